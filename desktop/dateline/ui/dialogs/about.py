"""What the Help menu shows: all shortcuts, and what this program is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dateline import __version__
from dateline.ui.actions import GESTURES, Actions
from dateline.ui.controls import heading_label


class ShortcutsDialog(QDialog):
    """Every action that has a shortcut, by menu, then what pointer and keyboard do elsewhere."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 560)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for name, listed in actions.listed():
            if listed:
                _section(grid, name, [(_keys(action.shortcut()), _plain(action.text())) for action in listed])
        _section(grid, "Pointer and keyboard", list(GESTURES))
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
        self.setWindowTitle("About Dateline")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        title = QLabel(f"Dateline {__version__}")
        title.setProperty("role", "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(title)
        for sentence in (
            "Articles in, timeline out: every event one click from the sentence it came from.",
            "Articles are read on this computer and nowhere else. Dateline opens no connection to any network.",
            "Dateline is free software under the MIT licence. It is built on Qt for Python (LGPL), pyqtgraph, "
            "dateparser, spaCy, trafilatura and htmldate. Font: Inter (OFL). Icons: Lucide (ISC).",
        ):
            label = QLabel(sentence)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addLayout(_close_row(self))


def _section(grid: QGridLayout, name: str, rows: list[tuple[str, str]]) -> None:
    row = grid.rowCount()
    heading = heading_label(name)
    heading.setContentsMargins(0, 8, 0, 2)
    grid.addWidget(heading, row, 0, 1, 2)
    for number, (keys, text) in enumerate(rows, row + 1):
        meaning = QLabel(text)
        meaning.setWordWrap(True)
        grid.addWidget(meaning, number, 1)
        grid.addWidget(QLabel(keys), number, 0)


def _close_row(dialog: QDialog) -> QVBoxLayout:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    row = QVBoxLayout()
    row.setContentsMargins(16, 0, 16, 0)
    row.addWidget(buttons)
    return row


def _keys(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")
