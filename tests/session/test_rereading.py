"""What is read otherwise than before stays in the project until a person has decided it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.project.decided_rows import difference_of, difference_row
from dateline.chronology.project.records import RecordError, difference_json, read_difference
from dateline.chronology.rereading import Change, Difference, differences, reread
from dateline.chronology.reviews import Review
from dateline.events.model import MentionRef, Status
from dateline.session.rereading import Rereading
from dateline.session.showing import Showing
from dateline.temporal.edtf_reading import read_edtf
from tests.chronology.articles import FERRY, NOVEMBER_11, article
from tests.session.window import Window, held, open_in, save_as

ARTICLE = article("ferry", *FERRY, day=NOVEMBER_11)
KEY = ARTICLE.document.key


@pytest.fixture
def read_again(window: Window) -> Window:
    """One event was accepted and is not found any more, one has another status, one is gone."""
    session = window.session
    session.add_analyses([ARTICLE], request=1)
    session.review(MentionRef(KEY, 1), Review.ACCEPTED)
    before, (first, _, _, last) = session.whole, ARTICLE.clauses
    again = reread(before, [replace(ARTICLE, clauses=(replace(first, status=Status.DENIED), last))])
    session.complete(Showing(again.chronology, session.filter, session.arrangement), lambda each: each)
    window.keeping.rereading.take(differences(before, again))
    return window


def reopened(window: Window, new_window: Callable[[], Window], path: Path, qtbot: QtBot) -> Window:
    window.close()
    again = new_window()
    open_in(again, path, qtbot)
    return again


def named(rereading: Rereading) -> list[tuple[Change, str]]:
    return [(each.change, each.label) for each in rereading.differences]


ALL = [
    (Change.CONTRADICTED, "Boats sank on 3 May 2019"),
    (Change.MOVED, "Crews left yesterday"),
    (Change.GONE, "Alma will sail tomorrow"),
]


def test_they_are_there_on_reopening_until_they_are_decided(
    read_again: Window, new_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    save_as(read_again, path, qtbot)
    window = reopened(read_again, new_window, path, qtbot)
    rereading = window.keeping.rereading
    assert named(rereading) == ALL
    lost, moved, _ = rereading.differences
    assert (rereading.is_kept(lost), rereading.is_kept(moved)) == (True, False)
    rereading.decide([moved], keep=True)
    assert rereading.words.endswith("2 still to decide.")
    assert named(rereading) == ALL, "who thinks better of it finds it where it was"
    qtbot.waitUntil(lambda: len(held(path).differences) == 2, timeout=1000)
    window = reopened(window, new_window, path, qtbot)
    rereading = window.keeping.rereading
    assert named(rereading) == [ALL[0], ALL[2]]
    assert "Crews left yesterday" in {event.label for event in window.session.whole.events}
    rereading.decide(rereading.differences[1:], keep=True)
    assert "Alma will sail tomorrow" in {event.label for event in window.session.whole.events}
    assert window.session.undo_name == "Keep as before"
    steps = window.session.history.steps[0]
    rereading.decide(rereading.differences[:1], keep=True)  # it is kept already: said is said, and no step
    assert window.session.history.steps[0] == steps
    assert rereading.words.endswith("All decided.")
    window = reopened(window, new_window, path, qtbot)
    assert named(window.keeping.rereading) == []
    assert "Alma will sail tomorrow" in {event.label for event in window.session.whole.events}


def test_what_is_found_later_comes_to_what_is_still_to_decide(read_again: Window) -> None:
    rereading = read_again.keeping.rereading
    moved = rereading.differences[1]
    again = replace(moved, change=Change.CONTRADICTED, after="5 Nov 2025")
    rereading.take((again,))
    assert named(rereading) == [(Change.CONTRADICTED, moved.label), ALL[0], ALL[2]]
    assert all(map(rereading.is_undecided, rereading.differences))
    rereading.decide(rereading.differences, keep=False)
    rereading.take(())
    assert named(rereading) == []


def test_those_of_a_removed_document_wait_for_it(
    read_again: Window, new_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    read_again.adds("pier")
    read_again.session.remove_documents([KEY])
    save_as(read_again, path, qtbot)
    window = reopened(read_again, new_window, path, qtbot)
    assert named(window.keeping.rereading) == []
    window.session.undo()
    window = reopened(window, new_window, path, qtbot)
    assert named(window.keeping.rereading) == ALL


def test_another_project_has_its_own(read_again: Window, path: Path, qtbot: QtBot) -> None:
    save_as(read_again, path, qtbot)
    with qtbot.waitSignal(read_again.keeping.opened):
        read_again.keeping.start_anew()
    assert read_again.keeping.rereading.differences == read_again.keeping.rereading.undecided == ()
    assert len(held(path).differences) == 3


def test_an_earlier_state_and_a_picture_are_not_touched_by_them(read_again: Window, path: Path, qtbot: QtBot) -> None:
    save_as(read_again, path, qtbot)
    before = held(path)
    read_again.keeping.rereading.decide(read_again.keeping.rereading.differences[:1], keep=True)
    qtbot.waitUntil(lambda: len(held(path).differences) == 2, timeout=1000)
    assert replace(held(path), differences=(), view=before.view) == replace(before, differences=())


# -- as they are kept -------------------------------------------------------------------------------------------------


def test_a_difference_comes_back_as_it_was(read_again: Window) -> None:
    for place, difference in enumerate(read_again.keeping.rereading.differences):
        assert difference_of(difference_row(place, difference)[:-1]) == difference
    new = Difference(Change.ADDED, KEY, "Nets broke", "", "2019", 3, 8)
    assert read_difference(difference_json(new)) == new


@pytest.mark.parametrize(
    "said",
    [
        {"change": "WORSE"}, {"start": -1}, {"start": 9, "end": 3}, {"label": 3}, {"status": "odd"},
        {"former": {"start": 0}}, {"interval": {"earliest": 2**60, "latest": 2**61 + 1, "grain": "DAY"}},
        {"former": {"importance": 9}},
    ],
)  # fmt: skip
def test_what_is_no_difference_is_refused(read_again: Window, said: dict[str, object]) -> None:
    plain = json.loads(difference_json(read_again.keeping.rereading.differences[0]))
    for name, value in said.items():
        plain[name] = {**plain[name], **value} if isinstance(value, dict) and plain[name] else value
    if said.get("former") == {"start": 0}:
        plain["former"] = {"start": 0}
    with pytest.raises(RecordError):
        difference_of((0, json.dumps(plain)))


def test_a_difference_of_words_that_are_not_there_changes_nothing(read_again: Window) -> None:
    """The file may be a stranger's."""
    whole, gone = read_again.session.whole, read_again.keeping.rereading.differences[2]
    assert gone.former is not None
    trigger = replace(gone.former.trigger, text="No such words")
    for strange in (
        replace(gone.former, trigger=trigger),
        replace(gone.former, end=10**9),
    ):
        assert replace(gone, former=strange).decided(whole, keep=True) is whole
    far = replace(gone, document="no such document", interval=read_edtf("2019"))
    assert far.decided(whole, keep=True) is whole
