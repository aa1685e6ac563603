"""In a bar that is too narrow for all that it holds, parts give way one after another: nothing is cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem, QWidget

Step = Callable[[bool], object]
"""With True a part gives way, with False it is there."""


class GivingWay(QObject):
    """Watches the width of a bar. ``steps`` are taken in their order, as many as are needed for the rest to fit;
    ``elastic`` are the widgets that can do with the least that they say, where others need all they ask for."""

    def __init__(self, bar: QWidget, row: QHBoxLayout, steps: Sequence[Step], elastic: Sequence[QWidget] = ()) -> None:
        super().__init__(bar)
        self._bar, self._row, self._steps, self._elastic = bar, row, steps, elastic
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.FontChange):
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Look what fits: the bar is as wide as it is, and its parts may have come to say something else."""
        for step in self._steps:
            step(False)
        for step in self._steps:
            if self.needed <= self._bar.width():
                break
            step(True)

    @property
    def needed(self) -> int:
        """Pixels that all that is there needs."""
        margins, row = self._row.contentsMargins(), self._row
        items = [item for item in map(row.itemAt, range(row.count())) if item is not None and not item.isEmpty()]
        widths = [self._width(item) for item in items]
        spaces = [item for item in map(row.itemAt, range(row.count())) if item is not None and item.spacerItem()]
        fixed = sum(space.sizeHint().width() for space in spaces)
        gaps = row.spacing() * max(0, len(items) + len(spaces) - 1)
        return margins.left() + margins.right() + sum(widths) + fixed + gaps

    def _width(self, item: QLayoutItem) -> int:
        widget = item.widget()
        if widget is None:
            return item.sizeHint().width()
        least = max(widget.minimumWidth(), widget.minimumSizeHint().width())
        wanted = least if widget in self._elastic else max(least, widget.sizeHint().width())
        return min(wanted, widget.maximumWidth())
