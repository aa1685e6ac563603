"""What is counted once and then followed edit by edit is what is counted anew."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.chronology.reviews import Review
from dateline.chronology.tally import Tally
from dateline.events.model import Edit, Status
from tests.render.chronologies import bridge, days

edits = st.builds(
    Edit,
    interval=st.sampled_from([None, days((2025, 1, 1))]),
    status=st.sampled_from([None, *Status]),
    participants=st.sampled_from([None, (), ("Alma Berg", "Per Vik"), ("Per Vik",)]),
    tags=st.sampled_from([(), ("ferry",), ("ferry", "bridge")]),
    deleted=st.booleans(),
)


def test_events_mentions_and_documents_are_counted() -> None:
    chronology = bridge().chronology
    tally = chronology.tally
    assert tally.events == len(chronology.events)
    assert tally.mentions == sum(len(event.mentions) for event in chronology.events) == tally.events + 1
    assert tally.undated == sum(tally.waiting.values()) == 2
    assert sum(tally.documents.values()) == tally.mentions  # the two mentions of one event are in two documents
    assert sum(tally.statuses.values()) == tally.events


@settings(deadline=None, database=None)
@given(st.lists(st.tuples(st.integers(0, 6), edits, st.sampled_from([None, *Review])), max_size=8))
def test_what_is_followed_is_what_is_counted_anew(said: list[tuple[int, Edit, Review | None]]) -> None:
    chronology = bridge().chronology
    assert chronology.tally == Tally.of(chronology.events)
    for place, edit, review in said:
        everything = (*chronology.events, *chronology.deleted)
        ref = everything[place % len(everything)].mentions[0]
        chronology = chronology.with_edit(ref, edit)
        if review is not None:
            chronology = chronology.with_review(ref, review)
        assert "tally" in chronology.__dict__  # it was followed
        assert chronology.tally == Tally.of(chronology.events)
        counts = Counter(chronology.review_of(event) for event in chronology.events)
        assert +chronology.review_counts() == counts
        for event in (*chronology.events, *chronology.deleted):
            assert chronology.event(event.id) is event
            assert all(chronology.event_of(each) is event for each in event.mentions)
