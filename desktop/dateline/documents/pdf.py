"""PDF files (.pdf): paragraphs out of printed lines, without running heads. The only importer of pypdfium2.

PDFium gives the characters of a page in the order in which they were drawn, with their places; `paragraphs` makes text
of that. No script of a file is run, no form filled, nothing fetched, and pictures of text are not read.
"""

from __future__ import annotations

import ctypes
import logging
import math
import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.documents.assembly import Metadata, assemble
from dateline.documents.encoding import showable
from dateline.documents.file_metadata import days_of_file, stated_author, stated_title
from dateline.documents.files import read_bytes
from dateline.documents.model import Document
from dateline.documents.note_marks import with_raised
from dateline.documents.paragraphs import paragraphs_of
from dateline.documents.pdf_streams import unpacks_beyond
from dateline.documents.printed_lines import PrintedLine
from dateline.documents.problems import ReadingError, size_in_words
from dateline.documents.running_heads import without_running_heads

logger = logging.getLogger(__name__)

LIMIT = 100 * 1024 * 1024
"""Bytes; most of a large file is pictures."""
_UNPACKED = 200 * 1024 * 1024
"""Bytes without pictures; the text of a page and its fonts have a few hundred thousand."""
_PAGES = 2_000
_CHARACTERS_OF_PAGE = 200_000
"""A broadsheet has 60,000."""
_CHARACTERS = 10_000_000

_WIDE, _WIDEST_BLANK = 2.0, 5.0
"""Times the size of the type: what may be, and what must be, the gap between two cells of a table."""
_HYPHENS = "\x02\ufffe\xad"
"""What PDFium makes of a hyphen at the end of a line, and the soft hyphen."""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_BOLD = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_NEEDS_PASSWORD, _UNKNOWN_LOCK = 4, 5  # PDFium's FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY


def read_pdf(path: Path) -> Iterator[Document]:
    """The one document of a PDF file. Raises `ReadingError` and ``OSError``."""
    from pypdfium2 import PdfDocument, PdfiumError  # native code that only PDF files need

    data = read_bytes(path, LIMIT)
    if b"%PDF-" not in data[:1024]:
        raise ReadingError(f"{path.name} is no PDF file: it does not begin like one.")
    if unpacks_beyond(data, _UNPACKED):
        raise ReadingError(f"{path.name} would unpack to more than {size_in_words(_UNPACKED)}, and is not opened.")
    try:
        with closing(PdfDocument(data)) as pdf:
            lines, pages = _lines_of(pdf, path.name)
            said = pdf.get_metadata_dict()
    except PdfiumError as error:
        logger.debug("reading %s", path, exc_info=True)
        if error.err_code in (_NEEDS_PASSWORD, _UNKNOWN_LOCK):
            raise ReadingError(f"{path.name} is locked with a password: save a copy without one.") from error
        raise ReadingError(f"{path.name} could not be understood as a PDF file: it is damaged or cut off.") from error
    if not any(character.isalpha() for line in lines for character in line.text):
        raise ReadingError(
            f"{path.name} is a picture of text: Dateline reads no scans. Run it through text recognition."
        )
    paragraphs = [showable(paragraph) for paragraph in paragraphs_of(without_running_heads(lines, pages))]
    metadata = Metadata(
        stated_title(said.get("Title"), paragraphs[0] if paragraphs else ""),
        stated_author(said.get("Author")),
        days_of_file=tuple(days_of_file(said.get("CreationDate"), said.get("ModDate"))),
    )
    yield assemble(path.name, "\n\n".join(paragraphs) + "\n", path, metadata)


def _lines_of(pdf: Any, name: str) -> tuple[list[PrintedLine], int]:
    """The lines of all pages in the order in which they were drawn, and how many pages there are."""
    pages = len(pdf)
    if pages > _PAGES:
        raise ReadingError(f"{name} has {pages:,} pages; the limit is {_PAGES:,}.")
    lines: list[PrintedLine] = []
    characters = 0
    for number in range(pages):
        with closing(pdf[number]) as page, closing(page.get_textpage()) as text:
            count = text.count_chars()
            characters += count
            if count > _CHARACTERS_OF_PAGE or characters > _CHARACTERS:
                raise ReadingError(f"{name} has more text on page {number + 1:,} than any article.")
            lines += _PageReader(text, number).lines(count)
    return lines, pages


@dataclass(frozen=True, slots=True)
class _Box:
    """Where a character stands, and the size of its font as it appears on the page, in points."""

    left: float
    right: float
    baseline: float
    size: float
    turned: int

    def is_raised_above(self, level: _Box) -> bool:
        """Whether it is smaller than the characters at ``level`` and stands higher."""
        return self.size < 0.85 * level.size and self.baseline > level.baseline + 0.1 * level.size


def _cells(words: Mapping[int, float]) -> frozenset[int]:
    """Which of a line's words begin a cell of a table. A justified line has wide blanks, too, but all of one width."""
    narrowest = min(words.values(), default=0.0)
    return frozenset(
        at for at, blank in words.items() if blank > _WIDEST_BLANK or (blank > _WIDE and blank > 2 * narrowest)
    )


class _PageReader:
    """Reads the characters of one page of PDFium's, ``text``, and puts them together as lines."""

    def __init__(self, text: Any, page: int) -> None:
        from pypdfium2 import raw

        self._pdfium, self._text, self._page = raw, text, page

    def lines(self, count: int) -> Iterator[PrintedLine]:
        """The lines of the page's ``count`` characters; where there is nothing to see there is no line."""
        begun: list[int] = []  # positions of the characters of the line
        gaps: list[int] = []  # what PDFium put between the last of them and the next: its own blanks and line ends
        words: dict[int, float] = {}  # positions of characters that begin a word, with the width of the blank before
        for at in range(count):
            character = chr(self._pdfium.FPDFText_GetUnicode(self._text, at))
            if character in "\r\n" or (character == " " and self._is_made_up(at)):
                gaps.append(at)
                continue
            if begun and gaps and self._starts_line(at, begun[-1], gaps):
                yield from self._line(begun, words, broken=False)
                begun, words = [], {}
            elif begun:
                begun += gaps[:1]
            gaps = []
            if character in _HYPHENS and (at + 1 == count or self._is_below(at + 1, at)):
                yield from self._line(begun, words, broken=True)
                begun, words = [], {}
                continue
            if begun and self._is_blank(begun[-1]) and not self._is_blank(at):
                words[at] = self._blank_before(at, begun)
            begun.append(at)
        yield from self._line(begun, words, broken=False)

    def _blank_before(self, at: int, begun: list[int]) -> float:
        """How wide the blank before a character is, as times the size of the type."""
        before = next((other for other in reversed(begun) if not self._is_blank(other)), at)
        box, former = self._box(at), self._box(before)
        return (box.left - former.right) / (max(box.size, former.size) or 1.0)

    def _line(self, positions: list[int], words: dict[int, float], *, broken: bool) -> Iterator[PrintedLine]:
        inked = [at for at in positions if not self._is_blank(at)]
        if not inked:
            return
        samples = [inked[0], inked[len(inked) // 2], inked[-1]]
        boxes = [self._box(at) for at in samples]
        cells = _cells(words)
        text = " ".join(self._words(positions, cells).split())
        if not broken and len(text) > 1 and text[-1] in "-‐" and text[-2].isalnum():
            text, broken = text[:-1], True  # the last line of a page: PDFium sees no other after it
        if text:
            yield PrintedLine(
                text,
                self._page,
                left=boxes[0].left,
                right=boxes[2].right,
                baseline=boxes[1].baseline,
                size=sorted(box.size for box in boxes)[1],
                first_word=self._box(self._end_of_word(positions)).right - boxes[0].left,
                bold=all(self._is_bold(at) for at in samples),
                turned=boxes[1].turned,
                broken_word=broken,
                is_row=bool(cells),
            )

    def _end_of_word(self, positions: list[int]) -> int:
        """The position of the last character of a line's first word."""
        last = -1
        for at in positions:
            if not self._is_blank(at):
                last = at
            elif last >= 0:
                break
        return last

    def _words(self, positions: list[int], cells: frozenset[int]) -> str:
        """The text of a line, with bars before its ``cells``, and raised figures told from others."""
        parts: list[str] = []
        level: _Box | None = None  # of the last character that is not raised
        for at in positions:
            character = chr(self._pdfium.FPDFText_GetUnicode(self._text, at))
            if at in cells:
                parts.append(" | ")
            if character in _HYPHENS:
                parts.append("" if character == "\xad" else "-")
            elif character.isdigit() and level is not None and self._box(at).is_raised_above(level):
                if parts and parts[-1].isspace() and self._is_made_up(at - 1):
                    parts.pop()
                parts.append(with_raised("".join(parts[-12:]), character))
            else:
                parts.append(character)
                # Boxes are only looked at where a figure may follow; they cost more than characters.
                if not character.isspace() and self._figure_follows(at):
                    level = self._box(at)
        joined = "".join(parts).translate(_LIGATURES)
        # Where characters have two halves (Windows), they come one by one.
        return joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _figure_follows(self, at: int) -> bool:
        following = (self._pdfium.FPDFText_GetUnicode(self._text, at + step) for step in (1, 2))
        return any(48 <= code <= 57 for code in following)

    def _starts_line(self, at: int, before: int, gaps: list[int]) -> bool:
        """Whether a gap is the end of a line. PDFium's view of it fails where figures are raised."""
        box, former = self._box(at), self._box(before)
        rise = abs(box.baseline - former.baseline)
        if len(gaps) == 1 and not self._is_line_end(gaps[0]):
            return rise > 0.6 * max(box.size, former.size) and box.left < former.left
        is_beside = rise < 0.6 * max(box.size, former.size) and -0.3 < (box.left - former.right) / former.size < 1.5
        return not is_beside or box.turned != former.turned

    def _is_below(self, at: int, before: int) -> bool:
        if self._is_blank(at):
            return True
        box, former = self._box(at), self._box(before)
        return abs(box.baseline - former.baseline) > 0.6 * former.size or box.left < former.left

    def _is_line_end(self, at: int) -> bool:
        return self._pdfium.FPDFText_GetUnicode(self._text, at) in (10, 13)

    def _is_made_up(self, at: int) -> bool:
        """Whether PDFium put the character there; the file does not hold it."""
        return bool(self._pdfium.FPDFText_IsGenerated(self._text, at) == 1)

    def _is_blank(self, at: int) -> bool:
        code = self._pdfium.FPDFText_GetUnicode(self._text, at)
        return code <= 32 or chr(code).isspace()

    def _is_bold(self, at: int) -> bool:
        name = ctypes.create_string_buffer(128)
        self._pdfium.FPDFText_GetFontInfo(self._text, at, name, 128, None)
        return _BOLD.search(name.value) is not None

    def _box(self, at: int) -> _Box:
        """The place of a character on the page as it is read (see `PrintedLine`)."""
        raw, text = self._pdfium, self._text
        bounds, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetLooseCharBox(text, at, bounds)
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        raw.FPDFText_GetMatrix(text, at, matrix)
        size = raw.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d)
        angle = raw.FPDFText_GetCharAngle(text, at)
        turned = round(angle / (math.pi / 2)) % 4 if angle > 0 else 0
        left, right, bottom, top = bounds.left, bounds.right, bounds.bottom, bounds.top
        if turned == 0:
            return _Box(left, right, y.value, size, 0)
        if turned == 1:  # read from above to below
            return _Box(-top, -bottom, x.value, size, 1)
        if turned == 2:  # upside down
            return _Box(-right, -left, -y.value, size, 2)
        return _Box(bottom, top, -x.value, size, 3)  # read from below to above
