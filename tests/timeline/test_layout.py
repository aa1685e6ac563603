"""The whole layout: nothing overlaps, panning changes nothing, every event can be reached, far years are exact."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from dateline.timeline.grades import STEP
from dateline.timeline.hits import hit
from dateline.timeline.job import says
from dateline.timeline.labels import LETTER_CHIP
from dateline.timeline.lanes import Column, Lane
from dateline.timeline.layout import TWO_WEEKS, fit_range, lay_out
from dateline.timeline.mark_columns import Edit, Edits, edited
from dateline.timeline.marks import Claim, Flag, Mark, MarkShape, MarkTable
from dateline.timeline.packing_memory import Memory
from dateline.timeline.placements import Form, Placements
from dateline.timeline.view import View
from tests.timeline.scenes import DAY, METRICS, at, lanes_for, many, one

VIEW = View(at(2025, 10, 18), at(2025, 11, 30), 860)  # twenty pixels a day


def placed(table: MarkTable, view: View = VIEW, height: float = 400, **wish: object) -> Placements:
    return lay_out(table, lanes_for(len(table.lane_slices) - 1), view, height, METRICS, **wish)  # type: ignore[arg-type]


def of(*marks: Mark) -> MarkTable:
    return MarkTable.of(marks, max((mark.lane for mark in marks), default=0) + 1)


def crossings(found: Placements) -> int:
    """How many labels, marks and pills of one height overlap."""
    by_height: dict[tuple[int, float], list[tuple[float, float]]] = {}
    for mark in found.marks:
        by_height.setdefault((mark.lane, mark.y), []).append((mark.x0, mark.x1))
    for label in found.labels:
        if not label.inside:
            by_height.setdefault((label.lane, label.y), []).append((label.x, label.x + label.width))
    for cluster in found.clusters:
        by_height.setdefault((cluster.lane, cluster.y), []).append((cluster.x0, cluster.x1))
    return sum(
        a[1] > b[0] + 0.01
        for taken in by_height.values()
        for a, b in zip(sorted(taken), sorted(taken)[1:], strict=False)
    )


def test_nothing_at_all() -> None:
    found = placed(MarkTable.of([], 0))
    assert (found.lanes, found.marks, found.labels) == ((), (), ())
    assert found.axis.ticks


def test_one_day_is_a_dot_with_its_label() -> None:
    found = placed(of(one((2025, 11, 18))))
    (mark,), (label,) = found.marks, found.labels
    assert (mark.form, mark.x1 - mark.x0) == (Form.DOT, 12)
    assert mark.x == pytest.approx(31.5 * 20)
    assert (label.text, label.y) == ("Bridge opens", mark.y)


def test_a_day_becomes_a_bar_when_it_is_wide() -> None:
    found = placed(of(one((2025, 11, 18))), View(at(2025, 11, 16), at(2025, 11, 21), 860))
    assert found.marks[0].form is Form.BAR


def test_a_narrow_stretch_becomes_a_dot() -> None:
    far = View(at(1900), at(2100), 860)
    assert placed(of(one((2025, 1, 1), (2025, 12, 31))), far).marks[0].form is Form.DOT


def test_assumed_ends_fade_over_24_pixels_at_most_half_the_bar() -> None:
    long, short = (
        placed(of(one((2025, 10, 21), last, flags=Flag.ASSUMED_START))).marks[0]
        for last in ((2025, 10, 31), (2025, 10, 22))
    )
    assert (long.fade0, long.fade1) == (24, 0)
    assert short.fade0 == 20


def test_an_open_end_runs_150_pixels_and_fades_over_the_last_half() -> None:
    mark = placed(of(one((2025, 11, 1), flags=Flag.FIRST | Flag.OPEN_END))).marks[0]
    assert (mark.form, mark.x1 - mark.x0, mark.fade1) == (Form.BAR, 150, 75)
    before = placed(of(one((2025, 11, 1), flags=Flag.FIRST | Flag.OPEN_START))).marks[0]
    assert (before.x1 - before.x0, before.fade0) == (150, 75)


def test_an_event_told_by_two_is_joined_labelled_once_and_near_its_partner() -> None:
    joint = [
        one((2025, 11, 18), lane=0, event=9, importance=3, told_by=2),
        one((2025, 11, 18), lane=1, event=9, importance=3, flags=Flag.NONE, told_by=2),
    ]
    rest = [one((2025, 11, 18), lane=lane, event=lane, label=f"Other {lane}") for lane in (0, 1)]
    found = placed(of(*joint, *rest))
    (line,) = found.connectors
    ys = {(mark.lane, mark.event): mark.y for mark in found.marks}
    assert ys[0, 9] > ys[0, 0]  # last row of the upper lane
    assert ys[1, 9] < ys[1, 1]  # first row of the lower one
    assert (line.y0, line.y1) == (ys[0, 9] + 7, ys[1, 9] - 7)
    assert [label.pill for label in found.labels if label.event == 9] == ["told by 2"]


def test_a_conflict_is_a_bracket_with_all_claims() -> None:
    claims = (Claim(at(2025, 11, 1), at(2025, 11, 4), 0), Claim(at(2025, 11, 18), at(2025, 11, 19), 1))
    mark = replace(one((2025, 11, 1), (2025, 11, 18), flags=Flag.FIRST | Flag.CONFLICT), claims=claims)
    (box,) = placed(of(mark)).marks
    assert box.form is Form.BRACKET
    assert [claim.colour for claim in box.claims] == [0, 1]
    assert box.claims[0].x1 - box.claims[0].x0 == pytest.approx(60)


def test_rows_stay_while_panning() -> None:
    table = many(120, 2, years=(2020, 2026))
    length = STEP**60 * 900  # a grade: about a year
    start = (at(2021) // (length / 4) + 0.5) * length / 4  # lanes change their height at quarters of the length
    view = View(start, start + length, 900)
    before = placed(table, view)
    for pixels in (40, 100, -105):
        after = placed(table, view.moved(pixels))
        ys = {mark.row: (mark.x, mark.y) for mark in before.marks if not (mark.cut0 or mark.cut1)}
        for mark in after.marks:
            if mark.row in ys and not (mark.cut0 or mark.cut1):
                assert mark.y == ys[mark.row][1]
                assert ys[mark.row][0] - mark.x == pytest.approx(pixels, abs=0.01)
        assert placed(table, view) == before  # and back changes nothing


def test_a_lane_whose_marks_are_far_away_takes_no_room() -> None:
    table = of(*(one((2025, 11, 18), event=event) for event in range(8)), one((1975, 1, 1), lane=1, event=9))
    near, far = placed(table), placed(table, View(at(1974, 6, 1), at(1975, 6, 1), 860))
    assert near.lanes[0].y1 - near.lanes[0].y0 > 200
    assert far.lanes[0].y1 - far.lanes[0].y0 == 32
    assert [mark.lane for mark in far.marks] == [1]


def test_rows_stay_while_something_is_selected() -> None:
    table = many(60, 2, years=(2020, 2026))
    view = View(at(2020), at(2026), 900)
    plain, chosen = placed(table, view), placed(table, view, selected=5, hovered=9)
    assert [(mark.row, mark.y) for mark in plain.marks] == [(mark.row, mark.y) for mark in chosen.marks]
    assert any(label.event == 5 for label in chosen.labels)


@pytest.mark.parametrize("seed", range(6))
def test_nothing_overlaps_in_any_world(seed: int) -> None:
    chance = random.Random(seed)
    table = many(chance.choice((3, 40, 400, 3000)), chance.choice((1, 3, 6)), seed)
    for _ in range(8):
        length = 10 ** chance.uniform(5, 11.2)
        start = chance.uniform(at(-700), at(2100))
        view = View(start, start + length, chance.choice((320, 860, 1600)))
        found = placed(table, view, chance.choice((200, 700)), selected=2, page=chance.random() < 0.5)
        assert crossings(found) == 0
        for label in found.labels:
            assert label.x >= 0
            assert label.x + label.width <= view.width


def test_every_event_can_be_reached_by_zooming() -> None:
    table = many(2000, 3)
    for row in random.Random(1).sample(range(2000), 40):
        middle = (int(table.start[row]) + int(table.end[row])) / 2
        length = max(float(table.end[row] - table.start[row]) * 3, 20.0 * DAY)
        found = placed(table, View(middle - length / 2, middle + length / 2, 1200), 600)
        assert any(mark.row == row for mark in found.marks)


def test_a_crowded_lane_shows_labels_clusters_and_density() -> None:
    found = placed(many(3000, 2), View(at(-600), at(2100), 860), 190)
    assert [lane.y1 - lane.y0 for lane in found.lanes] == [72, 72]
    assert all(lane.density for lane in found.lanes)
    assert found.clusters
    assert {label.lane for label in found.labels} == {0, 1}
    title_end = found.lanes[0].header_end
    assert all(label.x > title_end for label in found.labels if label.y == found.lanes[0].y0 + 12)


def test_crowded_lanes_use_the_height_that_would_stay_empty_for_more_labels() -> None:
    table, view, memory = many(3000, 2), View(at(-600), at(2100), 860), Memory()
    low = placed(table, view, 190, memory=memory)
    high = placed(table, view, 320, memory=memory)
    assert len(high.labels) > len(low.labels)
    assert low.height <= high.height <= 320
    assert len({lane.y1 - lane.y0 for lane in high.lanes}) == 1
    assert not crossings(high)
    assert placed(table, view, 190, memory=memory).lanes == low.lanes


def test_the_label_of_the_selected_mark_keeps_off_its_rings() -> None:
    day = of(one((2025, 11, 3), (2025, 11, 20)))
    plain, chosen = (placed(day, selected=selected) for selected in (None, 0))
    away = [found.labels[0].x - found.marks[0].x1 for found in (plain, chosen)]
    assert away[1] >= away[0] + 5


def test_a_cluster_says_that_the_selected_event_is_in_it() -> None:
    table = many(3000, 1)
    view = View(at(-600), at(2100), 860)
    event = next(
        int(table.event[row])
        for cluster in placed(table, view).clusters
        for row in cluster.rows
        if table.flags_of(row) & Flag.FIRST
    )
    found = placed(table, view, selected=event)
    assert sum(cluster.selected for cluster in found.clusters) + sum(mark.event == event for mark in found.marks) == 1


def test_a_page_is_filled_and_never_left() -> None:
    for count in (2, 30, 300, 3000):
        found = placed(many(count, 3, years=(1990, 2020)), View(at(1985), at(2025), 1000), 460, page=True)
        assert found.height == pytest.approx(460)


def test_on_a_page_every_label_says_when_unless_its_words_do() -> None:
    table = of(one((2025, 11, 3)), one((2025, 11, 12), event=1, label="And then it closed"))
    assert [label.dated for label in placed(table).labels] == ["", ""]
    assert [label.dated for label in placed(table, page=True).labels] == ["then", ""]


@pytest.mark.parametrize(
    ("label", "dated", "said"),
    [
        ("The board was founded on 14 March 1931", "14 Mar 1931", True),
        ("The fields flooded from 1916 to 1918", "1916–1918", True),
        ("By 494 BC the navy had regrouped", "494 BCE", True),
        ("The bank failed in the winter of 1709", "winter 1709–1710", False),
        ("Plans were drawn up in the late 1960s", "1967–1969", False),
        ("Some 1000 were taken on 3 May", "3 May 2001", False),
        ("Bridge opens", "then", False),
    ],
)
def test_what_says_when_in_its_own_words(label: str, dated: str, said: bool) -> None:
    assert says(label, dated) is said


def test_on_a_page_no_mark_of_a_crowded_lane_is_lost_to_the_flag() -> None:
    """The most important event stands on the day of publication, where the flag takes the first row."""
    day = (2025, 11, 18)
    lane = Lane("b", "Chronicle", 1, "B", published=Column(at(*day), at(2025, 11, 19), "published Tue 18 Nov"))
    crowd = [one(day, event=number, label=f"Event {number}", importance=3 - (number > 0)) for number in range(60)]
    found = lay_out(of(*crowd), [lane], VIEW, 300, METRICS, page=True)
    assert found.clusters
    assert "Event 0" in {label.text for label in found.labels}
    assert crossings(found) == 0


def test_on_a_page_labels_are_packed_for_what_is_within_its_edges() -> None:
    """What goes on far beyond the page does not make room there for the labels of others."""
    words = "The council met and talked of the bridge"
    marks = [one((2025, 11, 27), (2026, 11, 27), event=0, label="It goes on")]
    marks += [one((2025, 11, 4 + 8 * (n % 4)), event=1 + n, label=f"{words} {n}") for n in range(12)]
    found = placed(of(*marks), page=True)
    assert {label.text for label in found.labels} == {mark.label for mark in marks}


def test_far_years_are_exact() -> None:
    for year in (-11_999, -479, 0, 12_345, 200_000):
        view = View(at(year, 3, 1), at(year, 4, 1), 620)
        assert placed(of(one((year, 3, 15))), view).marks[0].x == pytest.approx(14.5 * 20, abs=0.01)


def test_the_flag_stands_beside_its_column_and_the_name_gives_way() -> None:
    lane = Lane("b", "Harbour has quietly dispatched an envoy " * 3, 1, "B", "Tue 18 Nov 2025",
                published=Column(at(2025, 11, 18), at(2025, 11, 19), "published Tue 18 Nov"))  # fmt: skip
    table = of(one((2025, 11, 18)))
    right = lay_out(table, [lane], VIEW, 300, METRICS).lanes[0]
    assert right.flag is not None
    assert (right.flag.x0, right.flag.x1, right.flag.text_x) == (620, 640, 640)
    late = lay_out(table, [lane], View(at(2025, 10, 8), at(2025, 11, 20), 860), 300, METRICS).lanes[0]
    assert late.flag is not None
    assert late.flag.text_x + late.flag.text_width == late.flag.x0
    early = lay_out(table, [lane], View(at(2025, 11, 17), at(2025, 12, 30), 860), 300, METRICS).lanes[0]
    assert early.flag is not None
    assert early.flag.text == ""
    for box in (right, late, early):
        assert box.flag is not None
        assert not box.flag.text or box.header_end <= box.flag.text_x


def test_the_selected_stretch_is_tinted_on_the_axis() -> None:
    found = placed(of(one((2025, 10, 21), (2025, 10, 31), event=3)), selected=3)
    assert found.chosen == pytest.approx((60, 280))


@pytest.mark.parametrize(
    ("bounds", "length"),
    [(None, None), ((0, DAY), TWO_WEEKS), ((0, 84 * DAY), 100 * DAY)],
    ids=["nothing", "a single day", "twelve weeks"],
)
def test_fitting_leaves_margins(bounds: tuple[int, int] | None, length: float | None) -> None:
    found = fit_range(bounds)
    assert (found is None) if length is None else (found is not None and found[1] - found[0] == pytest.approx(length))


def test_hits_reach_24_pixels_and_labels_answer_for_their_marks() -> None:
    found = placed(of(one((2025, 11, 18), event=4)))
    (mark,), (label,) = found.marks, found.labels
    assert hit(found, mark.x + 11, mark.y + 11).row == 0
    assert hit(found, mark.x + 13, mark.y + 13).row is None
    assert hit(found, label.x + 30, label.y).label == label
    assert hit(found, mark.x, 20).lane is None  # the axis


def test_hits_find_clusters() -> None:
    found = placed(many(3000, 1), View(at(-600), at(2100), 860))
    cluster = found.clusters[3]
    assert hit(found, cluster.x, cluster.y).cluster == cluster


def test_what_is_in_sight_is_the_same_whether_the_rest_is_laid_out_or_not() -> None:
    marks = [
        one((2025, 10, 20 + lane), event=lane if lane % 5 else 0, lane=lane, told_by=2) for lane in range(10)
    ]  # the first and the sixth lane tell of one event
    table = of(*marks)
    whole, part = placed(table), placed(table, shown=(100.0, 220.0))
    assert (part.height, len(part.lanes)) == (whole.height, len(whole.lanes))
    near = [lane for lane in whole.lanes if lane.y1 > 100 and lane.y0 < 220]
    assert 0 < len(near) < len(whole.lanes)
    assert all(lane in part.lanes for lane in near)
    shown = {lane.index for lane in near}
    assert {mark for mark in whole.marks if mark.lane in shown} <= set(part.marks)
    assert {label for label in whole.labels if label.lane in shown} <= set(part.labels)
    assert len(part.marks) < len(whole.marks)
    # The line between lanes 0 and 5 crosses what is in sight.
    assert part.connectors == whole.connectors != ()


def test_the_lane_of_the_selected_event_is_laid_out_wherever_it_is() -> None:
    table = of(*(one((2025, 10, 20), event=lane, lane=lane) for lane in range(10)))
    found = placed(table, shown=(0.0, 60.0), selected=9)
    assert 9 in {mark.event for mark in found.marks}
    assert 7 not in {mark.event for mark in found.marks}


def test_lanes_that_stay_are_not_packed_again_for_the_table_that_follows() -> None:
    before = many(300, 6, years=(2025, 2026))
    memory = Memory()
    placed(before, shown=None, memory=memory)
    following = memory.of_next_table()
    rest = [one((2025, 5, 5), event=900, lane=6)]
    after = MarkTable.of([*_marks_of(before), *rest], 7)
    assert placed(after, memory=following) == placed(after)
    before_and_new = {key.marks for key in following.kept}
    assert len(before_and_new) == 7, "six lanes of before, and the new one"
    assert {key.marks for key in memory.kept} == before_and_new


def _marks_of(table: MarkTable) -> list[Mark]:
    return [
        Mark(
            int(table.start[row]), int(table.end[row]), int(table.lane[row]), int(table.event[row]), table.labels[row],
            table.dated[row], int(table.importance[row]), table.shape_of(row), int(table.colour[row]),
            table.flags_of(row),
        )
        for row in range(len(table))
    ]  # fmt: skip


def test_a_label_bears_the_letter_of_its_document_before_everything_else() -> None:
    plain = placed(of(one((2025, 11, 18), told_by=2))).labels[0]
    marked = placed(of(replace(one((2025, 11, 18), told_by=2), letter="B", colour=1))).labels[0]
    assert (marked.letter, marked.colour, plain.letter) == ("B", 1, "")
    assert marked.x + LETTER_CHIP < marked.pill_x < marked.text_x
    assert marked.width - plain.width == pytest.approx(marked.pill_x - marked.x)


# -- another publication date ----------------------------------------------------------------------------------------


def moved(days: int, *marks: Mark) -> MarkTable:
    """Every mark so many days later than it stood."""
    table = MarkTable.of(marks, 1)
    later = [
        Edit(int(table.start[row]) + days * DAY, int(table.end[row]) + days * DAY, Flag.NONE, MarkShape.HAPPENED, "")
        for row in range(len(table))
    ]
    return edited(table, each(later), [], 1)


def each(edits: Sequence[Edit]) -> Edits:
    """The first edit for the first row, and so on."""
    return Edits(edits, np.arange(len(edits)), np.arange(len(edits)))


def test_what_moves_leaves_a_ghost_in_its_row() -> None:
    marks = [one((2025, 11, day), label=f"Event {day}", event=day) for day in (4, 6, 8)]
    found = placed(moved(7, *marks))
    assert len(found.ghosts) == 3
    for ghost in found.ghosts:
        (mark,) = [mark for mark in found.marks if mark.event == ghost.event]
        assert (mark.y, mark.x - (ghost.x0 + ghost.x1) / 2) == (ghost.y, pytest.approx(7 * 20))
    assert crossings(found) == 0


def test_a_mark_that_does_not_move_has_no_ghost() -> None:
    assert placed(moved(0, one((2025, 11, 4)))).ghosts == ()


def test_what_loses_its_date_stays_as_a_ghost_with_its_label() -> None:
    table = of(one((2025, 11, 4)))
    gone = Edit(int(table.start[0]), int(table.end[0]), Flag.GONE, MarkShape.HAPPENED, "")
    found = placed(edited(table, each([gone]), [], 1))
    assert len(found.ghosts) == 1
    assert [label.text for label in found.labels] == ["Bridge opens"]
    assert found.marks[0].flags & Flag.GONE


def test_edited_columns_are_those_of_a_new_table() -> None:
    before = many(200, 3, seed=5)
    later = [replace(mark, start=mark.start + DAY, end=mark.end + DAY) for mark in _marks_of(before)]
    edits = [Edit(mark.start, mark.end, mark.flags, mark.shape, mark.dated) for mark in later]
    extra = one((2025, 5, 5), event=900, lane=2)
    made = edited(before, each(edits), [extra], 3)
    expected = MarkTable.of([*later, extra], 3)
    for name in ("start", "end", "lane", "event", "importance", "shape", "colour", "flags", "told_by"):
        assert getattr(made, name).tolist() == getattr(expected, name).tolist(), name
    assert (list(made.labels), list(made.dated), made.first_rows.tolist()) == (
        list(expected.labels), list(expected.dated), expected.first_rows.tolist(),
    )  # fmt: skip


def test_lanes_that_stay_take_over_what_was_known_of_them() -> None:
    """What is laid out with it is what is laid out of the same marks when nothing is known."""
    before = many(1500, 3, seed=6, years=(2020, 2030))
    before = replace(before, colour=before.lane)
    first = before.lane_rows(1).start
    later = Edit(at(2025, 6, 1), at(2025, 6, 3), Flag.FIRST, MarkShape.PLANNED, "soon")
    to = Edits([later], np.array([first, first + 40]), np.zeros(2, dtype=np.int64))
    for extra in ([], [one((2025, 5, 5), event=9000, lane=0)]):
        made = edited(before, to, extra, 3)
        anew = replace(made, former=None, moved=frozenset())
        view = View(at(2025, 1, 1), at(2026, 1, 1), 900)
        found, expected = placed(made, view, 900), placed(anew, view, 900)
        assert (found.marks, found.labels, found.lanes[0].y1) == (expected.marks, expected.labels, expected.lanes[0].y1)
        assert [(one.x0, one.x1, one.y, one.text, one.rows.tolist()) for one in found.clusters] == [
            (one.x0, one.x1, one.y, one.text, one.rows.tolist()) for one in expected.clusters
        ]
        assert len(found.clusters) > 3
        edges = np.linspace(at(2020), at(2030), 200)
        counts = [
            {colour: one.counts(edges).tolist() for colour, one in table.reaches_by_colour(6).items()}
            for table in (made, anew)
        ]
        assert counts[0] == counts[1]
        kept = [lane for lane in range(3) if made.indexes[lane] is before.indexes[lane]]
        assert kept == ([] if extra else [0, 2]), "rows behind what has come in are others"
        assert [made.digest(lane) for lane in range(3)] == [None if extra else before.digest(0), None, before.digest(2)]


@pytest.mark.parametrize(
    ("was", "now", "shift", "leftwards"),
    [((2025, 11, 4), (2025, 11, 18), "+14 days", False), ((2025, 11, 18), (2025, 11, 4), "−14 days", True)],
)
def test_the_date_so_far_and_the_way_to_the_new_one(
    was: tuple[int, int, int], now: tuple[int, int, int], shift: str, leftwards: bool
) -> None:
    lane = replace(
        lanes_for(1)[0], published=Column(at(*now), at(*now) + DAY, "published then", "Tue"), held=True, room=70.0,
        was=Column(at(*was), at(*was) + DAY, "Tue 4 Nov"),
    )  # fmt: skip
    table = of(one((2025, 11, 4)))
    found = lay_out(table, [lane], VIEW, 400, METRICS)
    (box,) = found.lanes
    assert box.former is not None
    assert box.flag is not None
    assert (box.former.text, box.former.shift, box.flag.tick) == ("was Tue 4 Nov", shift, "Tue")
    assert (box.former.arrow_x1 < box.former.arrow_x0) is leftwards
    assert found.marks[0].y > box.y0 + METRICS.sizes.lane_header + 70
    bare = lay_out(table, [replace(lane, room=0.0)], VIEW, 400, METRICS)
    assert found.height - bare.height == 70


def test_a_cluster_with_any_of_the_selected_events_says_so() -> None:
    table = many(5000, 1)
    view = View(at(-500), at(2000), 1000)
    plain = lay_out(table, lanes_for(1), view, 600, METRICS)
    chosen = [box for box in plain.clusters if box.count > 3][2:9:3]
    also = tuple(int(table.event[box.rows[1]]) for box in chosen)
    found = lay_out(table, lanes_for(1), view, 600, METRICS, also=also, memory=Memory())
    assert {box.x0 for box in found.clusters if box.selected} == {box.x0 for box in chosen}


def test_what_is_searched_for_is_labelled_before_what_is_important() -> None:
    table, view = many(3000, 2), View(at(-500), at(2000), 1000)
    memory = Memory()
    plain = lay_out(table, lanes_for(2), view, 600, METRICS, memory=memory)
    labelled = {label.event for label in plain.labels}
    dull = [n for n in range(3000) if n not in labelled and int(table.importance[table.rows_of(n)[0]]) == 1]
    found = tuple(dull[100:900:200])
    sought = lay_out(table, lanes_for(2), view, 600, METRICS, found=found, memory=memory)
    assert set(found) <= {label.event for label in sought.labels}
    assert {label.event for label in sought.labels} & labelled, "what room is left is for what is important"
    assert lay_out(table, lanes_for(2), view, 600, METRICS, memory=memory) == plain, "and it is forgotten again"
