"""What texts that were read again tell otherwise than before: a row for each, to be taken, or kept as it was."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from dateline.chronology.model import letter
from dateline.chronology.rereading import Difference
from dateline.render.language import marked, tr
from dateline.render.model_words import called
from dateline.session.rereading import Rereading
from dateline.session.session import Session
from dateline.ui.controls import small_label

_COLUMNS = (marked("Keep"), marked("What"), "", marked("Event"), marked("Before"), marked("Now"))
_EVENT = 3
_WIDTHS = (64, 130, 40, 300, 180, 180)
_ROW = 26
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class DifferenceRows(QAbstractTableModel):
    """A row for each difference; the first cell is ticked where it is as it was before."""

    def __init__(self, session: Session, rereading: Rereading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._rereading = session, rereading
        self._strong = QFont()  # of what is still to decide
        self._strong.setWeight(QFont.Weight.DemiBold)
        rereading.changed.connect(self._on_changed)
        rereading.decided.connect(self._on_decided)
        rereading.undecided_changed.connect(self._on_decided)

    def difference(self, row: int) -> Difference:
        """The difference of a row."""
        return self._rereading.differences[row]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rereading.differences)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        across = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return tr(_COLUMNS[section]) if across and _COLUMNS[section] else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        difference = self.difference(index.row())
        if index.column() == 0 and role == Qt.ItemDataRole.CheckStateRole:
            kept = self._rereading.is_kept(difference)
            return Qt.CheckState.Checked if kept else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(difference, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            said = tr("Kept as before") if self._rereading.is_kept(difference) else tr("As it is read now")
            return tr("{said}, to decide", said=said) if self._rereading.is_undecided(difference) else said
        if role == Qt.ItemDataRole.FontRole and index.column() == _EVENT and self._rereading.is_undecided(difference):
            return self._strong
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if index.column() != 0 or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._rereading.decide([self.difference(index.row())], keep=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _words(self, difference: Difference, column: int) -> str:
        whole = self._session.whole
        there = difference.document in whole
        chip = letter(whole.ordinal(difference.document)) if there else ""
        return ("", called(difference.change), chip, difference.label, difference.before, difference.after)[column]

    def _on_changed(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def _on_decided(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(_COLUMNS) - 1))


class DifferencesDialog(QDialog):
    """Stands beside the window: a row that is chosen is shown there. K keeps the rows that are marked, T takes them."""

    def __init__(self, session: Session, rereading: Rereading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rereading = rereading
        self.setWindowTitle(tr("Differences after reading again"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(940, 460)
        self._count = QLabel()
        self._count.setProperty("role", "strong")
        self._count.setWordWrap(True)
        self.rows = DifferenceRows(session, rereading, self)
        self.table = _Table(self.rows)
        self.keep_button = _button(tr("&Keep as before"), tr("Leave the marked rows as they were (K)"))
        self.take_button = _button(tr("&Take as read now"), tr("Have the marked rows as they are read now (T)"))
        self.keep_button.clicked.connect(lambda: self.decide(keep=True))
        self.take_button.clicked.connect(lambda: self.decide(keep=False))
        close = _button(tr("Close"), "")
        close.clicked.connect(self.close)
        explained = small_label(tr("What you said of an event stands until you take what is read now. Ctrl+Z undoes."))
        explained.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.take_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        for widget in (self._count, explained):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        for changed in (rereading.changed, rereading.decided, rereading.undecided_changed):
            changed.connect(self._say)
        self._say()
        if self.rows.rowCount():
            self.table.selectRow(0)
        self.table.setFocus()

    def decide(self, *, keep: bool) -> None:
        """The marked rows one way or the other."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        self._rereading.decide([self.rows.difference(row) for row in rows], keep=keep)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_K, Qt.Key.Key_T) and not event.modifiers():
            self.decide(keep=event.key() == Qt.Key.Key_K)
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self._count.setText(self._rereading.words)
        there = bool(self._rereading.differences)
        self.keep_button.setEnabled(there)
        self.take_button.setEnabled(there)

    def _on_row(self, current: QModelIndex | QPersistentModelIndex) -> None:
        if current.isValid():
            self._rereading.show(self.rows.difference(current.row()))


class _Table(QTableView):
    """Letters are the dialog's; Space ticks the row, wherever in it the keyboard is."""

    def __init__(self, rows: DifferenceRows) -> None:
        super().__init__()
        self.setObjectName("event_table")
        self.setAccessibleName(tr("Differences"))
        self.setModel(rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)

    def keyboardSearch(self, _search: str) -> None:
        """Nothing is searched."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_K, Qt.Key.Key_T) and not event.modifiers():
            event.ignore()
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            first = index.siblingAtColumn(0)
            kept = first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if kept else Qt.CheckState.Checked
            self.model().setData(first, state, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.setToolTip(tip)
    return button
