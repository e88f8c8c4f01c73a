import pytest

from grader.wire import SOURCE_LIMIT
from quizapp.submissions.forms import SubmissionForm


def test_line_ends_of_browsers_become_those_of_python_files() -> None:
    form = SubmissionForm({"source": "a = 1\r\nb = 2\r"})
    assert form.is_valid()
    assert form.cleaned_data["source"] == "a = 1\nb = 2\n"


def test_indentation_and_characters_of_any_script_stay() -> None:
    source = "\tx = 'Aufmerksamkeit für 注意'\n\n"
    form = SubmissionForm({"source": source})
    assert form.is_valid()
    assert form.cleaned_data["source"] == source


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("", "The editor is empty"),
        (" \r\n\t", "The editor is empty"),
        ("é" * (SOURCE_LIMIT // 2 + 1), "at most 64 KiB"),
        ("a\x00b", "null character"),
    ],
)
def test_what_cannot_be_graded_is_met_by_a_sentence(source: str, sentence: str) -> None:
    form = SubmissionForm({"source": source})
    assert not form.is_valid()
    assert sentence in form.errors["source"][0]


def test_the_longest_source_is_taken() -> None:
    assert SubmissionForm({"source": "x" * SOURCE_LIMIT}).is_valid()
