"""What a trigger says happened: its word with the particle that makes its meaning, and the words of like meaning.

The lists are in ``resources/words/meanings-en.toml``. Merging needs them: "checked into" and "entered" may tell the
same thing, "checked into" and "checked out of" never do.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from dateline.events.lexicon import english
from dateline.events.model import Mention
from dateline.resource_files import resource

_NONE: frozenset[str] = frozenset()
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_AHEAD = 60  # characters after a trigger in which its particle stands
_SELF = frozenset(("himself", "herself", "itself", "themselves", "him", "her", "it", "them"))
_PLAIN = {"into": "in", "onto": "on"}
_DIRECTIONS = frozenset(("in", "out", "up", "down", "on", "off", "away", "back", "over"))
_OPPOSITE = (frozenset(("in", "out")), frozenset(("up", "down")), frozenset(("on", "off")))


class Likeness(IntEnum):
    """How much two triggers speak for one happening."""

    NONE = 0
    WIDER = 1  # one may be told by the other, but they may also be two parts of it
    VAGUE = 2  # the same word, but one that names many things: what was denied, or cancelled?
    SYNONYM = 3  # either could stand in the same sentence
    WORD = 4  # the same word


@dataclass(frozen=True, slots=True)
class Meanings:
    """``same`` and ``like`` map a word to the names of its groups; ``phrases`` are the words written with "_".
    ``vague`` verbs name many things, or take their sense from what is said, begun or called off."""

    same: dict[str, frozenset[str]]
    like: dict[str, frozenset[str]]
    phrases: frozenset[str]
    vague: frozenset[str]
    empty: frozenset[str]


@dataclass(frozen=True, slots=True)
class Meaning:
    """``word`` is the lemma, with its particle or noun where the lists know them as one ("pass_away"); ``direction`` is
    the particle that follows, known or not ("in" for "into"), or ""."""

    lemma: str
    word: str
    direction: str
    same: frozenset[str]
    like: frozenset[str]


@lru_cache(maxsize=1)
def english_meanings() -> Meanings:
    """The lists, read once."""
    tables = tomllib.loads(resource("words", "meanings-en.toml").read_text(encoding="utf-8"))
    same, like = _by_word(tables["same"]), _by_word(tables["like"])
    phrases = frozenset(word for word in (*same, *like) if "_" in word)
    vague, empty = (frozenset(tables["words"][name].split()) for name in ("vague", "empty"))
    verbs = english().verbs
    said = verbs.speech | verbs.addressed | verbs.statement | verbs.stance | verbs.responding
    open_to_any = verbs.light | verbs.aspect | verbs.causing | verbs.planning | verbs.cancelling | verbs.denying
    return Meanings(same, like, phrases, vague | said | open_to_any, empty)


def _by_word(groups: dict[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in groups.items():
        for word in words.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def meaning_of(mention: Mention, text: str) -> Meaning:
    """The meaning of a mention's trigger in its document's text."""
    lists, lemma = english_meanings(), mention.lemma
    following = _following(mention, text)
    directions = [word for word in following[:2] if word in _DIRECTIONS]
    phrases = (f"{lemma}_{word}" for word in following)
    word = next((phrase for phrase in phrases if phrase in lists.phrases), lemma)
    return Meaning(
        lemma,
        word,
        directions[0] if directions else "",
        lists.same.get(word, _NONE),
        lists.like.get(word, _NONE),
    )


def _following(mention: Mention, text: str) -> list[str]:
    """The next words behind a verb in its sentence, "himself" and the like passed over: "check *herself* into"."""
    end = mention.trigger.end
    after = text[end : end + _AHEAD].partition(".")[0]
    words = _WORD.findall(mention.trigger.text.lower())[1:] + [word.lower() for word in _WORD.findall(after)]
    while words and words[0] in _SELF:
        words.pop(0)
    return [_PLAIN.get(word, word) for word in words[:3]]


def likeness(first: Meaning, second: Meaning) -> Likeness:
    """How much two triggers speak for one happening; opposite particles ("in", "out") speak against it."""
    if first.lemma == second.lemma:
        if frozenset((first.direction, second.direction)) in _OPPOSITE:
            return Likeness.NONE
        if first.word in english_meanings().vague or second.word in english_meanings().vague:
            return Likeness.VAGUE
        return Likeness.WORD if first.word == second.word else Likeness.SYNONYM
    if not first.same.isdisjoint(second.same):
        return Likeness.SYNONYM
    return Likeness.WIDER if not first.like.isdisjoint(second.like) else Likeness.NONE
