"""A scroll bar that shows where in the text events are told of."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from dateline.render.theme import Theme

_WIDTH = 12


class MarkedScrollBar(QScrollBar):
    """A vertical scroll bar with marks. Marks are numbers of lines on the bar's own scale."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._marks: tuple[int, ...] = ()
        self._selected: int | None = None
        self._colour = theme.document(0).mark
        # Without arrow buttons, and as wide as it is painted, whatever the style.
        self.setStyleSheet(
            f"QScrollBar:vertical {{ width: {_WIDTH}px; margin: 0; background: transparent; border: none; }}"
            "QScrollBar::handle:vertical { min-height: 24px; }"
            "QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }"
        )

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_marks(self, lines: tuple[int, ...], selected: int | None, colour: str) -> None:
        """Show marks at these lines, one of them standing out."""
        if (lines, selected, colour) != (self._marks, self._selected, self._colour):
            self._marks, self._selected, self._colour = lines, selected, colour
            self.update()

    @property
    def marked(self) -> tuple[int, bool]:
        """How many places are marked, and whether one of them stands out."""
        return len(self._marks), self._selected is not None

    def y_of(self, line: int) -> float:
        """Where the mark of a line stands on the bar."""
        return (line + 0.5) / max(self.maximum() + self.pageStep(), 1) * self.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        middle = QRectF(2, 0, self.width() - 4, self.height())
        painter.fillRect(self.rect(), QColor(colours.canvas))
        painter.fillRect(middle, QColor(colours.sunken))
        if self.maximum() > self.minimum():
            option = QStyleOptionSlider()
            self.initStyleOption(option)
            handle = self.style().subControlRect(
                QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.line_control if self.isSliderDown() else colours.line_strong))
            painter.drawRoundedRect(QRectF(handle).intersected(middle), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for y in {round(self.y_of(line)) for line in self._marks}:
            painter.fillRect(QRectF(2, y - 1, self.width() - 4, 2), QColor(self._colour))
        if self._selected is not None:
            y = round(self.y_of(self._selected))
            painter.fillRect(QRectF(0, y - 2, self.width(), 4), QColor(colours.accent))
        painter.end()
