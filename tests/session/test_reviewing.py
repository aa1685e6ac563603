"""Going through the events: where the next review leads, how far one has come, where undo leads back to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.reviews import Review
from dateline.chronology.showing import Arrangement, ColourBy, Filter, LanesBy
from dateline.events.model import Status
from dateline.session.navigation import in_order
from dateline.session.reviewing import Reviewing
from dateline.session.session import Session
from tests.ui.sample_chronology import open_in, sample_chronology


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    open_in(made, sample_chronology())
    return made


@pytest.fixture
def reviewing(session: Session) -> Reviewing:
    return Reviewing(session)


def ids(session: Session) -> list[str]:
    return [event.id for event in in_order(session)]


def selected(session: Session) -> str | None:
    return session.selection.event


def test_it_begins_with_the_first_that_is_unreviewed(session: Session, reviewing: Reviewing) -> None:
    order = ids(session)
    session.review(session.chronology.event(order[0]).mentions[0], Review.ACCEPTED)
    reviewing.begin()
    assert selected(session) == order[1]


def test_it_begins_with_what_is_selected(session: Session, reviewing: Reviewing) -> None:
    session.select_event(ids(session)[3])
    reviewing.begin()
    assert selected(session) == ids(session)[3]


def test_a_review_leads_on_in_order_of_time_and_round(session: Session, reviewing: Reviewing, qtbot: QtBot) -> None:
    order = ids(session)
    session.select_event(order[-1])
    with qtbot.waitSignal(session.reveal_asked):
        reviewing.say(Review.ACCEPTED)
    assert selected(session) == order[0]
    reviewing.say(Review.FLAGGED)
    reviewing.say(Review.REJECTED)
    assert selected(session) == order[2], "what is rejected is gone, and the one after it comes next"
    assert reviewing.progress.words == f"3 of {len(order)} reviewed · 1 flagged"


def test_at_the_end_it_stays_and_says_so(session: Session, reviewing: Reviewing) -> None:
    order = ids(session)
    session.select_event(order[0])
    for _ in order:
        reviewing.say(Review.ACCEPTED)
    assert selected(session) == order[-1]
    assert reviewing.progress.words == f"All {len(order)} reviewed"
    reviewing.say(Review.UNREVIEWED)
    assert selected(session) == order[-1]
    assert reviewing.progress.done == len(order) - 1


def test_nothing_is_said_of_what_nobody_sees(session: Session, reviewing: Reviewing) -> None:
    reviewing.say(Review.REJECTED)
    assert not session.whole.reviews
    assert selected(session) == ids(session)[0]


def test_progress_is_that_of_what_passes_the_filter_however_it_was_reviewed(
    session: Session, reviewing: Reviewing
) -> None:
    session.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    planned = ids(session)
    assert len(planned) == 2
    session.select_event(planned[0])
    reviewing.say(Review.REJECTED)
    assert (reviewing.progress.done, reviewing.progress.total) == (1, 2)
    session.set_filter(replace(session.filter, statuses=frozenset()))
    assert reviewing.progress.words == "No events to review"


def test_with_only_the_unreviewed_in_view_each_review_shows_the_next(session: Session, reviewing: Reviewing) -> None:
    order = ids(session)
    session.set_filter(Filter(reviews=frozenset({Review.UNREVIEWED})))
    session.select_event(order[2])
    reviewing.say(Review.ACCEPTED)
    assert selected(session) == order[3]
    assert ids(session) == [*order[:2], *order[3:]]


def test_undo_leads_back_to_what_it_was_about_while_one_is_at_it(session: Session, reviewing: Reviewing) -> None:
    order = ids(session)
    session.select_event(order[1])
    reviewing.say(Review.REJECTED)
    session.undo()
    assert selected(session) == order[2], "nobody is reviewing"
    reviewing.begin()
    session.redo()
    session.select_event(order[4])
    session.undo()
    assert selected(session) == order[1]


@pytest.mark.parametrize("arrangement", [Arrangement(LanesBy.REVIEW), Arrangement(colour_by=ColourBy.REVIEW)])
def test_a_review_moves_the_mark_where_lanes_or_colours_stand_for_reviews(
    session: Session, qtbot: QtBot, arrangement: Arrangement
) -> None:
    session.set_arrangement(arrangement)
    event = in_order(session)[0]
    before = session.showing.scene
    with qtbot.waitSignal(session.lanes_changed):
        session.review(event.mentions[0], Review.ACCEPTED)
    assert session.showing.scene is not before
    session.undo()
    assert [lane.key for lane in session.showing.scene.lanes] == [lane.key for lane in before.lanes]


def test_a_review_lays_nothing_out_again_where_nobody_asks_for_reviews(session: Session, qtbot: QtBot) -> None:
    scene = session.showing.scene
    with qtbot.assertNotEmitted(session.lanes_changed), qtbot.assertNotEmitted(session.filter_changed):
        session.review(in_order(session)[0].mentions[0], Review.ACCEPTED)
    assert session.showing.scene is scene


def test_with_nothing_open_nothing_happens(qapp: object) -> None:
    empty = Session()
    reviewing = Reviewing(empty)
    reviewing.begin()
    reviewing.step(1)
    reviewing.say(Review.ACCEPTED)
    assert selected(empty) is None
    assert reviewing.progress.words == "No events to review"
