"""The table of events: sorted by any column, edited in its cells, one row each however many there are."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from dateline.events.model import Event
from dateline.export.cells import harmless
from dateline.render.language import figures, tr
from dateline.render.theme import Theme
from dateline.session.event_columns import Column
from dateline.session.navigation import show_event
from dateline.session.session import Session
from dateline.ui.event_cells import EventCells
from dateline.ui.event_rows import COLUMNS, EventRows
from dateline.ui.table_columns import TableColumns

_MOST_COPIED = 100_000
_MOST_TIED = 5_000
"""Rows that may be marked so that as many events are selected; above that they are marked to be copied only."""


class EventTable(QTableView):
    """Shows what the session shows. The rows that are marked are the events that are selected.

    Signals: ``said(str)``: a sentence for the status bar; ``show_in_text_asked(MentionRef)``: the text should come into
    view.
    """

    said = Signal(str)
    show_in_text_asked = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("event_table")
        self.setAccessibleName(tr("Events"))
        self._session = session
        self._following = False
        self._column = 0  # in which the keyboard is, or was before the rows were put in another order
        self._left: tuple[str, Column] | None = None  # the cell that the keyboard is leaving
        self._going_on: tuple[str, Column, int] | None = None
        self.rows = EventRows(session, self)
        self._cells = EventCells(session, self.rows, theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._cells)
        self._arrange()
        self.columns = TableColumns(self, theme)
        self.rows.said.connect(self.said)
        self.rows.modelReset.connect(self._on_reset)
        self.rows.sorting.settled.connect(self._go_on)
        self._cells.refused.connect(self.said)
        self.selectionModel().currentColumnChanged.connect(self._on_column_changed)
        self.selectionModel().selectionChanged.connect(self._on_rows_marked)
        session.selection_changed.connect(self._follow_selection)
        session.searching.changed.connect(self.viewport().update)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._cells.set_theme(theme)
        self.viewport().update()

    def set_shown(self, shown: bool) -> None:
        """Show the table with the selected event in view, or hide it."""
        self.rows.set_awake(shown)
        self.setVisible(shown)
        if shown:
            self._follow_selection()

    def copied(self) -> str:
        """The rows that are marked, or the current one, as text with tabs between the cells that are shown; headings
        stand over more than one."""
        numbers = sorted({index.row() for index in self.selectionModel().selectedRows()})
        order, columns = self.rows.order, self._columns_shown()
        lines = [
            "\t".join(_cell(self.rows.words(order.event(number), column)) for column in columns)
            for number in numbers[:_MOST_COPIED]
        ]
        if len(lines) > 1:
            lines.insert(0, "\t".join(tr(column.value) for column in columns))
        return "".join(f"{line}\n" for line in lines)

    # -- keyboard and mouse -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._show_in_text()
        elif event.key() == Qt.Key.Key_F2 and not self._is_editable(self.currentIndex().column()):
            self._say_fixed()
        elif event.key() == Qt.Key.Key_Escape:
            self._session.select_event(None)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            last = self.rows.rowCount() - 1
            self._go_to(0 if event.key() == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are the menu's; Ctrl+F searches."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Show in the text")).triggered.connect(self._show_in_text)
        if index.isValid() and self.rows.is_editable(COLUMNS[index.column()]):
            words = tr("Edit “{column}”", column=tr(COLUMNS[index.column()].value))
            menu.addAction(words, QKeySequence("F2")).triggered.connect(lambda: self.edit(index))
        menu.addAction(tr("Copy rows"), QKeySequence(QKeySequence.StandardKey.Copy)).triggered.connect(self._copy)
        menu.addSeparator()
        self._fill_columns(menu.addMenu(tr("Sort by")), menu.addMenu(tr("Columns")))
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.viewport().mapToGlobal(self.visualRect(index).center()) if keyboard else event.globalPos()
        menu.popup(at)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMinimumHeight(110)
        down = self.verticalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self._cells.row_height)
        down.hide()
        across = self.horizontalHeader()
        across.setSectionsMovable(True)
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        across.customContextMenuRequested.connect(self._on_header_menu)
        across.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _columns_shown(self) -> list[Column]:
        """From the left, as they stand."""
        header = self.horizontalHeader()
        places = (header.logicalIndex(place) for place in range(header.count()))
        return [COLUMNS[place] for place in places if not header.isSectionHidden(place)]

    def _fill_columns(self, sorting: QMenu, columns: QMenu) -> None:
        header = self.horizontalHeader()
        for place, column in enumerate(COLUMNS):
            sorting.addAction(tr(column.value)).triggered.connect(lambda _=False, place=place: self._sort_by(place))
            if column is not Column.EVENT:
                action = columns.addAction(tr(column.value))
                action.setCheckable(True)
                action.setChecked(not header.isSectionHidden(place))
                action.toggled.connect(lambda shown, place=place: self.columns.set_shown(place, shown=shown))
        columns.addSeparator()
        fitting = columns.addAction(tr("As many as there is room for"))
        fitting.setCheckable(True)
        fitting.setChecked(not self.columns.chosen)
        fitting.triggered.connect(lambda: self.columns.choose(()))

    def _sort_by(self, place: int) -> None:
        """By a column; the other way round where it is sorted so already."""
        header = self.horizontalHeader()
        again = header.sortIndicatorSection() == place
        rising = header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        self.sortByColumn(place, Qt.SortOrder.DescendingOrder if again and rising else Qt.SortOrder.AscendingOrder)

    def _on_header_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_columns(menu.addMenu(tr("Sort by")), menu.addMenu(tr("Columns")))
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    # -- from cell to cell --------------------------------------------------------------------------------------------

    def _is_editable(self, place: int) -> bool:
        return place < 0 or self.rows.is_editable(COLUMNS[place])

    def _say_fixed(self) -> None:
        column = tr(COLUMNS[self.currentIndex().column()].value)
        self.said.emit(tr("“{column}” follows from the texts: nothing can be typed here.", column=column))

    def _on_column_changed(self, current: QModelIndex | QPersistentModelIndex) -> None:
        if current.isValid():
            self._column = current.column()

    def _on_reset(self) -> None:
        """Rows stand in another order now; where many are sorted that is for a moment only."""
        column = self._column
        self._follow_selection()
        self._column = column
        current = self.currentIndex()
        if current.isValid() and current.column() != column:
            at = current.siblingAtColumn(column)
            self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)

    def commitData(self, editor: QWidget) -> None:
        """What is typed is taken; where the keyboard does that, it goes on from here, wherever the event will stand."""
        event, column = self.rows.event_at(self.currentIndex()), self.currentIndex().column()
        by_keyboard = event is not None and editor.hasFocus()
        self._left = (event.id, COLUMNS[column]) if event is not None and by_keyboard else None
        super().commitData(editor)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        left, self._left = self._left, None
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if left is not None:
            self._going_on = *left, _STEPS.get(hint, 0)
            self._go_on()

    def _go_on(self) -> None:
        """To the cell that comes next for the keyboard, wherever the event stands now."""
        if self._going_on is None or self.rows.sorting.is_busy:
            return
        (event_id, column, step), self._going_on = self._going_on, None
        if self.state() is QAbstractItemView.State.EditingState:
            return  # the person has gone on already
        row = self.rows.order.row_of(event_id)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if row is None:
            return  # the filter hides it now
        places = [COLUMNS.index(each) for each in self._columns_shown() if self.rows.is_editable(each)]
        here = COLUMNS.index(column)
        number = row * len(places) + places.index(here) + step if here in places else -1
        if step and 0 <= number < self.rows.rowCount() * len(places):
            index = self.rows.index(number // len(places), places[number % len(places)])
            self.setCurrentIndex(index)
            self.edit(index)
        else:
            self.setCurrentIndex(self.rows.index(row, here))

    def _on_rows_marked(self) -> None:
        """What is marked is what is selected; of several, the row with the keyboard is the one that is shown."""
        if self._following:
            return
        marked = self._marked()
        if not marked or len(marked) > _MOST_TIED:
            return
        current = self.rows.event_at(self.currentIndex())
        shown = marked[current.id] if current is not None and current.id in marked else next(iter(marked.values()))
        if marked.keys() != {event.id for event in self._session.selected_events}:
            self._following = True
            show_event(self._session, shown)
            self._session.add_to_selection(event.mentions[0] for event in marked.values() if event is not shown)
            self._following = False

    def _follow_selection(self) -> None:
        """Mark the rows of the selected events, wherever they were selected, and bring the one that is shown into
        view."""
        if self.isHidden() or self._following:
            return
        selected = self._session.selected_events
        if {event.id for event in selected[:_MOST_TIED]} == self._marked().keys():
            return
        places = [self.rows.order.row_of(event.id) for event in selected[:_MOST_TIED]]
        numbers = [place for place in places if place is not None]
        self._following = True
        self.selectionModel().clear()
        if numbers:
            self._go_to(numbers[0])
            marked = QItemSelection()
            for number in numbers[1:]:
                marked.select(self.rows.index(number, 0), self.rows.index(number, len(COLUMNS) - 1))
            self.selectionModel().select(marked, QItemSelectionModel.SelectionFlag.Select)
        self._following = False

    def _marked(self) -> dict[str, Event]:
        """The events whose rows are marked, by id."""
        found = (self.rows.event_at(index) for index in self.selectionModel().selectedRows())
        return {event.id: event for event in found if event is not None}

    def _go_to(self, row: int) -> None:
        if 0 <= row < self.rows.rowCount():
            index = self.rows.index(row, self._column)
            rows = QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, rows | QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def _show_in_text(self) -> None:
        event = self.rows.event_at(self.currentIndex())
        if event is not None:
            show_event(self._session, event)
            self.show_in_text_asked.emit(self._session.selection.mention)

    def _copy(self) -> None:
        count = len(self.selectionModel().selectedRows())
        if not count:
            return
        QGuiApplication.clipboard().setText(self.copied())
        if count > _MOST_COPIED:
            self.said.emit(
                tr(
                    "Copied the first {most} of {number} events.",
                    most=figures(_MOST_COPIED),
                    number=figures(count),
                )
            )
        else:
            self.said.emit(tr("Copied %Ln events.", "", count, one="Copied 1 event."))


_STEPS = {QAbstractItemDelegate.EndEditHint.EditNextItem: 1, QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1}


def _cell(words: str) -> str:
    """In one line, and for no spreadsheet a formula."""
    return harmless(" ".join(words.split()))
