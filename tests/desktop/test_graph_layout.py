"""The picture of a neighbourhood as numbers: nothing overlaps, time runs one way, the same comes out each time."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from db.model import Row
from db.neighbourhood import Edge, EdgeKind, Neighbourhood, Node
from desktop.models.graph_layout import WIDTH, lay_out


def node(number: int, steps: int, day: str) -> Node:
    row = Row(number, f"Story {number}", "The Lantern", None, (), day, "2026-01-01T00:00:00Z", "", 10,
              False, False, True, False, ())  # fmt: skip
    return Node(row, steps)


@st.composite
def neighbourhoods(draw: st.DrawFn) -> Neighbourhood:
    count = draw(st.integers(1, 60))
    days = draw(st.lists(st.dates(), min_size=count, max_size=count))
    nodes = [node(1, 0, days[0].isoformat())]
    edges = []
    for number in range(2, count + 1):
        parent = draw(st.integers(1, number - 1))
        steps = min(2, nodes[parent - 1].steps + 1)
        kind: EdgeKind = draw(st.sampled_from(["link", "pointer", "suggestion"]))
        nodes.append(node(number, steps, days[number - 1].isoformat()))
        edges.append(Edge(number, parent, kind, "related", "related to", "related to"))
    return Neighbourhood(1, tuple(nodes), tuple(edges))


def measure(edge: Edge) -> tuple[float, float]:
    return 7.0 * len(edge.words), 18.0


@settings(max_examples=60)
@given(neighbourhoods(), st.booleans())
def test_nothing_overlaps_and_time_runs_one_way(around: Neighbourhood, backwards: bool) -> None:
    laid = lay_out(around, measure, backwards=backwards)
    assert laid.boxes.keys() == {each.row.id for each in around.nodes}
    for one, other in combinations(laid.boxes.values(), 2):
        assert not one.meets(other)
    labels = [line.label for line in laid.lines if line.label is not None]
    for label in labels:
        assert not any(label.meets(box) for box in laid.boxes.values())
    for one, other in combinations(labels, 2):
        assert not one.meets(other)
    nodes = sorted(around.nodes, key=lambda each: each.day)
    for earlier, later in pairwise(nodes):
        x, further = laid.boxes[earlier.row.id].x, laid.boxes[later.row.id].x
        assert x >= further - 1e-6 if backwards else x <= further + 1e-6
    assert lay_out(around, measure, backwards=backwards) == laid


def test_links_are_above_the_middle_and_guesses_below() -> None:
    around = Neighbourhood(
        1,
        (node(1, 0, "2024-11-20"), node(2, 1, "2024-11-21"), node(3, 1, "2024-11-22"), node(4, 1, "2024-11-19")),
        (
            Edge(2, 1, "link", "follow-up", "follow-up of"),
            Edge(3, 1, "pointer"),
            Edge(1, 4, "suggestion", words="same quotation"),
        ),
    )
    boxes = lay_out(around, measure).boxes
    assert boxes[2].y < boxes[1].y < boxes[3].y
    assert boxes[4].y > boxes[1].y
    mirrored = lay_out(around, measure, backwards=True).boxes
    assert mirrored[4].x > mirrored[1].x > mirrored[2].x


def test_days_are_named_where_there_is_room() -> None:
    around = Neighbourhood(
        1, (node(1, 0, "2024-11-20"), node(2, 1, "2024-11-20"), node(3, 1, "2026-11-20")), (Edge(1, 2, "pointer"),)
    )
    laid = lay_out(around)
    assert [day for _, day in laid.ticks] == ["2024-11-20", "2026-11-20"]
    assert laid.boxes[1].x == laid.boxes[2].x
    assert laid.boxes[3].x >= WIDTH
