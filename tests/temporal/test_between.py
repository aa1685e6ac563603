"""A publication date that is only known to be one of several days."""

from __future__ import annotations

import datetime

import pytest

from dateline.temporal.between import resolve_between
from dateline.temporal.finding import find
from dateline.temporal.model import StepKind, TimeExpression
from dateline.temporal.natures import Prepared
from dateline.temporal.resolution import resolve

MONDAY, SUNDAY = datetime.date(2025, 11, 17), datetime.date(2025, 11, 23)
TABLE = [
    # the same on every day of that week
    ("The dyke failed this week.", "2025-W47", "2025-11-17/2025-11-23"),
    ("The dyke failed late last month.", "2025-10", "[2025-10-21..2025-10-31]"),
    ("The dyke failed last year.", "2024", "2024"),
    ("The dyke failed in 1972.", "1972", "1972"),
    # different from day to day
    ("The dyke failed yesterday.", "XXXX-XX-XX", "2025-11-16~/2025-11-22~"),
    ("The dyke failed on Tuesday.", "XXXX-WXX-2", "2025-11-11~/2025-11-18~"),
    ("The board will meet on Friday.", "XXXX-WXX-5", "2025-11-21~/2025-11-28~"),
]


def between(text: str, last: datetime.date) -> tuple[TimeExpression, ...]:
    """The expressions of a text that was published some time from that Monday on."""
    return resolve_between(Prepared.of(find(text, "en")), MONDAY, last)


@pytest.mark.parametrize(("text", "value", "edtf"), TABLE)
def test_only_what_holds_on_every_day_is_certain(text: str, value: str, edtf: str) -> None:
    (found,) = between(text, SUNDAY)
    assert (found.value, found.edtf) == (value, edtf)


def test_the_derivation_says_between_which_days() -> None:
    (found,) = between("The dyke failed this week.", SUNDAY)
    assert [step.text for step in found.derivation if step.kind is StepKind.ANCHOR] == [
        "published some time in 17–23 Nov 2025"
    ]


def test_one_day_is_that_day() -> None:
    text = "The dyke failed on Tuesday, and the board will meet next week."
    assert between(text, MONDAY) == resolve(find(text, "en"), MONDAY)


def test_a_reading_inside_every_other_is_widened_to_all() -> None:
    (found,) = between("The dyke failed on Tuesday.", datetime.date(2026, 11, 17))
    assert found.edtf == "2025-11-11~/2026-11-17~"


def test_what_no_day_dates_stays_undated() -> None:
    (found,) = between("The dyke held for two years.", SUNDAY)
    assert (found.value, found.interval, found.offset) == ("P2Y", None, None)
