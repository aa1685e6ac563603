"""One real window for all stories of a module; each begins with nothing open."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dateline.ui.app import fill
from dateline.ui.main_window import MainWindow
from dateline.ui.preferences import ASK_ABOUT_UNSAVED, MOTION, THEME
from dateline.ui.settings import Settings
from tests.features.person import Person


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The window as `run_window` opens it, with settings of its own; closed before it is destroyed."""
    file = tmp_path_factory.mktemp("settings") / "dateline.ini"
    settings = Settings(QSettings(str(file), QSettings.Format.IniFormat))
    settings.set(THEME, "light")
    settings.set(MOTION, "never")  # stories look at once
    settings.set(ASK_ABOUT_UNSAVED, False)  # the window of another module may have left some
    font = qapp.font()
    made = MainWindow(settings)
    made.resize(1400, 900)
    made.painted.connect(lambda: fill(made, settings, []))
    made.show()
    deadline = time.monotonic() + 20
    while (made.shell is None or made.shell.furnishing is None) and time.monotonic() < deadline:
        qapp.processEvents()
    yield made
    made.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)


@pytest.fixture
def person(window: MainWindow, qtbot: QtBot) -> Iterator[Person]:
    """Somebody in front of the empty window."""
    somebody = Person(window, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.shell.status.clearMessage()
    yield somebody
    somebody.behind.jobs.cancel()
    for dialog in window.findChildren(QDialog):
        dialog.close()
    for bar in (window.shell.actions.known, window.shell.actions.review, window.shell.actions.table):
        bar.setChecked(False)  # else a story that failed leaves its bar to the next
    session = somebody.session
    session.filtering.clear()
    session.remove_documents([entry.key for entry in session.chronology.entries])
    for problem in session.problems:
        session.dismiss_problem(problem)
    QApplication.clipboard().clear()


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Two short articles on one invented harbour: one with its day of publication, one without."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "crane.txt").write_text(
        "Crane falls into Vessby harbour\n\n"
        "By Runa Holt, 4 March 2021\n\n"
        "A crane fell into the harbour of Vessby on Tuesday. "
        "The port authority will raise it next week. "
        "Mayor Ivo Lindqvist visited the quay on 1 March 2021.\n",
        "utf-8",
    )
    (folder / "inquiry.txt").write_text(
        "Vessby orders an inquiry\n\n"
        "The council of Vessby ordered an inquiry yesterday. "
        "The harbour was opened in 1904.\n",
        "utf-8",
    )
    return folder
