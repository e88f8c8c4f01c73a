"""The site's settings, with the one thing that makes tests slow for no gain turned off."""

from quizapp.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
