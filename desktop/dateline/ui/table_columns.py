"""Which columns of the table of events are shown, and how wide: as somebody wants them, or as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject
from PySide6.QtWidgets import QTableView

from dateline.render.theme import Theme
from dateline.session.event_columns import Column
from dateline.ui.event_rows import COLUMNS

_USUAL = {
    Column.WHEN: 168, Column.EVENT: 340, Column.STATUS: 110, Column.PEOPLE: 190, Column.TOLD_BY: 80,
    Column.CERTAINTY: 130, Column.REVIEW: 92, Column.TAGS: 120, Column.IMPORTANCE: 92,
}  # fmt: skip
_LEAST = {
    Column.WHEN: 120, Column.EVENT: 170, Column.STATUS: 106, Column.PEOPLE: 110, Column.TOLD_BY: 68,
    Column.CERTAINTY: 100, Column.REVIEW: 84, Column.TAGS: 64, Column.IMPORTANCE: 86,
}  # fmt: skip
"""Below these a column that is shown is of no use: then the table is scrolled across."""

_COME_WITH_ROOM = (
    Column.STATUS,
    Column.TOLD_BY,
    Column.PEOPLE,
    Column.CERTAINTY,
    Column.REVIEW,
    Column.TAGS,
    Column.IMPORTANCE,
)
"""These come in this order, as long as so much is left for what happened:"""
_COMFORTABLE = 260
_REST = COLUMNS.index(Column.EVENT)


class TableColumns(QObject):
    """Keeps the columns of a table within it. What happened takes the room that others leave. Nobody having chosen
    columns, those come that there is room for; else all give some of theirs where there is too little, and get it
    back."""

    def __init__(self, table: QTableView, theme: Theme) -> None:
        super().__init__(table)
        self._table, self._header = table, table.horizontalHeader()
        self._scale = theme.text_scale
        self._wanted = [round(_USUAL[column] * self._scale) for column in COLUMNS]
        self._fitting = False
        self._chosen: frozenset[int] | None = None
        self._header.setMinimumSectionSize(40)
        self._header.sectionResized.connect(self._on_resized)
        self._header.sectionMoved.connect(self.fit)
        table.viewport().installEventFilter(self)
        self.fit()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the columns that somebody wants; none while those are shown that there is room for."""
        return tuple(COLUMNS[place].value for place in sorted(self._chosen or ()))

    def choose(self, names: Sequence[str]) -> None:
        """Show those columns and no others; with none that there is, those that there is room for."""
        places = {place for place, column in enumerate(COLUMNS) if column.value in names}
        self._chosen = frozenset(places | {_REST}) if places else None
        self.fit()

    def set_shown(self, place: int, *, shown: bool) -> None:
        """Show a column or hide it, whatever room there is: from now on somebody has chosen."""
        others = set(self._shown()) - {place}
        self._chosen = frozenset(others | {place} if shown else others)
        self.fit()

    def state(self) -> QByteArray:
        """Order, sorting, and widths as they are wanted, as Qt packs them."""
        self._give(self._wanted)
        packed = self._header.saveState()
        self.fit()
        return packed

    def restore(self, state: QByteArray) -> None:
        """What `state` gave; what Qt cannot read changes nothing."""
        self._fitting = True
        if not state.isEmpty() and self._header.restoreState(state):
            for place, width in enumerate(self._wanted):  # of a hidden column Qt does not say how wide it is
                self._wanted[place] = self._header.sectionSize(place) or width
        self._fitting = False
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Give every column its width."""
        room = self._table.viewport().width()
        shown = self._chosen if self._chosen is not None else self._roomy(room)
        for place in range(len(COLUMNS)):
            self._header.setSectionHidden(place, place not in shown)
        least = {place: min(round(_LEAST[COLUMNS[place]] * self._scale), room // 2) for place in shown}
        others = [place for place in shown if place != _REST]
        wanted = {place: max(self._wanted[place], least[place]) for place in others}
        spare = {place: wanted[place] - least[place] for place in others}
        lacking = max(0, sum(wanted.values()) + least[_REST] - room)
        share = min(1.0, lacking / sum(spare.values())) if any(spare.values()) else 0.0
        widths = list(self._wanted)
        for place in others:
            widths[place] = wanted[place] - round(spare[place] * share)
        widths[_REST] = max(least[_REST], room - sum(widths[place] for place in others))
        self._give(widths)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _shown(self) -> list[int]:
        return [place for place in range(len(COLUMNS)) if not self._header.isSectionHidden(place)]

    def _roomy(self, room: int) -> frozenset[int]:
        """The columns that there is room for."""
        coming = [COLUMNS.index(column) for column in _COME_WITH_ROOM]
        shown = [place for place in range(len(COLUMNS)) if place not in coming]
        left = room - sum(self._wanted[place] for place in shown if place != _REST)
        for place in coming:
            left -= self._wanted[place]
            if left < _COMFORTABLE * self._scale:
                break
            shown.append(place)
        return frozenset(shown)

    def _give(self, widths: list[int]) -> None:
        self._fitting = True
        for place in self._shown():
            self._header.resizeSection(place, widths[place])
        self._fitting = False

    def _on_resized(self, place: int, before: int, width: int) -> None:
        """Somebody drags the edge of a column; behind the one that takes the rest, that of the next."""
        if self._fitting or not width or not before:
            return
        if place == _REST:
            at = self._header.visualIndex(place)
            right = (self._header.logicalIndex(n) for n in range(at + 1, self._header.count()))
            following = next((one for one in right if not self._header.isSectionHidden(one)), None)
            if following is not None:
                self._wanted[following] = max(40, self._header.sectionSize(following) - (width - before))
        else:
            self._wanted[place] = width
        self.fit()
