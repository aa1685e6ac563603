"""The lanes of a scene, by whatever they stand for, and in which of them an event stands."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dateline import calendar
from dateline.chronology.analysis import Entry
from dateline.chronology.groups import Groups
from dateline.chronology.model import Chronology, letter
from dateline.chronology.own_events import OWN
from dateline.chronology.reviews import Review
from dateline.chronology.showing import Arrangement, ColourBy, LanesBy
from dateline.documents.model import Publication
from dateline.events.model import Event, MentionRef, Status
from dateline.render.colouring import NO_COLOUR, Colouring
from dateline.render.date_words import day_of_year_words, day_words, span_words, weekday_name
from dateline.render.language import tr
from dateline.render.model_words import called, named, title_of
from dateline.timeline.lanes import Column, Lane

_ALL_DOCUMENTS = 12
"""Up to so many documents each has its lane even if none of its events is dated; beyond, only those with a mark."""

_MERGED = "all"

Keys = Callable[[Event], dict[str, MentionRef]]
"""For an event the keys of the lanes that it stands in, each with the mention that puts it there."""


@dataclass(frozen=True)
class SceneLanes:
    """Lanes from top to bottom, and where events stand in them."""

    lanes: tuple[Lane, ...]
    keys: Keys

    def standing(self, event: Event) -> Iterator[tuple[MentionRef, int]]:
        """The lanes in which an event stands, from top to bottom, each with the mention that puts it there."""
        places = self._places
        found = {places[key]: ref for key, ref in self.keys(event).items() if key in places}
        for lane in sorted(found):
            yield found[lane], lane

    @cached_property
    def _places(self) -> dict[str, int]:
        return {lane.key: place for place, lane in enumerate(self.lanes)}


def lanes_of(
    chronology: Chronology,
    dated: Sequence[Event],
    arrangement: Arrangement,
    only_year: int | None,
    *,
    empty: bool = True,
) -> SceneLanes:
    """Lanes for events that have a date, as they are arranged; ``only_year`` need not be said. Without ``empty`` none
    that has no mark."""
    colouring = Colouring.of(chronology, arrangement)
    keys = keys_of(chronology, arrangement.lanes_by)
    if arrangement.lanes_by is LanesBy.DOCUMENT:
        lanes = _document_lanes(chronology, dated, colouring, only_year, empty=empty)
    elif arrangement.lanes_by is LanesBy.STATUS:
        lanes = _value_lanes([status.value for status in Status], {event.status.value for event in dated}, colouring)
    elif arrangement.lanes_by is LanesBy.REVIEW:
        found = {chronology.review_of(event).value for event in dated}
        lanes = _value_lanes([review.value for review in Review], found, colouring)
    elif arrangement.lanes_by is LanesBy.MERGED:
        lanes = [Lane(_MERGED, tr("All events"))] if dated else []
    else:
        lanes = _group_lanes(groups_of(chronology, arrangement.lanes_by), dated, colouring)
    return SceneLanes(_arranged(lanes, arrangement, dated, keys), keys)


def groups_of(chronology: Chronology, lanes_by: LanesBy) -> Groups:
    """The people, or else the places, that lanes stand for."""
    return chronology.people if lanes_by is LanesBy.PERSON else chronology.places


def keys_of(chronology: Chronology, lanes_by: LanesBy) -> Keys:
    """How to find the lanes of an event."""
    if lanes_by is LanesBy.DOCUMENT:
        return _documents
    if lanes_by is LanesBy.STATUS:
        return lambda event: {event.status.value: event.mentions[0]}
    if lanes_by is LanesBy.REVIEW:
        return lambda event: {chronology.review_of(event).value: event.mentions[0]}
    if lanes_by is LanesBy.MERGED:
        return lambda event: {_MERGED: event.mentions[0]}
    groups = groups_of(chronology, lanes_by)
    return lambda event: {key: _telling_of(event, key, chronology) for key in groups.of(event)}


def _documents(event: Event) -> dict[str, MentionRef]:
    by_key: dict[str, MentionRef] = {}
    for ref in event.mentions:
        by_key.setdefault(ref.document, ref)
    return by_key


def _telling_of(event: Event, name: str, chronology: Chronology) -> MentionRef:
    """The first mention of an event that names somebody, or the first of all."""
    return next((ref for ref in event.mentions if name in chronology.mention(ref).participants), event.mentions[0])


def _arranged(lanes: Sequence[Lane], arrangement: Arrangement, dated: Sequence[Event], keys: Keys) -> tuple[Lane, ...]:
    """In the person's order, as far as there is one, and collapsed where they are."""
    put = {key: place for place, key in enumerate(arrangement.order)}
    order = sorted(range(len(lanes)), key=lambda place: (put.get(lanes[place].key, len(put)), place))
    closed = {lane.key for lane in lanes} & arrangement.collapsed
    counts = Counter(key for event in dated for key in keys(event) if key in closed) if closed else Counter[str]()
    return tuple(
        _closed(lanes[place], counts[lanes[place].key]) if lanes[place].key in closed else lanes[place]
        for place in order
    )


def _closed(lane: Lane, count: int) -> Lane:
    """Collapsed: with the number of events that are not seen."""
    words = events_words(count)
    note = lane.note if lane.note == words else " · ".join(filter(None, (lane.note, words)))
    return replace(lane, note=note, collapsed=True)


def events_words(count: int) -> str:
    """``1 event``, ``1,200 events``."""
    return tr("%Ln events", "", count, one="1 event")


# -- by document


def _document_lanes(
    chronology: Chronology, dated: Sequence[Event], colouring: Colouring, only_year: int | None, *, empty: bool
) -> list[Lane]:
    telling = {ref.document for event in dated for ref in event.mentions}
    return [
        document_lane(entry, number, colouring.by, only_year)
        for entry, number in zip(chronology.entries, chronology.ordinals, strict=True)
        if entry.key in telling or (empty and always_has_lanes(chronology))
    ]


def always_has_lanes(chronology: Chronology) -> bool:
    """Whether every document has a lane even if none of its events is dated."""
    return len(chronology.entries) <= _ALL_DOCUMENTS


def document_lane(entry: Entry, number: int, colour_by: ColourBy, only_year: int | None = None) -> Lane:
    """The lane of a document, grey where colours stand for something else."""
    colour = number if colour_by is ColourBy.DOCUMENT else NO_COLOUR
    if entry.published is None:
        undated = entry.key != OWN.key  # which waits for no date
        note = tr("undated") if undated else ""
        return Lane(entry.key, title_of(entry.document), colour, letter(number), note, undated)
    column, said = published_column(entry.published, only_year), published_column(entry.published).text
    column = replace(column, text=tr("published {when}", when=column.text))
    return Lane(entry.key, title_of(entry.document), colour, letter(number), said, published=column)


def published_column(published: Publication, only_year: int | None = None) -> Column:
    """The day or days of a publication date, with the date in short words."""
    first, last = (calendar.from_date(day) for day in published.days)
    words = date_words(published.day, only_year) if first == last else span_words(first, last, short=True)
    return Column(calendar.instant(first), calendar.instant(last + 1), words)


def date_words(date: datetime.date, only_year: int | None = None) -> str:
    """A publication date in short words: ``Tue 18 Nov 2025``, without the year where it is the only one."""
    day = calendar.from_date(date)
    said = day_of_year_words(day, short=True) if date.year == only_year else day_words(day, short=True)
    return tr("{weekday} {day}", weekday=weekday_name(date.weekday(), short=True), day=said)


# -- by what events are


def _value_lanes(values: Sequence[str], found: Collection[str], colouring: Colouring) -> list[Lane]:
    """The statuses or reviews that were found, in their own order."""
    lanes = []
    for value in values:
        if value in found:
            colour = colouring.of_key(value) if colouring.in_lanes else None
            sign = colouring.sign(colour) if colour is not None else ""
            lanes.append(Lane(value, named(value), colour, sign or None))
    return lanes


def _group_lanes(groups: Groups, dated: Sequence[Event], colouring: Colouring) -> list[Lane]:
    """Those that have a mark, with the number of their events."""
    counts = Counter(key for event in dated for key in groups.of(event))
    lanes = []
    for key in (*groups.names, *groups.rest):
        if counts[key]:
            note = events_words(counts[key])
            colour = colouring.of_key(key) if colouring.in_lanes else None
            sign = colouring.sign(colour) if colour is not None else ""
            lanes.append(
                Lane(
                    key,
                    called(groups.title(key)) if key in groups.rest else groups.title(key),
                    colour,
                    sign or None,
                    note,
                )
            )
    return lanes
