"""What the session holds, and what it says when that changes."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.analysis import Analysis
from dateline.chronology.reviews import Review
from dateline.chronology.showing import Filter, LanesBy
from dateline.documents.model import Document, Unreadable
from dateline.events.model import MentionRef, Status
from dateline.session.navigation import walk
from dateline.session.selection import Selection
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from tests.ui.sample_chronology import open_in, sample_chronology


def analysis(title: str) -> Analysis:
    return Analysis(Document(title, title, title), (), ())


@pytest.fixture
def session(qapp: object) -> Session:
    return Session()


@pytest.fixture
def ferry(session: Session) -> Session:
    open_in(session, sample_chronology())
    return session


def titles(session: Session) -> list[str]:
    return [entry.document.title for entry in session.chronology.entries]


def test_every_change_is_undone_and_redone(session: Session) -> None:
    session.add_analyses([analysis("one"), analysis("two")], request=1)
    one = session.chronology.entries[0].key
    session.set_publication(one, datetime.date(2021, 3, 4))
    session.remove_documents([one])
    assert (session.undo_name, session.redo_name) == ("Remove document", None)
    session.undo()
    assert titles(session) == ["one", "two"]
    published = session.chronology.entry(one).published
    assert published is not None
    assert published.day == datetime.date(2021, 3, 4)
    session.undo()
    assert session.chronology.entry(one).published is None
    session.undo()
    assert titles(session) == []
    assert (session.undo_name, session.redo_name) == (None, "Add documents")
    for _ in range(3):
        session.redo()
    assert titles(session) == ["two"]


def test_documents_of_one_request_are_one_step(session: Session) -> None:
    for title in ("one", "two"):
        session.add_analyses([analysis(title)], request=1)
    session.add_analyses([analysis("three")], request=2)
    session.undo()
    assert titles(session) == ["one", "two"]
    session.undo()
    assert titles(session) == []


def test_a_change_after_undo_forgets_what_could_be_redone(session: Session) -> None:
    session.add_analyses([analysis("one")], request=1)
    session.undo()
    session.add_analyses([analysis("two")], request=2)
    assert session.redo_name is None
    session.redo()
    assert titles(session) == ["two"]


def test_selecting_a_mention_selects_its_event_and_document(ferry: Session, qtbot: QtBot) -> None:
    event = next(event for event in ferry.chronology.events if len(event.mentions) > 1)
    last = event.mentions[-1]
    with qtbot.waitSignal(ferry.selection_changed):
        ferry.select_mention(last)
    assert ferry.selection == Selection(last.document, last, event.id)
    assert ferry.selected_event is event
    ferry.select_event(event.id)
    assert ferry.selection.document == last.document, "the mention in the document that is open comes first"
    ferry.select_event(None)
    assert ferry.selection == Selection(last.document)


def test_the_selection_goes_with_what_it_names(ferry: Session) -> None:
    key = ferry.chronology.entries[0].key
    ferry.select_mention(MentionRef(key, 0))
    ferry.remove_documents([key])
    assert ferry.selection == Selection()


def test_nothing_is_said_where_nothing_changed(ferry: Session, qtbot: QtBot) -> None:
    ferry.set_visible_range(VisibleRange(0, 10))
    ferry.hover_event("x")
    ferry.set_lanes_by(LanesBy.STATUS)
    for signal, act in (
        (ferry.visible_range_changed, lambda: ferry.set_visible_range(VisibleRange(0, 10))),
        (ferry.hover_changed, lambda: ferry.hover_event("x")),
        (ferry.lanes_changed, lambda: ferry.set_lanes_by(LanesBy.STATUS)),
        (ferry.filter_changed, lambda: ferry.set_filter(Filter())),
    ):
        with qtbot.assertNotEmitted(signal):
            act()


def test_filters_decide_what_is_shown(ferry: Session) -> None:
    ferry.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    assert ferry.shown_events
    assert {event.status for event in ferry.shown_events} == {Status.PLANNED}


def test_of_equal_problems_only_the_dismissed_one_goes(session: Session) -> None:
    twice = [Unreadable("a.txt", "It is empty."), Unreadable("a.txt", "It is empty.")]
    session.add_problems(twice)
    session.dismiss_problem(twice[1])
    assert session.problems == (twice[0],)


def test_walking_goes_through_time_and_then_along_the_shelf(ferry: Session, qtbot: QtBot) -> None:
    seen = []
    for _ in ferry.shown_events:
        with qtbot.waitSignal(ferry.reveal_asked):
            walk(ferry, 1)
        assert ferry.selected_event is not None
        seen.append(ferry.selected_event)
    assert {event.id for event in seen} == {event.id for event in ferry.shown_events}
    starts = [event.interval.earliest for event in seen if event.interval]
    assert starts == sorted(starts)
    assert all(event.interval is None for event in seen[len(starts) :])
    walk(ferry, 1)
    assert ferry.selected_event is seen[-1], "the walk ends at the last event"
    walk(ferry, -1)
    assert ferry.selected_event is seen[-2]


def test_what_is_shown_is_worked_out_once_and_remembered(ferry: Session) -> None:
    whole = ferry.showing
    assert ferry.showing is whole
    assert whole.events == ferry.chronology.events
    ferry.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    assert ferry.showing is not whole
    assert {event.status for event in ferry.showing.scene.events} <= {Status.PLANNED}
    ferry.set_filter(Filter())
    assert ferry.showing is whole
    ferry.add_analyses([analysis("another")])
    assert ferry.showing is not whole


def test_a_review_is_undone_by_its_name_and_moves_nothing(ferry: Session, qtbot: QtBot) -> None:
    event, scene = ferry.shown_events[0], ferry.showing.scene
    ref = event.mentions[0]
    ferry.select_mention(ref)
    with (
        qtbot.assertNotEmitted(ferry.chronology_changed),
        qtbot.assertNotEmitted(ferry.filter_changed),
        qtbot.waitSignal(ferry.reviews_changed),
    ):
        ferry.review(ref, Review.ACCEPTED)
    assert ferry.chronology.review_of(event) is Review.ACCEPTED
    assert (ferry.undo_name, ferry.selection.mention) == ("Accept event", ref)
    assert ferry.showing.scene is scene
    ferry.review(ref, Review.ACCEPTED)  # again: no step
    ferry.undo()
    assert ferry.chronology.review_of(event) is Review.UNREVIEWED
    assert (ferry.undo_name, ferry.redo_name) == ("Open sample", "Accept event")
    ferry.redo()
    assert ferry.whole.review_of(event) is Review.ACCEPTED


def test_what_is_rejected_goes_out_of_sight_and_comes_back(ferry: Session, qtbot: QtBot) -> None:
    event, count = ferry.shown_events[0], len(ferry.shown_events)
    with qtbot.waitSignal(ferry.filter_changed):
        ferry.review(event.mentions[0], Review.REJECTED)
    assert event not in ferry.shown_events
    assert event not in ferry.showing.scene.events
    ferry.set_filter(Filter(reviews=frozenset(Review)))
    assert event in ferry.shown_events
    ferry.set_filter(Filter())
    with qtbot.waitSignal(ferry.filter_changed):
        ferry.undo()
    assert len(ferry.shown_events) == count


def test_a_review_of_what_was_known_on_a_day_is_one_of_the_whole(ferry: Session) -> None:
    known = ferry.whole.publication_days[-1]
    ferry.set_perspective(replace(ferry.perspective, known_on=known))
    event = ferry.shown_events[0]
    ferry.review(event.mentions[0], Review.FLAGGED)
    assert ferry.chronology.review_of(event) is Review.FLAGGED
    assert ferry.whole.review_of(ferry.whole.event_of(event.mentions[0])) is Review.FLAGGED
    assert len(ferry.chronology.entries) < len(ferry.whole.entries)
