"""The day or time that a person gives an event whose claims disagree: typed in words, read back before it is taken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from dateline.render.date_words import words_of
from dateline.render.language import tr
from dateline.session.typed_dates import UnclearDateError
from dateline.session.typed_intervals import typed_interval
from dateline.temporal.edtf import edtf_of
from dateline.temporal.model import Interval
from dateline.ui.controls import small_label


class OwnDateDialog(QDialog):
    """Signal ``interval_given(Interval)``: what was typed, understood and confirmed."""

    interval_given = Signal(object)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("When was it?"))
        self.setMinimumWidth(420)
        title = QLabel(label)
        title.setProperty("role", "strong")
        title.setWordWrap(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("9 March 2025, late March 2025, 9–10 March 2025 …"))
        self.field.setAccessibleName(tr("When it was"))
        self.verdict = small_label(" ")
        self.verdict.setWordWrap(True)
        self.box = QDialogButtonBox()
        self.set_button = self.box.addButton(tr("Set date"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.set_button.setDefault(True)
        self.box.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.box.accepted.connect(self._on_set)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        for widget in (
            title,
            small_label(tr("All claims are kept beside your date.")),
            self.field,
            self.verdict,
            self.box,
        ):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._on_typed)
        self._on_typed("")
        self.field.setFocus()

    def _on_typed(self, text: str) -> None:
        interval, sentence = _understood(text)
        self.set_button.setEnabled(interval is not None)
        self.verdict.setText(sentence)

    def _on_set(self) -> None:
        interval, _ = _understood(self.field.text())
        if interval is not None:
            self.interval_given.emit(interval)
            self.accept()


def _understood(text: str) -> tuple[Interval | None, str]:
    """The interval that was typed, and what to say under the field."""
    if not text.strip():
        return None, " "
    try:
        interval = typed_interval(text)
    except UnclearDateError as unclear:
        return None, str(unclear)
    return interval, f"{words_of(interval)}  ·  {edtf_of(interval)}"
