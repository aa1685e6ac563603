"""From where the window looks at its documents, in words."""

from __future__ import annotations

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Perspective, Placing
from dateline.render.language import figures, tr
from dateline.render.scene import Scene


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
            parts.append(tr("%Ln undated documents are left out", "", undated, one="1 undated document is left out"))
        if later:
            parts.append(tr("{later} published later", later=figures(later)))
    without = dated - len(scene.events)
    if perspective.placing is Placing.REPORT and without:
        parts.append(
            tr(
                "%Ln events of undated documents are left out",
                "",
                without,
                one="1 event of undated documents is left out",
            )
        )
    return " · ".join(parts)
