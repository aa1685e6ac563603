"""A proposed publication date in words: what moves, what stays, what would then contradict what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.chronology.model import Chronology, letter
from dateline.chronology.proposal import FIRST_DAY, LAST_DAY, Change, Proposal
from dateline.events.model import Event, headline
from dateline.session.words import count_words, day_words
from dateline.temporal.wording import words_of

_LONGEST_LABEL = 60


def moves_words(proposal: Proposal) -> str:
    """``7 events move, 3 stay, 2 would then contradict the date``."""
    staying, wrong = proposal.staying, len(proposal.contradicted)
    parts = [moving_words(proposal)]
    if staying:
        parts.append(f"{staying:,} {'stays' if staying == 1 else 'stay'}")
    if wrong:
        parts.append(f"{wrong:,} would then contradict the date")
    return ", ".join(parts)


def moving_words(proposal: Proposal) -> str:
    """``7 events move``; ``2 events get a date, 1 moves`` where some come from the shelf."""
    first = sum(change.before.interval is None for change in proposal.moving)
    moving = len(proposal.moving) - first
    verb = "moves" if moving == 1 else "move"
    if not first:
        return f"{count_words(moving, 'event')} {verb}" if moving else "No event moves"
    words = f"{count_words(first, 'event')} {'gets' if first == 1 else 'get'} a date"
    return f"{words}, {moving:,} {verb}" if moving else words


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
        doing = f"Trying {day_words(proposal.day)} as publication date of {name}"
    elif shift == 0:
        doing = f"The publication date of {name} as it was"
    else:
        direction = "later" if shift > 0 else "earlier"
        doing = f"Moving the publication date of {name} {count_words(abs(shift), 'day')} {direction}"
    return f"{doing}: {_lower(moves_words(proposal))}"


def tried_words(proposal: Proposal, event: Event, chronology: Chronology) -> str:
    """What becomes of one event: ``27 Nov 2025 if A is published Wed 26 Nov 2025``; empty where nothing does."""
    change = next((change for change in proposal.changes if change.before.id == event.id), None)
    if change is None:
        return ""
    when = words_of(change.after.interval, short=True) if change.after.interval else "Without a date"
    return f"{when} if {letter(chronology.ordinal(proposal.key))} is published {day_words(proposal.day)}"


def _consequences(proposal: Proposal, chronology: Chronology, *, contradictions: bool) -> Iterator[str]:
    if proposal.day in (FIRST_DAY, LAST_DAY):
        year = f"{proposal.day.year}"
        yield f"Publication dates {'begin' if proposal.day == FIRST_DAY else 'end'} with the year {year}"
    if proposal.contradicted and contradictions:
        yield _contradicted(proposal.contradicted)
    name = letter(chronology.ordinal(proposal.key))
    for changes, noun in ((proposal.settled, "goes away"), (proposal.disputed, "appears")):
        if len(changes) == 1:
            yield f"One conflict {noun}: {_dispute(changes[0], proposal, chronology, name)}"
        elif changes:
            yield f"{len(changes):,} conflicts {'go away' if noun == 'goes away' else 'appear'}"
    if proposal.newest_other is not None:
        newest = chronology.entry(proposal.newest_other).published
        other = letter(chronology.ordinal(proposal.newest_other))
        if newest is not None:
            yield f"After the newest other document, {other} ({day_words(newest.day)})"


def _contradicted(changes: tuple[Change, ...]) -> str:
    first = changes[0]
    told = "as to come" if _comes(first) else "as over"
    sentence = f"“{_label(first)}” is told {told} but would lie {'before' if _comes(first) else 'after'} publication"
    return sentence if len(changes) == 1 else f"{sentence}, and {len(changes) - 1:,} more"


def _comes(change: Change) -> bool:
    return change.before.status.value in ("planned", "possible")


def _dispute(change: Change, proposal: Proposal, chronology: Chronology, name: str) -> str:
    others = _letters((ref.document for ref in change.after.mentions if ref.document != proposal.key), chronology)
    if change.after.conflict:
        return f"{name} would no longer agree with {others} on “{_label(change)}”"
    on = f" on {words_of(change.after.interval, short=True)}" if change.after.interval else ""
    return f"{name} now agrees with {others}{on}"


def _letters(keys: Iterable[str], chronology: Chronology) -> str:
    letters = sorted({letter(chronology.ordinal(key)) for key in keys})
    return letters[0] if len(letters) == 1 else f"{', '.join(letters[:-1])} and {letters[-1]}"


def _label(change: Change) -> str:
    label = headline(change.before.label)
    return label if len(label) <= _LONGEST_LABEL else label[:_LONGEST_LABEL].rsplit(" ", 1)[0] + " …"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
