import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.common.markdown import Prose, render
from quizapp.common.terms import terms_in

KNOWN = ("weight", "hidden-state")


def html(text: str) -> str:
    return "".join(block.html for block in render(text, terms=KNOWN) if isinstance(block, Prose))


def test_a_term_is_a_button_that_opens_its_explanation_without_a_script() -> None:
    button = '<button type="button" class="term" popovertarget="term-weight">weight</button>'
    assert html("A {weight}.") == f"<p>A {button}.</p>\n"


@pytest.mark.parametrize(
    ("text", "shown", "key"),
    [
        ("{weights|weight}", "weights", "weight"),
        ("{hidden state}", "hidden state", "hidden-state"),
        ("{Hidden state}", "Hidden state", "hidden-state"),
        ("**{weight}**", "weight", "weight"),
    ],
)
def test_other_words_may_stand_for_it(text: str, shown: str, key: str) -> None:
    assert f'popovertarget="term-{key}">{shown}</button>' in html(text)


@pytest.mark.parametrize(
    "text", ["{unknown}", "{x|unknown}", "`{weight}`", "$\\frac{weight}{2}$", "{}", "{weight"]
)
def test_anything_else_in_braces_is_no_term(text: str) -> None:
    assert "<button" not in html(text)


def test_the_terms_of_a_page_are_found_once_each_in_order() -> None:
    assert terms_in(html("{hidden state} {weight} {weights|weight}")) == ["hidden-state", "weight"]


@given(st.text(alphabet=st.sampled_from('{}|<>"&weight$`')))
def test_no_text_in_braces_brings_markup_of_its_own(text: str) -> None:
    rendered = html("{" + text + "|weight}")
    assert "<script" not in rendered
    assert rendered.count("<button ") == rendered.count('<button type="button" class="term" popovertarget="')
