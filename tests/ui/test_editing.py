"""Editing an event in the details panel: every field is typed into, and the page stands under the person's hands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dateline.events.model import Edit, Event, MentionRef, Status
from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.temporal.edtf import edtf_of
from dateline.ui.details import DetailsPanel
from dateline.ui.dialogs.deleted_events import DeletedEventsDialog
from dateline.ui.event_details import EventDetails
from dateline.ui.event_edited import EditedCard, ImportanceButton, StatusButton
from dateline.ui.event_fields import NoteField
from dateline.ui.link_button import LinkButton
from tests.ui.sample_chronology import open_in, sample_chronology

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    open_in(made, sample_chronology())
    made.select_mention(MentionRef(made.whole.entries[1].key, 0))  # the investigators met the crew
    return made


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[DetailsPanel]:
    load_fonts()
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(320, 900)
    made = DetailsPanel(session, load_theme("light"), host)
    made.resize(320, 900)
    host.show()
    qtbot.waitExposed(host)
    host.activateWindow()
    yield made


def event(session: Session) -> Event:
    selected = session.selected_event
    assert selected is not None
    return selected


def page(panel: DetailsPanel) -> EventDetails:
    QApplication.processEvents()
    found = panel.widget()
    assert isinstance(found, EventDetails)
    return found


def field(panel: DetailsPanel, name: str) -> QLineEdit:
    return page(panel).fields.fields[name]


def types(panel: DetailsPanel, name: str, text: str, *, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Replace what is in a field, and press a key."""
    typed = field(panel, name)
    typed.setFocus()
    typed.selectAll()
    QTest.keyClick(typed, Qt.Key.Key_Delete)
    QTest.keyClicks(typed, text)
    QTest.keyClick(typed, key)
    for _ in range(3):  # taken, put away, built anew
        QApplication.processEvents()


def link(panel: DetailsPanel, text: str) -> LinkButton:
    return next(each for each in page(panel).findChildren(LinkButton) if each.text() == text)


def clicks(panel: DetailsPanel, text: str) -> None:
    QTest.mouseClick(link(panel, text), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_a_label_is_typed_seen_and_taken_back(panel: DetailsPanel, session: Session) -> None:
    panel.edit()
    assert field(panel, "label").hasFocus()
    types(panel, "label", "The crew was heard")
    assert event(session).label == "The crew was heard"
    assert session.undo_name == "Edit label"
    assert page(panel).findChild(QLineEdit, "edit_label") is None  # Enter has put the fields away
    assert page(panel).findChild(EditedCard) is not None
    clicks(panel, "Take back")
    assert event(session).label == "Investigators met the crew of the Alma"
    assert session.undo_name == "Take back label"
    assert page(panel).findChild(EditedCard) is None
    session.undo()
    session.undo()
    assert event(session).edit == Edit()
    assert session.redo_name == "Edit label"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_escape_give_the_keyboard_back(panel: DetailsPanel, qtbot: QtBot, key: Qt.Key) -> None:
    panel.edit()
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(field(panel, "label"), key)
    assert page(panel).findChild(QLineEdit, "edit_label") is None
    panel.edit()
    QTest.keyClicks(field(panel, "label"), "half")
    QTest.keyClick(field(panel, "label"), Qt.Key.Key_Escape)
    assert field(panel, "label").text() == "Investigators met the crew of the Alma"


@pytest.mark.parametrize(
    ("typed", "edtf"), [("2 November 2025", "2025-11-02"), ("2025-11~", "2025-11~"), ("since 1990", "1990/..")]
)
def test_a_date_is_typed_in_words_or_edtf(panel: DetailsPanel, session: Session, typed: str, edtf: str) -> None:
    panel.edit()
    types(panel, "interval", typed)
    interval = event(session).interval
    assert interval is not None
    assert edtf_of(interval) == edtf
    panel.edit()
    types(panel, "interval", "")
    assert event(session).extracted is None


def test_a_date_that_is_none_is_refused_with_a_sentence_and_stays_there_to_be_mended(
    panel: DetailsPanel, session: Session
) -> None:
    panel.edit()
    types(panel, "interval", "31 June 2025")
    verdict = page(panel).fields.verdict
    assert verdict.isVisible()
    assert verdict.text().endswith(".")
    assert field(panel, "interval").text() == "31 June 2025"
    assert session.undo_name == "Open sample"
    types(panel, "interval", "30 June 2025")
    interval = event(session).interval
    assert interval is not None
    assert edtf_of(interval) == "2025-06-30"


def test_tab_takes_a_field_and_the_next_one_has_the_keyboard(panel: DetailsPanel, session: Session) -> None:
    panel.edit()
    types(panel, "participants", "Ines Rook;  Alma ;Ines Rook", key=Qt.Key.Key_Tab)
    assert event(session).participants == ("Ines Rook", "Alma")
    assert field(panel, "tags").hasFocus()
    types(panel, "tags", "ramp, crew")
    assert event(session).edit.tags == ("ramp", "crew")
    assert session.undo_name == "Edit tags"


def test_what_is_half_typed_outlives_a_change_from_elsewhere(panel: DetailsPanel, session: Session) -> None:
    panel.edit()
    QTest.keyClicks(field(panel, "label"), "Half ty")
    session.edit_events({event(session).mentions[0]: Edit(importance=1)})
    typed = field(panel, "label")
    assert typed.text() == "Half ty"
    assert typed.hasFocus()
    QTest.keyClicks(typed, "ped")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert (event(session).label, event(session).importance) == ("Half typed", 1)


def test_what_is_half_typed_is_of_the_event_it_was_typed_about(panel: DetailsPanel, session: Session) -> None:
    ref = event(session).mentions[0]
    panel.edit()
    QTest.keyClicks(field(panel, "label"), "The crew was heard")
    session.select_mention(MentionRef(ref.document, 3))
    QApplication.processEvents()
    assert session.whole.event_of(ref).label == "The crew was heard"
    assert event(session).edit == Edit()


def test_escape_puts_back_then_closes(panel: DetailsPanel, session: Session) -> None:
    panel.edit()
    QTest.keyClicks(field(panel, "label"), "Not this")
    QTest.keyClick(field(panel, "label"), Qt.Key.Key_Escape)
    assert field(panel, "label").text() == "Investigators met the crew of the Alma"
    QTest.keyClick(field(panel, "label"), Qt.Key.Key_Escape)
    assert not hasattr(page(panel), "fields")
    assert event(session).edit == Edit()


def test_status_and_importance_are_chosen_from_menus(panel: DetailsPanel, session: Session) -> None:
    def choose(kind: type[StatusButton | ImportanceButton], text: str) -> None:
        button = page(panel).findChild(kind)
        assert button is not None
        next(action for action in button.menu().actions() if action.text().startswith(text)).trigger()
        QApplication.processEvents()

    choose(StatusButton, "Denied")
    assert event(session).status is Status.DENIED
    choose(ImportanceButton, "1")
    assert event(session).importance == 1
    assert session.undo_name == "Change importance"
    choose(StatusButton, "Happened")
    assert event(session).edit == Edit(importance=1)  # what the text says needs no edit
    assert session.undo_name == "Take back status"


def test_a_note_is_taken_when_its_field_is_left(panel: DetailsPanel, session: Session) -> None:
    note = page(panel).findChild(NoteField)
    assert note is not None
    note.setFocus()
    QTest.keyClicks(note, "Ask the harbour office")
    assert event(session).edit.note == ""
    panel.setFocus()
    QApplication.processEvents()
    assert event(session).edit.note == "Ask the harbour office"
    assert session.undo_name == "Edit note"
    session.undo()
    assert page(panel).note.toPlainText() == ""


def test_a_deleted_event_says_so_and_is_restored(qtbot: QtBot, panel: DetailsPanel, session: Session) -> None:
    clicks(panel, "Delete")
    assert session.undo_name == "Delete event"
    assert event(session).edit.deleted
    assert event(session) not in session.shown_events
    dialog = DeletedEventsDialog(session)
    qtbot.addWidget(dialog)
    assert dialog.list.count() == 1
    QTest.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert event(session) in session.shown_events
    assert dialog.list.count() == 0
    assert not dialog.restore_button.isEnabled()
    session.undo()
    assert dialog.list.count() == 1
    clicks(panel, "Restore event")
    assert not event(session).edit.deleted
