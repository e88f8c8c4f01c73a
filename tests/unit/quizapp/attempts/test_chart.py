from grader.domain.drawing import Chart, Curve
from quizapp.attempts.chart import HEIGHT, WIDTH, draw_chart

CHART = Chart(
    title="Two curves",
    across="words",
    up="quality",
    positions=(5, 10, 60),
    curves=(Curve(label="A", heights=(30, 20, 10)), Curve(label="B", heights=(0, 0, 0))),
)


def test_every_point_lies_inside() -> None:
    for line in draw_chart(CHART).lines:
        for point in line.points.split():
            x, y = map(float, point.split(","))
            assert 0 < x < WIDTH
            assert 0 < y < HEIGHT


def test_a_falling_curve_goes_down_the_page() -> None:
    falling, _ = draw_chart(CHART).lines
    heights = [float(point.split(",")[1]) for point in falling.points.split()]
    assert heights == sorted(heights)


def test_zero_stands_on_the_axis_and_the_letter_at_the_curves_end() -> None:
    drawn = draw_chart(CHART)
    assert drawn.ticks_up[0].at == drawn.bottom
    assert drawn.lines[1].end == drawn.bottom


def test_the_table_holds_the_numbers() -> None:
    assert draw_chart(CHART).rows == ((5, 30, 0), (10, 20, 0), (60, 10, 0))
