"""What a person says of an event stands above the texts, which stay beside it, whatever comes after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.chronology.decisions import joining, taking_out
from dateline.chronology.model import Chronology
from dateline.chronology.proposal import propose
from dateline.chronology.wording import edits_in_words
from dateline.events.model import Edit, Event, MentionRef, Status
from dateline.temporal.edtf_reading import read_edtf
from dateline.temporal.model import Interval
from tests.chronology.articles import FERRY, NOVEMBER_11, NOVEMBER_18, article


def interval(edtf: str) -> Interval:
    found = read_edtf(edtf)
    assert found is not None
    return found


@pytest.fixture
def chronology() -> Chronology:
    return Chronology().with_analyses(
        [article("ferry", *FERRY, day=NOVEMBER_18), article("quay", "Ropes tore on 4 May 2019.", "Cooks met.")]
    )


def ref(chronology: Chronology, words: str) -> MentionRef:
    return next(
        MentionRef(entry.key, index)
        for entry in chronology.entries
        for index, mention in enumerate(entry.mentions)
        if words in mention.label
    )


def event(chronology: Chronology, words: str) -> Event:
    return chronology.event_of(ref(chronology, words))


def say(chronology: Chronology, words: str, **said: object) -> Chronology:
    before = event(chronology, words).edit
    return chronology.with_edit(ref(chronology, words), replace(before, **said))  # type: ignore[arg-type]


def from_scratch(chronology: Chronology) -> Chronology:
    """The same, worked out from the beginning."""
    return replace(chronology).with_decisions(chronology.merging.decisions)


def test_what_is_said_stands_and_what_the_texts_say_stays_beside_it(chronology: Chronology) -> None:
    told = event(chronology, "Boats")
    edited = event(
        say(say(chronology, "Boats", label="Two boats went down", status=Status.POSSIBLE), "Boats", importance=1),
        "Boats",
    )
    assert (edited.label, edited.status, edited.importance) == ("Two boats went down", Status.POSSIBLE, 1)
    assert edited.interval == told.interval
    assert edited.extracted == told
    assert edits_in_words(edited)[0] == "label set by a person; the texts say “Boats sank on 3 May 2019”"


def test_taking_everything_back_leaves_the_event_as_it_was(chronology: Chronology) -> None:
    edited = say(chronology, "Boats", label="Two boats", tags=("sea",), interval=interval("2019-06"))
    back = say(edited, "Boats", label=None, tags=(), interval=None)
    assert back.edits == {}
    assert back.events == chronology.events


def test_an_edited_date_puts_the_event_in_its_place_and_off_the_shelf(chronology: Chronology) -> None:
    assert event(chronology, "Nets").interval is None
    edited = say(chronology, "Nets", interval=interval("1998-05"))
    assert edited.events[0] is event(edited, "Nets")
    assert event(edited, "Nets").offset is None
    assert edited.events == from_scratch(edited).events
    later = say(edited, "Boats", interval=interval("2030"))
    assert later.events == from_scratch(later).events
    assert later.events[-2].id == event(later, "Boats").id  # before what has no date


def test_a_deleted_event_is_out_of_sight_and_comes_back(chronology: Chronology) -> None:
    gone = say(chronology, "Boats", deleted=True)
    assert all("Boats" not in each.label for each in gone.events)
    assert [each.label for each in gone.deleted] == ["Boats sank on 3 May 2019"]
    assert (gone.events, gone.deleted) == (from_scratch(gone).events, from_scratch(gone).deleted)
    assert event(gone, "Boats").edit.deleted
    back = say(gone, "Boats", deleted=False)
    assert (back.events, back.deleted) == (chronology.events, ())


def test_an_edit_outlives_its_document_and_another_publication_date(chronology: Chronology) -> None:
    edited = say(chronology, "Crews", label="The crews sailed", interval=interval("2025-11-01"))
    key = ref(edited, "Crews").document
    moved = edited.with_publication(key, None)
    assert event(moved, "Crews").label == "The crews sailed"
    assert event(moved, "Crews").interval == interval("2025-11-01")
    analysis = edited.entry(key).analysis
    returned = edited.without([key]).with_analyses([analysis])
    assert event(returned, "Crews").label == "The crews sailed"


def test_merged_events_keep_what_was_said_of_each_and_parted_ones_get_it_back(chronology: Chronology) -> None:
    edited = say(
        say(chronology, "Boats", label="Two boats", tags=("sea",)), "Ropes", note="Who cut them?", tags=("rope",)
    )
    edited = say(edited, "Ropes", label="The ropes")
    merged = edited.with_decisions(joining(edited, ref(edited, "Boats"), ref(edited, "Ropes")))
    one = event(merged, "Boats")
    assert one is event(merged, "Ropes")
    first = "Two boats" if one.mentions[0] == ref(merged, "Boats") else "The ropes"
    assert (one.label, one.edit.note, set(one.edit.tags)) == (first, "Who cut them?", {"sea", "rope"})
    named = say(merged, "Boats", label="Boats broke loose")
    assert event(named, "Ropes").label == "Boats broke loose"
    parted = named.with_decisions(taking_out(named, ref(named, "Ropes")))
    assert event(parted, "Ropes").edit.note == "Who cut them?"
    assert event(parted, "Boats").edit.tags == ("sea",)
    assert parted.events == from_scratch(parted).events


def test_a_date_that_is_tried_out_moves_no_event_that_a_person_dated(chronology: Chronology) -> None:
    key = ref(chronology, "Crews").document
    assert any(change.before.label.startswith("Crews") for change in propose(chronology, key, NOVEMBER_11).moving)
    edited = say(chronology, "Crews", interval=interval("2025-11-01"), label="The crews sailed")
    assert not any(change.before.label == "The crews sailed" for change in propose(edited, key, NOVEMBER_11).moving)
    gone = say(chronology, "Crews", deleted=True)
    assert not any(change.before.label.startswith("Crews") for change in propose(gone, key, NOVEMBER_11).changes)


def test_of_an_event_that_is_not_there_nothing_can_be_said(chronology: Chronology) -> None:
    with pytest.raises(KeyError):
        chronology.with_edit(MentionRef("nothing", 0), Edit(label="no"))
