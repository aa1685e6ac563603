"""The publication marker of an undated document: on the shelf, until somebody puts it on the timeline."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from dateline.chronology.model import letter
from dateline.render.language import tr
from dateline.render.look import Look
from dateline.timeline.sizes import TextStyle
from dateline.ui.spoken_roles import give_role

_TEXT = "published"
_PADDING = 6
_HEIGHT = 17


class ShelfMarker(QWidget):
    """Stands over day 0 of the shelf's axis; dragged, it goes with the pointer.

    Signals: ``taken()``: a drag has begun; ``dragged(QPoint)`` and ``let_go(QPoint)`` with a place on the screen;
    ``put_back()``: the drag was given up; ``set_date_asked()``: clicked, or chosen by keyboard.
    """

    taken = Signal()
    dragged = Signal(QPoint)
    let_go = Signal(QPoint)
    put_back = Signal()
    set_date_asked = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._ordinal = look, 0
        self._from: QPoint | None = None
        self._moving = False
        self._copy: _Copy | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        give_role(self, QAccessible.Role.Button)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tr("Drag this onto the timeline to try a publication date, or click to type one"))

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def set_ordinal(self, ordinal: int) -> None:
        """The number of the document whose marker this is."""
        self._ordinal = ordinal
        self.setAccessibleName(tr("Publication date of document {letter}: not known", letter=letter(ordinal)))
        self.setAccessibleDescription(tr("Enter lets you type it; with the mouse it can be dragged onto the timeline"))
        self.update()

    def sizeHint(self) -> QSize:
        width = self._look.fonts.measure(_TEXT, TextStyle.SMALL_STRONG) + 2 * _PADDING
        return QSize(round(width) + 4, _HEIGHT + 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._from is None:
            return
        if not self._moving and (at - self._from).manhattanLength() >= QApplication.startDragDistance():
            self._moving = True
            self._copy = _Copy(self._look, self._ordinal, self.window())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.taken.emit()
        if self._moving:
            self.dragged.emit(at)
            if self._copy is not None:
                self._copy.go_to(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        begun, moving = self._from, self._moving
        self._end()
        if moving:
            self.let_go.emit(event.globalPosition().toPoint())
        elif begun is not None and self.rect().contains(event.position().toPoint()):
            self.set_date_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._moving:
            self._end()
            self.put_back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2):
            self.set_date_asked.emit()
        else:
            event.ignore()

    def show_copy(self, shown: bool) -> None:
        """Whether the pointer carries a copy of the marker: not where the timeline shows the marker itself."""
        if self._copy is not None:
            self._copy.setVisible(shown)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint(painter, self._look, self._ordinal, QRectF(2, 2, self.width() - 4, _HEIGHT))
        if self.hasFocus():
            line = self._look.theme.line
            pen = QPen(self._look.colour(self._look.theme.colours.text_primary), line.focus_ring)
            pen.setDashPattern([length / line.focus_ring for length in line.focus_dash])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        painter.end()

    def _end(self) -> None:
        self._from, self._moving = None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if self._copy is not None:
            self._copy.hide()
            self._copy.deleteLater()
            self._copy = None


class _Copy(QWidget):
    """What the pointer carries over the window."""

    def __init__(self, look: Look, ordinal: int, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._ordinal = look, ordinal
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        width = look.fonts.measure(_TEXT, TextStyle.SMALL_STRONG) + 2 * _PADDING
        self.resize(round(width), _HEIGHT)

    def go_to(self, at: QPoint) -> None:
        """Stand beside the pointer, which is at a place on the screen."""
        window = self.parentWidget()
        if window is not None:
            self.move(window.mapFromGlobal(at) + QPoint(12, 8))
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(0.9)
        _paint(painter, self._look, self._ordinal, QRectF(0, 0, self.width(), self.height()))
        painter.end()


def _paint(painter: QPainter, look: Look, ordinal: int, area: QRectF) -> None:
    document, style = look.document(ordinal), TextStyle.SMALL_STRONG
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(document.mark))
    painter.drawRoundedRect(area, look.theme.radius.mark, look.theme.radius.mark)
    y = area.center().y() + 0.5
    look.text(painter, area.left() + _PADDING, y, _TEXT, style=style, colour=document.letter_on_chip)
