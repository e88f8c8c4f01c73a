"""Words of an order of growth: ``n²·dk + 2 log n`` becomes names, numbers, functions and signs."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from grader.errors import GrowthError

MAX_LENGTH = 500
FUNCTIONS = dict.fromkeys(["log2", "log_2", "log", "ln", "lg"], "log") | dict.fromkeys(["sqrt", "√"], "sqrt")
SIGNS = {"**": "^", "·": "*", "⋅": "*", "×": "*", "∗": "*", "−": "-", "–": "-", "[": "(", "]": ")"}
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")

Kind = Literal["number", "symbol", "function", "raised", "sign", "end"]


@dataclass(frozen=True)
class Token:
    """A word and where it starts; ``raised`` is a superscript such as ²."""

    kind: Kind
    text: str
    position: int


def tokenize(text: str, symbols: Collection[str]) -> list[Token]:
    """Split ``text``; the last token is always the end.

    Raises:
        GrowthError: the text is too long, or holds something that is no word of an order of growth.
    """
    if len(text) > MAX_LENGTH:
        raise GrowthError(f"Write at most {MAX_LENGTH} characters; an order of growth is short.", MAX_LENGTH)
    names = {spelling: symbol for symbol in symbols for spelling in _spellings(symbol)}
    pattern = _pattern([*names, *FUNCTIONS])
    tokens: list[Token] = []
    position = 0
    while position < len(text):
        match = pattern.match(text, position)
        if match is None:
            raise GrowthError(_unknown(text, position, symbols), position)
        if match.lastgroup != "space":
            tokens.append(_token(match, names))
        position = match.end()
    return [*tokens, Token("end", "", len(text))]


def _spellings(symbol: str) -> set[str]:
    """``dk`` is also read when written ``d_k``, and the other way round."""
    plain = symbol.replace("_", "")
    return {symbol, plain} | ({f"{plain[0]}_{plain[1:]}"} if len(plain) > 1 else set())


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Longest words first, so that ``ndk`` is n times dk."""
    longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(
        r"(?P<space>\s+)"
        r"|(?P<number>[0-9]+(?:\.[0-9]+)?)"
        rf"|(?P<word>{longest_first})"
        r"|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
        r"|(?P<sign>\*\*|[-+*/^()\[\]·⋅×∗−–])"
    )


def _token(match: re.Match[str], names: dict[str, str]) -> Token:
    word, position = match.group(), match.start()
    match match.lastgroup:
        case "number":
            return Token("number", word, position)
        case "word" if word in names:
            return Token("symbol", names[word], position)
        case "word":
            return Token("function", FUNCTIONS[word], position)
        case "raised":
            return Token("raised", word.translate(SUPERSCRIPTS), position)
        case _:
            return Token("sign", SIGNS.get(word, word), position)


def _unknown(text: str, position: int, symbols: Collection[str]) -> str:
    return f"{text[position]!r} has no meaning here; use only the symbols {', '.join(symbols)}."
