"""Cuts a document into passages: what the parser reads one at a time, without headings run together with sentences.

A passage is a line, or several where the text is wrapped at a fixed width. The headline is told apart; bylines, bare
dates and the lines that web pages leave behind ("Share this page") are left out; a dateline ("LISBON, 3 March –") is
cut off the front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from dateline.documents.model import Document
from dateline.events.sentences import sentence_spans

LONGEST = 8_000  # characters given to the parser at once: its memory grows with the length

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\.?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?)(?:,?\s+\d{{4}})?"
_PLACE = r"(?:[A-Z][A-Z.'’\-]+(?:[ /][A-Z][A-Z.'’\-]*)*)"
_PLACE_MIXED = r"(?:[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+)*)"
_DASH = r"\s*(?:--|[–—]|-(?=\s))\s*"
# LISBON, Portugal, 3 March (AP) --; Lisbon (Reuters) -; Lisbon, 3 March –
_DATELINE = re.compile(
    rf"{_PLACE}(?:,\s*{_PLACE_MIXED})*(?:,?\s+{_DATE})?(?:\s*\([A-Z][\w .]*\))?{_DASH}"
    rf"|{_PLACE_MIXED}(?:,\s*{_PLACE_MIXED})?(?:,\s*{_DATE})?\s*\([A-Z][\w .]*\){_DASH}"
    rf"|{_PLACE_MIXED},\s*{_DATE}{_DASH}"
)
_BYLINE = re.compile(
    r"\W*(?:by\s+[A-Z][\w.'’\-]*(?:\s+(?:and\s+|de\s+|van\s+|von\s+)?[A-Z][\w.'’\-]*){0,5}(?:\s*[,|–—-].*)?"
    rf"|{_DATE}[\s\d:.,|–—-]*(?:last\s+updated|last\s+modified|updated|posted|published)\b.{{0,60}}"
    r"|(?:published|posted|updated|last updated|last modified|date|filed)\b.{0,60})\W*",
    re.IGNORECASE,
)
_LEADING_BYLINE = re.compile(r"By\s+[A-Z]")
_BARE_DATE = re.compile(rf"\W*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:{_DATE}|\d{{4}}-\d\d-\d\d)\W*")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")


class Role(Enum):
    """What a passage is in its article."""

    HEADLINE = "headline"
    LEAD = "lead"  # the first passage of the body
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Passage:
    """``start`` is the code-point offset of ``text`` in the document; same length, line breaks turned into spaces."""

    start: int
    text: str
    role: Role
    paragraph: int  # counts the paragraphs of the body from 0; the headline has -1

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def passages(document: Document) -> tuple[Passage, ...]:
    """The passages of a document that tell something, in text order."""
    found: list[Passage] = []
    paragraph = -1
    lines = list(_lines(document.text))
    for number, (start, text) in enumerate(lines):
        if _BARE_DATE.fullmatch(text) or (_BYLINE.fullmatch(text) and len(text) < 100):
            continue
        headline = not found and _is_headline(document, start, text, number + 1 < len(lines))
        if headline:
            found.append(Passage(start, text, Role.HEADLINE, -1))
            continue
        if not _is_prose(text):
            continue
        paragraph += 1
        role = Role.LEAD if paragraph == 0 else Role.BODY
        cut = _dateline_length(text)
        for begin, end in _pieces(text, cut):
            found.append(Passage(start + begin, text[begin:end], role, paragraph))
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """``(start, text)`` of each line, or block of wrapped lines, without surrounding space."""
    block_start, block, last = 0, "", ""
    width = _wrapping_width(text)
    spaced = bool(width) and len(_BLANK_LINE.findall(text)) >= _FEW
    for match in re.finditer(r"[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)", text):
        line = match[0]
        full = bool(width) and len(last.strip()) >= 0.7 * width
        if block and _continues(block, line, full, spaced):
            block += _spaced(line)
        else:
            if block.strip():
                yield _stripped(block_start, block)
            block_start, block = match.start(), _spaced(line)
        last = line
    if block.strip():
        yield _stripped(block_start, block)


_UNFINISHED = re.compile(r",[\"'”’»]*$")
_SENTENCE_INSIDE = re.compile(
    r"[a-z][.!?][\"'”’»)]*\s+[\"“‘«(]?[A-Z]"
)  # prose, so what it ends in is a sentence cut off
_BLANK_LINE = re.compile(r"(?:\r\n|\n)[ \t]*(?:\r\n|\n)")
_FEW = 2  # blank lines: a text that has them parts its paragraphs by them


def _continues(block: str, line: str, full: bool, spaced: bool) -> bool:
    """Whether ``line`` goes on with a paragraph that a fixed line width broke: the text so far ends in mid-sentence,
    near the usual widths, and the line begins in lower case, or the text is known to be wrapped and the line before
    was ``full``; if blank lines part the paragraphs (``spaced``), after the end of a sentence, too."""
    last = block.rstrip()
    if not last or not line.strip() or len(last) < 40:
        return False
    if _BARE_DATE.fullmatch(line.strip()) or _BYLINE.fullmatch(line.strip()):
        return False  # under the headline
    if _SENTENCE_END.search(last):
        return full and spaced
    return full or line.lstrip()[0].islower() or bool(_UNFINISHED.search(last) or _SENTENCE_INSIDE.search(last))


def _wrapping_width(text: str) -> int:
    """The length of the lines of a text that is wrapped at a fixed width, else 0: at least three lines go on in lower
    case, and no line is much longer than those."""
    lines = [line.strip() for line in text.splitlines()]
    broken = [
        len(line)
        for line, following in pairwise(lines)
        if len(line) >= 40 and following and following[0].islower() and not _SENTENCE_END.search(line)
    ]
    if len(broken) < 3:
        return 0
    width = max(broken)
    return width if max(map(len, lines)) <= 1.3 * width else 0


def _spaced(line: str) -> str:
    return re.sub(r"[\n\r\u2028\u2029\t\xa0]", " ", line)


def _stripped(start: int, text: str) -> tuple[int, str]:
    return start + len(text) - len(text.lstrip()), text.strip()


def _is_headline(document: Document, start: int, text: str, has_more: bool) -> bool:
    if document.title_end and start < document.title_end:
        return True
    return has_more and len(text) < 160 and not _SENTENCE_END.search(text) and not _LEADING_BYLINE.match(text)


def _is_prose(text: str) -> bool:
    """Captions, headings and what web pages leave behind are short and end without a full stop, or begin in lower
    case."""
    if text[0].islower() and len(text) < 100:
        return False
    return bool(_SENTENCE_END.search(text)) or len(text) >= 120 or text.count(" ") > 14


def _dateline_length(text: str) -> int:
    match = _DATELINE.match(text)
    return match.end() if match and match.end() < min(len(text), 80) else 0


def _pieces(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Cuts a passage longer than `LONGEST` between sentences."""
    if len(text) - start <= LONGEST:
        yield start, len(text)
        return
    begin = stop = start
    for _, end in sentence_spans(text, start):
        if end - begin > LONGEST and stop > begin:
            yield begin, stop
            begin = stop
        while end - begin > LONGEST:  # one monstrous sentence: a table, a page without punctuation
            yield begin, begin + LONGEST
            begin += LONGEST
        stop = end
    if stop > begin:
        yield begin, stop
