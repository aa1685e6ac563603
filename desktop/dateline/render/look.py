"""A theme made ready for painting: its colours as QColor, its fonts as QFont, and what is selected or hovered."""

from __future__ import annotations

from collections.abc import Container, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from dateline.render.date_words import axis_names
from dateline.render.fonts import Fonts
from dateline.render.theme import DocumentColours, Theme
from dateline.timeline.pills import Pills
from dateline.timeline.sizes import Metrics, TextStyle


@dataclass(frozen=True, slots=True)
class State:
    """Numbers of the events that are selected, under the pointer, or have the keyboard's focus; None for none.
    ``found`` has the numbers of those that a search found, ``also`` those that are selected beside the one."""

    selected: int | None = None
    hovered: int | None = None
    focused: int | None = None
    found: Container[int] = ()
    also: Container[int] = ()

    def selects(self, event: int) -> bool:
        """Whether an event is selected, alone or beside others."""
        return event == self.selected or event in self.also


class Look:
    """A theme with its fonts and colours, made once and painted with many times."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.fonts = Fonts(theme)
        self.metrics = Metrics(theme.sizes, self.fonts.measure, axis_names())
        self._colours: dict[str, QColor] = {}
        self._as_ever = nullcontext()

    def colour(self, value: str, opacity: float = 1.0) -> QColor:
        """A colour of the theme; with an opacity below 1 a new one that lets through what is behind."""
        made = self._colours.get(value)
        if made is None:
            made = self._colours[value] = QColor(value)
        if opacity < 1.0:
            made = QColor(made)
            made.setAlphaF(opacity)
        return made

    def ground(self, painter: QPainter) -> AbstractContextManager[None]:  # noqa: ARG002  # paints it as anything else
        """While it is open, what is painted in the canvas colour is ground, and not something on it."""
        return self._as_ever

    def document(self, ordinal: int) -> DocumentColours:
        """Colours of a document, or those of what belongs to no document for ordinals below 0."""
        if ordinal >= 0:
            return self.theme.document(ordinal)
        colours = self.theme.colours
        return DocumentColours(
            "", "grey", colours.text_secondary, colours.canvas, colours.sunken, colours.sunken, colours.line_strong
        )

    def paints_pills(self, painter: QPainter, pills: Sequence[Pills]) -> bool:  # noqa: ARG002  # knows no faster way
        """Whether the look has painted the pills in a way of its own; if not, they have yet to be painted."""
        return False

    def text(self, painter: QPainter, x: float, y: float, text: str, *, style: TextStyle, colour: str) -> None:
        """Write ``text`` from ``x`` on, its capitals centred on ``y``."""
        painter.setFont(self.fonts.of(style))
        painter.setPen(self.colour(colour))
        painter.drawText(QPointF(x, y + self.fonts.ascent(style) / 2), text)
