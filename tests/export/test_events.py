"""Events of several documents as JSON lines and as text, from hand-made documents."""

from __future__ import annotations

import io
import json
from dataclasses import replace

from dateline.chronology.model import Chronology
from dateline.events.model import Event, MentionRef
from dateline.export.events import event_record, told_by_several, write_events
from tests.ui.sample_chronology import conflicting_chronology, sample_chronology


def shared(chronology: Chronology) -> Event:
    (event,) = [event for event in chronology.events if event.documents > 1]
    return event


def test_a_record_has_the_names_that_other_programs_rely_on() -> None:
    chronology = conflicting_chronology()
    record = event_record(chronology, shared(chronology))
    assert list(record) == [
        "id", "label", "status", "earliest", "latest", "edtf", "conflict", "sources", "independent", "mentions", "why",
        "outcome", "plan", "review", "edited",
    ]  # fmt: skip
    assert (record["earliest"], record["latest"], record["conflict"]) == ("2025-11-12", "2025-11-17", True)
    assert (record["sources"], record["independent"]) == (2, 2)
    assert record["review"] == "unreviewed"
    for mention in record["mentions"]:
        assert set(mention) == {"document", "trigger"} and set(mention["trigger"]) == {"start", "end"}
    assert {mention["document"] for mention in record["mentions"]} == {e.document.id for e in chronology.entries}


def test_one_line_an_event() -> None:
    chronology, stream = sample_chronology(), io.StringIO()
    write_events(chronology, stream)
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [line["id"] for line in lines] == [event.id for event in chronology.events]


def test_text_says_who_tells_it_and_why_it_is_one() -> None:
    chronology = conflicting_chronology()
    event = replace(shared(chronology), independent=1)
    told = told_by_several(replace(chronology, events=(event,)))
    assert "told in different ways; 2 documents, 1 independent)" in told
    assert event.why[0] in told
    alone = replace(event, mentions=event.mentions[:1])
    assert told_by_several(replace(chronology, events=(alone,))) == ""


def test_a_plan_names_its_outcome() -> None:
    chronology = sample_chronology()
    first, second = chronology.events[:2]
    plan = replace(first, outcome=second.mentions[0])
    became = replace(second, plan=first.mentions[0])
    linked = replace(chronology, events=(plan, became, *chronology.events[2:]))
    assert event_record(linked, plan)["outcome"] == became.id
    assert event_record(linked, became)["plan"] == plan.id
    assert became.label in told_by_several(linked)
    assert isinstance(plan.outcome, MentionRef)
