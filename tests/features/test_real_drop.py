"""A file is dragged from another program's window and dropped on Dateline's, with a real X server between them."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

_NEEDED = ("Xvfb", "openbox", "xdotool")
_MISSING = [program for program in _NEEDED if shutil.which(program) is None]
pytestmark = pytest.mark.skipif(
    bool(_MISSING) and "DATELINE_REQUIRE_XVFB" not in os.environ,  # CI sets it: there this test must not be passed over
    reason=f"not installed: {', '.join(_MISSING)} (a real drop needs them)",
)

_WINDOW = """
import sys
import dateline.ui.app as app

def main():
    furnish = app.furnish
    def furnish_and_tell(shell, settings, paths):
        furnish(shell, settings, paths)
        session = shell.furnishing.session
        session.chronology_changed.connect(lambda: print(session.chronology.entries[0].document.title, flush=True))
        print("ready", flush=True)
    app.furnish = furnish_and_tell
    sys.exit(app.run_window([]))

if __name__ == "__main__":
    main()
"""

_SOURCE = """
import sys
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QLabel

class Source(QLabel):
    def mouseMoveEvent(self, event):
        drag = QDrag(self)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(sys.argv[1])])
        drag.setMimeData(mime)
        print("dropped" if drag.exec(Qt.DropAction.CopyAction) != Qt.DropAction.IgnoreAction else "refused", flush=True)

application = QApplication([])
source = Source("drag me")
source.setWindowTitle("drag source")
source.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
source.resize(160, 90)
source.show()
print("ready", flush=True)
application.exec()  # goes on living: the target asks for the data after the button was let go
"""


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    with contextlib.ExitStack() as stack:
        yield Desktop(stack, tmp_path)


class Desktop:
    """An X server with a window manager, and what was started on it; all of it ends with the test."""

    def __init__(self, stack: contextlib.ExitStack, folder: Path) -> None:
        self._stack = stack
        self._folder = folder
        server = self.start("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
        self._environment = os.environ | {
            "DISPLAY": f":{self.line_of(server)}",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "QT_QPA_PLATFORM": "xcb",
        }
        self.start("openbox")
        time.sleep(0.5)

    def start(self, *command: str) -> subprocess.Popen[str]:
        """Start a program that ends with the test."""
        environment = getattr(self, "_environment", None)
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self._stack.callback(self._end, process)
        return process

    def run_python(self, name: str, code: str, *arguments: str) -> subprocess.Popen[str]:
        script = self._folder / name
        script.write_text(code, "utf-8")
        return self.start(sys.executable, str(script), *arguments)

    def xdotool(self, *arguments: str) -> None:
        subprocess.run(
            ["xdotool", *arguments], env=self._environment, check=True, timeout=20, stdout=subprocess.DEVNULL
        )

    def place(self, title: str, x: int, y: int) -> None:
        self.xdotool("search", "--sync", "--onlyvisible", "--name", title, "windowmove", "--sync", str(x), str(y))

    @staticmethod
    def line_of(process: subprocess.Popen[str]) -> str:
        """The next line that a program says; the test's own timeout bounds the wait."""
        out: IO[str] | None = process.stdout
        assert out is not None
        return out.readline().strip()

    @staticmethod
    def _end(process: subprocess.Popen[str]) -> None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(5)
        if process.stdout is not None:
            process.stdout.close()


def test_a_file_dragged_from_another_program_is_opened(desktop: Desktop, tmp_path: Path) -> None:
    article = tmp_path / "lighthouse.txt"
    article.write_text("Lighthouse relit\n\nThe lighthouse of Vessby was relit on 3 May 1998.\n", "utf-8")
    window = desktop.run_python("window.py", _WINDOW)
    assert desktop.line_of(window) == "ready"
    desktop.place("^Dateline$", 300, 100)
    source = desktop.run_python("source.py", _SOURCE, str(article))
    assert desktop.line_of(source) == "ready"
    desktop.place("^drag source$", 20, 20)
    time.sleep(0.5)
    desktop.xdotool("mousemove", "80", "70", "mousedown", "1")
    for x, y in ((90, 80), (120, 110), (300, 250), (600, 400), (640, 420), (642, 422)):
        time.sleep(0.1)
        desktop.xdotool("mousemove", str(x), str(y))
    time.sleep(0.3)
    desktop.xdotool("mouseup", "1")
    assert desktop.line_of(source) == "dropped"
    assert desktop.line_of(window) == "Lighthouse relit"
