"""Web pages: the article without its surroundings, and only dates that the page states outside its prose."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.documents.model import Document, PublicationBasis, Unreadable
from dateline.documents.reading import read_path

PROSE = (
    "<p>The dyke at Olm failed on 9 April 2019, and four hundred people were taken from their homes within the hour, "
    "the county said in a statement on the morning after.</p>\n"
    "<p>Pumps stopped two hours later. Engineers who could not reach them by road went up the river in boats, and "
    "it was noon before the first of them ran again.</p>\n"
)


def page(
    head: str = "", byline: str = "", footer: str = "", h1: str = "Dyke fails at Olm", attributes: str = ""
) -> str:
    return (
        f"<!DOCTYPE html><html {attributes}><head><title>Dyke fails at Olm | The Courier</title>{head}</head><body>"
        f"<nav><ul><li><a href='/'>Home</a></li><li><a href='/s'>Sport on 7 July 2020</a></li></ul></nav>"
        f"<article><h1>{h1}</h1>{byline}{PROSE}</article>"
        f"<footer>© 2026 The Courier. Updated 1 January 2026. {footer}</footer></body></html>"
    )


def read(folder: Path, content: str | bytes) -> Document | Unreadable:
    path = folder / "page.html"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (found,) = read_path(path)
    return found


def document(folder: Path, content: str | bytes) -> Document:
    found = read(folder, content)
    assert isinstance(found, Document)
    return found


def json_ld(*nodes: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)


def article(day: str, **more: object) -> dict[str, object]:
    return {"@type": "NewsArticle", "datePublished": day, **more}


def test_the_article_is_shown_without_menu_and_footer(tmp_path: Path) -> None:
    found = document(tmp_path, page(byline="<p class='byline'>By Anna Holm</p>", attributes="lang='en-GB'"))
    first, second, third, end = found.text.split("\n")
    assert first == found.title == "Dyke fails at Olm"
    assert second.startswith("The dyke at Olm failed on 9 April 2019, and")
    assert third.startswith("Pumps stopped two hours later.")
    assert end == ""
    assert found.text[: found.title_end] == found.title
    assert (found.author, found.language) == ("Anna Holm", "en")


DATED = {
    "JSON-LD": page(json_ld(article("2019-04-10T23:30:00-05:00"))),
    "JSON-LD in a graph": page(json_ld({"@graph": [{"@type": "WebSite"}, article("2019-04-10")]})),
    "JSON-LD of a list type": page(json_ld([article("2019-04-10") | {"@type": ["Article", "Thing"]}])),
    "JSON-LD before meta": page('<meta name="date" content="2019-04-12">' + json_ld(article("2019-04-10"))),
    "broken JSON-LD": page('<script type="application/ld+json">{oops</script><meta name="date" content="2019-04-10">'),
    "meta property": page('<meta property="article:published_time" content="2019-04-10T08:00:00Z">'),
    "meta name": page('<meta name="DC.date.issued" content="10 April 2019">'),
    "meta itemprop": page('<meta itemprop="datePublished" content="2019-04-10">'),
    "marked time": page(
        byline="<time itemprop='datePublished' datetime='2019-04-10'>yesterday</time><time>7 May 2018</time>"
    ),
    "the only time": page(byline="<time datetime='2019-04-10T08:00'>2 days ago</time>"),
    "words of a time": page(byline="<time>Wednesday, 10 April 2019</time>"),
    "byline": page(byline="<p class='byline'>By Anna Holm | April 10, 2019</p>"),
    "date class": page(byline="<span class='post-date'>10 April 2019</span>"),
    "published on": page(byline="<div class='published'>Published 10 April 2019, 9:15</div>"),
    "address": page('<link rel="canonical" href="https://courier.example/2019/04/10/dyke">'),
    "another language": page(byline="<span class='date'>10 Nisan 2019</span>"),
    "digits only": page('<meta name="pubdate" content="20190410">'),
    "digits of a time": page(byline="<time datetime='20190410T0800'>morning</time>"),
    "updated only": page('<meta property="article:modified_time" content="2019-04-10T08:00:00Z">'),
    "published before updated": page(
        '<meta property="article:modified_time" content="2019-04-12"><meta name="date" content="2019-04-10">'
    ),
}


@pytest.mark.parametrize("content", DATED.values(), ids=DATED.keys())
def test_a_stated_date_is_found(tmp_path: Path, content: str) -> None:
    found = document(tmp_path, content)
    assert found.published is not None
    assert found.published.day.isoformat() == "2019-04-10"
    assert found.published.basis in (PublicationBasis.METADATA, PublicationBasis.BYLINE)
    assert found.published in found.candidates


UNDATED = {
    "nothing stated": page(),
    "a copyright year": page(footer="Copyright 2021", head='<meta itemprop="copyrightYear" content="2021">'),
    "numbers in either order": page('<meta name="date" content="03/04/2021">'),
    "a month only": page('<meta name="date" content="April 2019">'),
    "a year only": page(byline="<span class='date'>2019</span>"),
    "days ago": page(byline="<span class='date'>3 days ago</span>"),
    "no year": page(byline="<span class='date'>10 April</span>"),
    "times of several things": page(byline="<time>3 May 2019</time><time>4 May 2020</time>"),
    "several articles": page(json_ld(article("2019-04-10"), article("2018-01-01"))),
    "JSON-LD of something else": page(json_ld({"@type": "Event", "datePublished": "2019-04-10"})),
    "a date in the future of nothing": page('<meta name="date" content="9999-99-99">'),
    "an impossible day": page('<meta name="date" content="2019-02-30">'),
    "another article beside": page(footer="<div class='related'><time datetime='2018-01-01'>then</time></div>"),
}


@pytest.mark.parametrize("content", UNDATED.values(), ids=UNDATED.keys())
def test_nothing_stated_is_no_date(tmp_path: Path, content: str) -> None:
    found = document(tmp_path, content)
    assert found.published is None
    assert [candidate.basis for candidate in found.candidates] == [PublicationBasis.FILE_TIME]


def test_the_title_is_put_before_a_text_without_it(tmp_path: Path) -> None:
    head = '<meta property="og:title" content="A long night at Olm">'
    content = page(head).replace("<h1>Dyke fails at Olm</h1>", "")
    found = document(tmp_path, content)
    assert found.title == "A long night at Olm"
    assert found.text.startswith("A long night at Olm\nThe dyke at Olm failed")


NO_ARTICLE = {
    "a login": "<html><body><nav>Home</nav><p>Please log in.</p></body></html>",
    "a menu": "<html><body><ul>" + "<li><a href='/x'>Somewhere else</a></li>" * 40 + "</ul></body></html>",
    "a script": "<html><body><script>var x = '" + "word " * 200 + "';</script></body></html>",
    "no markup worth the name": "<>",
    "nested too deep": "<div>" * 100_000 + "hello",
}


@pytest.mark.parametrize("content", NO_ARTICLE.values(), ids=NO_ARTICLE.keys())
def test_a_page_without_an_article_says_so(tmp_path: Path, content: str) -> None:
    found = read(tmp_path, content)
    assert isinstance(found, Unreadable)
    assert found.reason == "page.html is a web page without an article in it."


@pytest.mark.parametrize(
    "declaration",
    ['<meta charset="windows-1250">', '<meta http-equiv="Content-Type" content="text/html; charset=cp1250">'],
)
def test_the_declared_encoding_is_used(tmp_path: Path, declaration: str) -> None:
    content = page(declaration, h1="Hráz u Olmu se protrhla ve čtvrtek").encode("cp1250")
    assert "Hráz u Olmu se protrhla ve čtvrtek" in document(tmp_path, content).text


def test_an_xml_declaration_is_no_hindrance(tmp_path: Path) -> None:
    content = '<?xml version="1.0" encoding="UTF-8"?>\n' + page(attributes='xmlns="http://www.w3.org/1999/xhtml"')
    assert document(tmp_path, content).title == "Dyke fails at Olm"


def test_a_binary_renamed_to_html(tmp_path: Path) -> None:
    found = read(tmp_path, b"%PDF-1.4 and more")
    assert isinstance(found, Unreadable)
    assert found.reason == "page.html does not hold plain text: it looks like a PDF file renamed to .html."
