"""When an undated document was published, told from events that it shares with dated ones.

"The other article dates Kanai's dispatch to Tuesday 18 November; this one says “this week”: published 17–23 November."
Each day is tried by resolving the document's expressions against it, so every rule of dating counts as it is. What
comes out is offered to a person and never taken.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline import calendar
from dateline.chronology.analysis import Entry
from dateline.documents.model import Publication, PublicationBasis
from dateline.events.accounts import Source
from dateline.events.intervals import intersection
from dateline.events.merging import merge
from dateline.events.model import Basis, Mention, headline
from dateline.temporal.model import Grain, Interval
from dateline.temporal.wording import span_words

_WIDEST = 31
"""Days that an interval in the dated document may span and still say something."""
_MOST_ASKED = 8
"""Dated documents that are compared with an undated one."""
_MOST_TRIED = 400
"""Days of publication that are tried for one pair."""
_FIRST_DAY, _LAST_DAY = calendar.from_date(datetime.date.min), calendar.from_date(datetime.date.max)
_ONE_DAY = Interval(0, 86_399, Grain.DAY)
"""Stands for both dates while two mentions are compared as if they agreed."""


@dataclass(frozen=True, slots=True)
class _Shared:
    """What both documents tell: here, relative to publication, and there, dated."""

    here: Mention
    there: Mention
    interval: Interval
    other: Entry


def shared_publications(entry: Entry, others: Sequence[Entry]) -> tuple[Publication, ...]:
    """Runs of days on which the document was published if it tells of the same events as dated ``others``; those on
    which most shared events agree, earliest run first. Empty where nothing shared hangs on publication.

    Of ``others`` those are asked that share most of the document's people and places, at most `_MOST_ASKED`.
    """
    undated = entry.dated(None)
    shared = [one for other in _nearest(entry, others) for one in _shared(undated, other)]
    if not shared:
        return ()
    trials = _Trials(entry)
    fitting = [(one, {day for day in _window(one) if trials.fits(one, day)}) for one in shared]
    support: dict[int, list[_Shared]] = {}
    for one, days in fitting:
        for day in days:
            support.setdefault(day, []).append(one)
    if not support:
        return ()
    most = max(len(ones) for ones in support.values())
    best = sorted(day for day, ones in support.items() if len(ones) == most)
    return tuple(_publication(run, support[run[0]]) for run in _runs(best))


def _nearest(entry: Entry, others: Sequence[Entry]) -> list[Entry]:
    names = _names(entry)
    dated = [(len(names & _names(other)), other) for other in others if other.published and other.key != entry.key]
    ranked = sorted(dated, key=lambda pair: -pair[0])
    return [other for common, other in ranked[:_MOST_ASKED] if common]


def _names(entry: Entry) -> set[str]:
    return {name.casefold() for clause in entry.analysis.clauses for name in clause.participants}


def _shared(undated: Entry, other: Entry) -> Iterator[_Shared]:
    """Pairs of mentions that would be one event if their dates agreed, where the dated one is narrow enough."""
    if other.published is None:
        return
    for event in merge([_alike("here", undated), _alike("there", other)]):
        here = [undated.mentions[ref.index] for ref in event.mentions if ref.document == "here"]
        there = [other.mentions[ref.index] for ref in event.mentions if ref.document == "there"]
        first = next((one for one in here if one.offset is not None), None)
        dated = min((one for one in there if _is_narrow(one)), key=_length, default=None)
        if first is not None and dated is not None and dated.interval is not None:
            yield _Shared(first, dated, dated.interval, other)


def _alike(key: str, entry: Entry) -> Source:
    mentions = (replace(mention, interval=_ONE_DAY, offset=None) for mention in entry.mentions)
    return Source(key, entry.document.text, tuple(mentions))


def _is_narrow(mention: Mention) -> bool:
    interval = mention.interval
    if interval is None or interval.open_start or interval.open_end or mention.basis is Basis.NONE:
        return False
    return _length(mention) <= _WIDEST * 86_400


def _length(mention: Mention) -> int:
    return mention.interval.latest - mention.interval.earliest if mention.interval else 0


def _window(one: _Shared) -> range:
    """The days of publication, within the years 1 to 9999, that the words of the undated document leave possible."""
    offset = one.here.offset
    if offset is None or offset.first_day is None or offset.last_day is None:
        return range(0)
    first = max(calendar.day_of(one.interval.earliest) - offset.last_day, _FIRST_DAY)
    last = min(calendar.day_of(one.interval.latest) - offset.first_day, _LAST_DAY)
    return range(first, last + 1) if last - first < _MOST_TRIED else range(0)


class _Trials:
    """The document dated to one day after another, each once."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._mentions: dict[int, tuple[Mention, ...]] = {}

    def fits(self, one: _Shared, day: int) -> bool:
        """Whether the shared event lies where the other document has it, if this one was published on ``day``."""
        if day not in self._mentions:
            published = Publication(calendar.to_date(day), PublicationBasis.SHARED, "tried")
            self._mentions[day] = self._entry.dated(published).mentions
        told = next(m for m in self._mentions[day] if m.trigger == one.here.trigger and m.start == one.here.start)
        return told.interval is not None and intersection(told.interval, one.interval) is not None


def _runs(days: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbouring days; ``days`` sorted and not empty."""
    first = before = days[0]
    for day in days[1:]:
        if day != before + 1:
            yield first, before
            first = day
        before = day
    yield first, before


def _publication(run: tuple[int, int], agreeing: Sequence[_Shared]) -> Publication:
    one = max(agreeing, key=lambda shared: (shared.here.importance, -_length(shared.there)))
    named = one.other.document.title or one.other.document.id
    when = span_words(calendar.day_of(one.interval.earliest), calendar.day_of(one.interval.latest))
    reason = f"worked out from “{_cut(named)}”, which dates “{headline(one.there.label)}” to {when}"
    if len(agreeing) > 1:
        reason += f"; {len(agreeing)} shared events agree"
    first, last = (calendar.to_date(day) for day in run)
    return Publication(_likeliest(first, last, one.other), PublicationBasis.SHARED, reason, first=first, last=last)


def _likeliest(first: datetime.date, last: datetime.date, other: Entry) -> datetime.date:
    """The day nearest to the publication of the document that tells the same."""
    there = other.published.day if other.published is not None else first
    return min(max(there, first), last)


def _cut(title: str) -> str:
    return title if len(title) <= 60 else title[:57].rsplit(" ", 1)[0] + "…"
