"""Spanish time expressions: a table of phrases, pairs and ranges, and texts that must yield nothing."""

from __future__ import annotations

import datetime

import pytest

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve
from tests.temporal.phrase_table import check, phrases

SEVERAL = [
    ("Se juega del 6 al 9 de abril de 2026.", ["del 6=2026-04-06", "al 9 de abril de 2026=2026-04-09"]),
    ("Abre de lunes a viernes.", ["lunes=XXXX-WXX-1", "viernes=XXXX-WXX-5"]),
    ("Dos días después del partido habló ayer.", ["Dos días=P2D", "ayer=2025-11-17"]),
    ("Cayó el 10 de mayo de 1990. Dos días después volvió.",
     ["el 10 de mayo de 1990=1990-05-10", "Dos días después=1990-05-12"]),
    ("Votarán el próximo lunes a las 8.15.", ["el próximo lunes a las 8.15=2025-11-24T08:15"]),
]  # fmt: skip
NOTHING = [
    "La nave costó 2000 euros y pesa 1998 toneladas.",
    "Un segundo debate fue ganado por la alcaldesa.",
    "El tiempo ha pasado sin dejar huella.",
    "Vive en Santo Domingo con Julio Iglesias.",
    "Su futuro depende del resultado.",
]


@pytest.mark.parametrize("line", phrases("spanish_phrases.tsv"))
def test_phrase(line: str) -> None:
    check(line, "es")


@pytest.mark.parametrize(("text", "values"), SEVERAL)
def test_several_in_one_sentence(text: str, values: list[str]) -> None:
    found = resolve(find(text, "es"), datetime.date(2025, 11, 18))
    assert [(e.text, e.value) for e in found] == [(v.split("=")[0], v.split("=")[1]) for v in values]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_found(text: str) -> None:
    assert [(f.text, f.rule) for f in find(text, "es")] == []
