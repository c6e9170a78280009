"""The graph as a person meets it: keys that walk along lines, clicks, words for everything, pictures to be kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.model import Row
from db.neighbourhood import Edge, Neighbourhood, Node
from desktop.dialogs.graph import _image, _write_svg
from desktop.models.graph_words import about, edge_words, line_words, outlet, relation, whole
from desktop.theme import DARK, LIGHT, Theme
from desktop.views.graph_view import GraphView


def node(number: int, steps: int, day: str, title: str = "", copies: tuple[int, ...] = ()) -> Node:
    row = Row(number, title or f"Story {number}", "The Lantern", None, (), day, "2026-01-01T00:00:00Z", "", 10,
              False, False, True, False, ())  # fmt: skip
    return Node(row, steps, copies)


AROUND = Neighbourhood(
    1,
    (
        node(1, 0, "2024-11-20", "The dam holds", (8, 9)),
        node(2, 1, "2024-11-22", "The dam breaks"),
        node(3, 1, "2024-11-10", "The dam was warned of"),
        node(4, 1, "2024-11-25", "Suggested"),
        node(5, 2, "2024-12-25", "ڈیم کے بعد " * 20),
    ),
    (
        Edge(2, 1, "link", "follow-up", "follow-up of", "followed up by", "The night after"),
        Edge(1, 3, "pointer"),
        Edge(1, 4, "suggestion", "related", "same quotation", "same quotation", directed=False),
        Edge(5, 2, "link", "own", "quotes", "quoted by"),
    ),
    12,
)


@pytest.fixture(params=["light", "dark"])
def view(request: pytest.FixtureRequest, qapp: QApplication, qtbot) -> GraphView:
    theme = Theme(request.param)
    theme.tokens = DARK if request.param == "dark" else LIGHT
    made = GraphView(theme)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    made.show_neighbourhood(AROUND)
    return made


def spot(view: GraphView, number: int) -> QPoint:
    assert view.painting is not None
    return view.mapFromScene(view.painting.box(number).center())


def test_words_for_clippings_and_lines(qapp: QApplication) -> None:
    first, second, third, fourth, fifth = AROUND.nodes
    assert "The Lantern and 2 more outlets" in about(first)
    assert outlet(first, short=True) == "The Lantern +2"
    assert relation(first, AROUND) == "In the middle"
    assert relation(second, AROUND) == "Followed up by (The night after)"
    assert relation(third, AROUND) == "Points to"
    assert relation(fourth, AROUND) == "Suggested: same quotation"
    assert relation(fifth, AROUND) == "Over ‘The dam breaks’: quoted by"
    assert edge_words(AROUND.edges[1], 3) == "is pointed to by"
    assert line_words(AROUND.edges[0], AROUND) == "The dam breaks\nfollow-up of (The night after)\nThe dam holds"
    assert "and 12 more that are not shown" in whole(AROUND)
    alone = Neighbourhood(1, (first,), ())
    assert whole(alone) == "Nothing is linked with this clipping and nothing points to it yet."


def test_arrow_keys_walk_along_lines_first(view: GraphView) -> None:
    heard: list[int] = []
    view.chosen.connect(heard.append)
    assert view.selected == 1
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.selected == 2
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.selected == 1
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.selected == 3
    assert heard == [2, 1, 3]
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(view, key)
    assert view.selected == 3


def test_every_clipping_can_be_reached_by_arrow_keys(view: GraphView) -> None:
    reached, edge = {1}, [1]
    while edge:
        view.select(edge.pop())
        for way in ((-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0)):
            there = view.next_in(way)
            if there and there not in reached:
                reached.add(there)
                edge.append(there)
    assert reached == {1, 2, 3, 4, 5}


def test_enter_opens_c_and_a_double_click_put_into_the_middle(view: GraphView) -> None:
    done: list[tuple[str, int]] = []
    view.opened.connect(lambda number: done.append(("open", number)))
    view.centred.connect(lambda number: done.append(("centre", number)))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, 2))
    assert view.selected == 2
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_C)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, 3))
    assert done == [("open", 2), ("centre", 2), ("centre", 3)]


def test_zoom_by_keys_has_ends_and_leads_back_to_all(view: GraphView) -> None:
    fitted = view.zoom
    for _ in range(30):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == pytest.approx(3.0)
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(0.25)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == pytest.approx(fitted)


def test_what_is_selected_stays_so_when_the_neighbourhood_changes(view: GraphView) -> None:
    view.select(2)
    view.show_neighbourhood(Neighbourhood(1, AROUND.nodes[:2], AROUND.edges[:1]))
    assert view.selected == 2
    view.show_neighbourhood(Neighbourhood(1, AROUND.nodes[:1], ()))
    assert view.selected == 1


def test_time_runs_the_other_way_where_the_language_does(view: GraphView) -> None:
    assert view.painting is not None
    assert view.painting.box(3).x() < view.painting.box(2).x()
    mirrored = GraphView(view._theme)
    mirrored.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored.show_neighbourhood(AROUND)
    assert mirrored.painting is not None
    assert mirrored.painting.box(3).x() > mirrored.painting.box(2).x()
    mirrored.deleteLater()


def test_lines_are_found_near_the_mouse(view: GraphView) -> None:
    painting = view.painting
    assert painting is not None
    for line, path in zip(painting.layout.lines, painting.paths, strict=True):
        found = painting.line_at(path.pointAtPercent(0.5))
        assert found is not None
        assert painting.node_at(path.pointAtPercent(0.5)) or found.edge == line.edge


def test_pictures_show_the_whole(view: GraphView, tmp_path) -> None:
    assert view.painting is not None
    image = _image(view.painting)
    area = view.painting.area
    assert image.width() == round(area.width() * 2)
    seen = {image.pixelColor(x, y).name() for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)}
    assert len(seen) > 3
    _write_svg(tmp_path / "graph.svg", view.painting)
    text = (tmp_path / "graph.svg").read_text(encoding="utf-8")
    assert text.lstrip().startswith("<?xml")
    assert "<path" in text
    assert not QImage(str(tmp_path / "graph.svg")).isNull()
