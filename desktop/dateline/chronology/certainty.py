"""How sure the date of an event is: what a person can ask for when only the firm dates count, or only the weak ones."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from dateline.events.model import Basis, Event, Mention, MentionRef, Verdict
from dateline.temporal.model import StepKind


class Certainty(Enum):
    """From the firmest to none at all."""

    SET = "set by a person"
    SAID = "said outright"  # by words of its own sentence, without an assumption
    ASSUMED = "partly assumed"  # by words of its own sentence and an assumption: which Monday is meant
    CARRIED = "from context"  # a date said nearby, or that of publication
    DISPUTED = "disputed"  # documents contradict each other
    UNDATED = "undated"


def certainty_of(event: Event, mention: Callable[[MentionRef], Mention]) -> Certainty:
    """How sure an event's date is: as sure as what the surest of its mentions says."""
    if event.interval is None:
        return Certainty.UNDATED
    if event.edit.interval is not None:
        return Certainty.SET
    if event.conflict:
        return Certainty.DISPUTED
    if event.settlement is not None and event.settlement.verdict is not Verdict.DISPUTED:
        return Certainty.SET
    told = [mention(ref) for ref in event.mentions]
    found = {_of_mention(each) for each in told if each.interval is not None}
    return next((each for each in (Certainty.SAID, Certainty.ASSUMED) if each in found), Certainty.CARRIED)


_DOUBTS = (StepKind.ASSUMED, StepKind.CAUTION)


def _of_mention(mention: Mention) -> Certainty:
    if mention.basis is not Basis.EXPRESSION:
        return Certainty.CARRIED
    return Certainty.ASSUMED if any(step.kind in _DOUBTS for step in mention.derivation) else Certainty.SAID
