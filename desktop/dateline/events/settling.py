"""Conflicts that a person settled: the event takes the date they chose, every claim stays where it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.events.model import Event, Mention, MentionRef, Settlement, Verdict
from dateline.temporal.model import Interval


def settled(
    events: tuple[Event, ...], settlements: Sequence[Settlement], mentions: Mapping[str, Sequence[Mention]]
) -> tuple[Event, ...]:
    """The events with what was settled about those in conflict; ``mentions`` are those of each document. A settlement
    whose event is no longer in conflict, or no longer there, waits unused: it holds again when the conflict returns."""
    if not settlements:
        return events
    of = {ref: number for number, event in enumerate(events) if event.conflict for ref in event.mentions}
    done = list(events)
    for settlement in settlements:
        number = of.get(settlement.claim)
        if number is not None:
            done[number] = _settled(events[number], settlement, mentions)
    return tuple(done)


def _settled(event: Event, settlement: Settlement, mentions: Mapping[str, Sequence[Mention]]) -> Event:
    interval = _interval(event, settlement, mentions)
    if interval is None:
        return replace(event, settlement=settlement)
    return replace(event, settlement=settlement, interval=interval, conflict=False)


def _interval(event: Event, settlement: Settlement, mentions: Mapping[str, Sequence[Mention]]) -> Interval | None:
    """The settled interval, None where it stays in conflict."""
    match settlement.verdict:
        case Verdict.CLAIM:
            return _claimed(settlement.claim, mentions)
        case Verdict.OWN:
            return settlement.interval
        case Verdict.WIDENED:
            spanned = event.interval
            return spanned and replace(spanned, approximate=True, assumed_start=True, assumed_end=True)
        case Verdict.DISPUTED:
            return None


def _claimed(ref: MentionRef, mentions: Mapping[str, Sequence[Mention]]) -> Interval | None:
    return mentions[ref.document][ref.index].interval
