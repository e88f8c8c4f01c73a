"""`python -m scripts.unmarked_text`: finds words of templates that no translation reaches.

Words are marked by `translate` and `blocktranslate`. What is the same in every language says so:
`translate="no"` or `lang` on the element, or it stands in code.
"""

import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from django.template.base import Lexer, TokenType

ROOT = Path(__file__).parent.parent
ATTRIBUTES = re.compile(r'\s*[a-z-]+="')
"""A template may hold nothing but attributes for a tag elsewhere."""
WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{2,}")
SPOKEN = {"alt", "aria-label", "aria-valuetext", "placeholder", "title", "label"}
SAME_EVERYWHERE = {"code", "pre", "script", "style", "kbd", "samp", "math"}
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}
LITERAL = re.compile(r'\w+="([^"]*)"')
HOLE = "\x00"
"""Stands where the template puts something in; it is no letter."""


def templates() -> Iterator[Path]:
    yield from sorted((ROOT / "quizapp").rglob("templates/**/*.html"))


def unmarked(template: str) -> list[tuple[int, str]]:
    """Line and text of what is unmarked in one template."""
    finder = _Finder()
    finder.feed(_without_marked(template))
    finder.close()
    return [*finder.found, *_literals_for_includes(template)]


def _without_marked(template: str) -> str:
    """The markup alone, with the lines where they were."""
    parts, is_marked = [], False
    for token in Lexer(template).tokenize():
        name = token.contents.split(" ", 1)[0] if token.token_type == TokenType.BLOCK else ""
        if name in {"blocktranslate", "comment"}:
            is_marked = True
        elif name in {"endblocktranslate", "endcomment"}:
            is_marked = False
        elif token.token_type == TokenType.TEXT and not is_marked:
            parts.append(token.contents)
            continue
        hole = HOLE if token.token_type == TokenType.VAR else " "
        parts.append(hole + "\n" * token.contents.count("\n"))
    return "".join(parts)


def _literals_for_includes(template: str) -> Iterator[tuple[int, str]]:
    """Sentences handed to another template as strings: codes and names are in small letters."""
    for token in Lexer(template).tokenize():
        if token.token_type == TokenType.BLOCK and token.contents.startswith("include "):
            for text in LITERAL.findall(token.contents):
                if re.search(r"[A-Z][a-z]| ", text):
                    yield token.lineno or 0, text


class _Finder(HTMLParser):
    """Collects the words between tags, and those of attributes that are shown or spoken."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self.open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        language = given.get("lang") or HOLE
        is_same = tag in SAME_EVERYWHERE or given.get("translate") == "no" or HOLE not in language
        for name in SPOKEN & given.keys():
            if not is_same:
                self._collect(given[name] or "")
        if tag not in VOID:
            self.open.append((tag, is_same))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(is_same for _tag, is_same in self.open):
            self._collect(data)

    def _collect(self, text: str) -> None:
        if WORD.search(text) and not ATTRIBUTES.match(text):
            self.found.append((self.getpos()[0], " ".join(text.replace(HOLE, "…").split())))


def main() -> int:
    faults = [(file, *place) for file in templates() for place in unmarked(file.read_text("utf-8"))]
    for file, line, text in faults:
        print(f"{file.relative_to(ROOT)}:{line}: {text}")
    print(f"{len(faults)} texts of templates are not marked for translation")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
