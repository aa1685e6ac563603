"""The line from a mark to when its document reported it, while the pointer or the keyboard is on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Placing
from dateline.render.look import Look
from dateline.render.report_time import reported_interval
from dateline.render.scene import Scene
from dateline.temporal.model import Interval
from dateline.temporal.wording import words_of
from dateline.timeline.placements import MarkBox, Placements
from dateline.timeline.sizes import TextStyle

_DOWN = 11.0  # under the middle of the mark: between its label and the row below
_SIGN = 4.0  # half of the diamond at the other end
_LEAST = 14.0
_PADDING = 6.0
_PILL = 14.0  # from the middle of the words to that of a label that they would touch


def paint_report_lines(  # noqa: PLR0917 - the parts of one picture
    painter: QPainter, placements: Placements, scene: Scene, chronology: Chronology, look: Look, event: int | None,
    scroll: float,
) -> None:  # fmt: skip
    """For each mark of an event (its number) in sight: from there to the day of the report, which is a diamond; in
    report time to when the event was."""
    if event is None or scene.is_picture:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = placements.axis_height
    painter.setClipRect(QRectF(0, top, placements.view.width, painter.viewport().height()))
    painter.translate(0, -scroll)
    for mark in placements.marks:
        if mark.event == event and not mark.gone:
            other = _other_end(mark, scene, chronology)
            if other is not None:
                _paint_line(painter, mark, other, placements, look, reports=scene.placing is Placing.EVENT)
    painter.restore()


def _other_end(mark: MarkBox, scene: Scene, chronology: Chronology) -> Interval | None:
    ref = scene.ref_at(mark.row)
    if scene.placing is Placing.REPORT:
        return chronology.event_of(ref).interval
    return reported_interval(chronology.entry(ref.document))


def _paint_line(
    painter: QPainter, mark: MarkBox, other: Interval, placements: Placements, look: Look, *, reports: bool
) -> None:
    view, colours = placements.view, look.theme.colours
    begin = min(max(mark.x, 2.0), view.width - 2)
    wanted = view.x((other.earliest + other.latest + 1) / 2)
    end = min(max(wanted, 6.0), view.width - 6)
    if abs(end - begin) < _LEAST:
        return
    y = mark.y + max(_DOWN, mark.height / 2 + 3)
    pen = QPen(look.colour(colours.text_secondary), 1.25, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(begin, mark.y + mark.height / 2 + 1), QPointF(begin, y), QPointF(end, y)]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(colours.text_secondary))
    painter.drawPolygon(_sign(end, y, toward=0 if end == wanted else 1 if wanted > end else -1))
    words = f"{'reported' if reports else 'happened'} {words_of(other, short=True)}"
    _paint_words(painter, words, (begin, end), y, placements, look)


def _sign(x: float, y: float, *, toward: int) -> QPolygonF:
    """A diamond on the day; an arrow where the day lies beyond the view."""
    if toward:
        back = x - toward * 2 * _SIGN
        return QPolygonF([QPointF(x, y), QPointF(back, y - _SIGN), QPointF(back, y + _SIGN)])
    return QPolygonF([QPointF(x - _SIGN, y), QPointF(x, y - _SIGN), QPointF(x + _SIGN, y), QPointF(x, y + _SIGN)])


def _paint_words(  # noqa: PLR0917 - as above
    painter: QPainter, words: str, ends: tuple[float, float], y: float, placements: Placements, look: Look
) -> None:
    """In a small pill behind the sign, before it, or on the line: wherever it covers no label; else nowhere."""
    begin, end = ends
    width = placements.view.width
    room = look.fonts.measure(words, TextStyle.SMALL) + 2 * _PADDING
    away = _SIGN + 4
    behind, before = (end + away, end - away - room) if end > begin else (end - away - room, end + away)
    long = abs(end - begin) >= room + 2 * away
    places = (behind, before, (begin + end - room) / 2) if long else (behind,)
    taken = [(label.x - 2, label.x + label.width + 2) for label in placements.labels if abs(label.y - y) < _PILL]
    free = (x for x in places if 2 <= x <= width - room - 2 and all(x + room < a or x > b for a, b in taken))
    x = next(free, None)
    if x is None:
        return
    colours = look.theme.colours
    painter.setPen(QPen(look.colour(colours.line_strong), 1))
    painter.setBrush(look.colour(colours.panel))
    painter.drawRoundedRect(QRectF(x, y - 8, room, 16), 8, 8)
    look.text(painter, x + _PADDING, y, words, style=TextStyle.SMALL, colour=colours.text_primary)
