"""Drawing variants: from an item and a seed, always the same."""

from random import Random

from grader.domain.item import ChoiceItem, ComplexityItem, GeneratedItem, Item, MatchingItem, OrderingItem
from grader.domain.variant import Variant
from grader.items.generators import generate

TRIES = 40


def variant_of(item: Item, seed: int) -> Variant:
    """The variant that ``seed`` draws."""
    random = Random(f"{item.id} {seed}")  # noqa: S311  no secret depends on it
    match item:
        case ChoiceItem():
            return Variant(shown=_options(item, random))
        case OrderingItem():
            return Variant(shown=_steps(item, random))
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


def _options(item: ChoiceItem, random: Random) -> tuple[str, ...]:
    right = random.sample([option.id for option in item.options if option.right], item.drawn.right)
    wrong = random.sample([option.id for option in item.options if not option.right], item.drawn.wrong)
    return _shuffled([*right, *wrong], random)


def _steps(item: OrderingItem, random: Random) -> tuple[str, ...]:
    count = len(item.distractors) if item.drawn_distractors is None else item.drawn_distractors
    distractors = random.sample([option.id for option in item.distractors], count)
    return _shuffled([*(step.id for step in item.steps), *distractors], random)


def _pairs(item: MatchingItem, random: Random) -> Variant:
    prompts = [prompt.id for prompt in item.prompts]
    shown = random.sample(prompts, item.drawn_prompts or len(prompts))
    return Variant(shown=tuple(shown), targets=_shuffled([target.id for target in item.targets], random))


def _names(item: ComplexityItem, random: Random) -> dict[str, str]:
    return {symbol: random.choice(names) for symbol, names in item.symbols.items()}


def _shuffled(ids: list[str], random: Random) -> tuple[str, ...]:
    return tuple(random.sample(ids, len(ids)))
