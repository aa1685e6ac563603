"""A field for a text that becomes a document."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from dateline.render.language import tr
from dateline.ui.controls import small_label


class PasteTextDialog(QDialog):
    """Starts with the clipboard's text, if it holds any. Signal ``text_given(str)``: the text was confirmed."""

    text_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add a text"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 440)
        self.field = QPlainTextEdit(QApplication.clipboard().text())
        self.field.setPlaceholderText(tr("Paste or type an article here. Its first line is taken as the title."))
        self.field.setAccessibleName(tr("Text of the article"))
        self.field.setTabChangesFocus(True)
        self.buttons = QDialogButtonBox()
        self._add = self.buttons.addButton(tr("Add document"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._add.setDefault(True)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._on_text_changed)
        layout = QVBoxLayout(self)
        layout.addWidget(small_label(tr("The text is read like a file: title, publication date, events.")))
        layout.addWidget(self.field, 1)
        layout.addWidget(self.buttons)
        self._on_text_changed()
        self.field.setFocus()

    def accept(self) -> None:
        self.text_given.emit(self.field.toPlainText())
        super().accept()

    def _on_text_changed(self) -> None:
        self._add.setEnabled(bool(self.field.toPlainText().strip()))
