"""The claims of an event: who dates it when, whether they fit together, and what a person can do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dateline.chronology.model import Chronology, letter
from dateline.events.model import Event, MentionRef, Settlement, Verdict
from dateline.render.date_words import words_of
from dateline.render.language import tr
from dateline.render.theme import Theme
from dateline.ui.card import Card
from dateline.ui.chip import DocumentChip
from dateline.ui.event_words import offset_or_side
from dateline.ui.flow_row import FlowRow
from dateline.ui.flow_text import FlowText, Run
from dateline.ui.link_button import LinkButton

_BETWEEN = 12  # pixels between links and buttons in a row
_SHOWN_AT_FIRST = 12
"""Claims: an event told by hundreds of documents would make a list that nobody reads to its end."""


class ClaimsView(QWidget):
    """Every claim in a card; under it, while they cannot all be true, the ways to settle that.

    Signals: ``settle_asked(Settlement)``; ``own_date_asked(MentionRef)``: the person wants to say when it was;
    ``reopen_asked(MentionRef)``: what was settled is to be taken back; ``take_out_asked(MentionRef)``: what that
    document tells is of another event.
    """

    settle_asked = Signal(object)
    own_date_asked = Signal(object)
    reopen_asked = Signal(object)
    take_out_asked = Signal(object)

    def __init__(self, chronology: Chronology, event: Event, theme: Theme) -> None:
        super().__init__()
        self._chronology, self._event, self._theme = chronology, event, theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.spacing.steps[1])
        card = Card(theme)
        for ref in event.mentions[:_SHOWN_AT_FIRST]:
            card.column.addLayout(self._claim(ref))
        if (rest := len(event.mentions) - _SHOWN_AT_FIRST) > 0:
            card.column.addWidget(self._note(tr("and %Ln more mentions", "", rest, one="and 1 more mention")))
        card.column.addWidget(self._note(*self._verdict()))
        column.addWidget(card)
        if event.settlement is not None:
            column.addLayout(_row(self._link(tr("Reopen"), tr("Take back what was settled"), self._reopen)))
        elif event.conflict:
            self._add_ways(column)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _claim(self, ref: MentionRef) -> QVBoxLayout:
        mention, theme = self._chronology.mention(ref), self._theme
        chip = DocumentChip(theme, self._chronology.ordinal(ref.document), theme.type.line_body)
        said = words_of(mention.interval, short=True) if mention.interval else offset_or_side(mention)
        line = QHBoxLayout()
        line.setSpacing(theme.spacing.steps[1])
        line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(FlowText((Run(said),), theme, theme.type.body, theme.type.line_body))
        claim = QVBoxLayout()
        claim.setSpacing(0)
        claim.addLayout(line)
        links = self._links(ref, said)
        if links:
            claim.addLayout(_row(*links, indent=theme.type.line_body + theme.spacing.steps[1] - 4))
        return claim

    def _links(self, ref: MentionRef, said: str) -> list[QWidget]:
        event, name = self._event, letter(self._chronology.ordinal(ref.document))
        links: list[QWidget] = []
        if event.conflict and self._chronology.mention(ref).interval is not None:
            settlement = Settlement(ref, Verdict.CLAIM)
            spoken = tr("Use {said}, as document {name} says", said=said, name=name)
            links.append(self._link(tr("Use this date"), spoken, lambda: self.settle_asked.emit(settlement)))
        if event.conflict and len(event.mentions) > 1:
            spoken = tr("What document {name} tells here is another event", name=name)
            links.append(self._link(tr("Not the same event"), spoken, lambda: self.take_out_asked.emit(ref)))
        return links

    def _add_ways(self, column: QVBoxLayout) -> None:
        """Leave it, take all together, or say it oneself."""
        first = self._event.mentions[0]
        leave = QPushButton(tr("Leave as disputed"))
        leave.setToolTip(tr("All claims stay as they are, and the bracket on the timeline says so"))
        leave.clicked.connect(lambda: self.settle_asked.emit(Settlement(first, Verdict.DISPUTED)))
        widen = QPushButton(tr("From first to last"))
        widen.setToolTip(tr("Some time from the earliest claim to the latest"))
        widen.clicked.connect(lambda: self.settle_asked.emit(Settlement(first, Verdict.WIDENED)))
        own = QPushButton(tr("Set my own date…"))
        own.clicked.connect(lambda: self.own_date_asked.emit(first))
        for button in (leave, widen, own):
            button.setAutoDefault(False)
        column.addLayout(_row(leave, widen))
        column.addLayout(_row(own))

    def _reopen(self) -> None:
        self.reopen_asked.emit(self._event.mentions[0])

    def _link(self, text: str, spoken: str, clicked: object) -> LinkButton:
        link = LinkButton(text)
        link.setAccessibleName(spoken)
        link.clicked.connect(clicked)
        return link

    def _verdict(self) -> tuple[str, str]:
        """Whether the claims fit together, and the colour to say it in."""
        event, colours = self._event, self._theme.colours
        claims = sum(self._chronology.mention(ref).interval is not None for ref in event.mentions)
        if event.settlement is not None:
            return _settled_words(self._chronology, event.settlement, claims), colours.text_secondary
        if event.conflict:
            return tr("{claims} claims that cannot all be true", claims=claims), colours.conflict
        if claims > 1:
            return tr("{claims} claims that agree", claims=claims), colours.agrees
        return (tr("1 claim, no conflict") if claims else tr("No claim of a date")), colours.text_secondary

    def _note(self, text: str, colour: str | None = None) -> FlowText:
        run = Run(text, colour or self._theme.colours.text_secondary)
        return FlowText((run,), self._theme, self._theme.type.small, self._theme.type.line_small)


def _settled_words(chronology: Chronology, settlement: Settlement, claims: int) -> str:
    match settlement.verdict:
        case Verdict.CLAIM:
            name = letter(chronology.ordinal(settlement.claim.document))
            return tr(
                "Settled by you: what document {name} says is taken; all {claims} claims are kept",
                name=name,
                claims=claims,
            )
        case Verdict.OWN:
            return tr("Settled by you: your own date is taken; all {claims} claims are kept", claims=claims)
        case Verdict.WIDENED:
            return tr("Settled by you: some time from the first of the {claims} claims to the last", claims=claims)
        case Verdict.DISPUTED:
            return tr("Left as disputed by you: {claims} claims that cannot all be true", claims=claims)


def _row(*widgets: QWidget, indent: int = 0) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(indent, 0, 0, 0)
    flow = FlowRow(_BETWEEN)
    for widget in widgets:
        flow.addWidget(widget)
    row.addLayout(flow, 1)
    return row
