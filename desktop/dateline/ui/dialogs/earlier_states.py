"""The earlier states of a project: when they were, what was changed since, and going back to one of them."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dateline import calendar
from dateline.chronology.project.checkpoints import Checkpoint
from dateline.render.date_words import day_words
from dateline.render.language import marked, tr
from dateline.session.earlier_states import changes_words
from dateline.ui.controls import small_label

_ABOUT = marked("A state is kept whenever the project is opened and every quarter of an hour while it is edited.")


class EarlierStatesDialog(QDialog):
    """Shows what it is given.

    Signals:

    * ``revert_asked(Checkpoint, str)``: go back to a state, called like that
    * ``forget_asked()``: delete all of them from the file
    """

    revert_asked = Signal(object, str)
    forget_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Earlier states"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 400)
        self._count = QLabel()
        self._count.setProperty("role", "strong")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Earlier states, the latest first"))
        self.list.setSpacing(3)
        self.revert_button = QPushButton(tr("Go back"))
        self.revert_button.setDefault(True)
        self.revert_button.setToolTip(tr("Make everything as it was then; undo leads back to now"))
        self.revert_button.clicked.connect(self._revert)
        self.forget_button = QPushButton(tr("Forget all…"))
        self.forget_button.setAutoDefault(False)
        self.forget_button.setToolTip(tr("Delete what was changed or removed from the project file for good"))
        self.forget_button.clicked.connect(self._ask_about_forgetting)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        for button in (self.revert_button, self.forget_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._count)
        layout.addWidget(small_label(tr(_ABOUT)))
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.list.itemSelectionChanged.connect(self._follow)
        self.list.itemDoubleClicked.connect(self._revert)
        self.show_states(())

    def show_states(self, points: tuple[Checkpoint, ...]) -> None:
        """List these, the latest first."""
        self._count.setText(
            tr("%Ln earlier states", "", len(points), one="1 earlier state")
            if points
            else tr("No earlier state is kept yet.")
        )
        self.list.clear()
        for point in points:
            item = QListWidgetItem(
                moment_words(point.made) + "\n" + tr("Changed afterwards: {changes}", changes=changes_words(point))
            )
            item.setData(Qt.ItemDataRole.UserRole, point)
            self.list.addItem(item)
        if points:
            self.list.setCurrentRow(0)
        self._follow()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        self.revert_button.setEnabled(bool(self.list.selectedItems()))
        self.forget_button.setEnabled(self.list.count() > 0)

    def _revert(self) -> None:
        for item in self.list.selectedItems():
            point: Checkpoint = item.data(Qt.ItemDataRole.UserRole)
            self.revert_asked.emit(point, moment_words(point.made))
        self.close()

    def _ask_about_forgetting(self) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Earlier states"))
        box.setText(tr("Delete all earlier states from the project file?"))
        box.setInformativeText(
            tr(
                "Documents that were removed go for good, which matters before the file is given to others; so do the"
                " steps of undo, which lead back to them. What the project holds now stays. This cannot be undone."
            )
        )
        forget = box.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        forget.clicked.connect(self.forget_asked)
        box.finished.connect(box.deleteLater)
        box.open()


def moment_words(seconds: int) -> str:
    """A moment in the person's own time: “25 November 2025, 14:10”."""
    try:
        moment = datetime.datetime.fromtimestamp(seconds)
    except (OverflowError, OSError, ValueError):
        return tr("an unknown day")  # a file may be a stranger's
    return f"{day_words(calendar.from_date(moment.date()))}, {moment:%H:%M}"
