"""``dateline export``: articles to a picture of their timeline, without a window."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Filter, shown_events
from dateline.commands.reading import Reading
from dateline.commands.system_libraries import missing_packages, sentence_about


@dataclass(frozen=True, slots=True)
class PictureWish:
    """What the person asked for: ``width`` and ``height`` in pixels at 96 dpi."""

    out: Path
    width: int
    height: int
    dpi: int
    theme: Literal["light", "dark"]
    title: str | None


def export(paths: Sequence[Path], wish: PictureWish, *, given: datetime.date | None) -> int:
    """Draw all dated events of the documents; 1 if a document could not be read or the picture not be written."""
    missing = missing_packages(window=False)
    if missing:
        print(sentence_about(missing), file=sys.stderr)
        return 1
    reading = Reading(paths, given=given)
    chronology = reading.project().with_analyses(reading.analyses(with_events=True))
    if not chronology.entries:
        print("dateline: nothing could be read, so no picture was drawn.", file=sys.stderr)
        return 1
    drawn = _draw(chronology, wish)
    return 0 if drawn and not reading.failures else 1


def _draw(chronology: Chronology, wish: PictureWish) -> bool:
    """Whether the picture was written; if not, one line on stderr says why."""
    # A picture needs Qt's fonts and painter but no screen, so none is asked for.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from dateline.render.files import PictureError, write_picture
    from dateline.render.picture import Picture
    from dateline.render.theme import load_theme

    application = QGuiApplication.instance() or QGuiApplication(["dateline"])
    picture = Picture(
        chronology,
        shown_events(chronology, Filter()),
        load_theme(wish.theme),
        wish.title or chronology.entries[0].document.title,
        size=(wish.width, wish.height),
        dpi=wish.dpi,
    )
    try:
        write_picture(picture, wish.out)
    except PictureError as problem:
        print(f"dateline: {problem}", file=sys.stderr)
        return False
    finally:
        del application  # before the interpreter goes: Qt must not outlive it
    return True
