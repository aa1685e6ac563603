"""What the text widget shows for a document's text, and how positions in one translate to the other.

Offsets of Dateline count code points of ``Document.text``; Qt counts UTF-16 units of what a text widget holds, which
is not the same text: an emoji counts twice, CRLF becomes one paragraph break, a lone surrogate is an error, and one
line of a megabyte is too slow to scroll. `ShownText` makes the text for the widget itself, so that nothing is left to
Qt's own conversions, and keeps the differences:

    shown = ShownText("a\\r\\nb")
    shown.text                  # "a\\nb", what setPlainText gets
    shown.to_shown(3)           # 2: the position of "b" in the widget
    shown.to_document(2)        # 3
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

# Lines above the first length are shown as several paragraphs of at most the second, broken where words end: laying
# out one line of a megabyte takes half a second and again with every change of width.
_LONG_LINE = 8_000
_PIECE = 4_000
_BREAKS_AT_SPACE = re.compile(r"[ \t](?=[^ \t]*$)")
_BREAKS_AFTER = re.compile(r"[.!?,;:。！？，；、](?=[^.!?,;:。！？，；、]*$)")

_NEWLINE = 0x0A
_CARRIAGE_RETURN = 0x0D
_REPLACEMENT = 0xFFFD
_PARAGRAPH_SEPARATOR = 0x2029
# Qt reads these as the borders of a frame and would start a paragraph there.
_FRAME_BORDERS = (0xFDD0, 0xFDD1)


class ShownText:
    """A text as the widget shows it. ``text`` never contains a carriage return, NUL or lone surrogate."""

    def __init__(self, text: str) -> None:
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4").copy()
        widths = np.where(points > 0xFFFF, 2, 1).astype(np.int8)
        _make_harmless(points, widths)
        inserted = _break_long_lines(points, widths)
        self._length = len(text)
        self.text = _as_str(points, widths, inserted)
        irregular = np.flatnonzero(widths != 1)
        extra = widths[irregular].astype(np.int64) - 1
        # _shift[k]: how far the widget is ahead of the document after k irregular code points.
        self._shift: NDArray[np.int64] = np.concatenate((np.zeros(1, np.int64), np.cumsum(extra)))
        self._irregular: NDArray[np.int64] = irregular
        self._irregular_shown: NDArray[np.int64] = irregular + self._shift[:-1]
        self._irregular_end: NDArray[np.int64] = self._irregular_shown + np.maximum(extra + 1, 1)

    def to_shown(self, offset: int) -> int:
        """The widget's position of a code-point offset; offsets outside the text are clamped to its ends."""
        offset = min(max(offset, 0), self._length)
        before = int(np.searchsorted(self._irregular, offset, side="left"))
        return offset + int(self._shift[before])

    def to_document(self, position: int) -> int:
        """The code-point offset of a widget's position; inside an emoji that of its start, clamped to the text."""
        before = int(np.searchsorted(self._irregular_end, position, side="right"))
        if before < len(self._irregular) and position > self._irregular_shown[before]:
            return int(self._irregular[before])
        return min(max(position - int(self._shift[before]), 0), self._length)


def _make_harmless(points: NDArray[np.uint32], widths: NDArray[np.int8]) -> None:
    """Put into the arrays what stands in the widget for code points that Qt would change or refuse."""
    returns = np.flatnonzero(points == _CARRIAGE_RETURN)
    before_newline = np.zeros(len(returns), dtype=bool)
    inner = returns < len(points) - 1
    before_newline[inner] = points[returns[inner] + 1] == _NEWLINE
    widths[returns[before_newline]] = 0
    points[returns[~before_newline]] = _NEWLINE
    points[points == _PARAGRAPH_SEPARATOR] = _NEWLINE
    surrogates = (points >= 0xD800) & (points <= 0xDFFF)
    points[surrogates | (points == 0) | np.isin(points, _FRAME_BORDERS)] = _REPLACEMENT


def _break_long_lines(points: NDArray[np.uint32], widths: NDArray[np.int8]) -> list[int]:
    """Break lines that are too long: at a space, which becomes the break, else after the offsets returned."""
    ends = np.append(np.flatnonzero(points == _NEWLINE), len(points))
    starts = np.append(0, ends[:-1] + 1)
    inserted: list[int] = []
    for i in np.flatnonzero(ends - starts > _LONG_LINE):
        start, end = int(starts[i]), int(ends[i])
        while end - start > _PIECE:
            piece = "".join(map(chr, points[start : start + _PIECE].tolist()))
            if space := _BREAKS_AT_SPACE.search(piece, _PIECE // 2):
                points[start + space.start()] = _NEWLINE
                start += space.end()
                continue
            stop = _BREAKS_AFTER.search(piece, _PIECE // 2)
            start += stop.end() if stop else _PIECE
            widths[start - 1] += 1
            inserted.append(start)
    return inserted


def _as_str(points: NDArray[np.uint32], widths: NDArray[np.int8], inserted: list[int]) -> str:
    if inserted:
        points = np.insert(points, inserted, _NEWLINE)
        widths = np.insert(widths, inserted, 1)
    return points[widths > 0].tobytes().decode("utf-32-le")
