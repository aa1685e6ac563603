"""What speaks for and against two accounts, of two documents, telling of one happening.

Nothing is learnt while running: what each piece of evidence weighs is fixed below. The figures were chosen on the
development clusters as a whole, none of the topics deciding alone, and for few documents as well as for many
(`tests/benchmarks/clusters.py` prints both). What the sets hardly have, dates above all, weighs as reason says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import product

from dateline import calendar
from dateline.events.accounts import Account, Source, Telling, listed, shared_names
from dateline.events.intervals import days_apart, days_long, intersection
from dateline.events.meanings import Likeness, likeness
from dateline.events.model import Side
from dateline.events.terms import NAME, cosine, written
from dateline.temporal.model import Interval

SURE = 4.0
"""From this score on two accounts of one story are merged without asking."""
LIKELY = 3.0
"""From this score on merging them is suggested."""
_NEVER_SURE = 3.5
"""More is not believed of words that may as well tell of two things, whatever else fits."""

_WORD, _SYNONYM, _WIDER = 4.0, 1.0, 0.0  # the same main word; one that means the same; one that may
_NAMES = 0.5  # somebody with a name takes part in both
_STRANGER = 3.0  # somebody with a name takes part in one whom the other article does not mention anywhere
_RIVALS = 5.0  # so it is on both sides
_AT_ODDS = 4.5  # each clause has a name that is not in the other's sentence
_SENTENCE, _ENOUGH_ALIKE = 6.0, 0.25  # sentences alike, by the cosine from which on they count in full
_NUMBER = 1.5  # the same figures, or each has one that the other has not: 14 October 2011, 20 October 2011
_CLOSE, _USUAL = 1.4, 0.7  # the two articles are closer than is usual in a story, or less
_DATES = 3.0  # both are dated, and agree
_UNCONFIRMED = 1.0  # one of them gives a date, the other none
_DISAGREE, _DAY_APART, _NEAR = 1.0, 0.5, 3  # their dates disagree, by so many days; by more they are two happenings
_YEAR = 366  # days


class Dates(Enum):
    """How the dates of two accounts stand to each other."""

    AGREE = "agree"
    DISAGREE = "disagree"
    OPEN = "open"  # one of them has none


@dataclass(frozen=True, slots=True)
class Evidence:
    """``score`` is the sum of what speaks for it; ``names`` are shared participants with a name."""

    score: float
    like: Likeness
    dates: Dates
    names: tuple[str, ...]


def compare(first: Telling, one: Account, second: Telling, two: Account, closeness: float) -> Evidence | None:
    """The evidence for two accounts whose documents tell one story, or None where they cannot be of one happening.

    ``closeness`` is that of the documents (`stories`). Whether they are plan and outcome is not asked.
    """
    if opposed(one, two) or _told_too_early(first, one, two) or _told_too_early(second, two, one):
        return None
    like = likeness_of(one, two)
    dates, apart = _dates(one, two)
    names = tuple(shared_names(one.names, two.names))
    sure = like > Likeness.VAGUE or (like is Likeness.VAGUE and (len(names) > 1 or _about_the_same(one, two)))
    if dates is Dates.DISAGREE and (apart > _NEAR or not sure or not _precise(one, two)):
        return None
    if like is Likeness.NONE:
        return Evidence(0.0, like, dates, ())
    terms, others = first.terms.weights, second.terms.weights
    shared = frozenset[str]().union(*one.name_terms) & frozenset[str]().union(*two.name_terms)
    strangers = _has_stranger(one, others) + _has_stranger(two, terms)
    score = {Likeness.WORD: _WORD, Likeness.WIDER: _WIDER}.get(like, _SYNONYM)
    score += _NAMES * min(1.0, len(shared) * NAME / 10)
    score -= (0.0, _STRANGER, _RIVALS)[strangers]
    if one.named - two.sentence.keys() and two.named - one.sentence.keys():
        score -= _AT_ODDS
    score += _SENTENCE * min(1.0, cosine(one.sentence, two.sentence) / _ENOUGH_ALIKE)
    if one.numbers and two.numbers:
        score += -_NUMBER if one.numbers - two.numbers and two.numbers - one.numbers else _NUMBER
    score += _CLOSE * (min(1.0, closeness) - _USUAL)
    if dates is Dates.AGREE:
        score += _DATES
    elif dates is Dates.DISAGREE:
        score -= _DISAGREE + _DAY_APART * apart
    elif one.dates or two.dates:
        score -= _UNCONFIRMED
        sure = sure and not _years_off(one, second.source) and not _years_off(two, first.source)
    return Evidence(score if sure else min(score, _NEVER_SURE), like, dates, names)


def _about_the_same(one: Account, two: Account) -> bool:
    """Whether the clauses share half of what the shorter one says, names and figures apart."""
    shared = len(one.about & two.about)
    return shared > 0 and 2 * shared >= min(len(one.about), len(two.about))


def agree_on_day_and_names(one: Account, two: Account) -> Evidence | None:
    """What makes two accounts one even where their documents tell different stories: the same word and somebody with a
    name within a week, two such within a month."""
    like = likeness_of(one, two)
    if like < Likeness.VAGUE or opposed(one, two) or not one.dates or not two.dates:
        return None
    names = shared_names(one.names, two.names)
    shorter = min(days_long(date) for date in (*one.dates, *two.dates))
    weight = len(names) + (like is Likeness.WORD)
    enough = names and ((shorter <= 7 and weight >= 2) or (shorter <= 31 and weight >= 3))
    if not enough or _dates(one, two)[0] is not Dates.AGREE:
        return None
    return Evidence(SURE, like, Dates.AGREE, tuple(names))


def opposed(one: Account, two: Account) -> bool:
    """Whether two of their triggers are the same verb in opposite directions: "checked in", "checked out"."""
    return any(
        first.lemma == second.lemma and likeness(first, second) is Likeness.NONE
        for first, second in product(one.meanings, two.meanings)
    )


def likeness_of(one: Account, two: Account) -> Likeness:
    """The best of any two of their triggers."""
    return max(likeness(first, second) for first, second in product(one.meanings, two.meanings))


def _has_stranger(account: Account, terms: Mapping[str, float]) -> bool:
    """Whether somebody takes part of whose name the other document, with these terms, has not even half."""
    return any(2 * sum(one not in terms for one in name) > len(name) for name in account.name_terms)


def _dates(one: Account, two: Account) -> tuple[Dates, int]:
    """How their dates stand to each other, and by how many days they disagree at most."""
    if not one.dates or not two.dates:
        return Dates.OPEN, 0
    apart = [days_apart(a, b) for a, b in product(one.dates, two.dates) if intersection(a, b) is None]
    return (Dates.DISAGREE, max(apart)) if apart else (Dates.AGREE, 0)


def _told_too_early(telling: Telling, account: Account, dated: Account) -> bool:
    """Whether an article tells as over, without a date, what another dates to after that article was published."""
    published = telling.source.published
    if published is None or account.dates or not all(m.side is Side.BEFORE for m in account.mentions):
        return False
    over = calendar.instant(calendar.from_date(published) + 1)
    return any(date.earliest >= over and not date.open_start for date in dated.dates)


def far_apart(dates: Iterable[Interval], others: Iterable[Interval]) -> bool:
    """Whether some of the dates are too far from some of the others for one happening."""
    return any(intersection(a, b) is None and days_apart(a, b) > _NEAR for a, b in product(dates, others))


def _years_off(account: Account, other: Source) -> bool:
    """Whether it is dated more than a year from the day on which the other document was published."""
    if other.published is None:
        return False
    day = calendar.from_date(other.published)
    return any(
        calendar.day_of(date.latest) < day - _YEAR or calendar.day_of(date.earliest) > day + _YEAR
        for date in account.dates
    )


def _precise(one: Account, two: Account) -> bool:
    return max(days_long(date) for date in (*one.dates, *two.dates)) <= 31


def reason(one: Account, two: Account, evidence: Evidence, tellings: Mapping[str, Telling]) -> str:
    """Why two accounts are one event, in one sentence for a person."""
    words = f"“{one.mentions[0].trigger.text}” / “{two.mentions[0].trigger.text}”"
    told = f"both articles tell of {words}" + (f" with {listed(evidence.names)}" if evidence.names else "")
    if evidence.dates is Dates.AGREE:
        return f"{told}, on dates that agree"
    common = list(_in_common(tellings[one.document], tellings[two.document]))
    story = f"; they tell one story: both have {listed(common)}" if common else ""
    if evidence.dates is Dates.DISAGREE:
        return f"{told}{story}; their dates disagree"
    return f"{told}{story}; {'one of them' if one.dates or two.dates else 'neither'} gives a date"


def _in_common(first: Telling, second: Telling) -> Iterator[str]:
    """The three weightiest names and words that two documents share, as the second writes them."""
    one, two = first.terms.vector, second.terms.vector
    shared = sorted(one.keys() & two.keys(), key=lambda term: (-one[term] * two[term], term))
    for term in shared[:3]:
        yield f"“{written(second.source.text, term)}”"
