"""A date or stretch of time that a person types in words: read back while it is typed, given when it is confirmed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from dateline.render.date_words import words_of
from dateline.session.typed_dates import UnclearDateError
from dateline.session.typed_intervals import typed_interval
from dateline.temporal.model import Interval
from dateline.ui.controls import small_label


class TypedIntervalDialog(QDialog):
    """Signal ``interval_given(Interval)``: what was typed, understood and confirmed."""

    interval_given = Signal(object)

    def __init__(
        self, title: str, take: str, *, examples: str, name: str, above: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """``take`` is written on the button that confirms; ``name`` is what screen readers call the field, below the
        widgets ``above``."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self.field = QLineEdit()
        self.field.setPlaceholderText(examples)
        self.field.setAccessibleName(name)
        self.verdict = small_label(" ")
        self.verdict.setWordWrap(True)
        self.box = QDialogButtonBox()
        self.take_button = self.box.addButton(take, QDialogButtonBox.ButtonRole.AcceptRole)
        self.take_button.setDefault(True)
        self.box.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.box.accepted.connect(self._on_taken)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        for widget in (*above, self.field, self.verdict, self.box):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._on_typed)
        self._on_typed("")
        self.field.setFocus()

    def read_back(self, interval: Interval) -> str:
        """What stands under the field once it is understood."""
        return words_of(interval)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        interval, sentence = self._understood(text)
        self.take_button.setEnabled(interval is not None)
        self.verdict.setText(sentence)

    def _on_taken(self) -> None:
        interval, _ = self._understood(self.field.text())
        if interval is not None:
            self.interval_given.emit(interval)
            self.accept()

    def _understood(self, text: str) -> tuple[Interval | None, str]:
        """The stretch that was typed, and what to say under the field."""
        if not text.strip():
            return None, " "
        try:
            interval = typed_interval(text)
        except UnclearDateError as unclear:
            return None, str(unclear)
        return interval, self.read_back(interval)
