"""Paths of all sorts: each gives its documents, or one sentence that says what is wrong, and never an exception."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.documents import plain, reading
from dateline.documents.model import Document, Unreadable
from dateline.documents.reading import gather, read_path, read_text

ARTICLE = "River breaks its banks\n\nThe river rose for a week, and on Friday it came into the town.\n"


def only(path: Path) -> Document | Unreadable:
    found = list(read_path(path))
    assert len(found) == 1
    return found[0]


def reason(path: Path) -> str:
    found = only(path)
    assert isinstance(found, Unreadable)
    assert found.source == path
    assert found.id == path.name
    return found.reason


def written(path: Path, content: str | bytes = ARTICLE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("name", ["a.txt", "a.text", "A.TXT", "README", "a.xyz"])
def test_plain_text_is_read_under_any_name(tmp_path: Path, name: str) -> None:
    found = only(written(tmp_path / name, ARTICLE.replace("\n", "\r\n")))
    assert isinstance(found, Document)
    assert (found.id, found.text, found.title) == (name, ARTICLE, "River breaks its banks")
    assert found.source == tmp_path / name
    assert found.text[: found.title_end] == found.title
    assert found.language == "en"


def test_pasted_text_is_a_document() -> None:
    found = read_text(ARTICLE, "Pasted text")
    assert isinstance(found, Document)
    assert (found.id, found.source) == ("Pasted text", None)


def test_pasted_nothing_is_unreadable() -> None:
    assert read_text(" \n", "Pasted text") == Unreadable("Pasted text", "Pasted text is empty: there is no text in it.")


BAD_CONTENT = {
    "empty.txt": (b"", "empty.txt is empty: there is no text in it."),
    "blank.txt": (b" \n\t\r\n", "blank.txt is empty: there is no text in it."),
    "empty.md": (b"", "empty.md is empty: there is no text in it."),
    "empty.html": (b"", "empty.html is empty: there is no text in it."),
    "empty.jsonl": (b"\n\n", "empty.jsonl is empty: there is no text in it."),
    "photo.txt": (
        b"\xff\xd8\xff\xe0" + bytes(90),
        "photo.txt does not hold plain text: it looks like a picture renamed to .txt.",
    ),
    "data.txt": (bytes(range(256)), "data.txt does not hold text: it looks like a binary file renamed to .txt."),
    "photo.png": (
        b"\x89PNG\r\n",
        "photo.png does not hold plain text: it looks like a picture "
        "(Dateline reads .txt, .md, .html, .pdf, .docx, .eml, .jsonl).",
    ),
    "not.jsonl": (b"{", "line 1 of not.jsonl is not valid JSON."),
}


@pytest.mark.parametrize("name", BAD_CONTENT)
def test_bad_content_is_said_in_one_sentence(tmp_path: Path, name: str) -> None:
    content, sentence = BAD_CONTENT[name]
    found = only(written(tmp_path / name, content))
    assert isinstance(found, Unreadable)
    assert found.reason == sentence


def test_a_file_of_200_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert reason(path) == "big.txt has 200 MB; the limit for such a file is 50 MB."


def test_the_limit_is_said_with_the_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "a.txt", "x" * 3000)
    monkeypatch.setattr(plain, "LIMIT", 2048)
    assert reason(path) == "a.txt has 2 KB; the limit for such a file is 2 KB."


def test_a_missing_file(tmp_path: Path) -> None:
    assert reason(tmp_path / "gone.txt") == "gone.txt is not there; it may have been moved, renamed or deleted."


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert reason(tmp_path / "folder.txt") == "folder.txt is a folder, not a file."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reason(tmp_path / "pipe.txt") == "pipe.txt is a device or a pipe, not a file with an article in it."


FAILURES = [
    (PermissionError(13, "denied"), "a.txt may not be read: this account lacks the permission."),
    (FileNotFoundError(2, "gone"), "a.txt is not there; it may have been moved, renamed or deleted."),
    (OSError(5, "broken"), f"a.txt could not be read to its end ({os.strerror(5)})."),
    (MemoryError(), "a.txt is too large or too deeply nested to be read."),
    (RecursionError(), "a.txt is too large or too deeply nested to be read."),
]


@pytest.mark.parametrize(("failure", "sentence"), FAILURES)
def test_a_file_that_fails_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException, sentence: str
) -> None:
    def fail(path: Path, limit: int) -> bytes:
        raise failure

    path = written(tmp_path / "a.txt")
    monkeypatch.setattr(plain, "read_bytes", fail)
    assert reason(path) == sentence


def test_a_path_that_no_system_knows() -> None:
    assert "cannot be read" in reason(Path("a\0b.txt"))
    files, problems = gather([Path("a\0b.txt")])
    assert not files
    assert len(problems) == 1


def test_gather_takes_files_and_folders_in_natural_order(tmp_path: Path) -> None:
    for name in ["part 10.txt", "part 2.txt", "Part 1.md", "sub/a.html", "sub/b.JSONL", "photo.png", "notes"]:
        written(tmp_path / name)
    for hidden in [".hidden.txt", ".git/a.txt", "~$part 2.txt"]:
        written(tmp_path / hidden)
    files, problems = gather([tmp_path])
    assert [path.relative_to(tmp_path).as_posix() for path in files] == [
        "Part 1.md",
        "part 2.txt",
        "part 10.txt",
        "sub/a.html",
        "sub/b.JSONL",
    ]
    assert problems == []


def test_gather_takes_each_file_once_and_named_files_whatever_they_are(tmp_path: Path) -> None:
    named = written(tmp_path / "a.txt")
    odd = written(tmp_path / "a.xyz")
    files, problems = gather([named, odd, tmp_path, named])
    assert files == [named, odd]
    assert problems == []


def test_gather_names_what_is_missing_or_holds_nothing(tmp_path: Path) -> None:
    empty = tmp_path / "holiday"
    written(empty / "photo.png")
    article = written(tmp_path / "a.txt")
    files, problems = gather([empty, tmp_path / "gone.txt", article])
    assert files == [article]
    assert [problem.reason for problem in problems] == [
        "holiday holds no articles Dateline can read (.txt, .md, .html, .pdf, .docx, .eml, .jsonl).",
        "gone.txt is not there; it may have been moved, renamed or deleted.",
    ]


def test_gather_survives_folders_that_contain_themselves(tmp_path: Path) -> None:
    article = written(tmp_path / "a" / "x.txt")
    try:
        (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make links")
    files, problems = gather([tmp_path])
    assert files == [article]
    assert problems == []


def test_gather_stops_at_its_limit_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        written(tmp_path / "many" / f"{number}.txt")
    monkeypatch.setattr(reading, "MAX_FILES", 3)
    files, problems = gather([tmp_path / "many"])
    assert len(files) == 3
    assert [problem.reason for problem in problems] == ["many holds more than 3 articles; only the first 3 were taken."]


def test_importing_the_readers_loads_none_of_their_libraries() -> None:
    heavy = ["trafilatura", "htmldate", "lxml", "markdown_it", "py3langid", "charset_normalizer", "numpy", "PySide6"]
    check = f"import sys, dateline.documents.reading; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
