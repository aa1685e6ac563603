"""The steps that undo goes back and redo goes forward, as a project file keeps them: what differed, on either side.

    change = change_between(before, after)
    travelled(after, change, bodies, back=True)      # is as `before` was

A step does not hold the chronologies that it lies between: it holds what a person decided that is in the one and not in
the other, found again by anchors like every decision. Documents that are in neither of them now are kept beside the
steps, once, as long as a step leads back to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import compress
from operator import is_not
from pathlib import Path
from typing import TypeVar

from dateline.chronology.analysis import Analysis, Entry, date_analysis
from dateline.chronology.model import Chronology
from dateline.chronology.project.anchors import AnchorFinder, anchor_of
from dateline.chronology.project.kept import (
    Anchor,
    DecisionKind,
    KeptDecision,
    KeptDocument,
    KeptEdit,
    KeptReview,
    KeptSettlement,
    with_pairs,
)
from dateline.chronology.reviews import Review
from dateline.chronology.saved_filters import SavedFilter
from dateline.chronology.showing import Arrangement
from dateline.documents.model import Publication
from dateline.events.additions import Addition
from dateline.events.model import Decisions, Edit, MentionRef, Settlement
from dateline.temporal.alternatives import Choice

_Said = TypeVar("_Said", Review, Edit)


@dataclass(frozen=True, slots=True)
class Dated:
    """A document by its key, with what was in force for it. ``source`` is the file that it belonged to, None where
    nobody noted it, or there was none."""

    key: str
    ordinal: int
    published: Publication | None
    choices: tuple[Choice, ...] = ()
    added: tuple[Addition, ...] = ()
    source: Path | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """What is on one side of a step and not, or not so, on the other. ``settlements`` are all of them, in their order,
    None where they are the same on both sides."""

    documents: frozenset[Dated] = frozenset()
    decisions: frozenset[KeptDecision] = frozenset()
    settlements: tuple[KeptSettlement, ...] | None = None
    reviews: frozenset[KeptReview] = frozenset()
    edits: frozenset[KeptEdit] = frozenset()


@dataclass(frozen=True, slots=True)
class Change:
    """Both sides of a step."""

    before: Side
    after: Side

    @property
    def keys_of_one_side(self) -> set[str]:
        """Documents that came or left."""
        sides = ({each.key for each in side.documents} for side in (self.before, self.after))
        return next(sides) ^ next(sides)


@dataclass(frozen=True, slots=True)
class Beside:
    """What is kept and is no part of the chronology, as it is on the side to which a step leads; None where the step
    leaves it as it is: the arrangement of the timeline (where lanes stand, which are open) and the saved filters."""

    arrangement: Arrangement | None = None
    filters: tuple[SavedFilter, ...] | None = None

    def from_(self, now: Beside) -> Beside:
        """What is to be gone back to once this has been gone to: as it is ``now``, as far as the step says anything."""
        return Beside(
            None if self.arrangement is None else now.arrangement, None if self.filters is None else now.filters
        )


NOTHING_BESIDE = Beside()


@dataclass(frozen=True, slots=True)
class KeptStep:
    """A step of undo, or where it is ``undone`` of redo. Numbers grow from step to step, through both."""

    number: int
    name: str
    undone: bool
    change: Change
    beside: Beside = NOTHING_BESIDE


@dataclass(frozen=True)
class KeptHistory:
    """Steps in the order of their numbers, and the documents that are not open and that they lead back to."""

    steps: tuple[KeptStep, ...] = ()
    absent: tuple[KeptDocument, ...] = ()

    @property
    def bodies(self) -> dict[str, Analysis]:
        return {kept.document.key: kept.analysis for kept in self.absent if kept.analysis is not None}


# -- from chronologies to a change ------------------------------------------------------------------------------------


def change_between(before: Chronology, after: Chronology) -> Change:
    """What a person changed from one chronology to the next."""
    if before is after:
        return Change(Side(), Side())
    names, pairs = _Anchoring(after, before), _changed_in_place(before, after)
    same = pairs is not None or before.keys == after.keys
    one, other = (_Told.of(each, whole=same) for each in (before, after))
    if pairs is not None:
        dated = [tuple(_in_force(each, place) for each in (before, after)) for place in pairs]
        mine, theirs = ({pair[side] for pair in dated if pair[0] != pair[1]} for side in (0, 1))
    else:
        mine, theirs = set(_dated(before, after)), set(_dated(after, before))
    return Change(_side(mine, one, other, names), _side(theirs, other, one, names))


@dataclass(frozen=True, slots=True)
class _Told:
    """What a person said about documents that are there: with those that leave it goes, and comes back with them."""

    decisions: Decisions
    settlements: tuple[Settlement, ...]
    reviews: Mapping[MentionRef, Review]
    edits: Mapping[MentionRef, Edit]

    @staticmethod
    def of(chronology: Chronology, *, whole: bool) -> _Told:
        """``whole``: all of it, because there is nothing to compare with that has other documents."""
        decisions = chronology.merging.decisions
        if whole:
            return _Told(decisions, chronology.settlements, chronology.reviews, chronology.edits)
        gone = {
            kind: [pair for pair in kind.pairs(decisions) if not all(ref.document in chronology for ref in pair)]
            for kind in DecisionKind
        }
        return _Told(
            with_pairs(decisions, {}, gone),
            tuple(each for each in chronology.settlements if each.claim.document in chronology),
            {ref: said for ref, said in chronology.reviews.items() if ref.document in chronology},
            {ref: said for ref, said in chronology.edits.items() if ref.document in chronology},
        )


def _changed_in_place(before: Chronology, after: Chronology) -> list[int] | None:
    """Where documents stand that are not as they were, of many of them usually one; None where any came, left or
    moved."""
    if before.ordinals != after.ordinals:
        return None
    places = list(compress(range(len(before.entries)), map(is_not, before.entries, after.entries)))
    moved = any(before.entries[place].key != after.entries[place].key for place in places)
    return None if moved else places


def _side(dated: Iterable[Dated], told: _Told, other: _Told, names: _Anchoring) -> Side:
    """What is on this side and not on the other; ``dated`` are the documents."""
    settlements = None
    if told.settlements != other.settlements:
        anchored = ((names.anchor(each.claim), each) for each in told.settlements)
        settlements = tuple(
            KeptSettlement(anchor, each.verdict, each.interval) for anchor, each in anchored if anchor is not None
        )
    return Side(
        frozenset(dated),
        frozenset(names.decisions(told.decisions, other.decisions)),
        settlements,
        frozenset(KeptReview(anchor, said) for anchor, said in names.said(told.reviews, other.reviews)),
        frozenset(KeptEdit(anchor, said) for anchor, said in names.said(told.edits, other.edits)),
    )


def _dated(here: Chronology, there: Chronology) -> Iterable[Dated]:
    same = set(map(id, there.entries))
    for entry, ordinal in zip(here.entries, here.ordinals, strict=True):
        if id(entry) in same:
            continue
        dated = _dated_as(entry, ordinal)
        if entry.key not in there or _in_force(there, there.place(entry.key)) != dated:
            yield dated


def _in_force(chronology: Chronology, place: int) -> Dated:
    return _dated_as(chronology.entries[place], chronology.ordinals[place])


def _dated_as(entry: Entry, ordinal: int) -> Dated:
    return Dated(entry.key, ordinal, entry.published, entry.choices, entry.analysis.added, entry.document.source)


class _Anchoring:
    """Names mentions by their anchors, by the first of some chronologies that has their document."""

    def __init__(self, *chronologies: Chronology) -> None:
        self._chronologies = chronologies

    def anchor(self, ref: MentionRef) -> Anchor | None:
        return anchor_of(ref, *self._chronologies)

    def decisions(self, here: Decisions, there: Decisions) -> Iterable[KeptDecision]:
        for kind in DecisionKind:
            some, others = kind.pairs(here), kind.pairs(there)
            for first, second in () if some is others else some - others:
                one, two = self.anchor(first), self.anchor(second)
                if one is not None and two is not None:
                    yield KeptDecision(kind, one, two)

    def said(
        self, here: Mapping[MentionRef, _Said], there: Mapping[MentionRef, _Said]
    ) -> Iterable[tuple[Anchor, _Said]]:
        if here is there:
            return
        for ref, said in here.items():
            anchor = self.anchor(ref) if there.get(ref) != said else None
            if anchor is not None:
                yield anchor, said


# -- from a change to a chronology ------------------------------------------------------------------------------------


def travelled(chronology: Chronology, change: Change, bodies: Mapping[str, Analysis], *, back: bool) -> Chronology:
    """The chronology with a step undone (``back``) or done again. ``bodies`` are documents that may return.

    What a step names and is not there is passed over: the file may be a stranger's.
    """
    source, target = (change.after, change.before) if back else (change.before, change.after)
    entries, ordinals = _documents(chronology, source, target, bodies)
    there = replace(chronology, entries=entries, ordinals=ordinals)
    finding = AnchorFinder(there)
    less, more = (_pairs(side.decisions, finding) for side in (source, target))
    reviews = _said(
        chronology.reviews,
        [each.mention for each in source.reviews],
        [(each.mention, each.review) for each in target.reviews],
        finding,
    )
    settlements, edits = chronology.settlements, chronology.edits
    if target.settlements is not None:
        found = ((finding.ref(each.claim), each) for each in target.settlements)
        settlements = tuple(Settlement(ref, each.verdict, each.interval) for ref, each in found if ref is not None)
        settlements += tuple(each for each in chronology.settlements if each.claim.document not in there)
    if source.edits or target.edits:
        less_edits, more_edits = [each.mention for each in source.edits], [(e.mention, e.edit) for e in target.edits]
        edits = _said(edits, less_edits, more_edits, finding)
    only_reviews = not (source.documents or target.documents or source.decisions or target.decisions)
    if only_reviews and edits is chronology.edits and settlements is chronology.settlements:
        return chronology.with_reviews(reviews)
    decisions = with_pairs(chronology.merging.decisions, more, less)
    return chronology.restored(
        entries=entries, ordinals=ordinals, decisions=decisions, settlements=settlements, reviews=reviews, edits=edits
    )


def _documents(
    chronology: Chronology, source: Side, target: Side, bodies: Mapping[str, Analysis]
) -> tuple[tuple[Entry, ...], tuple[int, ...]]:
    wanted = {each.key: each for each in target.documents}
    gone = {each.key for each in source.documents} - wanted.keys()
    numbered: list[tuple[int, Entry]] = []
    for entry, ordinal in zip(chronology.entries, chronology.ordinals, strict=True):
        dated = wanted.pop(entry.key, None)
        if dated is not None:
            numbered.append((dated.ordinal, _entry(entry.analysis, dated)))
        elif entry.key not in gone:
            numbered.append((ordinal, entry))
    numbered += [(dated.ordinal, _entry(bodies[key], dated)) for key, dated in wanted.items() if key in bodies]
    numbered.sort(key=lambda each: each[0])
    if len({ordinal for ordinal, _ in numbered}) != len(numbered):
        numbered = [(place, entry) for place, (_, entry) in enumerate(numbered)]
    return tuple(entry for _, entry in numbered), tuple(ordinal for ordinal, _ in numbered)


def _entry(analysis: Analysis, dated: Dated) -> Entry:
    analysis = analysis if analysis.added == dated.added else analysis.with_added(dated.added)
    if dated.source is not None and dated.source != analysis.document.source:
        analysis = replace(analysis, document=replace(analysis.document, source=dated.source))
    return date_analysis(analysis, dated.published, dated.choices)


def _pairs(
    decisions: Iterable[KeptDecision], finding: AnchorFinder
) -> dict[DecisionKind, set[tuple[MentionRef, MentionRef]]]:
    found: dict[DecisionKind, set[tuple[MentionRef, MentionRef]]] = {}
    for each in decisions:
        first, second = finding.ref(each.first), finding.ref(each.second)
        if first is not None and second is not None:
            found.setdefault(each.kind, set()).add((first, second))
    return found


def _said(
    now: Mapping[MentionRef, _Said],
    less: Iterable[Anchor],
    more: Iterable[tuple[Anchor, _Said]],
    finding: AnchorFinder,
) -> dict[MentionRef, _Said]:
    changed = dict(now)
    for anchor in less:
        ref = finding.ref(anchor)
        if ref is not None:
            changed.pop(ref, None)
    for anchor, said in more:
        ref = finding.ref(anchor)
        if ref is not None:
            changed[ref] = said
    return changed
