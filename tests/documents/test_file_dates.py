"""What a file's name, its folders and the file system say about the day of publication."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from dateline.documents.model import Document, PublicationBasis
from dateline.documents.reading import read_path

BODY = "The river rose for a week and the people of the valley carried their beds upstairs.\n"
NAMES = [
    ("2025-11-18-dyke-fails.txt", "2025-11-18"),
    ("2025_11_18 dyke fails.txt", "2025-11-18"),
    ("20251118.txt", "2025-11-18"),
    ("20251118_dyke.md", "2025-11-18"),
    ("dyke-fails-2025-11-18.txt", "2025-11-18"),
    ("dyke-fails_20251118.txt", "2025-11-18"),
    ("18 November 2025 dyke fails.txt", "2025-11-18"),
    ("2025/11/18/dyke-fails.txt", "2025-11-18"),
    ("2025/1/8/dyke-fails.txt", "2025-01-08"),
    ("2025-11-dyke.txt", None),
    ("2025-13-40-dyke.txt", None),
    ("00000118.txt", None),
    ("isbn-9783161484100.txt", None),
    ("120251118.txt", None),
    ("dyke-2025-11-18-fails.txt", None),
    ("2025/30/2/dyke.txt", None),
    ("article.txt", None),
]


def read(folder: Path, name: str, text: str = BODY) -> Document:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    (found,) = read_path(path)
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize(("name", "day"), NAMES)
def test_a_whole_day_at_either_end_of_the_name_is_taken(tmp_path: Path, name: str, day: str | None) -> None:
    published = read(tmp_path, name).published
    assert (published and published.day.isoformat()) == day
    assert published is None or published.basis is PublicationBasis.FILE_NAME


def test_what_the_text_states_wins_and_the_name_is_offered(tmp_path: Path) -> None:
    found = read(tmp_path, "2025-11-20-dyke.txt", f"Dyke fails\n\nPublished: 18 November 2025\n\n{BODY}")
    assert found.published is not None
    assert found.published.day.day == 18
    assert [candidate.day.day for candidate in found.candidates[:2]] == [18, 20]


def test_a_name_that_dates_what_is_told_of_is_not_taken(tmp_path: Path) -> None:
    text = f"{BODY}The inquiry closed on 3 March 1914.\n"
    assert read(tmp_path, "1912-01-15-the-flood.txt", text).published is None


def test_the_name_says_so_in_half_a_sentence(tmp_path: Path) -> None:
    published = read(tmp_path, "2025-11-18-dyke.txt").published
    assert published is not None
    assert published.reason == "from the file name “2025-11-18”"


def test_the_day_of_the_last_change_is_offered_last_and_never_taken(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(BODY, "utf-8")
    noon = datetime.datetime(2019, 5, 4, 12).timestamp()
    os.utime(path, (noon, noon))
    (found,) = read_path(path)
    assert isinstance(found, Document)
    assert found.published is None
    assert [(c.day.isoformat(), c.basis) for c in found.candidates] == [("2019-05-04", PublicationBasis.FILE_TIME)]


def test_the_lines_of_a_corpus_are_not_dated_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "2025-11-18.jsonl"
    path.write_text('{"id": "a", "text": "The river rose for a week."}\n', "utf-8")
    (found,) = read_path(path)
    assert isinstance(found, Document)
    assert (found.published, found.candidates) == (None, ())
