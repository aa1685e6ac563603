"""What widgets that paint themselves are to screen readers: Qt knows the role of its own widgets only.

give_role(self, QAccessible.Role.Button)
give_role(self, QAccessible.Role.ScrollBar, value=Spoken(...))      # and tell it what `value_changed` says
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueChangeEvent, QAccessibleValueInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from dateline.ui.spoken_pointers import VoidPtr, no_pointer, pointer_to

_ROLE = "_dateline_role"
_VALUE = "_dateline_value"
_SPOKEN = "_dateline_spoken"


@dataclass(frozen=True, slots=True)
class Spoken:
    """The value of a widget, between 0 and ``most``: asked for and, by ``go_to``, set."""

    now: Callable[[], float]
    most: Callable[[], float]
    step: Callable[[], float]
    go_to: Callable[[float], None]


def give_role(widget: QWidget, role: QAccessible.Role, *, value: Spoken | None = None) -> None:
    """Let a widget be what its role says; its accessible name and description stay its own."""
    setattr(widget, _ROLE, role)
    setattr(widget, _VALUE, value)
    QAccessible.installFactory(_factory)


def tell_value(widget: QWidget) -> None:
    """Tell who listens that the value of a widget is another."""
    value = getattr(widget, _VALUE, None)
    if QAccessible.isActive() and isinstance(value, Spoken):
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, value.now()))


class _Value(QAccessibleValueInterface):
    def __init__(self, value: Spoken) -> None:
        super().__init__()
        self._value = value

    def currentValue(self) -> float:
        return self._value.now()

    def setCurrentValue(self, value: Any) -> None:
        self._value.go_to(min(max(float(value), 0.0), self._value.most()))

    def maximumValue(self) -> float:
        return self._value.most()

    def minimumValue(self) -> float:
        return 0.0

    def minimumStepSize(self) -> float:
        return self._value.step()


class _Valued(QAccessibleWidget):
    """A widget with a value."""

    def __init__(self, widget: QWidget, role: QAccessible.Role, value: Spoken) -> None:
        super().__init__(widget, role)
        self._value = _Value(value)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]
        if kind == QAccessible.InterfaceType.ValueInterface:
            return pointer_to(self._value)
        return no_pointer()


def _factory(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    role = getattr(thing, _ROLE, None)
    if role is None or not isinstance(thing, QWidget):
        return None
    value = getattr(thing, _VALUE, None)
    # Qt deletes it with the widget; until then Python must not.
    spoken = QAccessibleWidget(thing, role) if value is None else _Valued(thing, role, value)
    setattr(thing, _SPOKEN, spoken)
    return spoken
