"""English rules for vague references: "recently", "now", "in the future"."""

from __future__ import annotations

import re

from dateline.temporal.english.messages import is_message
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import Meaning, Reference, Vague


def present(phrase: Phrase) -> Meaning | None:
    """“now”, “currently”, “the current” -> the present."""
    word = phrase.word("x")
    if phrase.after(1) == "-":  # "the now-cancelled deal"
        return None
    if word in ("present", "current") and re.match(
        r"\s+(?:to|an?|the|its|his|her|their|evidence|at|in|with|of)\b", phrase.after(12)
    ):
        return None
    if word == "current" and is_message(phrase.tokens.text):  # "my current mood" dates nothing
        return None
    return Vague(Reference.PRESENT)


def past(phrase: Phrase) -> Meaning | None:
    """“recently”, “recent”, “the past”, “former” -> the past."""
    if phrase.word("x") == "past" or (
        phrase.word("x") == "the past"
        and re.match(r"\s+\w", phrase.after(3))
        and not re.match(
            r"\s+(?:and|or|but|has|have|had|is|was|when|as|in|at|on|to|that|for|by|with)\b", phrase.after(8)
        )
    ):
        return None
    return Vague(Reference.PAST)


def future(phrase: Phrase) -> Meaning | None:
    """“soon”, “the future” -> the future; “as soon as” is not."""
    if phrase.word("x") == "soon" and (
        re.search(r"\bas\s$", phrase.before(4)) or re.match(r"\s+(?:after|as)\b", phrase.after(8))
    ):
        return None
    return Vague(Reference.FUTURE)


def this_time(phrase: Phrase) -> Meaning | None:
    """“at this time”, “by that time”, “during this period” -> the time spoken of; “this time around” is none."""
    if (
        re.search(
            r"\b(?:at|by|until|since|from|during|before|after|around|in|throughout|up to)\s$", phrase.before(11), re.I
        )
        is None
    ):
        return None
    return Vague(Reference.PRESENT if phrase.word("r") == "this" else Reference.PAST)


def former(phrase: Phrase) -> Meaning | None:
    """“his former allies”, in a history article -> the past; “the former … the latter” names no time."""
    if re.match(r"(?:-|\s\w)", phrase.after(2)) is None:
        return None
    paired = re.search(r"\bthe\s$", phrase.before(4), re.I) and re.match(
        r"\s(?:is|was|were|are|had|has|have|and|or|but|in|of|to|by|for|as|at|on|would|could|did)\b", phrase.after(7)
    )
    return None if paired else Vague(Reference.PAST)


RULES = [
    Rule("this time", "r=('this'|'that') (time_word|vague_unit)", this_time),
    Rule("present", "'right'? x=present", present),
    Rule("past", "x=('the' 'past'|past)", past),
    Rule("present-day", "('present'|'modern') dash? 'day'", lambda _: Vague(Reference.PRESENT)),
    Rule("former", "former_word", former),
    Rule("these days", "'these' 'days'", lambda _: Vague(Reference.PRESENT)),
    Rule("recent units", "x=('recent') units", lambda _: Vague(Reference.PAST)),
    Rule("future", "'the'? ('near'|'distant'|'foreseeable')? x=future", future),
]
"""Vague references."""

HISTORY_ONLY = frozenset({"former"})
"""News calls people "former" in every second sentence, about offices; a history article about times."""
