"""English rules for vague references: "recently", "now", "in the future"."""

from __future__ import annotations

import re

from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import Meaning, Reference, Vague


def present(phrase: Phrase) -> Meaning | None:
    """ "now", "currently", "the current" -> the present."""
    word = phrase.word("x")
    if word in ("present", "current") and re.match(
        r"\s+(?:to|an?|the|its|his|her|their|evidence|at|in|with|of)\b", phrase.after(12)
    ):
        return None
    return Vague(Reference.PRESENT)


def past(phrase: Phrase) -> Meaning | None:
    """ "recently", "recent", "the past", "former" -> the past."""
    if phrase.word("x") == "past" and not phrase.has("the"):
        return None
    return Vague(Reference.PAST)


def future(phrase: Phrase) -> Meaning | None:
    """ "soon", "the future" -> the future; "as soon as" is not."""
    if phrase.word("x") == "soon" and (
        re.search(r"\bas\s$", phrase.before(4)) or re.match(r"\s+(?:after|as)\b", phrase.after(8))
    ):
        return None
    return Vague(Reference.FUTURE)


RULES = [
    Rule("present", "x=present", present),
    Rule("past", "(the='the')? x=past", past),
    Rule("recent units", "x=('recent') units", lambda _: Vague(Reference.PAST)),
    Rule("future", "'the'? ('near'|'distant'|'foreseeable')? x=future", future),
]
"""Vague references."""
