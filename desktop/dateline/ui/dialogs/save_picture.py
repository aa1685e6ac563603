"""What a picture of the timeline is to look like: title, extent, format, size, look, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dateline.render.date_words import words_of
from dateline.render.language import figures, marked, tr
from dateline.render.presets import PRESETS
from dateline.render.theme import ThemeName
from dateline.session.typed_dates import UnclearDateError
from dateline.session.typed_intervals import typed_interval
from dateline.temporal.model import Interval
from dateline.ui.controls import small_label


class PictureFormat(Enum):
    """The formats, with their extension as value."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


class Extent(Enum):
    """What of the chronology a picture shows."""

    VIEW = marked("What the timeline shows now")
    EVERYTHING = marked("All of time")
    SELECTION = marked("The selection")
    STRETCH = marked("From when to when")


@dataclass(frozen=True, slots=True)
class PictureWish:
    """What was asked for. ``width`` and ``height`` are in pixels at 96 dpi; ``dpi`` and ``transparent`` matter for PNG
    only, ``paged`` for PDF. ``stretch`` is the time that was typed where that is the ``extent``."""

    format: PictureFormat
    extent: Extent
    width: int
    height: int
    dpi: int
    theme: ThemeName
    title: str
    stretch: Interval | None = None
    transparent: bool = False
    paged: bool = False
    legend: bool = True
    sources: bool = True
    dated: bool = True


_FORMATS = (
    (PictureFormat.PNG, marked("PNG, for slides and the web")),
    (PictureFormat.SVG, marked("SVG, to be edited further")),
    (PictureFormat.PDF, marked("PDF, for print")),
)
_SIZES = (*((one.name, one.size) for one in PRESETS), (marked("Other…"), None))
_LEAST_DPI, _MOST_DPI = 96, 1200


class SavePictureDialog(QDialog):
    """Signal ``wished(object)``: a `PictureWish` was confirmed; where to save it is asked afterwards.

    ``selected`` says what is selected, in words; empty where nothing is, and then that cannot be asked for.
    """

    wished = Signal(object)

    def __init__(self, title: str, theme: ThemeName, parent: QWidget | None = None, *, selected: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save picture"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.title = QLineEdit(title)
        self.title.setCursorPosition(0)
        self._make_extents(selected)
        self.format = _combo([(tr(text), value) for value, text in _FORMATS])
        self.transparent = QCheckBox(tr("Transparent background"))
        self.paged = QCheckBox(tr("On as many pages as every event needs for its label"))
        self.size_choice = _combo([(_size_words(name, size), size) for name, size in _SIZES])
        self.width_field, self.height_field = _pixels(1600, 480), _pixels(900, 300)
        for field, name in ((self.width_field, tr("Width in pixels")), (self.height_field, tr("Height in pixels"))):
            field.setAccessibleName(name)
        self.dpi = QSpinBox()
        self.dpi.setRange(_LEAST_DPI, _MOST_DPI)
        self.dpi.setSuffix(" dpi")
        self.dpi.lineEdit().setTextMargins(6, 0, 0, 0)
        self.dpi.setAccessibleName(tr("Resolution"))
        self.dots = small_label("")
        self.theme = _combo([(tr("Light"), "light"), (tr("Dark"), "dark")])
        self.theme.setCurrentIndex(0 if theme == "light" else 1)
        self.legend, self.sources = QCheckBox(tr("Legend")), QCheckBox(tr("Sources"))
        self.dated = QCheckBox(tr("Day it was made"))
        for box in (self.legend, self.sources, self.dated):
            box.setChecked(True)
        buttons = QDialogButtonBox()
        self.save_button = buttons.addButton(tr("Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(14)
        layout.addLayout(self._form())
        layout.addWidget(buttons)
        self._connect()

    def wish(self) -> PictureWish:
        """What the fields say now."""
        kind, extent = PictureFormat(self.format.currentData()), self._extent()
        return PictureWish(
            format=kind,
            extent=extent,
            width=self.width_field.value(),
            height=self.height_field.value(),
            dpi=self.dpi.value(),
            theme="dark" if self.theme.currentData() == "dark" else "light",
            title=self.title.text().strip(),
            stretch=_understood(self.stretch_field.text())[0] if extent is Extent.STRETCH else None,
            transparent=kind is PictureFormat.PNG and self.transparent.isChecked(),
            paged=kind is PictureFormat.PDF and self.paged.isChecked(),
            legend=self.legend.isChecked(),
            sources=self.sources.isChecked(),
            dated=self.dated.isChecked(),
        )

    def accept(self) -> None:
        if self.save_button.isEnabled():
            self.wished.emit(self.wish())
            super().accept()

    def _make_extents(self, selected: str) -> None:
        self.extents = {extent: QRadioButton(tr(extent.value)) for extent in Extent}
        self.view, self.everything = self.extents[Extent.VIEW], self.extents[Extent.EVERYTHING]
        self.selection, self.stretch = self.extents[Extent.SELECTION], self.extents[Extent.STRETCH]
        if selected:
            self.selection.setText(tr("Only {selected}", selected=selected))
        self.selection.setEnabled(bool(selected))
        self.view.setChecked(True)
        group = QButtonGroup(self)
        for button in self.extents.values():
            group.addButton(button)
        self.stretch_field = QLineEdit()
        self.stretch_field.setPlaceholderText(tr("March 2025, 9–10 March 2025, 1914–1918 …"))
        self.stretch_field.setAccessibleName(tr("From when to when"))
        self.verdict = small_label("")
        self.verdict.setWordWrap(True)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._on_format)
        self.size_choice.currentIndexChanged.connect(self._on_size)
        for button in self.extents.values():
            button.toggled.connect(self._on_extent)
        # Whoever begins to write a time wants it.
        self.stretch_field.textEdited.connect(lambda: self.stretch.setChecked(True))
        self.stretch_field.textChanged.connect(self._on_extent)
        for field in (self.dpi, self.width_field, self.height_field):
            field.valueChanged.connect(self._say_dots)
        self._on_size()
        self._on_format()
        self._on_extent()

    def _form(self) -> QFormLayout:
        extent = _column(*self.extents.values(), self.stretch_field, self.verdict)
        size = _row(self.width_field, QLabel("×"), self.height_field, QLabel(tr("pixels")))
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(tr("Title"), self.title)
        form.addRow(tr("Show"), extent)
        form.addRow(tr("Format"), _column(self.format, self.transparent, self.paged))
        form.addRow(tr("Size"), self.size_choice)
        form.addRow("", size)
        form.addRow(tr("Resolution"), _row(self.dpi, self.dots))
        form.addRow(tr("Look"), self.theme)
        form.addRow(tr("With"), _row(self.legend, self.sources, self.dated))
        return form

    def _extent(self) -> Extent:
        return next(extent for extent, button in self.extents.items() if button.isChecked())

    def _on_extent(self) -> None:
        interval, sentence = _understood(self.stretch_field.text())
        wanted = self._extent() is Extent.STRETCH
        self.verdict.setText(sentence if wanted else "")
        self.verdict.setVisible(bool(self.verdict.text()))
        self.save_button.setEnabled(not wanted or interval is not None)

    def _on_format(self) -> None:
        png = self.format.currentData() == PictureFormat.PNG.value
        self.dpi.setEnabled(png)
        self.dots.setEnabled(png)
        self.transparent.setVisible(png)
        self.paged.setVisible(self.format.currentData() == PictureFormat.PDF.value)

    def _on_size(self) -> None:
        size = self.size_choice.currentData()
        for field in (self.width_field, self.height_field):
            field.setEnabled(size is None)
        if size is not None:
            self.width_field.setValue(size[0])
            self.height_field.setValue(size[1])
        self._say_dots()

    def _say_dots(self) -> None:
        """How many pixels the file will have."""
        width, height = (round(f.value() * self.dpi.value() / 96) for f in (self.width_field, self.height_field))
        self.dots.setText(
            tr(
                "{width} × {height} pixels in the file; 300 dpi is for print",
                width=figures(width),
                height=figures(height),
            )
        )


def _understood(text: str) -> tuple[Interval | None, str]:
    """The stretch that was typed, and what to say under the field."""
    if not text.strip():
        return None, tr("Write a stretch of time.")
    try:
        interval = typed_interval(text)
    except UnclearDateError as unclear:
        return None, str(unclear)
    return interval, words_of(interval)


def _size_words(name: str, size: tuple[int, int] | None) -> str:
    return f"{tr(name)}: {size[0]} × {size[1]}" if size is not None else tr(name)


def _combo(choices: list[tuple[str, object]]) -> QComboBox:
    combo = QComboBox()
    for text, value in choices:
        combo.addItem(text, value.value if isinstance(value, Enum) else value)
    return combo


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


def _pixels(value: int, least: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(least, 10_000)
    field.setValue(value)
    field.lineEdit().setTextMargins(6, 0, 0, 0)
    return field
