"""The app's registration."""

from django.apps import AppConfig


class ProgressConfig(AppConfig):
    """Progress follows what the apps below say was graded."""

    name = "quizapp.progress"

    def ready(self) -> None:
        from quizapp.attempts.signals import answered
        from quizapp.progress.following import follow_answer, follow_report
        from quizapp.submissions.signals import graded

        answered.connect(follow_answer)
        graded.connect(follow_report)
