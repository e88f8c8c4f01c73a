"""Every item of the chapter, in many of its variants."""

import re
from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest
from ruamel.yaml import YAML

from grader.domain import item as items_domain
from grader.domain.generator import Arithmetic, Parameters
from grader.domain.item import HotspotItem, Item, item_adapter
from grader.domain.model import Model
from grader.domain.response import Response
from grader.errors import ResponseError
from grader.items import grade, parts_of, variant_of
from grader.items.generators import generate
from grader.items.hotspot import CELL
from tests.item_building import TYPES, right_response

PACK = Path(__file__).resolve().parents[2] / "content/self-attention"
PAGE = (PACK.parents[1] / "docs/content-format.md").read_text()
PACK_HEAD = YAML(typ="safe").load(PACK / "pack.yaml")
FILES = sorted(PACK.glob("items/*.yaml"))
ITEMS: list[Item] = [item_adapter.validate_python(YAML(typ="safe").load(file)) for file in FILES]
SEEDS = range(12)

each_item = pytest.mark.parametrize("item", ITEMS, ids=[item.id for item in ITEMS])


def test_every_type_is_used() -> None:
    assert {item.type for item in ITEMS} == set(TYPES)


def test_both_exercises_of_the_book_are_asked() -> None:
    titles = " ".join(item.title for item in ITEMS)
    assert "exercise 16-1" in titles
    assert "exercise 16-2" in titles


@each_item
def test_the_item_belongs_to_a_section_and_objectives_of_the_pack(item: Item) -> None:
    assert item.section in {section["slug"] for section in PACK_HEAD["chapter"]}
    assert set(item.objectives) <= {objective["id"] for objective in PACK_HEAD["objectives"]}


@each_item
@pytest.mark.parametrize("seed", SEEDS)
def test_the_key_earns_all_points_and_names_no_mistake(item: Item, seed: int) -> None:
    variant = variant_of(item, seed)
    feedback = grade(item, variant, right_response(item, variant))
    assert feedback.score.is_full
    assert feedback.misconceptions == ()


@each_item
@pytest.mark.parametrize("seed", SEEDS)
def test_every_text_has_the_values_it_names(item: Item, seed: int) -> None:
    variant = variant_of(item, seed)
    texts = (item.stem, item.explanation, *item.hints, *item.mistakes.values())
    assert not any("{{" in variant.fill(text) for text in texts)


@each_item
def test_every_misconception_of_a_generator_has_its_sentence(item: Item) -> None:
    assert {mistake for seed in SEEDS for mistake in variant_of(item, seed).wrong} <= set(item.mistakes)


@each_item
def test_every_mistake_can_be_made(item: Item) -> None:
    made = {mistake for seed in SEEDS for mistake in variant_of(item, seed).wrong}
    assert set(item.mistakes) == made | item.named_mistakes()


@each_item
@pytest.mark.parametrize("seed", SEEDS)
def test_the_answers_of_a_misconception_bring_its_sentence(item: Item, seed: int) -> None:
    variant = variant_of(item, seed)
    for mistake, answers in variant.wrong.items():
        feedback = grade(item, variant, Response(parts=_parts(item, variant.key, answers)))
        assert mistake in [named.id for named in feedback.misconceptions]
        assert not feedback.score.is_full


def _parts(item: Item, key: Mapping[str, str], answers: Mapping[str, str]) -> Mapping[str, str]:
    if not isinstance(item, HotspotItem):
        return {**key, **answers}
    return {CELL: next(iter(answers))} if item.select == "one" else answers


@each_item
def test_an_empty_answer_is_refused_by_a_sentence(item: Item) -> None:
    variant = variant_of(item, 1)
    with pytest.raises(ResponseError, match=r"[.)]$"):
        grade(item, variant, Response(parts=dict.fromkeys(parts_of(item, variant), "")))


def models_of_items() -> list[type[Model]]:
    return [
        item for item in vars(items_domain).values() if isinstance(item, type) and issubclass(item, Model)
    ]


@pytest.mark.parametrize("model", models_of_items(), ids=lambda model: model.__name__)
def test_the_page_on_the_format_tells_every_key(model: type[Model]) -> None:
    assert set(model.model_fields) - set(re.findall(r"`(\w+)[:`]", PAGE)) == set()


def test_the_pages_example_is_an_item() -> None:
    (example,) = re.findall(r"```yaml\n(id: .*?)```", PAGE, re.DOTALL)
    item = item_adapter.validate_python(YAML(typ="safe").load(example))
    variant = variant_of(item, 1)
    assert grade(item, variant, right_response(item, variant)).score.is_full


def test_the_page_tells_every_generator() -> None:
    names = [model.model_fields["name"].annotation.__args__[0] for model in Parameters.__subclasses__()]
    assert [name for name in names if f"| `{name}` |" not in PAGE] == []


def test_the_pages_generator_can_draw() -> None:
    (example,) = re.findall(r"```yaml\ngenerator:\n(.*?)```", PAGE, re.DOTALL)
    generator = Arithmetic.model_validate(YAML(typ="safe").load(example))
    assert set(generate(generator, Random(1)).key) == {"weights"}
