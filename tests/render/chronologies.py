"""Small chronologies built by hand: no reading, no grammar, no model."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from dateline import calendar
from dateline.chronology.analysis import Analysis, Entry
from dateline.chronology.model import Chronology
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.events.model import Basis, Event, Mention, MentionRef, Side, Span, Status
from dateline.temporal.model import Grain, Interval


def days(first: tuple[int, int, int], last: tuple[int, int, int] | None = None, **marks: bool) -> Interval:
    """An interval of whole days, both inclusive."""
    start, end = calendar.day_number(*first), calendar.day_number(*(last or first))
    return Interval(calendar.instant(start), calendar.instant(end + 1) - 1, Grain.DAY, **marks)


def mention(label: str, interval: Interval | None, status: Status = Status.HAPPENED, importance: int = 2) -> Mention:
    return Mention(
        0, len(label), label, Span(0, 3, label[:3]), status, Side.BEFORE, Basis.EXPRESSION,
        importance=importance, interval=interval,
    )  # fmt: skip


def entry(title: str, published: datetime.date | None, mentions: list[Mention]) -> Entry:
    text = "\n".join(one.label for one in mentions) or title
    document = Document(f"{title}.txt", title, text)
    said = Publication(published, PublicationBasis.GIVEN, "set by you") if published else None
    return Entry(Analysis(document, (), ()), said, (), tuple(mentions))


def alone(entry: Entry, index: int) -> Event:
    """The event that only one mention tells of."""
    one = entry.mentions[index]
    ref = MentionRef(entry.key, index)
    return Event(f"{entry.key[:8]}-{index}", one.label, one.status, one.importance, (ref,), one.interval)


@dataclass(frozen=True)
class Bridge:
    """Two articles on an invented bridge; the opening is told by both."""

    chronology: Chronology
    first: Entry
    second: Entry


def bridge() -> Bridge:
    opening = days((2025, 11, 18))
    first = entry(
        "Harbour sends an envoy to Beringen to calm the row over the bridge",
        None,
        [
            mention("Harbour sends Maren Kallas to Beringen", None, importance=3),
            mention("The ferry strike goes on", None),
        ],
    )  # fmt: skip
    second = entry(
        "Harbour has quietly dispatched one of its most senior officials", datetime.date(2025, 11, 18),
        [
            mention("Harbour sends Maren Kallas to Beringen", opening, importance=3),
            mention("Kallas meets Jin Porter", days((2025, 10, 21), (2025, 10, 31), assumed_start=True), importance=3),
            mention("Kallas tells the council that closing the bridge would be answered",
                    days((2025, 11, 17), (2025, 11, 18)), importance=3),
            mention("Porter says the city’s actions contradict the agreement", days((2025, 11, 17), (2025, 11, 18))),
            mention("Kallas and Porter to attend the summit in South Haven",
                    days((2025, 11, 18), (2025, 11, 23), assumed_start=True), Status.PLANNED, 3),
            mention("Possible contacts between the mayors", days((2025, 11, 18), open_end=True), Status.POSSIBLE),
            mention("The coast guard patrols the strait", None),
        ],
    )  # fmt: skip
    joint = Event(
        "joint", "Harbour sends Maren Kallas to Beringen", Status.HAPPENED, 3,
        (MentionRef(first.key, 0), MentionRef(second.key, 0)), opening, why=("same people, same place, same day",),
    )  # fmt: skip
    events = (joint, *(alone(second, index) for index in range(1, 7)), alone(first, 1))
    return Bridge(Chronology((first, second), (0, 1), events), first, second)
