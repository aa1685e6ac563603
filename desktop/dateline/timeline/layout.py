"""Where everything stands: marks, lanes and a view in; placements out. No Qt, no painting, no clock.

    placements = lay_out(table, lanes, View(start, end, 842), 240, Metrics(SIZES, measure), selected=3)

A lane whose marks need too many rows becomes a dense one: the most important labels over clusters over density.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from dateline.calendar import instant
from dateline.timeline.clusters import Place, clusters, density
from dateline.timeline.extents import Extents, extents
from dateline.timeline.grades import MARGIN, exact_grade, grade_of
from dateline.timeline.headers import lane_box
from dateline.timeline.job import Job
from dateline.timeline.labels import Side, Wanted, Words, place_row
from dateline.timeline.lanes import Lane
from dateline.timeline.mark_boxes import Scale, connectors, ghost_box, mark_boxes
from dateline.timeline.marks import MarkTable
from dateline.timeline.packing import FROM_HEAD, packed_dense
from dateline.timeline.packing_memory import Found, Memory, Plan, Plans, Seen
from dateline.timeline.placements import GhostBox, LabelBox, LaneBox, MarkBox, Placements
from dateline.timeline.plans import heights, plans_of
from dateline.timeline.sizes import Metrics, TextStyle
from dateline.timeline.ticks import axis_of
from dateline.timeline.view import Pixels, View

_MOST_LED_TO = 64  # dense lanes out of sight to which lines lead; among more nobody follows one
_RING = 6.0  # pixels that the rings of the selected mark take beyond it; its label keeps off them
_NOTHING = Words("", TextStyle.SMALL)
TWO_WEEKS = 14 * 86_400.0


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
    also: tuple[int, ...] = (),
    found: tuple[int, ...] = (),
    hovered: int | None = None,
    today: int | None = None,
    page: bool = False,
    memory: Memory | None = None,
    shown: tuple[float, float] | None = None,
) -> Placements:
    """Place everything for ``view`` within ``height`` pixels, the axis included.

    ``selected`` and ``hovered`` are numbers of events, ``also`` those that are selected beside the one, ``found``
    (ascending) those that somebody searches for: their labels come next. ``today`` is a
    day number, marked softly. On a ``page`` nothing can be scrolled: lanes are made to fit into the height and use all
    of it; else they take what they need. ``memory`` must belong to this table and these metrics. ``shown`` are the
    pixels from the top that are in sight (all by default): lanes beyond get their box, and marks only of what other
    lanes tell of, too, or of the selected event.
    """
    pixels = Pixels(view, metrics)
    grade = (exact_grade if page else grade_of)(view, metrics.sizes, table.bounds or (0, 0))
    job = Job(table, lanes, pixels, height, selected, hovered, memory or Memory(), grade, shown, page, also, found)
    plans = plans_of(job, page=page)
    by_lane = _found(job, plans)
    stands = list(by_lane.values())
    boxes = list(plans.boxes)
    for lane, one in by_lane.items():
        boxes[lane] = one.box
    marks = [*(mark for one in stands for mark in one.marks), *_far_marks(job, plans, by_lane)]
    return Placements(
        view=view,
        height=boxes[-1].y1 if boxes else metrics.sizes.axis,
        axis_height=metrics.sizes.axis,
        axis=axis_of(pixels),
        lanes=tuple(boxes),
        marks=tuple(marks),
        pills=tuple(pills for lane in stands for pills in lane.pills if len(pills)),
        labels=tuple(label for lane in stands for label in lane.labels if label.text),
        connectors=connectors(marks),
        today=_stretch(view, instant(today), instant(today + 1)) if today is not None else None,
        chosen=_chosen(job),
        ghosts=tuple(ghost for lane in stands for ghost in lane.ghosts),
    )


# -- one lane


def _found(job: Job, plans: Plans) -> dict[int, Found]:
    """What stands in the lanes that are in sight or have a mark of the selected event, and in dense ones whose marks
    lines may lead to from other lanes."""
    near = set(plans.between(job.shown)) | _lanes_of_selected(job)
    joined = job.table.joined_lanes.intersection(plans.dense) if len(plans.dense) <= _MOST_LED_TO else frozenset()
    stood: dict[int, tuple[Seen, Found]] = {}
    for lane in sorted(near | joined):
        plan, whole = plans.lanes[lane], lane in near
        seen = Seen(
            job.table.index(lane),
            job.lanes[lane],
            plan,
            job.view,
            job.selected,
            job.hovered,
            whole,
            job.also,
            job.found,
        )
        known = job.memory.still(lane, seen)
        if known is None:
            known = _stands(job, lane, plan, shows=whole)
        stood[lane] = seen, known
    job.memory.stood = stood
    return {lane: known for lane, (_, known) in stood.items()}


def _stands(job: Job, lane: int, plan: Plan, *, shows: bool) -> Found:
    if job.lanes[lane].collapsed:
        return _closed_lane(job, lane, plan)
    return _dense_lane(job, lane, plan, shows=shows) if plan.dense else _open_lane(job, lane, plan)


def _lanes_of_selected(job: Job) -> set[int]:
    rows = job.table.rows_of(job.selected)
    return {int(job.table.lane[row]) for row in rows}


def _far_marks(job: Job, plans: Plans, found: Iterable[int]) -> list[MarkBox]:
    """Marks of lanes that were not ``found``: of events that have others, where the line between them is in sight."""
    joined = plans.joined
    if job.shown is None or not len(joined.rows):
        return []
    reach = extents(job.table, joined.rows, job.view, job.sizes)
    seen = reach.in_view(job.view)
    events = job.table.event[joined.rows]
    first, last = np.full(events.max() + 1, np.inf), np.full(events.max() + 1, -np.inf)
    np.minimum.at(first, events[seen], joined.y[seen])
    np.maximum.at(last, events[seen], joined.y[seen])
    seen &= (first[events] <= job.shown[1]) & (last[events] >= job.shown[0])
    seen &= ~np.isin(job.table.lane[joined.rows], list(found))
    return mark_boxes(job, joined.rows[seen], reach.of(seen), joined.y[seen].tolist(), Scale.OPEN)


def _closed_lane(job: Job, lane: int, plan: Plan) -> Found:
    """A head over low bars of density, and the mark of the selected event: what is selected is always seen."""
    box = lane_box(job.lanes[lane], lane, job.pixels, top=plan.top, bottom=plan.bottom)
    low = replace(job.sizes, density_height=job.sizes.closed_density)
    box = replace(box, density=density(job.table.index(lane), job.view, plan.bottom - 1, low))
    rows = np.array(job.table.rows_of(job.selected), dtype=np.int64)
    rows = rows[job.table.lane[rows] == lane]
    reach = extents(job.table, rows, job.view, job.sizes)
    rows, reach = rows[reach.in_view(job.view)], reach.of(reach.in_view(job.view))
    y = plan.bottom - 1 - job.sizes.dense_single / 2
    return Found(box, mark_boxes(job, rows, reach, [y] * len(rows), Scale.SINGLE), [])


def _open_lane(job: Job, lane: int, plan: Plan) -> Found:
    """Every mark with its label in a row."""
    packed = plan.packed
    box = lane_box(job.lanes[lane], lane, job.pixels, top=plan.top, bottom=plan.bottom)
    standing = list(heights(plan, job.lanes[lane].room, job.sizes))
    places, ys = np.array([place for place, _ in standing], dtype=np.int64), [y for _, y in standing]
    rows, reach = packed.rows[places], extents(job.table, packed.rows[places], job.view, job.sizes)
    seen = np.flatnonzero(reach.in_view(job.view))
    marks = mark_boxes(job, rows[seen], reach.of(seen), [ys[place] for place in seen.tolist()], Scale.OPEN)
    ghosts = []
    if job.table.ghosts:
        ghosts = [ghost_box(job, row, y) for row, y in zip(rows.tolist(), ys, strict=True) if row in job.table.ghosts]
    taken = _taken_by_ghosts(ghosts)
    wanted = _wanted(job, rows, reach, [packed.sides[place] for place, _ in standing], dense=False)
    return Found(box, marks, _labels(job, lane, wanted, ys, taken), ghosts=ghosts)


def _taken_by_ghosts(ghosts: Iterable[GhostBox]) -> dict[float, list[tuple[float, float]]]:
    """What ghosts take of each row; labels keep off it."""
    taken: dict[float, list[tuple[float, float]]] = {}
    for ghost in ghosts:
        taken.setdefault(ghost.y, []).append((ghost.x0, ghost.x1))
    return taken


def _wanted(job: Job, rows: NDArray[np.int64], reach: Extents, sides: Sequence[Side], *, dense: bool) -> list[Wanted]:
    """What is to be written beside some rows."""
    table = job.table
    ring = np.where(table.event[rows] == job.selected, _RING, 0.0) if job.selected is not None else 0.0
    columns = (rows, table.event[rows], reach.x0 - ring, reach.x1 + ring, table.importance[rows], table.told_by[rows],
               table.start[rows])  # fmt: skip
    return [
        Wanted(
            row, event, x0, x1, job.words(row, event, dense=dense) or _NOTHING, side,
            (job.state(event), -importance, -told_by, start, row),
        )
        for row, event, x0, x1, importance, told_by, start, side in zip(
            *(column.tolist() for column in columns), sides, strict=True
        )
    ]  # fmt: skip


def _labels(
    job: Job,
    lane: int,
    wanted: Iterable[Wanted],
    ys: Iterable[float],
    taken: Mapping[float, Sequence[tuple[float, float]]],
) -> list[LabelBox]:
    """The labels of a lane, row by row; what is ``taken`` of a row has neither marks nor labels."""
    by_row: dict[float, list[Wanted]] = {}
    for one, y in zip(wanted, ys, strict=True):
        by_row.setdefault(y, []).append(one)
    return [
        label
        for y, together in by_row.items()
        for label in place_row(together, job.pixels, lane=lane, y=y, blocked=taken.get(y, ()))
    ]


def _dense_lane(job: Job, lane: int, plan: Plan, *, shows: bool) -> Found:
    """The most important labels in a few rows, the rest as clusters over bars of density."""
    sizes, table, view = job.sizes, job.table, job.view
    box = lane_box(job.lanes[lane], lane, job.pixels, top=plan.top, bottom=plan.bottom)
    labelled = _labelled(job, box, plan)
    if not shows:
        return Found(box, labelled.marks, [])
    apart = np.array([mark.row for mark in labelled.marks], dtype=np.int64)
    colour, y = job.lanes[lane].colour, plan.bottom - sizes.density_height
    place, index = Place(lane, y, -1 if colour is None else colour), table.index(lane)
    own = np.array(table.rows_of(job.selected), dtype=np.int64)
    if len(job.also):
        own = np.concatenate((own, table.rows_of_all(job.also)[0]))
    pills, singles = clusters(index, apart, place, job.pixels, own)
    rows = np.fromiter(singles, np.int64, len(singles))
    alone = mark_boxes(job, rows, extents(table, rows, view, sizes), [y] * len(rows), Scale.SINGLE)
    alone = [mark._replace(x0=x0, x1=x0 + sizes.dense_single) for mark, x0 in zip(alone, singles.values(), strict=True)]
    bars = density(index, view, plan.bottom - 1, sizes)
    return Found(replace(box, density=bars), labelled.marks + alone, labelled.labels, (pills,))


def _labelled(job: Job, box: LaneBox, plan: Plan) -> Found:
    """Marks of a dense lane that stand with their labels in the rows over the clusters."""
    sizes = job.sizes
    room = job.lanes[box.index].room
    label_rows = max(1, int((plan.bottom - plan.top - room - sizes.dense_strip - 2) // sizes.dense_row))
    # On screen the head moves over the rows, which stay.
    head = _blocked(box)
    packed = packed_dense(job, box.index, label_rows, head=head if job.page else ())
    reach = extents(job.table, packed.rows, job.view, sizes)
    first_y = float(round(plan.top + room + 12))
    standing: list[int] = []
    ys: list[float] = []
    for place in np.flatnonzero(reach.in_view(job.view)).tolist():
        number = packed.numbers[place]
        if number is None:
            continue
        if number == 0 and any(reach.x0[place] < b + FROM_HEAD and reach.x1[place] > a - FROM_HEAD for a, b in head):
            continue  # the lane's name and flag keep their place
        standing.append(place)
        ys.append(first_y + number * sizes.dense_row)
    places = np.array(standing, dtype=np.int64)
    rows, reach = packed.rows[places], reach.of(places)
    marks = mark_boxes(job, rows, reach, ys, Scale.LABELLED)
    wanted = _wanted(job, rows, reach, [packed.sides[place] for place in standing], dense=True)
    return Found(box, marks, _labels(job, box.index, wanted, ys, {first_y: head}))


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
    rows = job.table.rows_of(job.selected)
    return _stretch(job.view, float(job.table.start[rows[0]]), float(job.table.end[rows[0]])) if rows else None
