"""Text plus what the format said -> `Document`. Every reader ends here, so all documents are made alike."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dateline.documents.file_dates import changed_publication, name_publication
from dateline.documents.language import UNKNOWN, language_of
from dateline.documents.model import Document, Publication
from dateline.documents.problems import ReadingError
from dateline.documents.statement import statement_of


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a format says outside the text: page metadata, front matter, fields of a corpus line.

    ``publications`` are best first; ``updates`` are days of later changes, which count only where nothing else says a
    publication date. ``language`` counts only where the text is too short to tell: templates say "en" of any page.
    With ``settles_date`` the text is not asked for a publication date: the corpus line has said what is known, even if
    that is "none". ``days_of_file`` are those on which a file was made or changed by its own account: offered behind
    all that the text and the file's name say, never taken.
    """

    title: str | None = None
    author: str | None = None
    publications: tuple[Publication, ...] = ()
    updates: tuple[Publication, ...] = ()
    language: str | None = None
    settles_date: bool = False
    days_of_file: tuple[Publication, ...] = ()


def assemble(
    id: str, text: str, source: Path | None, metadata: Metadata | None = None, *, alone: bool = True
) -> Document:
    """Make the document; ``text`` is taken as it is. Raises `ReadingError` where there is nothing to read in it.

    ``alone``: the file ``source`` holds only this article, so that its name and time may say when it was published.
    """
    if not text.strip():
        raise ReadingError(f"{id} is empty: there is no text in it.")
    metadata = metadata or Metadata()
    statement = statement_of(text, metadata.title)
    if metadata.settles_date:
        candidates, published = metadata.publications, next(iter(metadata.publications), None)
    else:
        named = tuple(filter(None, [name_publication(source, text) if source and alone else None]))
        changed = tuple(filter(None, [changed_publication(source) if source and alone else None]))
        of_file = metadata.days_of_file + changed
        candidates = metadata.publications + statement.candidates + metadata.updates + named + of_file
        trusted = (*metadata.publications, *filter(None, [statement.published]), *metadata.updates, *named)
        published = next(iter(trusted), None)
    language = language_of(text)
    return Document(
        id=id,
        title=statement.title,
        text=text,
        published=published,
        candidates=candidates,
        language=language if language != UNKNOWN else metadata.language or UNKNOWN,
        author=metadata.author or statement.author,
        source=source,
        title_end=statement.title_end,
    )
