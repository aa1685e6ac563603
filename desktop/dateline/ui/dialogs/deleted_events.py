"""The events that a person deleted: they are kept, and can be looked at and brought back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dateline.chronology.model import letter
from dateline.events.model import Event, headline
from dateline.render.date_words import words_of
from dateline.render.language import tr
from dateline.session.session import Session
from dateline.ui.controls import small_label
from dateline.ui.event_words import in_order_of_time, undated_words
from dateline.ui.quotation import one_line
from dateline.ui.tool_tips import plain_tool_tip


class DeletedEventsDialog(QDialog):
    """Follows the session as long as it is open."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("Deleted events"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(480, 360)
        self._count = QLabel()
        self._count.setProperty("role", "strong")
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # what is cut off has a tip
        self.list.setAccessibleName(tr("Deleted events"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.restore_button = QPushButton(tr("Restore"))
        self.restore_button.setDefault(True)
        self.restore_button.clicked.connect(self._restore)
        self.show_button = QPushButton(tr("Show"))
        self.show_button.setToolTip(tr("Select the event: its details and its sentence come into view"))
        self.show_button.setAutoDefault(False)
        self.show_button.clicked.connect(self._show)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        for button in (self.show_button, self.restore_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._count)
        layout.addWidget(small_label(tr("They are kept in the project, out of every view and every export.")))
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.list.itemSelectionChanged.connect(self._follow)
        self.list.itemDoubleClicked.connect(self._restore)
        session.chronology_changed.connect(self._fill)
        self._fill()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        chronology = self._session.chronology
        deleted = in_order_of_time(chronology.deleted)
        self._count.setText(
            tr("%Ln deleted events", "", len(deleted), one="1 deleted event") if deleted else tr("No event is deleted.")
        )
        self.list.clear()
        for event in deleted:
            told = ", ".join(sorted({letter(chronology.ordinal(ref.document)) for ref in event.mentions}))
            item = QListWidgetItem(f"{_words(event)}  ·  {told}")
            item.setToolTip(plain_tool_tip(item.text()))
            item.setData(Qt.ItemDataRole.UserRole, event.mentions[0])
            self.list.addItem(item)
        if deleted:
            self.list.setCurrentRow(0)
        self._follow()

    def _follow(self) -> None:
        chosen = bool(self.list.selectedItems())
        self.restore_button.setEnabled(chosen)
        self.show_button.setEnabled(len(self.list.selectedItems()) == 1)

    def _restore(self) -> None:
        refs = [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
        whole = self._session.whole
        self._session.edit_events({ref: replace(whole.event_of(ref).edit, deleted=False) for ref in refs})

    def _show(self) -> None:
        for item in self.list.selectedItems():
            self._session.select_mention(item.data(Qt.ItemDataRole.UserRole))


def _words(event: Event) -> str:
    when = words_of(event.interval, short=True) if event.interval else undated_words(event)
    return one_line(f"{headline(event.label)}, {when}")
