"""Asks what happened and when, for an event that no text tells of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from dateline.render.date_words import words_of
from dateline.render.language import tr
from dateline.session.typed_dates import UnclearDateError
from dateline.session.typed_intervals import field_words, typed_interval
from dateline.temporal.model import Interval
from dateline.ui.controls import small_label

_MOST_LABEL = 300


class AddEventDialog(QDialog):
    """Signal ``given(str, object)``: what it is called, and its `Interval`, or None where nobody knows."""

    given = Signal(str, object)

    def __init__(self, interval: Interval | None, parent: QWidget | None = None) -> None:
        """``interval`` is where the person pointed."""
        super().__init__(parent)
        self.setWindowTitle(tr("Add event"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.label = QLineEdit()
        self.label.setMaxLength(_MOST_LABEL)
        self.label.setPlaceholderText(tr("The board was warned by telephone"))
        self.when = QLineEdit(field_words(interval) if interval is not None else "")
        self.when.setPlaceholderText(tr("9 March 2025, late March 2025, 2025-03~ … or nothing"))
        self._pointed, self._as_pointed = interval, self.when.text()
        self.verdict = small_label(" ")
        self.verdict.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("&What happened"), self.label)
        form.addRow(tr("W&hen"), self.when)
        self.box = QDialogButtonBox()
        self.add_button = self.box.addButton(tr("Add event"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.add_button.setDefault(True)
        self.box.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.box.accepted.connect(self._give)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addLayout(form)
        layout.addWidget(self.verdict)
        layout.addWidget(small_label(tr("It stands under “Added by you”, since no text tells of it.")))
        layout.addWidget(self.box)
        self.label.textChanged.connect(self._follow)
        self.when.textChanged.connect(self._follow)
        self._follow()
        self.label.setFocus()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _understood(self) -> tuple[Interval | None, str | None]:
        """When it was, and what is wrong with what was typed."""
        text = self.when.text().strip()
        if not text:
            return None, None
        if self._pointed is not None and text == self._as_pointed:
            return self._pointed, None
        try:
            return typed_interval(text), None
        except UnclearDateError as unclear:
            return None, str(unclear)

    def _follow(self) -> None:
        interval, wrong = self._understood()
        self.add_button.setEnabled(bool(self.label.text().strip()) and wrong is None)
        without = tr("Without a date it waits on the shelf.")
        self.verdict.setText(wrong or (words_of(interval) if interval is not None else without))

    def _give(self) -> None:
        interval, wrong = self._understood()
        label = " ".join(self.label.text().split())
        if label and wrong is None:
            self.given.emit(label, interval)
            self.accept()
