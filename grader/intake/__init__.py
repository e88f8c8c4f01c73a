"""What was handed in: from files, folders, archives and exports of learning platforms to sources."""

from grader.intake.collect import collect
from grader.intake.hand_in import HandIn

__all__ = ["HandIn", "collect"]
