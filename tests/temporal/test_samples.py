"""The sample articles, read with and without a publication date: the expressions that were once wrong stay right."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

import pytest

from dateline.documents.model import Document
from dateline.documents.reading import read_path
from dateline.temporal.finding import find
from dateline.temporal.model import TimeExpression
from dateline.temporal.resolution import resolve

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
DYKE, FAMILIES, INQUIRY, LETTERS, REPORT = (
    next((SAMPLES / "flood").glob(f"{number}-*")).relative_to(SAMPLES).as_posix() for number in range(1, 6)
)
HISTORY = "river-history/the-river-and-the-wall.md"

DATED = [
    (DYKE, "2023-11-09", "overnight", "2023-11-08T18:00:00/2023-11-09T05:59:59"),
    (DYKE, "2023-11-09", "dawn", "2023-11-09T06:00:00/2023-11-09T11:59:59"),
    (DYKE, "2023-11-09", "18 November", "2023-11-18"),
    (FAMILIES, "2023-11-11", "two o'clock on Thursday morning", "2023-11-09T02:00:00"),
    (FAMILIES, "2023-11-11", "the early hours of Thursday", "2023-11-09T00:00:00/2023-11-09T05:59:59"),
    (FAMILIES, "2023-11-11", "the end of the month", "[2023-11-21..2023-11-30]"),
    (INQUIRY, "2024-02-19", "the following week", "2022-08-08~/2022-09-07~"),
    (INQUIRY, "2024-02-19", "the autumn", "2022-23"),
    (INQUIRY, "2024-02-19", "May", "../2023-05"),
    (INQUIRY, "2024-02-19", "that night", "2023-11-08T18:00:00/2023-11-09T05:59:59"),
    (INQUIRY, "2024-02-19", "the early hours of the next day", "2023-11-09T00:00:00/2023-11-09T05:59:59"),
    (LETTERS, "2024-03-15", "the third week of September", "2023-09-18~/2023-09-24~"),
    (LETTERS, "2024-03-15", "years ago", None),
    (LETTERS, "2024-03-15", "the beginning of the year", "[2024-01-01..2024-04-30]"),
    (REPORT, "2024-09-12", "the night of 8–9 November", "2023-11-08T18:00:00/2023-11-09T05:59:59"),
    (REPORT, "2024-09-12", "9 pm", "2023-11-08T21:00:00"),
    (REPORT, "2024-09-12", "the end of the year", "[2024-09-01..2024-12-31]"),
    (HISTORY, None, "the night of 3–4 February 1742", "1742-02-03T18:00:00/1742-02-04T05:59:59"),
    (HISTORY, None, "eleven years later", "1754~"),
    (HISTORY, None, "1958", "1958/1961"),
]
UNDATED = [
    (LETTERS, "earlier that month", "earlier in the September on or before publication"),
    (LETTERS, "this morning", "the morning of the day of publication"),
    (LETTERS, "the third week of September", "the 3rd week of the September on or before publication"),
    (LETTERS, "late last month", "the last third of the month before publication"),
]


@cache
def text_of(name: str) -> str:
    documents = [found for found in read_path(SAMPLES / name) if isinstance(found, Document)]
    assert len(documents) == 1
    return documents[0].text


def the_one(name: str, words: str, published: datetime.date | None) -> TimeExpression:
    found = [e for e in resolve(find(text_of(name), "en"), published) if e.text == words]
    assert len(found) == 1, words
    return found[0]


@pytest.mark.parametrize(("name", "published", "words", "edtf"), DATED)
def test_dated(name: str, published: str | None, words: str, edtf: str | None) -> None:
    day = None if published is None else datetime.date.fromisoformat(published)
    assert the_one(name, words, day).edtf == edtf


@pytest.mark.parametrize(("name", "words", "place"), UNDATED)
def test_undated(name: str, words: str, place: str) -> None:
    found = the_one(name, words, None)
    assert found.interval is None
    assert found.offset is not None
    assert found.offset.words == place
