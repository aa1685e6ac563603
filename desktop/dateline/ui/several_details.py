"""The page of the details panel about several events that are selected together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from dateline.chronology.model import Chronology
from dateline.chronology.reviews import Review
from dateline.events.model import Event, headline
from dateline.render.date_words import words_of
from dateline.render.language import figures, marked, tr
from dateline.render.model_words import called
from dateline.render.theme import Theme
from dateline.session.visible_range import VisibleRange
from dateline.session.words import range_words
from dateline.ui.controls import small_label
from dateline.ui.details_section import DetailsPage
from dateline.ui.event_words import undated_words
from dateline.ui.link_button import LinkButton

_AT_FIRST = 10
_MOST = 200  # nobody reads further, and a window with thousands of buttons is slow

VERBS = {Review.ACCEPTED: marked("Accept"), Review.REJECTED: marked("Reject"), Review.FLAGGED: marked("Flag")}


class SeveralDetails(DetailsPage):
    """How many they are and when, what is thought of them, the most important ones; what can be done with all.

    Signals: ``event_asked(MentionRef)``: only that one is to be selected; ``review_asked(Review)``;
    ``zoom_asked()``, ``picture_asked()``, ``delete_asked()``.
    """

    event_asked = Signal(object)
    review_asked = Signal(object)
    zoom_asked = Signal()
    picture_asked = Signal()
    delete_asked = Signal()

    def __init__(self, chronology: Chronology, events: Sequence[Event], theme: Theme) -> None:
        super().__init__(theme)
        self._chronology = chronology
        self._events = sorted(events, key=lambda event: (-event.importance, *_time_of(event)))
        self._listed: list[LinkButton] = []
        self._reviews = Counter[Review]()
        self.add_small(tr("Selected"))
        self.add_title(tr("%Ln events", "", len(events), one="1 event"))
        self._add_when()
        self._add_buttons()
        self._add_reviews()
        self.add_heading(tr("Most important first"))
        self._list(_AT_FIRST)

    def set_reviews(self, chronology: Chronology) -> None:
        """What the person thinks of them by now."""
        self._reviews = Counter(chronology.review_of(event) for event in self._events)
        said = ", ".join(f"{figures(self._reviews[one])} {called(one)}" for one in Review if self._reviews[one])
        self._said.setText(said)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _add_when(self) -> None:
        dated = [event.interval for event in self._events if event.interval is not None]
        if dated:
            first, last = min(one.earliest for one in dated), max(one.latest for one in dated)
            self.add_lead(range_words(VisibleRange(first, last + 1)))
        undated = len(self._events) - len(dated)
        if undated:
            self.add_small(tr("%Ln events without a date", "", undated, one="1 event without a date"))

    def _add_buttons(self) -> None:
        zoom = QPushButton(tr("Zoom to these"))
        zoom.setProperty("role", "primary")
        zoom.clicked.connect(self.zoom_asked)
        picture = QPushButton(tr("Save picture…"))
        picture.clicked.connect(self.picture_asked)
        self.column.addSpacing(self.theme.spacing.steps[1])
        self.add_row(zoom, picture)

    def _add_reviews(self) -> None:
        self.add_heading(tr("Review"))
        self._said = small_label()
        self.add(self._said)
        self.set_reviews(self._chronology)
        buttons = []
        for review, verb in VERBS.items():
            button = QPushButton(tr(verb))
            button.clicked.connect(lambda _=False, review=review: self.review_asked.emit(review))
            buttons.append(button)
        self.add_row(*buttons)
        delete = QPushButton(tr("Delete %Ln events", "", len(self._events), one="Delete 1 event"))
        delete.setToolTip(tr("They can be restored: Event > Deleted events"))
        delete.clicked.connect(self.delete_asked)
        self.column.addSpacing(self.theme.spacing.steps[0])
        self.add_row(delete)

    def _list(self, most: int) -> None:
        for event in self._events[len(self._listed) : most]:
            link = LinkButton(_short(headline(event.label)))
            link.setToolTip(headline(event.label))
            link.clicked.connect(lambda _=False, ref=event.mentions[0]: self.event_asked.emit(ref))
            when = words_of(event.interval, short=True) if event.interval else undated_words(event)
            link.setAccessibleName(f"{headline(event.label)}, {when}")
            self.add(link)
            self.add_small(when)
            self._listed.append(link)
        rest = len(self._events) - len(self._listed)
        if rest and most < _MOST:
            more = LinkButton(tr("{number} more", number=figures(min(rest, _MOST - len(self._listed)))))
            more.clicked.connect(lambda: self._list_more(more))
            self.add(more)
        elif rest:
            self.add_small(tr("and %Ln others", "", rest, one="and 1 other"))

    def _list_more(self, more: LinkButton) -> None:
        more.hide()
        more.deleteLater()
        self._list(_MOST)


def _time_of(event: Event) -> tuple[bool, int]:
    return event.interval is None, event.interval.earliest if event.interval else 0


def _short(text: str, most: int = 44) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
