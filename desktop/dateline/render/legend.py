"""The legend of a picture: only what the picture shows, drawn with the marks' own painter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from dateline.chronology.showing import ColourBy
from dateline.render.colouring import NO_COLOUR, Colouring
from dateline.render.language import tr
from dateline.render.look import Look
from dateline.render.marks import paint_bar, paint_dot
from dateline.render.model_words import called
from dateline.render.painter import paint_chip
from dateline.timeline.marks import Flag, MarkShape
from dateline.timeline.placements import Form, MarkBox, Placements
from dateline.timeline.sizes import Measure, TextStyle

LINE = 22.0
_SAMPLE = 25.0
_CHIP = 16.0
_BEFORE_TEXT = 7.0
_BETWEEN = 20.0

Sample = Callable[[QPainter, float, float, Look], None]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A sample, drawn from ``x`` on around the height ``y``, of a width in pixels, and what it means."""

    text: str
    width: float
    sample: Sample


def legend_of(placements: Placements, colouring: Colouring) -> tuple[LegendEntry, ...]:
    """Entries for the colours that no lane names, shapes, ends, connectors and columns that are to be seen."""
    marks = placements.marks
    shapes = {mark.shape for mark in marks if mark.form is not Form.BRACKET}
    seen = {mark.colour for mark in marks} | {cluster.colour for cluster in placements.clusters}
    found = [
        LegendEntry(name, _CHIP, _chip(colouring.sign(number), number))
        for number, name in colouring.names.items()
        if number in seen
    ]
    by_status = colouring.by is ColourBy.STATUS
    found += [
        LegendEntry(
            called(shape.value), _SAMPLE, _bar(shape, colouring.of_key(shape.value) if by_status else NO_COLOUR)
        )
        for shape in MarkShape
        if shape in shapes
    ]
    if any(mark.fade0 or mark.fade1 for mark in marks):
        found.append(LegendEntry(tr("this end is not exact"), _SAMPLE, _bar(MarkShape.HAPPENED, fade=12.0)))
    if any(mark.form is Form.BRACKET for mark in marks):
        found.append(LegendEntry(tr("claims that disagree"), _SAMPLE + 4, _bracket))
    if placements.connectors:
        both = len(placements.lanes) == 2
        words = tr("one event told by both") if both else tr("one event told by several articles")
        found.append(LegendEntry(words, 9.0, _joined))
    if placements.clusters:
        found.append(LegendEntry(tr("number of events close together"), _SAMPLE, _pill))
    if any(lane.flag for lane in placements.lanes):
        found.append(LegendEntry(tr("day the article was published"), 9.0, _column))
    return tuple(found)


def legend_lines(
    entries: tuple[LegendEntry, ...], width: float, measure: Measure
) -> tuple[tuple[tuple[LegendEntry, float], ...], ...]:
    """Entries in lines of at most ``width`` pixels, each with the place where it begins."""
    lines: list[list[tuple[LegendEntry, float]]] = []
    x = 0.0
    for entry in entries:
        needed = entry.width + _BEFORE_TEXT + measure(entry.text, TextStyle.SMALL)
        if not lines or (x + needed > width and x > 0):
            lines.append([])
            x = 0.0
        lines[-1].append((entry, x))
        x += needed + _BETWEEN
    return tuple(tuple(line) for line in lines)


def paint_legend(
    painter: QPainter, lines: tuple[tuple[tuple[LegendEntry, float], ...], ...], x: float, y: float, look: Look
) -> None:
    """Paint lines of a legend from ``x`` on, the first centred on ``y``."""
    for number, line in enumerate(lines):
        middle = y + number * LINE
        for entry, place in line:
            entry.sample(painter, x + place, middle, look)
            text_x = x + place + entry.width + _BEFORE_TEXT
            look.text(
                painter, text_x, middle, entry.text, style=TextStyle.SMALL, colour=look.theme.colours.text_primary
            )


def _bar(shape: MarkShape, number: int = NO_COLOUR, *, fade: float = 0.0) -> Sample:
    def paint(painter: QPainter, x: float, y: float, look: Look) -> None:
        colour = look.theme.colours.text_secondary if number == NO_COLOUR else look.document(number).mark
        mark = MarkBox(0, 0, 0, Form.BAR, shape, -1, Flag.NONE, x, x + _SAMPLE, y, 9.0, fade0=fade)
        paint_bar(painter, mark, colour, look)

    return paint


def _chip(sign: str, number: int) -> Sample:
    def paint(painter: QPainter, x: float, y: float, look: Look) -> None:
        paint_chip(painter, x, y - _CHIP / 2, look, letter=sign, ordinal=number, size=_CHIP)

    return paint


def _joined(painter: QPainter, x: float, y: float, look: Look) -> None:
    colour = look.theme.colours.text_secondary
    painter.setPen(QPen(look.colour(colour), 1.5))
    painter.drawLine(QLineF(x + 4.5, y - 5, x + 4.5, y + 5))
    for end in (-5.0, 5.0):
        paint_dot(painter, x + 4.5, y + end, 7.0, shape=MarkShape.HAPPENED, colour=colour, look=look)


def _column(painter: QPainter, x: float, y: float, look: Look) -> None:
    colours = look.theme.colours
    painter.fillRect(QRectF(x, y - 6, 9, 12), look.colour(colours.text_secondary, 0.25))
    painter.fillRect(QRectF(x, y - 6, 9, 3), look.colour(colours.text_secondary))


def _pill(painter: QPainter, x: float, y: float, look: Look) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(look.theme.colours.text_secondary))
    painter.drawRoundedRect(QRectF(x, y - 7, _SAMPLE, 14), 7, 7)
    width = look.fonts.measure("38", TextStyle.SMALL_STRONG)
    look.text(
        painter, x + (_SAMPLE - width) / 2, y, "38", style=TextStyle.SMALL_STRONG, colour=look.theme.colours.canvas
    )


def _bracket(painter: QPainter, x: float, y: float, look: Look) -> None:
    painter.setPen(QPen(look.colour(look.theme.colours.conflict), 1.5))
    for edge, inward in ((x + 1, 4.0), (x + _SAMPLE + 3, -4.0)):
        painter.drawLines(
            [
                QLineF(edge + inward, y - 6, edge, y - 6),
                QLineF(edge, y - 6, edge, y + 6),
                QLineF(edge, y + 6, edge + inward, y + 6),
            ]
        )
    colour = look.theme.colours.text_secondary
    for place in (x + 9, x + 20):
        paint_dot(painter, place, y, 7.0, shape=MarkShape.HAPPENED, colour=colour, look=look)
