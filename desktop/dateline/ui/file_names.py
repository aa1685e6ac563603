"""Names that are proposed for files to be saved."""

from __future__ import annotations

import re


def file_name(title: str, otherwise: str) -> str:
    """A title as a file name that every system takes, without suffix; ``otherwise`` where nothing of it is left."""
    return re.sub(r'[<>:"/\\|?*\x00-\x1f]+', " ", title).strip(" .")[:80] or otherwise
