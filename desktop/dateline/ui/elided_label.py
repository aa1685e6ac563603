"""A label of one line that ends in an ellipsis where there is no room. Plain text only."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame


class ElidedLabel(QFrame):
    """Shows text as it is, its line breaks as spaces; takes its colour from the style sheet or the palette."""

    def __init__(self, text: str = "", least: int = 24, *, whole: bool = False) -> None:
        """``least`` is the width in pixels that it does not go below if its text is as wide. ``whole``: a part of the
        text would mislead ("2018 –…"), so that where it does not fit nothing is shown."""
        super().__init__()
        self._text, self._least, self._whole = "", least, whole
        self.setText(text)

    def text(self) -> str:
        """The whole text, elided or not."""
        return self._text

    def setText(self, text: str) -> None:
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        # A title may be as long as its document; no row is wider than this.
        width = self.fontMetrics().horizontalAdvance(self._text[:400])
        return QSize(width + 2, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._least), self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._whole and self.sizeHint().width() > self.width():
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self._text[:1000], Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
