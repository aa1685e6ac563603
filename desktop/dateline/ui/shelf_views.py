"""The two lists of the shelf: events of which only the side is known, and events placed around publication.

Both are Qt lists, so that arrows, type-ahead and screen readers work as everywhere; the second draws each row as a bar
under an axis of days.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dateline.render.language import tr
from dateline.render.look import Look, State
from dateline.render.marks import paint_mark
from dateline.render.theme import Theme
from dateline.temporal.model import Offset
from dateline.timeline.marks import Flag, MarkShape
from dateline.timeline.placements import Form, MarkBox
from dateline.timeline.sizes import TextStyle, elided
from dateline.ui.focus_frame import FocusFrame
from dateline.ui.shelf_marker import ShelfMarker
from dateline.ui.shelf_rows import ShelfHeading, ShelfRow, ShelfRows
from dateline.ui.shelf_scale import ShelfScale

_DOT = 8
_BAR_HEIGHT = 10
_SIDE = 12  # empty at both ends of the axis
_AXIS_HEIGHT = 24
_GUTTER = 0.36  # of the width, kept free for labels where bars leave them no room
_LEAST_LABEL = 140  # pixels that are room enough for a label
_CERTAIN_UP_TO = 2  # days: what is bounded as closely as that was said so; wider bounds hang on the weekday
_Fade = tuple[float, float]
_Index = QModelIndex | QPersistentModelIndex


class ShelfList(QListView):
    """Signals: ``row_chosen(ShelfRow)``: by mouse or keyboard; ``row_hovered(object)``: a ShelfRow, or None."""

    row_chosen = Signal(object)
    row_hovered = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ShelfRows(self)
        self.look = Look(theme)
        self.ordinal = 0
        self.hovered: str | None = None
        self._row_height = theme.layout.shelf_row
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        FocusFrame(self)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(lambda: self._point_at(None))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.look = Look(theme)
        self.setStyleSheet(f"QListView {{ background: {theme.colours.canvas}; border: none; outline: 0; padding: 0; }}")
        self.viewport().update()

    def show_rows(self, rows: tuple[ShelfRow, ...], ordinal: int, *, under_headings: bool = False) -> None:
        """Show the rows of the document with that number."""
        self.ordinal = ordinal
        self.rows.show(rows, under_headings=under_headings)

    def set_selected(self, event: str | None) -> None:
        """Highlight an event's row, or none if it does not stand here; nothing is chosen by that."""
        index = self.rows.index_of(event)
        if index == self.currentIndex() and self.selectionModel().hasSelection() == index.isValid():
            return
        model = self.selectionModel()
        blocked = model.blockSignals(True)
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        model.blockSignals(blocked)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def set_hovered(self, event: str | None) -> None:
        if event != self.hovered:
            self.hovered = event
            self.viewport().update()

    @property
    def row_height(self) -> int:
        return self._row_height

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        again = self.selectionModel().isSelected(index)
        super().mousePressEvent(event)
        # Pressed again, a row is chosen again: the session may have moved on without another row being selected here.
        if again and isinstance(row := self.rows.at(index), ShelfRow):
            self.row_chosen.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt makes the first row current when the keyboard comes; the first arrow is to select it, not the second.
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.selectionModel().hasSelection():
            first = self.currentIndex() if self.currentIndex().isValid() else self.rows.first()
            if first.isValid():
                self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            super().keyPressEvent(event)

    def _on_selection_changed(self, selected: QItemSelection) -> None:
        for index in selected.indexes():
            if isinstance(row := self.rows.at(index), ShelfRow):
                self.row_chosen.emit(row)

    def _on_entered(self, index: QModelIndex) -> None:
        row = self.rows.at(index)
        self._point_at(row if isinstance(row, ShelfRow) else None)

    def _point_at(self, row: ShelfRow | None) -> None:
        shape = Qt.CursorShape.PointingHandCursor if row else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.row_hovered.emit(row)


class SideList(ShelfList):
    """Events that lie before, on or after publication, nothing more being known."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Events of which only the side of publication is known"), parent)
        self.setItemDelegate(_SideDelegate(self))


class AxisList(ShelfList):
    """Events with bounds around publication, one bar a row, the axis above them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Events around publication"), parent)
        self.scale = ShelfScale()
        self._gutter = 0.0
        self._axis = _Axis(self)
        self.marker = ShelfMarker(self.look, self._axis)
        self.setItemDelegate(_BarDelegate(self))
        self.setViewportMargins(0, _AXIS_HEIGHT, 0, 0)

    def show_rows(self, rows: tuple[ShelfRow, ...], ordinal: int, *, under_headings: bool = False) -> None:
        self.marker.set_ordinal(ordinal)
        self.scale = ShelfScale(row.offset for row in rows if row.offset is not None)
        super().show_rows(rows, ordinal, under_headings=under_headings)
        self._make_room(rows)

    @property
    def axis_end(self) -> float:
        """Where the axis ends, in pixels of the viewport; labels may go on."""
        return max(self.viewport().width() - _SIDE - self._gutter, _SIDE + 1.0)

    def x_of(self, day: float) -> float:
        """Where a day begins, in pixels of the viewport."""
        return _SIDE + self.scale.position(day) * (self.axis_end - _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        column = QRectF(self.x_of(0), 0, self.x_of(1) - self.x_of(0), self.viewport().height())
        painter.fillRect(column, QColor(self.look.document(self.ordinal).publication_column))
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        place = self.viewport().geometry()
        self._axis.setGeometry(place.left(), place.top() - _AXIS_HEIGHT, place.width(), _AXIS_HEIGHT)
        self._make_room(self.rows.shelf_rows())

    def _make_room(self, rows: tuple[ShelfRow, ...]) -> None:
        """Keep a part of the width for labels if some bar would leave its label too little on either side."""
        self._gutter = 0.0
        for row in rows:
            if row.offset is not None:
                mark = bar_of(row, row.offset, self, 0)
                wanted = min(self.look.fonts.measure(row.label, TextStyle.SMALL), _LEAST_LABEL)
                if max(mark.x0 - _SIDE, self.axis_end - mark.x1) - 8 < wanted:
                    self._gutter = self.viewport().width() * _GUTTER
                    break
        self._place_marker()
        self._axis.update()
        self.viewport().update()

    def _place_marker(self) -> None:
        """Over the day of publication."""
        self.marker.resize(self.marker.sizeHint())
        self.marker.move(round((self.x_of(0) + self.x_of(1) - self.marker.width()) / 2), 0)


class _Axis(QWidget):
    """Days before and after publication."""

    def __init__(self, view: AxisList) -> None:
        super().__init__(view)
        self._view = view
        self.setToolTip(tr("Days before and after the day of publication, which is not known"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        view, look = self._view, self._view.look
        colours, style = look.theme.colours, TextStyle.SMALL
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.canvas))
        painter.setPen(QPen(QColor(colours.line_strong), 1))
        painter.drawLine(QPointF(_SIDE, _AXIS_HEIGHT - 3.5), QPointF(view.axis_end, _AXIS_HEIGHT - 3.5))
        flag = view.marker.geometry()  # a widget of its own, over the day of publication
        taken = [(float(flag.left() - 4), float(flag.right() + 4))]
        for tick in sorted(view.scale.ticks, key=lambda tick: -abs(tick.position - 0.5)):
            x = _SIDE + tick.position * (view.axis_end - _SIDE)
            width = look.fonts.measure(tick.label, style)
            left = min(max(x - width / 2, 2), self.width() - width - 2)
            painter.setPen(QPen(QColor(colours.line_strong), 1))
            painter.drawLine(QPointF(x, _AXIS_HEIGHT - 6.5), QPointF(x, _AXIS_HEIGHT - 3.5))
            if all(left > end or left + width < start for start, end in taken):
                look.text(painter, left, 9, tick.label, style=style, colour=colours.text_secondary)
                taken.append((left - 6, left + width + 6))
        painter.end()


class _RowDelegate(QStyledItemDelegate):
    """What the rows of both lists have in common: their height, their ground, how their state is told."""

    def __init__(self, view: ShelfList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(10, self._view.row_height)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, row: ShelfRow) -> tuple[bool, State]:
        """Paint the ground; whether the row is selected, and the state of its mark, whose event is number 0."""
        view, colours = self._view, self._view.look.theme.colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        focused = selected and view.hasFocus()
        hovered = row.event == view.hovered
        return selected, State(0 if selected else None, 0 if hovered else None, 0 if focused else None)


class _SideDelegate(_RowDelegate):
    """A mark and a label."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view, look = self._view, self._view.look
        row, area = view.rows.at(index), QRectF(option.rect)
        colours, y = look.theme.colours, area.center().y() + 0.5
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, ShelfHeading):
            look.text(painter, area.left() + _SIDE, y, row.label, style=TextStyle.SMALL, colour=colours.text_secondary)
        elif isinstance(row, ShelfRow):
            selected, state = self._ground(painter, option, row)
            middle = area.left() + _SIDE + _DOT / 2 + 2
            mark = _mark(row, view.ordinal, Form.DOT, (middle - _DOT / 2, middle + _DOT / 2), y=y)
            paint_mark(painter, mark, look, state)
            style = TextStyle.SMALL_STRONG if selected else TextStyle.SMALL
            left = middle + _DOT / 2 + 8
            label = elided(row.label, style, area.right() - left - 6, look.fonts.measure)
            look.text(painter, left, y, label, style=style, colour=colours.text_primary)
        painter.restore()


class _BarDelegate(_RowDelegate):
    """A bar from the first to the last day that the offset allows, its label beside it."""

    def __init__(self, view: AxisList) -> None:
        super().__init__(view)
        self._axis = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view, look = self._axis, self._axis.look
        row, area = view.rows.at(index), QRectF(option.rect)
        if not isinstance(row, ShelfRow) or row.offset is None:
            return
        y = area.center().y() + 0.5
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected, state = self._ground(painter, option, row)
        mark = bar_of(row, row.offset, view, y)
        paint_mark(painter, mark, look, state)
        style = TextStyle.SMALL_STRONG if selected else TextStyle.SMALL
        text, x = _beside(row.label, mark, area, style, look)
        look.text(painter, x, y, text, style=style, colour=look.theme.colours.text_primary)
        painter.restore()


def bar_of(row: ShelfRow, offset: Offset, view: AxisList, y: float) -> MarkBox:
    """The bar of an offset; ends fade that are bounds rather than what was said, and ends that are open."""
    sizes = view.look.theme.sizes
    first, last = offset.first_day, offset.last_day
    x0 = view.x_of(first) if first is not None else float(_SIDE)
    x1 = view.x_of(last + 1) if last is not None else view.x_of(float("inf"))
    if x1 - x0 < sizes.bar_becomes_dot_below and first is not None and last is not None:
        middle = (x0 + x1) / 2
        return _mark(row, view.ordinal, Form.DOT, (middle - _BAR_HEIGHT / 2, middle + _BAR_HEIGHT / 2), y=y)
    vague = first is None or last is None or last - first + 1 > _CERTAIN_UP_TO
    fade = min(sizes.fade, (x1 - x0) * sizes.fade_share) if vague else 0.0
    # An end on the day of publication itself is no bound that hangs on a weekday.
    fade0 = 0.0 if first == 0 else fade
    fade1 = 0.0 if last == 0 else fade
    return _mark(row, view.ordinal, Form.BAR, (x0, x1), y=y, fade=(fade0, fade1))


def _mark(
    row: ShelfRow, ordinal: int, form: Form, x: tuple[float, float], *, y: float, fade: _Fade = (0, 0)
) -> MarkBox:
    """A mark from one x to another, as high as marks of its form are on the shelf."""
    return MarkBox(
        row=0,
        event=0,
        lane=0,
        form=form,
        shape=MarkShape(row.status.value),
        colour=ordinal,
        flags=Flag.NONE,
        x0=x[0],
        x1=x[1],
        y=y,
        height=_BAR_HEIGHT if form is Form.BAR else x[1] - x[0],
        fade0=fade[0],
        fade1=fade[1],
    )


def _beside(label: str, mark: MarkBox, area: QRectF, style: TextStyle, look: Look) -> tuple[str, float]:
    """The label and where it begins: right of the mark, or left, where there is room for all of it, else for more."""
    gap = 8.0
    right, left = area.right() - _SIDE - mark.x1 - gap, mark.x0 - gap - area.left() - _SIDE
    wanted = look.fonts.measure(label, style)
    if wanted <= right or right >= left:
        return elided(label, style, right, look.fonts.measure), mark.x1 + gap
    shown = elided(label, style, left, look.fonts.measure)
    return shown, mark.x0 - gap - look.fonts.measure(shown, style)
