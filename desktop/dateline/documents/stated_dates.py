"""The publication dates that a document states in its own text, best first.

Forms, by rank: "Published: 3 March 2021" (label), "By A. Writer | March 3, 2021" (byline), a date on a line of its own
above the text, "LISBON, 3 March 2021 –" (dateline), "Updated 4 March 2021" (label). A day that merely occurs in a
sentence is an event's, never the document's: every form must account for its whole line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import IntEnum

from dateline.documents.dates import WrittenDay, day_at, written_days
from dateline.documents.head import (
    LOOKED_AT,
    Line,
    agency_end,
    byline_author,
    dash_end,
    dateline_place_end,
    head_of,
    is_prose,
    undated_dateline_end,
)
from dateline.documents.model import Publication, PublicationBasis
from dateline.documents.words import document_words

_FOOT_LINES = 4
_CLOCK = (
    r"(?:[\s,T]*(?:at|um|à|@)?\s*\d{1,2}(?:[:.]\d{2}){0,2}(?:\.\d+)?\s*(?i:[ap]\.?m\.?|uhr)?\s*"
    r"(?:Z|[+-]\d{2}:?\d{2}|\(?[A-Z]{2,4}\)?)?(?:\s*\([A-Z]{2,4}\))?)"
)
_CLOCK_BEFORE_DAY = re.compile(rf"{_CLOCK}[\s,]*(?:on\s+)?$")
_AFTER_DAY = re.compile(rf"{_CLOCK}?\s*[.,]?\s*$")
_SEPARATOR = re.compile(
    r"\s*[|·•]\s*|\s+[–—-]{1,2}\s+|;\s+|\t+|\s{3,}|,?\s+\(?(?=(?:last )?(?:updated|modified)\b)|\)\s*$", re.IGNORECASE
)
_PLACE_BEFORE_DAY = re.compile(r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,3}(?:, [A-ZÀ-Þ][\w.'’-]+)?,\s+")
_BRACKETS = "()[]*_"


class _Rank(IntEnum):
    """Lower is better."""

    LABEL = 0
    BYLINE = 1
    OWN_LINE = 2
    DATELINE = 3
    UPDATED = 4
    DOUBTFUL = 5  # offered, never taken


_BASES = {
    _Rank.LABEL: PublicationBasis.BYLINE,
    _Rank.BYLINE: PublicationBasis.BYLINE,
    _Rank.OWN_LINE: PublicationBasis.BYLINE,
    _Rank.DATELINE: PublicationBasis.DATELINE,
    _Rank.UPDATED: PublicationBasis.BYLINE,
    _Rank.DOUBTFUL: PublicationBasis.BYLINE,
}
_REASONS = {
    _Rank.LABEL: "from “{}” in the text",
    _Rank.BYLINE: "from the byline “{}”",
    _Rank.OWN_LINE: "from the line “{}” above the text",
    _Rank.DATELINE: "from the dateline “{}”",
    _Rank.UPDATED: "from “{}” in the text",
    _Rank.DOUBTFUL: "from the line “{}”, which may also date an event",
}


def stated_publications(text: str, lines: list[Line]) -> tuple[tuple[Publication, ...], bool]:
    """All publication dates that ``text`` states, best first, and whether the first may be taken unasked.

    ``lines`` are those of `head.lines_of`. The second value is False where there is none, or only doubtful ones:
    a chronicle has many days on lines of their own, and a history may open with the day it tells of.
    """
    head = head_of(lines)
    found: list[tuple[_Rank, WrittenDay, str]] = []
    for line in head:
        found += _furniture(line, lines)
        dateline = _dateline(line.text)
        if dateline:
            day = dateline[0]
            written = WrittenDay(day.day, line.start + day.start, line.start + day.end)
            if all(written.start != item[1].start for item in found):
                found.append((_Rank.DATELINE, written, line.text[: day.end]))
    for line in lines[max(len(head), len(lines) - _FOOT_LINES) :]:
        found += [item for item in _furniture(line, lines) if item[0] in (_Rank.LABEL, _Rank.UPDATED)]
    found = _doubted(found, text, lines, head)
    ranked = sorted(found, key=lambda item: (item[0], item[1].start))
    publications = []
    for rank, written, words in ranked:
        reason = _REASONS[rank].format(_shortened(words))
        publications.append(Publication(written.day, _BASES[rank], reason, written.start, written.end))
    return tuple(publications), bool(ranked) and ranked[0][0] is not _Rank.DOUBTFUL


def is_furniture(line: Line, lines: list[Line]) -> bool:
    """Whether a line is a byline or a statement of date, so neither headline nor paragraph."""
    if any(True for _ in _furniture(line, lines)):
        return True
    byline = byline_author(line.text)
    return byline is not None and not is_prose(line.text) and line.text.count(" ", byline[1]) < 8


def _furniture(line: Line, lines: list[Line]) -> Iterator[tuple[_Rank, WrittenDay, str]]:
    """The dates of a line that consists of furniture only: labels, days, clock times, names, short section words."""
    if len(line.text) > 200:
        return
    findings: list[tuple[_Rank, WrittenDay, str]] = []
    position = 0
    pieces = [match.span() for match in _SEPARATOR.finditer(line.text)]
    for gap_start, gap_end in [*pieces, (len(line.text), len(line.text))]:
        piece = line.text[position:gap_start]
        if piece.strip(_BRACKETS + " "):
            finding = _piece(piece, line.start + position)
            if finding is None and not _is_small_matter(piece):
                return
            if finding:
                findings.append((*finding, line.text))
        position = gap_end
    has_byline = byline_author(line.text) is not None
    for rank, written, words in findings:
        if rank is _Rank.LABEL and _announces_appointment(line, lines):
            continue
        yield (_Rank.BYLINE if rank is _Rank.OWN_LINE and has_byline else rank), written, words


def _piece(piece: str, offset: int) -> tuple[_Rank, WrittenDay] | None:
    """Read "Published: 3 March 2021, 10:15 GMT", "By Anna Holm, 3 March 2021", "Lisbon, 3 March 2021"."""
    lead = len(piece) - len(piece.lstrip(_BRACKETS + " "))
    body = piece.rstrip(_BRACKETS + " ")
    for day in written_days(body):
        before = body[lead : day.start]
        rank = _rank_of_lead(before)
        if rank is None:
            return None
        byline = byline_author(body[day.end :].lstrip(" ,"))
        rest_is_byline = byline is not None and byline[1] == len(body[day.end :].lstrip(" ,"))
        if rest_is_byline:
            rank = min(rank, _Rank.BYLINE)
        elif not _AFTER_DAY.match(body, day.end):
            return None
        return rank, WrittenDay(day.day, offset + day.start, offset + day.end)
    return None


def _rank_of_lead(before: str) -> _Rank | None:
    """What the words before a day make of it; None where they make it something else."""
    lists = document_words()
    for lead in (before, _CLOCK_BEFORE_DAY.sub("", before)):
        words = re.sub(r" (?:on|at|am|le|el|il|op)$", "", lead.strip(" :,–—-").lower())
        if words in lists.published:
            return _Rank.LABEL
        if words in lists.updated:
            return _Rank.UPDATED
    if not before.strip() or _PLACE_BEFORE_DAY.fullmatch(before):
        return _Rank.OWN_LINE
    byline = byline_author(before)
    if byline and re.fullmatch(r"[\s,|–—-]*(?:on|published|posted)?[\s,:]*", before[byline[1] :], re.IGNORECASE):
        return _Rank.BYLINE
    return None


def _is_small_matter(piece: str) -> bool:
    """A name, a section, "4 min read", a clock time: short, no sentence, no day of its own."""
    words = piece.split()
    ends_sentence = piece.rstrip().endswith((".", "!", "?", ","))
    return len(words) <= 4 and not ends_sentence and next(written_days(piece), None) is None


def _announces_appointment(line: Line, lines: list[Line]) -> bool:
    """ "Date: 3 March 2021" with "Venue:" or "Time:" beside it."""
    if not line.text.lower().startswith("date"):
        return False
    beside = lines[max(0, line.number - 2) : line.number + 3]
    labels = {other.text.lower().split(":")[0] for other in beside if ":" in other.text}
    return not labels.isdisjoint(document_words().appointment)


def dateline_length(line: str) -> int:
    """Characters before the first word of the sentence, where a dateline stands there, dated or not; else 0."""
    dated = _dateline(line)
    return dated[1] if dated else undated_dateline_end(line)


def _dateline(line: str) -> tuple[WrittenDay, int] | None:
    """``LISBON, 3 March 2021 –``, ``LISBON (Reuters) - March 3, 2021 -``, ``LISBON, March 3, 2021 /PRNewswire/ --``.

    Returns the day, with offsets into ``line``, and the offset after the dash that closes the dateline.
    """
    place = dateline_place_end(line)
    while place:
        position = agency_end(line, place)
        dashed = dash_end(line, position)
        blanks = re.compile(r"[\s,(]*").match(line, position if dashed is None else dashed)
        day = day_at(line, blanks.end()) if blanks else None
        if day:
            closed = agency_end(line, day.end)
            has_agency = closed > day.end or position > place
            closed += len(line[closed:]) - len(line[closed:].lstrip(") "))
            after = dash_end(line, closed)
            if after is None and closed == len(line) and has_agency:
                after = closed
            return (day, after) if after is not None else None
        # "LISBON, March 3, 2021": the pattern of places takes the month for a region, so try the shorter place.
        place = max(line.rfind(",", 0, place), 0)
    return None


def _doubted(
    found: list[tuple[_Rank, WrittenDay, str]], text: str, lines: list[Line], head: list[Line]
) -> list[tuple[_Rank, WrittenDay, str]]:
    """Days on lines of their own become doubtful in a chronicle, inside the body, and before the days of the text."""
    own = [item[1] for item in found if item[0] is _Rank.OWN_LINE]
    if not own:
        return found
    days = {written.day for written in own} | _days_on_own_lines(lines[len(head) :], lines)
    first = min(written.day for written in own)
    is_chronicle = len(days) > 1
    is_history = any(written.day.year >= first.year + 2 for written in written_days(text[:LOOKED_AT]))
    return [
        (_Rank.DOUBTFUL, written, words)
        if rank is _Rank.OWN_LINE and (is_chronicle or is_history or not _stands_above_the_text(written.start, head))
        else (rank, written, words)
        for rank, written, words in found
    ]


def _days_on_own_lines(body: list[Line], lines: list[Line]) -> set[date]:
    short = (line for line in body if len(line.text) < 60)
    return {written.day for line in short for rank, written, _ in _furniture(line, lines) if rank is _Rank.OWN_LINE}


def _stands_above_the_text(start: int, head: list[Line]) -> bool:
    """Before the first paragraph, or (below a standfirst) beside the byline."""
    before = [line for line in head if line.end <= start]
    if not any(is_prose(line.text) for line in before):
        return True
    beside = [line for line in head if line.end <= start][-1:] + [line for line in head if line.start > start][:1]
    return any(byline_author(line.text) for line in beside)


def _shortened(words: str) -> str:
    return words if len(words) <= 60 else words[:57].rstrip() + "…"
