"""The app's registration."""

from django.apps import AppConfig


class CoursesConfig(AppConfig):
    name = "quizapp.courses"
