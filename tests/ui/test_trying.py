"""While a date is typed, the window shows what it would do and the dialog says it; closing changes nothing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from dateline.session import proposing
from dateline.session.session import Session
from dateline.ui.dialogs.publication_date import PublicationDateDialog
from dateline.ui.trying import Trying
from tests.chronology.articles import FERRY, NOVEMBER_11, NOVEMBER_18, article

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proposal is ready at once, however busy the machine is."""
    monkeypatch.setattr(proposing, "_TURN", 60.0)


@pytest.fixture
def session(qapp: object) -> Session:
    session = Session()
    other = article("other", "Docks closed.", day=datetime.date(2025, 11, 13))
    session.add_analyses([article("ferry", *FERRY, day=NOVEMBER_11), other])
    return session


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> Iterator[PublicationDateDialog]:
    host = QWidget()  # the dialog deletes itself when it closes
    qtbot.addWidget(host)
    dialog = PublicationDateDialog(session.chronology.entries[0], parent=host)
    Trying(session, dialog)
    dialog.open()
    yield dialog


def written(dialog: PublicationDateDialog) -> list[str]:
    return [line for label in dialog.findChildren(QLabel) for line in label.text().splitlines()]


def test_what_a_typed_day_would_do_is_said_before_it_is_set(dialog: PublicationDateDialog, session: Session) -> None:
    before = session.chronology
    QTest.keyClicks(dialog.field, "18 November 2025")
    assert session.proposing.day == NOVEMBER_18
    assert "2 events move, 2 stay" in written(dialog)
    assert "After the newest other document, B (Thu 13 Nov 2025)" in written(dialog)
    assert session.chronology is before
    dialog.reject()
    assert session.proposing.proposal is None
    assert session.chronology is before


def test_what_cannot_be_read_proposes_nothing(dialog: PublicationDateDialog, session: Session) -> None:
    dialog.field.setText("18 November 2025")
    dialog.field.setText("31 June")
    assert session.proposing.proposal is None
    assert "June has only 30 days." in written(dialog)
    assert not any("move" in line for line in written(dialog))
    assert not dialog.set_button.isEnabled()


def test_what_the_text_has_against_a_day_is_said_once(dialog: PublicationDateDialog) -> None:
    dialog.field.setText("2 May 2019")
    against = [line for line in written(dialog) if "Boats sank" in line]
    assert len(against) == 1
    assert dialog.set_button.text() == "Set anyway"
