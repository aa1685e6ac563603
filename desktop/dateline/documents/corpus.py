"""Corpora (.jsonl): one ``{"id", "text", "published"?, "title"?}`` a line; all other keys are ignored.

The text is kept verbatim, leading line breaks included, because offsets are compared with other programs'. Where the
key ``published`` is present it is the last word, also if it is null; where it is absent the text is asked.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from dateline.documents.assembly import Metadata, assemble
from dateline.documents.dates import day_at
from dateline.documents.encoding import replace_surrogates
from dateline.documents.files import open_regular
from dateline.documents.language import UNKNOWN
from dateline.documents.model import Document, Publication, PublicationBasis, Unreadable
from dateline.documents.problems import ReadingError, size_in_words

LIMIT = 2 * 1024 * 1024 * 1024
LINE_LIMIT = 20 * 1024 * 1024

logger = logging.getLogger(__name__)


def read_corpus(path: Path) -> Iterator[Document | Unreadable]:
    """Each line's document, or what is wrong with that line; lines are read one at a time.

    Raises `ReadingError` where the file as a whole is no corpus, and ``OSError``.
    """
    articles = 0
    with open_regular(path, LIMIT) as file:
        for number, raw in enumerate(_lines(file), start=1):
            if raw is not None and not raw.strip():
                continue
            articles += 1
            where = f"line {number} of {path.name}"
            try:
                if raw is None:
                    raise ReadingError(f"{where} is longer than {size_in_words(LINE_LIMIT)}, the limit for it.")
                yield _document(raw, where, path)
            except ReadingError as problem:
                yield Unreadable(where, str(problem), path)
    if not articles:
        raise ReadingError(f"{path.name} is empty: there is no text in it.")


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Raw lines; None for one that is too long, of which only the limit is ever held in memory."""
    first = True
    while raw := file.readline(LINE_LIMIT + 1):
        too_long = len(raw) > LINE_LIMIT
        while len(raw) > LINE_LIMIT and not raw.endswith(b"\n"):
            raw = file.readline(LINE_LIMIT + 1)
        if first:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
            first = False
        yield None if too_long else raw


def _document(raw: bytes, where: str, path: Path) -> Document:
    fields = _fields(raw, where)
    text = fields.get("text")
    if not isinstance(text, str):
        raise ReadingError(f'{where} has no "text".')
    identity = fields.get("id")
    title = fields.get("title")
    published = _publication(fields.get("published"), where)
    metadata = Metadata(
        title=" ".join(replace_surrogates(title).split()) or None if isinstance(title, str) else None,
        publications=(published,) if published else (),
        settles_date="published" in fields,
    )
    name = where if identity is None or isinstance(identity, (dict, list)) else replace_surrogates(str(identity))
    if not text.strip():
        # A corpus may hold an empty article, and whoever counts its lines wants an answer to each.
        return Document(name, metadata.title or name, text, published, metadata.publications, UNKNOWN, source=path)
    return assemble(name, replace_surrogates(text), path, metadata, alone=False)


def _fields(raw: bytes, where: str) -> dict[str, Any]:
    try:
        fields = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ReadingError(f"{where} is not in UTF-8, as JSON lines must be.") from error
    except (ValueError, RecursionError) as error:
        raise ReadingError(f"{where} is not valid JSON.") from error
    if not isinstance(fields, dict):
        raise ReadingError(f'{where} is not an object with "id" and "text".')
    return fields


def _publication(value: object, where: str) -> Publication | None:
    """The day of "2021-03-03" or "2021-03-03T10:00:00Z"; anything that is no full day leaves the document undated."""
    written = day_at(value.strip()) if isinstance(value, str) else None
    if written is None or written.start != 0:
        if value not in (None, ""):
            logger.warning("%s: %r is no full date, so the document is undated", where, value)
        return None
    return Publication(written.day, PublicationBasis.CORPUS, "from the corpus line")
