"""What he, she and it stand for, where that is certain; nothing otherwise.

A personal pronoun is certain only if exactly one person can be meant: one person named in the sentence before (or in
the same sentence before the pronoun), and that person is a subject there. It is the cautious part of Hobbs,
"Resolving pronoun references" (1978).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.events.names import FullName, Names, spelled
from dateline.events.syntax import Parsed, Word

_PERSONAL = frozenset(["he", "she", "him", "her", "his"])


@dataclass(frozen=True, slots=True)
class Referents:
    """Offset of a pronoun → the name it stands for."""

    known: dict[int, FullName]

    def of(self, pronoun: Word) -> FullName | None:
        """The name, or None where it is not certain."""
        return self.known.get(pronoun.start)


def resolve_pronouns(parses: Sequence[Parsed], names: Names) -> Referents:
    """Referents of the personal pronouns of a document."""
    known: dict[int, FullName] = {}
    before: list[FullName] = []
    for parsed in parses:
        for sentence in parsed.sentences:
            words = [parsed.words[i] for i in sentence]
            here: list[FullName] = []
            for word in words:
                if word.text.lower() in _PERSONAL:
                    candidates = _distinct([*before, *here])
                    if len(candidates) == 1:
                        known[word.start] = candidates[0]
                elif word.entity == "PERSON" or word.text in names.full:
                    here.append(_name(parsed, word, names))
            before = _distinct(here) or [known[w.start] for w in words if w.start in known][:1]
    return Referents(known)


def _name(parsed: Parsed, word: Word, names: Names) -> FullName:
    name = parsed.name_at(word)
    if name is None:
        return names.full.get(word.text, FullName(word.text, word.start, word.end))
    text, start, end = spelled(parsed, name)
    full = names.full.get(text)
    return full if full is not None and full.end <= word.start else FullName(text, start, end)


def _distinct(found: Sequence[FullName]) -> list[FullName]:
    """One of each, the fuller form: "Brandt" after "Karin Brandt" is no second person, "Otto Brandt" is."""
    distinct: list[FullName] = []
    for name in found:
        parts = set(name.text.split())
        if any(parts <= set(other.text.split()) for other in distinct):
            continue
        distinct = [other for other in distinct if not set(other.text.split()) <= parts]
        distinct.append(name)
    return distinct
