"""A small rounded field with a word or two in it, and perhaps the mark of a status before them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dateline.events.model import Status
from dateline.render.fonts import font
from dateline.render.theme import Theme
from dateline.ui.status_mark import paint_status_mark

_HEIGHT = 24
_PADDING = 10
_MARK = 10


class Pill(QWidget):
    """``mark`` is a status with the colour of its mark. ``alarming`` ones have the colours of a conflict."""

    def __init__(
        self, text: str, theme: Theme, *, mark: tuple[Status, str] | None = None, alarming: bool = False
    ) -> None:
        super().__init__()
        self._text, self._theme, self._mark, self._alarming = text, theme, mark, alarming
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font(self._theme, self._theme.type.small, 500)).horizontalAdvance(self._text)
        return QSize(round(width) + 2 * _PADDING + (_MARK + 8 if self._mark else 0), self._theme.scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.conflict if self._alarming else colours.line_strong), 1))
        painter.setBrush(QColor(colours.conflict_soft if self._alarming else colours.control_background))
        radius = self._theme.radius.small_control
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        left = float(_PADDING)
        if self._mark is not None:
            status, colour = self._mark
            paint_status_mark(painter, self._theme, status, colour, QPointF(left + _MARK / 2, self.height() / 2), _MARK)
            left += _MARK + 8
        painter.setPen(QColor(colours.conflict if self._alarming else colours.text_primary))
        painter.setFont(font(self._theme, self._theme.type.small, 500))
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()
