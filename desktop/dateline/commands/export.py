"""``dateline export``: articles to a picture of their timeline, without a window."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.chronology.model import Chronology
from dateline.commands.reading import Reading
from dateline.commands.system_libraries import missing_packages, sentence_about


@dataclass(frozen=True, slots=True)
class PictureWish:
    """What the person asked for: ``width`` and ``height`` in pixels at 96 dpi."""

    out: Path
    width: int
    height: int
    dpi: int
    theme: str
    title: str | None


def export(paths: Sequence[Path], wish: PictureWish, *, given: datetime.date | None) -> int:
    """Draw all dated events of the documents; 1 if a document could not be read or the picture not be written."""
    missing = missing_packages(window=False)
    if missing:
        print(sentence_about(missing), file=sys.stderr)
        return 1
    reading = Reading(paths, given=given)
    chronology = Chronology().with_analyses(reading.analyses(with_events=True))
    if not chronology.entries:
        print("dateline: nothing could be read, so no picture was drawn.", file=sys.stderr)
        return 1
    return 1 if not _draw(chronology, wish) or reading.failures else 0
