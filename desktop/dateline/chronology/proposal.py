"""A publication date that is tried out: what would move, what would stay, and what would then contradict what.

proposal = propose(chronology, key, datetime.date(2025, 11, 18))
proposal.moving, proposal.staying        # events of that document, none of another

Pure, and without merging: only the document's own mentions are dated anew, from its kept analysis, and only the events
that they belong to are looked at. Taking the date for good merges all documents, which may join or part events.
"""

from __future__ import annotations

import datetime
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

from dateline import calendar
from dateline.chronology.analysis import Dating, Entry
from dateline.chronology.model import Chronology
from dateline.documents.model import Publication, PublicationBasis
from dateline.events.building import claimed, dated_as
from dateline.events.editing import edited
from dateline.events.model import Event, Mention, MentionRef, Status
from dateline.events.settling import settled
from dateline.stepwise import finished

FIRST_DAY = datetime.date.min
LAST_DAY = datetime.date.max
"""The calendar of publication dates: 1 January of the year 1 to 31 December 9999, both inclusive."""


def day_within(day: int) -> datetime.date:
    """The publication date of a day number; beyond the calendar of publication dates its first or last day."""
    first, last = calendar.from_date(FIRST_DAY), calendar.from_date(LAST_DAY)
    return calendar.to_date(min(max(day, first), last))


@dataclass(frozen=True, slots=True)
class Change:
    """An event as it stands and as it would; both have the same id and mentions."""

    before: Event
    after: Event


@dataclass(frozen=True, slots=True)
class Proposal:
    """What another publication date of one document would do to the events that it tells of.

    ``key`` is the document's, ``former`` its date so far (None: undated), ``entry`` the document dated anew; readings
    that a person chose hold.
    ``changes`` are all events that would change. Of the document's events, each counts once: ``moving`` get another
    date or their first, ``contradicted`` are told as over or to come and would lie on the wrong side of publication,
    and ``staying`` is the number of all others.
    ``disputed`` would no longer agree with what other documents say of them, ``settled`` would agree again.
    ``newest_other`` is the key of the document with the latest date of all others, where ``day`` is later still.
    """

    key: str
    day: datetime.date
    former: Publication | None
    entry: Entry
    changes: tuple[Change, ...]
    moving: tuple[Change, ...]
    staying: int
    contradicted: tuple[Change, ...]
    disputed: tuple[Change, ...]
    settled: tuple[Change, ...]
    newest_other: str | None = None

    @property
    def publication(self) -> Publication:
        """The date as it is kept once a person has decided for it."""
        return given(self.day)

    @property
    def shift(self) -> int | None:
        """Days from the date so far, or the likeliest of several, to the new one; None of an undated document."""
        return None if self.former is None else (self.day - self.former.day).days


def given(day: datetime.date) -> Publication:
    """A publication date that a person chose."""
    return Publication(day, PublicationBasis.GIVEN, "set by you")


@dataclass(frozen=True)
class Trial:
    """All that trying out one date after another for a document has in common, found once.

    ``told`` are the events that the document tells of, each with the places of its own mentions.
    """

    chronology: Chronology
    former: Entry
    dating: Dating
    told: tuple[tuple[Event, tuple[int, ...]], ...]

    @staticmethod
    def of(chronology: Chronology, key: str) -> Trial:
        """Raises `KeyError` where there is no such document."""
        former = chronology.entry(key)
        places: dict[str, list[int]] = {}
        for index in range(len(former.mentions)):
            event = chronology.event_of(MentionRef(key, index))
            if not event.edit.deleted:
                places.setdefault(event.id, []).append(index)
        told = tuple((chronology.event(name), tuple(own)) for name, own in places.items())
        return Trial(chronology, former, Dating(former.analysis, former.choices), told)

    def on(self, day: datetime.date) -> Proposal:
        """What the document would look like, published on ``day``."""
        return finished(self.in_steps(day))

    def in_steps(self, day: datetime.date) -> Generator[None, None, Proposal]:
        """Like `on`, in steps of some ten microseconds: a document may have thousands of mentions."""
        entry = yield from self.dating.in_steps(given(day))
        compared: list[tuple[Change, bool]] = []
        for number, (event, own) in enumerate(self.told):
            compared.append(self._compared(entry, event, own))
            if number % _AT_ONCE == 0:
                yield
        return self._weighed(entry, day, compared)

    def _weighed(self, entry: Entry, day: datetime.date, compared: Sequence[tuple[Change, bool]]) -> Proposal:
        changes = tuple(change for change, _ in compared if change.after is not change.before)
        contradicted = tuple(change for change, wrong in compared if wrong)
        moving = tuple(change for change, wrong in compared if not wrong and _moves(change))
        return Proposal(
            key=entry.key,
            day=day,
            former=self.former.published,
            entry=entry,
            changes=changes,
            moving=moving,
            staying=len(compared) - len(moving) - len(contradicted),
            contradicted=contradicted,
            disputed=tuple(change for change in changes if change.after.conflict and not change.before.conflict),
            settled=tuple(change for change in changes if change.before.conflict and not change.after.conflict),
            newest_other=_newest_other(self.chronology, entry.key, day),
        )

    def _compared(self, entry: Entry, event: Event, own: Sequence[int]) -> tuple[Change, bool]:
        """An event as it would be, and whether it would contradict the new date."""
        before = self.former.mentions
        if len(own) == len(event.mentions) == 1:  # most of them, and a hand is waiting
            one, other = before[own[0]], entry.mentions[own[0]]
            told = event if _same_claim(one, other) else self._as_told(event, entry)
            return Change(event, told), _turns_wrong(one, other)
        wrong = any(_turns_wrong(before[index], entry.mentions[index]) for index in own)
        if all(_same_claim(before[index], entry.mentions[index]) for index in own):
            return Change(event, event), wrong
        return Change(event, self._as_told(event, entry)), wrong

    def _as_told(self, event: Event, entry: Entry) -> Event:
        """The event with the date that its mentions give it, those of ``entry`` in place of the document's own; what a
        person said of it stands."""
        if event.extracted is None:
            return self._as_texts_tell(event, entry)
        told = edited(self._as_texts_tell(event.extracted, entry), event.edit)
        return event if replace(told, extracted=event.extracted) == event else told

    def _as_texts_tell(self, event: Event, entry: Entry) -> Event:
        if len(event.mentions) == 1:
            return dated_as(event, entry.mentions[event.mentions[0].index])
        told = {
            ref.document: (entry if ref.document == entry.key else self.chronology.entry(ref.document)).mentions
            for ref in event.mentions
        }
        mentions = [told[ref.document][ref.index] for ref in event.mentions]
        interval, conflict = claimed(mentions)
        offset = next((one.offset for one in mentions if one.offset is not None), None) if interval is None else None
        raised = replace(
            event, status=mentions[0].status, interval=interval, offset=offset, conflict=conflict, settlement=None
        )
        return settled((raised,), self.chronology.settlements, told)[0]  # what a person settled holds


_AT_ONCE = 8  # events compared in one step; those of many documents take longest


def propose(chronology: Chronology, key: str, day: datetime.date) -> Proposal:
    """What one document would look like, published on ``day``; raises `KeyError` where there is no such document."""
    return Trial.of(chronology, key).on(day)


def _same_claim(before: Mention, after: Mention) -> bool:
    return before.interval == after.interval and before.offset == after.offset and before.status is after.status


def _turns_wrong(before: Mention, after: Mention) -> bool:
    """A contradiction, or told as having happened and dated to a day that the document could not know of."""
    happened = before.status in (Status.HAPPENED, Status.ONGOING)
    return after.contradicted or (happened and after.status is Status.PLANNED)


def _moves(change: Change) -> bool:
    """Whether the event gets another date. Of a conflict, a claim may move without moving the ends of all claims."""
    before, after = change.before, change.after
    return after.interval is not None and (before.interval != after.interval or after.conflict != before.conflict)


def _newest_other(chronology: Chronology, key: str, day: datetime.date) -> str | None:
    dated = [(entry.published.day, entry.key) for entry in chronology.entries if entry.published and entry.key != key]
    newest = max(dated, default=None)
    return newest[1] if newest is not None and day > newest[0] else None
