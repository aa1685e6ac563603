"""The window's end of one worker process: start it, give it a task, take in what it says, end it."""

from __future__ import annotations

import logging
import multiprocessing
import pickle
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from dateline.session.worker import Reply, Task, is_last, serve

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

logger = logging.getLogger(__name__)

Serve = Callable[[Connection], None]


class WorkerHandle:
    """One worker process. Nothing here waits: `replies` returns what has arrived within its budget.

    ``task`` is what the worker was given last and has not finished; ``heard`` is when it last said something
    (`time.monotonic`), which is what a time limit is measured from.
    """

    def __init__(self, target: Serve = serve) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(
            target=target, args=(theirs,), name="dateline reader", daemon=True
        )
        self._process.start()
        theirs.close()
        self._frames: list[bytes] = []
        self.task: Task | None = None
        self.heard = time.monotonic()

    @property
    def pid(self) -> int | None:
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        return self._process.is_alive()

    @property
    def exit_code(self) -> int | None:
        """Negative for the signal that ended it; None while it runs."""
        return self._process.exitcode

    def give(self, task: Task) -> None:
        """Hand over a task; raises `OSError` if the process is gone."""
        self.task = task
        self.heard = time.monotonic()
        self._pipe.send_bytes(pickle.dumps(task, protocol=pickle.HIGHEST_PROTOCOL))

    def replies(self, until: float) -> list[Reply]:
        """What has arrived, taken in until the time ``until`` (`time.monotonic`); raises `EOFError` if it died."""
        arrived: list[Reply] = []
        try:
            while self._pipe.poll(0):
                frame = self._pipe.recv_bytes()
                self.heard = time.monotonic()
                self._frames.append(frame[1:])
                if is_last(frame):
                    arrived.append(pickle.loads(b"".join(self._frames)))  # noqa: S301 - our own child wrote it
                    self._frames.clear()
                if time.monotonic() >= until:
                    break
        except (EOFError, OSError):
            if arrived:
                return arrived  # the next call tells of the end
            raise EOFError from None
        return arrived

    def end(self) -> None:
        """End the process at once, whatever it is doing. May be called twice."""
        self._process.kill()
        self._process.join(1.0)
        self._pipe.close()
        self.task = None
