"""The files from which documents were read: which have changed since, which are gone, and what a person wants of that.

    sources.check()      # `changed` follows where something is not as it was

The texts are in the project, so nothing depends on the files. Looking at files happens in a thread, reading them in the
workers. A file is read again only where its time or size is not what it was when it was read.
"""

from __future__ import annotations

import itertools
import logging
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dateline.chronology.analysis import Analysis
from dateline.chronology.model import Chronology
from dateline.chronology.new_text import Carried, Difference, with_new_text
from dateline.documents.model import Unreadable
from dateline.render.language import marked, tr
from dateline.session.jobs import Jobs
from dateline.session.session import Session
from dateline.session.stamps import Stamp, stamp_of

logger = logging.getLogger(__name__)

_MOST_LOOKED_AT = 200_000  # files in a folder in which lost ones are looked for


@dataclass(frozen=True, slots=True)
class Finding:
    """What is not as it was with the file of a document: ``analysis`` is of its new text, None where it is gone or
    cannot be read. ``words`` is a sentence."""

    key: str
    words: str
    analysis: Analysis | None = None
    is_missing: bool = False


class Sources(QObject):
    """Compares documents with their files.

    Signals: ``changed()``: `findings` changed; ``said(str)``: a sentence for the status bar; ``stamps_changed()``:
    `stamps`, which is kept in the project, changed.
    """

    changed = Signal()
    said = Signal(str)
    stamps_changed = Signal()
    _looked = Signal(object, object)
    _located = Signal(object, object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._thread = ThreadPoolExecutor(1, "dateline looking at files")
        self._findings: dict[str, Finding] = {}
        self._stamps: dict[str, Stamp] = {}
        self._present: dict[str, Stamp] = {}  # as they were seen last
        self._compared: dict[str, Stamp] = {}  # as they were when they were read again
        self._asked: dict[Path, tuple[str, ...]] = {}
        self._known: frozenset[str] = frozenset()
        self._closed = self._thorough = False
        self._looked.connect(self._on_looked)
        self._located.connect(self._on_located)
        session.chronology_changed.connect(self._on_chronology_changed)
        jobs.source_read.connect(self._on_read)
        jobs.finished.connect(self._asked.clear)  # what was given up may be asked for again

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is not as it was, in the order of the documents."""
        order = [entry.key for entry in self._session.whole.entries]
        return tuple(self._findings[key] for key in order if key in self._findings)

    def finding(self, key: str) -> Finding | None:
        """What is not as it was with the file of a document."""
        return self._findings.get(key)

    @property
    def stamps(self) -> Mapping[str, Stamp]:
        """What the files looked like whose documents are as in them, by the documents' keys."""
        return self._stamps

    def begin_with(self, stamps: Mapping[str, Stamp], keys: Iterable[str]) -> None:
        """A project is about to be opened that has these documents, and in which these stamps were kept."""
        self._findings, self._stamps = {}, dict(stamps)
        self._known = frozenset(keys)
        self.changed.emit()

    def check(self, *, thorough: bool = False) -> None:
        """Look at all files; nobody waits for it. ``thorough``: also those are read of which nobody knows what they
        looked like, as in a project that another version made."""
        paths = self._paths()
        self._thorough = self._thorough or thorough
        if paths and not self._closed:
            self._thread.submit(self._look, paths, frozenset())

    # -- what a person wants ------------------------------------------------------------------------------------------

    def take_new(self, key: str) -> None:
        """Put the text of the file in the place of the document's; can be undone."""
        finding = self._findings.get(key)
        if finding is None or finding.analysis is None or key not in self._session.whole:
            return
        chronology, carried = with_new_text(self._session.whole, key, finding.analysis)
        new = finding.analysis.document.key
        if key in self._present:
            self._stamps = {**self._stamps, new: self._present[key]}
            self.stamps_changed.emit()
        self._known |= {new}
        self._forget([key])
        self._session.change(marked("Take changed text"), chronology)
        self._session.select_document(new)
        if carried.kept or carried.lost:
            self.said.emit(_carried_words(carried))

    def keep(self, key: str) -> None:
        """Leave the document as it is, and say no more about its file until that changes again."""
        if key in self._present:
            self._stamps = {**self._stamps, key: self._present[key]}
            self.stamps_changed.emit()
        self._forget([key])

    def relink(self, key: str, path: Path) -> None:
        """A document's file is another one now; can be undone."""
        self._relink({key: path.absolute()})

    def locate(self, folder: Path) -> None:
        """Look in a folder for all files that are missing, by their names; `said` tells how many were found."""
        paths = self._paths()
        missing = {each.key: paths[each.key] for each in self.findings if each.is_missing and each.key in paths}
        if missing and not self._closed:
            self._thread.submit(self._search, missing, folder)

    def close(self) -> None:
        """Look at nothing any more. May be called twice."""
        self._closed = True
        self._thread.shutdown(wait=False, cancel_futures=True)

    # -- inside: in the thread ----------------------------------------------------------------------------------------

    def _look(self, paths: Mapping[str, Path], new: frozenset[str]) -> None:
        stamps: dict[Path, Stamp | None] = {}
        for path in paths.values():
            if path not in stamps:
                stamps[path] = stamp_of(path)
        if not self._closed:
            self._looked.emit({key: stamps[path] for key, path in paths.items()}, new)

    def _search(self, missing: Mapping[str, Path], folder: Path) -> None:
        wanted = {path.name for path in missing.values()}
        found: dict[str, list[Path]] = {}
        files = (Path(place) / name for place, _, names in os.walk(folder) for name in names)
        for path in itertools.islice(files, _MOST_LOOKED_AT):
            if path.name in wanted:
                found.setdefault(path.name, []).append(path)
        places = {key: _likest(path, found[path.name]) for key, path in missing.items() if path.name in found}
        if not self._closed:
            self._located.emit(places, folder)

    # -- inside: in the window ----------------------------------------------------------------------------------------

    def _paths(self) -> dict[str, Path]:
        entries = self._session.whole.entries
        return {entry.key: entry.document.source for entry in entries if entry.document.source is not None}

    def _on_chronology_changed(self) -> None:
        """A document that has just been read is as its file is."""
        keys = frozenset(entry.key for entry in self._session.whole.entries)
        new, self._known = keys - self._known, keys
        if new and not self._closed:
            paths = self._paths()
            self._thread.submit(self._look, {key: paths[key] for key in new if key in paths}, new)
        gone = self._findings.keys() - keys
        if gone:
            self._forget(gone)

    def _on_looked(self, seen: Mapping[str, Stamp | None], new: frozenset[str]) -> None:
        paths, before = self._paths(), dict(self._findings)
        stamps = dict(self._stamps)
        for key, stamp in seen.items():
            if key not in paths:
                continue
            if stamp is None:
                words = tr("{name} is not in {parent} any more.", name=paths[key].name, parent=paths[key].parent)
                self._findings[key] = Finding(key, words, is_missing=True)
                continue
            if key in before and before[key].is_missing:
                del self._findings[key]
            self._present[key] = stamp
            if key in new and key not in stamps:
                stamps[key] = stamp
            elif stamps.get(key) == stamp:
                self._findings.pop(key, None)
            elif self._is_worth_reading(key, paths[key], stamps):
                self._asked[paths[key]] = tuple(other for other, path in paths.items() if path == paths[key])
                self._jobs.read_source(paths[key])
        self._thorough = False
        self._take(stamps, before)

    def _is_worth_reading(self, key: str, path: Path, stamps: Mapping[str, Stamp]) -> bool:
        """Whether a file may be other than the document, and nobody is looking at it or knows it already."""
        known = self._compared.get(key) == self._present[key] and key in self._findings
        return path not in self._asked and not known and (key in stamps or self._thorough)

    def _on_read(self, path: Path, results: tuple[Analysis | Unreadable, ...]) -> None:
        before, stamps = dict(self._findings), dict(self._stamps)
        read = {each.document.key: each for each in results if isinstance(each, Analysis)}
        for key in self._asked.pop(path, ()):
            if key not in self._session.whole:
                continue
            if key in self._present:
                self._compared[key] = self._present[key]
            if key in read:
                self._findings.pop(key, None)
                if key in self._present:
                    stamps[key] = self._present[key]
            else:
                self._findings[key] = _finding(self._session.whole, key, results)
        self._take(stamps, before)

    def _on_located(self, places: Mapping[str, Path], folder: Path) -> None:
        there = {key: path for key, path in places.items() if key in self._session.whole}
        where = folder.name or folder
        self.said.emit(
            tr(
                "%Ln missing files found in {folder}.",
                "",
                len(there),
                one="1 missing file found in {folder}.",
                folder=where,
            )
        )
        self._relink(there)

    def _relink(self, places: Mapping[str, Path]) -> None:
        if places:
            self._forget(places)
            self._thorough = True
            self._stamps = {key: stamp for key, stamp in self._stamps.items() if key not in places}
            self._session.change(marked("Relink source file"), self._session.whole.with_sources(places))
            self.check()

    def _take(self, stamps: dict[str, Stamp], before: Mapping[str, Finding]) -> None:
        if stamps != self._stamps:
            self._stamps = stamps
            self.stamps_changed.emit()
        if self._findings != before:
            new = len(self._findings.keys() - before.keys())
            if new:
                self.said.emit(
                    tr(
                        "%Ln source files changed or missing: see File > Source files…", "", new,
                        one="1 source file changed or missing: see File > Source files…",
                    )
                )  # fmt: skip
            self.changed.emit()

    def _forget(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._findings.pop(key, None)
        self.changed.emit()


def _carried_words(carried: Carried) -> str:
    said = [
        tr(
            "%Ln things that you decided about it still hold.", "", carried.kept,
            one="1 thing that you decided about it still holds.",
        )
    ]  # fmt: skip
    if carried.lost:
        said.append(tr("%Ln were about words that are gone.", "", carried.lost, one="1 was about words that are gone."))
    return " ".join(said)


def _finding(whole: Chronology, key: str, results: tuple[Analysis | Unreadable, ...]) -> Finding:
    document = whole.entry(key).document
    read = [each for each in results if isinstance(each, Analysis)]
    same = [each for each in read if each.document.id == document.id] if len(read) > 1 else read
    new = [each for each in same if each.document.key not in whole]
    name = document.source.name if document.source is not None else document.id
    if new:
        words = Difference(document.text, new[0].document.text).words
        sentence = (
            tr("{name} has changed: {words}.", name=name, words=words)
            if words
            else tr("{name} has changed, but not in its words.", name=name)
        )
        return Finding(key, sentence, new[0])
    problem = next((each.reason for each in results if isinstance(each, Unreadable)), "")
    return Finding(
        key,
        tr("{name} has changed: this article is not in it any more. {problem}", name=name, problem=problem).rstrip(),
    )


def _likest(path: Path, candidates: list[Path]) -> Path:
    """The candidate whose folders have the most names in common with the path's, from the end."""

    def shared(candidate: Path) -> int:
        pairs = zip(reversed(path.parts), reversed(candidate.parts), strict=False)
        return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))

    return max(candidates, key=shared)
