"""Marks in every shape and state: status is shape, certainty is the end of the bar, a document is its colour.

Outlines are filled paths rather than strokes: a stroke's gradient is lost in SVG.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF

from dateline.render.look import Look, State
from dateline.render.pdf import fill_fading
from dateline.timeline.marks import MarkShape
from dateline.timeline.pills import ClusterBox, Pills
from dateline.timeline.placements import Form, MarkBox
from dateline.timeline.sizes import TextStyle

_POINT = 6.0  # length of the point of what is ongoing
_STRUCK = 4.0  # how far the line through a denied mark reaches beyond it


def paint_mark(painter: QPainter, mark: MarkBox, look: Look, state: State) -> None:
    """One mark with its halo, ring and focus as ``state`` says."""
    paint_state(painter, QRectF(mark.x0, mark.y - mark.height / 2, mark.x1 - mark.x0, mark.height), mark, look, state)
    if mark.form is Form.BRACKET:
        _paint_bracket(painter, mark, look)
    elif mark.form is Form.DOT:
        colour = look.document(mark.colour).mark
        paint_dot(painter, mark.x, mark.y, mark.height, shape=mark.shape, colour=colour, look=look)
    else:
        paint_bar(painter, mark, look.document(mark.colour).mark, look)


def paint_state(painter: QPainter, area: QRectF, mark: MarkBox, look: Look, state: State) -> None:
    """What surrounds a mark: the ground of what was found, hover halo, selection ring with a soft gap, dotted
    focus ring outside all."""
    line, theme = look.theme.line, look.theme
    grown = 0.0
    if mark.event in state.found:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(theme.colours.found))
        _rounded(painter, area, 4.0, mark.form is Form.DOT, theme.radius.mark)
    if state.selects(mark.event):
        _ring_ground(painter, area, look)
        grown = 4.0
    elif mark.event == state.hovered:
        halo = look.colour(look.document(mark.colour).mark, theme.opacity.hover_halo)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(halo)
        _rounded(painter, area, 3.0, mark.form is Form.DOT, theme.radius.mark)
    if mark.event == state.focused:
        ink = look.colour(theme.colours.text_primary)
        pen = QPen(ink, line.focus_ring, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([value / line.focus_ring for value in line.focus_dash])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _rounded(painter, area, grown + 4.0, mark.form is Form.DOT, theme.radius.mark)


def _ring_ground(painter: QPainter, area: QRectF, look: Look) -> None:
    theme = look.theme
    painter.setPen(QPen(look.colour(theme.colours.accent), theme.line.selection_ring))
    painter.setBrush(look.colour(theme.colours.accent_soft))
    circle = abs(area.width() - area.height()) < 1
    _rounded(painter, area, 2.0 + theme.line.selection_ring / 2, circle, theme.radius.mark)


def _rounded(painter: QPainter, area: QRectF, grown: float, circle: bool, radius: float) -> None:
    rect = area.adjusted(-grown, -grown, grown, grown)
    if circle:
        painter.drawEllipse(rect)
    else:
        painter.drawRoundedRect(rect, radius + grown, radius + grown)


# -- points


def paint_dot(
    painter: QPainter, x: float, y: float, diameter: float, *, shape: MarkShape, colour: str, look: Look
) -> None:
    """A point in time, by status."""
    theme, ink, radius = look.theme, look.colour(colour), diameter / 2
    if shape is MarkShape.HAPPENED:
        _paint_disc(painter, x, y, radius, ink)
    elif shape is MarkShape.ONGOING:
        _fill(painter, _pointed(QRectF(x - radius, y - radius, diameter, diameter), _POINT), ink)
    elif shape is MarkShape.DENIED:
        _paint_disc(painter, x, y, radius, look.colour(colour, theme.opacity.denied_fill))
        _strike(painter, x - radius - _STRUCK, x + radius + _STRUCK, y, ink)
    else:
        dashed = shape is MarkShape.POSSIBLE
        width = theme.line.possible_outline if dashed else theme.line.planned_outline
        with look.ground(painter):
            _paint_disc(painter, x, y, radius, look.colour(theme.colours.canvas))
        _fill(painter, _ring(diameter, width, dashed=dashed).translated(x, y), ink)
        if shape is MarkShape.CANCELLED:
            _cross(painter, x, y, radius * 0.42, ink)


def _paint_disc(painter: QPainter, x: float, y: float, radius: float, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(x, y), radius, radius)


@lru_cache(maxsize=64)  # a few sizes of dots
def _ring(diameter: float, width: float, *, dashed: bool) -> QPainterPath:
    """The outline of a dot around 0,0; six dashes go evenly round a circle whatever its size."""
    inner, dash = QPainterPath(), 6.2832 * (diameter - width) / 2 / 6 / width
    inner.addEllipse(QPointF(0, 0), (diameter - width) / 2, (diameter - width) / 2)
    return _outline(inner, width, (dash * 0.58, dash * 0.42) if dashed else None)


def _cross(painter: QPainter, x: float, y: float, reach: float, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QLineF(x - reach, y - reach, x + reach, y + reach))
    painter.drawLine(QLineF(x - reach, y + reach, x + reach, y - reach))


def _strike(painter: QPainter, x0: float, x1: float, y: float, ink: QColor) -> None:
    painter.setPen(QPen(ink, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(x0, y, x1, y))


# -- stretches


def paint_bar(painter: QPainter, mark: MarkBox, colour: str, look: Look) -> None:
    """A stretch of time, by status, with its ends crisp or fading."""
    theme, shape = look.theme, mark.shape
    area = QRectF(mark.x0, mark.y - mark.height / 2, mark.x1 - mark.x0, mark.height)
    ink = _fading(mark, look.colour(colour))
    radius = theme.radius.mark
    if shape is MarkShape.ONGOING:
        _fill(painter, _pointed(area, _POINT) if not mark.fade1 else _round_rect(area, radius), ink)
    elif shape is MarkShape.HAPPENED:
        _fill(painter, _round_rect(area, radius), ink)
    elif shape is MarkShape.DENIED:
        _fill(painter, _round_rect(area, radius), _fading(mark, look.colour(colour, theme.opacity.denied_fill)))
        _strike(painter, mark.x0 - _STRUCK, mark.x1 + _STRUCK, mark.y, look.colour(colour))
    else:
        dashed = shape is MarkShape.POSSIBLE
        width = theme.line.possible_outline if dashed else theme.line.planned_outline
        inner = area.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        with look.ground(painter):
            _fill(painter, _round_rect(area, radius), _fading(mark, look.colour(theme.colours.canvas)))
        dash = tuple(value / width for value in theme.line.possible_dash) if dashed else None
        _fill(painter, _outline(_open_rect(inner, radius - width / 2, mark), width, dash), ink)
        if shape is MarkShape.CANCELLED:
            _cross(painter, min(max(mark.x, mark.x0), mark.x1), mark.y, 3.0, look.colour(colour))


def _fading(mark: MarkBox, colour: QColor) -> QLinearGradient | QColor:
    """The colour, fading over the ends of the mark that fade."""
    if not mark.fade0 and not mark.fade1:
        return colour
    gradient = QLinearGradient(mark.x0, 0, mark.x1, 0)
    clear = QColor(colour)
    clear.setAlpha(0)
    length = mark.x1 - mark.x0
    gradient.setColorAt(0.0, clear if mark.fade0 else colour)
    if mark.fade0:
        gradient.setColorAt(min(mark.fade0 / length, 0.5), colour)
    if mark.fade1:
        gradient.setColorAt(max(1 - mark.fade1 / length, 0.5), colour)
    gradient.setColorAt(1.0, clear if mark.fade1 else colour)
    return gradient


def _fill(painter: QPainter, path: QPainterPath, ink: QLinearGradient | QColor) -> None:
    if isinstance(ink, QLinearGradient):
        fill_fading(painter, path, ink)
    else:
        painter.fillPath(path, QBrush(ink))


def _round_rect(area: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    return path


def _open_rect(area: QRectF, radius: float, mark: MarkBox) -> QPainterPath:
    """The outline of a bar; a fading end has no upright, so that nothing seems to close it."""
    if not mark.fade0 and not mark.fade1:
        return _round_rect(area, radius)
    path = QPainterPath()
    if mark.fade0 and mark.fade1:
        path.moveTo(area.topLeft())
        path.lineTo(area.topRight())
        path.moveTo(area.bottomLeft())
        path.lineTo(area.bottomRight())
        return path
    near, far = (area.left(), area.right()) if mark.fade1 else (area.right(), area.left())
    corner = radius if mark.fade1 else -radius
    path.moveTo(far, area.top())
    path.lineTo(near + corner, area.top())
    path.quadTo(near, area.top(), near, area.top() + radius)
    path.lineTo(near, area.bottom() - radius)
    path.quadTo(near, area.bottom(), near + corner, area.bottom())
    path.lineTo(far, area.bottom())
    return path


def _pointed(area: QRectF, point: float) -> QPainterPath:
    """A bar or a point whose right end is a tip: it goes on."""
    point = min(point, area.width() / 2)
    path = QPainterPath()
    path.addPolygon(
        QPolygonF(
            [
                area.topLeft(),
                QPointF(area.right() - point, area.top()),
                QPointF(area.right(), area.center().y()),
                QPointF(area.right() - point, area.bottom()),
                area.bottomLeft(),
                area.topLeft(),
            ]
        )
    )
    return path


def _outline(path: QPainterPath, width: float, dash: tuple[float, ...] | None) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        stroker.setDashPattern(list(dash))
    return stroker.createStroke(path)


# -- conflicts and clusters


def _paint_bracket(painter: QPainter, mark: MarkBox, look: Look) -> None:
    """All claims of a conflict inside a bracket from the earliest to the latest, none preferred."""
    theme = look.theme
    top, bottom = mark.y - mark.height / 2 - 3, mark.y + mark.height / 2 + 3
    thin = QPen(look.colour(theme.colours.text_placeholder), 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    thin.setDashPattern([3.0, 3.0])
    painter.setPen(thin)
    painter.drawLine(QLineF(mark.x0 + 6, mark.y, mark.x1 - 6, mark.y))
    painter.setPen(QPen(look.colour(theme.colours.conflict), theme.line.conflict_bracket))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x, inward in ((mark.x0 - 4, 6.0), (mark.x1 + 4, -6.0)):
        painter.drawPolyline(
            [QPointF(x + inward, top), QPointF(x, top), QPointF(x, bottom), QPointF(x + inward, bottom)]
        )
    height = mark.height - 2
    for claim in mark.claims:
        area = QRectF(claim.x0, mark.y - height / 2, claim.x1 - claim.x0, height)
        _fill(painter, _round_rect(area, theme.radius.mark), look.colour(look.document(claim.colour).mark))


def paint_clusters(painter: QPainter, pills: Sequence[Pills], look: Look) -> None:
    """Pills with the number of marks in them, ringed where the selected event is among them."""
    for cluster in (one for lane in pills if lane.selected.any() for one in lane if one.selected):
        painter.setPen(QPen(look.colour(look.theme.colours.accent), look.theme.line.selection_ring))
        painter.setBrush(look.colour(look.theme.colours.accent_soft))
        radius = cluster.height / 2 + 3
        painter.drawRoundedRect(_area(cluster).adjusted(-3, -3, 3, 3), radius, radius)
    if not look.paints_pills(painter, pills):
        for lane in pills:
            _paint_pills(painter, lane, look)


def _paint_pills(painter: QPainter, pills: Pills, look: Look) -> None:
    """The pills of a lane; first all bodies, then all numbers, so that the painter is set up but twice."""
    colours, style = look.document(pills.colour), TextStyle.SMALL_STRONG
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(colours.mark))
    for cluster in pills:
        painter.drawRoundedRect(_area(cluster), cluster.height / 2, cluster.height / 2)
    middle = look.fonts.ascent(style) / 2
    painter.setFont(look.fonts.of(style))
    painter.setPen(look.colour(colours.letter_on_chip))
    for cluster in pills:
        width = sum(look.fonts.measure(letter, style) for letter in cluster.text)
        painter.drawText(QPointF((cluster.x0 + cluster.x1 - width) / 2, cluster.y + middle), cluster.text)


def _area(cluster: ClusterBox) -> QRectF:
    return QRectF(cluster.x0, cluster.y - cluster.height / 2, cluster.x1 - cluster.x0, cluster.height)
