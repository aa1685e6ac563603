"""Dates that a story carries from clause to clause, and people that it names elsewhere."""

from __future__ import annotations

import pytest

from dateline import calendar
from dateline.events.model import Basis, Mention, Status
from dateline.temporal.model import StepKind
from tests.events.reading_aloud import clause_at, clauses_of, mentions_of

OPENING = "The harbour is old.\n\n"
BEFORE = "A bridge in Velden\n\nThe harbour of Velden is old.\n\n"


def at(text: str, trigger: str) -> Mention:
    """The mention with that trigger, told in an article of 2021-05-20, a Thursday."""
    return next(m for m in mentions_of(BEFORE + text, "2021-05-20") if m.trigger.text == trigger)


def days(mention: Mention) -> tuple[str, str] | None:
    if mention.interval is None:
        return None
    ends = mention.interval.earliest, mention.interval.latest
    first, last = (calendar.iso_day(calendar.day_of(each)) for each in ends)
    return first, last


CARRIED = [
    # a story of one day goes on in the next paragraph
    ("Rebels shelled the port on Monday.\n\nThe army closed the road.", "closed", "2021-05-17"),
    # not if it has two days and nobody is in both paragraphs
    ("Brandt left on Sunday. Rebels shelled the port on Monday.\n\nThe army closed the road.", "closed", None),
    # not if it looks back, or counts from something
    ("Rebels shelled the port on Monday.\n\nThe army had closed the road.", "closed", None),
    ("Rebels shelled the port on Monday.\n\nAfter the summit the army closed the road.", "closed", None),
    # within one quotation as without
    (
        "“Rebels shelled the port on Monday. Their bombs destroyed the old mill there,” he said.",
        "destroyed",
        "2021-05-17",
    ),
    # what disturbs and the disturbance are of one day
    ("The airport was closed on Monday after a fire in the tower.", "fire", "2021-05-17"),
    ("A man was arrested on Monday after a murder in Lund.", "murder", None),
    # not where it is told by others, or only came to light on that day
    ("Rebels shelled the port on Monday.\n\nThe army closed the road, Brandt said.", "closed", None),
    ("Details emerged on Monday.\n\nThe army closed the road.", "closed", None),
    ("Details emerged on Monday. The army closed the road.", "closed", None),
    ("Rebels shelled the port on Monday. Brandt said the army closed the road.", "closed", None),
    ("Rebels shelled the port on Monday. The army closed the road, Brandt said.", "closed", "2021-05-17"),
    # of what somebody is suspected it is not said when it was
    ("The police searched the port on Monday for a suspect in the bombing.", "bombing", None),
    # what occurred is told like what was done
    ("The fire occurred on Monday.\n\nThe crew left the ship.", "left", "2021-05-17"),
    # what goes on while something occurs
    ("The fire occurred on Monday as the crew was leaving the ship.", "leaving", "2021-05-17"),
    ("The fire occurred as the crew was leaving the ship. It was Monday.", "leaving", None),
    # what has an owner is one, both times
    ("After its launch the ferry sank. Its launch in 2003 had been a festival.", "launch", "2003-01-01"),
    # what stands before the conjunction is not inside
    ("The town was evacuated on Monday after the army shelled the port.", "shelled", None),
]


@pytest.mark.parametrize(("text", "trigger", "day"), CARRIED)
def test_the_day_of_a_story(text: str, trigger: str, day: str | None) -> None:
    found = days(at(text, trigger))
    assert (found[0] if found else None) == day


TIMES = [
    ("The army closed the road on Monday. Rebels shelled the port at dawn.", "2021-05-17"),
    ("Rebels shelled the port at dawn.", "2021-05-20"),
    ("The army closed the road on Monday.\n\nRebels shelled the port at dawn.", None),
    ("The army left on Monday.\n\nLind left two hours after the raid. Rebels shelled the port at dawn.", None),
]


@pytest.mark.parametrize(("text", "day"), TIMES)
def test_a_time_of_day_needs_a_certain_day(text: str, day: str | None) -> None:
    mention = at(text, "shelled")
    assert (days(mention) or (None,))[0] == day
    if day is None:
        assert mention.derivation[0].kind is StepKind.CLAUSE
        assert mention.derivation[0].text == "“dawn” stands with “shelled”, but the text does not say of which day"


def test_told_in_order_between_two_dated_happenings() -> None:
    text = "Lind vanished on 3 May. The police searched the harbour. They found him in Lund on 9 May."
    mention = at(text, "searched")
    if mention.basis is not Basis.NONE:  # the same day as the sentence before, or between the two
        assert days(mention) in {("2021-05-03", "2021-05-03"), ("2021-05-03", "2021-05-09")}
    text = "Lind vanished in early May. The police searched the harbour. They found him in Lund on 14 May."
    assert days(at(text, "searched")) == ("2021-05-01", "2021-05-14")
    assert "lies between the two" in at(text, "searched").derivation[1].text
    text = "Lind vanished in May 2019. The police searched the harbour. They found him in Lund on 14 May."
    assert days(at(text, "searched")) is None  # too far apart


def test_who_is_dismissed_from_office_makes_no_position() -> None:
    assert at("The mayor dismissed the claim.", "dismissed").basis is Basis.PUBLICATION
    assert at("The mayor dismissed Jonas Lind.", "dismissed").basis is Basis.NONE


def test_a_participle_does_not_tell_what_its_noun_tells() -> None:
    text = "Brandt defended the points raised at the meeting with Lind last month."
    found = [m.trigger.text for m in mentions_of(BEFORE + text, "2021-05-20")]
    assert "raised" not in found and "meeting" in found


STATUSES = [
    ("A flight of the new plane was delayed on Monday.", "flight", Status.PLANNED),
    ("The court will rule whether Lind had an agreement with Brandt.", "agreement", Status.POSSIBLE),
]


@pytest.mark.parametrize(("text", "trigger", "status"), STATUSES)
def test_status_of_what_is_delayed_or_asked(text: str, trigger: str, status: Status) -> None:
    assert clause_at(OPENING + text, trigger).status is status


PEOPLE = [
    ("The Iskel River Board (IRB) met on Monday. The IRB dismissed Jonas Lind.", "dismissed", "Iskel River Board"),
    ("Her son, Jonas Lind, left Lund. The police arrested the son.", "arrested", "Jonas Lind"),
    ("Karin Brandt met her husband, Jonas Lind, in Copenhagen. He sold the ship.", "sold", "Jonas Lind"),
    ("The council denied that it sold the ship.", "sold", "council"),
    ("The army searched the harbour and arrested two men.", "arrested", "army"),
    ("The navy began an extensive search involving two agencies.", "search", "two agencies"),
]


@pytest.mark.parametrize(("text", "trigger", "who"), PEOPLE)
def test_people_named_elsewhere(text: str, trigger: str, who: str) -> None:
    assert who in clause_at(OPENING + text, trigger).participants


def test_of_a_plan_that_waits_for_another_the_people_are_its_own() -> None:
    text = OPENING + "Lind will meet Brandt on Monday. The summit with Karin Holm is planned for June."
    found = {c.trigger.text: c.participants for c in clauses_of(text)}
    assert "Karin Holm" not in found["meet"]
