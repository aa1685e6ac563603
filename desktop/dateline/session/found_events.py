"""The events that a search found, in order of time: as numbers, since among a million of them there may be many."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import overload

from dateline.chronology.searching import Found
from dateline.events.model import Event
from dateline.session.showing import Showing

_NOWHERE = -1


class FoundEvents(Sequence[Event]):
    """What is shown and tells of what was found; ``places`` are where it stands in the showing's order, growing."""

    def __init__(self, showing: Showing, found: Found | None, places: Sequence[int]) -> None:
        self.showing, self.found = showing, found
        self._places = places

    @staticmethod
    def looked_for(showing: Showing, found: Found | None) -> FoundEvents:
        """Found by looking at every event that is shown."""
        if found is None:
            return FoundEvents(showing, found, ())
        chronology = showing.chronology
        told = {chronology.event_of(ref).id for ref in found.mentions if chronology.knows(ref)}
        return FoundEvents(showing, found, [n for n, event in enumerate(showing.in_order) if event.id in told])

    def place_of(self, event: Event) -> int | None:
        """Where among them an event stands; None where it is not one of them."""
        there = self.showing.place_of(event)
        if there is None:
            return None
        place = bisect_left(self._places, there)
        return place if place < len(self._places) and self._places[place] == there else None

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> Event: ...
    @overload
    def __getitem__(self, place: slice) -> list[Event]: ...
    def __getitem__(self, place: int | slice) -> Event | list[Event]:
        order = self.showing.in_order
        return [order[n] for n in self._places[place]] if isinstance(place, slice) else order[self._places[place]]


class ShownRows:
    """Where the event of each row of a search index stands among those that are shown, worked out once for both."""

    def __init__(self, showing: Showing, spans: Mapping[str, tuple[int, int]]) -> None:
        self.showing, self.spans = showing, spans
        self._places = array("i", [_NOWHERE]) * max((end for _, end in spans.values()), default=0)
        for place, event in enumerate(showing.in_order):
            for ref in event.mentions:
                first, end = spans.get(ref.document, (0, 0))
                if first + ref.index < end:
                    self._places[first + ref.index] = place

    def events(self, found: Found) -> FoundEvents:
        """The events of what was found."""
        places = set(map(self._places.__getitem__, found.mentions.rows))
        places.discard(_NOWHERE)
        return FoundEvents(self.showing, found, array("i", sorted(places)))
