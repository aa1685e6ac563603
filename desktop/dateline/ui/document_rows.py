"""The rows of the document list as a Qt model: what each row says, before anything is drawn."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dateline.chronology.model import Chronology, letter
from dateline.documents.model import Publication, Unreadable
from dateline.session.words import count_words, day_words

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """A document's row. ``date`` is None while it is undated; ``offer`` is a date that was found but not taken."""

    key: str
    ordinal: int
    letter: str
    title: str
    date: str | None
    basis: str
    counts: str
    offer: Publication | None

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return f"Document {self.letter}: {self.title}, {self.date or 'undated'}, {self.counts}"


@dataclass(frozen=True, slots=True)
class ProblemShown:
    """A row for what could not be read."""

    problem: Unreadable

    @property
    def title(self) -> str:
        return self.problem.id

    @property
    def spoken(self) -> str:
        return f"Not read: {self.problem.id}. {self.problem.reason}"


RowShown = DocumentShown | ProblemShown


class DocumentRows(QAbstractListModel):
    """Documents in the order they came, then what could not be read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RowShown] = []

    def show(self, chronology: Chronology, problems: tuple[Unreadable, ...]) -> None:
        """Replace all rows; views keep their place where the rows only changed in what they say."""
        rows: list[RowShown] = [*document_rows(chronology), *(ProblemShown(problem) for problem in problems)]
        if [_identity(row) for row in rows] == [_identity(row) for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
                self.layoutChanged.emit()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: _Index) -> RowShown | None:
        """What a row says, None for an invalid index."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, key: str | None) -> QModelIndex:
        """Index of a document's row; invalid where there is none."""
        for number, row in enumerate(self._rows):
            if isinstance(row, DocumentShown) and row.key == key:
                return self.index(number, 0)
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title and spoken text; the painter asks `row` for everything else."""
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return _tool_tip(row)
        return None


def document_rows(chronology: Chronology) -> list[DocumentShown]:
    """What the list says of each document."""
    events: Counter[str] = Counter()
    waiting: Counter[str] = Counter()
    for event in chronology.events:
        for key in {ref.document for ref in event.mentions}:
            events[key] += 1
            waiting[key] += event.interval is None
    rows = []
    for entry, ordinal in zip(chronology.entries, chronology.ordinals, strict=True):
        document, published = entry.document, entry.published
        key = document.key
        counts = count_words(events[key], "event")
        if waiting[key]:
            counts += f" · {waiting[key]:,} on the shelf"
        rows.append(
            DocumentShown(
                key=key,
                ordinal=ordinal,
                letter=letter(ordinal),
                title=document.title or document.id,
                date=day_words(published.day) if published else None,
                basis=published.reason if published else "",
                counts=counts,
                offer=document.candidates[0] if document.candidates and published is None else None,
            )
        )
    return rows


def _identity(row: RowShown) -> object:
    return row.key if isinstance(row, DocumentShown) else id(row.problem)


def _tool_tip(row: RowShown) -> str:
    if isinstance(row, ProblemShown):
        return f"{row.problem.source or row.problem.id}\n{row.problem.reason}"
    said = f"{row.date} ({row.basis})" if row.date else "undated"
    return f"{row.title}\n{said}\n{row.counts}"
