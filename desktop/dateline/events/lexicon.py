"""The word lists behind the rules: ``resources/words/events-en.toml`` as frozen values."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from dateline.resource_files import resource

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Verbs:
    """Lemmas of verbs by what they say of themselves or of what they govern; the file explains each list."""

    speech: Words
    addressed: Words
    statement: Words
    stance: Words
    position: Words
    state: Words
    concerning: Words
    perceiving: Words
    occurrence: Words
    striking: Words
    light: Words
    causing: Words
    aspect: Words
    planning: Words
    intending: Words
    demanding: Words
    asking: Words
    doubting: Words
    accusing: Words
    implying: Words
    committing: Words
    breaking: Words
    responding: Words
    denying: Words
    cancelling: Words
    only_past: Words


@dataclass(frozen=True, slots=True)
class Adverbs:
    """Adverbs and conjunctions; ``about`` has all words of "at least", "or more" and the like."""

    possible: Words
    conditional: Words
    simultaneous: Words
    habitual: Words
    sequence: Words
    about: Words


@dataclass(frozen=True, slots=True)
class Adjectives:
    """Adjectives before a noun, and ``telling`` ones in the predicate."""

    habitual: Words
    hypothetical: Words
    ongoing: Words
    possible: Words
    planned: Words
    telling: Words


@dataclass(frozen=True, slots=True)
class Nouns:
    """``forces``: what strikes by itself; ``happening``: always an event; ``action``: one where an argument makes it
    one; ``things``: none, but in -ing; ``topic``: what makes an event a mere topic; ``involved``: who or what has to do
    with one that is over; ``social``: persons and bodies that act; ``bodies``: bodies only; ``incomplete``: what says
    nothing without the clause that follows it."""

    forces: Words
    happening: Words
    action: Words
    things: Words
    topic: Words
    involved: Words
    social: Words
    bodies: Words
    incomplete: Words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists. ``classes`` maps a lemma to the classes of like words it is in."""

    verbs: Verbs
    adverbs: Adverbs
    adjectives: Adjectives
    nouns: Nouns
    titles: Words
    female: Words
    male: Words
    countries: Words
    common: Words
    empty: Words
    abbreviations: Words
    classes: dict[str, Words]

    def related(self, first: str, second: str) -> bool:
        """Whether two trigger lemmas may name the same thing: the same word, or a class in common."""
        return first == second or not self.classes_of(first).isdisjoint(self.classes_of(second))

    def classes_of(self, lemma: str) -> Words:
        """Names of the classes a lemma is in."""
        return self.classes.get(lemma, frozenset())


@lru_cache(maxsize=1)
def english() -> Lexicon:
    """The English word lists, read once."""
    tables = tomllib.loads(resource("words", "events-en.toml").read_text(encoding="utf-8"))
    words = {name: {key: frozenset(value.split()) for key, value in table.items()} for name, table in tables.items()}
    classes: dict[str, set[str]] = {}
    for name, members in words["classes"].items():
        for lemma in members:
            classes.setdefault(lemma, set()).add(name)
    return Lexicon(
        Verbs(**words["verbs"]),
        Adverbs(**words["adverbs"]),
        Adjectives(**words["adjectives"]),
        Nouns(**words["nouns"]),
        titles=words["names"]["titles"],
        female=words["names"]["female"],
        male=words["names"]["male"],
        countries=frozenset(name.replace("_", " ") for name in words["names"]["countries"]),
        common=words["merging"]["common"],
        empty=words["fallback"]["empty"],
        abbreviations=words["fallback"]["abbreviations"],
        classes={lemma: frozenset(names) for lemma, names in classes.items()},
    )
