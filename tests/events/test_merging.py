"""Which mentions become one event; mentions made by hand."""

from __future__ import annotations

import datetime
import time
from dataclasses import replace

from dateline import calendar
from dateline.events.merging import merge
from dateline.events.model import Basis, Event, Mention, Side, Span, Status
from dateline.temporal.model import Grain, Interval


def interval(first: str, last: str | None = None) -> Interval:
    start = calendar.from_date(datetime.date.fromisoformat(first))
    end = calendar.from_date(datetime.date.fromisoformat(last)) if last else start
    return Interval(calendar.instant(start), calendar.instant(end + 1) - 1, Grain.DAY)


def mention(
    word: str,
    who: str,
    when: str | None = None,
    *,
    lemma: str = "",
    at: int = 0,
    until: str | None = None,
    status: Status = Status.HAPPENED,
    basis: Basis = Basis.EXPRESSION,
    importance: int = 2,
) -> Mention:
    names = tuple(who.split(", ")) if who else ()
    return Mention(
        at, at + 30, f"{who} {word} something here", Span(at, at + len(word), word), status, Side.BEFORE,
        basis if when else Basis.NONE, names, importance, lemma or word, 0 if when else None,
        interval(when, until) if when else None, when,
    )  # fmt: skip


def texts(event: Event, *documents: tuple[str, list[Mention]]) -> set[str]:
    by_key = dict(documents)
    return {f"{ref.document}:{by_key[ref.document][ref.index].trigger.text}" for ref in event.mentions}


def test_headline_lead_and_noun_of_one_article_are_one_event() -> None:
    told = [
        mention("Dispatches", "Velden", "2021-05-18", lemma="dispatch", importance=3, basis=Basis.CONTEXT),
        mention("dispatched", "Velden, Karin Brandt", "2021-05-18", lemma="dispatch", at=50, importance=3),
        mention("visit", "", "2021-05-18", at=200, basis=Basis.CONTEXT),
    ]
    (event,) = merge({"a": told})
    assert texts(event, ("a", told)) == {"a:Dispatches", "a:dispatched", "a:visit"}
    assert event.mentions[0].index == 1  # the one with a date of its own
    assert len(event.why) == 2 and all("same article" in why for why in event.why)
    assert event.importance == 3


def test_across_documents_dates_words_and_people_must_agree() -> None:
    one = mention("arrested", "Police, Jonas Lind", "2021-05-18", lemma="arrest")
    same = mention("arrest", "Jonas Lind", "2021-05-18")
    other_person = mention("arrested", "Eva Holm", "2021-05-18", lemma="arrest")
    other_deed = mention("interviewed", "Jonas Lind", "2021-05-18", lemma="interview")
    later = mention("arrested", "Jonas Lind", "2021-08-01", lemma="arrest")
    assert len(merge({"a": [one], "b": [same]})) == 1
    for different in (other_person, other_deed, later):
        assert len(merge({"a": [one], "b": [different]})) == 2


def test_the_interval_is_what_all_agree_on() -> None:
    (event,) = merge(
        {
            "a": [mention("sent", "Velden, Karin Brandt", "2021-05-17", lemma="send", until="2021-05-23")],
            "b": [mention("sent", "Velden, Karin Brandt", "2021-05-18", lemma="send")],
        }
    )
    assert event.interval == interval("2021-05-18")
    assert not event.conflict
    assert event.participants == ("Velden", "Karin Brandt")
    assert "on dates that agree" in event.why[0]


def test_accounts_that_disagree_by_days_are_a_conflict_that_spans_both() -> None:
    def told(when: str) -> list[Mention]:
        return [
            mention("arrested", "Lund Police, Jonas Lind", when, lemma="arrest", importance=3),
            mention("met", "Karin Brandt", None, lemma="meet", at=90),
        ]

    found = merge({"a": told("2021-05-16"), "b": told("2021-05-18")})
    event = found[0]
    assert event.conflict
    assert event.interval == interval("2021-05-16", "2021-05-18")
    assert "disagree" in event.why[0]


def test_a_date_assumed_from_publication_is_no_claim_against_one_that_is_said() -> None:
    (event,) = merge(
        {
            "a": [mention("arrested", "Lund Police, Jonas Lind", "2021-05-18", lemma="arrest")],
            "b": [
                mention("arrested", "Lund Police, Jonas Lind", "2021-05-18", lemma="arrest", until="2021-05-19",
                        basis=Basis.PUBLICATION)
            ],
        }
    )  # fmt: skip
    assert event.interval == interval("2021-05-18")
    assert not event.conflict


def test_two_of_one_story_agree_on_a_thing_without_a_name() -> None:
    people = mention("met", "Karin Brandt, Jonas Lind", None, lemma="meet", at=90)
    one = replace(mention("broke", "", "2021-05-18", lemma="break"), label="the dyke broke at dawn")
    two = replace(mention("failed", "", "2021-05-19", lemma="fail"), label="the dyke failed after midnight")
    same_day = merge({"a": [one, people], "b": [replace(one, label="the old dyke broke"), people]})
    assert len(same_day[0].mentions) == 2 and not same_day[0].conflict
    (event, *_) = merge({"a": [one, people], "b": [two, people]})
    assert event.conflict and len(event.mentions) == 2
    assert len(merge({"a": [one], "b": [two]})) == 2  # nothing says that it is one story


def test_undated_accounts_join_only_on_strong_evidence() -> None:
    strong = [mention("meet", "Karin Brandt, Jonas Lind", None, status=Status.PLANNED)]
    assert len(merge({"a": strong, "b": strong})) == 1
    weak = [mention("meet", "Velden, Lund", None, status=Status.PLANNED)]
    assert len(merge({"a": weak, "b": weak})) == 2


def test_plan_and_outcome_stay_two() -> None:
    plan = mention("meet", "Karin Brandt, Jonas Lind", "2021-05-18", status=Status.PLANNED)
    assert len(merge({"a": [plan], "b": [replace(plan, status=Status.HAPPENED)]})) == 2


def test_order_is_by_start_then_undated_in_text_order() -> None:
    told = [
        mention("sank", "Alma", None, at=5),
        mention("burned", "Velden", "2021-05-18", at=50),
        mention("won", "Lund", "2020-01-01", at=90),
        mention("left", "Brandt", None, at=120),
    ]
    assert [told[e.mentions[0].index].trigger.text for e in merge({"a": told})] == ["won", "burned", "sank", "left"]


def test_every_mention_is_in_exactly_one_event_and_ids_are_unique() -> None:
    told = {
        f"{d}": [mention(w, "Velden, Lund", "2021-05-18", at=30 * i) for i, w in enumerate("abcabd")] for d in range(3)
    }
    events = merge(told)
    refs = [ref for event in events for ref in event.mentions]
    assert len(refs) == len(set(refs)) == 18
    assert len({event.id for event in events}) == len(events)
    assert merge(told) == events


def test_nothing() -> None:
    assert merge({}) == ()
    assert merge({"a": []}) == ()


def test_ten_thousand_mentions_take_seconds() -> None:
    told = {
        f"doc{d}": [
            mention("arrested", f"Police, Person {d % 50}{i}", f"20{i:02d}-05-18", lemma="arrest", at=40 * i)
            for i in range(20)
        ]
        for d in range(500)
    }
    begin = time.perf_counter()
    merge(told)
    assert time.perf_counter() - begin < 20
