"""The sample articles as they are read: five papers on one invented flood, and a history of its river.

The story: in the night of 8–9 November 2023 the dyke at Low Sedge in the valley of the Iskel breaks; two people die; an
inquiry follows and blames the river board. Places, people and papers are invented.

* ``flood/1-dyke-fails-at-low-sedge.txt`` – the morning after; dated in its byline; "shortly before midnight";
  inspected "in September"
* ``flood/2-low-sedge-families-wait.html`` – two days later; JSON-LD; "about two o'clock on Thursday"; inspected "in
  July"
* ``river-history/the-river-and-the-wall.md`` – background from 1688 to 2042, undated
* ``flood/3-inquiry-opens-in-harnwick.md`` – dated in its front matter; settles the hour at 11.40 pm
* ``flood/4-board-called-off-inspection.txt`` – undated, full of relative days: what the shelf is for
* ``flood/5-report-blames-river-board.html`` – a plain page with a meta date; the report
"""

from __future__ import annotations

import pytest

from dateline.documents.model import Document, PublicationBasis
from dateline.documents.reading import gather, read_path
from dateline.resource_files import resource

# file, title, author, day
SAMPLES = [
    (
        "flood/4-board-called-off-inspection.txt",
        "Board called off inspection weeks before the flood, letters show",
        "Tomas Averill",
        None,
    ),
    (
        "flood/1-dyke-fails-at-low-sedge.txt",
        "Dyke fails at Low Sedge as Storm Ottilie sweeps the valley",
        "Ruth Calloway",
        "2023-11-09",
    ),
    (
        "flood/3-inquiry-opens-in-harnwick.md",
        "Inquiry hears of warnings before the Low Sedge flood",
        "Ruth Calloway",
        "2024-02-19",
    ),
    (
        "flood/2-low-sedge-families-wait.html",
        "Families wait for news two days after Low Sedge flood",
        "Jonas Feld",
        "2023-11-11",
    ),
    (
        "flood/5-report-blames-river-board.html",
        "Report blames river board for Low Sedge flood",
        "Tomas Averill",
        "2024-09-12",
    ),
    ("river-history/the-river-and-the-wall.md", "The river and the wall: three centuries of the Iskel", None, None),
]


@pytest.mark.parametrize(("name", "title", "author", "day"), SAMPLES)
def test_a_sample_is_read(name: str, title: str, author: str | None, day: str | None) -> None:
    (found,) = read_path(resource("samples", name))
    assert isinstance(found, Document)
    assert (found.title, found.author, found.language) == (title, author, "en")
    assert found.text[: found.title_end] == title
    assert (found.published.day.isoformat() if found.published else None) == day
    assert 150 <= len(found.text.split()) <= 350
    for boilerplate in ("All rights reserved", "Ferry timetable", "Privacy", "Terms of use", "Front page", "**", "]("):
        assert boilerplate not in found.text


def test_the_folder_holds_just_these() -> None:
    files, problems = gather([resource("samples")])
    root = resource("samples")
    assert sorted(path.relative_to(root).as_posix() for path in files) == sorted(name for name, *_ in SAMPLES)
    assert problems == []


def test_the_byline_of_the_first_report_gives_its_day() -> None:
    (found,) = read_path(resource("samples", "flood/1-dyke-fails-at-low-sedge.txt"))
    assert isinstance(found, Document)
    assert found.published is not None
    assert found.published.basis is PublicationBasis.BYLINE
    assert found.text[found.published.start : found.published.end] == "9 November 2023"
