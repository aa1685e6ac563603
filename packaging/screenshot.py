"""Start the real window, let it read documents, and photograph it.

    .venv/bin/python packaging/screenshot.py -o docs/screenshot.png --select "dyke broke" resources/samples/flood
    .venv/bin/python packaging/screenshot.py -o dark.png --theme dark --size 1920x1080 --select "dyke" FILE...

The first line makes README's picture. Without a display Qt's offscreen platform is used. The exit status is 1 if the
documents were not read within two minutes, or yielded no event or none with the words to select, so this also serves as
the check that the app starts, reads and shows.
"""

from __future__ import annotations

import argparse
import datetime
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from dateline.commands.system_libraries import has_display
from dateline.render.fonts import load_fonts
from dateline.ui.app import furnish
from dateline.ui.appearance import Appearance
from dateline.ui.main_window import MainWindow
from dateline.ui.preferences import THEME
from dateline.ui.settings import Settings
from dateline.ui.shell import Shell

_PATIENCE_MS = 120_000
_SETTLE_MS = 1_200  # for animations, the tool tips of a resting pointer, and the last queued paint


class Photographer(QObject):
    """Waits until everything is read, selects an event, photographs and quits."""

    def __init__(self, window: MainWindow, wish: argparse.Namespace) -> None:
        super().__init__(window)
        self._window = window
        self._wish = wish
        self.done = False
        QTimer.singleShot(_PATIENCE_MS, self, lambda: QApplication.exit(1))

    def begin(self) -> None:
        """Fill the window, as the application does when it has been painted, and start reading."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - it runs
        load_fonts()
        settings = self._wish.settings
        settings.set(THEME, self._wish.theme)
        shell = Shell(self._window, settings, Appearance(application, settings, self._window), files_follow=True)
        furnish(shell, settings, self._wish.files)
        furnishing = shell.furnishing
        assert furnishing is not None  # noqa: S101 - furnish has just put it there
        self._session = furnishing.session
        furnishing.jobs.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        events = self._session.chronology.events
        if not events:
            QApplication.exit(1)
            return
        for entry in self._session.chronology.entries:
            if self._wish.published and entry.published is None:
                self._session.set_publication(entry.key, self._wish.published)
        events = self._session.chronology.events
        self._session.fit_asked.emit()
        words = self._wish.select.lower()
        chosen = next((event for event in events if words and words in event.label.lower()), None)
        if words and chosen is None:
            QApplication.exit(1)
            return
        if chosen is not None:
            self._session.select_event(chosen.id)
            self._session.reveal_asked.emit()
        QTimer.singleShot(_SETTLE_MS, self, self._on_settled)

    def _on_settled(self) -> None:
        self.done = self._window.grab().save(str(self._wish.out))
        QApplication.exit(0 if self.done else 1)


def main() -> int:
    """Parse, photograph, and say what was written."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("-o", dest="out", type=Path, required=True)
    parser.add_argument("--theme", choices=["light", "dark"], default="light")
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--published", type=datetime.date.fromisoformat, help="for documents that state no date")
    parser.add_argument("--select", default="", help="select the first event whose label has these words")
    wish = parser.parse_args()
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        wish.settings = Settings(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat))
        status = photograph(wish)
    print(f"{wish.out}" if status == 0 else "the documents were not read, or yielded no such event")
    return status


def photograph(wish: argparse.Namespace) -> int:
    """Run the application until the picture is taken."""
    application = QApplication(["dateline"])
    application.setApplicationName("Dateline")
    window = MainWindow(wish.settings)
    window.resize(*map(int, wish.size.split("x")))
    photographer = Photographer(window, wish)
    window.painted.connect(photographer.begin)
    window.show()
    status = application.exec()
    window.close()
    window.deleteLater()
    application.processEvents()
    return status


if __name__ == "__main__":
    sys.exit(main())
