"""The table of marks: sorted, sliced by lane, searched by time."""

from __future__ import annotations

from dateline.timeline.marks import MarkTable
from tests.timeline.scenes import at, one


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
    assert table.indexes[1].rows_between(0, 1).tolist() == []
    assert table.rows_of(0) == ()


def test_rows_of_one_event_are_known() -> None:
    table = MarkTable.of([one((2025, 1, 1), lane=0, event=7), one((2025, 1, 1), lane=1, event=7)], 2)
    assert table.rows_of(7) == (0, 1)
