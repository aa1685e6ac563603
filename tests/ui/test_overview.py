"""The overview strip with its brush."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session.session import Session, VisibleRange
from dateline.ui.overview import Overview
from tests.render.chronologies import bridge
from tests.timeline.scenes import at


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def overview(qtbot: QtBot, session: Session) -> Iterator[Overview]:
    load_fonts()
    strip = Overview(session, load_theme("light"))
    qtbot.addWidget(strip)
    strip.resize(900, 48)
    with qtbot.waitExposed(strip):
        strip.show()
    session._become(bridge().chronology)
    session.set_visible_range(VisibleRange(at(2025, 10, 25), at(2025, 11, 10)))
    yield strip
    strip.close()


def drag(qtbot: QtBot, overview: Overview, x0: float, x1: float) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(overview, left, pos=QPoint(round(x0), 24))
    qtbot.mouseMove(overview, QPoint(round(x1), 24))
    qtbot.mouseRelease(overview, left, pos=QPoint(round(x1), 24))


def visible(session: Session) -> VisibleRange:
    assert session.visible_range is not None
    return session.visible_range


def test_the_brush_lies_over_what_is_visible(overview: Overview, session: Session) -> None:
    strip, brush = overview.strip, overview.brush
    assert strip is not None
    assert brush is not None
    assert strip.view.at(brush.left()) == pytest.approx(visible(session).start)
    assert strip.view.at(brush.right()) == pytest.approx(visible(session).end)


def test_dragging_the_brush_moves_what_is_visible(qtbot: QtBot, overview: Overview, session: Session) -> None:
    before, brush, strip = visible(session), overview.brush, overview.strip
    assert brush is not None
    assert strip is not None
    drag(qtbot, overview, brush.center().x(), brush.center().x() + 90)
    assert visible(session).width == pytest.approx(before.width)
    assert visible(session).start - before.start == pytest.approx(90 * strip.view.scale, rel=0.03)


def test_dragging_a_handle_stretches_it(qtbot: QtBot, overview: Overview, session: Session) -> None:
    before, brush = visible(session), overview.brush
    assert brush is not None
    drag(qtbot, overview, brush.right(), brush.right() + 60)
    assert visible(session).start == before.start
    assert visible(session).end > before.end
    brush = overview.brush
    assert brush is not None
    drag(qtbot, overview, brush.left(), brush.right() + 300)  # past the other handle
    assert visible(session).width == pytest.approx(60)


def test_a_click_elsewhere_looks_there(qtbot: QtBot, overview: Overview, session: Session) -> None:
    strip, before = overview.strip, visible(session)
    assert strip is not None
    there = strip.view.at(800)
    qtbot.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(800, 24))
    assert (visible(session).start + visible(session).end) / 2 == pytest.approx(there)
    assert visible(session).width == pytest.approx(before.width)


def test_arrows_move_it(qtbot: QtBot, overview: Overview, session: Session) -> None:
    before = visible(session)
    qtbot.keyClick(overview, Qt.Key.Key_Right)
    assert visible(session).start - before.start == pytest.approx(before.width * 0.1)
    qtbot.keyClick(overview, Qt.Key.Key_Left)
    assert visible(session).start == pytest.approx(before.start)


def test_it_paints_in_both_looks_and_empty(qtbot: QtBot, overview: Overview, session: Session) -> None:
    overview.set_theme(load_theme("dark"))
    assert not overview.grab().isNull()
    empty = Overview(Session(), load_theme("light"))
    qtbot.addWidget(empty)
    empty.resize(300, 48)
    assert empty.grab().toImage().pixelColor(150, 24).name() == "#ffffff"
    assert empty.brush is None
    empty.close()
