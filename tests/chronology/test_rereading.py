"""Texts that are read again: what a person said stands, and every difference can be had either way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.chronology.analysis import Analysis
from dateline.chronology.decisions import joining
from dateline.chronology.model import Chronology
from dateline.chronology.rereading import Change, Difference, Reread, differences, reread
from dateline.chronology.reviews import Review
from dateline.events.model import Edit, Event, MentionRef, Settlement, Status, Verdict
from dateline.temporal.wording import words_of
from tests.chronology.articles import FERRY, NOVEMBER_11, NOVEMBER_18, article

ARTICLE = article("ferry", *FERRY, day=NOVEMBER_11)
KEY = ARTICLE.document.key
LEFT, SANK, SAIL, BROKE = range(4)


@pytest.fixture
def chronology() -> Chronology:
    return Chronology().with_analyses([ARTICLE])


def read_as(*kept: int, **changed: Status) -> Analysis:
    """The article as other rules read it: these of its clauses, some of another status."""
    clauses = [ARTICLE.clauses[index] for index in kept]
    for verb, status in changed.items():
        clauses = [replace(each, status=status) if each.trigger.text == verb else each for each in clauses]
    return replace(ARTICLE, clauses=tuple(clauses))


def event(chronology: Chronology, verb: str) -> Event:
    """The event of the mention with that trigger, also one that is deleted."""
    mentions = chronology.entry(KEY).mentions
    index = next(n for n, told in enumerate(mentions) if told.trigger.text.rstrip(".") == verb)
    return chronology.event_of(MentionRef(KEY, index))


def ref(chronology: Chronology, verb: str) -> MentionRef:
    return event(chronology, verb).mentions[0]


def found(before: Chronology, again: Reread) -> list[tuple[Change, str, str, str]]:
    return [(each.change, each.label.split()[0], each.before, each.after) for each in differences(before, again)]


def only(before: Chronology, again: Reread) -> Difference:
    (difference,) = differences(before, again)
    return difference


def test_what_is_read_as_before_differs_in_nothing(chronology: Chronology) -> None:
    again = reread(chronology.with_review(ref(chronology, "sank"), Review.ACCEPTED), [ARTICLE])
    assert differences(chronology, again) == ()
    assert again.chronology.events == chronology.events


def test_what_a_person_said_goes_with_its_words(chronology: Chronology) -> None:
    """Mentions are numbered otherwise when one before them is gone."""
    before = (
        chronology.with_review(ref(chronology, "sank"), Review.FLAGGED)
        .with_edit(ref(chronology, "will"), Edit(label="Alma sails", tags=("alma",)))
        .with_edit(ref(chronology, "broke"), Edit(deleted=True))
    )
    again = reread(before, [read_as(SANK, SAIL, BROKE)]).chronology
    assert len(again.entry(KEY).mentions) == 3
    assert again.review_of(event(again, "sank")) is Review.FLAGGED
    assert again.review_of(event(again, "will")) is Review.EDITED
    assert event(again, "will").label == "Alma sails"
    assert event(again, "broke").edit.deleted
    assert len(again.edits) == 2


def test_decisions_about_two_mentions_go_along() -> None:
    other = article("inquiry", "Divers searched on 3 May 2019.", day=NOVEMBER_18)
    whole = Chronology().with_analyses([ARTICLE, other])
    joined = whole.with_decisions(joining(whole, ref(whole, "sank"), MentionRef(other.document.key, 0)))
    assert len(event(joined, "sank").mentions) == 2
    again = reread(joined, [read_as(SANK, BROKE)]).chronology
    assert len(event(again, "sank").mentions) == 2
    assert len(event(again, "broke").mentions) == 1


def test_a_settlement_goes_along(chronology: Chronology) -> None:
    settlement = Settlement(ref(chronology, "sank"), Verdict.DISPUTED)
    before = replace(chronology, settlements=(settlement,))
    again = reread(before, [read_as(SANK, BROKE)]).chronology
    assert [again.mention(each.claim).trigger.text for each in again.settlements] == ["sank"]


def test_what_is_gone_is_told_and_brought_back(chronology: Chronology) -> None:
    again = reread(chronology, [read_as(LEFT, SAIL, BROKE)])
    assert found(chronology, again) == [(Change.GONE, "Boats", "3 May 2019", "not found any more")]
    difference = only(chronology, again)
    assert not difference.is_kept(again.chronology)
    kept = difference.decided(again.chronology, keep=True)
    assert difference.is_kept(kept)
    interval = event(kept, "sank").interval
    assert interval is not None
    assert words_of(interval) == "3 May 2019"
    assert [told.trigger.text for told in kept.entry(KEY).mentions] == ["left", "sank", "will", "broke."]
    taken = difference.decided(kept, keep=False)
    assert not difference.is_kept(taken)
    assert difference.is_kept(difference.decided(taken, keep=True))


@pytest.mark.parametrize("said", [Review.ACCEPTED, Review.FLAGGED, Review.REJECTED])
def test_what_a_person_reviewed_is_never_gone(chronology: Chronology, said: Review) -> None:
    before = chronology.with_review(ref(chronology, "sank"), said)
    again = reread(before, [read_as(LEFT, SAIL, BROKE)])
    after = again.chronology
    assert after.review_of(event(after, "sank")) is said
    assert event(after, "sank").interval == event(before, "sank").interval
    assert found(before, again) == [(Change.CONTRADICTED, "Boats", "3 May 2019", "not found any more")]
    difference = only(before, again)
    assert difference.is_kept(after)
    taken = difference.decided(after, keep=False)
    assert event(taken, "sank").edit.deleted
    assert difference.is_kept(difference.decided(taken, keep=True))


def test_a_date_that_words_no_longer_give_is_kept_with_what_was_said(chronology: Chronology) -> None:
    before = chronology.with_edit(ref(chronology, "sank"), Edit(tags=("boats",)))
    without = replace(read_as(LEFT, BROKE), findings=())
    without = replace(without, clauses=tuple(replace(each, finding=None) for each in without.clauses))
    after = reread(before, [without]).chronology
    assert event(after, "sank").interval == event(before, "sank").interval
    assert event(after, "sank").edit.tags == ("boats",)


def test_what_is_new_is_told_and_left_out(chronology: Chronology) -> None:
    before = reread(chronology, [read_as(LEFT, SAIL, BROKE)]).chronology
    again = reread(before, [ARTICLE])
    assert found(before, again) == [(Change.ADDED, "Boats", "", "3 May 2019")]
    difference = only(before, again)
    assert not difference.is_kept(again.chronology)
    left_out = difference.decided(again.chronology, keep=True)
    assert difference.is_kept(left_out)
    assert event(left_out, "sank").edit.deleted
    assert not difference.is_kept(difference.decided(left_out, keep=False))


def test_what_is_read_otherwise_is_told_and_put_back(chronology: Chronology) -> None:
    again = reread(chronology, [read_as(LEFT, SANK, SAIL, BROKE, sank=Status.DENIED)])
    assert found(chronology, again) == [(Change.MOVED, "Boats", "3 May 2019", "3 May 2019, denied")]
    difference = only(chronology, again)
    assert event(again.chronology, "sank").status is Status.DENIED
    kept = difference.decided(again.chronology, keep=True)
    assert difference.is_kept(kept)
    assert event(kept, "sank").status is Status.HAPPENED
    assert event(difference.decided(kept, keep=False), "sank").status is Status.DENIED


def test_what_a_person_accepted_stands_until_they_take_the_other(chronology: Chronology) -> None:
    before = chronology.with_review(ref(chronology, "sank"), Review.ACCEPTED)
    undated = replace(ARTICLE, clauses=tuple(replace(each, finding=None) for each in ARTICLE.clauses))
    again = reread(before, [undated])
    after = again.chronology
    assert event(after, "sank").interval == event(before, "sank").interval
    assert after.review_of(event(after, "sank")) is Review.ACCEPTED
    first = differences(before, again)[0]
    assert (first.change, first.before, first.after) == (Change.CONTRADICTED, "3 May 2019", "no date")
    assert first.is_kept(after)
    taken = first.decided(after, keep=False)
    assert event(taken, "sank").interval is None
    assert first.is_kept(first.decided(taken, keep=True))


def test_a_date_of_ones_own_is_not_touched(chronology: Chronology) -> None:
    own = event(chronology, "left").interval
    before = chronology.with_edit(ref(chronology, "sank"), Edit(interval=own))
    undated = replace(ARTICLE, clauses=tuple(replace(each, finding=None) for each in ARTICLE.clauses))
    again = reread(before, [undated])
    assert event(again.chronology, "sank").interval == own
    assert differences(before, again)[0].change is Change.CONTRADICTED


def test_a_trigger_of_another_length_is_the_same_mention(chronology: Chronology) -> None:
    before = chronology.with_review(ref(chronology, "sank"), Review.ACCEPTED)
    sank = ARTICLE.clauses[SANK].trigger
    longer = replace(sank, end=sank.end + 3, text=ARTICLE.document.text[sank.start : sank.end + 3])
    clauses = [replace(each, trigger=longer) if each.trigger == sank else each for each in ARTICLE.clauses]
    again = reread(before, [replace(ARTICLE, clauses=tuple(clauses))]).chronology
    assert len(again.entry(KEY).mentions) == 4
    assert again.review_of(event(again, "sank on")) is Review.ACCEPTED


def test_texts_that_are_not_open_are_passed_over(chronology: Chronology) -> None:
    assert reread(chronology, [article("other", "Nets tore.")]).chronology == chronology
