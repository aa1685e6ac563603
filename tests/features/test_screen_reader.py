"""A client of AT-SPI, as screen readers are, walks through the lanes and events of a real window and selects one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.features.real_desktop import Desktop, desktop, needs_a_desktop

__all__ = ["desktop"]  # a fixture

_PYTHON = "/usr/bin/python3"  # Debian's own: pyatspi is a package of Debian


def _lack() -> str:
    if shutil.which("dbus-daemon") is None:
        return "dbus-daemon is not installed"
    if not any(Path(folder, "at-spi-bus-launcher").exists() for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")):
        return "at-spi2-core is not installed"
    asked = [_PYTHON, "-c", "import pyatspi"]
    try:
        found = subprocess.run(asked, capture_output=True, check=False, timeout=30).returncode == 0
    except OSError:
        found = False
    return "" if found else "python3-pyatspi is not installed"


_LACK = _lack()
pytestmark = [
    needs_a_desktop,
    pytest.mark.skipif(bool(_LACK) and "DATELINE_REQUIRE_ATSPI" not in os.environ, reason=_LACK),
]

_WINDOW = """
import sys
import dateline.ui.app as app

def main():
    furnish = app.furnish
    def furnish_and_tell(shell, settings, paths):
        furnish(shell, settings, paths)
        shell.furnishing.session.chronology_changed.connect(lambda: print("read", flush=True))
    app.furnish = furnish_and_tell
    from pathlib import Path
    sys.exit(app.run_window([Path(name) for name in sys.argv[1:]]))

if __name__ == "__main__":
    main()
"""

_READER = """
import json, sys, time
import pyatspi

def children(node):
    return [child for child in (node.getChildAtIndex(i) for i in range(node.childCount)) if child is not None]

def find(node, role, name):
    if node.getRoleName() == role and node.name == name:
        return node
    for child in children(node):
        found = find(child, role, name)
        if found is not None:
            return found
    return None

def wait(what):
    until = time.monotonic() + 25
    while time.monotonic() < until:
        found = what()
        if found:
            return found
        time.sleep(0.2)
    sys.exit("nothing to be seen")

def timeline():
    for application in children(pyatspi.Registry.getDesktop(0)):
        found = find(application, "panel", "Timeline") or find(application, "grouping", "Timeline")
        if found is not None and any(child.getRoleName() == "list" for child in children(found)):
            return found

def told(node):
    area = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return {"role": node.getRoleName(), "name": node.name, "description": node.description,
            "area": [area.x, area.y, area.width, area.height],
            "selected": node.getState().contains(pyatspi.STATE_SELECTED)}

def lanes(found):
    return [told(lane) | {"marks": [told(mark) for mark in children(lane)]}
            for lane in children(found) if lane.getRoleName() == "list"]

found = wait(timeline)
marks = [mark for lane in children(found) if lane.getRoleName() == "list" for mark in children(lane)]
before = lanes(found)
chosen = marks[-1]
chosen.queryAction().doAction(0)
wait(lambda: chosen.getState().contains(pyatspi.STATE_SELECTED))
sliders = []
def collect(node):
    if node.getRoleName() == "slider":
        sliders.append({"name": node.name, "value": node.queryValue().currentValue})
    for child in children(node):
        collect(child)
collect(found)
overview = wait(lambda: next(filter(None, (find(application, "scroll bar", "Overview of all time")
                                           for application in children(pyatspi.Registry.getDesktop(0)))), None))
after = lanes(found)
value = overview.queryValue()
stretch = {"now": value.currentValue, "most": value.maximumValue, "step": value.minimumIncrement}
value.currentValue = stretch["now"] / 2
wait(lambda: abs(value.currentValue - stretch["now"] / 2) < 1)
print(json.dumps({"before": before, "after": after, "described": found.description, "sliders": sliders,
                  "overview": stretch | {"described": overview.description}}))
"""


@pytest.fixture
def heard(desktop: Desktop, tmp_path: Path) -> dict[str, Any]:
    """What the client found in a window with one article."""
    article = tmp_path / "lighthouse.txt"
    article.write_text(
        "Lighthouse relit\n\nBy Runa Holt, 4 March 2021\n\nThe lighthouse of Vessby was relit on 3 May 1998. "
        "The town will open a museum on 9 June 2022.\n",
        "utf-8",
    )
    desktop.start_bus()
    window = desktop.run_python("window.py", _WINDOW, str(article))
    assert desktop.line_of(window) == "read"
    reader = desktop.run_python("reader.py", _READER, python=_PYTHON)
    line = desktop.line_of(reader)
    assert line, "the client found no timeline"
    assert window.poll() is None
    found: dict[str, Any] = json.loads(line)
    return found


def test_a_screen_reader_walks_lanes_and_events_and_selects_one(heard: dict[str, Any]) -> None:
    (lane,) = heard["before"]
    assert (lane["role"], lane["name"]) == ("list", "A: Lighthouse relit, Thu 4 Mar 2021")
    said = [(mark["role"], mark["name"], mark["description"]) for mark in lane["marks"]]
    assert [role for role, _, _ in said] == ["list item"] * 3
    assert said[0][1] == "Lighthouse relit, 3 May 1998"
    assert said[2][1].endswith(", 9 June 2022")
    assert said[2][2] == "planned"
    for mark in lane["marks"]:
        x, y, width, height = mark["area"]
        assert 0 < x < x + width <= 1280
        assert 0 < y < y + height <= 800
        assert not mark["selected"]
    assert [mark["selected"] for mark in heard["after"][0]["marks"]] == [False, False, True]
    assert "Selected: " in heard["described"]
    (slider,) = heard["sliders"]
    overview = heard["overview"]
    assert 0 < overview["now"] < overview["most"]
    assert overview["step"] > 0
    assert overview["described"].startswith("Visible range: ")
    assert slider == {"name": "Publication date of document A: Thu 4 Mar 2021", "value": 0.0}
