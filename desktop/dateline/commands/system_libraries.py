"""Which libraries of the operating system Qt needs on Linux, and which Debian packages hold them.

Only the standard library is used: ``packaging/dev.py`` asks the same questions before anything is installed. The list
was found by starting PySide6's wheels on a bare Debian 12; Qt's own message blames xcb-cursor whatever is missing.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys

_OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfreetype.so.6": "libfreetype6",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
_X11 = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def has_display() -> bool:
    """Whether a window could be shown. Macs and Windows PCs always have a display, as far as can be told from here."""
    if platform.system() == "Linux":
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def missing_packages(*, window: bool) -> tuple[str, ...]:
    """Debian packages whose libraries do not load here; ``window`` adds those that only a real X11 window needs.

    Empty on other systems than Linux, where PySide6's wheels bring all they need.
    """
    if not sys.platform.startswith("linux"):
        return ()
    needed = _OFFSCREEN | _X11 if window else _OFFSCREEN
    return tuple(package for library, package in needed.items() if not _loads(library))


def install_command(packages: tuple[str, ...]) -> str:
    """The command that installs Debian packages, to be typed by a person."""
    return f"sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def sentence_about(packages: tuple[str, ...]) -> str:
    """What to tell a person whose system lacks these packages."""
    return (
        "Dateline draws with Qt, which needs system libraries that are not installed here. On Debian or Ubuntu:\n"
        f"  {install_command(packages)}"
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
