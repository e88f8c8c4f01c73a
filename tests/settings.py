"""The site's settings, less what makes tests slow or wants a build first."""

from quizapp.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = True  # static files from their sources: nothing was collected
