"""Tool tips that show text as it is: Qt takes what looks like HTML for HTML, and documents may hold anything."""

from __future__ import annotations

import html

_LONGEST = 600


def plain_tool_tip(text: str) -> str:
    """A tool tip for ``setToolTip`` or ``QToolTip.showText`` that shows ``text`` literally, wrapped and not endless."""
    if not text:
        return ""
    shortened = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    lines = html.escape(shortened).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"
