"""What only a history article needs to know about the surroundings of its dates: headings, direct speech, looks aside.

News never asks for them, so they are looked up once it is clear that a text may tell history.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.temporal.language import Language
from dateline.temporal.meaning import Finding
from dateline.temporal.natures import Manner

_ASIDE = 80
"""How far from its opening parenthesis an expression may stand."""
_HEADING = 80
"""Length up to which a line may be a heading."""
_QUOTATION = 300
"""How far from its opening mark an expression in direct speech may stand."""
_MARK = re.compile(r"(?P<opens>[“„«]|(?<![^\s(\[])\"(?=\S))|[\"”»]")


def in_context(findings: Sequence[Finding], text: str, language: Language) -> tuple[Finding, ...]:
    """The expressions of a text with what stands around each where the text may tell history; elsewhere without those
    of the rules that hold in history alone."""
    manner = Manner.of(findings)
    if not manner.is_narrative(None):
        return tuple(finding for finding in findings if finding.rule not in language.history_only)
    return tuple(
        replace(
            finding,
            background=language.background(text, finding.start) or _inside_parentheses(text, finding.start),
            heading=_in_heading(text, finding.start, finding.end),
            quoted=_in_quotation(text, finding.start),
        )
        for finding in findings
        if manner.is_history or finding.rule not in language.history_only
    )


def _inside_parentheses(text: str, start: int) -> bool:
    """Whether an expression stands somewhere between parentheses: "(as of May 2006)"."""
    before = text[max(0, start - _ASIDE) : start]
    return before.rfind("(") > before.rfind(")")


def _in_heading(text: str, start: int, end: int) -> bool:
    """Whether an expression stands in a heading: a short line between others that does not end like a sentence."""
    first = text.rfind("\n", max(0, start - _HEADING), start) + 1
    last = text.find("\n", end, end + _HEADING)
    if last < 0 or (first == 0 and start > _HEADING) or last - first > _HEADING:
        return False
    return text[last - 1] not in '.!?:;,"”' and not text[last : last + 2].strip()


def _in_quotation(text: str, start: int) -> bool:
    """Whether the last quotation mark of the paragraph before an expression opens a quotation."""
    before = text[max(0, start - _QUOTATION) : start]
    marks = list(_MARK.finditer(before, before.rfind("\n") + 1))
    return bool(marks) and marks[-1]["opens"] is not None
