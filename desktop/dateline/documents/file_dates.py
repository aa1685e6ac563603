"""What a file's name and the file system say about when an article was published.

A name that begins or ends with a whole day ("2025-11-18-dyke-fails.html", "20251118.txt", "dyke-fails_2025-11-18.txt"),
or the folders of a saved site ("2025/11/18/dyke-fails.html"), dates the article where its own text does not. The day on
which a file was last changed says only when somebody saved it: it is offered last and never taken.
"""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from dateline.documents.dates import day_at, written_days
from dateline.documents.model import Publication, PublicationBasis

_EARLIEST_YEAR = 1600
"""No newspaper is older; eight digits that begin lower are some other number."""
_LOOKED_AT = 200_000
"""Characters of a text in which a later date would contradict the name."""
_DAY = r"(?P<year>\d{4})(?P<dash>[-_. ]?)(?P<month>\d{2})(?P=dash)(?P<day>\d{2})"
_AT_START = re.compile(rf"{_DAY}(?![\d])")
_AT_END = re.compile(rf"(?:^|(?<=[^\d])){_DAY}$")
_PARTS = re.compile(r"\d{4}/\d{1,2}/\d{1,2}")


def name_publication(path: Path, text: str) -> Publication | None:
    """The day that the file's name or its folders give, None where they give none or ``text`` names a much later one.

    A name may also date what the article tells of ("1912-04-15-titanic.txt"): where the text writes out a day two years
    on or later, it cannot be the day of publication.
    """
    day, words = _of_name(path.stem) or _of_folders(path) or (None, "")
    if day is None:
        return None
    if any(written.day.year >= day.year + 2 for written in written_days(text[:_LOOKED_AT])):
        return None
    return Publication(day, PublicationBasis.FILE_NAME, f"from the file name “{words}”")


def changed_publication(path: Path) -> Publication | None:
    """The day on which the file was last changed, in the local time of this computer; None where it cannot be told."""
    try:
        changed = datetime.datetime.fromtimestamp(path.stat().st_mtime)
    except (OSError, OverflowError, ValueError):
        return None
    return Publication(changed.date(), PublicationBasis.FILE_TIME, "of the file's last change, often a download")


def _of_name(stem: str) -> tuple[datetime.date, str] | None:
    for pattern in (_AT_START.match, _AT_END.search):
        found = pattern(stem)
        day = found and _day(found["year"], found["month"], found["day"])
        if found and day:
            return day, found[0]
    written = day_at(stem.replace("_", " ").replace("-", " "))
    return (written.day, stem[: written.end]) if written else None


def _of_folders(path: Path) -> tuple[datetime.date, str] | None:
    """``2025/11/18/dyke-fails.html``, as news sites lay out their addresses."""
    folders = "/".join(path.parts[-4:-1])
    if _PARTS.fullmatch(folders) is None:
        return None
    day = _day(*folders.split("/"))
    return (day, f"{folders}/{path.name}") if day else None


def _day(year: str, month: str, day: str) -> datetime.date | None:
    try:
        found = datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year >= _EARLIEST_YEAR else None
