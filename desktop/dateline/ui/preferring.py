"""The preferences in the window: the dialog, and those who follow them without being of the window's look."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from dateline.session.jobs import Jobs
from dateline.ui.dialogs.preferences import PreferencesDialog
from dateline.ui.preferences import WORKERS
from dateline.ui.settings import Setting
from dateline.ui.shell import Shell


class Preferring(QObject):
    """Opens the dialog, once at a time: the window can be used beside it, and shows at once what changes."""

    def __init__(self, shell: Shell, jobs: Jobs) -> None:
        super().__init__(shell)
        self._shell, self._jobs = shell, jobs
        shell.actions.preferences.triggered.connect(self.show_dialog)
        shell.settings.changed.connect(self._on_setting_changed)
        self._on_setting_changed(WORKERS)

    def show_dialog(self) -> None:
        window = self._shell.window
        dialog = window.findChild(PreferencesDialog) or PreferencesDialog(self._shell.settings, window)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _on_setting_changed(self, setting: Setting[Any]) -> None:
        if setting is WORKERS:
            self._jobs.set_most_workers(self._shell.settings.value(WORKERS) or None)
