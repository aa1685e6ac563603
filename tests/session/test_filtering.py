"""Filters restriction by restriction, and under names."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.showing import ALL, Filter
from dateline.events.model import Status
from dateline.session.session import Session
from tests.ui.sample_chronology import open_in, sample_chronology

PLANNED = Filter(statuses=frozenset({Status.PLANNED}))


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    open_in(made, sample_chronology())
    return made


def test_a_filter_is_saved_and_chosen_again(session: Session, qtbot: QtBot) -> None:
    filtering = session.filtering
    session.set_filter(PLANNED)
    with qtbot.waitSignal(filtering.saved_changed):
        filtering.save("  To   come ")
    assert filtering.name == "To come"
    filtering.clear()
    assert (session.filter, filtering.name) == (ALL, "")
    filtering.choose("To come")
    assert session.filter == PLANNED


def test_a_name_is_taken_once_and_names_are_in_order(session: Session) -> None:
    filtering = session.filtering
    session.set_filter(PLANNED)
    for name in ("zebra", "Alma", "alma b", ""):
        filtering.save(name)
    filtering.clear()
    filtering.save("zebra")
    assert [each.name for each in filtering.saved] == ["Alma", "alma b", "zebra"]
    assert filtering.saved[2].passing == ALL
    filtering.forget("Alma")
    filtering.choose("Alma")
    assert session.filter == ALL
    assert [each.name for each in filtering.saved] == ["alma b", "zebra"]


def test_a_saved_filter_makes_its_search_again(session: Session, qtbot: QtBot) -> None:
    filtering, searching = session.filtering, session.searching
    filtering.show_only_found(True)
    assert session.filter == ALL, "nothing is searched for"
    with qtbot.waitSignal(searching.changed, timeout=10_000):
        searching.search("ramp")
    filtering.show_only_found(True)
    found = session.shown_events
    assert 0 < len(found) < len(session.chronology.events)
    filtering.save("The ramp")
    with qtbot.waitSignal(searching.changed):
        searching.search("")
    assert session.filter == ALL, "what nobody searches for any more restricts nothing"
    filtering.choose("The ramp")
    qtbot.waitUntil(lambda: session.shown_events == found, timeout=10_000)
    assert searching.text == "ramp"
    assert filtering.name == "The ramp"
    searching.close()


def test_a_saved_search_that_is_in_force_already_is_taken_at_once(session: Session, qtbot: QtBot) -> None:
    filtering, searching = session.filtering, session.searching
    with qtbot.waitSignal(searching.changed, timeout=10_000):
        searching.search("ramp")
    filtering.show_only_found(True)
    filtering.save("The ramp")
    found = session.shown_events
    filtering.show_only_found(False)
    filtering.choose("The ramp")
    assert session.shown_events == found
    searching.close()
