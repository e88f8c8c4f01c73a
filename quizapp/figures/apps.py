"""The figures app. It has no models: all it shows is computed from the query."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """Figures stand above catalog: they offer themselves to the chapter when the site starts."""

    name = "quizapp.figures"
    label = "figures"

    def ready(self) -> None:
        from quizapp.catalog.embeds import provide
        from quizapp.figures.selectors import embedded

        provide("figure", embedded)
