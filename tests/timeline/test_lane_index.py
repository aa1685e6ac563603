"""An index finds what a scan of all marks finds."""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np
import pytest

from dateline.timeline.lane_index import BEST, LaneIndex
from dateline.timeline.marks import MarkTable
from tests.timeline.scenes import DAY, at, many


def stretches(times: int) -> Iterator[tuple[int, int]]:
    chance = random.Random(2)
    for _ in range(times):
        start = chance.randrange(at(-600), at(2100))
        yield start, start + chance.choice((1, DAY, 400 * DAY, 90_000 * DAY))


def rows_of(table: MarkTable, lane: int) -> range:
    rows = table.lane_rows(lane)
    return range(rows.start, rows.stop)


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 65, 2500])
def test_the_rows_of_a_stretch(count: int) -> None:
    table = many(count, 3)
    for start, end in stretches(60):
        for lane in range(3):
            scanned = [row for row in rows_of(table, lane) if table.start[row] < end and table.end[row] > start]
            index = table.indexes[lane]
            assert index.rows_between(start, end).tolist() == scanned
            assert index.reaches.count(start, end) == len(scanned)


def rank(table: MarkTable, row: int) -> tuple[int, int, int]:
    return -int(table.importance[row]), -int(table.told_by[row]), row


def scanned_best(table: MarkTable, lane: int, edges: np.ndarray, each: int) -> list[int]:
    """The best of each cell by the middle, and of those that reach in from outside."""
    cells: dict[int, list[int]] = {}
    last = len(edges) - 1
    for row in rows_of(table, lane):
        middle = (int(table.start[row]) + int(table.end[row])) / 2
        cell = int(np.searchsorted(edges, middle, side="right")) - 1
        if 0 <= cell < last:
            cells.setdefault(cell, []).append(row)
        elif table.start[row] < edges[-1] and table.end[row] > edges[0]:
            cells.setdefault(-1, []).append(row)
    best = [row for rows in cells.values() for row in sorted(rows, key=lambda row: rank(table, row))[:each]]
    return sorted(best, key=lambda row: rank(table, row))


@pytest.mark.parametrize("each", [BEST, 9])
@pytest.mark.parametrize("count", [0, 5, 70, 3000])
def test_the_most_important_of_every_cell(count: int, each: int) -> None:
    table = many(count, 2)
    for start, end in stretches(20):
        edges = np.linspace(start, end, 13)
        for lane in range(2):
            assert table.indexes[lane].best(edges, each).tolist() == scanned_best(table, lane, edges, each)


def test_long_spans_are_found_among_many() -> None:
    table = many(4000, 1, years=(1000, 1030))  # hundreds of spans of twenty years
    edges = np.linspace(at(1020), at(1021), 5)
    index: LaneIndex = table.indexes[0]
    assert index.reaches.count(at(1020), at(1020) + 1) > 512
    assert index.best(edges, BEST).tolist() == scanned_best(table, 0, edges, BEST)


def test_places_and_rows_lead_to_each_other() -> None:
    table = many(300, 2)
    index, rows = table.indexes[1], table.lane_rows(1)
    some = np.array([rows.start, rows.start + 17, rows.stop - 1, 0])  # the last one is of the other lane
    places = index.places_of(some)
    assert sorted(index.rows_at(places).tolist()) == sorted(some[:3].tolist())
    assert (np.diff(index.doubled) >= 0).all()


def test_of_thousands_no_more_are_found_than_the_index_knows() -> None:
    table = many(12_000, 1)
    edges = np.linspace(at(-600), at(2100), 5)
    found = table.indexes[0].best(edges, BEST + 3).tolist()
    assert found == scanned_best(table, 0, edges, BEST)


@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, 200])
def test_sums_up_to_any_place_are_those_of_the_column(count: int) -> None:
    (index,) = many(count, 1).indexes
    expected = np.concatenate(([0], np.cumsum(index.doubled)))
    places = np.arange(count + 1)
    assert index.sums(places).tolist() == expected.tolist()
    assert index.sums(places[::-1]).tolist() == expected[::-1].tolist()
