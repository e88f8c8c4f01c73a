"""Grading of pairs."""

from grader.domain.item import MatchingItem, Prompt
from grader.domain.response import Feedback, PartFeedback, Response
from grader.domain.variant import Variant
from grader.errors import ResponseError
from grader.items.feedback import by_parts


def grade_matching(item: MatchingItem, variant: Variant, response: Response) -> Feedback:
    """Each prompt is a part.

    Raises:
        ResponseError: a prompt has no partner yet.
    """
    shown = [prompt for prompt in item.prompts if prompt.id in variant.shown]
    chosen = {prompt.id: _chosen(prompt, variant, response) for prompt in shown}
    parts = [PartFeedback(part=prompt.id, right=chosen[prompt.id] == prompt.match) for prompt in shown]
    mistakes = [prompt.wrong[chosen[prompt.id]] for prompt in shown if chosen[prompt.id] in prompt.wrong]
    return by_parts(item, variant, parts, mistakes)


def _chosen(prompt: Prompt, variant: Variant, response: Response) -> str:
    target = response.text(prompt.id)
    if target not in variant.targets:
        raise ResponseError("Choose a partner for each line.", prompt.id)
    return target
