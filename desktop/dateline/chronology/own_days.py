"""When an undated document was published, told from its own dates.

"Yesterday (17 November 2025)" says it to the day. Otherwise what the article tells as over was before publication and
what it tells as still to come after it: between the last of the ones and the first of the others it was published.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dateline import calendar
from dateline.chronology.analysis import Entry
from dateline.documents.model import Publication, PublicationBasis
from dateline.events.model import Status, Tense, headline
from dateline.temporal.meaning import Anchor, AtTime, Finding, Fixed, Meaning, Named, Recurring, Relative
from dateline.temporal.model import Grain
from dateline.temporal.recurring import in_year
from dateline.temporal.wording import day_words, span_words

_WIDEST = 62
"""Days between what is over and what is to come that still say when."""
_YEARS_AHEAD = 11
"""A weekday comes back to its date within so many years."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A happening of the text that has a date without publication: first and last day, and its label."""

    first: int
    last: int
    label: str


def own_publications(entry: Entry) -> tuple[Publication, ...]:
    """Days of publication that the document's own dates imply, best first; empty where they imply none."""
    exact = list(_restated(entry))
    if exact:
        return tuple({offer.day: offer for offer in exact}.values())
    between = _between(entry)
    return (between,) if between is not None else ()


def _restated(entry: Entry) -> Iterator[Publication]:
    """“yesterday (17 November 2025)”, “today, 18 November 2025”: two expressions, side by side, of one day."""
    text, findings = entry.document.text, entry.analysis.findings
    for first, second in pairwise(findings):
        if text[first.end : second.start].strip() not in ("", ",", "("):
            continue
        for relative, absolute in ((first, second), (second, first)):
            count, day = _days_from_publication(relative.meaning), _said_in_full(absolute)
            if count is not None and day is not None:
                words = " ".join(text[first.start : second.end].split())
                found = calendar.to_date(day - count)
                yield Publication(found, PublicationBasis.TEXT, f"from “{words}” in the text", first.start, second.end)


def _days_from_publication(meaning: Meaning) -> int | None:
    if isinstance(meaning, AtTime) and meaning.day is not None:
        return _days_from_publication(meaning.day)
    if isinstance(meaning, Relative) and meaning.grain is Grain.DAY and meaning.anchor is Anchor.PUBLICATION:
        return meaning.count
    return None


def _said_in_full(finding: Finding) -> int | None:
    meaning = finding.meaning
    if not isinstance(meaning, Fixed) or meaning.cell.grain is not Grain.DAY:
        return None
    return meaning.cell.index if 1 <= meaning.cell.year <= 9998 else None


def _between(entry: Entry) -> Publication | None:
    over, to_come = _sides(entry)
    if not over or not to_come:
        return None
    last, first = max(over, key=lambda told: told.first), min(to_come, key=lambda told: told.last)
    if not 0 <= first.last - last.first <= _WIDEST:
        return None
    reason = (
        f"worked out from the text, which tells “{headline(last.label)}” ({_when(last)}) as over and "
        f"“{headline(first.label)}” ({_when(first)}) as to come"
    )
    days = calendar.to_date(last.first), calendar.to_date(first.last)
    return Publication(days[0], PublicationBasis.TEXT, reason, first=days[0], last=days[1])


def _when(told: _Told) -> str:
    return day_words(told.first) if told.first == told.last else span_words(told.first, told.last)


def _sides(entry: Entry) -> tuple[list[_Told], list[_Told]]:
    """What the text tells as over, and what as still to come, as far as dated without publication."""
    undated = entry.dated(None)
    earliest, latest = calendar.from_date(datetime.date(2, 1, 1)), calendar.from_date(datetime.date(9998, 12, 31))
    over: list[_Told] = []
    to_come: list[_Told] = []
    said_years = [
        finding.meaning.cell.year for finding in entry.analysis.findings if isinstance(finding.meaning, Fixed)
    ]
    for clause, mention in zip(entry.analysis.clauses, undated.mentions, strict=True):
        days = None
        if mention.interval is not None:
            days = calendar.day_of(mention.interval.earliest), calendar.day_of(mention.interval.latest)
        elif clause.finding is not None and said_years:
            day = _by_weekday(entry.analysis.findings[clause.finding], max(said_years))
            days = None if day is None else (day, day)
        if days is None or not earliest <= days[0] <= days[1] <= latest:
            continue
        told = _Told(*days, clause.label)
        if clause.tense is Tense.PAST and mention.status is Status.HAPPENED:
            over.append(told)
        elif clause.tense is Tense.FUTURE and mention.status is Status.PLANNED:
            to_come.append(told)
    return over, to_come


def _by_weekday(finding: Finding, year: int) -> int | None:
    """The day that “Tuesday, 18 November” names: in the first year from the last one said in full in which it is a
    Tuesday."""
    meaning = finding.meaning
    if not isinstance(meaning, Recurring) or meaning.named is not Named.MONTH_DAY or meaning.within is not None:
        return None
    if meaning.weekday is None:
        return None
    for ahead in range(_YEARS_AHEAD + 1):
        cell = in_year(meaning, year + ahead)
        if cell is not None and calendar.weekday(cell.index) == meaning.weekday:
            return cell.index
    return None
