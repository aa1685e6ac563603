"""The clusters of crowded lanes where they stand: pills with the number of marks in them.

There are hundreds in a frame and nearly none is ever asked for, so those of a lane are columns and not a value each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.marks import MarkTable


@dataclass(frozen=True, slots=True, eq=False)
class Pills:
    """The clusters of a lane from left to right: each from ``x0`` to ``x1``, with so many marks (``count``).

    ``colour`` is a document's ordinal (-1 for none), ``y`` the middle of all of them. ``selected``: whether the
    selected event is in it. ``rows_from`` gives the rows of ``table`` that are in one, by its ``first`` and ``count``:
    there may be a million.
    """

    lane: int
    colour: int
    y: float
    height: float
    x0: NDArray[np.float64]
    x1: NDArray[np.float64]
    first: NDArray[np.int64]
    count: NDArray[np.int64]
    selected: NDArray[np.bool_]
    table: MarkTable = field(repr=False)
    rows_from: Callable[[int, int], NDArray[np.int64]] = field(repr=False)

    def __len__(self) -> int:
        return len(self.x0)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pills) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __iter__(self) -> Iterator[ClusterBox]:
        columns = (self.x0, self.x1, self.count, self.selected)
        for place, (x0, x1, count, selected) in enumerate(zip(*(one.tolist() for one in columns), strict=True)):
            yield ClusterBox(self, place, self.lane, self.colour, x0, x1, self.y, self.height, count, selected)


@dataclass(frozen=True, slots=True)
class ClusterBox:
    """Marks too close to tell apart: one of the ``pills`` of its lane."""

    pills: Pills = field(compare=False, repr=False)
    place: int
    lane: int
    colour: int
    x0: float
    x1: float
    y: float
    height: float
    count: int
    selected: bool

    @property
    def x(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def text(self) -> str:
        return count_words(self.count)

    @property
    def first(self) -> int:
        """The number of the first mark in it, among all of the lane that are not drawn apart."""
        return int(self.pills.first[self.place])

    @property
    def rows(self) -> NDArray[np.int64]:
        """Rows of the table, by start."""
        return self.pills.rows_from(self.first, self.count)

    @property
    def stretch(self) -> tuple[int, int]:
        """From the first start to the last end (exclusive) of the marks."""
        table, rows = self.pills.table, self.rows
        return int(table.start[rows].min()), int(table.end[rows].max())


def count_words(count: int) -> str:
    """A number that fits a pill: ``38``, ``4,120``, ``12k``, ``3M``."""
    if count < 10_000:
        return f"{count:,}"
    return f"{count // 1000}k" if count < 1_000_000 else f"{count // 1_000_000}M"
