"""The calendar agrees with Python's where Python has one, and goes on where it stops."""

import pytest

from dateline import calendar


@pytest.mark.parametrize("day", range(-719_162, 2_932_897, 9_973))
def test_agrees_with_datetime_in_years_1_to_9999(day: int) -> None:
    date = calendar.to_date(day)
    assert calendar.civil(day) == (date.year, date.month, date.day)
    assert calendar.day_number(date.year, date.month, date.day) == day == calendar.from_date(date)
    assert calendar.weekday(day) == date.weekday()
    assert calendar.iso_week(day) == tuple(date.isocalendar())[:2]
    assert calendar.iso_day(day) == date.isoformat()


@pytest.mark.parametrize(
    ("year", "written"), [(0, "0000"), (-479, "-0479"), (79, "0079"), (12_025, "12025"), (-12_000, "-12000")]
)
def test_writes_years_of_any_age(year: int, written: str) -> None:
    assert calendar.iso_year(year) == written
    first = calendar.day_number(year, 1, 1)
    assert calendar.civil(first) == (year, 1, 1)
    assert calendar.iso_day(first) == f"{written}-01-01"


def test_every_day_around_year_zero_has_a_neighbour() -> None:
    start, end = calendar.day_number(-1, 12, 1), calendar.day_number(1, 2, 1)
    for day in range(start, end):
        assert calendar.day_number(*calendar.civil(day)) == day


@pytest.mark.parametrize(
    ("year", "month", "day", "there"),
    [(2024, 2, 29, True), (1900, 2, 29, False), (2025, 6, 31, False), (0, 2, 29, True), (2025, 13, 1, False)],
)
def test_knows_which_days_exist(year: int, month: int, day: int, there: bool) -> None:
    assert calendar.exists(year, month, day) is there


@pytest.mark.parametrize(
    ("count", "expected"), [(0, (2025, 11)), (2, (2026, 1)), (-11, (2024, 12)), (-2025 * 12, (0, 11))]
)
def test_adds_months(count: int, expected: tuple[int, int]) -> None:
    assert calendar.add_months(2025, 11, count) == expected


@pytest.mark.parametrize("year", [1976, 1977, 2020, 2025, 2026, -4])
def test_week_one_holds_the_first_thursday(year: int) -> None:
    monday = calendar.iso_week_start(year, 1)
    assert calendar.weekday(monday) == 0
    assert calendar.iso_week(monday) == (year, 1)


def test_instants_before_the_epoch_fall_on_the_right_day() -> None:
    last_minute = calendar.instant(0) - 60
    assert calendar.day_of(last_minute) == -1
    assert calendar.iso_minute(last_minute) == "1969-12-31T23:59"
