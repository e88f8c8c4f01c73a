"""A sentence that a reader may type, or take from those at hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizapp.figures.controls import Control

MOST_WORDS = 8
LONGEST_WORD = 16


@dataclass(frozen=True)
class Sentence:
    """The words to show, and why what was typed could not be taken."""

    words: tuple[str, ...]
    typed: str
    error: str = ""

    @property
    def text(self) -> str:
        return " ".join(self.words)

    def control(self, presets: Sequence[str]) -> Control:
        most = {"most_words": MOST_WORDS, "most_letters": MOST_WORDS * (LONGEST_WORD + 1)}
        options = [(i, text, text == self.text) for i, text in enumerate(presets)]
        state = {"typed": self.typed, "error": self.error, "presets": options, **most}
        return Control("sentence", "sentence", _("Your own sentence"), state)


def read_sentence(query: Mapping[str, str], presets: Sequence[str]) -> Sentence:
    """The preset chosen, else the sentence typed, else the first preset."""
    chosen = query.get("preset")
    for i, text in enumerate(presets):
        if chosen == str(i):
            return Sentence(tuple(text.split()), text)
    typed = query.get("sentence", presets[0])
    error = _error(typed.split())
    words = presets[0].split() if error else typed.split()
    return Sentence(tuple(words), typed, error)


def _error(words: Sequence[str]) -> str:
    if not words:
        return gettext("Type at least one word.")
    if len(words) > MOST_WORDS:
        sentence = gettext("That is %(count)d words; the figure has room for %(most)d.")
        return sentence % {"count": len(words), "most": MOST_WORDS}
    if any(len(word) > LONGEST_WORD for word in words):
        return gettext("A word may have at most %(count)d letters here.") % {"count": LONGEST_WORD}
    return ""
