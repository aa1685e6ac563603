"""The scene while another publication date is tried out: marks where they would be, ghosts where they stand.

Made from the scene as it is, by changing columns, so that it keeps up with a hand that drags.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from dateline import calendar
from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology
from dateline.chronology.proposal import Proposal
from dateline.chronology.showing import Arrangement, Filter, LanesBy, Placing
from dateline.events.model import Event, Mention, MentionRef
from dateline.render.colouring import Colouring
from dateline.render.date_words import weekday_name
from dateline.render.language import tr
from dateline.render.scene import Scene, date_of, flags_of, is_seen_edited, mark_of
from dateline.render.scene_lanes import date_words, document_lane, keys_of, published_column
from dateline.timeline.lanes import Column, Lane
from dateline.timeline.mark_columns import Edit, Edits, edited
from dateline.timeline.marks import Claim, Flag, Mark, MarkShape

ROOM = 76.0
"""Pixels under the head of the document's lane in which the former date and the preview card stand."""


@dataclass(frozen=True)
class _Trial:
    """The scene as it is and the date that is tried out on it."""

    chronology: Chronology
    proposal: Proposal
    scene: Scene
    arrangement: Arrangement
    colouring: Colouring

    def mention(self, ref: MentionRef) -> Mention:
        entry = self.proposal.entry if ref.document == self.proposal.key else self.chronology.entry(ref.document)
        return entry.mentions[ref.index]

    def lane_of(self, event: Event) -> int | None:
        """Where a mark that comes from the shelf stands; None where nothing of the kind has a lane yet."""
        by = self.arrangement.lanes_by
        keys = {self.proposal.key} if by is LanesBy.DOCUMENT else self._groups(event)
        return next((place for place, lane in enumerate(self.scene.lanes) if lane.key in keys), None)

    def _groups(self, event: Event) -> Iterable[str]:
        """The lanes of an event that do not depend on its document; its mentions are as they were."""
        return keys_of(self.chronology, self.arrangement.lanes_by)(event)


def proposed_scene(
    chronology: Chronology,
    proposal: Proposal,
    scene: Scene,
    passing: Filter,
    arrangement: Arrangement,
    *,
    placing: Placing = Placing.EVENT,
) -> Scene:
    """``scene``, which shows ``chronology`` by ``arrangement`` and ``placing``, as it would be; events from the shelf
    come in if they pass."""
    if arrangement.lanes_by is LanesBy.DOCUMENT:
        scene = replace(scene, lanes=tuple(_lanes(chronology, proposal, scene, arrangement)))
    if placing is Placing.REPORT:
        return _reported(proposal, scene)
    trial = _Trial(chronology, proposal, scene, arrangement, Colouring.of(chronology, arrangement))
    edits: list[Edit] = []
    known: dict[object, int] = {}  # by the identity of intervals: many events are "yesterday"
    moved: list[int] = []
    which: list[int] = []
    marks: list[Mark] = []
    events, numbers = list(scene.events), dict(scene.numbers)
    for change in proposal.changes:
        after = change.after
        number = scene.numbers.get(after.id)
        if number is not None:
            key = (
                id(after)
                if after.conflict or after.interval is None
                else (id(after.interval), after.status, is_seen_edited(after))
            )
            place = known.get(key)
            if place is None:
                place = known[key] = len(edits)
                colour = int(scene.table.colour[scene.table.rows_of(number)[0]])
                edits.append(_edit(trial, change.before, after, colour))
            moved.append(number)
            which.append(place)
            events[number] = after
        elif passing.admits(after, chronology):
            mark = _from_the_shelf(trial, after, len(events))
            if mark is not None:
                marks.append(mark)
                numbers[after.id] = mark.event
                events.append(after)
    rows, places = scene.table.rows_of_all(moved)
    to = Edits(edits, rows, np.array(which, dtype=np.int64)[places])
    return Scene(edited(scene.table, to, marks, len(scene.lanes)), scene.lanes, tuple(events), numbers, scene.keys)


def _reported(proposal: Proposal, scene: Scene) -> Scene:
    """On an axis of report time all that the document tells of moves with its day, where it has a lane of its own."""
    place = next((place for place, lane in enumerate(scene.lanes) if lane.key == proposal.key), None)
    if place is None or place >= len(scene.table.lane_slices) - 1:
        return scene
    table, day = scene.table, calendar.from_date(proposal.day)
    rows = table.lane_rows(place)
    edits = [
        Edit(
            calendar.instant(day), calendar.instant(day + 1), table.flags_of(row) & ~_UNCERTAIN, table.shape_of(row),
            table.dated[row],
        )
        for row in range(rows.start, rows.stop)
    ]  # fmt: skip
    to = Edits(edits, np.arange(rows.start, rows.stop), np.arange(len(edits)))
    return replace(scene, table=edited(table, to, [], len(scene.lanes)))


_UNCERTAIN = Flag.ASSUMED_START | Flag.ASSUMED_END


def _edit(trial: _Trial, before: Event, after: Event, colour: int) -> Edit:
    """A mark where it would be, or where it stood if it has no date any more."""
    interval = after.interval or before.interval
    if interval is None:
        raise ValueError("an event with a mark has a date")
    flags = flags_of(after if after.interval else replace(before, conflict=False), interval, first=False)
    return Edit(
        interval.earliest,
        interval.latest + 1,
        flags if after.interval else flags | Flag.GONE,
        MarkShape((after.edit.status or trial.mention(after.mentions[0]).status).value),
        date_of(after, interval, None) if after.interval else "",
        tuple(_claims(trial, after, colour)) if after.conflict else (),
    )


def _claims(trial: _Trial, event: Event, colour: int) -> Iterator[Claim]:
    for ref in event.mentions:
        interval = trial.mention(ref).interval
        if interval is not None:
            yield Claim(interval.earliest, interval.latest + 1, trial.colouring.of_claim(ref, colour))


def _from_the_shelf(trial: _Trial, event: Event, number: int) -> Mark | None:
    """The first mark of an event that had no date."""
    lane = trial.lane_of(event)
    if event.interval is None or lane is None:
        return None
    here = (ref for ref in event.mentions if ref.document == trial.proposal.key)
    ref = next(here) if trial.arrangement.lanes_by is LanesBy.DOCUMENT else event.mentions[0]
    colour = trial.colouring.number(event, ref, trial.scene.lanes[lane].key)
    return mark_of(
        event, event.interval, trial.mention(ref), lane=lane, number=number, colour=colour,
        letter=trial.colouring.chip(colour), dated=date_of(event, event.interval, None),
    )  # fmt: skip


# -- lanes


def _lanes(chronology: Chronology, proposal: Proposal, scene: Scene, arrangement: Arrangement) -> Iterator[Lane]:
    """The lanes, that of the document with both its dates; it comes last where it had none so far."""
    entry = chronology.entry(proposal.key)
    held = _held(document_lane(entry, chronology.ordinal(entry.key), arrangement.colour_by), entry, proposal)
    for lane in scene.lanes:
        yield held if lane.key == proposal.key else lane
    if all(lane.key != proposal.key for lane in scene.lanes):
        yield held


def _held(lane: Lane, entry: Entry, proposal: Proposal) -> Lane:
    tick = tr("{weekday} {day}", weekday=weekday_name(proposal.day.weekday(), short=True), day=proposal.day.day)
    new = _column(calendar.from_date(proposal.day), tr("published {when}", when=date_words(proposal.day)), tick)
    was = None
    if entry.published is not None and entry.published.days != (proposal.day, proposal.day):
        was = published_column(entry.published)
    return replace(lane, note="", caution=False, published=new, was=was, held=True, room=ROOM)


def _column(day: int, text: str, tick: str = "") -> Column:
    return Column(calendar.instant(day), calendar.instant(day + 1), text, tick)
