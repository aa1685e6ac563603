"""German time expressions: a table of phrases, pairs and ranges, and texts that must yield nothing."""

from __future__ import annotations

import datetime

import pytest

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve
from tests.temporal.phrase_table import check, phrases

SEVERAL = [
    ("Die Messe läuft vom 5. bis 22. November 2025.", ["5.=2025-11-05", "22. November 2025=2025-11-22"]),
    ("Der Laden ist von 9-17 Uhr offen.", ["9=2025-11-18T09:00", "17 Uhr=2025-11-18T17:00"]),
    ("Heute um 20 Uhr spricht sie.", ["Heute=2025-11-18", "20 Uhr=2025-11-18T20:00"]),
    ("Die Saison 2001/2002 war gut.", ["2001=2001", "2002=2002"]),
    ("Das Amt galt von 1939 bis 1945.", ["1939=1939", "1945=1945"]),
]
NOTHING = [
    "Das Dach hat 2000 Quadratmeter und 1700 Ziegel.",
    "Die 44-Jährige kam mit dem 38-jährigen Manager.",
    "Der Zähler steht auf 3.50 Euro.",
    "Sie wohnt in Zimmer 12.",
    "Die Pfarre Mariä Himmelfahrt liegt am Hang.",
    "August Bebel schrieb das Kapitel 1984 an einem Freitag.",
]


@pytest.mark.parametrize("line", phrases("german_phrases.tsv"))
def test_phrase(line: str) -> None:
    check(line, "de")


@pytest.mark.parametrize(("text", "values"), SEVERAL)
def test_several_in_one_sentence(text: str, values: list[str]) -> None:
    found = resolve(find(text, "de"), datetime.date(2025, 11, 18))
    assert [(e.text, e.value) for e in found] == [(v.split("=")[0], v.split("=")[1]) for v in values]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_found(text: str) -> None:
    assert [(f.text, f.rule) for f in find(text, "de")] == []
