"""Events told by several documents: as JSON lines for programs (``dateline extract --merged``) and as text for people.

Other programs rely on the names in the JSON objects.
``mentions`` name documents by their ids and triggers by code points into the document's text, end exclusive, the most
informative first; ``why`` says in one sentence for each mention after the first why it belongs to the event.
``sources`` is the number of documents, ``independent`` that of those that do not copy another's words. Days as in
`record`. A plan names in ``outcome`` the event that tells what became of it, and that event names the plan in ``plan``.
``review`` is what a person thinks of it: ``unreviewed``, ``accepted``, ``flagged`` or ``rejected``. ``edited`` as in
`record`; what a person deleted is left out.
"""

from __future__ import annotations

import json
from typing import Any, TextIO

from dateline.chronology.model import Chronology
from dateline.chronology.wording import edits_in_words, outcome_in_words, plan_in_words, sources_in_words
from dateline.events.model import Event, MentionRef, headline
from dateline.export.edited import edit_record
from dateline.export.ends import ends_of
from dateline.temporal.edtf import edtf_of
from dateline.temporal.wording import words_of


def write_events(chronology: Chronology, stream: TextIO) -> None:
    """All events, one a line, in the chronology's order."""
    for event in chronology.events:
        stream.write(json.dumps(event_record(chronology, event), ensure_ascii=False) + "\n")


def event_record(chronology: Chronology, event: Event) -> dict[str, Any]:
    """The JSON object of one event, keys in the order they are documented."""
    earliest, latest = ends_of(event.interval)
    return {
        "id": event.id,
        "label": event.label,
        "status": event.status.value,
        "earliest": earliest,
        "latest": latest,
        "edtf": edtf_of(event.interval) if event.interval else None,
        "conflict": event.conflict,
        "sources": event.documents,
        "independent": event.independent,
        "mentions": [_mention(chronology, ref) for ref in event.mentions],
        "why": list(event.why),
        "outcome": _id_of(chronology, event.outcome),
        "plan": _id_of(chronology, event.plan),
        "review": chronology.review_of(event).value,
        "edited": edit_record(event),
    }


def _id_of(chronology: Chronology, ref: MentionRef | None) -> str | None:
    return chronology.event_of(ref).id if ref is not None else None


def told_by_several(chronology: Chronology) -> str:
    """A section for people: the events that more than one document tells of, and plans with their outcomes, with when,
    who says so and why; empty where there is none."""
    told = [event for event in chronology.events if event.documents > 1 or event.outcome is not None]
    if not told:
        return ""
    parts = ["", "=" * 100, "", "Told more than once", ""]
    for event in told:
        when = words_of(event.interval) if event.interval else "no date"
        disputed = ", told in different ways" if event.conflict else ""
        parts.append(f"* {headline(event.label)} ({event.status.value}; {when}{disputed}; {sources_in_words(event)})")
        parts += [f"    edited: {each}" for each in edits_in_words(event)]
        words = (outcome_in_words(chronology, event), plan_in_words(chronology, event), *dict.fromkeys(event.why))
        parts += [f"    {each}" for each in words if each]
    return "\n".join(parts) + "\n"


def _mention(chronology: Chronology, ref: MentionRef) -> dict[str, Any]:
    trigger = chronology.mention(ref).trigger
    return {
        "document": chronology.entry(ref.document).document.id,
        "trigger": {"start": trigger.start, "end": trigger.end},
    }
