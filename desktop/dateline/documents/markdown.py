"""Markdown (.md, .markdown): the readable text without its markup, and the front matter. Alone imports markdown-it-py.

Paragraphs that the author wrapped become one line each; a blank line stands between blocks. Link targets, pictures and
raw HTML tags are left out, their words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.documents.assembly import Metadata, assemble
from dateline.documents.dates import day_at
from dateline.documents.encoding import decode, showable
from dateline.documents.files import read_bytes
from dateline.documents.model import Document, Publication, PublicationBasis

if TYPE_CHECKING:
    from markdown_it.token import Token

LIMIT = 10 * 1024 * 1024

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(?P<fields>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_FIELD = re.compile(r"(?P<key>[A-Za-z_ -]+?)[ \t]*:[ \t]*(?P<value>\S.*)")
_HIDDEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z!?][^<>]*>?")
_TITLE_KEYS = ("title", "headline")
_AUTHOR_KEYS = ("author", "authors", "byline")
_DATE_KEYS = ("published", "date", "pubdate", "published_at", "publishdate", "publish_date", "datepublished")
_UPDATE_KEYS = ("updated", "lastmod", "modified")


def read_markdown(path: Path) -> Iterator[Document]:
    """The one document of a Markdown file. Raises `ReadingError` and ``OSError``."""
    content = decode(read_bytes(path, LIMIT), path.name)
    fields, body = _front_matter(content)
    text, heading = _readable(body)
    if not text.strip():
        text = body  # nested deeper than the parser goes: better with its markup than not at all
    metadata = Metadata(
        title=_first(fields, _TITLE_KEYS) or heading,
        author=_first(fields, _AUTHOR_KEYS),
        publications=tuple(_publications(fields, _DATE_KEYS)),
        updates=tuple(_publications(fields, _UPDATE_KEYS)),
    )
    yield assemble(path.name, text, path, metadata)


def _front_matter(content: str) -> tuple[dict[str, str], str]:
    """The simple ``key: value`` lines between two ``---``, keys in lower case, and the rest of the file."""
    match = _FRONT_MATTER.match(content)
    if not match:
        return {}, content
    found = [_FIELD.fullmatch(line.strip()) for line in match["fields"].split("\n")]
    fields = {field["key"].lower(): _unquoted(field["value"]) for field in found if field}
    # Two rules with prose between them are no front matter.
    return (fields, content[match.end() :]) if fields else ({}, content)


def _unquoted(value: str) -> str:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_unquoted(part) for part in value[1:-1].split(","))
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value


def _first(fields: dict[str, str], keys: Sequence[str]) -> str | None:
    return next((fields[key] for key in keys if fields.get(key)), None)


def _publications(fields: dict[str, str], keys: Sequence[str]) -> Iterator[Publication]:
    for key in keys:
        value = fields.get(key, "")
        written = day_at(value)
        if written:
            reason = f"from the head of the file (“{key}: {value}”)"
            yield Publication(written.day, PublicationBasis.METADATA, reason)


def _readable(body: str) -> tuple[str, str | None]:
    """The text without markup, and the first heading of the first level."""
    from markdown_it import MarkdownIt  # keeps the import of the readers light

    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    blocks: list[str] = []
    heading: str | None = None
    in_item = False
    row: list[str] = []
    for position, token in enumerate(tokens):
        if token.type == "list_item_open":
            in_item = True
        elif token.type == "inline":
            words = _inline(token.children or [])
            opener = tokens[position - 1]
            if opener.type in ("td_open", "th_open"):
                row.append(words)
                continue
            if opener.tag == "h1" and heading is None:
                heading = " ".join(words.split()) or None
            blocks.append(f"• {words}" if in_item else words)
            in_item = False
        elif token.type == "tr_close":
            blocks.append(" | ".join(row))
            row = []
        elif token.type in ("fence", "code_block"):
            blocks.append(token.content.rstrip())
        elif token.type == "html_block":
            blocks.append(_without_tags(token.content))
    return showable("\n\n".join(block for block in blocks if block.strip()) + "\n"), heading


def _inline(children: Sequence[Token]) -> str:
    parts: list[str] = []
    for child in children:
        if child.type in ("text", "code_inline", "text_special"):
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak" or (child.type == "html_inline" and child.content.lower().startswith("<br")):
            parts.append("\n")
    return "".join(parts).strip()


def _without_tags(html: str) -> str:
    """The words of a piece of raw HTML. By pattern: the standard library's parser raises on half a declaration."""
    return " ".join(unescape(_TAG.sub("", _HIDDEN.sub("", html))).split())
