from grader.domain.response import Response
from grader.errors import ResponseError
from grader.items import grade, variant_of
from quizapp.attempts.fields import fields_of
from quizapp.attempts.sheet import Sheet
from tests.item_building import item


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
