"""How much an event matters in its article: 3 headline or core, 2 belongs in a full chronology, 1 marginal."""

from __future__ import annotations

from dateline.events.model import Status
from dateline.events.passages import Role
from dateline.events.reading import Kind


def importance_of(
    role: Role, *, kind: Kind, main: bool, told_in_headline: bool, dated: bool, status: Status, position: float
) -> int:
    """``main``: main clause or one of its conjuncts; ``position``: 0 at the start of the text, 1 at its end."""
    if role is Role.HEADLINE or told_in_headline or (role is Role.LEAD and main):
        return 3
    if status is Status.POSSIBLE and not dated:
        return 1
    if kind is Kind.ADJECTIVE or (kind is Kind.NOUN and not dated and position > 0.7):
        return 1
    return 2
