"""From paths named on the command line to analysed documents, one at a time; one line on stderr for what failed."""

from __future__ import annotations

import dataclasses
import datetime
import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.chronology.analysis import Analysis, analyse
from dateline.chronology.model import Chronology
from dateline.chronology.project.connecting import SUFFIX
from dateline.chronology.project.contents import attached, chronology_of
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.project_file import ProjectFile
from dateline.documents.model import Document, Publication, PublicationBasis, Unreadable
from dateline.documents.reading import gather, read_path

logger = logging.getLogger(__name__)


class Reading:
    """The documents behind paths, in order. ``problems`` gathers, while iterating, what could not be read."""

    def __init__(self, paths: Sequence[Path], *, given: datetime.date | None) -> None:
        self._paths = [path for path in paths if path.suffix.lower() != SUFFIX]
        self._projects = [path for path in paths if path.suffix.lower() == SUFFIX]
        self._given = given
        self.problems: list[Unreadable] = []

    @property
    def failures(self) -> int:
        """How many files, or lines of corpora, could not be read so far."""
        return len(self.problems)

    def project(self, *, with_events: bool = True) -> Chronology:
        """What the project file among the paths holds, as its person left it; nothing where none is named.

        Texts whose analysis is of another version are analysed again. A second project is reported as a failure.
        """
        chronology = Chronology()
        for number, path in enumerate(self._projects):
            if number:
                self._report(Unreadable(path.name, "Only one project can be read at a time.", path))
                continue
            try:
                file = ProjectFile.open(path, write=False)
                file.close()
            except ProjectError as problem:
                self._report(Unreadable(path.name, str(problem), path))
                continue
            chronology, waiting = chronology_of(file.contents)
            again = [analyse(document, with_events=with_events) for document in file.contents.to_read_again]
            if again:
                chronology, _ = attached(chronology.with_reread(again), waiting)
        return chronology

    def documents(self) -> Iterator[Document]:
        """Each document, with the publication date that the person gave if any; failures go to stderr."""
        files, unreadable = gather(self._paths)
        for problem in unreadable:
            self._report(problem)
        for path in files:
            for result in read_path(path):
                if isinstance(result, Unreadable):
                    self._report(result)
                else:
                    yield self._dated(result)

    def analyses(self, *, with_events: bool) -> Iterator[Analysis]:
        """Each document analysed; what the analysis lacked is said once on stderr."""
        said: set[str] = set()
        for document in self.documents():
            try:
                analysis = analyse(document, with_events=with_events)
            except Exception as error:
                # A fault of ours in one document must not cost the person all the others.
                logger.debug("analysing %s", document.id, exc_info=True)
                words = f"It was read, but not understood: {type(error).__name__}."
                self._report(Unreadable(document.id, words, document.source))
                continue
            for lack in analysis.lacks:
                if lack not in said:
                    said.add(lack)
                    print(f"dateline: {lack}", file=sys.stderr)
            yield analysis

    def _dated(self, document: Document) -> Document:
        if self._given is None:
            return document
        given = Publication(self._given, PublicationBasis.GIVEN, "given on the command line")
        return dataclasses.replace(document, published=given, candidates=(given, *document.candidates))

    def _report(self, problem: Unreadable) -> None:
        self.problems.append(problem)
        named = problem.reason.startswith(problem.id)
        print(f"dateline: {problem.reason if named else f'{problem.id}: {problem.reason}'}", file=sys.stderr)
