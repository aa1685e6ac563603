"""Lays out the paragraphs of the source text at the theme's line height, with air between paragraphs.

QPlainTextEdit is fast because it lays out only what is seen, one paragraph at a time; its own layout has no line
height. This one places the lines itself and leaves everything else as it is.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout


class ReadingLayout(QPlainTextDocumentLayout):
    """``line_height`` and ``paragraph_gap`` are pixels; ``width`` tells the width of a line when one is laid out.

    Paragraphs without words are only a gap more: many articles have several empty lines between two paragraphs.
    """

    def __init__(
        self, document: QTextDocument, width: Callable[[], float], line_height: float, paragraph_gap: float
    ) -> None:
        super().__init__(document)
        self._width = width
        self._gap = paragraph_gap
        self.set_line_height(line_height)
        self._size_change = QTimer(self, singleShot=True, interval=0)
        self._size_change.timeout.connect(lambda: self.documentSizeChanged.emit(self.documentSize()))

    def set_line_height(self, line_height: float) -> None:
        """Take another height, in pixels; what has been laid out keeps its own until its text is set again."""
        metrics = QFontMetricsF(self.document().defaultFont())
        self.line_height = max(line_height, math.ceil(metrics.height()))
        # Never 0: a first line that stands at 0 was placed by Qt's own layout (see `_is_laid_out`). Qt keeps the
        # places of lines in 64ths of a pixel.
        self._above = max(round((self.line_height - math.ceil(metrics.height())) * 32) / 64, 0.25)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Overrides Qt's: the place of a paragraph, after laying it out if need be."""
        if not block.isValid():
            return QRectF()
        layout = block.layout()
        if not self._is_laid_out(layout):
            self._lay_out(block, layout)
        if is_blank(block):
            return QRectF(0, 0, self._width(), self._gap)
        return QRectF(0, 0, self._width(), layout.lineCount() * self.line_height + self._gap)

    def top_of(self, line: QTextLine) -> float:
        """Where the room of a line begins in its paragraph; it ends ``line_height`` further down."""
        return line.y() - self._above

    def _is_laid_out(self, layout: QTextLayout) -> bool:
        # Qt lays out a document of one paragraph itself when its text changes; its lines begin at 0.
        return layout.lineCount() > 0 and layout.lineAt(0).y() > 0

    def _lay_out(self, block: QTextBlock, layout: QTextLayout) -> None:
        width, y = self._width(), self._above
        option = QTextOption(self.document().defaultTextOption())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if block.textDirection() == Qt.LayoutDirection.RightToLeft:  # as its own first letters say
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += self.line_height
        layout.endLayout()
        if block.lineCount() != layout.lineCount():
            block.setLineCount(layout.lineCount())
            # Later: the scroll bar's own update may be what asked for this paragraph.
            if not self._size_change.isActive():
                self._size_change.start()


def is_blank(block: QTextBlock) -> bool:
    """Whether a paragraph shows nothing."""
    return block.length() < 80 and not block.text().strip()
