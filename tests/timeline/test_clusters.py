"""Clusters and density hang on time, not on the view."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from dateline.timeline.clusters import Place, bin_counts, cluster_runs, clusters, count_words, density
from dateline.timeline.extents import extents
from dateline.timeline.marks import Flag, MarkTable
from dateline.timeline.placements import ClusterBox
from dateline.timeline.view import Pixels, View
from tests.timeline.scenes import DAY, METRICS, SIZES, at, many, one


@pytest.mark.parametrize(
    ("middles", "begins"),
    [
        ([], []),
        ([5.0], [0]),
        ([5.0, 13.9], [0]),
        ([5.0, 14.0], [0, 1]),  # nine pixels apart
        ([5.0, 12.0, 20.0, 28.0, 36.0, 44.0, 51.0, 53.0], [0, 7]),  # no wider than 52
    ],
)
def test_runs(middles: list[float], begins: list[int]) -> None:
    assert cluster_runs(np.array(middles), 0.0, SIZES).tolist() == begins


@pytest.mark.parametrize("flag", [Flag.NONE, Flag.OPEN_START, Flag.OPEN_END])
def test_an_open_end_does_not_move_a_mark_that_has_to_be_a_dot(flag: Flag) -> None:
    table = MarkTable.of([one((2025, 11, 1), flags=Flag.FIRST | flag)], 1)
    view = View(at(2025, 10), at(2026, 2), 1000)
    middle = extents(table, np.array([0]), view, SIZES).middle[0]
    known = (table.start[0] + table.end[0]) / 2
    assert middle == pytest.approx((known - view.start) / view.scale)


def found(table: MarkTable, view: View) -> tuple[list[ClusterBox], dict[int, float]]:
    rows = np.arange(len(table), dtype=np.int64)
    middles = extents(table, rows, view, SIZES).middle
    return clusters(table, rows, middles, Place(0, 40.0, 0), Pixels(view, METRICS))


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
    ("count", "words"), [(2, "2"), (9999, "9999"), (10_000, "10k"), (123_456, "123k"), (3_400_000, "3M")]
)
def test_count_words(count: int, words: str) -> None:
    assert count_words(count) == words


def test_density_counts_a_mark_over_its_whole_length() -> None:
    table = MarkTable.of([one((2025, 1, 1), (2025, 1, 10)), one((2025, 1, 5), event=1)], 1)
    view = View(at(2025, 1, 1), at(2025, 1, 21), 20)
    counts, first = bin_counts(table, np.arange(2), view, 1.0)
    origin = round((0 - at(2025, 1, 1)) / DAY)
    assert counts[-origin - first :][:12].tolist() == [1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 0, 0]


def test_density_bars_stand_on_their_foot_and_fill_the_height() -> None:
    table = many(500, 1)
    bars = density(table, np.arange(500), View(at(-600), at(2100), 800), 100.0, SIZES)
    assert {bar.y1 for bar in bars} == {100.0}
    assert min(bar.y0 for bar in bars) == pytest.approx(100.0 - SIZES.density_height)
    assert all(0 <= bar.x0 < bar.x1 <= 800 for bar in bars)
