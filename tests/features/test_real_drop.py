"""A file is dragged from another program's window and dropped on Dateline's, with a real X server between them."""

from __future__ import annotations

import time
from pathlib import Path

from tests.features.real_desktop import Desktop, desktop, needs_a_desktop

__all__ = ["desktop"]  # a fixture

pytestmark = needs_a_desktop

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
