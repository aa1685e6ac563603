"""What the colour of a mark stands for, as a number of the palette: a document, a person, a place, a status or a
review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.chronology.groups import Groups
from dateline.chronology.model import Chronology, letter
from dateline.chronology.reviews import Review
from dateline.chronology.showing import Arrangement, ColourBy, LanesBy
from dateline.events.model import Event, MentionRef, Status

COLOURS = 6
"""People or places with a colour of their own; more could not be told apart. All others share a grey."""

NO_COLOUR = -1

SAME = {
    ColourBy.DOCUMENT: LanesBy.DOCUMENT,
    ColourBy.PERSON: LanesBy.PERSON,
    ColourBy.PLACE: LanesBy.PLACE,
    ColourBy.STATUS: LanesBy.STATUS,
    ColourBy.REVIEW: LanesBy.REVIEW,
}
"""The lanes whose heads say what a colour stands for."""


@dataclass(frozen=True)
class Colouring:
    """Numbers for the palette. A chip stands beside a label wherever the lane does not say the same: colour alone must
    not tell anything."""

    chronology: Chronology
    by: ColourBy
    in_lanes: bool
    groups: Groups | None = None

    @staticmethod
    def of(chronology: Chronology, arrangement: Arrangement) -> Colouring:
        by = arrangement.colour_by
        groups = None
        if by in (ColourBy.PERSON, ColourBy.PLACE):
            groups = chronology.people if by is ColourBy.PERSON else chronology.places
        return Colouring(chronology, by, SAME[by] is arrangement.lanes_by, groups)

    def number(self, event: Event, ref: MentionRef, lane_key: str) -> int:
        """The colour of the mark that ``ref`` gives an event in a lane, or `NO_COLOUR`."""
        if self.by is ColourBy.DOCUMENT:
            return self.chronology.ordinal(ref.document)
        if self.by is ColourBy.STATUS:
            return _STATUSES.index(event.status)
        if self.by is ColourBy.REVIEW:
            return _REVIEWED[self.chronology.review_of(event)][0]
        return self.of_key(lane_key if self.in_lanes else self._first(event))

    def of_claim(self, ref: MentionRef, colour: int) -> int:
        """The colour of a claim inside the mark of a conflict that is ``colour``."""
        return self.chronology.ordinal(ref.document) if self.by is ColourBy.DOCUMENT else colour

    def chip(self, number: int) -> str:
        """What stands on the chip beside a label: the letter of a document, the rank of a person or place, the sign of
        a review; empty where lane or shape say it."""
        return "" if self.in_lanes or number < 0 else self.sign(number)

    def sign(self, number: int) -> str:
        """The letter or digit of a colour; a status needs none, for it is shape."""
        if self.by is ColourBy.DOCUMENT:
            return letter(number)
        if self.by is ColourBy.REVIEW:
            return next((sign for colour, sign in _REVIEWED.values() if colour == number), "")
        return "" if self.by is ColourBy.STATUS or number < 0 else str(number + 1)

    def of_key(self, key: str) -> int:
        """The colour of a group, a status or a review."""
        if self.by is ColourBy.STATUS:
            return next((number for number, status in enumerate(_STATUSES) if status.value == key), NO_COLOUR)
        if self.by is ColourBy.REVIEW:
            return next((colour for review, (colour, _) in _REVIEWED.items() if review.value == key), NO_COLOUR)
        coloured = self._coloured
        return coloured.index(key) if key in coloured else NO_COLOUR

    @property
    def names(self) -> dict[int, str]:
        """What the colours stand for, by number, where neither lanes nor shapes nor a list of documents say so."""
        if self.in_lanes:
            return {}
        if self.by is ColourBy.REVIEW:
            return {number: review.value for review, (number, _) in _REVIEWED.items() if number >= 0}
        return {number: self.groups.title(key) for number, key in enumerate(self._coloured)} if self.groups else {}

    @property
    def _coloured(self) -> Sequence[str]:
        return self.groups.names[:COLOURS] if self.groups is not None else ()

    def _first(self, event: Event) -> str:
        """Of those who take part the one with the most events that has a colour."""
        keys = self.groups.of(event) if self.groups is not None else ()
        return min(keys, key=lambda key: (self.of_key(key) < 0, self.of_key(key)), default="")


_STATUSES = tuple(Status)

_REVIEWED = {
    Review.UNREVIEWED: (NO_COLOUR, ""),
    Review.ACCEPTED: (2, "+"),
    Review.EDITED: (0, "e"),
    Review.FLAGGED: (4, "!"),
    Review.REJECTED: (3, "–"),
}
"""For each review its number of the palette, and what stands on its chip."""
