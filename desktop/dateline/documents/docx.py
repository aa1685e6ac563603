"""Word files (.docx): what a reader of the final document sees. The only importer of python-docx.

Paragraphs, headings and tables in their order, a table row by row, notes at the end. What a tracked change deletes is
left out, what it inserts is kept; comments, hidden text, headers and footers are left out. Nothing a file refers to is
fetched, no macro run.
"""

from __future__ import annotations

import logging
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import error as ZlibError  # noqa: N812 - a class with a small initial

from dateline.documents.assembly import Metadata, assemble
from dateline.documents.encoding import showable
from dateline.documents.file_metadata import days_of_file, stated_author, stated_title
from dateline.documents.files import read_bytes
from dateline.documents.model import Document
from dateline.documents.note_marks import with_raised
from dateline.documents.problems import ReadingError, size_in_words

logger = logging.getLogger(__name__)

LIMIT = 50 * 1024 * 1024
"""Bytes; most of a large file is pictures."""
_UNPACKED = 250 * 1024 * 1024
_XML = 40 * 1024 * 1024
"""Bytes of all parts in XML; their trees take ten times as much."""
_RATIO = 200
"""Times that a part may be larger than it is packed; ordinary text reaches 20."""
_SMALL = 1024 * 1024
"""Bytes below which no ratio does harm."""
_PARTS = 5_000

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TERMS = "{http://purl.org/dc/terms/}"
_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_ENDNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes"

_NOT_SHOWN = frozenset(
    {f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "rt", "txbxContent")}
    | {_FALLBACK}
)
"""Elements whose text is not part of the paragraph that they stand in."""
_BETWEEN = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}ptab": "\t"}

_UNFORESEEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What python-docx and zipfile raise on parts that their authors did not foresee."""


def read_docx(path: Path) -> Iterator[Document]:
    """The one document of a Word file. Raises `ReadingError` and ``OSError``."""
    data = read_bytes(path, LIMIT)
    _refuse_bombs(data, path.name)
    import docx  # 150 ms, and only Word files need it
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        opened = docx.Document(BytesIO(data))
        blocks = [*_Body().blocks(opened.element.body), *_notes(opened.part)]
        properties = opened.core_properties
        title, author = properties.title, properties.author
        days = tuple(days_of_file(_written(properties, "created"), _written(properties, "modified")))
    except (OpcError, LxmlError, zipfile.BadZipFile, ZlibError, *_UNFORESEEN) as error:
        logger.debug("reading %s", path, exc_info=True)
        raise ReadingError(
            f"{path.name} could not be understood as a Word file: it is damaged or another kind."
        ) from error
    text = "\n\n".join(blocks)
    if not text.strip():
        raise ReadingError(f"{path.name} is a Word file without text in it.")
    metadata = Metadata(stated_title(title, blocks[0]), stated_author(author), days_of_file=days)
    yield assemble(path.name, text + "\n", path, metadata)


def _refuse_bombs(data: bytes, name: str) -> None:
    """Look at what the archive says of its parts before anything is unpacked.

    zipfile never unpacks more of a part than is said here, so a part that lies about its size is cut and then broken.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ReadingError(f"{name} is an old or a locked Word file: save it as .docx without a password.")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, *_UNFORESEEN) as error:
        raise ReadingError(f"{name} is no Word file, or it is cut off.") from error
    if len(parts) > _PARTS or len({part.filename for part in parts}) < len(parts):
        raise ReadingError(f"{name} has more parts than any Word file needs.")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > _UNPACKED:
        raise ReadingError(
            f"{name} would unpack to {size_in_words(unpacked)}; the limit is {size_in_words(_UNPACKED)}."
        )
    text = sum(part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels")))
    if text > _XML:
        raise ReadingError(f"{name} has more text in it than any article ({size_in_words(text)}).")
    for part in parts:
        if part.file_size > max(_SMALL, _RATIO * part.compress_size):
            raise ReadingError(f"{name} is packed as no writing program packs text, and is not opened.")


def _written(properties: Any, name: str) -> str | None:
    """A date of the core properties as it is written; python-docx would turn it into another zone."""
    found = properties._element.find(f"{_TERMS}{name}")
    return None if found is None else found.text


class _Body:
    """Turns the elements of a body, a cell or a note into blocks of text, in their order."""

    def __init__(self) -> None:
        self._carried = ""  # text of a paragraph whose end a tracked change deletes: it goes on in the next

    def blocks(self, parent: Any) -> Iterator[str]:
        """Paragraphs and table rows of ``parent``, none of them blank."""
        yield from self._below(parent)
        if self._carried.strip():
            yield self._carried
        self._carried = ""

    def _below(self, parent: Any) -> Iterator[str]:
        for child in parent:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child)
            elif child.tag in (
                f"{_W}sdt",
                f"{_W}sdtContent",
                f"{_W}ins",
                f"{_W}moveTo",
                f"{_W}customXml",
                f"{_W}smartTag",
            ):
                yield from self._below(child)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        text = self._carried + _text_of(paragraph)
        self._carried = ""
        if paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None:
            self._carried = text
            return
        lines = [line.strip() for line in showable(text).split("\n")]
        words = "\n".join(line for line in lines if line)
        if words:
            yield f"• {words}" if _is_list_item(paragraph) else words
        for box in paragraph.iter(f"{_W}txbxContent"):
            is_ours = next(box.iterancestors(f"{_W}p")) is paragraph
            if is_ours and not any(above.tag == _FALLBACK for above in box.iterancestors()):
                yield from _Body().blocks(box)

    def _table(self, table: Any) -> Iterator[str]:
        for row in table.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl")) is not table or row.find(f"{_W}trPr/{_W}del") is not None:
                continue
            cells = [
                [*_Body().blocks(cell)] for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row
            ]
            filled = [cell for cell in cells if cell]
            if any(len(cell) > 1 for cell in filled):
                # A table that lays out a page: its cells hold columns, not values.
                yield from (block for cell in filled for block in cell)
            elif filled:
                yield " | ".join(cell[0].replace("\n", " ") for cell in filled)


def _text_of(paragraph: Any) -> str:
    parts: list[str] = []
    for run in _shown_runs(paragraph):
        raised = _is_raised(run)
        for child in run:
            if child.tag == f"{_W}t":
                words = child.text or ""
                parts.append(with_raised("".join(parts[-4:]), words) if raised and words.strip().isdecimal() else words)
            else:
                parts.append(_BETWEEN.get(child.tag, "") if isinstance(child.tag, str) else "")
    return "".join(parts)


def _shown_runs(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag == f"{_W}r":
            if not _is_hidden(child):
                yield child
        elif isinstance(child.tag, str) and child.tag not in _NOT_SHOWN:
            yield from _shown_runs(child)


def _is_hidden(run: Any) -> bool:
    hidden = run.find(f"{_W}rPr/{_W}vanish")
    return hidden is not None and hidden.get(f"{_W}val", "true") not in ("0", "false", "off")


def _is_raised(run: Any) -> bool:
    place = run.find(f"{_W}rPr/{_W}vertAlign")
    return place is not None and place.get(f"{_W}val") == "superscript"


def _is_list_item(paragraph: Any) -> bool:
    if paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        return not _is_heading(paragraph)
    style = _style(paragraph)
    return style.startswith(("ListBullet", "ListNumber"))


def _is_heading(paragraph: Any) -> bool:
    return _style(paragraph).lower().startswith(("heading", "title", "berschrift", "titre", "titel"))


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _notes(part: Any) -> Iterator[str]:
    """The texts of footnotes, then endnotes, in the order in which the file holds them."""
    from docx.oxml.parser import parse_xml

    for kind in (_FOOTNOTES, _ENDNOTES):
        for relation in part.rels.values():
            if relation.reltype == kind and not relation.is_external:
                for note in parse_xml(relation.target_part.blob):
                    # Notes with a type are the rules that separate notes from text.
                    if isinstance(note.tag, str) and note.get(f"{_W}type") in (None, "normal"):
                        yield from _Body().blocks(note)
