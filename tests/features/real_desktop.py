"""A real X server with a window manager, on which real mice are moved: what stories of dragging have in common."""

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
needs_a_desktop = pytest.mark.skipif(
    bool(_MISSING)
    and "DATELINE_REQUIRE_XVFB" not in os.environ,  # CI sets it: there these tests must not be passed over
    reason=f"not installed: {', '.join(_MISSING)} (a real mouse needs them)",
)


class Desktop:
    """An X server with a window manager, and what was started on it; all of it ends with the test."""

    def __init__(self, stack: contextlib.ExitStack, folder: Path) -> None:
        self._stack = stack
        self._folder = folder
        server = self.start("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
        self._environment = os.environ | {
            "DISPLAY": f":{self.line_of(server)}",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
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

    def start_bus(self) -> None:
        """A message bus of its own, on which programs started from now on tell screen readers what they show."""
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address=1")
        self._environment |= {
            "DBUS_SESSION_BUS_ADDRESS": self.line_of(bus),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "NO_AT_BRIDGE": "0",
        }

    def run_python(self, name: str, code: str, *arguments: str, python: str = sys.executable) -> subprocess.Popen[str]:
        script = self._folder / name
        script.write_text(code, "utf-8")
        return self.start(python, str(script), *arguments)

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


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    with contextlib.ExitStack() as stack:
        yield Desktop(stack, tmp_path)
