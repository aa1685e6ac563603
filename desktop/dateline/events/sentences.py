"""Where sentences end, without any model: for the fallback, and to cut passages too long for the parser.

The splitter knows closing quotes, initials and the commonest abbreviations; it is right about most news prose and
makes no claim beyond that.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dateline.events.lexicon import english

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-Z0-9])")


def sentence_spans(
    text: str, start: int = 0, end: int | None = None, unbroken: Sequence[tuple[int, int]] = ()
) -> Iterator[tuple[int, int]]:
    """Offsets ``(start, end)`` of the sentences in ``text[start:end]``, end exclusive, without surrounding space.

    No sentence ends within one of the ``unbroken`` spans, which are sorted: time expressions ("am 3. Mai"). Line breaks
    are not sentence ends here; cut the text into passages first (`dateline.events.passages`).
    """
    end = len(text) if end is None else end
    begin = start
    for match in _END.finditer(text, start, end):
        if _is_inside(match.start(), match.end(), unbroken):
            continue
        if match[0].startswith(".") and _is_abbreviation(text, begin, match.start()):
            continue
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, end)


def _is_inside(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return at >= 0 and end < spans[at][1]


def _is_abbreviation(text: str, begin: int, stop: int) -> bool:
    word = text[max(begin, stop - 12) : stop].split()[-1:] or [""]
    bare = word[0].lstrip("\"'“‘(").lower()
    return bare in english().abbreviations or (len(bare) == 1 and bare.isalpha() and bare not in "i")


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    inner = piece.strip()
    if inner:
        start += len(piece) - len(piece.lstrip())
        yield start, start + len(inner)
