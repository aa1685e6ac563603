"""What stands on the shelf: the events of a document that have no date, and what is known of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dateline.chronology.model import Chronology
from dateline.events.model import Event, MentionRef, Side, Status, headline
from dateline.render.model_words import called
from dateline.temporal.model import Offset
from dateline.ui.event_words import offset_days, offset_or_side, side_words
from dateline.ui.quotation import one_line
from dateline.ui.tool_tips import plain_tool_tip

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """An undated event as one document tells of it. ``offset`` is None where only the side is known."""

    ref: MentionRef
    event: str
    label: str
    status: Status
    side: Side
    offset: Offset | None
    told: str

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return f"{self.label}, {called(self.status)}, {self.told}"


@dataclass(frozen=True, slots=True)
class ShelfHeading:
    """The name of a group of rows."""

    label: str

    @property
    def spoken(self) -> str:
        return self.label


@dataclass(frozen=True, slots=True)
class DocumentShelf:
    """One document's part of the shelf: ``sided`` know only their side, ``placed`` have an offset with a bound."""

    sided: tuple[ShelfRow, ...]
    placed: tuple[ShelfRow, ...]


def undated_by_document(undated: Iterable[Event]) -> dict[str, tuple[tuple[Event, MentionRef], ...]]:
    """Events by the documents that tell of them, each with the document's first mention of it."""
    found: dict[str, list[tuple[Event, MentionRef]]] = {}
    for event in undated:
        first: dict[str, MentionRef] = {}
        for ref in event.mentions:
            first.setdefault(ref.document, ref)
        for key, ref in first.items():
            found.setdefault(key, []).append((event, ref))
    return {key: tuple(pairs) for key, pairs in found.items()}


def document_shelf(chronology: Chronology, undated: Iterable[tuple[Event, MentionRef]]) -> DocumentShelf:
    """The rows of one document: those on a side by side, those with an offset by where they begin."""
    rows = []
    for event, ref in undated:
        mention = chronology.shown_mention(ref)
        label = one_line(headline(mention.label))
        told = offset_or_side(mention)
        rows.append(ShelfRow(ref, event.id, label, mention.status, mention.side, mention.offset, told))
    placed = [row for row in rows if _has_bound(row.offset)]
    sided = [row for row in rows if not _has_bound(row.offset)]
    order = list(Side)
    return DocumentShelf(
        tuple(sorted(sided, key=lambda row: order.index(row.side))),
        tuple(sorted(placed, key=_begins)),
    )


class ShelfRows(QAbstractListModel):
    """Rows and headings as a Qt model; headings can be neither selected nor reached by keyboard."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ShelfRow | ShelfHeading, ...] = ()

    def show(self, rows: tuple[ShelfRow, ...], *, under_headings: bool) -> None:
        """Replace all rows, under the name of their side if asked."""
        self.beginResetModel()
        self._rows = tuple(_with_headings(rows)) if under_headings else rows
        self.endResetModel()

    def at(self, index: _Index) -> ShelfRow | ShelfHeading | None:
        """What stands in a row, None for an invalid index."""
        return self._rows[index.row()] if index.isValid() else None

    def shelf_rows(self) -> tuple[ShelfRow, ...]:
        """The rows without their headings."""
        return tuple(row for row in self._rows if isinstance(row, ShelfRow))

    def first(self) -> QModelIndex:
        """Index of the first row that is no heading; invalid where there is none."""
        return next((self.index(i, 0) for i, row in enumerate(self._rows) if isinstance(row, ShelfRow)), QModelIndex())

    def index_of(self, event: str | None) -> QModelIndex:
        """Index of an event's row; invalid where it does not stand here."""
        for number, row in enumerate(self._rows):
            if isinstance(row, ShelfRow) and row.event == event:
                return self.index(number, 0)
        return QModelIndex()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ShelfRow):
            bounds = f" ({offset_days(row.offset)})" if row.offset else ""
            return plain_tool_tip(f"{row.label}\n{row.told}{bounds} · {called(row.status)}")
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self.at(index), ShelfRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


def _with_headings(rows: tuple[ShelfRow, ...]) -> Iterable[ShelfRow | ShelfHeading]:
    side = None
    for row in rows:
        if row.side is not side:
            side = row.side
            yield ShelfHeading(side_words(side))
        yield row


def _has_bound(offset: Offset | None) -> bool:
    return offset is not None and (offset.first_day is not None or offset.last_day is not None)


def _begins(row: ShelfRow) -> tuple[float, float]:
    first = row.offset.first_day if row.offset else None
    last = row.offset.last_day if row.offset else None
    return (float("-inf") if first is None else first, float("inf") if last is None else last)
