"""A switch of the shelf: one document's chip and what waits there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from dateline.chronology.model import letter
from dateline.render.fonts import font
from dateline.render.language import tr
from dateline.render.theme import Theme
from dateline.ui.chip import chip_width, paint_chip

_HEIGHT = 24
_PADDING = 8


class ShelfTab(QAbstractButton):
    """Checked while its document's events are shown. ``key`` is the document's."""

    def __init__(self, key: str, ordinal: int, text: str, theme: Theme) -> None:
        super().__init__()
        self.key = key
        self._ordinal, self._theme = ordinal, theme
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(tr("Document {letter}: {words}", letter=letter(ordinal), words=text))

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(self._theme, self._theme.type.small, 600))
        chip = chip_width(self._theme, self._ordinal)
        return QSize(
            round(2 * _PADDING + chip + 8 + metrics.horizontalAdvance(self.text())), self._theme.scaled(_HEIGHT)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, colours = self._theme, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(colours.accent_soft if self.isChecked() else colours.sunken))
            painter.drawRoundedRect(area, theme.radius.small_control, theme.radius.small_control)
        right = paint_chip(painter, theme, self._ordinal, _PADDING, self.height() / 2)
        painter.setPen(QColor(colours.text_primary if self.isChecked() else colours.text_secondary))
        painter.setFont(font(theme, theme.type.small, 600 if self.isChecked() else 400))
        text = QRectF(right + 8, 0, self.width() - right - 8, self.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            width = theme.line.focus_ring
            pen = QPen(QColor(colours.text_primary), width)
            pen.setDashPattern([length / width for length in theme.line.focus_dash])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), theme.radius.chip, theme.radius.chip)
        painter.end()
