"""Italian time expressions: a table of phrases, pairs and ranges, and texts that must yield nothing."""

from __future__ import annotations

import datetime

import pytest

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve
from tests.temporal.phrase_table import check, phrases

SEVERAL = [
    ("Tra l\u2019 81 e l\u2019 83 le vendite calarono.", ["l\u2019 81=1981", "l\u2019 83=1983"]),
    ("Apre dal lunedì al venerdì.", ["lunedì=XXXX-WXX-1", "venerdì=XXXX-WXX-5"]),
    ("Arrivò nel giugno dello scorso anno.", ["giugno dello scorso anno=2024-06"]),
    ("Cadde il 10 maggio 1990. Due giorni dopo tornò.",
     ["il 10 maggio 1990=1990-05-10", "Due giorni dopo=1990-05-12"]),
    ("Ieri e venerdì si è votato.", ["Ieri=2025-11-17", "venerdì=2025-11-14"]),
]  # fmt: skip
NOTHING = [
    "Il giornale vende alle 2mila famiglie.",
    "Anna Ferrara, 34 anni, e un operaio di 41 anni.",
    "Su diversi quotidiani si legge la notizia.",
    "Il prezzo è di 1998 lire.",
]


@pytest.mark.parametrize("line", phrases("italian_phrases.tsv"))
def test_phrase(line: str) -> None:
    check(line, "it")


@pytest.mark.parametrize(("text", "values"), SEVERAL)
def test_several_in_one_sentence(text: str, values: list[str]) -> None:
    found = resolve(find(text, "it"), datetime.date(2025, 11, 18))
    assert [(e.text, e.value) for e in found] == [(v.split("=")[0], v.split("=")[1]) for v in values]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_found(text: str) -> None:
    assert [(f.text, f.rule) for f in find(text, "it")] == []
