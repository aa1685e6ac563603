"""The words of a document around a mention, for quoting them."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Farther than this from the clause nothing is quoted: a sentence without an end may be a whole file.
_REACH = 280
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+|[。！？]+[”’）]*|[\r\n\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Offsets of the quoted text, end exclusive; an end that is ``cut`` lies inside a sentence."""

    start: int
    end: int
    cut_start: bool
    cut_end: bool

    def of(self, text: str) -> str:
        """The quotation as it is written out, with quotation marks, and dots where it was cut."""
        before, after = "…" if self.cut_start else "", "…" if self.cut_end else ""
        return f"“{before}{one_line(text[self.start : self.end])}{after}”"


def one_line(text: str) -> str:
    """The text with line breaks and other control characters as spaces, of the same length."""
    return "".join(character if character.isprintable() else " " for character in text)


def sentence_around(text: str, start: int, end: int) -> Quotation:
    """The sentence or sentences of a stretch of text, cut at a word where they reach too far."""
    first, last = max(start - _REACH, 0), min(end + _REACH, len(text))
    begin, cut_start = first, first > 0
    for match in _SENTENCE_END.finditer(text, first, start):
        if match.end() <= start:
            begin, cut_start = match.end(), False
    if cut_start and (space := text.find(" ", first, start)) >= 0:
        begin = space + 1
    # The clause may end with its sentence: look from its last character on.
    following = _SENTENCE_END.search(text, max(end - 1, start), last)
    if following is not None:
        finish = following.start() + len(following.group().rstrip())
        return Quotation(begin, max(finish, end), cut_start, cut_end=False)
    if last == len(text):
        return Quotation(begin, end + len(text[end:].rstrip()), cut_start, cut_end=False)
    space = text.rfind(" ", end, last)
    return Quotation(begin, space if space >= 0 else last, cut_start, cut_end=True)
