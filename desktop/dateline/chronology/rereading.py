"""Texts that are read again, by another version or other rules: what a person said goes along, nothing of it is lost.

    again = reread(chronology, analyses)
    differences(chronology, again)

What a person said of a mention is said of the one that has its trigger now. A mention of which a person said something
and which is not found any more is kept as it was; an event that they accepted keeps the date and the status that they
accepted. Everything else is as it is read now, and a person may have each difference the other way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from dateline.chronology.analysis import Analysis, Entry
from dateline.chronology.model import Chronology
from dateline.chronology.reviews import Review
from dateline.events.model import Clause, Edit, Event, MentionRef, Status, headline
from dateline.temporal.meaning import Finding
from dateline.temporal.model import Interval
from dateline.temporal.wording import words_of


class Change(Enum):
    """What has become of an event."""

    CONTRADICTED = "contradicts you"  # it is read otherwise than a person said, whose word stands
    MOVED = "changed"  # another date, or status
    ADDED = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Difference:
    """One event that is read otherwise than before: ``before`` and ``after`` say how, in words.

    ``start`` and ``end`` are where its trigger stands in the document now (where it is gone, where it stood).
    ``former`` is the clause that was told before, without its dates, ``interval`` and ``status`` what it came to; None
    of what is new.
    ``lost``: nobody would find it any more, whether it is gone or kept because a person said something of it.
    """

    change: Change
    document: str
    label: str
    before: str
    after: str
    start: int
    end: int
    former: Clause | None = None
    interval: Interval | None = None
    status: Status | None = None
    lost: bool = False

    def ref(self, chronology: Chronology) -> MentionRef | None:
        """The mention in a chronology, None where it is not there."""
        if self.document not in chronology:
            return None
        mentions = enumerate(chronology.entry(self.document).mentions)
        found = (index for index, told in mentions if (told.trigger.start, told.trigger.end) == (self.start, self.end))
        index = next(found, None)
        return None if index is None else MentionRef(self.document, index)

    def is_kept(self, chronology: Chronology) -> bool:
        """Whether it is as it was before."""
        ref = self.ref(chronology)
        event = chronology.event_of(ref) if ref is not None else None
        if self.change is Change.ADDED:
            return event is None or event.edit.deleted
        if event is None or event.edit.deleted:
            return False
        return self.lost or (event.interval, event.status) == (self.interval, self.status)

    def decided(self, chronology: Chronology, *, keep: bool) -> Chronology:
        """A chronology in which it is as it was, or as it is read now."""
        chronology = self.found_again(chronology) if keep else chronology
        ref = self.ref(chronology)
        if ref is None:
            return chronology
        event = chronology.event_of(ref)
        if self.change is Change.ADDED or self.lost:
            return chronology.with_edit(ref, replace(event.edit, deleted=keep is not self.lost))
        return chronology.with_edit(ref, _pinned(event, self) if keep else _unpinned(event.edit))

    def found_again(self, chronology: Chronology) -> Chronology:
        """A chronology with the mention even where nobody finds it any more: its event is deleted, so that nothing is
        told otherwise and to keep it is an edit. One that is told elsewhere, too, stays."""
        former = self.former
        if former is None or self.document not in chronology or self.ref(chronology) is not None:
            return chronology
        analysis, trigger = chronology.entry(self.document).analysis, former.trigger
        if analysis.document.text[trigger.start : trigger.end] != trigger.text or former.end > len(
            analysis.document.text
        ):
            return chronology  # it is of no words of this text
        found = reread(chronology, [_with_clauses(analysis, (), [former])]).chronology
        ref = self.ref(found)
        if ref is None:
            return found
        event = found.event_of(ref)
        return found.with_edit(ref, replace(_pinned(event, self), deleted=len(event.mentions) == 1))


@dataclass(frozen=True)
class Reread:
    """A chronology with texts that were read again. ``lost`` are mentions of it that are there only because a person
    said something of them; ``keys`` are those of the texts."""

    chronology: Chronology
    lost: frozenset[MentionRef]
    keys: tuple[str, ...]


def reread(chronology: Chronology, analyses: Iterable[Analysis]) -> Reread:
    """Take in texts that were read again, with all that a person said."""
    decided = _decided(chronology)
    prepared: list[Analysis] = []
    places: dict[str, list[int | None]] = {}
    lost: set[MentionRef] = set()
    for analysis in analyses:
        key = analysis.document.key
        if key not in chronology:
            continue
        before = chronology.entry(key).analysis
        analysis = replace(analysis, clauses=analysis.found)  # noqa: PLW2901 - what a person added is put behind anew
        found = _places(before.clauses, analysis.with_added(before.added).clauses)
        indices = [n for n in sorted(decided.get(key, ())) if n < len(found) and found[n] is None]
        kept = _with_clauses(analysis, before.findings, [before.clauses[n] for n in indices])
        prepared.append(kept.with_added(before.added))
        places[key] = _places(before.clauses, prepared[-1].clauses)
        lost |= {MentionRef(key, n) for n in indices}
    after = chronology.with_reread(prepared, lambda ref: _moved(ref, places))
    held = {ref for ref, review in chronology.reviews.items() if review is Review.ACCEPTED and ref.document in places}
    for ref in sorted(held | lost):
        after = _as_it_was(chronology, after, ref, _moved(ref, places))
    return Reread(after, frozenset(_moved(ref, places) for ref in lost), tuple(places))


def differences(before: Chronology, again: Reread) -> tuple[Difference, ...]:
    """How the events of the texts that were read again differ from before: those first that contradict what a person
    said, then in the order of the texts."""
    return in_order(each for key in again.keys for each in _of_document(before, again, key))


def in_order(found: Iterable[Difference]) -> tuple[Difference, ...]:
    """Those first that contradict what a person said; among others the order stays."""
    return tuple(sorted(found, key=lambda each: list(Change).index(each.change)))


# -- inside: reading again --------------------------------------------------------------------------------------------


def _decided(chronology: Chronology) -> dict[str, frozenset[int]]:
    """The mentions of which a person said something, by document."""
    said = chronology.merging.decisions
    pairs = said.together | said.apart | said.outcomes | said.no_outcomes
    refs = {ref for pair in pairs for ref in pair}
    refs |= {each.claim for each in chronology.settlements} | chronology.reviews.keys() | chronology.edits.keys()
    found: dict[str, set[int]] = {}
    for ref in refs:
        found.setdefault(ref.document, set()).add(ref.index)
    return {key: frozenset(indices) for key, indices in found.items()}


def _moved(ref: MentionRef, places: dict[str, list[int | None]]) -> MentionRef:
    there = places.get(ref.document)
    place = there[ref.index] if there is not None and ref.index < len(there) else None
    return ref if place is None else MentionRef(ref.document, place)


def _places(before: Sequence[Clause], after: Sequence[Clause]) -> list[int | None]:
    """For each clause of before the number of the one that has its trigger now, or one that overlaps it; those that a
    person added are all there, in their order."""
    places: list[int | None] = [None] * len(before)
    for added in (False, True):
        one, other = ([n for n, each in enumerate(some) if each.added is added] for some in (before, after))
        found: Sequence[int | None] = range(len(one))
        if not added:
            found = _found_places([before[n] for n in one], [after[n] for n in other])
        for number, place in zip(one, found, strict=True):
            places[number] = other[place] if place is not None and place < len(other) else None
    return places


def _found_places(before: Sequence[Clause], after: Sequence[Clause]) -> list[int | None]:
    exact = {(clause.trigger.start, clause.trigger.end): number for number, clause in enumerate(after)}
    left = [(clause.trigger.start, clause.trigger.end, number) for number, clause in enumerate(after)]
    found: list[int | None] = [exact.get((clause.trigger.start, clause.trigger.end)) for clause in before]
    taken = {number for number in found if number is not None}
    for place, clause in enumerate(before):
        if found[place] is None:
            start, end = clause.trigger.start, clause.trigger.end
            found[place] = next((n for first, last, n in left if first < end and start < last and n not in taken), None)
            if found[place] is not None:
                taken.add(found[place] or 0)
    return found


def _with_clauses(analysis: Analysis, findings: Sequence[Finding], added: Sequence[Clause]) -> Analysis:
    """With clauses whose numbers are of ``findings``: they are dated by the expressions that stand where those did."""
    if not added:
        return analysis
    spans = {(found.start, found.end): number for number, found in enumerate(analysis.findings)}

    def number(of: int | None) -> int | None:
        return None if of is None else spans.get((findings[of].start, findings[of].end))

    clauses = list(analysis.clauses)
    for clause in added:
        carried = number(clause.carried)
        told = replace(
            clause, finding=number(clause.finding), carried=carried, unplaced=number(clause.unplaced),
            until=number(clause.until) if carried is not None else None,
            distance=clause.distance if carried is not None else None,
        )  # fmt: skip
        later = (place for place, each in enumerate(clauses) if each.trigger.start > told.trigger.start)
        clauses.insert(next(later, len(clauses)), told)
    return replace(analysis, clauses=tuple(clauses))


def _as_it_was(before: Chronology, after: Chronology, old: MentionRef, ref: MentionRef) -> Chronology:
    """With the date and the status that an event had, as far as it had any."""
    accepted, event = before.event_of(old), after.event_of(ref)
    edit = event.edit
    if accepted.interval is not None and event.interval != accepted.interval and not event.conflict:
        edit = replace(edit, interval=accepted.interval)
    if event.status is not accepted.status:
        edit = replace(edit, status=accepted.status)
    return after.with_edit(ref, edit) if edit != event.edit else after


# -- inside: comparing ------------------------------------------------------------------------------------------------


def _of_document(before: Chronology, again: Reread, key: str) -> Iterator[Difference]:
    after = again.chronology
    old, new = before.entry(key), after.entry(key)
    places = _places(old.analysis.clauses, new.analysis.clauses)
    seen: set[str] = set()
    for index, place in enumerate(places):
        told = before.event_of(MentionRef(key, index))
        if told.edit.deleted:
            continue
        ref = None if place is None else MentionRef(key, place)
        if ref is None or ref in again.lost:
            yield _lost(Change.GONE if ref is None else Change.CONTRADICTED, old, index, told)
            continue
        event = after.event_of(ref)
        if event.id not in seen:
            seen.add(event.id)
            yield from _moved_event(key, old.analysis.clauses[index], new.analysis.clauses[ref.index], (told, event))
    for place in sorted(set(range(len(new.mentions))) - {place for place in places if place is not None}):
        event, mention = after.event_of(MentionRef(key, place)), new.mentions[place]
        span = mention.trigger.start, mention.trigger.end
        yield Difference(Change.ADDED, key, headline(mention.label), "", _words(event.extracted or event), *span)


def _lost(change: Change, old: Entry, index: int, told: Event) -> Difference:
    mention, clause = old.mentions[index], old.analysis.clauses[index]
    return Difference(
        change, old.key, headline(mention.label), _words(told), "not found any more",
        mention.trigger.start, mention.trigger.end, _bare(clause), told.interval, told.status, lost=True,
    )  # fmt: skip


def _moved_event(key: str, before: Clause, now: Clause, events: tuple[Event, Event]) -> Iterator[Difference]:
    told, event = events
    was, read = told.extracted or told, event.extracted or event
    if (was.interval, was.offset, was.status) == (read.interval, read.offset, read.status):
        return
    overridden = {"interval", "status"} & {*event.edit.overrides}
    stands = (event.interval, event.status) != (read.interval, read.status)
    change = Change.CONTRADICTED if overridden and stands else Change.MOVED
    yield Difference(
        change, key, headline(event.label), _words(told), _words(read), now.trigger.start, now.trigger.end,
        _bare(before), told.interval, told.status,
    )  # fmt: skip


def _bare(clause: Clause) -> Clause:
    """Without the dates that it was read to have, which are numbers in a list that is no more."""
    return replace(
        clause, finding=None, carried=None, unplaced=None, until=None, distance=None, fresh=False, added=False
    )  # fmt: skip


def _words(event: Event) -> str:
    when = words_of(event.interval, short=True) if event.interval is not None else ""
    when = when or (event.offset.words if event.offset is not None else "no date")
    return when if event.status is Status.HAPPENED else f"{when}, {event.status.value}"


def _pinned(event: Event, difference: Difference) -> Edit:
    """What a person says who keeps an event as it was."""
    told = event.extracted or event
    interval = difference.interval if difference.interval != told.interval else None
    status = difference.status if difference.status is not told.status else None
    return replace(event.edit, interval=interval, status=status, deleted=False)


def _unpinned(edit: Edit) -> Edit:
    return replace(edit, interval=None, status=None, deleted=False)
