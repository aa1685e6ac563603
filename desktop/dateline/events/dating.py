"""Dates clauses: pure, without syntax, fast enough to run whenever a publication date is changed.

Four bases, the first that holds: the clause's own time expression; one that the context carries; plain fresh news,
which is dated to the publication day and the day before; nothing but a side. Every mention's derivation says which,
and why.
"""

from __future__ import annotations

import datetime
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

from dateline import calendar
from dateline.events.far_from import at_distance
from dateline.events.model import Basis, Clause, Mention, Side, Status, Tense
from dateline.stepwise import finished
from dateline.temporal.model import Grain, Interval, Offset, Step, StepKind, TimeExpression

_WHERE = {Side.BEFORE: "before", Side.ON: "around", Side.AFTER: "after"}
_FRESH_OFFSET = Offset("publication or the day before", -1, 0)


@dataclass(frozen=True, slots=True)
class _Publication:
    """The days, as numbers, from which and up to which the document may have been published."""

    first: int
    last: int

    @property
    def words(self) -> str:
        if self.first == self.last:
            return f"published on {calendar.iso_day(self.first)}"
        return f"published some day from {calendar.iso_day(self.first)} to {calendar.iso_day(self.last)}"


def date_clauses(
    clauses: Sequence[Clause],
    expressions: Sequence[TimeExpression],
    publication: datetime.date | None,
    latest: datetime.date | None = None,
) -> tuple[Mention, ...]:
    """One mention for each clause, in order. ``expressions`` are the resolved findings that the clauses' indices
    point to. Where publication is only known to lie between two days, ``publication`` is the first of them and
    ``latest`` the last."""
    return finished(Clauses(clauses).in_steps(expressions, publication, latest))


class Clauses:
    """The clauses of one text, for being dated to one publication date after another: how each is joined with what
    dates it is the same every time, and written once."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._clauses = clauses
        self._openings: dict[int, Step] = {}

    def in_steps(
        self, expressions: Sequence[TimeExpression], publication: datetime.date | None, latest: datetime.date | None
    ) -> Generator[None, None, tuple[Mention, ...]]:
        """Like `date_clauses`, in steps of some ten microseconds."""
        days = None
        if publication is not None:
            days = _Publication(calendar.from_date(publication), calendar.from_date(latest or publication))
        mentions: list[Mention] = []
        for number in range(len(self._clauses)):
            mentions.append(self._dated(number, expressions, days))
            if number % _AT_ONCE == 0:
                yield
        return tuple(mentions)

    def _dated(self, number: int, expressions: Sequence[TimeExpression], publication: _Publication | None) -> Mention:
        clause = self._clauses[number]
        if clause.until is not None and clause.carried is not None:
            between = _between(clause, expressions[clause.carried], expressions[clause.until], publication)
            return between or _undated(clause, None, None)
        index = clause.carried if clause.finding is None else clause.finding
        if index is not None:
            expression = expressions[index]
            if clause.distance is not None and clause.finding is None:
                moved = at_distance(expression, clause.distance)
                return (
                    _undated(clause, None, None)
                    if moved is None
                    else self._by_expression(number, index, moved, publication)
                )
            if expression.interval is not None or expression.offset is not None:
                return self._by_expression(number, index, expression, publication)
            if clause.finding is not None:
                return _undated(clause, index, expression)
        if clause.fresh:
            return _by_publication(clause, publication)
        return _undated(clause, None, expressions[clause.unplaced] if clause.unplaced is not None else None)

    def _by_expression(
        self, number: int, index: int, expression: TimeExpression, publication: _Publication | None
    ) -> Mention:
        """Dated by an expression, its own or one that the context carries to it."""
        clause = self._clauses[number]
        placed, own = _side(expression, publication), clause.finding is not None
        if placed is Side.AFTER and clause.tense is Tense.PAST:
            return _contradicted(clause, index, expression)
        if placed is Side.BEFORE and clause.tense is Tense.FUTURE:
            return _contradicted(clause, index, expression)
        if not own and placed is Side.AFTER and clause.status is Status.HAPPENED:
            return _undated(clause, None, None)  # what has happened is not still to come: one of the two is misread
        side = placed or clause.side
        status, cautions = _checked_status(clause, side)
        opening = self._openings.get(number)
        if opening is None:
            opening = self._openings[number] = _opening(clause, expression.text, own=own)
        return Mention(
            clause.start, clause.end, clause.label, clause.trigger, status, side,
            Basis.EXPRESSION if own else Basis.CONTEXT, clause.participants, clause.importance, clause.lemma, index,
            expression.interval, expression.edtf, expression.offset, (opening, *expression.derivation, *cautions),
        )  # fmt: skip


_AT_ONCE = 16  # clauses in one step


def _opening(clause: Clause, words: str, *, own: bool) -> Step:
    """How a clause is joined with the words that date it."""
    if own:
        return Step(StepKind.CLAUSE, f"“{words}” stands with “{clause.trigger.text}” and dates it")
    if clause.distance is not None:
        return Step(
            StepKind.CLAUSE, f"“{clause.trigger.text}” is told to be “{clause.distance.words}” what “{words}” dates"
        )
    carried = f"“{words}”, said nearby of the same thing or of the same moment, is taken over"
    return Step(StepKind.ASSUMED, f"no time stands with “{clause.trigger.text}”; {carried}")


_CLOSE = 31 * 86_400  # seconds: further apart, two dates say too little of what lies between


def _between(
    clause: Clause, first: TimeExpression, last: TimeExpression, publication: _Publication | None
) -> Mention | None:
    """Told in order between two dated happenings; None unless both have a day or period, in that order, close together
    and not after publication."""
    one, two = first.interval, last.interval
    if one is None or two is None or publication is None:
        return None
    in_order = one.earliest <= two.earliest and one.latest <= two.latest and one != two
    over = calendar.instant(publication.last + 1)
    if not in_order or two.latest - one.earliest > _CLOSE or two.latest >= over:
        return None
    if one.open_start or one.open_end or two.open_start or two.open_end:
        return None
    days = calendar.day_of(one.earliest), calendar.day_of(two.latest)
    interval = Interval(
        calendar.instant(days[0]), calendar.instant(days[1] + 1) - 1, Grain.DAY,
        approximate=True, assumed_start=True, assumed_end=True,
    )  # fmt: skip
    from_day, to_day = map(calendar.iso_day, days)
    steps = (
        Step(StepKind.CLAUSE, f"no time stands with “{clause.trigger.text}”"),
        Step(
            StepKind.ASSUMED, f"told in order, after “{first.text}” and before “{last.text}”: it lies between the two"
        ),
        Step(StepKind.RESULT, f"{from_day} to {to_day}, approximate"),
    )
    return _mention(
        clause, Side.BEFORE, Basis.CONTEXT, clause.status, time_expression=clause.carried,
        interval=interval, edtf=f"[{from_day}..{to_day}]", derivation=steps,
    )  # fmt: skip


def _contradicted(clause: Clause, index: int, expression: TimeExpression) -> Mention:
    """A date after publication for what is told as over, or before it for what is told as to come: one of the two is
    misread, so no interval is given."""
    told, lies = ("past", "after") if clause.tense is Tense.PAST else ("to come", "before")
    reading = expression.edtf or (expression.offset.words if expression.offset else expression.value)
    steps = (
        Step(StepKind.CLAUSE, f"“{expression.text}” stands with “{clause.trigger.text}” and would mean {reading}"),
        Step(StepKind.CAUTION, f"“{clause.trigger.text}” is told as {told}, but that lies {lies} publication"),
        Step(StepKind.RESULT, f"no interval; {_WHERE[clause.side]} publication"),
    )
    mention = _mention(clause, clause.side, Basis.NONE, clause.status, time_expression=index, derivation=steps)
    return replace(mention, contradicted=True)


def _by_publication(clause: Clause, publication: _Publication | None) -> Mention:
    taken = "it is taken for the publication day or the day before"
    why = Step(StepKind.ASSUMED, f"“{clause.trigger.text}” is told as fresh news without a time: {taken}")
    if publication is None:
        waiting = Step(StepKind.ANCHOR, "the publication date is not known")
        result = Step(StepKind.RESULT, _FRESH_OFFSET.words)
        return _mention(
            clause,
            Side.BEFORE,
            Basis.PUBLICATION,
            clause.status,
            offset=_FRESH_OFFSET,
            derivation=(waiting, why, result),
        )
    interval = Interval(
        calendar.instant(publication.first - 1), calendar.instant(publication.last + 1) - 1, Grain.DAY,
        approximate=True, assumed_start=True, assumed_end=True,
    )  # fmt: skip
    first_text, last_text = calendar.iso_day(publication.first - 1), calendar.iso_day(publication.last)
    steps = (
        Step(StepKind.ANCHOR, publication.words),
        why,
        Step(StepKind.RESULT, f"{first_text} to {last_text}, approximate"),
    )
    return _mention(
        clause, Side.BEFORE, Basis.PUBLICATION, clause.status,
        interval=interval, edtf=f"[{first_text}..{last_text}]", derivation=steps,
    )  # fmt: skip


def _undated(clause: Clause, index: int | None, expression: TimeExpression | None) -> Mention:
    cautions: tuple[Step, ...] = ()
    if clause.unplaced is not None and expression is not None:
        words = Step(
            StepKind.CLAUSE,
            f"“{expression.text}” stands with “{clause.trigger.text}”, but the text does not say of which day",
        )
    elif expression is not None:
        cautions = tuple(step for step in expression.derivation if step.kind is StepKind.CAUTION)
        why = "and is not certain" if cautions else "but names no day or period"
        words = Step(StepKind.CLAUSE, f"“{expression.text}” stands with “{clause.trigger.text}” {why}")
    else:
        words = Step(StepKind.CLAUSE, f"nothing near “{clause.trigger.text}” says when")
    result = Step(StepKind.RESULT, f"no interval; {_told_as(clause.status)}, so {_WHERE[clause.side]} publication")
    return _mention(
        clause, clause.side, Basis.NONE, clause.status, time_expression=index, derivation=(words, *cautions, result)
    )


def _told_as(status: Status) -> str:
    return {
        Status.HAPPENED: "told as past",
        Status.ONGOING: "told as going on",
        Status.PLANNED: "told as planned",
        Status.POSSIBLE: "told as possible",
        Status.DENIED: "told as denied",
        Status.CANCELLED: "told as cancelled",
    }[status]


def _side(expression: TimeExpression, publication: _Publication | None) -> Side | None:
    """Where the expression's interval, or its distance from an unknown publication, lies from publication."""
    first: int | None
    last: int | None
    if expression.interval is not None and publication is not None:
        first = calendar.day_of(expression.interval.earliest) - publication.last
        last = calendar.day_of(expression.interval.latest) - publication.first
    elif expression.offset is not None:
        first, last = expression.offset.first_day, expression.offset.last_day
    else:
        return None
    if last is not None and last < 0:
        return Side.BEFORE
    if first is not None and first > 0:
        return Side.AFTER
    if first == 0 and last == 0:
        return Side.ON
    return None


def _checked_status(clause: Clause, side: Side) -> tuple[Status, tuple[Step, ...]]:
    """What is dated after publication cannot have happened when the text was written: it is planned."""
    if side is Side.AFTER and clause.status in (Status.HAPPENED, Status.ONGOING):
        return Status.PLANNED, (Step(StepKind.ASSUMED, "it lies after publication, so it counts as planned"),)
    if side is Side.BEFORE and clause.nominal and clause.status is Status.PLANNED and clause.finding is not None:
        return Status.HAPPENED, (Step(StepKind.ASSUMED, "it lies before publication, so it counts as happened"),)
    return clause.status, ()


def _mention(
    clause: Clause,
    side: Side,
    basis: Basis,
    status: Status,
    *,
    time_expression: int | None = None,
    interval: Interval | None = None,
    edtf: str | None = None,
    offset: Offset | None = None,
    derivation: tuple[Step, ...] = (),
) -> Mention:
    return Mention(
        start=clause.start,
        end=clause.end,
        label=clause.label,
        trigger=clause.trigger,
        status=status,
        side=side,
        basis=basis,
        participants=clause.participants,
        importance=clause.importance,
        lemma=clause.lemma,
        time_expression=time_expression,
        interval=interval,
        edtf=edtf,
        offset=offset,
        derivation=derivation,
    )
