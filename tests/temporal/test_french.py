"""French time expressions: a table of phrases, pairs and ranges, and texts that must yield nothing."""

from __future__ import annotations

import datetime

import pytest

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve
from tests.temporal.phrase_table import check, phrases

SEVERAL = [
    ("La foire dure du 19 au 23 juillet 2026.", ["19=2026-07-19", "23 juillet 2026=2026-07-23"]),
    ("Ouvert du lundi au vendredi.", ["lundi=XXXX-WXX-1", "vendredi=XXXX-WXX-5"]),
    ("Le bal a lieu mardi 5 et mercredi 6 mai 2026.", ["mardi 5=2026-05-05", "mercredi 6 mai 2026=2026-05-06"]),
    ("Une peine de 8 à 24 mois.", ["8=P8M", "24 mois=P24M"]),
    ("Il tomba le 10 mai 1990. Deux jours plus tard il revint.",
     ["le 10 mai 1990=1990-05-10", "Deux jours plus tard=1990-05-12"]),
    ("Né en octobre 98, il vit ici depuis 2001.", ["octobre 98=1998-10", "2001=2001"]),
]  # fmt: skip
NOTHING = [
    "Un homme a été blessé et les autres ont été secourus.",
    "Paul Martin, 38 ans, chauffeur, et un maçon de 41 ans.",
    "La sonde vole vers Mars depuis un lundi pluvieux.",
    "Téléphone 03.83.96.46.12 pour s\u2019inscrire.",
    "Les enfants de 2 à 8 ans jouent en dehors des heures scolaires.",
]


@pytest.mark.parametrize("line", phrases("french_phrases.tsv"))
def test_phrase(line: str) -> None:
    check(line, "fr")


@pytest.mark.parametrize(("text", "values"), SEVERAL)
def test_several_in_one_sentence(text: str, values: list[str]) -> None:
    found = resolve(find(text, "fr"), datetime.date(2025, 11, 18))
    assert [(e.text, e.value) for e in found] == [(v.split("=")[0], v.split("=")[1]) for v in values]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_found(text: str) -> None:
    assert [(f.text, f.rule) for f in find(text, "fr")] == []
