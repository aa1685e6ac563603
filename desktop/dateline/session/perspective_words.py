"""From where the window looks at its documents, in words."""

from __future__ import annotations

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Perspective, Placing
from dateline.render.scene import Scene
from dateline.session.words import count_words


def left_out_words(whole: Chronology, perspective: Perspective, scene: Scene, dated: int) -> str:
    """Which documents, and which of the ``dated`` events, are not there and why; empty if none is left out.

    ``scene`` is what the timeline shows of the ``dated`` events that pass the filter.
    """
    parts: list[str] = []
    day = perspective.known_on
    if day is not None:
        undated = sum(entry.published is None for entry in whole.entries)
        later = sum(entry.published is not None and entry.published.days[1] > day for entry in whole.entries)
        if undated:
            parts.append(f"{count_words(undated, 'undated document')} {_are(undated)} left out")
        if later:
            parts.append(f"{later:,} published later")
    without = dated - len(scene.events)
    if perspective.placing is Placing.REPORT and without:
        parts.append(f"{count_words(without, 'event')} of undated documents {_are(without)} left out")
    return " · ".join(parts)


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
