"""Intervals as EDTF strings and as words, cell by cell."""

from __future__ import annotations

import pytest

from dateline import calendar
from dateline.temporal.cells import Cell, cell_of, century_cell, day_cell, month_cell, year_cell
from dateline.temporal.edtf import edtf_of
from dateline.temporal.intervals import cell_interval, days_interval
from dateline.temporal.model import Grain, Interval
from dateline.temporal.named_days import easter, holiday
from dateline.temporal.values import value_of
from dateline.temporal.wording import words_of

CELLS = [
    (day_cell(2025, 11, 18), "2025-11-18", "2025-11-18", "18 November 2025"),
    (day_cell(-479, 9, 20), "BC0480-09-20", "-0479-09-20", "20 September 480 BCE"),
    (month_cell(2025, 10), "2025-10", "2025-10", "October 2025"),
    (Cell(Grain.SEASON, 2025 * 4 + 1), "2025-SU", "2025-22", "summer 2025"),
    (Cell(Grain.SEASON, 2025 * 4 + 3), "2025-WI", "2025-24", "winter 2025–2026"),
    (Cell(Grain.QUARTER, 2025 * 4 + 2), "2025-Q3", "2025-35", "the third quarter of 2025"),
    (Cell(Grain.HALF, 2025 * 2), "2025-H1", "2025-40", "the first half of 2025"),
    (year_cell(2025), "2025", "2025", "2025"),
    (year_cell(79), "0079", "0079", "79 CE"),
    (year_cell(-479), "BC0480", "-0479", "480 BCE"),
    (Cell(Grain.DECADE, 199), "199", "199X", "the 1990s"),
    (century_cell(19), "18", "18XX", "the 19th century"),
    (century_cell(5, True), "BC04", "-0499/-0400", "the 5th century BCE"),
    (
        cell_of(calendar.day_number(2025, 11, 18), Grain.WEEK),
        "2025-W47",
        "2025-11-17/2025-11-23",
        "17–23 November 2025",
    ),
    (
        cell_of(calendar.day_number(2025, 11, 18), Grain.WEEKEND),
        "2025-W47-WE",
        "2025-11-22/2025-11-23",
        "22–23 November 2025",
    ),
]


@pytest.mark.parametrize(("cell", "value", "edtf", "words"), CELLS)
def test_cell(cell: Cell, value: str, edtf: str, words: str) -> None:
    interval = cell_interval(cell)
    assert (value_of(cell), edtf_of(interval), words_of(interval)) == (value, edtf, words)
    assert cell_of(cell.first_day, cell.grain) == cell
    assert cell_of(cell.last_day, cell.grain) == cell
    assert cell.shifted(1).first_day > cell.last_day


def day(year: int, month: int, day_of_month: int) -> int:
    return calendar.day_number(year, month, day_of_month)


def test_marks() -> None:
    a_year = cell_interval(year_cell(1200))
    about = Interval(a_year.earliest, a_year.latest, Grain.YEAR, approximate=True)
    assert (edtf_of(about), words_of(about)) == ("1200~", "about 1200")
    since = Interval(a_year.earliest, a_year.latest, Grain.YEAR, open_end=True)
    assert (edtf_of(since), words_of(since)) == ("1200/..", "since 1200")
    until = Interval(a_year.earliest, a_year.latest, Grain.YEAR, open_start=True)
    assert (edtf_of(until), words_of(until)) == ("../1200", "until 1200")


def test_spans_say_month_and_year_once() -> None:
    assert words_of(days_interval(day(2025, 10, 21), day(2025, 10, 31), Grain.DAY)) == "21–31 October 2025"
    assert words_of(days_interval(day(1940, 5, 28), day(1940, 6, 3), Grain.DAY)) == "28 May – 3 June 1940"
    assert words_of(days_interval(day(1939, 12, 28), day(1940, 1, 3), Grain.DAY)) == "28 December 1939 – 3 January 1940"
    assert words_of(days_interval(day(1914, 6, 1), day(1914, 8, 31), Grain.DAY)) == "June–August 1914"
    assert words_of(days_interval(day(1914, 1, 1), day(1918, 12, 31), Grain.YEAR)) == "1914–1918"
    assert words_of(days_interval(day(2025, 11, 18), day(2025, 11, 18), Grain.DAY), short=True) == "18 Nov 2025"


def test_clock_times() -> None:
    at = calendar.instant(day(2025, 11, 18), 14, 30)
    minute = Interval(at, at + 59, Grain.MINUTE)
    assert (edtf_of(minute), words_of(minute)) == ("2025-11-18T14:30:00", "18 November 2025, 14:30")
    morning = Interval(
        calendar.instant(day(2025, 11, 18), 6), calendar.instant(day(2025, 11, 18), 12) - 1, Grain.PART_OF_DAY
    )
    assert words_of(morning, short=True) == "18 Nov 2025, morning"
    night = Interval(
        calendar.instant(day(2023, 11, 8), 18), calendar.instant(day(2023, 11, 9), 6) - 1, Grain.PART_OF_DAY
    )
    assert words_of(night) == "8–9 November 2023, night"
    odd = Interval(
        calendar.instant(day(2023, 11, 8), 11), calendar.instant(day(2023, 11, 8), 13) - 1, Grain.PART_OF_DAY
    )
    assert words_of(odd) == "8 November 2023, 11:00–12:59"


def test_named_days() -> None:
    assert [calendar.civil(easter(year))[1:] for year in (1818, 2000, 2024, 2025, 2038)] == [
        (3, 22), (4, 23), (3, 31), (4, 20), (4, 25),
    ]  # fmt: skip
    assert calendar.civil(holiday("thanksgiving", 2025)) == (2025, 11, 27)
    assert calendar.civil(holiday("memorial day", 2025)) == (2025, 5, 26)
