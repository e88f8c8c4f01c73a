import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.common.markdown import Directive, Prose, render


def html(text: str, **references: str) -> str:
    return "".join(block.html for block in render(text, references) if isinstance(block, Prose))


def test_mathematics_becomes_mathml() -> None:
    assert "<msup><mi>x</mi><mn>2</mn></msup>" in html("$x^2$")
    assert '<math display="block">' in html("$$x$$")


def test_a_heading_can_be_linked_to() -> None:
    assert '<h2 id="who-asks">' in html("## Who asks")


def test_a_key_in_brackets_leads_to_its_reference() -> None:
    assert '<a href="/#somebody"' in html("As [somebody] showed.", somebody="/#somebody")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "<img src=x onerror=alert(1)>",
        '<div hx-get="/sign-out">x</div>',
        "$\\href{javascript:alert(1)}{x}$",
    ],
)
def test_what_could_run_stays_text(text: str) -> None:
    rendered = html(text)
    assert "<script" not in rendered
    assert "<img" not in rendered
    assert "<div" not in rendered
    assert 'href="javascript' not in rendered
    assert 'href="data' not in rendered


@pytest.mark.parametrize("kind", ["figure", "item", "exercise"])
def test_a_directive_stands_between_the_text_around_it(kind: str) -> None:
    before, directive, after = render(f"Before.\n\n::{kind} a-slug\n\nAfter.")
    assert directive == Directive(kind, "a-slug")
    assert isinstance(before, Prose)
    assert isinstance(after, Prose)


@pytest.mark.parametrize(
    "text", ["    ::item a", "```\n::item a\n```", "- ::item a", "see ::item a", "::video a"]
)
def test_elsewhere_it_is_text(text: str) -> None:
    assert all(isinstance(block, Prose) for block in render(text))


def test_mathematics_that_cannot_be_read_is_shown_as_it_was_typed() -> None:
    assert "<code>\\left(</code>" in html("Before $\\left($ after")


@given(st.text(alphabet=st.sampled_from("\\{}^_&$frac12sqrt[]()<>abl \n:-|#*`")))
def test_no_text_breaks_the_page(text: str) -> None:
    assert "<script" not in html(text)
