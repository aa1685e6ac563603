"""Crowded lanes: marks closer than a few pixels become one pill with their number, over bars of density.

Both hang on a grid of pixels that is anchored in time, not on the view: panning moves them and changes nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.marks import MarkTable
from dateline.timeline.placements import ClusterBox, DensityBox
from dateline.timeline.sizes import Measure, Metrics, Sizes, TextStyle
from dateline.timeline.view import Pixels, View

_PILL_PADDING = 7.0


def cluster_runs(middles: NDArray[np.float64], origin: float, sizes: Sizes) -> NDArray[np.int64]:
    """Where clusters begin among sorted pixel positions: after a gap, and at every border of the grid.

    ``origin`` is the pixel of an instant that does not depend on the view. Returns indices, the first 0; empty of none.
    """
    if not len(middles):
        return np.zeros(0, dtype=np.int64)
    cells = np.floor((middles - origin) / sizes.cluster_span)
    apart = (np.diff(middles) >= sizes.cluster_gap) | (np.diff(cells) > 0)
    return np.concatenate(([0], np.flatnonzero(apart) + 1))


@dataclass(frozen=True, slots=True)
class Place:
    """Where the pills of a lane stand: their middle, and a document's ordinal (-1 for none) for their colour."""

    lane: int
    y: float
    colour: int


def clusters(
    table: MarkTable, rows: NDArray[np.int64], middles: NDArray[np.float64], place: Place, job: Pixels
) -> tuple[list[ClusterBox], dict[int, float]]:
    """Clusters of some rows of a lane, and the rows that stand alone with the left edge of their dots.

    No two overlap, and all lie within the view.
    """
    if not len(rows):
        return [], {}
    view, sizes, measure = job.view, job.metrics.sizes, job.metrics.measure
    order = np.argsort(middles, kind="stable")
    rows, middles = rows[order], middles[order]
    origin = view.origin
    begins = cluster_runs(middles, origin, sizes)
    ends = np.append(begins[1:], len(rows))
    boxes: list[ClusterBox] = []
    grid = _Grid(origin, sizes.cluster_span)
    for first, last in _joined(list(zip(begins.tolist(), ends.tolist(), strict=True)), middles, grid, job.metrics):
        x = float(middles[first:last].mean())
        if not 0 <= x < view.width:
            continue
        width = _width(last - first, measure, sizes)
        cell = grid.edge(float(middles[first]))
        x0 = min(max(x - width / 2, cell + 1), cell + sizes.cluster_span - 1 - width)
        if x0 < 0 or x0 + width > view.width:
            continue  # half a pill says a wrong number; the density under it shows that something is there
        members = rows[first:last]
        boxes.append(
            ClusterBox(
                place.lane, place.colour, tuple(members.tolist()), x0, x0 + width, place.y, sizes.cluster_height,
                int(table.start[members].min()), int(table.end[members].max()), count_words(last - first),
            )
        )  # fmt: skip
    singles = {box.rows[0]: box.x0 for box in boxes if len(box.rows) == 1}
    return [box for box in boxes if len(box.rows) > 1], singles


@dataclass(frozen=True, slots=True)
class _Grid:
    """Cells of pixels, one of which begins at ``origin``; no pill reaches over the edge of a cell."""

    origin: float
    span: float

    def edge(self, x: float) -> float:
        """Where the cell in which ``x`` lies begins."""
        return self.origin + math.floor((x - self.origin) / self.span) * self.span


def _joined(
    runs: Sequence[tuple[int, int]], middles: NDArray[np.float64], grid: _Grid, metrics: Metrics
) -> list[tuple[int, int]]:
    """Join neighbours of one grid cell whose pills would touch."""
    joined: list[tuple[int, int]] = []
    for first, last in runs:
        merged = (first, last)
        while joined and _touch(joined[-1], merged, middles, grid, metrics):
            merged = (joined.pop()[0], merged[1])
        joined.append(merged)
    return joined


def _touch(
    left: tuple[int, int], right: tuple[int, int], middles: NDArray[np.float64], grid: _Grid, metrics: Metrics
) -> bool:
    """Whether the pills of two runs would touch once each is pushed back into their cell."""
    cell = grid.edge(float(middles[left[0]]))
    if cell != grid.edge(float(middles[right[0]])):
        return False
    (a, a_half), (b, b_half) = (
        (float(middles[first:last].mean()), _width(last - first, metrics.measure, metrics.sizes) / 2)
        for first, last in (left, right)
    )
    end_of_left = max(a, cell + 1 + a_half) + a_half
    start_of_right = min(b, cell + grid.span - 1 - b_half) - b_half
    return start_of_right - end_of_left < 2


def _width(count: int, measure: Measure, sizes: Sizes) -> float:
    if count == 1:
        return sizes.dense_single
    padded = measure(count_words(count), TextStyle.SMALL_STRONG) + 2 * _PILL_PADDING
    return min(max(sizes.cluster_minimum, padded), sizes.cluster_span - 2)


def count_words(count: int) -> str:
    """A number that fits a pill: ``38``, ``4120``, ``12k``, ``3M``."""
    if count < 10_000:
        return str(count)
    return f"{count // 1000}k" if count < 1_000_000 else f"{count // 1_000_000}M"


def density(
    table: MarkTable, rows: NDArray[np.int64], view: View, bottom: float, sizes: Sizes
) -> tuple[DensityBox, ...]:
    """Bars of how many marks there are, over their whole length, in bins of a few pixels; ``bottom`` is their foot.

    The height is relative to the largest count in view, damped so that single events stay visible beside crowds.
    """
    counts, first = bin_counts(table, rows, view, sizes.density_bin)
    most = int(counts.max(initial=0))
    if not most:
        return ()
    origin = view.origin
    found = []
    for place in np.flatnonzero(counts).tolist():
        x0 = origin + (first + place) * sizes.density_bin
        height = max(2.0, sizes.density_height * (counts[place] / most) ** 0.7)
        left, right = max(0.0, x0), min(view.width, x0 + sizes.density_bin - 1)
        if left < right:
            found.append(DensityBox(left, right, bottom - height, bottom))
    return tuple(found)


def bin_counts(table: MarkTable, rows: NDArray[np.int64], view: View, width: float) -> tuple[NDArray[np.int64], int]:
    """How many of ``rows`` reach into each bin of ``width`` pixels in view, and the number of the first bin."""
    origin = view.origin
    first = math.floor((0 - origin) / width)
    last = math.ceil((view.width - origin) / width)
    change = np.zeros(last - first + 1, dtype=np.int64)
    x0 = (table.start[rows] - view.start) / view.scale
    x1 = np.maximum((table.end[rows] - 1 - view.start) / view.scale, x0)
    seen = (x1 >= 0) & (x0 < view.width)
    low = np.clip(np.floor((x0[seen] - origin) / width).astype(np.int64) - first, 0, last - first - 1)
    high = np.clip(np.floor((x1[seen] - origin) / width).astype(np.int64) - first, 0, last - first - 1)
    np.add.at(change, low, 1)
    np.add.at(change, high + 1, -1)
    return np.cumsum(change)[:-1], first
