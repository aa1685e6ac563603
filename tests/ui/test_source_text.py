"""The source-text pane: what it shows, what can be clicked, where it scrolls."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dateline.chronology.analysis import Analysis, Entry
from dateline.chronology.model import Chronology
from dateline.chronology.showing import Filter
from dateline.documents.model import Document
from dateline.events.model import Event, MentionRef, Status
from dateline.render.fonts import load_fonts
from dateline.render.theme import Theme, load_theme
from dateline.session.session import Session
from dateline.ui.source_text import SourceTextPane
from dateline.ui.text_margin import briefer
from tests.ui.sample_chronology import TEXT_A, TEXT_B, expression, mention, open_in, sample_chronology

SIZE = (872, 320)


@pytest.fixture
def theme(qapp: object) -> Theme:
    load_fonts()
    return load_theme("light")


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def pane(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[SourceTextPane]:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(*SIZE)
    made = SourceTextPane(session, theme, host)
    made.resize(*SIZE)
    host.show()
    qtbot.waitExposed(host)
    yield made


@pytest.fixture
def chronology(session: Session) -> Chronology:
    made = sample_chronology()
    open_in(session, made)
    return made


def point_at(pane: SourceTextPane, offset: int) -> QPoint:
    """The middle of the character at an offset of the document's text."""
    place = pane.view.rect_of(offset, offset + 1)
    assert place is not None, "the character is not in view"
    return place.center().toPoint()


def click(qtbot: QtBot, pane: SourceTextPane, offset: int) -> None:
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point_at(pane, offset))


def long_chronology(paragraphs: int = 400) -> tuple[Chronology, list[MentionRef]]:
    """A document in which every tenth paragraph tells of an event."""
    lines, mentions, expressions = [], [], []
    for n in range(paragraphs):
        told = f"The lock number {n:05d} was closed."
        lines.append(f"{told} " + "Barges waited 🚢 along the canal while the keepers argued. " * 4)
    text = "\n".join(lines)
    for n in range(0, paragraphs, 10):
        clause = f"The lock number {n:05d} was closed"
        mentions.append(mention(text, clause, "closed"))
        expressions.append(expression(text, f"{n:05d}", None))
    document = Document("long.txt", "Locks", text)
    entry = Entry(Analysis(document, (), ()), None, tuple(expressions), tuple(mentions))
    key = entry.key
    refs = [MentionRef(key, i) for i in range(len(mentions))]
    sample = sample_chronology().events[0]
    events = tuple(replace(sample, id=f"e{ref.index}", mentions=(ref,), why=()) for ref in refs)
    return Chronology((entry,), (0,), events), refs


# -- what is shown ---------------------------------------------------------------------------------------------------


def test_without_a_document_it_says_what_to_do(pane: SourceTextPane) -> None:
    assert not pane.view.isVisible()
    assert "Choose a document to read it" in [child.text() for child in pane.findChildren(type(pane.header.count))]


def test_choosing_a_document_shows_its_text(pane: SourceTextPane, session: Session, chronology: Chronology) -> None:
    session.select_document(chronology.entries[1].key)
    assert pane.view.isVisible()
    assert pane.view.toPlainText() == TEXT_B
    assert pane.header.title.text() == "Inquiry into the ferry opens"
    assert pane.header.byline.text() == "Ines Rook · Tue 18 Nov 2025"
    assert pane.header.count.text() == "5 events"
    assert not pane.header.set_date.isVisible()


def test_an_undated_document_offers_to_be_dated(
    qtbot: QtBot, pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    key = chronology.entries[0].key
    session.select_document(key)
    assert pane.header.byline.text() == "undated"
    with qtbot.waitSignal(pane.set_date_asked) as asked:
        qtbot.mouseClick(pane.header.set_date, Qt.MouseButton.LeftButton)
    assert asked.args == [key]


def test_a_document_without_a_file_cannot_be_opened(
    pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    session.select_document(chronology.entries[0].key)
    assert not pane.header.open_original.isEnabled()


def test_open_original_opens_the_file(
    qtbot: QtBot, pane: SourceTextPane, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "ferry & port.txt"
    source.write_text(TEXT_A, "utf-8")
    chronology = sample_chronology(source)
    open_in(session, chronology)
    session.select_document(chronology.entries[0].key)
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    qtbot.mouseClick(pane.header.open_original, Qt.MouseButton.LeftButton)
    assert [Path(url.toLocalFile()) for url in opened] == [source]


def test_a_document_that_leaves_takes_its_text_along(
    pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    key = chronology.entries[0].key
    session.select_mention(MentionRef(key, 0))
    session.remove_documents([key])
    assert not pane.view.isVisible()
    assert pane.view.toPlainText() == ""


# -- marks -----------------------------------------------------------------------------------------------------------


def test_the_words_that_gave_the_selected_date_stand_out_exactly(
    pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    """An emoji stands before them, and a character outside the BMP shifts every later position in Qt."""
    ref = MentionRef(chronology.entries[0].key, 3)
    session.select_mention(ref)
    (chosen,) = pane.view.extraSelections()
    assert chosen.cursor.selectedText() == "the week after next"


@pytest.mark.parametrize("name", ["light", "dark"])
def test_selected_date_is_filled_and_other_dates_are_tinted(
    pane: SourceTextPane, session: Session, chronology: Chronology, name: str
) -> None:
    theme = load_theme("dark" if name == "dark" else "light")
    pane.set_theme(theme)
    b = chronology.entries[1]
    session.select_mention(MentionRef(b.key, 0))
    picture = pane.view.viewport().grab().toImage()
    for words, colour in (("late last month", theme.document(1).mark), ("on Monday", theme.document(1).tint)):
        start = TEXT_B.index(words)
        place = pane.view.rect_of(start, start + len(words))
        assert place is not None
        assert picture.pixelColor(int(place.left()) + 1, int(place.top()) + 3) == QColor(colour)
    start = TEXT_B.index("The ramp broke")
    place = pane.view.rect_of(start, start + 8)
    assert place is not None
    assert picture.pixelColor(int(place.left()) + 1, int(place.top()) + 3) == QColor(theme.colours.canvas)


@dataclass(frozen=True)
class Underline:
    document: int
    mention: int
    status: Status
    whole: bool


@pytest.mark.parametrize(
    "expected",
    [
        Underline(1, 0, Status.HAPPENED, whole=True),
        Underline(1, 2, Status.ONGOING, whole=True),
        Underline(1, 3, Status.PLANNED, whole=False),
        Underline(0, 4, Status.POSSIBLE, whole=False),
        Underline(0, 5, Status.DENIED, whole=True),
        Underline(0, 6, Status.CANCELLED, whole=False),
    ],
    ids=lambda expected: expected.status.value,
)
def test_underlines_tell_the_status(
    pane: SourceTextPane, session: Session, chronology: Chronology, expected: Underline
) -> None:
    entry = chronology.entries[expected.document]
    told = entry.mentions[expected.mention]
    assert told.status is expected.status
    session.select_document(entry.key)
    place = pane.view.rect_of(told.start, told.end)
    assert place is not None
    picture = pane.view.viewport().grab().toImage()
    colour = QColor(load_theme("light").document(expected.document).mark)
    y = int(place.top() + pane.view.line_height) - 2
    inked = [picture.pixelColor(x, y) == colour for x in range(int(place.left()) + 2, int(place.left()) + 60)]
    assert all(inked) if expected.whole else any(inked) and not all(inked)


def test_events_that_the_filter_stops_are_not_marked(
    pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    session.select_document(chronology.entries[0].key)
    session.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    assert [mark.label for mark in pane.view.marks.marks] == ["The company will repair the ramp"]
    assert pane.header.count.text() == "1 event"


def test_the_selected_event_is_marked_as_hidden_where_the_filter_stops_it(
    pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    ref = MentionRef(chronology.entries[0].key, 0)
    session.select_mention(ref)
    session.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    hidden = pane.view.selected
    assert hidden is not None
    assert hidden.hidden
    assert [mark.label for mark in pane.view.marks.marks if not mark.hidden] == ["The company will repair the ramp"]
    assert pane.header.count.text() == "1 event"
    assert pane.tell(hidden).endswith("Hidden by the filter")
    planned = next(mark.ref for mark in pane.view.marks.marks if not mark.hidden)
    session.select_mention(planned)
    assert [mark.label for mark in pane.view.marks.marks] == ["The company will repair the ramp"]


def test_dates_stand_beside_the_lines(pane: SourceTextPane, session: Session, chronology: Chronology) -> None:
    session.select_mention(MentionRef(chronology.entries[1].key, 4))
    beside = [pane.margin.date_on(*pane.view.offsets_of(block, line)) for block, line, _ in pane.view.visible_lines()]
    assert ("spring 1998", True) in beside
    assert ("21–31 Oct +1", False) in beside
    assert beside[0] == ("", False)


def test_a_narrow_pane_gives_up_the_dates(qtbot: QtBot, pane: SourceTextPane, session: Session) -> None:
    open_in(session, sample_chronology())
    session.select_document(session.chronology.entries[1].key)
    assert pane.margin.isVisible()
    pane.resize(420, 300)
    qtbot.waitUntil(lambda: not pane.margin.isVisible())


_HEBREW = "הגשר נפתח ביום 18 בנובמבר 2020. ראש העיר נפגש עם חברי המועצה."


def test_an_article_from_right_to_left_begins_at_the_right(
    qtbot: QtBot, pane: SourceTextPane, session: Session
) -> None:
    text = f"The bridge\n{_HEBREW}\n"
    told = (mention(text, "הגשר נפתח", "נפתח"), mention(text, "ראש העיר נפגש", "נפגש"))
    document = Document("bridge.txt", "The bridge", text)
    entry = Entry(Analysis(document, (), ()), None, (), told)
    events = tuple(
        Event(f"e{number}", one.label, one.status, 2, (MentionRef(entry.key, number),), None)
        for number, one in enumerate(told)
    )
    open_in(session, Chronology((entry,), (0,), events))
    session.select_document(entry.key)
    first, second = (pane.view.rect_of(one.start, one.end) for one in told)
    english = pane.view.rect_of(0, 10)
    assert first is not None
    assert second is not None
    assert english is not None
    assert english.left() < second.left() < second.right() < first.left()
    assert first.right() > pane.view.viewport().width() / 2
    click(qtbot, pane, text.index("נפגש"))
    assert session.selection.mention == MentionRef(entry.key, 1)


# -- mouse and keyboard ----------------------------------------------------------------------------------------------


def test_clicking_marked_text_selects_its_event_and_asks_to_show_it(
    qtbot: QtBot, pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    key = chronology.entries[0].key
    session.select_document(key)
    with qtbot.waitSignal(session.reveal_asked):
        click(qtbot, pane, TEXT_A.index("searched the basin"))
    assert session.selection.mention == MentionRef(key, 2)


def test_clicking_a_clause_in_a_clause_selects_the_inner_one(
    qtbot: QtBot, pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    key = chronology.entries[1].key
    session.select_document(key)
    click(qtbot, pane, TEXT_B.index("still clearing"))
    assert session.selection.mention == MentionRef(key, 2)
    click(qtbot, pane, TEXT_B.index("told parliament"))
    assert session.selection.mention == MentionRef(key, 1)


def test_clicking_text_that_tells_of_nothing_selects_nothing(
    qtbot: QtBot, pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    session.select_document(chronology.entries[1].key)
    click(qtbot, pane, TEXT_B.index("Ines"))
    assert session.selection.mention is None


def test_pointing_at_marked_text_hovers_its_event(
    qtbot: QtBot, pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    key = chronology.entries[0].key
    session.select_document(key)
    viewport = pane.view.viewport()
    qtbot.mouseMove(viewport, point_at(pane, TEXT_A.index("Divers")))
    assert session.hovered == chronology.event_of(MentionRef(key, 2)).id
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(viewport, point_at(pane, TEXT_A.index("stays in")))
    assert session.hovered is None
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor


def test_tool_tips_say_label_and_date(pane: SourceTextPane, session: Session, chronology: Chronology) -> None:
    session.select_document(chronology.entries[1].key)
    mark = pane.view.marks.marks[0]
    assert pane.tell(mark) == ("Investigators met the crew of the Alma\nSome day from 21 to 31 October 2025 · happened")


def test_control_and_arrows_walk_the_events_of_the_text(
    qtbot: QtBot, pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    key = chronology.entries[1].key
    session.select_document(key)
    walked = []
    for step in (Qt.Key.Key_Down,) * 6 + (Qt.Key.Key_Up,) * 2:
        qtbot.keyClick(pane.view, step, Qt.KeyboardModifier.ControlModifier)
        assert session.selection.mention is not None
        walked.append(session.selection.mention.index)
    assert walked == [0, 1, 2, 3, 4, 4, 3, 2]


def test_return_in_marked_text_selects_it(
    qtbot: QtBot, pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    key = chronology.entries[0].key
    session.select_document(key)
    pane.view.put_caret(TEXT_A.index("denied that") + len("denied that the"))
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert session.selection.mention == MentionRef(key, 5)


def test_what_is_copied_is_the_documents_own_text(
    pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    session.select_document(chronology.entries[0].key)
    pane.view.selectAll()
    pane.view.copy()
    assert QGuiApplication.clipboard().text() == TEXT_A


def test_text_can_be_selected_with_the_mouse_without_selecting_an_event(
    qtbot: QtBot, pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    session.select_document(chronology.entries[0].key)
    viewport = pane.view.viewport()
    start = TEXT_A.index("Divers")
    first, last = point_at(pane, start), point_at(pane, start + 12)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(first.x() - 3, first.y()))
    qtbot.mouseMove(viewport, last)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=last)
    assert "ivers searc" in pane.view.textCursor().selectedText()
    assert session.selection.mention is None


# -- scrolling and size ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("index", [0, 7, 20, 39, 3])
def test_selecting_elsewhere_scrolls_to_the_clause(
    qtbot: QtBot, pane: SourceTextPane, session: Session, index: int
) -> None:
    chronology, refs = long_chronology()
    open_in(session, chronology)
    session.select_mention(refs[20])
    session.select_mention(refs[index])
    told = chronology.mention(refs[index])
    qtbot.waitUntil(lambda: pane.view.rect_of(told.start, told.end) is not None)
    place = pane.view.rect_of(told.start, told.end)
    assert place is not None
    assert place.top() >= 0 and place.bottom() <= pane.view.viewport().height()


def test_selecting_what_is_in_view_does_not_scroll(pane: SourceTextPane, session: Session) -> None:
    chronology, refs = long_chronology()
    open_in(session, chronology)
    session.select_mention(refs[20])
    before = pane.view.verticalScrollBar().value()
    assert before > 0
    session.select_mention(refs[20])
    session.select_event(None)
    session.select_mention(refs[20])
    assert pane.view.verticalScrollBar().value() == before


def test_reveal_brings_back_what_was_scrolled_away(qtbot: QtBot, pane: SourceTextPane, session: Session) -> None:
    chronology, refs = long_chronology()
    open_in(session, chronology)
    session.select_mention(refs[20])
    pane.view.verticalScrollBar().setValue(0)
    pane.reveal(refs[20])
    told = chronology.mention(refs[20])
    qtbot.waitUntil(lambda: pane.view.rect_of(told.start, told.end) is not None)


def test_another_date_keeps_the_place_in_the_text(pane: SourceTextPane, session: Session) -> None:
    chronology, refs = long_chronology()
    open_in(session, chronology)
    session.select_mention(refs[20])
    before = pane.view.verticalScrollBar().value()
    (entry,) = chronology.entries
    open_in(session, Chronology((replace(entry),), (0,), chronology.events))
    assert pane.view.verticalScrollBar().value() == before


def test_the_overview_marks_every_event_and_the_selected_one(
    qtbot: QtBot, pane: SourceTextPane, session: Session
) -> None:
    chronology, refs = long_chronology()
    open_in(session, chronology)
    session.select_mention(refs[39])
    qtbot.waitUntil(lambda: pane.overview.marked == (40, True))
    assert pane.overview.y_of(pane.view.line_number_of(0)) < 2


def test_a_scroll_bar_moving_while_an_event_is_selected_does_not_crash(
    qtbot: QtBot, pane: SourceTextPane, session: Session
) -> None:
    chronology, refs = long_chronology()
    open_in(session, chronology)
    for ref in (*refs[::7], *reversed(refs[::5])):
        session.select_mention(ref)
        pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().value() + 3)
        pane.view.viewport().repaint()


@pytest.mark.parametrize("text", ["word " * 200_000, "x" * 1_000_000, "😀" * 500_000], ids=["words", "x", "emoji"])
def test_one_line_of_a_megabyte_can_be_read(qtbot: QtBot, pane: SourceTextPane, session: Session, text: str) -> None:
    document = Document("line.txt", "One line", text)
    entry = Entry(Analysis(document, (), ()), None, (), ())
    open_in(session, Chronology((entry,), (0,), ()))
    started = time.perf_counter()
    session.select_document(entry.key)
    pane.view.viewport().repaint()
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().maximum())
    pane.view.viewport().repaint()
    assert time.perf_counter() - started < 2


def test_ten_megabytes_and_ten_thousand_events(qtbot: QtBot, pane: SourceTextPane, session: Session) -> None:
    line = "The lock was closed on Monday 🚢 while barges waited along the canal and keepers argued about the toll.\n"
    text = line * (10_000_000 // len(line))
    told = mention(line, "The lock was closed", "closed")
    lines = range(0, len(text), len(line) * 9)
    mentions = tuple(replace(told, start=told.start + at, end=told.end + at) for at in lines)
    entry = Entry(Analysis(Document("big.txt", "Big", text), (), ()), None, (), mentions)
    key = entry.key
    refs = [MentionRef(key, i) for i in range(len(mentions))]
    sample = sample_chronology().events[0]
    events = tuple(replace(sample, id=f"e{ref.index}", mentions=(ref,), why=()) for ref in refs)
    open_in(session, Chronology((entry,), (0,), events))
    started = time.perf_counter()
    session.select_document(entry.key)
    pane.view.viewport().repaint()
    opened = time.perf_counter()
    session.select_mention(refs[9_000])
    pane.view.viewport().repaint()
    went = time.perf_counter()
    assert opened - started < 4
    assert went - opened < 1
    assert pane.view.rect_of(mentions[9_000].start, mentions[9_000].end) is not None


def test_hostile_titles_are_shown_as_they_are(pane: SourceTextPane, session: Session) -> None:
    hostile = "<b>Bold</b> <img src='file:///etc/passwd'> & co\n\0\u202e"
    document = Document("<i>id</i>.txt", hostile, "<h1>Text</h1>\0 \ud800 end", author="<a href='x'>A</a>")
    entry = Entry(Analysis(document, (), ()), None, (), ())
    open_in(session, Chronology((entry,), (0,), ()))
    session.select_document(entry.key)
    assert pane.header.title.text().startswith("<b>Bold</b> <img")
    assert "&lt;b&gt;" in pane.header.title.toolTip()
    assert pane.view.toPlainText().startswith("<h1>Text</h1>\ufffd")
    pane.view.selectAll()
    pane.view.copy()
    pane.grab()


def test_dating_the_document_changes_the_header(pane: SourceTextPane, session: Session, chronology: Chronology) -> None:
    key = chronology.entries[0].key
    session.select_document(key)
    session.set_publication(key, datetime.date(2025, 11, 18))
    assert pane.header.byline.text() == "Tue 18 Nov 2025"


@pytest.mark.parametrize("lines", [1, 2, 3, 4, 7, 40])
def test_no_underline_is_left_of_a_line_that_was_scrolled_away(
    pane: SourceTextPane, session: Session, lines: int
) -> None:
    chronology, _ = long_chronology()
    open_in(session, chronology)
    session.select_document(chronology.entries[0].key)
    pane.view.verticalScrollBar().setValue(lines)
    _, line, top = next(pane.view.visible_lines())
    assert top + pane.view.line_height > 4
    assert line.height() < pane.view.line_height


@pytest.mark.parametrize(
    ("date", "shorter"),
    [
        ("9 Nov 2023, 12:00–17:59", ["9 Nov, 12:00–17:59", "9 Nov"]),
        ("about 17–18 Nov 2025 +1", ["about 17–18 Nov +1", "~17–18 Nov +1"]),
        ("Jan 2019 – May 2023", ["Jan 2019–May 2023", "2019–2023"]),
        ("8 Nov 2023 – 3 May 2024 +1", ["8 Nov 2023–3 May 2024 +1", "2023–2024 +1"]),
        ("28–29 Nov 2023, early hours", ["28–29 Nov, early hours", "28–29 Nov"]),
        ("480 BCE", []),
        ("1916–1918", []),
    ],
)
def test_a_date_too_long_for_the_margin_is_said_more_briefly_and_stays_true(date: str, shorter: list[str]) -> None:
    assert list(dict.fromkeys(briefer(date)))[1:] == shorter


def test_the_column_of_text_stands_in_the_middle_of_a_wide_window_with_its_dates(
    pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    session.select_document(chronology.entries[0].key)
    pane.resize(1400, 320)
    view, margin = pane.view, pane.margin
    left = view.viewport().x() - margin.width() - 12
    measure = load_theme("light").layout.text_measure
    right = view.contentsRect().right() - view.viewport().x() - measure
    assert abs(left - right) < 120
    assert 0 < view.viewport().x() - margin.geometry().right() < 30


def test_the_byline_is_whole_where_there_is_room(
    pane: SourceTextPane, session: Session, chronology: Chronology
) -> None:
    session.select_document(chronology.entries[0].key)
    pane.header.title.setText("The ferry ran aground at the pier as the storm swept the bay")
    pane.header.byline.setText("Ruth Calloway · Thu 9 Nov 2023 → Mon 27 Jan 2025")
    pane.resize(pane.header.title.sizeHint().width() + pane.header.byline.sizeHint().width() + 330, 320)
    layout = pane.header.layout()
    assert layout is not None
    layout.activate()
    for label in (pane.header.title, pane.header.byline):
        assert label.width() >= label.sizeHint().width() - 2
