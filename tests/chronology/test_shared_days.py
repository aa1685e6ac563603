"""When an undated article was published, told from the events that a dated one tells too."""

from __future__ import annotations

import datetime

import pytest

from dateline.chronology.analysis import Entry, analyse, date_analysis
from dateline.chronology.model import Chronology
from dateline.chronology.shared_days import shared_publications
from dateline.documents.model import Document, Publication, PublicationBasis

DATED = (
    "Minister Olga Brandt flew to Lisbon on Tuesday to calm a dispute over the Iskel dam with Portugal. "
    "Olga Brandt met Rui Sampaio in Lisbon on Wednesday."
)
UNDATED = "Portugal expects little. Minister Olga Brandt flew to Lisbon {when} to calm the dispute over the Iskel dam."


def entry(text: str, day: str | None, name: str = "a") -> Entry:
    published = Publication(datetime.date.fromisoformat(day), PublicationBasis.GIVEN, "set by you") if day else None
    return date_analysis(analyse(Document(name, name, text)), published)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("this week", "2025-11-17", "2025-11-23"),
        ("last week", "2025-11-24", "2025-11-30"),
        ("yesterday", "2025-11-19", "2025-11-19"),
        ("on Tuesday", "2025-11-18", "2025-11-24"),
        ("earlier this month", "2025-11-18", "2025-11-30"),
    ],
)
def test_the_days_on_which_both_agree_are_offered(when: str, first: str, last: str) -> None:
    offers = shared_publications(entry(UNDATED.format(when=when), None), [entry(DATED, "2025-11-20", "b")])
    assert [(offer.days[0].isoformat(), offer.days[1].isoformat()) for offer in offers] == [(first, last)]
    assert offers[0].basis is PublicationBasis.SHARED


def test_the_reason_names_the_article_and_its_date() -> None:
    (offer,) = shared_publications(entry(UNDATED.format(when="this week"), None), [entry(DATED, "2025-11-20", "b")])
    assert offer.reason.startswith("worked out from “b”, which dates “Minister Olga Brandt flew to Lisbon")
    assert offer.reason.endswith("to 18 November 2025")
    assert offer.day == datetime.date(2025, 11, 20)  # the likeliest: when the other appeared


def test_two_shared_events_narrow_it() -> None:
    text = UNDATED.format(when="this week") + " Olga Brandt met Rui Sampaio in Lisbon on Wednesday."
    (offer,) = shared_publications(entry(text, None), [entry(DATED, "2025-11-20", "b")])
    assert (offer.days[0].day, offer.days[1].day) == (19, 23)
    assert offer.reason.endswith("2 shared events agree")


@pytest.mark.parametrize(
    ("text", "day"), [(DATED, None), ("A bakery in Olm burnt down on Tuesday.", "2025-11-20"), ("", "2025-11-20")]
)
def test_nothing_is_offered_without_a_shared_dated_event(text: str, day: str | None) -> None:
    assert shared_publications(entry(UNDATED.format(when="this week"), None), [entry(text, day, "b")]) == ()


def test_a_document_is_not_its_own_witness() -> None:
    undated = entry(UNDATED.format(when="this week"), None)
    assert shared_publications(undated, [undated]) == ()


def test_what_is_dated_without_publication_says_nothing_of_it() -> None:
    undated = entry(UNDATED.format(when="on 18 November 2025"), None)
    assert shared_publications(undated, [entry(DATED, "2025-11-20", "b")]) == ()


def test_accepting_the_offer_makes_one_event_of_it() -> None:
    undated, dated = entry(UNDATED.format(when="this week"), None), entry(DATED, "2025-11-20", "b")
    chronology = Chronology().with_analyses([undated.analysis, dated.analysis])
    chronology = chronology.with_publication(dated.key, dated.published)
    (offer,) = shared_publications(chronology.entry(undated.key), chronology.entries)
    accepted = chronology.with_publication(undated.key, offer)
    flight = next(event for event in accepted.events if "flew" in event.label)
    assert {ref.document for ref in flight.mentions} == {undated.key, dated.key}
    assert flight.interval is not None
    assert flight.interval.latest - flight.interval.earliest == 86_399
