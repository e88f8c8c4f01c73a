"""The app's registration."""

from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "quizapp.common"
