"""Lengths of the timeline and the measuring of text: all that geometry needs to know of the look.

Lengths are device-independent pixels at 100 % scale; `dateline.render.theme` fills them from the tokens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from dateline.timeline.axis_names import ENGLISH_NAMES, AxisNames


class TextStyle(IntEnum):  # as an IntEnum it is a dictionary's key at no cost
    """The kinds of text on a timeline; the painter knows their fonts."""

    LABEL = 0  # 13 px: events of importance 3
    LABEL_STRONG = 1  # 13 px, 600: selected, or told by several documents
    SMALL = 2  # 11 px: other events, dates, ticks
    SMALL_STRONG = 3  # 11 px, 600: lane names, context of the axis, counts


Measure = Callable[[str, TextStyle], float]
"""Width in pixels that a text takes in a style."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths in pixels, shares between 0 and 1. The defaults are those of ``tokens.json``."""

    axis_context: float = 24
    axis_ticks: float = 20
    lane_header: float = 24
    lane_minimum: float = 58
    lane_empty: float = 32  # nothing but its head
    lane_padding: float = 6
    row: float = 26
    row_compact: float = 24
    dense_lane: float = 72
    dense_strip: float = 34
    dense_row: float = 18
    mark_to_label: float = 10
    label_gap: float = 14  # between a label and the next mark or label of its row
    bar_height: float = 12
    dots: tuple[float, float, float] = (10, 12, 14)  # diameter by importance 1, 2, 3
    dense_dot: float = 10
    dense_single: float = 8
    bar_becomes_dot_below: float = 12
    day_becomes_bar_from: float = 48  # an event of one day is a point until its day is this wide
    cluster_height: float = 18
    cluster_minimum: float = 20
    cluster_gap: float = 9
    cluster_span: float = 52
    density_bin: float = 4
    density_height: float = 24
    closed_density: float = 8  # of a lane of which only the head is open
    fade: float = 24
    fade_share: float = 0.5
    open_length: float = 150
    open_fade: float = 75
    column_minimum: float = 2
    flag_height: float = 18
    chip: float = 16
    hit: float = 24
    edge_padding: float = 12
    head_padding: float = 20  # left of chip and name of a lane: there a chevron closes and opens it

    @property
    def axis(self) -> float:
        """Height of both tiers of the axis."""
        return self.axis_context + self.axis_ticks


@dataclass(frozen=True, slots=True)
class Metrics:
    """Lengths, the measuring of text and the names on the axis, as every part of the layout needs them together."""

    sizes: Sizes
    measure: Measure
    names: AxisNames = ENGLISH_NAMES


def elided(text: str, style: TextStyle, width: float, measure: Measure) -> str:
    """``text`` shortened with an ellipsis to at most ``width`` pixels; empty where less than two letters would stay."""
    if measure(text, style) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip(" ,;:–-") + "…", style) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip(" ,;:–-") + "…" if low >= 2 else ""
