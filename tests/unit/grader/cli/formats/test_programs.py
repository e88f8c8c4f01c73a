"""What programs read: JSON lines, CSV, Gradescope."""

import csv
import json
import math
from io import StringIO
from typing import Any
from xml.etree import ElementTree

import pytest

from grader.cli.formats import FORMATS
from tests.unit.grader.cli.reports import PAIR, graded, table


def written(format_name: str, *reports: dict[str, Any]) -> str:
    stream = StringIO()
    with FORMATS[format_name](stream) as write:
        for changes in reports:
            write(graded(**changes))
    return stream.getvalue()


def test_json_is_a_report_a_line() -> None:
    lines = written("json", {}, {"verdict": "accepted"}).splitlines()
    assert [json.loads(line)["verdict"] for line in lines] == ["partial", "accepted"]


def test_json_names_misconceptions_by_id() -> None:
    assert json.loads(written("json", {}))["misconceptions"] == ["no-scale"]


def test_two_mistakes_at_once_are_named_in_every_format() -> None:
    assert json.loads(written("json", PAIR))["pairs"] == [["no-scale", "axis-q"]]
    assert next(csv.DictReader(StringIO(written("csv", PAIR))))["misconceptions"] == "no-scale+axis-q"
    for name in ("gradescope", "junit"):
        assert "The division is missing." in written(name, PAIR)
        assert "The axis is wrong." in written(name, PAIR)


@pytest.mark.parametrize(
    ("value", "text"), [(math.nan, "NaN"), (math.inf, "Infinity"), (-math.inf, "-Infinity")]
)
def test_json_writes_odd_numbers_as_strings(value: float, text: str) -> None:
    example = {"message": "", "inputs": [table("Q", [value])], "expected": [], "given": []}
    report = json.loads(written("json", {"counterexample": example}))
    assert report["counterexample"]["inputs"][0]["values"] == [text]


def test_csv_has_one_head_and_a_row_a_report() -> None:
    rows = list(csv.DictReader(StringIO(written("csv", {}, {"verdict": "accepted"}))))
    assert [row["verdict"] for row in rows] == ["partial", "accepted"]
    assert rows[0]["score"] == "2.5000"


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_csv_cells_never_begin_like_a_formula(start: str) -> None:
    row = next(csv.DictReader(StringIO(written("csv", {"message": f"{start}1+1"}))))
    assert row["message"] == f"'{start}1+1"


def test_gradescope_has_score_output_and_tests() -> None:
    document = json.loads(written("gradescope", {}))
    assert document["score"] == 2.5
    assert document["output"] == "3 of 4 cases are right.\nThe division is missing."
    assert document["tests"][0]["status"] == "failed"
    assert document["visibility"] == "visible"


def test_gradescope_gets_no_score_for_a_failure_of_ours() -> None:
    assert "score" not in json.loads(written("gradescope", {"verdict": "internal_error"}))


def test_junit_is_a_suite_a_file_and_a_test_a_check() -> None:
    suites = ElementTree.fromstring(written("junit", {}, {"checks": [], "verdict": "internal_error"}))
    assert [(suite.get("tests"), suite.get("failures"), suite.get("errors")) for suite in suites] == [
        ("1", "1", "0"),
        ("1", "0", "1"),
    ]
    failure = suites.find("testsuite/testcase/failure")
    assert failure is not None
    assert (failure.get("message"), failure.text) == (
        "3 of 4 cases are right.",
        "2.5 of 4 points\nThe division is missing.",
    )


def test_junit_is_well_formed_whatever_a_message_holds() -> None:
    written_text = written("junit", {"checks": [], "message": "\x00\x1b[2J <&> \ud800 \uffff"})
    failure = ElementTree.fromstring(written_text).find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.get("message") == "\ufffd\ufffd[2J <&> \ufffd \ufffd"
