"""A plan and what became of it are two events that name each other."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from dateline.events.accounts import Source
from dateline.events.merging import Merging, merge
from dateline.events.model import Decisions, Event, Mention, MentionRef, Side, Status
from tests.events.test_merging import mention, telling

PLANNED = "Envoys of Velden and Lund to meet\nKarin Brandt of Velden will meet Jonas Lind of Lund about the herring."
DONE = "Envoys of Velden and Lund met\nKarin Brandt of Velden met Jonas Lind of Lund and they ate herring."
WHO = "Karin Brandt, Jonas Lind"


def plan(when: str | None = None) -> Mention:
    return replace(mention("will meet", WHO, when, lemma="meet", status=Status.PLANNED), side=Side.AFTER)


def met(when: str | None = None, status: Status = Status.HAPPENED) -> Mention:
    return mention("met", WHO, when, lemma="meet", status=status)


def told(key: str, text: str, mention_there: Mention, day: str | None) -> Source:
    return replace(telling(key, text, mention_there), published=datetime.date.fromisoformat(day) if day else None)


def linked(*sources: Source) -> tuple[Event, Event]:
    """The plan and the other event."""
    events = merge(sources)
    assert len(events) == 2
    first, second = sorted(events, key=lambda event: event.status is not Status.PLANNED)
    return first, second


@pytest.mark.parametrize("status", [Status.HAPPENED, Status.CANCELLED, Status.DENIED, Status.ONGOING])
def test_what_became_of_a_plan_is_told_by_another_document_of_the_same_day(status: Status) -> None:
    planned, became = linked(
        told("a", PLANNED, plan("2021-05-03"), "2021-05-01"), told("b", DONE, met("2021-05-03", status), "2021-05-04")
    )
    assert planned.outcome == MentionRef("b", 0) and became.plan == MentionRef("a", 0)
    assert planned.plan is None and became.outcome is None
    assert planned.status is Status.PLANNED


def test_without_dates_the_outcome_was_told_later() -> None:
    planned, became = linked(told("a", PLANNED, plan(), "2021-05-01"), told("b", DONE, met(), "2021-05-04"))
    assert planned.outcome == MentionRef("b", 0) and became.plan == MentionRef("a", 0)
    for first, second in (("2021-05-04", "2021-05-01"), (None, None), ("2021-05-01", None)):
        planned, became = linked(told("a", PLANNED, plan(), first), told("b", DONE, met(), second))
        assert planned.outcome is None and became.plan is None


def test_what_lies_before_the_day_on_which_a_plan_was_told_is_not_its_outcome() -> None:
    planned, _ = linked(told("a", PLANNED, plan(), "2021-05-01"), told("b", DONE, met("2021-04-28"), "2021-05-04"))
    assert planned.outcome is None


def test_a_meeting_with_somebody_else_is_not_the_outcome() -> None:
    other = "Karin Brandt honoured\nIn Hagen the choir of Petra Moll met the envoy with songs of the mountain villages."
    planned, _ = linked(
        told("a", PLANNED, plan("2021-05-03"), "2021-05-01"),
        told("b", other, replace(met("2021-05-03"), participants=("Petra Moll",)), "2021-05-04"),
    )
    assert planned.outcome is None


def test_the_outcome_comes_and_goes_with_its_document() -> None:
    first = told("a", PLANNED, plan("2021-05-03"), "2021-05-01")
    second = told("b", DONE, met("2021-05-03"), "2021-05-04")
    merging = Merging().updated([first])
    assert merging.events[0].outcome is None
    assert merging.updated([second]).events == merge([first, second])
    assert merging.updated([second]).updated([], {"b"}).events == merge([first])


def test_a_person_may_refuse_the_link() -> None:
    sources = [
        told("a", PLANNED, plan("2021-05-03"), "2021-05-01"), told("b", DONE, met("2021-05-03"), "2021-05-04")
    ]  # fmt: skip
    refused = Decisions(apart=frozenset({(MentionRef("a", 0), MentionRef("b", 0))}))
    assert all(event.outcome is None for event in Merging().updated(sources).decided(refused).events)
