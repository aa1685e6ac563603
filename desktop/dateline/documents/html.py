"""Web pages (.html, .htm, .xhtml): the article without menus and footers. The only importer of trafilatura.

trafilatura finds the article, in its precision mode: a missing paragraph is better than an event out of a cookie
notice. Paragraphs stand on lines of their own. Nothing is ever fetched.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dateline.documents.assembly import Metadata, assemble
from dateline.documents.encoding import decode, showable
from dateline.documents.files import read_bytes
from dateline.documents.head import byline_author
from dateline.documents.model import Document
from dateline.documents.page_dates import byline_texts, page_publications, page_updates
from dateline.documents.problems import ReadingError
from dateline.documents.statement import end_of_title

logger = logging.getLogger(__name__)

LIMIT = 10 * 1024 * 1024  # a page beyond this is a data table; its tree would take a gigabyte

_SHORTEST_ARTICLE = 80  # characters; below it stands "Please log in"
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")


def read_html(path: Path) -> Iterator[Document]:
    """The one article of a page. Raises `ReadingError` where it has none, and ``OSError``."""
    data = read_bytes(path, LIMIT)
    declared = _DECLARED.search(data[:4096])
    page = decode(data, path.name, declared[1].decode("ascii") if declared else None)
    if not page.strip():
        raise ReadingError(f"{path.name} is empty: there is no text in it.")
    with _quiet_libraries():
        yield _article(_XML_DECLARATION.sub("", page, count=1), path)


def _article(page: str, path: Path) -> Document:
    from trafilatura import bare_extraction, load_html  # 350 ms, and only pages need it

    no_article = ReadingError(f"{path.name} is a web page without an article in it.")
    try:
        tree = load_html(page)
        if tree is None:
            raise no_article
        found = bare_extraction(tree, favor_precision=True, include_comments=False, with_metadata=False)
        body = showable(getattr(found, "text", None) or "").strip()
        title, author, language = _about(tree)
        published, updated = page_publications(tree), page_updates(tree)
    except (ArithmeticError, AssertionError, AttributeError, LookupError, SyntaxError, TypeError, ValueError) as error:
        # Markup that the libraries' authors did not foresee (lxml's own errors are SyntaxErrors).
        logger.debug("reading %s", path, exc_info=True)
        raise ReadingError(f"{path.name} could not be understood as a web page.") from error
    if len(body) - end_of_title(body, title or "") < _SHORTEST_ARTICLE:
        raise no_article
    title, text = _with_title(body, title, tree)
    metadata = Metadata(title, author, published, updated, language)
    return assemble(path.name, text + "\n", path, metadata)


_BLOCKS = "//p|//div|//br|//li|//tr|//blockquote|//h1|//h2|//h3|//h4|//h5|//h6|//pre"


def words_of_page(page: str) -> str:
    """All words of a page or a piece of one, paragraphs on lines of their own; "" where there are none."""
    from lxml.etree import LxmlError
    from lxml.html import document_fromstring

    try:
        tree = document_fromstring(page)
        for hidden in tree.xpath("//script|//style|//head|//comment()"):
            hidden.drop_tree()
        for block in tree.xpath(_BLOCKS):
            block.tail = f"\n{block.tail or ''}"
    except (LxmlError, AssertionError, ValueError):
        logger.debug("reading a page in an e-mail", exc_info=True)
        return ""
    lines = (" ".join(line.split()) for line in str(tree.text_content()).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _about(tree: Any) -> tuple[str | None, str | None, str | None]:
    """Title, author and language as the page's metadata give them."""
    from trafilatura.metadata import extract_metadata

    # The dates are read by `page_dates`; the library would compare what it finds with the clock.
    known = extract_metadata(tree, date_config=dict(_NO_DATES))
    title = " ".join(showable(known.title or "").split()) or None
    author = ", ".join(part.strip() for part in (known.author or "").split(";") if part.strip()) or None
    if author is None:
        author = next((found[0] for text in byline_texts(tree) if (found := byline_author(text))), None)
    declared = str(tree.get("lang") or tree.get("xml:lang") or "")
    language = declared[:2].lower() if re.fullmatch(r"[A-Za-z]{2}(?:[-_].*)?", declared) else None
    return title, author, language


_NO_DATES = {"extensive_search": False, "original_date": True, "min_date": "1000-01-01", "max_date": "1000-01-02"}


def _with_title(body: str, title: str | None, tree: Any) -> tuple[str | None, str]:
    """Title and text such that the text begins with the title, as the page shows it, and says it only once."""
    headings = [" ".join(str(heading.text_content()).split()) for heading in tree.iterfind(".//h1")]
    for heading in headings:
        if heading and end_of_title(body, heading):
            return heading, body
    if title is None or end_of_title(body, title):
        return title, body
    if len(headings) == 1 and headings[0] and (headings[0] in title or title in headings[0]):
        title = headings[0]  # without "| The Name of the Paper"
    return title, f"{title}\n{body}"


@contextmanager
def _quiet_libraries() -> Iterator[None]:
    """Keeps remarks of the libraries about bad markup away from the person; the result says what matters."""
    loggers = [logging.getLogger(name) for name in ("trafilatura", "htmldate", "courlan", "justext")]
    levels = [each.level for each in loggers]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            for each in loggers:
                each.setLevel(logging.CRITICAL + 1)
            yield
        finally:
            for each, level in zip(loggers, levels, strict=True):
                each.setLevel(level)
