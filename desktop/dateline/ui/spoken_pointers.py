"""How a part of an accessible interface is handed to Qt: as a pointer, and never as None, which Qt takes for one."""

from __future__ import annotations

from PySide6.QtGui import QAccessibleActionInterface, QAccessibleValueInterface
from shiboken6 import VoidPtr


def pointer_to(part: QAccessibleActionInterface | QAccessibleValueInterface) -> VoidPtr:
    """What `QAccessibleInterface.interface_cast` gives for a part that there is; whoever owns it keeps it."""
    return VoidPtr(part)  # type: ignore[arg-type]


def no_pointer() -> VoidPtr:
    """What it gives for a part that there is not."""
    return VoidPtr(0)


__all__ = ["VoidPtr", "no_pointer", "pointer_to"]
