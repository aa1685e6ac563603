"""Somebody's articles change on the disk, or are put into another folder."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from dateline.ui.dialogs.source_files import SourceFilesDialog
from dateline.ui.document_row import Target
from dateline.ui.link_button import LinkButton
from tests.features.person import Person


def test_a_corrected_article_is_taken_and_a_moved_one_found(person: Person, articles: Path, tmp_path: Path) -> None:
    person.drops(articles)
    session, sources = person.session, person.behind.projects.keeping.sources
    person.qtbot.waitUntil(lambda: len(sources.stamps) >= 2)
    crane = articles / "crane.txt"
    crane.write_text(crane.read_text("utf-8").replace("on Tuesday", "on Monday"), "utf-8")
    later = crane.stat().st_mtime_ns + 5_000_000_000
    os.utime(crane, ns=(later, later))
    (tmp_path / "archive").mkdir()
    (articles / "inquiry.txt").rename(tmp_path / "archive" / "inquiry.txt")
    sources.check()
    rows, first, second = person.panes.documents.view.rows, *(entry.key for entry in session.whole.entries)
    person.qtbot.waitUntil(lambda: rows.row(rows.index_of(second)).source is not None, timeout=20_000)
    person.waits_for_reading()
    assert rows.row(rows.index_of(first)).spoken.endswith(", File changed")
    assert rows.row(rows.index_of(second)).spoken.endswith(", File missing")
    session.select_document(first)
    link = person.panes.details.widget().findChildren(LinkButton)[-1]
    assert (link.text(), link.accessibleName()) == ("Compare…", "File changed: compare")
    person.clicks_row(second, Target.SOURCE)
    dialog = person.dialog(SourceFilesDialog)
    assert dialog.list.currentRow() == 1
    dialog.close()
    person.chooses(person.shell.actions.source_files)
    dialog = person.dialog(SourceFilesDialog)
    assert isinstance(dialog, SourceFilesDialog)
    person.qtbot.waitUntil(lambda: dialog.list.count() == 2, timeout=20_000)
    person.waits_for_reading()
    changed, missing = (dialog.list.item(number) for number in (0, 1))
    assert "crane.txt has changed: 1 word new and 1 word gone" in changed.text()
    assert "inquiry.txt is not in" in missing.text()
    dialog.list.setCurrentItem(changed)
    assert dialog.take_button.isEnabled()
    dialog.take_button.click()
    assert "on Monday" in session.whole.entries[0].document.text
    assert dialog.list.count() == 1
    assert rows.row(rows.index_of(session.whole.entries[0].key)).source is None
    assert not dialog.take_button.isEnabled()
    dialog.folder_button.click()
    chooser = person.dialog(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "archive"))
    chooser.close()
    person.qtbot.waitUntil(lambda: dialog.list.count() == 0, timeout=20_000)
    assert session.whole.entries[1].document.source == tmp_path / "archive" / "inquiry.txt"
    assert not dialog.folder_button.isEnabled()
    dialog.close()
    assert session.undo_name == "Relink source file"
    session.undo()
    session.undo()
    assert "on Tuesday" in session.whole.entries[0].document.text
