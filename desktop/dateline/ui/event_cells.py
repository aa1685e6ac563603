"""How a cell of the table of events is painted, and what one edits it with."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap, QStaticText, QTransform, QValidator
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from dateline.chronology.reviews import Review
from dateline.events.model import Event, Status
from dateline.render.fonts import font
from dateline.render.language import tr
from dateline.render.model_words import called
from dateline.render.theme import Theme
from dateline.session.event_columns import LONGEST_LABEL, Column, told_by
from dateline.session.session import Session
from dateline.ui.chip import chip_width, paint_chip
from dateline.ui.event_rows import COLUMNS, EventRows
from dateline.ui.status_mark import paint_status_mark
from dateline.ui.tool_tips import plain_tool_tip

_ROW_HEIGHT = 26
_PADDING = 8
_MARK = 12
_MOST_TEXTS = 4_000
_SELECTED, _FOCUSED = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus
_CHOICES: dict[Column, tuple[str, ...]] = {
    Column.STATUS: tuple(status.value for status in Status),
    Column.REVIEW: tuple(review.value for review in Review if review is not Review.EDITED),
    Column.IMPORTANCE: ("3", "2", "1"),
}
_Index = QModelIndex | QPersistentModelIndex


class EventCells(QStyledItemDelegate):
    """One for a table. It asks the model for events and not for texts: a call for each cell, where Qt makes eight.

    Signal ``refused(str)``: why what was typed cannot be taken; the cell stays open.
    """

    refused = Signal(str)

    def __init__(self, session: Session, rows: EventRows, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._rows = session, rows
        self.set_theme(theme)

    @property
    def row_height(self) -> int:
        """Pixels of every row."""
        return self._theme.scaled(_ROW_HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._font = font(theme, theme.type.body)
        self._metrics = QFontMetrics(self._font)
        colours = theme.colours
        self._first, self._second = QPen(QColor(colours.text_primary)), QPen(QColor(colours.text_secondary))
        self._alarm, self._focus = QPen(QColor(colours.conflict)), QPen(self._first.color(), 1, Qt.PenStyle.DotLine)
        self._selected, self._found = QColor(colours.accent_soft), QColor(colours.found)
        self._texts: dict[tuple[str, int], QStaticText] = {}
        self._marks: dict[tuple[Status | int, float], QPixmap] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(80, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        event = self._rows.event_at(index)
        if event is None:
            return
        column, rect, state = COLUMNS[index.column()], option.rect, option.state
        if _SELECTED in state:
            painter.fillRect(rect, self._selected)
        left, width = rect.left() + _PADDING, rect.width() - 2 * _PADDING
        if column is Column.TOLD_BY:
            self._paint_chips(painter, event, QRect(left, rect.top(), width, rect.height()))
        else:
            if column is Column.STATUS:
                mark = self._mark(event.status, painter.device().devicePixelRatioF())
                painter.drawPixmap(left, rect.top() + (rect.height() - _MARK) // 2, mark)
                left, width = left + _MARK + 6, width - _MARK - 6
            self._paint_words(painter, event, column, QRect(left, rect.top(), width, rect.height()))
        if _FOCUSED in state:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._focus)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_words(self, painter: QPainter, event: Event, column: Column, place: QRect) -> None:
        words = self._rows.words(event, column)
        if not words:
            return
        text = self._text(words, place.width())
        found = self._session.searching.found if column is Column.EVENT else None
        if found is not None and found.tells_of(event):
            width = round(text.size().width())
            painter.fillRect(QRect(place.left() - 2, place.top() + 4, width + 4, place.height() - 8), self._found)
        painter.setFont(self._font)
        painter.setPen(self._pen(event, column))
        painter.drawStaticText(place.left(), place.top() + (place.height() - self._metrics.height()) // 2, text)

    def _text(self, words: str, width: int) -> QStaticText:
        """Words cut off to a width. Shaping them takes longer than all else, and most stand in many rows."""
        text = self._texts.get((words, width))
        if text is None:
            if len(self._texts) >= _MOST_TEXTS:
                self._texts.clear()
            text = QStaticText(self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(QTransform(), self._font)
            self._texts[words, width] = text
        return text

    def _pen(self, event: Event, column: Column) -> QPen:
        if event.conflict and column in (Column.WHEN, Column.CERTAINTY):
            return self._alarm
        first = column is Column.EVENT or (column is Column.WHEN and event.interval is not None)
        return self._first if first else self._second

    def _paint_chips(self, painter: QPainter, event: Event, place: QRect) -> None:
        """The letters of the documents, as many as there is room for."""
        left, ratio = place.left(), painter.device().devicePixelRatioF()
        for ordinal in told_by(event, self._session.chronology):
            mark = self._mark(ordinal, ratio)
            width = round(mark.width() / ratio)
            if left + width > place.right():
                break
            painter.drawPixmap(left, place.top() + (place.height() - round(mark.height() / ratio)) // 2, mark)
            left += width + 4

    def _mark(self, shown: Status | int, ratio: float) -> QPixmap:
        """The mark of a status, or the chip of the document with a number, painted once."""
        mark = self._marks.get((shown, ratio))
        if mark is None:
            chip = isinstance(shown, int)
            width = math.ceil(chip_width(self._theme, shown)) if isinstance(shown, int) else _MARK
            height = math.ceil(self._theme.sizes.chip) if chip else _MARK
            mark = QPixmap(round(width * ratio), round(height * ratio))
            mark.setDevicePixelRatio(ratio)
            mark.fill(Qt.GlobalColor.transparent)
            with QPainter(mark) as painter:
                if isinstance(shown, int):
                    paint_chip(painter, self._theme, shown, 0, height / 2)
                else:
                    colour, middle = self._theme.colours.text_secondary, QPointF(_MARK / 2, _MARK / 2)
                    paint_status_mark(painter, self._theme, shown, colour, middle, _MARK - 1)
            if len(self._marks) >= _MOST_TEXTS:
                self._marks.clear()
            self._marks[shown, ratio] = mark
        return mark

    # -- editing ------------------------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        column, event = COLUMNS[index.column()], self._rows.event_at(index)
        if column in _CHOICES:
            box = QComboBox(parent)
            for choice in _CHOICES[column]:
                box.addItem(called(choice), choice)
            box.setAccessibleName(tr(column.value))
            return box
        field = QLineEdit(parent)
        field.setObjectName("cell_editor")
        field.setMaxLength(LONGEST_LABEL if column is Column.EVENT else 2_000)
        field.setAccessibleName(tr(column.value))
        if column is Column.WHEN:
            field.setPlaceholderText(tr("9 March 2025, late March 2025 …"))
            if event is not None:
                typed = TypedDate(lambda text: self._rows.objection(event, column, text), field)
                typed.refused.connect(lambda said: self._refuse(field, said))
                field.setValidator(typed)
        return field

    def _refuse(self, field: QLineEdit, said: str) -> None:
        self.refused.emit(said)
        QToolTip.showText(field.mapToGlobal(field.rect().bottomLeft()), plain_tool_tip(said), field)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        words = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(words))
        elif isinstance(editor, QLineEdit):
            editor.setText(words)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        words = editor.currentData() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QLineEdit):
            words = editor.text()
        model.setData(index, words)


class TypedDate(QValidator):
    """Lets a cell be left by Enter or Tab only with a date that can be taken. Signal ``refused(str)``: why not; what is
    typed stays there, to be mended."""

    refused = Signal(str)

    def __init__(self, objection: Callable[[str], str], parent: QObject) -> None:
        """``objection`` says what is wrong with a text, or nothing."""
        super().__init__(parent)
        self._objection = objection
        self._known: dict[str, str] = {}

    def validate(self, text: str, place: int) -> object:
        state = QValidator.State.Intermediate if self._said_of(text) else QValidator.State.Acceptable
        return state, text, place

    def fixup(self, text: str) -> str:  # what Qt goes on with
        """Somebody wants to leave with a text that cannot be taken."""
        self.refused.emit(self._said_of(text))
        return text

    def _said_of(self, text: str) -> str:
        if text not in self._known:
            self._known[text] = self._objection(text)
        return self._known[text]
