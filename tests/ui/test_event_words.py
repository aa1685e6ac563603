"""Dates of events in words."""

from __future__ import annotations

import datetime

import pytest

from dateline.events.model import Status
from dateline.temporal.model import Grain, Interval, Offset
from dateline.ui.event_words import distance_words, in_order_of_time, margin_words, offset_days, when_words
from tests.ui.sample_chronology import days, sample_chronology

TUESDAY = datetime.date(2025, 11, 18)


@pytest.mark.parametrize(
    ("interval", "status", "words"),
    [
        (days((2025, 11, 18), (2025, 11, 18)), Status.HAPPENED, "Tuesday 18 November 2025"),
        (days((2025, 10, 21), (2025, 10, 31)), Status.HAPPENED, "Some day from 21 to 31 October 2025"),
        (days((2025, 10, 21), (2025, 10, 31)), Status.ONGOING, "21–31 October 2025"),
        (days((2025, 10, 27), (2025, 11, 2)), Status.PLANNED, "Some day from 27 October to 2 November 2025"),
        (days((2025, 12, 29), (2026, 1, 4)), Status.HAPPENED, "Some day from 29 December 2025 to 4 January 2026"),
        (days((2025, 10, 1), (2025, 10, 31), Grain.MONTH), Status.HAPPENED, "Some time in October 2025"),
        (days((1990, 1, 1), (1999, 12, 31), Grain.DECADE), Status.HAPPENED, "Some time in the 1990s"),
        (days((-479, 9, 20), (-479, 9, 20)), Status.HAPPENED, "20 September 480 BCE"),
        (days((1998, 1, 1), (1998, 12, 31), Grain.YEAR, open_end=True), Status.ONGOING, "Since 1998"),
    ],
)
def test_when(interval: Interval, status: Status, words: str) -> None:
    assert when_words(interval, status) == words


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (days((2025, 11, 18), (2025, 11, 18)), "the day B was published"),
        (days((2025, 11, 17), (2025, 11, 17)), "1 day before B"),
        (days((2025, 10, 21), (2025, 10, 31)), "18–28 days before B"),
        (days((2025, 11, 24), (2025, 11, 30)), "6–12 days after B"),
        (days((2025, 11, 17), (2025, 11, 23)), "around the day B was published"),
        (days((2025, 6, 1), (2025, 6, 30)), "about 5–6 months before B"),
        (days((1998, 1, 1), (1998, 12, 31)), "about 27–28 years before B"),
        (days((2025, 11, 24), (2025, 11, 24), open_end=True), ""),
    ],
)
def test_distance_from_publication(interval: Interval, words: str) -> None:
    assert distance_words(interval, TUESDAY, "B") == words


def test_the_margin_leaves_out_the_year_of_publication_alone() -> None:
    october = days((2025, 10, 21), (2025, 10, 31))
    assert margin_words(october, TUESDAY) == "21–31 Oct"
    assert margin_words(october, datetime.date(2024, 1, 1)) == "21–31 Oct 2025"
    assert margin_words(october, None) == "21–31 Oct 2025"
    assert margin_words(days((2025, 1, 1), (2025, 12, 31), Grain.YEAR), TUESDAY) == "2025"


@pytest.mark.parametrize(
    ("offset", "words"),
    [
        (Offset("", -1, -1), "1 day before publication"),
        (Offset("", 0, 0), "the day of publication"),
        (Offset("", -6, 6), "6 days before publication to 6 days after publication"),
        (Offset("", None, -3), "at the latest 3 days before publication"),
        (Offset("", 3, None), "at the earliest 3 days after publication"),
        (Offset("", None, None), "no bounds are known"),
    ],
)
def test_bounds_of_an_offset(offset: Offset, words: str) -> None:
    assert offset_days(offset) == words


def test_events_in_order_of_time() -> None:
    ordered = in_order_of_time(sample_chronology().events)
    assert [event.label for event in ordered][:2] == [
        "The ferry entered service in spring 1998",
        "Investigators met the crew of the Alma",
    ]
    assert all(event.interval is None for event in ordered[4:])
