"""The details panel: what it says of an event and of a document, and what its buttons do."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dateline.chronology.analysis import Analysis, Entry, analyse
from dateline.chronology.model import Chronology
from dateline.chronology.reviews import Review
from dateline.chronology.showing import Filter
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.events.model import MentionRef, Status
from dateline.render.enlarging import enlarged
from dateline.render.fonts import font, load_fonts
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.ui.controls import MenuButton
from dateline.ui.derivation_view import DerivationView
from dateline.ui.details import DetailsPanel
from dateline.ui.dialogs.own_date import OwnDateDialog
from dateline.ui.flow_text import FlowText
from dateline.ui.pill import Pill
from dateline.ui.quote_view import QuoteView
from tests.chronology.test_decisions import chronology_of
from tests.events.invented import articles
from tests.ui.sample_chronology import conflicting_chronology, mention, open_in, sample_chronology


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[DetailsPanel]:
    load_fonts()
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(320, 700)
    made = DetailsPanel(session, load_theme("light"), host)
    made.resize(320, 700)
    host.show()
    qtbot.waitExposed(host)
    yield made


@pytest.fixture
def chronology(session: Session) -> Chronology:
    made = sample_chronology()
    open_in(session, made)
    return made


def said(panel: DetailsPanel) -> list[str]:
    """All texts of the page, from top to bottom."""
    page = panel.widget()
    texts = [(w, w.toPlainText()) for w in page.findChildren(FlowText)]
    texts += [(w, w.text()) for w in page.findChildren(QLabel)]
    texts += [(w, w.text) for w in page.findChildren(Pill)]
    texts += [(w, w.text()) for w in page.findChildren(MenuButton)]
    QGuiApplication.processEvents()
    return [text for widget, text in sorted(texts, key=lambda pair: pair[0].mapTo(page, pair[0].rect().topLeft()).y())]


def button(panel: DetailsPanel, text: str, number: int = 0) -> QAbstractButton:
    found = [w for w in panel.widget().findChildren(QAbstractButton) if w.text() == text]
    return found[number]


def test_nothing_selected_says_what_to_do(panel: DetailsPanel) -> None:
    assert said(panel) == ["Select an event to see where its date comes from and who says so."]


def test_an_event_with_its_derivation(panel: DetailsPanel, session: Session, chronology: Chronology) -> None:
    session.select_mention(MentionRef(chronology.entries[1].key, 0))
    texts = said(panel)
    for expected in (
        "Happened",
        "Importance 3",
        "2/11",
        "Investigators met the crew of the Alma",
        "Some day from 21 to 31 October 2025",
        "[2025-10-21..2025-10-31] · 18–28 days before B",
        "How this date was found",
        "late last month",
        "published 18 November 2025",
        "date set by you",
        "last month → October 2025",
        "late → 21st to the end",
        "21–31 October 2025",
        "“Investigators met the crew of the Alma late last month.”",
        "21–31 Oct 2025",
        "1 claim, no conflict",
        "Investigators, Alma",
    ):
        assert expected in texts
    kinds = [label.text() for label in panel.widget().findChild(DerivationView).findChildren(QLabel)]
    assert kinds == ["words", "anchor", "said", "assumed", "result"]


def test_an_event_told_by_two_documents_quotes_both_and_says_why_it_is_one(
    panel: DetailsPanel, session: Session, chronology: Chronology
) -> None:
    session.select_mention(MentionRef(chronology.entries[1].key, 1))
    texts = said(panel)
    assert len(panel.widget().findChildren(QuoteView)) == 2
    assert "Both tell that a ramp of the Alma came off within two days." in texts
    assert "The day before publication" in texts  # what the undated document claims
    assert "2 documents" in texts


def test_claims_that_cannot_all_be_true_are_marked(panel: DetailsPanel, session: Session) -> None:
    chronology = conflicting_chronology()
    open_in(session, chronology)
    session.select_mention(MentionRef(chronology.entries[0].key, 0))
    texts = said(panel)
    assert "2 claims disagree" in texts
    assert "From 12 to 17 November 2025, told in different ways" in texts
    assert {"17 Nov 2025", "12 Nov 2025", "2 claims that cannot all be true"} <= set(texts)


@pytest.mark.parametrize(
    ("index", "known"),
    [
        (2, "Before publication, day unknown"),
        (3, "The week after the one that follows publication"),
        (6, "After publication, day unknown"),
    ],
)
@pytest.mark.usefixtures("chronology")
def test_an_undated_event_says_what_is_known_and_how_to_place_it(
    qtbot: QtBot, panel: DetailsPanel, session: Session, index: int, known: str
) -> None:
    key = session.chronology.entries[0].key
    session.select_mention(MentionRef(key, index))
    texts = said(panel)
    assert known in texts
    assert "Document A is undated. Set its publication date to place what it tells of." in texts
    with qtbot.waitSignal(panel.set_date_asked) as asked:
        qtbot.mouseClick(button(panel, "Set publication date…"), Qt.MouseButton.LeftButton)
    assert asked.args == [key]


def test_show_in_text_selects_the_mention_and_asks_for_its_text(
    qtbot: QtBot, panel: DetailsPanel, session: Session, chronology: Chronology
) -> None:
    a, b = chronology.entries
    session.select_mention(MentionRef(b.key, 1))
    with qtbot.waitSignal(panel.show_in_text_asked) as asked:
        qtbot.mouseClick(button(panel, "Show in text", 1), Qt.MouseButton.LeftButton)
    assert asked.args == [MentionRef(a.key, 0)]
    assert session.selection.mention == MentionRef(a.key, 0)


def test_copy_quote_copies_the_sentence_and_its_source(
    qtbot: QtBot, panel: DetailsPanel, session: Session, chronology: Chronology
) -> None:
    session.select_mention(MentionRef(chronology.entries[1].key, 0))
    qtbot.mouseClick(button(panel, "Copy quote"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == (
        "“Investigators met the crew of the Alma late last month.” — "
        "Ines Rook, Inquiry into the ferry opens, Tue 18 Nov 2025"
    )


def test_a_document_without_a_selected_event(panel: DetailsPanel, session: Session, chronology: Chronology) -> None:
    session.select_document(chronology.entries[0].key)
    texts = said(panel)
    assert {"Ferry stays in port", "Undated", "English · 57 words", "The language model is not installed."} <= set(
        texts
    )
    assert "7 mentions of events: 0 dated, 7 on the shelf · 3 time expressions" in texts


def test_dates_that_a_document_offers_are_taken_only_when_asked(
    qtbot: QtBot, panel: DetailsPanel, session: Session, chronology: Chronology
) -> None:
    a, b = chronology.entries
    found = Publication(datetime.date(2025, 11, 14), PublicationBasis.BYLINE, "from the file's name")
    offered = replace(a, analysis=replace(a.analysis, document=replace(a.document, candidates=(found,))))
    open_in(session, Chronology((offered, b), (0, 1), chronology.events))
    session.select_document(a.key)
    assert "Fri 14 Nov 2025  from the file's name" in said(panel)
    assert session.chronology.entry(a.key).published is None
    qtbot.mouseClick(button(panel, "Use this date"), Qt.MouseButton.LeftButton)
    published = session.chronology.entry(a.key).published
    assert published is not None
    assert published.day == datetime.date(2025, 11, 14)
    assert "Published Friday 14 November 2025" in said(panel)


def test_nothing_is_clipped_and_long_words_wrap(qtbot: QtBot, panel: DetailsPanel, session: Session) -> None:
    long = "Donaudampfschifffahrtsgesellschaft" * 12
    text = f"{long} sank https://example.org/{'a' * 300} yesterday."
    document = Document("long.txt", long, text)
    told = mention(text, text[:-1], "sank", participants=(long,))
    entry = Entry(Analysis(document, (), ()), None, (), (told,))
    ref = MentionRef(entry.key, 0)
    event = replace(sample_chronology().events[0], id="e", label=long, mentions=(ref,), participants=(long,), why=())
    open_in(session, Chronology((entry,), (0,), (event,)))
    session.select_mention(ref)
    QGuiApplication.processEvents()
    page = panel.widget()
    assert page.width() <= panel.viewport().width()
    for piece in page.findChildren(FlowText):
        assert piece.document().size().height() <= piece.height()
        assert piece.document().idealWidth() <= piece.viewport().width() + 1
        assert piece.mapTo(page, piece.rect().bottomRight()).x() <= page.width()


def test_hostile_words_are_shown_as_they_are(panel: DetailsPanel, session: Session) -> None:
    text = "<b>Fire</b> <img src=x> &amp; \u202erats\0 broke out."
    document = Document("<u>x</u>", "<h1>Title</h1>", text, author="<i>A</i>")
    told = mention(text, text[:-1], "broke", participants=("<script>",))
    entry = Entry(Analysis(document, (), (), ("<b>lacks</b>",)), None, (), (told,))
    ref = MentionRef(entry.key, 0)
    event = replace(
        sample_chronology().events[0], id="e", label=told.label, mentions=(ref,), participants=("<script>",), why=()
    )
    open_in(session, Chronology((entry,), (0,), (event,)))
    session.select_mention(ref)
    texts = said(panel)
    assert "<script>" in texts
    assert any(text.startswith("“<b>Fire</b> <img src=x> &amp;  rats") for text in texts)
    session.select_event(None)
    assert {"<h1>Title</h1>", "<b>lacks</b>"} <= set(said(panel))


def test_an_event_with_very_many_mentions_shows_the_rest_when_asked(
    qtbot: QtBot, panel: DetailsPanel, session: Session, chronology: Chronology
) -> None:
    a = chronology.entries[0]
    many = replace(a, mentions=tuple(a.mentions[2] for _ in range(40)))
    refs = tuple(MentionRef(a.key, i) for i in range(40))
    event = replace(chronology.events[2], id="e", mentions=refs, why=())
    open_in(session, Chronology((many,), (0,), (event,)))
    session.select_mention(refs[0])
    assert len(panel.widget().findChildren(QuoteView)) == 12
    button(panel, "Show 28 more mentions").click()
    assert len(panel.widget().findChildren(QuoteView)) == 40


def test_the_panel_follows_theme_and_undo(panel: DetailsPanel, session: Session, chronology: Chronology) -> None:
    session.select_mention(MentionRef(chronology.entries[1].key, 3))
    panel.set_theme(load_theme("dark"))
    assert "Hearings will begin on 24 November" in said(panel)
    session.undo()
    assert said(panel) == ["Select an event to see where its date comes from and who says so."]


def test_the_texts_of_an_event_can_be_selected(panel: DetailsPanel, session: Session, chronology: Chronology) -> None:
    session.select_mention(MentionRef(chronology.entries[1].key, 0))
    for piece in panel.widget().findChildren(FlowText):
        assert piece.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_status_of_every_kind_has_its_pill(panel: DetailsPanel, session: Session, chronology: Chronology) -> None:
    for entry in chronology.entries:
        for index in range(len(entry.mentions)):
            session.select_mention(MentionRef(entry.key, index))
            expected = chronology.event_of(MentionRef(entry.key, index)).status
            assert expected.value.capitalize() in said(panel)
            panel.grab()
    assert {told.status for entry in chronology.entries for told in entry.mentions} == set(Status)


def test_buttons_take_the_keyboard(panel: DetailsPanel, session: Session, chronology: Chronology) -> None:
    session.select_mention(MentionRef(chronology.entries[0].key, 2))
    for pressed in panel.widget().findChildren(QPushButton):
        assert pressed.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_documents_that_come_meanwhile_leave_the_page_where_it_was(
    panel: DetailsPanel, session: Session, chronology: Chronology
) -> None:
    panel.resize(320, 200)
    session.select_mention(MentionRef(chronology.entries[1].key, 0))
    panel.verticalScrollBar().setValue(120)
    assert panel.verticalScrollBar().value() == 120
    open_in(session, Chronology(chronology.entries, chronology.ordinals, chronology.events))
    assert panel.verticalScrollBar().value() == 120
    session.select_mention(MentionRef(chronology.entries[1].key, 1))
    assert panel.verticalScrollBar().value() == 0


def test_a_page_stays_while_nothing_on_it_changes(
    panel: DetailsPanel, session: Session, chronology: Chronology
) -> None:
    session.select_event(chronology.events[0].id)
    page = panel.widget()
    count = len(chronology.events)
    assert any(f"/{count}" in text for text in said(panel))
    open_in(session, Chronology(chronology.entries, chronology.ordinals, chronology.events[:-1]))
    assert panel.widget() is page
    assert any(f"/{count - 1}" in text for text in said(panel))
    changed = (replace(chronology.events[0], label="Something else"), *chronology.events[1:])
    open_in(session, Chronology(chronology.entries, chronology.ordinals, changed))
    assert panel.widget() is not page


def test_another_reading_is_one_click_away_and_so_is_the_way_back(
    qtbot: QtBot, panel: DetailsPanel, session: Session
) -> None:
    text = "The ferry stopped at Holm on 03/04/2021."
    session.add_analyses([analyse(Document("a.txt", "a", text))])
    session.select_event(session.chronology.events[0].id)
    assert session.chronology.events[0].interval is None
    qtbot.mouseClick(button(panel, "Saturday 3 April 2021"), Qt.MouseButton.LeftButton)
    assert session.chronology.entries[0].mentions[0].edtf == "2021-04-03"
    assert session.undo_name == "Choose reading"
    assert "you chose this reading" in " ".join(said(panel))
    qtbot.mouseClick(button(panel, "Read it as Dateline did"), Qt.MouseButton.LeftButton)
    assert session.chronology.events[0].interval is None
    assert "Read it as Dateline did" not in " ".join(said(panel))


def test_a_person_takes_out_merges_and_keeps_apart(panel: DetailsPanel, session: Session) -> None:
    chronology = chronology_of(articles(12, seed=3, dated=0.0))
    open_in(session, chronology)
    here, there = MentionRef(chronology.entries[0].key, 0), MentionRef(chronology.entries[1].key, 0)
    session.select_mention(here)
    assert any(text.startswith("6 documents") for text in said(panel))
    assert "Why these are one event" in said(panel)
    button(panel, "Take out").click()
    events = session.chronology.events
    assert len(events) == len(chronology.events) + 1
    assert session.undo_name == "Take out of event"
    session.undo()
    session.keep_apart(here, there)
    assert session.chronology.event_of(here) is not session.chronology.event_of(there)
    session.join_events(here, there)
    assert session.chronology.event_of(here) is session.chronology.event_of(there)
    assert session.undo_name == "Merge events"


def test_suggestions_are_asked_and_answered(panel: DetailsPanel, session: Session) -> None:
    sources = [replace(source, mentions=source.mentions[:1]) for source in articles(2, seed=3, dated=0.0)]
    wider = replace(sources[1].mentions[0], lemma="shoot"), replace(sources[0].mentions[0], lemma="kill")
    sources = [replace(sources[1], mentions=wider[:1]), replace(sources[0], mentions=wider[1:])]
    open_in(session, chronology_of(sources))
    session.select_mention(MentionRef(session.chronology.entries[0].key, 0))
    assert "May be the same event" in said(panel)
    button(panel, "Keep apart").click()
    assert len(session.chronology.events) == 2 and "May be the same event" not in said(panel)
    session.undo()
    button(panel, "Merge").click()
    assert len(session.chronology.events) == 1
    assert "joined by you" in said(panel)


def test_a_plan_leads_to_what_became_of_it(panel: DetailsPanel, session: Session, chronology: Chronology) -> None:
    plan, outcome, *others = chronology.events
    linked = replace(plan, outcome=outcome.mentions[0]), replace(outcome, plan=plan.mentions[0])
    open_in(session, Chronology(chronology.entries, chronology.ordinals, (*linked, *others)))
    session.select_mention(plan.mentions[0])
    assert any(text.startswith("It happened: ") and outcome.label in text for text in said(panel))
    button(panel, "Show what became of it").click()
    assert session.selection.mention == outcome.mentions[0]
    assert any(text.startswith("It was planned: ") for text in said(panel))


def test_a_conflict_is_settled_and_reopened(qtbot: QtBot, panel: DetailsPanel, session: Session) -> None:
    tuesday = "Olga Brandt met Rui Sampaio in Lisbon on {} to calm a dispute over the Iskel dam with Portugal."
    published = Publication(datetime.date(2025, 11, 20), PublicationBasis.GIVEN, "set by you")
    texts = {"a": tuesday.format("Monday"), "b": tuesday.format("Tuesday")}
    session.add_analyses([analyse(Document(name, name, text, published)) for name, text in texts.items()])
    event = session.chronology.events[0]
    assert event.conflict
    session.select_event(event.id)
    assert "2 claims that cannot all be true" in said(panel)
    qtbot.mouseClick(button(panel, "Use this date", 1), Qt.MouseButton.LeftButton)
    assert not session.chronology.events[0].conflict
    assert "Settled by you: what document B says is taken; all 2 claims are kept" in said(panel)
    assert session.undo_name == "Settle conflict"
    qtbot.mouseClick(button(panel, "Reopen"), Qt.MouseButton.LeftButton)
    assert session.chronology.events[0].conflict
    qtbot.mouseClick(button(panel, "From first to last"), Qt.MouseButton.LeftButton)
    assert not session.chronology.events[0].conflict
    session.undo()
    qtbot.mouseClick(button(panel, "Leave as disputed"), Qt.MouseButton.LeftButton)
    assert session.chronology.events[0].conflict
    assert "Left as disputed by you: 2 claims that cannot all be true" in said(panel)
    session.undo()
    qtbot.mouseClick(button(panel, "Set my own date…"), Qt.MouseButton.LeftButton)
    dialog = panel.window().findChild(OwnDateDialog)
    dialog.field.setText("Tuesday")
    assert not dialog.take_button.isEnabled()
    dialog.field.setText("17 November 2025")
    assert dialog.verdict.text() == "17 November 2025  ·  2025-11-17"
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    assert "Settled by you: your own date is taken; all 2 claims are kept" in said(panel)


@pytest.mark.usefixtures("chronology")
def test_an_event_that_the_filter_hides_says_so_and_can_be_shown(panel: DetailsPanel, session: Session) -> None:
    ref = MentionRef(session.chronology.entries[1].key, 0)
    session.select_mention(ref)
    assert "Hidden by the filter" not in shown_texts(panel)
    planned = Filter(statuses=frozenset({Status.PLANNED}), participants=frozenset({"Alma"}))
    session.set_filter(planned)
    assert session.selection.mention == ref  # somebody may be reading it
    assert {"Hidden by the filter", "Status: planned"} <= set(shown_texts(panel))
    revealed: list[bool] = []
    session.reveal_asked.connect(lambda: revealed.append(True))
    button(panel, "Show it").click()
    assert session.filter == replace(planned, statuses=frozenset({Status.PLANNED, Status.HAPPENED}))
    assert revealed
    assert "Hidden by the filter" not in shown_texts(panel)


@pytest.mark.usefixtures("chronology")
def test_a_rejected_event_is_hidden_by_no_filter_of_the_persons_and_says_so_too(
    panel: DetailsPanel, session: Session
) -> None:
    ref = MentionRef(session.chronology.entries[1].key, 0)
    session.select_mention(ref)
    session.review(ref, Review.REJECTED)
    assert {"Hidden by the filter", "Review: not rejected"} <= set(shown_texts(panel))
    button(panel, "Show it").click()
    assert session.selected_event in session.shown_events


def shown_texts(panel: DetailsPanel) -> list[str]:
    """What the labels say that are seen."""
    return [label.text() for label in panel.widget().findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_page_is_wider_than_the_panel_however_large_its_texts(qtbot: QtBot, session: Session, scale: float) -> None:
    load_fonts()
    theme = enlarged(load_theme("light"), scale)
    host = QWidget()
    qtbot.addWidget(host)
    host.setFont(font(theme, theme.type.body))
    made = DetailsPanel(session, theme, host)
    made.resize(theme.layout.right_minimum, 900)
    host.show()
    chronology = conflicting_chronology()
    open_in(session, chronology)
    for event in chronology.events:
        session.select_event(event.id)
        session.set_filter(Filter(statuses=frozenset()))
        QGuiApplication.processEvents()
        page = made.widget()
        assert page is not None
        assert page.minimumSizeHint().width() <= made.viewport().width()
        session.set_filter(Filter())
