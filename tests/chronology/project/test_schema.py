"""Files of every version that was ever released can be opened, and become files of the present one."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from dateline.chronology.project import connecting
from dateline.chronology.project.contents import chronology_of, contents_of
from dateline.chronology.project.history import KeptHistory
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.project_file import ProjectFile
from dateline.chronology.project.schema import APPLICATION_ID, SCHEMA, Schema
from dateline.chronology.reviews import Review
from dateline.events.additions import Addition
from dateline.events.model import Edit
from tests.chronology.project.kept import edited, kept

VERSION_1 = Path(__file__).with_name("version-1.dateline")
"""Saved by the first version with project files: what `kept.edited` held then."""
VERSION_2 = Path(__file__).with_name("version-2.dateline")
"""With more of what that version kept: a review, an event that was added, steps of undo, a removed document."""
VERSION_3 = Path(__file__).with_name("version-3.dateline")
"""The same, and the document to which an event was added was removed then."""
OLD = {1: VERSION_1, 2: VERSION_2, 3: VERSION_3}
"""A file of every version before the present one."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    copy = tmp_path / "old.dateline"
    shutil.copy(VERSION_1, copy)
    return copy


def test_there_is_a_file_of_every_earlier_version() -> None:
    assert OLD.keys() == set(range(1, SCHEMA.version))


@pytest.mark.parametrize("number", OLD)
@pytest.mark.parametrize("write", [True, False])
def test_a_file_of_any_earlier_version_is_opened_with_all_that_it_held(
    number: int, write: bool, tmp_path: Path
) -> None:
    path = tmp_path / "old.dateline"
    shutil.copy(OLD[number], path)
    project = ProjectFile.open(path, write=write)
    project.close()
    saved, found = kept(edited()), project.contents
    assert found.differences == ()
    if number == 3:
        assert [each.added for each in found.additions] == [(Addition(27, 37, "ets broke."),)]
        assert [each.document.title for each in found.documents] == ["harbour", "pier"]
        assert version(path) == (APPLICATION_ID, SCHEMA.version if write else number)
        return
    assert [each.document for each in found.documents] == [each.document for each in saved.documents]
    assert [each.published for each in found.documents] == [each.published for each in saved.documents]
    assert (found.decisions, found.settlements, found.view) == (saved.decisions, saved.settlements, saved.view)
    assert found.additions == frozenset()
    assert version(path) == (APPLICATION_ID, SCHEMA.version if write else number)


def add_notes(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE note (words TEXT NOT NULL) STRICT")
    connection.execute("INSERT INTO note SELECT title FROM document")


def fail(connection: sqlite3.Connection) -> None:
    add_notes(connection)
    raise sqlite3.OperationalError("the disk is full")


NEXT = Schema(SCHEMA.version + 1, (*SCHEMA.tables, "CREATE TABLE note (words TEXT NOT NULL) STRICT"), SCHEMA, add_notes)
FAILING = Schema(SCHEMA.version + 1, NEXT.tables, SCHEMA, fail)


def version(path: Path) -> tuple[int, int]:
    connection = sqlite3.connect(path)
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return application, found


def test_a_file_of_version_1_holds_what_was_saved(path: Path) -> None:
    project = ProjectFile.open(path)
    project.close()
    saved = kept(edited())
    assert [each.document for each in project.contents.documents] == [each.document for each in saved.documents]
    assert [each.published for each in project.contents.documents] == [each.published for each in saved.documents]
    assert [each.choices for each in project.contents.documents] == [each.choices for each in saved.documents]
    assert project.contents.decisions == saved.decisions
    assert project.contents.settlements == saved.settlements
    assert project.contents.view == saved.view
    assert project.contents.event_edits == frozenset()
    assert version(path) == (APPLICATION_ID, SCHEMA.version)
    assert (project.contents.reviews, project.contents.history) == (frozenset(), KeptHistory())
    chronology_of(project.contents)


@pytest.mark.parametrize("write", [True, False])
def test_a_file_of_version_2_holds_what_was_saved(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "old.dateline"
    shutil.copy(VERSION_2, path)
    project = ProjectFile.open(path, write=write)
    project.close()
    found = project.contents
    assert found.event_edits == kept(edited()).event_edits
    assert [each.review for each in found.reviews] == [Review.ACCEPTED]
    assert [each.added for each in found.documents] == [(), (Addition(27, 37, "ets broke."),), ()]
    assert [step.name for step in found.history.steps] == [
        "Add documents", "Accept event", "Add event", "Remove document",
    ]  # fmt: skip
    assert [each.document.title for each in found.history.absent] == ["sound"]
    if write:
        again = ProjectFile.open(path)
        (point,) = again.checkpoints()
        assert [each.document.title for each in again.contents_at(point.number).documents] == ["harbour"]
        again.close()


def test_a_file_of_version_1_that_may_not_be_written_to_is_read(path: Path) -> None:
    project = ProjectFile.open(path, write=False)
    project.close()
    assert project.contents.decisions == kept(edited()).decisions
    assert project.contents.reviews == frozenset()
    assert path.read_bytes() == VERSION_1.read_bytes()


def test_a_file_of_version_1_takes_edits_once_it_is_open(path: Path) -> None:
    project = ProjectFile.open(path)
    chronology, waiting = chronology_of(project.contents)
    chronology = chronology.with_reread(entry.analysis for entry in edited().entries)
    event = chronology.events[0]
    edited_one = chronology.with_edit(event.mentions[0], Edit(label="It was otherwise"))
    project.write(contents_of(edited_one, project.contents, waiting))
    project.close()
    again = ProjectFile.open(path, write=False)
    again.close()
    assert [each.edit.label for each in again.contents.event_edits] == ["It was otherwise"]


def test_an_old_file_becomes_one_of_the_next_version(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "SCHEMA", NEXT)
    project = ProjectFile.open(path)
    project.close()
    assert version(path) == (APPLICATION_ID, NEXT.version)
    assert project.contents.decisions == kept(edited()).decisions
    ProjectFile.open(path).close()  # and is one
    monkeypatch.setattr(connecting, "SCHEMA", SCHEMA)
    with pytest.raises(ProjectError, match="newer version"):
        ProjectFile.open(path)


def test_what_fails_on_the_way_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "SCHEMA", FAILING)
    with pytest.raises(ProjectError):
        ProjectFile.open(path)
    assert version(path) == (APPLICATION_ID, 1)
    assert path.read_bytes() == VERSION_1.read_bytes()
