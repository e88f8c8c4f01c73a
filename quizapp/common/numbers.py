"""Numbers that are already written as Python writes them, for a reader."""

from django.utils.formats import get_format


def localized(number: str) -> str:
    """``0.25`` with the decimal sign of the active language: a German reads ``0,25``."""
    return number.replace(".", get_format("DECIMAL_SEPARATOR"))
