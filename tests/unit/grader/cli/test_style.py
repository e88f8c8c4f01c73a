"""Colour shows only where it can."""

from io import StringIO

import pytest

from grader.cli.style import GREEN, Style


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_file_gets_plain_text() -> None:
    assert Style.of(StringIO()).paint("right", GREEN) == "right"


def test_a_terminal_gets_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert Style.of(Terminal()).paint("right", GREEN) == "\x1b[32mright\x1b[0m"


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert Style.of(Terminal()).paint("right", GREEN) == "right"


def test_greater_weights_have_a_darker_ground() -> None:
    style = Style(colour=True)
    assert "48;5;255" in style.shade("0", 0.0)
    assert "48;5;236" in style.shade("1", 1.0)


@pytest.mark.parametrize("weight", [-0.1, 1.1, float("nan")])
def test_what_is_no_weight_is_red(weight: float) -> None:
    assert "\x1b[31m" in Style(colour=True).shade("x", weight)
