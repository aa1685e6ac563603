"""The day that a document speaks from: typed, picked from a calendar, taken from what the document offers, or none."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from dateline import calendar
from dateline.chronology.analysis import Entry
from dateline.chronology.objections import objection
from dateline.documents.model import Publication
from dateline.render.date_words import day_of_year_words
from dateline.render.language import marked, tr
from dateline.render.reason_words import reason_words
from dateline.session.typed_dates import UnclearDateError, typed_date
from dateline.session.words import day_words, published_words
from dateline.ui.controls import heading_label, small_label

_HINT = marked("One day, such as 18 November 2025 or 2025-11-18")


class PublicationDateDialog(QDialog):
    """Nothing is chosen for the person: the field is empty until they type, pick or take an offer.

    Where the article's own text speaks against the day that was typed, it says so and asks to set it anyway.

    Signals: ``date_chosen(str, object)``: the document's key, and a ``datetime.date`` or None for undated;
    ``offer_chosen(str, object)``: the key, and the `Publication` of ``offers`` that the person takes;
    ``day_typed(str, object)``: the key, and the day that stands in the field now, or None.
    """

    date_chosen = Signal(str, object)
    offer_chosen = Signal(str, object)
    day_typed = Signal(str, object)

    def __init__(self, entry: Entry, offers: Sequence[Publication] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Publication date"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self._key, self._entry = entry.key, entry
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr(_HINT))
        self.field.setAccessibleName(tr("Publication date"))
        self.field.textChanged.connect(self._on_typed)
        self._verdict = small_label(" ")
        self._verdict.setWordWrap(True)
        self._consequences = small_label(" ")
        self._consequences.setWordWrap(True)
        self.calendar = _calendar(offers[0].day if offers else entry.published.day if entry.published else None)
        if entry.published is not None and entry.published.day is not None:
            self._mark(entry.published.day)
        self.calendar.clicked.connect(self._on_picked)
        self.calendar.activated.connect(self._on_picked)
        self.offers: list[QPushButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        self._add_heading(layout, entry)
        self._add_offers(layout, offers)
        layout.addWidget(self.field)
        layout.addWidget(self._verdict)
        layout.addWidget(self._consequences)
        layout.addWidget(self.calendar)
        layout.addLayout(self._buttons(entry))
        self._on_typed("")
        self.field.setFocus()

    def show_consequences(self, sentences: Sequence[str]) -> None:
        """Say under the field what the day that stands there would do."""
        self._consequences.setText("\n".join(sentences) or " ")

    def _add_heading(self, layout: QVBoxLayout, entry: Entry) -> None:
        title = QLabel(entry.document.title or entry.document.id)
        title.setProperty("role", "strong")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        layout.addWidget(title)
        now = entry.published
        said = tr("Now undated")
        if now is not None:
            said = tr("Now {when}, {reason}", when=published_words(now), reason=reason_words(now.reason))
        layout.addWidget(small_label(said))
        why = small_label(tr("“Yesterday” and “last week” count from this day. Today is never assumed."))
        why.setWordWrap(True)
        layout.addWidget(why)

    def _add_offers(self, layout: QVBoxLayout, offers: Sequence[Publication]) -> None:
        if not offers:
            return
        layout.addSpacing(4)
        layout.addWidget(heading_label(tr("Dates found")))
        for offer in offers[:5]:
            layout.addLayout(self._offer(offer))
        layout.addSpacing(4)

    def _offer(self, offer: Publication) -> QHBoxLayout:
        use = QPushButton(tr("Use"))
        use.setProperty("role", "small")
        use.setAutoDefault(False)
        use.setAccessibleName(
            tr("Use {when}, {reason}", when=published_words(offer), reason=reason_words(offer.reason))
        )
        use.clicked.connect(lambda: self._take(offer))
        self.offers.append(use)
        reason = small_label(reason_words(offer.reason))
        reason.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(QLabel(published_words(offer)))
        row.addWidget(reason, 1)
        row.addWidget(use)
        return row

    def _buttons(self, entry: Entry) -> QHBoxLayout:
        self.undated = QPushButton(tr("Make undated"))
        self.undated.setAutoDefault(False)
        self.undated.setEnabled(entry.published is not None)
        self.undated.clicked.connect(lambda: self._choose(None))
        self.box = QDialogButtonBox()
        self.set_button = self.box.addButton(tr("Set date"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.set_button.setDefault(True)
        self.box.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.box.accepted.connect(self._on_set)
        self.box.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.undated)
        row.addStretch()
        row.addWidget(self.box)
        return row

    def _mark(self, day: datetime.date) -> None:
        """The date so far stands out in the calendar, and is not yet chosen again."""
        marked = QTextCharFormat()
        marked.setFontWeight(QFont.Weight.Bold)
        marked.setForeground(self.palette().accent())
        marked.setFontUnderline(True)
        self.calendar.setDateTextFormat(QDate(day.year, day.month, day.day), marked)

    def _on_typed(self, text: str) -> None:
        day, sentence = _understood(text)
        against = objection(self._entry, day) if day is not None else None
        self.set_button.setEnabled(day is not None)
        self.set_button.setText(tr("Set anyway") if against else tr("Set date"))
        self._verdict.setText(f"{sentence}. {against}" if against else sentence)
        if day is not None:
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        else:
            self.show_consequences(())
        self.day_typed.emit(self._key, day)

    def _on_picked(self, picked: QDate) -> None:
        day = calendar.day_number(picked.year(), picked.month(), picked.day())
        self.field.setText(f"{day_of_year_words(day)} {picked.year():04d}")
        self.field.setFocus()

    def _on_set(self) -> None:
        day, _ = _understood(self.field.text())
        if day is not None:
            self._choose(day)

    def _take(self, offer: Publication) -> None:
        self.offer_chosen.emit(self._key, offer)
        self.accept()

    def _choose(self, day: datetime.date | None) -> None:
        self.date_chosen.emit(self._key, day)
        self.accept()


def _understood(text: str) -> tuple[datetime.date | None, str]:
    """The day that was typed, and what to say under the field."""
    if not text.strip():
        return None, " "
    try:
        day = typed_date(text)
    except UnclearDateError as unclear:
        return None, str(unclear)
    return day, day_words(day)


def _calendar(near: datetime.date | None) -> QCalendarWidget:
    """A calendar in which no day is marked, opened at the month of ``near`` or at the current one."""
    calendar = QCalendarWidget()
    year, month = (near.year, near.month) if near else (calendar.yearShown(), calendar.monthShown())
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setDateRange(QDate(1, 1, 1), QDate(9999, 12, 31))
    for named in (calendar, *calendar.findChildren(QTableView)):
        named.setAccessibleName(tr("Calendar"))
    # Qt marks today as chosen. A day of the year 1 is out of sight, and nothing seems chosen until something is.
    calendar.setSelectedDate(QDate(1, 1, 1))
    calendar.setCurrentPage(year, month)
    plain = QTextCharFormat()
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekday, plain)  # Qt makes them red, and red stands for conflicts
    return calendar
