"""What can be done with all events that are selected, each as one step of undo."""

from __future__ import annotations

from dataclasses import replace

from dateline.chronology.reviews import Review
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from dateline.timeline.layout import fit_range

_LEAST = 60.0  # seconds


def select_all(session: Session) -> None:
    """Select every event that is shown and has a place on the timeline."""
    session.add_to_selection(event.mentions[0] for event in session.showing.scene.events)


def review_selected(session: Session, review: Review) -> None:
    """Say the same of all of them. What is rejected goes out of sight, and out of the selection."""
    refs = [event.mentions[0] for event in session.selected_events]
    session.review_all(refs, review)
    if review is Review.REJECTED and review not in session.filter.reviews:
        session.select_event(None)


def delete_selected(session: Session) -> None:
    """Delete all of them; they can be restored."""
    refs = [event.mentions[0] for event in session.selected_events if not event.edit.deleted]
    several = len(refs) > 1
    session.edit_events({ref: replace(session.whole.event_of(ref).edit, deleted=True) for ref in refs})
    if several:
        session.select_event(None)


def zoom_to_selected(session: Session) -> None:
    """Show the stretch of time in which all of them stand."""
    scene = session.showing.scene
    numbers = [number for event in session.selected_events if (number := scene.number(event.id)) is not None]
    rows, _ = scene.table.rows_of_all(numbers)
    if len(rows):
        fitted = fit_range((int(scene.table.start[rows].min()), int(scene.table.end[rows].max())), least=_LEAST)
        if fitted is not None:
            session.motion.go(VisibleRange(*fitted))
