"""`python -m scripts.check_templates`: compiles every template of the site."""

import os
import sys
from pathlib import Path

import django
from django.template import TemplateSyntaxError
from django.template.loader import get_template

SITE = Path("quizapp")


def names() -> list[str]:
    """The name of each template below the site, as a view would write it."""
    folders = SITE.rglob("templates")
    return sorted(str(file.relative_to(folder)) for folder in folders for file in folder.rglob("*.*"))


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quizapp.settings")
    django.setup()
    faults = 0
    for name in names():
        try:
            get_template(name)
        except TemplateSyntaxError as error:
            faults += 1
            print(f"{name}: {error}")
    print(f"{len(names())} templates compiled, {faults} faulty")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
