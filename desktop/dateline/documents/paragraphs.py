"""Printed lines -> paragraphs: which line goes on in the next one, and which word was broken between them.

The signs are those by which people see a paragraph: a gap, an indent, another type, a last line that ends where the
next word would still have fitted. Where a paragraph goes on in the next column or on the next page, it must end in the
middle of a sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import quantiles

from dateline.documents.head import Line
from dateline.documents.printed_lines import PrintedLine, size_of_body
from dateline.documents.stated_dates import is_furniture
from dateline.documents.words import document_words

_LARGER = 1.12
"""Times the size of the body: from here on it is a heading."""
_WIDEST_LEADING = 3.0
"""Times the size of the type, between two baselines of a paragraph."""
_INDENT, _WIDEST_INDENT = 0.6, 4.0
"""Times the size of the type."""
_BLANK = 0.3
"""Times the size of the type: the width of a blank, rather wide than narrow."""
_MOSTLY_FULL = 0.75
"""Of the width of the column."""
_NOTES_PASSED = 12
"""Paragraphs in smaller type at the foot of a page, at most, between the two halves of one."""

_BULLET = re.compile(r"[•●▪■◦‣▸]\s?\S")
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-z])[.)]\s")
_CONTENTS = re.compile(r"\.(?: ?\.){3,} ?\d+$")
"""An entry of a table of contents."""
_RANGE_BEGUN = re.compile(r"\d[–—/]$")
_YEAR_OR_CLOCK = re.compile(r"\d{4}(?:[–/-]\d{2,4})?\s*(?:[–—:|]|-\s)|\d{1,2}[.:]\d{2}\b")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_SUSPENDED = frozenset({"and", "or", "und", "oder", "bzw", "et", "ou", "y", "o", "e", "ed"})
_COMPOUNDING = frozenset(
    {
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "mid",
        "well",
        "self",
        "half",
        "vice",
    }
)
"""First halves of words that are written with a hyphen anyway; dates are full of them."""


def paragraphs_of(lines: Sequence[PrintedLine]) -> list[str]:
    """The paragraphs of ``lines``, which stand in reading order and without running heads."""
    whole = _JoinedWords(" ".join(line.text for line in lines))
    body = size_of_body(lines)
    found: list[list[PrintedLine]] = []
    for run in _runs(_with_initials(lines)):
        parts = _parts(run, body)
        before = _left_open(found, run, body)
        if before is not None:
            before.extend(parts.pop(0))
        found += parts
    return [text for part in found if (text := whole.joined(part).strip())]


# -- runs: lines below each other in one type ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines of one type at regular distances. ``edge`` is where their column ends on the right, in points."""

    lines: list[PrintedLine]
    edge: float

    @property
    def margin(self) -> float:
        """Where the column begins on the left, in points."""
        return min(line.left for line in self.lines)


def _with_initials(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """A large initial ("T", and beside it "he dyke …") is put back before its word."""
    found: list[PrintedLine] = []
    for line in lines:
        initial = found[-1] if found else None
        if (
            initial is not None
            and len(initial.text) == 1
            and initial.text.isupper()
            and initial.size > 1.8 * line.size
            and initial.page == line.page
            and line.text[0].isalpha()
        ):
            found[-1] = replace(line, text=initial.text + line.text)
        else:
            found.append(line)
    return found


def _runs(lines: Sequence[PrintedLine]) -> list[_Run]:
    leading = _leadings(lines)
    runs: list[list[PrintedLine]] = []
    for line in lines:
        if runs and _stands_below(runs[-1][-1], line, leading(line)):
            runs[-1].append(line)
        else:
            runs.append([line])
    pages: dict[int, list[list[PrintedLine]]] = defaultdict(list)
    for run in runs:
        pages[run[0].page].append(run)
    return [_Run(run, _right_edge(run, pages[run[0].page])) for run in runs]


def _leadings(lines: Sequence[PrintedLine]) -> Callable[[PrintedLine], float]:
    """The largest distance of baselines within a paragraph, for type of a line's size."""
    steps: dict[int, list[float]] = defaultdict(list)
    for above, below in pairwise(lines):
        step = above.baseline - below.baseline
        if above.page == below.page and above.is_set_like(below) and 0 < step <= _WIDEST_LEADING * below.size:
            steps[round(below.size)].append(step)
    usual = {size: quantiles(found, n=10)[2] for size, found in steps.items() if len(found) >= 4}

    def largest(line: PrintedLine) -> float:
        return 1.25 * usual.get(round(line.size), 1.4 * line.size)

    return largest


def _stands_below(above: PrintedLine, below: PrintedLine, largest_step: float) -> bool:
    if above.page != below.page or not above.is_set_like(below):
        return False
    step = above.baseline - below.baseline
    return 0.4 * below.size < step <= largest_step and below.left < above.right and above.left < below.right


def _right_edge(run: Sequence[PrintedLine], page: Sequence[Sequence[PrintedLine]]) -> float:
    """Where the column of a run ends: of a long run where its longest line does, of a short one as on its ``page``."""
    own = max(line.right for line in run)
    if len(run) >= 4:
        return own
    edges: list[float] = []
    for other in page:
        if abs(other[0].left - run[0].left) <= 3 * run[0].size:
            edges += [max(line.right for line in other)] * len(other)
    return max(own, sorted(edges)[len(edges) // 2])


# -- paragraphs within a run -----------------------------------------------------------------------------------------


def _parts(run: _Run, body: float) -> list[list[PrintedLine]]:
    parts = [[run.lines[0]]]
    column = _Column(run.margin, run.edge)
    for line, following in zip(run.lines[1:], [*run.lines[2:], None], strict=False):
        if column.goes_on(parts[-1], line, following, is_heading=line.size > _LARGER * body):
            parts[-1].append(line)
        else:
            parts.append([line])
    return parts


@dataclass(frozen=True, slots=True)
class _Column:
    """The edges, in points, between which the lines of a run are set."""

    margin: float
    edge: float

    def goes_on(
        self, part: Sequence[PrintedLine], line: PrintedLine, following: PrintedLine | None, *, is_heading: bool
    ) -> bool:
        """Whether ``line`` continues the paragraph ``part`` right above it; ``following`` is the line below it."""
        above = part[-1]
        if above.broken_word:
            return True
        if _BULLET.match(line.text) or _CONTENTS.search(above.text):
            return False
        if line.is_row or part[0].is_row:
            return not line.is_row and line.left > part[0].left + _INDENT * line.size  # the last cell goes on
        if _begins_with_time(part[0].text) and _begins_with_time(line.text):
            return False  # entries of a chronology
        if len(part) == 1 and _is_furniture(above.text):
            return _is_full(above, line, self.edge) and _is_furniture(f"{above.text} {line.text}")
        if is_heading:
            return True
        if _NUMBERED.match(line.text) and (_ends_sentence(above) or _NUMBERED.match(part[0].text)):
            return False
        if self._begins_indented(part, line, following):
            return False
        if line.text[0].islower() and not _ends_sentence(above):
            return True
        is_broken_off = len(part) > 1 and not _ends_sentence(above)
        if is_broken_off and above.right - above.left > _MOSTLY_FULL * (self.edge - above.left):
            return True  # lines that are not justified end early before a long word
        return _is_full(above, line, self.edge)

    def _begins_indented(self, part: Sequence[PrintedLine], line: PrintedLine, following: PrintedLine | None) -> bool:
        """Whether ``line`` is an indented first line, or comes back to the margin from an indented paragraph."""
        above, indent = part[-1], _INDENT * line.size
        if _BULLET.match(part[0].text) or _NUMBERED.match(part[0].text):
            return len(part) > 1 and abs(line.left - above.left) > indent  # what hangs below the mark is its own margin
        if self._are_centred(above, line):
            return False
        if line.left > above.left + indent:
            return True
        if line.left < above.left - indent:
            return len(part) > 1
        is_first = following is not None and following.left < line.left - indent
        return is_first and line.left > self.margin + indent

    def _are_centred(self, above: PrintedLine, line: PrintedLine) -> bool:
        """Whether both lines have one middle, and one of them is so short that no indent explains it."""
        is_short = max(above.left, line.left) - self.margin > _WIDEST_INDENT * line.size
        return is_short and abs((line.left + line.right) - (above.left + above.right)) <= line.size


def _is_full(above: PrintedLine, below: PrintedLine, edge: float) -> bool:
    """Whether the first word of ``below`` would not have fitted behind ``above``."""
    return above.right + _BLANK * above.size + below.first_word > edge


def _begins_with_time(text: str) -> bool:
    """Whether a line begins as entries of chronologies do: "1742 – …", "18 November …", "Tuesday, …", "9.30 …"."""
    if _YEAR_OR_CLOCK.match(text):
        return True
    first, second = ([word.strip(".,:–-").casefold() for word in text.split(maxsplit=2)[:2]] + ["", ""])[:2]
    months, weekdays = document_words().months, document_words().weekdays
    has_day = (first in months and second.isdecimal()) or (second in months and first.isdecimal())
    return has_day or first in weekdays


def _is_furniture(text: str) -> bool:
    return is_furniture(head := Line(text, 0, len(text), True, 0), [head])


def _ends_sentence(line: PrintedLine) -> bool:
    return _SENTENCE_END.search(line.text) is not None


# -- from column to column, page to page -----------------------------------------------------------------------------


def _left_open(found: Sequence[list[PrintedLine]], run: _Run, body: float) -> list[PrintedLine] | None:
    """The paragraph that the first line of ``run`` continues, or None; notes at the foot of a page are passed by."""
    line = run.lines[0]
    for part in reversed(found[-_NOTES_PASSED:]):
        above = part[-1]
        if above.is_set_like(line):
            is_elsewhere = above.page + 1 == line.page or (above.page == line.page and line.baseline > above.baseline)
            return part if is_elsewhere and _is_unfinished(part, line) else None
        if above.size >= min(body, line.size) * 0.96:
            return None
    return None


def _is_unfinished(part: Sequence[PrintedLine], line: PrintedLine) -> bool:
    above = part[-1]
    if above.broken_word:
        return True
    if _ends_sentence(above) or _BULLET.match(line.text) or _NUMBERED.match(line.text):
        return False
    return line.text[0].islower() or (len(part) > 1 and _is_full(above, line, max(other.right for other in part)))


# -- words -----------------------------------------------------------------------------------------------------------


class _JoinedWords:
    """Puts lines together. A broken word keeps its hyphen where the document writes it so elsewhere."""

    def __init__(self, text: str) -> None:
        self._words = frozenset(word.casefold() for word in re.findall(r"[^\W_]+(?:-[^\W_]+)*", text))

    def joined(self, lines: Sequence[PrintedLine]) -> str:
        text = ""
        for line, following in zip(lines, [*lines[1:], None], strict=True):
            text += line.text
            if line.broken_word:
                text += self._between_halves(text, following.text) if following else "-"
            elif following and not (_RANGE_BEGUN.search(line.text) and following.text[0].isdigit()):
                text += " "
        return text

    def _between_halves(self, text: str, following: str) -> str:
        """What stands where a line broke a word: nothing, or a hyphen that is the word's own."""
        begun, rest = re.search(r"[^\W_]*$", text[-60:]), re.match(r"[^\W_]*", following)
        first, second = begun[0] if begun else "", rest[0] if rest else ""
        if second.casefold() in _SUSPENDED:
            return "- "  # "Vor- und Nachteile"
        if not first or not second or not first[-1].isalpha() or not second[0].islower():
            return "-"
        whole, hyphenated = f"{first}{second}".casefold(), f"{first}-{second}".casefold()
        is_compound = whole not in self._words and (hyphenated in self._words or first.casefold() in _COMPOUNDING)
        return "-" if is_compound else ""
