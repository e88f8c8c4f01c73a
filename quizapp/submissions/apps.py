"""The app's registration."""

from django.apps import AppConfig


class SubmissionsConfig(AppConfig):
    name = "quizapp.submissions"
