"""Which events are shown: by time, status, review, tags, people, places, and how sure their dates are."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dateline.chronology.certainty import Certainty, certainty_of
from dateline.chronology.during import During, Touching
from dateline.chronology.reviews import Review
from dateline.chronology.showing import USUAL_REVIEWS
from dateline.events.model import Status
from dateline.render.language import tr
from dateline.render.theme import Theme
from dateline.session.session import Session
from dateline.session.words import seen_interval
from dateline.ui.controls import rule
from dateline.ui.during_field import DuringField
from dateline.ui.filter_box import FilterBox
from dateline.ui.filter_sections import NameSection, ValueSection

_MOST_WEIGHED = 50_000
"""Events up to which it is counted how sure their dates are: that takes a look at every derivation."""


class Filters(QScrollArea):
    """Fields and tick boxes for the session's filter, each box with the number of events it stands for."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filters_scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the boxes take it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._session = session
        self.during = DuringField(theme)
        self.statuses = ValueSection(tr("Status"), Status, theme)
        self.reviews = ValueSection(tr("Review"), Review, theme)
        self.tags = NameSection(tr("Tags"), theme, self._order_stops)
        self.people = NameSection(tr("People"), theme, self._order_stops)
        self.places = NameSection(tr("Places"), theme, self._order_stops)
        self.certainties = ValueSection(tr("Date"), Certainty, theme)
        self._sections = (self.statuses, self.reviews, self.tags, self.people, self.places, self.certainties)
        self.setWidget(self._inside())
        for section in self._sections:
            section.toggled.connect(self._on_toggled)
        self.during.changed.connect(self._on_toggled)
        self.during.in_view_asked.connect(self._take_view)
        session.chronology_changed.connect(self._on_events_changed)
        session.filter_changed.connect(self._on_filter_changed)
        session.reviews_changed.connect(self._count_reviews)
        self._on_events_changed()
        self._on_filter_changed()

    def set_theme(self, theme: Theme) -> None:
        self.during.set_theme(theme)
        for section in self._sections:
            section.set_theme(theme)

    def boxes(self) -> list[FilterBox]:
        """All boxes that are shown, from the top."""
        return [box for section in self._sections if not section.isHidden() for box in section.boxes()]

    def sizeHint(self) -> QSize:
        """As high as what is inside, but at most half the window: the documents above have the other half."""
        inside = self.widget()
        return QSize(200, min(inside.sizeHint().height() if inside else 200, self.window().height() // 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _inside(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("filters")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(6)
        layout.addWidget(rule())
        layout.addSpacing(6)
        layout.addWidget(self.during)
        for section in self._sections:
            layout.addWidget(section)
        layout.addStretch()
        return inside

    def _order_stops(self) -> None:
        """By Tab as from the top, whatever came last."""
        stops = [*self.during.stops(), *self.statuses.boxes(), *self.reviews.boxes(), *self.tags.stops(),
                 *self.people.stops(), *self.places.stops(), *self.certainties.boxes()]  # fmt: skip
        for stop, following in pairwise(stops):
            self.setTabOrder(stop, following)
        self.updateGeometry()

    def _on_events_changed(self) -> None:
        chronology = self._session.chronology
        events, names = chronology.events, chronology.tally.names
        self.statuses.set_counts(chronology.tally.statuses)
        self._count_reviews()
        self.tags.set_counts(chronology.tally.tags)
        places = chronology.place_names & names.keys()
        self.places.set_counts(Counter({name: names[name] for name in places}))
        self.people.set_counts(Counter({name: count for name, count in names.items() if name not in places}))
        weighed = len(events) <= _MOST_WEIGHED
        sure = Counter(certainty_of(event, chronology.mention) for event in events) if weighed else None
        self.certainties.set_counts(sure)

    def _count_reviews(self) -> None:
        """What was reviewed; there from the first review on."""
        chronology = self._session.chronology
        wanted = bool(chronology.reviews or chronology.edits) or self._session.filter.reviews != USUAL_REVIEWS
        self.reviews.setVisible(wanted)
        if wanted:
            self.reviews.set_counts(chronology.review_counts())
        self.updateGeometry()

    def _take_view(self) -> None:
        visible = self._session.visible_range
        if visible is not None:
            touching = self.during.during.touching if self.during.during is not None else Touching.OVERLAPS
            during = During(seen_interval(visible), touching)
            self._session.set_filter(replace(self._session.filter, during=during))

    def _on_toggled(self) -> None:
        self._session.set_filter(
            replace(
                self._session.filter,
                during=self.during.during,
                statuses=self.statuses.chosen(),
                reviews=self.reviews.chosen(),
                participants=self.people.chosen(),
                places=self.places.chosen(),
                tags=self.tags.chosen(),
                certainties=self.certainties.chosen(),
            )
        )

    def _on_filter_changed(self) -> None:
        passing = self._session.filter
        self.during.show_during(passing.during)
        self.statuses.show_chosen(passing.statuses)
        self.reviews.show_chosen(passing.reviews)
        self.people.show_chosen(passing.participants)
        self.places.show_chosen(passing.places)
        self.tags.show_chosen(passing.tags)
        self.certainties.show_chosen(passing.certainties)
        self._count_reviews()
