"""Asks which mentions of an event are another event."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from dateline.chronology.model import Chronology, letter
from dateline.events.model import Event, MentionRef, headline
from dateline.render.date_words import words_of
from dateline.render.language import tr
from dateline.ui.controls import small_label
from dateline.ui.event_words import offset_or_side
from dateline.ui.quotation import one_line
from dateline.ui.tool_tips import plain_tool_tip


class SplitEventDialog(QDialog):
    """Signal ``parted(list[MentionRef])``: those that are another event."""

    parted = Signal(object)

    def __init__(self, chronology: Chronology, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Split event"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 320)
        strong = QLabel(one_line(headline(event.label)))
        strong.setProperty("role", "strong")
        strong.setWordWrap(True)
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # what is cut off has a tip
        self.list.setAccessibleName(tr("Mentions that are another event"))
        for ref in event.mentions:
            mention = chronology.mention(ref)
            when = words_of(mention.interval, short=True) if mention.interval else offset_or_side(mention)
            name = letter(chronology.ordinal(ref.document))
            item = QListWidgetItem(one_line(f"{name}  ·  {headline(mention.label)}, {when}"))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setToolTip(plain_tool_tip(item.text()))
            item.setData(Qt.ItemDataRole.UserRole, ref)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(self._follow)
        self.box = QDialogButtonBox()
        self.split_button = self.box.addButton(tr("Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.split_button.setDefault(True)
        self.box.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.box.accepted.connect(self._split)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(strong)
        layout.addWidget(small_label(tr("Tick what is told of another event; the rest stays.")))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.box)
        self._follow()

    # -- inside -------------------------------------------------------------------------------------------------------

    @property
    def _ticked(self) -> list[MentionRef]:
        items = (self.list.item(place) for place in range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _follow(self) -> None:
        self.split_button.setEnabled(0 < len(self._ticked) < self.list.count())

    def _split(self) -> None:
        self.parted.emit(self._ticked)
        self.accept()
