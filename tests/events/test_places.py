"""Which participants are places: by syntax and model, each document by itself."""

from __future__ import annotations

import pytest

from tests.events.reading_aloud import OPENING, clause_at


@pytest.mark.parametrize(
    ("sentence", "trigger", "places"),
    [
        ("Karin Brandt flew to Lisbon on 3 May 2021.", "flew", ["Lisbon"]),
        ("Germany attacked Norway on 9 April 1940.", "attacked", ["Germany", "Norway"]),
        ("The Lund Harbour Board closed the port on 3 May 2021.", "closed", []),
        ("Jonas Lind's lawyer resigned on 3 May 2021.", "resigned", []),
    ],
)
def test_places_are_told_from_people_and_bodies(sentence: str, trigger: str, places: list[str]) -> None:
    assert list(clause_at(OPENING + sentence, trigger).places) == places
