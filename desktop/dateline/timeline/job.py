"""One layout while it is being made: what it is made from, and what is written beside a mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.timeline.labels import Words
from dateline.timeline.lanes import Lane
from dateline.timeline.marks import Flag, MarkTable
from dateline.timeline.packing_memory import Memory
from dateline.timeline.sizes import Measure, Sizes, TextStyle
from dateline.timeline.view import Pixels, View


@dataclass(frozen=True, slots=True)
class Job:
    """Everything that laying out one view needs.

    ``within``: pixels within which labels are reserved. That is all of the content with its margins and not the view,
    so that rows stay as they are while the view moves over them. ``shown``: pixels from the top that are in sight, None
    for all.
    """

    table: MarkTable
    lanes: Sequence[Lane]
    pixels: Pixels
    height: float
    selected: int | None
    hovered: int | None
    memory: Memory
    within: tuple[float, float]
    shown: tuple[float, float] | None = None

    @property
    def view(self) -> View:
        return self.pixels.view

    @property
    def sizes(self) -> Sizes:
        return self.pixels.metrics.sizes

    @property
    def measure(self) -> Measure:
        return self.pixels.metrics.measure

    def rank(self, row: int, *, by_state: bool = True) -> tuple[int, ...]:
        """What is labelled first: selected, hovered, importance, told by more documents, earlier."""
        table, state = self.table, 2
        if by_state:
            event = int(table.event[row])
            state = 0 if event == self.selected else 1 if event == self.hovered else 2
        return (state, -int(table.importance[row]), -int(table.told_by[row]), int(table.start[row]), row)

    def words(self, row: int, *, dense: bool = False, as_if_selected: bool | None = None) -> Words | None:
        """What is written beside a mark; nothing where the label stands with another mark of the event."""
        table = self.table
        if not int(table.flags[row]) & Flag.FIRST:
            return None
        selected = int(table.event[row]) == self.selected if as_if_selected is None else as_if_selected
        importance, told_by = int(table.importance[row]), int(table.told_by[row])
        if importance == 3 and not dense:
            style = TextStyle.LABEL_STRONG if selected or told_by > 1 else TextStyle.LABEL
        else:
            style = TextStyle.SMALL_STRONG if selected else TextStyle.SMALL
        dated = table.dated[row] if selected or importance == 3 or dense else ""
        pill = f"told by {told_by}" if told_by > 1 and not dense else ""
        letter, colour = table.letters[row], int(table.colour[row])
        muted = importance < 3 and not selected
        return Words(table.labels[row], style, dated, pill, letter=letter, colour=colour, muted=muted)
