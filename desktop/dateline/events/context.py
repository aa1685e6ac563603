"""What the text around a clause says of its time: dates carried from a neighbour or an earlier mention, and plain
fresh news."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.events import arguments as args
from dateline.events.lexicon import Lexicon
from dateline.events.model import Status, Tense
from dateline.events.passages import Passage, Role
from dateline.events.reading import Kind, Reading, Trigger
from dateline.events.syntax import Parsed, Word
from dateline.events.timing import is_a_day, is_bare_time, is_vague, tied_words
from dateline.temporal.meaning import Finding


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


@dataclass(frozen=True, slots=True)
class Context:
    """What the text around gives a draft: the index of an expression carried to it, or fresh news, or neither;
    and ``same``, the index of the draft that tells the same event and gave it that time. With ``until`` it lies between
    the two expressions."""

    carried: int | None = None
    fresh: bool = False
    same: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class _Text:
    """All drafts of a document with what is known of their time so far (``known`` is filled from the front), and the
    drafts that have like triggers, for looking them up."""

    drafts: Sequence[Draft]
    findings: Sequence[Finding]
    lexicon: Lexicon
    known: list[Context]
    alike: Mapping[str, Sequence[int]]

    def related(self, i: int) -> list[int]:
        """The drafts whose triggers may name the same thing as draft i's, in text order."""
        return sorted(
            {j for key in kinds_of(self.drafts[i].word.lemma, self.lexicon) for j in self.alike[key] if j != i}
        )

    def is_dated(self, i: int) -> bool:
        return self.known[i].carried is not None and self.known[i].until is None


def contexts(drafts: Sequence[Draft], findings: Sequence[Finding], lexicon: Lexicon) -> list[Context]:
    """The context of each draft, in order; empty for those that have an expression of their own."""
    alike: dict[str, list[int]] = {}
    for i, draft in enumerate(drafts):
        for kind in kinds_of(draft.word.lemma, lexicon):
            alike.setdefault(kind, []).append(i)
    dated = {(draft.passage.start, draft.word.index) for draft in drafts if _is_dated(draft, findings)}
    known = [
        Context(
            carried=draft.finding if _is_dated(draft, findings) else None,
            fresh=_is_fresh_news(draft, lexicon) and not _is_beside_dated(draft, dated),
        )
        for draft in drafts
    ]
    text = _Text(drafts, findings, lexicon, known, alike)
    place = {(draft.passage.start, draft.word.index): i for i, draft in enumerate(drafts)}
    for i, draft in enumerate(drafts):
        if draft.finding is not None or draft.adrift or draft.status not in (Status.HAPPENED, Status.ONGOING):
            continue
        for word in tied_words(draft.reading, draft.trigger):
            tied = place.get((draft.passage.start, word.index))
            if tied is not None and (known[tied].fresh or text.is_dated(tied)):
                known[i] = Context(known[tied].carried, known[tied].fresh)
        same = _same_event(text, i)
        if same is not None and (text.is_dated(same) or not known[i].fresh):
            known[i] = replace(known[same], same=same)
        elif not known[i].fresh and not text.is_dated(i):
            number = _from_narrative(text, i)
            known[i] = Context(_from_story(text, i) if number is None else number)
    for i in range(len(drafts)):
        if known[i] == Context():
            known[i] = _between(text, i)
    return [
        Context() if draft.finding is not None or draft.adrift else context
        for draft, context in zip(drafts, known, strict=True)
    ]


def kinds_of(lemma: str, lexicon: Lexicon) -> frozenset[str]:
    """The classes of like words that a trigger is in, and the trigger itself."""
    return lexicon.classes_of(lemma) | {f"={lemma}"}


def _is_fresh_news(draft: Draft, lexicon: Lexicon) -> bool:
    """Plain news of the day: the headline, the lead's main clause, a position that somebody takes in the body."""
    if draft.status is not Status.HAPPENED or draft.finding is not None or draft.is_bounded or draft.is_of_a_time:
        return False
    parsed, word = draft.reading.parsed, draft.told_by
    carried = word.index != draft.word.index  # "the plane made its first flight"
    if draft.passage.role is Role.HEADLINE:
        return draft.trigger.kind is Kind.VERB or (draft.trigger.kind is Kind.NOUN and not _is_background(draft))
    told = draft.trigger.kind is Kind.VERB or carried
    if not told or not draft.is_main or word.index in draft.reading.quoted:
        return False
    if args.is_pluperfect(parsed, word):
        return False
    if draft.passage.role is Role.LEAD:
        return word.sentence == 0
    if word.lemma == "dismiss" and any(w.entity == "PERSON" for w in parsed.children(word, "dobj")):
        return False  # from office: no position
    active = parsed.child(word, "auxpass") is None and not _has_anchor(draft)
    return active and word.lemma in lexicon.verbs.position and args.is_past_tense(parsed, word)


def _is_beside_dated(draft: Draft, dated: Collection[tuple[int, int]]) -> bool:
    """As in "a storm hit the coast on Friday and two boats sank": told in one breath with a clause that has a date, so
    it is no news of publication. ``dated`` are passage and word of the drafts with a date of their own."""
    parsed, word = draft.reading.parsed, draft.told_by
    while word.dep == "conj":
        word = parsed.head(word)
    together = [word]
    for each in together:
        together.extend(parsed.children(each, "conj"))
    return any((draft.passage.start, each.index) in dated for each in together)


_FAR = 10  # drafts: how far ahead a headline or a lead looks for its date
_MOST = 30  # earlier mentions of like words that are looked at


def _same_event(text: _Text, i: int) -> int | None:
    """As in "the raid" after "raided the office on Monday": what refers to a happening told elsewhere in the text takes
    its time. A headline or lead looks ahead, everything looks back; the nearest that has a time wins."""
    draft = text.drafts[i]
    related = text.related(i)
    ahead = [j for j in related if i < j < i + _FAR and text.is_dated(j)]
    if draft.passage.role is Role.HEADLINE:
        lead = [j for j in ahead if text.drafts[j].passage.role is Role.LEAD]
        if lead:
            return lead[0]
    for j in ahead:
        if _is_owned_twice(draft, text.drafts[j]):
            return j
    if draft.passage.role is not Role.BODY:
        for j in ahead:
            number = text.known[j].carried
            day = number is not None and is_a_day(text.findings[number].meaning)
            if day and refers_back(text.drafts[j], draft):
                return j
    if draft.passage.role is Role.HEADLINE:
        return _lead_event(text) if draft.is_main else None
    back = [j for j in reversed(related) if j < i and (text.is_dated(j) or text.known[j].fresh)][:_MOST]
    in_the_same_words = [j for j in back if text.drafts[j].word.lemma == draft.word.lemma]
    for j in (*in_the_same_words, *back):
        if refers_back(draft, text.drafts[j]):
            return j
    return None


def _is_owned_twice(draft: Draft, other: Draft) -> bool:
    """ "Its launch" and later "its launch in 2003": what has an owner is the same both times."""
    nouns = [each for each in (draft, other) if each.trigger.kind is Kind.NOUN]
    owned = [each for each in nouns if each.reading.parsed.children(each.word, "poss")]
    return len(owned) == 2 and draft.word.text == other.word.text and other.finding is not None


def _lead_event(text: _Text) -> int | None:
    """A headline in other words than the lead still tells the lead's main event, so it takes its date if it has one."""
    for j, draft in enumerate(text.drafts[:_FAR]):
        if draft.passage.role is Role.LEAD and draft.is_main and draft.word.sentence == 0:
            return j if text.is_dated(j) and draft.status is Status.HAPPENED else None
    return None


def refers_back(draft: Draft, earlier: Draft) -> bool:
    """Whether a draft with a like trigger tells of the same happening: a definite noun, or the same verb of the same
    subject."""
    if draft.trigger.kind is Kind.NOUN:
        parsed, noun = draft.reading.parsed, draft.word
        # In other words only what adds nothing: "the general strike" after "an attack" is another thing.
        adds = noun.lemma != earlier.word.lemma and parsed.children(noun, "amod", "compound", "nummod")
        return is_definite(parsed, noun) and not adds and not _is_of_others(draft, earlier)
    if earlier.trigger.kind is Kind.NOUN or earlier.word.lemma != draft.word.lemma:
        return False
    one, two = (args.subject(d.reading.parsed, d.word) for d in (earlier, draft))
    if two is not None and is_another(draft.reading.parsed, two):
        return False  # "a different cable was cut"
    if one is None or two is None or two.pos == "PRON":
        return False
    return one.lemma == two.lemma or one.text.lower() == two.text.lower()


_ASPECTS = frozenset(("opening", "beginning", "start", "end", "finish", "conclusion"))


def _is_of_others(draft: Draft, earlier: Draft) -> bool:
    """As in "the deaths of 12 sailors" after "Lind died": who or what it befell, with a number or several, is not in
    the earlier sentence."""
    parsed, told = draft.reading.parsed, earlier.reading.parsed
    owned = [w for of in parsed.children(draft.word, "prep") if of.text == "of" for w in parsed.children(of, "pobj")]
    begins = draft.word.lemma in _ASPECTS  # "the opening of the port" is none of the talks that began
    several = [w for w in owned if begins or w.tag in ("NNS", "NNPS") or parsed.children(w, "nummod")]
    sentence = {told.words[k].lemma for k in told.sentences[earlier.word.sentence]}
    return bool(several) and not any(w.lemma in sentence for each in several for w in parsed.subtree(each))


def _from_narrative(text: _Text, i: int) -> int | None:
    """In one paragraph, or one quotation in it, a simple past after a dated simple past stays on the same day, unless
    other words move it."""
    draft = text.drafts[i]
    if not draft.is_simple_past or not draft.is_main or _has_anchor(draft) or draft.is_introduced:
        return None
    for j in range(i - 1, max(-1, i - 4), -1):
        other = text.drafts[j]
        if other.passage.start != draft.passage.start or draft.word.sentence - other.word.sentence > 1:
            return None
        if other.word.sentence == draft.word.sentence:
            continue
        if not other.is_main:
            continue
        number = text.known[j].carried
        if other.word.lemma in _SURFACING:
            return None
        if other.is_simple_past and other.is_quoted == draft.is_quoted and number is not None:
            return number if is_a_day(text.findings[number].meaning) else None
        return None
    return None


def _from_story(text: _Text, i: int) -> int | None:
    """A simple past at the start of a paragraph goes on with the day of the paragraph before, where that one is told
    on a single day, nothing here moves it, and the text has no other day or somebody is in both."""
    draft = text.drafts[i]
    if not draft.narrates or not draft.is_main or _has_anchor(draft) or draft.passage.role is not Role.BODY:
        return None
    start = draft.passage.start
    before = [j for j in range(max(0, i - _MOST), i) if text.drafts[j].passage.paragraph == draft.passage.paragraph - 1]
    here = [j for j in range(max(0, i - _MOST), i) if text.drafts[j].passage.start == start]
    if any(text.drafts[j].finding is not None or text.drafts[j].adrift for j in here):
        return None
    # What is told after "details emerged on Sunday", or after what others say, may have been long before.
    told = [j for j in before if text.drafts[j].narrates and text.drafts[j].is_main and text.is_dated(j)]
    if any(text.drafts[j].word.lemma in _SURFACING for j in told) or (
        draft.is_reported and told and not text.drafts[told[-1]].is_reported
    ):
        return None
    days = {text.known[j].carried for j in before if text.is_dated(j)} - {None}
    if not told or len(days) != 1:
        return None
    number = text.known[told[-1]].carried
    if number is None or not is_a_day(text.findings[number].meaning) or is_bare_time(text.findings[number].meaning):
        return None
    so_far = [text.known[j].carried for j in range(i)]
    single = len({text.findings[n].text.lower() for n in so_far if n is not None}) == 1
    return number if single or _is_in_both(draft, text.drafts[told[-1]]) else None


_SURFACING = frozenset(("emerge", "surface", "transpire"))
_NEAR = 2  # paragraphs: how far the dates may stand between which something is told


def _between(text: _Text, i: int) -> Context:
    """In a story told in order, what stands between two dated happenings lies between them; `dating` takes it only if
    the dates are close and in that order."""
    draft = text.drafts[i]
    if not _goes_on(draft) or draft.adrift or draft.finding is not None or _has_anchor(draft):
        return Context()
    before = _next_dated(text, range(i - 1, max(-1, i - _FAR), -1))
    after = _next_dated(text, range(i + 1, min(len(text.drafts), i + _FAR)))
    if before is None or after is None:
        return Context()
    first, last = text.drafts[before], text.drafts[after]
    near = last.passage.paragraph - first.passage.paragraph <= _NEAR
    if not near or first.finding is None or last.finding is None or not (first.narrates and last.narrates):
        return Context()
    return Context(carried=first.finding, until=last.finding)


def _next_dated(text: _Text, order: range) -> int | None:
    """The first draft in that order with a date of its own; None where a paragraph boundary to the headline or lead, or
    a draft with another kind of time, comes first."""
    for j in order:
        draft = text.drafts[j]
        if draft.passage.role is not Role.BODY or draft.adrift or text.known[j].fresh:
            return None
        if draft.finding is not None or text.is_dated(j):
            return j if draft.finding is not None else None
    return None


def _goes_on(draft: Draft) -> bool:
    """A simple past that moves the story on: in a main clause, or in one that says before or when something was."""
    if not draft.narrates or draft.passage.role is not Role.BODY:
        return False
    parsed, word = draft.reading.parsed, draft.word
    marks = [w.text.lower() for w in parsed.children(word, "mark")] if word.dep == "advcl" else []
    governs = parsed.head(word)
    return draft.is_main or (governs.dep == "ROOT" and any(m in ("before", "when", "until") for m in marks))


def _is_in_both(draft: Draft, earlier: Draft) -> bool:
    """Whether a name among the arguments of one clause stands in the other's sentence."""
    parsed, other = draft.reading.parsed, earlier.reading.parsed
    arguments = [args.subject(parsed, draft.word), *args.objects(parsed, draft.word)]
    names = {w.lemma for a in arguments if a is not None for w in parsed.subtree(a) if w.pos == "PROPN"}
    sentence = {other.words[k].lemma for k in other.sentences[earlier.word.sentence] if other.words[k].pos == "PROPN"}
    return bool(names) and names <= sentence


def _is_background(draft: Draft) -> bool:
    """In "mayor resigns over flood", "weeks before the vote" the noun is known already or lies elsewhere; "killed in a
    flood" tells it."""
    preposition = draft.reading.parsed.head(draft.word).text.lower()
    return draft.word.dep == "pobj" and preposition not in ("in", "at", "during", "amid")


def _has_anchor(draft: Draft) -> bool:
    """As in "After the exchange of fire", "prior to the ruling", "a day before he was found": the clause counts from
    something else."""
    parsed, word = draft.reading.parsed, draft.word
    anchors = ("after", "before", "prior", "following", "since", "until", "during")
    phrases = [*parsed.children(word, "prep", "advmod"), *_clause_marks(draft)]
    return any(w.text.lower() in anchors for w in phrases) or any(
        w.text.lower() in _AFTERWARDS for w in parsed.children(word, "advmod")
    )


_AFTERWARDS = frozenset(("subsequently", "afterwards", "afterward", "thereafter", "eventually", "ultimately"))


def _clause_marks(draft: Draft) -> list[Word]:
    parsed = draft.reading.parsed
    return [m for clause in parsed.children(draft.word, "advcl") for m in parsed.children(clause, "mark", "advmod")]


def _is_dated(draft: Draft, findings: Sequence[Finding]) -> bool:
    return draft.finding is not None and not is_vague(findings[draft.finding])


def is_another(parsed: Parsed, noun: Word) -> bool:
    """Whether a noun brings in a new one of its kind: "a cable", "another cable", "a different cable"."""
    determiners = {w.text.lower() for w in parsed.children(noun, "det")}
    more = {w.lemma for w in parsed.children(noun, "amod")}
    return bool(determiners & {"a", "an", "another"} or more & (_OTHER | {"different", "separate"}))


def is_definite(parsed: Parsed, noun: Word) -> bool:
    """Whether a noun takes up what is known ("the raid", "Lund's raid"), and not another one of its kind."""
    definite = ("the", "this", "that", "these", "those")
    if any(w.tag in ("JJS", "JJR") or w.lemma in _OTHER for w in parsed.children(noun, "amod", "nummod")):
        return False
    owners = parsed.children(noun, "poss")
    determiners = {w.text.lower() for each in (noun, *owners) for w in parsed.children(each, "det")}
    if determiners & {"a", "an", "another"}:  # "a shareholders' meeting" is a new one
        return False
    return bool(owners) or any(w.text.lower() in definite for w in parsed.children(noun, "det"))


# "the deadliest flood", "the second raid", "a similar raid": another one than that told before.
_OTHER = frozenset(
    ("other", "previous", "earlier", "similar", "last", "next", "first", "second", "third", "new", "past")
)
