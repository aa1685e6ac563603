"""A project that is opened shows its timeline before the rest of it is read, and never an old one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.project.glimpse import Glimpse, glimpse
from dateline.chronology.project.kept import View
from dateline.chronology.project.project_file import ProjectFile
from dateline.chronology.showing import LanesBy
from dateline.render.packed_scene import maker_of
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from tests.chronology.articles import NOVEMBER_18
from tests.chronology.project.kept import edited, kept
from tests.session.test_keeping import Window, open_in, save_as

VISIBLE = VisibleRange(1.5e9, 1.6e9)


@pytest.fixture
def new_window(qapp: object, tmp_path: Path) -> Iterator[Callable[[], Window]]:
    made: list[Window] = []

    def new() -> Window:
        made.append(Window(tmp_path / "data" / "unsaved"))
        return made[-1]

    yield new
    for each in made:
        each.close()


@pytest.fixture
def path(new_window: Callable[[], Window], tmp_path: Path, qtbot: QtBot) -> Path:
    """A project that a window has left, with three documents."""
    path = tmp_path / "harbour.dateline"
    file = ProjectFile.create(path)
    file.write(kept(edited()))
    file.close()
    window = new_window()
    open_in(window, path, qtbot)
    window.close()
    return path


def seen(path: Path) -> Glimpse | None:
    return glimpse(path, lambda view: maker_of(view.arrangement))


class Watch:
    """What a session showed when a glimpse was there."""

    def __init__(self, window: Window) -> None:
        self.session: Session = window.session
        self.marks = -1
        self.lanes: LanesBy | None = None
        window.keeping.glimpsed.connect(self.look)

    def look(self) -> None:
        scene = self.session.showing.scene
        assert scene.is_picture
        assert not self.session.whole.entries
        self.marks, self.lanes = len(scene.table), self.session.lanes_by
        self.session.set_visible_range(VISIBLE)


def test_the_timeline_is_there_before_the_rest(path: Path, new_window: Callable[[], Window], qtbot: QtBot) -> None:
    window = new_window()
    watch = Watch(window)
    open_in(window, path, qtbot)
    scene = window.session.showing.scene
    assert not scene.is_picture
    assert watch.marks == len(scene.table) > 0
    assert watch.lanes is window.session.lanes_by is LanesBy.STATUS
    assert len(window.session.whole.entries) == 3
    assert window.session.visible_range == VISIBLE  # whoever has moved the picture goes on from there


def test_after_an_edit_no_old_picture_is_shown(path: Path, new_window: Callable[[], Window], qtbot: QtBot) -> None:
    file = ProjectFile.open(path)
    file.write(kept(edited().with_publication(edited().entries[1].key, None)))
    file.close()
    assert seen(path) is None
    window = new_window()
    watch = Watch(window)
    open_in(window, path, qtbot)
    assert watch.marks == -1
    window.close()  # it keeps a new one
    assert seen(path) is not None


def test_looking_elsewhere_keeps_the_picture(path: Path) -> None:
    file = ProjectFile.open(path)
    before = seen(path)
    assert before is not None
    contents = replace(kept(edited()), view=View((1.0, 2.0), before.view.arrangement))
    file.write(contents)
    file.close()
    assert seen(path) == Glimpse(before.parts, contents.view)


def test_a_picture_of_other_lanes_is_not_shown(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("""UPDATE project SET view = replace(view, 'Status', 'Document')""")
    connection.close()
    assert seen(path) is None


def test_a_damaged_picture_is_no_word_worth(path: Path, new_window: Callable[[], Window], qtbot: QtBot) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE cache SET packed = zeroblob(length(packed)) WHERE name GLOB 'picture/start/*'")
    connection.close()
    assert seen(path) is None
    window = new_window()
    open_in(window, path, qtbot)
    assert len(window.session.whole.entries) == 3
    assert window.refused == []


def test_it_goes_where_the_project_cannot_be_opened(path: Path, new_window: Callable[[], Window], qtbot: QtBot) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE document SET title = 'another'")
    connection.close()
    window = new_window()
    watch = Watch(window)
    with qtbot.waitSignal(window.keeping.refused):
        window.keeping.open(path)
    assert watch.marks > 0
    assert len(window.session.showing.scene.table) == 0


def test_what_is_open_stays_until_the_other_is_there(
    path: Path, new_window: Callable[[], Window], qtbot: QtBot, tmp_path: Path
) -> None:
    window = new_window()
    window.adds("quay")
    window.dates(0, NOVEMBER_18)
    save_as(window, tmp_path / "other.dateline", qtbot)
    watch = Watch(window)
    open_in(window, path, qtbot)
    assert watch.marks == -1
