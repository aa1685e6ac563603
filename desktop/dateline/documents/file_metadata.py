"""What PDF and Word files say of themselves: title, author and the days on which the file was made and changed.

Programs fill most of it in, so little is believed: a title that names a file is none, an account is no author, and the
days are those of a file, not of publication. They are offered behind everything else and never taken.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from dateline.documents.encoding import showable
from dateline.documents.model import Publication, PublicationBasis

_EARLIEST_YEAR = 1990
"""No such file is older; what says so carries the zero of some clock."""
_TEMPLATE_DAYS = frozenset({datetime.date(2013, 12, 23), datetime.date(2006, 9, 16)})
"""Days that libraries leave in the files they write: python-docx, and those modelled on Office's first version."""
_LONGEST_TITLE = 250

_DAY = re.compile(r"\s*(?:D:)?(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})(?!\d{7})")
_FILE_NAME = re.compile(
    r"\.(?:docx?|pdf|rtf|odt|txt|tex|dvi|indd|qxd|pages|html?|pptx?|xlsx?|md|ps|eps|ai)\b", re.IGNORECASE
)
_PROGRAM = re.compile(r"Microsoft|PowerPoint|Adobe|InDesign|QuarkXPress|LibreOffice|OpenOffice|Acrobat", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"(?:untitled|document|dokument|documento|unbenannt|sans titre|print|scan|slide|folie|(?:no )?title|titel|template"
    r"|vorlage)"
    r"(?:[ _-]?(?:document|dokument))?[ _-]?\d*",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"(?:\w+[ _-])?(?:user|users|admin|administrator|owner|author|autor|auteur|unknown|anonymous|default|root|test|pc"
    r"|laptop|benutzer|utilisateur|usuario|utente)\d*",
    re.IGNORECASE,
)


def stated_title(title: str | None, first: str) -> str | None:
    """The title, unless it is a file's name, a program's or a placeholder. ``first`` is the text's first paragraph.

    Where the first paragraph is part of it ("Dyke fails - The Olm Courier"), that paragraph is the title.
    """
    words = _one_line(title)
    if " " not in words or not any(letter.isalpha() for letter in words) or len(words) > _LONGEST_TITLE:
        return None
    first = _one_line(first)
    if " " in first and first.casefold() in words.casefold():
        return first
    if _FILE_NAME.search(words) or _PROGRAM.search(words) or _PLACEHOLDER.fullmatch(words):
        return None
    return words


def stated_author(author: str | None) -> str | None:
    """The name, unless it is that of an account or a program: a person has two names, written with capitals."""
    words = _one_line(author)
    names = re.findall(r"[^\W\d_][\w.'’-]*", words)
    if len(names) < 2 or len(words) > 100 or sum(name[0].isupper() for name in names) < 2:
        return None
    if re.search(r"[@\d_\\/]", words) or _PROGRAM.search(words) or _ACCOUNT.fullmatch(words):
        return None
    return words


def days_of_file(made: str | None, changed: str | None) -> Iterator[Publication]:
    """Offers of the days on which a file was made and last changed, in that order, each day once.

    Dates are as PDF (``D:20251118233000-05'00'``) and Word (``2025-11-18T23:30:00Z``) write them. The day is taken as
    written, in the zone that the writer used. What is no date, or a template's, is passed over.
    """
    first = _day_of(made)
    if first is not None:
        yield Publication(first, PublicationBasis.FILE_METADATA, "when the file was made, by its own account")
    last = _day_of(changed)
    if last is not None and last != first:
        yield Publication(last, PublicationBasis.FILE_METADATA, "when the file was last changed, by its own account")


def _day_of(written: str | None) -> datetime.date | None:
    match = _DAY.match(written or "")
    if match is None:
        return None
    try:
        day = datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return day if day.year >= _EARLIEST_YEAR and day not in _TEMPLATE_DAYS else None


def _one_line(text: str | None) -> str:
    return " ".join(showable(text or "").split())
