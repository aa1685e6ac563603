"""What a filter asks for, in words, one restriction at a time: each can be taken away without the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from dateline.chronology.certainty import Certainty
from dateline.chronology.during import During
from dateline.chronology.model import Chronology, letter
from dateline.chronology.reviews import Review
from dateline.chronology.showing import ALL, USUAL_REVIEWS, Filter
from dateline.events.model import Status
from dateline.temporal.wording import words_of

_Choice = TypeVar("_Choice", bound=Enum)


@dataclass(frozen=True, slots=True)
class Restriction:
    """One thing that a filter asks for: ``words`` say it, ``without`` is the filter that asks for everything else."""

    words: str
    without: Filter


def restrictions(passing: Filter, chronology: Chronology) -> list[Restriction]:
    """What a filter asks for, in the order in which it is usually said; nothing for what is usual."""
    return [Restriction(words, replace(passing, **change)) for words, change in _said(passing, chronology)]


def during_words(during: During) -> str:
    """``Overlaps 3–9 March 2025``."""
    return f"{during.touching.value.capitalize()} {words_of(during.stretch, short=True)}"


def _said(passing: Filter, chronology: Chronology) -> Iterator[tuple[str, dict[str, Any]]]:
    if passing.found is not None:
        yield f"Tells of “{passing.found.text.strip()}”", {"found": None}
    if passing.during is not None:
        yield during_words(passing.during), {"during": None}
    for key in sorted(passing.documents, key=lambda key: chronology.ordinal(key) if key in chronology else 0):
        yield _document(key, chronology), {"documents": passing.documents - {key}}
    for name in sorted(passing.participants):
        yield name, {"participants": passing.participants - {name}}
    for name in sorted(passing.places):
        yield f"Place: {name}", {"places": passing.places - {name}}
    for tag in sorted(passing.tags):
        yield f"Tag: {tag}", {"tags": passing.tags - {tag}}
    if passing.statuses != ALL.statuses:
        yield _chosen("Status", passing.statuses, list(Status)), {"statuses": ALL.statuses}
    if passing.certainties != ALL.certainties:
        yield _chosen("Date", passing.certainties, list(Certainty)), {"certainties": ALL.certainties}
    if passing.reviews != USUAL_REVIEWS:
        yield _chosen("Review", passing.reviews, list(Review)), {"reviews": USUAL_REVIEWS}


def _document(key: str, chronology: Chronology) -> str:
    if key not in chronology:
        return "A document that is not open"
    return f"{letter(chronology.ordinal(key))} · {chronology.entry(key).document.title}"


def _chosen(name: str, chosen: frozenset[_Choice], every: list[_Choice]) -> str:
    """The shorter of what is let through and what is not."""
    inside = [each.value for each in every if each in chosen]
    outside = [each.value for each in every if each not in chosen]
    if not inside:
        return f"{name}: none"
    if len(outside) < len(inside):
        return f"{name}: not {' or '.join(outside)}" if outside else f"{name}: any"
    return f"{name}: {' or '.join(inside)}"
