"""What is to be drawn, as columns of numbers: one row a mark.

A mark is one event in one lane; an event told by two documents has a mark in each one's lane, and both carry the same
``event`` number. Rows are sorted by lane, then start, so that a lane is a slice; `MarkTable.of` sorts. What lies where
in a lane is asked of its `LaneIndex`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, IntFlag
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dateline.calendar import SECONDS_PER_DAY
from dateline.timeline.reaches import Reaches

if TYPE_CHECKING:
    from dateline.timeline.lane_index import LaneIndex


class MarkShape(Enum):
    """Status is shape: filled, filled with a point, hollow, dashed, pale and struck, hollow with a cross."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    CANCELLED = "cancelled"


SHAPES = tuple(MarkShape)


class Flag(IntFlag):
    """What else is known of a mark."""

    NONE = 0
    ASSUMED_START = 1  # fades
    ASSUMED_END = 2
    OPEN_START = 4  # runs on, fading
    OPEN_END = 8
    CONFLICT = 16  # a bracket around the claims
    FIRST = 32  # of the marks of its event, the one that carries the label
    GONE = 64  # it has no date any more: only its ghost and its label are drawn


FLAGS = tuple(Flag(number) for number in range(2 * Flag.GONE))


_DIGESTED = 5000  # marks of a lane at most
_MOST_PREPARED = 1000  # lanes


@dataclass(frozen=True, slots=True)
class Claim:
    """One document's statement of when a conflicting event was; ``end`` is exclusive, ``colour`` its ordinal."""

    start: int
    end: int
    colour: int


@dataclass(frozen=True, slots=True)
class Mark:
    """One row as it is handed in. ``start``/``end`` are instants, ``end`` exclusive; ``event`` numbers its event.

    ``importance`` is 1 to 3, ``colour`` a number of the palette, ``told_by`` the number of documents that tell of the
    event, ``dated`` the date in words, ``claims`` those of a conflicting event, ``letter`` what says the same as the
    colour where the lane does not.
    """

    start: int
    end: int
    lane: int
    event: int
    label: str
    dated: str = ""
    importance: int = 2
    shape: MarkShape = MarkShape.HAPPENED
    colour: int = 0
    flags: Flag = Flag.FIRST
    told_by: int = 1
    claims: tuple[Claim, ...] = ()
    letter: str = ""


@dataclass(frozen=True, eq=False)
class MarkTable:
    """Columns of equal length, sorted by lane, then start, then event.

    ``lane_slices[i]`` to ``lane_slices[i + 1]`` are the rows of lane i. Events are numbered from 0. ``ghosts`` has for
    rows that another date moves from where they stood: first and last instant (exclusive). ``frame`` stands for
    the `bounds` where they are to stay as they were while marks move. ``former`` is the table whose marks were moved to
    make this one, and ``moved`` has the lanes in which any was: of all others it has worked out already what is asked.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    lane: NDArray[np.int32]
    event: NDArray[np.int32]
    importance: NDArray[np.int8]
    shape: NDArray[np.int8]
    colour: NDArray[np.int32]
    flags: NDArray[np.uint8]
    told_by: NDArray[np.int32]
    labels: Sequence[str]
    dated: Sequence[str]
    letters: Sequence[str]
    claims: dict[int, tuple[Claim, ...]]
    lane_slices: NDArray[np.int64]
    ghosts: dict[int, tuple[int, int]] = field(default_factory=dict, repr=False)
    frame: tuple[int, int] | None = None
    former: MarkTable | None = field(default=None, repr=False)
    moved: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.start)

    @staticmethod
    def of(marks: Sequence[Mark], lane_count: int) -> MarkTable:
        """A table of marks in any order; every ``lane`` must be below ``lane_count``."""
        # Imported here: columns are tables in the making, and know what a table is.
        from dateline.timeline.mark_columns import Columns

        return Columns.of(marks).table(lane_count)

    @cached_property
    def indexes(self) -> tuple[LaneIndex, ...]:
        """An index of every lane; each works out what it is asked for when it is first asked."""
        return tuple(self.index(lane) for lane in range(len(self.lane_slices) - 1))

    def index(self, lane: int) -> LaneIndex:
        """The index of a lane."""
        # Imported here: an index is of a table, and knows what a table is.
        from dateline.timeline.lane_index import LaneIndex

        if lane not in self._indexes:
            former = self._former_with(lane)
            self._indexes[lane] = former.index(lane) if former is not None else LaneIndex(self, lane)
        return self._indexes[lane]

    @cached_property
    def _indexes(self) -> dict[int, LaneIndex]:
        return {}

    def _former_with(self, lane: int) -> MarkTable | None:
        """The former table if it has this lane, in the same rows."""
        former = self.former
        if former is None or lane in self.moved or lane >= len(former.lane_slices) - 1:
            return None
        return former if self.lane_rows(lane) == former.lane_rows(lane) else None

    def digest(self, lane: int) -> bytes | None:
        """Equal for lanes that are packed alike: of marks, labels, and where the other marks of their events are.

        None of a lane so full that it is packed by the window: reading all of it would take longer than packing does.
        None also of one whose marks are being moved: it is another one at every step, and soon forgotten.
        """
        if lane not in self._digests:
            self._digests[lane] = self._digest(lane)
        return self._digests[lane]

    def prepare_digests(self) -> None:
        """Work out now what `digest` gives, where there are not too many lanes: those in sight are few."""
        for lane in range(min(len(self.lane_slices) - 1, _MOST_PREPARED)):
            self.digest(lane)

    @cached_property
    def _digests(self) -> dict[int, bytes | None]:
        return {}

    def _digest(self, lane: int) -> bytes | None:
        rows = self.lane_rows(lane)
        if self.former is not None:
            there = lane not in self.moved and lane < len(self.former.lane_slices) - 1
            return self.former.digest(lane) if there else None
        if rows.stop - rows.start > _DIGESTED:
            return None
        found = hashlib.blake2b(digest_size=16)
        for column in (self.start, self.end, self.importance, self.shape, self.flags, self.told_by):
            found.update(column[rows].tobytes())
        texts = chain.from_iterable(column[rows] for column in (self.labels, self.dated, self.letters))
        found.update("\0".join(texts).encode("utf-8", "surrogatepass"))
        for row in (np.flatnonzero(self.joined[rows]) + rows.start).tolist():
            others = [int(self.lane[other]) - lane for other in self.rows_of(int(self.event[row]))]
            found.update(f"{row - rows.start}:{min(others) < 0},{max(others) > 0};".encode())
        return found.digest()

    def reaches_by_colour(self, colours: int) -> dict[int, Reaches]:
        """Of the marks of each of so many colours, which documents share (-1 of none): how many reach into any
        stretch."""
        if colours not in self._reaches:
            self._reaches[colours] = self._reaches_of_all(colours)
        return self._reaches[colours]

    @cached_property
    def _reaches(self) -> dict[int, dict[int, Reaches]]:
        return {}

    def _reaches_of_all(self, colours: int) -> dict[int, Reaches]:
        colour = np.where(self.colour >= 0, self.colour % colours, -1)
        known = dict(self.former.reaches_by_colour(colours)) if self.former is not None else {}
        for lane in self.moved:
            for each in np.unique(colour[self.lane_rows(lane)]).tolist():
                known.pop(each, None)
        found = {}
        for each in np.unique(colour).tolist():
            if each not in known:
                rows = np.flatnonzero(colour == each)
                rows = rows[np.argsort(self.start[rows])]
                known[each] = Reaches(self.start[rows], self.end[rows])
            found[each] = known[each]
        return found

    # -- rows of events

    def rows_of(self, event: int | None) -> tuple[int, ...]:
        """The rows of an event from the first lane to the last; empty of None, and of one that has no mark."""
        begins, rows = self._by_event
        if event is None or not 0 <= event < len(begins) - 1:
            return ()
        return tuple(rows[begins[event] : begins[event + 1]].tolist())

    def rows_of_all(self, events: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The rows of some events that have any, and for each row the place of its event among ``events``."""
        begins, rows = self._by_event
        numbers = np.array(events, dtype=np.int64)
        first = begins[numbers]
        counts = begins[numbers + 1] - first
        places = np.repeat(np.arange(len(numbers)), counts)
        within = np.arange(len(places)) - (np.cumsum(counts) - counts)[places]
        return rows[first[places] + within].astype(np.int64), places

    @cached_property
    def first_rows(self) -> NDArray[np.int64]:
        """The first row of every event that has one, by event."""
        begins, rows = self._by_event
        return rows[begins[:-1][np.diff(begins) > 0]].astype(np.int64)

    @cached_property
    def _by_event(self) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Where the rows of each event begin among all rows sorted by event, and those rows."""
        begins = np.zeros(int(self.event.max(initial=-1)) + 2, dtype=np.int32)
        np.cumsum(np.bincount(self.event, minlength=len(begins) - 1), out=begins[1:])
        return begins, np.argsort(self.event, kind="stable").astype(np.int32)

    @cached_property
    def joined(self) -> NDArray[np.bool_]:
        """For each row whether its event has marks in other lanes, too."""
        joined: NDArray[np.bool_] = (np.diff(self._by_event[0]) > 1)[self.event]
        return joined

    @cached_property
    def joined_lanes(self) -> frozenset[int]:
        """The lanes with a mark whose event has marks in other lanes, too."""
        return frozenset(np.unique(self.lane[self.joined]).tolist())

    @cached_property
    def bounds(self) -> tuple[int, int] | None:
        """First start and last end (exclusive) of all marks, or the frame; None of an empty table."""
        if self.frame is not None:
            return self.frame
        return (int(self.start.min()), int(self.end.max())) if len(self) else None

    def lane_rows(self, lane: int) -> slice:
        """All rows of a lane."""
        return slice(int(self.lane_slices[lane]), int(self.lane_slices[lane + 1]))

    def shape_of(self, row: int) -> MarkShape:
        return SHAPES[int(self.shape[row])]

    def flags_of(self, row: int) -> Flag:
        return FLAGS[int(self.flags[row])]

    def is_day(self, row: int) -> bool:
        """Whether the mark stands for a day or less: a point rather than a stretch."""
        return bool(self.end[row] - self.start[row] <= SECONDS_PER_DAY)
