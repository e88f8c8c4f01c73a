from grader.domain.growth import parse_growth
from quizapp.attempts.prose import block, growth_html, inline


def test_a_single_paragraph_loses_its_tag_inline() -> None:
    assert inline("a *b*") == "a <em>b</em>"


def test_two_paragraphs_keep_theirs() -> None:
    assert inline("a\n\nb").count("<p>") == 2


def test_html_in_a_text_is_shown_not_run() -> None:
    assert "<script" not in block("<script>alert(1)</script>")


def test_a_growth_is_written_as_mathematics() -> None:
    html = growth_html(parse_growth("n^2 dk log n + 1", ["n", "dk"]))
    assert "<msup>" in html
    assert "<math" in html
