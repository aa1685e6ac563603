"""A document that was removed and is dropped in again has the events that a person added in its text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.new_text import Carried, with_new_text
from dateline.chronology.own_events import OWN
from dateline.chronology.project.contents import Contents, Waiting, chronology_of, contents_of
from dateline.chronology.project.kept import KeptAdditions
from dateline.chronology.reviews import Review
from dateline.events.additions import Addition
from dateline.events.model import Edit
from dateline.session.adding import add_from_words, add_own
from dateline.temporal.edtf_reading import read_edtf
from tests.chronology.articles import NOVEMBER_11, article
from tests.session.test_earlier_states import states
from tests.session.window import Window, held, open_in, save_as

QUAY = article("quay", "Boats sank on 4 May 2019.", "Nets broke.", "Crews return next Tuesday.")
DAY = read_edtf("2019-05-09")


@pytest.fixture
def worked_on(window: Window) -> Window:
    """The quay has an event that was added, called otherwise and accepted."""
    window.session.add_analyses([article("pier", "Wardens met yesterday.")], request=1)
    window.session.add_analyses([QUAY], request=2)
    ref = add_from_words(window.session, QUAY.document.key, 0, 4)
    assert ref is not None
    window.session.edit_events({ref: Edit(label="The boats of the quay", interval=DAY)})
    window.session.review(ref, Review.ACCEPTED)
    return window


def labels(window: Window) -> dict[str, Review]:
    whole = window.session.whole
    return {event.label: whole.review_of(event) for event in whole.events}


def reopened(window: Window, new_window: Callable[[], Window], path: Path, qtbot: QtBot) -> Window:
    window.close()
    again = new_window()
    open_in(again, path, qtbot)
    return again


def drops_in(window: Window, qtbot: QtBot) -> None:
    window.session.add_analyses([QUAY], request=3)
    qtbot.wait(1)  # what was said of it returns when all views have heard of it


def test_in_the_same_session(worked_on: Window, qtbot: QtBot) -> None:
    before = labels(worked_on)
    worked_on.session.remove_documents([QUAY.document.key])
    assert set(labels(worked_on)) == {"Wardens met yesterday"}
    drops_in(worked_on, qtbot)
    assert labels(worked_on) == before
    assert before["The boats of the quay"] is Review.ACCEPTED
    assert worked_on.session.whole.waiting_additions == {}


@pytest.mark.parametrize("times", [1, 3])
def test_in_a_later_session(
    worked_on: Window, new_window: Callable[[], Window], path: Path, qtbot: QtBot, times: int
) -> None:
    before = labels(worked_on)
    save_as(worked_on, path, qtbot)
    worked_on.session.remove_documents([QUAY.document.key])
    window = worked_on
    for _ in range(times):
        window = reopened(window, new_window, path, qtbot)
        assert held(path).additions == {KeptAdditions(QUAY.document.key, (Addition(0, 4, "Boat"),))}
    drops_in(window, qtbot)
    assert labels(window) == before
    window = reopened(window, new_window, path, qtbot)
    assert labels(window) == before
    assert held(path).additions == frozenset()


def test_undo_and_redo_lead_through_it(
    worked_on: Window, new_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    before = labels(worked_on)
    save_as(worked_on, path, qtbot)
    worked_on.session.remove_documents([QUAY.document.key])
    drops_in(worked_on, qtbot)
    seen = []
    for life in (lambda: worked_on, lambda: reopened(worked_on, new_window, path, qtbot)):
        window, told = life(), []
        while window.session.undo_name != "Add documents" or len(window.titles) > 1:
            told.append((str(window.session.undo_name), labels(window)))
            window.session.undo()
        assert window.session.whole.waiting_additions == {}, "nothing is added yet"
        for name, expected in reversed(told):
            assert window.session.redo_name == name
            window.session.redo()
            assert labels(window) == expected
        seen.append(told)
    assert seen[0] == seen[1]
    assert [name for name, _ in seen[0]] == [
        "Add documents", "Remove document", "Accept event", "Edit event", "Add event", "Add documents",
    ]  # fmt: skip
    assert seen[0][0][1] == seen[0][2][1] == before


def test_an_earlier_state_has_what_waited_then(
    worked_on: Window, new_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    before = labels(worked_on)
    save_as(worked_on, path, qtbot)
    worked_on.session.remove_documents([QUAY.document.key])
    window = reopened(worked_on, new_window, path, qtbot)
    drops_in(window, qtbot)
    window.session.undo()  # and again it waits
    window.dates(0, NOVEMBER_11)
    point = states(window, qtbot)[0]
    with qtbot.waitSignal(window.session.history_changed):
        window.keeping.earlier.revert(point, "Monday")
    qtbot.waitUntil(lambda: not window.jobs.is_running, timeout=20_000)
    assert set(window.session.whole.waiting_additions) == {QUAY.document.key}
    drops_in(window, qtbot)
    assert labels(window) == before


def test_events_that_no_text_tells_of_are_gone_with_their_document(window: Window, qtbot: QtBot) -> None:
    session = window.session
    ref = add_own(session, "The board was warned", DAY)
    session.review(ref, Review.ACCEPTED)
    session.remove_documents([OWN.key])
    add_own(session, "The board met", None)
    qtbot.wait(1)
    assert labels(window) == {"The board met": Review.UNREVIEWED}
    assert session.whole.events[0].interval is None
    session.undo()
    session.undo()
    assert labels(window) == {"The board was warned": Review.ACCEPTED}


def test_a_changed_text_keeps_what_was_added_in_words_that_are_still_there(worked_on: Window) -> None:
    add_from_words(worked_on.session, QUAY.document.key, 26, 37)
    new = article("quay", "Alma sailed.", "Boats sank on 4 May 2019.", "Crews return next Tuesday.")
    whole, carried = with_new_text(worked_on.session.whole, QUAY.document.key, new)
    assert carried == Carried(2, 1)  # an event and what was said of it; the nets are gone
    event = next(event for event in whole.events if event.label == "The boats of the quay")
    mention = whole.mention(event.mentions[0])
    assert (mention.trigger.text, mention.trigger.start) == ("Boat", 13)
    assert whole.review_of(event) is Review.ACCEPTED
    back = whole.without([new.document.key]).with_analyses([QUAY])
    assert {"The boats of the quay", "Nets broke."} <= {event.label for event in back.events}


def test_what_waits_counts_as_work(worked_on: Window) -> None:
    without = worked_on.session.whole.without([QUAY.document.key])
    contents = contents_of(without, Contents(), Waiting())
    assert contents.edits == 1
    assert chronology_of(contents)[0].waiting_additions == without.waiting_additions
