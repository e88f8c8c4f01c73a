"""Boxes around what may be wider than the page."""

import pytest

from quizapp.common.markdown import Prose, render
from quizapp.common.scrolling import scroll_wide_parts

BOX = '<div class="scroll-x" tabindex="0" role="group" aria-label="{name}">{wide}</div>'


@pytest.mark.parametrize(
    ("name", "wide"),
    [
        ("Table", "<table>\n<tbody></tbody>\n</table>"),
        ("Formula", '<math xmlns="x" display="block"><mi>x</mi></math>'),
        ("Code", "<pre><code>x = 1\ny = 2</code></pre>"),
    ],
)
def test_a_wide_part_is_boxed_under_its_name(name: str, wide: str) -> None:
    assert (
        scroll_wide_parts(f"<p>a</p>{wide}<p>b</p>") == f"<p>a</p>{BOX.format(name=name, wide=wide)}<p>b</p>"
    )


def test_a_formula_within_a_line_stays_there() -> None:
    html = '<p>Let <math display="inline"><mi>x</mi></math> be</p>'
    assert scroll_wide_parts(html) == html


def test_a_long_formula_within_a_line_gets_a_box_in_the_line() -> None:
    formula = f'<math display="inline">{"<mi>x</mi>" * 25}</math>'
    box = '<span class="scroll-formula" tabindex="0" role="group" aria-label="Formula">'
    assert scroll_wide_parts(f"<p>{formula}</p>") == f"<p>{box}{formula}</span></p>"


def test_an_empty_head_cell_is_no_heading() -> None:
    assert scroll_wide_parts("<tr><th></th><th>b</th></tr>") == "<tr><td></td><th>b</th></tr>"


def test_markdown_is_rendered_with_its_boxes() -> None:
    (prose,) = render("| a | b |\n|---|---|\n| 1 | 2 |\n\n$$x^2$$\n\n```\ncode\n```\n")
    assert isinstance(prose, Prose)
    assert prose.html.count('class="scroll-x"') == 3
