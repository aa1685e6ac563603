"""What is told by how far it is from another happening: "two days after the raid", "the day before he was found".

The distance alone says nothing; `context` dates a clause by it where the other happening has a date.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from dateline.events.drafts import Draft
from dateline.events.model import Distance
from dateline.events.syntax import Parsed, Word
from dateline.temporal.meaning import Duration, Finding
from dateline.temporal.model import Grain

_AFTER = {"after": True, "following": True, "before": False}
_UNITS = {"day": Grain.DAY, "week": Grain.WEEK, "month": Grain.MONTH, "year": Grain.YEAR}
_LASTING = frozenset(
    ("for", "within", "in", "during", "over", "of", "than", "until", "by", "to", "last", "first", "next")
)
"""In front of a length of time: "closed for two days after the storm", "more than a week before the vote"."""
_MOST = 100_000


def distances(drafts: Sequence[Draft], findings: Sequence[Finding]) -> dict[int, tuple[int, Distance]]:
    """For the drafts that are told so: the draft that they count from, and how far. Indices into ``drafts``."""
    found: dict[int, tuple[int, Distance]] = {}
    for passage, inside in _by_passage(drafts).items():
        parsed = drafts[next(iter(inside.values()))].reading.parsed
        first = bisect_left(findings, passage, key=lambda f: f.start)
        last = bisect_left(findings, passage + len(parsed.text), key=lambda f: f.start)
        here = {finding.end: finding for finding in findings[first:last]}
        for word in parsed.words:
            after = _AFTER.get(word.text.lower())
            told = None if after is None else _distance(parsed, word, here, after=after)
            if told is None:
                continue
            for governor, anchor in _ends(parsed, word):
                draft, other = (_draft_at(parsed, end, inside) for end in (governor, anchor))
                if draft is not None and other is not None and draft != other:
                    found[draft] = other, told
    return found


def _by_passage(drafts: Sequence[Draft]) -> Mapping[int, dict[int, int]]:
    """By where a passage starts: word index → draft, for the words that name or tell a happening."""
    passages: dict[int, dict[int, int]] = {}
    for number, draft in enumerate(drafts):
        inside = passages.setdefault(draft.passage.start, {})
        inside.setdefault(draft.told_by.index, number)
    for number, draft in enumerate(drafts):
        passages[draft.passage.start][draft.word.index] = number
    return passages


def _draft_at(parsed: Parsed, word: Word, inside: Mapping[int, int]) -> int | None:
    """The draft of a word, or of what it says that it began, ended or went on: "after the siege began"."""
    own = inside.get(word.index)
    if own is not None:
        return own
    subjects = parsed.children(word, "nsubj", "nsubjpass")
    return next((inside[w.index] for w in subjects if w.index in inside), None)


def _distance(parsed: Parsed, side: Word, ending: Mapping[int, Finding], *, after: bool) -> Distance | None:
    """The length of time that stands right before "after" or "before"."""
    if not side.index:
        return None
    unit, article = parsed.words[side.index - 1], parsed.words[max(0, side.index - 2)]
    finding = ending.get(unit.end)
    if finding is None:
        grain = _UNITS.get(unit.text.lower())
        if grain is None or article.text.lower() != "the":
            return None
        return Distance(f"the {unit.text} {side.text}", grain, 1, after=after)
    before = next((w for w in reversed(parsed.words) if w.end <= finding.start), None)
    if before is not None and before.text.lower() in _LASTING:
        return None
    if not isinstance(finding.meaning, Duration) or len(finding.meaning.amounts) != 1 or finding.meaning.span:
        return None
    amount = finding.meaning.amounts[0]
    words = f"{finding.text} {side.text}"
    if amount.count is None:  # "hours after" is on that day or night; "weeks after" may be any
        return Distance(words, amount.grain, None, after=after) if amount.grain < Grain.DAY else None
    whole = amount.count.denominator == 1 and amount.count <= _MOST
    return Distance(words, amount.grain, int(amount.count), after=after) if whole else None


def _ends(parsed: Parsed, side: Word) -> Iterator[tuple[Word, Word]]:
    """The word that is told by the distance, and the one that it is counted from."""
    head = parsed.head(side)
    marks = side.dep == "mark"
    if marks and head.dep not in ("advcl", "relcl", "acl"):
        return
    governor = parsed.head(head) if marks else head
    while governor.dep in ("npadvmod", "advmod", "pobj", "prep") and governor.index < side.index:
        governor = parsed.head(governor)  # the tree may hang "after" on "days"
    if marks:
        yield governor, head
    for object_ in parsed.children(side, "pobj", "pcomp"):
        yield governor, object_
