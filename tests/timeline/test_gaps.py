"""Silent and single-source periods, against what one finds by looking at every moment."""

from __future__ import annotations

import random
from itertools import groupby

import pytest

from dateline.timeline.gaps import LEAST, Gap, Tellings, Thin, gaps_of
from dateline.timeline.view import View

WHOLE = View(0, 1000, 1000)  # a pixel a second


def seen(rows: list[tuple[int, int, int]], kind: Thin, view: View = WHOLE) -> list[Gap]:
    return [gap for gap in gaps_of(Tellings.of(rows), view) if gap.kind is kind]


@pytest.mark.parametrize("seed", range(40))
def test_silence_is_where_nothing_is_told(seed: int) -> None:
    chance = random.Random(seed)
    rows = [(start, start + chance.choice((1, 5, 60)), chance.randrange(3)) for start in chance.sample(range(900), 9)]
    told = [any(start <= at < end for start, end, _ in rows) for at in range(1000)]
    first, last = min(row[0] for row in rows), max(row[1] for row in rows)
    runs, at = [], first
    for is_told, run in groupby(told[first:last]):
        length = len(list(run))
        if not is_told and length >= LEAST:
            runs.append((at, at + length))
        at += length
    assert [(gap.start, gap.end) for gap in seen(rows, Thin.SILENT)] == runs


@pytest.mark.parametrize("seed", range(60))
def test_of_a_single_source_period_no_other_tells_anything_and_it_could_not_be_longer(seed: int) -> None:
    chance = random.Random(seed)
    rows = [
        (start, start + chance.choice((1, 20, 200)), chance.randrange(3)) for start in chance.sample(range(900), 12)
    ]
    found = seen(rows, Thin.SINGLE)
    for gap in found:
        here = {source for start, end, source in rows if start < gap.end and end > gap.start}
        assert here == {gap.source}
        assert gap.end - gap.start >= LEAST
    # Every moment of which one alone tells lies in a period, if the others are far enough away.
    for start, end, source in rows:
        others = [row for row in rows if row[2] != source]
        alone = all(row[1] <= start or row[0] >= end for row in others)
        if alone and end - start >= LEAST:
            assert any(gap.start <= start and end <= gap.end for gap in found)


def test_silences_within_belong_to_what_only_one_tells() -> None:
    rows = [(0, 10, 0), (100, 110, 1), (300, 310, 1), (500, 510, 1), (600, 610, 0)]
    (gap,) = seen(rows, Thin.SINGLE)
    assert gap == Gap(Thin.SINGLE, 100, 510, 1)
    assert len(seen(rows, Thin.SILENT)) == 4


def test_where_one_source_tells_everything_that_is_no_period() -> None:
    assert not seen([(0, 100, 4), (50, 200, 4)], Thin.SINGLE)


def test_a_long_span_of_another_ends_the_period() -> None:
    rows = [(0, 400, 0), (100, 110, 1), (200, 210, 1), (500, 510, 1), (700, 710, 0)]
    assert seen(rows, Thin.SINGLE) == [Gap(Thin.SINGLE, 0, 100, 0), Gap(Thin.SINGLE, 400, 510, 1)]
    later = [*rows, (10, 390, 1)]
    assert seen(later, Thin.SINGLE) == [Gap(Thin.SINGLE, 400, 510, 1)]


def test_what_is_too_narrow_to_be_seen_is_none() -> None:
    rows = [(0, 10, 0), (40, 50, 1), (900, 910, 0)]
    assert len(seen(rows, Thin.SILENT)) == 2
    assert len(seen(rows, Thin.SILENT, View(0, 10_000, 1000))) == 1
    assert gaps_of(Tellings.of([]), WHOLE) == ()
    assert gaps_of(Tellings.of([(3, 4, 0)]), WHOLE) == ()
