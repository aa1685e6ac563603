"""Several events selected together: added, taken away, kept through edits, reviewed and deleted at once."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.reviews import Review
from dateline.events.model import MentionRef
from dateline.session.acting import delete_selected, review_selected, select_all, zoom_to_selected
from dateline.session.navigation import in_order
from dateline.session.reviewing import Reviewing
from dateline.session.session import Session
from tests.ui.sample_chronology import open_in, sample_chronology


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    open_in(made, sample_chronology())
    return made


def refs(session: Session, *places: int) -> list[MentionRef]:
    events = in_order(session)
    return [events[place].mentions[0] for place in places]


def chosen(session: Session) -> list[int]:
    """The places of what is selected in the order of time, the one that is shown first."""
    places = {event.id: place for place, event in enumerate(in_order(session))}
    return [places[event.id] for event in session.selected_events]


def test_events_are_added_and_taken_away(session: Session) -> None:
    first, second, third = refs(session, 0, 1, 2)
    session.toggle_selected(first)
    assert chosen(session) == [0]
    session.toggle_selected(second)
    assert chosen(session) == [1, 0], "the last one is shown"
    session.add_to_selection([third, first])
    assert sorted(chosen(session)) == [0, 1, 2]
    assert session.selection.mention == second
    session.toggle_selected(second)
    assert sorted(chosen(session)) == [0, 2]
    assert session.selection.event is not None
    for ref in (first, third):
        session.toggle_selected(ref)
    assert session.selected_events == ()
    assert session.selection.document is not None


def test_selecting_one_or_nothing_lets_go_of_the_others(session: Session) -> None:
    session.add_to_selection(refs(session, 0, 1, 2))
    session.select_mention(refs(session, 3)[0])
    assert chosen(session) == [3]
    session.add_to_selection(refs(session, 0, 1))
    session.select_event(None)
    assert session.selected_events == ()


def test_another_mention_of_a_selected_event_is_that_event(session: Session) -> None:
    joint = next(event for event in session.chronology.events if len(event.mentions) > 1)
    session.toggle_selected(joint.mentions[0])
    session.add_to_selection(joint.mentions[1:])
    assert session.selected_events == (joint,)
    session.toggle_selected(joint.mentions[1])
    assert session.selected_events == ()


def test_what_is_still_there_stays_selected(session: Session) -> None:
    select_all(session)
    before = {event.id for event in session.selected_events}
    gone = session.chronology.entries[0].key
    session.remove_documents([gone])
    assert session.selected_events
    assert all(ref.document != gone for event in session.selected_events for ref in event.mentions)
    session.undo()
    assert {event.id for event in session.selected_events} <= before


@pytest.mark.parametrize("review", [Review.ACCEPTED, Review.FLAGGED, Review.REJECTED])
def test_a_review_of_several_is_one_step(session: Session, review: Review) -> None:
    session.add_to_selection(refs(session, 0, 1, 2))
    events = session.selected_events
    review_selected(session, review)
    assert [session.whole.review_of(event) for event in events] == [review] * 3
    assert session.undo_name is not None
    assert session.undo_name.endswith("events")
    assert bool(session.selected_events) is (review is not Review.REJECTED), "what is out of sight is not selected"
    session.undo()
    assert not session.whole.reviews


def test_only_what_was_thought_otherwise_counts(session: Session) -> None:
    session.add_to_selection(refs(session, 0, 1))
    review_selected(session, Review.ACCEPTED)
    review_selected(session, Review.ACCEPTED)
    session.undo()
    assert not session.whole.reviews


def test_the_key_for_a_review_says_it_of_all(session: Session) -> None:
    session.add_to_selection(refs(session, 0, 2))
    Reviewing(session).say(Review.ACCEPTED)
    assert len(session.selected_events) == 2
    assert [session.chronology.review_of(event) for event in session.selected_events] == [Review.ACCEPTED] * 2


def test_several_are_deleted_as_one_step(session: Session) -> None:
    count = len(session.chronology.events)
    session.add_to_selection(refs(session, 0, 1, 2))
    delete_selected(session)
    assert len(session.chronology.events) == count - 3
    assert session.undo_name == "Delete events"
    session.undo()
    assert len(session.chronology.events) == count


def test_zooming_shows_all_of_them(session: Session, qtbot: QtBot) -> None:
    session.add_to_selection(refs(session, 0, 1))
    with qtbot.waitSignal(session.visible_range_changed):
        zoom_to_selected(session)
    visible = session.visible_range
    assert visible is not None
    for event in session.selected_events:
        assert event.interval is not None
        assert visible.start < event.interval.earliest < event.interval.latest < visible.end


def test_with_nothing_selected_nothing_happens(session: Session) -> None:
    before = session.visible_range
    zoom_to_selected(session)
    delete_selected(session)
    review_selected(session, Review.ACCEPTED)
    session.add_to_selection([])
    assert session.undo_name != "Delete event"
    assert session.visible_range == before
    assert session.selected_events == ()
