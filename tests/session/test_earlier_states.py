"""Going back to an earlier state of a project is a step of undo, and asks nobody for the articles again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from dateline.chronology.project.checkpoints import Checkpoint
from dateline.chronology.project.project_file import ProjectFile
from dateline.session.earlier_states import changes_words
from tests.chronology.articles import NOVEMBER_11, NOVEMBER_18
from tests.session.window import Window, days, open_in, save_as


def states(window: Window, qtbot: QtBot) -> tuple[Checkpoint, ...]:
    with qtbot.waitSignal(window.keeping.earlier.found) as found:
        window.keeping.earlier.look()
    points: tuple[Checkpoint, ...] = found.args[0]
    return points


def reopened(new_window: Callable[[], Window], path: Path, qtbot: QtBot) -> Window:
    again = new_window()
    open_in(again, path, qtbot)
    return again


def test_a_state_from_before_comes_back_and_undo_leads_to_now(
    window: Window,
    new_window: Callable[[], Window],
    path: Path,
    qtbot: QtBot,
) -> None:
    window.adds("quay", "pier")
    save_as(window, path, qtbot)
    window.close()
    again = reopened(new_window, path, qtbot)
    assert states(again, qtbot) == ()
    again.dates(0, NOVEMBER_11)
    again.session.remove_documents([again.session.whole.entries[1].key])
    (point,) = states(again, qtbot)
    assert changes_words(point) == "1 document removed, 1 publication date or reading"
    with qtbot.waitSignal(again.session.history_changed):
        again.keeping.earlier.revert(point, "Monday")
    assert again.titles == ["quay", "pier"]
    assert [entry.published for entry in again.session.whole.entries] == [None, None]
    assert again.session.undo_name == "Revert to Monday"
    qtbot.waitUntil(lambda: bool(again.session.whole.entries[1].expressions), timeout=20_000)  # it is read again
    qtbot.waitUntil(lambda: days(path) == [None, None], timeout=2000)
    again.session.undo()
    assert again.titles == ["quay"]
    qtbot.waitUntil(lambda: days(path) == [NOVEMBER_11], timeout=1000)
    again.session.redo()
    assert again.titles == ["quay", "pier"]
    assert again.session.whole.entries[1].expressions
    assert not again.refused


def test_one_can_go_back_from_having_gone_back(
    window: Window,
    new_window: Callable[[], Window],
    path: Path,
    qtbot: QtBot,
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    window.close()
    for day in (NOVEMBER_11, NOVEMBER_18):
        edited = reopened(new_window, path, qtbot)
        edited.dates(0, day)
        edited.close()
    back = reopened(new_window, path, qtbot)
    with qtbot.waitSignal(back.session.history_changed):
        back.keeping.earlier.revert(states(back, qtbot)[-1], "the beginning")
    back.close()
    assert days(path) == [None]
    again = reopened(new_window, path, qtbot)
    points = states(again, qtbot)
    assert len(points) == 3
    with qtbot.waitSignal(again.session.history_changed):
        again.keeping.earlier.revert(points[0], "before that")
    assert [entry.published and entry.published.day for entry in again.session.whole.entries] == [NOVEMBER_18]


def test_an_edit_made_meanwhile_is_not_reverted(
    window: Window,
    new_window: Callable[[], Window],
    path: Path,
    qtbot: QtBot,
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    window.close()
    again = reopened(new_window, path, qtbot)
    again.dates(0, NOVEMBER_11)
    (point,) = states(again, qtbot)
    with qtbot.waitSignal(again.keeping.refused):
        again.keeping.earlier.revert(point, "Monday")
        again.dates(0, NOVEMBER_18)
    assert again.session.undo_name == "Set publication date"


def test_earlier_states_are_deleted_for_good(
    window: Window,
    new_window: Callable[[], Window],
    path: Path,
    qtbot: QtBot,
) -> None:
    window.adds("quay", "secret harbour")
    save_as(window, path, qtbot)
    window.close()
    again = reopened(new_window, path, qtbot)
    again.session.remove_documents([again.session.whole.entries[1].key])
    assert len(states(again, qtbot)) == 1
    with qtbot.waitSignal(again.keeping.earlier.found):
        again.keeping.earlier.forget()
    assert states(again, qtbot) == ()
    assert (again.titles, again.session.undo_name) == (["quay"], None)
    again.close()
    assert b"secret harbour" not in path.read_bytes()
    assert ProjectFile.open(path, write=False).contents.history.absent == ()


def test_what_was_changed_is_said_in_words() -> None:
    many = Checkpoint(1, 0, 1, 2, {"dating": 3, "decision": 1, "settlement": 2, "review": 5, "edit": 1, "x": 9})
    assert changes_words(many) == (
        "1 document added, 2 documents removed, 3 publication dates or readings, 1 decision about what is one event,"
        " 2 settled conflicts, 5 reviews, 1 edited event"
    )
    assert changes_words(Checkpoint(1, 0)) == "nothing"
