"""What is shown is worked out once; after an edit it is what it would be had it been worked out anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.chronology.model import Chronology
from dateline.chronology.reviews import Review
from dateline.chronology.showing import Arrangement, Filter, LanesBy, Placing
from dateline.events.model import Edit, Status
from dateline.session.session import Session
from dateline.session.showing import Showing
from tests.render.chronologies import bridge, days


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made.begin_with(Showing(bridge().chronology, Filter()))
    return made


def anew(showing: Showing) -> Showing:
    """The same, and nothing taken from any other."""
    return Showing(showing.chronology, showing.passing, showing.arrangement, showing.placing)


def check(showing: Showing) -> None:
    other = anew(showing)
    assert showing.events == other.events
    assert showing.scene.events == other.scene.events
    assert list(showing.scene.table.labels) == list(other.scene.table.labels)
    assert showing.scene.table.start.tolist() == other.scene.table.start.tolist()
    assert showing.in_order == tuple(
        sorted(other.events, key=lambda e: (not e.interval, (e.interval and e.interval.earliest) or 0))
    )
    assert showing.undated == tuple(event for event in other.events if event.interval is None)
    assert showing.ids == {event.id for event in other.events}
    for place, event in enumerate(showing.in_order):
        assert showing.place_of(event) == place
    told, anew_told = showing.tellings, other.tellings
    assert [told.start.tolist(), told.source.tolist()] == [anew_told.start.tolist(), anew_told.source.tolist()]


def test_edits_reviews_filters_and_undo_are_followed(session: Session) -> None:
    check(session.showing)
    refs = [event.mentions[0] for event in session.chronology.events]
    session.edit_events({refs[1]: Edit(label="Nets", tags=("ferry",))})
    check(session.showing)
    session.edit_events({refs[2]: Edit(interval=days((2025, 1, 2)))})
    check(session.showing)
    session.edit_events({refs[-1]: Edit(interval=days((2025, 12, 2)))})
    check(session.showing)
    session.review(refs[3], Review.REJECTED)
    check(session.showing)
    session.edit_events({refs[0]: Edit(deleted=True)})
    check(session.showing)
    session.set_filter(Filter(statuses=frozenset({Status.HAPPENED})))
    check(session.showing)
    session.edit_events({refs[1]: Edit(status=Status.PLANNED)})
    check(session.showing)
    for _ in range(6):
        session.undo()
        check(session.showing)
    session.set_filter(Filter())
    check(session.showing)


def test_what_was_shown_otherwise_is_not_followed(session: Session) -> None:
    before = session.showing
    _ = before.scene
    assert Showing(before.chronology, Filter()).following(before)
    assert not Showing(before.chronology, Filter(), Arrangement(LanesBy.MERGED)).following(before)
    assert not Showing(before.chronology, Filter(), placing=Placing.REPORT).following(before)
    copied = replace(before.chronology, entries=(*before.chronology.entries,))
    assert not Showing(copied, Filter()).following(before)


def test_a_long_run_of_edits_keeps_no_scene_but_the_last(session: Session) -> None:
    ref = session.chronology.events[0].mentions[0]
    for number in range(5):
        session.edit_events({ref: Edit(label=f"Nets {number}")})
        _ = session.showing.scene
        session.review(ref, (Review.ACCEPTED, Review.FLAGGED)[number % 2])
    assert "former" not in session.showing.__dict__


def test_an_event_that_is_not_shown_has_no_place(session: Session) -> None:
    event = session.chronology.events[2]
    session.edit_events({event.mentions[0]: Edit(deleted=True)})
    assert session.showing.place_of(event) is None
    assert Showing(Chronology(), Filter()).place_of(event) is None
