"""Start-up: a window on the screen first, then everything that takes long to import behind it."""

from __future__ import annotations

import logging
import signal
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from dateline import __version__
from dateline.render.language import language_of_system, speak, tr
from dateline.ui.main_window import MainWindow
from dateline.ui.preferences import LANGUAGE
from dateline.ui.settings import Settings

if TYPE_CHECKING:
    from dateline.ui.shell import Shell

logger = logging.getLogger(__name__)

_TURN = 0.001
"""Seconds after which the thread that merges lets the window go on: Python's own 5 ms are a third of a frame."""


def run_window(paths: list[Path]) -> int:
    """Open the window with these files or folders in it, and return its exit status when it is closed."""
    logging.basicConfig(level=logging.WARNING, format="dateline: %(message)s")
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the window; Qt would not hear of it
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Dateline")
    application.setOrganizationName("Dateline")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("dateline")
    # The window's languages go from left to right, whatever the system's does; articles are set as their letters ask.
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    settings = Settings(QSettings())
    chosen = settings.value(LANGUAGE)
    speak(application, language_of_system() if chosen == "system" else chosen)
    window = MainWindow(settings)
    window.painted.connect(lambda: _report_errors(fill(window, settings, paths)))
    window.show()
    status = application.exec()
    window.close()
    # Destroyed here, while Qt still is whole: widgets that outlive the application crash at exit.
    window.deleteLater()
    application.processEvents()
    return status


def fill(window: MainWindow, settings: Settings, paths: list[Path]) -> Shell:
    """Put menus, toolbar and empty page into a window, and the rest as soon as those are on the screen."""
    from PySide6.QtCore import QTimer

    from dateline.render.fonts import load_fonts
    from dateline.ui.appearance import Appearance
    from dateline.ui.shell import Shell

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("a window is filled while its application runs")
    load_fonts()
    shell = Shell(window, settings, Appearance(application, settings, window), files_follow=bool(paths))
    # A first turn of the event loop lays out and paints; the second finds nothing left to do but this.
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: furnish(shell, settings, paths)))
    return shell


def furnish(shell: Shell, settings: Settings, paths: list[Path]) -> None:
    """Import and build what stands behind the shell, then open ``paths`` and offer what was left behind."""
    from PySide6.QtCore import QStandardPaths

    from dateline.session.jobs import Jobs
    from dateline.session.session import Session
    from dateline.ui.furnishing import Furnishing
    from dateline.ui.opening import Offered
    from dateline.ui.panes import build_panes
    from dateline.ui.projects import Projects
    from dateline.ui.remembered import TABLE_SHOWN

    sys.setswitchinterval(_TURN)
    session = Session(shell)
    jobs = Jobs(session, shell)
    jobs.warm_up()
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    projects = Projects(session, jobs, shell.recent, shell.window, unsaved=Path(data) / "unsaved", settings=settings)
    furnishing = Furnishing(shell, session, jobs, build_panes(session, shell.appearance.theme), projects)
    furnishing.workbench.restore(settings)
    shell.actions.table.setChecked(settings.value(TABLE_SHOWN))
    furnishing.opening.take(Offered(tuple(paths)))
    if not paths:
        projects.reopen()
    furnishing.show_what_there_is()
    projects.offer_left_behind()


def _report_errors(shell: Shell) -> None:
    """Errors that nothing else caught: the log gets all of them, the person a sentence."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logger.error("unexpected error", exc_info=(kind, error, trace))
        shell.status.say(
            tr("Something went wrong inside Dateline ({kind}). Your documents are still here.", kind=kind.__name__)
        )

    sys.excepthook = report
