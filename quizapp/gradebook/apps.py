"""The app's registration."""

from django.apps import AppConfig


class GradebookConfig(AppConfig):
    name = "quizapp.gradebook"
