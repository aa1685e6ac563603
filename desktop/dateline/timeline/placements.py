"""What is on the timeline and exactly where: the result of `dateline.timeline.layout.lay_out`.

Pixels from the top left of the timeline, x to the right, y down; the axis is at the top. All of it lies within the
width of the view. Plain values: a painter draws them, `dateline.timeline.hits.hit` finds what is under a pixel. Those
of which a frame has hundreds are named tuples, which are made four times as fast as frozen dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.marks import Flag, MarkShape
from dateline.timeline.pills import ClusterBox, Pills
from dateline.timeline.sizes import TextStyle
from dateline.timeline.ticks import Axis
from dateline.timeline.view import View

_GONE = int(Flag.GONE)


class Form(Enum):
    """How a mark is drawn."""

    DOT = "dot"
    BAR = "bar"
    BRACKET = "bracket"  # a conflict: its claims stand inside


@dataclass(frozen=True, slots=True)
class ClaimBox:
    """One claim of a conflict, from ``x0`` to ``x1``."""

    x0: float
    x1: float
    colour: int


class MarkBox(NamedTuple):
    """One mark: ``row`` is its row in the table, ``y`` its middle.

    ``x0`` to ``x1`` is what is drawn, within the view; a dot's diameter is ``x1 - x0``. ``fade0``/``fade1`` are the
    lengths over which the ends fade (0: crisp). ``cut0``/``cut1``: it goes on beyond the view on that side.
    """

    row: int
    event: int
    lane: int
    form: Form
    shape: MarkShape
    colour: int
    flags: Flag
    x0: float
    x1: float
    y: float
    height: float
    fade0: float = 0.0
    fade1: float = 0.0
    cut0: bool = False
    cut1: bool = False
    claims: tuple[ClaimBox, ...] = ()

    @property
    def x(self) -> float:
        """The middle."""
        return (self.x0 + self.x1) / 2

    @property
    def gone(self) -> bool:
        """Whether its event has no date any more."""
        return bool(int(self.flags) & _GONE)


class GhostBox(NamedTuple):
    """Where a mark stood before the publication date that is tried out moved it, beside the mark in its row."""

    row: int
    event: int
    form: Form
    colour: int
    x0: float
    x1: float
    y: float
    height: float


class LabelBox(NamedTuple):
    """The text of a mark: ``x`` is where it begins, ``y`` its middle, ``width`` that of all of it.

    Parts from left to right: a chip with ``letter`` in the ``colour`` of that ordinal (where it stands at ``x``; or
    empty), ``pill`` ("told by 2", or empty), ``text`` (whole or elided), ``dated`` (or empty), each
    with the place where it begins. ``muted``: in secondary colour. ``inside``: it stands in a gap of its own bar.
    """

    row: int
    event: int
    lane: int
    x: float
    y: float
    width: float
    text: str
    style: TextStyle
    text_x: float
    dated: str = ""
    dated_x: float = 0.0
    pill: str = ""
    pill_x: float = 0.0
    letter: str = ""
    colour: int = 0
    inside: bool = False
    muted: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """The bars of a lane's density: ``areas`` has for each its left edge, top, width and height.

    Hundreds of bars a lane, so they are one array and not a value each.
    """

    areas: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.areas)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Density) and np.array_equal(self.areas, other.areas)

    def __hash__(self) -> int:
        return hash(self.areas.tobytes())


NO_DENSITY = Density(np.zeros((0, 4)))


@dataclass(frozen=True, slots=True)
class FlagBox:
    """The column of a publication date with its flag; ``text`` is empty where there is no room for it.

    ``tick`` stands over the column on the axis while it is moved, else it is empty.
    """

    x0: float
    x1: float
    text: str
    text_x: float  # where the flag begins
    text_width: float  # of the flag, margins included
    colour: int
    tick: str = ""


@dataclass(frozen=True, slots=True)
class FormerFlag:
    """The column of a publication date that another is tried out for: ``x0`` to ``x1``.

    ``text`` stands at ``text_x`` in a dashed flag, ``shift`` at ``shift_x`` on the arrow that leads from there to
    the column of the new date (``arrow_x0`` to ``arrow_x1``, to the left where the latter is less); all of it at ``y``.
    """

    x0: float
    x1: float
    y: float
    text: str
    text_x: float
    text_width: float
    shift: str
    shift_x: float
    arrow_x0: float
    arrow_x1: float
    colour: int


@dataclass(frozen=True, slots=True)
class LaneBox:
    """A lane: from ``y0`` to ``y1`` (exclusive), with its name in the first row.

    ``title`` and ``note`` are elided to the room that there is and may be empty.
    """

    index: int
    key: str
    y0: float
    y1: float
    title: str
    title_x: float
    note: str
    note_x: float
    caution: bool
    letter: str | None
    colour: int | None
    flag: FlagBox | None
    density: Density
    header_end: float  # pixel where title and note end
    held: bool = False  # another publication date is tried out
    collapsed: bool = False  # only the head is open
    former: FormerFlag | None = None


@dataclass(frozen=True, slots=True)
class Connector:
    """The vertical line between two marks of the same event in different lanes."""

    event: int
    x: float
    y0: float
    y1: float


@dataclass(frozen=True)
class Placements:
    """The whole timeline. ``height`` is what all lanes need, the axis included; ``today`` a stretch of pixels or None.

    ``chosen``: the stretch of the selected event, tinted on the axis, or None.
    """

    view: View
    height: float
    axis_height: float
    axis: Axis
    lanes: tuple[LaneBox, ...]
    marks: tuple[MarkBox, ...]
    pills: tuple[Pills, ...]
    labels: tuple[LabelBox, ...]
    connectors: tuple[Connector, ...]
    today: tuple[float, float] | None = None
    chosen: tuple[float, float] | None = None
    ghosts: tuple[GhostBox, ...] = ()

    @cached_property
    def clusters(self) -> tuple[ClusterBox, ...]:
        """All pills, one by one."""
        return tuple(cluster for pills in self.pills for cluster in pills)
