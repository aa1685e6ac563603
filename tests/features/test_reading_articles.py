"""Stories: articles in, timeline out, every event one click from the sentence it came from."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from dateline.chronology.showing import Filter
from dateline.events.model import Status
from dateline.ui.dialogs.about import ShortcutsDialog
from dateline.ui.dialogs.paste_text import PasteTextDialog
from dateline.ui.dialogs.publication_date import PublicationDateDialog
from dateline.ui.dialogs.save_picture import PictureFormat, SavePictureDialog
from dateline.ui.document_row import Target
from dateline.ui.preferences import LEGEND
from tests.features.person import Person

# The offscreen platform cannot pass on a window's smallest size, and says so whenever a dialog has one.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_dropped_articles_become_events_on_a_timeline(person: Person, articles: Path) -> None:
    assert person.sees_page(person.shell.empty_page)
    person.drops(articles)
    assert person.sees_page(person.behind.workbench)
    assert len(person.session.chronology.entries) == 2
    seen = person.reads_in(person.shell.status)
    assert "2 documents" in seen
    assert "on the timeline" in seen
    assert "Nothing leaves this computer" in seen
    assert person.panes.timeline.placements is not None
    assert person.session.visible_range is not None


def test_a_click_on_an_event_shows_the_sentence_it_came_from(person: Person, articles: Path) -> None:
    person.drops(articles / "crane.txt")
    fall = person.event("fell into the harbour")
    person.clicks_event(fall)
    assert person.session.selection.event == fall.id
    document = person.session.chronology.entry(fall.mentions[0].document)
    assert person.panes.documents.view.currentIndex().data() == document.document.title
    marked = person.panes.text.view.selected
    assert marked is not None
    assert "fell" in document.document.text[marked.start : marked.end]
    assert fall.label in person.reads_in(person.panes.details)


def test_undated_articles_wait_until_somebody_gives_them_a_date(person: Person, articles: Path) -> None:
    person.drops(articles / "inquiry.txt")
    (entry,) = person.session.chronology.entries
    assert entry.published is None
    assert person.event("ordered an inquiry").interval is None
    person.clicks_row(entry.key, Target.SET_DATE)
    dialog = person.dialog(PublicationDateDialog)
    assert isinstance(dialog, PublicationDateDialog)
    assert not dialog.set_button.isEnabled(), "nothing may be chosen for the person"
    QTest.keyClicks(dialog.field, "18 November 2025")
    QTest.mouseClick(dialog.set_button, Qt.MouseButton.LeftButton)
    assert person.session.chronology.entries[0].published is not None
    interval = person.event("ordered an inquiry").interval
    assert interval is not None
    assert datetime.datetime.fromtimestamp(interval.earliest, datetime.UTC).date() == datetime.date(2025, 11, 17)
    assert "published Tue 18 Nov 2025" not in person.reads_in(person.shell.empty_page)
    person.chooses(person.shell.actions.undo)
    assert person.event("ordered an inquiry").interval is None
    person.chooses(person.shell.actions.redo)
    assert person.event("ordered an inquiry").interval == interval


def test_undo_brings_back_what_was_removed(person: Person, articles: Path) -> None:
    person.drops(articles)
    view = person.panes.documents.view
    view.setFocus()
    view.setCurrentIndex(view.rows.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert len(person.session.chronology.entries) == 1
    person.chooses(person.shell.actions.undo)
    assert len(person.session.chronology.entries) == 2


@pytest.mark.parametrize("kind", list(PictureFormat))
def test_a_picture_of_everything_is_saved(person: Person, articles: Path, tmp_path: Path, kind: PictureFormat) -> None:
    person.drops(articles / "crane.txt")
    person.chooses(person.shell.actions.save_picture)
    dialog = person.dialog(SavePictureDialog)
    assert isinstance(dialog, SavePictureDialog)
    dialog.format.setCurrentIndex(list(PictureFormat).index(kind))
    dialog.everything.setChecked(True)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    path = tmp_path / f"harbour.{kind.value}"
    person.saves_as(path)
    assert path.stat().st_size > 2_000
    assert str(path) in person.shell.status.currentMessage()


def asked_for_a_picture(person: Person) -> SavePictureDialog:
    person.chooses(person.shell.actions.save_picture)
    dialog = person.dialog(SavePictureDialog)
    assert isinstance(dialog, SavePictureDialog)
    return dialog


def saved_svg(person: Person, dialog: SavePictureDialog, path: Path) -> str:
    dialog.format.setCurrentIndex(1)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    person.saves_as(path)
    return path.read_text("utf-8")


def test_a_picture_of_a_typed_stretch_says_when_it_was_made(person: Person, articles: Path, tmp_path: Path) -> None:
    person.drops(articles)
    dialog = asked_for_a_picture(person)
    QTest.keyClicks(dialog.stretch_field, "1900-1910")
    said = saved_svg(person, dialog, tmp_path / "harbour.svg")
    assert "harbour was opened in 1904" in said
    assert "Mayor Ivo Lindqvist" not in said
    assert "lie outside this stretch of time" in said
    today = datetime.datetime.now().astimezone()
    assert f"Made with Dateline on {today.day} {today:%B %Y}" in said


def test_a_picture_of_what_is_selected(person: Person, articles: Path, tmp_path: Path) -> None:
    person.drops(articles)
    person.session.select_event(None)
    person.session.select_document(None)
    dialog = asked_for_a_picture(person)
    assert not dialog.selection.isEnabled()
    dialog.reject()
    person.session.select_mention(person.event("crane fell").mentions[0])
    dialog = asked_for_a_picture(person)
    assert dialog.selection.text().startswith("Only the event “")
    dialog.selection.click()
    said = saved_svg(person, dialog, tmp_path / "event.svg")
    assert "1 event shown." in said
    person.session.select_event(None)
    dialog = asked_for_a_picture(person)
    assert dialog.selection.text() == "Only what “Crane falls into Vessby harbour” tells"
    dialog.selection.click()
    dialog.legend.click()
    dialog.sources.click()
    dialog.dated.click()
    said = saved_svg(person, dialog, tmp_path / "document.svg")
    assert "3 events shown." in said
    assert "Sources" not in said
    assert ">happened<" not in said
    assert ">Made with Dateline</text>" in said


def test_a_picture_without_a_ground_and_one_of_several_pages(person: Person, articles: Path, tmp_path: Path) -> None:
    person.drops(articles)
    dialog = asked_for_a_picture(person)
    dialog.transparent.click()
    dialog.dpi.setValue(144)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    person.saves_as(tmp_path / "clear.png")
    image = QImage(str(tmp_path / "clear.png"))
    assert (image.width(), image.pixelColor(3, 3).alpha()) == (2400, 0)
    dialog = asked_for_a_picture(person)
    dialog.format.setCurrentIndex(2)
    dialog.everything.click()
    dialog.paged.click()
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    path = tmp_path / "pages.pdf"
    person.saves_as(path)
    person.qtbot.waitUntil(path.exists)
    person.qtbot.waitUntil(lambda: "pages.pdf on " in person.shell.status.currentMessage())
    assert path.read_bytes().startswith(b"%PDF")


def test_a_picture_that_cannot_be_written_says_why(person: Person, articles: Path, tmp_path: Path) -> None:
    person.drops(articles)
    for kind in (1, 2):
        dialog = asked_for_a_picture(person)
        wish = dataclasses.replace(dialog.wish(), format=list(PictureFormat)[kind], paged=kind == 2)
        dialog.reject()
        person.behind.pictures.write(wish, tmp_path / "nowhere" / f"picture.{wish.format.value}")
        person.qtbot.waitUntil(lambda: bool(person.window.findChildren(QMessageBox)))
        box = person.window.findChildren(QMessageBox)[-1]
        assert "No such file" in box.text()
        box.accept()
        person.qtbot.waitUntil(lambda: not person.window.findChildren(QMessageBox))


def test_a_picture_is_copied(person: Person, articles: Path) -> None:
    person.drops(articles / "crane.txt")
    person.chooses(person.shell.actions.copy_picture)
    assert QApplication.clipboard().image().width() == 3200


def test_pasted_text_is_a_document_and_twice_is_still_one(person: Person) -> None:
    text = "Lamps lit in Vessby\n\nThe lamps of the pier were lit on 2 June 1907."
    QApplication.clipboard().setText(text)
    person.chooses(person.shell.actions.paste)
    person.waits_for_reading()
    assert [entry.document.title for entry in person.session.chronology.entries] == ["Lamps lit in Vessby"]
    person.chooses(person.shell.actions.paste)
    person.waits_for_reading()
    assert len(person.session.chronology.entries) == 1
    assert person.shell.status.currentMessage().startswith("Already open: Lamps lit")


def test_a_typed_text_is_a_document(person: Person) -> None:
    person.chooses(person.shell.actions.paste_text)
    dialog = person.dialog(PasteTextDialog)
    assert isinstance(dialog, PasteTextDialog)
    dialog.field.setPlainText("The bell was cast in 1620.")
    dialog.accept()
    person.waits_for_reading()
    assert len(person.session.chronology.entries) == 1


def test_dropped_text_is_a_document_and_a_web_address_is_nothing(person: Person) -> None:
    words = QMimeData()
    words.setText("The quay was rebuilt in March 1952.")
    assert person.drops_mime(words)
    assert len(person.session.chronology.entries) == 1
    address = QMimeData()
    address.setUrls([QUrl("https://example.org/article.html")])
    address.setText("https://example.org/article.html")
    assert not person.drops_mime(address)


def test_what_cannot_be_read_says_why_and_the_rest_goes_on(person: Person, articles: Path, tmp_path: Path) -> None:
    empty, binary = tmp_path / "empty.txt", tmp_path / "picture.txt"
    empty.write_bytes(b"")
    binary.write_bytes(bytes(range(256)) * 40)
    person.drops(empty, articles / "crane.txt", binary, tmp_path / "gone.txt")
    assert len(person.session.chronology.entries) == 1
    assert {problem.id for problem in person.session.problems} == {"empty.txt", "picture.txt", "gone.txt"}
    assert all(problem.reason.endswith(".") for problem in person.session.problems)
    person.dismisses_first_problem()
    assert len(person.session.problems) == 2


def test_everything_is_reached_by_keyboard(person: Person, articles: Path) -> None:
    person.drops(articles)
    actions = person.shell.actions
    person.chooses(actions.next_event)
    first = person.session.selection.event
    assert first is not None
    person.chooses(actions.next_event)
    assert person.session.selection.event != first
    person.chooses(actions.previous_event)
    assert person.session.selection.event == first
    person.chooses(actions.known)
    person.chooses(actions.review)
    person.shell.settings.set(LEGEND, "always")
    person.session.set_filter(Filter(statuses=frozenset(Status) - {Status.CANCELLED}))
    reached = []
    for _ in range(len(person.panes.in_focus_order()) - 1):  # the table stands in the place of the shelf
        person.chooses(actions.next_pane)
        focused = QApplication.focusWidget()
        reached.append(next(p for p in person.panes.in_focus_order() if p is focused or p.isAncestorOf(focused)))
    assert len(set(map(id, reached))) == len(reached)
    person.chooses(actions.clear_filter)
    assert person.panes.filter_bar.isHidden()
    person.shell.settings.reset(LEGEND)
    person.chooses(actions.known)
    person.chooses(actions.review)
    person.chooses(actions.deselect)
    assert person.session.selection.event is None


def test_zooming_says_which_time_is_visible(person: Person, articles: Path) -> None:
    person.drops(articles / "crane.txt")
    person.chooses(person.shell.actions.fit)
    before = person.session.visible_range
    assert before is not None
    words = person.reads_in(person.shell.toolbar)
    assert "2021" in words
    person.chooses(person.shell.actions.zoom_in)
    after = person.session.visible_range
    assert after is not None
    assert after.width < before.width
    assert person.reads_in(person.shell.toolbar) != words


def test_filters_hide_events_and_say_how_many(person: Person, articles: Path) -> None:
    person.drops(articles)
    planned = next(box for box in person.panes.filters.boxes() if box.text() == "Planned")
    assert planned.count > 0
    QTest.mouseClick(planned, Qt.MouseButton.LeftButton, pos=planned.rect().center())
    assert len(person.session.shown_events) == len(person.session.chronology.events) - planned.count
    assert f"{planned.count} filtered out" in person.reads_in(person.shell.status)
    QTest.mouseClick(planned, Qt.MouseButton.LeftButton, pos=planned.rect().center())
    assert len(person.session.shown_events) == len(person.session.chronology.events)


def test_light_and_dark_are_chosen_from_the_menu(person: Person, articles: Path) -> None:
    person.drops(articles / "crane.txt")
    for action, name in (
        (person.shell.actions.themes.actions()[2], "dark"),
        (person.shell.actions.themes.actions()[1], "light"),
    ):
        person.chooses(action)
        assert person.shell.appearance.theme.name == name
        assert not person.window.grab().isNull()


def test_help_lists_the_shortcuts(person: Person) -> None:
    person.chooses(person.shell.actions.shortcuts)
    said = person.reads_in(person.dialog(ShortcutsDialog))
    for words in ("Fit all", "Set publication date", "Paste as document", "Next pane", "Shift and drag"):
        assert words in said


def test_the_samples_are_one_press_away(person: Person) -> None:
    person.chooses(person.shell.actions.open_samples)
    person.waits_for_reading()
    assert 4 <= len(person.session.chronology.entries) <= 6
    assert not person.session.problems


@pytest.mark.parametrize(("suffix", "begin"), [("html", "<!DOCTYPE html>"), ("csv", "kind,id,title")])
def test_the_completeness_report_is_saved_from_the_menu(
    person: Person, articles: Path, tmp_path: Path, suffix: str, begin: str
) -> None:
    person.drops(articles, tmp_path / "gone.txt")
    path = tmp_path / f"report.{suffix}"
    person.chooses(person.shell.actions.save_report)
    person.saves_as(path)
    person.qtbot.waitUntil(path.exists)
    person.qtbot.waitUntil(lambda: f"Saved {path}" in person.shell.status.currentMessage())
    written = path.read_text("utf-8")
    assert written.startswith(begin)
    assert "Vessby orders an inquiry" in written
    assert "gone.txt" in written


def test_the_completeness_report_of_the_selected_document(person: Person, articles: Path, tmp_path: Path) -> None:
    person.drops(articles)
    crane = next(entry for entry in person.session.chronology.entries if entry.published)
    person.session.select_document(crane.key)
    menu = person.shell.toolbar.export.menu()
    assert person.shell.actions.save_document_report in menu.actions()
    person.chooses(person.shell.actions.save_document_report)
    path = tmp_path / "one.html"
    person.saves_as(path)
    person.qtbot.waitUntil(lambda: f"Saved {path}" in person.shell.status.currentMessage())
    written = path.read_text("utf-8")
    assert "Crane falls into Vessby harbour" in written
    assert "Vessby orders an inquiry" not in written


def test_a_report_that_cannot_be_written_says_so(person: Person, articles: Path, tmp_path: Path) -> None:
    person.drops(articles)
    person.behind.reports.write(tmp_path / "no" / "report.csv")
    box = person.dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "could not be written" in box.text()
    box.close()
    person.behind.reports.write(tmp_path / "report.pdf")
    other = person.dialog(QMessageBox)
    assert isinstance(other, QMessageBox)
    assert ".html or .csv" in other.text()


def test_what_was_known_when_changes_every_view_and_is_taken_back(
    person: Person, articles: Path, tmp_path: Path
) -> None:
    person.drops(articles)
    crane, inquiry = (person.session.whole.entries[place].key for place in (0, 1))
    person.session.set_publication(inquiry, datetime.date(2021, 3, 9))
    session, bar, known = person.session, person.panes.known, person.shell.actions.known
    assert bar.isHidden()
    person.chooses(known)
    assert bar.isVisible()
    QTest.keyClick(bar.slider, Qt.Key.Key_Home)
    person.qtbot.waitUntil(lambda: session.perspective.known_on == datetime.date(2021, 3, 4))
    assert [entry.key for entry in session.chronology.entries] == [crane]
    assert person.panes.documents.view.rows.rowCount() == 1
    assert [lane.key for lane in person.panes.timeline.scene.lanes] == [crane]
    assert "1 of 2 documents" in person.reads_in(person.shell.status)
    QTest.mouseClick(bar.reported, Qt.MouseButton.LeftButton)
    assert person.panes.timeline.scene.axis_name == "Reported"
    path = tmp_path / "known.svg"
    person.chooses(person.shell.actions.save_picture)
    dialog = person.dialog(SavePictureDialog)
    assert isinstance(dialog, SavePictureDialog)
    dialog.format.setCurrentIndex(1)
    dialog.save_button.click()
    person.saves_as(path)
    person.qtbot.waitUntil(path.exists)
    assert "As known on 4 March 2021. Marks stand on the day of the report" in path.read_text("utf-8")
    undo = session.undo_name
    person.chooses(known)
    assert bar.isHidden()
    assert len(session.chronology.entries) == 2
    assert person.panes.timeline.scene.axis_name == ""
    assert session.undo_name == undo


def test_in_report_time_undated_articles_have_no_place_and_the_timeline_says_why(
    person: Person, articles: Path
) -> None:
    person.drops(articles / "inquiry.txt")
    hint, known = person.behind.workbench.hint, person.shell.actions.known
    assert hint.isHidden()
    person.chooses(known)
    QTest.mouseClick(person.panes.known.reported, Qt.MouseButton.LeftButton)
    assert "No report has a day yet" in person.reads_in(hint)
    assert not hint.isHidden()
    assert "0 on the timeline" in person.reads_in(person.shell.status)
    assert person.panes.known.left_out.text() == "1 event of undated documents is left out"
    QTest.mouseClick(person.panes.known.back, Qt.MouseButton.LeftButton)
    assert hint.isHidden()
    person.chooses(known)
