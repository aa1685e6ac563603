"""What widgets that paint themselves are to screen readers: Qt knows the role of its own widgets only.

give_role(self, QAccessible.Role.Button)
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "_dateline_role"
_SPOKEN = "_dateline_spoken"


def give_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a widget be what its role says; its accessible name and description stay its own."""
    setattr(widget, _ROLE, role)
    QAccessible.installFactory(_factory)


def _factory(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    role = getattr(thing, _ROLE, None)
    if role is None or not isinstance(thing, QWidget):
        return None
    # Qt deletes it with the widget; until then Python must not.
    spoken = QAccessibleWidget(thing, role)
    setattr(thing, _SPOKEN, spoken)
    return spoken
