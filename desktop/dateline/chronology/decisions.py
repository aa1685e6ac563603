"""What a person decides about which mentions are one event, as the `Decisions` that follow from it.

    chronology.with_decisions(joining(chronology, first, second))

The latest decision stands: joining two events forgets that parts of them were kept apart, and the reverse.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from dateline.chronology.model import Chronology
from dateline.events.model import Decisions, MentionRef

Pairs = frozenset[tuple[MentionRef, MentionRef]]


def joining(chronology: Chronology, first: MentionRef, second: MentionRef) -> Decisions:
    """The events of two mentions are one."""
    before = chronology.merging.decisions
    between = _between(chronology.event_of(first).mentions, chronology.event_of(second).mentions)
    return Decisions(before.together | {(first, second)}, before.apart - between)


def keeping_apart(chronology: Chronology, first: MentionRef, second: MentionRef) -> Decisions:
    """The events of two mentions are two: a suggestion is refused."""
    before = chronology.merging.decisions
    between = _between(chronology.event_of(first).mentions, chronology.event_of(second).mentions)
    return Decisions(before.together - between, before.apart | {(first, second)})


def taking_out(chronology: Chronology, ref: MentionRef) -> Decisions:
    """A mention is not of the event that it is in, nor is anything else that its document tells of that event; where it
    only repeats another of these, or no other document tells of the event, it goes alone."""
    before = chronology.merging.decisions
    mentions = chronology.event_of(ref).mentions
    own = {other for other in mentions if other.document == ref.document}
    if len(own) == len(mentions) or chronology.merging.repeats(ref):
        own = {ref}
    rest = [other for other in mentions if other not in own]
    return Decisions(before.together - _between(own, rest), before.apart | frozenset(product(own, rest)))


def _between(some: Iterable[MentionRef], others: Iterable[MentionRef]) -> Pairs:
    """All pairs of one of these and one of those, in both orders."""
    pairs = frozenset(product(some, others))
    return pairs | {(second, first) for first, second in pairs}
