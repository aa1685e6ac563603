"""What a screen reader says of lanes, marks and clusters: a name, and what is to be known beside it."""

from __future__ import annotations

from dateline.chronology.model import Chronology
from dateline.chronology.reviews import Review
from dateline.chronology.showing import Placing
from dateline.events.model import headline
from dateline.render.captions import range_words
from dateline.render.date_words import words_of
from dateline.render.language import tr
from dateline.render.model_words import called
from dateline.render.report_time import reported_interval
from dateline.render.scene import Scene
from dateline.timeline.lanes import Lane
from dateline.timeline.marks import Flag
from dateline.timeline.pills import ClusterBox


def mark_words(scene: Scene, chronology: Chronology, row: int) -> tuple[str, str]:
    """Of a mark: label and date; and status, how many tell of it, its review."""
    table = scene.table
    if scene.is_picture:
        return f"{table.labels[row]}, {table.dated[row]}", called(table.shape_of(row).value)
    event = chronology.event_of(scene.ref_at(row))
    documents = len({ref.document for ref in event.mentions})
    said = [called(event.status)]
    if documents > 1:
        said.append(tr("told by %Ln documents", "", documents, one="told by 1 document"))
    if table.flags_of(row) & Flag.CONFLICT:
        said.append(tr("claims disagree"))
    review = chronology.review_of(event)
    if review is not Review.UNREVIEWED:
        said.append(called(review))
    return f"{headline(event.label)}, {_when(scene, chronology, row)}", ", ".join(said)


def cluster_words(cluster: ClusterBox) -> tuple[str, str]:
    """Of a cluster: how many and when; and what pressing it does."""
    when = range_words(*cluster.stretch)
    name = tr("%Ln events close together, {when}", "", cluster.count, one="1 event close together, {when}", when=when)
    return name, tr("Press to zoom in")


def lane_words(lane: Lane, count: int) -> tuple[str, str]:
    """Of a lane with so many marks: its name; and how many they are."""
    name = f"{lane.letter}: {lane.title}" if lane.letter else lane.title
    said = tr("%Ln events", "", count, one="1 event")
    return ", ".join(filter(None, (name, lane.note))), tr(
        "collapsed, {events}", events=said
    ) if lane.collapsed else said


def _when(scene: Scene, chronology: Chronology, row: int) -> str:
    """When the event of a mark was, and when it was reported, where marks stand there."""
    ref = scene.ref_at(row)
    event = chronology.event_of(ref)
    dated = words_of(event.interval) if event.interval else tr("without a date")
    if scene.placing is not Placing.REPORT:
        return dated
    reported = reported_interval(chronology.entry(ref.document))
    said = tr("event: {when}", when=dated)
    return "; ".join((said, tr("reported {when}", when=words_of(reported)))) if reported else said
