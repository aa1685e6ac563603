"""The rows of the document list as a Qt model: what each row says, before anything is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dateline.chronology.model import Chronology, letter
from dateline.chronology.own_events import OWN
from dateline.chronology.searching import Found
from dateline.documents.model import Publication, Unreadable
from dateline.render.language import figures, tr
from dateline.render.model_words import title_of
from dateline.render.reason_words import reason_words
from dateline.session.offers import worth_offering
from dateline.session.words import published_words
from dateline.ui.source_marks import SourceMark

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """A document's row. ``date`` is None while it is undated; ``offer`` is a date that was found but not taken.

    ``tried`` is the date so far and the one that is tried out instead, in words; ``found`` says where in it what is
    searched for was found, empty where it was not; ``source`` what is to be said of its file, None where that is as it
    was.
    """

    key: str
    ordinal: int
    letter: str
    title: str
    date: str | None
    basis: str
    counts: str
    offer: Publication | None
    tried: tuple[str, str] | None = None
    found: str = ""
    source: SourceMark | None = None

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        document = tr("Document {letter}", letter=self.letter)
        found = [tr("found {where}", where=self.found)] if self.found else []
        file = [self.source.words] if self.source is not None else []
        return ", ".join((f"{document}: {self.title}", self.date or tr("undated"), self.counts, *file, *found))


@dataclass(frozen=True, slots=True)
class ProblemShown:
    """A row for what could not be read."""

    problem: Unreadable

    @property
    def title(self) -> str:
        return self.problem.id

    @property
    def spoken(self) -> str:
        return tr("Not read: {id}. {reason}", id=self.problem.id, reason=self.problem.reason)


Offered = Callable[[str], Sequence[Publication]]

RowShown = DocumentShown | ProblemShown


class DocumentRows(QAbstractListModel):
    """Documents in the order they came, then what could not be read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RowShown] = []
        self._found: Found | None = None
        self._sources: dict[str, SourceMark] = {}
        self._places: dict[str, int] = {}

    def show(self, chronology: Chronology, problems: tuple[Unreadable, ...], offers: Offered) -> None:
        """Show these instead: rows that came behind the others are put in, others change in what they say; only where
        rows left or moved all are replaced. Views keep their place."""
        documents = document_rows(chronology, offers)
        rows: list[RowShown] = [*documents, *(ProblemShown(problem) for problem in problems)]
        before, after = [_identity(row) for row in self._rows], [_identity(row) for row in rows]
        same = next((i for i, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), len(before))
        behind = len(before) - same  # rows that stay behind those that come
        came = len(after) - len(before)
        if came < 0 or same > len(after) or before[same:] != after[same + came :]:
            self.beginResetModel()
            self._set(rows)
            self.endResetModel()
            return
        if came:
            self.beginInsertRows(QModelIndex(), same, same + came - 1)
        former = self._rows
        self._set(rows)
        if came:
            self.endInsertRows()
        places = [*range(same), *range(len(rows) - behind, len(rows))]
        for old, place in zip(former, places, strict=True):
            if old != rows[place]:
                self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def show_tried(self, key: str | None, tried: tuple[str, str] | None) -> None:
        """Show in a document's row, and in no other, the date that is tried out."""
        for place, row in enumerate(self._rows):
            wanted = tried if isinstance(row, DocumentShown) and row.key == key else None
            if isinstance(row, DocumentShown) and row.tried != wanted:
                self._rows[place] = replace(row, tried=wanted)
                self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def show_found(self, found: Found | None) -> None:
        """Say in each document's row where what is searched for was found in it."""
        if found is not self._found and self._rows:
            self._found = found
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self._found = found

    def show_sources(self, marks: dict[str, SourceMark]) -> None:
        """Say of the files of these documents that they are not as they were, and of no others."""
        changed = {key for key in self._sources.keys() | marks.keys() if self._sources.get(key) != marks.get(key)}
        self._sources = marks
        for place in sorted(self._places[key] for key in changed & self._places.keys()):
            self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def _set(self, rows: list[RowShown]) -> None:
        self._rows = rows
        self._places = {row.key: place for place, row in enumerate(rows) if isinstance(row, DocumentShown)}

    def row(self, index: _Index) -> RowShown | None:
        """What a row says, None for an invalid index."""
        row = self._rows[index.row()] if index.isValid() else None
        if not isinstance(row, DocumentShown) or (self._found is None and row.key not in self._sources):
            return row
        return replace(row, found=found_words(self._found, row.key), source=self._sources.get(row.key))

    def index_of(self, key: str | None) -> QModelIndex:
        """Index of a document's row; invalid where there is none."""
        place = self._places.get(key) if key is not None else None
        return QModelIndex() if place is None else self.index(place, 0)

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


def document_rows(chronology: Chronology, offers: Offered) -> list[DocumentShown]:
    """What the list says of each document; ``offers`` gives the dates offered for a document's key."""
    events, waiting = chronology.tally.documents, chronology.tally.waiting
    rows = []
    for entry, ordinal in zip(chronology.entries, chronology.ordinals, strict=True):
        document, published = entry.document, entry.published
        key = document.key
        own = key == OWN.key
        counts = tr("%Ln events", "", events[key], one="1 event")
        if waiting[key]:
            counts += " · " + tr("{waiting} on the shelf", waiting=figures(waiting[key]))
        rows.append(
            DocumentShown(
                key=key,
                ordinal=ordinal,
                letter=letter(ordinal),
                title=title_of(document) or document.id,
                date=published_words(published) if published else tr("added by hand") if own else None,
                basis=reason_words(published.reason) if published else tr("no text") if own else "",
                counts=counts,
                offer=None if published or own else worth_offering(offers(key)),
            )
        )
    return rows


def found_words(found: Found | None, key: str) -> str:
    """Where what is searched for was found in a document: “in 3 events”, “in the text”; empty where it was not."""
    if found is None:
        return ""
    told = found.mentions.count(key)
    if told:
        return tr("in %Ln events", "", told, one="in 1 event")
    return tr("in the text") if key in found.documents else ""


def _identity(row: RowShown) -> object:
    return row.key if isinstance(row, DocumentShown) else id(row.problem)


def _tool_tip(row: RowShown) -> str:
    if isinstance(row, ProblemShown):
        return f"{row.problem.source or row.problem.id}\n{row.problem.reason}"
    said = f"{row.date} ({row.basis})" if row.date else tr("undated")
    file = f"\n{row.source.sentence}" if row.source is not None else ""
    return f"{row.title}\n{said}\n{row.counts}{file}"
