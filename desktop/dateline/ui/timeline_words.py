"""What the timeline says in words: cards and tool tips, and its description for screen readers."""

from __future__ import annotations

import html
from dataclasses import dataclass

from dateline.chronology.model import Chronology, letter
from dateline.chronology.showing import Placing
from dateline.events.model import Event, MentionRef, headline
from dateline.render.date_words import words_of
from dateline.render.language import figures, inside, tr
from dateline.render.model_words import title_of
from dateline.render.report_time import reported_interval
from dateline.render.scene import Scene
from dateline.render.theme import Theme
from dateline.timeline.hits import Hit
from dateline.ui.quotation import sentence_around

_DOCUMENTS = 2  # that are quoted on a card
_QUOTED = 220


@dataclass(frozen=True, slots=True)
class _Card:
    """What a card says: label, when, when that was reported; for each document letter, number, title and quote; how
    many more documents there are."""

    label: str
    when: str
    reported: str
    told: tuple[tuple[int, str, str], ...]
    more: int


def card_text(ref: MentionRef, scene: Scene, chronology: Chronology, theme: Theme) -> str:
    """The card of the event of a mention, as rich text."""
    said, colours = _card(ref, scene, chronology), theme.colours
    lines = [f'<div style="font-size: {theme.type.body}px"><b>{html.escape(said.label)}</b></div>']
    lines += [f"<div>{html.escape(words)}</div>" for words in (said.when, said.reported) if words]
    for ordinal, title, quote in said.told:
        document = theme.document(ordinal)
        chip = f'<span style="background-color: {document.mark}; color: {document.letter_on_chip}">'
        name = f"{chip}&nbsp;{letter(ordinal)}&nbsp;</span> {html.escape(title)}"
        lines.append(f'<div style="margin-top: 5px">{name}</div>')
        lines.append(f'<div style="color: {colours.text_secondary}">{html.escape(quote)}</div>')
    if said.more:
        lines.append(f'<div style="margin-top: 5px">{_more_words(said.more)}</div>')
    return "".join(lines)


def card_words(ref: MentionRef, scene: Scene, chronology: Chronology) -> str:
    """The same in plain words, for a screen reader."""
    said = _card(ref, scene, chronology)
    told = [f"{title}: {quote}" for _, title, quote in said.told]
    more = _more_words(said.more) if said.more else ""
    return ". ".join(filter(None, (said.label, said.when, said.reported, *told, more)))


def _more_words(count: int) -> str:
    return tr("and %Ln documents more", "", count, one="and 1 document more")


def _card(ref: MentionRef, scene: Scene, chronology: Chronology) -> _Card:
    event, entry = chronology.event_of(ref), chronology.entry(ref.document)
    by_document = {one.document: one for one in reversed((ref, *(m for m in event.mentions if m != ref)))}
    refs = sorted(by_document.values(), key=lambda one: one.document != ref.document)
    told = []
    for one in refs[:_DOCUMENTS]:
        document, mention = chronology.entry(one.document).document, chronology.mention(one)
        quote = sentence_around(document.text, mention.start, mention.end).of(document.text)
        told.append((chronology.ordinal(one.document), title_of(document), _cut(quote)))
    when = words_of(event.interval) if event.interval else ""
    reported = reported_interval(entry)
    words = tr("reported {when}", when=words_of(reported)) if reported is not None else tr("reported on a day unknown")
    if scene.placing is Placing.REPORT:
        when = tr("event: {when}", when=when)
    return _Card(headline(event.label), when, words, tuple(told), len(refs) - len(told))


def _cut(quote: str) -> str:
    return quote if len(quote) <= _QUOTED else quote[: _QUOTED - 2].rstrip() + "…”"


def tool_tip(found: Hit) -> str:
    """What a click on a cluster does; marks have a card."""
    if found.cluster is None:
        return ""
    return tr(
        "<b>%Ln events</b><br>Click to zoom in, Ctrl and click to select them",
        "",
        found.cluster.count,
        one="<b>1 event</b><br>Click to zoom in, Ctrl and click to select it",
    )


def description(dated: int, selected: Event | None, axis_name: str = "", *, several: int = 1) -> str:
    """How many events are dated, and which one is selected, or how many are (``several``); ``axis_name`` as the axis
    has it."""
    text = tr("%Ln dated events", "", dated, one="1 dated event")
    if axis_name:
        text += ", " + tr("{axis} where the marks stand", axis=inside(axis_name))
    if selected is None:
        return text
    when = words_of(selected.interval) if selected.interval else tr("without a date")
    label = headline(selected.label)
    if several > 1:
        return tr(
            "{words}. {number} events selected, last: {label}, {when}",
            words=text, number=figures(several), label=label, when=when,
        )  # fmt: skip
    return tr("{words}. Selected: {label}, {when}", words=text, label=label, when=when)
