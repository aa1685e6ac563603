"""Work on project files in threads; what follows from it happens in the window's."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from dateline.chronology.project.problems import ProjectError
from dateline.render.language import tr

logger = logging.getLogger(__name__)

_Result = TypeVar("_Result")


class Background(QObject):
    """Two threads: one that ``saves``, in which the project file is, and one that ``opens`` and merges, for which no
    edit waits."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.saving = ThreadPoolExecutor(1, "dateline saving")
        self.opening = ThreadPoolExecutor(1, "dateline opening")
        self._closed = False
        self._ended.connect(self._on_ended)

    def do(
        self,
        thread: ThreadPoolExecutor,
        work: Callable[[], _Result],
        then: Callable[[_Result], object],
        failed: Callable[[str], object],
    ) -> None:
        """Do work in one of the threads; ``failed`` gets a sentence."""

        def run() -> None:
            ending: Callable[[], object]
            try:
                result = work()
            except Exception as error:
                # A fault of ours must not end the saving of what comes next.
                if not isinstance(error, ProjectError):
                    logger.exception("saving or opening a project")
                sentence = sentence_of(error)
                ending = lambda: failed(sentence)  # noqa: E731
            else:
                ending = lambda: then(result)  # noqa: E731
            if not self._closed:
                self._ended.emit(ending)

        thread.submit(run)

    def _on_ended(self, ending: Callable[[], object]) -> None:
        if not self._closed:
            ending()

    def close(self) -> None:
        """Take no more work; of what was done already nothing follows. What is to be saved is saved."""
        self._closed = True
        self.saving.shutdown(wait=False)
        self.opening.shutdown(wait=False, cancel_futures=True)


def sentence_of(error: Exception) -> str:
    """What a person reads about what went wrong, be it a fault of ours."""
    if isinstance(error, ProjectError):
        return str(error)
    return tr("Something went wrong inside Dateline ({kind}); it will be tried again.", kind=type(error).__name__)
