"""Filters by status and participant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.events.model import Status
from dateline.render.theme import load_theme
from dateline.session.session import Session
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


def test_a_status_is_switched_off_anywhere_on_its_row(filters: Filters, session: Session) -> None:
    happened = box(filters, "Happened")
    QTest.mouseClick(happened, Qt.MouseButton.LeftButton, pos=happened.rect().center())
    assert Status.HAPPENED not in session.filter.statuses
    assert all(event.status is not Status.HAPPENED for event in session.shown_events)
    QTest.keyClick(happened, Qt.Key.Key_Space)
    assert Status.HAPPENED in session.filter.statuses


def test_a_participant_narrows_to_what_they_take_part_in(filters: Filters, session: Session) -> None:
    name = next(name for event in session.chronology.events for name in event.participants)
    box(filters, name).click()
    assert session.filter.participants == {name}
    assert session.shown_events
    assert all(name in event.participants for event in session.shown_events)


def test_boxes_follow_the_session(filters: Filters, session: Session) -> None:
    box(filters, "Planned").click()
    assert not box(filters, "Planned").isChecked()
    from dateline.chronology.showing import Filter

    session.set_filter(Filter())
    assert box(filters, "Planned").isChecked()


def test_rows_are_named_and_large_enough(filters: Filters) -> None:
    for row in filters.boxes():
        assert row.accessibleName() == f"{row.text()}, {row.count}"
        assert row.height() >= 24
