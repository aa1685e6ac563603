"""The menu's ways to edit events: fields, deleting, merging and splitting, plans and outcomes, and what was deleted."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from dateline.events.model import Event, MentionRef
from dateline.render.language import tr
from dateline.session.acting import delete_selected
from dateline.session.adding import add_from_words, add_own
from dateline.session.deciding import link_outcome, merge_events, move_mention, split_event, unlink_outcome
from dateline.session.session import Session
from dateline.temporal.model import Interval
from dateline.ui.actions import Actions
from dateline.ui.bar_ends import End
from dateline.ui.dialogs.add_event import AddEventDialog
from dateline.ui.dialogs.deleted_events import DeletedEventsDialog
from dateline.ui.dialogs.event_picker import EventPicker
from dateline.ui.dialogs.split_event import SplitEventDialog
from dateline.ui.workbench import Workbench


class Editing(QObject):
    """Connects the actions of one window to its session and its details panel."""

    def __init__(self, session: Session, actions: Actions, workbench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._actions, self._workbench, self._window = session, actions, workbench, window
        self._from_table = False
        for action, does in (
            (actions.add_event, self._add),
            (actions.edit_event, self._edit),
            (actions.delete_event, lambda: delete_selected(session)),
            (actions.merge_events, self._merge),
            (actions.split_event, self._split),
            (actions.move_mention, self._move),
            (actions.set_outcome, self._link),
            (actions.no_outcome, self._unlink),
            (actions.deleted_events, lambda: DeletedEventsDialog(session, window).open()),
        ):
            action.triggered.connect(does)
        ends = workbench.panes.timeline.pointer.ends
        for action, end, by in zip(
            actions.of_ends(), (End.START, End.START, End.LAST, End.LAST), (-1, 1, -1, 1), strict=True
        ):
            action.triggered.connect(lambda _=False, end=end, by=by: ends.step(end, by))
        workbench.panes.details.left.connect(self._go_back)
        text = workbench.panes.text
        text.add_event_asked.connect(lambda key, start, end: add_from_words(session, key, start, end))
        workbench.panes.timeline.event_wanted.connect(self._ask_for_event)
        session.selection_changed.connect(self._follow)
        session.chronology_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        session, actions = self._session, self._actions
        event, several = session.selected_event, len(session.selected_events) > 1
        one = event is not None and not several
        mentions = len(event.mentions) if event is not None else 0
        for action, possible in (
            (actions.add_event, bool(session.whole.entries)),
            (actions.edit_event, one),
            (actions.delete_event, several or (event is not None and not event.edit.deleted)),
            (actions.merge_events, several or one),
            (actions.split_event, one and mentions > 1),
            (actions.move_mention, one),
            (actions.set_outcome, one),
            (actions.no_outcome, one and event is not None and event.outcome is not None),
            (actions.deleted_events, bool(session.chronology.deleted)),
            *((action, one and event is not None and event.interval is not None) for action in actions.of_ends()),
        ):
            action.setEnabled(possible)

    def _add(self) -> None:
        """From the words that are selected in the text, if any are."""
        if not self._workbench.panes.text.add_selected():
            self._ask_for_event(None)

    def _ask_for_event(self, interval: Interval | None) -> None:
        dialog = AddEventDialog(interval, self._window)
        dialog.given.connect(lambda label, when: add_own(self._session, label, when))
        dialog.open()

    def _edit(self) -> None:
        if self._session.selected_event is not None:
            self._from_table = self._workbench.panes.table.hasFocus()
            self._workbench.show_details(True)
            self._workbench.panes.details.edit()

    def _go_back(self) -> None:
        """The keyboard, to where it came from: the table, or the timeline."""
        panes = self._workbench.panes
        if self._from_table and panes.table.isVisible():
            panes.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            panes.timeline.take_keyboard()

    def _merge(self) -> None:
        several = self._session.selected_events
        if len(several) > 1:
            merge_events(self._session, [event.mentions[0] for event in several])
            return
        self._ask(tr("Merge with"), tr("Merge"), lambda event, ref: self._session.join_events(event.mentions[0], ref))

    def _split(self) -> None:
        event = self._session.selected_event
        if event is not None:
            dialog = SplitEventDialog(self._session.chronology, event, self._window)
            dialog.parted.connect(lambda refs: split_event(self._session, refs))
            dialog.open()

    def _move(self) -> None:
        mention = self._session.selection.mention
        if mention is not None:
            self._ask(tr("Move this mention to"), tr("Move"), lambda _, ref: move_mention(self._session, mention, ref))

    def _link(self) -> None:
        self._ask(tr("What became of it"), tr("Set outcome"), self._set_outcome)

    def _set_outcome(self, event: Event, ref: MentionRef) -> None:
        link_outcome(self._session, event.mentions[0], ref)

    def _unlink(self) -> None:
        event = self._session.selected_event
        if event is not None and event.outcome is not None:
            unlink_outcome(self._session, event.mentions[0], event.outcome)

    def _ask(
        self, title: str, verb: str, then: Callable[[Event, MentionRef], object], but: Collection[str] = ()
    ) -> None:
        """Ask for another event than the selected one, and go on with both as they were when it was asked."""
        event = self._session.selected_event
        if event is not None:
            picker = EventPicker(self._session.chronology, event, (title, verb), but=but, parent=self._window)
            picker.picked.connect(lambda ref: then(event, ref))
            picker.open()
