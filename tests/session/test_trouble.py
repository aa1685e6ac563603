"""While a project file cannot be written to, edits are kept elsewhere, and the person is told."""

from __future__ import annotations

import datetime
import sys
import time
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.project.contents import Contents
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.project_file import ProjectFile
from dateline.session import aside as aside_module
from dateline.session.holding import Held, left_behind, left_of
from tests.chronology.articles import NOVEMBER_11, NOVEMBER_18
from tests.session.window import Window, days, save_as

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions and open files are POSIX's here")


def hanging(path: Path, monkeypatch: pytest.MonkeyPatch) -> Event:
    """The disk of a file waits with every answer until this is set."""
    answers, write = Event(), ProjectFile.write

    def waiting(file: ProjectFile, contents: Contents, **options: int | None) -> bool:
        if file.path == path:
            answers.wait(20)
        return write(file, contents, **options)

    monkeypatch.setattr(ProjectFile, "write", waiting)
    return answers


def test_edits_of_a_moment_in_which_the_disk_hangs_are_kept_aside_before_anybody_is_told(
    window: Window, path: Path, unsaved: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    qtbot.waitUntil(lambda: not list(unsaved.glob("*.dateline")))
    answers = hanging(path, monkeypatch)
    window.dates(0, NOVEMBER_11)
    qtbot.waitUntil(lambda: [days(file) for file in unsaved.glob("*.dateline")] == [[NOVEMBER_11]], timeout=1000)
    assert not window.keeping.trouble
    answers.set()
    qtbot.waitUntil(lambda: days(path) == [NOVEMBER_11], timeout=1000)
    qtbot.waitUntil(lambda: not list(unsaved.glob("*.dateline")))


def test_where_much_is_to_be_kept_aside_the_latest_state_is_and_not_all_of_them(
    window: Window, path: Path, unsaved: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    path.parent.rename(path.parent.with_name("away"))
    write, written = ProjectFile.write, []

    def slow(file: ProjectFile, contents: Contents, **options: int | None) -> bool:
        time.sleep(0.2)
        written.append(file.path.parent)
        return write(file, contents, **options)

    window.dates(0, NOVEMBER_11)
    qtbot.waitUntil(lambda: "kept in a file on this computer" in window.keeping.trouble, timeout=8000)
    monkeypatch.setattr(ProjectFile, "write", slow)
    for number in range(20):
        window.dates(0, NOVEMBER_11 + datetime.timedelta(number + 1))
    last = NOVEMBER_11 + datetime.timedelta(20)
    qtbot.waitUntil(lambda: [days(file) for file in unsaved.glob("*.dateline")] == [[last]], timeout=1000)
    path.parent.with_name("away").rename(path.parent)


def test_a_folder_that_vanishes_is_told_and_tried_again(window: Window, path: Path, qtbot: QtBot) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    away = path.parent.with_name("away")
    path.parent.rename(away)
    window.dates(0, NOVEMBER_11)
    qtbot.waitUntil(lambda: "is not there any more" in window.keeping.trouble, timeout=2000)
    window.dates(0, NOVEMBER_18)
    away.rename(path.parent)
    qtbot.waitUntil(lambda: not window.keeping.trouble, timeout=8000)
    assert days(path) == [NOVEMBER_18]
    assert window.said[-1] == "Everything is saved again."


def test_edits_are_kept_aside_while_the_file_is_out_of_reach(
    window: Window, path: Path, unsaved: Path, qtbot: QtBot
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    qtbot.waitUntil(lambda: not list(unsaved.glob("*.dateline")))
    away = path.parent.with_name("away")
    path.parent.rename(away)
    window.dates(0, NOVEMBER_11)
    qtbot.waitUntil(lambda: "kept in a file on this computer" in window.keeping.trouble, timeout=8000)
    (aside,) = unsaved.glob("*.dateline")
    assert left_of(aside) == "harbour"
    assert days(aside) == [NOVEMBER_11]
    window.dates(0, NOVEMBER_18)
    qtbot.waitUntil(lambda: days(aside) == [NOVEMBER_18], timeout=1000)  # and does not wait for the next trial
    away.rename(path.parent)
    qtbot.waitUntil(lambda: not window.keeping.trouble, timeout=8000)
    assert days(path) == [NOVEMBER_18]
    qtbot.waitUntil(lambda: not list(unsaved.glob("*.dateline")))


def test_a_drive_that_does_not_answer_keeps_no_edit_waiting(
    window: Window, path: Path, unsaved: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aside_module, "_ANSWER", 0.2)
    window.adds("quay")
    save_as(window, path, qtbot)
    answers = hanging(path, monkeypatch)
    window.dates(0, NOVEMBER_11)
    qtbot.waitUntil(lambda: "does not answer. Edits are kept" in window.keeping.trouble, timeout=8000)
    window.dates(0, NOVEMBER_18)
    qtbot.waitUntil(lambda: [days(file) for file in unsaved.glob("*.dateline")] == [[NOVEMBER_18]], timeout=1000)
    answers.set()
    qtbot.waitUntil(lambda: not window.keeping.trouble, timeout=8000)
    qtbot.waitUntil(lambda: days(path) == [NOVEMBER_18], timeout=1000)
    qtbot.waitUntil(lambda: not list(unsaved.glob("*.dateline")))


def test_where_edits_can_be_kept_nowhere_that_is_told(
    window: Window, path: Path, unsaved: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)

    def full(*_: object) -> Held:
        raise ProjectError("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(aside_module, "start_unsaved", full)
        away = path.parent.with_name("away")
        path.parent.rename(away)
        window.dates(0, NOVEMBER_11)
        qtbot.waitUntil(lambda: "only in this window" in window.keeping.trouble, timeout=8000)
    window.dates(0, NOVEMBER_18)
    qtbot.waitUntil(lambda: "kept in a file" in window.keeping.trouble, timeout=8000)
    away.rename(path.parent)
    qtbot.waitUntil(lambda: not window.keeping.trouble, timeout=8000)


def test_a_full_disk_is_told_and_tried_again(window: Window, path: Path, qtbot: QtBot) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    held_here = window.keeping._writer._held
    assert held_here is not None
    connection = held_here.file._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")  # what SQLite says of a full disk, without one
    window.adds(*(f"pier {number}" for number in range(40)))
    qtbot.waitUntil(lambda: "disk is full" in window.keeping.trouble, timeout=2000)
    assert len(days(path)) == 1
    connection.execute("PRAGMA max_page_count = 1000000")
    qtbot.waitUntil(lambda: not window.keeping.trouble, timeout=8000)
    qtbot.waitUntil(lambda: len(days(path)) == 41, timeout=2000)


def test_what_cannot_be_saved_at_the_end_goes_to_a_file_without_a_name(
    window: Window, path: Path, unsaved: Path, qtbot: QtBot
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    path.parent.rename(path.parent.with_name("away"))
    window.dates(0, NOVEMBER_18)
    window.close()
    (left,) = left_behind(unsaved)
    assert days(left) == [NOVEMBER_18]
    assert left_of(left) == "harbour"


def test_what_cannot_be_saved_is_saved_under_another_name(window: Window, path: Path, qtbot: QtBot) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    path.parent.rename(path.parent.with_name("away"))
    window.dates(0, NOVEMBER_18)
    elsewhere = path.parent.with_name("elsewhere.dateline")
    save_as(window, elsewhere, qtbot)
    assert days(elsewhere) == [NOVEMBER_18]
    assert not window.keeping.trouble
