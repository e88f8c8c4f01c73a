"""The editor's forms."""

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from grader.wire import SOURCE_LIMIT
from quizapp.submissions.selectors import Submission


class DraftForm(forms.Form):
    """Code as typed; line ends become those of Python files, for browsers send CRLF."""

    source = forms.CharField(
        strip=False,
        required=False,
        widget=forms.Textarea,
        error_messages={"null_characters_not_allowed": _("The code holds a null character: remove it.")},
    )
    base = forms.IntegerField(required=False, min_value=0)
    """The version of the draft that the text is built on."""

    def clean_source(self) -> str:
        source: str = self.cleaned_data["source"].replace("\r\n", "\n").replace("\r", "\n")
        size = len(source.encode())
        if size > SOURCE_LIMIT:
            raise forms.ValidationError(
                _("The code is %(size)d KiB long; at most %(most)d KiB are graded."),
                params={"size": size // 1024, "most": SOURCE_LIMIT // 1024},
            )
        return source


class SinceForm(forms.Form):
    """Which other try a submission is compared with."""

    since = forms.ModelChoiceField(queryset=None, required=False)

    def __init__(self, data: QueryDict, *, tries: QuerySet[Submission]) -> None:
        super().__init__(data)
        self.fields["since"].queryset = tries


class SubmissionForm(DraftForm):
    """Code to run or to grade: there must be some."""

    def clean_source(self) -> str:
        source = super().clean_source()
        if not source.strip():
            raise forms.ValidationError(_("The editor is empty: write the function first."))
        return source
