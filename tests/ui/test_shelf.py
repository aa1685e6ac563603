"""The shelf: what waits on it, whose, where around publication, and how it is walked."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology
from dateline.chronology.showing import Filter
from dateline.documents.model import Publication, PublicationBasis
from dateline.events.model import MentionRef, Status
from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.temporal.model import Offset
from dateline.timeline.placements import Form
from dateline.ui.shelf import ShelfPanel
from dateline.ui.shelf_rows import ShelfHeading, ShelfRow
from dateline.ui.shelf_scale import ShelfScale
from dateline.ui.shelf_views import ShelfList, bar_of
from tests.ui.sample_chronology import open_in, sample_chronology


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def shelf(qtbot: QtBot, session: Session) -> Iterator[ShelfPanel]:
    load_fonts()
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(872, 600)
    rows = QSplitter(Qt.Orientation.Vertical, host)
    rows.resize(872, 600)
    made = ShelfPanel(session, load_theme("light"))
    rows.addWidget(made)
    rows.addWidget(QWidget())
    rows.setSizes([180, 420])
    host.show()
    qtbot.waitExposed(host)
    yield made


@pytest.fixture
def chronology(session: Session) -> Chronology:
    made = sample_chronology()
    open_in(session, made)
    return made


def rows(view: ShelfList) -> list[str]:
    """What stands in a list, headings in brackets."""
    stand = [view.rows.at(view.rows.index(i, 0)) for i in range(view.rows.rowCount())]
    return [f"[{row.label}]" if isinstance(row, ShelfHeading) else row.label for row in stand if row]


def selected(view: ShelfList) -> list[str]:
    return [view.rows.data(index) for index in view.selectedIndexes()]


def middle_of(view: ShelfList, number: int) -> QPoint:
    return view.visualRect(view.rows.index(number, 0)).center()


def with_offsets(chronology: Chronology, offsets: list[Offset]) -> Chronology:
    """The sample with the first mentions of document A standing at these offsets."""
    a, b = chronology.entries
    mentions = tuple(
        replace(told, offset=offsets[i] if i < len(offsets) else None) for i, told in enumerate(a.mentions)
    )
    undated = tuple(
        replace(event, interval=None) if any(ref.document == a.key for ref in event.mentions) else event
        for event in chronology.events
    )
    return Chronology((Entry(a.analysis, None, a.expressions, mentions), b), (0, 1), undated)


# -- what stands on it -----------------------------------------------------------------------------------------------


def test_before_anything_is_open_it_is_closed_and_says_what_it_is_for(shelf: ShelfPanel) -> None:
    assert shelf.header.waiting.text() == "Events without a date will wait here"
    assert not shelf.is_open
    assert shelf.height() == 32


def test_events_wait_by_document(shelf: ShelfPanel, session: Session, chronology: Chronology) -> None:
    assert shelf.header.waiting.text() == "7 events wait for a date"
    assert [tab.text() for tab in shelf.header.tabs] == ["6 events · undated", "1 event"]
    assert rows(shelf.sides) == [
        "[Before publication, day unknown]",
        "The harbour office said",
        "Divers searched the basin before noon",
        "The winter service had been sold",
        "[After publication, day unknown]",
        "An inspection has been called off",
    ]
    assert rows(shelf.axis) == ["A second crossing may reopen next month", "The company will repair the ramp"]


def test_an_event_that_another_document_dates_does_not_wait(shelf: ShelfPanel, chronology: Chronology) -> None:
    assert "The ferry Alma lost a ramp" not in rows(shelf.axis) + rows(shelf.sides)


def test_when_every_event_has_a_date_it_says_so_and_closes(
    shelf: ShelfPanel, session: Session, chronology: Chronology
) -> None:
    dated = tuple(event for event in chronology.events if event.interval is not None)
    open_in(session, Chronology(chronology.entries, (0, 1), dated))
    assert shelf.header.waiting.text() == "Every event has a date"
    assert not shelf.is_open
    session.undo()
    assert shelf.is_open


def test_the_filter_holds_for_the_shelf(shelf: ShelfPanel, session: Session, chronology: Chronology) -> None:
    session.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    assert shelf.header.waiting.text() == "1 event waits for a date"
    assert rows(shelf.sides) == []
    assert rows(shelf.axis) == ["The company will repair the ramp"]


# -- whose -----------------------------------------------------------------------------------------------------------


def test_a_chip_switches_to_another_document(
    qtbot: QtBot, shelf: ShelfPanel, session: Session, chronology: Chronology
) -> None:
    b = chronology.entries[1].key
    qtbot.mouseClick(shelf.header.tabs[1], Qt.MouseButton.LeftButton)
    assert shelf.document == b
    assert session.selection.document == b
    assert rows(shelf.sides) == ["[About the day of publication]", "Crews are still clearing the basin"]
    assert [tab.isChecked() for tab in shelf.header.tabs] == [False, True]


def test_the_shelf_follows_the_selected_document(shelf: ShelfPanel, session: Session, chronology: Chronology) -> None:
    a, b = chronology.entries
    session.select_document(b.key)
    assert shelf.document == b.key
    session.select_mention(MentionRef(a.key, 3))
    assert shelf.document == a.key
    assert selected(shelf.axis) == ["The company will repair the ramp"]


def test_many_documents_have_a_menu(shelf: ShelfPanel, session: Session, chronology: Chronology) -> None:
    a = chronology.entries[0]
    entries, events = [], []
    for n in range(30):
        document = replace(a.document, title=f"{n} <b>Ferry & port</b>")
        entry = Entry(replace(a.analysis, document=document), None, a.expressions, a.mentions)
        entries.append(entry)
        events.append(replace(chronology.events[1], id=f"e{n}", mentions=(MentionRef(entry.key, 1),)))
    open_in(session, Chronology(tuple(entries), tuple(range(30)), tuple(events)))
    assert 1 <= len(shelf.header.tabs) < 6
    actions = shelf.header.more.menu().actions()
    assert len(actions) == 30 - len(shelf.header.tabs)
    assert actions[-1].text() == "AD  29 <b>Ferry && port</b>  –  1 event · undated"
    actions[-1].trigger()
    assert shelf.document == entries[29].key
    assert any(tab.key == entries[29].key and tab.isChecked() for tab in shelf.header.tabs)


def test_set_date_asks_for_the_document_that_is_shown(qtbot: QtBot, shelf: ShelfPanel, chronology: Chronology) -> None:
    with qtbot.waitSignal(shelf.set_date_asked) as asked:
        qtbot.mouseClick(shelf.header.set_date, Qt.MouseButton.LeftButton)
    assert asked.args == [chronology.entries[0].key]


def test_an_offered_date_is_taken_only_when_asked(
    qtbot: QtBot, shelf: ShelfPanel, session: Session, chronology: Chronology
) -> None:
    a, b = chronology.entries
    assert not shelf.header.use.isVisible()
    found = Publication(datetime.date(2025, 11, 14), PublicationBasis.BYLINE, "from the file's name")
    offered = replace(a, analysis=replace(a.analysis, document=replace(a.document, candidates=(found,))))
    open_in(session, Chronology((offered, b), (0, 1), chronology.events))
    assert shelf.header.offered.text() == "Offered: Fri 14 Nov 2025"
    assert session.chronology.entry(a.key).published is None
    qtbot.mouseClick(shelf.header.use, Qt.MouseButton.LeftButton)
    published = session.chronology.entry(a.key).published
    assert published is not None
    assert published.day == datetime.date(2025, 11, 14)


# -- mouse and keyboard ----------------------------------------------------------------------------------------------


def test_clicking_a_row_selects_its_event(
    qtbot: QtBot, shelf: ShelfPanel, session: Session, chronology: Chronology
) -> None:
    a = chronology.entries[0].key
    qtbot.mouseClick(shelf.sides.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(shelf.sides, 2))
    assert session.selection.mention == MentionRef(a, 2)
    assert selected(shelf.sides) == ["Divers searched the basin before noon"]
    qtbot.mouseClick(shelf.axis.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(shelf.axis, 1))
    assert session.selection.mention == MentionRef(a, 3)
    assert selected(shelf.sides) == []


def test_clicking_a_heading_selects_nothing(
    qtbot: QtBot, shelf: ShelfPanel, session: Session, chronology: Chronology
) -> None:
    qtbot.mouseClick(shelf.sides.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(shelf.sides, 0))
    assert session.selection.mention is None


def test_a_row_can_be_chosen_again_after_another_event_was_selected(
    qtbot: QtBot, shelf: ShelfPanel, session: Session, chronology: Chronology
) -> None:
    a, b = chronology.entries
    place = middle_of(shelf.sides, 2)
    qtbot.mouseClick(shelf.sides.viewport(), Qt.MouseButton.LeftButton, pos=place)
    session.select_mention(MentionRef(b.key, 0))
    session.select_document(a.key)
    qtbot.mouseClick(shelf.sides.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.selection.mention == MentionRef(a.key, 2)


def test_arrows_walk_the_rows_and_pass_over_headings(
    qtbot: QtBot, shelf: ShelfPanel, session: Session, chronology: Chronology
) -> None:
    shelf.sides.setFocus()
    walked = []
    for _ in range(5):
        qtbot.keyClick(shelf.sides, Qt.Key.Key_Down)
        assert session.selection.mention is not None
        walked.append(session.selection.mention.index)
    assert walked == [1, 2, 5, 6, 6]


def test_pointing_at_a_row_hovers_its_event(
    qtbot: QtBot, shelf: ShelfPanel, session: Session, chronology: Chronology
) -> None:
    ref = MentionRef(chronology.entries[0].key, 2)
    qtbot.mouseMove(shelf.sides.viewport(), middle_of(shelf.sides, 2))
    assert session.hovered == chronology.event_of(ref).id
    qtbot.mouseMove(shelf.sides.viewport(), middle_of(shelf.sides, 0))
    assert session.hovered is None


def test_selecting_elsewhere_highlights_the_row(shelf: ShelfPanel, session: Session, chronology: Chronology) -> None:
    session.select_mention(MentionRef(chronology.entries[0].key, 5))
    assert selected(shelf.sides) == ["The winter service had been sold"]
    session.select_event(None)
    assert selected(shelf.sides) == []


def test_rows_are_told_to_screen_readers_and_tool_tips_are_plain(shelf: ShelfPanel, chronology: Chronology) -> None:
    index = shelf.axis.rows.index(1, 0)
    assert shelf.axis.rows.data(index, Qt.ItemDataRole.AccessibleTextRole) == (
        "The company will repair the ramp, planned, The week after the one that follows publication"
    )
    tip = shelf.axis.rows.data(index, Qt.ItemDataRole.ToolTipRole)
    assert isinstance(tip, str)
    assert "8 days after publication to 20 days after publication" in tip


# -- open and closed -------------------------------------------------------------------------------------------------


def test_it_closes_to_its_header_and_opens_again(qtbot: QtBot, shelf: ShelfPanel, chronology: Chronology) -> None:
    qtbot.waitUntil(lambda: shelf.height() >= 180)
    with qtbot.waitSignal(shelf.open_changed) as changed:
        qtbot.mouseClick(shelf.header.toggle, Qt.MouseButton.LeftButton)
    assert changed.args == [False]
    splitter = shelf.parentWidget()
    assert isinstance(splitter, QSplitter)
    qtbot.waitUntil(lambda: shelf.height() == 32 and splitter.sizes()[0] == 32)
    qtbot.mouseClick(shelf.header.toggle, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shelf.height() >= 180)
    splitter.setSizes([120, 480])
    lower = shelf.height()
    assert lower == pytest.approx(120, abs=2)
    for _ in range(2):
        qtbot.mouseClick(shelf.header.toggle, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shelf.height() == pytest.approx(lower, abs=1))


def test_a_shelf_that_was_closed_stays_closed_when_documents_come(
    shelf: ShelfPanel, session: Session, chronology: Chronology
) -> None:
    shelf.set_open(False)
    session.undo()
    session.redo()
    assert not shelf.is_open


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_can_be_painted_in_every_look_and_width(
    shelf: ShelfPanel, session: Session, chronology: Chronology, name: str
) -> None:
    shelf.set_theme(load_theme("dark" if name == "dark" else "light"))
    far = [
        Offset("", -7_400, -7_200),
        Offset("", None, -3),
        Offset("", 2, None),
        Offset("", 0, 0),
        Offset("", -1, 40_000),
    ]
    open_in(session, with_offsets(chronology, far))
    for width in (300, 620, 1_400):
        shelf.resize(width, 180)
        assert not shelf.grab().isNull()


# -- the axis --------------------------------------------------------------------------------------------------------


def scale(*bounds: tuple[int | None, int | None]) -> ShelfScale:
    return ShelfScale(Offset("", first, last) for first, last in bounds)


def test_within_a_week_every_day_is_equally_wide() -> None:
    even = scale((-1, -1), (0, 6))
    assert even.is_even
    assert even.position(-7) == 0
    assert even.position(8) == 1
    assert even.position(1) - even.position(0) == pytest.approx(1 / 15)
    assert [tick.label for tick in even.ticks] == [
        "−7 days", "−6", "−5", "−4", "−3", "−2", "−1", "+1", "+2", "+3", "+4", "+5", "+6", "+7 days",
    ]  # fmt: skip


def test_farther_bounds_draw_the_axis_together() -> None:
    wide = scale((-400, -300), (8, 20))
    assert [tick.label for tick in wide.ticks] == [
        "−2 yr", "−1 yr", "−6 mo", "−3 mo", "−1 mo", "−2 wk", "−1 wk", "−3 d", "−1 d",
        "+1 d", "+3 d", "+1 wk", "+2 wk", "+1 mo",
    ]  # fmt: skip


@pytest.mark.parametrize("bounds", [(-1, 1), (-40, 3), (-800, 800), (-(10**9), 10**9)])
def test_later_days_stand_farther_right(bounds: tuple[int, int]) -> None:
    axis = scale(bounds)
    days = sorted({bounds[0], -4000, -400, -30, -7, -2, -1, 0, 1, 2, 5, 7, 30, 400, bounds[1]})
    positions = [axis.position(day) for day in days]
    assert positions == sorted(positions)
    assert all(0 <= position <= 1 for position in positions)


@pytest.mark.parametrize(
    ("offset", "form", "fades"),
    [
        (Offset("the day before publication", -1, -1), Form.BAR, (False, False)),
        (Offset("fresh news", -1, 0), Form.BAR, (False, False)),
        (Offset("the week of publication", -6, 6), Form.BAR, (True, True)),
        (Offset("later in the week of publication", 0, 6), Form.BAR, (False, True)),
        (Offset("before", None, -3), Form.BAR, (True, True)),
        (Offset("after", 0, None), Form.BAR, (False, True)),
    ],
)
def test_ends_that_are_bounds_fade(
    shelf: ShelfPanel, session: Session, offset: Offset, form: Form, fades: tuple[bool, bool]
) -> None:
    open_in(session, with_offsets(sample_chronology(), [offset]))
    row = shelf.axis.rows.at(shelf.axis.rows.index(0, 0))
    assert isinstance(row, ShelfRow)
    mark = bar_of(row, offset, shelf.axis, 10)
    assert mark.form is form
    assert (mark.fade0 > 0, mark.fade1 > 0) == fades
    assert 0 < mark.x0 < mark.x1 <= shelf.axis.viewport().width()


def test_a_day_among_years_is_a_dot(shelf: ShelfPanel, session: Session, chronology: Chronology) -> None:
    offsets = [Offset("the 17th day after", 17, 17), Offset("decades before", -9_000, -7_000)]
    open_in(session, with_offsets(chronology, offsets))
    found = [shelf.axis.rows.at(shelf.axis.rows.index(i, 0)) for i in range(2)]
    dot = next(row for row in found if isinstance(row, ShelfRow) and row.offset == offsets[0])
    assert bar_of(dot, offsets[0], shelf.axis, 10).form is Form.DOT
