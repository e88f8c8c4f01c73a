from typing import Any, get_args

from grader.domain.generator import Mutant
from grader.domain.response import Response
from grader.errors import ResponseError
from grader.items import grade, variant_of
from grader.items.generators.length_curves import SHAPES
from quizapp.attempts.fields import fields_of
from quizapp.attempts.sheet import Sheet
from tests.item_building import OPTIONS, item


def answered(type_: str, **parts: str) -> Sheet:
    asked = item(type_)
    variant = variant_of(asked, 1)
    response = Response(parts=parts)
    return Sheet(asked, variant, response, grade(asked, variant, response))


def test_the_chosen_button_alone_is_marked() -> None:
    choices = fields_of(answered("single", choice="bad"))["choices"]
    assert {choice.value: (choice.is_checked, choice.mark) for choice in choices} == {
        "good": (False, ""),
        "bad": (True, "wrong"),
        "worse": (False, ""),
    }


def test_numbers_keep_what_was_typed_and_get_their_marks() -> None:
    numbers = fields_of(answered("numeric", a="2/5", b="7"))["numbers"]
    assert [(control.value, control.mark) for control in numbers] == [("2/5", "right"), ("7", "wrong")]


def test_cells_are_labelled_by_row_and_column() -> None:
    sheet = answered("matrix", r1c1="1", r1c2="1", r2c1="1", r2c2="1")
    (_, (first, second)), _ = fields_of(sheet)["rows"]
    assert (first.label, second.label) == ("row 1, column 1", "row 1, column 2")


def test_an_error_stands_at_its_part() -> None:
    asked = item("numeric")
    error = ResponseError("A number is missing here.", "b")
    sheet = Sheet(asked, variant_of(asked, 1), Response(parts={"a": "1"}), error=error)
    assert [control.error for control in fields_of(sheet)["numbers"]] == ["", "A number is missing here."]


def test_ticked_cells_alone_are_marked() -> None:
    rows = fields_of(answered("hotspot", r1c1="yes", r1c2="yes"))["rows"]
    marks = {control.part: control.mark for _, controls in rows for control in controls}
    assert marks == {"r1c1": "right", "r1c2": "wrong", "r2c1": "", "r2c2": ""}


def fields(type_: str, **changes: Any) -> Any:
    asked = item(type_, **changes)
    return fields_of(Sheet.blank(asked, 1))


def test_a_network_takes_the_place_of_the_grid() -> None:
    size = {"low": 2, "high": 2}
    mistakes = dict.fromkeys(["M-BOTTLENECK-IS-INPUT", "M-EARLY-STATE", "M-DECODER-SIDE"], "No.")
    generator = {"name": "bottleneck", "source": size, "target": size}
    shown = fields("hotspot", select="one", generator=generator, mistakes=mistakes)
    assert [part.control.name for part in shown["network"].parts] == ["part-cell"] * 11
    assert "rows" not in shown


def test_a_choice_by_heatmap_shows_it_with_row_sums() -> None:
    options = [{"id": mutant, "text": mutant} for mutant in get_args(Mutant)]
    shown = fields("single", options=options, generator={"name": "faulty-mask", "tokens": 4})
    assert [len(row.cells) for row in shown["heatmap"].rows] == [4, 4, 4, 4]


def test_a_choice_by_curve_shows_the_chart() -> None:
    options = [{"id": shape, "text": shape, "right": shape == "falling"} for shape in SHAPES]
    shown = fields("single", options=options, generator={"name": "length-curves"})
    assert [line.label for line in shown["chart"].lines] == ["A", "B", "C", "D"]


def test_the_targets_of_pairs_have_their_values() -> None:
    targets = [{"id": "meow", "text": "{{n}} times"}, {"id": "woof", "text": "barks"}]
    shown = fields("matching", targets=targets, generator={"name": "arithmetic", "draws": {"n": [7]}})
    assert dict(shown["targets"]) == {"meow": "7 times", "woof": "barks"}


def test_the_sentence_of_a_chosen_option_may_hold_mathematics() -> None:
    options = [{"id": "good", "text": "Good", "right": True, "feedback": "Since $n^2$."}, *OPTIONS[2:]]
    asked = item("single", options=options)
    variant, response = variant_of(asked, 1), Response(parts={"choice": "good"})
    shown = fields_of(Sheet(asked, variant, response, grade(asked, variant, response)))
    assert ["<msup>" in control.sentence for control in shown["choices"] if control.is_checked] == [True]


def test_lines_can_be_left_out_only_where_some_do_not_belong() -> None:
    assert fields("ordering")["leaves_out"]
    assert not fields("ordering", distractors=[])["leaves_out"]


def test_a_weighted_cell_says_its_weight_and_has_its_tint() -> None:
    sentences = [{"source": ["ich", "kann"], "target": ["can", "I"], "aligned": [1, 0]}]
    mistakes = {"M-SAME-POSITION": "No.", "M-ROWS-AND-COLUMNS": "No."}
    generator = {"name": "alignment-grid", "sentences": sentences}
    (_, (first, second)), _ = fields("hotspot", select="one", generator=generator, mistakes=mistakes)["rows"]
    assert first.label == f"row can, column ich: {first.weight:.2f}"
    assert int(first.level) < int(second.level) == round(10 * second.weight)
