"""The chip of a document: its letter on its colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dateline.chronology.model import letter
from dateline.render.fonts import font
from dateline.render.language import tr
from dateline.render.theme import Theme


def paint_chip(painter: QPainter, theme: Theme, ordinal: int, left: float, middle: float) -> float:
    """Paint a chip from ``left``, centred on ``middle``; returns its right edge."""
    text, colours, size = letter(ordinal), theme.document(ordinal), theme.sizes.chip
    rect = QRectF(left, middle - size / 2, chip_width(theme, ordinal), size)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.mark))
    painter.drawRoundedRect(rect, theme.radius.chip, theme.radius.chip)
    painter.setPen(QColor(colours.letter_on_chip))
    painter.setFont(font(theme, theme.type.small, 700))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return rect.right()


def chip_width(theme: Theme, ordinal: int) -> float:
    """A square for one letter, wider for more."""
    return theme.sizes.chip + 8 * (len(letter(ordinal)) - 1)


class DocumentChip(QWidget):
    """A chip as a widget, as high as a line of the text beside it; nothing is shown without a document."""

    def __init__(self, theme: Theme, ordinal: int | None = None, line: int = 0) -> None:
        """``line`` is the height of the line of text that the chip stands in, in pixels; 0 for its own height."""
        super().__init__()
        self._theme, self._ordinal, self._line = theme, ordinal, line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_ordinal(ordinal)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_ordinal(self, ordinal: int | None) -> None:
        """Show the chip of the document with that number."""
        self._ordinal = ordinal
        self.setAccessibleName("" if ordinal is None else tr("Document {letter}", letter=letter(ordinal)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = 0.0 if self._ordinal is None else chip_width(self._theme, self._ordinal)
        return QSize(int(width), max(int(self._theme.sizes.chip), self._line))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._ordinal is not None:
            painter = QPainter(self)
            paint_chip(painter, self._theme, self._ordinal, 0, self.height() / 2)
            painter.end()
