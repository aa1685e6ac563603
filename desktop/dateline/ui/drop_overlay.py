"""What lies over the window while something is dragged across it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dateline.render.fonts import font
from dateline.render.theme import Theme


class DropOverlay(QWidget):
    """Tints the window and says that letting go adds what is dragged. It takes no events itself."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def cover(self, words: str) -> None:
        """Lie over the whole parent and say ``words``."""
        self._words = words
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            veil = QColor(colours.accent_soft)
            veil.setAlphaF(0.82)
            painter.fillRect(self.rect(), veil)
            pen = QPen(QColor(colours.accent), 2)
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            radius = self._theme.radius.drop_target
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(12, 12, -12, -12), radius, radius)
            painter.setPen(QColor(colours.text_primary))
            painter.setFont(font(self._theme, self._theme.type.title, 600))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
