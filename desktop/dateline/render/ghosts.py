"""What is drawn while another publication date is tried out: ghosts, the date so far, the ring around the new one."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from dateline.render.look import Look
from dateline.timeline.hits import flag_ends
from dateline.timeline.placements import FlagBox, Form, FormerFlag, GhostBox, LaneBox, Placements
from dateline.timeline.sizes import TextStyle

_HEAD = 5.0  # length of the arrow's head
_PADDING = 8.0


def paint_ghost(painter: QPainter, ghost: GhostBox, look: Look) -> None:
    """A pale dashed outline where a mark stood."""
    theme, mark = look.theme, look.document(ghost.colour).mark
    painter.setPen(_dashed(look, mark, theme.opacity.ghost_outline))
    painter.setBrush(look.colour(mark, theme.opacity.ghost_fill))
    area = QRectF(ghost.x0, ghost.y - ghost.height / 2, ghost.x1 - ghost.x0, ghost.height).adjusted(
        0.5, 0.5, -0.5, -0.5
    )
    if ghost.form is Form.DOT:
        painter.drawEllipse(area)
    else:
        painter.drawRoundedRect(area, theme.radius.mark, theme.radius.mark)


def paint_former_column(painter: QPainter, lane: LaneBox, former: FormerFlag, look: Look) -> None:
    """The day of the date so far, behind the grid: paler than a publication column, with dashed edges."""
    theme, colours = look.theme, look.document(former.colour)
    area = QRectF(former.x0, lane.y0, former.x1 - former.x0, lane.y1 - lane.y0)
    painter.fillRect(area, look.colour(colours.publication_column, 0.5))
    painter.setPen(_dashed(look, colours.mark, theme.opacity.ghost_outline))
    painter.drawLines([QLineF(x, lane.y0, x, lane.y1) for x in edges_of(former)])


def edges_of(former: FormerFlag) -> tuple[float, float]:
    """Where the dashed edges of its column are drawn."""
    return round(former.x0) + 0.5, round(former.x1) - 0.5


def paint_former(painter: QPainter, former: FormerFlag, look: Look) -> None:
    """The flag of the date so far, and the arrow from there to the new one with the days between."""
    theme, mark = look.theme, look.document(former.colour).mark
    height = theme.sizes.flag_height
    painter.setPen(_dashed(look, mark, 0.8))
    painter.setBrush(look.colour(theme.colours.canvas))
    area = QRectF(former.text_x, former.y - height / 2, former.text_width, height).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(area, 3, 3)
    small, secondary = TextStyle.SMALL, theme.colours.text_secondary
    look.text(painter, former.text_x + _PADDING, former.y, former.text, style=small, colour=secondary)
    if former.arrow_x0 != former.arrow_x1:
        _paint_arrow(painter, former, look)
    if former.shift:
        width = look.fonts.measure(former.shift, TextStyle.SMALL_STRONG)
        behind = QRectF(former.shift_x - 6, former.y - 8, width + 12, 16)
        painter.fillRect(behind, look.colour(theme.colours.canvas))
        strong, primary = TextStyle.SMALL_STRONG, theme.colours.text_primary
        look.text(painter, former.shift_x, former.y, former.shift, style=strong, colour=primary)


def paint_held(painter: QPainter, lane: LaneBox, flag: FlagBox, look: Look) -> None:
    """The ring around the marker that is being moved: column head and flag together."""
    theme, height = look.theme, look.theme.sizes.flag_height
    x0, x1 = flag_ends(flag)
    painter.setPen(QPen(look.colour(theme.colours.accent), theme.line.selection_ring))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(x0, lane.y0 + 3, x1 - x0, height).adjusted(-2, -2, 2, 2), 5, 5)


def paint_day_on_axis(painter: QPainter, flag: FlagBox, placements: Placements, look: Look) -> None:
    """The day over the column that is being moved, in place of what the axis says there."""
    theme, style = look.theme, TextStyle.SMALL_STRONG
    width = look.fonts.measure(flag.tick, style) + 2 * _PADDING
    top, bottom = theme.sizes.axis_context, placements.axis_height
    x = min(max((flag.x0 + flag.x1 - width) / 2, 1.0), placements.view.width - width - 1)
    painter.setPen(QPen(look.colour(theme.colours.canvas), 2.0))
    painter.setBrush(look.colour(theme.colours.accent))
    painter.drawRoundedRect(QRectF(x, top + 1, width, bottom - top - 2), 4, 4)
    y = top + (bottom - top) / 2 - 0.5
    look.text(painter, x + _PADDING, y, flag.tick, style=style, colour=theme.colours.accent_text_on)


def _paint_arrow(painter: QPainter, former: FormerFlag, look: Look) -> None:
    ink = look.document(former.colour).mark
    pen = QPen(look.colour(ink), 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.5, 2.5])
    painter.setPen(pen)
    back = -_HEAD if former.arrow_x1 > former.arrow_x0 else _HEAD
    tip, y = former.arrow_x1 + (-3 if back < 0 else 3), former.y
    start = former.arrow_x0 + (4 if back < 0 else -4)
    painter.drawLine(QLineF(start, y, tip + back, y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(ink))
    painter.drawPolygon(QPolygonF([QPointF(tip, y), QPointF(tip + back, y - 3.5), QPointF(tip + back, y + 3.5)]))


def _dashed(look: Look, colour: str, opacity: float) -> QPen:
    width = look.theme.line.hairline
    pen = QPen(look.colour(colour, opacity), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([length / width for length in look.theme.line.ghost_dash])
    return pen
