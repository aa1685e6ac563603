"""The parts of the window that show the session, as the workbench expects them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dateline.render.theme import Theme

if TYPE_CHECKING:
    from dateline.session.session import Session
    from dateline.ui.details import DetailsPanel
    from dateline.ui.document_list import DocumentList
    from dateline.ui.event_table import EventTable
    from dateline.ui.filter_bar import FilterBar
    from dateline.ui.filters import Filters
    from dateline.ui.known_bar import KnownBar
    from dateline.ui.legend_bar import LegendBar
    from dateline.ui.overview import Overview
    from dateline.ui.review_bar import ReviewBar
    from dateline.ui.shelf import ShelfPanel
    from dateline.ui.source_text import SourceTextPane
    from dateline.ui.timeline_view import TimelineView

    _Time = FilterBar | TimelineView | LegendBar | Overview | EventTable | ShelfPanel
    _Pane = DocumentList | Filters | _Time | SourceTextPane | DetailsPanel


@dataclass(frozen=True, slots=True)
class Panes:
    """One widget each; all of them watch the same session and none knows another."""

    known: KnownBar
    review: ReviewBar
    documents: DocumentList
    filters: Filters
    filter_bar: FilterBar
    timeline: TimelineView
    legend: LegendBar
    overview: Overview
    table: EventTable
    shelf: ShelfPanel
    text: SourceTextPane
    details: DetailsPanel

    def set_theme(self, theme: Theme) -> None:
        for pane in (self.known, self.review, *self._columns()):
            pane.set_theme(theme)

    def in_focus_order(self) -> tuple[QWidget, ...]:
        """The panes as F6 goes through them: as they are read, from the left."""
        return (self.known, self.review, *self._columns())

    def _columns(self) -> tuple[_Pane, ...]:
        return (self.documents, self.filters, self.filter_bar, self.timeline, self.legend, self.overview, self.table,
                self.shelf, self.text, self.details)  # fmt: skip


def build_panes(session: Session, theme: Theme) -> Panes:
    """Make all panes. Imported here and not above: pyqtgraph and numpy would delay the first paint of the window."""
    from dateline.ui.details import DetailsPanel
    from dateline.ui.document_list import DocumentList
    from dateline.ui.event_table import EventTable
    from dateline.ui.filter_bar import FilterBar
    from dateline.ui.filters import Filters
    from dateline.ui.in_sight import InSight
    from dateline.ui.known_bar import KnownBar
    from dateline.ui.legend_bar import LegendBar
    from dateline.ui.overview import Overview
    from dateline.ui.review_bar import ReviewBar
    from dateline.ui.shelf import ShelfPanel
    from dateline.ui.source_text import SourceTextPane
    from dateline.ui.timeline_view import TimelineView

    timeline = TimelineView(session, theme, today=datetime.date.today())
    InSight(session, timeline)
    return Panes(
        known=KnownBar(session, theme),
        review=ReviewBar(session, theme),
        documents=DocumentList(session, theme),
        filters=Filters(session, theme),
        filter_bar=FilterBar(session, theme),
        timeline=timeline,
        legend=LegendBar(session, theme),
        overview=Overview(session, theme),
        table=EventTable(session, theme),
        shelf=ShelfPanel(session, theme),
        text=SourceTextPane(session, theme),
        details=DetailsPanel(session, theme),
    )
