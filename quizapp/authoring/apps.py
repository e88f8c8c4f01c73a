"""The app's registration."""

from django.apps import AppConfig


class AuthoringConfig(AppConfig):
    """Names of unknown mistakes stand above submissions: they offer themselves when the site starts."""

    name = "quizapp.authoring"

    def ready(self) -> None:
        from quizapp.authoring.selectors import explain
        from quizapp.submissions.explanations import provide

        provide(explain)
