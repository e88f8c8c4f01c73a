"""What an instructor chooses of a regrade."""

from django import forms
from django.utils.translation import gettext_lazy as _

from quizapp.catalog.selectors import ExerciseVersion
from quizapp.regrading.selectors import Candidate, Direction


class StartForm(forms.Form):
    """Which earlier version is regraded by the current one."""

    old = forms.ChoiceField()

    def __init__(self, *args: object, candidates: list[Candidate], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._candidates = {str(candidate.old.pk): candidate for candidate in candidates}
        self.fields["old"].choices = [(key, key) for key in self._candidates]

    @property
    def pair(self) -> tuple[ExerciseVersion, ExerciseVersion]:
        """Once it is valid."""
        chosen = self._candidates[self.cleaned_data["old"]]
        return chosen.old, chosen.new


class ApplyForm(forms.Form):
    never_lower = forms.BooleanField(required=False, label=_("Never lower a score"))
    leave_out_ours = forms.BooleanField(required=False, label=_("Leave out what we failed to grade"))


class FilterForm(forms.Form):
    """All optional; a value that is not offered filters nothing out."""

    direction = forms.ChoiceField(
        required=False,
        label=_("New score"),
        choices=[
            ("", _("any")),
            (Direction.HIGHER.value, _("higher")),
            (Direction.LOWER.value, _("lower")),
            (Direction.SAME.value, _("the same")),
            (Direction.OURS.value, _("our failure")),
            (Direction.UNKNOWN.value, _("not known yet")),
        ],
    )
    username = forms.CharField(required=False, max_length=150, label=_("User name contains"))
