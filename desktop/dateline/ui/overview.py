"""The overview: all of time in one strip, with a brush over what the timeline shows."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from dateline.render.batches import draw_areas
from dateline.render.language import marked, tr
from dateline.render.look import Look
from dateline.render.theme import Theme
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from dateline.session.words import range_words
from dateline.timeline.gaps import Gap
from dateline.timeline.layout import fit_range
from dateline.timeline.sizes import TextStyle
from dateline.timeline.strip import Strip, strip_of, strip_range
from dateline.timeline.view import Pixels, View
from dateline.ui.focus_frame import BY_KEYBOARD, paint_focus_frame
from dateline.ui.spoken_roles import Spoken, give_role, tell_value
from dateline.ui.thin_periods import ThinPeriods

_HANDLE = QSize(8, 18)
_HANDLE_REACH = 8.0
_EDGE_GAP = 7.0  # between a brush edge with its handle and a label
_LEAST_BRUSH = 16.0  # pixels that the brush is drawn wide at least
_LEAST_RANGE = 60.0
_KEY_STEP = 0.1
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ZOOMS = {Qt.Key.Key_Plus: 1 / 1.5, Qt.Key.Key_Equal: 1 / 1.5, Qt.Key.Key_Minus: 1.5}
_NEAR = 0.25  # of all time, so much is shown at most after a click on a bar
_HOW = marked(
    "Shows what part of all time the timeline shows. Left and right move it, with Shift they stretch it, plus and "
    "minus zoom; Ctrl with left and right goes to the gap before and after."
)
_FINDS_MS = 60
_FOLLOWS_MS = 30  # behind a pan of the timeline: every second frame is enough, and the first is the timeline's


class _Part(Enum):
    """What the pointer holds of the brush."""

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"


_DAY = 86_400.0
_TEXT_HEIGHT = 16  # of the scale


class Overview(QWidget):
    """A strip of density over all time. Drag the brush or its handles, or click where to look: a bar, a gap."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = Look(theme)
        self._strip: Strip | None = None
        self._held: _Part | None = None
        self._by_keyboard = False
        self._grip = 0.0  # seconds from the held edge to the pointer
        self._from: QPointF | None = None  # where the brush was pressed, until that is a drag
        self._thin = ThinPeriods(session)
        self._finding = QTimer(self, singleShot=True, interval=_FINDS_MS)
        self._finding.timeout.connect(self._find_gaps)
        self._following = QTimer(self, singleShot=True, interval=_FOLLOWS_MS)
        self._following.timeout.connect(self.update)
        self._following.timeout.connect(self._tell)
        self.setFixedHeight(theme.layout.overview)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Overview of all time"))
        days = Spoken(self._days_gone, self._days, self._days_of_a_step, self._go_to_day)
        give_role(self, QAccessible.Role.ScrollBar, value=days)
        session.chronology_changed.connect(self._on_scene_changed)
        session.filter_changed.connect(self._on_scene_changed)
        session.perspective_changed.connect(self._on_scene_changed)
        session.lanes_changed.connect(self._on_scene_changed)
        session.proposing.follower().due.connect(self._on_scene_changed)
        session.visible_range_changed.connect(self._on_range_changed)

    def sizeHint(self) -> QSize:
        return QSize(600, self._look.theme.layout.overview)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another look from now on."""
        self._look = Look(theme)
        self._strip = None
        self.update()

    # -- what is shown

    @property
    def strip(self) -> Strip | None:
        """Bars and scale as they stand now; None while nothing is dated."""
        scene, visible = self._session.proposing.scene(self._session.showing), self._session.visible_range
        bounds = scene.bounds
        if bounds is None or (self._held is not None and self._strip is not None):
            return self._strip  # while the brush is held, the strip under it stays where it is
        start, end = strip_range(bounds, (visible.start, visible.end) if visible else None)
        view = View(start, end, float(max(1, self.width())))
        if self._strip is None or self._strip.view != view:
            colours = len(self._look.theme.documents)
            self._strip = strip_of(
                scene.table, Pixels(view, self._look.metrics), float(self.height()), colours, text=self._text_height
            )
            self._finding.start()  # a million rows are not looked through in every frame of a drag
        return self._strip

    @property
    def _text_height(self) -> float:
        return float(self._look.theme.scaled(_TEXT_HEIGHT))

    @property
    def brush(self) -> QRectF | None:
        """The brush in pixels, never too narrow to be seen; None while there is none."""
        strip, visible = self.strip, self._session.visible_range
        if strip is None or visible is None:
            return None
        x0, x1 = strip.view.x(visible.start), strip.view.x(visible.end)
        if x1 - x0 < _LEAST_BRUSH:
            middle = (x0 + x1) / 2
            x0, x1 = middle - _LEAST_BRUSH / 2, middle + _LEAST_BRUSH / 2
        x0, x1 = max(4.0, x0), min(self.width() - 4.0, x1)
        return QRectF(x0, 1.5, max(_LEAST_BRUSH, x1 - x0), self.height() - 3)

    def _days_gone(self) -> float:
        """Days of all time before the middle of what is visible: the value that a screen reader tells."""
        visible, (start, end) = self._session.visible_range, self._all_time
        middle = (visible.start + visible.end) / 2 if visible is not None else start
        return (min(max(middle, start), end) - start) / _DAY

    def _days(self) -> float:
        return (self._all_time[1] - self._all_time[0]) / _DAY

    def _days_of_a_step(self) -> float:
        visible = self._session.visible_range
        return visible.width * _KEY_STEP / _DAY if visible is not None else 0.0

    def _go_to_day(self, days: float) -> None:
        visible = self._session.visible_range
        if visible is not None:
            middle = self._all_time[0] + days * _DAY
            self._session.set_visible_range(VisibleRange(middle - visible.width / 2, middle + visible.width / 2))

    @property
    def _all_time(self) -> tuple[int, int]:
        """From the first mark to the end of the last."""
        return self._session.proposing.scene(self._session.showing).bounds or (0, 0)

    def _on_scene_changed(self) -> None:
        self._strip = None
        self.update()

    def _on_range_changed(self) -> None:
        if self._held is not None:
            self.update()
        elif not self._following.isActive():
            self._following.start()

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Silent and single-source periods that are to be seen."""
        return self._thin.gaps

    def _find_gaps(self) -> None:
        if self._strip is not None and self._thin.find(self._strip.view):
            self.update()
        self._describe()

    def _tell(self) -> None:
        self._describe()
        tell_value(self)

    def _describe(self) -> None:
        """What a screen reader says."""
        visible = self._session.visible_range
        shown = tr("Visible range: {words}", words=range_words(visible)) + "." if visible is not None else ""
        self.setAccessibleDescription(" ".join(filter(None, (shown, tr(_HOW), self._thin.summary))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._strip = None
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, colours, strip = self._look, self._look.theme.colours, self.strip
        painter.fillRect(self.rect(), look.colour(colours.canvas))
        if strip is not None:
            self._paint_strip(painter, strip)
            self._paint_brush(painter)
        painter.setPen(QPen(look.colour(colours.line_hairline), 1))
        painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
        painter.drawLine(QLineF(0, self.height() - 0.5, self.width(), self.height() - 0.5))
        if self.hasFocus() and self._by_keyboard:
            paint_focus_frame(painter, look, self.size())

    def _paint_strip(self, painter: QPainter, strip: Strip) -> None:
        look, colours = self._look, self._look.theme.colours
        self._thin.paint(painter, strip, look)
        painter.setPen(Qt.PenStyle.NoPen)
        # All bars of a colour at once: with every call Qt lets go of the interpreter, which a merging thread may take.
        for bars in strip.bars:
            painter.setBrush(look.colour(look.document(bars.colour).mark))
            draw_areas(painter, bars.areas, smooth=True)
        self._thin.paint_names(painter, strip, look)
        painter.setPen(QPen(look.colour(colours.line_strong), 1))
        painter.drawLine(QLineF(0, strip.base + 0.5, self.width(), strip.base + 0.5))
        y = strip.base + (self.height() - strip.base) / 2
        ends = [*(one.x for one in strip.texts[1:]), float(self.width())]
        for one, end in zip(strip.texts, ends, strict=True):
            painter.setPen(QPen(look.colour(colours.line_strong), 1))
            painter.drawLine(QLineF(round(one.x) + 0.5, strip.base, round(one.x) + 0.5, strip.base + 5))
            width = look.fonts.measure(one.text, TextStyle.SMALL)
            x = self._beside_brush(one.x + 4, width)
            if x == one.x + 4 or x + width < end:
                look.text(painter, x, y, one.text, style=TextStyle.SMALL, colour=colours.text_secondary)

    def _beside_brush(self, x: float, width: float) -> float:
        """Where a label that would begin at ``x`` begins, so that no edge of the brush runs through it."""
        brush = self.brush
        for edge in (brush.left(), brush.right()) if brush is not None else ():
            if x - _EDGE_GAP < edge < x + width + _EDGE_GAP:
                return edge + _EDGE_GAP
        return x

    def _paint_brush(self, painter: QPainter) -> None:
        brush = self.brush
        if brush is None:
            return
        look, theme = self._look, self._look.theme
        veil = look.colour(theme.colours.window, theme.opacity.overview_outside_brush)
        painter.fillRect(QRectF(0, 0, brush.left(), self.height()), veil)
        painter.fillRect(QRectF(brush.right(), 0, self.width() - brush.right(), self.height()), veil)
        painter.setPen(QPen(look.colour(theme.colours.accent), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(brush, 3, 3)
        for x in (brush.left(), brush.right()):
            area = QRectF(x - _HANDLE.width() / 2, (self.height() - _HANDLE.height()) / 2, 8, _HANDLE.height())
            painter.setPen(QPen(look.colour(theme.colours.accent), 1.5))
            painter.setBrush(look.colour(theme.colours.canvas))
            painter.drawRoundedRect(area, 3, 3)
            painter.drawLine(QLineF(x, area.top() + 6, x, area.bottom() - 6))

    # -- what the person does

    def _part_at(self, position: QPointF) -> _Part | None:
        brush = self.brush
        if brush is None:
            return None
        away = {_Part.LEFT: abs(position.x() - brush.left()), _Part.RIGHT: abs(position.x() - brush.right())}
        nearest = min(away, key=lambda part: away[part])
        if away[nearest] <= _HANDLE_REACH:
            return nearest
        return _Part.MIDDLE if brush.left() < position.x() < brush.right() else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in BY_KEYBOARD

    def mousePressEvent(self, event: QMouseEvent) -> None:
        strip, visible = self.strip, self._session.visible_range
        if event.button() is not Qt.MouseButton.LeftButton or strip is None or visible is None:
            return
        at = strip.view.at(event.position().x())
        part = self._part_at(event.position())
        self._from = event.position() if part is _Part.MIDDLE else None
        if part is None:  # look there: the brush comes to the pointer and can be dragged on at once
            part = _Part.MIDDLE
            visible = VisibleRange(at - visible.width / 2, at + visible.width / 2)
            self._held = part
            self._session.set_visible_range(visible)
        self._held = part
        self._grip = at - (visible.end if part is _Part.RIGHT else visible.start)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        strip, visible = self.strip, self._session.visible_range
        if self._held is None or strip is None or visible is None:
            part = self._part_at(event.position())
            edge = part in (_Part.LEFT, _Part.RIGHT)
            self.setCursor(Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.ArrowCursor)
            return
        if self._from is not None:
            if abs(event.position().x() - self._from.x()) < QApplication.startDragDistance():
                return  # a hand is not still while it clicks
            self._from = None
        to = strip.view.at(event.position().x()) - self._grip
        if self._held is _Part.MIDDLE:
            visible = VisibleRange(to, to + visible.width)
        elif self._held is _Part.LEFT:
            visible = VisibleRange(min(to, visible.end - _LEAST_RANGE), visible.end)
        else:
            visible = VisibleRange(visible.start, max(to, visible.start + _LEAST_RANGE))
        self._session.set_visible_range(visible)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clicked = self._from is not None and self._held is not None
        self._held = self._from = None
        if clicked:
            self._go_to(event.position().x())
        self._strip = None
        self.update()

    def _go_to(self, x: float) -> None:
        """Look at the bar that was clicked, or at the gap."""
        strip, visible = self.strip, self._session.visible_range
        if strip is None or visible is None:
            return
        bar = strip.bar_at(x)
        if bar is not None:
            middle = strip.view.at((bar[0] + bar[1]) / 2)
            length = min(visible.width, (strip.view.end - strip.view.start) * _NEAR)
            self._session.motion.go(VisibleRange(middle - length / 2, middle + length / 2))
        elif (gap := self._thin.at(strip.view.at(x))) is not None:
            self._show_gap(gap)

    def _show_gap(self, gap: Gap) -> None:
        fitted = fit_range((round(gap.start), round(gap.end)), least=_LEAST_RANGE)
        if fitted is not None:
            self._session.motion.go(VisibleRange(*fitted))
        QToolTip.showText(self.mapToGlobal(self._place_of(gap)), self._thin.words(gap), self)

    def _place_of(self, gap: Gap) -> QPoint:
        strip = self.strip
        x = strip.view.x((gap.start + gap.end) / 2) if strip is not None else 0.0
        return QPoint(round(min(max(x, 0.0), self.width())), 0)

    def event(self, event: QEvent) -> bool:
        """Over a gap, say what is missing there."""
        strip = self.strip if isinstance(event, QHelpEvent) else None  # the first events come while it is being made
        if isinstance(event, QHelpEvent) and strip is not None:
            gap = self._thin.at(strip.view.at(event.pos().x()))
            QToolTip.showText(event.globalPos(), self._thin.words(gap) if gap is not None else "", self)
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._session.fit_asked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        strip, visible = self.strip, self._session.visible_range
        if strip is None or visible is None:
            return
        delta = event.angleDelta()
        steps = (delta.y() or delta.x()) / 120
        shift = -steps * visible.width * _KEY_STEP
        self._session.set_visible_range(VisibleRange(visible.start + shift, visible.end + shift))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        visible = self._session.visible_range
        wanted = self._by_key(event.key(), event.modifiers(), visible) if visible is not None else None
        if wanted is not None:
            self._session.set_visible_range(wanted)
        elif event.key() not in _ARROWS or visible is None:
            super().keyPressEvent(event)

    def _by_key(self, key: int, held: Qt.KeyboardModifier, visible: VisibleRange) -> VisibleRange | None:
        """What a key wants to be seen: moved, stretched, from end to end, or the gap beside."""
        strip, width = self.strip, visible.width
        direction = _ARROWS.get(Qt.Key(key), 0)
        if direction and held & Qt.KeyboardModifier.ControlModifier:
            gap = self._thin.beside((visible.start + visible.end) / 2, direction)
            if gap is not None:
                self._show_gap(gap)
            return None
        if direction and held & Qt.KeyboardModifier.ShiftModifier:
            return VisibleRange(
                visible.start, max(visible.start + _LEAST_RANGE, visible.end + direction * width * _KEY_STEP)
            )
        if direction:
            return VisibleRange(
                visible.start + direction * width * _KEY_STEP, visible.end + direction * width * _KEY_STEP
            )
        if key in _ZOOMS:
            half, middle = max(width * _ZOOMS[Qt.Key(key)], _LEAST_RANGE) / 2, (visible.start + visible.end) / 2
            return VisibleRange(middle - half, middle + half)
        if strip is not None and key == Qt.Key.Key_Home:
            return VisibleRange(strip.view.start, strip.view.start + width)
        if strip is not None and key == Qt.Key.Key_End:
            return VisibleRange(strip.view.end - width, strip.view.end)
        return None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()
