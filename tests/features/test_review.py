"""Somebody goes through what was found with the keyboard alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from dateline.chronology.reviews import Review
from dateline.session.navigation import in_order
from tests.features.person import Person


def types(person: Person, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys one after the other, wherever the keyboard is."""
    for key in keys:
        target = QApplication.focusWidget() or person.window
        QTest.keyClick(target, key, modifiers)


def test_the_events_of_two_articles_are_reviewed_by_keyboard(person: Person, articles: Path) -> None:
    person.drops(articles)
    session, bar = person.session, person.panes.review
    order = [event.id for event in in_order(session)]
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    types(person, Qt.Key.Key_A, Qt.Key.Key_R)
    assert not session.whole.reviews, "the letters mean nothing while nobody reviews"
    types(person, Qt.Key.Key_R, modifiers=both)
    person.qtbot.waitUntil(bar.isVisible)
    assert session.selection.event == order[0]
    types(person, Qt.Key.Key_A, Qt.Key.Key_G, Qt.Key.Key_R)
    assert session.selection.event == order[3]
    assert person.panes.text.view.selected is not None, "the sentence stands out in the text"
    types(person, Qt.Key.Key_K)
    assert session.selection.event == order[1], "what was rejected is passed over"
    types(person, Qt.Key.Key_U, Qt.Key.Key_J)
    assert session.selection.event == order[3]
    types(person, Qt.Key.Key_Z, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert session.selection.event == order[1]
    said = [session.whole.review_of(session.whole.event(event)) for event in order[:4]]
    assert said == [Review.ACCEPTED, Review.FLAGGED, Review.REJECTED, Review.UNREVIEWED]
    assert bar.words.text() == f"3 of {len(order)} reviewed · 1 flagged"
    types(person, Qt.Key.Key_R, modifiers=both)
    assert not bar.isVisible()
    types(person, Qt.Key.Key_A)
    assert session.whole.review_of(session.whole.event(order[1])) is Review.FLAGGED


def test_what_is_edited_is_reviewed_and_the_keyboard_goes_back(person: Person, articles: Path) -> None:
    person.drops(articles)
    session, bar = person.session, person.panes.review
    person.chooses(person.shell.actions.review)
    first = session.selection.event
    assert first is not None
    done = bar.reviewing.progress.done  # what another story said of the same articles holds again
    types(person, Qt.Key.Key_E)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Jade goes under")
    types(person, Qt.Key.Key_Return)
    person.qtbot.waitUntil(lambda: session.chronology.event(first).label == "Jade goes under")
    assert session.chronology.review_of(session.chronology.event(first)) is Review.EDITED
    assert bar.reviewing.progress.done == done + 1
    assert not bar.take_back.isEnabled()
    timeline = person.panes.timeline
    person.qtbot.waitUntil(lambda: timeline.isAncestorOf(QApplication.focusWidget() or bar))
    types(person, Qt.Key.Key_A)
    assert session.chronology.review_of(session.chronology.event(first)) is Review.ACCEPTED
    while session.undo_name is not None:  # nothing precious is left for the next start to offer
        session.undo()
