"""The head of a lane: chip, name, note, and the flag of its publication date, none over another."""

from __future__ import annotations

from dateline.timeline.lanes import Lane
from dateline.timeline.placements import FlagBox, LaneBox
from dateline.timeline.sizes import Measure, Sizes, TextStyle, elided
from dateline.timeline.view import Pixels, View

_FLAG_PADDING = 8.0
_TITLE_MOST = 330.0
_TITLE_LEAST = 90.0
_GAP = 8.0


def lane_box(lane: Lane, index: int, pixels: Pixels, *, top: float, bottom: float) -> LaneBox:
    """The box of a lane without density; the title is elided where the flag needs the room."""
    view, sizes, measure = pixels.view, pixels.metrics.sizes, pixels.metrics.measure
    title_x = sizes.edge_padding + (sizes.chip + _GAP if lane.letter else 0.0)
    column = _column(lane, view, sizes)
    flag_text, flag_x, flag_width = _flag(lane, column, title_x + _TITLE_LEAST, view, measure)
    limit = view.width - sizes.edge_padding
    if flag_text and flag_x > title_x:
        limit = min(limit, flag_x - _GAP)
    elif column is not None and column[0] > title_x + _TITLE_LEAST:
        limit = min(limit, column[0] - _GAP)
    title = elided(lane.title, TextStyle.SMALL_STRONG, min(_TITLE_MOST, limit - title_x), measure)
    end = title_x + measure(title, TextStyle.SMALL_STRONG)
    note_x = end + _GAP
    note = lane.note if lane.note and note_x + measure(lane.note, TextStyle.SMALL) <= limit else ""
    if note:
        end = note_x + measure(note, TextStyle.SMALL)
    flag = None
    if column is not None and lane.colour is not None:
        flag = FlagBox(column[0], column[1], flag_text, flag_x, flag_width, lane.colour)
    return LaneBox(
        index, lane.key, top, bottom, title, title_x, note, note_x, lane.caution, lane.letter, lane.colour,
        flag, (), end,
    )  # fmt: skip


def blank_box(lane: Lane, index: int, *, top: float, bottom: float) -> LaneBox:
    """The box of a lane that is out of sight: where it stands, and nothing of its head."""
    return LaneBox(
        index, lane.key, top, bottom, "", 0.0, "", 0.0, lane.caution, lane.letter, lane.colour, None, (), 0.0
    )


def _column(lane: Lane, view: View, sizes: Sizes) -> tuple[float, float] | None:
    if lane.published is None:
        return None
    x0, x1 = view.x(lane.published.start), view.x(lane.published.end)
    if x1 - x0 < sizes.column_minimum:
        middle = (x0 + x1) / 2
        x0, x1 = middle - sizes.column_minimum / 2, middle + sizes.column_minimum / 2
    x0, x1 = max(0.0, x0), min(view.width, x1)
    return (x0, x1) if x0 < x1 else None


def _flag(
    lane: Lane, column: tuple[float, float] | None, least: float, view: View, measure: Measure
) -> tuple[str, float, float]:
    """Text, left edge and width of the flag: right of its column, else left of it, else without text."""
    if column is None or lane.published is None:
        return "", 0.0, 0.0
    text = lane.published.text
    width = measure(text, TextStyle.SMALL) + 2 * _FLAG_PADDING
    x0, x1 = column
    if x1 >= least and x1 + width <= view.width - 2:
        return text, x1, width
    if x0 - width >= least:
        return text, x0 - width, width
    return "", x1, 0.0
