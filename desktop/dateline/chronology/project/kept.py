"""The single things that a project file keeps, as frozen values: documents, and what a person said of what they tell.

A decision names mentions by their anchors: beside its number the place of its trigger. When another version of Dateline
reads the text again and numbers its mentions otherwise, the decision is found again by the words, or waits; it never
comes to stand on another mention.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import Enum

from dateline.chronology.analysis import Analysis, Entry
from dateline.chronology.reviews import Review
from dateline.chronology.saved_filters import SavedFilter
from dateline.chronology.showing import ARRANGED, Arrangement
from dateline.documents.model import Document, Publication
from dateline.events.additions import Addition
from dateline.events.model import Decisions, Edit, MentionRef, Verdict
from dateline.temporal.alternatives import Choice
from dateline.temporal.model import Interval


@dataclass(frozen=True, slots=True)
class Anchor:
    """Which mention: its number in the document with that key, and where its trigger stands (code points, ``end``
    exclusive)."""

    document: str
    index: int
    start: int
    end: int

    @property
    def ref(self) -> MentionRef:
        return MentionRef(self.document, self.index)


class DecisionKind(Enum):
    """What a person decided about two mentions; the values are those of the file."""

    APART = 0
    TOGETHER = 1
    OUTCOME = 2  # the second tells what became of the first
    NO_OUTCOME = 3

    def pairs(self, decisions: Decisions) -> frozenset[tuple[MentionRef, MentionRef]]:
        """All of that kind."""
        match self:
            case DecisionKind.APART:
                return decisions.apart
            case DecisionKind.TOGETHER:
                return decisions.together
            case DecisionKind.OUTCOME:
                return decisions.outcomes
            case DecisionKind.NO_OUTCOME:
                return decisions.no_outcomes


@dataclass(frozen=True, slots=True)
class KeptDecision:
    """What a person decided about two mentions."""

    kind: DecisionKind
    first: Anchor
    second: Anchor


@dataclass(frozen=True, slots=True)
class KeptSettlement:
    """A settlement whose claim is found again by its words."""

    claim: Anchor
    verdict: Verdict
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class KeptReview:
    """What a person thinks of a mention."""

    mention: Anchor
    review: Review


@dataclass(frozen=True, slots=True)
class KeptEdit:
    """What a person said of the event of a mention."""

    mention: Anchor
    edit: Edit


@dataclass(frozen=True, slots=True)
class KeptAdditions:
    """What a person added to a document that is not there: it waits for it."""

    document: str
    added: tuple[Addition, ...]


@dataclass(frozen=True)
class KeptDocument:
    """A document with its number, the publication in force and the readings chosen for it.

    ``analysis`` is None where none is kept that this version of Dateline can use: the text is to be read again.
    ``added`` are events that a person added to it; an analysis has them, too.
    ``dated`` is what comes of all that, where it was worked out to see whether the analysis is usable; ``outdated``
    what comes of what another version found, which holds until the text has been read again.
    """

    document: Document
    ordinal: int
    published: Publication | None
    choices: tuple[Choice, ...] = ()
    analysis: Analysis | None = None
    added: tuple[Addition, ...] = ()
    dated: Entry | None = field(default=None, compare=False, repr=False)
    outdated: Entry | None = field(default=None, compare=False, repr=False)

    @property
    def entry(self) -> Entry:
        """The document as part of a chronology; one that is to be read again tells nothing yet."""
        if self.dated is not None:
            return self.dated
        if self.outdated is not None:
            return self.outdated
        analysis = self.analysis or Analysis(self.document, (), ()).with_added(self.added)
        return Entry(analysis, self.published, (), (), self.choices).dated(self.published)


@dataclass(frozen=True, slots=True)
class View:
    """How it was looked at last: seconds from 1970-01-01T00:00 (``end`` exclusive) or None, the arrangement of
    the timeline, document key, and the filters that are saved under names."""

    visible: tuple[float, float] | None = None
    arrangement: Arrangement = ARRANGED
    document: str | None = None
    filters: tuple[SavedFilter, ...] = ()


Pairs = Mapping[DecisionKind, Collection[tuple[MentionRef, MentionRef]]]


def with_pairs(decisions: Decisions, more: Pairs, less: Pairs | None = None) -> Decisions:
    """Decisions with more of each kind, and without others."""
    less = less or {}
    together, apart, outcomes, no_outcomes = (
        (kind.pairs(decisions) - frozenset(less.get(kind, ()))) | frozenset(more.get(kind, ()))
        for kind in (DecisionKind.TOGETHER, DecisionKind.APART, DecisionKind.OUTCOME, DecisionKind.NO_OUTCOME)
    )
    return Decisions(together, apart, outcomes, no_outcomes)
