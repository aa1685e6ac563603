"""Where everything stands: marks, lanes and a view in; placements out. No Qt, no painting, no clock.

    placements = lay_out(table, lanes, View(start, end, 842), 240, Metrics(SIZES, measure), selected=3)

A lane whose marks need too many rows becomes a dense one: the most important labels over clusters over density.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from dateline.calendar import instant
from dateline.timeline.clusters import Place, clusters, density
from dateline.timeline.extents import Extents, extents
from dateline.timeline.headers import blank_box, lane_box
from dateline.timeline.job import Job
from dateline.timeline.labels import Side, Wanted, Words, place_row
from dateline.timeline.lanes import Lane
from dateline.timeline.mark_boxes import Scale, connectors, mark_box
from dateline.timeline.marks import MarkTable
from dateline.timeline.packing import MOST_ROWS, packed_dense, packed_lane, packing_key
from dateline.timeline.packing_memory import Memory, Packed
from dateline.timeline.placements import ClusterBox, LabelBox, LaneBox, MarkBox, Placements
from dateline.timeline.sizes import Metrics, Sizes, TextStyle
from dateline.timeline.ticks import axis_of
from dateline.timeline.view import Pixels, View

MARGIN = 0.08
"""Share of the width that stays free on each side when everything is fitted into view."""

TWO_WEEKS = 14 * 86_400.0

_PAGE_ROW = 20.0  # height of a row on a page that is nearly full
_MOST_STRETCH = 1.35
_NO_ROWS = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class _Plan:
    """How one lane is drawn: with a row for everything, or dense with so many rows of labels.

    ``rows`` has for each row of the packing that is in use around the view the row in which it is drawn.
    """

    packed: Packed
    rows: dict[int, int]
    dense: bool
    row_height: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands in one lane."""

    box: LaneBox
    marks: list[MarkBox]
    labels: list[LabelBox]
    clusters: list[ClusterBox] = field(default_factory=list)


def fit_range(bounds: tuple[int, int] | None, least: float = TWO_WEEKS) -> tuple[float, float] | None:
    """Start and end that show ``bounds`` (end exclusive) with margins, at least ``least`` seconds; None of None."""
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
    metrics: Metrics,
    *,
    selected: int | None = None,
    hovered: int | None = None,
    today: int | None = None,
    page: bool = False,
    memory: Memory | None = None,
    shown: tuple[float, float] | None = None,
) -> Placements:
    """Place everything for ``view`` within ``height`` pixels, the axis included.

    ``selected`` and ``hovered`` are numbers of events. ``today`` is a day number, marked softly. On a ``page`` nothing
    can be scrolled: lanes are made to fit into the height and use all of it; else they take what they need. ``memory``
    must belong to this table and these metrics. ``shown`` are the pixels from the top that are in sight (all by
    default): lanes beyond get their box, and marks only of what other lanes tell of, too, or of the selected event.
    """
    pixels = Pixels(view, metrics)
    job = Job(table, lanes, pixels, height, selected, hovered, memory or Memory(), _within(table, view), shown)
    found = _found(job, _plans(job, page=page))
    marks = [mark for lane in found for mark in lane.marks]
    return Placements(
        view=view,
        height=found[-1].box.y1 if found else metrics.sizes.axis,
        axis_height=metrics.sizes.axis,
        axis=axis_of(pixels),
        lanes=tuple(lane.box for lane in found),
        marks=tuple(marks),
        clusters=tuple(cluster for lane in found for cluster in lane.clusters),
        labels=tuple(label for lane in found for label in lane.labels if label.text),
        connectors=connectors(marks),
        today=_stretch(view, instant(today), instant(today + 1)) if today is not None else None,
        chosen=_chosen(job),
    )


def _within(table: MarkTable, view: View) -> tuple[float, float]:
    """All of the content with its margins, in pixels; at least as wide as the view."""
    bounds = table.bounds or (0, 0)
    margin = MARGIN / (1 - 2 * MARGIN) * (view.x(bounds[1]) - view.x(bounds[0]))
    margin = min(max(margin, MARGIN * view.width), view.width)
    left, right = view.x(bounds[0]) - margin, view.x(bounds[1]) + margin
    spare = max(0.0, view.width - (right - left)) / 2
    return left - spare, right + spare


# -- how high lanes are


def _plans(job: Job, *, page: bool) -> list[_Plan]:
    """Lanes from top to bottom, open while their rows fit, dense else."""
    sizes = job.sizes
    packed = [packed_lane(job, lane) for lane in range(len(job.lanes))]
    used = _rows_in_use(job, packed, page=page)
    counts = [len(rows) if one.numbers else one.count for one, rows in zip(packed, used, strict=True)]
    available = job.height - sizes.axis
    row_height, most = sizes.row, MOST_ROWS
    if page:
        row_height, most = _page_rows(counts, available, sizes)
    elif any(count > 8 for count in counts):
        row_height = sizes.row_compact
    heights = [_lane_height(count, most, row_height, sizes) for count in counts]
    stretch = 1.0
    if page and packed and sum(heights) < available:
        stretch = min(_MOST_STRETCH, available / sum(heights))
        heights = [height * stretch for height in heights]
        heights[-1] += available - sum(heights)
    plans, top = [], sizes.axis
    for one, rows, count, height in zip(packed, used, counts, heights, strict=True):
        plans.append(_Plan(one, rows, count > most, row_height * stretch, top, top + height))
        top += height
    return plans


def _rows_in_use(job: Job, packed: Sequence[Packed], *, page: bool) -> list[dict[int, int]]:
    """For each lane the rows that marks around the view are in, moved together: one whose marks are far takes no room.

    Their order stays. Around the view is a stretch that changes only with every quarter of its length, so that lanes
    do not change their height at every step of a pan; on a page it is the view itself.
    """
    view = job.view
    step = (view.end - view.start) / 4
    window = int(view.start // step)
    first, last = (0.0, view.width) if page else (view.x((window - 1) * step), view.x((window + 6) * step))
    keys = [(window, packing_key(job, lane, one.window)) for lane, one in enumerate(packed)]
    known = {} if page else job.memory.used
    found = [known.get(key) for key in keys]
    missing = [lane for lane, rows in enumerate(found) if rows is None]
    if missing:
        # Of all lanes at once: a call for each costs more than its few marks.
        reach = extents(job.table, np.concatenate([packed[lane].rows for lane in missing]), view, job.sizes)
        near = ((reach.x1 > first) & (reach.x0 < last)).tolist()
        begin = 0
        for lane in missing:
            numbers, end = packed[lane].numbers, begin + len(packed[lane].rows)
            used = {number for number, seen in zip(numbers, near[begin:end], strict=False) if seen}
            rows = {number: place for place, number in enumerate(sorted(n for n in used if n is not None))}
            found[lane] = rows if page else job.memory.keep_used(keys[lane], rows)
            begin = end
    return [rows or {} for rows in found]


def _page_rows(counts: Sequence[int], available: float, sizes: Sizes) -> tuple[float, int]:
    """Height of a row and most rows of an open lane, the most generous with which everything fits on the page."""
    choices = [(height, MOST_ROWS) for height in (sizes.row, sizes.row_compact, _PAGE_ROW)]
    choices += [(_PAGE_ROW, most) for most in range(MOST_ROWS - 1, 1, -1)]
    for row_height, most in choices:
        if sum(_lane_height(count, most, row_height, sizes) for count in counts) <= available:
            return row_height, most
    return choices[-1]


def _lane_height(count: int, most: int, row_height: float, sizes: Sizes) -> float:
    if count > most:
        label_rows = max(2, most) if most < MOST_ROWS else 2
        return sizes.dense_strip + 2 + label_rows * sizes.dense_row
    if not count:
        return sizes.lane_empty
    return max(sizes.lane_minimum, sizes.lane_header + count * row_height + sizes.lane_padding)


# -- one lane


def _found(job: Job, plans: Sequence[_Plan]) -> list[_Found]:
    """What stands in each lane. Marks of open lanes are measured all at once: lanes may be many and have few marks."""
    shows = [job.shows(lane, plan.top, plan.bottom) for lane, plan in enumerate(plans)]
    drawn = [
        plan.packed if plan.dense or seen else plan.packed.only(job.table.joined[plan.packed.rows])
        for plan, seen in zip(plans, shows, strict=True)
    ]
    places = [_NO_ROWS if plan.dense else packed.rows for plan, packed in zip(plans, drawn, strict=True)]
    reach = extents(job.table, np.concatenate([_NO_ROWS, *places]), job.view, job.sizes)
    found, begin = [], 0
    for lane, (plan, packed, seen) in enumerate(zip(plans, drawn, shows, strict=True)):
        own = reach.part(begin, begin + len(places[lane]))
        begin += len(places[lane])
        if plan.dense:
            found.append(_dense_lane(job, lane, plan, shows=seen))
        elif seen:
            found.append(_open_lane(job, lane, replace(plan, packed=packed), own))
        else:
            found.append(_far_lane(job, lane, replace(plan, packed=packed), own))
    return found


def _open_lane(job: Job, lane: int, plan: _Plan, reach: Extents) -> _Found:
    """Every mark with its label in a row."""
    packed = plan.packed
    box = lane_box(job.lanes[lane], lane, job.pixels, top=plan.top, bottom=plan.bottom)
    by_row: dict[float, list[Wanted]] = {}
    marks: list[MarkBox] = []
    for place, y in _heights(job, plan):
        row = int(packed.rows[place])
        wanted = _wanted(job, row, reach, place, packed.sides[place], dense=False)
        by_row.setdefault(y, []).append(wanted)
        if wanted.x1 > 0 and wanted.x0 < job.view.width:
            marks.append(mark_box(job, row, reach, place, lane=lane, y=y, scale=Scale.OPEN))
    labels = [label for y, wanted in by_row.items() for label in place_row(wanted, job.pixels, lane=lane, y=y)]
    return _Found(box, marks, labels)


def _far_lane(job: Job, lane: int, plan: _Plan, reach: Extents) -> _Found:
    """Out of sight: only marks, of those only what something in sight may be joined to."""
    box = blank_box(job.lanes[lane], lane, top=plan.top, bottom=plan.bottom)
    marks = [
        mark_box(job, int(plan.packed.rows[place]), reach, place, lane=lane, y=y, scale=Scale.OPEN)
        for place, y in _heights(job, plan)
        if reach.x1[place] > 0 and reach.x0[place] < job.view.width
    ]
    return _Found(box, marks, [])


def _heights(job: Job, plan: _Plan) -> Iterator[tuple[int, float]]:
    """Each place of a plan's packing whose row is in use, and the middle of that row in pixels from the top."""
    sizes = job.sizes
    room = plan.bottom - plan.top - sizes.lane_header
    slack = max(0.0, min(plan.row_height / 2, (room - len(plan.rows) * plan.row_height) / 2))
    top = plan.top + sizes.lane_header + slack - sizes.lane_padding / 2
    for place, number in enumerate(plan.packed.numbers):
        if number is not None and number in plan.rows:
            yield place, float(round(top + (plan.rows[number] + 0.5) * plan.row_height))


def _wanted(job: Job, row: int, reach: Extents, place: int, side: Side, *, dense: bool) -> Wanted:
    return Wanted(
        row=row, event=int(job.table.event[row]), x0=float(reach.x0[place]), x1=float(reach.x1[place]),
        words=job.words(row, dense=dense) or Words("", TextStyle.SMALL), side=side, rank=job.rank(row),
    )  # fmt: skip


def _dense_lane(job: Job, lane: int, plan: _Plan, *, shows: bool) -> _Found:
    """The most important labels in a few rows, the rest as clusters over bars of density."""
    sizes, table, view = job.sizes, job.table, job.view
    box = lane_box(job.lanes[lane], lane, job.pixels, top=plan.top, bottom=plan.bottom)
    labelled = _labelled(job, box, plan)
    if not shows:
        return _Found(box, labelled.marks, [])
    near = table.rows_between(lane, view.at(-sizes.cluster_span), view.at(view.width + sizes.cluster_span))
    rows = near[~np.isin(near, [mark.row for mark in labelled.marks])]
    reach = extents(table, rows, view, sizes)
    colour, y = job.lanes[lane].colour, plan.bottom - sizes.density_height
    place = Place(lane, y, -1 if colour is None else colour)
    pills, singles = clusters(table, rows, reach.middle, place, job.pixels)
    if job.selected is not None:
        own = table.rows_by_event.get(job.selected, ())
        pills = [replace(pill, selected=bool(np.isin(own, pill.rows).any())) for pill in pills]
    alone = []
    for row, x0 in singles.items():
        at = int(np.searchsorted(rows, row))
        mark = mark_box(job, row, reach, at, lane=lane, y=y, scale=Scale.SINGLE)
        alone.append(replace(mark, x0=x0, x1=x0 + sizes.dense_single))
    bars = density(table, near, view, plan.bottom - 1, sizes)
    return _Found(replace(box, density=bars), labelled.marks + alone, labelled.labels, pills)


def _labelled(job: Job, box: LaneBox, plan: _Plan) -> _Found:
    """Marks of a dense lane that stand with their labels in the rows over the clusters."""
    sizes = job.sizes
    label_rows = max(1, int((plan.bottom - plan.top - sizes.dense_strip - 2) // sizes.dense_row))
    packed = packed_dense(job, box.index, plan.packed, label_rows)
    reach = extents(job.table, packed.rows, job.view, sizes)
    first_y = float(round(plan.top + 12))
    marks: list[MarkBox] = []
    by_row: dict[float, list[Wanted]] = {}
    for place, number in enumerate(packed.numbers):
        x0, x1 = float(reach.x0[place]), float(reach.x1[place])
        if number is None or x1 <= 0 or x0 >= job.view.width:
            continue
        if number == 0 and any(x0 < b + 12 and x1 > a - 12 for a, b in _blocked(box)):
            continue  # the lane's name and flag keep their place
        row, y = int(packed.rows[place]), first_y + number * sizes.dense_row
        by_row.setdefault(y, []).append(_wanted(job, row, reach, place, packed.sides[place], dense=True))
        marks.append(mark_box(job, row, reach, place, lane=box.index, y=y, scale=Scale.LABELLED))
    labels = []
    for y, wanted in by_row.items():
        blocked = _blocked(box) if y == first_y else []
        labels += place_row(wanted, job.pixels, lane=box.index, y=y, blocked=blocked)
    return _Found(box, marks, labels)


def _blocked(box: LaneBox) -> list[tuple[float, float]]:
    """What the head of a lane takes of its first row."""
    flag = [(box.flag.text_x, box.flag.text_x + box.flag.text_width)] if box.flag and box.flag.text else []
    return [(0.0, box.header_end), *flag]


# -- behind and beside the lanes


def _stretch(view: View, start: float, end: float) -> tuple[float, float] | None:
    x0, x1 = max(0.0, view.x(start)), min(view.width, view.x(end))
    return (x0, x1) if x0 < x1 else None


def _chosen(job: Job) -> tuple[float, float] | None:
    """The stretch of the selected event."""
    rows = job.table.rows_by_event.get(job.selected, ()) if job.selected is not None else ()
    return _stretch(job.view, float(job.table.start[rows[0]]), float(job.table.end[rows[0]])) if rows else None
