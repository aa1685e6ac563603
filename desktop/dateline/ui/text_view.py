"""The text of one document with its marks: underlined clauses, tinted dates, the selected event standing out.

Marks are painted under and over the visible lines only, so their number costs nothing; the text itself carries no
formats. One ExtraSelection turns the words of the selected date to the colour that is read on their filled ground.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
)
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from dateline.events.model import MentionRef, Span, Status
from dateline.render.fonts import font
from dateline.render.language import tr
from dateline.render.theme import DocumentColours, Theme
from dateline.ui.focus_frame import FocusFrame
from dateline.ui.text_layout import ReadingLayout, is_blank
from dateline.ui.text_marks import TextMark, TextMarks
from dateline.ui.text_offsets import ShownText
from dateline.ui.tool_tips import plain_tool_tip

_PARAGRAPH_GAP = 8
_AROUND_DATES = 12  # left of the dates' margin
_BESIDE_TEXT = 20  # between dates and text, and right of the text
_ABOVE_TEXT = 8
_NARROWEST_WITH_DATES = 520

_DASHES: dict[Status, tuple[float, ...]] = {
    Status.PLANNED: (6, 4),
    Status.POSSIBLE: (2, 3),
    Status.CANCELLED: (6, 3, 2, 3),
}
_HIDDEN_DASH = (1.5, 3)


class TextView(QPlainTextEdit):
    """Shows a text and its marks; read-only.

    Signals: ``mark_clicked(TextMark)``: marked text was clicked, or Return pressed in it;
    ``mark_hovered(object)``: the mark under the pointer, or None; ``step_asked(int)``: 1 or -1, the next or previous
    event in the text is wanted; ``laid_out()``: what stands where has changed;
    ``add_asked()``: an event is to be added from the words that are selected.
    """

    mark_clicked = Signal(object)
    mark_hovered = Signal(object)
    step_asked = Signal(int)
    laid_out = Signal()
    add_asked = Signal()

    def __init__(self, theme: Theme, tell: Callable[[TextMark], str], parent: QWidget | None = None) -> None:
        """``tell`` makes the tool tip of a mark, in plain words."""
        super().__init__(parent)
        self._theme = theme
        self._tell = tell
        self._colours = theme.document(0)
        self._text = ""
        self._shown = ShownText("")
        self._marks = TextMarks(())
        self._selected: TextMark | None = None
        self._hovered_event: str | None = None
        self._found: Sequence[tuple[int, int]] = ()
        self._under_pointer: TextMark | None = None
        self._pressed_at: QPoint | None = None
        document = QTextDocument(self)
        document.setDefaultFont(font(theme, theme.type.reading))
        document.setDocumentMargin(0)
        document.setUndoRedoEnabled(False)
        self._layout = ReadingLayout(document, self._line_width, theme.type.line_reading, _PARAGRAPH_GAP)
        document.setDocumentLayout(self._layout)
        self.setDocument(document)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        FocusFrame(self)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.set_theme(theme)

    # -- what is shown ------------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Take another look; the place in the text stays."""
        former, self._theme = self._theme, theme
        if theme.type.reading != former.type.reading:
            self._set_size()
        colours = theme.colours
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {colours.canvas}; color: {colours.text_primary}; border: none;"
            f" border-radius: 0; selection-background-color: {colours.accent};"
            f" selection-color: {colours.accent_text_on}; }}"
        )
        self._show_selected_words()
        self.viewport().update()

    def _set_size(self) -> None:
        """Lay the text out anew in another size; the paragraph at the top stays there."""
        document, top = self.document(), self.firstVisibleBlock().blockNumber()
        document.setDefaultFont(font(self._theme, self._theme.type.reading))
        self._layout.set_line_height(self._theme.type.line_reading)
        self.setPlainText(self._shown.text)
        self.verticalScrollBar().setValue(top)
        self.laid_out.emit()

    def set_text(self, text: str, colours: DocumentColours) -> None:
        """Show another document's text from its beginning, without marks yet."""
        self._text, self._shown, self._colours = text, ShownText(text), colours
        self._marks, self._selected, self._under_pointer, self._found = TextMarks(()), None, None, ()
        self.setPlainText(self._shown.text)
        self.laid_out.emit()

    def set_marks(self, marks: TextMarks, colours: DocumentColours) -> None:
        """Mark the text anew; the place in the text stays."""
        self._marks, self._colours = marks, colours
        self._under_pointer = None
        self.set_selected(self._selected.ref if self._selected else None)
        self.laid_out.emit()

    def set_selected(self, ref: MentionRef | None) -> None:
        """Let the mark of that mention stand out, if it is marked here."""
        self._selected = self._marks.of(ref)
        self._show_selected_words()
        self.viewport().update()

    def set_hovered(self, event: str | None) -> None:
        """Tint the clauses of an event that is under the pointer somewhere."""
        if event != self._hovered_event:
            self._hovered_event = event
            self.viewport().update()

    def set_found(self, spans: Sequence[tuple[int, int]]) -> None:
        """Mark what is searched for; the spans are in order and do not overlap."""
        self._found = spans
        self.viewport().update()

    @property
    def colours(self) -> DocumentColours:
        return self._colours

    @property
    def marks(self) -> TextMarks:
        return self._marks

    @property
    def selected(self) -> TextMark | None:
        """The mark that stands out."""
        return self._selected

    @property
    def caret(self) -> int:
        """The text cursor's offset in the document's text."""
        return self._shown.to_document(self.textCursor().position())

    # -- where things are ---------------------------------------------------------------------------------------------

    def visible_lines(self) -> Iterator[tuple[QTextBlock, QTextLine, float]]:
        """The lines with words on screen, each with the y coordinate where its room begins in the viewport."""
        layout = self._layout
        block, bottom = self.firstVisibleBlock(), self.viewport().height()
        y = self.contentOffset().y()
        while block.isValid() and y <= bottom:
            height = layout.blockBoundingRect(block).height()
            lines = block.layout()
            count = 0 if is_blank(block) else lines.lineCount()
            for i in range(max(0, int(-y // layout.line_height)), count):
                line = lines.lineAt(i)
                if y + line.y() + line.height() <= 2:
                    continue  # Qt scrolls to whole pixels: no more than the air below this line is on screen
                top = y + layout.top_of(line)
                if top > bottom:
                    return
                yield block, line, top
            y += height
            block = block.next()

    @property
    def line_height(self) -> float:
        return self._layout.line_height

    def offsets_of(self, block: QTextBlock, line: QTextLine) -> tuple[int, int]:
        """The document's offsets that a line on screen shows, end exclusive."""
        start = block.position() + line.textStart()
        return self._shown.to_document(start), self._shown.to_document(start + line.textLength())

    def line_number_of(self, offset: int) -> int:
        """The scroll bar's number of the line with an offset, as far as paragraphs above are laid out."""
        position = self._shown.to_shown(offset)
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        return block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)

    def mark_at(self, point: QPoint) -> TextMark | None:
        """The innermost mark whose text is at a point of the viewport."""
        for block, line, top in self.visible_lines():
            if top <= point.y() < top + self.line_height:
                natural = line.naturalTextRect()
                if not natural.left() <= point.x() < natural.right():
                    return None
                position = _cursor_at(line, point.x())
                return self._marks.at(self._shown.to_document(block.position() + position))
        return None

    def rect_of(self, start: int, end: int) -> QRectF | None:
        """The place in the viewport of the first visible line of a stretch of text, or None if none is visible."""
        for block, line, top in self.visible_lines():
            span = self._span_on(block, line, start, end)
            if span is not None:
                return QRectF(span[0], top, span[1] - span[0], self.line_height)
        return None

    def scroll_to(self, mark: TextMark | Span) -> None:
        """Bring a stretch of text into view, a third from the top, unless all of it is in view already."""
        if self._is_in_view(mark):
            return
        layout = self._layout
        position = self._shown.to_shown(mark.start)
        block = self.document().findBlock(position)
        layout.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        above = max(self.viewport().height() / 3 - self.line_height, 0.0)
        number = line.lineNumber()
        while above >= self.line_height:
            if number > 0:
                above -= self.line_height
                number -= 1
                continue
            previous = block.previous()
            height = layout.blockBoundingRect(previous).height() if previous.isValid() else 0.0
            if not previous.isValid() or height > above + self.line_height * 6:
                break
            above -= height
            block = previous
        bar = self.verticalScrollBar()
        value = block.firstLineNumber() + number
        if value > bar.maximum():  # the bar's own range follows when events are next handled
            bar.setMaximum(value)
        bar.setValue(value)
        self.laid_out.emit()

    def put_caret(self, offset: int) -> None:
        """Move the text cursor, so that the keyboard goes on from there, without scrolling."""
        value = self.verticalScrollBar().value()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._shown.to_shown(offset))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    # -- events -------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints below the text, underlines above it."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = list(self.visible_lines())
        self._paint_tints(painter, lines)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        self._paint_underlines(painter, lines)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_margins()
        super().resizeEvent(event)
        self.laid_out.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # Qt moves the pixels it has; half a line of a mark at the border would be moved with them.
        self.viewport().update()
        self.laid_out.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(self._on_a_line(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(self._on_a_line(event))
        if not event.buttons():
            self._point_at(self.mark_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(self._on_a_line(event))
        pressed, self._pressed_at = self._pressed_at, None
        here = event.position().toPoint()
        if pressed is None or self.textCursor().hasSelection():
            return
        if (here - pressed).manhattanLength() < QApplication.startDragDistance() and (mark := self.mark_at(here)):
            self.mark_clicked.emit(mark)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tool_tip(self._tell(mark)) if mark else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_asked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (mark := self._marks.at(self.caret)):
            self.mark_clicked.emit(mark)
        else:
            super().keyPressEvent(event)

    @property
    def selected_span(self) -> tuple[int, int]:
        """The words that are selected: code points of the document's text."""
        cursor = self.textCursor()
        return self._shown.to_document(cursor.selectionStart()), self._shown.to_document(cursor.selectionEnd())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        add = QAction(tr("Add &event from these words"), menu)
        add.setEnabled(self.textCursor().hasSelection())
        add.triggered.connect(self.add_asked)
        menu.insertAction(menu.actions()[0], add)  # there is “Copy”, at least
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is the document's own text: its line ends and characters, not their stand-ins on screen."""
        start, end = self.selected_span
        # Qt's own object, with our text: the clipboard keeps it until the process exits, and one made in Python would
        # be destroyed after the interpreter, which crashes.
        data = super().createMimeDataFromSelection()
        data.text()  # makes Qt fill in what it would otherwise put over our text later
        data.clear()
        data.setText(self._text[start:end].encode("utf-8", "replace").decode("utf-8"))
        return data

    # -- inside -------------------------------------------------------------------------------------------------------

    def _line_width(self) -> float:
        return float(min(max(self.viewport().width(), 40), self._theme.layout.text_measure))

    def _set_margins(self) -> None:
        left, right = _BESIDE_TEXT, _BESIDE_TEXT
        if self.width() >= _NARROWEST_WITH_DATES:
            left = _AROUND_DATES + self._theme.layout.text_date_margin + _BESIDE_TEXT
        spare = self.width() - self.verticalScrollBar().width() - left - right - self._theme.layout.text_measure
        left += max(0, spare) // 2  # in a wide window the column of text stands in the middle
        self.setViewportMargins(left, _ABOVE_TEXT, right, 0)

    def _on_a_line(self, event: QMouseEvent) -> QMouseEvent:
        """The event moved to the middle of its line: Qt takes the air between lines for their ends."""
        at = event.position()
        for _, line, top in self.visible_lines():
            if top <= at.y() < top + self.line_height:
                at = QPointF(at.x(), top + line.height() / 2 + (self.line_height - line.height()) / 2)
                break
        return QMouseEvent(event.type(), at, event.globalPosition(), event.button(), event.buttons(), event.modifiers())

    def _point_at(self, mark: TextMark | None) -> None:
        if mark is self._under_pointer:
            return
        self._under_pointer = mark
        shape = Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self.mark_hovered.emit(mark)

    def _show_selected_words(self) -> None:
        selections: list[QTextEdit.ExtraSelection] = []
        chosen = self._selected
        if chosen is not None and chosen.words is not None and not chosen.hidden:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._shown.to_shown(chosen.words[0]))
            cursor.setPosition(self._shown.to_shown(chosen.words[1]), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setForeground(QColor(self._colours.letter_on_chip))
            selections.append(selection)
        self.setExtraSelections(selections)

    def _is_in_view(self, mark: TextMark | Span) -> bool:
        bottom = self.viewport().height()
        first = last = False
        for block, line, top in self.visible_lines():
            start, end = self.offsets_of(block, line)
            whole = top >= 0 and top + self.line_height <= bottom
            first = first or (whole and start <= mark.start < max(end, start + 1))
            last = last or (whole and start < mark.end <= end)
        return first and last

    def _span_on(self, block: QTextBlock, line: QTextLine, start: int, end: int) -> tuple[float, float] | None:
        """Left and right x of the part of a stretch of text that stands on a line, or None."""
        line_start = block.position() + line.textStart()
        line_end = line_start + line.textLength()
        first, last = max(self._shown.to_shown(start), line_start), min(self._shown.to_shown(end), line_end)
        if first >= last:
            return None
        one, other = _x_of(line, first - block.position()), _x_of(line, last - block.position())
        natural = line.naturalTextRect()
        left, right = max(min(one, other), natural.left()), min(max(one, other), natural.right())
        return (left, right) if right > left else None

    def _paint_tints(self, painter: QPainter, lines: list[tuple[QTextBlock, QTextLine, float]]) -> None:
        tint, filled, sunken = map(QColor, (self._colours.tint, self._colours.mark, self._theme.colours.sunken))
        halo = QColor(self._colours.mark)
        halo.setAlphaF(self._theme.opacity.hover_halo)
        chosen = self._selected
        for block, line, top in lines:
            start, end = self.offsets_of(block, line)
            if chosen is not None:
                self._fill(painter, (block, line, top), chosen.start, chosen.end, sunken if chosen.hidden else tint)
            for piece in self._marks.pieces_between(start, end):
                if piece.mark.event == self._hovered_event:
                    self._fill(painter, (block, line, top), piece.start, piece.end, halo)
            for words in self._marks.words_between(start, end):
                stands_out = chosen is not None and words == chosen.words and not chosen.hidden
                colour = filled if stands_out else tint
                self._fill(painter, (block, line, top), *words, colour)
            for place in range(bisect_left(self._found, start, key=_end_of), len(self._found)):
                if self._found[place][0] >= end:
                    break
                self._fill(painter, (block, line, top), *self._found[place], QColor(self._theme.colours.found))

    def _fill(
        self, painter: QPainter, place: tuple[QTextBlock, QTextLine, float], start: int, end: int, colour: QColor
    ) -> None:
        block, line, top = place
        if span := self._span_on(block, line, start, end):
            painter.fillRect(QRectF(span[0], top + 1, span[1] - span[0], self.line_height - 3), colour)

    def _paint_underlines(self, painter: QPainter, lines: list[tuple[QTextBlock, QTextLine, float]]) -> None:
        thickness = self._theme.line.underline
        for block, line, top in lines:
            below = round(top + self.line_height - thickness / 2 - 1)
            through = round(top + self.line_height * 0.53)
            for piece in self._marks.pieces_between(*self.offsets_of(block, line)):
                span = self._span_on(block, line, piece.start, piece.end)
                if span is None:
                    continue
                colour, dash = QColor(self._colours.mark), _DASHES.get(piece.mark.status)
                if piece.mark.hidden:
                    colour, dash = QColor(self._theme.colours.text_placeholder), _HIDDEN_DASH
                painter.setPen(_pen(colour, thickness, dash))
                painter.drawLine(QPointF(span[0], below), QPointF(span[1] - 1, below))
                if piece.mark.status is Status.DENIED:
                    painter.setPen(QPen(colour, 1))
                    painter.drawLine(QPointF(span[0], through), QPointF(span[1], through))


def _end_of(span: tuple[int, int]) -> int:
    return span[1]


def _pen(colour: QColor, thickness: float, dash: tuple[float, ...] | None) -> QPen:
    pen = QPen(colour, thickness)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash is not None:
        pen.setDashPattern([length / thickness for length in dash])  # Qt counts in pen widths
    return pen


def _x_of(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # PySide returns the position with it, its types do not say so
    return float(found[0] if isinstance(found, tuple) else found)


def _cursor_at(line: QTextLine, x: float) -> int:
    """The position of the character at ``x``, not the nearest gap between two characters."""
    return int(line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter))
