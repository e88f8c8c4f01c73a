"""A map: what is needed stands left of what needs it, and no two boxes cover each other."""

from itertools import combinations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from grader.packs import load_pack
from quizapp.progress.drawing import GAP, LETTERS, WIDTH, Drawing, depths, draw
from quizapp.progress.outline import Node
from quizapp.progress.reached import Reached, reached

PACK = Path(__file__).resolve().parents[4] / "content/self-attention"


def node(id_: int, needs: list[int]) -> Node:
    return Node(f"I{id_}", f"Idea {id_}", "A text.", tuple(f"I{need}" for need in needs), (), ())


nodes = st.lists(st.sets(st.integers(0, 11)), min_size=1, max_size=12).map(
    lambda drawn: [node(id_, [need for need in needs if need < id_]) for id_, needs in enumerate(drawn)]
)


def corners(drawing: Drawing) -> dict[str, tuple[int, int]]:
    return {box.reached.node.id: (box.x, box.y) for box in drawing.boxes}


@given(nodes)
def test_what_is_needed_stands_left(listed: list[Node]) -> None:
    places = corners(draw(reached(listed, {})))
    assert all(places[need][0] + WIDTH + GAP <= places[each.id][0] for each in listed for need in each.needs)


@given(nodes)
def test_no_box_covers_another_and_all_are_within(listed: list[Node]) -> None:
    drawing = draw(reached(listed, {}))
    for (x1, y1), (x2, y2) in combinations(corners(drawing).values(), 2):
        assert abs(x1 - x2) >= WIDTH or abs(y1 - y2) >= drawing.box_height
    for x, y in corners(drawing).values():
        assert 0 <= x <= drawing.width - WIDTH
        assert 0 <= y <= drawing.height - drawing.box_height


@given(nodes)
def test_each_need_is_one_arrow(listed: list[Node]) -> None:
    assert len(draw(reached(listed, {})).arrows) == sum(len(each.needs) for each in listed)


@given(nodes)
def test_the_tab_key_comes_to_what_is_needed_first(listed: list[Node]) -> None:
    order = list(corners(draw(reached(listed, {}))))
    assert all(order.index(need) < order.index(each.id) for each in listed for need in each.needs)


def test_depth_is_the_longest_way() -> None:
    assert depths([node(0, []), node(1, [0]), node(2, [0, 1])]) == {"I0": 0, "I1": 1, "I2": 2}


def test_a_long_name_takes_more_lines_and_every_box_has_room() -> None:
    long = Node("I1", "A name of several words on a map", "A text.", (), (), ())
    drawing = draw([Reached(long, 0.5, (), ()), Reached(node(2, []), 0, (), ())])
    lines = drawing.boxes[0].lines
    assert len(lines) > 1
    assert all(len(text) <= LETTERS for _, text in lines)
    assert lines[-1][0] - drawing.boxes[0].y < drawing.bar_y


def test_a_bar_grows_with_mastery() -> None:
    empty, half, full = (Reached(node(1, []), mastery, (), ()) for mastery in (0.0, 0.5, 1.0))
    assert [draw([each]).boxes[0].filled for each in (empty, half, full)] == [0, 42, 84]


def test_an_empty_map_is_no_fault() -> None:
    assert draw([]).boxes == ()


def test_the_chapters_maps_fit_on_a_page() -> None:
    pack = load_pack(PACK)
    for listed in (pack.objectives, pack.ideas):
        shown = [Node(each.id, each.name, each.text, each.needs, (), ()) for each in listed]
        drawing = draw(reached(shown, {}))
        assert drawing.width <= 1088  # the width of a page
        assert max(len(box.lines) for box in drawing.boxes) <= 3
