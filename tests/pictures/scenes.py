"""The scenes of which reference pictures are kept; each paints itself onto a fresh image."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from dateline.chronology.model import Chronology
from dateline.chronology.proposal import propose
from dateline.chronology.showing import Arrangement, ColourBy, Filter, LanesBy
from dateline.render.files import picture_image
from dateline.render.look import Look, State
from dateline.render.marks import paint_mark
from dateline.render.painter import paint_timeline
from dateline.render.picture import Picture
from dateline.render.proposed_scene import proposed_scene
from dateline.render.scene import scene_of
from dateline.render.theme import ThemeName, load_theme
from dateline.session.session import Session
from dateline.timeline.lanes import Lane
from dateline.timeline.layout import fit_range, lay_out
from dateline.timeline.marks import Claim, Flag, Mark, MarkShape, MarkTable
from dateline.timeline.placements import ClaimBox, Form, MarkBox
from dateline.timeline.sizes import TextStyle
from dateline.timeline.view import View
from dateline.ui.shelf import ShelfPanel
from dateline.ui.style import dress
from tests.chronology.articles import FERRY, NOVEMBER_11, article
from tests.render.chronologies import bridge
from tests.timeline.scenes import at, lanes_for, many, one
from tests.ui.sample_chronology import open_in, sample_chronology

Scene = Callable[[], QImage]


def _canvas(width: int, height: int, look: Look) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(look.colour(look.theme.colours.canvas))
    return image


def marks(theme: ThemeName) -> Scene:
    """Every status in every state, as a point and as a stretch, and every kind of end."""

    def paint() -> QImage:
        look = Look(load_theme(theme))
        image = _canvas(760, 330, look)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        states = (State(), State(hovered=0), State(selected=0), State(focused=0), State(selected=0, focused=0))
        for line, shape in enumerate(MarkShape):
            y = 26.0 + line * 38
            look.text(painter, 12, y, shape.value, style=TextStyle.SMALL, colour=look.theme.colours.text_primary)
            for column, state in enumerate(states):
                dot = MarkBox(0, 0, 0, Form.DOT, shape, 0, Flag.NONE, 84 + column * 44, 96 + column * 44, y, 12)
                bar = MarkBox(0, 0, 0, Form.BAR, shape, 1, Flag.NONE, 310 + column * 90, 376 + column * 90, y, 12)
                paint_mark(painter, dot, look, state)
                paint_mark(painter, bar, look, state)
        y = 26.0 + 6 * 38
        for column, (shape, fade0, fade1) in enumerate(
            [(MarkShape.HAPPENED, 24, 0), (MarkShape.HAPPENED, 24, 24), (MarkShape.HAPPENED, 0, 50),
             (MarkShape.PLANNED, 0, 50), (MarkShape.POSSIBLE, 0, 50), (MarkShape.ONGOING, 24, 0)]
        ):  # fmt: skip
            x = 12.0 + column * 122
            faded = MarkBox(0, 0, 0, Form.BAR, shape, 0, Flag.NONE, x, x + 100, y, 12, fade0, fade1)
            paint_mark(painter, faded, look, State())
        claims = (ClaimBox(20, 44, 0), ClaimBox(84, 96, 1), ClaimBox(110, 132, 2))
        bracket = MarkBox(
            0, 0, 0, Form.BRACKET, MarkShape.HAPPENED, 0, Flag.CONFLICT, 20, 132, y + 40, 12, claims=claims
        )
        paint_mark(painter, bracket, look, State())
        painter.end()
        return image

    return paint


def timeline(
    table: MarkTable,
    lanes: list[Lane],
    view: View,
    height: int,
    theme: ThemeName = "light",
    *,
    selected: int | None = None,
    letters: str | None = None,
) -> Scene:
    """A timeline as on screen; ``letters`` is a font for what the shipped one lacks."""

    def paint() -> QImage:
        dressed = load_theme(theme)
        if letters is not None:
            family = (*dressed.type.family[:1], letters)
            dressed = replace(dressed, type=replace(dressed.type, family=family))
        look = Look(dressed)
        image = _canvas(round(view.width), height, look)
        placements = lay_out(table, lanes, view, height, look.metrics, selected=selected)
        painter = QPainter(image)
        paint_timeline(painter, placements, look, State(selected=selected), height=height)
        painter.end()
        return image

    return paint


def articles(theme: ThemeName, lanes_by: LanesBy = LanesBy.DOCUMENT) -> Scene:
    """Two articles, one event selected."""

    def paint() -> QImage:
        chronology = bridge().chronology
        scene = scene_of(chronology, chronology.events, Arrangement(lanes_by))
        found = fit_range(scene.bounds)
        assert found is not None
        return timeline(scene.table, list(scene.lanes), View(*found, 860), 270, theme, selected=1)()

    return paint


def page(theme: ThemeName) -> Scene:
    """The picture of two articles, at half its usual size."""

    def paint() -> QImage:
        chronology = bridge().chronology
        return picture_image(Picture(chronology, chronology.events, load_theme(theme), "The bridge", size=(1067, 600)))

    return paint


def high_dpi(dots: int) -> Scene:
    """The picture of two articles, small and sharp."""

    def paint() -> QImage:
        chronology = bridge().chronology
        small = Picture(chronology, chronology.events, load_theme("light"), "The bridge", size=(640, 400), dpi=dots)
        return picture_image(small)

    return paint


def by_person() -> Scene:
    """Lanes by document, colours by person: the legend names them, and documents are grey."""

    def paint() -> QImage:
        chronology = sample_chronology()
        arrangement = Arrangement(LanesBy.DOCUMENT, ColourBy.PERSON)
        return picture_image(
            Picture(chronology, chronology.events, load_theme("light"), "The ferry", size=(1067, 600),
                    arrangement=arrangement, made_on=datetime.date(2026, 11, 26))
        )  # fmt: skip

    return paint


def dense_day() -> Scene:
    """Three hundred events of one day, by the minute."""
    chance, day = random.Random(4), at(2025, 11, 18)
    marks = []
    for event in range(300):
        start = day + round(chance.triangular(0, 86_000, 50_000))
        end = start + chance.choice((60, 60, 600, 3600))
        shape = chance.choice(list(MarkShape))
        marks.append(
            Mark(start, end, event % 2, event, f"Report {event} of the watch", "", 1 + event % 3, shape, event % 2)
        )
    return timeline(MarkTable.of(marks, 2), lanes_for(2), View(day - 3600, day + 90_000, 860), 300)


def right_to_left() -> Scene:
    """Labels in Hebrew and Arabic, with figures in them, whole and elided."""
    labels = (
        "הגשר נפתח ב־18 בנובמבר", "ראש העיר נפגש עם 12 חברי המועצה ועם נציגי הנמל בבית העירייה הישן שליד המזח",
        "انقطع الجسر بعد 3 أيام", "The mayor said: „הגשר”",
    )  # fmt: skip
    marks = [
        Mark(at(2025, 11, 2 + 7 * i), at(2025, 11, 5 + 7 * i), 0, i, label, "", 3, MarkShape.HAPPENED, i)
        for i, label in enumerate(labels)
    ]
    lane = [Lane("all", "כל האירועים")]
    return timeline(MarkTable.of(marks, 1), lane, View(at(2025, 10, 28), at(2025, 12, 4), 640), 220,
                    letters="Test Letters")  # fmt: skip


def shelf(theme: ThemeName) -> Scene:
    """The shelf of two articles, one of them undated."""

    def paint() -> QImage:
        session, look = Session(), load_theme(theme)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        dressed = application.font(), application.palette(), application.styleSheet()
        dress(application, look)
        panel = ShelfPanel(session, look)
        panel.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)  # never active: nothing in it has the focus
        panel.resize(860, 190)
        open_in(session, sample_chronology())
        panel.show()
        application.processEvents()
        image = panel.grab().toImage()
        panel.close()
        panel.deleteLater()
        application.processEvents()
        application.setFont(dressed[0])
        application.setPalette(dressed[1])
        application.setStyleSheet(dressed[2])
        return image

    return paint


def conflict() -> Scene:
    """Three claims that cannot all be true, beside events of other kinds."""
    claims = (
        Claim(at(2025, 3, 2), at(2025, 3, 8), 0), Claim(at(2025, 3, 28), at(2025, 3, 29), 1),
        Claim(at(2025, 4, 3), at(2025, 4, 12), 2),
    )  # fmt: skip
    disputed = replace(
        one(
            (2025, 3, 2),
            (2025, 4, 11),
            label="The dam breaks",
            importance=3,
            flags=Flag.FIRST | Flag.CONFLICT,
            told_by=3,
        ),
        claims=claims,
    )
    shapes = [
        Mark(at(2025, 3, 5 + 3 * i), at(2025, 3, 9 + 4 * i), 0, i + 1, f"{shape.value} event", "", 2, shape, i)
        for i, shape in enumerate(MarkShape)
    ]
    lane = [Lane("all", "All events")]
    return timeline(MarkTable.of([disputed, *shapes], 1), lane, View(at(2025, 2, 20), at(2025, 5, 1), 860), 260)


def tried_out(theme: ThemeName, days: int) -> Scene:
    """Two articles, the first of which is moved by so many days: ghosts, the date so far, what contradicts."""

    def paint() -> QImage:
        other = article("Inquiry begins", "Divers met investigators last week.", day=datetime.date(2025, 11, 13))
        sentences = (*FERRY, "Crews closed the quay on 4 November 2025.", "Divers searched the basin last week.")
        chronology = Chronology().with_analyses([article("Ferry stays in port", *sentences, day=NOVEMBER_11), other])
        day = NOVEMBER_11 + datetime.timedelta(days)
        proposal = propose(chronology, chronology.entries[0].key, day)
        plain = scene_of(chronology, chronology.events, Arrangement(LanesBy.DOCUMENT))
        scene = proposed_scene(chronology, proposal, plain, Filter(), Arrangement())
        view = View(at(2025, 10, 20), at(2025, 12, 2), 860)
        return timeline(scene.table, list(scene.lanes), view, 420, theme)()

    return paint


SCENES: dict[str, Scene] = {
    "marks-light": marks("light"),
    "marks-dark": marks("dark"),
    "articles-light": articles("light"),
    "articles-dark": articles("dark"),
    "articles-by-status": articles("light", LanesBy.STATUS),
    "page-light": page("light"),
    "page-dark": page("dark"),
    "page-high-dpi": high_dpi(216),
    "page-by-person": by_person(),
    "dense-day": dense_day(),
    "right-to-left": right_to_left(),
    "shelf-light": shelf("light"),
    "shelf-dark": shelf("dark"),
    "crowd-bce": timeline(many(3000, 4), lanes_for(4), View(at(-620), at(2120), 860), 340),
    "single-event": timeline(
        MarkTable.of([one((2025, 11, 18))], 1), lanes_for(1), View(at(2025, 11, 11), at(2025, 11, 25), 600), 120
    ),
    "far-years": timeline(many(12, 1, years=(-12_000, 14_000)), lanes_for(1), View(at(-14_000), at(16_000), 860), 300),
    "conflict": conflict(),
    "tried-out-light": tried_out("light", 9),
    "tried-out-dark": tried_out("dark", -9),
    "hours": timeline(
        MarkTable.of([Mark(at(2025, 11, 18) + 32_400, at(2025, 11, 18) + 39_600, 0, 0, "The vote", "9–11:00", 3)], 1),
        lanes_for(1), View(at(2025, 11, 17) + 64_800, at(2025, 11, 19) - 14_400, 860), 120,
    ),
}  # fmt: skip
