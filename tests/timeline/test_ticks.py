"""The axis: which ticks at which zoom, and that no label overlaps another."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from dateline.timeline.axis_names import ENGLISH_NAMES
from dateline.timeline.sizes import TextStyle
from dateline.timeline.ticks import Axis, Unit, axis_of, steps, year_steps
from dateline.timeline.view import Pixels, View
from tests.timeline.scenes import DAY, METRICS, at, measure


def axis(start: float, end: float, width: float = 842) -> Axis:
    return axis_of(Pixels(View(start, end, width), METRICS))


def said(found: Axis) -> list[str]:
    return [tick.text for tick in found.ticks if tick.text]


@pytest.mark.parametrize(
    ("start", "end", "context", "ticks"),
    [
        (
            at(2025, 10, 18),
            at(2025, 12, 1),
            ["October 2025", "November 2025"],
            ["Mon 20", "27", "3", "10", "17", "24"],
        ),
        (
            at(2025, 11, 17),
            at(2025, 11, 28),
            ["November 2025"],
            [
                "Mon 17",
                "Tue 18",
                "Wed 19",
                "Thu 20",
                "Fri 21",
                "Sat 22",
                "Sun 23",
                "Mon 24",
                "Tue 25",
                "Wed 26",
                "Thu 27",
            ],
        ),
        (
            at(2025, 11, 18) - 4 * 3600,
            at(2025, 11, 18) + 8 * 3600,
            ["Mon 17 November 2025", "Tue 18 November 2025"],
            [
                "20:00",
                "21:00",
                "22:00",
                "23:00",
                "00:00",
                "01:00",
                "02:00",
                "03:00",
                "04:00",
                "05:00",
                "06:00",
                "07:00",
            ],
        ),
        (at(2023), at(2026), ["2023", "2024", "2025"], ["Jan", "Apr", "Jul", "Oct"] * 3),
        (
            at(-7),
            at(8),
            ["1–9 BCE", "1–9 CE"],
            [*"87654321", *"1234567"],
        ),
        (at(12_000), at(12_015), ["12,000s", "12,010s"], [f"12,{year:03}" for year in range(15)]),
    ],
    ids=["weeks", "days", "hours", "quarters", "years over the border of the eras", "after 9999"],
)
def test_zoom_levels(start: float, end: float, context: list[str], ticks: list[str]) -> None:
    found = axis(start, end)
    assert [span.text for span in found.context if span.text] == context
    assert said(found) == ticks


def test_one_bce_is_followed_by_one_ce() -> None:
    found = axis(at(-519), at(2041))
    assert [span.text for span in found.context] == ["BCE", "CE"]
    border = found.context[1].x0
    ones = [tick for tick in found.ticks if tick.text == "1"]
    assert len(ones) == 2
    assert ones[0].text_x + measure("1", TextStyle.SMALL) < border < ones[1].text_x
    assert not any(tick.text == "0" for tick in found.ticks)


def test_years_before_one_are_counted_as_people_count_them() -> None:
    assert list(year_steps(100, -499, 300)) == [-499, -399, -299, -199, -99, 0, 1, 100, 200, 300]
    assert list(year_steps(1, -2, 2)) == [-2, -1, 0, 1, 2]


@pytest.mark.parametrize(
    ("year", "words"), [(2025, "2025"), (79, "79 CE"), (0, "1 BCE"), (-479, "480 BCE"), (-11_999, "12,000 BCE")]
)
def test_year_words(year: int, words: str) -> None:
    assert ENGLISH_NAMES.year(year) == words


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("start", [at(-12_000, 3, 7), at(-1, 12, 28), at(1969, 12, 30), at(11_111, 2, 27)])
def test_steps_lie_within_what_was_asked_and_in_order(unit: Unit, start: int) -> None:
    end = start + 5 * unit.value
    found = list(steps(unit, 1, start, end))
    assert 4 <= len(found) <= 6
    assert found == sorted(set(found))
    assert start <= found[0]
    assert found[-1] <= end


def test_labels_never_overlap_and_stay_in_view() -> None:
    chance = random.Random(7)
    for _ in range(400):
        length = 10 ** chance.uniform(2, 14)
        start = chance.uniform(-4e11, 4e11)
        width = chance.uniform(200, 2400)
        found = axis(start, start + length, width)
        assert len(said(found)) > 0 or width < 300 or length < 10
        ends = 0.0
        for tick in sorted((tick for tick in found.ticks if tick.text), key=lambda tick: tick.text_x):
            style = TextStyle.SMALL_STRONG if tick.strong else TextStyle.SMALL
            assert tick.text_x >= ends
            ends = tick.text_x + measure(tick.text, style) + 4
            assert ends - 4 <= width + 0.01
        for span in found.context:
            assert not span.text or span.text_x + measure(span.text, TextStyle.SMALL_STRONG) <= span.x1


def test_weekends_are_saturday_and_sunday_and_seen_only_where_days_are() -> None:
    found = axis(at(2025, 11, 17), at(2025, 12, 1), 1400)
    assert found.weekends == ((500.0, 700.0), (1200.0, 1400.0))
    assert axis(at(2025), at(2027)).weekends == ()


def test_the_upper_tier_covers_the_view_without_gaps() -> None:
    for length in (DAY / 3, 9 * DAY, 400 * DAY, 36_500 * DAY, 4_000_000 * DAY):
        spans = axis(at(1492, 10, 12), at(1492, 10, 12) + length).context
        assert spans[0].x0 == 0
        assert spans[-1].x1 == 842
        assert all(a.x1 == pytest.approx(b.x0) for a, b in pairwise(spans))
