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
from dateline.events.model import Event, Status
from dateline.render.date_words import words_of
from dateline.render.language import tr
from dateline.render.model_words import called, named, title_of

_Choice = TypeVar("_Choice", bound=Enum)


@dataclass(frozen=True, slots=True)
class Restriction:
    """One thing that a filter asks for: ``words`` say it, ``without`` is the filter that asks for everything else."""

    words: str
    without: Filter


def restrictions(passing: Filter, chronology: Chronology) -> list[Restriction]:
    """What a filter asks for, in the order in which it is usually said; nothing for what is usual."""
    return [Restriction(words, replace(passing, **change)) for words, change in _said(passing, chronology)]


def refusal_words(passing: Filter, event: Event, chronology: Chronology) -> str:
    """What of a filter keeps an event of a chronology out: ``Status: not happened, Edmund Rask``; empty where it is
    let through."""
    refusing = passing.refusals(event, chronology)
    said = [words for words, change in _said(passing, chronology) if not change.keys().isdisjoint(refusing)]
    if not said and "reviews" in refusing:  # which is usual, so that no chip says it
        said = [_chosen(tr("Review"), passing.reviews, list(Review))]
    return ", ".join(said)


def during_words(during: During) -> str:
    """``Overlaps 3–9 March 2025``."""
    return f"{named(during.touching)} {words_of(during.stretch, short=True)}"


def _said(passing: Filter, chronology: Chronology) -> Iterator[tuple[str, dict[str, Any]]]:
    if passing.found is not None:
        yield tr("Tells of “{words}”", words=passing.found.text.strip()), {"found": None}
    if passing.during is not None:
        yield during_words(passing.during), {"during": None}
    for key in sorted(passing.documents, key=lambda key: chronology.ordinal(key) if key in chronology else 0):
        yield _document(key, chronology), {"documents": passing.documents - {key}}
    for name in sorted(passing.participants):
        yield name, {"participants": passing.participants - {name}}
    for name in sorted(passing.places):
        yield tr("Place: {name}", name=name), {"places": passing.places - {name}}
    for tag in sorted(passing.tags):
        yield tr("Tag: {tag}", tag=tag), {"tags": passing.tags - {tag}}
    if passing.statuses != ALL.statuses:
        yield _chosen(tr("Status"), passing.statuses, list(Status)), {"statuses": ALL.statuses}
    if passing.certainties != ALL.certainties:
        yield _chosen(tr("Date"), passing.certainties, list(Certainty)), {"certainties": ALL.certainties}
    if passing.reviews != USUAL_REVIEWS:
        yield _chosen(tr("Review"), passing.reviews, list(Review)), {"reviews": USUAL_REVIEWS}


def _document(key: str, chronology: Chronology) -> str:
    if key not in chronology:
        return tr("A document that is not open")
    return f"{letter(chronology.ordinal(key))} · {title_of(chronology.entry(key).document)}"


def _chosen(name: str, chosen: frozenset[_Choice], every: list[_Choice]) -> str:
    """The shorter of what is let through and what is not."""
    let_in = [called(each) for each in every if each in chosen]
    kept_out = [called(each) for each in every if each not in chosen]
    if not let_in:
        return tr("{name}: none", name=name)
    if len(kept_out) < len(let_in):
        if not kept_out:
            return tr("{name}: any", name=name)
        return tr("{name}: not {values}", name=name, values=_either(kept_out))
    return tr("{name}: {values}", name=name, values=_either(let_in))


def _either(values: list[str]) -> str:
    """ "happened or planned" """
    return tr(" or ").join(values)
