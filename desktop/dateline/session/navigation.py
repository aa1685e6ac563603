"""Walking through a session from event to event."""

from __future__ import annotations

from bisect import bisect_left

from dateline.events.model import Event
from dateline.session.session import Session
from dateline.session.showing import time_of


def walk(session: Session, step: int) -> None:
    """Select the shown event that comes ``step`` places later in time (earlier if negative), and bring it into view.

    Dated events come first, by their earliest instant; those on the shelf follow in the chronology's order. From no
    selection the walk starts at the first event, or at the last when going back; from an event that the filter
    hides, at those around its time.
    """
    events, selected = in_order(session), session.selected_event
    if not events:
        return
    hidden = session.filtering.hidden
    here = session.showing.place_of(selected) if selected is not None else None
    if here is not None:
        there = here + step
    elif hidden is not None:
        later = bisect_left(events, time_of(hidden), key=time_of)
        there = later + step - (step > 0)
    else:
        there = 0 if step > 0 else len(events) - 1
    show_event(session, events[min(max(there, 0), len(events) - 1)])


def in_order(session: Session) -> tuple[Event, ...]:
    """The events that are shown, in the order of `walk`."""
    return session.showing.in_order


def show_event(session: Session, event: Event) -> None:
    """Select an event and bring it into view."""
    session.select_event(event.id)
    session.reveal_asked.emit()
