"""What a deadline asks of the site, and when each student does what."""

import os
import random
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What a student does."""

    VIEW = "view"
    SUBMIT = "submit"


@dataclass(frozen=True)
class Plan:
    """How many students do how much within ``seconds``."""

    students: int = 500
    submissions: int = 2000
    views: int = 10_000
    seconds: int = 180

    @classmethod
    def from_environment(cls, variables: Mapping[str, str] = os.environ) -> "Plan":
        """The usual plan, but for what STUDENTS, SUBMISSIONS, VIEWS and SECONDS say."""
        given = {name: variables.get(name.upper()) for name in cls.__dataclass_fields__}
        return cls(**{name: int(value) for name, value in given.items() if value})

    def schedule(self, student: int) -> list[tuple[float, Action]]:
        """Seconds from the start and what is done then: spread evenly over the time, drawn by the number."""
        draw = random.Random(student)
        numbers = {
            Action.VIEW: share(self.views, self.students, student),
            Action.SUBMIT: share(self.submissions, self.students, student),
        }
        actions = [action for action, number in numbers.items() for _ in range(number)]
        return sorted((draw.uniform(0, self.seconds), action) for action in actions)


def share(total: int, parts: int, part: int) -> int:
    """Of ``total``, what the part of this number (from 0) gets: shares differ by one at most."""
    return total // parts + (part < total % parts)
