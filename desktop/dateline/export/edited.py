"""What a person said of events, as exports write it: their values stand in place, those of the texts beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology
from dateline.events.model import Event, MentionRef
from dateline.export.ends import ends_of
from dateline.temporal.edtf import edtf_of

EditedEvents = Mapping[int, Event]
"""The edited events of a document, by the index of the mention that tells of one there."""


def edited_events(chronology: Chronology, entry: Entry) -> EditedEvents:
    """Those of one document of a chronology."""
    if not chronology.edits:
        return {}
    events = enumerate(chronology.event_of(MentionRef(entry.key, index)) for index in range(len(entry.mentions)))
    return {index: event for index, event in events if event.extracted is not None}


def edit_record(event: Event) -> dict[str, Any] | None:
    """What a person said of an event as a JSON object, None where nobody said anything.

    ``extracted`` has what the texts say of each field that the person set; a date as ``earliest``, ``latest`` and
    ``edtf``.
    """
    told = event.extracted
    if told is None:
        return None
    extracted: dict[str, Any] = {}
    for name in event.edit.overrides:
        if name == "interval":
            earliest, latest = ends_of(told.interval)
            edtf = edtf_of(told.interval) if told.interval else None
            extracted |= {"earliest": earliest, "latest": latest, "edtf": edtf}
        elif name == "status":
            extracted[name] = told.status.value
        else:
            value = getattr(told, name)
            extracted[name] = list(value) if isinstance(value, tuple) else value
    return {"extracted": extracted, "tags": list(event.edit.tags), "note": event.edit.note}
