"""What the timeline says in words: tool tips, and its description for screen readers."""

from __future__ import annotations

import html

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Placing
from dateline.events.model import Event, headline
from dateline.render.report_time import reported_interval
from dateline.render.scene import Scene
from dateline.temporal.wording import words_of
from dateline.timeline.hits import Hit


def tool_tip(found: Hit, scene: Scene, chronology: Chronology) -> str:
    """Label, date and documents of what is under the pointer, as rich text; empty where there is nothing."""
    if found.cluster is not None:
        return f"<b>{found.cluster.count} events</b><br>Click to zoom in"
    if found.row is None:
        return ""
    event = chronology.event_of(scene.ref_at(found.row))
    dated = words_of(event.interval) if event.interval else ""
    if scene.placing is Placing.REPORT:
        reported = reported_interval(chronology.entry(scene.ref_at(found.row).document))
        dated = f"event: {dated}" + (f"; reported {words_of(reported)}" if reported else "")
    titles = dict.fromkeys(chronology.entry(one.document).document.title for one in event.mentions)
    return "<br>".join([f"<b>{html.escape(headline(event.label))}</b>", *map(html.escape, (dated, *titles))])


def description(dated: int, selected: Event | None, axis_name: str = "", *, several: int = 1) -> str:
    """How many events are dated, and which one is selected, or how many are (``several``); ``axis_name`` as the axis
    has it."""
    text = f"{dated} dated event{'' if dated == 1 else 's'}"
    if axis_name:
        text += f", {axis_name.lower()} where the marks stand"
    if selected is None:
        return text
    when = words_of(selected.interval) if selected.interval else "without a date"
    if several > 1:
        return f"{text}. {several:,} events selected, last: {headline(selected.label)}, {when}"
    return f"{text}. Selected: {headline(selected.label)}, {when}"
