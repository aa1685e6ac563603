"""What became of plans: which account of something that happened, or was called off, tells the outcome of a plan.

"The ministers are to meet on Friday" and "the ministers met on Friday" stay two events, each with its status; the plan
says where to read what became of it. A plan is only linked where the dates agree, or where the outcome was told later
than the plan; what lies before the day on which the plan was told is not its outcome.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from dateline import calendar
from dateline.events.accounts import Account
from dateline.events.comparison import Comparison, Id
from dateline.events.evidence import SURE, Dates, Evidence
from dateline.events.meanings import Likeness
from dateline.events.model import Status


def outcomes(ids: Iterable[Id], comparison: Comparison) -> dict[Id, Id]:
    """For accounts of plans among those of one story, the account that tells their outcome best, where there is one."""
    ids = list(ids)
    if not any(comparison.account(each).state is Status.PLANNED for each in ids):
        return {}
    best: dict[Id, tuple[float, Id]] = {}
    for pair in dict.fromkeys(comparison.of_like_kind(ids)):
        for plan, other in (pair, pair[::-1]):
            score = _score(plan, other, comparison)
            if score is not None and (plan not in best or (score, other) > best[plan]):
                best[plan] = score, other
    return {plan: other for plan, (_, other) in best.items()}


def _score(plan: Id, other: Id, comparison: Comparison) -> float | None:
    """How well an account tells the outcome of another, None where it does not."""
    one, two = comparison.account(plan), comparison.account(other)
    if one.state is not Status.PLANNED or two.state is Status.PLANNED:
        return None
    if (plan, other) in comparison.apart:
        return None
    evidence = comparison.evidence(plan, other)
    if evidence is None or evidence.like < Likeness.VAGUE or not _sure(one, two, evidence):
        return None
    told, later = (comparison.tellings[document].source.published for document in (plan[0], other[0]))
    return evidence.score if _follows(one, two, evidence, told, later) else None


def _sure(plan: Account, other: Account, evidence: Evidence) -> bool:
    """Within one article names and dates must hold a plan and its outcome together; else what makes two accounts one,
    and dates that agree or the same word with somebody who has a name."""
    agree = evidence.dates is Dates.AGREE
    if plan.document == other.document:
        return bool(evidence.names) and agree
    return evidence.score >= SURE and (agree or (bool(evidence.names) and evidence.like is not Likeness.SYNONYM))


def _follows(
    plan: Account, other: Account, evidence: Evidence, told: datetime.date | None, later: datetime.date | None
) -> bool:
    if told is not None:
        start = calendar.instant(calendar.from_date(told))
        if any(date.latest < start and not date.open_end for date in other.dates):
            return False
    if evidence.dates is Dates.AGREE:
        return True
    if evidence.dates is Dates.DISAGREE:
        return max(date.latest for date in other.dates) > max(date.latest for date in plan.dates)
    return told is not None and later is not None and told <= later and plan.document != other.document
