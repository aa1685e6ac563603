"""The line at the bottom: how much there is, how far the reading is, and that nothing leaves this computer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from dateline.render.language import marked, tr
from dateline.ui.controls import small_label
from dateline.ui.elided_label import ElidedLabel
from dateline.ui.tool_tips import plain_tool_tip

_MESSAGE_MS = 8000
_BETWEEN = 10  # pixels that a part has at least beside it
_PROMISE = marked("Nothing leaves this computer")


class StatusBar(QStatusBar):
    """Shows counts, passing messages and progress.

    Signal ``cancel_asked()``: the button beside the progress bar was pressed.
    """

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self._counts = small_label(tr("No documents yet"))
        self._lacks = QLabel()
        self._lacks.setProperty("role", "warning")
        self._lacks.hide()
        self._trouble = ElidedLabel(least=160)
        self._trouble.setProperty("role", "warning")
        self._trouble.hide()
        self._current = small_label()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(120)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Reading progress"))
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setProperty("role", "link")
        self._cancel.setAccessibleName(tr("Cancel reading"))
        self._cancel.clicked.connect(self.cancel_asked)
        self.addWidget(self._counts)
        self.addWidget(self._lacks)
        for widget in (self._trouble, self._current, self._bar, self._cancel):
            self.addPermanentWidget(widget)
            widget.hide()
        self._promise = small_label(tr(_PROMISE))
        self.addPermanentWidget(self._promise)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def set_counts(self, words: list[str]) -> None:
        """Short phrases, e.g. ``["2 documents", "6 on the timeline"]``."""
        self._counts.setText("     ".join(words))
        self._give_way()

    def set_lacks(self, sentences: list[str]) -> None:
        """What is missing on this computer; the first is shown, all of them in the tool tip."""
        self._lacks.setVisible(bool(sentences))
        self._lacks.setText(sentences[0] if sentences else "")
        self._lacks.setToolTip("\n".join(sentences))

    def set_trouble(self, sentence: str) -> None:
        """What keeps edits from being saved, until it is over (then empty); a screen reader says it at once."""
        self._trouble.setVisible(bool(sentence))
        self._trouble.setText(sentence)
        self._trouble.setToolTip(plain_tool_tip(sentence))
        if sentence:
            self._announce(sentence)

    def say(self, sentence: str) -> None:
        """Show a sentence for a few seconds in place of the counts, and have screen readers say it."""
        self.showMessage(sentence, _MESSAGE_MS)
        self._announce(sentence)

    def _announce(self, sentence: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def set_doing(self, sentence: str) -> None:
        """Show what is going on in place of the counts, and how to give it up, until `clear_doing`."""
        self.showMessage(sentence)
        self._promise.setText(tr("Esc to put it back"))

    def clear_doing(self) -> None:
        self.clearMessage()
        self._promise.setText(tr(_PROMISE))

    def set_progress(self, done: int, total: int, current: str) -> None:
        """Show how many files are done; ``total`` 0 while that is not known yet."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        shown = self.fontMetrics().elidedText(current, Qt.TextElideMode.ElideMiddle, 260)
        self._current.setText(
            tr("Reading {shown}", shown=shown)
            + (tr(" · {done} of {total}", done=done, total=total) if total > 1 else "")
        )
        for widget in (self._current, self._bar, self._cancel):
            widget.show()
        self._give_way()

    def clear_progress(self) -> None:
        for widget in (self._current, self._bar, self._cancel):
            widget.hide()
        self._give_way()

    def _give_way(self) -> None:
        """In a narrow window the promise makes room for what is being read, rather than that either is cut off."""
        others = (self._counts, self._lacks, self._current, self._bar, self._cancel, self._promise)
        shown = [each for each in others if not each.isHidden() or each is self._promise]
        needed = sum(max(each.sizeHint().width(), each.minimumWidth()) + _BETWEEN for each in shown)
        self._promise.setVisible(self._bar.isHidden() or self.width() >= needed + 2 * _BETWEEN)
