"""The list of what is read otherwise than before."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.chronology.model import Chronology
from dateline.chronology.rereading import differences, reread
from dateline.chronology.reviews import Review
from dateline.chronology.showing import Arrangement, Filter
from dateline.events.model import MentionRef, Status
from dateline.session.rereading import Rereading
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.ui.dialogs.differences import DifferencesDialog
from tests.chronology.articles import FERRY, NOVEMBER_11, article

ARTICLE = article("ferry", *FERRY, day=NOVEMBER_11)
KEY = ARTICLE.document.key


@pytest.fixture
def session(qapp: object) -> Session:
    return Session()


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> DifferencesDialog:
    """One event accepted and not found any more, one of another status, one gone."""
    before = Chronology().with_analyses([ARTICLE]).with_review(MentionRef(KEY, 1), Review.ACCEPTED)
    first, last = ARTICLE.clauses[0], ARTICLE.clauses[3]
    again = reread(before, [replace(ARTICLE, clauses=(replace(first, status=Status.DENIED), last))])
    session.begin_with(Showing(again.chronology, Filter(), Arrangement()))
    rereading = Rereading(session)
    rereading.take(differences(before, again))
    made = DifferencesDialog(session, rereading)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def cells(dialog: DifferencesDialog, row: int) -> list[str]:
    return [str(dialog.rows.index(row, column).data()) for column in range(1, 6)]


def ticked(dialog: DifferencesDialog) -> list[bool]:
    rows = range(dialog.rows.rowCount())
    return [dialog.rows.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked for row in rows]


def test_what_is_still_to_decide_stands_out(dialog: DifferencesDialog) -> None:
    def strong() -> list[bool]:
        rows = range(dialog.rows.rowCount())
        return [dialog.rows.index(row, 3).data(Qt.ItemDataRole.FontRole) is not None for row in rows]

    first = dialog.rows.index(0, 0)
    assert strong() == [True, True, True]
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Kept as before, to decide"
    dialog.table.selectRow(0)
    QTest.keyClick(dialog.table, Qt.Key.Key_K)
    assert strong() == [False, True, True]
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Kept as before"
    assert dialog._count.text().endswith("2 still to decide.")
    dialog.table.selectAll()
    QTest.keyClick(dialog.table, Qt.Key.Key_T)
    assert strong() == [False, False, False]
    assert dialog._count.text().endswith("All decided.")


def test_each_difference_is_a_row(dialog: DifferencesDialog) -> None:
    assert [cells(dialog, row) for row in range(dialog.rows.rowCount())] == [
        ["contradicts you", "A", "Boats sank on 3 May 2019", "3 May 2019", "not found any more"],
        ["changed", "A", "Crews left yesterday", "10 Nov 2025", "10 Nov 2025, denied"],
        ["gone", "A", "Alma will sail tomorrow", "12 Nov 2025, planned", "not found any more"],
    ]
    assert ticked(dialog) == [True, False, False]


def test_rows_are_kept_and_taken_by_keyboard_and_undone(dialog: DifferencesDialog, session: Session) -> None:
    table = dialog.table
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_K)
    assert ticked(dialog) == [True, True, True]
    assert session.undo_name == "Keep as before"
    assert {event.status for event in session.chronology.events} == {Status.HAPPENED, Status.PLANNED}
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_T)
    assert ticked(dialog) == [False, True, True]
    assert len(session.chronology.deleted) == 1
    session.undo()
    session.undo()
    assert ticked(dialog) == [True, False, False]


def test_space_ticks_a_row(dialog: DifferencesDialog) -> None:
    dialog.table.setCurrentIndex(dialog.rows.index(1, 3))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert ticked(dialog) == [True, True, False]
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert ticked(dialog) == [True, False, False]


def test_buttons_do_the_same(dialog: DifferencesDialog) -> None:
    dialog.table.selectAll()
    dialog.keep_button.click()
    assert ticked(dialog) == [True, True, True]
    dialog.take_button.click()
    assert ticked(dialog) == [False, False, False]


def test_a_chosen_row_is_shown_in_the_window(dialog: DifferencesDialog, session: Session) -> None:
    dialog.table.selectRow(1)
    event = session.selected_event
    assert event is not None
    assert event.label.startswith("Crews left")
    dialog.table.selectRow(2)
    assert session.selection.document == KEY


def test_where_nothing_differs_nothing_can_be_decided(session: Session, qtbot: QtBot) -> None:
    dialog = DifferencesDialog(session, Rereading(session))
    qtbot.addWidget(dialog)
    assert not dialog.keep_button.isEnabled()
    assert not dialog.take_button.isEnabled()
    dialog.decide(keep=True)
    assert session.undo_name is None
