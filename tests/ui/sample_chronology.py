"""A small chronology made by hand, so that the panes are tested without grammar and syntax.

Document A ("Ferry stays in port") is undated, document B ("Inquiry into the ferry opens") was published on 18 November
2025. They tell of one event together, and disagree on the day of another.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from dateline.calendar import day_number, instant
from dateline.chronology.analysis import Analysis, Entry
from dateline.chronology.model import Chronology
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.events.model import Basis, Event, Mention, MentionRef, Side, Span, Status
from dateline.session.session import Session
from dateline.temporal.meaning import Finding, Reference, Vague
from dateline.temporal.model import Grain, Interval, Offset, Step, StepKind, TimeExpression, TimexType

TITLE_A = "Ferry stays in port"
TEXT_A = (
    "⛴️ Ferry stays in port\r\n\r\n"
    "The ferry Alma lost a ramp yesterday 😀, the harbour office said. "
    "Divers searched the basin before noon. "
    "The company will repair the ramp the week after next.\r\n"
    "A second crossing may reopen next month, and the mayor denied that the winter service had been sold. "
    "An inspection has been called off.\r\n"
)
TITLE_B = "Inquiry into the ferry opens"
TEXT_B = (
    "Inquiry into the ferry opens\n"
    "By Ines Rook\n"
    "Investigators met the crew of the Alma late last month. "
    "The ramp broke on Monday 🚢, the minister told parliament, and crews are still clearing the basin. "
    "Hearings will begin on 24 November.\n"
    "The ferry entered service in spring 1998.\n"
)


def days(first: tuple[int, int, int], last: tuple[int, int, int], grain: Grain = Grain.DAY, **marks: bool) -> Interval:
    """From the first second of one day to the last of another."""
    return Interval(instant(day_number(*first)), instant(day_number(*last) + 1) - 1, grain, **marks)


def expression(text: str, words: str, interval: Interval | None, offset: Offset | None = None) -> TimeExpression:
    start = text.index(words)
    return TimeExpression(
        start, start + len(words), words, TimexType.DATE, "XXXX", "sample", interval=interval, offset=offset
    )


def mention(
    text: str,
    clause: str,
    trigger: str,
    status: Status = Status.HAPPENED,
    *,
    side: Side = Side.BEFORE,
    label: str | None = None,
    place: int | None = None,
    interval: Interval | None = None,
    edtf: str | None = None,
    offset: Offset | None = None,
    participants: tuple[str, ...] = (),
    importance: int = 2,
    derivation: tuple[Step, ...] = (),
) -> Mention:
    """A mention of the clause that reads ``clause``; ``place`` is the index of its time expression."""
    start = text.index(clause)
    at = text.index(trigger, start)
    return Mention(
        start,
        start + len(clause),
        label or clause,
        Span(at, at + len(trigger), trigger),
        status,
        side,
        Basis.NONE if interval is None and offset is None else Basis.EXPRESSION,
        participants=participants,
        importance=importance,
        lemma=trigger,
        time_expression=place,
        interval=interval,
        edtf=edtf,
        offset=offset,
        derivation=derivation,
    )


YESTERDAY = Offset("the day before publication", -1, -1)
NEXT_WEEKS = Offset("the week after the one that follows publication", 8, 20)
NEXT_MONTH = Offset("the month after publication", 1, 61)
MET = days((2025, 10, 21), (2025, 10, 31), assumed_start=True)
MONDAY = days((2025, 11, 17), (2025, 11, 17))
HEARINGS = days((2025, 11, 24), (2025, 11, 24), open_end=True)
SPRING = days((1998, 3, 1), (1998, 5, 31), Grain.SEASON)


def findings(expressions: tuple[TimeExpression, ...]) -> tuple[Finding, ...]:
    """Findings to the expressions made by hand, of a meaning that leaves nothing open."""
    return tuple(
        Finding(one.start, one.end, one.text, one.type, one.rule, Vague(Reference.PAST)) for one in expressions
    )


def entry_a(source: Path | None = None) -> Entry:
    """The undated document: everything in it stands on the shelf."""
    document = Document("ferry.txt", TITLE_A, TEXT_A, author=None, source=source, title_end=TEXT_A.index("\r"))
    expressions = (
        expression(TEXT_A, "yesterday", None, YESTERDAY),
        expression(TEXT_A, "the week after next", None, NEXT_WEEKS),
        expression(TEXT_A, "next month", None, NEXT_MONTH),
    )
    mentions = (
        mention(
            TEXT_A,
            "The ferry Alma lost a ramp yesterday",
            "lost",
            label="The ferry Alma lost a ramp",
            place=0,
            offset=YESTERDAY,
            participants=("Alma",),
            importance=3,
        ),
        mention(TEXT_A, "the harbour office said", "said", importance=1),
        mention(TEXT_A, "Divers searched the basin before noon", "searched"),
        mention(
            TEXT_A,
            "The company will repair the ramp the week after next",
            "repair",
            Status.PLANNED,
            side=Side.AFTER,
            label="The company will repair the ramp",
            place=1,
            offset=NEXT_WEEKS,
        ),
        mention(
            TEXT_A,
            "A second crossing may reopen next month",
            "reopen",
            Status.POSSIBLE,
            side=Side.AFTER,
            place=2,
            offset=NEXT_MONTH,
        ),
        mention(TEXT_A, "the winter service had been sold", "sold", Status.DENIED),
        mention(TEXT_A, "An inspection has been called off", "inspection", Status.CANCELLED, side=Side.AFTER),
    )
    return Entry(
        Analysis(document, findings(expressions), (), ("The language model is not installed.",)),
        None,
        expressions,
        mentions,
    )


def entry_b(published: datetime.date | None = datetime.date(2025, 11, 18)) -> Entry:
    """The dated document."""
    reason = Publication(datetime.date(2025, 11, 18), PublicationBasis.BYLINE, "from the byline")
    document = Document(
        "inquiry.txt", TITLE_B, TEXT_B, reason, (reason,), author="Ines Rook", title_end=TEXT_B.index("\n")
    )
    expressions = (
        expression(TEXT_B, "late last month", MET),
        expression(TEXT_B, "on Monday", MONDAY),
        expression(TEXT_B, "24 November", HEARINGS),
        expression(TEXT_B, "spring 1998", SPRING),
    )
    derivation = (
        Step(StepKind.WORDS, "late last month"),
        Step(StepKind.ANCHOR, "published 18 November 2025"),
        Step(StepKind.SAID, "last month → October 2025"),
        Step(StepKind.ASSUMED, "late → 21st to the end"),
        Step(StepKind.RESULT, "21–31 October 2025"),
    )
    mentions = (
        mention(
            TEXT_B,
            "Investigators met the crew of the Alma late last month",
            "met",
            label="Investigators met the crew of the Alma",
            place=0,
            interval=MET,
            edtf="[2025-10-21..2025-10-31]",
            participants=("Investigators", "Alma"),
            importance=3,
            derivation=derivation,
        ),
        mention(
            TEXT_B,
            "The ramp broke on Monday 🚢, the minister told parliament, and crews are still clearing the basin",
            "broke",
            label="The ramp broke",
            place=1,
            interval=MONDAY,
            edtf="2025-11-17",
            participants=("Alma",),
        ),
        mention(TEXT_B, "crews are still clearing the basin", "clearing", Status.ONGOING, side=Side.ON),
        mention(
            TEXT_B,
            "Hearings will begin on 24 November",
            "begin",
            Status.PLANNED,
            side=Side.AFTER,
            place=2,
            interval=HEARINGS,
            edtf="2025-11-24/..",
        ),
        mention(
            TEXT_B,
            "The ferry entered service in spring 1998",
            "entered",
            place=3,
            interval=SPRING,
            edtf="1998-21",
            importance=1,
        ),
    )
    given = Publication(published, PublicationBasis.GIVEN, "set by you") if published else None
    return Entry(Analysis(document, findings(expressions), ()), given, expressions, mentions)


def sample_chronology(source: Path | None = None) -> Chronology:
    """Both documents; the ramp's loss is one event told by both, and every other mention is an event of its own."""
    a, b = entry_a(source), entry_b()
    entries, events = (a, b), []
    joined = (MentionRef(b.key, 1), MentionRef(a.key, 0))
    for entry in entries:
        for index, told in enumerate(entry.mentions):
            ref = MentionRef(entry.key, index)
            if ref == joined[1]:
                continue
            refs = joined if ref == joined[0] else (ref,)
            why = ("Both tell that a ramp of the Alma came off within two days.",) if len(refs) > 1 else ()
            events.append(_event(told, refs, why))
    return Chronology(entries, (0, 1), tuple(events))


def conflicting_chronology() -> Chronology:
    """The sample, with document A dated so that its day of the ramp's loss contradicts B's."""
    sample = sample_chronology()
    a, b = sample.entries
    sunday = days((2025, 11, 12), (2025, 11, 12))
    first = mention(
        TEXT_A,
        "The ferry Alma lost a ramp yesterday",
        "lost",
        label="The ferry Alma lost a ramp",
        place=0,
        interval=sunday,
        edtf="2025-11-12",
        importance=3,
    )
    published = Publication(datetime.date(2025, 11, 13), PublicationBasis.GIVEN, "set by you")
    a = Entry(a.analysis, published, a.expressions, (first, *a.mentions[1:]))
    spanning = days((2025, 11, 12), (2025, 11, 17))
    events = tuple(
        _event(b.mentions[1], event.mentions, event.why, spanning, conflict=True) if event.why else event
        for event in sample.events
    )
    return Chronology((a, b), (0, 1), events)


def _event(
    told: Mention,
    refs: tuple[MentionRef, ...],
    why: tuple[str, ...] = (),
    interval: Interval | None = None,
    *,
    conflict: bool = False,
) -> Event:
    return Event(
        f"{refs[0].document[:8]}-{told.trigger.start}",
        told.label,
        told.status,
        told.importance,
        refs,
        interval or told.interval,
        told.offset,
        told.participants,
        conflict=conflict,
        why=why,
        independent=len({ref.document for ref in refs}),
    )


def open_in(session: Session, chronology: Chronology) -> None:
    """Put a chronology made by hand into a session, as a step of undo."""
    session._edit("Open sample", chronology)
