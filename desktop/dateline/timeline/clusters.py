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
    view, sizes = job.view, job.metrics.sizes
    order = np.argsort(middles, kind="stable")
    rows, middles = rows[order], middles[order]
    boxes: list[ClusterBox] = []
    singles: dict[int, float] = {}
    for run in _joined(_runs(middles, view.origin, sizes), job.metrics):
        if not 0 <= run.middle < view.width or run.left < 0 or run.right > view.width:
            continue  # half a pill says a wrong number; the density under it shows that something is there
        if run.count == 1:
            singles[int(rows[run.first])] = run.left
            continue
        members = rows[run.first : run.first + run.count]
        start, end = int(table.start[members].min()), int(table.end[members].max())
        boxes.append(
            ClusterBox(
                lane=place.lane, colour=place.colour, rows=members, x0=run.left, x1=run.right, y=place.y,
                height=sizes.cluster_height, start=start, end=end, text=count_words(run.count),
            )
        )  # fmt: skip
    return boxes, singles


@dataclass(slots=True)
class _Run:
    """Marks that follow each other in one cell of the grid; their pill is kept within the cell."""

    first: int
    count: int
    total: float  # of their middles
    cell: float  # where the cell begins
    span: float
    width: float = 0.0

    @property
    def middle(self) -> float:
        return self.total / self.count

    @property
    def left(self) -> float:
        return min(max(self.middle - self.width / 2, self.cell + 1), self.cell + self.span - 1 - self.width)

    @property
    def right(self) -> float:
        return self.left + self.width


def _runs(middles: NDArray[np.float64], origin: float, sizes: Sizes) -> list[_Run]:
    begins = cluster_runs(middles, origin, sizes)
    counts = np.diff(np.append(begins, len(middles)))
    totals = np.add.reduceat(middles, begins)
    cells = origin + np.floor((middles[begins] - origin) / sizes.cluster_span) * sizes.cluster_span
    columns = (begins.tolist(), counts.tolist(), totals.tolist(), cells.tolist())
    return [_Run(*values, sizes.cluster_span) for values in zip(*columns, strict=True)]


def _joined(runs: Sequence[_Run], metrics: Metrics) -> list[_Run]:
    """Join neighbours of one cell whose pills would touch."""
    joined: list[_Run] = []
    for run in runs:
        run.width = _width(run.count, metrics.measure, metrics.sizes)
        while joined and joined[-1].cell == run.cell and run.left - joined[-1].right < 2:
            before = joined.pop()
            run.first, run.count, run.total = before.first, before.count + run.count, before.total + run.total
            run.width = _width(run.count, metrics.measure, metrics.sizes)
        joined.append(run)
    return joined


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
    places = np.flatnonzero(counts)
    x0 = view.origin + (first + places) * sizes.density_bin
    height = np.maximum(2.0, sizes.density_height * (counts[places] / most) ** 0.7)
    left, right = np.maximum(0.0, x0), np.minimum(view.width, x0 + sizes.density_bin - 1)
    seen = left < right
    columns = (left[seen].tolist(), right[seen].tolist(), (bottom - height[seen]).tolist())
    return tuple(DensityBox(x0, x1, y0, bottom) for x0, x1, y0 in zip(*columns, strict=True))


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
