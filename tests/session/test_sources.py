"""A file that changed since it was read is noticed and compared; one that moved is found again; nothing breaks."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline.session.stamps import read_stamps
from tests.session.window import Window, open_in, save_as

TEXTS = {"pier.txt": "The pier was opened on 4 May 1904.", "quay.txt": "The quay burned. It was old."}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def opens(window: Window, articles: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.jobs.finished, timeout=20_000):
        window.jobs.open_paths([articles])
    qtbot.waitUntil(lambda: len(window.keeping.sources.stamps) == 2)


def rewrite(path: Path, text: str) -> None:
    """Save another text, visibly later."""
    path.write_text(text, "utf-8")
    later = path.stat().st_mtime_ns + 5_000_000_000
    os.utime(path, ns=(later, later))


def findings(window: Window) -> list[str]:
    return [finding.words for finding in window.keeping.sources.findings]


def checks(window: Window, qtbot: QtBot, count: int) -> list[str]:
    window.keeping.sources.check()
    qtbot.waitUntil(lambda: len(findings(window)) == count, timeout=20_000)
    qtbot.waitUntil(lambda: not window.jobs.is_running, timeout=20_000)
    return findings(window)


def test_a_changed_file_is_compared_and_its_text_taken(window: Window, articles: Path, qtbot: QtBot) -> None:
    opens(window, articles, qtbot)
    window.session.set_publication(window.session.whole.entries[1].key, None)
    rewrite(articles / "quay.txt", "The quay burned. It was new. Nobody came.")
    (words,) = checks(window, qtbot, 1)
    assert words == "quay.txt has changed: 3 words new and 1 word gone, first at “It was new. Nobody came.”."
    assert any("1 source file changed or missing" in said for said in window.said)
    window.keeping.sources.take_new(window.session.whole.entries[1].key)
    assert window.session.whole.entries[1].document.text.endswith("Nobody came.")
    assert findings(window) == []
    assert checks(window, qtbot, 0) == []
    assert window.session.undo_name == "Take changed text"
    window.session.undo()
    assert window.session.whole.entries[1].document.text == TEXTS["quay.txt"]
    assert len(checks(window, qtbot, 1)) == 1  # and the file is other than that again


def test_a_text_is_kept_until_the_file_changes_again(window: Window, articles: Path, qtbot: QtBot) -> None:
    opens(window, articles, qtbot)
    rewrite(articles / "quay.txt", "The quay stands.")
    checks(window, qtbot, 1)
    window.keeping.sources.keep(window.session.whole.entries[1].key)
    window.keeping.sources.check()
    qtbot.wait(200)
    assert findings(window) == []
    rewrite(articles / "quay.txt", "The quay stands. Still.")
    assert len(checks(window, qtbot, 1)) == 1


def test_a_file_that_was_only_touched_is_no_news(window: Window, articles: Path, qtbot: QtBot) -> None:
    opens(window, articles, qtbot)
    before = dict(window.keeping.sources.stamps)
    rewrite(articles / "quay.txt", TEXTS["quay.txt"])
    window.keeping.sources.check()
    qtbot.waitUntil(lambda: window.keeping.sources.stamps != before, timeout=20_000)
    assert findings(window) == []


def test_a_change_is_noticed_when_the_project_is_opened_again(
    window: Window, new_window: Callable[[], Window], articles: Path, path: Path, qtbot: QtBot
) -> None:
    opens(window, articles, qtbot)
    save_as(window, path, qtbot)
    window.close()
    rewrite(articles / "quay.txt", "The quay stands.")
    (articles / "pier.txt").unlink()
    again = new_window()
    open_in(again, path, qtbot)
    qtbot.waitUntil(lambda: len(findings(again)) == 2, timeout=20_000)
    assert findings(again) == [
        f"pier.txt is not in {articles} any more.",
        "quay.txt has changed: 1 word new and 4 words gone, first at “The quay stands.”.",
    ]
    assert [entry.document.text for entry in again.session.whole.entries] == list(TEXTS.values())


def test_a_moved_file_is_linked_again(window: Window, articles: Path, qtbot: QtBot) -> None:
    opens(window, articles, qtbot)
    key = window.session.whole.entries[0].key
    moved = articles.parent / "elsewhere.txt"
    (articles / "pier.txt").rename(moved)
    assert checks(window, qtbot, 1) == [f"pier.txt is not in {articles} any more."]
    window.keeping.sources.relink(key, moved)
    assert window.session.whole.entry(key).document.source == moved
    qtbot.waitUntil(lambda: key in window.keeping.sources.stamps, timeout=20_000)
    assert findings(window) == []
    window.session.undo()
    assert len(checks(window, qtbot, 1)) == 1


def test_a_whole_folder_is_found_again_by_the_names_in_it(window: Window, articles: Path, qtbot: QtBot) -> None:
    opens(window, articles, qtbot)
    moved = articles.parent / "archive" / "2026" / "articles"
    moved.parent.mkdir(parents=True)
    (articles.parent / "archive" / "quay.txt").write_text("Another quay.", "utf-8")
    articles.rename(moved)
    checks(window, qtbot, 2)
    window.keeping.sources.locate(articles.parent / "archive")
    qtbot.waitUntil(lambda: window.said[-1:] == ["2 missing files found in archive."], timeout=5_000)
    assert {entry.document.source for entry in window.session.whole.entries} == set(moved.iterdir())
    assert checks(window, qtbot, 0) == []
    assert window.session.undo_name == "Relink source file"


def test_what_is_no_stamp_is_not_believed() -> None:
    for kept in (b"", b"[]", b"{", b'{"a": 1}', b'{"a": [1]}', b'{"a": ["x", 2]}', b'{"a": [true, 1]}'):
        assert read_stamps(kept) == {}
