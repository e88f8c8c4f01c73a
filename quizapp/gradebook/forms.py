"""The filters above the list of submissions."""

from django import forms
from django.utils.translation import gettext_lazy as _

from grader.domain.verdict import Verdict
from quizapp.catalog import selectors

VERDICTS = {
    Verdict.ACCEPTED.value: _("Accepted"),
    Verdict.PARTIAL.value: _("Partly right"),
    Verdict.WRONG_ANSWER.value: _("Wrong answer"),
    Verdict.RUNTIME_ERROR.value: _("Error while running"),
    Verdict.TIME_LIMIT_EXCEEDED.value: _("Over the time limit"),
    Verdict.MEMORY_LIMIT_EXCEEDED.value: _("Over the memory limit"),
    Verdict.OUTPUT_LIMIT_EXCEEDED.value: _("Too much output"),
    Verdict.PROTOCOL_VIOLATION.value: _("Stopped: broke the rules"),
    Verdict.INVALID.value: _("Could not be run"),
    Verdict.INTERNAL_ERROR.value: _("Our failure, not yours"),
}
"""In the words of `components/verdict_name.html`."""


class FilterForm(forms.Form):
    """All optional; a value that is not offered filters nothing out, the form says so."""

    exercise = forms.ChoiceField(required=False, label=_("Exercise"))
    verdict = forms.ChoiceField(
        label=_("Verdict"),
        required=False,
        choices=[("", _("any")), *VERDICTS.items()],
    )
    username = forms.CharField(required=False, max_length=150, label=_("User name contains"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        exercises = [exercise for pack in selectors.packs() for exercise in selectors.exercises(pack)]
        self.fields["exercise"].choices = [("", _("any")), *((each.slug, each.title) for each in exercises)]
