"""The project is on a drive that goes away, in a folder that may not be written to, or open on another computer."""

from __future__ import annotations

import contextlib
import datetime
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from dateline.chronology.project.project_file import ProjectFile
from dateline.session.holding import left_behind
from tests.features.person import Person

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders with open files cannot be moved there")

DAY, OTHER_DAY = datetime.date(2021, 3, 5), datetime.date(2021, 4, 6)


@pytest.fixture
def path(person: Person, articles: Path, tmp_path: Path) -> Iterator[Path]:
    """A project that is open, on a drive."""
    path = tmp_path / "drive" / "vessby.dateline"
    path.parent.mkdir()
    person.drops(articles)
    person.chooses(person.shell.actions.save_project_as)
    with person.qtbot.waitSignal(person.behind.projects.keeping.named):
        person.saves_as(path)
    yield path
    keeping = person.behind.projects.keeping
    person.qtbot.waitUntil(lambda: not keeping.trouble, timeout=10_000)
    if person.shell.actions.new_project.isEnabled():
        leaves(person)


def leaves(person: Person) -> None:
    with person.qtbot.waitSignal(person.behind.projects.keeping.opened):
        person.chooses(person.shell.actions.new_project)


def opens(person: Person, path: Path) -> None:
    with person.qtbot.waitSignal(person.behind.projects.keeping.opened):
        person.drops(path)


def dates(person: Person, day: datetime.date) -> None:
    """Give the article without a date one."""
    person.session.set_publication(undated(person), day)


def undated(person: Person) -> str:
    return next(entry.key for entry in person.session.whole.entries if "inquiry" in entry.document.title)


def day_of(person: Person) -> datetime.date | None:
    published = person.session.whole.entry(undated(person)).published
    return published.day if published is not None else None


def says(person: Person, *words: str) -> bool:
    """Whether the status bar has all these words."""
    said = f"{person.shell.status.currentMessage()}\n{person.reads_in(person.shell.status)}"
    return all(each in said for each in words)


def held(path: Path) -> set[datetime.date]:
    file = ProjectFile.open(path, write=False)
    file.close()
    return {kept.published.day for kept in file.contents.documents if kept.published is not None}


def test_a_drive_goes_away_and_comes_back(person: Person, path: Path) -> None:
    away = path.parent.with_name("away")
    path.parent.rename(away)
    dates(person, DAY)
    person.qtbot.waitUntil(
        lambda: says(person, "The folder drive is not there any more", "Edits are kept in a file on this computer"),
        timeout=5_000,
    )
    dates(person, OTHER_DAY)
    person.chooses(person.shell.actions.undo)
    assert day_of(person) == DAY
    person.chooses(person.shell.actions.redo)
    away.rename(path.parent)
    person.qtbot.waitUntil(lambda: says(person, "Everything is saved again."), timeout=10_000)
    assert not says(person, "not there any more")
    leaves(person)
    opens(person, path)
    assert day_of(person) == OTHER_DAY


def test_what_cannot_be_saved_is_not_left(person: Person, path: Path, tmp_path: Path) -> None:
    away = path.parent.with_name("away")
    path.parent.rename(away)
    dates(person, DAY)
    person.chooses(person.shell.actions.new_project)
    box = person.dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "is not there any more" in box.text()
    assert "What is open stays open until it is saved." in box.text()
    box.accept()
    assert day_of(person) == DAY
    elsewhere = tmp_path / "elsewhere.dateline"
    person.chooses(person.shell.actions.save_project_as)
    with person.qtbot.waitSignal(person.behind.projects.keeping.named):
        person.saves_as(elsewhere)
    assert person.window.windowTitle() == "elsewhere – Dateline"
    person.qtbot.waitUntil(lambda: not says(person, "not there any more"), timeout=5_000)
    assert DAY in held(elsewhere)
    leaves(person)
    opens(person, elsewhere)
    assert day_of(person) == DAY


def test_a_project_is_open_on_another_computer(person: Person, path: Path) -> None:
    leaves(person)
    person.qtbot.waitUntil(lambda: not path.with_name(f"{path.name}-wal").exists())
    before = path.read_bytes()
    lock = path.with_name(f".{path.name}.lock")
    lock.write_text(f"{os.getpid()}\ndateline\nharbour-office\n{'0' * 32}\n{'1' * 32}\n")
    opens(person, path)
    assert says(person, "is open in another window on harbour-office", "Edits go to a copy", "Save project as")
    assert person.window.windowTitle() == "vessby (copy) – Dateline"
    dates(person, DAY)
    person.chooses(person.shell.actions.save_project_as)
    mine = path.with_name("mine.dateline")
    with person.qtbot.waitSignal(person.behind.projects.keeping.named):
        person.saves_as(mine)
    leaves(person)
    assert path.read_bytes() == before
    assert DAY in held(mine)
    lock.unlink()
    opens(person, path)
    assert (person.window.windowTitle(), day_of(person)) == ("vessby – Dateline", None)


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """A folder that nobody may write to: a mount for the superuser, to whom modes mean nothing."""
    if os.geteuid() != 0:
        folder.chmod(0o500)
        yield
        folder.chmod(0o700)
        return
    for command in (["mount", "--bind", str(folder), str(folder)], ["mount", "-o", "remount,bind,ro", str(folder)]):
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("mounting is not allowed here")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="mounts are Linux's here")
def test_a_folder_may_not_be_written_to(person: Person, path: Path, tmp_path: Path) -> None:
    leaves(person)
    person.qtbot.waitUntil(lambda: not path.with_name(f"{path.name}-wal").exists())
    with read_only(path.parent):
        opens(person, path)
        assert says(person, "The folder of vessby.dateline may not be written to", "Edits go to a copy")
        dates(person, DAY)
        leaves(person)  # without giving it a name
    assert DAY not in held(path)
    unsaved = person.behind.projects._unsaved
    person.qtbot.waitUntil(lambda: bool(left_behind(unsaved)))
    opens(person, left_behind(unsaved)[0])
    assert day_of(person) == DAY
