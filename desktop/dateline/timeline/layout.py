"""Where everything stands: marks, lanes and a view in; placements out. No Qt, no painting, no clock.

    placements = lay_out(table, lanes, View(start, end, 842), 240, SIZES, measure, selected=3)

Rows are packed by scale, not by what is in view, so that panning moves things sideways and nothing else. A lane whose
marks need too many rows becomes a dense one: the most important labels over clusters over density.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.clusters import clusters, density
from dateline.timeline.extents import Extents, extents
from dateline.timeline.headers import lane_box
from dateline.timeline.labels import Side, Wanted, Words, place_row, preferred_side
from dateline.timeline.lanes import Lane, Neighbour, Occupied, pack_rows
from dateline.timeline.marks import Flag, MarkTable
from dateline.timeline.placements import (
    ClaimBox,
    ClusterBox,
    Connector,
    Form,
    LabelBox,
    LaneBox,
    MarkBox,
    Placements,
)
from dateline.timeline.sizes import Measure, Sizes, TextStyle
from dateline.timeline.ticks import axis_of
from dateline.timeline.view import View

MARGIN = 0.08
"""Share of the width that stays free on each side when everything is fitted into view."""

_WHOLE_LANE = 160  # up to so many marks a lane is packed as a whole; beyond, three widths around the view
_MOST_ROWS = 24  # an open lane with more rows is no longer read but scrolled


@dataclass(frozen=True, slots=True)
class Packed:
    """The rows of a lane's marks at one scale: ``numbers[i]`` is the row of ``rows[i]``, None where it found none."""

    rows: NDArray[np.int64]
    numbers: tuple[int | None, ...]
    sides: tuple[Side, ...]
    count: int


@dataclass(slots=True)
class Memory:
    """Packings of the last scales, kept by whoever lays out again and again (a view); one for each table."""

    packed: dict[tuple[object, ...], Packed] = field(default_factory=dict)

    def keep(self, key: tuple[object, ...], packed: Packed) -> Packed:
        if len(self.packed) > 512:
            self.packed.clear()
        self.packed[key] = packed
        return packed


@dataclass(frozen=True, slots=True)
class _Job:
    """Everything that laying out one view needs."""

    table: MarkTable
    lanes: Sequence[Lane]
    view: View
    height: float
    sizes: Sizes
    measure: Measure
    selected: int | None
    hovered: int | None
    memory: Memory
    left: float  # pixels within which labels are reserved: the whole of the content with its margins
    right: float


@dataclass(frozen=True, slots=True)
class _Plan:
    """How one lane is drawn: with a row for everything, or dense with so many rows of labels."""

    packed: Packed
    dense: bool
    row_height: float
    top: float
    bottom: float


def fit_range(bounds: tuple[int, int] | None, least: float = 14 * 86_400.0) -> tuple[float, float] | None:
    """Start and end that show ``bounds`` (end exclusive) with margins, at least ``least`` seconds in all."""
    if bounds is None:
        return None
    start, end = float(bounds[0]), float(bounds[1])
    width = max((end - start) / (1 - 2 * MARGIN), least)
    middle = (start + end) / 2
    return middle - width / 2, middle + width / 2


def lay_out(
    table: MarkTable,
    lanes: Sequence[Lane],
    view: View,
    height: float,
    sizes: Sizes,
    measure: Measure,
    *,
    selected: int | None = None,
    hovered: int | None = None,
    today: int | None = None,
    page: bool = False,
    memory: Memory | None = None,
) -> Placements:
    """Place everything for ``view`` within ``height`` pixels, the axis included.

    ``selected`` and ``hovered`` are numbers of events. ``today`` is a day number, marked softly. On a ``page`` nothing
    can be scrolled: lanes are made to fit into the height and use all of it; else they take what they need.
    """
    bounds = table.bounds or (0, 0)
    margin = MARGIN * view.width
    left, right = view.x(bounds[0]) - margin, view.x(bounds[1]) + margin
    job = _Job(
        table, lanes, view, height, sizes, measure, selected, hovered, memory or Memory(),
        min(left, right - view.width) if right - left < view.width else left,
        max(right, left + view.width) if right - left < view.width else right,
    )  # fmt: skip
    plans = _plans(job, page=page)
    marks: list[MarkBox] = []
    labels: list[LabelBox] = []
    pills: list[ClusterBox] = []
    boxes: list[LaneBox] = []
    for index, plan in enumerate(plans):
        box = lane_box(lanes[index], index, plan.top, plan.bottom, view, measure, sizes)
        found = _dense_lane(job, index, plan, box) if plan.dense else _open_lane(job, index, plan)
        marks += found.marks
        labels += found.labels
        pills += found.clusters
        boxes.append(found.box or box)
    bottom = plans[-1].bottom if plans else sizes.axis
    return Placements(
        view=view,
        height=bottom,
        axis_height=sizes.axis,
        axis=axis_of(view, measure, sizes),
        lanes=tuple(boxes),
        marks=tuple(marks),
        clusters=tuple(pills),
        labels=tuple(labels),
        connectors=_connectors(marks, sizes),
        today=_stretch(view, today * 86_400, (today + 1) * 86_400) if today is not None else None,
        chosen=_chosen(job),
    )


# -- how high lanes are


def _plans(job: _Job, *, page: bool) -> list[_Plan]:
    """Lanes from top to bottom, open while their rows fit, dense else."""
    sizes = job.sizes
    packed = [_packed(job, lane) for lane in range(len(job.lanes))]
    available = job.height - sizes.axis
    row_height, most = sizes.row, _MOST_ROWS
    if page:
        for row_height, most in _smaller(sizes):
            if sum(_lane_height(one.count, most, row_height, sizes) for one in packed) <= available:
                break
    elif any(one.count > 8 for one in packed):
        row_height = sizes.row_compact
    heights = [_lane_height(one.count, most, row_height, sizes) for one in packed]
    needed = sum(heights)
    stretch = 1.0
    if page and packed and needed < available:
        stretch = min(1.35, available / needed)
        heights = [height * stretch for height in heights]
        heights[-1] += max(0.0, available - sum(heights))
    plans, top = [], sizes.axis
    for one, height in zip(packed, heights, strict=True):
        dense = one.count > most
        plans.append(_Plan(one, dense, row_height * stretch, top, top + height))
        top += height
    return plans


def _smaller(sizes: Sizes) -> list[tuple[float, int]]:
    """Row heights and numbers of rows to try on a page, from the most generous on."""
    rows = [(height, _MOST_ROWS) for height in (sizes.row, sizes.row_compact, 20.0)]
    return rows + [(20.0, most) for most in range(_MOST_ROWS - 1, 1, -1)]


def _lane_height(count: int, most: int, row_height: float, sizes: Sizes) -> float:
    if count > most:
        label_rows = max(2, most) if most < _MOST_ROWS else 2
        return sizes.dense_strip + 2 + label_rows * sizes.dense_row
    return max(sizes.lane_minimum, sizes.lane_header + count * row_height + sizes.lane_padding)


# -- which row a mark takes


def _packed(job: _Job, lane: int) -> Packed:
    """Rows of a lane's marks; more than `_MOST_ROWS` means that the lane is dense and nothing was packed."""
    table, view = job.table, job.view
    rows = table.lane_rows(lane)
    window = 0
    if rows.stop - rows.start > _WHOLE_LANE:
        length = view.end - view.start
        window = int(view.start // length)
        within = table.rows_between(lane, (window - 1) * length, (window + 3) * length)
    else:
        within = np.arange(rows.start, rows.stop, dtype=np.int64)
    key = (lane, f"{view.scale:.9g}", window, round(view.width))
    known = job.memory.packed.get(key)
    if known is not None:
        return known
    if len(within) > _WHOLE_LANE:
        return job.memory.keep(key, Packed(within, (), (), _MOST_ROWS + 1))
    return job.memory.keep(key, _pack(job, lane, within, extents(table, within, view, job.sizes), None))


def _pack(job: _Job, lane: int, rows: NDArray[np.int64], reach: Extents, most: int | None) -> Packed:
    order = sorted(range(len(rows)), key=lambda i: _rank(job, int(rows[i]), by_state=False))
    sides: list[Side] = [Side.RIGHT] * len(rows)
    wanted = []
    for place in order:
        row, x0, x1 = int(rows[place]), float(reach.x0[place]), float(reach.x1[place])
        words = _words(job, row, lane, selected=False)
        width = words.width(job.measure) if words else 0.0
        away = job.sizes.mark_to_label if words else 0.0
        side = preferred_side(x0, x1, width, job.left, job.right, job.sizes)
        sides[place] = side
        if side is Side.RIGHT:
            x1 = min(x1 + away + width, max(job.right, x1))
        else:
            x0 = max(x0 - away - width, min(job.left, x0))
        wanted.append(Occupied(x0, x1, _neighbour(job.table, row, lane)))
    found = pack_rows(wanted, job.sizes.label_gap, most)
    numbers: list[int | None] = [None] * len(rows)
    for place, number in zip(order, found, strict=True):
        numbers[place] = number
    count = max((number + 1 for number in numbers if number is not None), default=0)
    return Packed(rows, tuple(numbers), tuple(sides), count)


def _rank(job: _Job, row: int, *, by_state: bool = True) -> tuple[int, ...]:
    """What is labelled first: selected, hovered, importance, told by more documents, earlier."""
    table = job.table
    event = int(table.event[row])
    state = (0 if event == job.selected else 1 if event == job.hovered else 2) if by_state else 2
    return (state, -int(table.importance[row]), -int(table.told_by[row]), int(table.start[row]), row)


def _neighbour(table: MarkTable, row: int, lane: int) -> Neighbour:
    others = [int(table.lane[other]) for other in table.rows_by_event[int(table.event[row])] if other != row]
    if any(other < lane for other in others):
        return Neighbour.ABOVE
    return Neighbour.BELOW if any(other > lane for other in others) else Neighbour.NONE


def _words(job: _Job, row: int, lane: int, *, selected: bool, dense: bool = False) -> Words | None:
    """What is written beside a mark; nothing where the label stands with another mark of the event."""
    table = job.table
    if not table.flags_of(row) & Flag.FIRST:
        return None
    importance, told_by = int(table.importance[row]), int(table.told_by[row])
    strong = selected or (told_by > 1 and importance == 3)
    if importance == 3 and not dense:
        style = TextStyle.LABEL_STRONG if strong else TextStyle.LABEL
    else:
        style = TextStyle.SMALL_STRONG if selected else TextStyle.SMALL
    dated = table.dated[row] if selected or importance == 3 or dense else ""
    pill = f"told by {told_by}" if told_by > 1 and not dense else ""
    return Words(table.labels[row], style, dated, pill, muted=importance < 3 and not selected)


# -- one lane


@dataclass(frozen=True, slots=True)
class _Found:
    marks: list[MarkBox]
    labels: list[LabelBox]
    clusters: list[ClusterBox] = field(default_factory=list)
    box: LaneBox | None = None


def _open_lane(job: _Job, lane: int, plan: _Plan) -> _Found:
    packed = plan.packed
    reach = extents(job.table, packed.rows, job.view, job.sizes)
    by_row: dict[int, list[Wanted]] = {}
    marks: list[MarkBox] = []
    room = plan.bottom - plan.top - job.sizes.lane_header
    slack = max(0.0, min(plan.row_height / 2, (room - packed.count * plan.row_height) / 2))
    top = plan.top + job.sizes.lane_header + slack - job.sizes.lane_padding / 2
    for place, number in enumerate(packed.numbers):
        if number is None:
            continue
        row = int(packed.rows[place])
        y = round(top + (number + 0.5) * plan.row_height)
        wanted = _wanted(job, lane, row, reach, place, packed.sides[place])
        by_row.setdefault(y, []).append(wanted)
        if wanted.x1 > 0 and wanted.x0 < job.view.width:
            marks.append(_mark_box(job, lane, row, reach, place, y))
    labels: list[LabelBox] = []
    for y, wanted_here in by_row.items():
        labels += place_row(wanted_here, job.view.width, y, lane, job.measure, job.sizes)
    return _Found(marks, [label for label in labels if label.text])


def _wanted(job: _Job, lane: int, row: int, reach: Extents, place: int, side: Side, *, dense: bool = False) -> Wanted:
    event = int(job.table.event[row])
    words = _words(job, row, lane, selected=event == job.selected, dense=dense)
    return Wanted(
        row, event, float(reach.x0[place]), float(reach.x1[place]),
        words or Words("", TextStyle.SMALL), side, _rank(job, row),
    )  # fmt: skip


def _dense_lane(job: _Job, lane: int, plan: _Plan, box: LaneBox) -> _Found:
    """The most important labels in a few rows, the rest as clusters over bars of density."""
    sizes, table, view = job.sizes, job.table, job.view
    rows = plan.packed.rows
    reach = extents(table, rows, view, sizes)
    label_rows = max(1, round((plan.bottom - plan.top - sizes.dense_strip - 2) // sizes.dense_row))
    best = _best(job, rows, 30 * label_rows)
    chosen = rows[best]
    packed = _pack_dense(job, lane, chosen, Extents(reach.x0[best], reach.x1[best], reach.dot[best]), label_rows)
    marks: list[MarkBox] = []
    by_row: dict[int, list[Wanted]] = {}
    standing: set[int] = set()
    for place, number in enumerate(packed.numbers):
        at = int(best[place])
        x0, x1 = float(reach.x0[at]), float(reach.x1[at])
        if number is None or x1 <= 0 or x0 >= view.width:
            continue
        if number == 0 and (x0 < box.header_end + 12 or _under_flag(box, x0, x1)):
            continue  # the lane's name and flag keep their place
        row = int(chosen[place])
        y = round(plan.top + 12 + number * sizes.dense_row)
        by_row.setdefault(y, []).append(_wanted(job, lane, row, reach, at, packed.sides[place], dense=True))
        marks.append(_mark_box(job, lane, row, reach, at, y, dense=True))
        standing.add(row)
    labels: list[LabelBox] = []
    for y, wanted in by_row.items():
        blocked = _blocked(box) if y == round(plan.top + 12) else ()
        labels += place_row(wanted, view.width, y, lane, job.measure, sizes, blocked)
    rest = np.array([i for i, row in enumerate(rows.tolist()) if row not in standing], dtype=np.int64)
    seen = rest[(reach.x1[rest] >= -sizes.cluster_span) & (reach.x0[rest] <= view.width + sizes.cluster_span)]
    colour = job.lanes[lane].colour
    strip = plan.bottom - sizes.density_height
    pills, singles = clusters(
        table, rows[seen], reach.middle[seen], lane, strip, view,
        -1 if colour is None else colour, job.measure, sizes,
    )  # fmt: skip
    if job.selected is not None:
        own = set(table.rows_by_event.get(job.selected, ()))
        pills = [replace(pill, selected=not own.isdisjoint(pill.rows)) for pill in pills]
    index = {int(row): i for i, row in enumerate(rows.tolist())} if singles else {}
    marks += [_mark_box(job, lane, row, reach, index[row], strip, dense=True, single=True) for row in singles]
    bars = density(table, rows, view, plan.bottom - 1, sizes)
    return _Found(marks, [label for label in labels if label.text], pills, replace(box, density=bars))


def _best(job: _Job, rows: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Places of the rows that are labelled first, at most ``count``, the first first."""
    table = job.table
    chosen = (table.event[rows] == job.selected) if job.selected is not None else np.zeros(len(rows), dtype=bool)
    order = np.lexsort((table.start[rows], -table.told_by[rows], -table.importance[rows], ~chosen))
    best: NDArray[np.int64] = order[:count].astype(np.int64)
    return best


def _pack_dense(job: _Job, lane: int, rows: NDArray[np.int64], reach: Extents, most: int) -> Packed:
    sides = []
    wanted = []
    for place, row in enumerate(rows.tolist()):
        x0, x1 = float(reach.x0[place]), float(reach.x1[place])
        words = _words(job, row, lane, selected=int(job.table.event[row]) == job.selected, dense=True)
        width = words.width(job.measure) if words else 0.0
        side = preferred_side(x0, x1, width, job.left, job.right, job.sizes)
        sides.append(side)
        away = job.sizes.mark_to_label + width
        wanted.append(Occupied(x0, x1 + away) if side is Side.RIGHT else Occupied(x0 - away, x1))
    return Packed(rows, tuple(pack_rows(wanted, job.sizes.label_gap, most)), tuple(sides), most)


def _under_flag(box: LaneBox, x0: float, x1: float) -> bool:
    return box.flag is not None and any(x0 < b + 12 and x1 > a - 12 for a, b in _flag_stretch(box))


def _flag_stretch(box: LaneBox) -> list[tuple[float, float]]:
    return [(box.flag.text_x, box.flag.text_x + box.flag.text_width)] if box.flag and box.flag.text else []


def _blocked(box: LaneBox) -> list[tuple[float, float]]:
    return [(0.0, box.header_end), *_flag_stretch(box)]


# -- marks


def _mark_box(
    job: _Job, lane: int, row: int, reach: Extents, place: int, y: float, *, dense: bool = False, single: bool = False
) -> MarkBox:
    table, sizes, view = job.table, job.sizes, job.view
    flags = table.flags_of(row)
    x0, x1, dot = float(reach.x0[place]), float(reach.x1[place]), bool(reach.dot[place])
    form = Form.BRACKET if flags & Flag.CONFLICT else Form.DOT if dot or single else Form.BAR
    if form is Form.DOT and (dense or single):
        middle, radius = (x0 + x1) / 2, (sizes.dense_single if single else sizes.dense_dot) / 2
        x0, x1 = middle - radius, middle + radius
    fade0 = fade1 = 0.0
    if form is Form.BAR:
        fading0 = flags & (Flag.OPEN_START | Flag.ASSUMED_START)
        fading1 = flags & (Flag.OPEN_END | Flag.ASSUMED_END)
        most = (x1 - x0) * (sizes.fade_share if not (fading0 and fading1) else 0.35)
        fade0 = _fade(flags, Flag.OPEN_START, Flag.ASSUMED_START, most, sizes)
        fade1 = _fade(flags, Flag.OPEN_END, Flag.ASSUMED_END, most, sizes)
    # A bar that goes on beyond the view is cut a little outside it, so that its end is not seen.
    beyond = sizes.fade * 2
    cut0, cut1 = form is not Form.DOT and x0 < -beyond, form is not Form.DOT and x1 > view.width + beyond
    height = x1 - x0 if form is Form.DOT else sizes.bar_height
    return MarkBox(
        row, int(table.event[row]), lane, form, table.shape_of(row), int(table.colour[row]), flags,
        -beyond if cut0 else x0, view.width + beyond if cut1 else x1, y, height,
        0.0 if cut0 else fade0, 0.0 if cut1 else fade1, cut0, cut1, _claims(job, row),
    )  # fmt: skip


def _fade(flags: Flag, opened: Flag, assumed: Flag, most: float, sizes: Sizes) -> float:
    if flags & opened:
        return min(sizes.open_fade, most)
    return min(sizes.fade, most) if flags & assumed else 0.0


def _claims(job: _Job, row: int) -> tuple[ClaimBox, ...]:
    boxes = []
    for claim in job.table.claims.get(row, ()):
        x0, x1 = job.view.x(claim.start), job.view.x(claim.end)
        if x1 - x0 < job.sizes.bar_becomes_dot_below:
            middle = (x0 + x1) / 2
            x0, x1 = middle - job.sizes.dots[0] / 2, middle + job.sizes.dots[0] / 2
        boxes.append(ClaimBox(x0, x1, claim.colour))
    return tuple(boxes)


def _connectors(marks: Sequence[MarkBox], sizes: Sizes) -> tuple[Connector, ...]:
    """A vertical line between the marks of an event in neighbouring lanes, from edge to edge."""
    by_event: dict[int, list[MarkBox]] = {}
    for mark in marks:
        by_event.setdefault(mark.event, []).append(mark)
    found = []
    for event, together in by_event.items():
        together.sort(key=lambda mark: mark.y)
        for upper, lower in zip(together, together[1:], strict=False):
            if upper.lane != lower.lane:
                found.append(Connector(event, lower.x, upper.y + upper.height / 2, lower.y - lower.height / 2))
    return tuple(found)


def _stretch(view: View, start: float, end: float) -> tuple[float, float] | None:
    x0, x1 = max(0.0, view.x(start)), min(view.width, view.x(end))
    return (x0, x1) if x0 < x1 else None


def _chosen(job: _Job) -> tuple[float, float] | None:
    rows = job.table.rows_by_event.get(job.selected, ()) if job.selected is not None else ()
    return _stretch(job.view, float(job.table.start[rows[0]]), float(job.table.end[rows[0]])) if rows else None
