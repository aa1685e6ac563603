"""A long chronology on as many pages as it takes for every event to stand with its label, and pages of its sources.

pages = finished(pages_of(picture))          # a PDF has them one behind the other
paint_picture(painter, pages[0])

Every event is on exactly one page, in the order of time: the one on which it begins. What goes on longer runs to the
edge. A page shows the stretch of time in which its events lie; where nothing happened for long, no page is empty.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from dateline.calendar import SECONDS_PER_DAY
from dateline.chronology.showing import Arrangement, LanesBy
from dateline.events.model import Event
from dateline.render.captions import left_out_words
from dateline.render.language import tr
from dateline.render.picture import Picture, Sheet, shows_all, source_pages
from dateline.render.scene import Scene, scene_of
from dateline.timeline.layout import fit_range

_MERGED = Arrangement(LanesBy.MERGED)
_FIRST_GUESS = 12  # events on a page


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event with where its first mark begins and ends (exclusive)."""

    event: Event
    start: int
    end: int


def pages_of(picture: Picture) -> Generator[None, None, tuple[Picture, ...]]:
    """The pages, worked out in steps, one a page. A picture that shows everything on one page stays as it is."""
    if shows_all(picture):
        return (picture,)
    scene = scene_of(picture.chronology, picture.events, _MERGED, picture.perspective.placing)
    dated = _in_order(picture, scene)
    # A collapsed lane has no room for labels.
    whole = picture
    picture = replace(picture, narrowed=True, arrangement=replace(picture.arrangement, collapsed=frozenset()))
    if dated and not _fits(picture, dated, 0, 1):  # not even one event: it has so many lanes
        picture = replace(picture, arrangement=replace(picture.arrangement, lanes_by=LanesBy.MERGED))
    pages: list[Picture] = []
    place, guess = 0, _FIRST_GUESS
    while place < len(dated):
        yield
        count = _most(picture, dated, place, guess)
        pages.append(_page(picture, dated, place, count))
        place, guess = place + count, count
    if pages:
        pages[0] = _telling_of_all(pages[0], left_out_words(picture.events, picture.visible, scene))
    # All documents, those without a dated event included.
    pages += source_pages(replace(picture, narrowed=whole.narrowed, events=whole.events)) if picture.sources else []
    return tuple(_numbered(page, number, len(pages)) for number, page in enumerate(pages, 1))


def page_words(first: int, last: int, total: int) -> str:
    """Which events a page has, counted from 1 in the order of time."""
    return (
        tr("Event {first} of {total}.", first=first, total=total)
        if first == last
        else tr("Events {first}–{last} of {total}.", first=first, last=last, total=total)
    )


def _telling_of_all(page: Picture, said: str) -> Picture:
    """The first page says what all pages together leave out."""
    sheet = page.sheet or Sheet()
    return replace(page, sheet=replace(sheet, said=tr("{said} On all pages: {all}", said=sheet.said, all=said)))


def _numbered(page: Picture, number: int, count: int) -> Picture:
    return replace(page, sheet=replace(page.sheet or Sheet(), number=number, count=count))


def _in_order(picture: Picture, scene: Scene) -> list[_Dated]:
    """Events with a mark in the stretch that is wanted, by time."""
    table = scene.table
    rows = table.first_rows
    order = np.lexsort((table.event[rows], table.end[rows], table.start[rows]))
    found = [
        _Dated(scene.events[int(table.event[row])], int(table.start[row]), int(table.end[row])) for row in rows[order]
    ]
    if picture.visible is None:
        return found
    start, end = picture.visible
    return [one for one in found if one.end > start and one.start < end]


def _most(picture: Picture, dated: Sequence[_Dated], place: int, guess: int) -> int:
    """How many events from ``place`` on fit on a page, at least one; ``guess`` is what the page before took."""
    left = len(dated) - place
    fitting, failing = 1, left + 1
    tried = min(max(guess, 2), left)
    while failing - fitting > 1:
        step = max(1, tried // 4)
        if _fits(picture, dated, place, tried):
            fitting, tried = tried, tried + step
        else:
            failing, tried = tried, tried - step
        if not fitting < tried < failing:
            tried = (fitting + failing) // 2
    return fitting


def _fits(picture: Picture, dated: Sequence[_Dated], place: int, count: int) -> bool:
    return shows_all(_page(picture, dated, place, count))


def _page(picture: Picture, dated: Sequence[_Dated], place: int, count: int) -> Picture:
    """A page with so many events; it ends where the last of them does, or where the next page begins."""
    own = dated[place : place + count]
    first, last = own[0].start, max(one.end for one in own)
    if place + count < len(dated):
        last = min(last, max(dated[place + count].start, own[-1].start + SECONDS_PER_DAY))
    if picture.visible is not None:
        first, last = max(first, int(picture.visible[0])), min(last, int(picture.visible[1]))
    return replace(
        picture,
        events=tuple(one.event for one in own),
        visible=fit_range((first, max(last, first + 1))),
        sources=False,
        sheet=Sheet(said=page_words(place + 1, place + count, len(dated))),
    )
