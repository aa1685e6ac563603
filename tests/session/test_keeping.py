"""What is open is on the disk before anybody asks, whatever becomes of the window, the folder or the disk."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from dateline.chronology.project import rows
from dateline.chronology.project.contents import chronology_of
from dateline.chronology.rereading import Change, Difference
from dateline.chronology.reviews import Review
from dateline.chronology.showing import Arrangement, Filter, LanesBy
from dateline.events.model import MentionRef
from dateline.session.holding import left_behind
from dateline.session.showing import Showing
from dateline.session.visible_range import VisibleRange
from dateline.whole_file import whole_file
from tests.chronology.articles import NOVEMBER_11, NOVEMBER_18
from tests.chronology.project.kept import edited
from tests.session.window import Window, days, held, open_in, save_as

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions and open files are POSIX's here")


def the_one_left(unsaved: Path, qtbot: QtBot) -> Path:
    """The file of work without a name that was left, once the thread that saves has let go of it."""
    qtbot.waitUntil(lambda: len(left_behind(unsaved)) == 1)
    return left_behind(unsaved)[0]


def test_work_without_a_name_is_in_a_file_within_a_second(window: Window, unsaved: Path, qtbot: QtBot) -> None:
    window.adds("quay", "pier")
    window.dates(1, NOVEMBER_18)
    qtbot.waitUntil(lambda: [days(file) for file in unsaved.glob("*.dateline")] == [[None, NOVEMBER_18]], timeout=1000)
    assert left_behind(unsaved) == ()  # not while its window lives


def test_every_edit_of_a_project_is_on_disk_within_a_second(window: Window, path: Path, qtbot: QtBot) -> None:
    window.adds("quay", "pier")
    save_as(window, path, qtbot)
    assert (window.keeping.path, window.keeping.name) == (path, "harbour")
    window.dates(0, NOVEMBER_11)
    qtbot.waitUntil(lambda: days(path) == [NOVEMBER_11, None], timeout=1000)
    window.session.undo()
    qtbot.waitUntil(lambda: days(path) == [None, None], timeout=1000)
    window.session.redo()
    qtbot.waitUntil(lambda: days(path) == [NOVEMBER_11, None], timeout=1000)
    window.session.remove_documents([window.session.whole.entries[0].key])
    qtbot.waitUntil(lambda: days(path) == [None], timeout=1000)


def test_an_edit_is_on_disk_within_a_second_whatever_the_window_is_busy_with(
    window: Window, path: Path, qtbot: QtBot
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    window.dates(0, NOVEMBER_11)
    busy_until = time.monotonic() + 1.0
    while days(path) != [NOVEMBER_11]:  # the window's thread is here, and no timer of it runs out
        assert time.monotonic() < busy_until


def test_edits_without_a_pause_do_not_wait_for_its_end(window: Window, path: Path, qtbot: QtBot) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    there, number, end = set(), 0, time.monotonic() + 2.0
    while time.monotonic() < end:
        number += 1
        window.dates(0, NOVEMBER_11 + datetime.timedelta(number))
        QCoreApplication.processEvents()
        if number % 10 == 0:
            there.update(days(path))
    assert len(there - {None}) > 2


def test_lanes_that_were_put_in_order_are_work_and_on_disk_within_a_second(
    window: Window, path: Path, qtbot: QtBot
) -> None:
    window.adds("quay", "pier")
    save_as(window, path, qtbot)
    window.session.rearrange("Order lanes", Arrangement(order=("b", "a")))
    qtbot.waitUntil(lambda: held(path).view.arrangement.order == ("b", "a"), timeout=1000)


def test_an_edit_that_is_made_during_saving_under_another_name_is_in_the_new_file(
    window: Window, path: Path, qtbot: QtBot
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    other = path.with_name("other.dateline")
    with qtbot.waitSignal(window.keeping.named):
        window.keeping.save_as(other)
        window.dates(0, NOVEMBER_11)
    qtbot.waitUntil(lambda: days(other) == [NOVEMBER_11], timeout=1000)


def test_a_review_is_on_disk_within_a_second(window: Window, path: Path, qtbot: QtBot) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    ref = window.session.whole.events[0].mentions[0]
    window.session.review(ref, Review.REJECTED)
    qtbot.waitUntil(lambda: [kept.review for kept in held(path).reviews] == [Review.REJECTED], timeout=1000)
    window.session.undo()
    qtbot.waitUntil(lambda: not held(path).reviews, timeout=1000)


def test_what_was_known_on_a_day_is_a_look_and_the_whole_is_saved(window: Window, path: Path, qtbot: QtBot) -> None:
    window.adds("quay", "pier")
    window.dates(0, NOVEMBER_11)
    window.dates(1, NOVEMBER_18)
    save_as(window, path, qtbot)
    window.session.set_perspective(window.session.perspective.__class__(known_on=NOVEMBER_11))
    assert len(window.session.chronology.entries) == 1
    window.close()
    assert days(path) == [NOVEMBER_11, NOVEMBER_18]


def test_a_closed_project_is_one_file_and_opens_as_it_was_left(
    window: Window, new_window: Callable[[], Window], path: Path, unsaved: Path, qtbot: QtBot
) -> None:
    window.session.begin_with(Showing(edited(), Filter(), Arrangement()))
    save_as(window, path, qtbot)
    window.session.set_lanes_by(LanesBy.STATUS)
    window.session.set_visible_range(VisibleRange(1.5e9, 1.6e9))
    window.session.select_document(window.session.whole.entries[2].key)
    window.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert not list(unsaved.iterdir())
    again = new_window()
    open_in(again, path, qtbot)
    assert again.session.whole.events == edited().events
    assert again.session.undo_name is None
    assert again.session.lanes_by is LanesBy.STATUS
    assert again.session.visible_range == VisibleRange(1.5e9, 1.6e9)
    assert again.session.selection.document == edited().entries[2].key
    assert not again.jobs.is_running  # nothing had to be read again


def test_work_without_a_name_stays_only_if_something_would_be_lost(
    new_window: Callable[[], Window], unsaved: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "quay.txt").write_text("Boats sank.", "utf-8")
    for edits, left in ((False, 0), (True, 1)):
        window = new_window()
        with qtbot.waitSignal(window.jobs.finished, timeout=20_000):
            window.jobs.open_paths([texts])
        if edits:
            window.dates(0, NOVEMBER_18)
        window.close()
        assert len(left_behind(unsaved)) == left


def test_a_copy_that_is_not_whole_is_no_work_that_was_left(unsaved: Path) -> None:
    unsaved.mkdir(parents=True)
    (unsaved / ".2026-11-25 22.10.07 3fa2c1.dateline.aa0e0ae6.part.dateline").write_bytes(b"half of it")
    (unsaved / "2026-11-25 22.10.07 3fa2c1.dateline").touch()
    assert left_behind(unsaved) == ()


def test_what_a_killed_program_left_of_a_copy_is_gone_when_the_project_is_opened(
    window: Window, new_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    window.close()
    with whole_file(path.with_name("copy.dateline")) as draft:
        draft.write_bytes(b"half of it")
        gone = subprocess.Popen([sys.executable, "-c", ""])
        gone.wait()
        left = draft.with_name(draft.name.replace(f"-{os.getpid()}-", f"-{gone.pid}-"))
        left.write_bytes(b"half of it")
    left.write_bytes(b"half of it")
    open_in(new_window(), path, qtbot)
    assert not left.exists()


def test_a_project_takes_the_place_of_what_is_open(
    window: Window, new_window: Callable[[], Window], path: Path, unsaved: Path, qtbot: QtBot
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    window.close()
    again = new_window()
    again.adds("pier", "buoy")
    open_in(again, path, qtbot)
    assert again.titles == ["quay"]
    left = the_one_left(unsaved, qtbot)
    open_in(again, left, qtbot)
    assert again.titles == ["pier", "buoy"]
    assert again.keeping.path is None
    again.dates(0, NOVEMBER_11)
    with qtbot.waitSignal(again.keeping.opened):
        again.keeping.start_anew()
    assert again.titles == []
    assert days(left) == [NOVEMBER_11, None]
    assert days(path) == [None]


def test_a_project_that_is_asked_for_twice_is_opened_once(
    window: Window, new_window: Callable[[], Window], path: Path, unsaved: Path, qtbot: QtBot
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    window.close()
    again = new_window()
    with qtbot.waitSignal(again.keeping.opened):
        again.keeping.open(path)
        again.keeping.open(path)
    again.keeping.open(path)
    assert again.keeping.path == path
    assert again.said == ["Another project is being opened.", "harbour.dateline is open already."]
    assert not list(unsaved.glob("*.dateline"))


def test_an_edit_made_while_a_project_is_opened_is_not_lost(
    window: Window, new_window: Callable[[], Window], path: Path, unsaved: Path, qtbot: QtBot
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    window.close()
    again = new_window()
    again.adds("pier")
    with qtbot.waitSignal(again.keeping.opened):
        again.keeping.open(path)
        again.dates(0, NOVEMBER_18)
    left = the_one_left(unsaved, qtbot)
    assert days(left) == [NOVEMBER_18]


def test_what_is_no_project_leaves_everything_as_it_was(window: Window, path: Path, qtbot: QtBot) -> None:
    window.adds("quay")
    path.write_text("The mill burned down.", "utf-8")
    with qtbot.waitSignal(window.keeping.refused):
        window.keeping.open(path)
    assert "no Dateline project" in window.refused[0]
    assert window.titles == ["quay"]


def test_a_project_that_is_open_elsewhere_is_opened_as_a_copy(
    window: Window, new_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    other = new_window()
    open_in(other, path, qtbot)
    assert "is open in another window" in other.said[-1]
    assert (other.keeping.path, other.keeping.name) == (None, "harbour (copy)")
    other.dates(0, NOVEMBER_11)
    window.dates(0, NOVEMBER_18)
    qtbot.waitUntil(lambda: days(path) == [NOVEMBER_18], timeout=1000)
    with qtbot.waitSignal(other.keeping.refused):
        other.keeping.save_as(path)
    save_as(other, path.with_name("mine.dateline"), qtbot)
    assert days(path.with_name("mine.dateline")) == [NOVEMBER_11]
    assert days(path) == [NOVEMBER_18]


def test_a_lock_that_does_not_say_whose_it_is_keeps_nobody_out(
    window: Window, new_window: Callable[[], Window], path: Path, unsaved: Path, qtbot: QtBot
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    window.close()
    left = unsaved / "2026-11-25 22.10.07 3fa2c1.dateline"
    left.write_bytes(path.read_bytes())
    for lock in (path.with_name(f".{path.name}.lock"), left.with_name(f".{left.name}.lock")):
        lock.touch()  # its program died a moment after
        os.utime(lock, (1e9, 1e9))
    assert left_behind(unsaved) == (left,)
    again = new_window()
    open_in(again, path, qtbot)
    assert again.keeping.path == path
    path.with_name(".new.dateline.lock").touch()  # somebody is making it now
    with qtbot.waitSignal(again.keeping.refused):
        again.keeping.save_as(path.with_name("new.dateline"))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_a_project_in_a_folder_that_may_not_be_written_to_is_opened_as_a_copy(
    window: Window, new_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    window.close()
    path.parent.chmod(0o500)
    try:
        other = new_window()
        open_in(other, path, qtbot)
        assert "may not be written to" in other.said[-1]
    finally:
        path.parent.chmod(0o700)


def test_texts_of_another_version_are_read_again_and_decisions_find_them(
    window: Window, new_window: Callable[[], Window], path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.begin_with(Showing(edited(), Filter(), Arrangement()))
    save_as(window, path, qtbot)
    window.close()
    before = held(path)
    monkeypatch.setattr(rows, "MAKER", "another version")
    again = new_window()
    open_in(again, path, qtbot)
    assert again.titles == ["harbour", "quay", "pier"]
    assert not again.session.whole.entries[0].expressions
    again.dates(1, NOVEMBER_11)  # while they are being read
    qtbot.waitUntil(lambda: bool(again.session.whole.entries[2].expressions), timeout=20_000)
    assert again.session.whole.entries[0].has_choice(0)
    assert again.session.undo_name == "Set publication date"
    again.session.undo()
    assert all(entry.expressions for entry in again.session.whole.entries)
    qtbot.waitUntil(lambda: not held(path).to_read_again, timeout=2000)
    after = held(path)
    # The workers of this test find no clauses, so what was decided about them waits, and is not forgotten.
    assert (after.decisions, after.settlements) == (before.decisions, before.settlements)
    assert chronology_of(after)[0].entries[1].published == chronology_of(before)[0].entries[1].published


def test_what_another_version_found_holds_until_the_texts_are_read_again(
    window: Window, new_window: Callable[[], Window], path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = edited()
    key = whole.entries[0].key
    window.session.begin_with(Showing(whole.with_review(MentionRef(key, 0), Review.ACCEPTED), Filter(), Arrangement()))
    save_as(window, path, qtbot)
    window.close()
    before = held(path)
    monkeypatch.setattr(rows, "MAKER", f"another {rows.MAKER.partition(' ')[2]}")
    again = new_window()
    found: list[tuple[Difference, ...]] = []
    again.keeping.reread.connect(found.append)
    open_in(again, path, qtbot)
    assert [entry.mentions for entry in again.session.whole.entries] == [entry.mentions for entry in whole.entries]
    assert len(again.session.whole.reviews) == 1
    assert len(held(path).to_read_again) == len(whole.entries)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    # The workers of this test find no clauses: what was decided stays, the rest is gone.
    assert {each.change for each in found[0]} == {Change.CONTRADICTED, Change.GONE}
    assert again.session.whole.mention(MentionRef(key, 0)).trigger == whole.mention(MentionRef(key, 0)).trigger
    qtbot.waitUntil(lambda: not held(path).to_read_again, timeout=4000)
    after = held(path)
    triggers = {(each.mention.document, each.mention.start) for each in before.reviews}
    assert {(each.mention.document, each.mention.start) for each in after.reviews} == triggers
    assert len(after.decisions) == len(before.decisions)
    assert len(after.settlements) == len(before.settlements)


def test_a_copy_holds_everything_and_edits_go_on_where_they_were(window: Window, path: Path, qtbot: QtBot) -> None:
    window.adds("quay")
    save_as(window, path, qtbot)
    copy = path.with_name("copy.dateline")
    window.dates(0, NOVEMBER_11)
    with qtbot.waitSignal(window.keeping.said):
        window.keeping.save_copy(copy)
    assert [file.name for file in path.parent.iterdir() if file.name.startswith("copy")] == ["copy.dateline"]
    assert days(copy) == [NOVEMBER_11]
    assert window.keeping.path == path
    window.dates(0, NOVEMBER_18)
    qtbot.waitUntil(lambda: days(path) == [NOVEMBER_18], timeout=1000)
    assert days(copy) == [NOVEMBER_11]
    window.keeping.save_copy(path)
    assert "A copy needs another name" in window.refused[-1]
