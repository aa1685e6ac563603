"""Somebody has all texts read again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dateline.chronology.reviews import Review
from dateline.events.model import MentionRef
from dateline.ui.dialogs.differences import DifferencesDialog
from tests.features.person import Person


def test_what_is_read_otherwise_is_listed_and_what_was_said_stands(person: Person, articles: Path) -> None:
    person.drops(articles)
    actions, session = person.shell.actions, person.session
    entry = next(entry for entry in session.whole.entries if "crane" in entry.document.id)
    # As if another version had found one event less, and another one that nobody finds now.
    first, *others = entry.analysis.clauses
    strange = replace(first.trigger, start=first.trigger.start - 6, end=first.trigger.start - 1, text="?")
    former = replace(entry.analysis, clauses=(replace(first, trigger=strange, label="a strange event"), *others[1:]))
    session.change("Read by another version", session.whole.with_reread([former]))
    session.review(MentionRef(entry.key, 0), Review.ACCEPTED)
    assert not actions.differences.isEnabled()

    person.chooses(actions.read_again)
    person.waits_for_reading()
    dialog = person.dialog(DifferencesDialog)
    assert isinstance(dialog, DifferencesDialog)
    assert "Texts were read again" in person.shell.status.currentMessage()
    found = [str(dialog.rows.index(row, 1).data()) for row in range(dialog.rows.rowCount())]
    assert found[0] == "contradicts you"
    assert "new" in found
    difference = dialog.rows.difference(0)
    assert difference.label == "A strange event"
    assert difference.is_kept(session.whole)
    dialog.table.selectRow(0)
    QTest.keyClick(dialog.table, Qt.Key.Key_T)
    assert not difference.is_kept(session.whole)
    person.chooses(actions.undo)
    assert difference.is_kept(session.whole)
    dialog.table.selectAll()
    QTest.keyClick(dialog.table, Qt.Key.Key_K)  # all of it is decided: nothing of it comes back
    dialog.close()
    assert actions.differences.isEnabled()
    while session.undo_name is not None:  # nothing precious is left for the next start to offer
        session.undo()


def test_nothing_differs_where_the_same_version_reads_again(person: Person, articles: Path) -> None:
    person.drops(articles)
    before = person.session.whole.events
    person.chooses(person.shell.actions.read_again)
    person.waits_for_reading()
    person.qtbot.waitUntil(lambda: "Nothing is read otherwise" in person.shell.status.currentMessage(), timeout=10_000)
    assert person.session.whole.events == before
    assert not person.shell.actions.differences.isEnabled()
