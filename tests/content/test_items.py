"""Every item of the chapter, in many of its variants."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

import pytest
from ruamel.yaml import YAML

from grader.domain import item as items_domain
from grader.domain import pack as pack_domain
from grader.domain.generator import Arithmetic, Parameters
from grader.domain.item import HotspotItem, Item, item_adapter
from grader.domain.model import Model
from grader.domain.response import Response
from grader.errors import ResponseError
from grader.items import grade, parts_of, variant_of
from grader.items.generators import generate
from grader.items.hotspot import CELL
from quizapp.attempts.prose import block
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


def test_all_fifty_questions_are_there_in_the_order_of_the_sections() -> None:
    assert sorted(PACK_HEAD["items"]) == [f"q{number:02}" for number in range(1, 51)]
    by_id = {item.id: item for item in ITEMS}
    sections = [section["slug"] for section in PACK_HEAD["chapter"]]
    places = [sections.index(by_id[id_].section) for id_ in PACK_HEAD["items"]]
    assert places == sorted(places)


def test_every_objective_is_asked_about() -> None:
    asked = {objective for item in ITEMS for objective in item.objectives}
    assert asked == {objective["id"] for objective in PACK_HEAD["objectives"]}


BANK = {file.stem for file in PACK.glob("exercises/*/misconceptions/*.py")}


@each_item
def test_a_mistake_that_code_can_make_has_the_name_of_that_codes_misconception(item: Item) -> None:
    assert {id_ for id_ in item.mistakes if not id_.startswith("M-") and id_.lower() not in BANK} == set()


def sentences(item: Item) -> Iterator[str]:
    """Every text of the item."""
    document = item.model_dump()
    yield from (item.title, item.stem, item.explanation, *item.hints, *item.mistakes.values())
    for group in ("options", "distractors", "steps", "prompts", "targets", "fields", "rubric"):
        for part in document.get(group, ()):
            yield from (part.get(key) or "" for key in ("text", "feedback", "label"))
    yield document.get("model_answer") or ""


@each_item
def test_all_mathematics_can_be_read_and_every_value_is_filled_in(item: Item) -> None:
    for seed in SEEDS:
        variant = variant_of(item, seed)
        html = "".join(block(variant.fill(text)) for text in sentences(item))
        assert "<code>" not in html
        assert "{{" not in html


@each_item
def test_hints_come_in_steps(item: Item) -> None:
    assert item.hints


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


PACK_MODELS = [pack_domain.PackHead, pack_domain.SectionHead, pack_domain.Objective]
PACK_MODELS += [pack_domain.Idea, pack_domain.Reference, pack_domain.Term]


@pytest.mark.parametrize("model", PACK_MODELS, ids=lambda model: model.__name__)
def test_the_page_on_the_format_tells_every_key_of_a_pack(model: type[Model]) -> None:
    part = PAGE[PAGE.index("## The pack and its chapter") : PAGE.index("## An exercise in ten lines")]
    assert set(model.model_fields) - set(re.findall(r"`(\w+)`", part)) == set()


def test_the_page_tells_every_generator() -> None:
    names = [model.model_fields["name"].annotation.__args__[0] for model in Parameters.__subclasses__()]
    assert [name for name in names if f"| `{name}` |" not in PAGE] == []


def test_the_pages_generator_can_draw() -> None:
    (example,) = re.findall(r"```yaml\ngenerator:\n(.*?)```", PAGE, re.DOTALL)
    generator = Arithmetic.model_validate(YAML(typ="safe").load(example))
    assert set(generate(generator, Random(1)).key) == {"weights"}
