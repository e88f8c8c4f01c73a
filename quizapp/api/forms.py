"""The form for a new token."""

from django import forms

from quizapp.api.models import Scope


class TokenForm(forms.Form):
    name = forms.CharField(max_length=100, label="What is it for?")
    scopes = forms.MultipleChoiceField(
        choices=Scope.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=[Scope.READ, Scope.SUBMIT],
        label="What may it do?",
        error_messages={"required": "Choose at least one."},
    )
    days = forms.IntegerField(min_value=1, max_value=366, initial=90, label="For how many days?")
