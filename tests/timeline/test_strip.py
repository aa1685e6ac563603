"""The overview strip."""

from __future__ import annotations

import pytest

from dateline.timeline.marks import MarkTable
from dateline.timeline.strip import LEAST, strip_of, strip_range
from dateline.timeline.view import Pixels, View
from tests.timeline.scenes import DAY, METRICS, at, many


def test_bars_stand_on_the_base_and_stay_within() -> None:
    strip = strip_of(many(500, 2), Pixels(View(at(-700), at(2200), 800), METRICS), 48, 6)
    assert strip.bars
    assert all(0 <= bar.x0 < bar.x1 <= 800 and 0 <= bar.y0 < bar.y1 <= strip.base + 0.01 for bar in strip.bars)
    assert len({bar.colour for bar in strip.bars}) == 6


def test_years_before_one_say_so() -> None:
    strip = strip_of(many(50, 1), Pixels(View(at(-700), at(2200), 800), METRICS), 48, 6)
    assert any(text.text.endswith(" BCE") for text in strip.texts)


def test_nothing_makes_an_empty_strip() -> None:
    assert strip_of(MarkTable.of([], 0), Pixels(View(at(2025), at(2026), 800), METRICS), 48, 6).bars == ()


@pytest.mark.parametrize(
    ("bounds", "visible", "inside"),
    [
        ((at(2025), at(2026)), None, (at(2025), at(2026))),
        ((at(2025), at(2026)), (float(at(2024, 10, 1)), float(at(2026, 2, 1))), (at(2024, 10, 1), at(2026, 2, 1))),
    ],
)
def test_all_marks_and_the_visible_stretch_are_in_it(
    bounds: tuple[int, int], visible: tuple[float, float] | None, inside: tuple[int, int]
) -> None:
    start, end = strip_range(bounds, visible)
    assert start < inside[0]
    assert inside[1] < end


def test_it_does_not_follow_far_away() -> None:
    start, end = strip_range((at(2025), at(2026)), (float(at(1000)), float(at(1001))))
    assert start > at(2023)
    assert end - start >= LEAST >= DAY
