"""The page that lists what functions cost says what the code says."""

from pathlib import Path

from scripts.cost_table import table

PAGE = Path(__file__).parents[3] / "docs" / "cost-table.md"


def test_the_page_is_as_the_code_has_it() -> None:
    assert PAGE.read_text() == table(), "renew it: python -m scripts.cost_table > docs/cost-table.md"


def test_every_formula_says_where_it_is_from() -> None:
    rows = [row for row in table().splitlines() if row.startswith("| `")]
    assert [row for row in rows if "(" not in row] == []
