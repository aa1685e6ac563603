"""Mentions and events.

A `Clause` is what syntax finds and holds nothing that depends on the publication date; dating it gives a `Mention`;
mentions that tell of the same thing make one `Event`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from dateline.temporal.model import Grain, Interval, Offset, Step


class Status(Enum):
    """Whether it happened."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    CANCELLED = "cancelled"


class Tense(Enum):
    """Where the verb's form alone puts it from the moment of writing; None where it says neither."""

    PAST = "past"  # "closed", "has closed"
    FUTURE = "future"  # "will close", "could close", "is expected to close"


class Basis(Enum):
    """What a mention's interval rests on."""

    EXPRESSION = "expression"  # a time expression of its own clause or sentence
    CONTEXT = "context"  # carried from a neighbouring sentence
    PUBLICATION = "publication"  # fresh news without an expression: publication day and the day before
    NONE = "none"  # nothing but a side


class Side(Enum):
    """Where it stands from publication, as the text implies."""

    BEFORE = "before"
    ON = "on"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Span:
    """A slice of a document's text: code-point offsets, end exclusive, and the words there."""

    start: int
    end: int
    text: str


def headline(label: str) -> str:
    """A label as it is shown: with a capital first letter, the words as they stand in the text.

    A first word with a capital of its own further in (“eBay”) is left alone.
    """
    first = label.split(" ", 1)[0]
    return label[:1].upper() + label[1:] if first.islower() else label


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a happening is told to be from another: "two days after" the raid.

    ``count`` is None where only a unit below the day is said ("hours after"). ``after``: else it is before.
    """

    words: str
    grain: Grain
    count: int | None
    after: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause that tells of an event, before it is dated.

    ``label``: at most 12 words, verbatim from the text (single words may be left out, none is added).
    ``finding``: index of the time expression of this clause or sentence in the document's findings, else None.
    ``carried``: index of the finding whose date the context carries to this clause, else None (``finding`` wins).
    ``distance``: with ``carried``: so far from what that finding dates.
    ``until``: with ``carried``: told in order between that finding and this one, so it lies between the two.
    ``unplaced``: index of a finding that stands with it, a time without a day ("at dawn"), whose day is not certain.
    ``fresh``: plain fresh news, to be dated to publication where it has neither.
    ``tense``: what the verb's form says, so that a date on the other side of publication contradicts it.
    ``nominal``: a noun in the place of the subject names it, so the verb's tense is that of something else ("last
    month's quake will cost us").
    ``importance``: 3 headline or core, 2 belongs in a full chronology, 1 marginal.
    ``places``: those of the participants that are places rather than people or bodies.
    ``added``: no syntax found it; a person added it.
    """

    start: int
    end: int
    label: str
    trigger: Span
    status: Status
    side: Side
    participants: tuple[str, ...] = ()
    finding: int | None = None
    carried: int | None = None
    fresh: bool = False
    importance: int = 2
    lemma: str = ""
    tense: Tense | None = None
    nominal: bool = False
    unplaced: int | None = None
    until: int | None = None
    places: tuple[str, ...] = ()
    distance: Distance | None = None
    added: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """One clause of one document that tells of an event, dated as far as the publication date allows.

    ``time_expression`` is the index of the expression that dates it, own or carried, else None.
    ``offset`` is set only while the interval hangs on a publication date that is not known.
    ``interval`` is None for what cannot be placed: then only ``side`` is known.
    ``contradicted``: its words date it to that side of publication on which, as it is told, it cannot lie; no interval
    is given then. ``added``: a person added it; it is joined with nothing but by a person.
    """

    start: int
    end: int
    label: str
    trigger: Span
    status: Status
    side: Side
    basis: Basis
    participants: tuple[str, ...] = ()
    importance: int = 2
    lemma: str = ""
    time_expression: int | None = None
    interval: Interval | None = None
    edtf: str | None = None
    offset: Offset | None = None
    derivation: tuple[Step, ...] = ()
    contradicted: bool = False
    added: bool = False


@dataclass(frozen=True, slots=True, order=True)
class MentionRef:
    """Which mention: the document's key and the mention's index in that document."""

    document: str
    index: int


class Verdict(Enum):
    """How a person settles claims that cannot all be true. No claim is ever dropped."""

    CLAIM = "claim"  # one of them is believed
    OWN = "own date"  # the person knows better
    WIDENED = "widened"  # some time from the earliest to the latest of them
    DISPUTED = "disputed"  # it stays open, and the person knows


@dataclass(frozen=True, slots=True)
class Settlement:
    """A person's verdict on the conflict of the event that ``claim`` is of: for `Verdict.CLAIM` the mention that is
    believed, else any of them. ``interval`` is the person's own date, set only for `Verdict.OWN`."""

    claim: MentionRef
    verdict: Verdict
    interval: Interval | None = None

    def __post_init__(self) -> None:
        if (self.verdict is Verdict.OWN) != (self.interval is not None):
            raise ValueError(f"a settlement by {self.verdict.value} and the interval {self.interval}")


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person says of an event, above what the texts tell; None leaves it to them.

    ``tags`` and ``note`` are the person's only. ``deleted``: it is out of sight, and kept.
    """

    label: str | None = None
    interval: Interval | None = None
    status: Status | None = None
    participants: tuple[str, ...] | None = None
    importance: int | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    deleted: bool = False

    @property
    def overrides(self) -> tuple[str, ...]:
        """The names of what it sets in place of what the texts tell."""
        return tuple(name for name in OVERRIDABLE if getattr(self, name) is not None)


OVERRIDABLE = ("label", "interval", "status", "participants", "importance")
"""The fields of an `Event` that an `Edit` may set."""

UNEDITED = Edit()


@dataclass(frozen=True, slots=True)
class Event:
    """What one or more mentions tell of.

    ``id`` is stable while the mentions are (document key and trigger offset of the first mention).
    ``mentions`` has the most informative one first; label, status and importance are taken from it.
    ``interval`` is what all dated mentions agree on (their intersection); where they cannot all be true, ``conflict``
    is set and the interval spans all claims. None stands on the shelf. ``offset`` is the first mention's.
    ``why`` says in one sentence for each mention after the first why it was joined.
    ``documents`` counts those that tell of it, ``independent`` those of them that do not copy another's words.
    ``outcome`` is, of a plan, a mention of the event that tells what became of it; ``plan`` is, of that event, a
    mention of the plan. ``settlement`` is what a person said of its conflict; unless left as disputed, ``conflict`` is
    no longer set and the interval is the settled one.
    ``edit`` is what a person said of it, which label, interval, status, participants and importance follow;
    ``extracted`` is then the event as the texts tell it.
    """

    id: str
    label: str
    status: Status
    importance: int
    mentions: tuple[MentionRef, ...]
    interval: Interval | None = None
    offset: Offset | None = None
    participants: tuple[str, ...] = ()
    conflict: bool = False
    why: tuple[str, ...] = ()
    independent: int = 1
    outcome: MentionRef | None = None
    plan: MentionRef | None = None
    settlement: Settlement | None = None
    edit: Edit = UNEDITED
    extracted: Event | None = None

    @property
    def documents(self) -> int:
        return len({ref.document for ref in self.mentions})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two mentions of two events that may be of one; ``why`` says in one sentence what speaks for it."""

    first: MentionRef
    second: MentionRef
    why: str


Pairs = frozenset[tuple[MentionRef, MentionRef]]


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a person decided about merging; it stands above what the texts say.

    ``together``: pairs of mentions that are of one event. ``apart``: pairs that are of two. ``outcomes``: what the
    second is of tells what became of the plan that the first is of; ``no_outcomes``: it does not.
    """

    together: Pairs = frozenset()
    apart: Pairs = frozenset()
    outcomes: Pairs = frozenset()
    no_outcomes: Pairs = frozenset()

    @property
    def kinds(self) -> tuple[Pairs, Pairs, Pairs, Pairs]:
        """The pairs of each kind, in the order of the fields."""
        return self.together, self.apart, self.outcomes, self.no_outcomes

    def of_each(self, change: Callable[[Pairs], Pairs]) -> Decisions:
        """With what becomes of the pairs of each kind."""
        return Decisions(*map(change, self.kinds))
