"""JSON lines: the text verbatim, the date only from "published" where that key stands, bad lines by their number."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.documents import corpus
from dateline.documents.model import Document, PublicationBasis, Unreadable
from dateline.documents.reading import read_path

DATED_TEXT = "\n\nRiver breaks its banks\r\n\n3 March 2021\n\nThe river rose for a week and came into the town.\n"


def read(folder: Path, *lines: object) -> list[Document | Unreadable]:
    path = folder / "c.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return list(read_path(path))


def one(folder: Path, line: object) -> Document:
    (found,) = read(folder, line)
    assert isinstance(found, Document)
    return found


def test_the_text_is_kept_verbatim(tmp_path: Path) -> None:
    found = one(tmp_path, {"id": "a/1", "text": DATED_TEXT, "published": "1998-01-08"})
    assert found.text == DATED_TEXT
    assert found.id == "a/1"
    assert found.title == "River breaks its banks"
    assert found.text[: found.title_end].strip() == found.title
    assert found.published is not None
    assert (found.published.day.isoformat(), found.published.basis) == ("1998-01-08", PublicationBasis.CORPUS)
    assert found.candidates == (found.published,)


def test_published_null_means_that_there_is_none(tmp_path: Path) -> None:
    found = one(tmp_path, {"id": "a", "text": DATED_TEXT, "published": None})
    assert found.published is None
    assert found.candidates == ()


def test_without_the_key_the_text_is_asked(tmp_path: Path) -> None:
    found = one(tmp_path, {"id": "a", "text": DATED_TEXT})
    assert found.published is not None
    assert found.published.day.isoformat() == "2021-03-03"
    assert found.text[found.published.start : found.published.end] == "3 March 2021"


def test_other_keys_are_not_read(tmp_path: Path) -> None:
    plain = {"id": "a", "text": "The river rose.", "published": None}
    gold = {"dct": "1998-01-08", "timex": [{"start": 0}], "events": [], "language": "de", "author": "Nobody"}
    assert one(tmp_path, plain | gold) == one(tmp_path, plain)


@pytest.mark.parametrize("published", ["", "1998", "early 1998", "01/02/1998", 19980108, ["1998-01-08"]])
def test_a_published_that_is_no_day_leaves_the_document_undated(tmp_path: Path, published: object) -> None:
    assert one(tmp_path, {"id": "a", "text": DATED_TEXT, "published": published}).published is None


def test_title_and_numbers_as_ids(tmp_path: Path) -> None:
    found = one(tmp_path, {"id": 17, "text": "The river rose.", "title": " The\nriver "})
    assert (found.id, found.title, found.title_end) == ("17", "The river", 9)


def test_a_line_without_an_id_is_called_by_its_place(tmp_path: Path) -> None:
    assert one(tmp_path, {"text": "The river rose."}).id == "line 1 of c.jsonl"


def test_an_empty_article_has_its_document_too(tmp_path: Path) -> None:
    found = one(tmp_path, {"id": "a", "text": "", "published": "1998-01-08"})
    assert (found.text, found.title, found.language) == ("", "a", "und")


def test_half_a_surrogate_pair_keeps_its_place(tmp_path: Path) -> None:
    assert one(tmp_path, '{"id": "a", "text": "one \\ud83d two"}').text == "one \ufffd two"


def test_bad_lines_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    good = {"id": "good", "text": "The river rose."}
    deep = "[" * 100_000 + "]" * 100_000
    found = read(tmp_path, good, "{oops", "", "[1]", {"id": "x"}, {"text": 3}, '{"id": ' + deep + "}", good)
    assert [line.id if isinstance(line, Document) else line.reason for line in found] == [
        "good",
        "line 2 of c.jsonl is not valid JSON.",
        'line 4 of c.jsonl is not an object with "id" and "text".',
        'line 5 of c.jsonl has no "text".',
        'line 6 of c.jsonl has no "text".',
        "line 7 of c.jsonl is not valid JSON.",
        "good",
    ]


def test_a_mark_at_the_beginning_and_other_encodings(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": "a", "text": "One."}\r\n{"id": "b", "text": "caf\xe9"}\n')
    first, second = read_path(path)
    assert isinstance(first, Document)
    assert isinstance(second, Unreadable)
    assert second.reason == "line 2 of c.jsonl is not in UTF-8, as JSON lines must be."


def test_a_line_beyond_the_limit_is_skipped_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "LINE_LIMIT", 1024)
    long, short = {"id": "long", "text": "x" * 5000}, {"id": "short", "text": "The river rose."}
    found = read(tmp_path, short, long, short)
    assert [type(line) for line in found] == [Document, Unreadable, Document]
    assert isinstance(found[1], Unreadable)
    assert found[1].reason == "line 2 of c.jsonl is longer than 1 KB, the limit for it."
