"""What holds for all events and all views: invented worlds, each drawn from a seed, and views drawn from the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest

from dateline.timeline.grades import STEP
from dateline.timeline.layout import fit_range, lay_out
from dateline.timeline.marks import Claim, Flag, Mark, MarkShape, MarkTable
from dateline.timeline.packing_memory import Memory
from dateline.timeline.placements import Placements
from dateline.timeline.view import View
from tests.timeline.scenes import DAY, METRICS, at, lanes_for, one

_LENGTHS = (3600, DAY, DAY, 30 * DAY, 365 * DAY, 60 * 365 * DAY)
_KINDS = (Flag.NONE, Flag.NONE, Flag.ASSUMED_END, Flag.OPEN_START, Flag.OPEN_END, Flag.CONFLICT)


def world(seed: int) -> tuple[list[Mark], int]:
    """Marks in any order, a few or thousands, over days or ages, even or in clusters; and the number of lanes."""
    chance = random.Random(seed)
    lanes, count = chance.choice((1, 2, 5)), chance.choice((1, 12, 90, 700, 3000))
    first = at(chance.choice((-12_000, -44, 1, 1066, 1999)))
    span = chance.choice((40 * DAY, 365 * DAY, 2500 * 365 * DAY))
    crowds = [chance.randrange(span) for _ in range(4)] if chance.random() < 0.5 else []
    marks = []
    for event in range(count):
        around = chance.choice(crowds) + round(chance.gauss(0, span / 200)) if crowds else chance.randrange(span)
        if chance.random() < 0.5:  # most events are dated to a day, and many share one
            around -= around % DAY
        start, length = first + around, chance.choice(_LENGTHS)
        flags = chance.choice(_KINDS)
        claims = (Claim(start, start + length // 2, 0), Claim(start + length // 2, start + length, 1))
        marks.append(
            Mark(
                start, start + length, chance.randrange(lanes), event,
                f"Event {event}" + " of the long road" * chance.randrange(4), "some day", chance.choice((1, 1, 2, 3)),
                chance.choice(tuple(MarkShape)), chance.randrange(6), Flag.FIRST | flags, chance.choice((1, 1, 2)),
                claims if flags is Flag.CONFLICT else (), chance.choice(("", "", "C")),
            )
        )  # fmt: skip
    return marks, lanes


def whole_of(table: MarkTable) -> View:
    found = fit_range(table.bounds)
    assert found is not None
    return View(*found, 1000)


def views(table: MarkTable, seed: int, times: int) -> Iterator[View]:
    """Views of any scale on any of the marks."""
    chance, whole = random.Random(seed), whole_of(table)
    for _ in range(times):
        row = chance.randrange(len(table))
        x = whole.x(float(table.start[row]))
        yield whole.zoomed(10 ** -chance.uniform(0, 4), x).moved(chance.uniform(-400, 400))


def placed(table: MarkTable, view: View, memory: Memory | None = None, **wish: object) -> Placements:
    closed = wish.pop("closed", ())
    lanes = [
        replace(lane, collapsed=place in closed)  # type: ignore[operator]
        for place, lane in enumerate(lanes_for(len(table.lane_slices) - 1))
    ]
    return lay_out(table, lanes, view, 600, METRICS, memory=memory, **wish)  # type: ignore[arg-type]


def stretches(found: Placements) -> Iterator[tuple[tuple[int, float], float, float]]:
    """Everything that takes room in a row: lane and height, and from where to where."""
    for mark in found.marks:
        yield (mark.lane, mark.y), mark.x0, mark.x1
    for label in found.labels:
        if not label.inside:
            yield (label.lane, label.y), label.x, label.x + label.width
    for cluster in found.clusters:
        yield (cluster.lane, cluster.y), cluster.x0, cluster.x1


def told(found: Placements) -> list[tuple[object, ...]]:
    """What a person sees, to a thousandth of a pixel, in no order."""
    return sorted(
        [("mark", mark.event, mark.form.value, mark.y, round(mark.x0, 3)) for mark in found.marks]
        + [("label", label.event, label.text, label.y, round(label.x, 3)) for label in found.labels]
        + [("cluster", box.lane, box.text, box.y, round(box.x0, 3)) for box in found.clusters],
        key=repr,
    )


@pytest.mark.parametrize("seed", range(14))
def test_nothing_overlaps_and_no_text_is_cut(seed: int) -> None:
    marks, lanes = world(seed)
    table, memory, chance = MarkTable.of(marks, lanes), Memory(), random.Random(seed)
    for view in views(table, seed, 14):
        selected = chance.choice((None, chance.randrange(len(table))))
        sought = tuple(sorted(chance.sample(range(len(table)), min(len(table), chance.choice((0, 0, 9))))))
        found = placed(table, view, memory, selected=selected, hovered=chance.randrange(len(table)), found=sought)
        by_row: dict[tuple[int, float], list[tuple[float, float]]] = {}
        for row, x0, x1 in stretches(found):
            by_row.setdefault(row, []).append((x0, x1))
        for taken in by_row.values():
            assert all(a[1] <= b[0] + 0.01 for a, b in pairwise(sorted(taken)))
        for label in found.labels:
            assert label.text == table.labels[label.row] or label.text.endswith("…")
            assert label.x >= 0
            assert label.x + label.width <= view.width


@pytest.mark.parametrize("seed", range(14))
def test_every_event_is_there_at_every_scale_and_alone_in_the_end(seed: int) -> None:
    marks, lanes = world(seed)
    table, memory = MarkTable.of(marks, lanes), Memory()
    chance = random.Random(seed)
    for row in chance.sample(range(len(table)), min(6, len(table))):
        middle = (int(table.start[row]) + int(table.end[row])) / 2
        length = whole_of(table).end - whole_of(table).start
        alone = False
        while not alone and length > 60:  # as far as the window zooms
            found = placed(table, View(middle - length / 2, middle + length / 2, 1000), memory)
            alone = any(mark.row == row for mark in found.marks)
            assert alone or any(row in cluster.rows for cluster in found.clusters)
            length /= 3
        alike = (table.start + table.end == table.start[row] + table.end[row]) & (table.lane == table.lane[row])
        assert alone or alike.sum() > 1, f"row {row} is never seen alone"


@pytest.mark.parametrize("seed", range(14))
def test_going_away_and_coming_back_changes_nothing(seed: int) -> None:
    marks, lanes = world(seed)
    table, memory = MarkTable.of(marks, lanes), Memory()
    chance = random.Random(seed)
    for view in views(table, seed, 6):
        before = told(placed(table, view, memory))
        away = view
        for _ in range(5):
            away = away.moved(chance.uniform(-300, 300)).zoomed(chance.choice((0.7, 1.6)), chance.uniform(0, 1000))
            placed(table, away, memory)
        assert told(placed(table, view, memory)) == before == told(placed(table, view))


@pytest.mark.parametrize("seed", range(14))
def test_panning_moves_clusters_and_densities_and_changes_nothing_else(seed: int) -> None:
    marks, lanes = world(seed)
    table, chance = MarkTable.of(marks, lanes), random.Random(seed)
    for view in views(table, seed, 6):
        pixels = chance.choice((1.0, 3.5, 17.25))
        before, after = placed(table, view), placed(table, view.moved(pixels))
        for lane in range(lanes):
            ours, theirs = ({mark.row for mark in one.marks if mark.lane == lane} for one in (before, after))
            if ours != theirs:  # other labels have room, and what has a label is in no cluster
                continue
            inner = [box for box in before.clusters if box.lane == lane and box.x0 > 60 and box.x1 < 940]
            there = {(round(box.x0 + pixels, 2), box.text) for box in after.clusters if box.lane == lane}
            assert {(round(box.x0, 2), box.text) for box in inner} <= there
            bars, moved = before.lanes[lane].density.areas, after.lanes[lane].density.areas
            lefts = {round(x, 2) for x in bars[:, 0].tolist() if 60 < x < 940}
            assert lefts <= {round(x + pixels, 2) for x in moved[:, 0].tolist()}


@pytest.mark.parametrize("seed", range(14))
def test_the_order_in_which_marks_are_handed_in_means_nothing(seed: int) -> None:
    marks, lanes = world(seed)
    shuffled = random.Random(seed).sample(marks, len(marks))
    one_way, other = MarkTable.of(marks, lanes), MarkTable.of(shuffled, lanes)
    for view in views(one_way, seed, 5):
        assert placed(one_way, view) == placed(other, view)


@pytest.mark.parametrize("seed", range(14))
def test_a_collapsed_lane_takes_nothing_from_the_others_and_says_how_much_it_holds(seed: int) -> None:
    marks, lanes = world(seed)
    table = MarkTable.of(marks, lanes)
    for view in views(table, seed, 6):
        whole, found = placed(table, view), placed(table, view, closed=(0,))
        assert not [one for one in (*found.marks, *found.labels, *found.clusters) if one.lane == 0]
        assert found.lanes[0].y1 - found.lanes[0].y0 == METRICS.sizes.lane_empty
        rows = table.lane_rows(0)
        seen = (table.start[rows] < view.end) & (table.end[rows] > view.start)
        assert bool(len(found.lanes[0].density)) is bool(seen.any())
        # Crowded ones may take the height that became free, and show more.
        assert {mark.row for mark in whole.marks if mark.lane > 0} <= {mark.row for mark in found.marks}
        assert [box.title for box in whole.lanes] == [box.title for box in found.lanes]


@pytest.mark.parametrize("seed", range(8))
def test_rows_stay_while_one_zooms_within_a_grade(seed: int) -> None:
    marks, lanes = world(seed)
    table = MarkTable.of(marks, lanes)
    for view in views(table, seed, 5):
        start = round(view.start, -6)
        lengths = [STEP**24 * 1000 / STEP**share for share in (0.05, 0.5, 0.95)]
        found = [placed(table, View(start, start + length, 1000)) for length in lengths]
        assert len({tuple((lane.y0, lane.y1) for lane in one.lanes) for one in found}) == 1
        for near, far in pairwise(reversed(found)):
            ys = {mark.row: mark.y for mark in far.marks}
            singles = {cluster.y for cluster in [*near.clusters, *far.clusters]}
            for mark in near.marks:
                if mark.row in ys and mark.y not in singles and ys[mark.row] not in singles:
                    assert mark.y == ys[mark.row]


def test_the_label_of_a_long_span_stays_in_view() -> None:
    table = MarkTable.of([one((1000, 1, 1), (1999, 12, 31), label="The long peace", importance=3)], 1)
    for start in range(950, 1960, 7):
        (label,) = placed(table, View(at(start), at(start + 60), 900)).labels
        assert label.text == "The long peace"
        assert label.x >= 0
        assert label.x + label.width <= 900


def test_long_spans_leave_room_for_what_is_short() -> None:
    ages = [one((1000 + i, 1, 1), (1900, 1, 1), label=f"Age {i}", importance=3, event=i) for i in range(40)]
    days = [one((1500, 3, 1 + i % 28), event=40 + i, label=f"Day {i}", importance=1) for i in range(200)]
    found = placed(MarkTable.of([*ages, *days], 1), View(at(1500, 2, 1), at(1500, 4, 20), 1200))
    assert {label.text.split()[0] for label in found.labels} == {"Age", "Day"}


@pytest.mark.parametrize("year", [-11_999, -43, 0, 1, 9999, 12_000])
@pytest.mark.parametrize("length", [60.0, DAY, 400.0 * DAY, 5000.0 * 365 * DAY])
def test_far_years_are_exact(year: int, length: float) -> None:
    """12000 BCE, 44 BCE, 1 BCE, 1 CE, 9999 CE and beyond."""
    instant = at(year, 3, 15) + 43_200
    table = MarkTable.of([replace(one((year, 3, 15), label="Ides"), start=instant, end=instant + 1)], 1)
    for share in (0.1, 0.37, 0.9):
        view = View(instant - length * share, instant + length * (1 - share), 1000)
        (mark,) = placed(table, view).marks
        scale = (Fraction(view.end) - Fraction(view.start)) / 1000
        exact = (Fraction(2 * instant + 1, 2) - Fraction(view.start)) / scale
        assert mark.x == pytest.approx(float(exact), abs=0.05)
