from hypothesis import given
from hypothesis import strategies as st

from grader.domain.report import Curve
from quizapp.submissions.chart import HEIGHT, WIDTH, draw

counts = st.lists(st.floats(0, 1e15), min_size=1, max_size=8)


def curve(name: str, numbers: list[float]) -> Curve:
    sizes = tuple(16 * 2**power for power in range(len(numbers)))
    return Curve(name=name, sizes=sizes, counts=tuple(numbers))


@given(counts)
def test_every_point_lies_in_the_box(numbers: list[float]) -> None:
    (chart,) = draw([curve("submission: operations", numbers)])
    for x, y in chart.lines[0].marks:
        assert 0 <= float(x) <= WIDTH
        assert 0 <= float(y) <= HEIGHT


def test_a_power_is_a_straight_line() -> None:
    (chart,) = draw([curve("submission: operations", [size**2 for size in (16.0, 32.0, 64.0)])])
    (_, first), (_, middle), (_, last) = chart.lines[0].marks
    assert float(middle) * 2 == float(first) + float(last)


def test_curves_of_one_quantity_share_a_chart_and_its_scale() -> None:
    charts = draw(
        [
            curve("submission: operations", [10.0, 40.0]),
            curve("submission: memory", [1.0, 2.0]),
            curve("reference: operations", [10.0, 20.0]),
        ]
    )
    assert [chart.name for chart in charts] == ["operations", "memory"]
    assert [line.name for line in charts[0].lines] == ["submission", "reference"]
    assert charts[0].rows == ((16, 10.0, 10.0), (32, 40.0, 20.0))
    assert charts[0].lines[0].marks[0] == charts[0].lines[1].marks[0]
