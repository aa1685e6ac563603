"""Whatever the keyboard can reach in the window says to a screen reader what it is and what it is called."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QWidget

from tests.features.person import Person
from tests.pictures.test_pictures import pixels

_VISIBLE = 40  # levels of 255 by which a pixel changes
_LEAST = 24  # pixels: a ring around the smallest button has more
_NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Border}


def _said(widget: QWidget) -> str:
    spoken = QAccessible.queryAccessibleInterface(widget)
    name, role = spoken.text(QAccessible.Text.Name), spoken.role()
    return f"{type(widget).__name__} “{name}”: {role.name}" if not name or role in _NO_ROLES else ""


@pytest.fixture
def reached(person: Person, articles: Path) -> list[QWidget]:
    """What Tab leads to while two articles are open, with every pane and bar that there is."""
    person.drops(articles)
    person.clicks_event(next(event for event in person.session.shown_events if event.interval))
    actions = person.shell.actions
    for bar in (actions.known, actions.review, actions.table):
        bar.setChecked(True)
    person.qtbot.wait(50)
    found = _reached_in(person.window)
    assert len(found) > 15
    return found


def _reached_in(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    ]


def test_everything_the_keyboard_reaches_has_a_name_and_a_role(reached: list[QWidget]) -> None:
    assert list(filter(None, map(_said, reached))) == []


@pytest.mark.qt_log_ignore("does not support raise")  # the offscreen platform: a dialog comes to the front
def test_so_has_everything_in_the_dialogs(person: Person, reached: list[QWidget]) -> None:
    unsaid = {}
    for name in ("preferences", "save_picture", "set_date", "paste_text", "go_to_date"):
        person.chooses(getattr(person.shell.actions, name))
        (dialog,) = (found for found in person.window.findChildren(QDialog) if found.isVisible())
        unsaid[name] = list(filter(None, map(_said, _reached_in(dialog))))
        dialog.close()
    assert {name: said for name, said in unsaid.items() if said} == {}


def test_everything_the_keyboard_reaches_shows_that_it_has_the_focus(person: Person, reached: list[QWidget]) -> None:
    unseen = []
    for widget in reached:
        if not widget.isEnabled() or not widget.isVisible():  # what others lead to may have changed the pane
            continue
        elsewhere = next(other for other in reached if other is not widget and other.isEnabled() and other.isVisible())
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        before = _seen(person, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        person.qtbot.waitUntil(widget.hasFocus, timeout=2000)
        changed = (np.abs(_seen(person, widget) - before).max(axis=2) > _VISIBLE).sum()
        if changed < _LEAST:
            unseen.append(f"{type(widget).__name__} “{widget.accessibleName()}”: {changed} pixels")
    assert unseen == []


def _seen(person: Person, widget: QWidget) -> np.ndarray:
    person.qtbot.wait(20)
    return pixels(widget.grab().toImage())
