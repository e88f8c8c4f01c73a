"""The site's settings, less what makes tests slow or wants a build first."""

import tempfile
from pathlib import Path

from quizapp.settings import *  # noqa: F403
from quizapp.settings import DATABASES

# A file: threads of a test server would share the one connection of a database in memory. It is never synced.
_FOLDER = tempfile.TemporaryDirectory(prefix="quizapp-tests-")
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": str(Path(_FOLDER.name) / "site.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += "; PRAGMA synchronous=OFF"

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = True  # static files from their sources: nothing was collected
