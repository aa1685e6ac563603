"""Which events are shown: by status, review, and by the people and places that take part."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dateline.chronology.reviews import Review
from dateline.chronology.showing import USUAL_REVIEWS
from dateline.events.model import Status
from dateline.render.fonts import font
from dateline.render.theme import Theme
from dateline.session.session import Session
from dateline.ui.controls import Heading, rule
from dateline.ui.icons import pixmap
from dateline.ui.status_mark import paint_status_mark

_ROW_HEIGHT = 24
_FIRST = 5  # people and places shown before anybody asks for more
_MORE = 20  # and so many with every press


class Filters(QScrollArea):
    """Tick boxes for the session's filter, each with the number of events it stands for."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filters_scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the boxes take it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._session = session
        self._theme = theme
        self._shown_participants = _FIRST
        self._statuses = {status: FilterBox(status.value.capitalize(), theme, status=status) for status in Status}
        self._reviews = {review: FilterBox(review.value.capitalize(), theme) for review in Review}
        self._review_section = QWidget()
        self._participants: dict[str, FilterBox] = {}
        self._heading = Heading("People and places")
        self._people = QVBoxLayout()
        self._people.setSpacing(0)
        self._more = QPushButton()
        self._more.setProperty("role", "link")
        self._more.clicked.connect(self._on_more)
        self.setWidget(self._inside())
        for box in (*self._statuses.values(), *self._reviews.values()):
            box.toggled.connect(self._on_toggled)
        session.chronology_changed.connect(self._on_events_changed)
        session.filter_changed.connect(self._on_filter_changed)
        session.reviews_changed.connect(self._count_reviews)
        self._on_events_changed()
        self._on_filter_changed()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for box in (*self._statuses.values(), *self._reviews.values(), *self._participants.values()):
            box.set_theme(theme)

    def boxes(self) -> list[FilterBox]:
        """All boxes that are shown, from the top."""
        reviews = [] if self._review_section.isHidden() else self._reviews.values()
        return [*self._statuses.values(), *reviews, *self._participants.values()]

    def sizeHint(self) -> QSize:
        """As high as what is inside; the layout gives less where there is less."""
        inside = self.widget()
        return QSize(200, inside.sizeHint().height() if inside else 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    def _inside(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("filters")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(6)
        layout.addWidget(rule())
        layout.addSpacing(6)
        layout.addWidget(Heading("Status"))
        boxes = QVBoxLayout()
        boxes.setSpacing(0)
        for box in self._statuses.values():
            boxes.addWidget(box)
        layout.addLayout(boxes)
        layout.addWidget(self._fill_review_section())
        layout.addWidget(rule())
        layout.addSpacing(6)
        layout.addWidget(self._heading)
        layout.addLayout(self._people)
        more = QVBoxLayout()
        more.setContentsMargins(32, 0, 12, 0)
        more.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(more)
        layout.addStretch()
        return inside

    def _fill_review_section(self) -> QWidget:
        """What was reviewed; there from the first review on."""
        inside = QVBoxLayout(self._review_section)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(rule())
        inside.addSpacing(6)
        inside.addWidget(Heading("Review"))
        boxes = QVBoxLayout()
        boxes.setSpacing(0)
        for box in self._reviews.values():
            boxes.addWidget(box)
        inside.addLayout(boxes)
        return self._review_section

    def _count_reviews(self) -> None:
        chronology = self._session.chronology
        wanted = bool(chronology.reviews) or self._session.filter.reviews != USUAL_REVIEWS
        self._review_section.setVisible(wanted)
        counts = Counter(chronology.review_of(event) for event in chronology.events) if wanted else Counter[Review]()
        for review, box in self._reviews.items():
            box.set_count(counts[review])
        self.updateGeometry()

    def _on_events_changed(self) -> None:
        events = self._session.chronology.events
        statuses = Counter(event.status for event in events)
        for status, box in self._statuses.items():
            box.set_count(statuses[status])
        self._count_reviews()
        self._count_participants()

    def _count_participants(self) -> None:
        """Most frequent first; those that are ticked stay in sight however rare they are."""
        counts = Counter(name for event in self._session.chronology.events for name in set(event.participants))
        ranked = sorted(counts, key=lambda name: (-counts[name], name))
        ticked = self._session.filter.participants
        wanted = ranked[: self._shown_participants]
        wanted += [name for name in sorted(ticked) if name not in wanted]
        for name in [name for name in self._participants if name not in wanted]:
            box = self._participants.pop(name)
            self._people.removeWidget(box)
            box.hide()
            box.deleteLater()
        for place, name in enumerate(wanted):
            box = self._participants.get(name) or self._new_box(name)
            box.set_count(counts[name])
            self._people.insertWidget(place, box)
            box.show()  # a widget that was never shown has no part in the height that is asked for
        self._participants = {name: self._participants[name] for name in wanted}
        stops = [*self._statuses.values(), *self._reviews.values(), *self._participants.values(), self._more]
        for stop, following in pairwise(stops):
            self.setTabOrder(stop, following)  # boxes that came later would be reached last
        hidden = len([name for name in ranked if name not in self._participants])
        self._more.setText(f"{hidden:,} more")
        self._more.setVisible(hidden > 0)
        self._heading.set_count(len(ranked) or None)
        self.updateGeometry()

    def _new_box(self, name: str) -> FilterBox:
        box = FilterBox(name, self._theme)
        box.setChecked(name in self._session.filter.participants)
        box.toggled.connect(self._on_toggled)
        self._participants[name] = box
        return box

    def _on_more(self) -> None:
        self._shown_participants += _MORE
        self._count_participants()

    def _on_toggled(self) -> None:
        statuses = frozenset(status for status, box in self._statuses.items() if box.isChecked())
        reviews = frozenset(review for review, box in self._reviews.items() if box.isChecked())
        people = frozenset(name for name, box in self._participants.items() if box.isChecked())
        self._session.set_filter(replace(self._session.filter, statuses=statuses, reviews=reviews, participants=people))

    def _on_filter_changed(self) -> None:
        passing = self._session.filter
        for status, box in self._statuses.items():
            _tick(box, status in passing.statuses)
        for review, box in self._reviews.items():
            _tick(box, review in passing.reviews)
        self._count_reviews()
        for name, box in self._participants.items():
            _tick(box, name in passing.participants)


class FilterBox(QCheckBox):
    """A row that is one big tick box: tick, the mark of a status if it stands for one, name, count."""

    def __init__(self, text: str, theme: Theme, *, status: Status | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._status = status
        self._count = 0
        self.setFixedHeight(_ROW_HEIGHT)
        self.setToolTip(text)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_count(self, count: int) -> None:
        """How many events the box stands for."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}")
        self.update()

    @property
    def count(self) -> int:
        return self._count

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row is pressed, not only the square."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return QSize(120, _ROW_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = self.height() // 2
            self._paint_square(painter, 12, middle - 7)
            left = 36
            if self._status is not None:
                paint_status_mark(
                    painter, self._theme, self._status, colours.text_secondary, QPointF(left + 8, middle), 12
                )
                left = 62
            empty = self._count == 0
            painter.setFont(font(self._theme, self._theme.type.small))
            count = f"{self._count:,}"
            painter.setPen(QColor(colours.text_secondary))
            width = painter.fontMetrics().horizontalAdvance(count)
            painter.drawText(self.rect().adjusted(0, 0, -12, 0), _RIGHT, count)
            painter.setFont(self.font())
            painter.setPen(QColor(colours.text_secondary if empty else colours.text_primary))
            place = self.rect().adjusted(left, 0, -20 - width, 0)
            name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, _LEFT, name)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(colours.text_primary), 1, Qt.PenStyle.DotLine))
                painter.drawRect(self.rect().adjusted(6, 1, -6, -2))

    def _paint_square(self, painter: QPainter, x: int, y: int) -> None:
        colours = self._theme.colours
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(x, y, 14, 14, 3, 3)
            tick = pixmap("check", colours.accent_text_on, 12, self.devicePixelRatioF())
            painter.drawPixmap(x + 1, y + 1, tick)
        else:
            painter.setPen(QPen(QColor(colours.line_control), 1))
            painter.setBrush(QColor(colours.control_background))
            painter.drawRoundedRect(x, y, 13, 13, 3, 3)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _tick(box: FilterBox, ticked: bool) -> None:
    blocked = box.blockSignals(True)
    box.setChecked(ticked)
    box.blockSignals(blocked)
