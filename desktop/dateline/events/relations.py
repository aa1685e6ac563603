"""Who somebody is by relation to another: after "his wife, Karin Lind" her husband is he; the lawyer's client is who
the text says has that lawyer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.events.names import Names
from dateline.events.phrases import written
from dateline.events.pronouns import Referents
from dateline.events.syntax import Parsed, Word

_SPOUSES = {"wife": "husband", "husband": "wife"}
_LAWYERS = frozenset(("attorney", "lawyer", "solicitor", "barrister"))


def spouses(parses: Sequence[Parsed], names: Names, referents: Referents) -> dict[str, str]:
    """Further roles: "husband" where the text names one wife and whose wife she is, and the other way round."""
    found: dict[str, set[str]] = {}
    for parsed in parses:
        for word in parsed.words:
            other = _SPOUSES.get(word.lemma)
            if other is None or word.lemma not in names.roles or other in names.roles:
                continue
            for owner in parsed.children(word, "poss"):
                known = _owner(parsed, owner, names, referents)
                if known is not None and known != names.roles[word.lemma]:
                    found.setdefault(other, set()).add(known)
    return {role: next(iter(owners)) for role, owners in found.items() if len(owners) == 1}


def clients(parses: Sequence[Parsed], names: Names) -> dict[int, tuple[str, ...]]:
    """Offset of "client" → whose lawyer speaks of them: the one in that sentence of whom the text says so."""
    whose = dict(pair for parsed in parses for pair in _represented(parsed, names))
    found: dict[int, tuple[str, ...]] = {}
    for parsed in parses:
        for word in parsed.words:
            if word.lemma != "client" or not any(w.tag == "PRP$" for w in parsed.children(word, "poss")):
                continue
            before = [w for w in parsed.words[: word.index] if w.sentence == word.sentence and w.entity == "PERSON"]
            lawyers = {written(parsed, w, names) for w in before} & whose.keys()
            if len(lawyers) == 1:
                found[word.start] = (whose[next(iter(lawyers))],)
    return found


def _represented(parsed: Parsed, names: Names) -> Iterator[tuple[str, str]]:
    """``(lawyer, client)`` of "Jonas Lind's lawyer, Eva Holm"."""
    for word in parsed.words:
        lawyer = parsed.child(word, "appos") if word.lemma in _LAWYERS else None
        owner = parsed.child(word, "poss")
        if lawyer is not None and owner is not None and lawyer.entity == owner.entity == "PERSON":
            yield written(parsed, lawyer, names), written(parsed, owner, names)


def _owner(parsed: Parsed, owner: Word, names: Names, referents: Referents) -> str | None:
    if owner.entity == "PERSON":
        return written(parsed, owner, names)
    name = referents.participant(owner) if owner.tag == "PRP$" else None
    return names.fullest(name) if name is not None else None
