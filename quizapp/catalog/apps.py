"""The app's registration."""

from django.apps import AppConfig


class CatalogConfig(AppConfig):
    name = "quizapp.catalog"
