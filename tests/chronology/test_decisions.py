"""What a person decides about events stands above what the texts say, and can be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.chronology.analysis import Analysis, Entry
from dateline.chronology.decisions import joining, keeping_apart, taking_out
from dateline.chronology.model import Chronology
from dateline.documents.model import Document
from dateline.events.accounts import Source
from dateline.events.merging import Merging
from dateline.events.model import MentionRef
from tests.events.invented import articles


def chronology_of(sources: list[Source]) -> Chronology:
    """The documents of invented sources; their mentions are as they are, without clauses behind them."""
    renamed, entries = [], []
    for source in sources:
        document = Document(source.key, source.key, source.text)
        renamed.append(Source(document.key, source.text, source.mentions))
        entries.append(Entry(Analysis(document, (), ()), None, (), source.mentions))
    merging = Merging().updated(renamed)
    return Chronology(tuple(entries), tuple(range(len(entries))), merging.events, merging)


@pytest.fixture
def chronology() -> Chronology:
    return chronology_of(articles(12, seed=3))


def same(chronology: Chronology, first: MentionRef, second: MentionRef) -> bool:
    return chronology.event_of(first) is chronology.event_of(second)


def ref(chronology: Chronology, document: int, mention: int) -> MentionRef:
    return MentionRef(chronology.entries[document].key, mention)


def test_events_that_a_person_joins_are_one_and_say_by_whom(chronology: Chronology) -> None:
    one, other = ref(chronology, 0, 0), ref(chronology, 6, 1)  # of two stories
    assert not same(chronology, one, other)
    joined = chronology.with_decisions(joining(chronology, one, other))
    assert same(joined, one, other)
    assert "joined by you" in joined.event_of(one).why
    assert len(joined.event_of(one).mentions) == sum(
        len(chronology.event_of(each).mentions) for each in (one, other)
    )  # all that either told


def test_what_a_document_tells_is_taken_out_and_stays_out(chronology: Chronology) -> None:
    one, other = ref(chronology, 0, 0), ref(chronology, 1, 0)
    assert same(chronology, one, other)
    out = chronology.with_decisions(taking_out(chronology, one))
    assert not same(out, one, other)
    assert len(out.event_of(other).mentions) == len(chronology.event_of(other).mentions) - 1
    left = out.without([chronology.entries[5].key])  # documents come and go
    assert not same(left, one, other)


def test_what_only_repeats_goes_alone() -> None:
    (first, second) = articles(2, seed=3, dated=0.0)
    lead = first.mentions[0]
    repeated = replace(first, text=first.text * 2, mentions=(lead, replace(lead, start=lead.start + len(first.text))))
    chronology = chronology_of([repeated, second])
    headline, again, other = ref(chronology, 0, 0), ref(chronology, 0, 1), ref(chronology, 1, 0)
    assert same(chronology, headline, again) and same(chronology, headline, other)
    out = chronology.with_decisions(taking_out(chronology, again))
    assert same(out, headline, other) and not same(out, headline, again)
    both_out = chronology.with_decisions(taking_out(chronology, headline))
    assert same(both_out, headline, again) and not same(both_out, headline, other)


def test_a_refused_suggestion_stays_refused_and_the_latest_decision_stands(chronology: Chronology) -> None:
    one, other = ref(chronology, 0, 0), ref(chronology, 1, 0)
    apart = chronology.with_decisions(keeping_apart(chronology, one, other))
    assert not same(apart, one, other)
    again = apart.with_decisions(joining(apart, one, other))
    assert same(again, one, other)
    refused = again.with_decisions(keeping_apart(again, one, other))
    assert not same(refused, one, other)


def test_taking_decisions_back_gives_what_was_there(chronology: Chronology) -> None:
    one, other = ref(chronology, 0, 0), ref(chronology, 6, 1)
    joined = chronology.with_decisions(joining(chronology, one, other))
    assert joined.with_decisions(chronology.merging.decisions).events == chronology.events


def test_decisions_survive_what_is_ready_made(chronology: Chronology) -> None:
    bare = Chronology(chronology.entries, chronology.ordinals, chronology.events)
    one, other = ref(chronology, 0, 0), ref(chronology, 6, 1)
    assert same(bare.with_decisions(joining(bare, one, other)), one, other)
