"""What reading a path yields: a `Document`, or an `Unreadable` that says why not."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from pathlib import Path


class PublicationBasis(Enum):
    """Where a publication date was taken from, best first."""

    GIVEN = "given"  # by a person: --published, the document list
    CORPUS = "corpus"  # the "published" field of a JSON line
    METADATA = "metadata"  # JSON-LD, meta tags, front matter
    BYLINE = "byline"  # "By A. Writer, 3 March 2021", "Published: 3 March 2021"
    DATELINE = "dateline"  # "LISBON, 3 March 2021 –"
    TEXT = "text"  # the dates that the text itself tells
    SHARED = "shared"  # dated documents tell of the same events
    FILE_NAME = "file name"  # "2021-03-03-dyke-fails.html"
    FILE_METADATA = "file metadata"  # the day a PDF or Word file says it was made or changed: offered, never taken
    FILE_TIME = "file time"  # the day the file was last changed: offered, never taken

    @property
    def is_of_file(self) -> bool:
        """Whether it tells of the file only, not of the article in it: offered last, while nothing else is known."""
        return self in (PublicationBasis.FILE_METADATA, PublicationBasis.FILE_TIME)


@dataclass(frozen=True, slots=True)
class Publication:
    """The day a document speaks from (the field's *document creation time*), and how that is known.

    ``reason`` is half a sentence for a person ("from the page's metadata"). ``start``/``end`` are code-point offsets
    (end exclusive) of the words that say it in the document's text, or None where they stand outside it.
    ``first`` and ``last``, both or neither, say that it is only known to be one of the days from the one to the other,
    inclusive; ``day`` is then the likeliest of them, and dates that would differ between them are widened.
    """

    day: datetime.date
    basis: PublicationBasis
    reason: str
    start: int | None = None
    end: int | None = None
    first: datetime.date | None = None
    last: datetime.date | None = None

    def __post_init__(self) -> None:
        if (self.first is None) != (self.last is None) or not self.days[0] <= self.day <= self.days[1]:
            raise ValueError(f"{self.day} is not one of the days {self.first} to {self.last}")

    @property
    def days(self) -> tuple[datetime.date, datetime.date]:
        """The first and the last day it may be; the same where it is certain."""
        return self.first or self.day, self.last or self.day


@dataclass(frozen=True)
class Document:
    """One article as read.

    ``text`` is what is shown and what every offset of Dateline points into (code points, end exclusive).
    ``id`` is the file's name or the corpus line's id: for people and other programs, not unique.
    ``key`` is a hash of title and text: the same content has the same key wherever it came from.
    ``published`` is what the document itself says, or None; never the clock.
    ``candidates`` are all dates found for it, best first, ``published`` among them where there is one.
    ``language`` is an ISO 639-1 code, or "und" where it could not be told.
    ``title_end`` is the offset where the title ends if ``text`` begins with it, else 0.
    """

    id: str
    title: str
    text: str
    published: Publication | None = None
    candidates: tuple[Publication, ...] = ()
    language: str = "en"
    author: str | None = None
    source: Path | None = None
    title_end: int = 0

    @cached_property
    def key(self) -> str:
        """SHA-256 of title and text, hexadecimal: the document's identity in a chronology. Hashed once."""
        return hashlib.sha256(f"{self.title}\0{self.text}".encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A path, or a line of a corpus, that yielded no document. ``reason`` is one sentence for a person."""

    id: str
    reason: str
    source: Path | None = None
