"""The frame around a pane that has the keyboard while nothing in it can show that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dateline.render.look import Look

BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
"""Why somebody who uses the keyboard comes to a widget; whoever clicked it knows where they are."""

_WIDTH = 1.5
_DASH = (2.0, 2.0)  # widths


def paint_focus_frame(painter: QPainter, look: Look, size: QSize) -> None:
    """A dashed frame just inside an area of that size."""
    line = look.theme.line
    ink = look.colour(look.theme.colours.text_primary)
    pen = QPen(ink, line.focus_ring, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([value / line.focus_ring for value in line.focus_dash])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(2, 2, size.width() - 4, size.height() - 4))


class FocusFrame(QWidget):
    """Lies over a pane that paints no focus of its own, and shows a frame while the keyboard has brought it there."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        pane.installEventFilter(self)

    def eventFilter(self, pane: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(pane, QWidget):
            self.resize(pane.size())
        elif isinstance(event, QFocusEvent):
            self.setVisible(event.gotFocus() and event.reason() in BY_KEYBOARD)
            self.raise_()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen = QPen(self.palette().color(self.palette().ColorRole.WindowText), _WIDTH)
        pen.setDashPattern(_DASH)
        painter.setPen(pen)
        painter.drawRect(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.end()
