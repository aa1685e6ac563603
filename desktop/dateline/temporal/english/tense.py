"""Whether the verb that governs a bare weekday or month looks ahead or back, from the words around it alone.

The nearest verb sign to the left within the sentence decides ("will meet on Friday"), else the first one to the right
("On Friday the council will vote"). No parser: a sign is an auxiliary, a modal, "to" + verb, or a past form.
"""

from __future__ import annotations

import re

from dateline.temporal.meaning import Bound, Direction

_WIDTH = 160
_WEEKDAY = re.compile(r"day\b", re.IGNORECASE)
_END = re.compile(r"[.!?;](?=\s+[\"'“‘(]?[A-Z])|\n\s*\n|[.!?]$")
_SIGNS = re.compile(
    r"""\b(?:
      (?P<over>had\ been\ [a-z]+\ to\ [a-z]+|was\ to\ have|were\ to\ have
        |(?:would|could|may|might|must|should)(?:\ not)?\ have)
      |(?P<future>
        (?:will|shall|won['’]t|would|can
          |could(?!\ not|n['’]t|\ be\ (?:reach|locat|contact|found|determin|confirm|verifi))
          |may|might|must|should)
          (?:\ (?:not|also|then|likely|get|still|only|now|soon|probably))*(?:\ be\ [a-z]+)?
        |going\ to|set\ to|effective
        |(?:is|are|was|were|be)\ (?:expected|scheduled|due|set|planned|slated|likely|about|supposed|to)\b
        |(?:expect|plan|hope|intend|aim|want|agree|promise|decide|prepare|schedule|ask|urge|vow|seek)(?:s|ed|d)?\ to
        |expects?|plans?|scheduled|slated|due|upcoming|next|begins?|starts?|opens|deadline|expires?
        |takes?\ effect|payable
        |(?:plan|deal|bid|agreement|deadline|pledge|promise|schedul|organi[sz])\w*\ (?:to|a|an|for)\b)
      |(?P<until>until|till)
      |(?P<infinitive>to\ (?:be\ |get\ )?(?!the\b|a\b|an\b|its\b|his\b|her\b|their\b|[A-Z])[a-z]+)
      |(?P<past>could(?:\ not|n['’]t)|could\ be\ [a-z]+
        |was|were|had|did|has|have|said|told|came|went|took|made|began|met|held|left|won|lost|fell|rose|got|gave|saw
        |set|put|sent|found|became|brought|sold|bought|paid|led|hit|shot|since
        |(?<!\ba\ )(?<!\ban\ )(?<!\bthe\ )(?<!\bstill\ )(?<!-)[a-z]{2,}ed
        |arose|ate|beat|bent|bore|bound|broke|built|chose|dealt|drew|drove|drank|dug|flew|fled|forgot|fought|froze|grew|heard|hid
        |hung|kept|knew|laid|leapt|learnt|left|lent|lit|meant|rang|ran|rode|sang|sank|(?<!or\ )(?<!and\ )sat
        |shook|shrank|slept|slid|slid|spent
        |spoke|spread|sprang|stole|stood|stuck|struck|swam|swept|swore|taught|thought|threw|understood|withdrew|woke|wore|wrote)
    )\b""",
    re.VERBOSE,
)


def direction(text: str, start: int, end: int) -> Direction | None:
    """FUTURE, PAST, or None where no verb sign is near; ``start``/``end`` is the expression (end exclusive)."""
    left = text[max(0, start - _WIDTH) : start]
    cuts = list(_END.finditer(left))
    if cuts:
        left = left[cuts[-1].end() :]
    signs = list(_SIGNS.finditer(left))
    if text.startswith(("'s ", "’s "), end) and signs and signs[-1]["infinitive"]:
        # "He would look for ways around Tuesday's ruling": it is known already unless a modal governs it.
        return None
    if signs and signs[-1]["infinitive"] and left.endswith(("by ", "through ")):
        return Direction.FUTURE  # "borrowed it to repay the bank by February": the past verb governs the borrowing
    if signs:
        return _of(signs, _WEEKDAY.search(text, start, end) is not None)
    right = text[end : end + _WIDTH]
    cut = _END.search(right)
    found = _SIGNS.search(right[: cut.start()] if cut else right)
    return _of([found]) if found else None


_BOUND = re.compile(r"\b(?:(since)|until|till|til|up to|as late as)\s+(?:the\s+)?$", re.IGNORECASE)


def bound(text: str, start: int) -> Bound | None:
    """“since” or “until” right before an expression that starts at ``start``."""
    found = _BOUND.search(text[max(0, start - 16) : start])
    if found is None:
        return None
    return Bound.SINCE if found[1] else Bound.UNTIL


_DENIED = re.compile(
    r"\b(?:not|never|rather\s+than|instead\s+of)\s+(?:(?:in|on|at|during|by|for|from|of)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)


def denied(text: str, start: int) -> bool:
    """Whether the words right before an expression deny it: “and not on Friday”; “not until Friday” does not."""
    return _DENIED.search(text[max(0, start - 24) : start]) is not None


_BACKGROUND = re.compile(
    r"""\b(?:
      had(?:\ (?:[a-z]+ly|also|already|just|not|never|once|long|since))?\ (?:been\ )?[a-z]+(?:\s+[^\s,.;:!?]+){0,9}?
      |(?:until|till|since|as\ of)(?:\s+[^\s,.;:!?]+){0,6}?
      |(?:will|would|shall)\ (?:be\ |have\ )?[a-z]+(?:\s+[^\s,.;:!?]+){0,7}?
    )\s+\Z""",
    re.VERBOSE,
)


def background(text: str, start: int) -> bool:
    """Whether the words before an expression only look there from where a story stands: “had begun in 1938”, “until the
    armistice of November 1918”, “since 1995”, “would end in 2010”."""
    return _BACKGROUND.search(text[max(0, start - 90) : start]) is not None


def _of(signs: list[re.Match[str]], is_weekday: bool = False) -> Direction:
    """By the last sign; a bare infinitive looks ahead only where no past form governs it ("rallied to mark …")."""
    last = signs[-1]
    if last["until"]:  # "it was closed until Monday" lasts; "nobody answered until May" is over
        others = [sign for sign in signs if not sign["until"]]
        return Direction.FUTURE if is_weekday or not others else _of(others)
    if last["infinitive"]:
        governed = len(signs) > 1 and not signs[-2]["future"] and not signs[-2]["infinitive"]
        return Direction.PAST if governed else Direction.FUTURE
    return Direction.FUTURE if last["future"] else Direction.PAST
