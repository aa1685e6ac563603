"""How high each lane is, and which rows of it are drawn: what a frame of the timeline has in common with the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from dateline.timeline.extents import extents
from dateline.timeline.headers import blank_box
from dateline.timeline.job import Job
from dateline.timeline.packing import CLOSED, MOST_ROWS, crowded, crowded_lanes, packed_lane
from dateline.timeline.packing_memory import Joined, Packed, Plan, Plans
from dateline.timeline.sizes import Sizes

_PAGE_ROW = 20.0  # height of a row on a page that is nearly full
_MOST_STRETCH = 2.0
_MOST_MORE = 10  # rows of labels that a dense lane gets where there is room below the lanes
_MOST_READ = 20_000  # marks above which nobody reads more labels, and frames have to be painted in time


def plans_of(job: Job, *, page: bool) -> Plans:
    """Plans of all lanes. On screen they are made once for a grade of scales and a quarter of what is in view."""
    view = job.grade.view
    key = job.grade.key, int(view.start // ((view.end - view.start) / 4)), round(view.width), _room(job)
    known = None if page else job.memory.plans.get(key)
    if known is not None:
        return known
    lanes = _plans(job, page=page)
    boxes = [blank_box(job.lanes[i], i, top=plan.top, bottom=plan.bottom) for i, plan in enumerate(lanes)]
    plans = Plans(tuple(lanes), tuple(boxes), _joined(job, lanes))
    return plans if page else job.memory.keep_plans(key, plans)


def _plans(job: Job, *, page: bool) -> list[Plan]:
    """Lanes from top to bottom, open while their rows fit, dense else."""
    sizes = job.sizes
    crowd, unpacked = crowded_lanes(job), crowded(job)
    packed = [
        CLOSED if job.lanes[lane].collapsed else unpacked if lane in crowd else packed_lane(job, lane)
        for lane in range(len(job.lanes))
    ]
    used = _rows_in_use(job, packed, page=page)
    counts = [len(rows) if one.numbers else one.count for one, rows in zip(packed, used, strict=True)]
    available = job.height - sizes.axis
    row_height, most = sizes.row, MOST_ROWS
    if page:
        row_height, most = _page_rows(counts, available, sizes)
    elif any(count > 8 for count in counts):
        row_height = sizes.row_compact
    heights = [
        _lane_height(count, most, row_height, sizes) + lane.room for count, lane in zip(counts, job.lanes, strict=True)
    ]
    stretch = 1.0
    if page and packed and sum(heights) < available:
        stretch = min(_MOST_STRETCH, available / sum(heights))
        heights = [height * stretch for height in heights]
        heights[-1] += available - sum(heights)
    if not page and len(job.table) <= _MOST_READ:
        heights = _with_more_rows(heights, [count > most for count in counts], _room(job), sizes)
    plans, top = [], sizes.axis
    for one, rows, count, height in zip(packed, used, counts, heights, strict=True):
        plans.append(Plan(one, rows, count > most, row_height * stretch, top, top + height))
        top += height
    return plans


def _room(job: Job) -> int:
    """The height for lanes, in rows of dense ones: by less their plans do not follow the window."""
    return max(0, int((job.height - job.sizes.axis) // job.sizes.dense_row))


def _with_more_rows(heights: list[float], dense: list[bool], room: int, sizes: Sizes) -> list[float]:
    """Heights of lanes, of which dense ones share what would stay empty below them, in whole rows of labels."""
    spare = int((room * sizes.dense_row - sum(heights)) // sizes.dense_row)
    if not any(dense) or spare <= 0:
        return heights
    more = min(_MOST_MORE, spare // sum(dense)) * sizes.dense_row
    return [height + more if one else height for height, one in zip(heights, dense, strict=True)]


def _rows_in_use(job: Job, packed: Sequence[Packed], *, page: bool) -> list[dict[int, int]]:
    """For each lane the rows that marks around the view are in, moved together: one whose marks are far takes no room.

    Their order stays. Around the view is a stretch that changes only with every quarter of its length, so that lanes
    do not change their height at every step of a pan; on a page it is the view itself.
    """
    view = job.grade.view
    step = (view.end - view.start) / 4
    window = int(view.start // step)
    first, last = (0.0, view.width) if page else (view.x((window - 1) * step), view.x((window + 6) * step))
    # Of all lanes at once: a call for each costs more than its few marks.
    rows = np.concatenate([np.zeros(0, dtype=np.int64), *(one.rows for one in packed)])
    reach = extents(job.table, rows, view, job.grade.sizes)
    near = ((reach.x1 > first) & (reach.x0 < last)).tolist()
    found, begin = [], 0
    for one in packed:
        end = begin + len(one.rows)
        used = {number for number, seen in zip(one.numbers, near[begin:end], strict=False) if seen}
        found.append({number: place for place, number in enumerate(sorted(n for n in used if n is not None))})
        begin = end
    return found


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


def heights(plan: Plan, lane_room: float, sizes: Sizes) -> Iterator[tuple[int, float]]:
    """Each place of a plan's packing whose row is in use, and the middle of that row in pixels from the top;
    ``lane_room`` is kept free under the lane's head."""
    room = plan.bottom - plan.top - sizes.lane_header - lane_room
    slack = max(0.0, min(plan.row_height / 2, (room - len(plan.rows) * plan.row_height) / 2))
    top = plan.top + sizes.lane_header + lane_room + slack - sizes.lane_padding / 2
    for place, number in enumerate(plan.packed.numbers):
        if number is not None and number in plan.rows:
            yield place, float(round(top + (plan.rows[number] + 0.5) * plan.row_height))


def _joined(job: Job, plans: Sequence[Plan]) -> Joined:
    """Marks of open lanes whose events have marks in other lanes, too."""
    found: list[tuple[int, float]] = []
    for plan, lane in zip(plans, job.lanes, strict=True):
        if not plan.dense and len(plan.packed.rows) and job.table.joined[plan.packed.rows].any():
            rows = plan.packed.rows.tolist()
            found += [(rows[at], y) for at, y in heights(plan, lane.room, job.sizes) if job.table.joined[rows[at]]]
    return Joined(np.array([row for row, _ in found], dtype=np.int64), np.array([y for _, y in found], dtype=float))
