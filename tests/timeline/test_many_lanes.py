"""Thousands of lanes: those that nobody can read are dense without being packed, and a frame stays a frame."""

from __future__ import annotations

import time

from dateline.timeline.layout import lay_out
from dateline.timeline.marks import MarkTable
from dateline.timeline.packing_memory import Memory
from dateline.timeline.view import View
from tests.timeline.scenes import METRICS, at, lanes_for, many, one

_YEARS = View(at(-600), at(2100), 1400)


def test_a_first_frame_of_two_thousand_lanes_does_not_pack_them_all() -> None:
    table, memory = many(100_000, 2000), Memory()
    begun = time.process_time()
    lay_out(table, lanes_for(2000), _YEARS, 600, METRICS, memory=memory, shown=(0.0, 600.0))
    assert time.process_time() - begun < 1.5  # packing all of them takes three
    assert len(memory.packed) < 500


def test_zoomed_in_they_are_open() -> None:
    table = many(100_000, 2000)
    year = View(at(1500), at(1501), 1400)
    found = lay_out(table, lanes_for(2000), year, 600, METRICS, shown=(0.0, 600.0))
    shown = table.start < at(1501)
    shown &= table.end > at(1500)
    lanes = set(table.lane[shown].tolist())
    rows = {mark.row for mark in found.marks}
    for lane in range(20):  # those in sight
        box = found.lanes[lane]
        if lane in lanes and box.y1 < 600:
            assert rows & set(range(*table.lane_rows(lane).indices(len(table)))), lane


def test_the_emptiest_lanes_stay_open() -> None:
    """Where all together have too many marks, those with a few are still drawn with a row for each."""
    marks = [one((1900, 1, 1 + n % 28), lane=lane, event=400 * lane + n) for lane in range(80) for n in range(400)]
    marks += [one((1900 + 20 * n, 1, 1), lane=80, event=40_000 + n) for n in range(5)]
    found = lay_out(MarkTable.of(marks, 81), lanes_for(81), _YEARS, 600, METRICS)
    assert len({mark.row for mark in found.marks if mark.lane == 80}) == 5
    assert {cluster.lane for cluster in found.clusters} == set(range(80))
