"""Puts the session, the workers, the panes and the window's actions together: a wiring list, read from the top."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QMimeData, QObject

from dateline.chronology.reviews import Review
from dateline.chronology.showing import Placing
from dateline.render.language import inside, tr
from dateline.session.acting import select_all
from dateline.session.counts import counts_of
from dateline.session.jobs import Jobs
from dateline.session.navigation import walk
from dateline.session.offers import Offers
from dateline.session.proposal_words import doing_words
from dateline.session.session import Session
from dateline.session.words import range_words
from dateline.ui.arranging import Arranging
from dateline.ui.carrying import Carrying
from dateline.ui.dialogs.about import AboutDialog, ShortcutsDialog
from dateline.ui.dialogs.publication_date import PublicationDateDialog
from dateline.ui.editing import Editing
from dateline.ui.filter_menu import FilterMenu
from dateline.ui.opening import Opening, offered
from dateline.ui.panes import Panes
from dateline.ui.pictures import Pictures
from dateline.ui.preferring import Preferring
from dateline.ui.projects import Projects
from dateline.ui.reports import Reports
from dateline.ui.rereading import ReadingAgain
from dateline.ui.shell import Shell
from dateline.ui.source_files import SourceFiles
from dateline.ui.trying import Trying
from dateline.ui.workbench import Workbench


class Furnishing(QObject):
    """Everything behind the shell of one window."""

    def __init__(self, shell: Shell, session: Session, jobs: Jobs, panes: Panes, projects: Projects) -> None:
        super().__init__(shell)
        self.shell, self.session, self.jobs, self.projects = shell, session, jobs, projects
        self.workbench = Workbench(panes, shell.appearance.theme)
        self.offers = Offers(session, self)
        self.opening = Opening(jobs, shell.window)
        self.pictures = Pictures(session, shell.appearance, shell.window)
        self.reports = Reports(session, shell.window)
        self.source_files = SourceFiles(session, projects.keeping.sources, shell.window)
        self.arranging = Arranging(shell, session, panes)
        self.editing = Editing(session, shell.actions, self.workbench, shell.window)
        self.preferring = Preferring(shell, jobs)
        self.filter_menu = FilterMenu(session, shell.actions, shell.window)
        self.reading_again = ReadingAgain(session, jobs, projects.keeping, shell.actions, shell.window)
        self._problems_said = 0
        shell.furnish(self)
        self._connect_actions()
        self._connect_session()
        self._connect_jobs()
        self._connect_panes(panes)
        self._connect_projects()
        self.show_what_there_is()
        self._on_history_changed()
        self._on_selection_changed()

    def welcome(self, mime: QMimeData) -> str:
        """What letting go would do with a drag, in words; empty where it cannot be taken."""
        what = offered(mime)
        if what.project is not None:
            return tr("Drop to open {name}", name=what.project.name)
        if what.text:
            return tr("Drop to add this text as a document")
        if what.paths:
            return (
                tr("Drop to add what these hold")
                if len(what.paths) > 1
                else tr("Drop to add {name}", name=what.paths[0].name)
            )
        return ""

    def take_drop(self, mime: QMimeData) -> None:
        self.opening.take(offered(mime))

    def set_date_of(self, key: str) -> None:
        """Ask for a document's publication date."""
        session = self.session
        dialog = PublicationDateDialog(session.chronology.entry(key), session.offers(key), self.shell.window)
        dialog.offer_chosen.connect(session.take_publication)
        dialog.date_chosen.connect(self._on_date_chosen)
        Trying(session, dialog)
        dialog.open()

    def close(self) -> None:
        """Remember the columns, end the workers and save what is not saved yet."""
        self.workbench.save(self.shell.settings)
        self.jobs.close()
        self.projects.keeping.close()
        self.workbench.panes.known.close_thread()
        self.offers.close()
        self.session.searching.close()
        self.workbench.panes.table.rows.sorting.close()

    def show_what_there_is(self) -> None:
        """Bring page, actions and status bar in line with the documents that are open."""
        session, shell = self.session, self.shell
        entries = session.whole.entries
        busy = self.jobs.is_running or self.projects.keeping.is_opening
        shell.show_empty(not entries and not session.problems and not busy)
        for action in shell.actions.needing_documents():
            action.setEnabled(bool(entries))
        shell.toolbar.set_timeline_enabled(bool(entries))
        shell.actions.details.setChecked(self.workbench.details_shown)
        self._on_selection_changed()
        if session.chronology.entries and session.selection.document is None:
            session.select_document(session.chronology.entries[0].key)
        self._say_counts()
        shell.status.set_lacks(list(dict.fromkeys(lack for entry in entries for lack in entry.analysis.lacks)))

    # -- wiring -------------------------------------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        commands, session = self.shell.actions, self.session
        commands.open_files.triggered.connect(self.opening.choose_files)
        commands.open_folder.triggered.connect(self.opening.choose_folder)
        commands.open_samples.triggered.connect(self.opening.open_samples)
        commands.paste.triggered.connect(self.opening.paste)
        commands.paste_text.triggered.connect(self.opening.type_text)
        commands.save_picture.triggered.connect(self.pictures.save)
        commands.copy_picture.triggered.connect(self.pictures.copy)
        commands.save_report.triggered.connect(self.reports.save)
        commands.save_document_report.triggered.connect(self.reports.save_selected)
        commands.undo.triggered.connect(self._on_undo)
        commands.redo.triggered.connect(self._on_redo)
        commands.set_date.triggered.connect(self._on_set_date)
        commands.remove.triggered.connect(self._on_remove)
        commands.details.triggered.connect(self.workbench.show_details)
        commands.next_pane.triggered.connect(lambda: self.workbench.focus_pane(1))
        commands.previous_pane.triggered.connect(lambda: self.workbench.focus_pane(-1))
        commands.next_event.triggered.connect(lambda: walk(session, 1))
        commands.previous_event.triggered.connect(lambda: walk(session, -1))
        commands.reveal.triggered.connect(session.reveal_asked)
        commands.select_all.triggered.connect(lambda: select_all(session))
        commands.deselect.triggered.connect(lambda: session.select_event(None))
        commands.known.toggled.connect(self.workbench.show_known)
        commands.table.toggled.connect(self.workbench.show_table)
        self._connect_review()
        self._connect_search()
        commands.shortcuts.triggered.connect(lambda: ShortcutsDialog(commands, self.shell.window).open())
        commands.about.triggered.connect(lambda: AboutDialog(self.shell.window).open())

    def _connect_review(self) -> None:
        commands, bar = self.shell.actions, self.workbench.panes.review
        commands.review.toggled.connect(self._on_review_toggled)
        bar.closed.connect(lambda: commands.review.setChecked(False))
        commands.review_next.triggered.connect(lambda: bar.reviewing.step(1))
        bar.edit.clicked.connect(commands.edit_event.trigger)
        commands.review_previous.triggered.connect(lambda: bar.reviewing.step(-1))
        for action, review in (
            (commands.accept, Review.ACCEPTED), (commands.reject, Review.REJECTED),
            (commands.flag, Review.FLAGGED), (commands.unreview, Review.UNREVIEWED),
        ):  # fmt: skip
            action.triggered.connect(lambda _=False, review=review: bar.reviewing.say(review))
        self._on_review_toggled(False)

    def _connect_search(self) -> None:
        commands, field, searching = self.shell.actions, self.shell.toolbar.search, self.session.searching
        commands.find.triggered.connect(field.begin)
        commands.find_next.triggered.connect(lambda: searching.step(1))
        commands.find_previous.triggered.connect(lambda: searching.step(-1))
        field.watch(self.session)
        field.left.connect(self.workbench.panes.timeline.setFocus)

    def _connect_session(self) -> None:
        session = self.session
        session.chronology_changed.connect(self.show_what_there_is)
        session.problems_changed.connect(self.show_what_there_is)
        session.problems_changed.connect(self._say_problems)
        session.filter_changed.connect(self._say_counts)
        session.history_changed.connect(self._on_history_changed)
        session.selection_changed.connect(self._on_selection_changed)
        session.visible_range_changed.connect(self._on_range_changed)
        session.perspective_changed.connect(self._say_counts)
        session.proposing.changed.connect(self._say_proposal)

    def _connect_jobs(self) -> None:
        status = self.shell.status
        self.jobs.progress_changed.connect(self._on_progress)
        self.jobs.already_open.connect(status.say)
        self.opening.said.connect(status.say)
        self.pictures.said.connect(status.say)
        self.reading_again.said.connect(status.say)
        self.reports.said.connect(status.say)
        status.cancel_asked.connect(self.jobs.cancel)

    def _connect_projects(self) -> None:
        commands, projects, status = self.shell.actions, self.projects, self.shell.status
        keeping = projects.keeping
        commands.new_project.triggered.connect(projects.start_anew)
        commands.open_project.triggered.connect(projects.choose)
        commands.recent_projects.aboutToShow.connect(projects.recent.look)
        commands.recent_projects.aboutToShow.connect(lambda: projects.fill_recent(commands.recent_projects))
        projects.recent.changed.connect(lambda: projects.fill_recent(commands.recent_projects))
        self.shell.empty_page.recent.chosen.connect(projects.open_recent)
        commands.save_project_as.triggered.connect(projects.save_as)
        commands.save_project_copy.triggered.connect(projects.save_copy)
        commands.earlier_states.triggered.connect(projects.show_earlier)
        commands.source_files.triggered.connect(self.source_files.show)
        self.opening.project_asked.connect(projects.open)
        keeping.said.connect(status.say)
        keeping.trouble_changed.connect(lambda: status.set_trouble(keeping.trouble))
        for ended in (keeping.opened, keeping.refused):
            ended.connect(self.show_what_there_is)

    def _connect_panes(self, panes: Panes) -> None:
        for pane in (panes.documents, panes.text, panes.shelf, panes.details):
            pane.set_date_asked.connect(self.set_date_of)
        for marking in (panes.documents, panes.details):
            marking.follow_sources(self.projects.keeping.sources)
            marking.source_asked.connect(self.source_files.show_file)
        panes.known.closed.connect(lambda: self.shell.actions.known.setChecked(False))
        panes.timeline.markers.set_date_asked.connect(self.set_date_of)
        self._carrying = Carrying(self.session, panes)
        self._carrying.ended.connect(self.show_what_there_is)
        self._carrying.began.connect(self.workbench.hint.hide)
        panes.filter_bar.save_asked.connect(self.filter_menu.ask_for_name)
        panes.filter_bar.left.connect(panes.timeline.setFocus)
        panes.table.said.connect(self.shell.status.say)
        panes.timeline.pointer.ends.said.connect(self.shell.status.say)
        panes.table.show_in_text_asked.connect(panes.text.reveal)
        panes.details.show_in_text_asked.connect(panes.text.reveal)
        panes.details.picture_asked.connect(self.pictures.save_selection)
        self.workbench.hint.set_date_asked.connect(self._on_set_date)
        self.workbench.details_visible_changed.connect(self.shell.actions.details.setChecked)

    # -- what happened ------------------------------------------------------------------------------------------------

    def _say_counts(self) -> None:
        """How much there is; where nothing of it has a place on the axis, why not."""
        counts, session = counts_of(self.session), self.session
        self.shell.status.set_counts(counts.words if counts.documents else [tr("No documents yet")])
        if counts.known and not counts.placed:
            undated = sum(entry.published is None for entry in session.chronology.entries)
            self.workbench.hint.show_for(undated, reported=session.perspective.placing is Placing.REPORT)
        else:
            self.workbench.hint.hide()

    def _say_problems(self) -> None:
        """New failures stand below the documents, perhaps out of sight."""
        count = len(self.session.problems)
        if count > self._problems_said:
            self.shell.status.say(
                tr(
                    "%Ln files could not be read: the reasons stand below the documents.", "", count,
                    one="1 file could not be read: the reason stands below the documents.",
                )
            )  # fmt: skip
        self._problems_said = count

    def _say_proposal(self) -> None:
        proposal = self.session.proposing.proposal
        if proposal is None:
            self.shell.status.clear_doing()
        else:
            self.shell.status.set_doing(doing_words(proposal, self.session.chronology))

    def _on_history_changed(self) -> None:
        commands = self.shell.actions
        undo, redo = self.session.undo_name, self.session.redo_name
        commands.undo.setEnabled(undo is not None)
        commands.redo.setEnabled(redo is not None)
        commands.undo.setText(tr("&Undo {what}", what=inside(tr(undo))) if undo else tr("&Undo"))
        commands.redo.setText(tr("&Redo {what}", what=inside(tr(redo))) if redo else tr("&Redo"))

    def _on_undo(self) -> None:
        """What was changed may be out of sight, so it is said."""
        name = self.session.undo_name
        self.session.undo()
        if name is not None:
            self.shell.status.say(tr("Undone: {what}", what=tr(name)))

    def _on_redo(self) -> None:
        name = self.session.redo_name
        self.session.redo()
        if name is not None:
            self.shell.status.say(tr("Done again: {what}", what=tr(name)))

    def _on_selection_changed(self) -> None:
        selection, commands = self.session.selection, self.shell.actions
        for action in (commands.set_date, commands.remove, commands.save_document_report):
            action.setEnabled(selection.document is not None)
        for action in (commands.reveal, commands.deselect, commands.zoom_to_selected):
            action.setEnabled(selection.event is not None)
        self.workbench.follow_selection(selection.event is not None)

    def _on_review_toggled(self, shown: bool) -> None:
        self.shell.actions.set_reviewing(shown)
        self.workbench.show_review(shown)

    def _on_range_changed(self) -> None:
        visible = self.session.visible_range
        self.shell.toolbar.set_range(range_words(visible) if visible else "")

    def _on_progress(self) -> None:
        progress, status = self.jobs.progress, self.shell.status
        if progress is None:
            status.clear_progress()
            self.show_what_there_is()
        else:
            status.set_progress(progress.done, progress.total, progress.current)
            self.shell.show_empty(False)

    def _on_set_date(self) -> None:
        if self.session.selection.document is not None:
            self.set_date_of(self.session.selection.document)

    def _on_remove(self) -> None:
        if self.session.selection.document is not None:
            self.session.remove_documents([self.session.selection.document])

    def _on_date_chosen(self, key: str, day: datetime.date | None) -> None:
        if key in self.session.whole:  # it may have been removed while the dialog was open
            self.session.set_publication(key, day)
