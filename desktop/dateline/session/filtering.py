"""The filter of a session as a person handles it: restriction by restriction, saved under names, chosen again.

session.filtering.save("Spring, disputed")
session.filtering.choose("Spring, disputed")     # the search that it asks for, too
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline.chronology.project.history import Beside
from dateline.chronology.saved_filters import LONGEST_NAME, SavedFilter, renamed, with_saved
from dateline.chronology.searching import Found, Query
from dateline.chronology.showing import ALL
from dateline.events.model import Event
from dateline.render.language import marked
from dateline.session.filter_words import Restriction, refusal_words, restrictions

if TYPE_CHECKING:
    from dateline.session.session import Session


class Filtering(QObject):
    """Changes the filter of one session. What is saved belongs to the project, and saving it is a step of undo; what
    the filter in force lets through is a way of looking, of which undo knows nothing.

    Signal ``saved_changed()``: `saved` changed.
    """

    saved_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._saved: tuple[SavedFilter, ...] = ()

    @property
    def restrictions(self) -> list[Restriction]:
        """What the filter in force asks for, one thing at a time."""
        return restrictions(self._session.filter, self._session.chronology)

    def clear(self) -> None:
        """Show everything again that is usually shown."""
        self._session.set_filter(ALL)

    @property
    def hidden(self) -> Event | None:
        """The selected event where the filter keeps it out. It stays selected, since somebody may be reading or editing
        it, but views say that it is not among the others."""
        session = self._session
        event = session.selected_event
        return None if event is None or session.filter.admits(event, session.chronology) else event

    @property
    def hidden_words(self) -> str:
        """What of the filter keeps the selected event out; empty where nothing does."""
        event = self.hidden
        return refusal_words(self._session.filter, event, self._session.chronology) if event is not None else ""

    def let_through(self, event: Event) -> None:
        """Ask for no more than lets an event of the chronology through."""
        session = self._session
        session.set_filter(session.filter.letting(event, session.chronology))

    # -- what a search found ------------------------------------------------------------------------------------------

    @property
    def only_found(self) -> bool:
        """Whether only what the search found is shown."""
        return self._session.filter.found is not None

    def show_only_found(self, only: bool) -> None:
        """Show only what the present search found, or whatever it found; nothing changes while nothing is searched."""
        found = self._session.searching.found if only else None
        self._session.set_filter(replace(self._session.filter, found=found))

    # -- saved filters ------------------------------------------------------------------------------------------------

    @property
    def saved(self) -> tuple[SavedFilter, ...]:
        """In the order of their names."""
        return self._saved

    @property
    def names(self) -> list[str]:
        """Those of the saved filters, in their order."""
        return [each.name for each in self._saved]

    def set_saved(self, saved: tuple[SavedFilter, ...]) -> None:
        """Have these and no others: those of a project."""
        if saved != self._saved:
            self._saved = saved
            self.saved_changed.emit()

    @property
    def name(self) -> str:
        """The name under which the filter in force is saved; empty where it is not."""
        passing = self._session.filter
        return next((each.name for each in self._saved if each.is_in_force(passing)), "")

    def save(self, name: str) -> None:
        """Save the filter in force, in the place of the one with that name; can be undone."""
        name = _as_kept(name)
        if name:
            said = marked("Replace saved filter") if name in self.names else marked("Save filter")
            self._keep(said, with_saved(self._saved, SavedFilter.of(name, self._session.filter)))

    def rename(self, name: str, to: str) -> None:
        """Call a saved filter otherwise, in the place of the one that is called so already; can be undone."""
        to = _as_kept(to)
        if to:
            self._keep(marked("Rename saved filter"), renamed(self._saved, name, to))

    def forget(self, name: str) -> None:
        """Save a filter no longer; what is shown stays. Can be undone."""
        others = tuple(each for each in self._saved if each.name != name)
        self._keep(marked("Forget saved filter"), others)

    def _keep(self, name: str, saved: tuple[SavedFilter, ...]) -> None:
        before = Beside(filters=self._saved)
        if saved != self._saved:
            self.set_saved(saved)
            self._session.record_beside(name, before)

    def choose(self, name: str) -> None:
        """Put a saved filter in force. Where it asks for a search, that is made, and nothing passes before it ends."""
        chosen = next((each for each in self._saved if each.name == name), None)
        if chosen is None:
            return
        searching, passing = self._session.searching, chosen.passing
        if chosen.search:
            found = searching.found
            if found is None or found.text != chosen.search:
                found = Found(Query.typed(chosen.search), chosen.search)
            passing = replace(passing, found=found)
        self._session.set_filter(passing)
        if chosen.search and passing.found is not searching.found:
            searching.search(chosen.search)


def _as_kept(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME].strip()
