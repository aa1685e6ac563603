"""Asks for another event: a field to search in, and the events below it, those nearest in time first."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dateline.chronology.model import Chronology, letter
from dateline.events.model import Event, headline
from dateline.render.date_words import words_of
from dateline.render.language import figures, tr
from dateline.ui.controls import small_label
from dateline.ui.event_words import undated_words
from dateline.ui.quotation import one_line
from dateline.ui.tool_tips import plain_tool_tip

_MOST = 200  # nobody reads further; words in the field bring others


class EventPicker(QDialog):
    """Signal ``picked(MentionRef)``: the first mention of the event that was chosen."""

    picked = Signal(object)

    def __init__(
        self,
        chronology: Chronology,
        about: Event,
        ask: tuple[str, str],
        *,
        but: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``ask``: what is asked, and the word on the button. ``but``: ids of events that cannot be chosen, beside the
        one that it is ``about``."""
        super().__init__(parent)
        title, verb = ask
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 420)
        self._chronology = chronology
        others = (event for event in chronology.events if event.id != about.id and event.id not in but)
        self._events = sorted(others, key=lambda event: _distance(about, event))
        strong = QLabel(one_line(headline(about.label)))
        strong.setProperty("role", "strong")
        strong.setWordWrap(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search by words, people or places"))
        self.field.setAccessibleName(tr("Search events"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # what is cut off has a tip
        self.list.setAccessibleName(title)
        self.list.itemActivated.connect(self._pick)
        self.list.currentItemChanged.connect(self._follow)
        self._more = small_label()
        self.box = QDialogButtonBox()
        self.pick_button = self.box.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        self.pick_button.setDefault(True)
        self.box.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.box.accepted.connect(self._pick)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        for widget in (strong, small_label(f"{title}:"), self.field):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._more)
        layout.addWidget(self.box)
        self._fill("")
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field walk the list."""
        walks = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in walks
        if watched is self.field and is_key:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _fill(self, text: str) -> None:
        words = text.casefold().split()
        found = [event for event in self._events if all(word in _searched(event) for word in words)]
        self.list.clear()
        for event in found[:_MOST]:
            told = ", ".join(sorted({letter(self._chronology.ordinal(ref.document)) for ref in event.mentions}))
            when = words_of(event.interval, short=True) if event.interval else undated_words(event)
            item = QListWidgetItem(one_line(f"{headline(event.label)}, {when}  ·  {told}"))
            item.setToolTip(plain_tool_tip(item.text()))
            item.setData(Qt.ItemDataRole.UserRole, event.mentions[0])
            self.list.addItem(item)
        if found:
            self.list.setCurrentRow(0)
        rest = len(found) - _MOST
        self._more.setText(
            tr("{rest} more; type to find them", rest=figures(rest))
            if rest > 0
            else ""
            if found
            else tr("No event is like that.")
        )
        self._follow()

    def _follow(self) -> None:
        self.pick_button.setEnabled(self.list.currentItem() is not None)

    def _pick(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.picked.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()


def _searched(event: Event) -> str:
    return " ".join((event.label, *event.participants)).casefold()


def _distance(about: Event, event: Event) -> tuple[bool, float]:
    """Undated ones last; all as they stand in the chronology where there is nothing to measure from."""
    if about.interval is None or event.interval is None:
        return event.interval is None, 0.0
    gap = max(about.interval.earliest - event.interval.latest, event.interval.earliest - about.interval.latest)
    return False, float(max(gap, 0))
