"""The page on which a person makes tokens and takes them back."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from quizapp.accounts.selectors import has_account
from quizapp.api import tokens
from quizapp.api.forms import TokenForm


@require_http_methods(["GET", "POST"])
def token_list(request: HttpRequest) -> HttpResponse:
    """The visitor's tokens; a new one shows its secret this once."""
    if not has_account(request.user):
        return redirect(f"/accounts/login/?next={request.path}")
    form, secret = TokenForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        _, secret = tokens.issue(request.user, data["name"], data["scopes"], timedelta(days=data["days"]))
        form = TokenForm()
    context = {"form": form, "secret": secret, "tokens": tokens.of(request.user)}
    status = 422 if form.is_bound and not form.is_valid() else 200
    response = render(request, "api/tokens.html", context, status=status)
    response["Cache-Control"] = "no-store"  # the secret stays out of every cache
    return response


@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """A token works no more from here on."""
    if has_account(request.user):
        tokens.revoke(request.user, pk)
    return redirect("tokens:list")
