"""Searching while one types: the last words count, documents that come are found, and stepping goes round."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.project import search_index
from dateline.chronology.showing import Filter
from dateline.events.model import Status
from dateline.session import searching
from dateline.session.session import Session
from tests.chronology.articles import article


@pytest.fixture
def session(qapp: object) -> Iterator[Session]:
    made = Session()
    made.add_analyses(
        [
            article("harbour", "Boats sank on 3 May 2019.", "Nets broke on 5 May 2019.", "Boats will sail tomorrow."),
            article("pier", "Boats burned on 1 May 2019.", "Lamps failed."),
        ]
    )
    yield made
    made.searching.close()


def search(session: Session, text: str, qtbot: QtBot) -> list[str]:
    """Labels of the events that are found."""
    session.searching.search(text)
    qtbot.waitUntil(lambda: not session.searching.is_busy)
    return [event.label for event in session.searching.events]


def selected(session: Session) -> str | None:
    event = session.selected_event
    return event.label if event else None


def test_events_are_found_in_order_of_time(session: Session, qtbot: QtBot) -> None:
    assert search(session, "boat", qtbot) == [
        "Boats burned on 1 May 2019", "Boats sank on 3 May 2019", "Boats will sail tomorrow"
    ]  # fmt: skip
    assert search(session, "boat sai", qtbot) == ["Boats will sail tomorrow"]
    assert search(session, "whale", qtbot) == []
    assert session.searching.found is not None
    assert search(session, "", qtbot) == []
    assert session.searching.found is None


def test_of_several_wishes_the_last_one_counts(session: Session, qtbot: QtBot) -> None:
    for typed in ("b", "bo", "boa", "lamp"):
        session.searching.search(typed)
    qtbot.waitUntil(lambda: not session.searching.is_busy)
    assert session.searching.found is not None
    assert session.searching.found.text == "lamp"
    session.searching.search("boat")
    session.searching.search("")
    qtbot.wait(50)
    assert session.searching.found is None


def test_stepping_goes_round_and_shows_what_it_finds(session: Session, qtbot: QtBot) -> None:
    search(session, "boat", qtbot)
    seen = []
    for _ in range(4):
        with qtbot.waitSignal(session.reveal_asked):
            session.searching.step(1)
        seen.append(selected(session))
    assert seen[0] == seen[3] == "Boats burned on 1 May 2019"
    session.searching.step(-1)
    assert selected(session) == "Boats will sail tomorrow"


def test_where_only_texts_have_it_stepping_goes_through_documents(session: Session, qtbot: QtBot) -> None:
    assert search(session, "lamps burned", qtbot) == []
    session.searching.step(1)
    assert session.selection.document == session.chronology.entries[1].key
    session.searching.step(1)
    assert session.selection.document == session.chronology.entries[1].key
    search(session, "whale", qtbot)
    session.searching.step(1)  # nothing to go to


def test_what_stands_everywhere_comes_in_two_parts(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "_FIRST", 1)
    seen = []
    session.searching.changed.connect(
        lambda: seen.append((session.searching.found and session.searching.found.whole, len(session.searching.events)))
    )
    search(session, "boat", qtbot)
    assert seen == [(False, 1), (True, 3)]


def test_a_filter_takes_all_of_what_was_found_at_once(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    search(session, "nets", qtbot)
    session.set_filter(Filter(found=session.searching.found))
    monkeypatch.setattr(search_index, "_FIRST", 1)
    shown = []
    session.filter_changed.connect(lambda: shown.append(len(session.shown_events)))
    search(session, "boat", qtbot)
    assert shown == [3]


@pytest.mark.parametrize("many", [0, 2000])
def test_other_events_that_are_shown_are_other_events_that_are_found(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(searching, "_MANY", many)
    search(session, "boat", qtbot)
    event = session.searching.events[1]
    assert session.searching.place_of(event) == 1
    other = next(each for each in session.chronology.events if each.label.startswith("Nets"))
    assert session.searching.place_of(other) is None
    session.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    qtbot.waitUntil(lambda: not session.searching.is_busy)
    assert [each.label for each in session.searching.events] == ["Boats will sail tomorrow"]
    assert session.searching.place_of(event) is None


def test_only_what_is_shown_is_stepped_through(session: Session, qtbot: QtBot) -> None:
    search(session, "boat", qtbot)
    session.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    assert [event.label for event in session.searching.events] == ["Boats will sail tomorrow"]


def test_documents_that_come_and_go_are_searched(session: Session, qtbot: QtBot) -> None:
    search(session, "boat", qtbot)
    session.add_analyses([article("buoy", "Boats left.")], request=7)
    qtbot.waitUntil(lambda: len(session.searching.events) == 4)
    session.undo()
    qtbot.waitUntil(lambda: session.searching.found is not None and len(session.searching.found.documents) == 2)


def test_a_filter_by_what_was_found_follows_the_words(session: Session, qtbot: QtBot) -> None:
    search(session, "boat", qtbot)
    session.set_filter(Filter(found=session.searching.found))
    assert len(session.shown_events) == 3
    search(session, "nets", qtbot)
    assert [event.label for event in session.shown_events] == ["Nets broke on 5 May 2019"]
    search(session, "", qtbot)
    assert len(session.shown_events) == 5
