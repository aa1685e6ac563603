"""An invented project of any size: documents of a hundred sentences, each of which tells of one event.

The sentences of a few patterns are read once; a document is a pattern with names of its own, as long as those of the
pattern, so that everything found in it stands where it stood. Its events are put in ready-made, one a mention: what
merging costs is measured elsewhere (`tests.benchmarks.clusters`).
"""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, replace

from dateline.chronology.analysis import Analysis, date_analysis
from dateline.chronology.model import Chronology
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.events.model import Clause, Event, MentionRef, Side, Span, Status, Tense
from dateline.temporal.finding import find
from dateline.temporal.meaning import Finding

SENTENCES = 100
"""In each document."""

_PATTERNS = 20
_FILLER = "QQQQQ"  # stands in a pattern where a document has five letters of its own
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_VERBS = ("opened", "closed", "burned", "rented", "sold", "flooded", "painted", "measured")
_THINGS = ("the north gate", "two barges of grain", "a warehouse at the quay", "the old customs house", "six lanterns")


@dataclass(frozen=True, slots=True)
class _Pattern:
    text: str
    findings: tuple[Finding, ...]
    clauses: tuple[Clause, ...]


def invented(events: int, *, seed: int = 0) -> Chronology:
    """A chronology with so many events, a hundred to each document."""
    chance = random.Random(seed)
    patterns = [_pattern(chance) for _ in range(_PATTERNS)]
    entries, found = [], []
    for number in range(max(1, events // SENTENCES)):
        analysis = _article(patterns[number % _PATTERNS], number)
        entries.append(date_analysis(analysis, analysis.document.published))
        key = entries[-1].key
        found += [
            Event(
                f"{key[:12]}:{mention.trigger.start}", mention.label, mention.status, mention.importance,
                (MentionRef(key, index),), mention.interval, mention.offset, mention.participants,
            )
            for index, mention in enumerate(entries[-1].mentions)
        ]  # fmt: skip
    found.sort(key=lambda event: (event.interval is None, event.interval.earliest if event.interval else 0))
    return Chronology(tuple(entries), tuple(range(len(entries))), tuple(found))


def _pattern(chance: random.Random) -> _Pattern:
    text, clauses, spans = "", [], []
    for _ in range(SENTENCES):
        verb, thing = chance.choice(_VERBS), chance.choice(_THINGS)
        day = datetime.date(1700, 1, 1) + datetime.timedelta(days=chance.randrange(118_000))
        when = f"on {day.day} {_MONTHS[day.month - 1]} {day.year}" if chance.random() < 0.9 else "some time yesterday"
        label = f"Warden {_FILLER} {verb} {thing}"
        start = len(text)
        text += f"{label} {when}. "
        at = start + label.index(verb)
        spans.append((start, len(text) - 2))
        clauses.append(
            Clause(
                start, len(text) - 2, label, Span(at, at + len(verb), verb), Status.HAPPENED, Side.BEFORE,
                (f"Warden {_FILLER}",), importance=chance.choice((1, 1, 1, 2, 2, 3)), lemma=verb, tense=Tense.PAST,
            )
        )  # fmt: skip
    findings = find(text, "en")
    within = {start: [n for n, each in enumerate(findings) if start <= each.start < end] for start, end in spans}
    dated = [replace(each, finding=within[each.start][0] if within[each.start] else None) for each in clauses]
    return _Pattern(text, findings, tuple(dated))


def _article(pattern: _Pattern, number: int) -> Analysis:
    name = _letters(number)
    text = pattern.text.replace(_FILLER, name)
    clauses = tuple(
        replace(each, label=each.label.replace(_FILLER, name), participants=(f"Warden {name}",))
        for each in pattern.clauses
    )
    day = datetime.date(2024, 1, 1) + datetime.timedelta(days=number % 600)
    published = Publication(day, PublicationBasis.BYLINE, "from the byline")
    document = Document(f"{name}.txt", f"The year of warden {name}", text, published)
    return Analysis(document, pattern.findings, clauses)


def _letters(number: int) -> str:
    """Five letters, others for each number."""
    letters = ""
    for _ in _FILLER:
        number, rest = divmod(number, 26)
        letters += chr(ord("a") + rest)
    return letters.capitalize()
