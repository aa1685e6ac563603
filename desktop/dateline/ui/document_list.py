"""The documents that are open and the files that could not be read, one row each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QSizePolicy, QVBoxLayout, QWidget

from dateline.render.language import tr
from dateline.render.theme import Theme
from dateline.session.session import Session
from dateline.session.sources import Sources
from dateline.session.words import moved_words
from dateline.ui.controls import Heading
from dateline.ui.document_row import DocumentRowPainter, Target
from dateline.ui.document_rows import DocumentRows, DocumentShown, ProblemShown, RowShown
from dateline.ui.source_marks import source_mark


class DocumentList(QWidget):
    """Heading and rows. Clicking a row selects its document in the session.

    Signals: ``set_date_asked(str)``: somebody wants to give the document with this key a publication date;
    ``source_asked(str)``: or to see what is wrong with its file.
    """

    set_date_asked = Signal(str)
    source_asked = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._heading = Heading(tr("Documents"))
        self.view = _RowsView(session, theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._heading)
        layout.addWidget(self.view, 1)
        self.view.set_date_asked.connect(self.set_date_asked)
        self.view.source_asked.connect(self.source_asked)
        session.chronology_changed.connect(self._on_documents_changed)
        session.problems_changed.connect(self._on_documents_changed)
        session.offers_changed.connect(self._on_documents_changed)
        session.selection_changed.connect(self._on_selection_changed)
        session.proposing.changed.connect(self._on_proposal_changed)
        session.searching.changed.connect(lambda: self.view.rows.show_found(session.searching.found))
        self._on_documents_changed()

    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)

    def follow_sources(self, sources: Sources) -> None:
        """Mark documents whose files are not as they were, from now on."""
        self.view.sources = sources

        def mark() -> None:
            self.view.rows.show_sources({found.key: source_mark(found) for found in sources.findings})
            self.view.updateGeometry()

        sources.changed.connect(mark)
        mark()

    def _on_documents_changed(self) -> None:
        self.view.rows.show(self._session.chronology, self._session.problems, self._session.offers)
        self._heading.set_count(len(self._session.chronology.entries) or None)
        self.view.updateGeometry()
        self._on_selection_changed()

    def _on_proposal_changed(self) -> None:
        proposal = self._session.proposing.proposal
        if proposal is None:
            self.view.rows.show_tried(None, None)
        else:
            self.view.rows.show_tried(proposal.key, moved_words(proposal.former, proposal.day))

    def _on_selection_changed(self) -> None:
        self.view.show_current(self._session.selection.document)


class _RowsView(QListView):
    """The rows; what is pressed inside a row is found out by asking its painter."""

    set_date_asked = Signal(str)
    source_asked = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.sources: Sources | None = None
        self.setObjectName("documents")
        self.setAccessibleName(tr("Documents"))
        self._session = session
        self.rows = DocumentRows(self)
        self._painter = DocumentRowPainter(theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_theme(self, theme: Theme) -> None:
        self._painter.set_theme(theme)
        self.viewport().update()

    def show_current(self, key: str | None) -> None:
        """Mark the row of a document as current without telling the session again."""
        index = self.rows.index_of(key)
        if index != self.currentIndex():
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(index)
            self.selectionModel().blockSignals(False)
            if index.isValid():
                self.scrollTo(index)
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as all rows, so that the filters follow close below, but at most half the window."""
        shown = min(self.rows.rowCount(), 40)
        height = sum(self.sizeHintForIndex(self.rows.index(row, 0)).height() for row in range(shown))
        return QSize(200, min(height + 4, self.window().height() // 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, min(96, self.sizeHint().height()))

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """A row that is as high as it was is painted again, and no other: Qt would lay out the whole list anew, which
        takes too long while a date is dragged."""
        if first == last and self._height_laid_out(first) == self.sizeHintForIndex(first).height():
            QAbstractItemView.dataChanged(self, first, last, roles)
        else:
            super().dataChanged(first, last, roles)

    def _height_laid_out(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """As far as to the next row or to the end; Qt's own rectangle is as high as the row would be."""
        top, below = self.visualRect(index).top(), index.sibling(index.row() + 1, 0)
        end = self.visualRect(below).top() if below.isValid() else self.contentsSize().height() - self.verticalOffset()
        return end - top

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Heights of rows follow the width: titles and sentences are broken into lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        target = self._target_at(event.position().toPoint())[1]
        shape = Qt.CursorShape.PointingHandCursor if target is not Target.ROW else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What stands inside a row acts on release, as buttons do."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            shown, target = self._target_at(event.position().toPoint())
            self._act(shown, target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del removes or dismisses the row, Enter or F2 sets a document's date."""
        shown = self.rows.row(self.currentIndex())
        if shown is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(shown)
        elif isinstance(shown, DocumentShown) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.set_date_asked.emit(shown.key)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The row's own actions, at the pointer or, from the keyboard, at the row."""
        shown = self.rows.row(self.indexAt(event.pos()))
        if shown is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(shown, DocumentShown):
            key = shown.key
            self._offer_source(menu, shown)
            menu.addAction(tr("Set publication date…")).triggered.connect(lambda: self.set_date_asked.emit(key))
            self._offer_filter(menu, key)
            menu.addAction(tr("Remove document")).triggered.connect(lambda: self._remove(shown))
        else:
            menu.addAction(tr("Dismiss")).triggered.connect(lambda: self._remove(shown))
        menu.popup(event.globalPos())

    def _offer_source(self, menu: QMenu, shown: DocumentShown) -> None:
        """What can be done about a file that is not as it was."""
        mark, sources, key = shown.source, self.sources, shown.key
        if mark is None or sources is None:
            return
        words = tr("Locate file…") if mark.is_missing else tr("Compare with its file…")
        menu.addAction(words).triggered.connect(lambda: self.source_asked.emit(key))
        if mark.is_new:
            menu.addAction(tr("Take new text")).triggered.connect(lambda: sources.take_new(key))
        if not mark.is_missing:
            menu.addAction(tr("Keep this text")).triggered.connect(lambda: sources.keep(key))
        menu.addSeparator()

    def _offer_filter(self, menu: QMenu, key: str) -> None:
        """Ways to let only what some documents tell through."""
        session, only = self._session, self._session.filter.documents
        offers = [] if only == {key} else [(tr("Show only this document"), frozenset({key}))]
        if only and key not in only:
            offers.append((tr("Show this document, too"), only | {key}))
        if only:
            offers.append((tr("Show all documents"), frozenset()))
        for words, documents in offers:
            menu.addAction(words).triggered.connect(
                lambda _=False, documents=documents: session.set_filter(replace(session.filter, documents=documents))
            )

    def _target_at(self, at: QPoint) -> tuple[RowShown | None, Target]:
        index = self.indexAt(at)
        shown = self.rows.row(index)
        return shown, self._painter.target_at(shown, self.visualRect(index), at) if shown else Target.ROW

    def _act(self, shown: RowShown | None, target: Target) -> None:
        if isinstance(shown, ProblemShown) and target is Target.DISMISS:
            self._remove(shown)
        elif isinstance(shown, DocumentShown) and target is Target.SET_DATE:
            self.set_date_asked.emit(shown.key)
        elif isinstance(shown, DocumentShown) and target is Target.SOURCE:
            self.source_asked.emit(shown.key)
        elif isinstance(shown, DocumentShown) and target is Target.USE_OFFER and shown.offer:
            self._session.take_publication(shown.key, shown.offer)

    def _remove(self, shown: RowShown) -> None:
        if isinstance(shown, ProblemShown):
            self._session.dismiss_problem(shown.problem)
        else:
            self._session.remove_documents([shown.key])

    def _on_current_changed(
        self, current: QModelIndex | QPersistentModelIndex, _previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        shown = self.rows.row(current)
        if isinstance(shown, DocumentShown):
            self._session.select_document(shown.key)
