"""The app's registration."""

from django.apps import AppConfig


class RegradingConfig(AppConfig):
    name = "quizapp.regrading"

    def ready(self) -> None:
        """A regrade goes on when a submission ends."""
        from quizapp.regrading import progress
        from quizapp.submissions.signals import submission_ended

        submission_ended.connect(progress.when_ended)
