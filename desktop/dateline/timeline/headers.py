"""The head of a lane: chip, name, note, and the flag of its publication date, none over another."""

from __future__ import annotations

from dateline.calendar import SECONDS_PER_DAY
from dateline.timeline.lanes import Column, Lane
from dateline.timeline.placements import NO_DENSITY, FlagBox, FormerFlag, LaneBox
from dateline.timeline.sizes import Measure, Sizes, TextStyle, elided
from dateline.timeline.view import Pixels, View

_FLAG_PADDING = 8.0
_TITLE_MOST = 330.0
_TITLE_LEAST = 90.0
_GAP = 8.0
_LEAST_ARROW = 14.0


def lane_box(lane: Lane, index: int, pixels: Pixels, *, top: float, bottom: float) -> LaneBox:
    """The box of a lane without density; the title is elided where the flag needs the room."""
    view, sizes, measure = pixels.view, pixels.metrics.sizes, pixels.metrics.measure
    title_x = sizes.head_padding + (sizes.chip + _GAP if lane.letter else 0.0)
    column = _column(lane.published, view, sizes)
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
        tick = lane.published.tick if lane.published else ""
        flag = FlagBox(column[0], column[1], flag_text, flag_x, flag_width, lane.colour, tick)
    return LaneBox(
        index, lane.key, top, bottom, title, title_x, note, note_x, lane.caution, lane.letter, lane.colour,
        flag, NO_DENSITY, end, lane.held, lane.collapsed,
        _former(lane, column, pixels, y=top + sizes.lane_header + sizes.row / 2),
    )  # fmt: skip


def blank_box(lane: Lane, index: int, *, top: float, bottom: float) -> LaneBox:
    """The box of a lane that is out of sight: where it stands, and nothing of its head."""
    return LaneBox(
        index, lane.key, top, bottom, "", 0.0, "", 0.0, lane.caution, lane.letter, lane.colour, None, NO_DENSITY, 0.0,
        collapsed=lane.collapsed,
    )  # fmt: skip


def _former(lane: Lane, column: tuple[float, float] | None, pixels: Pixels, *, y: float) -> FormerFlag | None:
    """The date so far and the way from there to the one that is tried out, as far as both are in view."""
    view, sizes, measure = pixels.view, pixels.metrics.sizes, pixels.metrics.measure
    stood = _column(lane.was, view, sizes)
    if lane.was is None or stood is None or lane.published is None or lane.colour is None:
        return None
    later = lane.published.start > lane.was.start
    width = measure(f"was {lane.was.text}", TextStyle.SMALL) + 2 * _FLAG_PADDING
    # The flag stands on the side away from the new date, so that the arrow is free.
    text_x = stood[0] - width if later else stood[1]
    text_x = min(max(text_x, 2.0), view.width - width - 2.0)
    x0 = max(stood[1], text_x + width) if later else min(stood[0], text_x)
    reached = column or ((view.width, view.width) if later else (0.0, 0.0))
    x1 = reached[0] if later else reached[1]
    exact = lane.was.end - lane.was.start == SECONDS_PER_DAY
    shift = shift_words((lane.published.start - lane.was.start) // SECONDS_PER_DAY) if exact else ""
    room = measure(shift, TextStyle.SMALL_STRONG)
    drawn = (x1 - x0 if later else x0 - x1) >= _LEAST_ARROW
    if not drawn:
        x1 = x0
    fits = bool(shift) and abs(x1 - x0) >= room + 2 * _LEAST_ARROW
    return FormerFlag(
        *stood, y, f"was {lane.was.text}", text_x, width, shift if fits else "", (x0 + x1 - room) / 2, x0, x1,
        lane.colour,
    )  # fmt: skip


def shift_words(days: int) -> str:
    """``+7 days``, ``−1 day``."""
    return f"{'+' if days > 0 else '−'}{abs(days):,} day{'' if abs(days) == 1 else 's'}"


def _column(said: Column | None, view: View, sizes: Sizes) -> tuple[float, float] | None:
    if said is None:
        return None
    x0, x1 = view.x(said.start), view.x(said.end)
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
