"""The publication date that a web page states outside its prose, best evidence first. Alone imports htmldate.

Order: JSON-LD of the article, ``<meta>``, ``<time>`` marked as the publication, the page's byline, the only
``<time>``, the page's address, and what htmldate makes of these same places where our own strict reading finds nothing
("3 de marzo, 2021"). htmldate never sees the prose nor the footer: there it would take the day of some event, or the
year of the copyright.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from html import escape
from typing import Any

from dateline import calendar
from dateline.documents.dates import day_at, written_days
from dateline.documents.head import lines_of
from dateline.documents.model import Publication, PublicationBasis
from dateline.documents.stated_dates import stated_publications
from dateline.documents.words import document_words

_ARTICLE_TYPES = re.compile(r"(?:article|blogposting|report|posting|review|webpage)$", re.IGNORECASE)
_BYLINE_CLASS = re.compile(
    r"byline|dateline|publish|posted|pub-?date|timestamp|(?:^|[\s_-])(?:date|time)(?:$|[\s_-])", re.IGNORECASE
)
_ELSEWHERE = (
    "ancestor-or-self::*[self::nav or self::aside or self::footer"
    " or contains(@class,'comment') or contains(@class,'related')]"
)
_ADDRESS_DAY = re.compile(r"/(?P<year>[12]\d{3})[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?=[/-]|$)")
_AMBIGUOUS = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b")
_NUMBER = re.compile(r"\d{1,4}")
_LONGEST_BYLINE = 160
_MOST_PIECES = 12


def page_publications(tree: Any) -> tuple[Publication, ...]:
    """Dates of first publication, best first, each day once. ``tree`` is the lxml tree of the whole page."""
    found = [
        *_json_ld(tree, "datePublished"),
        *_meta(tree, document_words().published_meta),
        *_marked_times(tree),
        *_bylines(tree),
        *_only_time(tree),
        *_address(tree),
    ]
    return _each_day_once(found or _by_htmldate(tree))


def page_updates(tree: Any) -> tuple[Publication, ...]:
    """Dates of later changes, best first, each day once."""
    return _each_day_once([*_json_ld(tree, "dateModified"), *_meta(tree, document_words().updated_meta)])


def _each_day_once(found: list[Publication]) -> tuple[Publication, ...]:
    return tuple({publication.day: publication for publication in reversed(found)}.values())[::-1]


def _json_ld(tree: Any, key: str) -> Iterator[Publication]:
    """The date of the page's article; nothing where several articles of a list disagree."""
    days: list[date] = []
    for script in tree.iterfind(".//script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            content = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue  # broken JSON-LD is common; the page says its date elsewhere, or not at all
        for node in _nodes(content):
            written = day_at(str(node.get(key) or "").strip())
            if written and written.day not in days:
                days.append(written.day)
    if len(days) == 1:
        yield Publication(days[0], PublicationBasis.METADATA, f"from the page's metadata ({key})")


def _nodes(content: Any) -> Iterator[dict[str, Any]]:
    """Nodes that describe an article: the top ones, those of ``@graph``, and what a page is mainly about."""
    waiting = list(content) if isinstance(content, list) else [content]
    for node in waiting:  # grows while it is walked
        if not isinstance(node, dict) or len(waiting) > 1000:
            continue
        graph = node.get("@graph")
        waiting += graph if isinstance(graph, list) else []
        if isinstance(node.get("mainEntity"), dict):
            waiting.append(node["mainEntity"])
        kinds = node.get("@type")
        if any(_ARTICLE_TYPES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield node


def _meta(tree: Any, names: frozenset[str]) -> Iterator[Publication]:
    for element in tree.iterfind(".//meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if name.lower() not in names:
            continue
        written = day_at((element.get("content") or element.get("datetime") or "").strip())
        if written:
            yield Publication(written.day, PublicationBasis.METADATA, f"from the page's metadata ({name})")


def _marked_times(tree: Any) -> Iterator[Publication]:
    marked = "(@pubdate or contains(@itemprop,'datePublished') or contains(@class,'published'))"
    other = ".//*[@itemprop='datePublished'][not(self::meta)]"
    for element in tree.xpath(f".//time[{marked}][not({_ELSEWHERE})] | {other}"):
        day = _day_of_time(element)
        if day:
            yield Publication(day, PublicationBasis.METADATA, "from the time that the page marks as its publication")


def _only_time(tree: Any) -> Iterator[Publication]:
    """A page whose ``<time>`` elements all name one day; with several, one may belong to another article."""
    days = {_day_of_time(element) for element in tree.xpath(f".//time[not({_ELSEWHERE})]")}
    if len(days) == 1 and (day := days.pop()):
        yield Publication(day, PublicationBasis.METADATA, "from the only time that the page marks")


def _day_of_time(element: Any) -> date | None:
    written = day_at((element.get("datetime") or element.get("content") or "").strip())
    if written is None:
        written = next(written_days(_words(element)[:_LONGEST_BYLINE]), None)
    return written.day if written else None


def _bylines(tree: Any) -> Iterator[Publication]:
    """What the elements that are classed as byline or date say, read like the head of a text."""
    text = "\n".join(dict.fromkeys(byline_texts(tree)))
    publications, may_be_taken = stated_publications(text, lines_of(text))
    if may_be_taken and publications:
        first = publications[0]
        reason = first.reason.replace(" in the text", " on the page").replace(" above the text", " on the page")
        yield Publication(first.day, PublicationBasis.BYLINE, reason)


def byline_texts(tree: Any) -> Iterator[str]:
    """The words of short elements whose class or id says byline or date, outside menus, comments and footers."""
    for element in tree.xpath(f".//*[@class or @id][not({_ELSEWHERE})]"):
        if _BYLINE_CLASS.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            words = _words(element)
            if 0 < len(words) <= _LONGEST_BYLINE:
                yield words


def _address(tree: Any) -> Iterator[Publication]:
    """``https://…/2021/03/03/title`` as the page gives its own address."""
    for element in tree.xpath(".//link[@rel='canonical']/@href | .//meta[@property='og:url']/@content"):
        match = _ADDRESS_DAY.search(str(element))
        if match:
            year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
            if calendar.exists(year, month, day):
                yield Publication(date(year, month, day), PublicationBasis.METADATA, "from the page's address")


def _by_htmldate(tree: Any) -> list[Publication]:
    """htmldate's reading of those pieces of metadata, times and bylines in which the strict reading sees no day.

    Taken only if all its answers agree and are written there: not a first of January made from a year.
    """
    from htmldate import find_date  # slow to import

    days = set()
    for piece in list(_pieces_for_htmldate(tree))[:_MOST_PIECES]:
        # The bounds are fixed ones: the library's own would be 1995 and the day of reading.
        answer = find_date(
            f"<html><body>{piece}</body></html>",
            extensive_search=False,
            original_date=True,
            min_date="1000-01-01",
            max_date="2999-12-31",
        )
        written = day_at(answer) if answer else None
        if written and _is_written(written.day, piece):
            days.add(written.day)
    if len(days) != 1:
        return []
    return [Publication(days.pop(), PublicationBasis.METADATA, "from the date beside the page's byline")]


def _pieces_for_htmldate(tree: Any) -> Iterator[str]:
    """Small pieces of HTML with digits, without a day that we could read, and without "03/04/2021"."""
    for element in tree.iterfind(".//meta"):
        content = element.get("content") or ""
        name = (element.get("property") or element.get("name") or "").lower()
        if name in document_words().published_meta and _is_unread(content):
            yield f'<meta name="date" content="{escape(content, quote=True)}">'
    for element in tree.xpath(f".//time[not({_ELSEWHERE})]"):
        moment, words = element.get("datetime") or "", _words(element)[:_LONGEST_BYLINE]
        if _is_unread(f"{moment} {words}"):
            yield f'<time datetime="{escape(moment, quote=True)}">{escape(words)}</time>'
    for words in dict.fromkeys(byline_texts(tree)):
        if _is_unread(words):
            yield f'<p class="date">{escape(words)}</p>'


def _is_unread(words: str) -> bool:
    has_day = next(written_days(words), None) is not None
    return not has_day and not _AMBIGUOUS.search(words) and any(character.isdigit() for character in words)


def _is_written(day: date, piece: str) -> bool:
    """Whether day and year stand there as numbers, or the whole as "20210303"."""
    return {day.year, day.day} <= {int(number) for number in _NUMBER.findall(piece)} or f"{day:%Y%m%d}" in piece


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
