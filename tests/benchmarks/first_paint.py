"""First paint of the window against that of a bare PySide6 window: run by hand, prints one ratio.

    python tests/benchmarks/first_paint.py [--runs 15] [--limit 1.5]

Both are fresh processes, started in turn. Each is timed from before the process is started until the first paint of
its window has been shown; the child prints the system-wide monotonic clock at that moment. Exit status 1 above the
limit. Compiled modules are kept in a folder of the benchmark's own, as an installed program has them.
Without a display Qt's offscreen platform is used; under Xvfb or on a screen the figures include the X server.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

_BARE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)
def tell():
    print(time.monotonic_ns(), flush=True)
    QApplication.exit()
application = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""

_DATELINE = """
import time
import dateline.ui.app as app
from PySide6.QtWidgets import QApplication
fill = app.fill
def painted(*arguments):
    print(time.monotonic_ns(), flush=True)
    fill(*arguments)
def filled(*_):
    print(time.monotonic_ns(), flush=True)
    QApplication.exit()
app.fill, app.furnish = painted, filled
from dateline.__main__ import main
main([])
"""


def moments(code: str, compiled: str) -> list[float]:
    """Milliseconds from starting a process until each moment that it tells of."""
    environment = dict(os.environ, PYTHONPYCACHEPREFIX=compiled)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    begun = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False
    )
    return [(int(line) - begun) / 1e6 for line in done.stdout.split()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--limit", type=float, default=1.5)
    parsed = parser.parse_args()
    bare, ours, filled = [], [], []
    with tempfile.TemporaryDirectory() as compiled:
        moments(_BARE, compiled), moments(_DATELINE, compiled)  # compile, and warm the disk cache
        for _ in range(parsed.runs):
            bare.append(moments(_BARE, compiled)[0])
            first, then = moments(_DATELINE, compiled)
            ours.append(first)
            filled.append(then)
    ratio = statistics.median(ours) / statistics.median(bare)
    sys.stdout.write(
        f"bare window {statistics.median(bare):.0f} ms, Dateline {statistics.median(ours):.0f} ms, "
        f"ratio {ratio:.2f} (limit {parsed.limit}); menus and empty page at {statistics.median(filled):.0f} ms\n"
    )
    return 0 if ratio <= parsed.limit else 1


if __name__ == "__main__":
    sys.exit(main())
