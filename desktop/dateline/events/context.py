"""What the text around a clause says of its time: dates carried from a neighbour or an earlier mention, and plain
fresh news."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.events import arguments as args
from dateline.events.coreference import is_owned_twice, kinds_of, refers_back
from dateline.events.distances import distances
from dateline.events.drafts import Draft
from dateline.events.lexicon import Lexicon
from dateline.events.model import Distance, Status
from dateline.events.passages import Role
from dateline.events.reading import Kind
from dateline.events.syntax import Word
from dateline.events.timing import is_a_day, is_bare_time, is_vague, names_a_day, tied_words
from dateline.temporal.meaning import Finding


@dataclass(frozen=True, slots=True)
class Context:
    """What the text around gives a draft: the index of an expression carried to it, or fresh news, or neither;
    and ``same``, the index of the draft that tells the same event and gave it that time. With ``until`` it lies between
    the two expressions; with ``distance`` it lies so far from the one."""

    carried: int | None = None
    fresh: bool = False
    same: int | None = None
    until: int | None = None
    distance: Distance | None = None


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
        known = self.known[i]
        return known.carried is not None and known.until is None and known.distance is None


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
    apart = _take_distances(text)
    for i in range(len(drafts)):
        if known[i] == Context() and i not in apart:
            known[i] = _between(text, i)
    return [
        Context() if draft.finding is not None or draft.adrift else context
        for draft, context in zip(drafts, known, strict=True)
    ]


def _take_distances(text: _Text) -> frozenset[int]:
    """Date what is told by its distance from a dated happening. The drafts whose happening has no date: "he was found
    the day before" is on no day that the text tells otherwise."""
    apart: set[int] = set()
    for i, (anchor, distance) in distances(text.drafts, text.findings).items():
        if text.is_dated(anchor):
            text.known[i] = Context(carried=text.known[anchor].carried, distance=distance)
        elif not text.known[i].fresh:
            text.known[i] = Context()
            apart.add(i)
    return frozenset(apart)


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
        if is_owned_twice(draft, text.drafts[j]):
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
    found = [j for j in (*in_the_same_words, *back) if refers_back(draft, text.drafts[j])]
    return found[0] if found and not _is_one_of_several(text, i, found) else None


def _is_one_of_several(text: _Text, i: int, found: Sequence[int]) -> bool:
    """Whether a noun may as well take up another one that has another time ("the attack" in a history of a war): the
    nearest counts only if it was told a moment ago."""
    times = {text.findings[n].text.lower() for n in (text.known[j].carried for j in found) if n is not None}
    far = text.drafts[i].word.start - text.drafts[found[0]].word.end > _MOMENT
    return len(times) > 1 and far


_MOMENT = 800  # code points: some four sentences


def _lead_event(text: _Text) -> int | None:
    """A headline in other words than the lead still tells the lead's main event, so it takes its date if it has one."""
    for j, draft in enumerate(text.drafts[:_FAR]):
        if draft.passage.role is Role.LEAD and draft.is_main and draft.word.sentence == 0:
            return j if text.is_dated(j) and draft.status is Status.HAPPENED else None
    return None


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
            return number if is_a_day(text.findings[number].meaning) and not _has_moved_on(text, draft, other) else None
        return None
    return None


def _has_moved_on(text: _Text, draft: Draft, other: Draft) -> bool:
    """As in "seized the fort on 2 May and the town on 9 May. Lind fled", "was soon replaced"; and "then" after a day of
    which the year is said, for who tells of years seldom tells of the same day twice."""
    sentence = [
        d for d in text.drafts if d.passage.start == other.passage.start and d.word.sentence == other.word.sentence
    ]
    parsed = other.reading.parsed
    words = [parsed.words[k] for k in parsed.sentences[other.word.sentence]]
    first, last = words[0].start, words[-1].end
    days = {f.text.lower() for f in text.findings if first <= f.start < last and names_a_day(f)}
    of_years = any(_YEAR.search(text.findings[d.finding].text) for d in sentence if d.finding is not None)
    moving = _SOON | ({"then"} if of_years else frozenset())
    return len(days) > 1 or any(
        w.text.lower() in moving for w in draft.reading.parsed.children(draft.told_by, "advmod")
    )


_SOON = frozenset(("soon", "later", "finally", "meanwhile"))
_YEAR = re.compile(r"\d{4}")


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
