"""Text -> time expressions as found, with their meanings, before any publication date is known.

find("Kanai met Liu on Tuesday.", "en")[0].text   # "Tuesday"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from dateline.temporal.context import in_context
from dateline.temporal.english.language import english
from dateline.temporal.grammar import Match
from dateline.temporal.language import Language
from dateline.temporal.meaning import (
    AtTime,
    Away,
    Clock,
    Direction,
    Finding,
    Meaning,
    Modified,
    Named,
    QuarterUpTo,
    Recurring,
    Relative,
    Which,
)
from dateline.temporal.model import Grain, TimexType
from dateline.temporal.recurring import YEARLY
from dateline.temporal.refiners import Refiners
from dateline.temporal.tokens import Tokens


# Whoever reads one language does not wait for the word lists and patterns of the others.
def _german() -> Language:
    from dateline.temporal.german.language import german

    return german()


def _spanish() -> Language:
    from dateline.temporal.spanish.language import spanish

    return spanish()


def _french() -> Language:
    from dateline.temporal.french.language import french

    return french()


def _italian() -> Language:
    from dateline.temporal.italian.language import italian

    return italian()


LANGUAGES: Mapping[str, Callable[[], Language]] = MappingProxyType(
    {"en": english, "de": _german, "es": _spanish, "fr": _french, "it": _italian}
)
"""Each language with rules of its own: ISO 639-1 code -> what builds it."""


_OPENING = re.compile(r"(?:[.!?;:][\"'”’)]?\s|\n|\A)\s*(?:[^\W\d]+\s+){0,2}\Z")
"""What stands before an expression that opens its sentence: at most two words."""
_STOP = re.compile(r"[.!?][\"”’)\]]*\s")
_CLOSING = '"”’)]'


def _sentence_ends(text: str, start: int, end: int) -> int:
    """How many sentences end there: a stop behind two letters or figures, so that "U.S." and "J. Smith" end none."""
    stops = (match.start() for match in _STOP.finditer(text, start, end))
    return sum(text[max(0, at - 8) : at].rstrip(_CLOSING)[-2:].isalnum() for at in stops)


def find(text: str, language: str) -> tuple[Finding, ...]:
    """The time expressions of ``text``, sorted by start, none overlapping; offsets are code points.

    ``language`` is an ISO 639-1 code. The languages of `LANGUAGES` have rules of their own; for others absolute dates
    are found where dateparser knows the language, nothing otherwise (``und``, language unknown, is read as English).
    Time grows linearly with the text.
    """
    code = "en" if language == "und" else language
    if code not in LANGUAGES:
        from dateline.temporal.foreign import foreign_dates

        dates = foreign_dates(code)
        return () if dates is None else dates.find(text)
    refiners = _refiners(code)
    grammar = refiners.language.grammar
    tokens = grammar.tokens(text)
    matches = refiners.refine(tokens, grammar.longest(tokens))
    findings: list[Finding] = []
    paragraph = sentence = position = 0
    for match in matches:
        paragraph += text.count("\n", position, match.start)
        sentence += _sentence_ends(text, position, match.start)
        position = match.start
        finding = _finding(match, tokens, refiners.language, paragraph, sentence + paragraph)
        if findings and findings[-1].range_end and _is_weekday(finding) and _is_weekday(findings[-1]):
            finding = replace(finding, direction=findings[-1].direction)  # one verb governs both ends
        if findings and text[findings[-1].end : match.start].strip() == "(":
            finding = replace(finding, glosses=True)
        if findings:
            finding = _in_year_said(finding, findings[-1], text)
            if _is_weekday(finding) and _is_weekday(findings[-1]):
                told = _IN_ORDER.fullmatch(text, findings[-1].end, finding.start) is not None
                findings[-1] = replace(findings[-1], in_order=told)
        findings.append(finding)
    return in_context(findings, text, refiners.language)


@cache
def _refiners(code: str) -> Refiners:
    return Refiners.of(LANGUAGES[code]())


def _finding(match: Match, tokens: Tokens, language: Language, paragraph: int, sentence: int) -> Finding:
    direction: Direction | None = None
    if _wants_direction(match.meaning):
        direction = language.direction(tokens.text, match.start, match.end)
    return Finding(
        match.start, match.end, tokens.text[match.start : match.end], match.type, match.rule.name, match.meaning,
        direction, match.range_end,
        language.bound(tokens.text, match.start) if match.type in (TimexType.DATE, TimexType.TIME) else None,
        language.denied(tokens.text, match.start) or _in_parentheses(tokens.text, match),
        _OPENING.search(tokens.text[max(0, match.start - 24) : match.start]) is not None, paragraph, sentence,
    )  # fmt: skip


_IN_ORDER = re.compile(r"\s(?:and|und|et|y|e)\s(?:(?!that\b|said\b)[^\s,;:.!?]+\s){1,4}")
"""Between two weekdays of one sentence that follow each other: "on Monday and released on Wednesday"."""
_AND_IN = re.compile(r",\s\w{1,3}\s(?:the\s)?")
"""Between a year and a month of it: "last year, in June", "l'année dernière, en juin"."""


def _in_year_said(finding: Finding, before: Finding, text: str) -> Finding:
    """A bare position right behind a year that points from publication is one of that year: “last year, in June”."""
    year = before.meaning
    if not isinstance(year, Relative) or year.grain is not Grain.YEAR or year.counted:
        return finding
    if _AND_IN.fullmatch(text, before.end, finding.start) is None:
        return finding
    return replace(finding, meaning=_within(finding.meaning, year))


def _within(meaning: Meaning, year: Relative) -> Meaning:
    if isinstance(meaning, Modified):
        return replace(meaning, base=_within(meaning.base, year))
    bare = isinstance(meaning, Recurring) and meaning.named in YEARLY and meaning.which is Which.BARE
    if isinstance(meaning, Recurring) and bare and meaning.within is None:
        return replace(meaning, within=year)
    return meaning


def _is_weekday(finding: Finding) -> bool:
    return isinstance(finding.meaning, Recurring) and finding.meaning.named is Named.WEEKDAY


def _in_parentheses(text: str, match: Match) -> bool:
    """Whether nothing but the expression stands between two parentheses: "the Constitution (1790)"."""
    return text[match.start - 1 : match.start] == "(" and text[match.end : match.end + 1] == ")"


def _wants_direction(meaning: Meaning) -> bool:
    if isinstance(meaning, Modified):
        return _wants_direction(meaning.base)
    if isinstance(meaning, AtTime):
        if meaning.day is None:
            return isinstance(meaning.time, Clock) and meaning.time.hour == 24  # which midnight it is
        return _wants_direction(meaning.day)
    if isinstance(meaning, QuarterUpTo):
        return _wants_direction(meaning.end)
    if isinstance(meaning, Away):
        return _wants_direction(meaning.base)
    return isinstance(meaning, Recurring) and meaning.within is None
