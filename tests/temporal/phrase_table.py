"""Reading and checking the tables of phrases in ``tests/corpus``, for the languages other than English."""

from __future__ import annotations

import datetime
from pathlib import Path

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve

CORPUS = Path(__file__).parents[1] / "corpus"


def phrases(name: str) -> list[str]:
    """The lines of a table without comments."""
    lines = (CORPUS / name).read_text("utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def check(line: str, language: str) -> None:
    """That a line's sentence yields its one bracketed expression, with its type, value and interval."""
    marked, published, kind, value, edtf = (field.strip() for field in line.split(" | "))
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    publication = None if published == "-" else datetime.date.fromisoformat(published)
    found = resolve(find(text, language), publication)
    got = [(e.text, e.start, e.end, e.type.value, e.value, e.edtf or "-") for e in found]
    assert got == [(text[start:end], start, end, kind, value, edtf)], [e.rule for e in found]
