"""A person works on a project, leaves it and comes back."""

from __future__ import annotations

import datetime
from pathlib import Path

from dateline.chronology.project.checking import check_project
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
