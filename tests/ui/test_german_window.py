"""The real window as a German finds it: menus, fields, dates and numbers, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

_LOOK = """
import json, sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QToolButton, QWidget
import dateline.ui.app as app
from dateline.ui.text_margin import briefer

def entries(menu):
    for action in menu.actions():
        if action.menu():
            yield from entries(action.menu())
        elif action.text():
            yield action.text()

def letters(menu):
    return [text[text.index("&") + 1].lower() for a in menu.actions() if "&" in (text := a.text().replace("&&", ""))]

def look(window):
    shell = window.shell
    behind = shell.furnishing
    bar = window.menuBar()
    menus = [action.menu() for action in bar.actions()]
    event = next(e for e in behind.session.chronology.events if e.interval is not None)
    behind.session.select_event(event.id)
    shell.actions.preferences.trigger()
    shown = [w for w in window.findChildren(QWidget) if w.isVisible()]
    words = [w.text() for w in shown if isinstance(w, QLabel | QAbstractButton) and w.text()]
    words += [w.accessibleName() for w in shown if w.accessibleName()]
    clipped = []
    for width in (1440, 1320, 1000):
        window.resize(width, 800)
        QApplication.processEvents()
        buttons = [b for b in shell.toolbar.findChildren(QToolButton) if b.isVisible() and b.text()]
        buttons = [b for b in buttons if b.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly]
        clipped += [f"{b.text()} at {width}" for b in buttons if b.width() < b.sizeHint().width()]
    rows, keys = behind.workbench.panes.documents.view.rows, [e.key for e in behind.session.chronology.entries]
    axis = behind.workbench.panes.timeline.placements.axis
    print(json.dumps({
        "menus": [menu.title() for menu in menus],
        "entries": [text for menu in menus for text in entries(menu)],
        "letters": [letters(bar), *map(letters, menus)],
        "words": words,
        "axis": [part.text for part in (*axis.context, *axis.ticks)],
        "clipped": clipped,
        "undo": shell.actions.undo.text(),
        "margins": list(briefer("9. März 2021, Nachmittag +1")),
        "published": [row.basis for row in map(rows.row, map(rows.index_of, keys))],
    }))
    window.close()

def main():
    furnish = app.furnish
    def furnish_and_look(shell, settings, paths):
        furnish(shell, settings, paths)
        shell.furnishing.jobs.finished.connect(lambda: QTimer.singleShot(300, lambda: look(shell.window)))
    app.furnish = furnish_and_look
    sys.exit(app.run_window([Path(name) for name in sys.argv[1:]]))

if __name__ == "__main__":
    main()
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("german")
    (folder / "look.py").write_text(_LOOK, "utf-8")
    (folder / "config" / "Dateline").mkdir(parents=True)
    (folder / "config" / "Dateline" / "Dateline.conf").write_text("[window]\nlanguage=de\ntheme=light\n", "utf-8")
    (folder / "crane.txt").write_text(
        "Crane falls into Vessby harbour\n\nBy Runa Holt, 4 March 2021\n\n"
        "A crane fell into the harbour of Vessby on Tuesday. The port authority raised it on 12 May 2021.\n",
        "utf-8",
    )
    own = {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "data")}
    done = subprocess.run(
        [sys.executable, str(folder / "look.py"), str(folder / "crane.txt")],
        env=os.environ | own | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_menus_are_german(seen: dict[str, Any]) -> None:
    titles = [title.replace("&", "") for title in seen["menus"]]
    assert titles == ["Datei", "Bearbeiten", "Ansicht", "Ereignis", "Prüfung", "Zeitleiste", "Hilfe"]
    entries = {text.replace("&", "") for text in seen["entries"]}
    assert {"Dokumente hinzufügen…", "Einstellungen…", "Vollbild", "Über Dateline", "Wie das System"} <= entries
    assert not entries & {"Add documents…", "Preferences…", "Undo", "Zoom in", "Document"}
    assert seen["undo"].replace("&", "") == "Rückgängig: Dokumente hinzufügen"


def test_every_menu_has_its_own_letters(seen: dict[str, Any]) -> None:
    for letters in seen["letters"]:
        assert len(letters) == len(set(letters)), letters


def test_the_window_speaks_german(seen: dict[str, Any]) -> None:
    words = " | ".join(seen["words"])
    for said in ("Dokumente hinzufügen", "1 Dokument", "Geschehen", "Personen und Orte", "Einstellungen durchsuchen"):
        assert said in words
    for english in ("Add documents", "documents", "Happened", "Follow the system", "Close"):
        assert english not in seen["words"]


def test_no_button_of_the_toolbar_is_cut_off(seen: dict[str, Any]) -> None:
    assert not seen["clipped"]


def test_dates_are_german(seen: dict[str, Any]) -> None:
    assert any("Mai" in text or "März" in text or "Mär" in text for text in seen["axis"])
    assert any("2. März 2021" in words for words in seen["words"])


def test_dates_beside_the_text_are_shortened_in_german(seen: dict[str, Any]) -> None:
    assert seen["margins"][-2:] == ["9. März, Nachmittag +1", "9. März +1"]


def test_why_a_document_is_of_its_day_is_german(seen: dict[str, Any]) -> None:
    assert seen["published"] == ["aus der Verfasserzeile „By Runa Holt, 4 March 2021“"]
