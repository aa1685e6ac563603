"""Rows that were packed for a scale, kept for the next frame."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.labels import Side, Words
from dateline.timeline.lane_index import LaneIndex
from dateline.timeline.lanes import Lane
from dateline.timeline.pills import Pills
from dateline.timeline.placements import GhostBox, LabelBox, LaneBox, MarkBox
from dateline.timeline.view import View

_MOST = 16_384
_MOST_PLANS = 32
_MOST_WRITTEN = 20_000


@dataclass(frozen=True, slots=True)
class Packed:
    """The rows of a lane's marks at one scale: ``numbers[i]`` is the row of ``rows[i]``, None where it found none.

    ``count`` is the number of rows in use; with nothing packed and a large ``count`` the lane is too crowded.
    ``window`` numbers the stretch of time whose marks these are, 0 where they are all of the lane's.
    """

    rows: NDArray[np.int64]
    numbers: tuple[int | None, ...]
    sides: tuple[Side, ...]
    count: int
    window: int


@dataclass(frozen=True, slots=True)
class Written:
    """What is written beside a mark that is not selected, if anything, and the pixels that it takes there."""

    words: Words | None
    room: float


@dataclass(frozen=True, slots=True)
class PackingKey:
    """What a packing depends on besides the table: not on where the view is, except in very full lanes."""

    lane: int
    scale: str
    window: int
    width: int
    selected: int | None = None  # only where a dense lane makes room for it
    label_rows: int = 0
    found: tuple[int, ...] = ()  # rows from the lane's first on, for which a dense lane makes room, too


@dataclass(frozen=True, slots=True)
class LaneKey:
    """What a lane's packing depends on, whatever its number: a digest of its marks, the table's bounds, the scale; of a
    dense one also how many rows of labels it has, and which of its events is selected, if any."""

    marks: bytes
    bounds: tuple[int, int] | None
    scale: str
    window: int
    width: int
    selected: int | None = None
    label_rows: int = 0
    found: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """How one lane is drawn: with a row for everything, or dense with so many rows of labels.

    ``rows`` has for each row of the packing that is in use around the view the row in which it is drawn.
    """

    packed: Packed
    rows: dict[int, int]
    dense: bool
    row_height: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Joined:
    """Rows of the table that lines may lead to from other lanes, and how many pixels from the top they stand."""

    rows: NDArray[np.int64]
    y: NDArray[np.float64]


@dataclass(frozen=True)
class Plans:
    """Plans and blank boxes of all lanes from top to bottom."""

    lanes: tuple[Plan, ...]
    boxes: tuple[LaneBox, ...]
    joined: Joined

    def between(self, shown: tuple[float, float] | None) -> range:
        """The lanes that reach into these pixels, or all."""
        if shown is None:
            return range(len(self.lanes))
        return range(bisect_left(self._bottoms, shown[0]), bisect_right(self._tops, shown[1]))

    @cached_property
    def dense(self) -> tuple[int, ...]:
        """The lanes that are dense."""
        return tuple(lane for lane, plan in enumerate(self.lanes) if plan.dense)

    @cached_property
    def _tops(self) -> list[float]:
        return [plan.top for plan in self.lanes]

    @cached_property
    def _bottoms(self) -> list[float]:
        return [plan.bottom for plan in self.lanes]


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in one lane."""

    box: LaneBox
    marks: list[MarkBox]
    labels: list[LabelBox]
    pills: tuple[Pills, ...] = ()
    ghosts: list[GhostBox] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """All on which it depends what stands in a lane: its marks, how it is drawn, what is in view, which events are
    pointed at, and whether all of it is in sight."""

    index: LaneIndex
    lane: Lane
    plan: Plan
    view: View
    selected: int | None
    hovered: int | None
    whole: bool
    also: tuple[int, ...] = ()
    found: tuple[int, ...] = ()

    def is_like(self, other: Seen) -> bool:
        """Whether the same stands in the lane."""
        if self.index is not other.index or self.view != other.view or self.lane != other.lane:
            return False
        if (self.selected, self.hovered, self.whole) != (other.selected, other.hovered, other.whole):
            return False
        if (self.also, self.found) != (other.also, other.found):
            return False
        one, two = self.plan, other.plan
        if (one.dense, one.row_height, one.top, one.bottom) != (two.dense, two.row_height, two.top, two.bottom):
            return False
        return one.dense or (one.packed is two.packed and one.rows == two.rows)


@dataclass(slots=True)
class Memory:
    """Packings of the last scales of one table, the plans of the last views, and what stood in the lanes of the last.

    Kept by whoever lays out again and again. ``written``: by row, what stands beside marks in open lanes and in dense
    ones.
    """

    packed: dict[PackingKey, Packed] = field(default_factory=dict)
    plans: dict[tuple[str, int, int, int], Plans] = field(default_factory=dict)
    kept: dict[LaneKey, tuple[int, Packed]] = field(default_factory=dict)
    written: tuple[dict[int, Written], dict[int, Written]] = field(default_factory=lambda: ({}, {}))
    stood: dict[int, tuple[Seen, Found]] = field(default_factory=dict)

    def of_next_table(self) -> Memory:
        """For a table that follows: of lanes that stay as they are it knows the packings, and what stood in them."""
        return Memory(kept=self.kept, stood=self.stood)

    def still(self, number: int, seen: Seen) -> Found | None:
        """What stood in a lane the last time, if nothing has changed since: as while marks move in another one."""
        before = self.stood.get(number)
        return before[1] if before is not None and before[0].is_like(seen) else None

    def recall(self, key: PackingKey, lane: LaneKey, first: int) -> Packed | None:
        """A packing of the same lane, perhaps of a former table; the lane's rows begin with ``first`` now."""
        if key not in self.packed and lane in self.kept:
            before, packed = self.kept[lane]
            self.packed[key] = packed if before == first else replace(packed, rows=packed.rows + (first - before))
        return self.packed.get(key)

    def keep_lane(self, key: PackingKey, lane: LaneKey, first: int, packed: Packed) -> Packed:
        """Like `keep`, and for tables that follow."""
        if len(self.kept) >= _MOST:
            self.kept.clear()
        self.kept[lane] = first, packed
        return self.keep(key, packed)

    def keep(self, key: PackingKey, packed: Packed) -> Packed:
        if len(self.packed) >= _MOST:
            self.packed.clear()
        self.packed[key] = packed
        return packed

    def keep_written(self, row: int, written: Written, *, dense: bool) -> Written:
        if len(self.written[dense]) >= _MOST_WRITTEN:
            self.written[dense].clear()
        self.written[dense][row] = written
        return written

    def keep_plans(self, key: tuple[str, int, int, int], plans: Plans) -> Plans:
        if len(self.plans) >= _MOST_PLANS:
            self.plans.clear()
        self.plans[key] = plans
        return plans
