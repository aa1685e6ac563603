"""A line of print with its place on the page: what a PDF holds instead of paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line as it stands on a page.

    ``left``, ``right`` and ``baseline`` are points (1/72 inch) from the lower left corner of the page as it is read:
    where text runs up or down the sheet, the page is turned with it. ``size`` is that of its type and ``first_word``
    the width of its first word, in points. ``page`` counts from 0, ``turned`` quarters of a turn from 0 to 3. With
    ``broken_word`` its last word goes on in the next line; the hyphen is not part of ``text``. ``is_row``:
    it has gaps as between the cells of a table, which stand as " | " in ``text``.
    """

    text: str
    page: int
    left: float
    right: float
    baseline: float
    size: float
    first_word: float
    bold: bool = False
    turned: int = 0
    broken_word: bool = False
    is_row: bool = False

    def is_set_like(self, other: PrintedLine) -> bool:
        """Whether the two are in type of one size and weight."""
        return self.bold == other.bold and self.turned == other.turned and self.has_size_of(other)

    def has_size_of(self, other: PrintedLine) -> bool:
        """Whether the two are in type of about one size."""
        return abs(self.size - other.size) <= 0.08 * max(self.size, other.size)


def size_of_body(lines: Sequence[PrintedLine]) -> float:
    """The size in which most characters are set, 0 without lines."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
