"""A picture of a timeline to publish: title, timeline, legend and sources, painted by the screen's own painter.

picture = Picture(chronology, shown_events(chronology, Filter()), load_theme("light"), "The bridge")
write_picture(picture, Path("bridge.svg"))          # dateline.render.files
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from dateline import calendar
from dateline.chronology.model import Chronology
from dateline.chronology.showing import ARRANGED, PLAIN, Arrangement, ColourBy, LanesBy, Perspective, Placing
from dateline.events.model import Event
from dateline.render.captions import left_out_words, perspective_words, range_words
from dateline.render.colouring import Colouring
from dateline.render.date_words import day_words
from dateline.render.fonts import font
from dateline.render.language import marked, tr
from dateline.render.legend import LINE, LegendEntry, legend_lines, legend_of, paint_legend
from dateline.render.look import Look, State
from dateline.render.painter import paint_timeline
from dateline.render.scene import Scene, scene_of
from dateline.render.see_through import SeeThroughLook
from dateline.render.sources import SOURCE_LINE, SourceList, fitted, paged, paint_sources, sources_of
from dateline.render.theme import Theme
from dateline.timeline.layout import fit_range, lay_out
from dateline.timeline.placements import Placements
from dateline.timeline.sizes import TextStyle, elided
from dateline.timeline.view import View

MADE_WITH = marked("Made with Dateline")

_PAGE = 1600.0 * 900.0
_ENLARGED = (1.5, 1.25, 1.0)  # of the screen's lengths on a page of that area: the largest with which everything fits
_MARGIN = 42.0
_TITLES = (23, 21, 19, 17)  # pixels of the title: the largest in which it has room
_TIMELINE_TOP = 108.0
_FOOT = 50.0
_LEAST_TIMELINE = 120.0
_BEFORE_SOURCES = 64.0  # pixels of the heading beside them
_LEAST_WITH_SOURCES = 380.0  # height below which the timeline needs all the room there is
LEAST_SIZE = (480, 300)
"""Pixels below which nothing could be read."""

_WORDS = (
    marked("no"), marked("one"), marked("two"), marked("three"), marked("four"), marked("five"), marked("six"),
    marked("seven"), marked("eight"), marked("nine"), marked("ten"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of several; ``said`` is what its foot says. With ``sources`` it lists these and shows no timeline."""

    number: int = 0
    count: int = 0
    said: str = ""
    sources: SourceList | None = None


@dataclass(frozen=True)
class Picture:
    """What to draw. ``size`` is in pixels at 96 dpi, ``dpi`` the resolution of a PNG (and its number of pixels).

    ``events`` are those that may be shown, undated ones included: the picture says how many it leaves out.
    ``visible`` is a stretch in seconds from 1970, end exclusive; None shows everything. ``subtitle`` None says how many
    articles and which time; an empty one leaves it out. ``selected`` is the id of an event that is ringed.
    ``perspective`` is from where ``chronology`` is looked at (it holds what was known then): the picture says so.
    ``narrowed``: ``events`` were chosen, so lanes and sources are only of documents that tell of one of them.
    ``made_on`` is the day that the picture says it was made on. ``transparent`` pictures have no ground (PNG only).
    ``sheet`` makes it one page of several: see `dateline.render.pages`.
    """

    chronology: Chronology
    events: Sequence[Event]
    theme: Theme
    title: str
    subtitle: str | None = None
    size: tuple[int, int] = (1600, 900)
    dpi: int = 96
    arrangement: Arrangement = ARRANGED
    visible: tuple[float, float] | None = None
    legend: bool = True
    sources: bool = True
    selected: str | None = None
    perspective: Perspective = PLAIN
    narrowed: bool = False
    made_on: datetime.date | None = None
    transparent: bool = False
    sheet: Sheet | None = None


@dataclass(frozen=True, eq=False)
class _Composition:
    """Everything placed, in lengths of the screen; ``scale`` enlarges it to the page."""

    scale: float
    width: float
    height: float
    look: Look
    scene: Scene
    placements: Placements | None
    timeline_bottom: float
    sources: SourceList
    legend: tuple[tuple[tuple[LegendEntry, float], ...], ...] = ()

    @property
    def fits(self) -> bool:
        """Whether all lanes have room."""
        return self.placements is None or self.placements.height <= self.timeline_bottom - _TIMELINE_TOP + 0.5

    def labelled(self, *, whole: bool = False) -> bool:
        """Whether every mark stands with its label, or even its ``whole`` label."""
        if self.placements is None or self.placements.clusters:
            return self.placements is None
        texts = self.scene.table.labels
        said = {label.event for label in self.placements.labels if not whole or label.text == texts[label.row]}
        return said.issuperset(mark.event for mark in self.placements.marks)


def paint_picture(painter: QPainter, picture: Picture) -> None:
    """Paint the picture from 0,0 to its size; the painter's unit is a pixel at 96 dpi."""
    composed = _compose(picture)
    look, colours = composed.look, picture.theme.colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(composed.scale, composed.scale)
    with look.ground(painter):
        painter.fillRect(QRectF(0, 0, composed.width, composed.height), look.colour(colours.canvas))
    _paint_titles(painter, picture, composed)
    if picture.sheet is not None and picture.sheet.sources is not None:
        _paint_source_sheet(painter, picture.sheet.sources, composed)
    else:
        _paint_middle(painter, picture, composed)
    _paint_foot(painter, picture, composed)
    painter.restore()


# -- composing


def _compose(picture: Picture) -> _Composition:
    """The most generous composition in which every lane shows all its events, else the one with most room."""
    if picture.sheet is not None:  # pages look alike, and what is on each was chosen so that it fits
        return _composed(picture, _ENLARGED[-1], picture.arrangement)
    composed: _Composition | None = None
    for enlarged in _ENLARGED:
        composed = _composed(picture, enlarged, picture.arrangement)
        if composed.placements is None or (composed.fits and composed.labelled(whole=True)):
            return composed
    if composed is not None and composed.fits:
        return composed
    return _composed(picture, _ENLARGED[-1], replace(picture.arrangement, lanes_by=LanesBy.MERGED))


def _composed(picture: Picture, enlarged: float, arrangement: Arrangement) -> _Composition:
    scale = page_scale(picture.size, enlarged)
    width, height = picture.size[0] / scale, picture.size[1] / scale
    theme = replace(picture.theme, sizes=replace(picture.theme.sizes, edge_padding=0.0, head_padding=0.0))
    look = SeeThroughLook(theme) if picture.transparent else Look(theme)
    scene = scene_of(
        picture.chronology, picture.events, arrangement, picture.perspective.placing, empty_lanes=not picture.narrowed
    )
    range_ = (picture.visible or fit_range(scene.table.bounds)) if len(scene.table) else None
    wanted = picture.sources and height >= _LEAST_WITH_SOURCES
    sources = _sources(picture, width, height, look) if wanted else SourceList()
    foot = _FOOT + (sources.height + 24.0 if sources.words else 0.0)
    with_legend = picture.legend and height >= _LEAST_WITH_SOURCES
    if range_ is None:
        return _Composition(scale, width, height, look, scene, None, height - foot, sources)
    view = View(*range_, width - 2 * _MARGIN)
    legend: tuple[tuple[tuple[LegendEntry, float], ...], ...] = ()
    colouring = Colouring.of(picture.chronology, arrangement)
    for _ in range(3):  # the legend depends on what is shown, what is shown on the room the legend leaves
        bottom = height - foot - (len(legend) * LINE + 16.0 if with_legend else 0.0)
        placements = lay_out(
            scene.table, scene.lanes, view, max(bottom - _TIMELINE_TOP, _LEAST_TIMELINE), look.metrics,
            selected=scene.number(picture.selected), page=True,
        )  # fmt: skip
        if with_legend:
            legend = legend_lines(legend_of(placements, colouring), view.width, look.fonts.measure)
    return _Composition(scale, width, height, look, scene, placements, bottom, sources, legend)


def page_scale(size: tuple[int, int], enlarged: float = _ENLARGED[-1]) -> float:
    """By how much a picture of that size enlarges the lengths of the screen."""
    return max(1.0, enlarged * math.sqrt(size[0] * size[1] / _PAGE))


def source_pages(picture: Picture) -> list[Picture]:
    """Pages like the picture with nothing but its documents on them, all of them."""
    look, scale = Look(picture.theme), page_scale(picture.size)
    room = picture.size[1] / scale - _TIMELINE_TOP - _FOOT
    width = picture.size[0] / scale - 2 * _MARGIN
    parts = paged(_all_sources(picture), width, room, look.theme.sizes.chip, look.fonts.measure)
    return [replace(picture, events=(), sources=False, sheet=Sheet(sources=part)) for part in parts]


def pages_behind(picture: Picture) -> list[Picture]:
    """The pages that list the sources of a picture which has no room for them; none where it has."""
    if not picture.sources or picture.sheet is not None or not _compose(picture).sources.apart:
        return []
    pages = source_pages(picture)
    return [
        replace(page, sheet=replace(page.sheet or Sheet(), number=number, count=len(pages) + 1))
        for number, page in enumerate(pages, 2)
    ]


def shows_all(picture: Picture) -> bool:
    """Whether every event has its mark and its label on the picture, and every document stands among its sources."""
    composed = _compose(picture)
    return composed.placements is None or (composed.fits and composed.labelled() and not composed.sources.apart)


def _sources(picture: Picture, width: float, height: float, look: Look) -> SourceList:
    room = width - 2 * _MARGIN - _BEFORE_SOURCES
    left = height - _TIMELINE_TOP - _LEAST_TIMELINE - _FOOT - 24.0 - (2 * LINE + 16.0 if picture.legend else 0.0)
    return fitted(_all_sources(picture), room, height, look.theme.sizes.chip, look.fonts.measure, most=left)


def _all_sources(picture: Picture) -> SourceList:
    telling = dict.fromkeys(ref.document for event in picture.events for ref in event.mentions)
    coloured = picture.arrangement.colour_by is ColourBy.DOCUMENT
    return sources_of(picture.chronology, list(telling) if picture.narrowed else None, coloured=coloured)


def _subtitle(picture: Picture, stretch: tuple[float, float] | None) -> str:
    if picture.subtitle is not None:
        return picture.subtitle
    if picture.sheet is not None and picture.sheet.sources is not None:
        return tr("Sources")
    if picture.narrowed:
        count = len({ref.document for event in picture.events for ref in event.mentions})
    else:
        count = len(picture.chronology.entries)
    number = tr(_WORDS[count]) if count < len(_WORDS) else str(count)
    one = count == 1
    if picture.perspective.placing is Placing.REPORT:
        said = tr("When one article reported it") if one else tr("When {number} articles reported it", number=number)
    else:
        said = tr("What one article says happened") if one else tr("What {number} articles say happened", number=number)
    if picture.perspective.known_on is not None:
        day = day_words(calendar.from_date(picture.perspective.known_on))
        said += " " + tr("(as known on {day})", day=day)
    return f"{said}, {range_words(*stretch)}" if stretch else said


# -- painting


def _paint_titles(painter: QPainter, picture: Picture, composed: _Composition) -> None:
    look, colours = composed.look, picture.theme.colours
    width = composed.width - 2 * _MARGIN
    for pixels in _TITLES:
        large = font(picture.theme, pixels, 600)
        metrics = QFontMetricsF(large)
        if metrics.horizontalAdvance(picture.title) <= width:
            break
    painter.setFont(large)
    painter.setPen(look.colour(colours.text_primary))
    title = elided(picture.title, TextStyle.LABEL, width, lambda text, _style: metrics.horizontalAdvance(text))
    painter.drawText(QRectF(_MARGIN, 32, width + 8, 34), title)
    subtitle = elided(
        _subtitle(picture, picture.visible or composed.scene.table.bounds), TextStyle.LABEL, width, look.fonts.measure
    )
    look.text(painter, _MARGIN, 76, subtitle, style=TextStyle.LABEL, colour=colours.text_secondary)


def _paint_middle(painter: QPainter, picture: Picture, composed: _Composition) -> None:
    """The timeline and its legend, or a sentence where nothing is dated."""
    look, colours, placements = composed.look, picture.theme.colours, composed.placements
    height = composed.timeline_bottom - _TIMELINE_TOP
    if placements is None:
        text = tr("None of the events found has a date yet.") if picture.events else tr("No events were found.")
        width = look.fonts.measure(text, TextStyle.LABEL)
        middle = _TIMELINE_TOP + height / 2
        look.text(
            painter, (composed.width - width) / 2, middle, text, style=TextStyle.LABEL, colour=colours.text_secondary
        )
        return
    painter.save()
    painter.translate(_MARGIN, _TIMELINE_TOP)
    paint_timeline(painter, placements, look, State(composed.scene.number(picture.selected)), height=height,
        axis_name=composed.scene.axis_name,
    )  # fmt: skip
    # Bars run on beyond the view; SVG knows no clipping, so the margins are painted over them.
    width = placements.view.width
    with look.ground(painter):
        for x in (-_MARGIN, width):
            painter.fillRect(QRectF(x, 0, _MARGIN, height), look.colour(colours.canvas))
    painter.setPen(QPen(look.colour(colours.line_strong), 1.0))
    painter.drawLine(QLineF(0, height - 0.5, width, height - 0.5))
    painter.restore()
    paint_legend(painter, composed.legend, _MARGIN, composed.timeline_bottom + 21, look)


def _paint_foot(painter: QPainter, picture: Picture, composed: _Composition) -> None:
    look, colours = composed.look, picture.theme.colours
    right, bottom = composed.width - _MARGIN, composed.height - 36
    if composed.sources.words:
        _paint_sources(painter, composed, bottom - 28)
    style, made = TextStyle.SMALL, made_words(picture)
    width = look.fonts.measure(made, style)
    look.text(painter, right - width, bottom, made, style=style, colour=colours.text_secondary)
    room = right - width - 16 - _MARGIN
    words = elided(_said(picture, composed.scene), style, room, look.fonts.measure)
    look.text(painter, _MARGIN, bottom, words, style=style, colour=colours.text_secondary)


def _said(picture: Picture, scene: Scene) -> str:
    """What the foot says of what is shown."""
    sheet = picture.sheet
    said = left_out_words(picture.events, picture.visible, scene) if sheet is None else sheet.said
    return f"{perspective_words(picture.perspective)} {said}".strip() if said else ""


def made_words(picture: Picture) -> str:
    """Who made the picture and when, and which page of it this is."""
    made = tr(MADE_WITH)
    if picture.made_on:
        made = tr("Made with Dateline on {day}", day=day_words(calendar.from_date(picture.made_on)))
    if picture.sheet is None:
        return made
    page = tr("page {page} of {pages}", page=picture.sheet.number, pages=picture.sheet.count)
    return f"{made} · {page}"


def _paint_sources(painter: QPainter, composed: _Composition, bottom: float) -> None:
    """The list of documents, its last line centred on ``bottom``, and the rule above it."""
    look, colours = composed.look, composed.look.theme.colours
    top = bottom - composed.sources.height + SOURCE_LINE
    painter.setPen(QPen(look.colour(colours.line_hairline), 1.0))
    painter.drawLine(QLineF(_MARGIN, round(top - 17) + 0.5, composed.width - _MARGIN, round(top - 17) + 0.5))
    look.text(painter, _MARGIN, top, tr("Sources"), style=TextStyle.SMALL_STRONG, colour=colours.text_secondary)
    left = _MARGIN + _BEFORE_SOURCES
    if composed.sources.apart:
        words = tr("%Ln articles, listed apart", "", len(composed.sources.words), one="1 article, listed apart")
        look.text(painter, left, top, words, style=TextStyle.SMALL, colour=colours.text_primary)
    else:
        paint_sources(painter, composed.sources, QPointF(left, top), composed.width - _MARGIN - left, look)


def _paint_source_sheet(painter: QPainter, sources: SourceList, composed: _Composition) -> None:
    """A page of nothing but sources."""
    width = composed.width - 2 * _MARGIN
    first = QPointF(_MARGIN, _TIMELINE_TOP + SOURCE_LINE / 2)
    paint_sources(painter, sources, first, width, composed.look)
