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


def test_a_day_that_differs_between_countries_is_asked_about() -> None:
    with pytest.raises(UnclearDateError, match="3rd or the 4th"):
        typed_date("3/4/2025")
