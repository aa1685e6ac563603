"""The table of marks: sorted, sliced by lane, searched by time."""

from __future__ import annotations

import random

from dateline.timeline.marks import MarkTable
from tests.timeline.scenes import DAY, at, many, one


def test_rows_are_sorted_by_lane_and_start() -> None:
    table = MarkTable.of(
        [one((2025, 2, 1), lane=1, event=0), one((2025, 3, 1), event=1), one((2025, 1, 1), event=2)], 3
    )
    assert table.event.tolist() == [2, 1, 0]
    assert table.lane_rows(0) == slice(0, 2)
    assert table.lane_rows(2) == slice(3, 3)
    assert table.bounds == (at(2025, 1, 1), at(2025, 3, 2))


def test_an_empty_table_has_no_bounds() -> None:
    table = MarkTable.of([], 2)
    assert (len(table), table.bounds) == (0, None)
    assert table.rows_between(1, 0, 1).tolist() == []


def test_rows_of_one_event_are_known() -> None:
    table = MarkTable.of([one((2025, 1, 1), lane=0, event=7), one((2025, 1, 1), lane=1, event=7)], 2)
    assert table.rows_by_event == {7: (0, 1)}


def test_bisection_finds_what_a_scan_finds() -> None:
    table, chance = many(800, 3), random.Random(2)
    for _ in range(100):
        start = chance.randrange(at(-600), at(2100))
        end = start + chance.choice((DAY, 400 * DAY, 90_000 * DAY))
        for lane in range(3):
            rows = table.lane_rows(lane)
            scanned = [row for row in range(rows.start, rows.stop) if table.start[row] < end and table.end[row] > start]
            assert table.rows_between(lane, start, end).tolist() == scanned
