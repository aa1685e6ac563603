"""Moving about in a session from the keyboard and the toolbar: zooming, and walking from event to event."""

from __future__ import annotations

from dateline.events.model import Event
from dateline.session.session import Session, VisibleRange

ZOOM_STEP = 1.5


def zoom(session: Session, factor: float) -> None:
    """Show ``factor`` times as much time around the middle of what is visible (below 1 zooms in)."""
    visible = session.visible_range
    if visible is None:
        return
    middle, half = (visible.start + visible.end) / 2, visible.width / 2 * factor
    if half >= 1:  # second; nothing is known more finely
        session.set_visible_range(VisibleRange(middle - half, middle + half))


def walk(session: Session, step: int) -> None:
    """Select the shown event that comes ``step`` places later in time (earlier if negative), and bring it into view.

    Dated events come first, by their earliest instant; those on the shelf follow in the chronology's order. From no
    selection the walk starts at the first event, or at the last when going back.
    """
    events = sorted(session.shown_events, key=_time_of)
    if not events:
        return
    places = {event.id: place for place, event in enumerate(events)}
    here = places.get(session.selection.event or "")
    first = 0 if step > 0 else len(events) - 1
    there = first if here is None else min(max(here + step, 0), len(events) - 1)
    session.select_event(events[there].id)
    session.reveal_asked.emit()


def _time_of(event: Event) -> tuple[bool, int]:
    return (event.interval is None, event.interval.earliest if event.interval else 0)
