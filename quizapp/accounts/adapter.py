"""How allauth treats guests."""

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from quizapp.accounts.models import User
from quizapp.accounts.services import merge_guest


class GuestAdapter(DefaultAccountAdapter):
    """Signing up turns the guest into an account; signing in hands his history to the account."""

    def new_user(self, request: HttpRequest) -> AbstractBaseUser:
        guest = _guest(request)
        if guest is None:
            return super().new_user(request)
        guest.username = ""
        guest.is_guest = False
        return guest

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        guest = _guest(request)
        super().login(request, user)
        if guest is not None and guest.pk != user.pk and isinstance(user, User):
            merge_guest(guest, user)


def _guest(request: HttpRequest) -> User | None:
    """The guest as the database knows him: ``request.user`` may be half changed by a form."""
    return User.objects.filter(pk=request.user.pk, is_guest=True).first()
