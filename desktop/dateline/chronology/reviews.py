"""What a person thinks of an event that was found: kept with its mentions, so that it outlives merging and re-reading.

    chronology.with_review(ref, Review.ACCEPTED).review_of(chronology.event_of(ref))

An event is accepted when everything that is told of it is. Where a document comes that tells more of it, or two events
of different reviews become one, it is to be reviewed again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from dateline.events.model import MentionRef


class Review(Enum):
    """Where a person's looking through the events stands with one of them."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    EDITED = "edited"  # said to be otherwise, and nothing beside that
    FLAGGED = "flagged"  # to be looked at again
    REJECTED = "rejected"  # no event, or not of this chronology: out of sight unless it is asked for


SAID = frozenset(Review) - {Review.UNREVIEWED, Review.EDITED}
"""What a person says of an event; that it is edited shows by itself."""

Reviews = Mapping[MentionRef, Review]
"""Mentions that are not in it are unreviewed."""


def review_of(mentions: Iterable[MentionRef], reviews: Reviews) -> Review:
    """The review of the event with these mentions: what all of them have in common. One flag is enough."""
    found = {reviews.get(ref, Review.UNREVIEWED) for ref in mentions}
    if Review.FLAGGED in found:
        return Review.FLAGGED
    return found.pop() if len(found) == 1 else Review.UNREVIEWED


def reviewed(reviews: Reviews, mentions: Iterable[MentionRef], review: Review) -> Reviews:
    """The reviews with another one for these mentions; one that nobody says takes back what was said."""
    changed = dict(reviews)
    for ref in mentions:
        if review not in SAID:  # kept, it would be refused when the project is opened
            changed.pop(ref, None)
        else:
            changed[ref] = review
    return changed
