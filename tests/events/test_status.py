"""Whether it happened: sentences, a trigger in each, and its status."""

from __future__ import annotations

import pytest

from dateline.events.model import Side, Status
from tests.events.reading_aloud import OPENING, clause_at, clauses_of

CASES = [
    ("The council closed the bridge.", "closed", Status.HAPPENED),
    ("The council has closed the bridge.", "closed", Status.HAPPENED),
    ("The bridge was being closed when a lorry arrived.", "arrived", Status.HAPPENED),
    ("Inspectors are examining the bridge.", "examining", Status.ONGOING),
    ("Work has been growing since spring.", "growing", Status.ONGOING),
    ("The council will close the bridge.", "close", Status.PLANNED),
    ("The mayor is expected to visit Lund.", "visit", Status.PLANNED),
    ("The bridge is due to reopen in June.", "reopen", Status.PLANNED),
    ("The mayor plans to open a museum.", "open", Status.PLANNED),
    ("The vote will be held after the mayor returns on Monday.", "returns", Status.PLANNED),
    ("The map will be sold from 17 June, two days before the phone launches.", "launches", Status.PLANNED),
    ("The union threatened a strike.", "strike", Status.POSSIBLE),
    ("The minister rejected calls for a referendum.", "referendum", Status.POSSIBLE),
    ("The council is preparing for an evacuation.", "evacuation", Status.PLANNED),
    ("Lind apologised for the attack.", "attack", Status.HAPPENED),
    ("The bridge was closed before the mayor resigned.", "resigned", Status.HAPPENED),
    ("The breach is now expected to be closed by the council.", "closed", Status.PLANNED),
    ("The captain allegedly sank the boat.", "sank", Status.POSSIBLE),
    ("Prosecutors claim that the captain sank the boat.", "sank", Status.POSSIBLE),
    ("Police allege Jonas Lind, 61, sank the boat.", "sank", Status.POSSIBLE),
    ("Prosecutors allege Lind stole a boat.", "stole", Status.POSSIBLE),
    ("Police allege Jonas Lind, 61, opened fire, killing one man.", "killing", Status.POSSIBLE),
    ("The captain denied that he had sunk the boat.", "denied", Status.HAPPENED),
    ("The captain denied that he had sunk the boat.", "sunk", Status.DENIED),
    ("Organisers cancelled the regatta.", "cancelled", Status.CANCELLED),
    ("Organisers called off the regatta.", "called off", Status.CANCELLED),
    ("Two sailors managed to escape.", "escape", Status.HAPPENED),
]


@pytest.mark.parametrize(("sentence", "trigger", "status"), CASES)
def test_status(sentence: str, trigger: str, status: Status) -> None:
    assert clause_at(OPENING + sentence, trigger).status is status


def test_side_follows_from_status() -> None:
    assert clause_at(OPENING + "The council will close the bridge.", "close").side is Side.AFTER
    assert clause_at(OPENING + "Inspectors are examining the bridge.", "examining").side is Side.ON
    assert clause_at(OPENING + "The council closed the bridge.", "closed").side is Side.BEFORE


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [("Make it stop tomorrow!", "Make"), ("Begin on Monday!", "Begin"), ("To begin on Monday.", "begin")],
)
def test_an_infinitive_that_nothing_governs_lies_ahead(sentence: str, trigger: str) -> None:
    clauses = clauses_of(OPENING + sentence)
    assert all(clause.status is Status.PLANNED for clause in clauses if clause.trigger.text == trigger)
