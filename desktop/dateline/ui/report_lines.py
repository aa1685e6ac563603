"""The line from a mark to when its document reported it, while the pointer or the keyboard is on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Placing
from dateline.render.date_words import words_of
from dateline.render.language import tr
from dateline.render.look import Look
from dateline.render.report_time import reported_interval
from dateline.render.scene import Scene
from dateline.temporal.model import Interval
from dateline.timeline.placements import MarkBox, Placements
from dateline.timeline.sizes import TextStyle

_DOWN = 11.0  # under the middle of the mark: between its label and the row below
_SIGN = 4.0  # half of the diamond at the other end
_LEAST = 14.0
_PADDING = 6.0


def paint_report_lines(  # noqa: PLR0917 - the parts of one picture
    painter: QPainter, placements: Placements, scene: Scene, chronology: Chronology, look: Look, event: int | None,
    scroll: float,
) -> None:  # fmt: skip
    """For each mark of an event (its number) in sight: from there to the day of the report, which is a diamond; in
    report time to when the event was."""
    if event is None or scene.is_picture:
        return
    reports = scene.placing is Placing.EVENT
    joined = [
        (mark, other)
        for mark in placements.marks
        if mark.event == event and not mark.gone and (other := _other_end(mark, scene, chronology)) is not None
    ]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setClipRect(QRectF(0, placements.axis_height, placements.view.width, painter.viewport().height()))
    painter.translate(0, -scroll)
    led_to = [(end, other) for mark, other in joined if (end := _paint_line(painter, mark, other, placements, look))]
    painter.restore()
    taken: list[tuple[float, float]] = []
    for end, other in led_to:
        when = words_of(other, short=True)
        words = tr("reported {when}", when=when) if reports else tr("happened {when}", when=when)
        _paint_words(painter, words, end, placements, look, taken)
    painter.restore()


def _other_end(mark: MarkBox, scene: Scene, chronology: Chronology) -> Interval | None:
    ref = scene.ref_at(mark.row)
    if scene.placing is Placing.REPORT:
        return chronology.event_of(ref).interval
    return reported_interval(chronology.entry(ref.document))


def _paint_line(painter: QPainter, mark: MarkBox, other: Interval, placements: Placements, look: Look) -> float | None:
    """Returns the pixel to which it leads; None where that is the mark itself, or nearly so."""
    view, colours = placements.view, look.theme.colours
    begin = min(max(mark.x, 2.0), view.width - 2)
    wanted = view.x((other.earliest + other.latest + 1) / 2)
    end = min(max(wanted, 6.0), view.width - 6)
    if abs(end - begin) < _LEAST:
        return None
    y = mark.y + max(_DOWN, mark.height / 2 + 3)
    painter.setPen(QPen(look.colour(colours.text_secondary), 1.25, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(begin, mark.y + mark.height / 2 + 1), QPointF(begin, y), QPointF(end, y)]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(colours.text_secondary))
    painter.drawPolygon(_sign(end, y, toward=0 if end == wanted else 1 if wanted > end else -1))
    return end


def _sign(x: float, y: float, *, toward: int) -> QPolygonF:
    """A diamond on the day; an arrow where the day lies beyond the view."""
    if toward:
        back = x - toward * 2 * _SIGN
        return QPolygonF([QPointF(x, y), QPointF(back, y - _SIGN), QPointF(back, y + _SIGN)])
    return QPolygonF([QPointF(x - _SIGN, y), QPointF(x, y - _SIGN), QPointF(x + _SIGN, y), QPointF(x, y + _SIGN)])


def _paint_words(  # noqa: PLR0917 - as above
    painter: QPainter, words: str, x: float, placements: Placements, look: Look, taken: list[tuple[float, float]]
) -> None:
    """On the axis over the sign, where they are over no label; not over others of their kind."""
    colours, width = look.theme.colours, placements.view.width
    room = look.fonts.measure(words, TextStyle.SMALL) + 2 * _PADDING
    x0 = min(max(x - room / 2, 2.0), width - room - 2)
    if any(x0 < b and x0 + room > a for a, b in taken):
        return
    taken.append((x0, x0 + room))
    top, bottom = look.theme.sizes.axis_context, placements.axis_height
    painter.setPen(QPen(look.colour(colours.line_strong), 1))
    painter.setBrush(look.colour(colours.panel))
    painter.drawRoundedRect(QRectF(x0, top + 1.5, room, bottom - top - 4), 4, 4)
    y = top + (bottom - top) / 2 - 1
    look.text(painter, x0 + _PADDING, y, words, style=TextStyle.SMALL, colour=colours.text_primary)
