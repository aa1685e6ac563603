"""Drawing one row of the document list, and telling what lies under the pointer in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dateline.render.fonts import font
from dateline.render.language import marked, tr
from dateline.render.reason_words import reason_words
from dateline.render.theme import Theme
from dateline.session.words import published_words
from dateline.ui.chip import paint_chip
from dateline.ui.document_rows import DocumentRows, DocumentShown, ProblemShown, RowShown
from dateline.ui.icons import pixmap
from dateline.ui.source_marks import SourceMark

_SET_DATE = marked("set date")
_BESIDE_CHIP = 20  # pixels left and right of it
_RIGHT = 12
_TOP = 8
_AROUND_OFFER = 10
_USE_SIZE = QSizeF(38, 24)  # with the usual size of text
_MOST_KEPT = 20_000
_SIGN = 17  # pixels of the sign before what is said of a file, with the room behind it


class Target(Enum):
    """What a press in a row means."""

    ROW = "row"
    SET_DATE = "date"
    USE_OFFER = "offer"
    DISMISS = "dismiss"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the parts of a row stand, in coordinates of the view."""

    lines: list[str]
    title: QRect
    date: QRect
    counts: QRect
    offer: QRect
    use: QRect
    set_date: QRect
    dismiss: QRect
    height: int
    source: QRect = field(default_factory=QRect)
    look: QRect = field(default_factory=QRect)


class DocumentRowPainter(QStyledItemDelegate):
    """Draws `DocumentShown` and `ProblemShown` rows; one place knows where their parts are."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._title_font = font(theme, theme.type.body, 500)
        self._small = font(theme, theme.type.small)
        self._small_strong = font(theme, theme.type.small, 600)
        self._title_line, self._line = theme.type.line_body - 2, theme.type.line_small
        self._text_left = round(theme.sizes.chip) + _BESIDE_CHIP
        self._use_size = (_USE_SIZE * (self._line / 16)).toSize()
        self._heights: dict[tuple[str, object, int], int] = {}

    def target_at(self, shown: RowShown, rect: QRect, at: QPoint) -> Target:
        """What lies at a point of a row that is drawn in ``rect``."""
        placed = self._layout(shown, rect)
        for place, target in (
            (placed.use, Target.USE_OFFER),
            (placed.set_date, Target.SET_DATE),
            (placed.dismiss, Target.DISMISS),
            (placed.look, Target.SOURCE),
        ):
            if place.contains(at):
                return target
        return Target.ROW

    def place_of(self, shown: RowShown, rect: QRect, target: Target) -> QRect:
        """Where a part of a row is drawn; empty where the row does not have it."""
        placed = self._layout(shown, rect)
        places = {
            Target.USE_OFFER: placed.use, Target.SET_DATE: placed.set_date, Target.DISMISS: placed.dismiss,
            Target.SOURCE: placed.look,
        }  # fmt: skip
        return places.get(target, rect)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        shown = self._row(index)
        width = max(120, self._view.viewport().width())
        return QSize(width, self._height(shown, width) if shown else 0)

    def _height(self, shown: RowShown, width: int) -> int:
        """Qt asks for the height of every row whenever one is added: each is worked out once for a width."""
        said: object = shown.problem.reason if isinstance(shown, ProblemShown) else None
        if isinstance(shown, DocumentShown):
            said = shown.offer is not None, shown.source is not None
        key = shown.title, said, width
        if key not in self._heights:
            if len(self._heights) >= _MOST_KEPT:
                self._heights.clear()
            self._heights[key] = self._layout(shown, QRect(0, 0, width, 0)).height
        return self._heights[key]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shown = self._row(index)
        if shown is None:
            return
        rect: QRect = option.rect
        state = option.state
        placed = self._layout(shown, rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        if isinstance(shown, DocumentShown) and index == self._view.currentIndex():
            painter.fillRect(rect, QColor(colours.accent_soft))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))
        if isinstance(shown, DocumentShown):
            self._paint_document(painter, shown, placed)
        else:
            self._paint_problem(painter, shown, placed)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.text_primary), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(5, 2, -3, -3))
        painter.restore()

    # -- where things stand -------------------------------------------------------------------------------------------

    def _layout(self, shown: RowShown, rect: QRect) -> _Layout:
        left, top = rect.left() + self._text_left, rect.top() + _TOP
        width = rect.width() - self._text_left - _RIGHT
        none = QRect()
        if isinstance(shown, ProblemShown):
            lines = _lines(shown.problem.reason, self._small, width, 3)
            title = QRect(left, top, width - 24, self._title_line)
            counts = QRect(left, title.bottom() + 1, width, self._line * len(lines))
            dismiss = QRect(rect.right() - 30, rect.top() + 4, 26, 24)
            return _Layout(lines, title, none, counts, none, none, none, dismiss, counts.bottom() - rect.top() + 9)
        lines = _lines(shown.title, self._title_font, width, 2)
        title = QRect(left, top, width, self._title_line * len(lines))
        date = QRect(left, title.bottom() + 3, width, self._line)
        counts = QRect(left, date.bottom() + 1, width, self._line)
        bottom = counts.bottom()
        offer = use = set_date = none
        if shown.date is None:
            metrics = QFontMetrics(self._small)
            before = metrics.horizontalAdvance(tr("undated – "))
            # 24 px high for the finger although the words are 11.
            set_date = QRect(
                left + before - 2, date.top() - 4, metrics.horizontalAdvance(tr(_SET_DATE)) + 4, self._line + 8
            )
        source = look = none
        if shown.source is not None:
            source = QRect(left, bottom + 2, width, self._line)
            bottom, metrics = source.bottom(), QFontMetrics(self._small)
            link = min(metrics.horizontalAdvance(shown.source.link), width - _SIGN)
            said = min(metrics.horizontalAdvance(f"{shown.source.words} – "), width - _SIGN - link)
            look = QRect(left + _SIGN + said - 2, source.top() - 4, link + 4, self._line + 8)
        if shown.offer is not None:
            offer = QRect(left, bottom + 6, width, 2 * self._line + _AROUND_OFFER)
            use = QRect(QPoint(offer.right() - self._use_size.width() - 6, 0), self._use_size)
            use.moveTop(offer.center().y() + 1 - use.height() // 2)
            bottom = offer.bottom()
        height = bottom - rect.top() + 9
        return _Layout(lines, title, date, counts, offer, use, set_date, none, height, source, look)

    # -- drawing ------------------------------------------------------------------------------------------------------

    def _paint_document(self, painter: QPainter, shown: DocumentShown, placed: _Layout) -> None:
        colours = self._theme.colours
        paint_chip(
            painter,
            self._theme,
            shown.ordinal,
            placed.title.left() - self._text_left + 12,
            placed.title.top() + self._title_line // 2,
        )
        painter.setFont(self._title_font)
        painter.setPen(QColor(colours.text_primary))
        _paint_lines(painter, placed.lines, placed.title)
        painter.setFont(self._small)
        metrics = QFontMetrics(self._small)
        line = placed.date
        if shown.tried is not None:
            self._paint_tried(painter, line, *shown.tried)
        elif shown.date is None:
            painter.setPen(QColor(colours.warning_text))
            painter.drawText(line, _LEFT, tr("undated"))
            painter.setPen(QColor(colours.text_secondary))
            painter.drawText(line.adjusted(metrics.horizontalAdvance(tr("undated")), 0, 0, 0), _LEFT, " – ")
            painter.setPen(QColor(colours.accent))
            painter.drawText(line.adjusted(metrics.horizontalAdvance(tr("undated – ")), 0, 0, 0), _LEFT, tr(_SET_DATE))
        else:
            painter.setPen(QColor(colours.text_primary))
            painter.drawText(line, _LEFT, shown.date)
            rest = line.adjusted(metrics.horizontalAdvance(shown.date), 0, 0, 0)
            painter.setPen(QColor(colours.text_secondary))
            basis = metrics.elidedText(f" · {shown.basis}", Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, _LEFT, basis)
        painter.setPen(QColor(colours.text_secondary))
        room = placed.counts
        if shown.found:
            width = metrics.horizontalAdvance(shown.found)
            ground = QRect(room.right() - width - 6, room.top(), width + 8, room.height())
            painter.fillRect(ground, QColor(colours.found))
            painter.setPen(QColor(colours.text_primary))
            painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, shown.found)
            painter.setPen(QColor(colours.text_secondary))
            room = room.adjusted(0, 0, -ground.width() - 6, 0)
        painter.drawText(room, _LEFT, metrics.elidedText(shown.counts, Qt.TextElideMode.ElideRight, room.width()))
        if shown.source is not None:
            self._paint_source(painter, shown.source, placed)
        if shown.offer is not None:
            self._paint_offer(painter, shown, placed)

    def _paint_source(self, painter: QPainter, mark: SourceMark, placed: _Layout) -> None:
        """A sign, what is wrong with the file, and what to press."""
        colours, metrics = self._theme.colours, QFontMetrics(self._small)
        sign = pixmap("triangle-alert", colours.warning_text, _SIGN - 4, painter.device().devicePixelRatioF())
        line = placed.source
        painter.drawPixmap(QPoint(line.left(), line.center().y() + 1 - (_SIGN - 4) // 2), sign)
        link = placed.look.adjusted(2, 0, 0, 0)
        said = line.adjusted(_SIGN, 0, 0, 0)
        said.setRight(link.left() - 1)
        painter.setPen(QColor(colours.warning_text))
        words = metrics.elidedText(mark.words, Qt.TextElideMode.ElideRight, said.width())
        painter.drawText(said, _LEFT, words)
        painter.setPen(QColor(colours.text_secondary))
        painter.drawText(said.adjusted(metrics.horizontalAdvance(words), 0, 0, 0), _LEFT, " – ")
        painter.setPen(QColor(colours.accent))
        painter.drawText(link, _LEFT, metrics.elidedText(mark.link, Qt.TextElideMode.ElideRight, link.width()))

    def _paint_tried(self, painter: QPainter, line: QRect, former: str, wanted: str) -> None:
        """The date so far, struck through, and the one that is tried out: that alone where both have no room."""
        struck, colours = QFont(self._small), self._theme.colours
        struck.setStrikeOut(True)
        parts: tuple[tuple[str, QFont, str], ...] = (
            (former, struck, colours.text_secondary),
            (" → ", self._small, colours.text_secondary),
            (wanted, self._small_strong, colours.text_primary),
        )
        if sum(QFontMetrics(drawn_in).horizontalAdvance(text) for text, drawn_in, _ in parts) > line.width():
            parts = (("→ ", self._small, colours.text_secondary), parts[2])
        x = line.left()
        for text, drawn_in, colour in parts:
            painter.setFont(drawn_in)
            painter.setPen(QColor(colour))
            painter.drawText(QRect(x, line.top(), max(0, line.right() - x + 1), line.height()), _LEFT, text)
            x += QFontMetrics(drawn_in).horizontalAdvance(text)
        painter.setFont(self._small)

    def _paint_offer(self, painter: QPainter, shown: DocumentShown, placed: _Layout) -> None:
        """The dashed card with a date that was found and not taken."""
        if shown.offer is None:
            return
        colours, radius = self._theme.colours, self._theme.radius
        pen = QPen(QColor(colours.line_control), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(placed.offer.adjusted(0, 0, -1, -1), radius.card, radius.card)
        painter.setPen(QPen(QColor(colours.line_strong), 1))
        painter.setBrush(QColor(colours.control_background))
        painter.drawRoundedRect(placed.use, radius.small_control, radius.small_control)
        painter.setPen(QColor(colours.accent))
        painter.setFont(self._small)
        painter.drawText(placed.use, Qt.AlignmentFlag.AlignCenter, tr("Use"))
        metrics = QFontMetrics(self._small)
        width = placed.use.left() - placed.offer.left() - 14
        upper = QRect(placed.offer.left() + 8, placed.offer.top() + 5, width, self._line)
        painter.setPen(QColor(colours.text_primary))
        painter.drawText(upper, _LEFT, f"{published_words(shown.offer)}?")
        painter.setPen(QColor(colours.text_secondary))
        reason = metrics.elidedText(reason_words(shown.offer.reason), Qt.TextElideMode.ElideRight, width)
        painter.drawText(upper.translated(0, self._line), _LEFT, reason)

    def _paint_problem(self, painter: QPainter, shown: ProblemShown, placed: _Layout) -> None:
        colours = self._theme.colours
        scale = painter.device().devicePixelRatioF()
        sign = QPoint(placed.title.left() - self._text_left + 12, placed.title.top() + 1)
        painter.drawPixmap(sign, pixmap("triangle-alert", colours.warning_text, 16, scale))
        painter.setFont(self._title_font)
        painter.setPen(QColor(colours.text_primary))
        metrics = QFontMetrics(self._title_font)
        name = metrics.elidedText(shown.problem.id, Qt.TextElideMode.ElideMiddle, placed.title.width())
        painter.drawText(placed.title, _LEFT, name)
        cross = pixmap("x", colours.text_secondary, 14, scale)
        painter.drawPixmap(placed.dismiss.center() - QPoint(6, 6), cross)
        painter.setFont(self._small)
        painter.setPen(QColor(colours.warning_text))
        _paint_lines(painter, placed.lines, placed.counts)

    def _row(self, index: QModelIndex | QPersistentModelIndex) -> RowShown | None:
        model = index.model()
        return model.row(index) if isinstance(model, DocumentRows) else None


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def _paint_lines(painter: QPainter, lines: list[str], place: QRect) -> None:
    """Lines one under another, together as high as their place."""
    height = place.height() // len(lines)
    for number, line in enumerate(lines):
        painter.drawText(QRect(place.left(), place.top() + number * height, place.width(), height), _LEFT, line)


def _lines(text: str, drawn_in: QFont, width: int, most: int) -> list[str]:
    """Break a text into at most ``most`` lines of ``width`` pixels; the last one is elided where more would follow."""
    metrics = QFontMetrics(drawn_in)
    words = text.split()
    lines: list[str] = []
    while words and len(lines) < most - 1:
        taken = 1
        while taken < len(words) and metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= width:
            taken += 1
        lines.append(metrics.elidedText(" ".join(words[:taken]), Qt.TextElideMode.ElideRight, width))
        words = words[taken:]
    if words:
        # A title may be a whole paragraph: only as much of it is measured as could ever stand in one line.
        rest = " ".join(words[:60])[:400]
        lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return lines or [""]
