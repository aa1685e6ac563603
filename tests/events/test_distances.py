"""What is told by how far it is from another happening is dated by that one."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from dateline.chronology.analysis import analyse, date_analysis
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.events.far_from import at_distance
from dateline.events.model import Basis, Distance, Mention
from dateline.temporal.finding import find
from dateline.temporal.model import Grain, TimeExpression
from dateline.temporal.resolution import resolve

TUESDAY = datetime.date(2025, 11, 18)


def told(text: str, words: str, published: datetime.date | None = TUESDAY) -> Mention:
    publication = published and Publication(published, PublicationBasis.GIVEN, "given")
    mentions = date_analysis(analyse(Document("a", "", text)), publication).mentions
    return next(mention for mention in mentions if words in mention.label)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Two days after Friday's attack, police arrested a man.", "arrested", "2025-11-16"),
        ("A week before Monday's vote he withdrew.", "withdrew", "2025-11-10~"),
        ("He was shot two weeks after his election on 8 November 1960.", "shot", "1960-11-22~"),
        ("The siege began on 5 May 1204. Three weeks after the siege began, the wall fell.", "fell", "1204-05-26~"),
        ("The king died on 3 May 1204. His son was crowned the day after the king died.", "crowned", "1204-05-04"),
        ("Hours after the storm hit on Monday, the school reopened.", "reopened", "2025-11-17~"),
        ("The mayor was elected on 8 November 1960. A year after his election he resigned.", "resigned", "1961-11-08~"),
    ],
)
def test_a_distance_from_a_dated_happening(text: str, words: str, edtf: str) -> None:
    mention = told(text, words)
    assert (mention.edtf, mention.basis) == (edtf, Basis.CONTEXT)
    assert any("is told to be" in step.text for step in mention.derivation)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He fled on 3 May. His son was found the day before a neighbour vanished.", "found"),
        ("The school was closed for two days after the storm hit on Monday.", "closed"),
        ("The war ended in May 1204. Two days after the war ended, the king fled.", "fled"),
    ],
)
def test_no_day_without_a_day_to_count_from(text: str, words: str) -> None:
    mention = told(text, words)
    assert mention.basis is not Basis.CONTEXT


def test_a_label_does_not_end_in_the_unit_of_a_distance() -> None:
    assert told("His son was crowned the day after the king died.", "crowned").label == "His son was crowned"


def test_without_a_publication_date_the_distance_is_kept_as_an_offset() -> None:
    mention = told("Two days after Friday's attack, police arrested a man.", "arrested", None)
    assert mention.interval is None
    assert mention.offset is not None
    assert (mention.offset.first_day, mention.offset.last_day) == (-4, 2)


def monday() -> TimeExpression:
    (expression,) = resolve(find("They met on Monday.", "en"), TUESDAY)
    return expression


@pytest.mark.parametrize(
    ("grain", "count", "after", "edtf"),
    [
        (Grain.DAY, 2, True, "2025-11-19"),
        (Grain.DAY, 2, False, "2025-11-15"),
        (Grain.WEEK, 1, True, "2025-11-24~"),
        (Grain.MONTH, 3, True, "2026-02-17~"),
        (Grain.YEAR, 1, False, "2024-11-17~"),
        (Grain.QUARTER, 1, True, "2026-02-17~"),
        (Grain.CENTURY, 1, False, "1925-11-17~"),
        (Grain.HOUR, 2, True, "2025-11-17~"),
        (Grain.HOUR, None, True, "2025-11-17~"),
    ],
)
def test_units_and_sides(grain: Grain, count: int | None, after: bool, edtf: str) -> None:
    moved = at_distance(monday(), Distance("so far from", grain, count, after=after))
    assert moved is not None
    assert moved.edtf == edtf


def test_what_says_too_little_is_not_dated() -> None:
    (month,) = resolve(find("They met in May 2001.", "en"), TUESDAY)
    (since,) = resolve(find("They have met since 5 May 2001.", "en"), TUESDAY)
    two_days = Distance("two days after", Grain.DAY, 2, after=True)
    assert at_distance(month, two_days) is None
    assert at_distance(month, replace(two_days, grain=Grain.HOUR)) is None
    assert at_distance(since, two_days) is None
    assert at_distance(monday(), replace(two_days, count=None)) is None
    assert at_distance(monday(), replace(two_days, count=10**9)) is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The dyke broke shortly before midnight on Wednesday.", "2025-11-12T23:59:00"),
        ("Shortly after 9 a.m. on Monday, the dyke broke.", "2025-11-17T09:00:00"),
        ("The dyke broke just after 1900 GMT on Friday.", "2025-11-14T19:00:00"),
    ],
)
def test_shortly_before_a_time_of_the_day_is_about_then(text: str, edtf: str) -> None:
    mention = told(text, "dyke broke")
    assert (mention.edtf, mention.basis) == (edtf, Basis.EXPRESSION)
    assert mention.interval is not None
    assert mention.interval.approximate


@pytest.mark.parametrize(
    "text",
    [
        "The dyke broke before 9 a.m. on Monday.",
        "Shortly before Christmas 1944, the dyke broke.",
        "Shortly after midnight on 3 May 2010 the dyke broke.",
    ],
)
def test_what_may_be_hours_or_weeks_away_dates_nothing(text: str) -> None:
    assert told(text, "dyke broke").basis is Basis.NONE
