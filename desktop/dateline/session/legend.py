"""The legend of the timeline on screen: what its colours and shapes stand for, each of which the filter can ask for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from dateline.chronology.model import Chronology
from dateline.chronology.reviews import Review
from dateline.chronology.showing import USUAL_REVIEWS, Arrangement, ColourBy, Filter
from dateline.events.model import Status
from dateline.render.colouring import COLOURS, NO_COLOUR, SAME, Colouring
from dateline.render.model_words import title_of

MOST_DOCUMENTS = 12
"""More colours than that repeat themselves, and the list of documents says them anyway."""


class Kind(Enum):
    """What an entry stands for."""

    DOCUMENT = "document"
    PERSON = "person"
    PLACE = "place"
    STATUS = "status"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One thing that marks say by their colour, or by their shape. ``value`` is what the filter calls it; ``colour`` is
    a number of the palette and ``sign`` what stands on its chip, empty where the shape is the sign."""

    kind: Kind
    value: str
    text: str
    colour: int = NO_COLOUR
    sign: str = ""


def legend_entries(chronology: Chronology, arrangement: Arrangement) -> tuple[LegendEntry, ...]:
    """First what colours stand for, then the statuses, which are shapes; only what some event is."""
    colouring = Colouring.of(chronology, arrangement)
    statuses = _statuses(chronology, colouring)
    return statuses if arrangement.colour_by is ColourBy.STATUS else (*_colours(chronology, colouring), *statuses)


def lanes_say_colours(arrangement: Arrangement) -> bool:
    """Whether the heads of the lanes say already what the colours stand for."""
    return SAME[arrangement.colour_by] is arrangement.lanes_by


def asks_for(passing: Filter, entry: LegendEntry) -> bool:
    """Whether the filter lets through only some of the kind, among them what the entry stands for."""
    chosen: dict[Kind, frozenset[str]] = {
        Kind.DOCUMENT: passing.documents,
        Kind.PERSON: passing.participants,
        Kind.PLACE: passing.places,
        Kind.STATUS: _some(passing.statuses, frozenset(Status)),
        Kind.REVIEW: _some(passing.reviews, USUAL_REVIEWS),
    }
    return entry.value in chosen[entry.kind]


def with_toggled(passing: Filter, entry: LegendEntry) -> Filter:
    """The filter that asks for what the entry stands for, beside what it asks for already; or no longer. One that asks
    for nothing of the kind lets all of it through."""
    value = frozenset({entry.value})
    if entry.kind is Kind.STATUS:
        found = _some(passing.statuses, frozenset(Status)) ^ value
        return replace(passing, statuses=frozenset(map(Status, found)) or frozenset(Status))
    if entry.kind is Kind.REVIEW:
        reviews = _some(passing.reviews, USUAL_REVIEWS) ^ value
        return replace(passing, reviews=frozenset(map(Review, reviews)) or USUAL_REVIEWS)
    if entry.kind is Kind.DOCUMENT:
        return replace(passing, documents=passing.documents ^ value)
    if entry.kind is Kind.PERSON:
        return replace(passing, participants=passing.participants ^ value)
    return replace(passing, places=passing.places ^ value)


_Values = frozenset[Status] | frozenset[Review]


def _some(values: _Values, usual: _Values) -> frozenset[str]:
    """The values that are asked for; none where all of them are, as usual."""
    return frozenset() if values == usual else frozenset(each.value for each in values)


def _statuses(chronology: Chronology, colouring: Colouring) -> tuple[LegendEntry, ...]:
    found = {event.status for event in chronology.events}
    coloured = colouring.by is ColourBy.STATUS
    return tuple(
        LegendEntry(Kind.STATUS, one.value, one.value, colouring.of_key(one.value) if coloured else NO_COLOUR)
        for one in Status
        if one in found
    )


def _colours(chronology: Chronology, colouring: Colouring) -> tuple[LegendEntry, ...]:
    if colouring.by is ColourBy.DOCUMENT:
        documents = zip(chronology.entries, chronology.ordinals, strict=True)
        return tuple(
            LegendEntry(Kind.DOCUMENT, entry.key, title_of(entry.document), number, colouring.sign(number))
            for entry, number in list(documents)[:MOST_DOCUMENTS]
        )
    if colouring.by is ColourBy.REVIEW:
        found = {chronology.review_of(event) for event in chronology.events} if chronology.reviews else set()
        return tuple(
            LegendEntry(Kind.REVIEW, one.value, one.value, colouring.of_key(one.value), _sign(colouring, one.value))
            for one in Review
            if one in found
        )
    kind = Kind.PERSON if colouring.by is ColourBy.PERSON else Kind.PLACE
    groups = colouring.groups
    return tuple(
        LegendEntry(kind, name, name, number, colouring.sign(number))
        for number, name in enumerate(groups.names[:COLOURS] if groups is not None else ())
    )


def _sign(colouring: Colouring, key: str) -> str:
    number = colouring.of_key(key)
    return colouring.sign(number) if number != NO_COLOUR else ""
