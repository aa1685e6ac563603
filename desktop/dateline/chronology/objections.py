"""What an article's own text says against a publication date: happenings told as past that lie after it."""

from __future__ import annotations

import datetime

from dateline import calendar
from dateline.chronology.analysis import Entry
from dateline.events.model import Status, Tense, headline
from dateline.temporal.model import Interval
from dateline.temporal.wording import words_of


def objection(entry: Entry, day: datetime.date) -> str | None:
    """One sentence where the text speaks against ``day``, None where nothing does.

    Only dates that need no publication date to be read count, and only where tense and status agree. The person may
    know better: tense can be misread.
    """
    published = calendar.from_date(day)
    undated = entry.dated(None)
    for clause, mention in zip(entry.analysis.clauses, undated.mentions, strict=True):
        if mention.interval is None:
            continue
        first, last = calendar.day_of(mention.interval.earliest), calendar.day_of(mention.interval.latest)
        if clause.tense is Tense.PAST and mention.status is Status.HAPPENED and first > published:
            return _sentence(clause.label, mention.interval, "over")
        if clause.tense is Tense.FUTURE and mention.status is Status.PLANNED and last < published:
            return _sentence(clause.label, mention.interval, "still to come")
    return None


def _sentence(label: str, interval: Interval, told: str) -> str:
    return f"But the article tells “{headline(label)}”, {words_of(interval)}, as {told}."
