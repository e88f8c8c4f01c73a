"""The figures app. It has no models: all it shows is computed from the query."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """Figures stand above catalog: the chapter embeds them by their address only."""

    name = "quizapp.figures"
    label = "figures"
