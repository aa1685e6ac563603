"""The scales at which rows are packed: coarser than what is in view by less than a notch of the wheel.

While one zooms, rows and the choice of labels stay from grade to grade. What has room side by side at one scale has
room at every finer one, since labels keep their width while the time between marks grows.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from dateline.timeline.sizes import Sizes
from dateline.timeline.view import View

STEP = 2 ** (1 / 4)
"""From one grade to the next: a notch of the wheel."""

MARGIN = 0.08
"""Share of the width that stays free on each side when everything is fitted into view."""


@dataclass(frozen=True, slots=True)
class Grade:
    """What rows are packed for. ``view`` begins where the view does and is as wide, but may be longer.

    ``key`` is the same for all views of one grade. ``within``: pixels of ``view`` within which labels are reserved.
    On screen that is all of the content with its margins, so that rows stay as they are while the view moves over
    them. ``sizes`` are those by which marks are packed.
    """

    view: View
    key: str
    within: tuple[float, float]
    sizes: Sizes


def exact_grade(view: View, sizes: Sizes, bounds: tuple[int, int]) -> Grade:
    """For a page, which is neither zoomed nor moved: the scale of the view itself, and no label beyond its edges."""
    room = _room(view, bounds)
    within = max(view.x(bounds[0]) - room, 0.0), min(view.x(bounds[1]) + room, view.width)
    return Grade(view, f"{view.scale:.9g}", within, sizes)


def grade_of(view: View, sizes: Sizes, bounds: tuple[int, int]) -> Grade:
    """The finest grade that is not finer than the view. ``bounds`` are those of the content, end exclusive."""
    number = math.ceil(math.log(view.scale, STEP) - 1e-6)
    coarse, fine = (View(view.start, view.start + STEP**step * view.width, view.width) for step in (number, number - 1))
    # Beside the content there is as much room as at the finest scale that is packed like this.
    room = _room(fine, bounds)
    # A day that becomes a bar within the grade is packed as one.
    packed = replace(sizes, day_becomes_bar_from=sizes.day_becomes_bar_from / STEP)
    return Grade(coarse, f"grade {number}", (coarse.x(bounds[0]) - room, coarse.x(bounds[1]) + room), packed)


def _room(view: View, bounds: tuple[int, int]) -> float:
    """Pixels beside all of the content: its margin, or what the view leaves over."""
    content = (bounds[1] - bounds[0]) / view.scale
    margin = min(max(MARGIN / (1 - 2 * MARGIN) * content, MARGIN * view.width), view.width)
    return max(margin, (view.width - content) / 2)
