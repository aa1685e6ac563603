"""The events that are shown, as rows and columns for Qt: a cell is made when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from dateline.chronology.reviews import Review
from dateline.events.model import Event
from dateline.render.language import tr
from dateline.session.event_columns import EDITABLE, Column, cell_words, edited_cell, typed_words
from dateline.session.event_order import EventOrder, Order
from dateline.session.session import Session
from dateline.session.typed_dates import UnclearDateError

COLUMNS = tuple(Column)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class EventRows(QAbstractTableModel):
    """Watches a session while ``awake``; asleep it has no rows and costs nothing.

    Signal ``said(str)``: why what was typed could not be taken.
    """

    said = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._awake = False
        self._column, self._falling = Column.WHEN, False
        self.sorting = EventOrder(self)
        self._order = self.sorting.order
        self.sorting.changed.connect(self._on_sorted)
        session.chronology_changed.connect(self._refresh)
        session.filter_changed.connect(self._refresh)
        session.reviews_changed.connect(self._on_reviews_changed)

    @property
    def order(self) -> Order:
        """Who stands in which row."""
        return self._order

    def set_awake(self, awake: bool) -> None:
        """Have rows, or none."""
        if awake != self._awake:
            self._awake = awake
            self._refresh()

    def event_at(self, index: _Index) -> Event | None:
        """The event of a row."""
        return self._order.event(index.row()) if 0 <= index.row() < len(self._order) else None

    def words(self, event: Event, column: Column) -> str:
        """What stands in an event's cell."""
        return cell_words(column, event, self._session.chronology)

    # -- what Qt asks -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        across = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return tr(COLUMNS[section].value) if across and 0 <= section < len(COLUMNS) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        event = self.event_at(index)
        if event is None or role not in _WORDS:
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return typed_words(column, event, self._session.chronology)
        return self.words(event, column)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return _FLAGS[index.column()]

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        event, column = self.event_at(index), COLUMNS[index.column()]
        if event is None or role != Qt.ItemDataRole.EditRole or not self.is_editable(column):
            return False
        if value is None or value == typed_words(column, event, self._session.chronology):
            return value is not None  # nobody has changed it
        if column is Column.REVIEW:
            self._session.review(event.mentions[0], Review(value))
            return True
        try:
            edit = edited_cell(column, str(value), event)
        except UnclearDateError as unclear:
            self.said.emit(str(unclear))
            return False
        if edit != event.edit:
            self._session.edit_events({event.mentions[0]: edit})
        return True

    def objection(self, event: Event, column: Column, text: str) -> str:
        """Why a text cannot stand in a cell; empty where it can."""
        if column not in EDITABLE or text == typed_words(column, event, self._session.chronology):
            return ""
        try:
            edited_cell(column, text, event)
        except UnclearDateError as unclear:
            return str(unclear)
        return ""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._falling = COLUMNS[column], order is Qt.SortOrder.DescendingOrder
        self._refresh()

    def is_editable(self, column: Column) -> bool:
        """Whether a person may type into a column."""
        return _is_editable(column)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        events = self._session.shown_events if self._awake else ()
        self.sorting.sort(events, self._session.chronology, self._column, falling=self._falling)

    def _on_sorted(self) -> None:
        self.beginResetModel()
        self._order = self.sorting.order
        self.endResetModel()

    def _on_reviews_changed(self) -> None:
        if self._awake and len(self._order):
            last = len(self._order) - 1
            column = COLUMNS.index(Column.REVIEW)
            self.dataChanged.emit(self.index(0, column), self.index(last, column))


_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole)


def _is_editable(column: Column) -> bool:
    return column in EDITABLE or column is Column.REVIEW


_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_FLAGS = [_SHOWN | Qt.ItemFlag.ItemIsEditable if _is_editable(column) else _SHOWN for column in COLUMNS]
"""Of each column; asked for with every cell that is painted."""
