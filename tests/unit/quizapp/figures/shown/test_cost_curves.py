"""What the figure of cost shows for a query."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.mathematics.costs import FULL, LINEAR, Sizes
from quizapp.figures.shown.cost_curves import context


def test_the_bill_is_that_of_the_sizes_that_are_set() -> None:
    full = context({"n": "12", "d": "6"})["bills"][0]
    assert full.operations == "4.4·10⁹"  # 4 n² d + 5 n² = 4.379e9
    assert full.bytes == "130 MiB"  # 8 (n² + n d) bytes


def test_the_crossing_is_the_least_length_at_which_linear_attention_pays() -> None:
    crossing = int(context({"d": "6"})["crossing"])
    pays = [
        LINEAR.operations(Sizes(n, 64, 1)) < FULL.operations(Sizes(n, 64, 1)) for n in range(1, 2 * crossing)
    ]
    assert pays.index(True) + 1 == crossing


def test_doubling_the_words_makes_full_attention_four_times_the_work() -> None:
    doubling = context({})["doubling"]
    assert doubling["full"] == 4
    assert np.isclose(doubling["linear"], 2)
    assert np.isclose(doubling["window"], 2, rtol=0.05)


def test_the_other_axis_counts_widths() -> None:
    assert [row[0] for row in context({"axis": "d"})["rows"]] == [
        "16",
        "64",
        "256",
        "1\u202f024",
        "4\u202f096",
    ]


def test_the_programs_shown_are_those_that_were_counted() -> None:
    assert all("def attend(q, k, v" in bill.program for bill in context({})["bills"])


@given(
    st.dictionaries(
        st.sampled_from(["axis", "n", "d", "w"]), st.sampled_from(["4", "18", "512", "d", "x", ""])
    )
)
def test_no_query_breaks_the_figure(query: dict[str, str]) -> None:
    shown = context(query)
    assert len(shown["bills"]) == len(shown["operations"].curves) == 4
