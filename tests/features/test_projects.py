"""A person works on a project, leaves it and comes back."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QPushButton

from dateline.chronology.project.checking import check_project
from dateline.ui.dialogs.earlier_states import EarlierStatesDialog
from tests.features.person import Person


def test_what_was_done_is_there_when_the_project_is_opened_again(
    person: Person, articles: Path, tmp_path: Path
) -> None:
    path, keeping, actions = tmp_path / "vessby.dateline", person.behind.projects.keeping, person.shell.actions
    person.drops(articles)
    with person.qtbot.waitSignal(keeping.named):
        keeping.save_as(path)
    assert person.window.windowTitle() == "vessby – Dateline"
    inquiry = next(entry.key for entry in person.session.whole.entries if entry.published is None)
    person.session.set_publication(inquiry, datetime.date(2021, 3, 5))
    events = person.session.whole.events
    with person.qtbot.waitSignal(keeping.opened):
        person.chooses(actions.new_project)
    assert person.window.windowTitle() == "Dateline"
    assert person.shell.pages.currentWidget() is person.shell.empty_page
    person.qtbot.waitUntil(lambda: not path.with_name(f"{path.name}-wal").exists())
    assert check_project(path).edits == 1
    with person.qtbot.waitSignal(keeping.opened):
        person.drops(path)
    assert person.session.whole.events == events
    assert person.session.whole.entry(inquiry).published is not None
    assert not person.behind.jobs.is_running  # nothing was read again
    assert person.shell.pages.currentWidget() is person.behind.workbench
    with person.qtbot.waitSignal(keeping.opened):
        person.chooses(actions.new_project)


def test_a_removed_article_comes_back_with_an_earlier_state(person: Person, articles: Path, tmp_path: Path) -> None:
    path, keeping, actions = tmp_path / "vessby.dateline", person.behind.projects.keeping, person.shell.actions
    person.drops(articles)
    person.chooses(actions.save_project_as)
    with person.qtbot.waitSignal(keeping.named):
        person.saves_as(path)
    for gesture in (actions.new_project.trigger, lambda: person.drops(path)):
        with person.qtbot.waitSignal(keeping.opened):
            gesture()
    titles = [entry.document.title for entry in person.session.whole.entries]
    person.session.select_document(person.session.whole.entries[0].key)
    person.chooses(actions.remove)
    person.chooses(actions.earlier_states)
    dialog = person.dialog(EarlierStatesDialog)
    assert isinstance(dialog, EarlierStatesDialog)
    (row,) = (dialog.list.item(number).text() for number in range(dialog.list.count()))
    assert row.endswith("\nChanged afterwards: 1 document removed")
    with person.qtbot.waitSignal(person.session.history_changed):
        dialog.revert_button.click()
    assert [entry.document.title for entry in person.session.whole.entries] == titles
    removed = person.session.whole.entries[0].key
    person.qtbot.waitUntil(lambda: bool(person.session.whole.entry(removed).mentions), timeout=60_000)  # read again
    assert person.shell.actions.undo.text().startswith("&Undo revert to ")
    person.chooses(actions.earlier_states)
    dialog = person.dialog(EarlierStatesDialog)
    assert isinstance(dialog, EarlierStatesDialog)
    dialog.forget_button.click()
    box = person.dialog(QMessageBox)
    with person.qtbot.waitSignal(keeping.earlier.found):
        next(button for button in box.findChildren(QPushButton) if button.text() == "Delete").click()
    assert dialog.list.count() == 0
    assert not dialog.revert_button.isEnabled()
    dialog.close()
    with person.qtbot.waitSignal(keeping.opened):
        person.chooses(actions.new_project)


def test_a_copy_is_saved_beside_the_project(person: Person, articles: Path, tmp_path: Path) -> None:
    keeping, actions = person.behind.projects.keeping, person.shell.actions
    person.drops(articles)
    person.chooses(actions.save_project_copy)
    with person.qtbot.waitSignal(keeping.said):
        person.saves_as(tmp_path / "copy.dateline")
    assert check_project(tmp_path / "copy.dateline").documents == 2
    assert person.window.windowTitle() == "Dateline"
    with person.qtbot.waitSignal(keeping.opened):
        person.chooses(actions.new_project)
