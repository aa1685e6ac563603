"""What stands on the canvas while there are events but none of them has a place on the axis."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from dateline.render.language import tr


class TimelineHint(QFrame):
    """A sentence and a button in the middle of ``canvas``. Signal ``set_date_asked()``: the button was pressed."""

    set_date_asked = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("timeline_hint")
        self._over_lanes = False
        self._title = QLabel()
        self._title.setProperty("role", "strong")
        self._text = QLabel()
        self._text.setProperty("role", "secondary")
        self._text.setWordWrap(True)
        self._button = QPushButton(tr("Set publication date…"))
        self._button.setProperty("role", "primary")
        self._button.clicked.connect(self.set_date_asked)
        layout = QVBoxLayout(self)
        layout.setSpacing(6)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addSpacing(6)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        canvas.installEventFilter(self)
        self.hide()

    def show_for(self, undated_documents: int, *, reported: bool = False) -> None:
        """Explain what would help: a publication date where documents lack one, else other articles. ``reported``: the
        axis is that of report time."""
        self._button.setVisible(undated_documents > 0)
        if reported and undated_documents:
            title, text = (
                tr("No report has a day yet"),
                tr("Marks stand on the days of publication, as soon as there are any."),
            )
        elif undated_documents:
            title = tr("Nothing has a date yet")
            text = tr("“Tuesday” and “last week” find their place as soon as a document has its publication date.")
        else:
            title, text = tr("Nothing has a date yet"), tr("No words in these documents say when something happened.")
        self._over_lanes = reported  # they are there, without marks: the hint stands below their heads
        self._title.setText(title)
        self._text.setText(text)
        self.show()
        self._centre()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the canvas changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._centre()
        return super().eventFilter(watched, event)

    def _centre(self) -> None:
        canvas = self.parentWidget()
        if canvas is not None:
            width = min(380, canvas.width() - 24)
            height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
            room = max(0, canvas.height() - height)
            self.setGeometry((canvas.width() - width) // 2, room - 12 if self._over_lanes else room // 2, width, height)
