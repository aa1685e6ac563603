"""Which events of a chronology are shown, and how they are looked at: in the window and in a picture."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from enum import Enum

from dateline.chronology.certainty import Certainty, certainty_of
from dateline.chronology.during import During
from dateline.chronology.model import Chronology
from dateline.chronology.reviews import Review
from dateline.chronology.searching import Found
from dateline.events.model import Event, Status


class LanesBy(Enum):
    """What a lane of the timeline stands for."""

    DOCUMENT = "Document"
    PERSON = "Person"  # or body: whoever takes part
    PLACE = "Place"
    STATUS = "Status"
    REVIEW = "Review"  # what the person thinks of them
    MERGED = "One lane"


class ColourBy(Enum):
    """What the colour of a mark stands for."""

    DOCUMENT = "Document"
    PERSON = "Person"
    PLACE = "Place"
    STATUS = "Status"
    REVIEW = "Review"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the timeline is arranged; changes nothing in what is shown.

    ``order`` has the keys of lanes as a person put them, from the top, whatever the lanes stand for: lanes that are not
    in it follow in their own order. ``collapsed`` are the keys of lanes of which only the head is open.
    """

    lanes_by: LanesBy = LanesBy.DOCUMENT
    colour_by: ColourBy = ColourBy.DOCUMENT
    order: tuple[str, ...] = ()
    collapsed: frozenset[str] = frozenset()

    def with_collapsed(self, keys: Iterable[str], *, collapsed: bool) -> Arrangement:
        """With lanes of these keys closed, or open."""
        return replace(self, collapsed=self.collapsed | set(keys) if collapsed else self.collapsed - set(keys))

    def put(self, keys: Sequence[str]) -> Arrangement:
        """With lanes of these keys in that order; what was said of lanes that are not there now stays."""
        here = set(keys)
        return replace(self, order=(*keys, *(key for key in self.order if key not in here)))

    def placed_like(self, other: Arrangement) -> Arrangement:
        """With order and collapsed lanes of another."""
        return replace(self, order=other.order, collapsed=other.collapsed)

    @property
    def asks_reviews(self) -> bool:
        """Whether another review of an event changes where it stands or its colour."""
        return self.lanes_by is LanesBy.REVIEW or self.colour_by is ColourBy.REVIEW


ARRANGED = Arrangement()
"""A lane and a colour for each document."""


class Placing(Enum):
    """Where on the time axis a mark stands."""

    EVENT = "happened"  # when the event was
    REPORT = "reported"  # when the documents that tell of it were published


@dataclass(frozen=True, slots=True)
class Perspective:
    """From where a chronology is looked at; changes nothing in it.

    With ``known_on`` only the documents published up to that day, inclusive, are there; None for all, undated ones
    included.
    """

    known_on: datetime.date | None = None
    placing: Placing = Placing.EVENT


PLAIN = Perspective()
"""All documents, and marks where the events were."""


USUAL_REVIEWS = frozenset(Review) - {Review.REJECTED}


@dataclass(frozen=True, slots=True)
class Filter:
    """An event passes that passes every part of it.

    ``statuses``, ``reviews`` and ``certainties`` are those shown: what a person rejected is not, unless it is asked
    for. ``documents`` (keys), ``participants``, ``places`` and ``tags`` restrict to events with one of them unless they
    are empty, ``during`` to a stretch of time, ``found`` to what a search found.
    """

    statuses: frozenset[Status] = frozenset(Status)
    participants: frozenset[str] = frozenset()
    reviews: frozenset[Review] = USUAL_REVIEWS
    found: Found | None = None
    documents: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    during: During | None = None
    certainties: frozenset[Certainty] = frozenset(Certainty)
    tags: frozenset[str] = frozenset()

    def admits(self, event: Event, chronology: Chronology) -> bool:
        """Whether the filter lets an event of a chronology through."""
        return (
            event.status in self.statuses
            and (not self.participants or not self.participants.isdisjoint(event.participants))
            and (not self.places or not self.places.isdisjoint(event.participants))
            and (not self.tags or not self.tags.isdisjoint(event.edit.tags))
            and (not self.documents or any(ref.document in self.documents for ref in event.mentions))
            and (self.during is None or self.during.admits(event.interval))
            and chronology.review_of(event) in self.reviews
            and (self.found is None or self.found.tells_of(event))
            and self._admits_certainty(event, chronology)
        )

    def refusals(self, event: Event, chronology: Chronology) -> tuple[str, ...]:
        """The parts of the filter, by name, that do not let an event of a chronology through."""
        alone = ((each.name, replace(EVERYTHING, **{each.name: getattr(self, each.name)})) for each in fields(self))
        return tuple(name for name, part in alone if not part.admits(event, chronology))

    def letting(self, event: Event, chronology: Chronology) -> Filter:
        """What asks for as much as this filter, but lets an event of a chronology through: its status, its review and
        how sure its date is are shown, too; any other part that refuses it asks for nothing."""
        too: dict[str, object] = {
            "statuses": self.statuses | {event.status},
            "reviews": self.reviews | {chronology.review_of(event)},
            "certainties": self.certainties | {certainty_of(event, chronology.mention)},
        }
        changed = {name: too.get(name, getattr(ALL, name)) for name in self.refusals(event, chronology)}
        return replace(self, **changed)  # type: ignore[arg-type]

    def _admits_certainty(self, event: Event, chronology: Chronology) -> bool:
        every = len(self.certainties) == len(Certainty)  # then nobody looks into the derivations
        return every or certainty_of(event, chronology.mention) in self.certainties


EVERYTHING = Filter(reviews=frozenset(Review))
"""What lets every event through, rejected ones too."""

ALL = Filter()
"""What is shown unless a person asks for something else: all but what they rejected."""


def shown_events(chronology: Chronology, passing: Filter) -> tuple[Event, ...]:
    """The events that pass, in the chronology's order, dated and undated alike."""
    if passing == ALL:  # only what was said of events can keep them out, and of most nothing was said
        said = (chronology.event_of(ref) for ref in chronology.reviews if chronology.knows(ref))
        hidden = {event.id for event in said if chronology.review_of(event) not in passing.reviews}
        if not hidden:
            return chronology.events
        return tuple(event for event in chronology.events if event.id not in hidden)
    return tuple(event for event in chronology.events if passing.admits(event, chronology))
