"""Walking from event to event, from wherever one is."""

from __future__ import annotations

import pytest

from dateline.chronology.showing import Filter
from dateline.events.model import Status
from dateline.session.navigation import in_order, walk
from dateline.session.session import Session
from tests.ui.sample_chronology import open_in, sample_chronology


@pytest.fixture
def session() -> Session:
    made = Session()
    open_in(made, sample_chronology())
    return made


def test_one_walks_through_all_events_and_stays_at_either_end(session: Session) -> None:
    order = [event.id for event in in_order(session)]
    walked = []
    for _ in range(len(order) + 1):
        walk(session, 1)
        walked.append(session.selection.event)
    assert walked == [*order, order[-1]]
    for _ in range(len(order)):
        walk(session, -1)
    assert session.selection.event == order[0]


def test_from_an_event_that_the_filter_hides_one_walks_on_around_its_time(session: Session) -> None:
    events = in_order(session)
    for place, event in enumerate(events[1:-1], 1):
        if {events[place - 1].status, events[place + 1].status} <= {event.status}:
            continue
        session.set_filter(Filter())
        others = frozenset(Status) - {event.status}
        for step in (1, -1):
            session.select_event(event.id)
            session.set_filter(Filter(statuses=others))
            assert session.filtering.hidden == event
            walk(session, step)
            side = events[place + 1 :] if step > 0 else events[:place][::-1]
            shown = [each.id for each in side if each.status in others]
            if shown and event.interval is not None:
                assert session.selection.event == shown[0]


def test_where_nothing_passes_one_stays(session: Session) -> None:
    session.select_event(session.chronology.events[0].id)
    session.set_filter(Filter(statuses=frozenset()))
    before = session.selection
    walk(session, 1)
    assert session.selection == before
