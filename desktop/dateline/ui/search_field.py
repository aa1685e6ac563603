"""The field in which one types what to search for: it says how much was found, and walks through it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dateline.render.fonts import font
from dateline.render.language import marked, tr
from dateline.render.theme import Theme
from dateline.session.session import Session
from dateline.ui.icons import icon

_WIDTH = 240
_NARROWEST = 150
_LATER_MS = 60  # between two letters that are typed quickly
_PLACEHOLDER, _SHORT = marked("Search events and text"), marked("Search")
_AROUND = 60  # the icon, the margins, and a gap between the two


class SearchField(QLineEdit):
    """Asks a session to search while one types. Enter shows the next event that was found, Shift+Enter the one before,
    Escape ends it.

    Signal ``left()``: the person is done with it, and the keyboard should go where it is of use.
    """

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._session: Session | None = None
        self._icon = QAction(self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._search)
        self.said = ""
        self.setMaxLength(200)
        self.setPlaceholderText(tr(_PLACEHOLDER))
        self.setAccessibleName(tr(_PLACEHOLDER))
        self.setToolTip(tr("Words that stand together in “quotation marks” (Ctrl+F); Enter shows the next"))
        self.setMinimumWidth(theme.scaled(_NARROWEST))
        self.setMaximumWidth(theme.scaled(_WIDTH))
        self.textEdited.connect(self._later.start)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._icon.setIcon(icon("search", theme, colour=theme.colours.text_secondary))
        self._say()

    def watch(self, session: Session) -> None:
        """Search in this session, once."""
        self._session = session
        session.searching.changed.connect(self._say)
        session.searching.busy_changed.connect(self._say)
        session.selection_changed.connect(self._say)
        session.filter_changed.connect(self._say)

    def begin(self) -> None:
        """Take the keyboard, with everything selected that was typed before."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def clear_search(self) -> None:
        """Search for nothing."""
        self.clear()
        self._search()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(_WIDTH), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow field the words make room for the key."""
        super().resizeEvent(event)
        taken = self.fontMetrics().horizontalAdvance(tr(_PLACEHOLDER) + _hint()) + _AROUND
        self.setPlaceholderText(tr(_PLACEHOLDER) if taken <= self.width() else tr(_SHORT))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._session is not None:
            self._session.searching.prepare()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            case Qt.Key.Key_Escape if self.text():
                self.clear_search()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """At the right, how much was found, or the key while there is nothing."""
        super().paintEvent(event)
        words = self.said if self.text() else "" if self.hasFocus() else _hint()
        if words:
            with QPainter(self) as painter:
                painter.setFont(font(self._theme, self._theme.type.small))
                painter.setPen(QColor(self._theme.colours.text_secondary))
                place = QRect(0, 0, self.width() - 9, self.height())
                painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _search(self) -> None:
        self._later.stop()
        if self._session is not None:
            self._session.searching.search(self.text())
            self._say()

    def _step(self, direction: int) -> None:
        if self._session is not None:
            if self._later.isActive():
                self._search()
            self._session.searching.step(direction)

    def _say(self) -> None:
        searching = self._session.searching if self._session is not None else None
        if searching is not None and searching.text != self.text() and not self._later.isActive():
            self.setText(searching.text)  # a saved filter asks for that search
        self.said = self._words()
        width = self.fontMetrics().horizontalAdvance(self.said or _hint()) + 8
        self.setTextMargins(0, 0, width, 0)
        self.setAccessibleDescription(self._spoken())
        self.update()

    def _words(self) -> str:
        searching = self._session.searching if self._session is not None else None
        if searching is None or searching.found is None or self._session is None:
            return "…" if searching is not None and searching.is_busy else ""
        events, selected = searching.events, self._session.selected_event
        place = searching.place_of(selected) if selected is not None else None
        if events:
            number = f"{len(events):,}" if searching.found.whole else f"{len(events):,}+"
            return number if place is None else f"{place + 1:,}/{number}"
        return tr("in texts") if searching.found.documents else tr("nothing")

    def _spoken(self) -> str:
        found = self._session.searching.found if self._session is not None else None
        if found is None or self._session is None:
            return ""
        events = tr("%Ln events", "", len(self._session.searching.events), one="1 event")
        documents = tr("%Ln documents", "", len(found.documents), one="1 document")
        return tr("Found in {events} and {documents}", events=events, documents=documents)


def _hint() -> str:
    """The key that leads here, as the keyboard has it: “Ctrl+F”, “Strg+F”."""
    return QKeySequence("Ctrl+F").toString(QKeySequence.SequenceFormat.NativeText)
