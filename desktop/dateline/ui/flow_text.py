"""Text in a panel that wraps, can be selected, and is never taken for anything but text.

A QLabel wraps only between words and its rich text would be HTML made from a document's words; this is a text widget as
high as its content, filled piece by piece with formats.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from dateline.render.fonts import font
from dateline.render.theme import Theme


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one look; colours are hexadecimal, None for the panel's own."""

    text: str
    colour: str | None = None
    tint: str | None = None
    weight: int = 400


class FlowText(QTextEdit):
    """``size`` and ``line`` are pixels: the font's size and the height of a line."""

    def __init__(
        self, runs: tuple[Run, ...] | str, theme: Theme, size: int, line: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size, self._line = size, line
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; padding: 0; margin: 0; }")
        self.viewport().setAutoFillBackground(False)
        self._write((Run(runs),) if isinstance(runs, str) else runs, theme)
        # Measured apart: laying out the shown document for a width that is only tried would make it jump.
        self._measured = self.document().clone(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._line)

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(120))

    def heightForWidth(self, width: int) -> int:
        self._measured.setTextWidth(width)
        return max(math.ceil(self._measured.size().height()), self._line)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the panel scrolls

    def _write(self, runs: tuple[Run, ...], theme: Theme) -> None:
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(self._line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(block)
        for run in runs:
            look = QTextCharFormat()
            look.setFont(font(theme, self._size, run.weight))
            look.setForeground(QColor(run.colour or theme.colours.text_primary))
            if run.tint:
                look.setBackground(QColor(run.tint))
            cursor.insertText(run.text, look)
        self.setAccessibleName(self.toPlainText())
