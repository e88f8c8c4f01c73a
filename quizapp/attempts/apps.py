"""The app's registration."""

from django.apps import AppConfig


class AttemptsConfig(AppConfig):
    name = "quizapp.attempts"
