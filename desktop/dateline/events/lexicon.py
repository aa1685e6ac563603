"""The word lists behind the rules: ``resources/words/events-en.toml`` as one frozen value."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from dateline.resource_files import resource


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Sets of lemmas, named as in the file; ``classes`` maps a lemma to the classes of like words it is in."""

    speech: frozenset[str]
    statement: frozenset[str]
    stance: frozenset[str]
    state: frozenset[str]
    occurrence: frozenset[str]
    light: frozenset[str]
    aspect: frozenset[str]
    planning: frozenset[str]
    doubting: frozenset[str]
    implying: frozenset[str]
    denying: frozenset[str]
    cancelling: frozenset[str]
    preventing: frozenset[str]
    possible_adverbs: frozenset[str]
    habitual_adverbs: frozenset[str]
    possible_adjectives: frozenset[str]
    planned_adjectives: frozenset[str]
    telling_adjectives: frozenset[str]
    happening_nouns: frozenset[str]
    action_nouns: frozenset[str]
    topic_nouns: frozenset[str]
    classes: dict[str, frozenset[str]]

    def related(self, first: str, second: str) -> bool:
        """Whether two trigger lemmas may name the same thing: the same word, or a class in common."""
        return first == second or not self.classes_of(first).isdisjoint(self.classes_of(second))

    def classes_of(self, lemma: str) -> frozenset[str]:
        """Names of the classes a lemma is in."""
        return self.classes.get(lemma, frozenset())


@lru_cache(maxsize=1)
def english() -> Lexicon:
    """The English word lists, read once."""
    tables = tomllib.loads(resource("words", "events-en.toml").read_text(encoding="utf-8"))

    def words(table: str, name: str) -> frozenset[str]:
        return frozenset(tables[table][name].split())

    classes: dict[str, set[str]] = {}
    for name, members in tables["classes"].items():
        for lemma in members.split():
            classes.setdefault(lemma, set()).add(name)
    return Lexicon(
        **{
            name: words("verbs", name)
            for name in (
                "speech", "statement", "stance", "state", "occurrence", "light", "aspect", "planning", "doubting", "implying",
                "denying", "cancelling", "preventing",
            )
        },
        possible_adverbs=words("adverbs", "possible"),
        habitual_adverbs=words("adverbs", "habitual"),
        possible_adjectives=words("adjectives", "possible"),
        planned_adjectives=words("adjectives", "planned"),
        telling_adjectives=words("adjectives", "telling"),
        happening_nouns=words("nouns", "happening"),
        action_nouns=words("nouns", "action"),
        topic_nouns=words("nouns", "topic"),
        classes={lemma: frozenset(names) for lemma, names in classes.items()},
    )  # fmt: skip
