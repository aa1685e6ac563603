"""A publication marker is dragged with a real mouse: what moves is shown, Esc puts it back, letting go dates it."""

from __future__ import annotations

import time
from pathlib import Path

from tests.features.real_desktop import Desktop, desktop, needs_a_desktop

__all__ = ["desktop"]  # a fixture

pytestmark = needs_a_desktop

_WINDOW = """
import pathlib
import sys
from PySide6.QtCore import QPoint, QTimer
import dateline.ui.app as app

def main():
    furnish = app.furnish

    def furnish_and_tell(shell, settings, paths):
        furnish(shell, settings, paths)
        session, timeline = shell.furnishing.session, shell.furnishing.workbench.panes.timeline

        def say(*words):
            print(*words, flush=True)

        def tell_documents():
            published = [entry.published for entry in session.chronology.entries]
            say("published", *(one.day if one else "undated" for one in published))

        def tell_proposal():
            proposal = session.proposing.proposal
            say("trying", proposal.day, len(proposal.moving)) if proposal else say("nothing tried")

        def tell_marker():
            lane = timeline.placements.lanes[0]
            canvas, view = timeline.focusProxy().viewport(), timeline.view
            at = canvas.mapToGlobal(QPoint(round(lane.flag.text_x + 30), round(lane.y0 + 12)))
            say("marker", at.x(), at.y(), round(86400 / view.scale, 3))

        session.chronology_changed.connect(tell_documents)
        session.chronology_changed.connect(lambda: QTimer.singleShot(500, tell_marker))
        session.proposing.changed.connect(tell_proposal)
        say("ready")

    app.furnish = furnish_and_tell
    sys.exit(app.run_window([pathlib.Path(sys.argv[1])]))

if __name__ == "__main__":
    main()
"""


def test_a_marker_dragged_with_a_real_mouse(desktop: Desktop, tmp_path: Path) -> None:
    article = tmp_path / "crane.txt"
    article.write_text(
        "Crane falls at Vessby\n18 November 2025\n\nA crane fell into the harbour yesterday. "
        "The company will repair the quay tomorrow. The crane was inspected on 3 November 2025.\n",
        "utf-8",
    )
    window = desktop.run_python("window.py", _WINDOW, str(article))
    assert desktop.line_of(window) == "ready"
    assert desktop.line_of(window) == "published 2025-11-18"
    _, x, y, day = desktop.line_of(window).split()
    begun, pixels = (int(x), int(y)), float(day)

    def go_to(days: float) -> None:
        desktop.xdotool("mousemove", str(round(begun[0] + days * pixels)), str(begun[1]))
        time.sleep(0.1)

    desktop.xdotool("mousemove", *map(str, begun), "mousedown", "1")
    go_to(-2)
    assert desktop.line_of(window).startswith("trying 2025-11-16 ")
    desktop.xdotool("key", "Escape")
    assert desktop.line_of(window) == "nothing tried"
    go_to(-3)
    desktop.xdotool("mouseup", "1")
    go_to(0)
    time.sleep(0.8)  # sooner, it would be a double click
    desktop.xdotool("mousedown", "1")
    go_to(-3)
    assert desktop.line_of(window).startswith("trying 2025-11-15 ")
    desktop.xdotool("mouseup", "1")
    assert desktop.line_of(window) == "nothing tried"
    assert desktop.line_of(window) == "published 2025-11-15"
