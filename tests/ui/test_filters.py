"""Filters by status and participant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.chronology.certainty import Certainty, certainty_of
from dateline.chronology.during import Touching
from dateline.chronology.showing import ALL, Filter
from dateline.events.model import Status
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from dateline.ui.filters import FilterBox, Filters
from tests.ui.sample_chronology import open_in, sample_chronology


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    open_in(made, sample_chronology())
    return made


@pytest.fixture
def filters(session: Session, qtbot: QtBot) -> Filters:
    made = Filters(session, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(248, 700)
    made.show()
    return made


def box(filters: Filters, name: str) -> FilterBox:
    return next(box for box in filters.boxes() if box.text() == name)


def test_counts_are_those_of_the_chronology(filters: Filters, session: Session) -> None:
    events = session.chronology.events
    for status in Status:
        expected = sum(event.status is status for event in events)
        assert box(filters, status.value.capitalize()).count == expected
    names = {name for event in events for name in event.participants}
    assert names
    for name in names & {shown.text() for shown in filters.boxes()}:
        assert box(filters, name).count == sum(name in event.participants for event in events)
    for certainty in Certainty:
        expected = sum(certainty_of(event, session.chronology.mention) is certainty for event in events)
        assert box(filters, certainty.value.capitalize()).count == expected


def test_a_status_is_switched_off_anywhere_on_its_row(filters: Filters, session: Session) -> None:
    happened = box(filters, "Happened")
    QTest.mouseClick(happened, Qt.MouseButton.LeftButton, pos=happened.rect().center())
    assert Status.HAPPENED not in session.filter.statuses
    assert all(event.status is not Status.HAPPENED for event in session.shown_events)
    QTest.keyClick(happened, Qt.Key.Key_Space)
    assert Status.HAPPENED in session.filter.statuses


def test_a_participant_narrows_to_what_they_take_part_in(filters: Filters, session: Session) -> None:
    name = filters.people.boxes()[0].text()
    box(filters, name).click()
    assert session.filter.participants == {name}
    assert session.shown_events
    assert all(name in event.participants for event in session.shown_events)


def test_undated_events_are_left_out_by_how_sure_the_date_is(filters: Filters, session: Session) -> None:
    box(filters, "Undated").click()
    assert session.shown_events
    assert all(event.interval is not None for event in session.shown_events)
    box(filters, "Undated").click()
    assert session.filter == ALL


def types(filters: Filters, text: str) -> None:
    """Type into the empty field and press Enter."""
    field = filters.during.field
    field.clear()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_stretch_of_time_is_typed_and_taken_back(filters: Filters, session: Session) -> None:
    types(filters, "November 2025")
    during = session.filter.during
    assert during is not None
    assert during.touching is Touching.OVERLAPS
    assert session.shown_events
    assert all(during.admits(event.interval) for event in session.shown_events)
    filters.during.touching.menu().actions()[1].trigger()
    assert session.filter.during is not None
    assert session.filter.during.touching is Touching.WITHIN
    filters.during.field.selectAll()
    QTest.keyClick(filters.during.field, Qt.Key.Key_Delete)
    QTest.keyClick(filters.during.field, Qt.Key.Key_Return)
    assert session.filter.during is None


def test_what_is_no_stretch_of_time_is_said_and_changes_nothing(filters: Filters, session: Session) -> None:
    types(filters, "Tuesday")
    assert filters.during.complaint.isVisibleTo(filters)
    assert session.filter == ALL
    QTest.keyClick(filters.during.field, Qt.Key.Key_Escape)
    assert filters.during.field.text() == ""
    assert not filters.during.complaint.isVisibleTo(filters)


def test_what_is_in_view_is_taken_as_the_stretch(filters: Filters, session: Session) -> None:
    session.set_visible_range(VisibleRange(86_400.0 * 20_000 + 5, 86_400.0 * 20_010))
    filters.during.in_view.click()
    during = session.filter.during
    assert during is not None
    assert (during.stretch.earliest, during.stretch.latest) == (86_400 * 20_000, 86_400 * 20_010 - 1)
    assert filters.during.field.text()


def test_a_rare_name_in_force_is_in_sight(filters: Filters, session: Session) -> None:
    session.set_filter(Filter(participants=frozenset({"Nobody at all"}), places=frozenset({"Nowhere"})))
    assert box(filters, "Nobody at all").isChecked()
    assert box(filters, "Nowhere").isChecked()
    session.set_filter(ALL)
    assert not any(shown.isChecked() for shown in (*filters.people.boxes(), *filters.places.boxes()))


def test_boxes_follow_the_session(filters: Filters, session: Session) -> None:
    box(filters, "Planned").click()
    assert not box(filters, "Planned").isChecked()
    session.set_filter(Filter())
    assert box(filters, "Planned").isChecked()


def test_rows_are_named_and_large_enough(filters: Filters) -> None:
    for row in filters.boxes():
        assert row.accessibleName() == f"{row.text()}, {row.count}"
        assert row.height() >= 24
