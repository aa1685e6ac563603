"""What is printed on every page (running heads and feet, page numbers) is no part of the text.

A line is dropped where it stands at the edge of its page and apart from the text, is no larger than that, and stands at
the same height on other pages with the same words; numbers in it may count the pages. Lines that a browser adds when it
prints a page carry the day of printing, which is never that of publication: they go even from a single page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.documents.dates import written_days
from dateline.documents.printed_lines import PrintedLine, size_of_body

_OUTERMOST = 2
"""Rows at each edge of a page that may be a running head or foot."""
_APART = 1.8
"""Times the size of its type: the least distance of a running head from the text."""
_HEIGHT_TOLERANCE = 4.0
"""Points by which the place may differ from page to page."""
_PAGES_ALIKE = 3
"""With the same words; two, where there are not more than four pages, or where a number counts them."""
_LARGER = 1.1

_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"\W*[ivxl]{1,7}\W*")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|p\.)\s*)?\d{1,4}(?:\s*(?:of|/|von|de|di|sur)\s*\d{1,4})?\W*", re.IGNORECASE
)
_NUMBER_OF_ALL = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|p\.)\s*\d{1,4}(?:\s*(?:of|/|von|de|di|sur)\s*\d{1,4})?|1\s*(?:/|of)\s*1)\W*",
    re.IGNORECASE,
)
_PRINTED_BY_BROWSER = re.compile(
    r"\d{1,4}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s.*)?|(?:https?|file)://\S+(?:(?:\s\|)?\s\d{1,4}/\d{1,4})?",
    re.IGNORECASE,
)


def without_running_heads(lines: Sequence[PrintedLine], pages: int) -> list[PrintedLine]:
    """``lines`` of a document of so many ``pages`` in their order, without what only furnishes the pages."""
    largest = _LARGER * size_of_body(lines)
    pages_of_lines = list(_by_page(lines))
    edges = [line for page in pages_of_lines for line in _apart(page) if line.size <= largest]
    alike: dict[str, list[PrintedLine]] = defaultdict(list)
    for line in edges:
        alike[_without_numbers(line.text)].append(line)
    furniture = {line for line in edges if _is_page_number(line, pages)}
    for page in pages_of_lines:
        for row in (row for rows in _from_edges(page) for row in rows[:_OUTERMOST]):
            if any(_PRINTED_BY_BROWSER.fullmatch(line.text) for line in row):
                furniture.update(row)
    for group in alike.values():
        for line in group:
            same = [other.text == line.text for other in group if other.page != line.page and _is_repeated(line, other)]
            if len(same) + 1 >= (_PAGES_ALIKE if pages > 4 and all(same) else 2):
                furniture.add(line)
    return [line for line in lines if line not in furniture]


def _by_page(lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    pages: dict[int, list[PrintedLine]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    yield from pages.values()


def _from_edges(page: Sequence[PrintedLine]) -> tuple[list[list[PrintedLine]], list[list[PrintedLine]]]:
    """The rows of a page from above, and from below."""
    rows: list[list[PrintedLine]] = []
    for line in sorted((line for line in page if line.turned == page[0].turned), key=lambda line: -line.baseline):
        if rows and rows[-1][0].baseline - line.baseline <= _HEIGHT_TOLERANCE:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows, rows[::-1]


def _apart(page: Sequence[PrintedLine]) -> set[PrintedLine]:
    """The lines at the edges of a page that stand apart from the text."""
    found: set[PrintedLine] = set()
    for rows in _from_edges(page):
        apart = [count for count in range(1, _OUTERMOST + 1) if _ends_after(rows, count)]
        found.update(line for row in rows[: max(apart, default=0)] for line in row)
    return found


def _ends_after(rows: Sequence[Sequence[PrintedLine]], count: int) -> bool:
    """Whether the first ``count`` rows from the edge stand apart from the next one."""
    if count >= len(rows):
        return True
    outer, inner = rows[count - 1][0], rows[count][0]
    return abs(outer.baseline - inner.baseline) >= _APART * outer.size


def _without_numbers(text: str) -> str:
    if _ROMAN.fullmatch(text):
        return "#"
    return _NUMBER.sub("#", " ".join(text.casefold().split()))


def _is_repeated(line: PrintedLine, other: PrintedLine) -> bool:
    """Whether two lines that differ in their numbers at most are the head or foot of their pages."""
    if abs(line.baseline - other.baseline) > _HEIGHT_TOLERANCE:
        return False
    numbers = zip(_NUMBER.findall(line.text), _NUMBER.findall(other.text), strict=False)
    differing = [(int(one[:9]), int(two[:9])) for one, two in numbers if one != two]
    if not differing:
        return True
    # "17 November 2025" and "18 November 2025" at the head of two pages count days, not pages.
    counts_days = any(True for _ in written_days(line.text)) and _PAGE_NUMBER.fullmatch(line.text) is None
    return not counts_days and all(one - two == line.page - other.page for one, two in differing)


def _is_page_number(line: PrintedLine, pages: int) -> bool:
    """Whether a line is known for the number of its page without a second one."""
    return _NUMBER_OF_ALL.fullmatch(line.text) is not None or (pages == 1 and line.text.strip(" -–—[]|") == "1")
