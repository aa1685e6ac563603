"""One layout while it is being made: what it is made from, and what is written beside a mark."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.timeline.grades import Grade
from dateline.timeline.labels import Words
from dateline.timeline.lanes import Lane
from dateline.timeline.marks import Flag, MarkTable
from dateline.timeline.packing_memory import Memory, Written
from dateline.timeline.sizes import Measure, Sizes, TextStyle
from dateline.timeline.view import Pixels, View

_FIRST = int(Flag.FIRST)
_WORD = re.compile(r"[^\W_]+")


def says(label: str, dated: str) -> bool:
    """Whether a label's own words say already what its date says: "Opened on 3 March 1998" and "3 Mar 1998"."""
    words = _WORD.findall(label.lower())
    return all(
        any(word == part if part.isdigit() else _alike(word, part) for word in words)
        for part in _WORD.findall(dated.lower())
    )


def _alike(one: str, other: str) -> bool:
    """Whether one is the other, or short for it: Mar and March, BC and BCE."""
    return one.startswith(other) or (len(one) > 1 and other.startswith(one))


@dataclass(frozen=True, slots=True)
class Job:
    """Everything that laying out one view needs.

    ``grade``: the scale at which rows are packed. ``shown``: pixels from the top that are in sight, None for all.
    On a ``page`` nobody can ask a mark when it was: every label says it, unless its own words do.
    ``also``: events that are selected beside the one. ``found``: those
    that somebody searches for, ascending.
    """

    table: MarkTable
    lanes: Sequence[Lane]
    pixels: Pixels
    height: float
    selected: int | None
    hovered: int | None
    memory: Memory
    grade: Grade
    shown: tuple[float, float] | None = None
    page: bool = False
    also: tuple[int, ...] = ()
    found: tuple[int, ...] = ()

    @property
    def view(self) -> View:
        return self.pixels.view

    @property
    def sizes(self) -> Sizes:
        return self.pixels.metrics.sizes

    @property
    def measure(self) -> Measure:
        return self.pixels.metrics.measure

    def state(self, event: int) -> int:
        """What is labelled before anything else: the selected event, the hovered one, those that are searched for."""
        return 0 if event == self.selected else 1 if event == self.hovered else 2 if self.is_found(event) else 3

    def is_found(self, event: int) -> bool:
        """Whether somebody searches for an event."""
        place = bisect_left(self.found, event)
        return place < len(self.found) and self.found[place] == event

    def label_room(self, row: int, *, dense: bool) -> float:
        """Pixels that the label of a mark takes beside it, 0 where it has none; as if nothing was selected."""
        return self._plain(row, dense=dense).room

    def words(self, row: int, event: int, *, dense: bool) -> Words | None:
        """What is written beside a mark of an event; nothing where the label stands with another mark of it."""
        if event == self.selected:
            return self._said(row, dense=dense, selected=True)
        return self._plain(row, dense=dense).words

    def _plain(self, row: int, *, dense: bool) -> Written:
        """What is written while the event is not selected, remembered."""
        known = self.memory.written[dense].get(row)
        if known is None:
            words = self._said(row, dense=dense, selected=False)
            room = words.width(self.measure) + self.sizes.mark_to_label if words else 0.0
            known = self.memory.keep_written(row, Written(words, room), dense=dense)
        return known

    def _said(self, row: int, *, dense: bool, selected: bool) -> Words | None:
        table = self.table
        if not int(table.flags[row]) & _FIRST:
            return None
        importance, told_by = int(table.importance[row]), int(table.told_by[row])
        if importance == 3 and not dense:
            style = TextStyle.LABEL_STRONG if selected or told_by > 1 else TextStyle.LABEL
        else:
            style = TextStyle.SMALL_STRONG if selected else TextStyle.SMALL
        dated = table.dated[row] if selected or importance == 3 or dense or self.page else ""
        if dated and self.page and says(table.labels[row], dated):
            dated = ""
        pill = self.pixels.metrics.names.told_by.format(count=told_by) if told_by > 1 and not dense else ""
        letter, colour = table.letters[row], int(table.colour[row])
        muted = importance < 3 and not selected
        return Words(table.labels[row], style, dated, pill, letter=letter, colour=colour, muted=muted)
