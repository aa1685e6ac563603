"""Times that say when something else was: they date nothing."""

from __future__ import annotations

import pytest

from dateline import calendar
from dateline.events.model import Basis, Status
from tests.events.reading_aloud import OPENING, clauses_of, mentions_of

UNDATED = [
    # where the time of the clause ends or begins
    ("The army left Lund before Monday.", "left"),
    ("The army left Lund after Monday.", "left"),
    ("The bank sold its shares ahead of the weekend.", "sold"),
    # what is compared with
    ("Sales fell 3% from May.", "fell"),
    ("Sales fell 3 points from the previous Friday.", "fell"),
    ("Profit rose to $3 million from $2 million, or 4 cents a share, in May 2020.", "rose"),
    (
        "Income gained to 235 million guilders from 144 million guilders, or 4.10 guilders a share, a year ago.",
        "gained",
    ),
    # what is still to come of something over
    ("The quake last month will cause a loss of $10 million.", "loss"),
    # when it was announced, and not when it was
    ("The bank paid for the merger with Lund Steel, which was announced on Monday.", "merger"),
    # when a count began
    ("Sales fell for the first time since 1990.", "fell"),
    ("It was the fifth attack on the port by rebels since May.", "attack"),
    # a season's name
    ("After Christmas sales the bank grew.", "grew"),
    # in a name, or of what something else is due
    ("Acme sold the rights to the Velden Festival 2010.", "sold"),
    ("The delivery, due later this year, was called off.", "called off"),
    ("The bank met the new rules effective 7 December.", "met"),
    # when a book or paper came out
    ("A survey tested the bridge (Lind & Berg, 2010; Holm et al., 2015).", "tested"),
    ("Holm et al. (2015) tested the bridge.", "tested"),
    # what stands in an apposition
    ("Lind, a singer of the 1940s, died in her sleep.", "died"),
]


@pytest.mark.parametrize(("sentence", "trigger"), UNDATED)
def test_they_date_nothing(sentence: str, trigger: str) -> None:
    (mention,) = [m for m in mentions_of(OPENING + sentence, "2021-05-20") if m.trigger.text == trigger]
    assert mention.interval is None


def test_what_is_told_aside_of_the_subject_keeps_no_news_from_being_fresh() -> None:
    text = "Karin Brandt, a singer whose songs were famous in the 1950s, has died.\n\nThe harbour is old."
    (mention,) = [m for m in mentions_of(text, "2021-05-20") if m.trigger.text == "died"]
    assert mention.basis is Basis.PUBLICATION


def test_what_is_counted_from_something_else_of_a_day_may_be_fresh() -> None:
    text = "A man has been charged with murder after a shooting in Oslo on Friday.\n\nThe harbour is old."
    (mention,) = [m for m in mentions_of(text, "2021-05-20") if m.trigger.text == "charged"]
    assert mention.basis is Basis.PUBLICATION


def test_what_lies_behind_has_happened_whatever_it_will_cause() -> None:
    text = OPENING + "The quake last month will cause a loss of $10 million."
    assert {m.trigger.text: m.status for m in mentions_of(text, "2021-05-20")} == {
        "quake": Status.HAPPENED,
        "loss": Status.PLANNED,
    }


def test_what_belongs_to_a_time_of_its_own_is_no_fresh_news() -> None:
    (mention,) = mentions_of("Income for the six months to 1 June 2020 slipped.\n\nThe harbour is old.", "2021-05-20")
    assert mention.basis is not Basis.PUBLICATION


def test_nor_is_what_they_bound_fresh_news() -> None:
    (mention,) = mentions_of("The army left Lund before Monday.\n\nThe harbour is old.", "2021-05-20")
    assert mention.interval is None


DATED = [
    ("The army left Lund the day after Monday's raid.", "raid", "2021-05-17"),
    ("Lind, the mayor of Lund, on Monday resigned.", "resigned", "2021-05-17"),
    ("Lund Steel sold a ship, the Alma, on Monday.", "sold", "2021-05-17"),
    ("Crowds honoured the men who led the war ten years ago in a rally Monday.", "rally", "2021-05-17"),
    ("Lind opened fire at an office Christmas party on Monday.", "opened", "2021-05-17"),
    ("The bank closed from Monday.", "closed", "2021-05-17"),
]


@pytest.mark.parametrize(("sentence", "trigger", "day"), DATED)
def test_others_still_date_their_clause(sentence: str, trigger: str, day: str) -> None:
    (mention,) = [m for m in mentions_of(OPENING + sentence, "2021-05-20") if m.trigger.text == trigger]
    assert mention.interval is not None
    assert calendar.iso_day(calendar.day_of(mention.interval.earliest)) == day


def test_the_end_of_a_reporting_period_is_no_event() -> None:
    text = OPENING + "Lund Steel earned $3 million in the quarter ended 30 September."
    assert "ended" not in [clause.trigger.text for clause in clauses_of(text)]


def test_what_seems_is_no_event() -> None:
    text = OPENING + "The pilot saw what appeared to be a gun. It would appear that the fire began outside."
    assert not {"appeared", "appear"} & {clause.trigger.text for clause in clauses_of(text)}


def test_a_word_of_another_kind_that_refers_back_adds_nothing() -> None:
    text = OPENING + "The attack on two sailors was on Monday. The general strike shook the town."
    (mention,) = [m for m in mentions_of(text, "2021-05-20") if m.trigger.text == "strike"]
    assert mention.interval is None


def test_a_different_one_does_not_refer_back() -> None:
    text = OPENING + "A cable was cut on Monday. It was the same time that a different cable was cut."
    found = [m.interval is None for m in mentions_of(text, "2021-05-20") if m.trigger.text == "cut"]
    assert found == [False, True]


def test_a_new_one_does_not_refer_back() -> None:
    text = OPENING + "A meeting approved it on Monday. Germany will call a shareholders' meeting."
    found = [m for m in mentions_of(text, "2021-05-20") if m.trigger.text == "meeting"]
    assert found[-1].interval is None
