"""What the text around a clause says of its time: dates carried from a neighbour or an earlier mention, and plain
fresh news."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.events import arguments as args
from dateline.events.lexicon import Lexicon
from dateline.events.model import Status
from dateline.events.passages import Passage, Role
from dateline.events.reading import Kind, Reading, Trigger
from dateline.events.syntax import Word
from dateline.events.timing import is_a_day, is_vague, tied_words
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


@dataclass(frozen=True, slots=True)
class Context:
    """What the context gives a draft: the index of an expression carried to it, or that it is fresh news, or
    neither."""

    carried: int | None = None
    fresh: bool = False


def contexts(drafts: Sequence[Draft], findings: Sequence[Finding], lexicon: Lexicon) -> list[Context]:
    """The context of each draft, in order; empty for those that have an expression of their own."""
    known = [Context(draft.finding if _is_dated(draft, findings) else None) for draft in drafts]
    known = [
        context if draft.finding is not None else Context(fresh=_is_fresh_news(draft, lexicon))
        for draft, context in zip(drafts, known, strict=True)
    ]
    fresh = {(d.passage.start, d.word.index) for d, context in zip(drafts, known, strict=True) if context.fresh}
    for i, draft in enumerate(drafts):
        if draft.finding is not None or draft.status not in (Status.HAPPENED, Status.ONGOING):
            continue
        if any((draft.passage.start, w.index) in fresh for w in tied_words(draft.reading, draft.trigger)):
            known[i] = Context(fresh=True)
        same = _same_event(drafts, known, i, findings, lexicon)
        if same is not None and (same.carried is not None or not known[i].fresh):
            known[i] = same
        elif not known[i].fresh:
            known[i] = Context(_from_narrative(drafts, known, i, findings))
    return [Context() if draft.finding is not None else context for draft, context in zip(drafts, known, strict=True)]


def _is_fresh_news(draft: Draft, lexicon: Lexicon) -> bool:
    """Plain news of the day: the headline, the lead's main clause, a position that somebody takes in the body."""
    if draft.status is not Status.HAPPENED:
        return False
    parsed, word = draft.reading.parsed, draft.word
    if draft.passage.role is Role.HEADLINE:
        return draft.trigger.kind is not Kind.ADJECTIVE
    if draft.trigger.kind is not Kind.VERB or not draft.is_main or word.index in draft.reading.quoted:
        return False
    if args.is_pluperfect(parsed, word):
        return False
    if draft.passage.role is Role.LEAD:
        return word.sentence == 0
    active = parsed.child(word, "auxpass") is None and not _has_anchor(draft)
    return active and word.lemma in lexicon.verbs.position and args.is_past_tense(parsed, word)


def _same_event(
    drafts: Sequence[Draft], known: Sequence[Context], i: int, findings: Sequence[Finding], lexicon: Lexicon
) -> Context | None:
    """As in "the raid" after "raided the office on Monday": what refers to a happening told elsewhere in the text takes
    its time. A headline or lead looks ahead, everything looks back; the nearest that has a time wins."""
    draft = drafts[i]
    if draft.passage.role is Role.HEADLINE:
        for j in range(i + 1, len(drafts)):
            if drafts[j].passage.role is Role.BODY:
                break
            related = lexicon.related(draft.word.lemma, drafts[j].word.lemma)
            if related and drafts[j].passage.role is Role.LEAD and known[j].carried is not None:
                return known[j]
    if draft.passage.role is not Role.BODY:
        for j in range(i + 1, min(len(drafts), i + 10)):
            number = known[j].carried
            if number is not None and is_a_day(findings[number].meaning) and _refer_to_one(draft, drafts[j], lexicon):
                return known[j]
    for j in range(i - 1, -1, -1):
        if (known[j].carried is not None or known[j].fresh) and _refer_to_one(drafts[j], draft, lexicon):
            return known[j]
    return None


def _refer_to_one(first: Draft, second: Draft, lexicon: Lexicon) -> bool:
    """Whether ``second`` refers back to ``first``: a definite noun of like meaning, or the same verb of the same
    subject."""
    if not lexicon.related(first.word.lemma, second.word.lemma):
        return False
    if second.trigger.kind is Kind.NOUN:
        return _is_definite(second)
    if first.trigger.kind is Kind.NOUN or first.word.lemma != second.word.lemma:
        return False
    one, two = (args.subject(d.reading.parsed, d.word) for d in (first, second))
    return one is not None and two is not None and one.lemma == two.lemma and two.pos != "PRON"


def _from_narrative(
    drafts: Sequence[Draft], known: Sequence[Context], i: int, findings: Sequence[Finding]
) -> int | None:
    """In one paragraph a simple past after a dated simple past stays on the same day, unless other words move it."""
    draft = drafts[i]
    if not draft.narrates or not draft.is_main or _has_anchor(draft):
        return None
    for j in range(i - 1, max(-1, i - 4), -1):
        other = drafts[j]
        if other.passage.start != draft.passage.start or draft.word.sentence - other.word.sentence > 1:
            return None
        if other.word.sentence == draft.word.sentence:
            continue
        if not other.is_main:
            continue
        number = known[j].carried
        if other.narrates and number is not None:
            return number if is_a_day(findings[number].meaning) else None
        return None
    return None


def _has_anchor(draft: Draft) -> bool:
    """As in "After the exchange of fire", "prior to the ruling", "a day before he was found": the clause counts from
    something else."""
    parsed, word = draft.reading.parsed, draft.word
    anchors = ("after", "before", "prior", "following", "since", "until", "during")
    phrases = [*parsed.children(word, "prep", "advmod"), *_clause_marks(draft)]
    return any(w.text.lower() in anchors for w in phrases)


def _clause_marks(draft: Draft) -> list[Word]:
    parsed = draft.reading.parsed
    return [m for clause in parsed.children(draft.word, "advcl") for m in parsed.children(clause, "mark", "advmod")]


def _is_dated(draft: Draft, findings: Sequence[Finding]) -> bool:
    return draft.finding is not None and not is_vague(findings[draft.finding])


def _is_definite(draft: Draft) -> bool:
    parsed = draft.reading.parsed
    definite = ("the", "this", "that", "these", "those")
    if any(w.tag in ("JJS", "JJR") or w.lemma in _OTHER for w in parsed.children(draft.word, "amod", "nummod")):
        return False
    return any(w.text.lower() in definite for w in parsed.children(draft.word, "det")) or any(
        True for _ in parsed.children(draft.word, "poss")
    )


# "the deadliest flood", "the second raid", "a similar raid": another one than that told before.
_OTHER = frozenset(
    ("other", "previous", "earlier", "similar", "last", "next", "first", "second", "third", "new", "past")
)
