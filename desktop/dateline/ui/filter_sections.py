"""The sections of the filters: a heading and tick boxes, for a few values that there always are, or for any names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dateline.events.model import Status
from dateline.render.language import figures, tr
from dateline.render.model_words import named
from dateline.render.theme import Theme
from dateline.ui.controls import Heading, rule
from dateline.ui.filter_box import FilterBox

_FIRST = 5  # names shown before anybody asks for more
_MORE = 20  # and so many with every press

_Value = TypeVar("_Value", bound=Enum)


class _Section(QWidget):
    """A hairline, a heading, and a column of boxes. Signal ``toggled()``: somebody ticked or unticked one."""

    toggled = Signal()

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.heading = Heading(title)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(rule())
        self._column.addSpacing(6)
        self._column.addWidget(self.heading)
        self._column.addLayout(self._boxes)

    def _new_box(self, text: str, status: Status | None = None) -> FilterBox:
        box = FilterBox(text, self._theme, status=status)
        box.toggled.connect(self.toggled)
        return box


class ValueSection(_Section, Generic[_Value]):
    """A box for each of some values; those ticked are let through."""

    def __init__(self, title: str, values: Iterable[_Value], theme: Theme) -> None:
        super().__init__(title, theme)
        self._by_value = {
            value: self._new_box(named(value), value if isinstance(value, Status) else None) for value in values
        }
        for box in self._by_value.values():
            self._boxes.addWidget(box)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for box in self.boxes():
            box.set_theme(theme)

    def boxes(self) -> list[FilterBox]:
        """From the top."""
        return list(self._by_value.values())

    def chosen(self) -> frozenset[_Value]:
        return frozenset(value for value, box in self._by_value.items() if box.isChecked())

    def show_chosen(self, chosen: frozenset[_Value]) -> None:
        """Tick these and no others, without telling anybody."""
        for value, box in self._by_value.items():
            _tick(box, value in chosen)

    def set_counts(self, counts: Mapping[_Value, int] | None) -> None:
        """How many events have each value; None where nobody has counted."""
        for value, box in self._by_value.items():
            box.set_count(None if counts is None else counts.get(value, 0))


class NameSection(_Section):
    """A box for each of some names, most frequent first: a few, until somebody asks for more. Hidden while empty.

    ``ordered`` is called when boxes came or went, so that Tab goes through them as they stand.
    """

    def __init__(self, title: str, theme: Theme, ordered: Callable[[], None]) -> None:
        super().__init__(title, theme)
        self._ordered = ordered
        self._counts: Counter[str] = Counter()
        self._chosen: frozenset[str] = frozenset()
        self._shown = _FIRST
        self._by_name: dict[str, FilterBox] = {}
        self._more = QPushButton()
        self._more.setProperty("role", "link")
        self._more.clicked.connect(self._on_more)
        more = QVBoxLayout()
        more.setContentsMargins(32, 0, 12, 0)
        more.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(more)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for box in self.boxes():
            box.set_theme(theme)

    def boxes(self) -> list[FilterBox]:
        """From the top."""
        return list(self._by_name.values())

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, from the top."""
        return [*self.boxes(), self._more]

    def chosen(self) -> frozenset[str]:
        """The names that are ticked."""
        return frozenset(name for name, box in self._by_name.items() if box.isChecked())

    def show_chosen(self, chosen: frozenset[str]) -> None:
        """Tick these and no others, without telling anybody; those are in sight, however rare they are."""
        self._chosen = chosen
        if not chosen <= self._by_name.keys():
            self._fill()
        for name, box in self._by_name.items():
            _tick(box, name in chosen)

    def set_counts(self, counts: Counter[str]) -> None:
        """How many events there are of each name."""
        self._counts = counts
        self._fill()

    def _fill(self) -> None:
        ranked = sorted(self._counts, key=lambda name: (-self._counts[name], name))
        wanted = ranked[: self._shown]
        wanted += [name for name in sorted(self._chosen) if name not in wanted]
        for name in [name for name in self._by_name if name not in wanted]:
            box = self._by_name.pop(name)
            self._boxes.removeWidget(box)
            box.hide()
            box.deleteLater()
        for place, name in enumerate(wanted):
            box = self._by_name.get(name) or self._new_box(name)
            self._by_name[name] = box
            _tick(box, name in self._chosen)
            box.set_count(self._counts[name])
            self._boxes.insertWidget(place, box)
            box.show()  # a widget that was never shown has no part in the height that is asked for
        self._by_name = {name: self._by_name[name] for name in wanted}
        hidden = len(ranked) - sum(name in self._by_name for name in ranked)
        self._more.setText(tr("{hidden} more", hidden=figures(hidden)))
        self._more.setVisible(hidden > 0)
        self.heading.set_count(len(ranked) or None)
        self.setVisible(bool(wanted))
        self.updateGeometry()
        self._ordered()

    def _on_more(self) -> None:
        self._shown += _MORE
        self._fill()


def _tick(box: FilterBox, ticked: bool) -> None:
    blocked = box.blockSignals(True)
    box.setChecked(ticked)
    box.blockSignals(blocked)
