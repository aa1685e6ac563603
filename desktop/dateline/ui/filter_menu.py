"""The menu's ways to filter: what is found only, nothing at all, and the filters that are saved under names."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from dateline.chronology.saved_filters import LONGEST_NAME
from dateline.render.language import tr
from dateline.session.session import Session
from dateline.ui.actions import Actions


class FilterMenu(QObject):
    """Connects the actions of one window to its session's filter."""

    def __init__(self, session: Session, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._actions, self._window = session, actions, window
        filtering = session.filtering
        actions.only_found.triggered.connect(filtering.show_only_found)
        actions.clear_filter.triggered.connect(filtering.clear)
        actions.save_filter.triggered.connect(self.ask_for_name)
        actions.saved_filters.aboutToShow.connect(self._fill)
        for changed in (session.filter_changed, session.searching.changed, session.chronology_changed):
            changed.connect(self._follow)
        self._follow()

    def ask_for_name(self) -> None:
        """Ask under what name the filter in force is to be kept."""
        self._ask(tr("Save filter"), self._suggested(), tr("Save"), self._session.filtering.save)

    def ask_for_other_name(self, name: str) -> None:
        """Ask what a saved filter is to be called."""
        filtering = self._session.filtering
        self._ask(tr("Rename saved filter"), name, tr("Rename"), lambda to: filtering.rename(name, to))

    def _ask(self, title: str, suggested: str, button: str, then: Callable[[str], None]) -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(tr("Name of this filter, in this project:"))
        dialog.setTextValue(suggested)
        dialog.setOkButtonText(button)
        dialog.textValueSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _suggested(self) -> str:
        words = ", ".join(each.words for each in self._session.filtering.restrictions)
        return words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME - 1] + "…"

    def _follow(self) -> None:
        filtering, actions = self._session.filtering, self._actions
        there = bool(self._session.chronology.entries)
        restricted = bool(filtering.restrictions)
        actions.only_found.setChecked(filtering.only_found)
        actions.only_found.setEnabled(there and (filtering.only_found or self._session.searching.found is not None))
        actions.clear_filter.setEnabled(there and restricted)
        actions.save_filter.setEnabled(there and restricted)

    def _fill(self) -> None:
        """Names with a tick at the one in force; below, the ways to rename and forget each."""
        menu, filtering = self._actions.saved_filters, self._session.filtering
        menu.clear()
        if not filtering.saved:
            menu.addAction(tr("None yet")).setEnabled(False)
            return
        in_force = filtering.name
        for saved in filtering.saved:
            action = _named(menu, saved.name)
            action.setCheckable(True)
            action.setChecked(saved.name == in_force)
            action.triggered.connect(lambda _=False, name=saved.name: filtering.choose(name))
        menu.addSeparator()
        rename, forget = menu.addMenu(tr("&Rename")), menu.addMenu(tr("&Forget"))
        for saved in filtering.saved:
            _named(rename, saved.name).triggered.connect(lambda _=False, name=saved.name: self.ask_for_other_name(name))
            _named(forget, saved.name).triggered.connect(lambda _=False, name=saved.name: filtering.forget(name))


def _named(menu: QMenu, name: str) -> QAction:
    return menu.addAction(name.replace("&", "&&"))
