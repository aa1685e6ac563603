"""From a chronology to what the timeline is laid out from: a table of marks, and lanes.

scene = scene_of(chronology, shown_events(chronology, passing), Arrangement(LanesBy.DOCUMENT))
lay_out(scene.table, scene.lanes, ...)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline import calendar
from dateline.chronology.model import Chronology
from dateline.chronology.showing import ARRANGED, Arrangement, Placing
from dateline.events.model import Event, Mention, MentionRef, headline
from dateline.render.colouring import Colouring
from dateline.render.date_words import words_of
from dateline.render.language import tr
from dateline.render.report_time import as_reported, reported_interval
from dateline.render.scene_lanes import Keys, SceneLanes, lanes_of
from dateline.temporal.model import Interval
from dateline.timeline.lanes import Lane
from dateline.timeline.marks import Claim, Flag, Mark, MarkShape, MarkTable


@dataclass(frozen=True, eq=False)
class Scene:
    """The table, its lanes, and who is behind the numbers.

    Event number ``n`` of the table is ``events[n]``, and ``numbers`` turns an event's id into that number. ``keys``
    names for an event the keys of its lanes, each with the mention whose mark stands there. ``placing`` says what the
    axis means.
    """

    table: MarkTable
    lanes: tuple[Lane, ...]
    events: tuple[Event, ...]
    numbers: dict[str, int] = field(repr=False)
    keys: Keys = field(default=lambda _: {}, repr=False)
    placing: Placing = Placing.EVENT

    @property
    def axis_name(self) -> str:
        """What the axis has to say so that nobody takes it for when things happened; empty where it is that."""
        return "Reported" if self.placing is Placing.REPORT else ""

    @property
    def bounds(self) -> tuple[int, int] | None:
        """First and last instant (exclusive) of all marks, or of the publication dates where there is no mark."""
        if self.table.bounds is not None:
            return self.table.bounds
        columns = [lane.published for lane in self.lanes if lane.published]
        return (min(one.start for one in columns), max(one.end for one in columns)) if columns else None

    @property
    def is_picture(self) -> bool:
        """Whether nobody stands behind the marks: a look at a project that is still being opened."""
        return len(self.table) > 0 and not self.events

    def ref_at(self, row: int) -> MentionRef:
        """The mention behind a row of the table."""
        event, lane = self.events[int(self.table.event[row])], self.lanes[int(self.table.lane[row])]
        return self.keys(event).get(lane.key, event.mentions[0])

    def number(self, event_id: str | None) -> int | None:
        """The number of an event, None if it has no mark."""
        return self.numbers.get(event_id) if event_id is not None else None


def scene_of(
    chronology: Chronology,
    events: Iterable[Event],
    arrangement: Arrangement = ARRANGED,
    placing: Placing = Placing.EVENT,
    *,
    empty_lanes: bool = True,
) -> Scene:
    """Marks for the dated ones among ``events`` and lanes as asked; undated events are passed over.

    An event has a mark in every lane that it belongs to: of each document that tells of it, each person in it. In
    report time a mark stands where its document was published, in other lanes where the first one was that tells of
    the event; an event that only undated documents tell of is passed over. Without ``empty_lanes``
    every lane has a mark.
    """
    told = {event.id: _told(event, chronology, placing) for event in events if event.interval is not None}
    dated = tuple(event for event in events if told.get(event.id) is not None)
    only_year = only_year_of(chronology, _ends(dated))
    lanes = lanes_of(chronology, dated, arrangement, only_year, empty=empty_lanes)
    drawing = Drawing(chronology, lanes, Colouring.of(chronology, arrangement), only_year, placing)
    marks: list[Mark] = []
    for number, event in enumerate(dated):
        marks += drawing.marks(number, event, told[event.id] or event)
    keys = lanes.keys if placing is Placing.EVENT else lambda event: lanes.keys(told[event.id] or event)
    numbers = {event.id: number for number, event in enumerate(dated)}
    return Scene(MarkTable.of(marks, len(lanes.lanes)), lanes.lanes, dated, numbers, keys, placing)


@dataclass(frozen=True)
class Drawing:
    """What has to be known to make the marks of an event."""

    chronology: Chronology
    lanes: SceneLanes
    colouring: Colouring
    only_year: int | None
    placing: Placing = Placing.EVENT

    def marks(self, number: int, event: Event, shown: Event) -> Iterator[Mark]:
        """The marks of a dated event with that number, from the first lane to the last; ``shown`` is the event as the
        placing has it."""
        if event.interval is None:
            return
        chronology, lanes, colouring = self.chronology, self.lanes.lanes, self.colouring
        words = date_of(event, event.interval, self.only_year)
        if self.placing is Placing.REPORT:
            words = tr("event: {when}", when=words)
        standing = list(self.lanes.standing(shown))
        first = next((lane for _, lane in standing if not lanes[lane].collapsed), None)
        for ref, lane in standing:
            interval = event.interval
            if self.placing is Placing.REPORT:
                interval = reported_interval(chronology.entry(ref.document)) or interval
            colour = colouring.number(shown, ref, lanes[lane].key)
            yield mark_of(
                shown, interval, chronology.mention(ref), lane=lane, number=number,
                colour=colour, letter=colouring.chip(colour), dated=words,
                flags=flags_of(shown, interval, first=lane == first),
                claims=_claims(chronology, shown, colouring, colour) if shown.conflict else (),
            )  # fmt: skip


def _told(event: Event, chronology: Chronology, placing: Placing) -> Event | None:
    return event if placing is Placing.EVENT else as_reported(event, chronology)


def _ends(dated: Iterable[Event]) -> Iterator[int]:
    for event in dated:
        if event.interval is not None:
            yield event.interval.earliest
            yield event.interval.latest


def only_year_of(chronology: Chronology, instants: Iterable[int]) -> int | None:
    """The year of all instants and all publication dates, None if there are several: where there is one, it need not
    be said. The first and the last instant stand for all between them."""
    said = {calendar.civil(calendar.day_of(at))[0] for at in instants}
    years = said | {entry.published.day.year for entry in chronology.entries if entry.published}
    return next(iter(years)) if len(years) == 1 else None


_SHOWN = frozenset({"label", "interval", "status"})
"""What of an event can be seen of its mark; a mark says where that is a person's, not the texts'."""


# -- marks


def is_seen_edited(event: Event) -> bool:
    """Whether the mark of an event says that a person said what is seen of it."""
    return not _SHOWN.isdisjoint(event.edit.overrides)


def date_of(event: Event, interval: Interval, only_year: int | None) -> str:
    """What the mark of an event says of its date; ``only_year`` need not be said."""
    words = dated_words(interval, only_year)
    return tr("{when} · edited", when=words) if is_seen_edited(event) else words


def mark_of(
    event: Event, interval: Interval, mention: Mention, *, lane: int, number: int, colour: int, dated: str = "",
    letter: str = "",
    flags: Flag | None = None, claims: tuple[Claim, ...] = (),
) -> Mark:  # fmt: skip
    """The mark of an event in a lane into which ``mention`` puts it, in that colour and with that chip."""
    return Mark(
        start=interval.earliest,
        end=interval.latest + 1,
        lane=lane,
        event=number,
        label=headline(event.label),
        dated=dated,
        importance=min(3, max(1, event.importance)),
        shape=MarkShape((event.edit.status or mention.status).value),
        colour=colour,
        flags=flags_of(event, interval, first=True) if flags is None else flags,
        told_by=len({ref.document for ref in event.mentions}),
        claims=claims,
        letter=letter,
    )


def dated_words(interval: Interval, only_year: int | None) -> str:
    """The date beside a label, without the year where it is the only one."""
    words = words_of(interval, short=True)
    return words.removesuffix(f" {only_year}") if only_year is not None else words


def flags_of(event: Event, interval: Interval, *, first: bool) -> Flag:
    """Which ends of a mark fade or are open, and whether it stands for a conflict."""
    flags = Flag.FIRST if first else Flag.NONE
    for said, flag in (
        (interval.assumed_start or interval.approximate, Flag.ASSUMED_START),
        (interval.assumed_end or interval.approximate, Flag.ASSUMED_END),
        (interval.open_start, Flag.OPEN_START),
        (interval.open_end, Flag.OPEN_END),
        (event.conflict, Flag.CONFLICT),
    ):
        if said:
            flags |= flag
    return flags


def _claims(chronology: Chronology, event: Event, colouring: Colouring, colour: int) -> tuple[Claim, ...]:
    claims = []
    for ref in event.mentions:
        interval = chronology.mention(ref).interval
        if interval is not None:
            claims.append(Claim(interval.earliest, interval.latest + 1, colouring.of_claim(ref, colour)))
    return tuple(claims)
