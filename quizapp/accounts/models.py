"""Who works here."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext


class User(AbstractUser):
    """A student, an instructor, or a guest: someone who has answered before signing up.

    A guest has no usable password and lives in one browser's session; signing up makes this same row
    an account, so that the history stays.
    """

    is_guest = models.BooleanField(default=False)
    language = models.CharField(max_length=8, blank=True, default="")
    """Chosen for the interface; empty where the browser decides."""

    def __str__(self) -> str:
        return gettext("Guest") if self.is_guest else self.get_username()
