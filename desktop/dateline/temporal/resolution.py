"""Findings -> time expressions: the publication date, the running time of the text, and every assumption written down.

    resolve(find("He met Xi late last month.", "en"), datetime.date(2025, 11, 18))[0].interval   # 21-31 October 2025

Pure and fast: no clock, no dateparser, no text. Giving a document another publication date means calling this again.
"""

from __future__ import annotations

import datetime
from collections.abc import Generator, Sequence
from dataclasses import replace

from dateline import calendar
from dateline.stepwise import finished
from dateline.temporal import undated
from dateline.temporal.cells import Cell, cell_of
from dateline.temporal.distances import away
from dateline.temporal.expressions import Outcome, expression_of, join_ranges
from dateline.temporal.intervals import cell_interval, clock_interval
from dateline.temporal.meaning import (
    Anchor,
    AtTime,
    Away,
    Clock,
    Direction,
    Duration,
    Finding,
    Fixed,
    Impossible,
    Meaning,
    Modified,
    Named,
    Part,
    QuarterUpTo,
    Recurring,
    Reference,
    Relative,
    Repeated,
    Spoken,
    Vague,
    Which,
)
from dateline.temporal.model import Grain, Interval, Offset, Step, StepKind, TimeExpression
from dateline.temporal.natures import Nature, Prepared, PreparedFinding, counts_from_publication
from dateline.temporal.outcomes import Resolved, bounded, checked, counted, from_coarse, quarter_up_to, said_in_full
from dateline.temporal.parts import part_days, part_hours
from dateline.temporal.recurring import YEARLY, choose, in_unit, underspecified_value
from dateline.temporal.running_time import WINTER, RunningTime
from dateline.temporal.steps import (
    VAGUE,
    chosen,
    direction_words,
    noted_step,
    part_words,
    placed_step,
    up_to_words,
)
from dateline.temporal.story import Noted
from dateline.temporal.values import (
    day_unknown,
    duration_value,
    time_suffix,
    underspecified,
    value_of,
    winter_value,
)
from dateline.temporal.wording import cell_words, day_words


def resolve(
    findings: Sequence[Finding], publication: datetime.date | None, *, known_as: str | None = None
) -> tuple[TimeExpression, ...]:
    """Each finding with value, interval and derivation: same length and order as ``findings`` of one text.

    ``known_as`` is what derivations call the publication date where it is less certain than ``publication`` looks.
    Without ``publication`` what hangs on it keeps an underspecified value and an `Offset` instead of an interval.
    """
    return resolve_prepared(Prepared.of(findings), publication, known_as=known_as)


def resolve_prepared(
    text: Prepared, publication: datetime.date | None, *, known_as: str | None = None
) -> tuple[TimeExpression, ...]:
    """Like `resolve`, of findings that are made ready for being resolved again and again."""
    return finished(resolve_in_steps(text, publication, known_as=known_as))


def resolve_in_steps(
    text: Prepared, publication: datetime.date | None, *, known_as: str | None = None
) -> Generator[None, None, tuple[TimeExpression, ...]]:
    """Like `resolve_prepared`, in steps of some ten microseconds."""
    resolver = _Resolver(text, None if publication is None else calendar.from_date(publication), known_as)
    resolved: list[Resolved] = []
    for index, one in enumerate(text.findings):
        if one.waits:
            one = one.after(resolved[-1].cell if resolved else None)  # noqa: PLW2901
        resolved.append(resolver.resolve(one))
        if index % _AT_ONCE == 0:
            yield
    join_ranges(text.findings, resolved)
    expressions: list[TimeExpression] = []
    outcomes: dict[int, Outcome] = {}  # by the identity of the result: many findings share one
    for index, (one, result) in enumerate(zip(text.findings, resolved, strict=True)):
        outcome = outcomes.get(id(result))
        if outcome is None:
            outcome = outcomes[id(result)] = Outcome.of(result)
        expressions.append(expression_of(one, result, outcome))
        if index % _AT_ONCE == 0:
            yield
    return tuple(expressions)


_AT_ONCE = 8  # findings in one step


class _Resolver:
    """Resolves the findings of one text in order, keeping the running time."""

    def __init__(self, text: Prepared, publication: int | None, known_as: str | None) -> None:
        self._publication = publication
        self._known_as = known_as
        self._set_sentence = -1
        self._alike: dict[Nature, Resolved] = {}
        self._from_publication: dict[Meaning, Resolved] = {}
        self._chosen: dict[tuple[Recurring, Direction | None], Resolved] = {}
        self._narrative = text.manner.is_narrative(publication)
        self._running = RunningTime(text.dates)
        self._day_first = text.day_first

    def resolve(self, one: PreparedFinding) -> Resolved:
        finding, nature, running = one.reading, one.nature, self._running
        running.reach(finding.start, finding.paragraph, finding.sentence)
        if isinstance(finding.meaning, Repeated):
            self._set_sentence = finding.sentence
        result = bounded(self._of_nature(nature, finding), one.bound)
        noted = None
        if result.cell is not None and result.interval is not None:
            noted = Noted(result.cell, finding.text, finding.sentence)
            running.mention(noted)
        if finding.aside or nature.leaves[self._narrative]:
            return result
        if noted is not None:
            running.note(noted, opens=finding.opens, deictic=nature.points)
            if nature.says_month:
                running.name_month(noted, full=nature.in_full)
            if finding.heading:
                running.story.head(noted.cell, finding.paragraph)
            if self._narrative:  # nobody asks where news have got to
                running.story.tell(noted, finding)
        elif result.offset is not None and nature.grain is not None:
            running.place(nature.grain, result.day_offset or result.offset, finding.text, deictic=nature.points)
        return result

    def _of_nature(self, nature: Nature, finding: Finding) -> Resolved:
        if self._narrative or not nature.from_publication:
            return self._worked_out(finding.meaning, finding)
        known = self._alike.get(nature)  # an article says "yesterday" many times and means one day
        if known is None:
            known = self._alike[nature] = self._worked_out(finding.meaning, finding)
        return known

    def _meaning(self, meaning: Meaning, finding: Finding) -> Resolved:
        if self._narrative or not counts_from_publication(meaning):
            return self._worked_out(meaning, finding)
        known = self._from_publication.get(meaning)
        if known is None:
            known = self._from_publication[meaning] = self._worked_out(meaning, finding)
        return known

    def _worked_out(self, meaning: Meaning, finding: Finding) -> Resolved:
        if isinstance(meaning, Fixed):
            return said_in_full(meaning)
        if self._narrative and undated.is_today(meaning) and not finding.quoted:
            meaning = Vague(Reference.PRESENT)  # a history article means our time
        if isinstance(meaning, Relative):
            return self._relative(self._as_spoken_then(meaning, finding))
        if isinstance(meaning, Spoken):
            return self._spoken(meaning)
        if isinstance(meaning, Recurring):
            return self._recurring(meaning, finding)
        if isinstance(meaning, QuarterUpTo):
            return quarter_up_to(meaning.number, self._meaning(meaning.end, finding))
        if isinstance(meaning, Away):
            return away(meaning, self._meaning(meaning.base, finding))
        if isinstance(meaning, Modified):
            return self._modified(meaning, finding)
        if isinstance(meaning, AtTime):
            return self._at_time(meaning, finding)
        if isinstance(meaning, Duration):
            return self._duration(meaning)
        if isinstance(meaning, Impossible):
            return self._impossible(meaning)
        if isinstance(meaning, Repeated):
            return Resolved(
                meaning.value, steps=(Step(StepKind.SAID, "what comes again and again, on no single date"),)
            )
        assert isinstance(meaning, Vague)  # noqa: S101  (tells the type checker that the union is exhausted)
        return Resolved(meaning.value or meaning.reference.value, steps=(VAGUE[meaning.reference],))

    def _impossible(self, meaning: Impossible) -> Resolved:
        reason = meaning.reason
        if meaning.alternatives:
            reason += ": " + " or ".join(cell_words(cell) for cell in meaning.alternatives)
        steps: tuple[Step, ...] = (Step(StepKind.CAUTION, reason),)
        if self._day_first is None or not meaning.either_order:
            return Resolved(meaning.value, steps=steps)
        cell = meaning.alternatives[self._day_first]
        first = "day" if self._day_first else "month"
        steps = (Step(StepKind.ASSUMED, f"the text puts the {first} first elsewhere → {cell_words(cell)}"), *steps)
        return Resolved(value_of(cell), cell, cell_interval(cell), steps=steps)

    def _as_spoken_then(self, meaning: Relative, finding: Finding) -> Relative:
        """“today” in a quotation of a history article counts from the day of those words, not from publication."""
        if self._narrative and finding.quoted and meaning.anchor is Anchor.PUBLICATION:
            return replace(meaning, anchor=Anchor.TEXT)
        return meaning

    # Anchors ---------------------------------------------------------------------------------------------------------

    def _publication_step(self) -> Step:
        if self._publication is None:
            return Step(StepKind.ANCHOR, "publication date unknown")
        return Step(StepKind.ANCHOR, self._known_as or f"published {day_words(self._publication, short=True)}")

    def _relative(self, meaning: Relative) -> Resolved:
        grain = meaning.grain
        if grain < Grain.DAY:
            return self._relative_time(meaning)
        if grain is Grain.YEAR and meaning.counted and self._running.speaks_of(Grain.QUARTER):
            return self._spoken(Spoken(Grain.QUARTER, 4 * meaning.count))
        if meaning.anchor is Anchor.TEXT or (meaning.anchor is Anchor.CONTEXT and self._narrative):
            from_text = self._from_text(meaning)
            if from_text is not None:
                return from_text
        if self._publication is None:
            return Resolved(
                underspecified(grain), offset=undated.relative_offset(meaning), steps=(self._publication_step(),)
            )
        cell = cell_of(self._publication, grain).shifted(meaning.count)
        if meaning.anchor is not Anchor.TEXT:
            return counted(meaning, cell, (self._publication_step(),))
        unsaid = Step(StepKind.ASSUMED, "the text names no earlier date → counted from publication")
        result = counted(meaning, cell, (self._publication_step(), unsaid))
        return replace(result, interval=result.interval and replace(result.interval, approximate=True))

    def _from_text(self, meaning: Relative) -> Resolved | None:
        """Counted from the running time; None where publication must serve."""
        grain = meaning.grain
        that = meaning.count == 0 and grain > Grain.DAY
        noted, placed = self._running.at_least(grain, named=that), self._running.placed(named=that)
        if placed is not None:
            anchor = placed_step(placed)
            offset = undated.from_earlier(meaning, placed.words, placed.grain, placed.offset)
            known = placed.grain <= grain
            return Resolved(underspecified(grain), offset=offset if known else None, steps=(anchor,))
        coarse = self._running.latest() if noted is None else self._running.moved_on(noted, narrative=self._narrative)
        if meaning.distal and noted is not None and self._running.is_only_here(noted, self._publication):
            noted = coarse = None
        if meaning.distal and meaning.count:  # "not last week, but the week before that"
            noted, coarse = self._running.mentioned(grain), None
        if noted is not None and coarse is None:
            cell = cell_of(noted.cell.first_day, grain).shifted(meaning.count)
            return counted(meaning, cell, (noted_step(noted),))
        if coarse is not None and coarse.cell.grain > grain:
            return from_coarse(meaning, coarse)
        if self._narrative or meaning.counted or meaning.distal or self._publication is None:
            unknown = Step(StepKind.ANCHOR, f"the text names no {grain.word} to count from")
            return Resolved(underspecified(grain), steps=(unknown,))
        return None

    def _relative_time(self, meaning: Relative) -> Resolved:
        """Hours and minutes: only the day can be told, and only from the publication day."""
        if self._publication is None or meaning.anchor is Anchor.TEXT:
            return Resolved("XXXX-XX-XXTXX", steps=(self._publication_step(),))
        cell = Cell(Grain.DAY, self._publication)
        steps = (self._publication_step(), Step(StepKind.ASSUMED, "hours from publication → the same day"))
        return Resolved(value_of(cell) + "TXX", None, replace(cell_interval(cell), approximate=True), steps=steps)

    def _spoken(self, meaning: Spoken) -> Resolved:
        noted = self._running.last_of(meaning.grain)
        if noted is not None:
            base = noted.cell
            steps: tuple[Step, ...] = (noted_step(noted),)
        elif self._publication is not None:
            base = cell_of(self._publication, meaning.grain).shifted(-1)
            steps = (self._publication_step(), Step(StepKind.ASSUMED, f"the last one over → {cell_words(base)}"))
        else:
            return Resolved(underspecified(meaning.grain), steps=(self._publication_step(),))
        cell = base.shifted(meaning.shift)
        if meaning.year is not None:
            cell = cell.shifted((meaning.year - cell.year) * 4)
        return Resolved(value_of(cell), cell, cell_interval(cell), steps=steps)

    # Recurring positions ---------------------------------------------------------------------------------------------

    def _recurring(self, meaning: Recurring, finding: Finding) -> Resolved:
        if meaning.within is not None:
            return self._within(meaning, meaning.within, finding)
        if meaning.anchor is Anchor.CONTEXT and not self._narrative:
            return Resolved(underspecified_value(meaning), steps=(Step(StepKind.SAID, "part of a name, of no year"),))
        noted = self._anchor_in_text(meaning, finding)
        if noted is not None:
            cell = self._running.choose(meaning, noted, finding.direction)
            if cell is not None:
                anchor = noted_step(noted)
                result = checked(meaning, cell, (anchor, chosen(meaning, cell)))
                is_winter = meaning.named is Named.SEASON and meaning.number == WINTER
                return replace(result, value=winter_value(cell)) if is_winter and self._narrative else result
        if self._publication is None or (meaning.anchor is Anchor.TEXT and self._narrative):
            in_month = meaning.named is Named.DAY_OF_MONTH and self._running.placed(named=True) is not None
            hangs_on_text = meaning.anchor is Anchor.TEXT or in_month
            offset = None if hangs_on_text else undated.recurring_offset(meaning, finding.direction)
            return Resolved(underspecified_value(meaning), offset=offset, steps=(self._publication_step(),))
        direction = finding.direction
        if meaning.which is Which.BARE and meaning.anchor is Anchor.PUBLICATION:
            until = self._publication if direction in (Direction.PAST, Direction.OVER) else None
            found = self._running.between(meaning, until) or self._running.agreeing_soon(meaning)
            if found is not None:
                anchor = Step(StepKind.ANCHOR, f"{cell_words(found[1], short=True)}, the date said before")
                return checked(meaning, found[0], (anchor, chosen(meaning, found[0])))
        known = self._chosen.get((meaning, direction))
        if known is None:
            known = self._chosen[meaning, direction] = self._chosen_by_publication(meaning, direction)
        return known

    def _chosen_by_publication(self, meaning: Recurring, direction: Direction | None) -> Resolved:
        """The position of its kind that publication and the verb's direction choose."""
        cell = None if self._publication is None else choose(meaning, self._publication, direction)
        if cell is None or self._publication is None:
            return Resolved(underspecified_value(meaning), steps=(self._publication_step(),))
        why = []
        if meaning.which is Which.BARE and direction is not None and meaning.named is not Named.YEAR_OF_CENTURY:
            why.append(Step(StepKind.ASSUMED, direction_words(cell, self._publication)))
        return checked(meaning, cell, (self._publication_step(), chosen(meaning, cell), *why))

    def _anchor_in_text(self, meaning: Recurring, finding: Finding) -> Noted | None:
        """The earlier expression that a position hangs on, None where publication decides."""
        if meaning.anchor is Anchor.TEXT:
            return self._running.latest()
        if meaning.which is not Which.BARE:
            then = self._narrative and (finding.quoted or meaning.named is Named.MONTH_DAY)
            return self._running.story.point(finding.sentence) if then else None
        if meaning.named is Named.DAY_OF_MONTH and self._running.month_of_paragraph() is not None:
            return self._running.month_of_paragraph()
        if meaning.named in YEARLY and not self._narrative and finding.direction is not Direction.FUTURE:
            full = self._running.full_date_of_sentence()
            told = finding.direction in (Direction.PAST, Direction.OVER) and meaning.weekday is None
            before = full is not None and (self._publication is None or full.cell.last_day < self._publication)
            if told and before:
                return full  # "in May 2020 it closed, and in December it burnt"
            year = self._running.opening_year(self._publication)
            if year is not None:
                return year
        if self._narrative:
            if meaning.named in (Named.WEEKDAY, Named.WEEKEND):
                return self._running.at_least(Grain.WEEK) if self._publication is not None else None
            return self._running.story.point(finding.sentence)
        return None

    def _within(self, meaning: Recurring, within: Meaning, finding: Finding) -> Resolved:
        outer = self._meaning(within, finding)
        if outer.cell is None:
            name = undated.position_words(meaning)
            value = underspecified_value(meaning)
            if outer.offset is None:
                return Resolved(value, steps=outer.steps)
            offset = Offset(f"{name} of {outer.offset.words}", outer.offset.first_day, outer.offset.last_day)
            return Resolved(value, offset=offset, steps=outer.steps)
        cell = in_unit(meaning, outer.cell)
        if cell is None:
            reason = f"{cell_words(outer.cell)} has no {undated.position_words(meaning)}"
            return Resolved(underspecified_value(meaning), steps=(*outer.steps, Step(StepKind.CAUTION, reason)))
        said = (
            ()
            if isinstance(within, Fixed)
            else (Step(StepKind.SAID, f"{undated.position_words(meaning)} → {cell_words(cell)}"),)
        )
        return checked(meaning, cell, (*outer.steps, *said))

    # Parts and times -------------------------------------------------------------------------------------------------

    def _modified(self, meaning: Modified, finding: Finding) -> Resolved:
        base = self._meaning(meaning.base, finding)
        inner = meaning.base
        this_unit = isinstance(inner, Relative) and inner.count == 0
        if base.interval is None:
            of_publication = this_unit and isinstance(inner, Relative) and inner.anchor is not Anchor.TEXT
            offset = base.offset and undated.part_offset(base.offset, meaning.part, of_publication)
            return replace(base, offset=offset)
        interval, steps = base.interval, list(base.steps)
        if meaning.approximate:
            interval = replace(interval, approximate=True)
            steps.append(Step(StepKind.SAID, "the words mark it as approximate"))
        if meaning.part is None or base.cell is None:
            return replace(base, interval=interval, steps=tuple(steps))
        anchor = self._part_anchor(inner)
        days = None
        inside = anchor is not None and base.cell.first_day <= anchor <= base.cell.last_day
        if this_unit and inside and anchor is not None and meaning.part in (Part.EARLIER, Part.LATER):
            days = (base.cell.first_day, anchor) if meaning.part is Part.EARLIER else (anchor, base.cell.last_day)
            steps.append(Step(StepKind.ASSUMED, up_to_words(meaning.part, days)))
        else:
            days = part_days(base.cell, meaning.part)
            if days is not None:
                steps.append(Step(StepKind.ASSUMED, part_words(meaning.part, days)))
        if days is not None:
            start, end = calendar.instant(days[0]), calendar.instant(days[1] + 1) - 1
            interval = Interval(
                start, end, interval.grain if days == (base.cell.first_day, base.cell.last_day) else Grain.DAY,
                interval.approximate, start != base.interval.earliest, end != base.interval.latest,
            )  # fmt: skip
        return replace(base, interval=interval, steps=tuple(steps))

    def _part_anchor(self, inner: Meaning) -> int | None:
        if isinstance(inner, Relative) and inner.anchor is Anchor.TEXT:
            noted = self._running.at_least(Grain.DAY)
            return noted.cell.first_day if noted else None
        return self._publication

    def _at_time(self, meaning: AtTime, finding: Finding) -> Resolved:
        if meaning.day is None and meaning.generic:
            return Resolved(underspecified(Grain.DAY) + time_suffix(meaning.time))
        day = self._day_spoken_of(meaning, finding) if meaning.day is None else self._meaning(meaning.day, finding)
        value = (day.value if len(day.value) >= 10 else "XXXX-XX-XX") + time_suffix(meaning.time)
        if day.cell is None or day.interval is None or day.cell.grain is not Grain.DAY:
            offset = day.offset and undated.time_offset(day.offset, meaning)
            return Resolved(value, offset=offset, steps=day.steps, day_offset=day.offset)
        number = day.cell.index
        if isinstance(meaning.time, Clock):
            interval, steps = clock_interval(number, meaning.time), day.steps
            if meaning.time.hour == 24:
                steps = (*steps, Step(StepKind.ASSUMED, "midnight → the end of that day, 23:59"))
        else:
            first, end = part_hours(meaning.time, meaning.part)
            interval = Interval(
                calendar.instant(number, first), calendar.instant(number, end) - 1, Grain.PART_OF_DAY,
                assumed_start=True, assumed_end=True,
            )  # fmt: skip
            name = "early hours" if meaning.part is Part.EARLY else meaning.time.name.lower()
            until = f"{end:02d}:00" if end <= 24 else f"{end - 24:02d}:00 of the next day"
            steps = (*day.steps, Step(StepKind.ASSUMED, f"{name} → {first:02d}:00 to {until}"))
        return Resolved(value, day.cell, interval, steps=steps)

    def _day_spoken_of(self, meaning: AtTime, finding: Finding) -> Resolved:
        """The day named last, else that of publication; "it closed at midnight" is over, so that of the day before."""
        if finding.sentence == self._set_sentence:  # "Tuesdays to Sundays from 10 to 6": on no day in particular
            again = Step(StepKind.SAID, "on days that come again and again")
            return Resolved(underspecified(Grain.DAY), steps=(again,))
        placed = self._running.day_placed_in_paragraph()
        if placed is not None:
            return Resolved(underspecified(Grain.DAY), offset=placed.offset, steps=(placed_step(placed),))
        noted = self._running.at_least(Grain.DAY) if self._narrative else self._running.day_of_paragraph()
        if noted is not None:
            return Resolved(value_of(noted.cell), noted.cell, cell_interval(noted.cell), steps=(noted_step(noted),))
        if self._narrative:  # "at dawn" in a story that has named no day yet
            reached = self._running.latest()
            value = "XXXX-XX-XX" if reached is None else day_unknown(reached.cell)
            return Resolved(value, steps=(Step(StepKind.ANCHOR, "the text names no day"),))
        is_over = finding.direction in (Direction.PAST, Direction.OVER)
        ended = isinstance(meaning.time, Clock) and meaning.time.hour == 24 and is_over
        return self._relative(Relative(Grain.DAY, -1 if ended else 0))

    def _duration(self, meaning: Duration) -> Resolved:
        return Resolved(
            duration_value(meaning.amounts), steps=(Step(StepKind.SAID, "a length of time, which names no date"),)
        )
