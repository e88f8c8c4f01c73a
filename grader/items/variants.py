"""Drawing variants: from an item and a seed, always the same."""

from random import Random

from grader.domain.item import ChoiceItem, ComplexityItem, GeneratedItem, Item, MatchingItem, OrderingItem
from grader.domain.response import CHOICE
from grader.domain.variant import Variant
from grader.items.generators import generate

TRIES = 40


def variant_of(item: Item, seed: int) -> Variant:
    """The variant that ``seed`` draws."""
    random = Random(f"{item.id} {seed}")  # noqa: S311  no secret depends on it
    match item:
        case ChoiceItem():
            return _choice(item, random)
        case OrderingItem():
            return Variant(shown=_lines(item, random))
        case MatchingItem():
            return _pairs(item, random)
        case ComplexityItem():
            return Variant(values=_names(item, random))
        case GeneratedItem():
            return generate(item.generator, random)
        case _:
            return Variant()


def next_seed(item: Item, seed: int) -> int | None:
    """A seed that draws another variant than ``seed`` does, or None where the item has no other."""
    here = variant_of(item, seed)
    following = range(seed + 1, seed + 1 + TRIES)
    return next((other for other in following if variant_of(item, other) != here), None)


def _choice(item: ChoiceItem, random: Random) -> Variant:
    drawn = generate(item.generator, random) if item.generator else Variant()
    return drawn if drawn.shown else drawn.model_copy(update={"shown": _options(item, drawn, random)})


def _options(item: ChoiceItem, drawn: Variant, random: Random) -> tuple[str, ...]:
    is_right = {option.id: option.right or option.id == drawn.key.get(CHOICE) for option in item.options}
    right = random.sample([id_ for id_, right in is_right.items() if right], item.drawn.right)
    wrong = random.sample([id_ for id_, right in is_right.items() if not right], item.drawn.wrong)
    return _shuffled([*right, *wrong], random)


def _lines(item: OrderingItem, random: Random) -> tuple[str, ...]:
    steps = random.sample([step.id for step in item.steps], item.drawn_steps or len(item.steps))
    count = len(item.distractors) if item.drawn_distractors is None else item.drawn_distractors
    distractors = random.sample([option.id for option in item.distractors], count)
    return _shuffled([*steps, *distractors], random)


def _pairs(item: MatchingItem, random: Random) -> Variant:
    drawn = generate(item.generator, random) if item.generator else Variant()
    prompts = [prompt.id for prompt in item.prompts]
    shown = random.sample(prompts, item.drawn_prompts or len(prompts))
    targets = _shuffled([target.id for target in item.targets], random)
    return drawn.model_copy(update={"shown": tuple(shown), "targets": targets})


def _names(item: ComplexityItem, random: Random) -> dict[str, str]:
    return {symbol: random.choice(names) for symbol, names in item.symbols.items()}


def _shuffled(ids: list[str], random: Random) -> tuple[str, ...]:
    return tuple(random.sample(ids, len(ids)))
