"""Silent and single-source periods in the overview: found a moment after the strip, painted behind its bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from dateline.chronology.model import Chronology, letter
from dateline.chronology.showing import ColourBy
from dateline.render.language import tr
from dateline.render.look import Look
from dateline.render.model_words import title_of
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from dateline.session.words import range_words
from dateline.timeline.gaps import Gap, Tellings, Thin, gaps_of
from dateline.timeline.sizes import TextStyle
from dateline.timeline.strip import Strip
from dateline.timeline.view import View

_LINE = 3.0
_PADDING = 6.0
_NAME_Y = 9.0
_BEFORE_NAME = 4.0
_SAID = 5  # of them a screen reader is told


class ThinPeriods:
    """The gaps of one overview."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._of: tuple[Tellings, View] | None = None
        self.gaps: tuple[Gap, ...] = ()

    def find(self, view: View) -> bool:
        """Find the gaps that are seen at a scale; says whether they are others than before."""
        tellings, before = self._session.showing.tellings, self.gaps
        if self._of is None or self._of[0] is not tellings or self._of[1] != view:
            self._of, self.gaps = (tellings, view), gaps_of(tellings, view)
        return self.gaps != before

    def at(self, instant: float) -> Gap | None:
        """The narrowest gap around an instant."""
        around = [gap for gap in self.gaps if gap.start <= instant < gap.end]
        return min(around, key=lambda gap: gap.end - gap.start, default=None)

    def beside(self, instant: float, direction: int) -> Gap | None:
        """The next gap whose middle is later than an instant, or earlier."""
        middles = [((gap.start + gap.end) / 2, gap) for gap in self.gaps]
        if direction > 0:
            return min((one for one in middles if one[0] > instant), key=lambda one: one[0], default=(0, None))[1]
        return max((one for one in middles if one[0] < instant), key=lambda one: one[0], default=(0, None))[1]

    # -- in words -----------------------------------------------------------------------------------------------------

    def words(self, gap: Gap) -> str:
        """``Nothing is told of 2 Mar – 8 Sep 2021``; ``Only B tells of 2019 – 2022: Families wait for news``."""
        when = range_words(VisibleRange(gap.start, gap.end))
        if gap.kind is Thin.SILENT:
            return tr("Nothing is told of {when}", when=when)
        title = _title(self._session.chronology, gap.source)
        return tr("Only {letter} tells of {when}", letter=letter(gap.source), when=when) + (
            f": {title}" if title else ""
        )

    @property
    def summary(self) -> str:
        """How many there are, and the longest of them."""
        if not self.gaps:
            return ""
        silent = sum(gap.kind is Thin.SILENT for gap in self.gaps)
        single = len(self.gaps) - silent
        kinds = [
            *([tr("%Ln silent periods", "", silent, one="1 silent period")] if silent else []),
            *([tr("%Ln single-source periods", "", single, one="1 single-source period")] if single else []),
        ]
        longest = sorted(self.gaps, key=lambda gap: gap.start - gap.end)[:_SAID]
        counted = tr(" and ").join(kinds)
        return f"{counted}. " + ". ".join(map(self.words, sorted(longest, key=lambda gap: gap.start)))

    # -- painting -----------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, strip: Strip, look: Look) -> None:
        """Behind the bars: silence as sunken ground with its name; what only one tells tinted, over a line."""
        coloured = self._session.arrangement.colour_by is ColourBy.DOCUMENT
        for gap in self.gaps:
            x0, x1 = max(0.0, strip.view.x(gap.start)), min(strip.view.width, strip.view.x(gap.end))
            if x1 - x0 < 1:
                continue
            if gap.kind is Thin.SILENT:
                _paint_silence(painter, x0, x1, strip, look)
            else:
                document = look.document(gap.source if coloured else -1)
                painter.fillRect(QRectF(x0, 1, x1 - x0, strip.base - 1), look.colour(document.tint))
                painter.fillRect(QRectF(x0, strip.base - _LINE, x1 - x0, _LINE), look.colour(document.mark))

    def paint_names(self, painter: QPainter, strip: Strip, look: Look) -> None:
        """Over the bars: the letter of the only source, at the left of its period."""
        for gap in self.gaps:
            if gap.kind is not Thin.SINGLE:
                continue
            name = letter(gap.source)
            x = self.place_of_name(gap, strip, look.fonts.measure(name, TextStyle.SMALL_STRONG))
            if x is not None:
                colour = look.theme.colours.text_primary
                look.text(painter, x, _NAME_Y, name, style=TextStyle.SMALL_STRONG, colour=colour)

    @staticmethod
    def place_of_name(gap: Gap, strip: Strip, width: float) -> float | None:
        """Where a name of that width begins: as far left in its period as no high bar stands under it; None where all
        of the period that is seen is too narrow for it."""
        x0, x1 = max(0.0, strip.view.x(gap.start)), min(strip.view.width, strip.view.x(gap.end))
        x = x0 + _BEFORE_NAME
        for left, right in strip.higher_than(2 * _NAME_Y):
            if left < x + width + 2 and right > x - 2:
                x = right + _BEFORE_NAME
        return x if x + width + _PADDING <= x1 and x1 - x0 >= width + 2 * _PADDING else None


def _paint_silence(painter: QPainter, x0: float, x1: float, strip: Strip, look: Look) -> None:
    colours, style, text = look.theme.colours, TextStyle.SMALL, tr("silent")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(x0, 1, x1 - x0, strip.base - 1), look.colour(colours.sunken))
    width = look.fonts.measure(text, style)
    if x1 - x0 >= width + 2 * _PADDING:
        x = (x0 + x1 - width) / 2
        look.text(painter, x, strip.base / 2, text, style=style, colour=colours.text_secondary)


def _title(chronology: Chronology, ordinal: int) -> str:
    found = (
        title_of(entry.document)
        for entry, number in zip(chronology.entries, chronology.ordinals, strict=True)
        if number == ordinal
    )
    return next(found, "")
