"""What the rules look at: a passage's trees, its role, its time expressions; and what can name an event at all."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import Enum

from dateline.events import arguments as args
from dateline.events.lexicon import Lexicon
from dateline.events.passages import Role
from dateline.events.syntax import Parsed, Word
from dateline.temporal.meaning import Finding


class Kind(Enum):
    """What sort of word names the event."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"  # a predicate: "the site is unreachable"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an event. ``last`` is the end of a phrasal verb ("called off") or the word itself."""

    word: Word
    last: Word
    kind: Kind


@dataclass(frozen=True, slots=True)
class Reading:
    """One passage as the rules see it.

    ``dated``: word index → the expression that says when it was (vague ones left out). ``time_words``: indices of the
    words that belong to time expressions. ``quoted``: indices of the words inside quotations.
    """

    parsed: Parsed
    role: Role
    dated: Mapping[int, Finding]
    time_words: Set[int]
    quoted: Set[int]
    lexicon: Lexicon

    @property
    def headline(self) -> bool:
        return self.role is Role.HEADLINE


_MODIFIERS = frozenset(
    (
        "amod",
        "compound",
        "aux",
        "auxpass",
        "case",
        "prep",
        "nmod",
        "punct",
        "mark",
        "cc",
        "preconj",
        "agent",
        "acomp",
        "oprd",
    )
)


def is_verb(word: Word) -> bool:
    """A verb as head of a clause, not as a modifier, an auxiliary, a preposition ("following") or a predicate
    ("pending")."""
    return word.pos == "VERB" and word.tag.startswith("VB") and word.dep not in _MODIFIERS


def is_event_noun(reading: Reading, word: Word) -> bool:
    """A noun that can name an event: listed, or a nominal gerund ("the summoning of the ambassador")."""
    if word.dep in ("compound", "amod") or word.index in reading.time_words:
        return False
    nouns = reading.lexicon.nouns
    if word.pos == "PROPN":
        return reading.headline and word.text.lower() in nouns.happening
    if word.pos == "NOUN" and (word.lemma in nouns.happening or word.lemma in nouns.action):
        return True
    return word.pos in ("NOUN", "VERB") and word.lemma not in nouns.things and is_nominal_gerund(reading.parsed, word)


def is_nominal_gerund(parsed: Parsed, word: Word) -> bool:
    """As in "the summoning of the envoy", "the city's rebuilding of the pier"."""
    if not (word.text.lower().endswith("ing") and word.tag in ("VBG", "NN")) or word.dep in ("pcomp", "acl", "advcl"):
        return False
    of = any(w.text.lower() == "of" for w in parsed.children(word, "prep"))
    return of and any(True for _ in parsed.children(word, "det", "poss"))


def is_telling_adjective(reading: Reading, word: Word) -> bool:
    """As in "The site is unreachable", "construction was underway", "the case is pending"."""
    if word.dep != "acomp" or word.text.lower() not in reading.lexicon.adjectives.telling:
        return False
    verb = reading.parsed.head(word)
    return verb.lemma == "be" and not args.modal(reading.parsed, verb) and not under_condition(reading, verb)


def under_condition(reading: Reading, verb: Word) -> bool:
    """Inside an "if" clause, or an inverted one ("had it happened"), or under a verb that is."""
    parsed, conditional = reading.parsed, reading.lexicon.adverbs.conditional
    for word in (verb, *parsed.ancestors(verb)):
        if word.dep == "advcl" and any(w.text.lower() in conditional for w in parsed.children(word, "mark", "advmod")):
            return True
        inverted = [a for a in parsed.children(word, "aux") if a.text.lower() in ("had", "should", "were")]
        subject = parsed.child(word, "nsubj", "nsubjpass")
        if inverted and subject is not None and inverted[0].index < subject.index and word.dep in ("advcl", "ccomp"):
            return True
    return False


def quoted_words(parsed: Parsed) -> frozenset[int]:
    """Indices of the words inside quotation marks; a few quoted words ("the so-called “state of war”") are not
    counted."""
    found: set[int] = set()
    opened: int | None = None
    for word in parsed.words:
        mark = word.text
        if mark in ("“", "«", "``") or (mark == '"' and opened is None):
            opened = word.index
        elif mark in ("”", "»", "''", '"'):
            if opened is not None and word.index - opened > 6:
                found.update(range(opened, word.index))
            opened = None
    if opened is not None:
        found.update(range(opened, len(parsed.words)))
    return frozenset(found)
