"""Time expressions that say when something else was: what an event is counted, bounded or compared from.

"Ten days before the opening", "before Monday", "from $2 million in the year-ago quarter": taken for the time of the
clause, each would give a wrong date.
"""

from __future__ import annotations

import re

from dateline.events.reading import Reading, is_event_noun
from dateline.events.syntax import Parsed, Word
from dateline.temporal.meaning import Anchor, Bound, Duration, Finding, Meaning, Modified, Relative

_BOUND = re.compile(r"\b(?:before|after|ahead\sof|prior\sto|beyond)\s+(?:the\s+|this\s+|that\s+)?$", re.I)
_SUM = (
    r"(?:(?:[#$£€¥]|[A-Z]{1,3}\$|dlrs)?\s?\d[\d.,]*%?(?:\s(?:million|billion|trillion))?(?:\s(?!(?:in|for|on|during|a|an|or)\b)[a-z]{3,})?"
    r"|an?\s+share|a\s+unit|or|,|\([^)]{1,30}\))"
)
# "from $10.1 million, or 49 cents a share, in (the year-ago quarter)"
_COMPARED_SUM = re.compile(
    rf"\b(?:from|than|below|above|over|against)\s+(?:{_SUM}\s*)+(?:(?:in|for|on|a|during|the)\s+)*$", re.I
)
# "down 4.5% from (Friday)", "fell 3 points from (May)"
_COMPARED_TIME = re.compile(
    r"(?:\b(?:up|down|off|rose|fell|lower|higher|unchanged|increase|decline|drop|rise)\b[^;:.]{0,30}|%|\bpercent|\bpoints?|\bcents?)"
    r"\s+(?:from|than|below|above)\s+(?:the\s+|that\s+of\s+|in\s+)*$",
    re.I,
)
# "Lind et al., (2015)", "(Lind & Berg, (2010)", "; Lind (2016)": whose book or paper, and no time of what is told
_CITATION = re.compile(
    r"(?:\bet\sal\.?,?|[(;\[]\s*(?:(?:e\.g\.|i\.e\.|cf\.|see(?:\salso)?),?\s)?"
    r"[A-Z][\w’'-]+(?:(?:,|\sand|\s&|,\s&)\s[A-Z][\w’'-]+)*,)\s\(?$"
)
_CITED = re.compile(r"[a-z]?\s*(?:[);\],:]|$)")
_LOOK_BACK = 90  # characters


def is_reference_point(reading: Reading, finding: Finding, top: Word) -> bool:
    """Whether the expression says when something else was, or only where the time of its clause begins or ends.
    ``top`` is its highest word in the tree: in "after Monday's raid" it is the raid's."""
    parsed = reading.parsed
    if _counts_from_an_event(parsed, finding) or _is_counted_since(parsed, finding, top):
        return True
    if _is_citation(parsed, finding):
        return True
    if finding.bound is Bound.NEAR:
        return False  # "shortly before midnight on Wednesday" was then
    if top.dep in ("poss", "compound", "nmod", "nummod", "amod") and is_event_noun(reading, parsed.head(top)):
        return False
    before = _words_before(parsed, finding)
    return any(pattern.search(before) for pattern in (_BOUND, _COMPARED_SUM, _COMPARED_TIME))


def _is_citation(parsed: Parsed, finding: Finding) -> bool:
    after = parsed.text[finding.end - parsed.offset :]
    return (
        finding.text.isdigit()
        and _CITED.match(after) is not None
        and _CITATION.search(_words_before(parsed, finding)) is not None
    )


_SINCE = re.compile(r"\bsince\s+(?:the\s+)?(?:early\s+|late\s+|mid-?)?$", re.I)


def _is_counted_since(parsed: Parsed, finding: Finding, top: Word) -> bool:
    """As in "the fifth raid since May", "for the first time since 1990": when the count began."""
    if not _SINCE.search(_words_before(parsed, finding)) and not finding.text.lower().startswith("since"):
        return False
    for ancestor in parsed.ancestors(top):
        if ancestor.pos in ("VERB", "AUX"):  # "it was the fifth raid since May"
            return any(_is_ranked(parsed, w) for w in parsed.children(ancestor, "attr"))
        if _is_ranked(parsed, ancestor):
            return True
    return False


def _is_ranked(parsed: Parsed, noun: Word) -> bool:
    """As in "the fifth raid", "the worst flood", "the last war"."""
    marks = parsed.children(noun, "amod", "nummod")
    return noun.pos == "NOUN" and any(w.entity == "ORDINAL" or w.tag == "JJS" or w.lemma == "last" for w in marks)


def _words_before(parsed: Parsed, finding: Finding) -> str:
    start = finding.start - parsed.offset
    return parsed.text[max(0, start - _LOOK_BACK) : start]


def _counts_from_an_event(parsed: Parsed, finding: Finding) -> bool:
    """As in "ten days before the opening", "the day before he was found": how far from an event, and not from
    publication."""
    following = next((w for w in parsed.words if w.start >= finding.end), None)
    last = next((w for w in reversed(parsed.words) if w.end <= finding.end and w.start >= finding.start), None)
    for word in (last, following):
        if word is not None and word.text.lower() in ("before", "after", "since", "following"):
            after = parsed.words[word.index + 1] if word.index + 1 < len(parsed.words) else None
            if after is not None and after.start >= finding.end and after.pos != "PUNCT":
                return _is_a_distance(finding.meaning)
    return False


def _is_a_distance(meaning: Meaning) -> bool:
    match meaning:
        case Duration():
            return True
        case Relative(anchor=anchor, counted=counted):
            return counted or anchor is Anchor.TEXT
        case Modified(base=base):
            return _is_a_distance(base)
        case _:
            return False
