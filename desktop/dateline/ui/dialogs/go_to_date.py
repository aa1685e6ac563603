"""Where on the timeline a person wants to be: a date or stretch of time typed in words, read back while it is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dateline.render.language import tr
from dateline.ui.dialogs.typed_interval import TypedIntervalDialog


class GoToDateDialog(TypedIntervalDialog):
    """Asks where to go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Go to date"),
            tr("Go there"),
            examples=tr("9 March 2025, late March 2025, Q3 2024, the 1990s, 44 BC …"),
            name=tr("Date or stretch of time"),
            parent=parent,
        )
