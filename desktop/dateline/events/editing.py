"""Events as a person edited them: their values stand above those of the texts, which stay beside them.

An edit belongs to a mention and holds for whatever event the mention is of. Where several mentions of an event carry
one, each field is taken from the first of them in the event's order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from dateline.events.model import OVERRIDABLE, UNEDITED, Edit, Event, Mention, MentionRef
from dateline.temporal.edtf import edtf_of

Edits = Mapping[MentionRef, Edit]


def edit_of(mentions: Iterable[MentionRef], edits: Edits) -> Edit:
    """What the edits of an event's mentions come to."""
    found = [edits[ref] for ref in mentions if ref in edits]
    return _combined(found) if found else UNEDITED


def edited(event: Event, edit: Edit) -> Event:
    """The event with a person's values; ``event`` as it is told where there is none."""
    told = event.extracted or event
    if edit == UNEDITED:
        return told
    values: dict[str, Any] = {name: getattr(edit, name) for name in edit.overrides}
    if edit.interval is not None:
        values.update(conflict=False, offset=None)
    return replace(told, **values, edit=edit, extracted=told)


def as_edited(mention: Mention, edit: Edit) -> Mention:
    """A mention as it is shown where a person edited its event: with the values of theirs."""
    if not edit.overrides:
        return mention
    values: dict[str, Any] = {name: getattr(edit, name) for name in edit.overrides}
    if edit.interval is not None:
        values.update(edtf=edtf_of(edit.interval), offset=None)
    return replace(mention, **values)


def with_edits(events: tuple[Event, ...], edits: Edits) -> tuple[Event, ...]:
    """All events with what a person said of them, in the order they had."""
    if not edits:
        return events
    touched = dict.fromkeys(
        number for number, event in enumerate(events) if any(ref in edits for ref in event.mentions)
    )
    done = list(events)
    for number in touched:
        done[number] = edited(events[number], edit_of(events[number].mentions, edits))
    return tuple(done)


def editing(mentions: Sequence[MentionRef], edits: Edits, edit: Edit) -> Edits:
    """The edits by which the event of some mentions has ``edit``.

    What differs from before is said at the first mention that carries an edit already, else at the first, and taken
    back at all others; the rest stays where it is, so that an event that is split again keeps its own.
    """
    before = edit_of(mentions, edits)
    changed = {name: getattr(edit, name) for name in _NAMES if getattr(edit, name) != getattr(before, name)}
    place = next((ref for ref in mentions if ref in edits), mentions[0])
    after = dict(edits)
    taken_back = {name: getattr(UNEDITED, name) for name in changed}
    for ref in mentions:
        if ref == place or ref in edits:
            said = replace(edits.get(ref, UNEDITED), **(changed if ref == place else taken_back))
            after.pop(ref, None)
            if said != UNEDITED:
                after[ref] = said
    return after


_NAMES = tuple(field.name for field in fields(Edit))


def _combined(edits: Sequence[Edit]) -> Edit:
    if len(edits) == 1:
        return edits[0]
    said = {
        name: next((getattr(each, name) for each in edits if getattr(each, name) is not None), None)
        for name in OVERRIDABLE
    }
    tags = tuple(dict.fromkeys(tag for each in edits for tag in each.tags))
    note = "\n\n".join(dict.fromkeys(each.note for each in edits if each.note))
    return Edit(**said, tags=tags, note=note, deleted=any(each.deleted for each in edits))
