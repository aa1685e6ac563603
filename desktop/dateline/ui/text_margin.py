"""The dates left of the source text: beside each line those of the events that it tells of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dateline.events.model import MentionRef
from dateline.render.date_words import parts_of_day
from dateline.render.fonts import font
from dateline.render.language import tr
from dateline.render.theme import Theme
from dateline.ui.text_marks import TextMark
from dateline.ui.text_view import TextView

_YEAR = re.compile(r"(?<=[^\W\d_]) \d{3,4}\b(?! (?:BCE|v\. Chr\.))")
_MOST_GAP = 20  # pixels between dates and text
_TWO_YEARS = re.compile(r"(?:\d{1,2}\.? )?[^\W\d_]+ (\d{3,4})–(?:\d{1,2}\.? )?[^\W\d_]+ (\d{3,4})( \+\d+)?")
_TIME = r"\d\d:\d\d(?:–\d\d:\d\d)?"


def briefer(date: str) -> Iterator[str]:
    """A date as said, then ever shorter ways that are still true: without its one year, then without the clock time.

    “9 Nov 2023, 12:00–17:59” → “9 Nov, 12:00–17:59” → “9 Nov”; of two years only these stay: “2019–2023”.
    """
    yield date
    date = date.replace(" – ", "–")
    yield date
    years = set(_YEAR.findall(date))
    if len(years) == 1:
        date = _YEAR.sub("", date)
        yield date
    date = _clock().sub("", date)
    yield date
    about = tr("about {when}").partition("{when}")[0]
    if date.startswith(about):
        yield "~" + date.removeprefix(about)
    elif len(years) == 2 and (stretch := _TWO_YEARS.fullmatch(date)):
        first, last, others = stretch.groups(default="")
        yield f"{first}–{last}{others}"


def _clock() -> re.Pattern[str]:
    """The time of day behind a date."""
    parts = "|".join(re.escape(part) for part in parts_of_day())
    return re.compile(f", (?:{_TIME}|{parts})", re.IGNORECASE)


class DateMargin(QWidget):
    """Lies over the left margin of a text view and follows what it shows."""

    def __init__(self, view: TextView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._other: Callable[[MentionRef], str | None] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.laid_out.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_dates(self, of: Callable[[MentionRef], str | None] | None) -> None:
        """Show other dates than those of the marks, or those again: ``of`` is asked only for what is in view, and
        leaves a mark its own where it says None."""
        if of is not None or self._other is not None:
            self._other = of
            self.update()

    def _date(self, mark: TextMark) -> str:
        other = self._other(mark.ref) if self._other is not None else None
        return mark.date if other is None else other

    def date_on(self, start: int, end: int) -> tuple[str, bool]:
        """What stands beside a line that shows these offsets, and whether it is the selected event's date.

        The selected event comes first, then the most important one; "+1" says that one more date is told of there.
        """
        dated = [mark for mark in self._view.marks.starting_between(start, end) if self._date(mark)]
        if not dated:
            return "", False
        selected = self._view.selected
        told = selected is not None and selected in dated
        chosen = selected if selected is not None and told else max(dated, key=lambda mark: mark.importance)
        others = {self._date(mark) for mark in dated} - {self._date(chosen)}
        return self._date(chosen) + (f" +{len(others)}" if others else ""), told

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = self._theme.colours
        small = font(self._theme, self._theme.type.small)
        strong = font(self._theme, self._theme.type.small, 600)
        for block, line, top in self._view.visible_lines():
            text, selected = self.date_on(*self._view.offsets_of(block, line))
            if not text:
                continue
            painter.setFont(strong if selected else small)
            painter.setPen(QColor(colours.accent if selected else colours.text_secondary))
            room = QRectF(0, top, self.width(), self._view.line_height)
            metrics = painter.fontMetrics()
            fitting = (one for one in briefer(text) if metrics.horizontalAdvance(one) <= room.width())
            *_, briefest = briefer(text)
            shown = next(fitting, None) or metrics.elidedText(briefest, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def _follow(self) -> None:
        viewport = self._view.viewport().geometry()
        width = self._theme.layout.text_date_margin
        room = viewport.left() - self._view.contentsRect().left()
        self.setVisible(room > width)
        # The larger part of the air stands between dates and text, but they stay together in a wide window.
        gap = min(_MOST_GAP, (room - width) * 5 // 8)
        self.setGeometry(viewport.left() - gap - width, viewport.top(), width, viewport.height())
        self.update()
