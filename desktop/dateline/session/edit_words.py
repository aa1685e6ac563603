"""What a step of undo is called that changed what a person says or thinks of an event."""

from __future__ import annotations

from dateline.chronology.reviews import Review
from dateline.events.model import Edit
from dateline.render.language import marked

_REVIEWED = {
    Review.ACCEPTED: marked("Accept event"),
    Review.REJECTED: marked("Reject event"),
    Review.FLAGGED: marked("Flag event"),
    Review.UNREVIEWED: marked("Take back review"),
}
_SEVERAL_REVIEWED = {
    Review.ACCEPTED: marked("Accept events"),
    Review.REJECTED: marked("Reject events"),
    Review.FLAGGED: marked("Flag events"),
    Review.UNREVIEWED: marked("Take back reviews"),
}

_CHANGES = {
    "label": marked("Edit label"),
    "interval": marked("Edit date of event"),
    "status": marked("Change status"),
    "participants": marked("Edit people and places"),
    "importance": marked("Change importance"),
    "tags": marked("Edit tags"),
    "note": marked("Edit note"),
}
_TAKEN_BACK = {
    "label": marked("Take back label"),
    "interval": marked("Take back date of event"),
    "status": marked("Take back status"),
    "participants": marked("Take back people and places"),
    "importance": marked("Take back importance"),
}


def review_name(review: Review, *, several: bool = False) -> str:
    """Like `edit_name`, of what a person thinks of an event."""
    return (_SEVERAL_REVIEWED if several else _REVIEWED)[review]


def edit_name(before: Edit, after: Edit, *, several: bool = False) -> str:
    """Half a sentence that "Undo" can stand before, with a capital; ``several`` events are changed alike."""
    if before.deleted != after.deleted:
        if after.deleted:
            return marked("Delete events") if several else marked("Delete event")
        return marked("Restore events") if several else marked("Restore event")
    changed = [name for name in _CHANGES if getattr(before, name) != getattr(after, name)]
    if len(changed) != 1:
        return marked("Edit events") if several else marked("Edit event")
    (name,) = changed
    if name in _TAKEN_BACK and getattr(after, name) is None:
        return _TAKEN_BACK[name]
    return _CHANGES[name]
