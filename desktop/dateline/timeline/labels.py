"""Which labels stand where: on the side with room, never over a mark or another label, elided, then left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from dateline.timeline.placements import LabelBox
from dateline.timeline.sizes import Measure, Sizes, TextStyle, elided
from dateline.timeline.view import Pixels

LETTER_CHIP = 14.0
"""Side of the chip before a label in pixels."""

_BEFORE_DATE = 8.0
_AFTER_PILL = 8.0
_AFTER_CHIP = 5.0
_PILL_PADDING = 7.0
_LEAST_ELIDED = 56.0  # pixels below which an elided label says too little


class Side(Enum):
    RIGHT = "right"
    LEFT = "left"


class Words(NamedTuple):
    """The texts of one label; ``dated``, ``pill`` and ``letter`` may be empty. ``muted``: in secondary colour.

    ``letter`` stands on a chip in the colour of the document with the ordinal ``colour``.
    """

    text: str
    style: TextStyle
    dated: str = ""
    pill: str = ""
    letter: str = ""
    colour: int = 0
    muted: bool = False

    def width(self, measure: Measure, *, dated: bool = True) -> float:
        """Width of everything from pill to date."""
        width = measure(self.text, self.style) + self.chip_width + self.pill_width(measure)
        if dated and self.dated:
            width += _BEFORE_DATE + measure(self.dated, TextStyle.SMALL)
        return width

    @property
    def chip_width(self) -> float:
        """Width of the chip with the letter and the space after it, 0 without one."""
        return LETTER_CHIP + _AFTER_CHIP if self.letter else 0.0

    def pill_width(self, measure: Measure) -> float:
        """Width of the pill and the space after it, 0 without one."""
        return measure(self.pill, TextStyle.SMALL) + 2 * _PILL_PADDING + _AFTER_PILL if self.pill else 0.0


class Wanted(NamedTuple):
    """A mark in one row of a lane that wants a label; ``x0``/``x1``: its whole extent, ``rank``: lowest first."""

    row: int
    event: int
    x0: float
    x1: float
    words: Words
    side: Side
    rank: tuple[int, ...]


def preferred_side(x0: float, x1: float, width: float, within: tuple[float, float]) -> Side:
    """The side with room for ``width`` pixels beside a mark from ``x0`` to ``x1``; right if both or none have."""
    left, right = within
    if x1 + width <= right:
        return Side.RIGHT
    if x0 - width >= left:
        return Side.LEFT
    return Side.RIGHT if right - x1 >= x0 - left else Side.LEFT


class LabelRow:
    """One row of a lane while its labels are being placed: what is taken, and what is still free."""

    def __init__(self, width: float, taken: Iterable[tuple[float, float]], sizes: Sizes) -> None:
        self._width = width
        self._taken = list(taken)
        self._sizes = sizes

    def room(self, one: Wanted, side: Side) -> tuple[float, float]:
        """The free stretch beside a mark, from ``low`` to ``high`` (``low`` >= ``high``: none)."""
        gap, away = self._sizes.label_gap, self._sizes.mark_to_label
        edge = 4.0
        if side is Side.RIGHT:
            low = one.x1 + away
            nearest = min((a for a, b in self._taken if b > one.x1 + 0.01 and a >= one.x0), default=None)
            return max(low, edge), self._width - edge if nearest is None else min(nearest - gap, self._width - edge)
        high = one.x0 - away
        nearest = max((b for a, b in self._taken if a < one.x0 - 0.01 and b <= one.x1), default=None)
        return (edge if nearest is None else max(nearest + gap, edge)), min(high, self._width - edge)

    def take(self, x0: float, x1: float) -> None:
        self._taken.append((x0, x1))


def place_row(
    wanted: Sequence[Wanted], pixels: Pixels, *, lane: int, y: float, blocked: Iterable[tuple[float, float]] = ()
) -> list[LabelBox]:
    """Labels of the marks in one row, most important first; ``blocked`` stretches are neither marks nor labels."""
    width, measure = pixels.view.width, pixels.metrics.measure
    seen = [one for one in wanted if one.x1 > 0 and one.x0 < width]
    row = LabelRow(width, [*((one.x0, one.x1) for one in wanted), *blocked], pixels.metrics.sizes)
    placed = []
    for one in sorted(seen, key=lambda one: one.rank):
        found = _beside(one, row, measure) or _inside(one, pixels)
        if found is not None:
            box = _box(one, found, measure, lane=lane, y=y)
            if not box.inside:
                row.take(box.x, box.x + box.width)
            placed.append(box)
    return placed


class _Spot(NamedTuple):
    """Where a label begins and what it says there."""

    x: float
    text: str
    dated: bool
    inside: bool = False


def _beside(one: Wanted, row: LabelRow, measure: Measure) -> _Spot | None:
    whole = one.words.width(measure)
    low, high = row.room(one, one.side)
    if high - low >= whole:  # nearly always
        return _Spot(low if one.side is Side.RIGHT else high - whole, one.words.text, dated=True)
    other = Side.LEFT if one.side is Side.RIGHT else Side.RIGHT
    rooms = {one.side: (low, high), other: row.room(one, other)}
    for dated in (True, False):
        width = one.words.width(measure, dated=dated)
        for side, (low, high) in rooms.items():
            if high - low >= width:
                return _Spot(low if side is Side.RIGHT else high - width, one.words.text, dated)
    side, (low, high) = max(rooms.items(), key=lambda room: room[1][1] - room[1][0])
    lead = one.words.chip_width + one.words.pill_width(measure)
    room = high - low - lead
    text = elided(one.words.text, one.words.style, room, measure) if room >= _LEAST_ELIDED else ""
    if not text:
        return None
    width = measure(text, one.words.style) + lead
    return _Spot(low if side is Side.RIGHT else high - width, text, dated=False)


def _inside(one: Wanted, pixels: Pixels) -> _Spot | None:
    """In a gap of the mark's own bar, where that is wide and no side of it has room."""
    away, measure = 3 * pixels.metrics.sizes.mark_to_label, pixels.metrics.measure
    low, high = max(one.x0, 0.0) + away, min(one.x1, pixels.view.width) - away
    if high - low < _LEAST_ELIDED * 2 or not one.words.text:
        return None
    chip = one.words.chip_width
    dated = chip + Words(one.words.text, one.words.style, one.words.dated).width(measure) <= high - low
    text = one.words.text if dated else elided(one.words.text, one.words.style, high - low - chip, measure)
    return _Spot(low, text, dated, inside=True) if text else None


def _box(one: Wanted, spot: _Spot, measure: Measure, *, lane: int, y: float) -> LabelBox:
    pill = "" if spot.inside else one.words.pill
    pill_x = spot.x + one.words.chip_width
    text_x = pill_x + (one.words.pill_width(measure) if pill else 0.0)
    end = text_x + measure(spot.text, one.words.style)
    dated = one.words.dated if spot.dated else ""
    dated_x = end + _BEFORE_DATE if dated else end
    if dated:
        end = dated_x + measure(dated, TextStyle.SMALL)
    return LabelBox(
        row=one.row, event=one.event, lane=lane, x=spot.x, y=y, width=end - spot.x, text=spot.text,
        style=one.words.style, text_x=text_x, dated=dated, dated_x=dated_x, pill=pill, pill_x=pill_x,
        letter=one.words.letter, colour=one.words.colour, inside=spot.inside, muted=one.words.muted,
    )  # fmt: skip
