"""Events that a person adds: from words of a text, or where no text tells of them."""

from __future__ import annotations

from dateline import calendar
from dateline.events.additions import Addition
from dateline.events.model import Edit, MentionRef
from dateline.render.language import marked
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.temporal.model import Grain, Interval
from dateline.timeline.view import View

_LONGEST = 120  # characters of a label made of a text's own words
_LEAST = 24.0  # pixels that a day, month or year has to be meant by a click


def add_from_words(session: Session, key: str, start: int, end: int) -> MentionRef | None:
    """An event of the words of a document from one code point to another; None where there are none. Dated by the first
    date in them. It is selected."""
    words = session.whole.entry(key).document.text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
    label = " ".join(words.split())
    if not label:
        return None
    if len(label) > _LONGEST:
        label = label[:_LONGEST].rsplit(" ", 1)[0] + "…"
    return _add(session, key, Addition(start, end, label), Edit())


def add_own(session: Session, label: str, interval: Interval | None) -> MentionRef:
    """An event that no text tells of. It is selected."""
    return _add(session, None, Addition(0, 0, label), Edit(interval=interval))


def meant_at(view: View, x: float) -> Interval:
    """The day at a pixel of the timeline, or the month or year where a day is too narrow to be meant."""
    year, month, day = calendar.civil(calendar.day_of(int(view.at(x))))
    wide = view.width / (view.end - view.start) * calendar.SECONDS_PER_DAY
    if wide >= _LEAST:
        first, last, grain = calendar.day_number(year, month, day), calendar.day_number(year, month, day) + 1, Grain.DAY
    elif wide * 30 >= _LEAST:
        first, grain = calendar.day_number(year, month, 1), Grain.MONTH
        last = calendar.day_number(*calendar.add_months(year, month, 1), 1)
    else:
        first, last, grain = calendar.day_number(year, 1, 1), calendar.day_number(year + 1, 1, 1), Grain.YEAR
    return Interval(calendar.instant(first), calendar.instant(last) - 1, grain)


def _add(session: Session, key: str | None, addition: Addition, edit: Edit) -> MentionRef:
    chronology, ref = session.whole.with_addition(key, addition)
    chronology = chronology.with_edit(ref, edit)
    session.take_extended(Showing(chronology, session.filter, session.arrangement), name=marked("Add event"))
    if ref.document in session.chronology:
        session.select_mention(ref)
    return ref
