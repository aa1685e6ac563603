"""Where labels stand: the side with room, never over a mark or label, elided, then left out."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from dateline.timeline.labels import Side, Wanted, Words, place_row, preferred_side
from dateline.timeline.placements import LabelBox
from dateline.timeline.sizes import TextStyle, elided
from dateline.timeline.view import Pixels, View
from tests.timeline.scenes import METRICS, measure


def wanted(x0: float, x1: float, text: str, rank: int = 0, *, dated: str = "", pill: str = "") -> Wanted:
    return Wanted(rank, rank, x0, x1, Words(text, TextStyle.SMALL, dated, pill), Side.RIGHT, (rank,))


def placed(*marks: Wanted, width: float = 600, blocked: tuple[tuple[float, float], ...] = ()) -> list[LabelBox]:
    return place_row(marks, Pixels(View(0, 1, width), METRICS), lane=0, y=50, blocked=blocked)


def test_a_label_stands_ten_pixels_right_of_its_mark() -> None:
    (box,) = placed(wanted(100, 120, "Bridge opens"))
    assert (box.x, box.width, box.text) == (130, 72, "Bridge opens")


def test_it_goes_left_where_the_right_has_no_room() -> None:
    (box,) = placed(wanted(560, 580, "Bridge opens"))
    assert box.x + box.width == 550


def test_it_goes_left_where_the_next_mark_is_near() -> None:
    first, second = wanted(200, 220, "Bridge opens", 0), wanted(260, 280, "Toll rises", 1)
    boxes = {box.text: box for box in placed(first, second)}
    assert boxes["Bridge opens"].x + boxes["Bridge opens"].width == 190
    assert boxes["Toll rises"].x == 290


def test_the_date_is_left_out_before_the_label_is_elided() -> None:
    full, bare = (placed(wanted(10, 20, "Bridge opens", dated="18 November"), width=w)[0] for w in (300, 150))
    assert (full.dated, bare.dated, bare.text) == ("18 November", "", "Bridge opens")


def test_it_is_elided_and_then_left_out() -> None:
    boxes = placed(wanted(10, 20, "Bridge opens after years of delay"), width=130)
    assert boxes[0].text == "Bridge opens af…"
    assert boxes[0].x + boxes[0].width <= 130
    assert placed(wanted(10, 20, "Bridge opens after years of delay"), width=70) == []


def test_the_selected_one_is_placed_first() -> None:
    crowd = [wanted(100, 110, "Bridge opens with a feast", 1), wanted(200, 210, "Toll rises again and again", 0)]
    boxes = {box.row: box for box in placed(*crowd, width=380)}
    assert boxes[0].text == "Toll rises again and again"


def test_a_bar_wider_than_the_view_carries_its_label_inside() -> None:
    (box,) = placed(wanted(-500, 900, "The long siege", dated="1500–1600"))
    assert box.inside
    assert box.x == 30


def test_a_mark_out_of_view_has_no_label() -> None:
    assert placed(wanted(-50, -20, "Bridge opens")) == []


def test_the_pill_stands_before_the_text() -> None:
    (box,) = placed(wanted(100, 110, "Bridge opens", pill="told by 2"))
    assert box.x == 120
    assert box.text_x == 120 + 9 * 6 + 14 + 8
    assert box.x + box.width == box.text_x + 72


def test_blocked_stretches_are_respected() -> None:
    (box,) = placed(wanted(100, 110, "Bridge opens"), blocked=((120, 200),))
    assert box.x + box.width == 90


def test_nothing_crosses_in_a_crowd() -> None:
    chance = random.Random(5)
    for _ in range(60):
        marks = []
        x = 0.0
        while x < 900:
            x += chance.uniform(12, 200)
            end = x + chance.choice((10, 30, 120))
            marks.append(wanted(x, end, "Bridge opens " * chance.randrange(1, 4), len(marks), dated="18 Nov"))
            x = end
        boxes = placed(*marks, width=900)
        taken = sorted([(one.x0, one.x1) for one in marks] + [(box.x, box.x + box.width) for box in boxes])
        assert all(a[1] <= b[0] for a, b in pairwise(taken))
        assert all(box.x >= 0 and box.x + box.width <= 900 for box in boxes)


@pytest.mark.parametrize(
    ("x0", "x1", "width", "side"),
    [(10, 20, 50, Side.RIGHT), (80, 90, 50, Side.LEFT), (40, 60, 90, Side.RIGHT), (60, 70, 90, Side.LEFT)],
)
def test_preferred_side(x0: float, x1: float, width: float, side: Side) -> None:
    assert preferred_side(x0, x1, width, (0, 100)) is side


@pytest.mark.parametrize(
    ("width", "text"), [(100, "Bridge opens"), (60, "Bridge op…"), (48, "Bridge…"), (12, ""), (0, "")]
)
def test_elided(width: float, text: str) -> None:
    assert elided("Bridge opens", TextStyle.SMALL, width, measure) == text
