"""A publication date as people type it: one whole day or a sentence that says why not."""

from __future__ import annotations

import datetime

import pytest

from dateline.session.typed_dates import UnclearDateError, typed_date

EIGHTEENTH = datetime.date(2025, 11, 18)


@pytest.mark.parametrize(
    "text",
    [
        "2025-11-18", "18 November 2025", "18 Nov 2025", "18 nov. 2025", "18th of November 2025", "November 18, 2025",
        "Nov 18 2025", "Tuesday, 18 November 2025", "Tue 18 Nov 2025", "18.11.2025", "18/11/2025", "11/18/2025",
        "  18   November  2025 ",
    ],
)  # fmt: skip
def test_one_day(text: str) -> None:
    assert typed_date(text) == EIGHTEENTH


def test_september_is_shortened_in_two_ways() -> None:
    assert typed_date("3 Sep 2020") == typed_date("3 Sept 2020") == datetime.date(2020, 9, 3)


@pytest.mark.parametrize(
    "text",
    ["", "today", "yesterday", "November 2025", "2025", "31 June 2025", "18 Movember 2025", "2025-13-01",
     "18 11 2025", "18 November 25", "Monday 18 November 2025", "on 18 November 2025", "0000-01-01", "18 ma 2025"],
)  # fmt: skip
def test_what_is_not_one_day_is_refused(text: str) -> None:
    with pytest.raises(UnclearDateError):
        typed_date(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31 June", "June has only 30 days."),
        ("June 31st", "June has only 30 days."),
        ("31 June 2025", "June has only 30 days."),
        ("2025-06-31", "June has only 30 days."),
        ("29 February 2025", "February 2025 has only 28 days."),
        ("30 Feb", "February has only 29 days."),
        ("0 March 2025", "Days are counted from 1."),
        ("2025-13-01", "There is no month 13."),
        ("0000-01-01", "Publication dates begin with the year 1."),
        ("18 November", "Of which year? Write it behind the day, such as 18 November 2025."),
        ("Tue, Nov 18", "Of which year? Write it behind the day, such as 18 November 2025."),
        ("18 Movember", "“movember” is no month."),
        ("Monday 18 November 2025", "That day is a Tuesday."),
        ("last Tuesday", "Write one day, such as 18 November 2025 or 2025-11-18."),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(UnclearDateError) as refused:
        typed_date(text)
    assert str(refused.value) == sentence


def test_a_day_that_differs_between_countries_is_asked_about() -> None:
    with pytest.raises(UnclearDateError, match="3rd or the 4th"):
        typed_date("3/4/2025")
