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


def _told(event: Event) -> str:
    when = f", {words_of(event.interval)}" if event.interval else ""
    return f"{headline(event.label)}{when}"
