"""The one painter of timelines: the screen, PNG, SVG and PDF all call it.

    paint_timeline(painter, placements, look, State(selected=3))

It draws in the painter's own coordinates and never resets its transform, so a picture may scale or move it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from dateline.render.batches import draw_areas, draw_lines
from dateline.render.ghosts import (
    edges_of,
    paint_day_on_axis,
    paint_former,
    paint_former_column,
    paint_ghost,
    paint_held,
)
from dateline.render.look import Look, State
from dateline.render.marks import paint_clusters, paint_mark
from dateline.timeline.labels import LETTER_CHIP
from dateline.timeline.placements import LabelBox, LaneBox, Placements
from dateline.timeline.sizes import TextStyle
from dateline.timeline.ticks import Tick

NOTHING = State()

_LABEL_HEIGHT = 16.0
_PILL_PADDING = 7.0


def paint_timeline(
    painter: QPainter,
    placements: Placements,
    look: Look,
    state: State = NOTHING,
    *,
    height: float | None = None,
    scroll: float = 0.0,
    axis_name: str = "",
) -> None:
    """Paint from 0,0 to the view's width and ``height`` (by default all of it), the lanes moved up by ``scroll``.

    ``axis_name`` stands at the right of the axis where that is not the time at which things happened.
    """
    width = placements.view.width
    height = placements.height if height is None else height
    top = placements.axis_height
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _clear(painter, QRectF(0, 0, width, height), look)
    painter.setClipRect(QRectF(0, 0, width, height), Qt.ClipOperation.IntersectClip)
    _paint_columns(painter, placements, look, top, height)
    painter.save()
    painter.setClipRect(QRectF(0, top, width, max(0.0, height - top)), Qt.ClipOperation.IntersectClip)
    painter.translate(0, -scroll)
    _paint_lanes(painter, placements, look, state, first=scroll, last=scroll + height)
    painter.restore()
    _paint_axis(painter, placements, look)
    if axis_name:
        _paint_axis_name(painter, axis_name, placements, look)
    painter.restore()


# -- behind everything


def _clear(painter: QPainter, area: QRectF, look: Look) -> None:
    """Bare ground."""
    with look.ground(painter):
        painter.fillRect(area, look.colour(look.theme.colours.canvas))


def _paint_columns(painter: QPainter, placements: Placements, look: Look, top: float, bottom: float) -> None:
    colours = look.theme.colours
    for x0, x1 in placements.axis.weekends:
        painter.fillRect(QRectF(x0, top, x1 - x0, bottom - top), look.colour(colours.weekend_column))
    if placements.today:
        x0, x1 = placements.today
        painter.fillRect(QRectF(x0, top, max(1.0, x1 - x0), bottom - top), look.colour(colours.today_column))


def _hairline(painter: QPainter, look: Look, colour: str) -> None:
    painter.setPen(QPen(look.colour(colour), look.theme.line.hairline))


def _paint_lanes(
    painter: QPainter, placements: Placements, look: Look, state: State, *, first: float, last: float
) -> None:
    """Everything below the axis, back to front; what lies above ``first`` or below ``last`` is passed over."""
    lanes = [lane for lane in placements.lanes if lane.y1 >= first and lane.y0 <= last]
    for lane in lanes:
        _paint_lane_ground(painter, lane, look)
    grid = _paint_grid(painter, placements, look, top=max(first, placements.axis_height), bottom=last)
    for lane in lanes:
        _paint_lane_front(painter, lane, placements, look)
    _paint_connectors(painter, placements, lanes, look)
    labels = [one for one in placements.labels if first - 20 <= one.y <= last + 20 and not one.inside]
    _clear_grid(painter, labels, grid, look)
    for label in labels:
        _clear_behind(painter, label, grid, placements, look)
    _paint_marks(painter, placements, look, state, first=first, last=last)


def _paint_connectors(painter: QPainter, placements: Placements, lanes: Sequence[LaneBox], look: Look) -> None:
    """The lines between the marks of one event; no name of a lane and no flag is struck through."""
    painter.setPen(QPen(look.colour(look.theme.colours.text_primary), look.theme.line.joined))
    for line in placements.connectors:
        y = line.y0
        for lane in lanes:
            middle = lane.y0 + look.theme.sizes.lane_header / 2 + 1
            if line.y0 < middle < line.y1 and _over_head(line.x, lane, look):
                painter.drawLine(QLineF(line.x, y, line.x, max(y, middle - _LABEL_HEIGHT / 2)))
                y = middle + _LABEL_HEIGHT / 2
        if y < line.y1:
            painter.drawLine(QLineF(line.x, y, line.x, line.y1))


def _over_head(x: float, lane: LaneBox, look: Look) -> bool:
    """Whether chip, name, note or flag of a lane stand at ``x``."""
    stretches = [(look.theme.sizes.head_padding, lane.header_end)]
    if lane.flag is not None and lane.flag.text:
        stretches.append((lane.flag.text_x + 2, lane.flag.text_x + lane.flag.text_width - 2))
    return any(x0 - 2 <= x <= x1 + 2 for x0, x1 in stretches)


def _paint_grid(
    painter: QPainter, placements: Placements, look: Look, *, top: float, bottom: float
) -> NDArray[np.float64]:
    """Lines under the ticks; gives the left edges of them, ascending."""
    edges = np.array([round(tick.x) for tick in placements.axis.ticks if tick.grid], dtype=np.float64)
    _hairline(painter, look, look.theme.colours.line_hairline)
    draw_lines(painter, _uprights(edges, top, bottom))
    return edges


def _uprights(edges: NDArray[np.float64], top: float, bottom: float) -> NDArray[np.float64]:
    """The ends of vertical lines a pixel wide, by their left edges."""
    ends = np.empty((len(edges), 4))
    ends[:, 0] = ends[:, 2] = edges + 0.5
    ends[:, 1], ends[:, 3] = top, bottom
    return ends


def _paint_marks(
    painter: QPainter, placements: Placements, look: Look, state: State, *, first: float, last: float
) -> None:
    paint_clusters(painter, [one for one in placements.pills if first - 20 <= one.y <= last + 20], look)
    for ghost in placements.ghosts:
        if first - 20 <= ghost.y <= last + 20:
            paint_ghost(painter, ghost, look)
    for mark in placements.marks:
        if first - 20 <= mark.y <= last + 20 and not mark.gone:
            paint_mark(painter, mark, look, state)
    for label in placements.labels:
        if first - 20 <= label.y <= last + 20:
            _paint_label(painter, label, look, state)


def _paint_lane_ground(painter: QPainter, lane: LaneBox, look: Look) -> None:
    """The publication column behind the grid."""
    if lane.flag is not None:
        colours = look.document(lane.flag.colour)
        area = QRectF(lane.flag.x0, lane.y0, lane.flag.x1 - lane.flag.x0, lane.y1 - lane.y0)
        painter.fillRect(area, look.colour(colours.publication_column))
    if lane.former is not None:
        paint_former_column(painter, lane, lane.former, look)


def _paint_lane_front(painter: QPainter, lane: LaneBox, placements: Placements, look: Look) -> None:
    """Density, lower edge, chip, name, note and flag."""
    theme, colours = look.theme, look.document(-1 if lane.colour is None else lane.colour)
    if lane.density:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(colours.density))
        draw_areas(painter, lane.density.areas)
    _hairline(painter, look, theme.colours.line_hairline)
    painter.drawLine(QLineF(0, round(lane.y1) - 0.5, placements.view.width, round(lane.y1) - 0.5))
    paint_head(painter, lane, look)
    if lane.flag is not None:
        _paint_flag(painter, lane, look)
    if lane.former is not None:
        paint_former(painter, lane.former, look)


def paint_head(painter: QPainter, lane: LaneBox, look: Look) -> None:
    """Chip, name and note of a lane."""
    theme = look.theme
    y = lane.y0 + theme.sizes.lane_header / 2 + 1
    if lane.letter:
        top = y - theme.sizes.chip / 2
        paint_chip(painter, theme.sizes.head_padding, top, look, letter=lane.letter, ordinal=lane.colour or 0)
    look.text(painter, lane.title_x, y, lane.title, style=TextStyle.SMALL_STRONG, colour=theme.colours.text_primary)
    if lane.note:
        colour = theme.colours.warning_text if lane.caution else theme.colours.text_secondary
        look.text(painter, lane.note_x, y, lane.note, style=TextStyle.SMALL, colour=colour)


def paint_chip(
    painter: QPainter, x: float, y: float, look: Look, *, letter: str, ordinal: int, size: float | None = None
) -> None:
    """The chip of a document with its letter, its top left corner at ``x``, ``y``; ``size`` is that of lanes' chips."""
    size, colours = size or look.theme.sizes.chip, look.document(ordinal)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(colours.mark))
    painter.drawRoundedRect(QRectF(x, y, size, size), look.theme.radius.chip, look.theme.radius.chip)
    width = look.fonts.measure(letter, TextStyle.SMALL_STRONG)
    style = TextStyle.SMALL_STRONG
    look.text(painter, x + (size - width) / 2, y + size / 2, letter, style=style, colour=colours.letter_on_chip)


def _paint_flag(painter: QPainter, lane: LaneBox, look: Look) -> None:
    flag = lane.flag
    if flag is None:
        return
    colours, height = look.document(flag.colour), look.theme.sizes.flag_height
    top = lane.y0 + 3
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(flag.x0, top, flag.x1 - flag.x0, 4), look.colour(colours.mark))
    if flag.text:
        painter.setBrush(look.colour(colours.mark))
        painter.drawRoundedRect(QRectF(flag.text_x, top, flag.text_width, height), 3, 3)
        look.text(
            painter, flag.text_x + 8, top + height / 2, flag.text, style=TextStyle.SMALL, colour=colours.letter_on_chip
        )
    if lane.held:
        paint_held(painter, lane, flag, look)


# -- labels


def _clear_grid(painter: QPainter, labels: Sequence[LabelBox], grid: NDArray[np.float64], look: Look) -> None:
    """Interrupt grid lines behind labels, so that no letter is struck through.

    A halo would do the same, but as strokes of every letter: slow on screen, and no longer text in a picture.
    """
    first = np.searchsorted(grid, [label.x - 2.5 for label in labels])
    counts = np.searchsorted(grid, [label.x + label.width + 1.5 for label in labels], side="right") - first
    if not counts.any():
        return
    crossed = np.repeat(first - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    areas = np.empty((len(crossed), 4))
    areas[:, 0], areas[:, 2], areas[:, 3] = grid[crossed], 1, _LABEL_HEIGHT
    areas[:, 1] = np.repeat([label.y - _LABEL_HEIGHT / 2 for label in labels], counts)
    with look.ground(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(look.theme.colours.canvas))
        draw_areas(painter, areas)


def _clear_behind(
    painter: QPainter, label: LabelBox, grid: NDArray[np.float64], placements: Placements, look: Look
) -> None:
    """Interrupt what else may stand behind a label: the border of a former date, and connectors. The column of a
    publication goes on over the gaps in the grid (``grid``, ascending)."""
    lane = placements.lanes[label.lane]
    top = label.y - _LABEL_HEIGHT / 2
    if lane.flag is not None:
        column = look.colour(look.document(lane.flag.colour).publication_column)
        low, high = max(label.x - 2, lane.flag.x0), min(label.x + label.width + 2, lane.flag.x1)
        for x in grid[np.searchsorted(grid, low - 0.5) : np.searchsorted(grid, high - 0.5, side="right")].tolist():
            painter.fillRect(QRectF(x, top, 1, _LABEL_HEIGHT), column)
    if lane.former is not None:
        for x in edges_of(lane.former):
            if label.x - 2 <= x <= label.x + label.width + 2:
                _clear(painter, QRectF(x - 1, top, 2, _LABEL_HEIGHT), look)
    for line in placements.connectors:
        if line.y0 < label.y < line.y1 and label.x - 2 <= line.x <= label.x + label.width + 2:
            _clear(painter, QRectF(line.x - 2, top, 4, _LABEL_HEIGHT), look)


def _paint_label(painter: QPainter, label: LabelBox, look: Look, state: State) -> None:
    colours = look.theme.colours
    if label.inside:
        area = QRectF(label.x - 8, label.y - _LABEL_HEIGHT / 2, label.width + 16, _LABEL_HEIGHT)
        _clear(painter, area, look)
    if label.letter:
        top = label.y - LETTER_CHIP / 2
        paint_chip(painter, label.x, top, look, letter=label.letter, ordinal=label.colour, size=LETTER_CHIP)
    if label.pill:
        width = look.fonts.measure(label.pill, TextStyle.SMALL) + 2 * _PILL_PADDING
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(colours.sunken))
        painter.drawRoundedRect(QRectF(label.pill_x, label.y - 9, width, 18), 9, 9)
        look.text(
            painter,
            label.pill_x + _PILL_PADDING,
            label.y,
            label.pill,
            style=TextStyle.SMALL,
            colour=colours.text_secondary,
        )
    if label.event in state.found:
        width = look.fonts.measure(label.text, label.style)
        painter.fillRect(QRectF(label.text_x - 2, label.y - 8, width + 4, 16), look.colour(colours.found))
    plain = label.muted and label.event not in state.found and not state.selects(label.event)
    colour = colours.text_secondary if plain else colours.text_primary
    look.text(painter, label.text_x, label.y, label.text, style=label.style, colour=colour)
    if label.dated:
        look.text(painter, label.dated_x, label.y, label.dated, style=TextStyle.SMALL, colour=colours.text_secondary)


# -- the axis


def _paint_axis_name(painter: QPainter, name: str, placements: Placements, look: Look) -> None:
    """A filled flag in the axis' upper tier, over whatever period is named there."""
    colours, middle = look.theme.colours, look.theme.sizes.axis_context
    width = look.fonts.measure(name, TextStyle.SMALL_STRONG) + 2 * _PILL_PADDING
    area = QRectF(placements.view.width - width - 4, 3, width, middle - 6)
    _clear(painter, area.adjusted(-6, -3, 4, 2), look)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(colours.accent))
    painter.drawRoundedRect(area, look.theme.radius.chip, look.theme.radius.chip)
    x, y = area.left() + _PILL_PADDING, area.center().y()
    look.text(painter, x, y, name, style=TextStyle.SMALL_STRONG, colour=colours.accent_text_on)


def _paint_axis(painter: QPainter, placements: Placements, look: Look) -> None:
    colours, sizes = look.theme.colours, look.theme.sizes
    width, middle, bottom = placements.view.width, sizes.axis_context, placements.axis_height
    _clear(painter, QRectF(0, 0, width, bottom), look)
    if placements.chosen:
        x0, x1 = placements.chosen
        painter.fillRect(QRectF(x0, middle, max(2.0, x1 - x0), bottom - middle), look.colour(colours.accent_soft))
    _hairline(painter, look, colours.line_hairline)
    painter.drawLine(QLineF(0, middle - 0.5, width, middle - 0.5))
    _hairline(painter, look, colours.line_strong)
    painter.drawLine(QLineF(0, bottom - 0.5, width, bottom - 0.5))
    labelled = [tick for tick in placements.axis.ticks if tick.text]
    draw_lines(painter, _uprights(np.round(placements.axis.minor), bottom - 4, bottom))
    for span in placements.axis.context:
        if span.border:
            _hairline(painter, look, colours.line_control)
            x = round(span.x0) + 0.5
            crossed = any(tick.text_x - 2 < x < tick.text_x + _tick_width(tick, look) + 2 for tick in labelled)
            painter.drawLine(QLineF(x, 0, x, middle if crossed else bottom))
        if span.text:
            y = middle / 2
            look.text(painter, span.text_x, y, span.text, style=TextStyle.SMALL_STRONG, colour=colours.text_primary)
    y = middle + (bottom - middle) / 2 - 1
    if placements.today:
        _paint_today(painter, sum(placements.today) / 2, placements, look)
    _hairline(painter, look, colours.line_control)
    for length, beside in ((10, True), (4, False)):
        edges = np.array([round(tick.x) for tick in placements.axis.ticks if (tick.text_x > tick.x) is beside])
        draw_lines(painter, _uprights(edges, bottom - length, bottom))
    for tick in placements.axis.ticks:
        style = TextStyle.SMALL_STRONG if tick.strong else TextStyle.SMALL
        colour = colours.text_primary if tick.strong else colours.text_secondary
        look.text(painter, tick.text_x, y, tick.text, style=style, colour=colour)
    for lane in placements.lanes:
        if lane.flag is not None and lane.flag.tick:
            paint_day_on_axis(painter, lane.flag, placements, look)


def _tick_width(tick: Tick, look: Look) -> float:
    return look.fonts.measure(tick.text, TextStyle.SMALL_STRONG if tick.strong else TextStyle.SMALL)


def _paint_today(painter: QPainter, x: float, placements: Placements, look: Look) -> None:
    """The word over the column of today, unless it would touch a label of the axis."""
    colours, style = look.theme.colours, TextStyle.SMALL
    half = look.fonts.measure("today", style) / 2 + 5
    top, bottom = look.theme.sizes.axis_context, placements.axis_height
    labels = [tick for tick in placements.axis.ticks if tick.text]
    touched = any(
        x - half < tick.text_x + _tick_width(tick, look) + 2 and tick.text_x - 2 < x + half for tick in labels
    )
    if touched or x - half < 0 or x + half > placements.view.width:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(colours.today_column))
    painter.drawRoundedRect(QRectF(x - half, top + 1, 2 * half, bottom - top - 3), 4, 4)
    y = top + (bottom - top) / 2 - 1
    look.text(painter, x - half + 5, y, "today", style=style, colour=colours.text_secondary)
