"""What a distance from a date comes to, and what it is that no distance can be counted from."""

from __future__ import annotations

import datetime

import pytest

from dateline.temporal.finding import find
from dateline.temporal.model import TimeExpression
from dateline.temporal.resolution import resolve

TUESDAY = datetime.date(2025, 11, 18)


def read(text: str, published: datetime.date | None = TUESDAY) -> list[TimeExpression]:
    return list(resolve(find(text, "en"), published))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill was shut for two weeks after Easter.", ["two weeks", "Easter"]),
        ("In the two years before 1914, arms were bought.", ["the two years", "1914"]),
        ("It lasted 64 days from November 21, 1948.", ["64 days", "November 21, 1948"]),
        ("It costs $5 a day from Monday to Friday.", ["a day", "Monday", "Friday"]),
        ("It is open seven days a week from May.", ["seven days", "a week", "May"]),
        ("A week before Monday's vote he withdrew.", ["A week", "Monday"]),
        ("The day before the May 5 vote he withdrew.", ["May 5"]),
        ("Three days before March 1990 it rained.", ["Three days", "March 1990"]),
        ("Several days after 5 May 2001 it rained.", ["Several days", "5 May 2001"]),
        ("Two hours after 5 May 2001 it rained.", ["Two hours", "5 May 2001"]),
        ("Two days from 3 to 5 May 2001 it rained.", ["Two days", "3", "5 May 2001"]),
        ("Black Friday week was busy.", ["Black Friday"]),
    ],
)
def test_what_is_not_counted_from_a_date_stays_apart(text: str, found: list[str]) -> None:
    assert [e.text for e in read(text)] == found


def test_the_derivation_tells_the_date_and_the_distance() -> None:
    (expression,) = read("He died two days before Christmas.")
    told = [step.text for step in expression.derivation]
    assert told[-2:] == ["2 days before it → 23 December 2024", "23 December 2024"]
    assert "Christmas → 25 December 2024" in told


def test_without_a_publication_date_the_distance_hangs_on_the_same_unknown_day() -> None:
    (expression,) = read("They will marry two days after Sunday.", None)
    assert expression.interval is None
    assert expression.offset is not None
    assert (expression.offset.first_day, expression.offset.last_day) == (2, 8)


def test_an_approximate_date_makes_the_distance_approximate() -> None:
    (expression,) = read("He came the day after Ramadan 2013.")
    assert expression.interval is not None
    assert expression.interval.approximate


def test_far_years_are_exact() -> None:
    (expression,) = read("It was two days after 28 February 44 BC.")
    assert expression.edtf == "-0043-03-02"


def test_a_distance_is_where_the_story_goes_on_from() -> None:
    text = "The siege began on 5 May 1204. Two days after 5 May 1204 the gate fell. The next day they fled."
    assert [e.edtf for e in read(text)][-1] == "1204-05-08"
