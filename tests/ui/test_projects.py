"""Which project a person opens: the recent ones, and work that was left without a name."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dateline.chronology.project.project_file import ProjectFile
from dateline.render.theme import load_theme
from dateline.session.holding import left_behind
from dateline.session.jobs import Jobs
from dateline.session.session import Session
from dateline.ui.preferences import ASK_ABOUT_UNSAVED, MOST_RECENT, REOPEN
from dateline.ui.projects import Projects
from dateline.ui.recent_list import RecentList
from dateline.ui.recent_projects import RecentProjects
from dateline.ui.remembered import RECENT
from dateline.ui.settings import Settings
from tests.chronology.project.kept import edited, kept

LEFT = "2026-11-25 22.10.07 3fa2c1.dateline"


@pytest.fixture
def unsaved(tmp_path: Path) -> Path:
    folder = tmp_path / "unsaved"
    folder.mkdir()
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "dateline.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def projects(unsaved: Path, settings: Settings, qtbot: QtBot) -> Iterator[Projects]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    session = Session(window)
    recent = RecentProjects(settings, window)
    made = Projects(session, Jobs(session, window), recent, window, unsaved=unsaved, settings=settings)
    yield made
    made.keeping.close()


def project(path: Path) -> Path:
    file = ProjectFile.create(path)
    file.write(kept(edited()))
    file.close()
    return path


def open_it(projects: Projects, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(projects.keeping.opened):
        projects.open(path)


def listed(projects: Projects) -> list[str]:
    menu = QMenu()
    projects.fill_recent(menu)
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(projects: Projects, words: str) -> None:
    menu = QMenu(projects.parent())  # type: ignore[call-overload]
    projects.fill_recent(menu)
    next(action for action in menu.actions() if action.text() == words).trigger()


def question(projects: Projects) -> QMessageBox | None:
    return next(iter(projects.parent().findChildren(QMessageBox)), None)


def press(box: QMessageBox, words: str) -> None:
    next(button for button in box.findChildren(QPushButton) if button.text() == words).click()


def test_the_window_is_called_after_its_project(projects: Projects, tmp_path: Path, qtbot: QtBot) -> None:
    window = projects.parent()
    assert isinstance(window, QWidget)
    open_it(projects, project(tmp_path / "harbour.dateline"), qtbot)
    assert window.windowTitle() == "harbour – Dateline"
    with qtbot.waitSignal(projects.keeping.opened):
        projects.start_anew()
    assert window.windowTitle() == "Dateline"


def test_recent_projects_are_listed_and_cleared(projects: Projects, tmp_path: Path, qtbot: QtBot) -> None:
    assert listed(projects) == ["None yet"]
    quay, pier = (project(tmp_path / f"{name}.dateline") for name in ("quay & mole", "pier"))
    for path in (quay, pier, quay):
        open_it(projects, path, qtbot)
    assert [recent.path for recent in projects.recent.listed] == [quay, pier]
    assert listed(projects) == ["quay && mole", "pier", "&Clear list"]
    choose(projects, "&Clear list")
    assert listed(projects) == ["None yet"]
    assert quay.is_file()


def test_projects_of_one_name_are_told_apart(projects: Projects, tmp_path: Path, qtbot: QtBot) -> None:
    for folder in ("east", "west"):
        (tmp_path / folder).mkdir()
        open_it(projects, project(tmp_path / folder / "quay.dateline"), qtbot)
    assert listed(projects)[:2] == [f"quay – {tmp_path / 'west'}", f"quay – {tmp_path / 'east'}"]


def test_a_missing_project_is_shown_and_can_be_removed(projects: Projects, tmp_path: Path, qtbot: QtBot) -> None:
    quay, pier = (project(tmp_path / f"{name}.dateline") for name in ("quay", "pier"))
    for path in (pier, quay):
        open_it(projects, path, qtbot)
    pier.unlink()
    with qtbot.waitSignal(projects.recent.changed):
        projects.recent.look()
    assert listed(projects)[:2] == ["quay", "pier (not found)"]
    choose(projects, "pier (not found)")
    box = question(projects)
    assert box is not None
    assert str(tmp_path) in box.informativeText()
    press(box, "Remove from the list")
    assert listed(projects)[:2] == ["quay", "&Clear list"]


def test_a_project_that_came_back_is_opened(projects: Projects, tmp_path: Path, qtbot: QtBot) -> None:
    quay, pier = (project(tmp_path / f"{name}.dateline") for name in ("quay", "pier"))
    for path in (pier, quay):
        open_it(projects, path, qtbot)
    pier.rename(tmp_path / "away")
    with qtbot.waitSignal(projects.recent.changed):
        projects.recent.look()
    (tmp_path / "away").rename(pier)  # the drive is plugged in again, the menu is still open
    with qtbot.waitSignal(projects.keeping.opened):
        choose(projects, "pier (not found)")
    assert question(projects) is None
    assert listed(projects)[:2] == ["pier", "quay"]


def test_a_missing_project_can_be_found_elsewhere(projects: Projects, tmp_path: Path, qtbot: QtBot) -> None:
    pier = project(tmp_path / "pier.dateline")
    open_it(projects, pier, qtbot)
    pier.rename(tmp_path / "moved.dateline")
    with qtbot.waitSignal(projects.recent.changed):
        projects.recent.look()
    choose(projects, "pier (not found)")
    box = question(projects)
    assert box is not None
    press(box, "Find it…")
    assert projects.parent().findChildren(QFileDialog)


def test_nobody_waits_for_a_drive_that_does_not_answer(
    projects: Projects, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_it(projects, project(tmp_path / "quay.dateline"), qtbot)
    asked, answer, is_file = threading.Event(), threading.Event(), Path.is_file

    def slow(path: Path) -> bool:
        asked.set()
        answer.wait(10)
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", slow)
    projects.recent.look()
    projects.recent.look()  # asks nobody twice
    assert asked.wait(10)
    assert listed(projects)[0] == "quay"
    answer.set()


def test_the_empty_page_lists_recent_projects(
    projects: Projects, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    listed_there = RecentList(projects.recent, load_theme("light"))
    qtbot.addWidget(listed_there)
    assert listed_there.isHidden()
    quay, pier = (project(tmp_path / f"{name}.dateline") for name in ("quay", "pier"))
    for path in (pier, quay):
        open_it(projects, path, qtbot)
    assert [row.recent.name for row in listed_there.rows] == ["quay", "pier"]
    listed_there.set_theme(load_theme("dark"))
    with qtbot.waitSignal(listed_there.chosen) as chosen:
        listed_there.rows[1].open.click()
    assert chosen.args is not None
    assert chosen.args[0].path == pier
    listed_there.rows[0].remove.click()
    assert [row.recent.name for row in listed_there.rows] == ["pier"]
    listed_there.clear.click()
    assert listed_there.isHidden()
    assert quay.is_file()


def test_a_list_written_by_hand_is_read_with_care(projects: Projects, settings: Settings, tmp_path: Path) -> None:
    settings.set(RECENT, tuple(f"/nowhere/{number % 20}.dateline" for number in range(500)))
    assert len(projects.recent.listed) == MOST_RECENT.default
    settings.set(MOST_RECENT, 0)
    assert listed(projects) == ["None yet"]


def test_the_last_project_is_opened_again_for_those_who_prefer_it(
    projects: Projects, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    quay = project(tmp_path / "quay.dateline")
    open_it(projects, quay, qtbot)
    with qtbot.waitSignal(projects.keeping.opened):
        projects.start_anew()
    projects.reopen()
    assert not projects.keeping.is_opening
    settings.set(REOPEN, True)
    with qtbot.waitSignal(projects.keeping.opened):
        projects.reopen()
    assert projects.keeping.path == quay
    with qtbot.waitSignal(projects.keeping.opened):
        projects.start_anew()
    quay.unlink()
    projects.reopen()
    assert not projects.keeping.is_opening


def test_nobody_is_asked_who_does_not_want_to_be(projects: Projects, settings: Settings, unsaved: Path) -> None:
    project(unsaved / LEFT)
    settings.set(ASK_ABOUT_UNSAVED, False)
    projects.offer_left_behind()
    assert question(projects) is None
    assert len(listed(projects)) == 1


def test_fewer_recent_projects_are_kept_for_those_who_prefer_it(
    projects: Projects, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    quay, pier = (project(tmp_path / f"{name}.dateline") for name in ("quay", "pier"))
    settings.set(MOST_RECENT, 1)
    for path in (quay, pier):
        open_it(projects, path, qtbot)
    assert listed(projects) == ["pier", "&Clear list"]


def test_work_without_a_name_is_offered_and_restored(projects: Projects, unsaved: Path, qtbot: QtBot) -> None:
    project(unsaved / LEFT)
    assert listed(projects) == ["Without a name, 25 November 2026, 22:10"]
    projects.offer_left_behind()
    box = question(projects)
    assert box is not None
    assert "25 November 2026, 22:10" in box.text()
    with qtbot.waitSignal(projects.keeping.opened):
        press(box, "Restore")
    assert projects.keeping.path is None
    assert not left_behind(unsaved)  # this window works on it now


def test_what_could_not_be_saved_in_a_project_is_offered_by_its_name(projects: Projects, unsaved: Path) -> None:
    project(unsaved / LEFT.replace(".dateline", " harbour & quay.dateline"))
    assert listed(projects) == ["Not saved in harbour && quay, 25 November 2026, 22:10"]
    projects.offer_left_behind()
    box = question(projects)
    assert box is not None
    assert "Restore harbour & quay with what could not be saved in it on 25 November 2026" in box.text()


def test_an_offer_that_was_put_off_is_not_made_again(projects: Projects, unsaved: Path) -> None:
    project(unsaved / LEFT)
    projects.offer_left_behind()
    box = question(projects)
    assert box is not None
    press(box, "Later")
    box.setParent(None)
    projects.offer_left_behind()
    assert question(projects) is None
    assert len(listed(projects)) == 1
    project(unsaved / LEFT.replace("22.10", "23.10"))
    projects.offer_left_behind()
    assert question(projects) is not None


def test_what_is_not_wanted_is_deleted(projects: Projects, unsaved: Path) -> None:
    project(unsaved / LEFT)
    projects.offer_left_behind()
    box = question(projects)
    assert box is not None
    press(box, "Delete")
    assert not list(unsaved.glob("*.dateline"))


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be renamed there")
def test_what_cannot_be_opened_is_told(projects: Projects, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "harbour.dateline"
    path.write_text("The mill burned down.", "utf-8")
    with qtbot.waitSignal(projects.keeping.refused):
        projects.open(path)
    box = question(projects)
    assert box is not None
    assert "no Dateline project" in box.text()
