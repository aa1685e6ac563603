"""The chips above the timeline."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.chronology.certainty import Certainty
from dateline.chronology.reviews import Review
from dateline.chronology.showing import ALL, Filter
from dateline.events.model import Status
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.ui.filter_bar import FilterBar
from tests.ui.sample_chronology import open_in, sample_chronology


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    open_in(made, sample_chronology())
    return made


@pytest.fixture
def bar(session: Session, qtbot: QtBot) -> FilterBar:
    made = FilterBar(session, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(900, 40)
    return made


def words(bar: FilterBar) -> list[str]:
    return [chip.restriction.words for chip in bar.chips()]


def restricted(session: Session) -> Filter:
    """A filter that asks for one thing of every kind but time and search."""
    entry = session.chronology.entries[0]
    return Filter(
        statuses=frozenset(Status) - {Status.DENIED},
        participants=frozenset({"Ines Rook"}),
        places=frozenset({"Harnwick"}),
        tags=frozenset({"to ask"}),
        documents=frozenset({entry.key}),
        reviews=frozenset({Review.FLAGGED}),
        certainties=frozenset({Certainty.SAID, Certainty.SET}),
    )


def test_there_is_no_bar_while_nothing_is_asked_for(bar: FilterBar, session: Session) -> None:
    assert bar.isHidden()
    session.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    assert not bar.isHidden()
    session.set_filter(ALL)
    assert bar.isHidden()


def test_every_restriction_is_a_chip_that_says_it(bar: FilterBar, session: Session) -> None:
    session.set_filter(restricted(session))
    assert words(bar) == [
        "A · Ferry stays in port",
        "Ines Rook",
        "Place: Harnwick",
        "Tag: to ask",
        "Status: not denied",
        "Date: set by a person or said outright",
        "Review: flagged",
    ]
    assert bar.words.text() == "No event passes"


def test_chips_are_taken_away_one_by_one(bar: FilterBar, session: Session) -> None:
    session.set_filter(restricted(session))
    for left in range(7, 0, -1):
        assert len(bar.chips()) == left
        bar.chips()[0].click()
    assert session.filter == ALL


def test_a_chip_goes_with_del_and_the_next_has_the_keyboard(bar: FilterBar, session: Session, qtbot: QtBot) -> None:
    session.set_filter(Filter(statuses=frozenset({Status.PLANNED}), participants=frozenset({"A", "B"})))
    bar.show()
    bar.activateWindow()
    bar.chips()[1].setFocus()
    qtbot.waitUntil(bar.chips()[1].hasFocus)
    QTest.keyClick(bar.chips()[1], Qt.Key.Key_Delete)
    assert words(bar) == ["A", "Status: planned"]
    assert QApplication.focusWidget() is bar.chips()[1]
    QTest.keyClick(bar.chips()[1], Qt.Key.Key_Backspace)
    with qtbot.waitSignal(bar.left):
        QTest.keyClick(bar.chips()[0], Qt.Key.Key_Return)
    assert session.filter == ALL


def test_everything_is_taken_away_at_once(bar: FilterBar, session: Session) -> None:
    session.set_filter(restricted(session))
    bar.clear.click()
    assert session.filter == ALL


def test_what_passes_is_counted_and_a_saved_filter_has_its_name(bar: FilterBar, session: Session, qtbot: QtBot) -> None:
    session.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    shown, every = len(session.shown_events), len(session.chronology.events)
    assert bar.words.text() == f"{shown} of {every} events"
    with qtbot.waitSignal(bar.save_asked):
        bar.save.click()
    session.filtering.save("To come")
    assert bar.words.text() == f"To come: {shown} of {every} events"
    assert bar.save.isHidden()


def test_many_chips_go_on_in_a_second_row(bar: FilterBar, session: Session) -> None:
    session.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    one = bar.heightForWidth(600)
    session.set_filter(Filter(participants=frozenset(f"Somebody number {n}" for n in range(9))))
    assert bar.heightForWidth(600) > one + 20


def test_names_are_shown_as_they_are(bar: FilterBar, session: Session) -> None:
    session.set_filter(Filter(participants=frozenset({"Rook & Sons"})))
    assert bar.chips()[0].text() == "Rook && Sons"
    assert bar.chips()[0].accessibleName() == "Filter: Rook & Sons"
