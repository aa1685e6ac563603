"""Where on the timeline a person wants to be: a date or stretch of time typed in words, read back while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from dateline.render.date_words import words_of
from dateline.render.language import tr
from dateline.session.typed_dates import UnclearDateError
from dateline.session.typed_intervals import typed_interval
from dateline.temporal.model import Interval
from dateline.ui.controls import small_label


class GoToDateDialog(QDialog):
    """Signal ``interval_given(Interval)``: what was typed, understood and confirmed."""

    interval_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Go to date"))
        self.setMinimumWidth(420)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("9 March 2025, late March 2025, Q3 2024, the 1990s, 44 BC …"))
        self.field.setAccessibleName(tr("Date or stretch of time"))
        self.verdict = small_label(" ")
        self.verdict.setWordWrap(True)
        self.box = QDialogButtonBox()
        self.go_button = self.box.addButton(tr("Go there"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go_button.setDefault(True)
        self.box.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.box.accepted.connect(self._on_go)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        for widget in (self.field, self.verdict, self.box):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._on_typed)
        self._on_typed("")
        self.field.setFocus()

    def _on_typed(self, text: str) -> None:
        interval, sentence = _understood(text)
        self.go_button.setEnabled(interval is not None)
        self.verdict.setText(sentence)

    def _on_go(self) -> None:
        interval, _ = _understood(self.field.text())
        if interval is not None:
            self.interval_given.emit(interval)
            self.accept()


def _understood(text: str) -> tuple[Interval | None, str]:
    """The stretch that was typed, and what to say under the field."""
    if not text.strip():
        return None, " "
    try:
        interval = typed_interval(text)
    except UnclearDateError as unclear:
        return None, str(unclear)
    return interval, words_of(interval)
