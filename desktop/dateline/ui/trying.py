"""While somebody types a publication date, the window shows what it would do, and the dialog says it."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QObject

from dateline.session.proposal_words import consequence_words, moves_words
from dateline.session.session import Session
from dateline.ui.dialogs.publication_date import PublicationDateDialog


class Trying(QObject):
    """Lives as long as the dialog; when that closes, whatever came of it, nothing is tried out any more."""

    def __init__(self, session: Session, dialog: PublicationDateDialog) -> None:
        super().__init__(dialog)
        self._session, self._dialog = session, dialog
        dialog.day_typed.connect(self._try)
        dialog.finished.connect(session.proposing.withdraw)
        session.proposing.changed.connect(self._tell)

    def _try(self, key: str, day: datetime.date | None) -> None:
        if day is None or key not in self._session.chronology:
            self._session.proposing.withdraw()
        else:
            self._session.propose_publication(key, day)

    def _tell(self) -> None:
        proposal = self._session.proposing.proposal
        if proposal is None:
            self._dialog.show_consequences(())
            return
        # What the article's own text has against the day is said by the dialog itself.
        others = consequence_words(proposal, self._session.chronology, contradictions=False)
        self._dialog.show_consequences((moves_words(proposal), *others))
