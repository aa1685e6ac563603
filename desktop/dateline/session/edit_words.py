"""What a step of undo is called that changed what a person says or thinks of an event."""

from __future__ import annotations

from dateline.chronology.reviews import Review
from dateline.events.model import Edit

REVIEW_NAMES = {
    Review.ACCEPTED: "Accept event",
    Review.REJECTED: "Reject event",
    Review.FLAGGED: "Flag event",
    Review.UNREVIEWED: "Take back review",
}

_CHANGES = {
    "label": "Edit label",
    "interval": "Edit date of event",
    "status": "Change status",
    "participants": "Edit people and places",
    "importance": "Change importance",
    "tags": "Edit tags",
    "note": "Edit note",
}
_FIELDS = {
    "label": "label",
    "interval": "date of event",
    "status": "status",
    "participants": "people and places",
    "importance": "importance",
}


def review_name(review: Review, *, several: bool = False) -> str:
    """Like `edit_name`, of what a person thinks of an event."""
    return REVIEW_NAMES[review] + "s" * several


def edit_name(before: Edit, after: Edit, *, several: bool = False) -> str:
    """Half a sentence that "Undo" can stand before, with a capital; ``several`` events are changed alike."""
    if before.deleted != after.deleted:
        return ("Delete event" if after.deleted else "Restore event") + "s" * several
    changed = [name for name in _CHANGES if getattr(before, name) != getattr(after, name)]
    if len(changed) != 1:
        return "Edit event" + "s" * several
    (name,) = changed
    if name in _FIELDS and getattr(after, name) is None:
        return f"Take back {_FIELDS[name]}"
    return _CHANGES[name]
