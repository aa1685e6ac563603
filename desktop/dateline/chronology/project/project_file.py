"""A project file while it is open: what it holds, and how what changed gets into it.

    project = ProjectFile.open(path)
    project.write(contents)      # only what differs from what is there; on the disk when it returns
    project.close()

One thread at a time may use it. Whoever opens a file for writing sees to it that nobody else does.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from dateline.chronology.project import cache, checkpoints, rows
from dateline.chronology.project.checkpoints import Checkpoint
from dateline.chronology.project.connecting import SIDE_FILES, connect, create, disconnect, take
from dateline.chronology.project.contents import Contents, added_differences
from dateline.chronology.project.decided_rows import (
    Row,
    decision_row,
    difference_row,
    edit_row,
    review_row,
    settlement_row,
)
from dateline.chronology.project.history import KeptHistory
from dateline.chronology.project.history_rows import step_row
from dateline.chronology.project.kept import KeptDocument
from dateline.chronology.project.problems import DamagedError, ProjectError, damaged, problem_of, vanished
from dateline.chronology.project.records import RecordError, anchor_json, view_json
from dateline.chronology.rereading import Difference
from dateline.whole_file import whole_file


class ProjectFile:
    """An open project file. Methods raise `ProjectError`, whose words are for the person."""

    def __init__(self, path: Path, connection: sqlite3.Connection, contents: Contents, *, writable: bool) -> None:
        self.path = path
        self.contents = contents
        self.writable = writable
        self._connection = connection
        self._identity, self._revision = _mark(connection)
        self._file = _file_number(path)
        self._checkpoint: tuple[int, int] | None = None  # of this opening: number, and when it was made
        self._begun: int | None = None  # when the first documents came, if they have in this opening

    @classmethod
    def create(cls, path: Path) -> ProjectFile:
        """A new project where there is no file yet."""
        with _explained(path, writing=True):
            connection = create(path, secrets.token_hex(16), view_json(Contents().view))
            return cls(path, connection, Contents(), writable=True)

    @classmethod
    def open(cls, path: Path, *, write: bool = True) -> ProjectFile:
        """A file that may be anybody's, read and checked to the last row; without ``write`` nothing is ever changed."""
        with _explained(path, writing=False):
            connection = connect(path, write=write)
            try:
                contents = rows.read_contents(connection)
                take(connection)
                return cls(path, connection, contents, writable=write)
            except BaseException:
                connection.close()
                raise

    def write(self, contents: Contents, *, most_analyses: int | None = None, at: int | None = None) -> bool:
        """Make the file hold ``contents``, writing what differs; all of it is on the disk then, or nothing.

        An analysis can be had again, a person's edit cannot: with ``most_analyses`` no more of them are written, and
        the edits need not wait. ``at``, in seconds from 1970 UTC, is for the earlier states that are kept of it
        (`checkpoints`); without it none is begun. Returns whether all of ``contents`` is there now.
        """
        wanted = contents
        if most_analyses is not None:
            contents = self._without_some_analyses(contents, most_analyses)
        if contents == self.contents:
            self.contents = contents  # the same, but the objects that the next ones are made from
            return contents == wanted
        checkpoint = self._checkpoint
        with self._transaction():
            before = self.contents
            if replace(contents, view=before.view, history=before.history, differences=before.differences) != before:
                checkpoint = self._note_former(contents, at)
                cache.forget(self._connection)
            self._write_documents(contents)
            self._write_additions(contents)
            self._write_decisions(contents)
            self._write_reviews(contents)
            self._write_edits(contents)
            self._write_history(contents.history)
            self._write_differences(contents.differences)
            view = view_json(contents.view, rows.row_counts(contents))
            self._connection.execute("UPDATE project SET revision = ?, view = ?", (self._revision + 1, view))
        self._revision += 1
        self.contents, self._checkpoint = contents, checkpoint
        return contents == wanted

    def checkpoints(self) -> tuple[Checkpoint, ...]:
        """The moments to which one can go back, the latest first."""
        with _explained(self.path, writing=False):
            return checkpoints.listed(self._connection)

    def contents_at(self, number: int) -> Contents:
        """What the file held at a checkpoint."""
        try:
            with _explained(self.path, writing=False):
                return checkpoints.contents_at(self._connection, number, self.contents)
        except DamagedError as error:
            raise ProjectError(
                f"What was kept of that state of {self.path.name} is damaged. Nothing changed."
            ) from error

    def forget_checkpoints(self) -> None:
        """Keep nothing any more of what was before, and no steps of undo, which lead there; not even in pages that are
        free now."""
        with _explained(self.path, writing=True):
            self._connection.execute("PRAGMA secure_delete = ON")
            try:
                with self._transaction():
                    checkpoints.forget(self._connection)
                    for table in ("history", "removed"):
                        self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own
                    contents = replace(self.contents, history=KeptHistory())
                    view = view_json(contents.view, rows.row_counts(contents))
                    self._connection.execute("UPDATE project SET view = ?", (view,))
            finally:
                self._connection.execute("PRAGMA secure_delete = OFF")
        self._checkpoint, self.contents = None, contents

    def keep_cached(self, name: str, maker: str, parts: Mapping[str, bytes]) -> None:
        """Keep what was worked out from all that the file holds, until something of that changes (`cache`)."""
        with self._transaction():
            cache.keep(self._connection, name, maker, parts)

    def cached(self, name: str, maker: str) -> dict[str, bytes] | None:
        """What is kept, or None."""
        with _explained(self.path, writing=False):
            return cache.kept(self._connection, name, maker)

    def has_cached(self, name: str, maker: str) -> bool:
        """Whether that is kept, by somebody whose work ``maker`` can read."""
        with _explained(self.path, writing=False):
            return cache.is_fresh(self._connection, name, maker)

    def save_as(self, path: Path) -> ProjectFile:
        """Write all that the file holds to another path, which takes the name when it is whole; that one, open."""
        self._copy_to(path)
        with _explained(path, writing=True):
            connection = connect(path, write=True)
            take(connection)
            return ProjectFile(path, connection, self.contents, writable=True)

    def _copy_to(self, path: Path) -> None:
        with _explained(path, writing=True), whole_file(path) as draft:
            copy = sqlite3.connect(draft)
            try:
                self._connection.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
                copy.execute("UPDATE project SET identity = ?", (secrets.token_hex(16),))
                copy.commit()
            finally:
                copy.close()
            for suffix in SIDE_FILES:
                # What a killed program left beside the file that is replaced would be read into the new one.
                path.with_name(path.name + suffix).unlink(missing_ok=True)

    def reconnect(self) -> None:
        """Find the file again after it was out of reach, as it was left."""
        with _explained(self.path, writing=True):
            self._connection.close()
            self._connection = connect(self.path, write=True)
            take(self._connection)
            self._file = _file_number(self.path)
            self._check_mark()

    def close(self) -> None:
        """Leave one file with nothing beside it."""
        with _explained(self.path, writing=self.writable):
            if self.writable:
                disconnect(self._connection)
            else:
                self._connection.close()

    # -- inside -------------------------------------------------------------------------------------------------------

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All that is done inside is on the disk afterwards, or nothing. A file that is not the one that was opened, or
        that somebody else has written to, is left alone."""
        with _explained(self.path, writing=True):
            self._check_place()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._check_mark()
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _check_place(self) -> None:
        """A file that was deleted or replaced under our hands would take our writing and nobody would ever see it."""
        try:
            there = _file_number(self.path)
        except OSError:
            raise vanished(self.path) from None
        if there != self._file:
            raise ProjectError(f"{self.path.name} has been replaced by another file. Save under another name.")

    def _check_mark(self) -> None:
        if _mark(self._connection) != (self._identity, self._revision):
            raise ProjectError(f"{self.path.name} has been changed by another program. Save under another name.")

    def _without_some_analyses(self, contents: Contents, most: int) -> Contents:
        """Contents with no more than so many analyses that are not in the file yet."""
        there = {kept.document.key: kept.analysis for kept in self.contents.documents_not_in(contents)}
        new = [
            kept
            for kept in contents.documents_not_in(self.contents)
            if kept.analysis is not None and there.get(kept.document.key) is not kept.analysis
        ]
        too_many = {id(kept) for kept in new[most:]}
        if not too_many:
            return contents
        documents = (
            replace(kept, analysis=there.get(kept.document.key), dated=None) if id(kept) in too_many else kept
            for kept in contents.documents
        )
        return replace(contents, documents=tuple(documents))

    def _note_former(self, contents: Contents, at: int | None) -> tuple[int, int] | None:
        """Keep what will be changed, for those who want it back."""
        checkpoint = self._checkpoint
        if at is not None:
            self._begun = at if not self.contents.documents else self._begun
            # Nobody would go back to nothing, or to half of what was opened first.
            ripe = self._begun is None or at - self._begun >= checkpoints.APART
            if ripe and (checkpoint is None or not 0 <= at - checkpoint[1] < checkpoints.APART):
                checkpoint = checkpoints.begin(self._connection, at), at
        checkpoints.note(self._connection, self.contents, contents)
        return checkpoint

    def _write_documents(self, contents: Contents) -> None:
        before = {kept.document.key: kept for kept in self.contents.documents_not_in(contents)}
        after = {kept.document.key: kept for kept in contents.documents_not_in(self.contents)}
        gone = [(key,) for key in before.keys() - after.keys()]
        self._connection.executemany("DELETE FROM document WHERE key = ?", gone)
        for key, kept in after.items():
            self._write_document(kept, before.get(key))

    def _write_document(self, kept: KeptDocument, before: KeptDocument | None) -> None:
        if before is None:
            self._insert("document", rows.document_row(kept))
        elif before.ordinal != kept.ordinal or before.document is not kept.document:
            # A removed document came back under another number, or from another file: all of it is written anew.
            self._insert("document", rows.document_row(kept), or_else="REPLACE")
            before = None
        if before is None or (before.published, before.choices) != (kept.published, kept.choices):
            self._insert("dating", rows.dating_row(kept), or_else="REPLACE")
        if kept.analysis is not None and (before is None or before.analysis is not kept.analysis):
            self._insert("analysis", rows.analysis_row(kept.analysis), or_else="REPLACE")

    def _write_additions(self, contents: Contents) -> None:
        for key, _, added in added_differences(self.contents, contents):
            if added:
                self._insert("addition", rows.addition_row(key, added), or_else="REPLACE")
            else:
                self._connection.execute("DELETE FROM addition WHERE key = CAST(? AS TEXT)", _stored((key,)))

    def _write_decisions(self, contents: Contents) -> None:
        for decision in self.contents.decisions - contents.decisions:
            self._connection.execute(
                "DELETE FROM decision WHERE together = ? AND first = CAST(? AS TEXT) AND second = CAST(? AS TEXT)",
                _stored(decision_row(decision)[:3]),
            )
        for decision in contents.decisions - self.contents.decisions:
            self._insert("decision", decision_row(decision))
        if contents.settlements != self.contents.settlements:  # few, and their order counts
            self._connection.execute("DELETE FROM settlement")
            for place, settlement in enumerate(contents.settlements):
                self._insert("settlement", settlement_row(place, settlement))

    def _write_reviews(self, contents: Contents) -> None:
        gone = {kept.mention for kept in self.contents.reviews} - {kept.mention for kept in contents.reviews}
        for mention in gone:
            self._connection.execute(
                "DELETE FROM review WHERE mention = CAST(? AS TEXT)", _stored((anchor_json(mention),))
            )
        for kept in contents.reviews - self.contents.reviews:
            self._insert("review", review_row(kept), or_else="REPLACE")

    def _write_edits(self, contents: Contents) -> None:
        for edit in self.contents.event_edits - contents.event_edits:
            self._connection.execute("DELETE FROM edit WHERE mention = CAST(? AS TEXT)", _stored(edit_row(edit)[:1]))
        for edit in contents.event_edits - self.contents.event_edits:
            self._insert("edit", edit_row(edit))

    def _write_history(self, history: KeptHistory) -> None:
        before = self.contents.history
        was_there, is_there = ({step.number: step for step in each.steps} for each in (before, history))
        changed = [number for number in was_there.keys() | is_there if was_there.get(number) != is_there.get(number)]
        self._connection.executemany("DELETE FROM history WHERE number = ?", [(number,) for number in changed])
        for number in sorted(is_there.keys() & set(changed)):
            self._insert("history", step_row(is_there[number]))
        was, now = ({kept.document.key: kept for kept in each.absent} for each in (before, history))
        self._connection.executemany("DELETE FROM removed WHERE key = ?", [(key,) for key in was.keys() - now.keys()])
        for key in sorted(now.keys() - was.keys()):
            self._insert("removed", rows.removed_row(now[key]))

    def _write_differences(self, differences: tuple[Difference, ...]) -> None:
        if differences != self.contents.differences:  # they change seldom, and their order counts
            self._connection.execute("DELETE FROM difference")
            for place, difference in enumerate(differences):
                self._insert("difference", difference_row(place, difference))

    def _insert(self, table: str, row: Row, *, or_else: str = "ABORT") -> None:
        places = ", ".join("CAST(? AS TEXT)" if isinstance(value, str) else "?" for value in row)
        statement = f"INSERT OR {or_else} INTO {table} VALUES ({places})"  # noqa: S608 - names of our own
        self._connection.execute(statement, _stored(row))


def _stored(row: Row) -> Row:
    """Words as bytes, to be cast to text: SQLite's own encoder refuses half surrogate pairs."""
    return tuple(value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value for value in row)


def _mark(connection: sqlite3.Connection) -> tuple[str, int]:
    found = connection.execute("SELECT identity, revision FROM project").fetchone()
    if found is None:
        raise RecordError("it does not say what it is")
    identity, revision = found
    return str(identity), int(revision)


def _file_number(path: Path) -> tuple[int, int]:
    status = os.stat(path)  # noqa: PTH116 - one call, whatever the path is made of
    return status.st_dev, status.st_ino


@contextmanager
def _explained(path: Path, *, writing: bool) -> Iterator[None]:
    """What goes wrong inside becomes a `ProjectError`."""
    try:
        yield
    except RecordError as error:
        raise damaged(path, str(error)) from error
    except UnicodeDecodeError as error:
        raise damaged(path, "its letters are no letters") from error
    except (sqlite3.Error, OSError) as error:
        raise problem_of(error, path, writing=writing) from error
