"""Crowded lanes: marks closer than a few pixels become one pill with their number, over bars of density.

Both hang on a grid of pixels that is anchored in time, not on the view: panning moves them and changes nothing.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.marks import MarkTable
from dateline.timeline.placements import ClusterBox, DensityBox
from dateline.timeline.sizes import Measure, Sizes, TextStyle
from dateline.timeline.view import View

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


def clusters(
    table: MarkTable, rows: NDArray[np.int64], middles: NDArray[np.float64], lane: int, y: float,
    view: View, colour: int, measure: Measure, sizes: Sizes,
) -> tuple[list[ClusterBox], list[int]]:  # fmt: skip
    """Clusters of some rows of a lane, and the rows that stand alone. No two overlap; all lie within the view."""
    order = np.argsort(middles, kind="stable")
    rows, middles = rows[order], middles[order]
    origin = origin_of(view)
    begins = cluster_runs(middles, origin, sizes)
    ends = np.append(begins[1:], len(rows))
    boxes: list[ClusterBox] = []
    for first, last in _joined(begins.tolist(), ends.tolist(), middles, origin, measure, sizes):
        x = float(middles[first:last].mean())
        if not 0 <= x < view.width:
            continue
        width = _width(last - first, measure, sizes)
        cell = origin + math.floor((middles[first] - origin) / sizes.cluster_span) * sizes.cluster_span
        x0 = min(max(x - width / 2, cell + 1), cell + sizes.cluster_span - 1 - width)
        if x0 < 0 or x0 + width > view.width:
            continue  # half a pill says a wrong number; the density under it shows that something is there
        members = rows[first:last]
        boxes.append(
            ClusterBox(
                lane, colour, tuple(members.tolist()), x0, x0 + width, y, sizes.cluster_height,
                int(table.start[members].min()), int(table.end[members].max()), count_words(last - first),
            )
        )  # fmt: skip
    singles = [box.rows[0] for box in boxes if len(box.rows) == 1]
    return [box for box in boxes if len(box.rows) > 1], singles


def _joined(
    begins: list[int], ends: list[int], middles: NDArray[np.float64], origin: float, measure: Measure, sizes: Sizes
) -> list[tuple[int, int]]:
    """Join neighbours of one grid cell whose pills would touch."""
    joined: list[tuple[int, int]] = []
    for first, last in zip(begins, ends, strict=True):
        merged = (first, last)
        while joined:
            before = joined[-1]
            same = math.floor((middles[before[0]] - origin) / sizes.cluster_span) == math.floor(
                (middles[first] - origin) / sizes.cluster_span
            )
            room = float(middles[merged[0] : merged[1]].mean() - middles[before[0] : before[1]].mean())
            needed = (_width(before[1] - before[0], measure, sizes) + _width(merged[1] - merged[0], measure, sizes)) / 2
            # Pushed back into their cell at its borders, two pills may need more than half of each.
            if not same or room >= needed + 2 + _pushed(middles, before, merged, origin, measure, sizes):
                break
            merged = (before[0], merged[1])
            joined.pop()
        joined.append(merged)
    return joined


def _pushed(
    middles: NDArray[np.float64], left: tuple[int, int], right: tuple[int, int], origin: float,
    measure: Measure, sizes: Sizes,
) -> float:  # fmt: skip
    """By how much two pills come closer when each is kept within its cell."""
    cell = origin + math.floor((middles[left[0]] - origin) / sizes.cluster_span) * sizes.cluster_span
    a = float(middles[slice(*left)].mean()) - _width(left[1] - left[0], measure, sizes) / 2
    b = float(middles[slice(*right)].mean()) + _width(right[1] - right[0], measure, sizes) / 2
    return max(0.0, cell + 1 - a) + max(0.0, b - (cell + sizes.cluster_span - 1))


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
    table: MarkTable, rows: NDArray[np.int64], view: View, bottom: float, sizes: Sizes, highest: int | None = None
) -> tuple[DensityBox, ...]:
    """Bars of how many marks there are, over their whole length, in bins of a few pixels; ``bottom`` is their foot.

    The height is relative to the largest count of these rows (or ``highest``), damped so that single events stay visible
    beside crowds.
    """
    counts, first = bin_counts(table, rows, view, sizes.density_bin)
    most = highest or int(counts.max(initial=0))
    if not most:
        return ()
    origin = origin_of(view)
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
    origin = origin_of(view)
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


def origin_of(view: View) -> float:
    """The pixel of a fixed instant: 1970, or near the view where pixels so far away would lose their fractions."""
    far = 1_040_000 * view.scale  # a multiple of every grid, so that all anchors lie on the same one
    anchor = math.floor(view.start / far) * far
    return (anchor - view.start) / view.scale
