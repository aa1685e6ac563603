"""What a picture of the timeline is to look like: format, extent, size, look and title."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
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

from dateline.render.theme import ThemeName


class PictureFormat(Enum):
    """The formats, with their extension as value."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class PictureWish:
    """What was asked for. ``width`` and ``height`` are in pixels at 96 dpi; ``dpi`` matters for PNG only."""

    format: PictureFormat
    everything: bool
    width: int
    height: int
    dpi: int
    theme: ThemeName
    title: str


_FORMATS = (
    (PictureFormat.PNG, "PNG, for slides and the web"),
    (PictureFormat.SVG, "SVG, to be edited further"),
    (PictureFormat.PDF, "PDF, for print"),
)
_SIZES = (
    ("Slide, 1600 × 900", (1600, 900)),
    ("Full HD, 1920 × 1080", (1920, 1080)),
    ("Page across (A4), 1123 × 794", (1123, 794)),
    ("Square, 1200 × 1200", (1200, 1200)),
    ("Other…", None),
)
_RESOLUTIONS = ((96, "96 dpi, screen"), (192, "192 dpi, sharp screen"), (300, "300 dpi, print"))


class SavePictureDialog(QDialog):
    """Signal ``wished(object)``: a `PictureWish` was confirmed; where to save it is asked afterwards."""

    wished = Signal(object)

    def __init__(self, title: str, theme: ThemeName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Save picture")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.title = QLineEdit(title)
        self.title.setCursorPosition(0)
        self.view, self.everything = QRadioButton("What the timeline shows now"), QRadioButton("All of time")
        self.view.setChecked(True)
        extent = QButtonGroup(self)
        extent.addButton(self.view)
        extent.addButton(self.everything)
        self.format = _combo([(text, value) for value, text in _FORMATS])
        self.size_choice = _combo(list(_SIZES))
        self.width_field, self.height_field = _pixels(1600, 320), _pixels(900, 240)
        self.resolution = _combo([(text, value) for value, text in _RESOLUTIONS])
        self.theme = _combo([("Light", "light"), ("Dark", "dark")])
        self.theme.setCurrentIndex(0 if theme == "light" else 1)
        self.format.currentIndexChanged.connect(self._on_format)
        self.size_choice.currentIndexChanged.connect(self._on_size)
        buttons = QDialogButtonBox()
        self.save_button = buttons.addButton("Save…", QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(14)
        layout.addLayout(self._form())
        layout.addWidget(buttons)
        self._on_size()

    def wish(self) -> PictureWish:
        """What the fields say now."""
        return PictureWish(
            format=PictureFormat(self.format.currentData()),
            everything=self.everything.isChecked(),
            width=self.width_field.value(),
            height=self.height_field.value(),
            dpi=int(self.resolution.currentData()),
            theme="dark" if self.theme.currentData() == "dark" else "light",
            title=self.title.text().strip(),
        )

    def accept(self) -> None:
        self.wished.emit(self.wish())
        super().accept()

    def _form(self) -> QFormLayout:
        extent = QVBoxLayout()
        extent.setSpacing(6)
        extent.addWidget(self.view)
        extent.addWidget(self.everything)
        size = QHBoxLayout()
        for widget in (self.width_field, QLabel("×"), self.height_field, QLabel("pixels")):
            size.addWidget(widget)
        size.addStretch()
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow("Title", self.title)
        form.addRow("Show", extent)
        form.addRow("Format", self.format)
        form.addRow("Size", self.size_choice)
        form.addRow("", size)
        form.addRow("Resolution", self.resolution)
        form.addRow("Look", self.theme)
        return form

    def _on_format(self) -> None:
        self.resolution.setEnabled(self.format.currentData() == PictureFormat.PNG.value)

    def _on_size(self) -> None:
        size = self.size_choice.currentData()
        for field in (self.width_field, self.height_field):
            field.setEnabled(size is None)
        if size is not None:
            self.width_field.setValue(size[0])
            self.height_field.setValue(size[1])


def _combo(choices: list[tuple[str, object]]) -> QComboBox:
    combo = QComboBox()
    for text, value in choices:
        combo.addItem(text, value.value if isinstance(value, Enum) else value)
    return combo


def _pixels(value: int, least: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(least, 10_000)
    field.setValue(value)
    return field
