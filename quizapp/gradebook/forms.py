"""The filters above the list of submissions."""

from django import forms

from grader.domain.verdict import Verdict
from quizapp.catalog import selectors


class FilterForm(forms.Form):
    """All optional; a value that is not offered filters nothing out, the form says so."""

    exercise = forms.ChoiceField(required=False)
    verdict = forms.ChoiceField(
        required=False,
        choices=[("", "any"), *((verdict.value, verdict.replace("_", " ")) for verdict in Verdict)],
    )
    username = forms.CharField(required=False, max_length=150, label="User name contains")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        exercises = [exercise for pack in selectors.packs() for exercise in selectors.exercises(pack)]
        self.fields["exercise"].choices = [("", "any"), *((each.slug, each.title) for each in exercises)]
