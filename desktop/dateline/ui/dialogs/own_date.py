"""The day or time that a person gives an event whose claims disagree: typed in words, read back before it is taken."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from dateline.render.language import tr
from dateline.temporal.edtf import edtf_of
from dateline.temporal.model import Interval
from dateline.ui.controls import small_label
from dateline.ui.dialogs.typed_interval import TypedIntervalDialog


class OwnDateDialog(TypedIntervalDialog):
    """Asks when the event called ``label`` was."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        title = QLabel(label)
        title.setProperty("role", "strong")
        title.setWordWrap(True)
        super().__init__(
            tr("When was it?"),
            tr("Set date"),
            examples=tr("9 March 2025, late March 2025, 9–10 March 2025 …"),
            name=tr("When it was"),
            above=(title, small_label(tr("All claims are kept beside your date."))),
            parent=parent,
        )

    def read_back(self, interval: Interval) -> str:
        return f"{super().read_back(interval)}  ·  {edtf_of(interval)}"
