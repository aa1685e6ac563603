"""Rows that were packed for a scale, kept for the next frame."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.labels import Side

_MOST = 4096


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

    def only(self, wanted: NDArray[np.bool_]) -> Packed:
        """The part of it that is ``wanted``."""
        places = np.flatnonzero(wanted).tolist() if self.numbers else []
        numbers = tuple(self.numbers[place] for place in places)
        return Packed(self.rows[places], numbers, tuple(self.sides[place] for place in places), self.count, self.window)


@dataclass(frozen=True, slots=True)
class PackingKey:
    """What a packing depends on besides the table: not on where the view is, except in very full lanes."""

    lane: int
    scale: str
    window: int
    width: int
    selected: int | None = None  # only where a dense lane makes room for it
    label_rows: int = 0


@dataclass(frozen=True, slots=True)
class LaneKey:
    """What a lane's packing depends on, whatever its number: a digest of its marks, the table's bounds, the scale."""

    marks: bytes
    bounds: tuple[int, int] | None
    scale: str
    window: int
    width: int


@dataclass(slots=True)
class Memory:
    """Packings of the last scales of one table, and the rows in use around the last views.

    Kept by whoever lays out again and again.
    """

    packed: dict[PackingKey, Packed] = field(default_factory=dict)
    used: dict[tuple[int, PackingKey], dict[int, int]] = field(default_factory=dict)
    kept: dict[LaneKey, tuple[int, Packed]] = field(default_factory=dict)

    def of_next_table(self) -> Memory:
        """For a table that follows: of lanes that stay as they are it knows the packings."""
        return Memory(kept=self.kept)

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

    def keep_used(self, key: tuple[int, PackingKey], rows: dict[int, int]) -> dict[int, int]:
        if len(self.used) >= _MOST:
            self.used.clear()
        self.used[key] = rows
        return rows
