"""The chronology as a value: every change is a new one, and letters stay with their documents."""

import datetime

import pytest

from dateline.chronology.analysis import Analysis
from dateline.chronology.model import Chronology, letter
from dateline.chronology.showing import Filter, shown_events
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.events.model import Basis, Clause, Side, Span, Status
from dateline.temporal.alternatives import Choice
from dateline.temporal.finding import find

DAY = datetime.date(2021, 3, 3)
GIVEN = Publication(DAY, PublicationBasis.GIVEN, "set by you")


def analysis(name: str, *, published: Publication | None = None, status: Status = Status.HAPPENED) -> Analysis:
    text = f"The ferry stopped at {name}."
    clause = Clause(
        0, len(text) - 1, text[:-1], Span(10, 17, "stopped"), status, Side.BEFORE, (name,), fresh=True, lemma="stop"
    )
    return Analysis(Document(f"{name}.txt", name, text, published), (), (clause,))


def names(chronology: Chronology) -> list[str]:
    return [entry.document.title for entry in chronology.entries]


def test_the_same_content_comes_in_once() -> None:
    chronology = Chronology().with_analyses([analysis("Holm"), analysis("Holm")]).with_analyses([analysis("Holm")])
    assert names(chronology) == ["Holm"]


def test_a_change_leaves_the_old_chronology_as_it_was() -> None:
    before = Chronology().with_analyses([analysis("Holm")])
    after = before.with_publication(before.entries[0].key, GIVEN)
    assert before.entries[0].published is None
    assert after.entries[0].published == GIVEN


def test_a_publication_date_resolves_what_hung_on_it_and_taking_it_back_undoes_that() -> None:
    undated = Chronology().with_analyses([analysis("Holm")])
    key = undated.entries[0].key
    mention = undated.entries[0].mentions[0]
    assert (mention.interval, mention.basis) == (None, Basis.PUBLICATION)
    assert mention.offset is not None
    dated = undated.with_publication(key, GIVEN)
    assert dated.entries[0].mentions[0].interval is not None
    assert dated.events[0].interval is not None
    assert dated.with_publication(key, None) == undated


def test_letters_stay_when_another_document_leaves() -> None:
    chronology = Chronology().with_analyses([analysis("Holm"), analysis("Vik"), analysis("Nes")])
    holm, vik, nes = (entry.key for entry in chronology.entries)
    smaller = chronology.without([holm, "not there"])
    assert [letter(smaller.ordinal(key)) for key in (vik, nes)] == ["B", "C"]
    larger = smaller.with_analyses([analysis("Moss")])
    assert letter(larger.ordinal(larger.entries[-1].key)) == "D"


@pytest.mark.parametrize(
    ("ordinal", "expected"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")]
)
def test_letters_go_on_after_z(ordinal: int, expected: str) -> None:
    assert letter(ordinal) == expected


def test_every_mention_belongs_to_one_event() -> None:
    chronology = Chronology().with_analyses([analysis("Holm"), analysis("Vik", published=GIVEN)])
    for event in chronology.events:
        assert chronology.event(event.id) is event
        for ref in event.mentions:
            assert chronology.event_of(ref) is event
            assert chronology.mention(ref).trigger.text == "stopped"


def test_asking_for_what_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        Chronology().entry("nothing")
    with pytest.raises(KeyError):
        Chronology().with_publication("nothing", None)


def test_filters_by_status_and_participant() -> None:
    chronology = Chronology().with_analyses([analysis("Holm"), analysis("Vik", status=Status.PLANNED)])
    assert len(shown_events(chronology, Filter())) == 2
    planned = shown_events(chronology, Filter(statuses=frozenset({Status.PLANNED})))
    assert [event.status for event in planned] == [Status.PLANNED]
    holm = shown_events(chronology, Filter(participants=frozenset({"Holm"})))
    assert [event.participants for event in holm] == [("Holm",)]
    assert shown_events(chronology, Filter(statuses=frozenset())) == ()


def test_a_chosen_reading_survives_other_dates_and_can_be_taken_back() -> None:
    text = "The ferry stopped on 03/04/2021."
    document = Document("a.txt", "a", text)
    clause = Clause(
        0, len(text) - 1, text[:-1], Span(10, 17, "stopped"), Status.HAPPENED, Side.BEFORE, finding=0, lemma="stop"
    )
    found = Chronology().with_analyses([Analysis(document, find(text, "en"), (clause,))])
    entry = found.entries[0]
    assert found.events[0].interval is None
    assert not entry.has_choice(0)
    expression = entry.expressions[0]
    choice = Choice(expression.start, expression.end, entry.alternatives(0)[1])
    chosen = found.with_choice(entry.key, choice).with_publication(entry.key, GIVEN)
    assert chosen.entries[0].mentions[0].edtf == "2021-04-03"
    assert chosen.entries[0].has_choice(0)
    other = Choice(expression.start, expression.end, chosen.entries[0].alternatives(0)[0])
    assert chosen.with_choice(entry.key, other).entries[0].mentions[0].edtf == "2021-03-04"
    assert chosen.with_publication(entry.key, None).without_choice(entry.key, expression.start) == found
    with pytest.raises(KeyError):
        found.with_choice("not there", choice)
