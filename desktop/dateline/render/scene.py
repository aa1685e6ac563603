"""From a chronology to what the timeline is laid out from: a table of marks, and lanes.

scene = scene_of(chronology, shown_events(chronology, passing), LanesBy.DOCUMENT)
lay_out(scene.table, scene.lanes, ...)
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from dateline import calendar
from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology, letter
from dateline.chronology.showing import LanesBy, Placing
from dateline.documents.model import Publication
from dateline.events.model import Event, Mention, MentionRef, Status, headline
from dateline.render.report_time import as_reported, reported_interval
from dateline.temporal.model import Interval
from dateline.temporal.wording import span_words, words_of
from dateline.timeline.lanes import Column, Lane
from dateline.timeline.marks import Claim, Flag, Mark, MarkShape, MarkTable
from dateline.timeline.ticks import MONTHS, WEEKDAYS

_ALL_DOCUMENTS = 12
"""Up to so many documents each has its lane even if none of its events is dated; beyond, only those with a mark."""


@dataclass(frozen=True, eq=False)
class Scene:
    """The table, its lanes, and who is behind the numbers.

    Event number ``n`` of the table is ``events[n]``, and ``numbers`` turns an event's id into that number. ``refs``
    names for an event number and a lane the mention whose mark stands there. ``placing`` says what the axis means.
    """

    table: MarkTable
    lanes: tuple[Lane, ...]
    events: tuple[Event, ...]
    numbers: dict[str, int] = field(repr=False)
    refs: dict[tuple[int, int], MentionRef] = field(repr=False)
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

    def ref_at(self, row: int) -> MentionRef:
        """The mention behind a row of the table."""
        return self.refs[(int(self.table.event[row]), int(self.table.lane[row]))]

    def number(self, event_id: str | None) -> int | None:
        """The number of an event, None if it has no mark."""
        return self.numbers.get(event_id) if event_id is not None else None


def scene_of(
    chronology: Chronology, events: Iterable[Event], lanes_by: LanesBy, placing: Placing = Placing.EVENT
) -> Scene:
    """Marks for the dated ones among ``events`` and lanes as asked; undated events are passed over.

    With a lane for each document, an event has a mark in every lane whose document tells of it. In report time a mark
    stands where its document was published, in other lanes where the first one was that tells of the event; an event
    that only undated documents tell of is passed over.
    """
    told = {event.id: _told(event, chronology, placing) for event in events if event.interval is not None}
    dated = tuple(event for event in events if told.get(event.id) is not None)
    only_year = _only_year(chronology, dated)
    if lanes_by is LanesBy.DOCUMENT:
        lanes, lane_of = _document_lanes(chronology, dated, only_year)
    elif lanes_by is LanesBy.STATUS:
        lanes, lane_of = _status_lanes(dated)
    else:
        lanes, lane_of = ([Lane("all", "All events")] if dated else []), {}
    marks: list[Mark] = []
    refs: dict[tuple[int, int], MentionRef] = {}
    for number, event in enumerate(dated):
        shown = told[event.id]
        if event.interval is None or shown is None:
            continue
        words = dated_words(event.interval, only_year)
        if placing is Placing.REPORT:
            words = f"event: {words}"
        for place, (ref, lane) in enumerate(_standing(shown, lanes_by, lane_of)):
            refs[(number, lane)] = ref
            interval = event.interval
            if placing is Placing.REPORT:
                interval = reported_interval(chronology.entry(ref.document)) or interval
            marks.append(
                mark_of(
                    shown, interval, chronology.mention(ref), lane=lane, number=number,
                    colour=chronology.ordinal(ref.document), dated=words,
                    flags=flags_of(shown, interval, first=place == 0),
                    claims=_claims(chronology, shown) if shown.conflict else (),
                )
            )  # fmt: skip
            if lanes_by is not LanesBy.DOCUMENT:  # the lane does not say whose it is, and colour alone must not
                marks[-1] = replace(marks[-1], letter=letter(marks[-1].colour))
    numbers = {event.id: number for number, event in enumerate(dated)}
    return Scene(MarkTable.of(marks, len(lanes)), tuple(lanes), dated, numbers, refs, placing)


def _told(event: Event, chronology: Chronology, placing: Placing) -> Event | None:
    return event if placing is Placing.EVENT else as_reported(event, chronology)


def _only_year(chronology: Chronology, dated: Sequence[Event]) -> int | None:
    """The year of all dates that are shown, None if there are several: it need not be said then."""
    said = {
        calendar.civil(calendar.day_of(at))[0]
        for event in dated
        if event.interval is not None
        for at in (event.interval.earliest, event.interval.latest)
    }
    years = said | {entry.published.day.year for entry in chronology.entries if entry.published}
    return next(iter(years)) if len(years) == 1 else None


# -- lanes


def _document_lanes(
    chronology: Chronology, dated: Sequence[Event], only_year: int | None
) -> tuple[list[Lane], dict[str, int]]:
    telling = {ref.document for event in dated for ref in event.mentions}
    lanes: list[Lane] = []
    lane_of: dict[str, int] = {}
    for entry, number in zip(chronology.entries, chronology.ordinals, strict=True):
        if entry.key in telling or len(chronology.entries) <= _ALL_DOCUMENTS:
            lane_of[entry.key] = len(lanes)
            lanes.append(_document_lane(entry, number, only_year))
    return lanes, lane_of


def _document_lane(entry: Entry, number: int, only_year: int | None) -> Lane:
    if entry.published is None:
        return Lane(entry.key, entry.document.title, number, letter(number), "undated", True)
    column, said = published_column(entry.published, only_year), published_column(entry.published).text
    column = replace(column, text=f"published {column.text}")
    return Lane(entry.key, entry.document.title, number, letter(number), said, published=column)


def published_column(published: Publication, only_year: int | None = None) -> Column:
    """The day or days of a publication date, with the date in short words."""
    first, last = (calendar.from_date(day) for day in published.days)
    words = date_words(published.day, only_year) if first == last else span_words(first, last, short=True)
    return Column(calendar.instant(first), calendar.instant(last + 1), words)


def date_words(date: datetime.date, only_year: int | None = None) -> str:
    """A publication date in short words: ``Tue 18 Nov 2025``, without the year where it is the only one."""
    year = "" if date.year == only_year else f" {date.year}"
    return f"{WEEKDAYS[date.weekday()]} {date.day} {MONTHS[date.month - 1][:3]}{year}"


def _status_lanes(dated: Sequence[Event]) -> tuple[list[Lane], dict[str, int]]:
    found = {event.status for event in dated}
    shown = [status for status in Status if status in found]
    lanes = [Lane(status.value, status.value.capitalize()) for status in shown]
    return lanes, {status.value: lane for lane, status in enumerate(shown)}


def _standing(event: Event, lanes_by: LanesBy, lane_of: dict[str, int]) -> Iterator[tuple[MentionRef, int]]:
    """The lanes in which an event stands, from top to bottom, each with the mention that puts it there."""
    if lanes_by is LanesBy.STATUS:
        yield event.mentions[0], lane_of[event.status.value]
    elif lanes_by is LanesBy.MERGED:
        yield event.mentions[0], 0
    else:
        by_lane: dict[int, MentionRef] = {}
        for ref in event.mentions:
            by_lane.setdefault(lane_of[ref.document], ref)
        for lane in sorted(by_lane):
            yield by_lane[lane], lane


# -- marks


def mark_of(
    event: Event, interval: Interval, mention: Mention, *, lane: int, number: int, colour: int, dated: str = "",
    flags: Flag | None = None, claims: tuple[Claim, ...] = (),
) -> Mark:  # fmt: skip
    """The mark of an event in a lane into which ``mention`` puts it, as ``colour``, its document's ordinal."""
    return Mark(
        start=interval.earliest,
        end=interval.latest + 1,
        lane=lane,
        event=number,
        label=headline(event.label),
        dated=dated,
        importance=min(3, max(1, event.importance)),
        shape=MarkShape(mention.status.value),
        colour=colour,
        flags=flags_of(event, interval, first=True) if flags is None else flags,
        told_by=len({ref.document for ref in event.mentions}),
        claims=claims,
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


def _claims(chronology: Chronology, event: Event) -> tuple[Claim, ...]:
    claims = []
    for ref in event.mentions:
        interval = chronology.mention(ref).interval
        if interval is not None:
            claims.append(Claim(interval.earliest, interval.latest + 1, chronology.ordinal(ref.document)))
    return tuple(claims)
