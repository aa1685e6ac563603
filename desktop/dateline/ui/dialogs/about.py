"""What the Help menu shows: all shortcuts, and what this program is."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dateline import __version__
from dateline.render.language import tr
from dateline.ui.actions import GESTURES, Actions
from dateline.ui.controls import heading_label


class ShortcutsDialog(QDialog):
    """What pointer and keyboard do without a menu, and beside it every action that has a shortcut, by menu."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1000, 720)
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(20, 8, 20, 12)
        columns.setSpacing(36)
        gestures, menus = _column(columns), _column(columns)
        for name, rows in GESTURES.items():
            _section(gestures, tr(name), [(tr(keys), tr(meaning)) for keys, meaning in rows])
        for name, listed in actions.listed():
            if listed:
                _section(menus, name, [(_keys(action), _name(action)) for action in listed])
        for grid in (gestures, menus):
            grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.addWidget(area, 1)
        layout.addLayout(_close_row(self))


class AboutDialog(QDialog):
    """Name, version, licences, and the promise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Dateline"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        title = QLabel(f"Dateline {__version__}")
        title.setProperty("role", "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(title)
        for sentence in (
            tr("Articles in, timeline out: every event one click from the sentence it came from."),
            tr("Articles are read on this computer and nowhere else. Dateline opens no connection to any network."),
            tr(
                "Dateline is free software under the MIT licence. It is built on Qt for Python (LGPL), pyqtgraph, "
                "dateparser, spaCy, trafilatura and htmldate. Font: Inter (OFL). Icons: Lucide (ISC)."
            ),
        ):
            label = QLabel(sentence)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addLayout(_close_row(self))


def _column(columns: QHBoxLayout) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    columns.addLayout(grid, 1)
    return grid


def _section(grid: QGridLayout, name: str, rows: list[tuple[str, str]]) -> None:
    row = grid.rowCount()
    heading = heading_label(name)
    heading.setContentsMargins(0, 8, 0, 2)
    grid.addWidget(heading, row, 0, 1, 2)
    for number, (keys, text) in enumerate(rows, row + 1):
        meaning = QLabel(text)
        meaning.setWordWrap(True)
        grid.addWidget(meaning, number, 1)
        grid.addWidget(QLabel(keys), number, 0, Qt.AlignmentFlag.AlignTop)


def _close_row(dialog: QDialog) -> QVBoxLayout:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    row = QVBoxLayout()
    row.setContentsMargins(16, 0, 16, 0)
    row.addWidget(buttons)
    return row


def _keys(action: QAction) -> str:
    """The keys of an action, the first two: systems have up to five for some, and keys that hardly a keyboard has."""
    texts = [
        keys.toString(QKeySequence.SequenceFormat.NativeText)
        for keys in action.shortcuts()
        if not _RARE.search(keys.toString())
    ]
    return ", ".join(dict.fromkeys(texts[:2]))


_RARE = re.compile(r"^(?!Del|Ins|Home|End|Esc|Tab|Space|Up|Down|Left|Right)[A-Z][a-z]+$|F(?:1[3-9]|[23]\d)$")
"""Keys such as “Open”, “Find”, “Exit” and “F14”."""


def _name(action: QAction) -> str:
    """What an action is called, whatever it would do at the moment (“Undo add documents” is “Undo”)."""
    return str(action.property("name") or action.text()).replace("&", "").rstrip("…")
