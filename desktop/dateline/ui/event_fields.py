"""The fields in which a person edits an event: what is typed is taken on Enter or when the field is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from dateline.events.model import Event, headline
from dateline.render.date_words import words_of
from dateline.render.language import tr
from dateline.render.theme import Theme
from dateline.session.typed_dates import UnclearDateError
from dateline.session.typed_intervals import field_words, typed_interval
from dateline.temporal.model import Interval
from dateline.ui.card import Card
from dateline.ui.controls import small_label

_MOST_LABEL = 300  # characters: a label is a line, not a page
_MOST_NOTE = 20_000
_NOTE_HEIGHT = 76


class EventFields(Card):
    """Label, date, people and places, and tags of an event.

    Signals: ``changed(str, object)``: the field of `Edit` with that name has that value, None where the texts are right
    after all; ``closed()``: Esc in a field in which nothing is half typed.
    """

    changed = Signal(str, object)
    closed = Signal()

    def __init__(self, event: Event, theme: Theme) -> None:
        super().__init__(theme)
        self._event, self._told = event, event.extracted or event
        label = self._add("label", tr("Label"), headline(event.label), self._take_label)
        label.setMaxLength(_MOST_LABEL)
        self.when = self._add(
            "interval", tr("When"), field_words(event.interval) if event.interval else "", self._take_interval,
            tr("9 March 2025, late March 2025, 2025-03~ …"),
        )  # fmt: skip
        self.verdict = small_label()
        self.verdict.setWordWrap(True)
        self.verdict.setObjectName("edit_verdict")
        self.verdict.hide()
        self.column.addWidget(self.verdict)
        self.when.textEdited.connect(self._say_verdict)
        self._add(
            "participants", tr("People and places"), "; ".join(event.participants), self._take_participants,
            tr("Names, with a semicolon between them"),
        )  # fmt: skip
        self._add("tags", tr("Tags"), ", ".join(event.edit.tags), self._take_tags, tr("With a comma between them"))

    @property
    def fields(self) -> dict[str, QLineEdit]:
        """By name."""
        return {field.objectName().removeprefix("edit_"): field for field in self.findChildren(QLineEdit)}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts back what the field that has the keyboard said; a second one closes."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        typed = next((field for field in self.fields.values() if field.hasFocus() and field.isModified()), None)
        if typed is None:
            self.closed.emit()
        else:
            typed.setText(str(typed.property("before")))
            self.verdict.hide()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _add(self, name: str, title: str, text: str, take: Callable[[str], None], hint: str = "") -> QLineEdit:
        field = QLineEdit(text)
        field.setObjectName(f"edit_{name}")
        field.setProperty("before", text)
        field.setAccessibleName(title)
        field.setPlaceholderText(hint)
        field.setCursorPosition(0)
        field.editingFinished.connect(lambda: self._finish(field, take))
        # Later: Enter is told of before what was typed is taken, and the field must stand until it has been.
        field.returnPressed.connect(lambda: QTimer.singleShot(0, self, lambda: self._done(field)))
        over = QLabel(title)
        over.setProperty("role", "small")
        over.setBuddy(field)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(over)
        column.addWidget(field)
        self.column.addLayout(column)
        return field

    @staticmethod
    def _finish(field: QLineEdit, take: Callable[[str], None]) -> None:
        """Enter is followed by leaving: only the first of them takes what was typed."""
        if field.isModified():
            field.setModified(False)
            take(" ".join(field.text().split()))

    def _done(self, field: QLineEdit) -> None:
        """Enter ends it, unless what was typed cannot be taken."""
        if not field.isModified():
            self.closed.emit()

    def _take_label(self, text: str) -> None:
        if not text or text == headline(self._event.label):
            self.fields["label"].setText(headline(self._event.label))
        else:
            self.changed.emit("label", None if text == headline(self._told.label) else text)

    def _take_interval(self, text: str) -> None:
        try:
            interval = typed_interval(text) if text else None
        except UnclearDateError as unclear:
            self.when.setModified(True)
            self._warn(str(unclear))
            return
        self.verdict.hide()
        told = None if interval == self._told.interval else interval
        if told != self._event.edit.interval:
            self.changed.emit("interval", told)
        else:
            self.when.setText(str(self.when.property("before")))

    def _take_participants(self, text: str) -> None:
        names = _listed(text, ";")
        self.changed.emit("participants", None if names == self._told.participants else names)

    def _take_tags(self, text: str) -> None:
        self.changed.emit("tags", _listed(text, ","))

    def _say_verdict(self, text: str) -> None:
        """While one types: how what is there so far would be read."""
        interval = _understood(text)
        self.verdict.setProperty("role", "small")
        self._say(words_of(interval) if interval is not None else " ")

    def _warn(self, sentence: str) -> None:
        self.verdict.setProperty("role", "warning")
        self._say(sentence)

    def _say(self, text: str) -> None:
        self.verdict.style().unpolish(self.verdict)
        self.verdict.style().polish(self.verdict)
        self.verdict.setText(text)
        self.verdict.show()


class NoteField(QPlainTextEdit):
    """A person's note on an event. Signal ``changed(str, object)``: "note", and what it says now."""

    changed = Signal(str, object)

    def __init__(self, note: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(note, parent)
        self._before = note
        self.setObjectName("edit_note")
        self.setAccessibleName(tr("Note"))
        self.setPlaceholderText(tr("Add a note"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(_NOTE_HEIGHT)
        self.document().setDocumentMargin(theme.spacing.steps[0] + 2)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter takes it, Esc puts it back."""
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._before)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            self.take()
        else:
            super().keyPressEvent(event)

    def take(self) -> None:
        """Hand on what was typed, if anything was."""
        note = self.toPlainText().strip()[:_MOST_NOTE]
        if note != self._before:
            self._before = note
            self.changed.emit("note", note)


def _understood(text: str) -> Interval | None:
    try:
        return typed_interval(text)
    except UnclearDateError:
        return None


def _listed(text: str, separator: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in (each.strip() for each in text.split(separator)) if part))
