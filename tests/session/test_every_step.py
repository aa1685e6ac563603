"""Everything that changes what a project keeps is a step of undo with a name of its own, in the next session too."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

import dateline
from dateline.chronology.analysis import Analysis
from dateline.chronology.new_text import with_new_text
from dateline.chronology.rereading import differences, reread
from dateline.chronology.reviews import Review
from dateline.chronology.showing import Filter
from dateline.events.model import Edit, MentionRef, Settlement, Status, Verdict
from dateline.session.acting import delete_selected, review_selected, select_all
from dateline.session.adding import add_from_words, add_own
from dateline.session.deciding import link_outcome, merge_events, move_mention, split_event, unlink_outcome
from dateline.session.rereading import Rereading
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.temporal.alternatives import Choice
from dateline.temporal.cells import day_cell
from dateline.temporal.edtf_reading import read_edtf
from tests.chronology.articles import NOVEMBER_11, NOVEMBER_18, article
from tests.session.editing_machine import seen
from tests.session.test_earlier_states import states
from tests.session.window import Window, open_in, save_as

DAY = read_edtf("2019-05-09")


def stock(folder: Path) -> list[Analysis]:
    """Three documents, of which two tell of boats that sank on different days."""
    made = [
        article("harbour", "Crews left on 03/04/2025.", "Boats sank on 3 May 2019.", "Alma will sail tomorrow."),
        article("quay", "Boats sank on 4 May 2019.", "Nets broke.", "Crews return next Tuesday.", day=NOVEMBER_18),
        article("pier", "Wardens met yesterday.", "Lamps failed in May.", day=NOVEMBER_11),
    ]
    return [replace(each, document=replace(each.document, source=folder / each.document.id)) for each in made]


class Life:
    """A project with a name that is worked on, closed and opened again."""

    def __init__(self, new_window: Callable[[], Window], path: Path, qtbot: QtBot) -> None:
        self._new_window, self.path, self.qtbot = new_window, path, qtbot
        self.rereading: Rereading | None = None
        self.window = new_window()
        self.session.add_analyses(stock(path.parent), request=0)
        save_as(self.window, path, qtbot)

    @property
    def session(self) -> Session:
        return self.window.session

    def key(self, place: int) -> str:
        return self.session.whole.entries[place].key

    def ref(self, place: int, index: int) -> MentionRef:
        return MentionRef(self.key(place), index)

    def says(self, place: int, index: int, **said: Any) -> None:
        ref = self.ref(place, index)
        self.session.edit_events({ref: replace(self.session.whole.event_of(ref).edit, **said)})

    def reopens(self) -> None:
        self.window.close()
        self.window = self._new_window()
        open_in(self.window, self.path, self.qtbot)
        self.qtbot.waitUntil(lambda: not self.window.jobs.is_running, timeout=20_000)

    @property
    def kept(self) -> list[object]:
        """All that undo leads back to, as plain values."""
        sources = [entry.document.source for entry in self.session.whole.entries]
        return [*seen(self.session), self.session.filtering.saved, sources]


Act = Callable[[Life], object]


@dataclass(frozen=True)
class Case:
    """A step: what it is called, what is done, and what was done before."""

    name: str
    act: Act
    before: Act = lambda _: None
    number: int = 0

    def __str__(self) -> str:
        return self.name + (f" ({self.number})" if self.number else "")


def selects_all(life: Life) -> None:
    select_all(life.session)


def disputed(life: Life) -> None:
    merge_events(life.session, [life.ref(0, 1), life.ref(1, 0)])
    assert life.session.whole.event_of(life.ref(0, 1)).conflict


def settled(life: Life) -> None:
    disputed(life)
    life.session.settle(Settlement(life.ref(0, 1), Verdict.DISPUTED))


def read_otherwise(life: Life) -> None:
    found = life.session.whole.entries[0].expressions[0]
    life.session.choose_reading(life.key(0), Choice(found.start, found.end, day_cell(2025, 4, 3)))


def shows_planned(life: Life, name: str = "To come") -> None:
    life.session.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    life.session.filtering.save(name)


def collapses(life: Life, *, collapsed: bool, name: str) -> None:
    life.session.rearrange(name, life.session.arrangement.with_collapsed(["a", "b"], collapsed=collapsed))


def orders(life: Life) -> None:
    life.session.rearrange("Move lane", life.session.arrangement.put([life.key(2), life.key(0)]))


def takes_changed_text(life: Life) -> None:
    new = article("quay", "Boats sank on 4 May 2019.", "Crews return next Tuesday.", "Ropes held.", day=NOVEMBER_18)
    life.session.change("Take changed text", with_new_text(life.session.whole, life.key(1), new)[0])


def relinks(life: Life) -> None:
    moved = life.path.with_name("moved.txt")
    moved.write_text("Wardens met yesterday. Lamps failed in May.", "utf-8")
    life.window.keeping.sources.relink(life.key(2), moved)
    life.qtbot.waitUntil(lambda: not life.window.jobs.is_running, timeout=20_000)


def reads_again(life: Life) -> None:
    """The quay's text is read again, and its nets are not found any more."""
    session, before = life.session, life.session.whole
    told = before.entries[1].analysis
    again = reread(before, [replace(told, clauses=(told.clauses[0], told.clauses[2]))])
    session.complete(Showing(again.chronology, session.filter, session.arrangement), lambda each: each)
    life.rereading = Rereading(session)
    life.rereading.take(differences(before, again))
    assert [each.label for each in life.rereading.differences] == ["Nets broke"]


def flags_and_reads_again(life: Life) -> None:
    life.session.review(life.ref(1, 1), Review.FLAGGED)
    reads_again(life)


def decides(life: Life, *, keep: bool) -> None:
    assert life.rereading is not None
    life.rereading.decide(life.rereading.differences, keep=keep)
    assert ("Nets broke" in {event.label for event in life.session.whole.events}) is keep


def reverts(life: Life) -> None:
    (point, *_) = states(life.window, life.qtbot)
    with life.qtbot.waitSignal(life.session.history_changed):
        life.window.keeping.earlier.revert(point, "Monday")


def dates_and_reopens(life: Life) -> None:
    life.reopens()
    life.window.dates(0, NOVEMBER_11)


CASES = [
    Case("Add documents", lambda life: life.session.add_analyses([article("sound", "Ropes held.")], request=1)),
    Case("Remove document", lambda life: life.session.remove_documents([life.key(1)])),
    Case("Set publication date", lambda life: life.session.set_publication(life.key(0), NOVEMBER_11)),
    Case("Set publication date", lambda life: life.session.set_publication(life.key(1), None), number=2),
    Case(
        "Set publication date",
        lambda life: life.session.take_publication(life.key(0), life.session.whole.entries[1].published),
        number=3,
    ),
    Case("Choose reading", read_otherwise),
    Case("Take back reading", lambda life: life.session.drop_reading(life.key(0), 14), read_otherwise),
    Case("Merge events", disputed),
    Case("Keep events apart", lambda life: life.session.keep_apart(life.ref(0, 1), life.ref(1, 0)), disputed),
    Case("Take out of event", lambda life: life.session.take_out(life.ref(1, 0)), disputed),
    Case("Split event", lambda life: split_event(life.session, [life.ref(1, 0)]), disputed),
    Case("Move to another event", lambda life: move_mention(life.session, life.ref(1, 0), life.ref(2, 1))),
    Case("Link plan and outcome", lambda life: link_outcome(life.session, life.ref(0, 2), life.ref(1, 1))),
    Case(
        "Unlink plan and outcome",
        lambda life: unlink_outcome(life.session, life.ref(0, 2), life.ref(1, 1)),
        lambda life: link_outcome(life.session, life.ref(0, 2), life.ref(1, 1)),
    ),
    Case("Settle conflict", settled, disputed),
    Case("Reopen conflict", lambda life: life.session.reopen(life.ref(0, 1)), settled),
    *(
        Case(name, lambda life, review=review: life.session.review(life.ref(1, 1), review))
        for name, review in (
            ("Accept event", Review.ACCEPTED), ("Reject event", Review.REJECTED), ("Flag event", Review.FLAGGED)
        )
    ),
    Case(
        "Take back review",
        lambda life: life.session.review(life.ref(1, 1), Review.UNREVIEWED),
        lambda life: life.session.review(life.ref(1, 1), Review.ACCEPTED),
    ),
    *(
        Case(name, lambda life, review=review: review_selected(life.session, review), selects_all)
        for name, review in (
            ("Accept events", Review.ACCEPTED), ("Reject events", Review.REJECTED), ("Flag events", Review.FLAGGED)
        )
    ),
    Case(
        "Take back reviews",
        lambda life: review_selected(life.session, Review.UNREVIEWED),
        lambda life: (select_all(life.session), review_selected(life.session, Review.ACCEPTED)),
    ),
    *(
        Case(name, lambda life, said=said: life.says(2, 1, **said))
        for name, said in (
            ("Edit label", {"label": "Lamps went out"}), ("Edit date of event", {"interval": DAY}),
            ("Change status", {"status": Status.DENIED}), ("Edit people and places", {"participants": ("Olga",)}),
            ("Change importance", {"importance": 1}), ("Edit tags", {"tags": ("lamps",)}), ("Edit note", {"note": "?"}),
            ("Edit event", {"note": "?", "tags": ("lamps",)}), ("Delete event", {"deleted": True}),
        )
    ),
    *(
        Case(name, lambda life, part=part: life.says(2, 1, **{part: None}),
             lambda life, part=part, said=said: life.says(2, 1, **{part: said}))
        for name, part, said in (
            ("Take back label", "label", "Lamps went out"), ("Take back date of event", "interval", DAY),
            ("Take back status", "status", Status.DENIED), ("Take back people and places", "participants", ("Olga",)),
            ("Take back importance", "importance", 1),
        )
    ),
    Case("Restore event", lambda life: life.says(2, 1, deleted=False), lambda life: life.says(2, 1, deleted=True)),
    Case("Delete events", lambda life: delete_selected(life.session), selects_all),
    Case(
        "Restore events",
        lambda life: life.session.edit_events(dict.fromkeys((life.ref(2, 0), life.ref(2, 1)), Edit())),
        lambda life: life.session.edit_events(dict.fromkeys((life.ref(2, 0), life.ref(2, 1)), Edit(deleted=True))),
    ),
    Case(
        "Edit events",
        lambda life: life.session.edit_events(
            dict.fromkeys((life.ref(2, 0), life.ref(2, 1)), Edit(note="?", tags=("lamps",)))
        ),
    ),
    Case("Add event", lambda life: add_own(life.session, "The board was warned", DAY)),
    Case("Add event", lambda life: add_from_words(life.session, life.key(1), 27, 37), number=2),
    Case("Move lane", orders),
    Case(
        "Put lanes in their own order",
        lambda life: life.session.rearrange(
            "Put lanes in their own order", replace(life.session.arrangement, order=())
        ),
        orders,
    ),
    *(
        Case(name, lambda life, name=name: collapses(life, collapsed=True, name=name))
        for name in ("Collapse lane", "Collapse all lanes")
    ),
    *(
        Case(name, lambda life, name=name: collapses(life, collapsed=False, name=name),
             lambda life: collapses(life, collapsed=True, name="Collapse all lanes"))
        for name in ("Expand lane", "Expand all lanes")
    ),
    Case("Save filter", shows_planned),
    Case(
        "Replace saved filter",
        lambda life: (life.session.set_filter(Filter()), life.session.filtering.save("To come")),
        shows_planned,
    ),
    Case("Rename saved filter", lambda life: life.session.filtering.rename("To come", "Plans"), shows_planned),
    Case("Forget saved filter", lambda life: life.session.filtering.forget("To come"), shows_planned),
    Case("Take changed text", takes_changed_text),
    Case("Relink source file", relinks),
    Case("Keep as before", lambda life: decides(life, keep=True), reads_again),
    Case("Take as read again", lambda life: decides(life, keep=False), flags_and_reads_again),
    Case("Revert to Monday", reverts, dates_and_reopens),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_step_is_undone_and_done_again_also_in_the_next_session(
    case: Case, new_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    life = Life(new_window, path, qtbot)
    case.before(life)
    before = life.kept
    case.act(life)
    after = life.kept
    assert after != before
    assert life.session.undo_name == case.name
    life.session.undo()
    if case.name == "Keep as before":  # what nobody finds any more is there then, deleted
        assert (life.kept[2], before[2]) == (7, 7)
        before = life.kept
    assert life.kept == before
    assert life.session.redo_name == case.name
    life.session.redo()
    assert life.kept == after
    life.reopens()
    assert (life.kept, life.session.undo_name) == (after, case.name)
    life.session.undo()
    assert life.kept == before
    life.reopens()
    assert (life.kept, life.session.redo_name) == (before, case.name)
    life.session.redo()
    assert life.kept == after


STEPS = {"_edit", "change", "decide", "rearrange", "take_extended", "_keep", "_set_collapsed"}
"""The functions that make a step of undo with the name that they are given."""
_WORDS = Path("session/edit_words.py")


def named() -> Iterator[str]:
    """What the code calls steps of undo."""
    root = Path(dateline.__file__).parent
    for path in sorted([*(root / "session").rglob("*.py"), *(root / "ui").rglob("*.py")]):
        tree = ast.parse(path.read_text("utf-8"))
        said = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        inside = said if path.relative_to(root) == _WORDS else [call for call in said if _called(call) in STEPS]
        for call in inside:
            for part in ast.walk(call):
                if isinstance(part, ast.Call) and _called(part) == "marked" and isinstance(part.args[0], ast.Constant):
                    yield str(part.args[0].value)


def _called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def test_no_step_is_left_out_here() -> None:
    assert len(set(named())) > 40
    assert set(named()) - {case.name for case in CASES} == set()


def test_an_edit_has_no_field_that_no_step_is_named_after() -> None:
    fields = {field.name for field in dataclasses.fields(Edit)}
    assert fields == {"label", "interval", "status", "participants", "importance", "tags", "note", "deleted"}
