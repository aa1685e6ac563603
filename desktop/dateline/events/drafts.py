"""A trigger on its way to becoming a clause, and what syntax alone says of its time."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.events import arguments as args
from dateline.events.model import Status, Tense
from dateline.events.passages import Passage
from dateline.events.reading import Kind, Reading, Trigger
from dateline.events.syntax import Word


@dataclass(frozen=True, slots=True)
class Draft:
    """A trigger on its way to becoming a clause: where it stands and what dates it so far."""

    reading: Reading
    passage: Passage
    trigger: Trigger
    status: Status
    finding: int | None
    unplaced: int | None = None  # a bare time ("at dawn") of which it is not certain what day it is on

    @property
    def adrift(self) -> bool:
        """Whether it has a time of its own but no day."""
        return self.unplaced is not None

    @property
    def word(self) -> Word:
        return self.trigger.word

    @property
    def told_by(self) -> Word:
        """The verb that tells it: its own, or the one that only carries its noun ("held talks", "the fire
        occurred")."""
        word, parsed = self.word, self.reading.parsed
        if self.trigger.kind is Kind.NOUN and word.dep == "dobj":
            head = parsed.head(word)
            return head if args.phrase(parsed, head) in self.reading.lexicon.verbs.light else word
        if self.trigger.kind is Kind.NOUN and word.dep == "nsubj":
            head = parsed.head(word)
            return head if head.lemma in self.reading.lexicon.verbs.occurrence else word
        return word

    @property
    def is_bounded(self) -> bool:
        """As in "left before Monday", "sold ahead of the weekend": not of the day of publication for certain."""
        parsed = self.reading.parsed
        bounds = ("before", "after", "ahead", "prior", "until", "till")
        leading = [w for w in parsed.children(self.word, "prep", "advmod") if w.text.lower() in bounds]
        leading += [w for each in leading for w in parsed.children(each, "prep")]  # "ahead of", "prior to"
        return any(w.index in self.reading.time_words for each in leading for w in parsed.children(each, "pobj"))

    @property
    def is_of_a_time(self) -> bool:
        """As in "income for the half year to June fell": its subject belongs to a time of its own. What a relative
        clause tells of it does not count."""
        parsed = self.reading.parsed
        subject = args.own_subject(parsed, self.word) if self.trigger.kind is Kind.VERB else None
        if subject is None:
            return False
        clauses = [w for w in parsed.subtree(subject) if w.dep in ("relcl", "appos")]
        aside = {w.index for clause in clauses for w in parsed.subtree(clause)}
        times = [w for w in parsed.subtree(subject) if w.index in self.reading.time_words]
        return any(w.index not in aside for w in times)

    @property
    def is_quoted(self) -> bool:
        return self.word.index in self.reading.quoted

    @property
    def is_simple_past(self) -> bool:
        verb = self.told_by
        is_verb = self.trigger.kind is Kind.VERB or verb.index != self.word.index
        return is_verb and self.status is Status.HAPPENED and args.is_past_tense(self.reading.parsed, verb)

    @property
    def narrates(self) -> bool:
        """Simple past in a finite clause outside quotations: it moves the story on, or stays in its moment."""
        return self.is_simple_past and not self.is_quoted

    @property
    def tense(self) -> Tense | None:
        """What the verb's form says. "Was to open" may lie on either side, and so may "would open"."""
        parsed, word = self.reading.parsed, self.word
        if self.trigger.kind is Kind.NOUN and word.dep == "dobj":  # "will cause a delay"
            return Tense.FUTURE if args.modal(parsed, parsed.head(word)) in ("will", "shall") else None
        if self.trigger.kind is not Kind.VERB:
            return None
        if self.status is Status.HAPPENED:
            past = args.is_past_tense(parsed, word) or args.is_perfect(parsed, word)
            return Tense.PAST if past else None
        mood = args.modal(parsed, word)
        if mood in ("will", "shall", "may", "might", "can", "could") and not args.is_perfect(parsed, word):
            return Tense.FUTURE
        governed = args.is_infinitive(parsed, word) and word.dep == "xcomp"
        return Tense.FUTURE if governed and args.is_present(parsed, parsed.head(word)) else None

    @property
    def is_reported(self) -> bool:
        """Told in the words of somebody: "…, the police said"."""
        word, parsed = self.told_by, self.reading.parsed
        while word.dep == "conj":
            word = parsed.head(word)
        verbs = self.reading.lexicon.verbs
        return word.dep == "ccomp" and parsed.head(word).lemma in verbs.speech | verbs.statement | verbs.stance

    @property
    def is_introduced(self) -> bool:
        """Told in the words of somebody who is named first: "The police said that …": it may be of any day."""
        word, parsed = self.told_by, self.reading.parsed
        while word.dep == "conj":
            word = parsed.head(word)
        return self.is_reported and parsed.head(word).index < word.index

    @property
    def is_main(self) -> bool:
        """Verb of a main clause, of its conjuncts, or of what an attribution frames."""
        word, parsed = self.told_by, self.reading.parsed
        while word.dep == "conj":
            word = parsed.head(word)
        return word.dep == "ROOT" or (word.dep == "ccomp" and parsed.head(word).dep == "ROOT")
