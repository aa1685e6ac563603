"""What stands behind one window, without the window: for tests of what is kept in files."""

from __future__ import annotations

import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from dateline.chronology.project.contents import Contents
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.project_file import ProjectFile
from dateline.session.jobs import Jobs
from dateline.session.keeping import Keeping
from dateline.session.session import Session
from tests.chronology.articles import article
from tests.session.answering import serve_answers


class Window:
    """What stands behind one window: session, workers, keeping; and what it said."""

    def __init__(self, unsaved: Path) -> None:
        self.session = Session()
        self.jobs = Jobs(self.session, target=serve_answers, time_limit=20, most_workers=1)
        self.keeping = Keeping(self.session, self.jobs, unsaved)
        self.said: list[str] = []
        self.keeping.said.connect(self.said.append)
        self.refused: list[str] = []
        self.keeping.refused.connect(self.refused.append)

    def close(self) -> None:
        self.jobs.close()
        self.keeping.close()

    def adds(self, *names: str) -> None:
        self.session.add_analyses([article(name, f"Boats sank at {name} yesterday.", "Nets broke.") for name in names])

    def dates(self, place: int, day: datetime.date) -> None:
        self.session.set_publication(self.session.whole.entries[place].key, day)

    @property
    def titles(self) -> list[str]:
        return [entry.document.title for entry in self.session.whole.entries]


def held(path: Path) -> Contents:
    """What is in a file, looked at from outside while a window may be writing to it."""
    file = ProjectFile.open(path, write=False)
    file.close()
    return file.contents


def days(path: Path) -> list[datetime.date | None]:
    try:
        return [kept.published.day if kept.published else None for kept in held(path).documents]
    except ProjectError:
        return []


def save_as(window: Window, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.keeping.named):
        window.keeping.save_as(path)


def open_in(window: Window, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.keeping.opened):
        window.keeping.open(path)
