"""What the window remembers by itself: where it stood, how its columns were divided, which projects were open."""

from __future__ import annotations

from PySide6.QtCore import QByteArray

from dateline.ui.settings import Lengths, Lines, Packed, Switch, Words

GEOMETRY = Packed("window/geometry", QByteArray())
"""Place, size and whether it filled the screen, as `QWidget.saveGeometry` packs it; it minds screens that are gone."""

COLUMNS = Lengths("window/columns", (0, 0))
"""Widths of the documents and of the details; 0 for what the look says."""

ROWS = Lengths("window/heights", (0, 0, 0, 0))
"""Heights of timeline, table, shelf and text."""

DETAILS_SHOWN = Switch("window/details", default=True)
SHELF_OPEN = Switch("window/shelf", default=True)
TABLE_SHOWN = Switch("window/table", default=False)

TABLE = Packed("table/columns", QByteArray())
"""Order, widths and sorting of the table's columns, as `QHeaderView.saveState` packs them."""

TABLE_CHOSEN = Lines("table/shown", ())
"""Names of the table's columns that somebody wants; none: those that there is room for."""

RECENT = Lines("projects/recent", ())
"""Paths of projects, the latest first."""

PUT_OFF = Words("projects/put_off", "")
"""The latest work without a name that somebody has been asked about and did not want yet."""

REMEMBERED = (GEOMETRY, COLUMNS, ROWS, DETAILS_SHOWN, SHELF_OPEN, TABLE_SHOWN, TABLE, TABLE_CHOSEN, RECENT, PUT_OFF)
