"""Dialogs that ask one thing each."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from dateline.calendar import day_number, instant
from dateline.chronology.analysis import analyse, date_analysis
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.render.presets import PRESETS
from dateline.ui.actions import Actions
from dateline.ui.dialogs.about import AboutDialog, ShortcutsDialog
from dateline.ui.dialogs.paste_text import PasteTextDialog
from dateline.ui.dialogs.publication_date import PublicationDateDialog
from dateline.ui.dialogs.save_picture import Extent, PictureFormat, PictureWish, SavePictureDialog
from tests.ui.sample_chronology import entry_a, entry_b

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_no_date_is_chosen_before_the_person_chooses(qtbot: QtBot) -> None:
    dialog = PublicationDateDialog(entry_a())
    qtbot.addWidget(dialog)
    assert dialog.field.text() == ""
    assert not dialog.set_button.isEnabled()
    assert not dialog.undated.isEnabled()
    assert dialog.calendar.selectedDate() == QDate(1, 1, 1)
    assert dialog.calendar.yearShown() > 1000


def test_a_typed_day_is_given(qtbot: QtBot) -> None:
    entry = entry_a()
    dialog = PublicationDateDialog(entry)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.field, "31 June 2021")
    assert not dialog.set_button.isEnabled()
    dialog.field.clear()
    QTest.keyClicks(dialog.field, "30 June 2021")
    assert dialog.calendar.selectedDate() == QDate(2021, 6, 30)
    with qtbot.waitSignal(dialog.date_chosen) as chosen:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert chosen.args == [entry.key, datetime.date(2021, 6, 30)]


def test_a_day_of_the_calendar_is_written_into_the_field_first(qtbot: QtBot) -> None:
    dialog = PublicationDateDialog(entry_a())
    qtbot.addWidget(dialog)
    dialog.calendar.clicked.emit(QDate(1998, 5, 3))
    assert dialog.field.text() == "3 May 1998"
    assert dialog.set_button.isEnabled()


def test_a_dated_document_can_be_made_undated(qtbot: QtBot) -> None:
    entry = entry_b()
    dialog = PublicationDateDialog(entry)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.date_chosen) as chosen:
        QTest.mouseClick(dialog.undated, Qt.MouseButton.LeftButton)
    assert chosen.args == [entry.key, None]


def test_an_offered_run_of_days_is_taken_as_it_is(qtbot: QtBot) -> None:
    entry = entry_a()
    week = datetime.date(2025, 11, 17), datetime.date(2025, 11, 23)
    offer = Publication(week[0], PublicationBasis.SHARED, "worked out from “b”", first=week[0], last=week[1])
    dialog = PublicationDateDialog(entry, (offer,))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.offers[0].accessibleName() == "Use 17–23 Nov 2025, worked out from “b”"
    with qtbot.waitSignal(dialog.offer_chosen) as chosen:
        QTest.mouseClick(dialog.offers[0], Qt.MouseButton.LeftButton)
    assert chosen.args == [entry.key, offer]


def test_a_day_against_which_the_text_speaks_is_set_only_anyway(qtbot: QtBot) -> None:
    entry = date_analysis(analyse(Document("a", "a", "The dyke of Olm failed on 3 March 2021.")), None)
    dialog = PublicationDateDialog(entry)
    qtbot.addWidget(dialog)
    dialog.field.setText("2 March 2021")
    assert dialog.set_button.text() == "Set anyway"
    assert dialog.set_button.isEnabled()
    dialog.field.setText("4 March 2021")
    assert dialog.set_button.text() == "Set date"


def test_the_clipboard_stands_in_the_field_for_a_text(qtbot: QtBot) -> None:
    QApplication.clipboard().setText("It rained.")
    dialog = PasteTextDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.text_given) as given:
        dialog.accept()
    assert given.args == ["It rained."]
    QApplication.clipboard().clear()


def test_a_picture_is_described(qtbot: QtBot) -> None:
    dialog = SavePictureDialog("The ferry", "dark")
    qtbot.addWidget(dialog)
    assert dialog.wish() == PictureWish(PictureFormat.PNG, Extent.VIEW, 1600, 900, 96, "dark", "The ferry")
    assert not dialog.selection.isEnabled(), "nothing is selected"
    dialog.transparent.setChecked(True)
    dialog.dpi.setValue(600)
    assert "10,000 × 5,625 pixels" in dialog.dots.text()
    assert dialog.wish().transparent
    assert dialog.wish().dpi == 600
    dialog.format.setCurrentIndex(1)
    assert not dialog.dpi.isEnabled(), "an SVG has no dots"
    dialog.size_choice.setCurrentIndex(dialog.size_choice.count() - 1)
    dialog.width_field.setValue(2000)
    dialog.everything.setChecked(True)
    for box in (dialog.legend, dialog.sources, dialog.dated):
        box.setChecked(False)
    assert dialog.wish() == PictureWish(
        PictureFormat.SVG, Extent.EVERYTHING, 2000, 900, 600, "dark", "The ferry",
        legend=False, sources=False, dated=False,
    )  # fmt: skip
    dialog.format.setCurrentIndex(2)
    dialog.paged.setChecked(True)
    assert dialog.wish().paged
    assert not dialog.wish().transparent


@pytest.mark.parametrize("place", range(len(PRESETS)))
def test_every_preset_is_a_size(qtbot: QtBot, place: int) -> None:
    dialog = SavePictureDialog("The ferry", "light")
    qtbot.addWidget(dialog)
    dialog.size_choice.setCurrentIndex(place)
    assert (dialog.wish().width, dialog.wish().height) == PRESETS[place].size


def test_a_stretch_is_typed_for_a_picture_and_read_back(qtbot: QtBot) -> None:
    dialog = SavePictureDialog("The ferry", "light", selected="the event “Ramp breaks”")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.selection.text() == "Only the event “Ramp breaks”"
    QTest.keyClicks(dialog.stretch_field, "Tuesday")
    assert dialog.stretch.isChecked()
    assert "Write it out in full" in dialog.verdict.text()
    assert not dialog.save_button.isEnabled()
    QTest.keyClick(dialog.stretch_field, Qt.Key.Key_Return)
    assert dialog.isVisible(), "what cannot be read is not saved"
    dialog.stretch_field.clear()
    QTest.keyClicks(dialog.stretch_field, "44 BC - AD 14")
    assert dialog.verdict.text() == "44 BCE – 14 CE"
    with qtbot.waitSignal(dialog.wished) as wished:
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert wished.args is not None
    wish = wished.args[0]
    assert wish.extent is Extent.STRETCH
    assert wish.stretch is not None
    assert wish.stretch.earliest == instant(day_number(-43, 1, 1))


def test_every_action_with_a_shortcut_is_listed_and_none_is_given_twice(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    for reviewing in (True, False):
        actions.set_reviewing(reviewing)
        possible = [action for action in window.actions() if action.isEnabled()]
        used = [key.toString() for action in possible for key in action.shortcuts()]
        assert len(used) == len(set(used))
    listed = [action for _, group in actions.listed() for action in group]
    assert {id(a) for a in window.actions() if not a.shortcut().isEmpty()} == {id(a) for a in listed}
    for dialog in (ShortcutsDialog(actions, window), AboutDialog(window)):
        assert not dialog.grab().isNull()


def test_the_list_of_keys_names_what_keyboards_have_and_actions_always(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.undo.setText("&Undo add documents")
    actions.open_files.setShortcuts(["Ctrl+O", "Open"])
    dialog = ShortcutsDialog(actions, window)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Undo" in words
    assert "Undo add documents" not in words
    assert "Ctrl+O" in words
    assert not any("Open" in one.split(", ") or "Exit" in one.split(", ") for one in words)


def test_no_letter_opens_two_menus_or_stands_for_two_entries_of_one(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    bar = [action.text() for action in window.menuBar().actions()]
    for texts in (bar, *([action.text() for action in menu.actions()] for menu in actions.menus.values())):
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), texts
