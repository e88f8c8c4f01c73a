"""Draws in which every misconception answers something of its own."""

from collections.abc import Callable

from grader.domain.variant import Variant

TRIES = 200


def told_apart(draw: Callable[[], Variant]) -> Variant:
    """The first of many draws whose wrong answers differ from the key and from each other.

    Where no draw is such, the last one, without the answers that are right after all.
    """
    for _ in range(TRIES):
        variant = draw()
        if all_differ(variant):
            return variant
    key = variant.key
    wrong = {id_: answers for id_, answers in variant.wrong.items() if {**key, **answers} != key}
    return variant.model_copy(update={"wrong": wrong})


def all_differ(variant: Variant) -> bool:
    """Answers are compared as written; generators write equal numbers equally."""
    answers = [variant.key, *({**variant.key, **wrong} for wrong in variant.wrong.values())]
    return len({tuple(sorted(answer.items())) for answer in answers}) == len(answers)
