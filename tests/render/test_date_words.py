"""Dates in the person's language: in English they are what derivations and exports say."""

from __future__ import annotations

import random

import pytest

from dateline import calendar
from dateline.render import date_words
from dateline.temporal import wording
from dateline.temporal.cells import cell_of
from dateline.temporal.model import Grain, Interval

_FIRST, _LAST = calendar.day_number(-700, 1, 1), calendar.day_number(2200, 12, 31)


def intervals(count: int) -> list[Interval]:
    """Intervals of every grain and length, in many years."""
    chance = random.Random(7)
    made = []
    for _ in range(count):
        grain = chance.choice([grain for grain in Grain if grain >= Grain.DAY])
        first = cell_of(chance.randint(_FIRST, _LAST), grain)
        last = first.shifted(chance.choice((0, 0, 0, 1, 3)))
        start, end = calendar.instant(first.first_day), calendar.instant(last.last_day + 1) - 1
        if chance.random() < 0.3:
            start += chance.choice((0, 6, 12, 18)) * 3600
            end = start + chance.choice((0, 59, 3599, 6 * 3600 - 1, 12 * 3600 - 1, 90_000))
            grain = chance.choice([grain for grain in Grain if grain < Grain.DAY])
        flags = [chance.random() < 0.2 for _ in range(3)]
        made.append(Interval(start, end, grain, approximate=flags[0], open_start=flags[1], open_end=flags[2]))
    return made


@pytest.mark.parametrize("short", [False, True])
def test_in_english_they_are_those_of_derivations(short: bool) -> None:
    for interval in intervals(3_000):
        assert date_words.words_of(interval, short=short) == wording.words_of(interval, short=short), interval


def test_days_and_spans_in_english() -> None:
    chance = random.Random(8)
    for _ in range(2_000):
        first = chance.randint(_FIRST, _LAST)
        last = first + chance.choice((0, 1, 20, 60, 364, 365, 5_000))
        assert date_words.span_words(first, last) == wording.span_words(first, last)
        assert date_words.day_words(first, short=True) == wording.day_words(first, True)
        assert date_words.weekday_and_day(first).startswith(wording.WEEKDAYS[calendar.weekday(first)])
