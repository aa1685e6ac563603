"""Looking at the same documents from elsewhere: as known on a day, and where things were reported."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from dateline import calendar
from dateline.chronology.showing import PLAIN, Perspective, Placing
from dateline.documents.model import Publication, PublicationBasis
from dateline.session.recalling import Recalling
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from dateline.temporal.alternatives import Choice
from dateline.temporal.cells import Cell
from dateline.temporal.model import Grain
from tests.chronology.reports import FIRST, SECOND, THIRD, report, reports


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made._edit("Open sample", reports())
    return made


@pytest.fixture
def recalling(session: Session) -> Iterator[Recalling]:
    made = Recalling(session)
    yield made
    made.close()


def titles(session: Session) -> list[str]:
    return [entry.document.title for entry in session.chronology.entries]


def known_on(day: datetime.date | None) -> Perspective:
    return Perspective(known_on=day)


def test_it_is_no_edit_and_taking_it_back_gives_the_very_same_chronology(session: Session, qtbot: QtBot) -> None:
    whole = session.chronology
    with qtbot.assertNotEmitted(session.history_changed), qtbot.waitSignal(session.chronology_changed):
        session.set_perspective(known_on(FIRST))
    assert titles(session) == ["Post"]
    assert session.whole is whole
    session.set_perspective(PLAIN)
    assert session.chronology is whole


def test_edits_are_made_on_everything_that_is_open(session: Session) -> None:
    session.set_perspective(known_on(FIRST))
    note = session.whole.entries[-1].key
    session.set_publication(note, FIRST)
    assert titles(session) == ["Post", "Note"]
    session.add_analyses([report("Echo", THIRD)])
    assert titles(session) == ["Post", "Note"]
    assert len(session.whole.entries) == 5
    session.remove_documents([note])
    assert len(session.whole.entries) == 4
    for _ in range(3):
        session.undo()
    assert titles(session) == ["Post"]
    assert len(session.whole.entries) == 4


OFFER = Publication(THIRD, PublicationBasis.SHARED, "offered")
CHOICE = Choice(28, 40, Cell(Grain.DAY, calendar.day_number(2021, 3, 2)))
EDITS: tuple[tuple[str, Callable[[Session, str], None]], ...] = (
    ("remove", lambda session, key: session.remove_documents([key])),
    ("date", lambda session, key: session.set_publication(key, THIRD)),
    ("take an offer", lambda session, key: session.take_publication(key, OFFER)),
    ("choose a reading", lambda session, key: session.choose_reading(key, CHOICE)),
    ("take back a reading", lambda session, key: session.drop_reading(key, CHOICE.start)),
)


@pytest.mark.parametrize("edit", [edit for _, edit in EDITS], ids=[name for name, _ in EDITS])
def test_no_edit_loses_what_is_not_shown(session: Session, edit: Callable[[Session, str], None]) -> None:
    session.set_perspective(known_on(FIRST))
    before = {entry.key for entry in session.whole.entries}
    edit(session, session.chronology.entries[0].key)
    assert len(before - {entry.key for entry in session.whole.entries}) <= 1


def test_the_selection_stays_with_what_is_still_there(session: Session) -> None:
    event = next(event for event in session.chronology.events if len(event.mentions) > 1)
    session.select_event(event.id)
    here = session.selection.document
    assert here is not None
    session.set_perspective(known_on(FIRST))
    if here in session.chronology:
        assert session.selected_event is session.chronology.event_of(session.chronology.events[0].mentions[0])
    else:
        assert session.selection.document is None
    herald = session.whole.entries[2].key
    session.set_perspective(PLAIN)
    session.select_document(herald)
    session.set_perspective(known_on(FIRST))
    assert session.selection.document is None


def test_when_no_document_has_a_day_any_more_everything_is_shown(session: Session, qtbot: QtBot) -> None:
    session.set_perspective(known_on(FIRST))
    dated = [entry.key for entry in session.whole.entries if entry.published]
    with qtbot.waitSignal(session.perspective_changed):
        session.remove_documents(dated)
    assert session.perspective == PLAIN
    assert titles(session) == ["Note"]


def test_each_placing_keeps_its_own_visible_range(session: Session, qtbot: QtBot) -> None:
    session.set_visible_range(VisibleRange(0, 10))
    with qtbot.waitSignal(session.fit_asked):
        session.set_perspective(Perspective(placing=Placing.REPORT))
    session.set_visible_range(VisibleRange(100, 200))
    session.set_perspective(PLAIN)
    assert session.visible_range == VisibleRange(0, 10)
    session.set_perspective(Perspective(placing=Placing.REPORT))
    assert session.visible_range == VisibleRange(100, 200)


def test_what_is_shown_follows(session: Session) -> None:
    plain = session.showing
    session.set_perspective(Perspective(placing=Placing.REPORT))
    assert session.showing is not plain
    assert session.showing.scene.axis_name == "Reported"
    session.set_perspective(PLAIN)
    assert session.showing is plain


def test_nothing_is_said_where_nothing_changed(session: Session, qtbot: QtBot) -> None:
    session.set_perspective(known_on(FIRST))
    with qtbot.assertNotEmitted(session.perspective_changed), qtbot.assertNotEmitted(session.chronology_changed):
        session.set_perspective(known_on(FIRST))


def test_a_day_is_worked_out_in_a_thread_and_remembered(session: Session, recalling: Recalling, qtbot: QtBot) -> None:
    recalling.look_from(SECOND)
    qtbot.waitUntil(lambda: not recalling.is_busy)
    assert titles(session) == ["Post", "Courier"]
    known = session.chronology
    recalling.look_from(None)
    assert session.chronology is session.whole
    recalling.look_from(SECOND)
    assert not recalling.is_busy
    assert session.chronology is known


def test_the_last_wish_counts(session: Session, recalling: Recalling, qtbot: QtBot) -> None:
    for day in (FIRST, SECOND, THIRD, FIRST):
        recalling.look_from(day)
    qtbot.waitUntil(lambda: not recalling.is_busy)
    assert session.perspective.known_on == FIRST
    recalling.look_from(THIRD)
    recalling.look_from(None)
    assert not recalling.is_busy
    qtbot.wait(100)
    assert session.perspective == PLAIN


def test_documents_that_change_meanwhile_count(session: Session, recalling: Recalling, qtbot: QtBot) -> None:
    recalling.look_from(FIRST)
    session.set_publication(session.whole.entries[-1].key, FIRST)
    qtbot.waitUntil(lambda: not recalling.is_busy)
    assert titles(session) == ["Post", "Note"]


def test_placing_is_kept_when_the_day_changes(session: Session, recalling: Recalling, qtbot: QtBot) -> None:
    session.set_perspective(replace(PLAIN, placing=Placing.REPORT))
    recalling.look_from(FIRST)
    qtbot.waitUntil(lambda: not recalling.is_busy)
    assert session.perspective == Perspective(FIRST, Placing.REPORT)
