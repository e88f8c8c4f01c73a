"""What a reader may set in a figure. A control reads itself from a query, or falls back on its default."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True)
class Control:
    """Something to set, ready for its template; ``state`` is what that template needs to know."""

    kind: str
    name: str
    label: Text
    state: Mapping[str, Any] = field(default_factory=dict)

    @property
    def template(self) -> str:
        return f"figures/controls/{self.kind}.html"


@dataclass(frozen=True)
class Choice:
    """One of several: radio buttons, moved through by arrow keys."""

    name: str
    label: Text
    options: Mapping[str, Text]
    default: str = "0"
    language: str = ""
    """Of the options' texts, where it is not the page's."""

    @classmethod
    def of(
        cls, name: str, label: Text, texts: Sequence[Text], default: int = 0, language: str = ""
    ) -> "Choice":
        """A choice among positions, counted from 0."""
        return cls(name, label, {str(i): text for i, text in enumerate(texts)}, str(default), language)

    def read(self, query: Mapping[str, str]) -> str:
        given = query.get(self.name, self.default)
        return given if given in self.options else self.default

    def control(self, value: str) -> Control:
        options = [(key, text, key == value) for key, text in self.options.items()]
        return Control("choice", self.name, self.label, {"options": options, "language": self.language})


@dataclass(frozen=True)
class Switch:
    """A box to tick; not ticked at first, since an unticked box sends nothing."""

    name: str
    label: Text

    def read(self, query: Mapping[str, str]) -> bool:
        return query.get(self.name) == "on"

    def control(self, value: bool) -> Control:
        return Control("switch", self.name, self.label, {"is_on": value})


@dataclass(frozen=True)
class Slider:
    """A whole number from ``low`` to ``high``."""

    name: str
    label: Text
    low: int
    high: int
    default: int

    def read(self, query: Mapping[str, str]) -> int:
        try:
            given = int(query.get(self.name, ""))
        except ValueError:
            return self.default
        return min(max(given, self.low), self.high)

    def control(self, value: int, shown: Text) -> Control:
        """``shown`` is what the number stands for, in words."""
        return Control("slider", self.name, self.label, {"slider": self, "value": value, "shown": shown})
