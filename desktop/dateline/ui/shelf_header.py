"""The line over the shelf: how many events wait, whose are shown, and the way to give their document a date."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from dateline.chronology.model import Chronology, letter
from dateline.documents.model import Publication
from dateline.render.fonts import font
from dateline.render.language import tr
from dateline.render.model_words import title_of
from dateline.render.reason_words import reason_words
from dateline.render.theme import Theme
from dateline.session.words import published_words
from dateline.ui.icons import icon
from dateline.ui.shelf_tab import ShelfTab
from dateline.ui.tool_tips import plain_tool_tip

_MOST_TABS = 6
_ROOM_OF_MENU = 90
_WIDE_ENOUGH_FOR_OFFER = 700
_WIDE_ENOUGH_FOR_COUNT = 520


class ShelfHeader(QWidget):
    """Signals: ``document_chosen(str)``: the shelf of the document with that key is wanted; ``set_date_asked()``,
    ``use_date_asked(object)``: the offered `Publication` of the document shown is taken; ``toggled()``: open or close.
    """

    document_chosen = Signal(str)
    set_date_asked = Signal()
    use_date_asked = Signal(object)
    toggled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chronology = Chronology()
        self._counts: dict[str, int] = {}
        self._chosen: str | None = None
        self._offer: Publication | None = None
        self.tabs: list[ShelfTab] = []
        self.toggle = QToolButton()
        self.name = QLabel(tr("Shelf"))
        self.waiting = QLabel()
        self.more = QToolButton()
        self.offered = QLabel()
        self.use = QPushButton(tr("Use"))
        self.set_date = QPushButton(tr("Set date…"))
        self._tab_row = QHBoxLayout()
        self._lay_out()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        colours, small = theme.colours, theme.type.small
        self.name.setFont(font(theme, theme.type.small, 600))
        self.name.setStyleSheet(f"color: {colours.text_primary}; font-size: {small}px; font-weight: 600;")
        for label in (self.waiting, self.offered):
            label.setFont(font(theme, small))
            label.setStyleSheet(f"color: {colours.text_secondary}; font-size: {small}px;")
        self.more.setStyleSheet(f"font-size: {small}px; color: {colours.text_secondary};")
        self.setStyleSheet(
            f"#shelfHeader {{ background: {colours.panel}; border-top: 1px solid {colours.line_hairline};"
            f" border-bottom: 1px solid {colours.line_hairline}; }}"
        )
        self.set_open(self._open)
        self._rebuild_tabs()

    def set_open(self, is_open: bool) -> None:
        """Show whether the shelf below is open."""
        self._open = is_open
        name = "chevron-down" if is_open else "chevron-right"
        self.toggle.setIcon(icon(name, self._theme, colour=self._theme.colours.text_secondary, size=14))
        self.toggle.setAccessibleName(tr("Close the shelf") if is_open else tr("Open the shelf"))
        self.toggle.setToolTip(self.toggle.accessibleName())

    def show_shelf(self, chronology: Chronology, counts: dict[str, int], waiting: int, chosen: str | None,
                   offer: Publication | None = None) -> None:  # fmt: skip
        """``counts`` are the undated events of each document that has some, ``waiting`` all of them, ``chosen`` the key
        of the document that is shown below, ``offer`` the date offered for it while it is undated."""
        self._chronology, self._counts, self._chosen = chronology, counts, chosen
        if not chronology.entries:
            self.waiting.setText(tr("Events without a date will wait here"))
        elif waiting:
            self.waiting.setText(tr("%Ln events wait for a date", "", waiting, one="1 event waits for a date"))
        else:
            self.waiting.setText(tr("Every event has a date"))
        self.toggle.setEnabled(waiting > 0)
        entry = chronology.entry(chosen) if chosen else None
        self.set_date.setVisible(entry is not None)
        if entry is not None:
            self.set_date.setAccessibleName(
                tr("Set publication date of document {letter}", letter=letter(chronology.ordinal(entry.key)))
            )
        self._show_offer(offer if entry is not None and entry.published is None else None)
        self._rebuild_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.offered.setVisible(self._offer is not None and self.width() > self._theme.scaled(_WIDE_ENOUGH_FOR_OFFER))
        self.waiting.setVisible(self.width() >= self._theme.scaled(_WIDE_ENOUGH_FOR_COUNT))
        self._place_tabs()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._theme
        self._open = True
        self.setObjectName("shelfHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.layout.shelf_closed)
        for button in (self.use, self.set_date):
            button.setProperty("role", "small")
            button.setAutoDefault(False)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for flat in (self.toggle, self.more):
            flat.setProperty("role", "flat")
        self.toggle.setIconSize(QSize(14, 14))
        self.toggle.setFixedSize(24, 24)
        self.toggle.setStyleSheet("QToolButton { padding: 0; min-height: 20px; }")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self.toggle.clicked.connect(self.toggled)
        self.set_date.clicked.connect(self.set_date_asked)
        self.use.clicked.connect(lambda: self.use_date_asked.emit(self._offer))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, theme.spacing.panel_padding, 0)
        row.setSpacing(theme.spacing.steps[1])
        self._tab_row.setSpacing(4)
        for widget in (self.toggle, self.name, self.waiting):
            row.addWidget(widget)
        row.addSpacing(theme.spacing.steps[1])
        row.addLayout(self._tab_row)
        row.addWidget(self.more)
        row.addStretch(1)
        for at_right in (self.offered, self.use, self.set_date):
            row.addWidget(at_right)

    def _show_offer(self, offer: Publication | None) -> None:
        self._offer = offer
        if self._offer is not None:
            self.offered.setText(tr("Offered: {when}", when=published_words(self._offer)))
            tip = plain_tool_tip(f"{published_words(self._offer)}, {reason_words(self._offer.reason)}")
            self.offered.setToolTip(tip)
            self.use.setToolTip(tip)
            self.use.setAccessibleName(tr("Use {when} as publication date", when=published_words(self._offer)))
        self.use.setVisible(self._offer is not None)
        self.offered.setVisible(self._offer is not None and self.width() > self._theme.scaled(_WIDE_ENOUGH_FOR_OFFER))

    def _rebuild_tabs(self) -> None:
        self._remove_tabs()
        self._place_tabs()

    def _remove_tabs(self) -> None:
        for tab in self.tabs:
            self._tab_row.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self.tabs = []

    def _place_tabs(self) -> None:
        """A tab for as many documents as there is room for, the one that is shown among them; a menu for the rest."""
        wanted = self._keys_with_tab()
        if wanted and [tab.key for tab in self.tabs] == wanted:
            return
        self._remove_tabs()
        self.tabs = [self._tab(key) for key in wanted]
        for tab in self.tabs:
            self._tab_row.addWidget(tab)
        self._fill_menu([key for key in self._counts if key not in wanted])
        for stop, following in pairwise((self.toggle, *self.tabs, self.more, self.use, self.set_date)):
            self.setTabOrder(stop, following)  # tabs that came later would be reached last

    def _keys_with_tab(self) -> list[str]:
        beside = (self.toggle, self.name, self.waiting, self.offered, self.use, self.set_date)
        taken = sum(widget.sizeHint().width() + 8 for widget in beside if not widget.isHidden())
        room = self.width() - taken - self._theme.scaled(_ROOM_OF_MENU)
        keys = list(self._counts)
        # The one that is shown comes first in getting room, not in order.
        by_right = sorted(keys[:_MOST_TABS], key=lambda key: key != self._chosen)
        if self._chosen is not None and self._chosen not in by_right:
            by_right = [self._chosen, *by_right[: _MOST_TABS - 1]]
        granted: set[str] = set()
        for key in by_right:
            room -= ShelfTab(key, self._chronology.ordinal(key), self._text(key), self._theme).sizeHint().width() + 4
            if room < 0 and granted:
                break
            granted.add(key)
        return [key for key in keys if key in granted]

    def _fill_menu(self, keys: list[str]) -> None:
        menu = self.more.menu()
        menu.clear()
        for key in keys:
            ordinal = self._chronology.ordinal(key)
            title = title_of(self._chronology.entry(key).document).replace("&", "&&")[:60]
            action = menu.addAction(f"{letter(ordinal)}  {title}  –  {self._text(key)}")
            action.triggered.connect(lambda _=False, chosen=key: self.document_chosen.emit(chosen))
        self.more.setText(tr("{number} more", number=len(keys)))
        self.more.setVisible(bool(keys))

    def _tab(self, key: str) -> ShelfTab:
        tab = ShelfTab(key, self._chronology.ordinal(key), self._text(key), self._theme)
        tab.setToolTip(plain_tool_tip(title_of(self._chronology.entry(key).document)))
        with QSignalBlocker(tab):
            tab.setChecked(key == self._chosen)
        tab.clicked.connect(lambda _=False, chosen=key: self.document_chosen.emit(chosen))
        return tab

    def _text(self, key: str) -> str:
        undated = self._chronology.entry(key).published is None
        words = tr("%Ln events", "", self._counts[key], one="1 event")
        return f"{words} · {tr('undated')}" if undated else words
