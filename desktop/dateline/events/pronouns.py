"""What he, she and it stand for, where that is certain; nothing otherwise.

A personal pronoun is certain only if exactly one person can be meant: one person named in the sentence before (or in
the same sentence before the pronoun), and that person is a subject there. It is the cautious part of Hobbs,
"Resolving pronoun references" (1978).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.events.lexicon import english
from dateline.events.names import FullName, Names, spelled
from dateline.events.syntax import Parsed, Word
from dateline.events.things import things

_FEMALE = frozenset(["she", "her"])
_PERSONAL = _FEMALE | {"he", "him", "his"}


@dataclass(frozen=True, slots=True)
class Referents:
    """Offset of a pronoun → the name it stands for, of "it" the noun phrase with its article; ``bodies`` has the
    latter without their articles, for those that can take part in what happens."""

    known: dict[int, FullName]
    bodies: Mapping[int, str] = field(default_factory=dict)

    def of(self, pronoun: Word) -> FullName | None:
        """The name, or None where it is not certain."""
        return self.known.get(pronoun.start)

    def participant(self, pronoun: Word) -> str | None:
        """The person or body, as a participant is written; None for things and for what is not certain."""
        if pronoun.text.lower() == "it":
            return self.bodies.get(pronoun.start)
        known = self.of(pronoun)
        return known.text if known else None


def resolve_pronouns(parses: Sequence[Parsed], names: Names) -> Referents:
    """Referents of the pronouns of a document."""
    people = _People(parses, names)
    for parsed in parses:
        for sentence in parsed.sentences:
            people.read(parsed, [parsed.words[i] for i in sentence])
    found = things(parses)
    known = people.known | {start: thing.phrase for start, thing in found.items()}
    return Referents(known, {start: thing.name for start, thing in found.items() if thing.is_body})


class _People:
    """Reads a document from its start. ``known`` grows; ``_is_female`` holds of whom the text shows it (a wife, "Mr",
    an earlier "she")."""

    def __init__(self, parses: Sequence[Parsed], names: Names) -> None:
        self.known: dict[int, FullName] = {}
        self._names = names
        self._before: list[FullName] = []
        self._is_female: dict[str, bool] = {}
        for parsed in parses:
            for word in parsed.words:
                if word.entity == "PERSON":
                    self._look_at(parsed, word)

    def read(self, parsed: Parsed, words: Sequence[Word]) -> None:
        """One sentence."""
        here: list[FullName] = []
        for word in words:
            text = word.text.lower()
            if text in _PERSONAL:
                female = text in _FEMALE
                fitting = [
                    name
                    for name in _distinct([*self._before, *here])
                    if self._is_female.get(name.text, female) == female
                ]
                if len(fitting) == 1:
                    self.known[word.start] = fitting[0]
                    self._is_female.setdefault(fitting[0].text, female)
            elif word.entity == "PERSON" or word.text in self._names.people:
                here.append(_name(parsed, word, self._names))
        self._before = _distinct(here) or [self.known[w.start] for w in words if w.start in self.known][:1]

    def _look_at(self, parsed: Parsed, word: Word) -> None:
        head = parsed.head(word)
        near = [w.lemma for w in parsed.children(word, "compound", "appos")]
        if word.dep in ("appos", "compound"):
            near.append(head.lemma)
        lexicon = english()
        female = any(n.strip(".") in lexicon.female for n in near)
        if female or any(n.strip(".") in lexicon.male for n in near):
            self._is_female.setdefault(_name(parsed, word, self._names).text, female)


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
