"""Everything that can be asked for in the window's menus, with names and shortcuts; the menus are built from this.

What the actions do is connected elsewhere (`dateline.ui.main_window`).
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from dateline.render.language import marked, tr
from dateline.render.model_words import called
from dateline.ui.preferences import LEGEND, THEME, WHEEL
from dateline.ui.settings import Choice

_Shortcut = str | QKeySequence.StandardKey

COLOURS = (marked("Document"), marked("Person"), marked("Place"), marked("Status"), marked("Review"))
LANES = (*COLOURS, marked("One lane"))

_GO = ("J", "Ctrl+G")
"""Go to a date; while somebody reviews, the letter is the next event."""

GESTURES = {
    marked("Timeline with the mouse"): (
        (marked("Wheel or pinch"), marked("Zoom at the pointer (Timeline > Wheel: or scroll the lanes)")),
        (marked("Ctrl and wheel"), marked("Zoom, whatever the wheel does otherwise")),
        (marked("Shift and wheel"), marked("Go earlier or later; so do two fingers sideways")),
        (marked("Drag"), marked("Move the timeline")),
        (marked("Shift and drag"), marked("Zoom to a stretch of time")),
        (marked("Click"), marked("Select an event; open a group of events that stand close together")),
        (marked("Ctrl and click"), marked("Select an event beside the others, or no longer; of a group all")),
        (marked("Ctrl and drag"), marked("Select what a rectangle touches")),
        (marked("Drag a flag “published …”"), marked("Try another publication date; Esc puts it back")),
        (marked("Double-click such a flag"), marked("Type the date")),
        (marked("Double-click where nothing is"), marked("Add an event there that no text tells of")),
        (marked("Drag an end of the selected bar"), marked("Date the event otherwise; Esc puts it back")),
        (marked("Drag the name of a lane"), marked("Put the lane elsewhere")),
        (
            marked("Click the arrow before it"),
            marked("Collapse or expand the lane; so does a double click on the name"),
        ),
    ),
    marked("Timeline with the keyboard"): (
        ("← →", marked("Event before and after in its lane")),
        (
            "↑ ↓",
            marked("Nearest event in the lane above and below; the name of a collapsed lane, where Enter expands it"),
        ),
        (marked("Home, End"), marked("First and last event")),
        (marked("Space, Enter"), marked("Show the card of the selected event, or put it away")),
        (marked("Shift and the arrows"), marked("Select where they lead, beside the others")),
        ("+ −", marked("Zoom at the selected event")),
        (marked("PgUp, PgDn"), marked("Scroll the lanes")),
        (marked("Ctrl with ← →"), marked("Earlier and later")),
        (
            marked("Tab"),
            marked("To a flag “published …”; arrows move it by a day, with Shift by a week; Enter applies"),
        ),
        (marked("Esc"), marked("Give up a drag, or what Alt and the arrows have moved; let go of the selection")),
    ),
    marked("Overview"): (
        (marked("Click, drag"), marked("Look there; stretch the frame at its ends")),
        (marked("Click a bar or a gap"), marked("Look at that stretch of time")),
        ("← →", marked("Earlier and later; with Shift, show more or less; with Ctrl, to the gap before and after")),
        (marked("+ −, Home, End"), marked("Zoom; to the beginning and the end")),
        (marked("Double-click"), marked("Everything")),
    ),
    marked("Table of events"): (
        (marked("↑ ↓, Home, End"), marked("From event to event; with Shift, mark several")),
        (marked("F2 or double click"), marked("Edit the cell; Enter takes what is typed, Esc does not")),
        (marked("Tab, Shift+Tab"), marked("While a cell is edited: take it, and edit the next or previous one")),
        (marked("Enter"), marked("Show the event in the text")),
        ("Ctrl+C", marked("Copy the marked events for a spreadsheet")),
        (marked("Click a heading"), marked("Sort; once more, the other way round; the menu key has that, too")),
    ),
    marked("Elsewhere"): (
        (marked("Press an entry of the legend"), marked("Show only that, and what else is pressed")),
        ("J, K, A, R, G, U", marked("Go through the events and review them, while the review bar is open")),
        (marked("Del"), marked("Remove the document, in the list of documents")),
        (marked("Tab, Shift+Tab"), marked("Next and previous control")),
    ),
}
"""What pointer and keyboard do without a menu entry, by section; beside the actions in Help > Keyboard shortcuts."""


class Actions:
    """The window's actions, one attribute each, and the menus they stand in."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        keys = QKeySequence.StandardKey
        self.open_files = self._action(tr("&Add documents…"), keys.Open)
        self.open_folder = self._action(tr("Add a &folder…"), "Ctrl+Shift+O")
        self.open_samples = self._action(tr("Add the sa&mple articles"))
        self.save_picture = self._action(tr("Save p&icture…"), "Ctrl+E")
        self.copy_picture = self._action(tr("&Copy picture"), "Ctrl+Shift+C")
        self.save_report = self._action(tr("Completeness repor&t…"), "Ctrl+R")
        self.save_document_report = self._action(tr("Completeness report of the &document…"))
        self.quit = self._action(tr("&Quit"), keys.Quit)

        self.undo = self._action(tr("&Undo"), keys.Undo)
        self.redo = self._action(tr("&Redo"), "Ctrl+Shift+Z")
        self.paste = self._action(tr("&Paste as document"), "Ctrl+Shift+V")
        self.paste_text = self._action(tr("Type or paste a &text…"), "Ctrl+N")
        self.set_date = self._action(tr("Set publication &date…"), "Ctrl+D")
        self.remove = self._action(tr("Re&move document"))

        self._make_selecting()

        self.zoom_in = self._action(tr("Zoom &in"), keys.ZoomIn)
        self.zoom_out = self._action(tr("Zoom &out"), keys.ZoomOut)
        self.fit = self._action(tr("&Fit all"), "F")
        self.go_to_date = self._action(tr("&Go to date…"), *_GO)
        self.lanes = self._choices(LANES, "Ctrl+{}")
        self.colours = self._choices(COLOURS)
        self._make_lane()
        self.known = self._action(tr("What was &known when"), "Ctrl+K", checkable=True)

        self.shortcuts = self._action(tr("&Keyboard shortcuts"), "F1", "?")
        self.about = self._action(tr("&About Dateline"))
        self.menus: dict[str, QMenu] = {}
        self._make_projects()
        self._make_view()
        self._make_preferences()
        self._make_search()
        self._make_editing()
        self._make_review()
        self._make_rereading()
        self._build_menus()

    def listed(self) -> list[tuple[str, list[QAction]]]:
        """Menus by name with the actions that have a shortcut, in menu order: what Help > Keyboard shortcuts shows."""
        return [
            (name, [action for action in _within(menu) if not action.shortcut().isEmpty()])
            for name, menu in self.menus.items()
        ]

    def _make_selecting(self) -> None:
        self.next_event = self._action(tr("&Next event"), "Alt+Down")
        self.previous_event = self._action(tr("&Previous event"), "Alt+Up")
        self.reveal = self._action(tr("&Show on the timeline"), "Ctrl+L")
        self.select_all = self._action(tr("Select &all"), "Ctrl+A")
        self.deselect = self._action(tr("&Clear selection"), "Ctrl+Shift+A")
        self.zoom_to_selected = self._action(tr("&Zoom to selection"), "Z")

    def _make_projects(self) -> None:
        self.new_project = self._action(tr("&New project"), "Ctrl+Shift+N")
        self.open_project = self._action(tr("&Open project…"), "Ctrl+Alt+O")
        self.recent_projects = QMenu(tr("&Recent projects"), self._window)
        self.save_project_as = self._action(tr("&Save project as…"), "Ctrl+S", "Ctrl+Shift+S")
        self.save_project_copy = self._action(tr("Save a co&py…"))
        self.earlier_states = self._action(tr("&Earlier states…"))
        self.source_files = self._action(tr("So&urce files…"))

    def _make_view(self) -> None:
        self.details = self._action(tr("&Details"), "F9", checkable=True)
        self.table = self._action(tr("Ta&ble of events"), "Ctrl+T", checkable=True)
        self.next_pane = self._action(tr("&Next pane"), "F6")
        self.previous_pane = self._action(tr("&Previous pane"), "Shift+F6")
        self.full_screen = self._action(tr("&Full screen"), "F11", checkable=True)

    def _make_search(self) -> None:
        self.find = self._action(tr("&Find…"), QKeySequence.StandardKey.Find)
        self.find_next = self._action(tr("Find &next"), "F3")
        self.find_previous = self._action(tr("Find pre&vious"), "Shift+F3")
        self.only_found = self._action(tr("Show &only what is found"), "Ctrl+Shift+F", checkable=True)
        self.clear_filter = self._action(tr("&Clear filter"), "Ctrl+Shift+L")
        self.save_filter = self._action(tr("&Save filter…"))
        self.saved_filters = QMenu(tr("S&aved filters"), self._window)

    def _make_editing(self) -> None:
        self.add_event = self._action(tr("Add e&vent…"), "N")
        self.edit_event = self._action(tr("&Edit event"), "E")
        self.delete_event = self._action(tr("&Delete event"), "Shift+Del")
        self.deleted_events = self._action(tr("De&leted events…"))
        self.start_earlier = self._action(tr("&Start earlier"), "Alt+Left")
        self.start_later = self._action(tr("Start &later"), "Alt+Right")
        self.end_earlier = self._action(tr("&End earlier"), "Alt+Shift+Left")
        self.end_later = self._action(tr("E&nd later"), "Alt+Shift+Right")
        self.merge_events = self._action(tr("&Merge with…"), "M")
        self.split_event = self._action(tr("Spl&it…"))
        self.move_mention = self._action(tr("M&ove mention to…"))
        self.set_outcome = self._action(tr("Set o&utcome…"))
        self.no_outcome = self._action(tr("Not its outcome"))

    def _make_preferences(self) -> None:
        self.preferences = self._action(tr("Pr&eferences…"), *_or(QKeySequence.StandardKey.Preferences, "Ctrl+,"))
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.themes = self._preferred(THEME)
        self.wheel = self._preferred(WHEEL)
        self.legend = self._preferred(LEGEND)

    def _make_review(self) -> None:
        self.review = self._action(tr("Re&view events"), "Ctrl+Shift+R", checkable=True)
        self.review_next = self._action(tr("&Next"), "J")
        self.review_previous = self._action(tr("&Previous"), "K")
        self.accept = self._action(tr("&Accept"), "A")
        self.reject = self._action(tr("&Reject"), "R")
        self.flag = self._action(tr("&Flag"), "G")
        self.unreview = self._action(tr("&Take back review"), "U")

    def _make_rereading(self) -> None:
        self.read_again = self._action(tr("Read all te&xts again"))
        self.differences = self._action(tr("&Differences after reading again…"))

    def _make_lane(self) -> None:
        self.lane_toggle = self._action(tr("&Collapse or expand lane"), "C")
        self.lane_up = self._action(tr("Move lane &up"), "Ctrl+Up")
        self.lane_down = self._action(tr("Move lane &down"), "Ctrl+Down")
        self.lanes_collapse = self._action(tr("C&ollapse all lanes"), "Shift+C")
        self.lanes_expand = self._action(tr("&Expand all lanes"), "Shift+E")
        self.lanes_own_order = self._action(tr("Put lanes in their own &order"))

    def of_lanes(self) -> list[QAction]:
        """Actions on lanes; the first three on the one in which the person is."""
        return [
            self.lane_toggle, self.lane_up, self.lane_down, self.lanes_collapse, self.lanes_expand, self.lanes_own_order
        ]  # fmt: skip

    def of_events(self) -> list[QAction]:
        """Actions that change the selected event, or bring one back."""
        return [
            self.add_event, self.edit_event, *self.of_ends(), self.delete_event, self.deleted_events,
            self.merge_events, self.split_event, self.move_mention, self.set_outcome, self.no_outcome,
        ]  # fmt: skip

    def of_ends(self) -> list[QAction]:
        """Actions that move the start and the end of the selected event."""
        return [self.start_earlier, self.start_later, self.end_earlier, self.end_later]

    def of_review(self) -> list[QAction]:
        """Actions that go through the events. Their keys are single letters, which mean something else, or nothing, as
        long as nobody is reviewing: they are enabled only then."""
        return [self.review_next, self.review_previous, self.accept, self.reject, self.flag, self.unreview]

    def set_reviewing(self, reviewing: bool) -> None:
        """Let single letters mean what they mean while somebody is reviewing, or while nobody is."""
        for action in self.of_review():
            action.setEnabled(reviewing)
        self.go_to_date.setShortcuts([QKeySequence(key) for key in (_GO[1:] if reviewing else _GO)])

    def needing_documents(self) -> list[QAction]:
        """Actions that mean nothing while no document is open."""
        return [
            self.new_project, self.save_project_as, self.save_project_copy, self.earlier_states, self.source_files,
            self.save_picture, self.copy_picture, self.save_report, self.save_document_report, self.set_date,
            self.remove, self.details, self.table,
            self.next_pane, self.previous_pane, self.next_event, self.previous_event, self.reveal, self.deselect,
            self.select_all, self.zoom_to_selected,
            self.find, self.find_next, self.find_previous, self.review, self.read_again,
            self.zoom_in, self.zoom_out, self.fit, self.go_to_date, self.known, *self.lanes.actions(),
            *self.colours.actions(), *self.of_lanes(),
        ]  # fmt: skip

    def _build_menus(self) -> None:
        self._menu(tr("&File"), self.new_project, self.open_project, self.recent_projects.menuAction(),
                   self.save_project_as, self.save_project_copy, self.earlier_states, None,
                   self.open_files, self.open_folder, self.open_samples, self.source_files, None,
                   self.save_picture, self.copy_picture, None, self.save_report, self.save_document_report, None,
                   self.quit)  # fmt: skip
        self._menu(tr("&Edit"), self.undo, self.redo, None, self.paste, self.paste_text, None, self.find,
                   self.find_next, self.find_previous, None, self.set_date, self.remove,
                   None, self.preferences)  # fmt: skip
        view = self._menu(
            tr("&View"), self.details, self.table, None, self.next_pane, self.previous_pane, None, self.full_screen
        )
        _submenu(view, tr("&Theme"), self.themes)
        view.addSeparator()
        view.addActions([self.only_found, self.clear_filter, self.save_filter, self.saved_filters.menuAction()])
        ends = QMenu(tr("S&tart and end"), self._window)
        ends.addActions(self.of_ends())
        self._menu(tr("Eve&nt"), self.next_event, self.previous_event, None, self.reveal, self.select_all,
                   self.deselect, None, self.add_event, self.edit_event, ends.menuAction(), self.delete_event,
                   self.deleted_events, None, self.merge_events, self.split_event, self.move_mention,
                   self.set_outcome, self.no_outcome)  # fmt: skip
        self._menu(tr("&Review"), self.review, None, self.review_next, self.review_previous, None, self.accept,
                   self.reject, self.flag, self.unreview, None, self.read_again, self.differences)  # fmt: skip
        timeline = self._menu(tr("&Timeline"), self.zoom_in, self.zoom_out, self.fit, self.zoom_to_selected,
                              None, self.go_to_date, None)  # fmt: skip
        _submenu(timeline, tr("&Lanes by"), self.lanes)
        _submenu(timeline, tr("&Colour by"), self.colours)
        _submenu(timeline, tr("Lege&nd"), self.legend)
        timeline.addMenu(tr("L&ane")).addActions(self.of_lanes())
        timeline.addSeparator()
        timeline.addAction(self.known)
        timeline.addSeparator()
        _submenu(timeline, tr("&Wheel"), self.wheel)
        self._menu(tr("&Help"), self.shortcuts, None, self.about)

    def _menu(self, title: str, *entries: QAction | None) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(entry)
        self.menus[title.replace("&", "")] = menu
        return menu

    def _action(self, text: str, *shortcuts: _Shortcut, checkable: bool = False) -> QAction:
        action = QAction(text, self._window, checkable=checkable)
        action.setProperty("name", text)  # stays, while what it says may follow what it would do
        keys: list[QKeySequence] = []
        for shortcut in shortcuts:
            if isinstance(shortcut, QKeySequence.StandardKey):
                keys += QKeySequence.keyBindings(shortcut)
            else:
                keys.append(QKeySequence(shortcut))
        action.setShortcuts(keys)
        self._window.addAction(action)  # so that the shortcut works while the menu bar is hidden
        return action

    def _choices(self, names: tuple[str, ...], shortcut: str = "") -> QActionGroup:
        """Choices of which one holds; ``shortcut`` with their number, from 1."""
        group = QActionGroup(self._window)
        for number, name in enumerate(names, 1):
            action = group.addAction(called(name))
            action.setCheckable(True)
            action.setData(name)
            if shortcut:
                action.setShortcut(QKeySequence(shortcut.format(number)))
                self._window.addAction(action)
        group.actions()[0].setChecked(True)
        return group

    def _preferred(self, preference: Choice) -> QActionGroup:
        """The choices of a preference, to be had without opening the preferences."""
        group = QActionGroup(self._window)
        for value, name in preference.choices:
            action = group.addAction(tr(name))
            action.setCheckable(True)
            action.setData(value)
        return group


def _or(key: QKeySequence.StandardKey, otherwise: str) -> tuple[_Shortcut]:
    """The system's own key for something; where it has none, another."""
    return (key if QKeySequence.keyBindings(key) else otherwise,)


def check(group: QActionGroup, value: str) -> None:
    """Show which choice of a preference is in force."""
    for action in group.actions():
        action.setChecked(action.data() == value)


def _within(menu: QMenu) -> Iterator[QAction]:
    """The actions of a menu and of the menus in it, from the top."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _within(inner)
        else:
            yield action


def _submenu(menu: QMenu, title: str, group: QActionGroup) -> None:
    submenu = menu.addMenu(title)
    submenu.addActions(group.actions())
