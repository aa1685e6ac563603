"""What the text around a clause says of its time: dates carried from a neighbour or an earlier mention, and plain fresh news."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.events import arguments as args
from dateline.events.lexicon import Lexicon
from dateline.events.model import Status
from dateline.events.passages import Passage, Role
from dateline.events.syntax import Word
from dateline.events.timing import is_a_day, is_vague
from dateline.events.triggers import Kind, Reading, Trigger
from dateline.temporal.meaning import Finding


@dataclass(frozen=True, slots=True)
class Draft:
    """A trigger on its way to becoming a clause: where it stands and what dates it so far."""

    reading: Reading
    passage: Passage
    trigger: Trigger
    status: Status
    finding: int | None

    @property
    def word(self) -> Word:
        return self.trigger.word

    @property
    def narrates(self) -> bool:
        """Simple past in a finite clause outside quotations: it moves the story on, or stays in its moment."""
        parsed = self.reading.parsed
        return (
            self.trigger.kind is Kind.VERB
            and self.status is Status.HAPPENED
            and args.is_past_tense(parsed, self.word)
            and self.word.index not in self.reading.quoted
        )

    @property
    def is_main(self) -> bool:
        """Verb of a main clause, of its conjuncts, or of what an attribution frames."""
        word, parsed = self.word, self.reading.parsed
        while word.dep == "conj":
            word = parsed.head(word)
        return word.dep == "ROOT" or (word.dep == "ccomp" and parsed.head(word).dep == "ROOT")


def carried_dates(drafts: Sequence[Draft], findings: Sequence[Finding], lexicon: Lexicon) -> list[int | None]:
    """For each draft the index of the expression that the context carries to it, or None."""
    carried: list[int | None] = [None] * len(drafts)
    for i, draft in enumerate(drafts):
        if draft.finding is not None or draft.status not in (Status.HAPPENED, Status.ONGOING):
            continue
        carried[i] = _from_same_event(drafts, i, findings, lexicon)
        if carried[i] is None:
            carried[i] = _from_narrative(drafts, carried, i, findings)
    return carried


def is_fresh(draft: Draft, lexicon: Lexicon) -> bool:
    """Plain news of the day: the headline, the lead's main clause, a position that somebody takes in the body."""
    if draft.status is not Status.HAPPENED or draft.finding is not None:
        return False
    parsed, word = draft.reading.parsed, draft.word
    if draft.trigger.kind is Kind.VERB and args.is_pluperfect(parsed, word):
        return False
    if draft.passage.role is Role.HEADLINE:
        return draft.trigger.kind is not Kind.ADJECTIVE
    if draft.trigger.kind is not Kind.VERB or not draft.is_main or word.index in draft.reading.quoted:
        return False
    if draft.passage.role is Role.LEAD:
        return word.sentence == 0
    return word.lemma in lexicon.stance | _POSITIONS and args.is_past_tense(parsed, word)


_POSITIONS = frozenset("defend condemn criticize criticise denounce welcome warn".split())


def _from_same_event(drafts: Sequence[Draft], i: int, findings: Sequence[Finding], lexicon: Lexicon) -> int | None:
    """ "The attack", "the broadcasts" after "attacked on Wednesday": a definite noun takes the date of what it refers to;
    a headline takes that of the first sentence that tells the same."""
    draft = drafts[i]
    if draft.passage.role is Role.HEADLINE:
        later = [d for d in drafts[i + 1 :] if d.passage.role is not Role.HEADLINE][:8]
        for other in later:
            if lexicon.related(draft.word.lemma, other.word.lemma):
                return other.finding if _dates(other, findings) else None
        return None
    if draft.trigger.kind is not Kind.NOUN or not _is_definite(draft):
        return None
    for other in reversed(drafts[:i]):
        if lexicon.related(draft.word.lemma, other.word.lemma) and other.passage.role is not Role.HEADLINE:
            return other.finding if _dates(other, findings) else None
    return None


def _from_narrative(
    drafts: Sequence[Draft], carried: Sequence[int | None], i: int, findings: Sequence[Finding]
) -> int | None:
    """In one paragraph a simple past after a dated simple past stays on the same day, unless other words move it."""
    draft = drafts[i]
    if not draft.narrates or not draft.is_main:
        return None
    for j in range(i - 1, max(-1, i - 4), -1):
        other = drafts[j]
        if other.passage.start != draft.passage.start or draft.word.sentence - other.word.sentence > 1:
            return None
        if other.word.sentence == draft.word.sentence:
            continue
        number = other.finding if other.finding is not None else carried[j]
        if other.narrates and number is not None:
            return number if is_a_day(findings[number].meaning) else None
    return None


def _dates(draft: Draft, findings: Sequence[Finding]) -> bool:
    return draft.finding is not None and not is_vague(findings[draft.finding])


def _is_definite(draft: Draft) -> bool:
    parsed = draft.reading.parsed
    return any(
        w.text.lower() in ("the", "this", "that", "these", "those") for w in parsed.children(draft.word, "det")
    ) or any(True for _ in parsed.children(draft.word, "poss"))
