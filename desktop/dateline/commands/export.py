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
from dateline.chronology.searching import Query
from dateline.chronology.showing import (
    PLAIN,
    Arrangement,
    ColourBy,
    Filter,
    LanesBy,
    Perspective,
    Placing,
    shown_events,
)
from dateline.commands.reading import Reading
from dateline.commands.system_libraries import missing_packages, sentence_about
from dateline.events.model import Event
from dateline.stepwise import finished
from dateline.timeline.layout import fit_range
from dateline.timeline.stretch import EVERYTHING, Stretch


@dataclass(frozen=True, slots=True)
class PictureWish:
    """What the person asked for: ``width`` and ``height`` in pixels at 96 dpi; ``selection`` is searched for in what
    is told of events; ``paged`` for a PDF with as many pages as every event needs; ``made_on`` is what the picture
    says; ``perspective`` from where the articles are looked at."""

    out: Path
    width: int
    height: int
    dpi: int
    theme: Literal["light", "dark"]
    title: str | None
    stretch: Stretch = EVERYTHING
    selection: str | None = None
    lanes: str = "document"
    colours: str = "document"
    transparent: bool = False
    paged: bool = False
    legend: bool = True
    sources: bool = True
    made_on: datetime.date | None = None
    perspective: Perspective = PLAIN


PLACINGS = {one.value: one for one in Placing}
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
    if wish.perspective.known_on is not None:
        chronology = chronology.known_on(wish.perspective.known_on)
        if not chronology.entries:
            day = wish.perspective.known_on
            print(f"dateline: no article was published up to {day}, so no picture was drawn.", file=sys.stderr)
            return 1
    events = _wanted(chronology, wish.selection)
    if wish.selection is not None and not events:
        print(f"dateline: no event tells of {wish.selection!r}, so no picture was drawn.", file=sys.stderr)
        return 1
    drawn = _draw(chronology, events, wish)
    return 0 if drawn and not reading.failures else 1


def _wanted(chronology: Chronology, selection: str | None) -> tuple[Event, ...]:
    """The events that a search finds; all but rejected ones where nothing is searched for."""
    if selection is None:
        return shown_events(chronology, Filter())
    from dateline.chronology.project.search_index import SearchIndex

    query, index = Query.typed(selection), SearchIndex()
    if not query:
        return ()
    for _ in index.update(chronology.entries):
        pass
    found = index.find_all(query, selection)
    index.close()
    return shown_events(chronology, Filter(found=found))


def _draw(chronology: Chronology, events: tuple[Event, ...], wish: PictureWish) -> bool:
    """Whether the picture was written; if not, one line on stderr says why."""
    # A picture needs Qt's fonts and painter but no screen, so none is asked for.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_HASH_SEED"] = "0"  # the parts of a PDF stand in the same order whenever it is made
    from PySide6.QtGui import QGuiApplication

    from dateline.render.files import PictureError, write_pages, write_picture
    from dateline.render.picture import Picture
    from dateline.render.scene import scene_of
    from dateline.render.theme import load_theme

    application = QGuiApplication.instance() or QGuiApplication(["dateline"])
    placing = wish.perspective.placing
    arrangement = Arrangement(LANES[wish.lanes], COLOURS[wish.colours])
    picture = Picture(
        chronology,
        events,
        load_theme(wish.theme),
        wish.title or chronology.entries[0].document.title,
        size=(wish.width, wish.height),
        dpi=wish.dpi,
        arrangement=arrangement,
        visible=wish.stretch.among(fit_range(scene_of(chronology, events, arrangement, placing).bounds)),
        perspective=wish.perspective,
        narrowed=wish.selection is not None,
        legend=wish.legend,
        sources=wish.sources,
        transparent=wish.transparent,
        made_on=wish.made_on,
    )
    try:
        if wish.paged:
            finished(write_pages(picture, wish.out))
        else:
            for beside in write_picture(picture, wish.out)[1:]:
                print(f"dateline: the sources, for which the picture has no room, are in {beside}.", file=sys.stderr)
    except PictureError as problem:
        print(f"dateline: {problem}", file=sys.stderr)
        return False
    finally:
        del application  # before the interpreter goes: Qt must not outlive it
    return True
