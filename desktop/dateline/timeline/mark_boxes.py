"""The boxes of marks: their form, how far they reach in view, and which ends fade."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.extents import Extents, ghost_extents
from dateline.timeline.job import Job
from dateline.timeline.marks import FLAGS, SHAPES, Flag
from dateline.timeline.placements import ClaimBox, Connector, Form, GhostBox, MarkBox
from dateline.timeline.sizes import Sizes

_CONFLICT = int(Flag.CONFLICT)
_FADING = int(Flag.OPEN_START | Flag.OPEN_END | Flag.ASSUMED_START | Flag.ASSUMED_END)
_BOTH_FADE_SHARE = 0.35  # of a bar whose ends both fade: something of it must stay solid


class Scale(Enum):
    """How large a mark is drawn."""

    OPEN = "open"
    LABELLED = "labelled"  # in a dense lane, with its label
    SINGLE = "single"  # in a dense lane, among the clusters


def mark_boxes(
    job: Job, rows: NDArray[np.int64], reach: Extents, heights: Sequence[float], scale: Scale
) -> list[MarkBox]:
    """The boxes of some rows, whose extents are ``reach`` and whose middles are at ``heights``.

    Of all at once: to read one number of a column takes as long as to read a hundred.
    """
    table, sizes, view = job.table, job.sizes, job.view
    flags = table.flags[rows]
    bracket = (flags & _CONFLICT) > 0
    dot = ~bracket if scale is Scale.SINGLE else reach.dot & ~bracket
    x0, x1 = reach.x0, reach.x1
    if scale is not Scale.OPEN:
        radius = (sizes.dense_single if scale is Scale.SINGLE else sizes.dense_dot) / 2
        x0, x1 = np.where(dot, reach.middle - radius, x0), np.where(dot, reach.middle + radius, x1)
    # A bar that goes on beyond the view is cut a little outside it, so that its end is not seen.
    beyond = sizes.fade * 2
    cut0, cut1 = ~dot & (x0 < -beyond), ~dot & (x1 > view.width + beyond)
    columns = (rows, table.event[rows], table.lane[rows], table.shape[rows], table.colour[rows], flags, x0, x1, dot,
               bracket, cut0, cut1)  # fmt: skip
    boxes = []
    for row, event, lane, shape, colour, said, left, right, is_dot, is_bracket, cut_left, cut_right, y in zip(
        *(column.tolist() for column in columns), heights, strict=True
    ):
        form = Form.DOT if is_dot else Form.BRACKET if is_bracket else Form.BAR
        fade0, fade1 = _fades(said, right - left, sizes) if form is Form.BAR else (0.0, 0.0)
        boxes.append(
            MarkBox(
                row, event, lane, form, SHAPES[shape], colour, FLAGS[said], -beyond if cut_left else left,
                view.width + beyond if cut_right else right, y, right - left if is_dot else sizes.bar_height,
                0.0 if cut_left else fade0, 0.0 if cut_right else fade1, cut_left, cut_right,
                _claims(job, row) if row in table.claims else (),
            )
        )  # fmt: skip
    return boxes


def ghost_box(job: Job, row: int, y: float) -> GhostBox:
    """Where a row stood before another date moved it, cut a little outside the view like the mark itself."""
    table, sizes = job.table, job.sizes
    reach = ghost_extents(table, np.array([row], dtype=np.int64), job.view, sizes)
    x0, x1, form = float(reach.x0[0]), float(reach.x1[0]), Form.DOT if reach.dot[0] else Form.BAR
    height = x1 - x0 if form is Form.DOT else sizes.bar_height
    if form is Form.BAR:
        x0, x1 = max(x0, -2 * sizes.fade), min(x1, job.view.width + 2 * sizes.fade)
    return GhostBox(row, int(table.event[row]), form, int(table.colour[row]), x0, max(x0, x1), y, height)


def _fades(flags: int, width: float, sizes: Sizes) -> tuple[float, float]:
    """Lengths over which the left and the right end fade."""
    if not flags & _FADING:
        return 0.0, 0.0
    left = _fade(flags, Flag.OPEN_START, Flag.ASSUMED_START, sizes)
    right = _fade(flags, Flag.OPEN_END, Flag.ASSUMED_END, sizes)
    most = width * (_BOTH_FADE_SHARE if left and right else sizes.fade_share)
    return min(left, most), min(right, most)


def _fade(flags: int, opened: Flag, assumed: Flag, sizes: Sizes) -> float:
    if flags & int(opened):
        return sizes.open_fade
    return sizes.fade if flags & int(assumed) else 0.0


def _claims(job: Job, row: int) -> tuple[ClaimBox, ...]:
    boxes = []
    for claim in job.table.claims[row]:
        x0, x1 = job.view.x(claim.start), job.view.x(claim.end)
        if x1 - x0 < job.sizes.bar_becomes_dot_below:
            middle = (x0 + x1) / 2
            x0, x1 = middle - job.sizes.dots[0] / 2, middle + job.sizes.dots[0] / 2
        boxes.append(ClaimBox(x0, x1, claim.colour))
    return tuple(boxes)


def connectors(marks: Sequence[MarkBox]) -> tuple[Connector, ...]:
    """A vertical line between the marks of an event in neighbouring lanes, from edge to edge."""
    by_event: dict[int, list[MarkBox]] = {}
    for mark in marks:
        by_event.setdefault(mark.event, []).append(mark)
    found = []
    for event, together in by_event.items():
        together.sort(key=lambda mark: mark.y)
        for upper, lower in pairwise(together):
            if upper.lane != lower.lane:
                found.append(Connector(event, lower.x, upper.y + upper.height / 2, lower.y - lower.height / 2))
    return tuple(found)
