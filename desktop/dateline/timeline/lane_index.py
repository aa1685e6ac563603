"""What is worked out once of a lane, so that a frame costs the same for a thousand marks and for a million.

    index = table.indexes[lane]
    index.reaches.count(start, end)    # two bisections, however many marks there are

Every question is answered by bisection in a sorted column or by walking down a pyramid. All instants are whole seconds:
bisection is exact, and no column has to be turned into floats.
"""

from __future__ import annotations

import math
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.marks import MarkTable
from dateline.timeline.pyramids import Highest, Lowest
from dateline.timeline.reaches import Reaches

BEST = 6
"""So many of the most important marks of any stretch are found without looking at all of it."""

_BLOCK = 64  # places that share a sum
_FEW = 512  # marks that may be looked at one by one
_SORTED = 10_000  # marks that may be sorted


class LaneIndex:
    """One lane of a table, sorted by start, by end, by middle and by importance.

    Rows are those of the table. A *place* is a number in the order of middles, from 0; a *rank* one in the order in
    which marks are labelled: importance, told by more documents, earlier. A middle is doubled, so that it is whole.
    """

    def __init__(self, table: MarkTable, lane: int) -> None:
        self.table = table
        self._rows = table.lane_rows(lane)
        self._start, self._end = table.start[self._rows], table.end[self._rows]

    def __len__(self) -> int:
        return len(self._start)

    def prepare(self) -> None:
        """Work everything out now."""
        _ = self.reaches, self.order, self._block_sums, self._place_of, self._lasting, self._lowest

    # -- the marks of a stretch

    def rows_between(self, start: float, end: float) -> NDArray[np.int64]:
        """The rows that reach into ``start`` (inclusive) to ``end`` (exclusive), in order of start."""
        begun = self.reaches.begun(start)
        before = self._lasting.above(math.floor(start), begun)
        inside = np.arange(begun, max(begun, self.reaches.begun(end)), dtype=np.int64)
        rows: NDArray[np.int64] = np.concatenate((before, inside)) + self._rows.start
        return rows

    @cached_property
    def reaches(self) -> Reaches:
        """How many marks reach into any stretch."""
        return Reaches(self._start, self._end)

    @cached_property
    def _lasting(self) -> Highest:
        return Highest(self._end)

    # -- in the order of middles

    @cached_property
    def order(self) -> NDArray[np.int32]:
        """For each place its row, counted from the first of the lane."""
        return np.argsort(self._start + self._end, kind="stable").astype(np.int32)

    @property
    def doubled(self) -> NDArray[np.int64]:
        """Twice the middle of each place."""
        return self._padded[:-1]

    @cached_property
    def _padded(self) -> NDArray[np.int64]:
        """`doubled` with a nought behind it, so that a sum may end behind the last place."""
        padded = np.zeros(len(self) + 1, dtype=np.int64)
        np.take(self._start + self._end, self.order, out=padded[:-1])
        return padded

    def sums(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """The sum of `doubled` up to some places, exclusive. It may overflow; differences of near places are right."""
        blocks = places // _BLOCK
        found = self._block_sums[blocks]
        inside = np.flatnonzero(places % _BLOCK)  # the others end with a block
        if len(inside):
            ends = np.stack((blocks[inside] * _BLOCK, places[inside]), axis=1).ravel()
            found[inside] += np.add.reduceat(self._padded, ends)[::2]
        return found

    @cached_property
    def _block_sums(self) -> NDArray[np.int64]:
        """The sums before each block: a sum for every place would be as large as the column itself."""
        sums = np.zeros(len(self) // _BLOCK + 1, dtype=np.int64)
        whole = len(self) // _BLOCK * _BLOCK
        np.cumsum(self.doubled[:whole].reshape(-1, _BLOCK).sum(axis=1), out=sums[1:])
        return sums

    @cached_property
    def _place_of(self) -> NDArray[np.int32]:
        places = np.empty(len(self), dtype=np.int32)
        places[self.order] = np.arange(len(self), dtype=np.int32)
        return places

    def rows_at(self, places: NDArray[np.int64] | slice) -> NDArray[np.int64]:
        """The rows at some places."""
        rows: NDArray[np.int64] = self.order[places].astype(np.int64) + self._rows.start
        return rows

    def places_of(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """The places of those among ``rows`` that are of this lane, ascending."""
        own = rows[(rows >= self._rows.start) & (rows < self._rows.stop)] - self._rows.start
        return np.sort(self._place_of[own].astype(np.int64))

    def places_before(self, edges: NDArray[np.float64]) -> NDArray[np.int64]:
        """How many marks have their middle before each of ``edges`` (instants)."""
        found: NDArray[np.int64] = np.searchsorted(self.doubled, np.ceil(2 * edges).astype(np.int64))
        return found

    # -- the most important

    def best(self, edges: NDArray[np.float64], each: int, longest: float = 0.0) -> NDArray[np.int64]:
        """Rows in order of rank: the ``each`` first of those whose middle lies between two ``edges`` (instants), and
        of those that reach into the whole stretch from outside, unless none is longer than ``longest`` seconds.

        Where thousands are between the edges, no more than `BEST` between two: to sort them takes several frames."""
        places = self.places_before(edges)
        if each <= BEST or places[-1] - places[0] > _SORTED:
            ranks = self._lowest.of(places[:-1], places[1:], min(each, BEST))
        else:
            cells = [np.sort(self._rank_of[self.order[a:b]])[:each] for a, b in pairwise(places)]
            ranks = np.concatenate(cells)
        if self._longest > longest:
            ranks = np.concatenate((ranks, self._passing(float(edges[0]), float(edges[-1]), each)))
        best = self._by_rank[np.sort(ranks)]
        rows: NDArray[np.int64] = best.astype(np.int64) + self._rows.start
        return rows

    def _passing(self, start: float, end: float, each: int) -> NDArray[np.int32]:
        """The ``each`` first ranks of marks that reach into a stretch and have their middle outside it."""
        low, high = math.ceil(2 * start), math.ceil(2 * end)

        def passes(rows: NDArray[np.int64] | NDArray[np.int32]) -> NDArray[np.bool_]:
            first, last = self._start[rows], self._end[rows]
            doubled = first + last
            return (first < end) & (last > start) & ((doubled < low) | (doubled >= high))

        crossing = [self.reaches.count(at, at + 1) for at in (start, end)]
        if sum(crossing) <= _FEW:
            rows = np.concatenate([self.rows_between(at, at + 1) for at in (start, end)]) - self._rows.start
            return np.unique(self._rank_of[rows[passes(rows)]])[:each]
        # Where there are many, some are soon found among the first.
        found, begin, step = np.zeros(0, dtype=np.int32), 0, 8 * _FEW
        while len(found) < each and begin < len(self):
            ranks = np.arange(begin, min(begin + step, len(self)), dtype=np.int32)
            found = np.concatenate((found, ranks[passes(self._by_rank[ranks])]))
            begin, step = begin + step, step * 4
        return found[:each]

    @cached_property
    def _longest(self) -> int:
        """Seconds."""
        return int((self._end - self._start).max(initial=0))

    @cached_property
    def _by_rank(self) -> NDArray[np.int32]:
        """Rows, counted from the first of the lane, in order of rank; they are in order of start already."""
        table, rows = self.table, self._rows
        importance, told_by = table.importance[rows].astype(np.int64), table.told_by[rows].astype(np.int64)
        weight = -(importance * (int(told_by.max(initial=0)) + 1) + told_by)
        if len(self) and weight.min() > np.iinfo(np.int16).min:
            return np.argsort(weight.astype(np.int16), kind="stable").astype(np.int32)  # by counting: many times faster
        return np.argsort(weight, kind="stable").astype(np.int32)

    @cached_property
    def _rank_of(self) -> NDArray[np.int32]:
        ranks = np.empty(len(self), dtype=np.int32)
        ranks[self._by_rank] = np.arange(len(self), dtype=np.int32)
        return ranks

    @property
    def _rank_of_place(self) -> NDArray[np.int32]:
        return self._rank_of[self.order]

    @cached_property
    def _lowest(self) -> Lowest:
        return Lowest(self._rank_of_place, BEST)
