"""A file that is no project, is damaged or means harm: one sentence, before long, and nothing else."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.chronology.project.decided_rows import seal
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.project_file import ProjectFile
from dateline.chronology.project.schema import SCHEMA
from tests.chronology.project.kept import edited, kept

MUTATIONS = 200
PATIENCE = 5.0  # seconds


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "harbour.dateline"
    project = ProjectFile.create(path)
    project.write(kept(edited()))
    project.close()
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    copy = tmp_path / whole.name
    shutil.copy(whole, copy)
    return copy


def refused(path: Path) -> str:
    """Open the file for reading and for writing; the sentence that both give."""
    before, begun = path.read_bytes() if path.is_file() else b"", time.monotonic()
    beside = {found.name for found in path.parent.iterdir()}
    said = set()
    for write in (False, True):
        with pytest.raises(ProjectError) as problem:
            ProjectFile.open(path, write=write)
        said.add(str(problem.value))
    assert time.monotonic() - begun < 2 * PATIENCE
    assert before == (path.read_bytes() if path.is_file() else b"")
    assert beside == {found.name for found in path.parent.iterdir()}
    (sentence,) = said
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def change(path: Path, *statements: str) -> None:
    """Change a project as somebody may who knows SQLite."""
    connection = sqlite3.connect(path)
    connection.create_function("seal", -1, lambda *values: seal(values))
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def reseal(table: str, *columns: str) -> str:
    return f"UPDATE {table} SET seal = seal({', '.join(columns)})"


# -- no project ------------------------------------------------------------------------------------------------------

NO_PROJECTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "not there": (lambda path: path.unlink(), "is not there"),
    "empty": (lambda path: path.write_bytes(b""), "it is empty"),
    "an article": (lambda path: path.write_text("The mill burned down."), "no Dateline project"),
    "a folder": (lambda path: (path.unlink(), path.mkdir()), "a folder"),
    "cut off in its head": (lambda path: os.truncate(path, 60), "cut off"),
    "cut off": (lambda path: os.truncate(path, 20_000), "damaged"),
    "another program's": (lambda path: change(path, "PRAGMA application_id = 7"), "another program"),
    "newer": (lambda path: change(path, f"PRAGMA user_version = {SCHEMA.version + 1}"), "newer version"),
    "of no version": (lambda path: change(path, "PRAGMA user_version = 0"), "which version"),
}


@pytest.mark.parametrize(("spoil", "words"), NO_PROJECTS.values(), ids=NO_PROJECTS)
def test_what_is_no_project_is_said_to_be_none(path: Path, spoil: Callable[[Path], object], words: str) -> None:
    spoil(path)
    assert words in refused(path)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_keeps_nobody_waiting(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)
    assert "a pipe" in refused(path)


# -- harm ------------------------------------------------------------------------------------------------------------

DOCUMENT = (
    "key", "ordinal", "name", "title", "text", "language", "author", "source", "title_end", "stated", "candidates"
)  # fmt: skip
DATING = ("key", "published", "choices")
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
BOMB = f"x'{zlib.compress(b'[' + b' ' * 20_000_000 + b']').hex()}'"

HOSTILE: dict[str, tuple[str, ...]] = {
    "a trigger": ("CREATE TRIGGER t AFTER UPDATE ON project BEGIN DELETE FROM document; END",),
    "a view for a table": ("DROP TABLE decision", f"CREATE VIEW decision AS {ENDLESS}"),
    "one table more": ("CREATE TABLE extra (a)",),
    "one column more": ("ALTER TABLE project ADD COLUMN a TEXT",),
    "an index that computes": ("CREATE INDEX i ON document (abs(ordinal))",),
    "a table that is a function": ("CREATE VIRTUAL TABLE v USING fts5(a)",),
    "a column that computes": (
        "DROP TABLE review",
        "CREATE TABLE review (mention TEXT PRIMARY KEY, review TEXT, seal TEXT AS (hex(zeroblob(60000000))))",
    ),
    "a default that computes": ("ALTER TABLE review ADD COLUMN a TEXT DEFAULT (hex(randomblob(9)))",),
    "a table without numbers for its rows": (
        "DROP TABLE cache",
        "CREATE TABLE cache (name TEXT PRIMARY KEY NOT NULL, packed BLOB NOT NULL) STRICT, WITHOUT ROWID",
    ),
    "a table whose pages are another's": (
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'document')"
        " WHERE name = 'dating'",
    ),
    "a table that is nowhere": ("PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET rootpage = 0"),
    "types that are not strict": ("DROP TABLE settlement", "CREATE TABLE settlement (place, claim)"),
    "no identity": ("DELETE FROM project",),
    "another text": ("UPDATE document SET text = 'The mill stands.'",),
    "another text, sealed": ("UPDATE document SET text = 'The mill stands.'", reseal("document", *DOCUMENT)),
    "another date": ("UPDATE dating SET published = replace(published, '2025', '2024')",),
    "a date that is none": ('UPDATE dating SET published = \'{"day": "2025-02-30"}\'', reseal("dating", *DATING)),
    "a list for a date": ("UPDATE dating SET published = '[]'", reseal("dating", *DATING)),
    "a reading beyond all time": (
        'UPDATE dating SET choices = \'[{"start": 1, "end": 2, "grain": "DAY", "index": 1' + "0" * 30 + "}]'",
        reseal("dating", *DATING),
    ),
    "a reading in a far millennium": (
        'UPDATE dating SET choices = \'[{"start": 1, "end": 2, "grain": "MILLENNIUM", "index": 1000000000000}]\'',
        reseal("dating", *DATING),
    ),
    "a reading of a second": (
        'UPDATE dating SET choices = \'[{"start": 1, "end": 2, "grain": "SECOND", "index": 1}]\'',
        reseal("dating", *DATING),
    ),
    "nested too deep": (f"UPDATE dating SET choices = '{'[' * 90_000}'", reseal("dating", *DATING)),
    "one number for all": ("UPDATE document SET ordinal = 1", reseal("document", *DOCUMENT)),
    "a number below nothing": ("UPDATE document SET ordinal = -ordinal - 1", reseal("document", *DOCUMENT)),
    "a title as long as nothing": ("UPDATE document SET title_end = 99999", reseal("document", *DOCUMENT)),
    "no publication": ("DELETE FROM dating",),
    "a verdict that nobody knows": ("UPDATE settlement SET verdict = 'x', seal = seal(place, claim, 'x', interval)",),
    "a review that nobody knows": ("INSERT INTO review VALUES ('{}', 'x', seal('{}', 'x'))",),
    "a review of nothing": ("INSERT INTO review VALUES ('{}', 'flagged', seal('{}', 'flagged'))",),
    "a review that says nothing": ("INSERT INTO review VALUES ('{}', 'unreviewed', seal('{}', 'unreviewed'))",),
    "letters that are none": ("UPDATE document SET title = CAST(x'fffe' AS TEXT)",),
}


@pytest.mark.parametrize("statements", HOSTILE.values(), ids=HOSTILE)
def test_what_was_made_to_do_harm_does_none(path: Path, statements: tuple[str, ...]) -> None:
    change(path, *statements)
    refused(path)


def test_a_text_beyond_all_measure_is_not_taken_in(path: Path) -> None:
    change(path, "UPDATE document SET text = CAST(zeroblob(140000000) AS TEXT) WHERE ordinal = 0")
    assert "larger than any project" in refused(path)


def test_a_journal_that_has_another_file_deleted_is_not_played_back(path: Path) -> None:
    victim = path.with_name("diary.txt")
    victim.write_text("Nobody may read this.", "utf-8")

    def number(value: int) -> bytes:
        return value.to_bytes(4, "big")

    magic, name, pages = bytes.fromhex("d9d505f920a163d7"), os.fsencode(victim), path.stat().st_size // 4096
    head = (magic + number(0) + number(1) + number(pages) + number(512) + number(4096)).ljust(512, b"\0")
    tail = number(2**30 // 4096 + 1) + name + number(len(name)) + number(sum(name)) + magic
    path.with_name(f"{path.name}-journal").write_bytes(head + tail)
    assert "-journal beside it" in refused(path)
    assert victim.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there that few have")
@pytest.mark.parametrize("suffix", ["-wal", "-shm", "-journal"])
def test_nothing_is_written_through_a_link_beside_the_file(path: Path, suffix: str) -> None:
    victim = path.with_name("diary.txt")
    victim.write_text("Nobody may write here.", "utf-8")
    path.with_name(path.name + suffix).symlink_to(victim)
    assert suffix in refused(path)
    assert victim.read_text("utf-8") == "Nobody may write here."


CACHES: dict[str, str] = {
    "a bomb": BOMB,
    "no bytes": "x''",
    "half": "substr(packed, 1, length(packed) / 2)",
    "another document's": "(SELECT max(packed) FROM analysis)",
}


@pytest.mark.parametrize("packed", CACHES.values(), ids=CACHES)
def test_a_cache_that_does_not_fit_is_dropped(path: Path, packed: str) -> None:
    change(path, f"UPDATE analysis SET packed = {packed}", reseal("analysis", "key", "maker", "packed"))
    project = ProjectFile.open(path)
    project.close()
    assert len(project.contents.to_read_again) >= 2
    assert project.contents.decisions == kept(edited()).decisions


# -- damage ----------------------------------------------------------------------------------------------------------


def mutate(data: bytearray, chance: random.Random) -> None:
    """Flip bits, cut off, overwrite with noise or with another page, or leave out what is in between."""
    place, length = chance.randrange(len(data)), chance.choice((1, 2, 16, 512, 4096))
    match chance.randrange(6):
        case 0 | 1:
            for _ in range(chance.choice((1, 1, 1, 3, 20))):
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        case 2:
            del data[place:]
        case 3:
            data[place : place + length] = chance.randbytes(length)
        case 4:
            other = chance.randrange(len(data) // 4096) * 4096
            data[place // 4096 * 4096 : place // 4096 * 4096 + 4096] = data[other : other + 4096]
        case _:
            del data[place : place + length]


@pytest.mark.timeout(MUTATIONS * PATIENCE)
def test_a_damaged_file_is_refused_or_holds_all_that_was_saved(whole: Path, tmp_path: Path) -> None:
    saved = kept(edited())
    refusals = 0
    for seed in range(MUTATIONS):
        data = bytearray(whole.read_bytes())
        mutate(data, random.Random(seed))
        path = tmp_path / f"{seed}.dateline"
        path.write_bytes(data)
        begun = time.monotonic()
        try:
            project = ProjectFile.open(path, write=seed % 2 == 0)
        except ProjectError as problem:
            refusals += 1
            assert str(problem).endswith("."), seed
        else:
            project.close()
            found = project.contents
            assert [each.document for each in found.documents] == [each.document for each in saved.documents], seed
            assert [each.published for each in found.documents] == [each.published for each in saved.documents], seed
            assert [each.choices for each in found.documents] == [each.choices for each in saved.documents], seed
            assert (found.decisions, found.settlements) == (saved.decisions, saved.settlements), seed
        assert time.monotonic() - begun < PATIENCE, seed
        path.unlink(missing_ok=True)
        assert not list(tmp_path.glob("*-journal")), seed
        for left in tmp_path.iterdir():
            left.unlink()
    assert refusals > MUTATIONS / 3


@pytest.mark.parametrize("table", ["settlement", "edit", "decision"])
def test_a_page_of_rows_that_is_lost_is_noticed(path: Path, table: str) -> None:
    """Another page of rows, or an empty one, in the place of one fits all the rest of the file."""
    connection = sqlite3.connect(path)
    connection.execute(f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})")
    connection.commit()
    connection.close()
    assert f"rows of the table “{table}” are lost" in refused(path)
