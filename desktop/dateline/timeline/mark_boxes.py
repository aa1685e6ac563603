"""The boxes of marks: their form, how far they reach in view, and which ends fade."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

import numpy as np

from dateline.timeline.extents import Extents, ghost_extents
from dateline.timeline.job import Job
from dateline.timeline.marks import Flag
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


def mark_box(job: Job, row: int, reach: Extents, place: int, *, lane: int, y: float, scale: Scale) -> MarkBox:
    """The box of a row whose extent stands at ``place`` of ``reach``."""
    table, sizes, view = job.table, job.sizes, job.view
    flags = int(table.flags[row])  # a Flag would be asked ten times as slowly
    x0, x1 = float(reach.x0[place]), float(reach.x1[place])
    form = Form.DOT if reach.dot[place] or scale is Scale.SINGLE else Form.BAR
    if flags & _CONFLICT:
        form = Form.BRACKET
    if form is Form.DOT and scale is not Scale.OPEN:
        middle = float(reach.middle[place])
        radius = (sizes.dense_single if scale is Scale.SINGLE else sizes.dense_dot) / 2
        x0, x1 = middle - radius, middle + radius
    fade0, fade1 = _fades(flags, x1 - x0, sizes) if form is Form.BAR else (0.0, 0.0)
    # A bar that goes on beyond the view is cut a little outside it, so that its end is not seen.
    beyond = sizes.fade * 2
    cut0, cut1 = form is not Form.DOT and x0 < -beyond, form is not Form.DOT and x1 > view.width + beyond
    return MarkBox(
        row=row, event=int(table.event[row]), lane=lane, form=form, shape=table.shape_of(row),
        colour=int(table.colour[row]), flags=table.flags_of(row), x0=-beyond if cut0 else x0,
        x1=view.width + beyond if cut1 else x1, y=y, height=x1 - x0 if form is Form.DOT else sizes.bar_height,
        fade0=0.0 if cut0 else fade0, fade1=0.0 if cut1 else fade1, cut0=cut0, cut1=cut1, claims=_claims(job, row),
    )  # fmt: skip


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
    for claim in job.table.claims.get(row, ()):
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
