"""Events of a chronology in words for a person: how many documents tell of them, what became of plans."""

from __future__ import annotations

from dateline.chronology.model import Chronology
from dateline.events.model import Event, Status, headline
from dateline.temporal.wording import words_of

_BECAME = {
    Status.HAPPENED: "It happened",
    Status.ONGOING: "It is under way",
    Status.POSSIBLE: "It is said to have happened",
    Status.CANCELLED: "It was called off",
    Status.DENIED: "That it happened is denied",
    Status.PLANNED: "It is still planned",
}


def sources_in_words(event: Event) -> str:
    """ "3 documents, 2 independent"; nothing is said of independence where none copies another."""
    documents = event.documents
    counted = "1 document" if documents == 1 else f"{documents:,} documents"
    return counted if event.independent == documents else f"{counted}, {event.independent:,} independent"


def outcome_in_words(chronology: Chronology, plan: Event) -> str:
    """What became of a plan ("It happened: The envoys met, 3 May 2021"), or "" where nothing is known of it."""
    if plan.outcome is None:
        return ""
    outcome = chronology.event_of(plan.outcome)
    return f"{_BECAME[outcome.status]}: {_told(outcome)}"


def plan_in_words(chronology: Chronology, event: Event) -> str:
    """The plan that an event is the outcome of, or "" where none was told."""
    return f"It was planned: {_told(chronology.event_of(event.plan))}" if event.plan is not None else ""


EDITABLE = {
    "label": "Label",
    "interval": "Date",
    "status": "Status",
    "participants": "People and places",
    "importance": "Importance",
}
"""What the fields are called that a person can set above the texts."""


def told_in_words(told: Event, name: str) -> str:
    """What the texts say in a field that a person can set."""
    match name:
        case "label":
            return f"“{headline(told.label)}”"
        case "interval" if told.interval is not None:
            return words_of(told.interval)
        case "interval":
            return told.offset.words if told.offset else "no date"
        case "status":
            return told.status.value
        case "participants":
            return ", ".join(told.participants) or "nobody"
        case _:
            return str(told.importance)


def edits_in_words(event: Event) -> tuple[str, ...]:
    """What a person changed of an event, half a sentence each: "date set by a person; the texts say 3 May 2021"."""
    told = event.extracted or event
    said = [
        f"{EDITABLE[name].lower()} set by a person; the texts say {told_in_words(told, name)}"
        for name in event.edit.overrides
    ]
    return (*said, *["deleted by a person: in no view and in no other export"] * event.edit.deleted)


def _told(event: Event) -> str:
    when = f", {words_of(event.interval)}" if event.interval else ""
    return f"{headline(event.label)}{when}"
