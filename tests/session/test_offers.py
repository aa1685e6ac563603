"""Days offered for undated documents, looked for in the background while a session is open."""

from __future__ import annotations

import datetime

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.analysis import analyse
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.session.offers import Offers, worth_offering
from dateline.session.session import Session

CHANGED = Publication(datetime.date(2025, 12, 1), PublicationBasis.FILE_TIME, "of the file's last change")
MADE = Publication(datetime.date(2025, 12, 2), PublicationBasis.FILE_METADATA, "when the file was made")
NAMED = Publication(datetime.date(2025, 11, 19), PublicationBasis.FILE_NAME, "from the file name “2025-11-19”")
DATED = Document("b", "b", "Minister Olga Brandt flew to Lisbon on Tuesday to calm a dispute over the Iskel dam.")
UNDATED = Document(
    "a", "a", "Minister Olga Brandt flew to Lisbon this week to calm the dispute over the Iskel dam.",
    candidates=(CHANGED,),
)  # fmt: skip


@pytest.fixture
def session() -> Session:
    opened = Session()
    opened.add_analyses([analyse(UNDATED), analyse(DATED)])
    return opened


def test_dating_one_article_offers_days_for_the_other(qtbot: QtBot, session: Session) -> None:
    offers = Offers(session)
    assert session.offers(UNDATED.key) == (CHANGED,)
    with qtbot.waitSignal(session.offers_changed, timeout=10_000):
        session.set_publication(DATED.key, datetime.date(2025, 11, 20))
    first, second = session.offers(UNDATED.key)
    assert [day.isoformat() for day in first.days] == ["2025-11-17", "2025-11-23"]
    assert second == CHANGED  # ranked last
    assert session.chronology.entry(UNDATED.key).published is None  # offered, not taken
    session.take_publication(UNDATED.key, first)
    assert len(session.chronology.events) == 1
    assert session.offers(UNDATED.key) == ()
    session.undo()
    assert session.chronology.entry(UNDATED.key).published is None
    offers.close()


def test_an_offer_goes_when_its_witness_goes(qtbot: QtBot, session: Session) -> None:
    offers = Offers(session)
    with qtbot.waitSignal(session.offers_changed, timeout=10_000):
        session.set_publication(DATED.key, datetime.date(2025, 11, 20))
    with qtbot.waitSignal(session.offers_changed, timeout=10_000):
        session.set_publication(DATED.key, None)
    assert session.offers(UNDATED.key) == (CHANGED,)
    offers.close()


def test_the_days_of_a_file_are_only_footnotes() -> None:
    assert worth_offering((CHANGED,)) is None
    assert worth_offering((MADE, CHANGED)) is None
    assert worth_offering((NAMED, CHANGED)) is NAMED
    assert worth_offering(()) is None
