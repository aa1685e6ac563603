"""Lanes, and the rows into which the marks of a lane are packed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum


class Neighbour(Enum):
    """Where the other mark of the same event stands: its mark takes the row nearest to it."""

    NONE = 0
    ABOVE = 1
    BELOW = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A stretch of time drawn behind a lane: when its document was published. ``end`` is exclusive.

    ``tick`` is what the axis says over it while it is moved, else empty.
    """

    start: int
    end: int
    text: str
    tick: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane as it is handed in.

    ``key`` is the caller's name for it. ``colour`` is a number of the palette and ``letter`` stands on its chip; None
    where the lane stands for nothing that has a colour, or no chip. ``note`` follows the title; ``caution``: it needs
    attention ("undated"). ``room``: pixels kept free under its head. While another publication date is tried out
    ``held`` says so, and ``was`` is the column of the date so far, if any; its text says by how much that would move
    ("+7 days"). Of a ``collapsed`` one only the head is open.
    """

    key: str
    title: str
    colour: int | None = None
    letter: str | None = None
    note: str = ""
    caution: bool = False
    published: Column | None = None
    was: Column | None = None
    held: bool = False
    room: float = 0.0
    collapsed: bool = False


@dataclass(frozen=True, slots=True)
class Occupied:
    """What one mark and its label take of a row, in pixels of any origin."""

    x0: float
    x1: float
    neighbour: Neighbour = Neighbour.NONE


def pack_rows(wanted: Sequence[Occupied], gap: float, most: int | None = None) -> list[int | None]:
    """A row for each, in the order given (most important first): the first row where it fits with ``gap`` to spare.

    Joined marks stand nearest to their partner: those with a partner above first, those with one below last. With
    ``most`` rows at most, what finds no room gets None.
    """
    rows: list[Row] = []
    result: list[int | None] = [None] * len(wanted)
    order = {Neighbour.ABOVE: 0, Neighbour.NONE: 1, Neighbour.BELOW: 2}
    for place in sorted(range(len(wanted)), key=lambda i: (order[wanted[i].neighbour], i)):
        one = wanted[place]
        result[place] = _row_for(one, rows, gap, most)
    return result


def _row_for(one: Occupied, rows: list[Row], gap: float, most: int | None) -> int | None:
    candidates: Iterable[int] = range(len(rows))
    if one.neighbour is Neighbour.BELOW:
        candidates = range(len(rows) - 1, max(-1, len(rows) - 2), -1)
    for number in candidates:
        if rows[number].take(one.x0, one.x1 + gap):
            return number
    if most is not None and len(rows) >= most:
        return None
    rows.append(Row())
    rows[-1].take(one.x0, one.x1 + gap)
    return len(rows) - 1


class Row:
    """Stretches taken of a row, sorted; none overlaps another."""

    def __init__(self) -> None:
        self._starts: list[float] = []
        self._ends: list[float] = []

    def free(self, x0: float, x1: float) -> bool:
        """Whether nothing of a stretch is taken."""
        place = bisect_left(self._starts, x0)
        if place < len(self._starts) and self._starts[place] < x1:
            return False
        return not place or self._ends[place - 1] <= x0

    def take(self, x0: float, x1: float) -> bool:
        """Take a stretch if it is free; say whether it was."""
        if not self.free(x0, x1):
            return False
        place = bisect_left(self._starts, x0)
        self._starts.insert(place, x0)
        self._ends.insert(place, x1)
        return True
