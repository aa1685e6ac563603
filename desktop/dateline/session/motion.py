"""Short transitions: where a jump leads is seen on the way there, and a drag may glide on. Never what a hand holds."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QObject, QTimer, QVariantAnimation, Signal

if TYPE_CHECKING:
    from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange

_LASTS_MS = 160
_FRAME_MS = 16
_SLOWS_MS = 260.0  # after so long a glide has a third of its speed
_STILL = 0.00004  # of what is visible, in a millisecond: a glide that slow has ended
_FARTHEST = 40.0  # so much further out, or so many widths away, nobody can follow: one is there at once


class Motion(QObject):
    """Moves the visible range of a session. While ``enabled`` is False, which is so until somebody says otherwise,
    everything is where it leads to at once; ``glides``: a drag that is let go of in motion goes on for a moment.

    Signal ``arrived()``: what was last gone to is visible.
    """

    arrived = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.enabled = False
        self.glides = False
        self.target: VisibleRange | None = None
        self._from: VisibleRange | None = None
        self._shown: VisibleRange | None = None
        self._speed = 0.0  # seconds of time in a millisecond
        self._clock = QElapsedTimer()
        self._way = QVariantAnimation(self)
        self._way.setDuration(_LASTS_MS)
        self._way.setStartValue(0.0)
        self._way.setEndValue(1.0)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(self._on_way)
        self._way.finished.connect(self._arrive)
        self._gliding = QTimer(self, interval=_FRAME_MS)
        self._gliding.timeout.connect(self._glide_on)
        session.visible_range_changed.connect(self._on_range_changed)

    def go(self, to: VisibleRange) -> None:
        """Make a range visible, on the way through what lies between."""
        here = self._session.visible_range
        self.stop()
        if not self.enabled or here is None or here == to or not _can_be_followed(here, to):
            self._session.set_visible_range(to)
            self.arrived.emit()
            return
        self.target, self._from, self._shown = to, here, here
        self._way.start()

    def glide(self, speed: float) -> None:
        """Go on at so many seconds of time in a millisecond, slower and slower."""
        if self.enabled and self.glides and self._session.visible_range is not None:
            self.stop()
            self._speed, self._shown = speed, self._session.visible_range
            self._clock.start()
            self._gliding.start()

    def stop(self) -> None:
        """Stay where one is now."""
        self.target = None
        self._way.stop()
        self._gliding.stop()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _on_way(self, share: float) -> None:
        to, here = self.target, self._from
        if to is not None and here is not None:
            self._show(to if share >= 1 else between(here, to, share))

    def _arrive(self) -> None:
        self.target = None
        self.arrived.emit()

    def _glide_on(self) -> None:
        here, passed = self._session.visible_range, max(1, self._clock.restart())
        if here is None or abs(self._speed) < here.width * _STILL:
            self._gliding.stop()
            return
        away = self._speed * passed
        self._speed *= math.exp(-passed / _SLOWS_MS)
        self._show(replace(here, start=here.start + away, end=here.end + away))

    def _show(self, visible: VisibleRange) -> None:
        self._shown = visible
        self._session.set_visible_range(visible)

    def _on_range_changed(self) -> None:
        """Somebody else moved it: a hand, another document."""
        if self._session.visible_range != self._shown:
            self.stop()


def _can_be_followed(here: VisibleRange, to: VisibleRange) -> bool:
    wider = max(here.width, to.width)
    return wider <= _FARTHEST * min(here.width, to.width) and abs(here.start - to.start) <= 3 * wider


def between(here: VisibleRange, to: VisibleRange, share: float) -> VisibleRange:
    """A range on the way: the scale changes evenly, and so does what stays in place while it changes."""
    width = here.width * (to.width / here.width) ** share
    wider = to.width - here.width
    moved = (width - here.width) / wider if abs(wider) > here.width * 1e-6 else share
    start = here.start + (to.start - here.start) * moved
    return replace(here, start=start, end=start + width)
