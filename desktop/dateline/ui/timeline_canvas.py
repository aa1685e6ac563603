"""The surface on which the timeline is painted: one pyqtgraph view with one item, measured in pixels.

The only importer of pyqtgraph. It paints nothing and decides nothing itself: it hands what the person does to its host.
"""

from __future__ import annotations

from typing import Protocol

import pyqtgraph
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGestureEvent, QPinchGesture, QStyleOptionGraphicsItem, QToolTip, QWidget

from dateline.ui.focus_frame import BY_KEYBOARD


class Host(Protocol):
    """Who paints the canvas and answers to mouse, keyboard and touch; places are pixels of the viewport."""

    def paint(self, painter: QPainter) -> None: ...

    def zoom(self, factor: float, x: float) -> None: ...

    def on_press(self, position: QPointF, *, shift: bool, ctrl: bool) -> None: ...

    def on_move(self, position: QPointF) -> None: ...

    def on_release(self, position: QPointF) -> None: ...

    def on_double_click(self, position: QPointF) -> None: ...

    def on_leave(self) -> None: ...

    def on_focus(self, *, by_keyboard: bool) -> None: ...

    def on_wheel(self, position: QPointF, across: float, along: float, modifiers: Qt.KeyboardModifier) -> None: ...

    def on_key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool: ...

    def on_resize(self) -> None: ...

    def tool_tip_at(self, position: QPointF) -> str: ...


class _Item(pyqtgraph.GraphicsObject):  # type: ignore[misc]  # pyqtgraph publishes no types
    """The one item on the canvas: as large as the viewport, painted by the host."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._area = QRectF(0, 0, 1, 1)

    def set_size(self, size: QSize) -> None:
        self.prepareGeometryChange()
        self._area = QRectF(0, 0, size.width(), size.height())

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        self._host.paint(painter)


class TimelineCanvas(pyqtgraph.GraphicsView):  # type: ignore[misc]
    """A pyqtgraph view whose scene is measured in pixels; it hands what the person does to its host."""

    def __init__(self, host: Host, parent: QWidget) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        self._host = host
        self.nodes: QObject | None = None  # what screen readers find on it
        self._item = _Item(host)
        self.scene().addItem(self._item)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # A second, nameless stop for Tab otherwise. It hands what it is told on to the canvas, which comes after it.
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)  # touch screens; trackpads send native gestures
        self.sigDeviceRangeChanged.connect(self._on_device_range)

    def redraw(self) -> None:
        self._item.update()

    def _on_device_range(self) -> None:
        # pyqtgraph calls resizeEvent from its constructor, before there is an item; this signal comes later.
        self._item.set_size(self.viewport().size())
        self._host.on_resize()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._host.on_press(event.position(), shift=shift, ctrl=ctrl)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._host.on_move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._host.on_release(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()  # its first click has selected what is there; pyqtgraph would take it as another press
        self._host.on_double_click(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._host.on_leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._host.on_focus(by_keyboard=event.reason() in BY_KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._host.on_focus(by_keyboard=False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels, angle = event.pixelDelta(), event.angleDelta()
        delta = angle if pixels.isNull() else QPoint(pixels.x(), pixels.y())
        self._host.on_wheel(event.position(), delta.x(), delta.y(), event.modifiers())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._host.on_key(event.key(), event.modifiers()):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._host.zoom(1 / max(0.1, 1 + event.value()), event.position().x())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture) and pinch.scaleFactor() > 0:
                at = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self._host.zoom(1 / pinch.scaleFactor(), at.x())
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self._host.tool_tip_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return bool(super().viewportEvent(event))
