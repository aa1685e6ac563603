"""Which row of its lane each mark takes, with its label.

Rows are packed by scale and not by what is in view, most important first, so that panning moves things sideways and
nothing else.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.extents import Extents, extents, ghost_extents
from dateline.timeline.job import Job
from dateline.timeline.labels import Side, preferred_side
from dateline.timeline.lanes import Neighbour, Occupied, pack_rows
from dateline.timeline.marks import MarkTable
from dateline.timeline.packing_memory import LaneKey, Packed, PackingKey

MOST_ROWS = 24
"""An open lane with more rows is no longer read but scrolled: it becomes a dense one."""

_LABEL_CELL = 104.0  # pixels, two cells of clusters

_WHOLE_LANE = 160  # up to so many marks a lane is packed as a whole; beyond, three widths around the view


def packed_lane(job: Job, lane: int) -> Packed:
    """Rows of a lane's marks; a ``count`` above `MOST_ROWS` means that the lane is dense."""
    table, view = job.table, job.view
    rows = table.lane_rows(lane)
    window = 0
    within: NDArray[np.int64] | None = None
    if rows.stop - rows.start > _WHOLE_LANE:
        length = view.end - view.start
        window = int(view.start // length)
        within = table.rows_between(lane, (window - 1) * length, (window + 3) * length)
    key = _key(job, lane, window)
    known = job.memory.packed.get(key)
    if known is not None:
        return known
    lane_key = LaneKey(table.digest(lane), table.bounds, key.scale, window, key.width)
    known = job.memory.recall(key, lane_key, rows.start)
    if known is not None:
        return known
    if within is None:
        within = np.arange(rows.start, rows.stop, dtype=np.int64)
    if len(within) > _WHOLE_LANE:
        return job.memory.keep(key, Packed(within, (), (), MOST_ROWS + 1, window))
    return job.memory.keep_lane(key, lane_key, rows.start, _pack(job, lane, within, window))


def _pack(job: Job, lane: int, rows: NDArray[np.int64], window: int) -> Packed:
    reach = extents(job.table, rows, job.view, job.sizes)
    stood = _reach_of_ghosts(job, rows)
    order = sorted(range(len(rows)), key=lambda place: job.rank(int(rows[place]), by_state=False))
    sides: list[Side] = [Side.RIGHT] * len(rows)
    wanted = []
    left, right = job.within
    for place in order:
        row, x0, x1 = int(rows[place]), float(reach.x0[place]), float(reach.x1[place])
        # As if not selected: rows must not change when something is.
        words = job.words(row, as_if_selected=False)
        width = words.width(job.measure) + job.sizes.mark_to_label if words else 0.0
        sides[place] = preferred_side(x0, x1, width, job.within)
        if sides[place] is Side.RIGHT:
            x1 = min(x1 + width, max(right, x1))
        else:
            x0 = max(x0 - width, min(left, x0))
        if row in stood:  # a mark and its ghost share a row, and nothing else stands between them
            x0, x1 = min(x0, stood[row][0]), max(x1, stood[row][1])
        wanted.append(Occupied(x0, x1, _neighbour(job.table, row, lane)))
    numbers: list[int | None] = [None] * len(rows)
    for place, number in zip(order, pack_rows(wanted, job.sizes.label_gap), strict=True):
        numbers[place] = number
    count = max((number + 1 for number in numbers if number is not None), default=0)
    return Packed(rows, tuple(numbers), tuple(sides), count, window)


def _reach_of_ghosts(job: Job, rows: NDArray[np.int64]) -> dict[int, tuple[float, float]]:
    """From where to where the ghosts of rows reach, for those that have one."""
    haunted = np.array([row for row in rows.tolist() if row in job.table.ghosts], dtype=np.int64)
    if not len(haunted):
        return {}
    reach = ghost_extents(job.table, haunted, job.view, job.sizes)
    ends = zip(reach.x0.tolist(), reach.x1.tolist(), strict=True)
    return dict(zip(haunted.tolist(), ends, strict=True))


def packed_dense(job: Job, lane: int, crowd: Packed, label_rows: int) -> Packed:
    """Rows for those of a dense lane's marks that have a label; what finds no room gets None."""
    selected = job.selected if lane in _lanes_of(job.table, job.selected) else None
    key = _key(job, lane, crowd.window, selected=selected, label_rows=label_rows)
    known = job.memory.packed.get(key)
    if known is not None:
        return known
    begin = int(job.table.lane_slices[lane])
    lane_key = LaneKey(
        job.table.digest(lane), job.table.bounds, key.scale, crowd.window, key.width, selected, label_rows
    )
    known = job.memory.recall(key, lane_key, begin)
    if known is not None:
        return known
    reach = extents(job.table, crowd.rows, job.view, job.sizes)
    best = _first_labelled(job, crowd.rows, reach, label_rows + 2)
    rows = crowd.rows[best]
    sides, wanted = [], []
    for row, left, right in zip(rows.tolist(), reach.x0[best].tolist(), reach.x1[best].tolist(), strict=True):
        words = job.words(row, dense=True)
        width = words.width(job.measure) + job.sizes.mark_to_label if words else 0.0
        side = preferred_side(left, right, width, job.within)
        sides.append(side)
        wanted.append(Occupied(left, right + width) if side is Side.RIGHT else Occupied(left - width, right))
    numbers = tuple(pack_rows(wanted, job.sizes.label_gap, label_rows))
    return job.memory.keep_lane(key, lane_key, begin, Packed(rows, numbers, tuple(sides), label_rows, crowd.window))


def _lanes_of(table: MarkTable, event: int | None) -> set[int]:
    """The lanes in which an event has a mark."""
    rows = table.rows_by_event.get(event, ()) if event is not None else ()
    return {int(table.lane[row]) for row in rows}


def _first_labelled(job: Job, rows: NDArray[np.int64], reach: Extents, each: int) -> NDArray[np.int64]:
    """Places of the rows that are labelled first: the ``each`` best of every cell of the view, best first.

    Cells hang on time, as clusters do, so that labels are spread over the view and stay while it is panned.
    """
    table = job.table
    other = table.event[rows] != (-1 if job.selected is None else job.selected)
    cells = np.floor((reach.middle - job.view.origin) / _LABEL_CELL).astype(np.int64)
    rank = np.lexsort((table.start[rows], -table.told_by[rows], -table.importance[rows].astype(np.int16), other))
    grouped = rank[np.argsort(cells[rank], kind="stable")]
    begins = np.flatnonzero(np.diff(cells[grouped], prepend=cells[grouped[:1]] - 1))
    position = np.arange(len(grouped)) - np.repeat(begins, np.diff(np.append(begins, len(grouped))))
    best = np.zeros(len(rows), dtype=bool)
    best[grouped[position < each]] = True
    return rank[best[rank]].astype(np.int64)


def _key(job: Job, lane: int, window: int, *, selected: int | None = None, label_rows: int = 0) -> PackingKey:
    view = job.view
    return PackingKey(lane, f"{view.scale:.9g}", window, round(view.width), selected, label_rows)


def _neighbour(table: MarkTable, row: int, lane: int) -> Neighbour:
    others = [int(table.lane[other]) for other in table.rows_by_event[int(table.event[row])] if other != row]
    if any(other < lane for other in others):
        return Neighbour.ABOVE
    return Neighbour.BELOW if any(other > lane for other in others) else Neighbour.NONE
