"""Which participants are places: the text itself does not say it of every name, so the document's names vote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.events.model import Clause
from dateline.events.names import Names, spelled
from dateline.events.syntax import Parsed

_PLACES = frozenset(("GPE", "LOC", "FAC"))
_OWNED = ("’s ", "'s ")


def place_names(parses: Sequence[Parsed], names: Names) -> frozenset[str]:
    """The names that a document uses for a place more often than for anybody, in their fullest form."""
    votes: Counter[str] = Counter()
    for parsed in parses:
        for name in parsed.names:
            text = names.fullest(spelled(parsed, name)[0])
            votes[text] += 1 if name.type in _PLACES else -1
    return frozenset(text for text, balance in votes.items() if balance > 0) - names.persons


def with_places(clauses: Iterable[Clause], places: frozenset[str]) -> tuple[Clause, ...]:
    """The clauses, each saying which of its participants are places."""
    return tuple(replace(clause, places=_places_of(clause, places)) for clause in clauses)


def _places_of(clause: Clause, places: frozenset[str]) -> tuple[str, ...]:
    """Those that are named so, and what belongs to somebody: "Lund's Old Mill", but not the mayor of Lund."""
    return tuple(
        text for text in clause.participants
        if text in places or any(text.rpartition(owned)[2] in places for owned in _OWNED if owned in text)
    )  # fmt: skip
