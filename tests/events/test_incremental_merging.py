"""Documents come and go: the events are those of merging from the beginning, whatever the order of arrival."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from dateline.events.merging import Merging, merge
from dateline.events.model import Decisions, Event, MentionRef
from dateline.temporal.model import Interval
from tests.events.invented import articles, in_parts, shuffled

Told = tuple[frozenset[MentionRef], Interval | None, bool, int]


def told(events: Iterable[Event]) -> set[Told]:
    """What does not depend on the order in which documents came: not which mention is shown first among equals."""
    return {(frozenset(event.mentions), event.interval, event.conflict, event.independent) for event in events}


@pytest.mark.parametrize("seed", range(8))
def test_in_any_order_and_in_any_parts_the_same_mentions_belong_together(seed: int) -> None:
    sources = articles(48, seed=seed)
    order = shuffled(sources, seed)
    merging = Merging()
    for part in in_parts(order, seed):
        merging = merging.updated(part)
    assert merging.events == merge(order)
    assert told(merging.events) == told(merge(sources))


@pytest.mark.parametrize("seed", range(4))
def test_what_left_has_never_been_there(seed: int) -> None:
    sources = shuffled(articles(48, seed=seed), seed)
    gone = {source.key for source in sources[::3]}
    stayed = [source for source in sources if source.key not in gone]
    assert Merging().updated(sources).updated([], gone).events == merge(stayed)


def test_another_publication_date_is_other_mentions_in_the_same_place() -> None:
    sources = articles(24, seed=2, dated=1.0)
    undated = tuple(replace(mention, interval=None, edtf=None) for mention in sources[5].mentions)
    changed = replace(sources[5], mentions=undated)
    merging = Merging().updated(sources).updated([changed])
    assert merging.events == merge([*sources[:5], changed, *sources[6:]])


def test_a_keyword_that_too_many_have_tells_nothing_until_some_leave() -> None:
    sources = articles(130, seed=5, per_story=130)  # one story: every article has its names
    merging = Merging()
    for part in in_parts(sources, 5):
        merging = merging.updated(part)
    assert merging.events == merge(sources)
    fewer = merging.updated([], {source.key for source in sources[:60]})
    assert fewer.events == merge(sources[60:])


def test_stories_that_a_new_document_does_not_touch_keep_their_very_events() -> None:
    sources = articles(60, seed=4)
    before = Merging().updated(sources[:-1])
    after = before.updated(sources[-1:])
    elsewhere = [e for e in after.events if not any(ref.document[:4] == sources[-1].key[:4] for ref in e.mentions)]
    kept = {id(event) for event in before.events}
    assert elsewhere and all(id(event) in kept for event in elsewhere)


def test_what_a_person_decided_stands_whatever_comes() -> None:
    sources = articles(24, seed=6)
    a, b = MentionRef("0000-0", 0), MentionRef("0000-1", 0)  # one happening
    c, d = MentionRef("0001-0", 1), MentionRef("0002-0", 1)  # two happenings
    merging = Merging(Decisions(together=frozenset({(c, d)}), apart=frozenset({(a, b)})))
    for part in in_parts(sources, 6):
        merging = merging.updated(part)
        events = {ref: event for event in merging.events for ref in event.mentions}
        if a in events and b in events:
            assert events[a] is not events[b]
        if c in events and d in events:
            assert events[c] is events[d]
            assert "joined by you" in events[c].why or len(events[c].mentions) > 2
    free = {ref: event for event in merge(sources) for ref in event.mentions}
    assert free[a] is free[b] and free[c] is not free[d]


def test_a_document_may_leave_and_come_back_at_once() -> None:
    sources = articles(24, seed=7)
    again = Merging().updated(sources).updated(sources[:5], {source.key for source in sources[:9]})
    assert again.events == merge([*sources[9:], *sources[:5]])
