"""The overview strip with its brush."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Arrangement, ColourBy
from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from dateline.timeline.gaps import Gap, Thin
from dateline.timeline.strip import Strip, StripBars
from dateline.timeline.view import View
from dateline.ui.overview import Overview
from dateline.ui.thin_periods import ThinPeriods
from tests.render.chronologies import alone, bridge, days, entry, mention
from tests.timeline.scenes import at

pytestmark = pytest.mark.qt_log_ignore("does not support raise")  # of the words over a gap


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


def click(qtbot: QtBot, overview: Overview, x: float) -> None:
    qtbot.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(round(x), 24))


def middle(session: Session) -> float:
    return (visible(session).start + visible(session).end) / 2


def test_a_click_on_a_bar_looks_at_it_whatever_was_seen_before(
    qtbot: QtBot, overview: Overview, session: Session
) -> None:
    assert overview.strip is not None
    whole = overview.strip.view
    session.set_visible_range(VisibleRange(whole.start, whole.end))
    opening = at(2025, 11, 18) + 43_200
    assert overview.strip is not None
    click(qtbot, overview, overview.strip.view.x(opening))
    assert abs(middle(session) - opening) < 2 * 86_400
    assert visible(session).width == pytest.approx((whole.end - whole.start) / 4, rel=0.2)
    before = visible(session)
    assert overview.strip is not None
    click(qtbot, overview, overview.strip.view.x(opening))
    assert visible(session).width == pytest.approx(before.width, rel=0.2), "near enough already"


def records(session: Session) -> None:
    """Two sources: nothing of 2004 to 2009, and only the second from 2010 to 2019."""
    first = entry(
        "First annals", None, [mention(f"First {y}", days((y, 5, 1))) for y in (2000, 2001, 2002, 2003, 2020)]
    )
    second = entry("Second annals", None, [mention(f"Second {y}", days((y, 6, 1))) for y in (2002, *range(2010, 2020))])
    events = tuple(alone(one, n) for one in (first, second) for n in range(len(one.mentions)))
    session._become(Chronology((first, second), (0, 1), events))
    session.set_visible_range(VisibleRange(at(1999), at(2022)))


def test_silent_and_single_source_periods_are_seen_and_said(qtbot: QtBot, overview: Overview, session: Session) -> None:
    records(session)
    qtbot.waitUntil(lambda: len(overview.gaps) > 0)
    silent = max((gap for gap in overview.gaps if gap.kind is Thin.SILENT), key=lambda gap: gap.end - gap.start)
    assert (silent.start, silent.end) == (at(2003, 5, 2), at(2010, 6, 1))
    single = max((gap for gap in overview.gaps if gap.kind is Thin.SINGLE), key=lambda gap: gap.end - gap.start)
    assert (single.start, single.end, single.source) == (at(2010, 6, 1), at(2019, 6, 2), 1)
    assert "Only B tells of 2010 – 2019: Second annals" in overview.accessibleDescription()
    assert overview.strip is not None
    image = overview.grab().toImage()
    theme = load_theme("light")
    x = round(overview.strip.view.x(at(2005)))
    assert image.pixelColor(x, 20).name() == theme.colours.sunken.lower()
    between = round(overview.strip.view.x(at(2012, 12, 1)))
    assert image.pixelColor(between, 3).name() in (theme.documents[1].tint.lower(), theme.colours.sunken.lower())


def test_a_gap_is_gone_to_by_click_and_by_key(qtbot: QtBot, overview: Overview, session: Session) -> None:
    records(session)
    qtbot.waitUntil(lambda: len(overview.gaps) > 0)
    assert overview.strip is not None
    click(qtbot, overview, overview.strip.view.x(at(2006)))
    assert visible(session).start < at(2003, 5, 2) < at(2010, 6, 1) < visible(session).end < at(2012)
    session.set_visible_range(VisibleRange(at(1999), at(2000)))
    seen = []
    for _ in range(4):
        qtbot.keyClick(overview, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        seen.append(middle(session))
    assert seen == sorted(seen)
    assert len(set(seen)) == 4
    qtbot.keyClick(overview, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert middle(session) == pytest.approx(seen[2])


def test_keys_stretch_zoom_and_go_to_the_ends(qtbot: QtBot, overview: Overview, session: Session) -> None:
    before = visible(session)
    qtbot.keyClick(overview, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert visible(session).start == before.start
    assert visible(session).width == pytest.approx(before.width * 1.1)
    qtbot.keyClick(overview, Qt.Key.Key_Plus)
    assert visible(session).width == pytest.approx(before.width * 1.1 / 1.5)
    qtbot.keyClick(overview, Qt.Key.Key_Minus)
    for _ in range(400):
        qtbot.keyClick(overview, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert visible(session).width == pytest.approx(60)
    session.set_visible_range(before)
    qtbot.keyClick(overview, Qt.Key.Key_End)
    assert visible(session).start > before.start
    qtbot.keyClick(overview, Qt.Key.Key_Home)
    assert visible(session).start < before.start


def test_other_colours_are_seen_at_once(overview: Overview, session: Session) -> None:
    assert overview.strip is not None
    before = [bars.colour for bars in overview.strip.bars]
    session.set_arrangement(Arrangement(colour_by=ColourBy.STATUS))
    assert overview.strip is not None
    assert [bars.colour for bars in overview.strip.bars] != before


def test_it_paints_in_both_looks_and_empty(qtbot: QtBot, overview: Overview, session: Session) -> None:
    overview.set_theme(load_theme("dark"))
    assert not overview.grab().isNull()
    empty = Overview(Session(), load_theme("light"))
    qtbot.addWidget(empty)
    empty.resize(300, 48)
    assert empty.grab().toImage().pixelColor(150, 24).name() == "#ffffff"
    assert empty.brush is None
    empty.close()


def test_a_screen_reader_is_told_where_one_is_and_can_go_elsewhere(overview: Overview, session: Session) -> None:
    spoken = QAccessible.queryAccessibleInterface(overview)
    assert spoken.role() is QAccessible.Role.ScrollBar
    value = spoken.valueInterface()
    assert value is not None
    assert (value.minimumValue(), value.currentValue()) == (0.0, pytest.approx(overview._days_gone()))
    assert 0 < value.currentValue() < value.maximumValue()
    before = visible(session)
    value.setCurrentValue(value.currentValue() + value.minimumStepSize())
    assert visible(session).start - before.start == pytest.approx(before.width / 10)
    assert visible(session).width == pytest.approx(before.width)
    value.setCurrentValue(1e9)
    assert value.currentValue() == value.maximumValue()
    overview._tell()
    assert overview.accessibleDescription().startswith("Visible range: ")


def test_the_letter_of_a_period_stands_beside_its_bars_or_nowhere() -> None:
    view = View(0.0, 1000.0, 1000.0)
    high = StripBars(0, np.array([[100.0, 2.0, 10.0, 30.0], [111.0, 2.0, 10.0, 30.0], [200.0, 30.0, 9.0, 4.0]]))
    strip = Strip(view, (high,), (), 34.0)

    def place(start: float, end: float) -> float | None:
        return ThinPeriods.place_of_name(Gap(Thin.SINGLE, start, end, 0), strip, 8.0)

    assert place(10, 90) == 14
    assert place(96, 300) == 125  # behind the high bars
    assert place(96, 130) is None
    assert place(190, 230) == 194  # over a low one
    assert place(985, 4000) is None  # of which only a sliver is seen
    assert place(-900, 40) == 4
