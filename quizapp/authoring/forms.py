"""What an instructor says of a cluster."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from grader.domain.exercise import Exercise

LONGEST = 600
"""Characters of a sentence: the longest of the pack's own have some 250."""


class NameForm(forms.Form):
    """A sentence of one's own, one of the exercise's known mistakes, or both."""

    sentence = forms.CharField(
        label=gettext_lazy("What the students read"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    misconception = forms.ChoiceField(label=gettext_lazy("It is this known mistake"), required=False)

    def __init__(self, exercise: Exercise, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(each.id, f"{each.id}: {each.sentence}") for each in exercise.misconceptions]
        self.fields["misconception"].choices = [("", gettext_lazy("none of them")), *known]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned.get("sentence") and not cleaned.get("misconception"):
            raise forms.ValidationError(_("Write a sentence, or choose a known mistake."))
        return cleaned
