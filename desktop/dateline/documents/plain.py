"""Plain text (.txt, .text, files without an extension): the text is the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dateline.documents.assembly import assemble
from dateline.documents.encoding import decode
from dateline.documents.files import read_bytes
from dateline.documents.model import Document

LIMIT = 50 * 1024 * 1024  # a thousand newspapers; beyond it the file is data, not an article


def read_plain(path: Path) -> Iterator[Document]:
    """The one document of a text file. Raises `ReadingError` and ``OSError``."""
    yield assemble(path.name, decode(read_bytes(path, LIMIT), path.name), path)
