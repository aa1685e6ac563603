"""What a person prefers: the table of `dateline.ui.preferences` as rows that can be searched and hold at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dateline.render.language import tr
from dateline.ui.controls import heading_label, small_label
from dateline.ui.link_button import LinkButton
from dateline.ui.preferences import PREFERENCES, Preference, search_words, value_words
from dateline.ui.settings import Choice, Setting, Settings, Switch, Whole

_FIELD_WIDTH = 256
_TITLE_BAR = 40  # in a low window the dialog stays within it


class PreferencesDialog(QDialog):
    """Every change holds at once, so there is nothing to confirm."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, min(680, parent.window().height() - _TITLE_BAR) if parent is not None else 680)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search preferences"))
        self.search.setAccessibleName(tr("Search preferences"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.rows: list[PreferenceRow] = []
        self._headings: list[tuple[QLabel, list[PreferenceRow]]] = []
        self.nothing = small_label("")
        self.nothing.hide()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside(settings))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for button in buttons.findChildren(QPushButton):
            button.setAutoDefault(False)  # Return ends typing a number, and not the dialog
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        for widget in (self.search, area, buttons):
            layout.addWidget(widget)
        self.search.setFocus()

    def _inside(self, settings: Settings) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2, 0, 8, 0)
        column.setSpacing(0)
        column.addWidget(self.nothing)
        for section, listed in PREFERENCES:
            heading = heading_label(tr(section))
            heading.setContentsMargins(0, 12, 0, 2)
            column.addWidget(heading)
            rows = [PreferenceRow(section, preference, settings) for preference in listed]
            for row in rows:
                column.addWidget(row)
            self.rows += rows
            self._headings.append((heading, rows))
        column.addStretch(1)
        return inside

    def _on_search(self, text: str) -> None:
        wanted = text.casefold().split()
        for row in self.rows:
            row.setVisible(all(word in row.search_words for word in wanted))
        for heading, rows in self._headings:
            heading.setVisible(any(not row.isHidden() for row in rows))
        self.nothing.setText(tr("Nothing is called “{words}”.", words=text.strip()))
        self.nothing.setVisible(all(row.isHidden() for row in self.rows))


class PreferenceRow(QWidget):
    """One preference: what it is called, what it does, its value, and the way back to the default."""

    def __init__(self, section: str, preference: Preference, settings: Settings) -> None:
        super().__init__()
        self.preference, self._settings = preference, settings
        self.search_words = search_words(section, preference)
        title = QLabel(tr(preference.title))
        title.setProperty("role", "strong")
        title.setWordWrap(True)
        sentence = small_label(tr(preference.sentence))
        sentence.setWordWrap(True)
        self.field = _field(preference)
        self.field.setFixedWidth(max(_FIELD_WIDTH, self.field.sizeHint().width()))
        self.field.setAccessibleName(tr(preference.title))
        self.field.setAccessibleDescription(tr(preference.sentence))
        self.field.chosen.connect(lambda value: settings.set(preference, value))
        self.back = LinkButton(tr("Back to default"))
        default = value_words(preference, preference.default)
        self.back.setToolTip(tr("Back to “{default}”", default=default))
        self.back.setAccessibleName(tr("{title}: back to {default}", title=tr(preference.title), default=default))
        self.back.clicked.connect(self._on_back)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 2)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(title, 0, 0)
        grid.addWidget(sentence, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.field, 0, 1)
        grid.addWidget(self.back, 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.setRowMinimumHeight(1, self.back.sizeHint().height())
        settings.changed.connect(self._on_setting_changed)
        self._show_value()

    def _on_setting_changed(self, setting: Setting[Any]) -> None:
        if setting is self.preference:
            self._show_value()

    def _show_value(self) -> None:
        preference: Setting[Any] = self.preference
        value = self._settings.value(preference)
        with QSignalBlocker(self.field):
            self.field.show_value(value)
        if value == preference.default and self.back.hasFocus():
            self.field.take_focus()
        self.back.setVisible(value != preference.default)

    def _on_back(self) -> None:
        preference: Setting[Any] = self.preference
        self._settings.reset(preference)


class _Field(QWidget):
    """Shows a value and lets it be chosen. Signal ``chosen(object)``: another value."""

    chosen = Signal(object)

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setFocusProxy(inside)
        inside.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inside)

    def show_value(self, value: object) -> None:
        raise NotImplementedError

    def take_focus(self) -> None:
        self._inside.setFocus()

    def setAccessibleName(self, name: str) -> None:
        self._inside.setAccessibleName(name)

    def setAccessibleDescription(self, words: str) -> None:
        self._inside.setAccessibleDescription(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever scrolls the page past a field does not want to change it."""
        if event.type() == QEvent.Type.Wheel and not self._inside.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class _ChoiceField(_Field):
    def __init__(self, preference: Choice) -> None:
        self._combo = QComboBox()
        for value, name in preference.choices:
            self._combo.addItem(tr(name), value)
        super().__init__(self._combo)
        self._combo.activated.connect(lambda _: self.chosen.emit(self._combo.currentData()))

    def show_value(self, value: object) -> None:
        self._combo.setCurrentIndex(self._combo.findData(value))


class _WholeField(_Field):
    def __init__(self, preference: Whole) -> None:
        self._spin = QSpinBox()
        self._spin.setRange(preference.least, preference.most)
        self._spin.lineEdit().setTextMargins(6, 0, 0, 0)
        self._spin.setSuffix(f" {tr(preference.unit)}" if preference.unit else "")
        self._spin.setSpecialValueText(tr(preference.least_means) if preference.least_means else "")
        self._spin.setKeyboardTracking(False)  # “2” on the way to “24” is no wish
        super().__init__(self._spin)
        self._spin.valueChanged.connect(self.chosen.emit)

    def show_value(self, value: object) -> None:
        with QSignalBlocker(self._spin):
            self._spin.setValue(int(str(value)))


class _SwitchField(_Field):
    def __init__(self) -> None:
        self._box = QCheckBox(tr("On"))
        super().__init__(self._box)
        self._box.toggled.connect(self._on_toggled)

    def show_value(self, value: object) -> None:
        with QSignalBlocker(self._box):
            self._box.setChecked(bool(value))

    def _on_toggled(self, on: bool) -> None:
        self.chosen.emit(on)


def _field(preference: Preference) -> _Field:
    if isinstance(preference, Choice):
        return _ChoiceField(preference)
    return _SwitchField() if isinstance(preference, Switch) else _WholeField(preference)
