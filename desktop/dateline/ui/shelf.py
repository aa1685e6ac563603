"""The shelf: where events stand until somebody dates them or the document that tells of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from dateline.documents.model import Publication
from dateline.events.model import Event, MentionRef
from dateline.render.theme import Theme
from dateline.session.offers import worth_offering
from dateline.session.session import Session
from dateline.ui.shelf_header import ShelfHeader
from dateline.ui.shelf_rows import ShelfRow, document_shelf, undated_by_document
from dateline.ui.shelf_views import AxisList, ShelfList, SideList

_LEAST_OPEN = 100
_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX


class ShelfPanel(QWidget):
    """Shows the undated events of one document at a time: of the selected one if it has any.

    Signals: ``set_date_asked(str)``: the person wants to give the document with that key a publication date;
    ``open_changed(bool)``: the shelf was opened, or closed to its header. Of an undated document's marker, with the
    document's key: ``marker_taken(str)`` when a drag of it begins, ``marker_dragged(str, QPoint)`` and
    ``marker_let_go(str, QPoint)`` with a place on the screen; ``marker_put_back()`` when it was given up.
    """

    set_date_asked = Signal(str)
    open_changed = Signal(bool)
    marker_taken = Signal(str)
    marker_dragged = Signal(str, QPoint)
    marker_let_go = Signal(str, QPoint)
    marker_put_back = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._undated: dict[str, tuple[tuple[Event, MentionRef], ...]] = {}
        self._chosen: str | None = None
        self._wanted_open = True
        self._is_open = True
        self._open_height = theme.layout.shelf_open
        self.header = ShelfHeader(theme)
        self.sides = SideList(theme)
        self.axis = AxisList(theme)
        self._divider = QFrame()
        self._body = QWidget()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._rebuild()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        for part in (self.header, self.sides, self.axis):
            part.set_theme(theme)
        self.axis.marker.set_look(self.axis.look)
        self._divider.setStyleSheet(f"background: {theme.colours.line_hairline}; border: none;")
        self._body.setStyleSheet(f"#shelfBody {{ background: {theme.colours.canvas}; }}")

    @property
    def is_open(self) -> bool:
        """Whether more than the header is shown; with nothing to show it never is."""
        return self._is_open

    @property
    def wanted_open(self) -> bool:
        """Whether it opens as soon as there is something to show."""
        return self._wanted_open

    def set_open(self, is_open: bool) -> None:
        """Open the shelf, or close it to its header."""
        self._wanted_open = is_open
        self._apply_open()

    @property
    def document(self) -> str | None:
        """Key of the document whose undated events are shown."""
        return self._chosen

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_open and self.height() >= _LEAST_OPEN:
            self._open_height = self.height()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._divider.setFixedWidth(1)
        self._body.setObjectName("shelfBody")
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sides, 34)
        row.addWidget(self._divider)
        row.addWidget(self.axis, 66)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._body, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _connect(self) -> None:
        session = self._session
        session.chronology_changed.connect(self._rebuild)
        session.offers_changed.connect(self._rebuild)
        session.filter_changed.connect(self._rebuild)
        session.selection_changed.connect(self._on_selection_changed)
        session.hover_changed.connect(self._on_hover_changed)
        self.header.document_chosen.connect(self._choose_document)
        self.header.set_date_asked.connect(self._on_set_date)
        self.header.use_date_asked.connect(self._on_use_date)
        self.header.toggled.connect(lambda: self.set_open(not self._is_open))
        marker = self.axis.marker
        marker.set_date_asked.connect(self._on_set_date)
        marker.taken.connect(lambda: self.marker_taken.emit(self._chosen or ""))
        marker.dragged.connect(lambda at: self.marker_dragged.emit(self._chosen or "", at))
        marker.let_go.connect(lambda at: self.marker_let_go.emit(self._chosen or "", at))
        marker.put_back.connect(self.marker_put_back)
        for view in (self.sides, self.axis):
            view.row_chosen.connect(self._on_row_chosen)
            view.row_hovered.connect(lambda row: session.hover_event(row.event if row else None))

    def _rebuild(self) -> None:
        found = undated_by_document(self._session.showing.undated)
        # The order of the document list, not that of the events.
        self._undated = {key: found[key] for key in sorted(found, key=self._session.chronology.ordinal)}
        selected = self._session.selection.document
        wanted = (selected, self._chosen, *self._undated)
        self._chosen = next((key for key in wanted if key in self._undated), None)
        self._show()

    def _show(self) -> None:
        chronology = self._session.chronology
        waiting = len(self._session.showing.undated)
        counts = {key: len(events) for key, events in self._undated.items()}
        offer = worth_offering(self._session.offers(self._chosen)) if self._chosen else None
        self.header.show_shelf(chronology, counts, waiting, self._chosen, offer)
        if self._chosen is None:
            for view in (self.sides, self.axis):
                view.show_rows((), 0)
        else:
            shelf, ordinal = document_shelf(chronology, self._undated[self._chosen]), chronology.ordinal(self._chosen)
            self.sides.show_rows(shelf.sided, ordinal, under_headings=True)
            self.axis.show_rows(shelf.placed, ordinal)
            # A list without rows gives its room to the other; but an undated document's marker stands on the axis.
            has_axis = bool(shelf.placed) or chronology.entry(self._chosen).published is None
            self.sides.setVisible(bool(shelf.sided))
            self.axis.setVisible(has_axis)
            self._divider.setVisible(bool(shelf.sided) and has_axis)
        self._highlight()
        self._apply_open()

    def _highlight(self) -> None:
        for view in (self.sides, self.axis):
            view.set_selected(self._session.selection.event)

    def _apply_open(self) -> None:
        is_open = self._wanted_open and bool(self._undated)
        changed, self._is_open = is_open != self._is_open, is_open
        self._body.setVisible(is_open)
        self.header.set_open(is_open)
        closed = self._theme.layout.shelf_closed
        height = self._open_height if is_open else closed  # now: the new least height may resize the shelf at once
        self.setMinimumHeight(_LEAST_OPEN if is_open else closed)
        self.setMaximumHeight(_NO_LIMIT if is_open else closed)
        if changed or not is_open:
            self._take_height(height)
        if changed:
            self.open_changed.emit(is_open)

    def _take_height(self, height: int) -> None:
        """Tell the splitter, if the shelf stands in one: it knows least heights, and no greatest ones."""
        splitter = self.parentWidget()
        if not isinstance(splitter, QSplitter) or splitter.count() < 2:
            return
        sizes, here = splitter.sizes(), splitter.indexOf(self)
        if sum(sizes) and sizes[here] != height:
            neighbour = here + 1 if here + 1 < len(sizes) else here - 1
            sizes[neighbour] = max(sizes[neighbour] + sizes[here] - height, 0)
            sizes[here] = height
            splitter.setSizes(sizes)

    def _choose_document(self, key: str) -> None:
        self._chosen = key
        self._session.select_document(key)
        self._show()

    def _on_selection_changed(self) -> None:
        key = self._session.selection.document
        if key != self._chosen and key in self._undated:
            self._chosen = key
            self._show()
        else:
            self._highlight()

    def _on_hover_changed(self) -> None:
        for view in (self.sides, self.axis):
            view.set_hovered(self._session.hovered)

    def _on_row_chosen(self, row: ShelfRow) -> None:
        other: ShelfList = self.axis if self.sender() is self.sides else self.sides
        other.set_selected(None)
        self._session.select_mention(row.ref)

    def _on_set_date(self) -> None:
        if self._chosen is not None:
            self.set_date_asked.emit(self._chosen)

    def _on_use_date(self, offered: Publication) -> None:
        if self._chosen is not None:
            self._session.take_publication(self._chosen, offered)
