"""Start-up: a window on the screen first, then everything that takes long to import behind it."""

from __future__ import annotations

import logging
import signal
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from dateline import __version__
from dateline.render.fonts import load_fonts
from dateline.ui.appearance import Appearance
from dateline.ui.main_window import MainWindow

logger = logging.getLogger(__name__)


def run_window(paths: list[Path]) -> int:
    """Open the window with these files or folders in it, and return its exit status when it is closed."""
    logging.basicConfig(level=logging.WARNING, format="dateline: %(message)s")
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the window; Qt would not hear of it
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Dateline")
    application.setOrganizationName("Dateline")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("dateline")
    load_fonts()
    settings = QSettings()
    window = MainWindow(Appearance(application, settings, application), settings, files_follow=bool(paths))
    _report_errors(window)
    window.painted.connect(lambda: furnish(window, settings, paths))
    window.show()
    status = application.exec()
    window.close()
    # Destroyed here, while Qt still is whole: widgets that outlive the application crash at exit.
    window.deleteLater()
    application.processEvents()
    return status


def furnish(window: MainWindow, settings: QSettings, paths: list[Path]) -> None:
    """Import and build what stands behind the shell, then open ``paths``."""
    from dateline.session.jobs import Jobs
    from dateline.session.session import Session
    from dateline.ui.furnishing import Furnishing
    from dateline.ui.panes import build_panes

    session = Session(window)
    jobs = Jobs(session, window)
    jobs.warm_up()
    furnishing = Furnishing(window, session, jobs, build_panes(session, window.appearance.theme))
    furnishing.workbench.restore(settings)
    if paths:
        jobs.open_paths(paths)
    furnishing.show_what_there_is()


def _report_errors(window: MainWindow) -> None:
    """Errors that nothing else caught: the log gets all of them, the person a sentence."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logger.error("unexpected error", exc_info=(kind, error, trace))
        window.status.say(f"Something went wrong inside Dateline ({kind.__name__}). Your documents are still here.")

    sys.excepthook = report
