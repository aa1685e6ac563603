"""How a date was found: the steps from the words to the interval, numbered, one below the other."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dateline.render.fonts import font
from dateline.render.language import tr
from dateline.render.model_words import called
from dateline.render.theme import Theme
from dateline.temporal.model import Step, StepKind
from dateline.ui.card import Card
from dateline.ui.chip import DocumentChip
from dateline.ui.flow_text import FlowText, Run

_CIRCLE = 16
_KIND_WIDTH = 58
_BESIDE_KIND = 6
_GAP_BELOW = 4


class DerivationView(Card):
    """The steps of one mention. ``ordinal`` is its document's number, for the chip of the anchor and the tint."""

    def __init__(
        self, steps: tuple[Step, ...], ordinal: int, theme: Theme, *, words: str = "", reason: str = ""
    ) -> None:
        """``words`` are those of the document that gave the date, tinted as they are there; ``reason`` says how the
        publication date is known, for a derivation that is anchored on it. Both may be empty."""
        super().__init__(theme)
        self.setAccessibleName(tr("How this date was found: ") + "; ".join(map(str, steps)))
        self.column.setSpacing(0)
        for number, step in enumerate(steps, start=1):
            row = _StepRow(number, step, theme, is_last=number == len(steps))
            row.fill(ordinal, words, reason)
            self.column.addWidget(row)


class _StepRow(QWidget):
    """One step: its number in a circle that a line joins to the next, its kind, its words."""

    def __init__(self, number: int, step: Step, theme: Theme, *, is_last: bool) -> None:
        super().__init__()
        self._number, self._step, self._theme, self._is_last = number, step, theme, is_last

    def fill(self, ordinal: int, quoted: str, reason: str) -> None:
        """Put in the words; see `DerivationView`."""
        step, theme = self._step, self._theme
        colours, kind = theme.colours, QLabel(called(step.kind))
        kind.setFont(font(theme, theme.type.small))
        width = kind.fontMetrics().horizontalAdvance
        widest = max(width(called(each)) for each in StepKind) + _BESIDE_KIND
        kind.setFixedSize(max(theme.scaled(_KIND_WIDTH), widest), theme.type.line_body)
        noticed = step.kind in (StepKind.ASSUMED, StepKind.CAUTION)
        colour = colours.warning_text if noticed else colours.text_secondary
        kind.setStyleSheet(f"color: {colour}; font-size: {theme.type.small}px")
        row = QHBoxLayout(self)
        row.setContentsMargins(_CIRCLE + 8, 2, 0, _GAP_BELOW)
        row.setSpacing(0)
        row.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        if step.kind is StepKind.ANCHOR:
            line = QHBoxLayout()
            line.setSpacing(6)
            line.addWidget(DocumentChip(theme, ordinal, theme.type.line_body), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(self._words(ordinal, quoted))
            words.addLayout(line)
            if reason:
                size = theme.type.small
                words.addWidget(FlowText((Run(reason, colours.text_secondary),), theme, size, theme.type.line_small))
        else:
            words.addWidget(self._words(ordinal, quoted))
        row.addLayout(words, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, middle = self._theme.colours, 2 + self._theme.type.line_body / 2
        result = self._step.kind is StepKind.RESULT
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line_strong), 1))
        x = _CIRCLE / 2
        if self._number > 1:
            painter.drawLine(QPointF(x, 0), QPointF(x, middle - _CIRCLE / 2))
        if not self._is_last:
            painter.drawLine(QPointF(x, middle + _CIRCLE / 2), QPointF(x, self.height()))
        circle = QRectF(0.5, middle - _CIRCLE / 2 + 0.5, _CIRCLE - 1, _CIRCLE - 1)
        painter.setPen(QPen(QColor(colours.accent if result else colours.line_control), 1))
        painter.setBrush(QColor(colours.accent if result else colours.canvas))
        painter.drawEllipse(circle)
        painter.setPen(QColor(colours.accent_text_on if result else colours.text_secondary))
        painter.setFont(font(self._theme, 10))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()

    def _words(self, ordinal: int, quoted: str) -> FlowText:
        kind, theme = self._step.kind, self._theme
        is_quoted = kind is StepKind.WORDS and self._step.text.strip('“”"') == quoted
        tint = theme.document(ordinal).tint if is_quoted else None
        colour = theme.colours.warning_text if kind is StepKind.CAUTION else None
        run = Run(self._step.text, colour, tint, 600 if kind is StepKind.RESULT else 400)
        return FlowText((run,), theme, theme.type.body, theme.type.line_body)
