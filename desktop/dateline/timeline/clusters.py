"""Crowded lanes: marks closer than a few pixels become one pill with their number, over bars of density.

Both hang on a grid of pixels that is anchored in time, not on the view: panning moves them and changes nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.lane_index import LaneIndex
from dateline.timeline.pills import Pills
from dateline.timeline.placements import NO_DENSITY, Density
from dateline.timeline.sizes import Metrics, Sizes, TextStyle
from dateline.timeline.view import Pixels, View

_PILL_PADDING = 7.0
_BETWEEN = 2.0  # pixels between two pills
# From so many marks on the number has so many letters: "12k" is as short as "120".
_FROM = np.array([10, 100, 1000, 10_000, 100_000, 1_000_000])
_LENGTHS = np.array([1, 2, 3, 4.5, 3, 4, 3])  # in digits; a comma takes half of one
_NO_ROWS: NDArray[np.int64] = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the pills of a lane stand: their middle, and a document's ordinal (-1 for none) for their colour."""

    lane: int
    y: float
    colour: int


def clusters(
    index: LaneIndex, apart: NDArray[np.int64], place: Place, pixels: Pixels, selected: NDArray[np.int64] = _NO_ROWS
) -> tuple[Pills, dict[int, float]]:
    """Clusters of the marks of a lane in view, and the rows that stand alone with the left edge of their dots.

    Rows that are drawn ``apart`` are in none of them. No two overlap, and all lie within the view. A cluster with one
    of the rows that are ``selected`` says so.
    """
    view, some = pixels.view, _Some(index, index.places_of(apart))
    runs = _joined(_runs(some, pixels), pixels.metrics)
    # Half a pill says a wrong number; the density under it shows that something is there.
    whole = (runs.middle >= 0) & (runs.middle < view.width) & (runs.left >= 0) & (runs.right <= view.width)
    alone, several = whole & (runs.count == 1), whole & (runs.count > 1)
    first, count = runs.first[several], runs.count[several]
    numbers = np.sort(some.numbers_of(index.places_of(selected)))
    chosen = np.searchsorted(numbers, first) < np.searchsorted(numbers, first + count)
    pills = Pills(
        place.lane, place.colour, place.y, pixels.metrics.sizes.cluster_height, runs.left[several],
        runs.right[several], first, count, chosen, index.table, some.rows,
    )  # fmt: skip
    rows = index.rows_at(some.places(runs.first[alone]))
    return pills, dict(zip(rows.tolist(), runs.left[alone].tolist(), strict=True))


class _Some:
    """The marks of a lane by their middles without those that are drawn apart, numbered from 0 without gaps.

    ``apart`` are places, ascending.
    """

    def __init__(self, index: LaneIndex, apart: NDArray[np.int64]) -> None:
        self.index = index
        self._apart = apart
        self._before = apart - np.arange(len(apart))  # what number a mark at the place would have
        self._sums = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(index.doubled[apart])))

    def numbers(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many of them stand before each place."""
        return places - np.searchsorted(self._apart, places)

    def numbers_of(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """The numbers of the marks at some places, as far as they are not apart."""
        return self.numbers(places[~np.isin(places, self._apart)]) if len(places) else places

    def places(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """The place of each number."""
        return numbers + np.searchsorted(self._before, numbers, side="right")

    def rows(self, first: int, count: int) -> NDArray[np.int64]:
        """The rows of the table with these numbers, ascending."""
        places = self.places(np.arange(first, first + count))
        return np.sort(self.index.rows_at(places))

    def totals(
        self, low: NDArray[np.int64], high: NDArray[np.int64], first: NDArray[np.int64], counts: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """The sums of twice the middles, each less the first one, of ``counts`` marks from number ``first`` on, which
        stand from place ``low`` to ``high`` (inclusive).

        Sums of a million instants overflow; what is left after the subtraction never does.
        """
        before, after = low - first, high - (first + counts - 1)  # so many before them are apart
        sums = self.index.sums(high + 1) - self.index.sums(low) - (self._sums[after] - self._sums[before])
        totals: NDArray[np.int64] = sums - self.index.doubled[low] * counts
        return totals


@dataclass(frozen=True, slots=True)
class _Runs:
    """Marks that follow each other in one cell of the grid, a row a run: the number of the first, how many, their
    middle, where the cell begins, and the pill, which is kept within the cell."""

    first: NDArray[np.int64]
    count: NDArray[np.int64]
    middle: NDArray[np.float64]
    cell: NDArray[np.float64]
    left: NDArray[np.float64]
    right: NDArray[np.float64]

    @staticmethod
    def of(
        first: NDArray[np.int64], count: NDArray[np.int64], middle: NDArray[np.float64], cell: NDArray[np.float64],
        metrics: Metrics,
    ) -> _Runs:  # fmt: skip
        """With their pills."""
        sizes = metrics.sizes
        width = pill_widths(count, metrics)
        left = np.minimum(np.maximum(middle - width / 2, cell + 1), cell + sizes.cluster_span - 1 - width)
        return _Runs(first, count, middle, cell, left, left + width)


def _runs(some: _Some, pixels: Pixels) -> _Runs:
    """Marks by their middles, divided at every gap and at every border of the grid.

    A gap leaves at least one of the bins empty that are half as wide, so that only beside those it has to be measured.
    """
    view, sizes = pixels.view, pixels.metrics.sizes
    bins = math.ceil(2 * sizes.cluster_span / sizes.cluster_gap)  # of a cell
    width = sizes.cluster_span / bins
    cells = view.edges(sizes.cluster_span, view.start, view.end)
    edges = cells[0] + np.arange((len(cells) - 1) * bins + 1) * (width * view.scale)
    begins = some.numbers(some.index.places_before(edges))
    filled = np.flatnonzero(np.diff(begins))
    if not len(filled):
        nothing = np.zeros(0)
        return _Runs.of(_NO_ROWS, _NO_ROWS, nothing, nothing, pixels.metrics)
    first, last = begins[filled], begins[filled + 1]
    low, high = some.places(first), some.places(last - 1)
    gaps = some.index.doubled[low[1:]] - some.index.doubled[high[:-1]]
    apart = (gaps >= 2 * sizes.cluster_gap * view.scale) | (np.diff(filled // bins) > 0)
    begin = np.concatenate(([0], np.flatnonzero(apart) + 1))
    end = np.append(begin[1:] - 1, len(filled) - 1)
    first, counts = first[begin], last[end] - first[begin]
    doubled = some.index.doubled[low[begin]] + some.totals(low[begin], high[end], first, counts) / counts
    cell = view.pixels_of(cells[filled[begin] // bins])
    return _Runs.of(first, counts, view.pixels_of(doubled / 2), cell, pixels.metrics)


def _joined(runs: _Runs, metrics: Metrics) -> _Runs:
    """Join neighbours of one cell whose pills would touch, the first two of every cell again and again."""
    while True:
        touch = (runs.cell[1:] == runs.cell[:-1]) & (runs.left[1:] - runs.right[:-1] < _BETWEEN)
        # Of several that touch in a row only the first two are joined: it depends on them whether the third still does.
        touch[1:] &= ~touch[:-1]
        if not touch.any():
            return runs
        kept = np.concatenate(([True], ~touch))
        begins = np.flatnonzero(kept)
        count = np.add.reduceat(runs.count, begins)
        middle = np.add.reduceat(runs.middle * runs.count, begins) / count
        runs = _Runs.of(runs.first[begins], count, middle, runs.cell[begins], metrics)


def pill_widths(counts: NDArray[np.int64], metrics: Metrics) -> NDArray[np.float64]:
    """Widths of pills by the number of digits, so that they do not tremble as numbers change; that of a dot for one."""
    sizes = metrics.sizes
    digit = max([metrics.measure(digit, TextStyle.SMALL_STRONG) for digit in "0123456789"])
    widths = digit * _LENGTHS[np.searchsorted(_FROM, counts, side="right")] + 2 * _PILL_PADDING
    widths = np.minimum(np.maximum(widths, sizes.cluster_minimum), sizes.cluster_span - 2)
    return np.where(counts == 1, sizes.dense_single, widths)


def density(index: LaneIndex, view: View, bottom: float, sizes: Sizes) -> Density:
    """Bars of how many marks there are, over their whole length, in bins of a few pixels; ``bottom`` is their foot.

    The height is relative to the largest count in view, damped so that single events stay visible beside crowds.
    """
    edges = view.edges(sizes.density_bin, view.start, view.end)
    counts = index.reaches.counts(edges)
    most = int(counts.max(initial=0))
    if not most:
        return NO_DENSITY
    places = np.flatnonzero(counts)
    x0 = view.pixels_of(edges[places])
    height = np.maximum(2.0, sizes.density_height * (counts[places] / most) ** 0.7)
    left, right = np.maximum(0.0, x0), np.minimum(view.width, x0 + sizes.density_bin - 1)
    seen = left < right
    return Density(np.stack((left, bottom - height, right - left, height), axis=1)[seen])
