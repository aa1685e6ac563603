"""Where the keyboard was, and what was half typed there, while a page is built anew under the person's hands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from dateline.events.model import MentionRef

_PREFIX = "edit_"


@dataclass(frozen=True, slots=True)
class HalfTyped:
    """The name of the field that has the keyboard, and what is half typed in it (None: nothing)."""

    field: str
    text: str | None = None
    cursor: int = 0

    @staticmethod
    def of(page: QWidget | None, ref: MentionRef | None) -> HalfTyped | None:
        """What goes on in a page that is about to be replaced by one about the mention ``ref``; None where the keyboard
        is somewhere else. What is half typed about another event is handed on by the field itself as it is left."""
        field = QApplication.focusWidget()
        if page is None or field is None or not page.isAncestorOf(field) or not field.objectName().startswith(_PREFIX):
            return None
        if page.property("about") != repr(ref):
            return HalfTyped(field.objectName())
        if isinstance(field, QLineEdit):
            found = HalfTyped(field.objectName(), field.text() if field.isModified() else None, field.cursorPosition())
            field.setModified(False)
            return found
        if isinstance(field, QPlainTextEdit):
            found = HalfTyped(field.objectName(), field.toPlainText(), field.textCursor().position())
            field.blockSignals(True)
            return found
        return HalfTyped(field.objectName())

    def go_on(self, page: QWidget) -> None:
        """Give the keyboard back to the field of that name, and what was half typed."""
        field = page.findChild(QWidget, self.field)
        if field is None:
            return
        if self.text is not None and isinstance(field, QLineEdit):
            field.setText(self.text)
            field.setCursorPosition(self.cursor)
            field.setModified(True)
        elif self.text is not None and isinstance(field, QPlainTextEdit):
            field.setPlainText(self.text)
            cursor = field.textCursor()
            cursor.setPosition(min(self.cursor, len(self.text)))
            field.setTextCursor(cursor)
        elif isinstance(field, QLineEdit):
            field.selectAll()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
