"""Of a damaged file all that is still whole is saved in a new one, and the damaged one is never touched."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.chronology.model import Chronology
from dateline.chronology.project.checking import check_project
from dateline.chronology.project.contents import Contents, chronology_of
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.project_file import ProjectFile
from dateline.chronology.project.repairing import repair_project
from dateline.chronology.project.schema import SCHEMA
from dateline.chronology.reviews import Review
from dateline.events.additions import Addition
from dateline.events.model import Edit, MentionRef
from tests.chronology.articles import NOVEMBER_11, article
from tests.chronology.project.kept import edited, kept
from tests.chronology.project.test_bad_files import HOSTILE, PATIENCE, change, mutate
from tests.chronology.project.test_schema import OLD

MUTATIONS = 100
MANY = 60  # documents


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "harbour.dateline"
    save(path, edited())
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    copy = tmp_path / whole.name
    shutil.copy(whole, copy)
    return copy


def save(path: Path, chronology: Chronology) -> None:
    file = ProjectFile.create(path)
    file.write(kept(chronology))
    file.close()


def held(path: Path) -> Contents:
    file = ProjectFile.open(path, write=False)
    file.close()
    return file.contents


def root(path: Path, table: str) -> int:
    """The page with which a table begins."""
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    connection.close()
    return int(page)


def spoil(path: Path, place: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(data)


def test_a_damaged_date_is_left_out_and_everything_else_saved(path: Path) -> None:
    change(path, "UPDATE dating SET published = replace(published, '2025-11-18', '2025-11-28') WHERE rowid = 1")
    damaged, new = path.read_bytes(), path.with_name("new.dateline")
    repaired = repair_project(path, new)
    assert path.read_bytes() == damaged
    assert {found.name for found in path.parent.iterdir()} == {path.name, new.name}
    assert (repaired.documents, repaired.lost, repaired.unreadable) == (3, {"dating": 1}, False)
    saved, found = kept(edited()), held(new)
    assert [each.document for each in found.documents] == [each.document for each in saved.documents]
    first, *others = found.documents
    assert (first.published, first.choices) == (first.document.published, ())
    assert [each.published for each in others] == [each.published for each in saved.documents[1:]]
    assert (found.decisions, found.settlements, found.view) == (saved.decisions, saved.settlements, saved.view)
    chronology_of(found)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "the word that says what it is": lambda path: spoil(path, 0, b"SQLote"),
    "how large its pages are": lambda path: spoil(path, 16, b"\xff\xff"),
    "how many pages there are": lambda path: spoil(path, 28, b"\x0f\xff\xff\xff"),
    "all of its free pages": lambda path: spoil(path, 32, b"\0\0\1\1\0\0\1\1"),
    "its index": lambda path: spoil(path, (root(path, "sqlite_autoindex_document_1") - 1) * 4096, bytes(4096)),
    "an index that computes": lambda path: change(path, "CREATE INDEX i ON document (abs(ordinal))"),
    "a trigger": lambda path: change(path, "CREATE TRIGGER t AFTER UPDATE ON project BEGIN DELETE FROM review; END"),
    "a broken line of the schema": lambda path: change(
        path, "PRAGMA writable_schema = ON", "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 99, 'CREATE')"
    ),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_is_wrong_beside_the_rows_costs_none_of_them(path: Path, damage: Callable[[Path], object]) -> None:
    damage(path)
    with pytest.raises(ProjectError):
        check_project(path)
    new = path.with_name("new.dateline")
    assert not repair_project(path, new).lost
    assert held(new) == kept(edited())


FIRST_PAGES: dict[str, bytes] = {
    "nothing": bytes(4096),
    "noise": random.Random(1).randbytes(4096),
    "noise behind the head": random.Random(2).randbytes(3996),
    "words": b"The mill burned down. " * 186,
}


@pytest.mark.parametrize("there", FIRST_PAGES.values(), ids=FIRST_PAGES)
def test_a_file_without_its_first_page_loses_nothing(path: Path, there: bytes) -> None:
    spoil(path, 4096 - len(there[:4096]), there[:4096])
    with pytest.raises(ProjectError):
        check_project(path)
    new = path.with_name("new.dateline")
    repaired = repair_project(path, new)
    assert (repaired.documents, repaired.unreadable) == (3, True)
    assert replace(held(new), view=Contents().view) == replace(kept(edited()), view=Contents().view)


@pytest.mark.parametrize("number", OLD)
def test_so_does_one_that_was_begun_by_an_older_version(number: int, tmp_path: Path) -> None:
    path, new = tmp_path / "old.dateline", tmp_path / "new.dateline"
    shutil.copy(OLD[number], path)
    file = ProjectFile.open(path)
    key = edited().entries[2].key
    chronology = edited().with_review(MentionRef(key, 0), Review.FLAGGED)
    chronology, _ = chronology.with_addition(key, Addition(0, 7, "Wardens"))
    file.write(kept(chronology))
    file.close()
    before = held(path)
    assert before.reviews and before.event_edits
    spoil(path, 0, bytes(4096))
    repair_project(path, new)
    assert replace(held(new), view=before.view, history=before.history) == before


def test_a_large_file_without_its_first_page_loses_nothing(tmp_path: Path) -> None:
    path, new = tmp_path / "many.dateline", tmp_path / "new.dateline"
    many = Chronology().with_analyses([article(f"pier {n}", f"Boats sank on 4 May {1900 + n}.") for n in range(MANY)])
    said = {
        MentionRef(entry.key, 0): Edit(note=f"Ask the wardens. {'Again. ' * (2 + n) * 300}")
        for n, entry in enumerate(many.entries)
    }
    for ref, edit in said.items():
        many = many.with_edit(ref, edit).with_review(ref, Review.ACCEPTED)
    save(path, many)
    before = held(path)
    assert len(before.event_edits) == len(before.reviews) == MANY
    spoil(path, 0, random.Random(3).randbytes(4096))
    repair_project(path, new)
    assert replace(held(new), view=before.view) == before


@pytest.mark.parametrize("table", ["document", "edit", "review"])
def test_a_table_that_the_first_page_does_not_name_any_more_is_found(path: Path, table: str) -> None:
    data = path.read_bytes()
    place = data.index(f"CREATE TABLE {table} ".encode())
    spoil(path, place, b"CREATE TABEL")
    new = path.with_name("new.dateline")
    repair_project(path, new)
    assert replace(held(new), view=Contents().view) == replace(kept(edited()), view=Contents().view)


def test_what_stands_on_other_pages_is_saved_from_a_file_with_lost_ones(tmp_path: Path) -> None:
    path, new = tmp_path / "many.dateline", tmp_path / "new.dateline"
    many = [article(f"pier {n}", "Boats sank.", f"{'Nets broke. ' * 300}", day=NOVEMBER_11) for n in range(MANY)]
    save(path, Chronology().with_analyses(many))
    data = path.read_bytes()
    place = data.index(b"pier 30") // 4096 * 4096
    spoil(path, place, random.Random(1).randbytes(4096))
    repaired = repair_project(path, new)
    assert repaired.unreadable
    assert MANY - 8 <= repaired.documents < MANY
    assert check_project(new).documents == repaired.documents


def test_what_is_left_of_a_cut_off_file_is_saved(tmp_path: Path) -> None:
    path, new = tmp_path / "many.dateline", tmp_path / "new.dateline"
    save(path, Chronology().with_analyses([article(f"pier {n}", "Nets broke. " * 300) for n in range(MANY)]))
    os.truncate(path, path.stat().st_size // 2)
    repaired = repair_project(path, new)
    assert 5 < repaired.documents < MANY
    assert repaired.unreadable


def test_what_a_killed_program_left_beside_the_file_is_saved_with_it(path: Path) -> None:
    file = ProjectFile.open(path)
    contents = replace(file.contents, documents=file.contents.documents[:2])
    file.write(contents)
    killed = path.with_name("killed.dateline")
    for suffix in ("", "-wal"):
        shutil.copy(path.with_name(path.name + suffix), killed.with_name(killed.name + suffix))
    file.close()
    spoil(killed, 16, b"\0\1")
    new = path.with_name("new.dateline")
    assert repair_project(killed, new).documents == 2
    assert held(new) == contents


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda path: path.unlink(), "not there"),
        (lambda path: path.write_bytes(b""), "Nothing of it is left"),
        (lambda path: path.write_text("The mill burned down. " * 9000), "no Dateline project"),
        (lambda path: change(path, f"PRAGMA user_version = {SCHEMA.version + 1}"), "newer version"),
        (lambda path: spoil(path, 100, random.Random(1).randbytes(9000)), "Nothing in harbour.dateline"),
        (lambda path: change(path, "UPDATE document SET title = 'x'"), "No document in harbour.dateline is whole"),
        (lambda path: path.with_name("new.dateline").touch(), "is there already"),
    ],
)
def test_where_nothing_can_be_saved_one_sentence_says_so(
    path: Path, damage: Callable[[Path], object], words: str
) -> None:
    damage(path)
    before = {found.name: found.read_bytes() for found in path.parent.iterdir()}
    with pytest.raises(ProjectError, match=words) as problem:
        repair_project(path, path.with_name("new.dateline"))
    assert str(problem.value).endswith(".")
    assert before == {found.name: found.read_bytes() for found in path.parent.iterdir()}


@pytest.mark.parametrize("statements", HOSTILE.values(), ids=HOSTILE)
def test_of_a_file_that_was_made_to_do_harm_a_whole_one_is_made_or_none(
    path: Path, statements: tuple[str, ...]
) -> None:
    change(path, *statements)
    new = path.with_name("new.dateline")
    try:
        repair_project(path, new)
    except ProjectError:
        assert not new.exists()
    else:
        check_project(new)


@pytest.mark.timeout(MUTATIONS * PATIENCE)
def test_every_damaged_file_gives_a_whole_one_or_a_sentence(whole: Path, tmp_path: Path) -> None:
    saved = {each.document.key: each.document for each in kept(edited()).documents}
    data, rescued = whole.read_bytes(), 0
    for seed in range(MUTATIONS):
        mutated = bytearray(data)
        mutate(mutated, random.Random(seed))
        path, new = tmp_path / "damaged.dateline", tmp_path / f"{seed}.dateline"
        path.write_bytes(mutated)
        begun = time.monotonic()
        try:
            repair_project(path, new)
        except ProjectError as problem:
            assert str(problem).endswith("."), seed
        else:
            rescued += 1
            for each in held(new).documents:
                assert each.document == saved[each.document.key], seed
            chronology_of(held(new))
            new.unlink()
        assert time.monotonic() - begun < PATIENCE, seed
        assert [found.name for found in tmp_path.iterdir()] == [path.name], seed
        assert path.read_bytes() == mutated, seed
    assert rescued > MUTATIONS / 2
