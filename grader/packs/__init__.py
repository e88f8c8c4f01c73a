"""Content files become domain values; every error names file, line and field."""

from grader.packs.digest import digest
from grader.packs.exercises import load_exercise
from grader.packs.loader import load_pack

__all__ = ["digest", "load_exercise", "load_pack"]
