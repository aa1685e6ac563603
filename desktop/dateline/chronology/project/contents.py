"""What a project file holds, as frozen values, and the way from a chronology to it and back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import compress
from operator import attrgetter, is_not

from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology
from dateline.chronology.project.anchors import AnchorFinder, anchor_of
from dateline.chronology.project.history import KeptHistory
from dateline.chronology.project.kept import (
    Anchor,
    DecisionKind,
    KeptAdditions,
    KeptDecision,
    KeptDocument,
    KeptEdit,
    KeptReview,
    KeptSettlement,
    View,
    with_pairs,
)
from dateline.chronology.rereading import Difference
from dateline.documents.model import Document
from dateline.events.additions import Addition
from dateline.events.editing import Edits
from dateline.events.model import Edit, MentionRef, Settlement

_SHIFTED = 50  # documents that are not where they were


@dataclass(frozen=True)
class Contents:
    """All that a project file holds. Documents are in the order of their numbers; ``additions`` are those to documents
    that are not there; ``differences`` those of texts that were read again which a person has not decided yet."""

    documents: tuple[KeptDocument, ...] = ()
    decisions: frozenset[KeptDecision] = frozenset()
    settlements: tuple[KeptSettlement, ...] = ()
    view: View = field(default_factory=View)
    reviews: frozenset[KeptReview] = frozenset()
    event_edits: frozenset[KeptEdit] = frozenset()
    history: KeptHistory = field(default_factory=KeptHistory)
    additions: frozenset[KeptAdditions] = frozenset()
    differences: tuple[Difference, ...] = ()

    @property
    def to_read_again(self) -> tuple[Document, ...]:
        """The documents without a usable analysis."""
        return tuple(kept.document for kept in self.documents if kept.analysis is None)

    @property
    def is_precious(self) -> bool:
        """Whether anything in it would not come back by opening the same articles: an edit, or a text pasted."""
        return self.edits > 0 or any(kept.document.source is None for kept in self.documents)

    @property
    def edits(self) -> int:
        """How many things in it a person decided."""
        chosen = sum(len(kept.choices) for kept in self.documents)
        dated = sum(kept.published != kept.document.published for kept in self.documents)
        decided = len(self.decisions) + len(self.settlements) + len(self.reviews) + len(self.event_edits)
        added = sum(len(kept.added) for kept in self.documents) + sum(len(each.added) for each in self.additions)
        return chosen + dated + decided + added

    def documents_not_in(self, other: Contents) -> list[KeptDocument]:
        """The documents that are not the very same objects in the other: an edit changes one of many. Where few moved,
        those are among them, on either side."""
        mine, others = self.documents, other.documents
        found = list(compress(mine, map(is_not, mine, others)))
        shifted = len(found) + abs(len(mine) - len(others))  # whichever of the two asks
        found += mine[len(others) :]
        if shifted > _SHIFTED:
            same = set(map(id, others))
            found = [kept for kept in found if id(kept) not in same]
        return found

    @cached_property
    def dated(self) -> tuple[Entry | None, ...]:
        """What comes of each document (`KeptDocument.dated`)."""
        return tuple(map(attrgetter("dated"), self.documents))

    @cached_property
    def ordinals(self) -> tuple[int, ...]:
        """The numbers of the documents."""
        return tuple(map(attrgetter("ordinal"), self.documents))


@dataclass(frozen=True)
class Waiting:
    """What a person decided about mentions that may not be there now: their documents were removed, or their texts are
    being read again."""

    decisions: frozenset[KeptDecision] = frozenset()
    settlements: tuple[KeptSettlement, ...] = ()
    reviews: frozenset[KeptReview] = frozenset()
    event_edits: frozenset[KeptEdit] = frozenset()

    def about(self, keys: Collection[str]) -> Waiting:
        """Those that name one of these documents."""
        return Waiting(
            frozenset(each for each in self.decisions if each.first.document in keys or each.second.document in keys),
            tuple(each for each in self.settlements if each.claim.document in keys),
            frozenset(each for each in self.reviews if each.mention.document in keys),
            frozenset(each for each in self.event_edits if each.mention.document in keys),
        )

    def and_also(self, other: Waiting) -> Waiting:
        """Those of both."""
        settlements = tuple(each for each in other.settlements if each not in self.settlements)
        return Waiting(
            self.decisions | other.decisions,
            self.settlements + settlements,
            self.reviews | other.reviews,
            self.event_edits | other.event_edits,
        )

    def without(self, other: Waiting) -> Waiting:
        """Those that are not in the other."""
        settlements = tuple(each for each in self.settlements if each not in other.settlements)
        reviews, edits = self.reviews - other.reviews, self.event_edits - other.event_edits
        return Waiting(self.decisions - other.decisions, settlements, reviews, edits)

    def missing_in(self, chronology: Chronology) -> Waiting:
        """Those whose mentions are not there; a person has the say about all others."""
        if self == Waiting():
            return self
        finding = AnchorFinder(chronology)
        return Waiting(
            frozenset(each for each in self.decisions if not finding.has(each.first, each.second)),
            tuple(each for each in self.settlements if not finding.has(each.claim)),
            frozenset(each for each in self.reviews if not finding.has(each.mention)),
            frozenset(each for each in self.event_edits if not finding.has(each.mention)),
        )


def contents_of(
    chronology: Chronology,
    before: Contents,
    waiting: Waiting,
    *,
    unread: Collection[str] = (),
    view: View | None = None,
) -> Contents:
    """What is to be kept of a chronology, and of ``waiting`` what is about mentions that are not there.

    ``before`` is what was kept last: it still knows the words of mentions whose documents have been removed. ``unread``
    are keys of documents that are being read again: what is there of them until then is not what is to be kept.
    """
    anchors = _anchors(chronology, before)
    documents = _kept_documents(chronology, before, unread)
    decisions = chronology.merging.decisions
    kept = frozenset(
        KeptDecision(kind, anchors[first], anchors[second])
        for kind in DecisionKind
        for first, second in kind.pairs(decisions)
        if first in anchors and second in anchors
    )
    settlements = tuple(
        KeptSettlement(anchors[each.claim], each.verdict, each.interval)
        for each in chronology.settlements
        if each.claim in anchors
    )
    claims, missing = {each.claim for each in settlements}, waiting.missing_in(chronology)
    others = tuple(each for each in missing.settlements if each.claim not in claims)
    reviews = {anchors[ref]: review for ref, review in chronology.reviews.items() if ref in anchors}
    reviews = {each.mention: each.review for each in missing.reviews} | reviews
    edits = {anchors[ref]: edit for ref, edit in chronology.edits.items() if ref in anchors}
    edits = {each.mention: each.edit for each in missing.event_edits} | edits
    return Contents(
        documents,
        kept | missing.decisions,
        settlements + others,
        view or before.view,
        frozenset(KeptReview(mention, review) for mention, review in reviews.items()),
        frozenset(KeptEdit(mention, edit) for mention, edit in edits.items()),
        additions=frozenset(KeptAdditions(key, added) for key, added in chronology.waiting_additions.items()),
    )


def added_differences(
    before: Contents, after: Contents
) -> Iterator[tuple[str, tuple[Addition, ...], tuple[Addition, ...]]]:
    """The keys of documents, there or not, to which something else was added before and after; and what."""
    was, now = (
        {kept.document.key: kept.added for kept in some.documents_not_in(other)}
        | {each.document: each.added for each in some.additions}
        for some, other in ((before, after), (after, before))
    )
    for key in sorted(was.keys() | now.keys()):
        if was.get(key, ()) != now.get(key, ()):
            yield key, was.get(key, ()), now.get(key, ())


def chronology_of(contents: Contents) -> tuple[Chronology, Waiting]:
    """The chronology that was kept, its events merged anew, and what has to wait for texts to be read again."""
    entries = tuple(kept.entry for kept in contents.documents)
    ordinals = tuple(kept.ordinal for kept in contents.documents)
    bare = Chronology(entries, ordinals, waiting_additions={each.document: each.added for each in contents.additions})
    waiting = Waiting(contents.decisions, contents.settlements, contents.reviews, contents.event_edits)
    return attached(bare, waiting)


def attached(chronology: Chronology, waiting: Waiting) -> tuple[Chronology, Waiting]:
    """The chronology with what waits for mentions that are there (decisions, settlements, reviews, edits), and the rest
    of it."""
    finding = AnchorFinder(chronology)
    decided: dict[DecisionKind, set[tuple[MentionRef, MentionRef]]] = {kind: set() for kind in DecisionKind}
    left_decisions: set[KeptDecision] = set()
    for decision in waiting.decisions:
        first, second = finding.ref(decision.first), finding.ref(decision.second)
        if first is None or second is None:
            left_decisions.add(decision)
        else:
            decided[decision.kind].add((first, second))
    settlements, left_settlements = [], []
    for each in waiting.settlements:
        claim = finding.ref(each.claim)
        if claim is None:
            left_settlements.append(each)
        else:
            settlements.append(Settlement(claim, each.verdict, each.interval))
    decisions = with_pairs(chronology.merging.decisions, decided)
    settled = {each.claim: each for each in (*settlements, *chronology.settlements)}
    edits, left_edits = _attached_edits(waiting.event_edits, finding)
    bare = replace(chronology, settlements=tuple(settled.values()), edits={**edits, **chronology.edits})
    found = bare.with_decisions(decisions)
    places = {each: finding.ref(each.mention) for each in waiting.reviews}
    reviews = {ref: each.review for each, ref in places.items() if ref is not None}
    left_reviews = frozenset(each for each, ref in places.items() if ref is None)
    if reviews:
        found = found.with_reviews(reviews | dict(chronology.reviews))
    return found, Waiting(frozenset(left_decisions), tuple(left_settlements), left_reviews, left_edits)


def _attached_edits(kept: Iterable[KeptEdit], finding: AnchorFinder) -> tuple[Edits, frozenset[KeptEdit]]:
    """The edits whose mentions are there, and the others."""
    found: dict[MentionRef, Edit] = {}
    left: set[KeptEdit] = set()
    for each in sorted(kept, key=lambda each: (each.mention.document, each.mention.index)):
        ref = finding.ref(each.mention)
        if ref is None or ref in found:
            left.add(each)
        else:
            found[ref] = each.edit
    return found, frozenset(left)


def _kept_documents(chronology: Chronology, before: Contents, unread: Collection[str]) -> tuple[KeptDocument, ...]:
    """Those of documents that are as they were before are the same objects: an edit among ten thousand of them is
    written in a moment."""
    if chronology.ordinals == before.ordinals:
        same = list(before.documents)
        for place in compress(range(len(same)), map(is_not, chronology.entries, before.dated)):
            same[place] = _kept_document(chronology.entries[place], chronology.ordinals[place], unread)
        return tuple(same)
    known = {id(kept.dated): kept for kept in before.documents if kept.dated is not None}
    found = []
    for entry, ordinal in zip(chronology.entries, chronology.ordinals, strict=True):
        kept = known.get(id(entry))
        if kept is None or kept.ordinal != ordinal:
            kept = _kept_document(entry, ordinal, unread)
        found.append(kept)
    return tuple(found)


def _kept_document(entry: Entry, ordinal: int, unread: Collection[str]) -> KeptDocument:
    analysis = entry.analysis
    if entry.key in unread:
        return KeptDocument(entry.document, ordinal, entry.published, entry.choices, None, analysis.added)
    return KeptDocument(entry.document, ordinal, entry.published, entry.choices, analysis, analysis.added, entry)


def _anchors(chronology: Chronology, before: Contents) -> dict[MentionRef, Anchor]:
    """The anchors of all mentions that a person said something about, as far as their words are known."""
    known = {anchor.ref: anchor for anchor in _kept_anchors(before) if anchor.document not in chronology}
    for ref in _named(chronology):
        anchor = anchor_of(ref, chronology)
        if anchor is not None:
            known[ref] = anchor
    return known


def _named(chronology: Chronology) -> Iterable[MentionRef]:
    decisions = chronology.merging.decisions
    for kind in DecisionKind:
        for pair in kind.pairs(decisions):
            yield from pair
    for settlement in chronology.settlements:
        yield settlement.claim
    yield from chronology.reviews
    yield from chronology.edits


def _kept_anchors(contents: Contents) -> Iterable[Anchor]:
    for decision in contents.decisions:
        yield from (decision.first, decision.second)
    for settlement in contents.settlements:
        yield settlement.claim
    for review in contents.reviews:
        yield review.mention
    for edit in contents.event_edits:
        yield edit.mention
