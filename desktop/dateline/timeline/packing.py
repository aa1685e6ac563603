"""Which row of its lane each mark takes, with its label.

Rows are packed by scale and not by what is in view, most important first, so that panning moves things sideways and
nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.extents import extents, ghost_extents
from dateline.timeline.job import Job
from dateline.timeline.labels import Side, preferred_side
from dateline.timeline.lanes import Neighbour, Occupied, Row, pack_rows
from dateline.timeline.marks import MarkTable
from dateline.timeline.packing_memory import LaneKey, Packed, PackingKey

MOST_ROWS = 24
"""An open lane with more rows is no longer read but scrolled: it becomes a dense one."""

FROM_HEAD = 12.0
"""Pixels that marks keep from the name and the flag of their lane."""

_MOST_FOUND = 60  # of a lane that are labelled before what is important
_LABEL_CELL = 104.0  # pixels, two cells of clusters

_NO_ROWS: NDArray[np.int64] = np.zeros(0, dtype=np.int64)

_FEW_LANES = 64  # are all packed, however many marks they have
_MOST_PACKED = 4_000  # marks of all lanes together, around the view
_WHOLE_LANE = 160  # up to so many marks a lane is packed as a whole; beyond, three widths around the view


CLOSED = Packed(_NO_ROWS, (), (), 0, 0)
"""What stands for the packing of a lane of which only the head is open."""


def crowded_lanes(job: Job) -> frozenset[int]:
    """The lanes that are drawn dense without being packed, because all lanes together hold more than anybody reads.

    Those with the fewest marks around the view stay open, as many as together have no more than can be packed at once.
    """
    table, window = job.table, int(job.grade.view.start // (job.grade.view.end - job.grade.view.start))
    if len(job.lanes) <= _FEW_LANES or len(table) <= _MOST_PACKED:
        return frozenset()  # not even counted: to look at every mark takes a quarter of a frame
    start, end = _stretch(job, window)
    counts = np.bincount(table.lane[(table.end > start) & (table.start < end)], minlength=len(job.lanes))
    counts[[place for place, lane in enumerate(job.lanes) if lane.collapsed]] = 0
    if counts.sum() <= _MOST_PACKED:
        return frozenset()
    order = np.argsort(counts, kind="stable")
    crowded = order[np.cumsum(counts[order]) > _MOST_PACKED]
    return frozenset(crowded[counts[crowded] > 1].tolist())


def crowded(job: Job) -> Packed:
    """What stands for the packing of a crowded lane."""
    window = int(job.grade.view.start // (job.grade.view.end - job.grade.view.start))
    return Packed(_NO_ROWS, (), (), MOST_ROWS + 1, window)


def packed_lane(job: Job, lane: int) -> Packed:
    """Rows of a lane's marks; a ``count`` above `MOST_ROWS` means that the lane is dense."""
    table = job.table
    rows = table.lane_rows(lane)
    window, count = 0, rows.stop - rows.start
    if count > _WHOLE_LANE:
        window = int(job.grade.view.start // (job.grade.view.end - job.grade.view.start))
    key = _key(job, lane, window)
    known = job.memory.packed.get(key)
    if known is not None:
        return known
    if count > _WHOLE_LANE and table.index(lane).reaches.count(*_stretch(job, window)) > _WHOLE_LANE:
        return job.memory.keep(key, Packed(_NO_ROWS, (), (), MOST_ROWS + 1, window))
    digest = table.digest(lane)
    lane_key = LaneKey(digest, table.bounds, key.scale, window, key.width) if digest is not None else None
    known = job.memory.recall(key, lane_key, rows.start) if lane_key else None
    if known is not None:
        return known
    if count > _WHOLE_LANE:
        packed = _pack(job, lane, table.index(lane).rows_between(*_stretch(job, window)), window)
    else:
        packed = _pack(job, lane, np.arange(rows.start, rows.stop, dtype=np.int64), window)
    return job.memory.keep_lane(key, lane_key, rows.start, packed) if lane_key else job.memory.keep(key, packed)


def _stretch(job: Job, window: int) -> tuple[float, float]:
    """From where to where marks are packed together in a full lane: three widths around the view, by whole widths."""
    length = job.grade.view.end - job.grade.view.start
    return (window - 1) * length, (window + 3) * length


def _pack(job: Job, lane: int, rows: NDArray[np.int64], window: int) -> Packed:
    reach = extents(job.table, rows, job.grade.view, job.grade.sizes)
    stood = _reach_of_ghosts(job, rows)
    order = _by_rank(job.table, rows)
    sides: list[Side] = [Side.RIGHT] * len(rows)
    wanted = []
    left, right = job.grade.within
    listed, lefts, rights = rows.tolist(), reach.x0.tolist(), reach.x1.tolist()
    joined = job.table.joined[rows].tolist()
    for place in order:
        row, x0, x1 = listed[place], lefts[place], rights[place]
        # As if not selected: rows must not change when something is.
        width = job.label_room(row, dense=False)
        sides[place] = side = preferred_side(x0, x1, width, job.grade.within)
        if side is Side.RIGHT:
            x1 = min(x1 + width, max(right, x1))
        else:
            x0 = max(x0 - width, min(left, x0))
        if row in stood:  # a mark and its ghost share a row, and nothing else stands between them
            x0, x1 = min(x0, stood[row][0]), max(x1, stood[row][1])
        neighbour = _neighbour(job.table, row, lane) if joined[place] else Neighbour.NONE
        wanted.append(Occupied(x0, x1, neighbour))
    numbers: list[int | None] = [None] * len(rows)
    for place, number in zip(order, pack_rows(wanted, job.sizes.label_gap), strict=True):
        numbers[place] = number
    count = max((number + 1 for number in numbers if number is not None), default=0)
    return Packed(rows, tuple(numbers), tuple(sides), count, window)


def _by_rank(table: MarkTable, rows: NDArray[np.int64]) -> list[int]:
    """Places of rows, most important first, then those told by more documents, then the earlier ones."""
    order = np.lexsort((table.start[rows], -table.told_by[rows], -table.importance[rows].astype(np.int16)))
    return [int(place) for place in order]


def _reach_of_ghosts(job: Job, rows: NDArray[np.int64]) -> dict[int, tuple[float, float]]:
    """From where to where the ghosts of rows reach, for those that have one."""
    haunted = np.array([row for row in rows.tolist() if row in job.table.ghosts], dtype=np.int64)
    if not len(haunted):
        return {}
    reach = ghost_extents(job.table, haunted, job.grade.view, job.grade.sizes)
    ends = zip(reach.x0.tolist(), reach.x1.tolist(), strict=True)
    return dict(zip(haunted.tolist(), ends, strict=True))


def packed_dense(job: Job, lane: int, label_rows: int, *, head: Sequence[tuple[float, float]] = ()) -> Packed:
    """Rows for those of a dense lane's marks that have a label; what finds no room gets None.

    ``head``: what the lane's name and flag take of the first row.
    """
    own = [row for row in job.table.rows_of(job.selected) if job.table.lane[row] == lane]
    view = job.grade.view
    half = (view.end - view.start) / 2
    window = int(view.start // half)
    first = int(job.table.lane_slices[lane])
    found = _found(job, lane, (window - 1) * half, (window + 4) * half)
    key = _key(job, lane, window, selected=job.selected if own else None, label_rows=label_rows)
    key = replace(key, found=tuple(row - first for row in found))
    own += [row for row in found if row not in own]
    known = job.memory.packed.get(key)
    if known is not None:
        return known
    digest, lane_key = job.table.digest(lane), None
    if digest is not None:
        lane_key = LaneKey(digest, job.table.bounds, key.scale, window, key.width, key.selected, label_rows, key.found)
        known = job.memory.recall(key, lane_key, first)
    if known is not None:
        return known
    # At least half a width on each side of the view, so that what stands beyond an edge is minded within it.
    edges = view.edges(_LABEL_CELL, (window - 1) * half, (window + 4) * half)
    # From beyond the edges no mark reaches into view that is shorter than the view.
    best = job.table.index(lane).best(edges, label_rows + 2, longest=view.end - view.start)
    rows = np.concatenate((np.array(own, dtype=np.int64), best[~np.isin(best, own)])) if own else best
    reach = extents(job.table, rows, job.grade.view, job.grade.sizes)
    taken = [Row() for _ in range(label_rows)]
    for x0, x1 in head:
        taken[0].take(x0 - FROM_HEAD, x1 + FROM_HEAD)
    numbers: list[int | None] = []
    sides: list[Side] = []
    for row, left, right in zip(rows.tolist(), reach.x0.tolist(), reach.x1.tolist(), strict=True):
        number, side = _label_row(job, row, left, right, taken)
        numbers.append(number)
        sides.append(side)
    packed = Packed(rows, tuple(numbers), tuple(sides), label_rows, window)
    return job.memory.keep_lane(key, lane_key, first, packed) if lane_key else job.memory.keep(key, packed)


def _found(job: Job, lane: int, start: float, end: float) -> list[int]:
    """The rows of a lane that somebody searches for and that stand around the view, most important first."""
    if not job.found:
        return []
    table = job.table
    rows = table.rows_of_all(job.found)[0]
    rows = rows[(table.lane[rows] == lane) & (table.end[rows] > start) & (table.start[rows] < end)]
    first: list[int] = rows[_by_rank(table, rows)[:_MOST_FOUND]].tolist()
    return first


def _label_row(job: Job, row: int, left: float, right: float, taken: Sequence[Row]) -> tuple[int | None, Side]:
    """The first row with room for a mark and its label, which is taken then; None where there is none.

    Spans longer than the view share the last row, else a few of them would leave no room for anything that is short.
    """
    gap = job.sizes.label_gap
    long = right - left > job.grade.view.width and job.table.event[row] != job.selected
    first = len(taken) - 1 if long else 0
    # Most find no room for the mark itself; their texts are not even measured.
    while first < len(taken) and not taken[first].free(left, right + gap):
        first += 1
    if first == len(taken):
        return None, Side.RIGHT
    width = job.label_room(row, dense=True)
    side = preferred_side(left, right, width, job.grade.within)
    x0, x1 = (left, right + width) if side is Side.RIGHT else (left - width, right)
    return next((number for number in range(first, len(taken)) if taken[number].take(x0, x1 + gap)), None), side


def _key(job: Job, lane: int, window: int, *, selected: int | None = None, label_rows: int = 0) -> PackingKey:
    return PackingKey(lane, job.grade.key, window, round(job.view.width), selected, label_rows)


def _neighbour(table: MarkTable, row: int, lane: int) -> Neighbour:
    others = [int(table.lane[other]) for other in table.rows_of(int(table.event[row])) if other != row]
    if any(other < lane for other in others):
        return Neighbour.ABOVE
    return Neighbour.BELOW if any(other > lane for other in others) else Neighbour.NONE
