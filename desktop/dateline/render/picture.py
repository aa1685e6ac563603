"""A picture of a timeline to publish: title, timeline, legend and sources, painted by the screen's own painter.

picture = Picture(chronology, shown_events(chronology, Filter()), load_theme("light"), "The bridge")
write_picture(picture, Path("bridge.svg"))          # dateline.render.files
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from dateline import calendar
from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology, letter
from dateline.chronology.showing import ARRANGED, PLAIN, Arrangement, LanesBy, Perspective, Placing
from dateline.events.model import Event
from dateline.render.captions import left_out_words, perspective_words
from dateline.render.fonts import font
from dateline.render.legend import LINE, LegendEntry, legend_lines, legend_of, paint_legend
from dateline.render.look import Look, State
from dateline.render.painter import paint_chip, paint_timeline
from dateline.render.scene import Scene, scene_of
from dateline.render.theme import Theme
from dateline.temporal.wording import day_words, span_words, year_words
from dateline.timeline.layout import fit_range, lay_out
from dateline.timeline.placements import Placements
from dateline.timeline.sizes import TextStyle, elided
from dateline.timeline.view import View

MADE_WITH = "Made with Dateline"

_PAGE = (1600.0, 900.0)
_ENLARGED = (1.5, 1.25, 1.0)  # of the screen's lengths on a page of that size: the largest with which everything fits
_MARGIN = 42.0
_TITLE = 23.0
_TIMELINE_TOP = 108.0
_SOURCE_LINE = 21.0
_MOST_SOURCE_LINES = 6
_LEAST_WITH_SOURCES = 380.0  # height below which the timeline needs all the room there is
LEAST_SIZE = (480, 300)
"""Pixels below which nothing could be read."""

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Picture:
    """What to draw. ``size`` is in pixels at 96 dpi, ``dpi`` the resolution of a PNG (and its number of pixels).

    ``events`` are those that may be shown, undated ones included: the picture says how many it leaves out.
    ``visible`` is a stretch in seconds from 1970, end exclusive; None shows everything. ``subtitle`` None says how many
    articles and which time; an empty one leaves it out. ``selected`` is the id of an event that is ringed.
    ``perspective`` is from where ``chronology`` is looked at (it holds what was known then): the picture says so.
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


@dataclass(frozen=True, eq=False)
class _Composition:
    """Everything placed, in lengths of the screen; ``scale`` enlarges it to the page."""

    scale: float
    width: float
    height: float
    look: Look
    scene: Scene
    placements: Placements | None
    legend: tuple[tuple[tuple[LegendEntry, float], ...], ...]
    sources: tuple[str, ...]
    columns: int
    more: int
    timeline_bottom: float


def paint_picture(painter: QPainter, picture: Picture) -> None:
    """Paint the picture from 0,0 to its size; the painter's unit is a pixel at 96 dpi."""
    composed = _compose(picture)
    look, colours = composed.look, picture.theme.colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(composed.scale, composed.scale)
    painter.fillRect(QRectF(0, 0, composed.width, composed.height), look.colour(colours.canvas))
    _paint_titles(painter, picture, composed)
    _paint_middle(painter, picture, composed)
    _paint_foot(painter, picture, composed)
    painter.restore()


# -- composing


def _compose(picture: Picture) -> _Composition:
    """The most generous composition in which every lane shows all its events, else the one with most room."""
    composed: _Composition | None = None
    for enlarged in _ENLARGED:
        composed = _composed(picture, enlarged, picture.arrangement)
        placements = composed.placements
        if placements is None or (_fits(composed) and not placements.clusters):
            return composed
    if composed is not None and _fits(composed):
        return composed
    return _composed(picture, _ENLARGED[-1], replace(picture.arrangement, lanes_by=LanesBy.MERGED))


def _fits(composed: _Composition) -> bool:
    placements = composed.placements
    return placements is None or placements.height <= composed.timeline_bottom - _TIMELINE_TOP + 0.5


def _composed(picture: Picture, enlarged: float, arrangement: Arrangement) -> _Composition:
    scale = max(1.0, enlarged * min(picture.size[0] / _PAGE[0], picture.size[1] / _PAGE[1]))
    width, height = picture.size[0] / scale, picture.size[1] / scale
    theme = replace(picture.theme, sizes=replace(picture.theme.sizes, edge_padding=0.0))
    look = Look(theme)
    scene = scene_of(picture.chronology, picture.events, arrangement, picture.perspective.placing)
    range_ = (picture.visible or fit_range(scene.table.bounds)) if len(scene.table) else None
    wanted = picture.sources and height >= _LEAST_WITH_SOURCES
    sources, columns, more = _sources(picture, width, height) if wanted else ((), 1, 0)
    foot = 50.0 + (-(-len(sources) // columns) * _SOURCE_LINE + 24.0 if sources else 0.0)
    with_legend = picture.legend and height >= _LEAST_WITH_SOURCES
    if range_ is None:
        return _Composition(scale, width, height, look, scene, None, (), sources, columns, more, height - foot)
    view = View(*range_, width - 2 * _MARGIN)
    legend: tuple[tuple[tuple[LegendEntry, float], ...], ...] = ()
    for _ in range(2):  # the legend depends on what is shown, what is shown on the room the legend leaves
        bottom = height - foot - (len(legend) * LINE + 16.0 if with_legend else 0.0)
        placements = lay_out(
            scene.table, scene.lanes, view, max(bottom - _TIMELINE_TOP, 120.0), look.metrics,
            selected=scene.number(picture.selected), page=True,
        )  # fmt: skip
        if with_legend:
            legend = legend_lines(legend_of(placements), view.width, look.fonts.measure)
    return _Composition(scale, width, height, look, scene, placements, legend, sources, columns, more, bottom)


def _sources(picture: Picture, width: float, height: float) -> tuple[tuple[str, ...], int, int]:
    """Lines for the documents, the number of columns they stand in, and how many found no room."""
    entries = picture.chronology.entries
    lines = max(1, min(_MOST_SOURCE_LINES, int(height * 0.22 / _SOURCE_LINE)))
    columns = 1 if len(entries) <= min(lines, 3) or width < 700 else 2
    room = lines * columns
    shown = entries if len(entries) <= room else entries[: room - 1]
    return tuple(source_words(entry) for entry in shown), columns, len(entries) - len(shown)


def source_words(entry: Entry) -> str:
    """A document as a source: author, title, day of publication."""
    author = f"{entry.document.author}, " if entry.document.author else ""
    days = [calendar.from_date(day) for day in entry.published.days] if entry.published else []
    published = span_words(days[0], days[1]) if days else "no date of publication given"
    return f"{author}“{entry.document.title}”, {published}"


def range_words(start: float, end: float) -> str:
    """A stretch of time in words, whole days or whole years; ``end`` is exclusive."""
    first, last = calendar.day_of(int(start // 1)), calendar.day_of(int(-(-end // 1)) - 1)
    if last - first < 3 * 366:
        return span_words(first, last)
    (year, _, _), (last_year, _, _) = calendar.civil(first), calendar.civil(last)
    return f"{year_words(year)} – {year_words(last_year)}"


def _subtitle(picture: Picture, stretch: tuple[float, float] | None) -> str:
    if picture.subtitle is not None:
        return picture.subtitle
    count = len(picture.chronology.entries)
    number = _WORDS[count] if count < len(_WORDS) else str(count)
    articles = f"{number} article{'' if count == 1 else 's'}"
    if picture.perspective.placing is Placing.REPORT:
        said = f"When {articles} reported it"
    else:
        said = f"What {articles} say{'s' if count == 1 else ''} happened"
    if picture.perspective.known_on is not None:
        said += f" (as known on {day_words(calendar.from_date(picture.perspective.known_on))})"
    return f"{said}, {range_words(*stretch)}" if stretch else said


# -- painting


def _paint_titles(painter: QPainter, picture: Picture, composed: _Composition) -> None:
    look, colours = composed.look, picture.theme.colours
    width = composed.width - 2 * _MARGIN
    large = font(picture.theme, _TITLE, 600)
    metrics = QFontMetricsF(large)
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
        text = "No events were found." if not picture.events else "None of the events found has a date yet."
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
    canvas, width = look.colour(colours.canvas), placements.view.width
    for x in (-_MARGIN, width):
        painter.fillRect(QRectF(x, 0, _MARGIN, height), canvas)
    painter.setPen(QPen(look.colour(colours.line_strong), 1.0))
    painter.drawLine(QLineF(0, height - 0.5, width, height - 0.5))
    painter.restore()
    paint_legend(painter, composed.legend, _MARGIN, composed.timeline_bottom + 21, look)


def _paint_foot(painter: QPainter, picture: Picture, composed: _Composition) -> None:
    look, colours = composed.look, picture.theme.colours
    right, bottom = composed.width - _MARGIN, composed.height - 36
    if composed.sources:
        _paint_sources(painter, picture, composed, bottom - 28)
    style = TextStyle.SMALL
    width = look.fonts.measure(MADE_WITH, style)
    look.text(painter, right - width, bottom, MADE_WITH, style=style, colour=colours.text_secondary)
    room = right - width - 16 - _MARGIN
    said = left_out_words(picture.events, picture.visible, composed.scene)
    words = elided(f"{perspective_words(picture.perspective)} {said}".strip(), style, room, look.fonts.measure)
    look.text(painter, _MARGIN, bottom, words, style=style, colour=colours.text_secondary)


def _paint_sources(painter: QPainter, picture: Picture, composed: _Composition, bottom: float) -> None:
    """The list of documents, its last line centred on ``bottom``, and the rule above it."""
    look, colours = composed.look, picture.theme.colours
    lines = -(-len(composed.sources) // composed.columns)
    top = bottom - (lines - 1) * _SOURCE_LINE
    painter.setPen(QPen(look.colour(colours.line_hairline), 1.0))
    painter.drawLine(QLineF(_MARGIN, round(top - 17) + 0.5, composed.width - _MARGIN, round(top - 17) + 0.5))
    look.text(painter, _MARGIN, top, "Sources", style=TextStyle.SMALL_STRONG, colour=colours.text_secondary)
    left = _MARGIN + 64
    column = (composed.width - _MARGIN - left) / composed.columns
    chip = picture.theme.sizes.chip
    for place, words in enumerate(composed.sources):
        x, y = left + place // lines * column, top + place % lines * _SOURCE_LINE
        number = picture.chronology.ordinals[place]
        paint_chip(painter, x, y - chip / 2, look, letter=letter(number), ordinal=number)
        last = place == len(composed.sources) - 1 and composed.more
        more = f" – and {composed.more} more" if last else ""
        room = column - chip - 20 - look.fonts.measure(more, TextStyle.SMALL)
        text = elided(words, TextStyle.SMALL, room, look.fonts.measure) + more
        look.text(painter, x + chip + 6, y, text, style=TextStyle.SMALL, colour=colours.text_primary)
