"""Says at the top of the details that the filter keeps the event out, why, and shows it again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from dateline.render.language import tr
from dateline.render.theme import Theme
from dateline.ui.icons import pixmap
from dateline.ui.link_button import LinkButton

_ICON = 16


class HiddenNotice(QFrame):
    """Seen only with a reason. Signal ``show_asked()``: the filter is to let the event through."""

    show_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("hidden_notice")
        mark = QLabel()
        mark.setPixmap(pixmap("eye-off", theme.colours.text_secondary, _ICON, self.devicePixelRatioF()))
        title = QLabel(tr("Hidden by the filter"))
        title.setProperty("role", "strong")
        self._reason = QLabel()
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setProperty("role", "small")
        self._reason.setWordWrap(True)
        self.show_it = LinkButton(tr("Show it"))
        self.show_it.setToolTip(tr("Take out of the filter what keeps this event out"))
        self.show_it.clicked.connect(self.show_asked)
        head = QHBoxLayout()
        head.setSpacing(theme.spacing.steps[1])
        head.addWidget(mark)
        head.addWidget(title)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._reason)
        column.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignLeft)

    def set_reason(self, words: str) -> None:
        """Say which part of the filter keeps the event out; nothing where none does."""
        self._reason.setText(words)
        self.setAccessibleName(tr("Hidden by the filter") + (f": {words}" if words else ""))
        self.setVisible(bool(words))
