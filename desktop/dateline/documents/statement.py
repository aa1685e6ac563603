"""What an article says about itself in its text: title, author, and (see `stated_dates`) its publication date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.documents.head import Line, byline_author, head_of, is_prose, lines_of
from dateline.documents.model import Publication
from dateline.documents.stated_dates import dateline_length, is_furniture, stated_publications
from dateline.documents.words import document_words

_HEADLINE_CHARACTERS = 150
_HEADLINE_WORDS = 24
_MADE_TITLE = 80  # characters of the first paragraph that stand in for a title
_WRAPPED = (50, 90)  # lines of a paragraph that an editor broke are about as long as this
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.)+$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|No|vs)\.$|\.\.\.$|…$")


@dataclass(frozen=True, slots=True)
class Statement:
    """``candidates`` are best first; ``published`` is the first of them if it may be taken unasked."""

    title: str
    title_end: int
    author: str | None
    published: Publication | None
    candidates: tuple[Publication, ...]


def statement_of(text: str, title: str | None = None) -> Statement:
    """Read the head of ``text`` (which must not be blank). ``title`` is given where metadata has one."""
    lines = lines_of(text)
    candidates, may_be_taken = stated_publications(text, lines)
    title_end = 0
    if title:
        title_end = end_of_title(text, title)
    else:
        headline = _headline(lines)
        title = _one_line(headline.text) if headline else _made_title(lines)
        if headline and headline.number == 0:
            title_end = headline.end
    published = candidates[0] if may_be_taken else None
    return Statement(title, title_end, _author(lines), published, candidates)


def end_of_title(text: str, title: str) -> int:
    """Where the title ends if ``text`` begins with it (leading blanks allowed, blanks inside may differ), else 0."""
    words = r"\s+".join(re.escape(word) for word in title.split())
    match = re.compile(rf"\s*{words}(?!\w)").match(text) if words else None
    return match.end() if match else 0


def _headline(lines: list[Line]) -> Line | None:
    """The first line that is neither byline nor date, if it reads like a headline and something follows it."""
    for line in head_of(lines)[:4]:
        if is_furniture(line, lines) or dateline_length(line.text) == len(line.text):
            continue
        following = lines[line.number + 1 :]
        return line if following and _reads_like_headline(line, following) else None
    return None


def _reads_like_headline(line: Line, following: list[Line]) -> bool:
    text = line.text
    words = text.split()
    if len(text) > _HEADLINE_CHARACTERS or len(words) > _HEADLINE_WORDS or dateline_length(text):
        return False
    if text[-1] in ".,;:" and not _ABBREVIATED.search(text):
        return False
    if text[0].islower() or not any(character.isalpha() for character in text):
        return False
    return following[0].follows_blank or not _is_wrapped(line, following)


def _is_wrapped(line: Line, following: list[Line]) -> bool:
    """Whether a line is only the first of a paragraph that somebody broke by hand."""
    if following[0].text[0].islower():
        return True
    paragraph = [line]
    for other in following:
        if other.follows_blank:
            break
        paragraph.append(other)
    shortest, longest = _WRAPPED
    return len(paragraph) >= 3 and all(shortest <= len(part.text) <= longest for part in paragraph[:-1])


def _made_title(lines: list[Line]) -> str:
    """The first words of the first paragraph, cut between words: "Japan on Tuesday has quietly dispatched one…"."""
    wordy = [line for line in lines[:14] if any(character.isalpha() for character in line.text)]
    body = [line for line in wordy if not is_furniture(line, lines)] or lines
    first = body[0].text
    start = dateline_length(first)
    if start >= len(first) and len(body) > 1:
        body, start = body[1:], 0
    words = _one_line(" ".join([body[0].text[start:], *_rest_of_paragraph(body)]))
    if len(words) <= _MADE_TITLE:
        return words if _ABBREVIATED.search(words) else words.rstrip(".")
    return words[:_MADE_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def _rest_of_paragraph(body: list[Line]) -> list[str]:
    """The next lines, where the first is one that an editor broke."""
    rest: list[str] = []
    for line in body[1:6]:
        before = rest[-1] if rest else body[0].text
        if line.follows_blank or len(before) > _WRAPPED[1] or before[-1] in ".!?":
            break
        rest.append(line.text)
    return rest


def _author(lines: list[Line]) -> str | None:
    """The names of the byline in the head ("By Anna Holm, Staff Writer", "3 March 2021 by Anna Holm"), or None."""
    for line in head_of(lines):
        if is_prose(line.text) or not is_furniture(line, lines):
            continue
        by = re.search(r"\bby\b", line.text, re.IGNORECASE)
        byline = byline_author(line.text) or (byline_author(line.text[by.start() :]) if by else None)
        if byline:
            return _without_roles(byline[0])
    return None


def _without_roles(names: str) -> str:
    """ "ANNA HOLM, Staff Writer" → "Anna Holm"."""
    roles = document_words().roles
    kept = [part for part in names.split(", ") if roles.isdisjoint(part.lower().split())]
    author = ", ".join(kept) or names
    return author.title() if author.isupper() and " " in author else author


def _one_line(text: str) -> str:
    return " ".join(text.split())
