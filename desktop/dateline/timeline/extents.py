"""How far marks reach in pixels, and which of them are points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.calendar import SECONDS_PER_DAY
from dateline.timeline.marks import Flag, MarkTable
from dateline.timeline.sizes import Sizes
from dateline.timeline.view import View

_OTHERWISE = int(Flag.OPEN_START | Flag.OPEN_END | Flag.CONFLICT)


@dataclass(frozen=True, slots=True)
class Extents:
    """Left and right pixels of some rows (not clipped to the view), and whether each is a dot.

    ``middle`` is that of the stretch that is known: where a mark with an open end stands when it has to be a dot. The
    length for which an open end is drawn says nothing about time.
    """

    x0: NDArray[np.float64]
    x1: NDArray[np.float64]
    dot: NDArray[np.bool_]
    middle: NDArray[np.float64]

    def of(self, places: NDArray[np.int64] | NDArray[np.bool_]) -> Extents:
        """Those of some of the rows."""
        return Extents(self.x0[places], self.x1[places], self.dot[places], self.middle[places])

    def in_view(self, view: View) -> NDArray[np.bool_]:
        """Which of them are to be seen."""
        return (self.x1 > 0) & (self.x0 < view.width)


def extents(table: MarkTable, rows: NDArray[np.int64], view: View, sizes: Sizes) -> Extents:
    """Extents of ``rows``: narrow bars and single days become dots, open ends run on for a fixed length.

    A day is a point until it is wide enough to be read as a stretch of hours: a bar would look like a duration where
    the event is at one moment of that day.
    """
    return _extents((table.start[rows], table.end[rows]), table.flags[rows], table.importance[rows], view, sizes)


def ghost_extents(table: MarkTable, rows: NDArray[np.int64], view: View, sizes: Sizes) -> Extents:
    """Like `extents`, of where ``rows`` stood before another date moved them; each must have a ghost."""
    stood = np.array([table.ghosts[row] for row in rows.tolist()], dtype=np.int64).reshape(-1, 2)
    ends = table.flags[rows] & np.uint8(Flag.OPEN_START | Flag.OPEN_END)
    return _extents((stood[:, 0], stood[:, 1]), ends, table.importance[rows], view, sizes)


def _extents(
    between: tuple[NDArray[np.int64], NDArray[np.int64]],
    flags: NDArray[np.uint8],
    importance: NDArray[np.int8],
    view: View,
    sizes: Sizes,
) -> Extents:
    start, end = between
    x0 = (start - view.start) / view.scale
    x1 = (end - view.start) / view.scale
    width = x1 - x0
    dot = (width < sizes.bar_becomes_dot_below) | (
        (end - start <= SECONDS_PER_DAY) & (width < sizes.day_becomes_bar_from)
    )
    middle = (x0 + x1) / 2
    radius = np.asarray(sizes.dots)[importance - 1] / 2
    if not (flags & _OTHERWISE).any():  # most of the time
        return Extents(np.where(dot, middle - radius, x0), np.where(dot, middle + radius, x1), dot, middle)
    open_start, open_end = (flags & Flag.OPEN_START) > 0, (flags & Flag.OPEN_END) > 0
    conflict = (flags & Flag.CONFLICT) > 0
    dot &= ~(open_start | open_end | conflict)
    narrow = conflict & (width < 2 * sizes.bar_becomes_dot_below)
    half = np.where(dot, radius, sizes.bar_becomes_dot_below)
    fixed = dot | narrow
    left = np.where(open_start, np.minimum(x0, x1 - sizes.open_length), x0)
    right = np.where(open_end, np.maximum(x1, x0 + sizes.open_length), x1)
    return Extents(np.where(fixed, middle - half, left), np.where(fixed, middle + half, right), dot, middle)
