"""The overview strip."""

from __future__ import annotations

import pytest

from dateline.timeline.marks import MarkTable
from dateline.timeline.strip import LEAST, strip_of, strip_range
from dateline.timeline.view import Pixels, View
from tests.timeline.scenes import DAY, METRICS, at, many


def test_bars_stand_on_the_base_and_stay_within() -> None:
    strip = strip_of(many(500, 2), Pixels(View(at(-700), at(2200), 800), METRICS), 48, 6)
    assert len({bars.colour for bars in strip.bars}) == 6
    for bars in strip.bars:
        left, top, width, height = bars.areas.T
        assert len(left)
        assert ((left >= 0) & (width > 0) & (left + width <= 800)).all()
        assert ((top >= 0) & (height > 0) & (top + height <= strip.base + 0.01)).all()


def test_bars_of_all_colours_stand_on_each_other() -> None:
    strip = strip_of(many(500, 2), Pixels(View(at(-700), at(2200), 800), METRICS), 48, 6)
    parts: dict[float, list[tuple[float, float]]] = {}
    for bars in strip.bars:
        for left, top, _, height in bars.areas.tolist():
            parts.setdefault(left, []).append((top + height, top))
    assert min(top for stack in parts.values() for _, top in stack) == pytest.approx(5), "the highest fills the strip"
    for stack in parts.values():
        foot = strip.base
        for bottom, top in sorted(stack, reverse=True):
            assert bottom == pytest.approx(foot)
            foot = top


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
