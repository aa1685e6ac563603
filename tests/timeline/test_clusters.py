"""Clusters and density hang on time, not on the view."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest

from dateline.timeline.clusters import Place, clusters, density
from dateline.timeline.extents import extents
from dateline.timeline.marks import Flag, Mark, MarkTable
from dateline.timeline.pills import ClusterBox, count_words
from dateline.timeline.view import Pixels, View
from tests.timeline.scenes import METRICS, SIZES, at, many, one


@pytest.mark.parametrize(
    ("middles", "counts"),
    [
        ([], []),
        ([5.0], [1]),
        ([5.0, 13.9], [2]),
        ([5.0, 14.0], [2]),  # nine pixels apart, but two dots with a gap have no room
        ([5.0, 15.5], [1, 1]),
        ([5.0, 12.0, 20.0, 28.0, 36.0, 44.0, 51.0, 53.0], [7, 1]),  # no wider than 52
        ([5.0, 5.0, 40.0, 41.0, 60.0], [2, 2, 1]),
    ],
)
def test_runs(middles: list[float], counts: list[int]) -> None:
    marks = [Mark(round(x * 20) - 1, round(x * 20) + 1, 0, event, "") for event, x in enumerate(middles)]
    boxes, singles = found(MarkTable.of(marks, 1), View(0, 2000, 100))
    seen = [(box.x0, box.count) for box in boxes] + [(x0, 1) for x0 in singles.values()]
    assert [count for _, count in sorted(seen)] == counts


@pytest.mark.parametrize("flag", [Flag.NONE, Flag.OPEN_START, Flag.OPEN_END])
def test_an_open_end_does_not_move_a_mark_that_has_to_be_a_dot(flag: Flag) -> None:
    table = MarkTable.of([one((2025, 11, 1), flags=Flag.FIRST | flag)], 1)
    view = View(at(2025, 10), at(2026, 2), 1000)
    middle = extents(table, np.array([0]), view, SIZES).middle[0]
    known = (table.start[0] + table.end[0]) / 2
    assert middle == pytest.approx((known - view.start) / view.scale)


def found(table: MarkTable, view: View, apart: Sequence[int] = ()) -> tuple[list[ClusterBox], dict[int, float]]:
    rows = np.array(apart, dtype=np.int64)
    pills, singles = clusters(table.indexes[0], rows, Place(0, 40.0, 0), Pixels(view, METRICS))
    return list(pills), singles


def test_pills_never_overlap_and_lie_in_view() -> None:
    table = many(3000, 1)
    for width in (300, 842, 1600):
        boxes, singles = found(table, View(at(-600), at(2100), width))
        assert sum(len(box.rows) for box in boxes) + len(singles) > 2000
        assert all(0 <= box.x0 < box.x1 <= width for box in boxes)
        assert all(a.x1 <= b.x0 for a, b in pairwise(boxes))


def test_panning_moves_clusters_and_changes_nothing_else() -> None:
    table = many(2000, 1)
    view = View(at(0), at(1000), 1000)
    before = {tuple(box.rows.tolist()): box.x0 for box in found(table, view)[0]}
    after = {tuple(box.rows.tolist()): box.x0 for box in found(table, view.moved(137.0))[0]}
    kept = before.keys() & after.keys()
    assert len(kept) >= len(before) * 0.8
    assert all(before[rows] - after[rows] == pytest.approx(137, abs=0.01) for rows in kept)


@pytest.mark.parametrize(
    ("count", "words"), [(2, "2"), (9999, "9,999"), (10_000, "10k"), (123_456, "123k"), (3_400_000, "3M")]
)
def test_count_words(count: int, words: str) -> None:
    assert count_words(count) == words


def test_density_counts_a_mark_over_its_whole_length() -> None:
    table = MarkTable.of([one((2025, 1, 1), (2025, 1, 10)), one((2025, 1, 5), event=1)], 1)
    view = View(at(2025, 1, 1), at(2025, 1, 13), 12)
    counts = table.indexes[0].reaches.counts(view.edges(1.0, view.start, view.end))
    assert counts.tolist() == [1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 0, 0]


def test_density_bars_stand_on_their_foot_and_fill_the_height() -> None:
    table = many(500, 1)
    bars = density(table.indexes[0], View(at(-600), at(2100), 800), 100.0, SIZES)
    x0, y0, width, height = bars.areas.T
    assert (y0 + height).tolist() == [100.0] * len(bars)
    assert height.max() == pytest.approx(SIZES.density_height)
    assert ((x0 >= 0) & (width > 0) & (x0 + width <= 800)).all()
