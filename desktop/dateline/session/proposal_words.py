"""A proposed publication date in words: what moves, what stays, what would then contradict what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.chronology.model import Chronology, letter
from dateline.chronology.proposal import FIRST_DAY, LAST_DAY, Change, Proposal
from dateline.events.model import Event, headline
from dateline.render.date_words import words_of
from dateline.render.language import figures, inside, tr
from dateline.session.words import day_words

_LONGEST_LABEL = 60


def moves_words(proposal: Proposal) -> str:
    """``7 events move, 3 stay, 2 would then contradict the date``."""
    staying, wrong = proposal.staying, len(proposal.contradicted)
    parts = [moving_words(proposal)]
    if staying:
        parts.append(tr("%Ln stay", "", staying, one="1 stays"))
    if wrong:
        parts.append(tr("%Ln would then contradict the date", "", wrong, one="1 would then contradict the date"))
    return ", ".join(parts)


def moving_words(proposal: Proposal) -> str:
    """``7 events move``; ``2 events get a date, 1 moves`` where some come from the shelf."""
    first = sum(change.before.interval is None for change in proposal.moving)
    moving = len(proposal.moving) - first
    if not first:
        return tr("%Ln events move", "", moving, one="1 event moves") if moving else tr("No event moves")
    words = tr("%Ln events get a date", "", first, one="1 event gets a date")
    return ", ".join((words, tr("%Ln move", "", moving, one="1 moves"))) if moving else words


def consequence_words(proposal: Proposal, chronology: Chronology, *, contradictions: bool = True) -> tuple[str, ...]:
    """A sentence for each thing that speaks for or against the date; none where nothing does.

    ``contradictions``: with what the article's own text has against it.
    """
    return tuple(_consequences(proposal, chronology, contradictions=contradictions))


def doing_words(proposal: Proposal, chronology: Chronology) -> str:
    """What is going on, for the status bar and for screen readers."""
    name = letter(chronology.ordinal(proposal.key))
    shift = proposal.shift
    if shift is None:
        doing = tr("Trying {day} as publication date of {name}", day=day_words(proposal.day), name=name)
    elif shift == 0:
        doing = tr("The publication date of {name} as it was", name=name)
    else:
        days = tr("%Ln days", "", abs(shift), one="1 day")
        doing = (
            tr("Moving the publication date of {name} {days} later", name=name, days=days)
            if shift > 0
            else tr("Moving the publication date of {name} {days} earlier", name=name, days=days)
        )
    return f"{doing}: {inside(moves_words(proposal))}"


def tried_words(proposal: Proposal, event: Event, chronology: Chronology) -> str:
    """What becomes of one event: ``27 Nov 2025 if A is published Wed 26 Nov 2025``; empty where nothing does."""
    change = next((change for change in proposal.changes if change.before.id == event.id), None)
    if change is None:
        return ""
    when = words_of(change.after.interval, short=True) if change.after.interval else tr("Without a date")
    return tr(
        "{when} if {letter} is published {day}",
        when=when,
        letter=letter(chronology.ordinal(proposal.key)),
        day=day_words(proposal.day),
    )


def _consequences(proposal: Proposal, chronology: Chronology, *, contradictions: bool) -> Iterator[str]:
    if proposal.day in (FIRST_DAY, LAST_DAY):
        year = proposal.day.year
        if proposal.day == FIRST_DAY:
            yield tr("Publication dates begin with the year {year}", year=year)
        else:
            yield tr("Publication dates end with the year {year}", year=year)
    if proposal.contradicted and contradictions:
        yield _contradicted(proposal.contradicted)
    name = letter(chronology.ordinal(proposal.key))
    if len(proposal.settled) == 1:
        yield tr("One conflict goes away: {which}", which=_dispute(proposal.settled[0], proposal, chronology, name))
    elif proposal.settled:
        yield tr("%Ln conflicts go away", "", len(proposal.settled), one="1 conflict goes away")
    if len(proposal.disputed) == 1:
        yield tr("One conflict appears: {which}", which=_dispute(proposal.disputed[0], proposal, chronology, name))
    elif proposal.disputed:
        yield tr("%Ln conflicts appear", "", len(proposal.disputed), one="1 conflict appears")
    if proposal.newest_other is not None:
        newest = chronology.entry(proposal.newest_other).published
        other = letter(chronology.ordinal(proposal.newest_other))
        if newest is not None:
            yield tr("After the newest other document, {other} ({day})", other=other, day=day_words(newest.day))


def _contradicted(changes: tuple[Change, ...]) -> str:
    first = changes[0]
    label = _label(first)
    sentence = (
        tr("“{label}” is told as to come but would lie before publication", label=label)
        if _comes(first)
        else tr("“{label}” is told as over but would lie after publication", label=label)
    )
    if len(changes) == 1:
        return sentence
    return tr("{sentence}, and {number} more", sentence=sentence, number=figures(len(changes) - 1))


def _comes(change: Change) -> bool:
    return change.before.status.value in ("planned", "possible")


def _dispute(change: Change, proposal: Proposal, chronology: Chronology, name: str) -> str:
    others = _letters((ref.document for ref in change.after.mentions if ref.document != proposal.key), chronology)
    if change.after.conflict:
        return tr(
            "{name} would no longer agree with {others} on “{label}”", name=name, others=others, label=_label(change)
        )
    if change.after.interval is None:
        return tr("{name} now agrees with {others}", name=name, others=others)
    when = words_of(change.after.interval, short=True)
    return tr("{name} now agrees with {others} on {when}", name=name, others=others, when=when)


def _letters(keys: Iterable[str], chronology: Chronology) -> str:
    letters = sorted({letter(chronology.ordinal(key)) for key in keys})
    return (
        letters[0] if len(letters) == 1 else tr("{first} and {last}", first=", ".join(letters[:-1]), last=letters[-1])
    )


def _label(change: Change) -> str:
    label = headline(change.before.label)
    return label if len(label) <= _LONGEST_LABEL else label[:_LONGEST_LABEL].rsplit(" ", 1)[0] + " …"
