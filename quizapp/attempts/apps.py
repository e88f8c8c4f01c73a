"""The app's registration."""

from django.apps import AppConfig


class AttemptsConfig(AppConfig):
    """Questions stand above catalog: they offer themselves to the chapter when the site starts."""

    name = "quizapp.attempts"

    def ready(self) -> None:
        from quizapp.attempts.folding import folded, states
        from quizapp.catalog.embeds import provide

        provide("item", folded, states)
