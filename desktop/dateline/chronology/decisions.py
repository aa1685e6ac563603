"""What a person decides about which mentions are one event, as the `Decisions` that follow from it.

    chronology.with_decisions(joining(chronology, first, second))

The latest decision stands: joining two events forgets that parts of them were kept apart, and the reverse.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import product

from dateline.chronology.model import Chronology
from dateline.events.model import Decisions, MentionRef, Pairs


def joining(chronology: Chronology, first: MentionRef, second: MentionRef) -> Decisions:
    """The events of two mentions are one."""
    before = chronology.merging.decisions
    between = _between(chronology.event_of(first).mentions, chronology.event_of(second).mentions)
    return replace(before, together=before.together | {(first, second)}, apart=before.apart - between)


def keeping_apart(chronology: Chronology, first: MentionRef, second: MentionRef) -> Decisions:
    """The events of two mentions are two: a suggestion is refused."""
    before = chronology.merging.decisions
    between = _between(chronology.event_of(first).mentions, chronology.event_of(second).mentions)
    return replace(before, together=before.together - between, apart=before.apart | {(first, second)})


def taking_out(chronology: Chronology, ref: MentionRef) -> Decisions:
    """A mention is not of the event that it is in, nor is anything else that its document tells of that event; where it
    only repeats another of these, or no other document tells of the event, it goes alone."""
    before = chronology.merging.decisions
    mentions = chronology.event_of(ref).mentions
    own = {other for other in mentions if other.document == ref.document}
    if len(own) == len(mentions) or chronology.merging.repeats(ref):
        own = {ref}
    rest = [other for other in mentions if other not in own]
    return _parted(before, own, rest)


def splitting(chronology: Chronology, refs: Collection[MentionRef]) -> Decisions:
    """Some mentions of an event are another event: they stay together, and apart from the rest."""
    mentions = chronology.event_of(next(iter(refs))).mentions
    own = [ref for ref in mentions if ref in refs]
    rest = [ref for ref in mentions if ref not in refs]
    before = chronology.merging.decisions
    if not rest:
        return before
    parted = _parted(before, own, rest)
    return replace(parted, together=parted.together | _chained(own) | _chained(rest))


def moving(chronology: Chronology, ref: MentionRef, target: MentionRef) -> Decisions:
    """A mention is of the event of another one, and no longer of that which it is in; all others stay in theirs."""
    rest = [other for other in chronology.event_of(ref).mentions if other != ref]
    others = chronology.event_of(target).mentions
    parted = _parted(chronology.merging.decisions, [ref], rest)
    between = _between([ref], others)
    return replace(parted, together=parted.together | {(ref, target)}, apart=parted.apart - between)


def linking(chronology: Chronology, plan: MentionRef, outcome: MentionRef) -> Decisions:
    """The event of the second mention tells what became of the plan that the first is of."""
    before = chronology.merging.decisions
    plans, outcomes = chronology.event_of(plan).mentions, chronology.event_of(outcome).mentions
    linked = frozenset(pair for pair in before.outcomes if pair[0] not in plans)  # a plan has one outcome
    return replace(
        before,
        outcomes=linked | {(plan, outcome)},
        no_outcomes=before.no_outcomes - frozenset(product(plans, outcomes)),
    )


def unlinking(chronology: Chronology, plan: MentionRef, outcome: MentionRef) -> Decisions:
    """The event of the second mention does not tell what became of the plan that the first is of."""
    before = chronology.merging.decisions
    pairs = frozenset(product(chronology.event_of(plan).mentions, chronology.event_of(outcome).mentions))
    return replace(before, outcomes=before.outcomes - pairs, no_outcomes=before.no_outcomes | {(plan, outcome)})


def _parted(before: Decisions, own: Collection[MentionRef], rest: Sequence[MentionRef]) -> Decisions:
    """These are not of one event with the rest. Of the rest, what was joined by way of them stays joined."""
    between = _between(own, rest)
    torn = sorted({ref for pair in before.together & between for ref in pair if ref not in own})
    together, apart = (before.together - between) | _chained(torn), before.apart | frozenset(product(own, rest))
    return replace(before, together=together, apart=apart)


def _chained(refs: Sequence[MentionRef]) -> Pairs:
    return frozenset((refs[0], other) for other in refs[1:])


def _between(some: Iterable[MentionRef], others: Iterable[MentionRef]) -> Pairs:
    """All pairs of one of these and one of those, in both orders."""
    pairs = frozenset(product(some, others))
    return pairs | {(second, first) for first, second in pairs}
