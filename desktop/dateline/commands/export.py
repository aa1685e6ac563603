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
from dateline.chronology.showing import Arrangement, ColourBy, Filter, LanesBy, shown_events
from dateline.commands.reading import Reading
from dateline.commands.system_libraries import missing_packages, sentence_about
from dateline.stepwise import finished
from dateline.temporal.model import Interval


@dataclass(frozen=True, slots=True)
class PictureWish:
    """What the person asked for: ``width`` and ``height`` in pixels at 96 dpi, ``stretch`` in words such as "March
    2025" (None for all of time); ``paged`` for a PDF with as many pages as every event needs."""

    out: Path
    width: int
    height: int
    dpi: int
    theme: Literal["light", "dark"]
    title: str | None
    stretch: Interval | None = None
    lanes: str = "document"
    colours: str = "document"
    transparent: bool = False
    paged: bool = False
    legend: bool = True
    sources: bool = True
    dated: bool = True


LANES = {
    "document": LanesBy.DOCUMENT, "person": LanesBy.PERSON, "place": LanesBy.PLACE, "status": LanesBy.STATUS,
    "review": LanesBy.REVIEW, "one": LanesBy.MERGED,
}  # fmt: skip
COLOURS = {one.value.lower(): one for one in ColourBy}


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

    from dateline.render.files import PictureError, write_pages, write_picture
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
        arrangement=Arrangement(LANES[wish.lanes], COLOURS[wish.colours]),
        visible=(float(wish.stretch.earliest), float(wish.stretch.latest + 1)) if wish.stretch else None,
        legend=wish.legend,
        sources=wish.sources,
        transparent=wish.transparent,
        # The day it was made, for the line that says so and for nothing else.
        made_on=datetime.datetime.now().astimezone().date() if wish.dated else None,
    )
    try:
        if wish.paged:
            finished(write_pages(picture, wish.out))
        else:
            write_picture(picture, wish.out)
    except PictureError as problem:
        print(f"dateline: {problem}", file=sys.stderr)
        return False
    finally:
        del application  # before the interpreter goes: Qt must not outlive it
    return True
