"""Markdown: readable text without markup, and the head of the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.documents.model import Document, PublicationBasis
from dateline.documents.reading import read_path


def read(folder: Path, content: str) -> Document:
    path = folder / "article.md"
    path.write_text(content, encoding="utf-8")
    (found,) = read_path(path)
    assert isinstance(found, Document)
    return found


READABLE = [
    ("# The *river*\n\nIt **rose** on [Monday](http://x.example/2021/03/03).\n", "The river\n\nIt rose on Monday.\n"),
    ("One line\nof a paragraph\nthat is wrapped.\n", "One line of a paragraph that is wrapped.\n"),
    ("First  \nsecond<br>third\n", "First\nsecond\nthird\n"),
    ("Title\n=====\n\nText.\n", "Title\n\nText.\n"),
    ("- one\n- two\n\n  more of two\n", "• one\n\n• two\n\nmore of two\n"),
    ("> quoted\n", "quoted\n"),
    ("| day | level |\n| --- | --- |\n| Monday | 4 m |\n", "day | level\n\nMonday | 4 m\n"),
    ("![map](map.png)\n\nText.\n", "Text.\n"),
    (
        "<div class='x'>Text <b>of</b> HTML<script>no()</script></div>\n\nMore &amp; more.\n",
        "Text of HTML\n\nMore & more.\n",
    ),
    ("    indented\n\nText.\n", "indented\n\nText.\n"),
    ("Text.\n\n---\n\nMore.\n", "Text.\n\nMore.\n"),
    ("<div><![<article>\nText.\n</div>\n", "Text.\n"),
    ("<!-- no -->\n\nText &lt;3.\n", "Text <3.\n"),
    (">" * 50_000 + " deep", ">" * 50_000 + " deep"),
]


@pytest.mark.parametrize(("content", "text"), READABLE, ids=range(len(READABLE)))
def test_the_text_is_shown_without_markup(tmp_path: Path, content: str, text: str) -> None:
    assert read(tmp_path, content).text == text


def test_the_head_of_the_file_gives_title_author_and_date(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        '---\ntitle: "The river"\nauthor: [Anna Holm, Jan Rask]\ndate: 2021-03-03 10:15\n---\n# Other\n\nText.\n',
    )
    assert (found.title, found.author, found.text, found.title_end) == (
        "The river",
        "Anna Holm, Jan Rask",
        "Other\n\nText.\n",
        0,
    )
    assert found.published is not None
    assert (found.published.day.isoformat(), found.published.basis) == ("2021-03-03", PublicationBasis.METADATA)
    assert found.published.reason == "from the head of the file (“date: 2021-03-03 10:15”)"


def test_the_first_heading_is_the_title(tmp_path: Path) -> None:
    found = read(tmp_path, "Standfirst.\n\n## Second level\n\n# The river\n\nText.\n")
    assert found.title == "The river"
    found = read(tmp_path, "# The river\n\nText.\n")
    assert (found.title, found.text[: found.title_end]) == ("The river", "The river")


def test_a_date_in_the_text_counts_after_that_of_the_head(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "---\ndate: 2021-03-04\nupdated: 2021-03-05\n---\n# The river\n\n*By Anna Holm | 3 March 2021*\n\nText.\n",
    )
    assert [candidate.day.day for candidate in found.candidates[:-1]] == [4, 3, 5]
    assert found.candidates[-1].basis is PublicationBasis.FILE_TIME
    assert found.author == "Anna Holm"


@pytest.mark.parametrize("date", ["03/04/2021", "March 2021", "draft", ""])
def test_an_incomplete_date_in_the_head_is_not_taken(tmp_path: Path, date: str) -> None:
    assert read(tmp_path, f"---\ndate: {date}\n---\nText.\n").published is None


def test_an_update_alone_counts_where_nothing_else_is_known(tmp_path: Path) -> None:
    found = read(tmp_path, "---\nupdated: 2021-03-05\n---\nText.\n")
    assert found.published is not None
    assert found.published.day.isoformat() == "2021-03-05"


def test_two_rules_are_no_head(tmp_path: Path) -> None:
    assert read(tmp_path, "---\n\nSome prose.\n\n---\n\nMore.\n").text == "Some prose.\n\nMore.\n"
