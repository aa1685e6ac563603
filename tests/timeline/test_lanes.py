"""Packing rows: most important first, nothing overlaps, joined marks nearest to their partner."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from dateline.timeline.lanes import Neighbour, Occupied, pack_rows

ABOVE, BELOW = Neighbour.ABOVE, Neighbour.BELOW


@pytest.mark.parametrize(
    ("wanted", "most", "rows"),
    [
        ([], None, []),
        ([Occupied(0, 10)], None, [0]),
        ([Occupied(0, 10), Occupied(20, 30)], None, [0, 0]),
        ([Occupied(0, 10), Occupied(12, 30)], None, [0, 1]),  # closer than the gap of 5
        ([Occupied(0, 10), Occupied(5, 30), Occupied(40, 50), Occupied(8, 9)], None, [0, 1, 0, 2]),
        ([Occupied(0, 10), Occupied(5, 30), Occupied(8, 9)], 2, [0, 1, None]),
        ([Occupied(0, 10), Occupied(0, 10, ABOVE)], None, [1, 0]),
        ([Occupied(0, 10, BELOW), Occupied(0, 10), Occupied(2, 9)], None, [2, 0, 1]),
        ([Occupied(50, 60, BELOW), Occupied(0, 10), Occupied(2, 9)], None, [1, 0, 1]),
    ],
)
def test_rows(wanted: list[Occupied], most: int | None, rows: list[int | None]) -> None:
    assert pack_rows(wanted, 5, most) == rows


def test_nothing_overlaps_in_any_row() -> None:
    chance = random.Random(3)
    wanted = [Occupied(x, x + chance.uniform(1, 200)) for x in (chance.uniform(0, 2000) for _ in range(300))]
    rows = pack_rows(wanted, 8)
    for row in set(rows):
        here = sorted((one for one, number in zip(wanted, rows, strict=True) if number == row), key=lambda one: one.x0)
        assert all(a.x1 + 8 <= b.x0 for a, b in pairwise(here))
