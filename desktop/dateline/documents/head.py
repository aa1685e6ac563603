"""The head of an article: the lines above and around the first paragraph, and what each of them is.

Nothing here decides; it answers small questions about single lines ("is this a byline?") for `statement` and
`stated_dates`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LOOKED_AT = 200_000  # characters in which an article states what it is; few are longer at all
_FOOT = 2_000
_HEAD_LINES = 14
_HEAD_PROSE = 2  # a standfirst may be a sentence too; the second sentence-like line is the body
_LETTER = r"[^\W\d_a-zß-öø-ÿ]"  # names are told by their capitals; scripts without case pass
_NAME_WORD = rf"(?:{_LETTER}\.|{_LETTER}[\w.'’-]*)"
_PARTICLE = r"(?:de|del|della|den|der|di|da|dos|du|la|le|van|von|zu|bin|al|el|y|ter|ten)"
_NAME = rf"{_NAME_WORD}(?:[^\S\n]+(?:{_PARTICLE}[^\S\n]+)*{_NAME_WORD}){{0,4}}"
_BYLINE = re.compile(
    rf"(?i:(?:(?:story|words|written|reported|posted|published|text)[^\S\n]+)?by|von|par)[^\S\n:]*:?[^\S\n]+"
    rf"(?P<author>{_NAME}(?:(?:,[^\S\n]+|[^\S\n]+(?:and|und|et|&)[^\S\n]+){_NAME}){{0,4}})"
)
_PLACE = (
    r"(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?:[ /-][A-ZÀ-ÖØ-Þ.'’-]{2,}){0,4}(?![a-zß-ÿ])"
    r"|(?!(?:In|On|At|By|From|Near|Since|Until|After|Before|This|It|A|Date|Updated|[A-Z]\w+day)\b)"
    r"[A-ZÀ-ÖØ-Þ][\w.'’-]+(?: [A-ZÀ-ÖØ-Þ][\w.'’-]+){0,3})"
)
_DATELINE_PLACE = re.compile(rf"{_PLACE}(?:, ?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}(?=[ ,(–—-]))?")
_AGENCY = re.compile(r"[\s,]*(?:\([^()\n]{2,40}\)|/[A-Z][^/\n]{2,40}/)")
_DASH = re.compile(r"\s*(?:--+|[–—_]|-(?=\s)|:(?=\s))\s*")
# Without a date only capitals make a dateline: "Lisbon - a city of hills" is none.
_CAPITALS = re.compile(
    r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?:[ /-][A-ZÀ-ÖØ-Þ.'’-]{2,}){0,4}(?![a-zß-ÿ])(?:, ?[A-Z][\w.'’ -]{1,30}?)?"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its surrounding blanks; offsets are code points of the document, end exclusive."""

    text: str
    start: int
    end: int
    follows_blank: bool  # an empty line stands before it
    number: int  # 0 for the first line of the document that is not blank


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank, of a very long text only those at its beginning and its end."""
    if len(text) <= LOOKED_AT + _FOOT:
        return _lines_between(text, 0, len(text), [])
    lines = _lines_between(text, 0, LOOKED_AT, [])
    return _lines_between(text, text.rfind("\n", 0, len(text) - _FOOT) + 1 or len(text), len(text), lines)


def _lines_between(text: str, start: int, end: int, lines: list[Line]) -> list[Line]:
    offset, blank = start, True
    for raw in text[start:end].split("\n"):
        stripped = raw.strip()
        if stripped:
            begin = offset + raw.index(stripped)
            lines.append(Line(stripped, begin, begin + len(stripped), blank, len(lines)))
        blank = not stripped
        offset += len(raw) + 1
    return lines


def head_of(lines: list[Line]) -> list[Line]:
    """The first lines, up to and including the second one that reads like a paragraph."""
    prose = 0
    for count, line in enumerate(lines[:_HEAD_LINES], start=1):
        prose += is_prose(line.text)
        if prose == _HEAD_PROSE:
            return lines[:count]
    return lines[:_HEAD_LINES]


def is_prose(line: str) -> bool:
    """Whether a line reads like (a part of) a paragraph: long, or a sentence of some length."""
    words = line.count(" ") + 1
    return words >= 25 or (words >= 10 and line.rstrip("\"'”’»)")[-1:] in ".!?…;:,")


def byline_author(line: str) -> tuple[str, int] | None:
    """``"By Anna Holm and J. de Vries | 3 March 2021"`` → the names, and the offset in ``line`` where they end."""
    match = _BYLINE.match(line)
    if not match:
        return None
    words = [word for word in re.split(r"[\s,&]+", match["author"]) if word]
    names = [word for word in words if not re.fullmatch(rf"{_PARTICLE}|and|und|et", word)]
    if not names or not all(name[0].isupper() for name in names):
        return None
    return match["author"], match.end()


def dateline_place_end(line: str) -> int | None:
    """Offset after the place that could open a dateline ("LISBON, Portugal"), or None."""
    match = _DATELINE_PLACE.match(line)
    return match.end() if match else None


def agency_end(line: str, position: int) -> int:
    """Offset after "(Reuters)" or "/PRNewswire/" at ``position``, else ``position``."""
    match = _AGENCY.match(line, position)
    return match.end() if match else position


def dash_end(line: str, position: int) -> int | None:
    """Offset after the dash (or colon) that closes a dateline, or None where there is none."""
    match = _DASH.match(line, position)
    return match.end() if match else None


def undated_dateline_end(line: str) -> int:
    """Length of a dateline without a date ("WASHINGTON – ", "NAIROBI, Kenya (AP) _"), 0 where there is none."""
    place = _CAPITALS.match(line)
    # The place part is lazy, so it is tried at each of its possible ends.
    for end in range(place.end() if place else 0, min(len(line), 60) + 1) if place else ():
        after = dash_end(line, agency_end(line, end))
        if after is not None and _CAPITALS.fullmatch(line[:end].rstrip(" ,")):
            return after
    return 0
