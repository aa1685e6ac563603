"""Rows of what a person decided, from frozen values and back: each with a seal, so that what was damaged is not
believed."""

from __future__ import annotations

import hashlib

from dateline.chronology.project.kept import DecisionKind, KeptDecision, KeptEdit, KeptReview, KeptSettlement
from dateline.chronology.project.records import (
    RecordError,
    anchor_json,
    difference_json,
    edit_json,
    interval_json,
    read_anchor,
    read_difference,
    read_edit,
    read_interval,
)
from dateline.chronology.rereading import Difference
from dateline.chronology.reviews import SAID, Review
from dateline.events.model import Verdict
from dateline.temporal.model import Interval

Value = str | int | bytes | None
Row = tuple[Value, ...]

_FARTHEST = 2**61  # seconds: nothing that a person said, or that follows from a kept analysis, is farther away


def decision_row(decision: KeptDecision) -> Row:
    return sealed(decision.kind.value, anchor_json(decision.first), anchor_json(decision.second))


def settlement_row(place: int, settlement: KeptSettlement) -> Row:
    return sealed(place, anchor_json(settlement.claim), settlement.verdict.value, interval_json(settlement.interval))


def review_row(kept: KeptReview) -> Row:
    return sealed(anchor_json(kept.mention), kept.review.value)


def edit_row(edit: KeptEdit) -> Row:
    return sealed(anchor_json(edit.mention), edit_json(edit.edit))


def decision_of(row: Row) -> KeptDecision:
    kind, first, second = row
    try:
        said = DecisionKind(kind)
    except ValueError as error:
        raise RecordError(f"a decision is not as it was written: {error}") from error
    return KeptDecision(said, read_anchor(as_text(first)), read_anchor(as_text(second)))


def settlement_of(row: Row) -> KeptSettlement:
    _, claim, verdict, interval = row
    try:
        said, own = Verdict(verdict), read_interval(as_text(interval))
    except ValueError as error:
        raise RecordError(f"a settlement is not as it was written: {error}") from error
    if (said is Verdict.OWN) != (own is not None):
        raise RecordError("a settlement by one's own date has none")
    if own is not None and not is_near(own):
        raise RecordError("a settlement is too far away")
    return KeptSettlement(read_anchor(as_text(claim)), said, own)


def review_of(row: Row) -> KeptReview:
    mention, review = row
    try:
        said = Review(review)
    except ValueError as error:
        raise RecordError(f"a review is not as it was written: {error}") from error
    if said not in SAID:
        raise RecordError("a review says nothing")
    return KeptReview(read_anchor(as_text(mention)), said)


def edit_of(row: Row) -> KeptEdit:
    mention, said = row
    edit = read_edit(as_text(said))
    if edit.interval is not None and not is_near(edit.interval):
        raise RecordError("an edited date is too far away")
    return KeptEdit(read_anchor(as_text(mention)), edit)


def difference_row(place: int, difference: Difference) -> Row:
    return sealed(place, difference_json(difference))


def difference_of(row: Row) -> Difference:
    difference = read_difference(as_text(row[1]))
    if difference.interval is not None and not is_near(difference.interval):
        raise RecordError("what a text told before is too far away")
    return difference


def is_near(interval: Interval) -> bool:
    return -_FARTHEST < interval.earliest <= interval.latest < _FARTHEST


def sealed(*values: Value) -> Row:
    return (*values, seal(values))


def seal(values: Row) -> str:
    """A hash of a row's values that tells apart all that differ in value or type."""
    digest = hashlib.sha256()
    for value in values:
        raw = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
        digest.update(f"{type(value).__name__} {len(raw)} ".encode())
        digest.update(raw)
    return digest.hexdigest()[:32]


def as_text(value: Value) -> str:
    if not isinstance(value, str):
        raise RecordError("a number stands where words belong")
    return value


def as_number(value: Value, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise RecordError("a number is out of range")
    return value
