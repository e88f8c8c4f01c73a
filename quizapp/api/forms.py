"""The form for a new token."""

from django import forms
from django.utils.translation import gettext_lazy as _

from quizapp.api.models import Scope


class TokenForm(forms.Form):
    name = forms.CharField(max_length=100, label=_("What is it for?"))
    scopes = forms.MultipleChoiceField(
        choices=Scope.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=[Scope.READ, Scope.SUBMIT],
        label=_("What may it do?"),
        error_messages={"required": _("Choose at least one.")},
    )
    days = forms.IntegerField(min_value=1, max_value=366, initial=90, label=_("For how many days?"))
