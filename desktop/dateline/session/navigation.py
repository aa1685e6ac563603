"""Walking through a session from event to event."""

from __future__ import annotations

from bisect import bisect_left

from dateline.events.model import Event
from dateline.session.session import Session


def walk(session: Session, step: int) -> None:
    """Select the shown event that comes ``step`` places later in time (earlier if negative), and bring it into view.

    Dated events come first, by their earliest instant; those on the shelf follow in the chronology's order. From no
    selection the walk starts at the first event, or at the last when going back; from an event that the filter
    hides, at those around its time.
    """
    events = in_order(session)
    if not events:
        return
    places = {event.id: place for place, event in enumerate(events)}
    here, hidden = places.get(session.selection.event or ""), session.filtering.hidden
    if here is not None:
        there = here + step
    elif hidden is not None:
        later = bisect_left(events, _time_of(hidden), key=_time_of)
        there = later + step - (step > 0)
    else:
        there = 0 if step > 0 else len(events) - 1
    show_event(session, events[min(max(there, 0), len(events) - 1)])


def in_order(session: Session) -> list[Event]:
    """The events that are shown, in the order of `walk`."""
    return sorted(session.shown_events, key=_time_of)


def show_event(session: Session, event: Event) -> None:
    """Select an event and bring it into view."""
    session.select_event(event.id)
    session.reveal_asked.emit()


def _time_of(event: Event) -> tuple[bool, int]:
    return (event.interval is None, event.interval.earliest if event.interval else 0)
