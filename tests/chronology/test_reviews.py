"""What a person thinks of events outlives their merging, and asks again where there is something new to look at."""

from __future__ import annotations

import pytest

from dateline.chronology.decisions import joining, taking_out
from dateline.chronology.model import Chronology
from dateline.chronology.project.contents import Contents, Waiting, attached, chronology_of, contents_of
from dateline.chronology.reviews import Review, reviewed
from dateline.chronology.showing import Filter, shown_events
from dateline.events.model import Edit, MentionRef
from tests.chronology.articles import NOVEMBER_18, article
from tests.chronology.project.kept import edited


@pytest.fixture
def chronology() -> Chronology:
    return Chronology().with_analyses(
        [article("quay", "Boats sank on 4 May 2019.", "Nets broke."), article("pier", "Wardens met.", "Lamps failed.")]
    )


def first(chronology: Chronology, entry: int, index: int = 0) -> MentionRef:
    return MentionRef(chronology.entries[entry].key, index)


def review(chronology: Chronology, ref: MentionRef) -> Review:
    return chronology.review_of(chronology.event_of(ref))


def test_an_event_is_unreviewed_until_somebody_says_otherwise(chronology: Chronology) -> None:
    assert {chronology.review_of(event) for event in chronology.events} == {Review.UNREVIEWED}
    ref = first(chronology, 0)
    accepted = chronology.with_review(ref, Review.ACCEPTED)
    assert review(accepted, ref) is Review.ACCEPTED
    assert sum(accepted.review_of(event) is Review.ACCEPTED for event in accepted.events) == 1
    assert accepted.with_review(ref, Review.UNREVIEWED) == chronology


def test_reviews_outlive_dates_and_documents(chronology: Chronology) -> None:
    ref = first(chronology, 0)
    accepted = chronology.with_review(ref, Review.ACCEPTED)
    key = ref.document
    assert review(accepted.with_publication(key, None), ref) is Review.ACCEPTED
    assert review(accepted.with_analyses([article("buoy", "Crews left.")]), ref) is Review.ACCEPTED
    back = accepted.without([key]).with_analyses([accepted.entries[0].analysis])
    assert review(back, ref) is Review.ACCEPTED


def test_what_becomes_one_event_is_reviewed_again_unless_both_were_alike(chronology: Chronology) -> None:
    one, other = first(chronology, 0), first(chronology, 1)
    accepted = chronology.with_review(one, Review.ACCEPTED)
    assert review(accepted.with_decisions(joining(accepted, one, other)), one) is Review.UNREVIEWED
    both = accepted.with_review(other, Review.ACCEPTED)
    joined = both.with_decisions(joining(both, one, other))
    assert review(joined, one) is Review.ACCEPTED
    flagged = accepted.with_review(other, Review.FLAGGED)
    assert review(flagged.with_decisions(joining(flagged, one, other)), one) is Review.FLAGGED
    apart = joined.with_decisions(taking_out(joined, other))
    assert (review(apart, one), review(apart, other)) == (Review.ACCEPTED, Review.ACCEPTED)


def test_what_is_rejected_is_not_shown_unless_it_is_asked_for(chronology: Chronology) -> None:
    ref = first(chronology, 0)
    rejected = chronology.with_review(ref, Review.REJECTED)
    gone = rejected.event_of(ref)
    assert gone not in shown_events(rejected, Filter())
    assert shown_events(rejected, Filter(reviews=frozenset({Review.REJECTED}))) == (gone,)
    assert len(shown_events(rejected, Filter())) == len(chronology.events) - 1


def test_a_review_changes_nothing_else_and_finds_events_as_fast(chronology: Chronology) -> None:
    chronology.index()
    accepted = chronology.with_review(first(chronology, 0), Review.ACCEPTED)
    assert accepted.differs_in_reviews(chronology)
    assert accepted.__dict__["_events_by_id"] is chronology.__dict__["_events_by_id"]
    assert not accepted.with_publication(chronology.entries[0].key, None).differs_in_reviews(accepted)


def test_what_was_known_on_a_day_is_reviewed_too() -> None:
    dated = Chronology().with_analyses([article("quay", "Boats sank yesterday.", day=NOVEMBER_18)])
    accepted = dated.with_review(first(dated, 0), Review.ACCEPTED)
    assert review(accepted.known_on(NOVEMBER_18), first(dated, 0)) is Review.ACCEPTED


def test_reviews_wait_for_texts_that_are_read_again() -> None:
    chronology = edited()
    sank = first(chronology, 1)
    rejected = chronology.with_review(sank, Review.REJECTED)
    contents = contents_of(rejected, Contents(), Waiting())
    assert len(contents.reviews) == len(chronology.event_of(sank).mentions) == 2
    assert contents.edits == 9
    quay = chronology.entries[1]
    without, waiting = chronology_of(contents_of(rejected.without([quay.key]), contents, Waiting()))
    assert {kept.mention.document for kept in waiting.reviews} == {quay.key}
    assert contents_of(without, contents, waiting).reviews == contents.reviews
    again, left = attached(without.with_analyses([quay.analysis]), waiting)
    assert review(again, sank) is Review.REJECTED
    assert left == Waiting()


def test_an_edited_event_is_edited_until_something_is_said_of_it(chronology: Chronology) -> None:
    ref = first(chronology, 0)
    otherwise = chronology.with_edit(ref, Edit(label="Otherwise"))
    assert review(otherwise, ref) is Review.EDITED
    assert otherwise.event_of(ref) in shown_events(otherwise, Filter(reviews=frozenset({Review.EDITED})))
    assert review(otherwise.with_review(ref, Review.ACCEPTED), ref) is Review.ACCEPTED
    assert review(chronology.with_edit(ref, Edit(tags=("quay",))), ref) is Review.UNREVIEWED


def test_a_review_that_nobody_says_is_not_kept() -> None:
    ref = MentionRef("a", 0)
    said = reviewed({}, [ref], Review.ACCEPTED)
    for nothing in (Review.UNREVIEWED, Review.EDITED):
        assert reviewed(said, [ref], nothing) == {}
