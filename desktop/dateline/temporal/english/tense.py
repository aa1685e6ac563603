"""Whether the verb that governs a bare weekday or month looks ahead or back, from the words around it alone.

The nearest verb sign to the left within the sentence decides ("will meet on Friday"), else the first one to the right
("On Friday the council will vote"). No parser: a sign is an auxiliary, a modal, "to" + verb, or a past form.
"""

from __future__ import annotations

import re

from dateline.temporal.meaning import Bound, Direction

_WIDTH = 160
_WEEKDAY = re.compile(r"day\b", re.IGNORECASE)
_END = re.compile(r"[.!?;](?=\s+[\"'“‘(]?[A-Z])|\n\s*\n|[.!?]$")
_SIGNS = re.compile(
    r"""\b(?:
      (?P<over>had\ been\ [a-z]+\ to\ [a-z]+|was\ to\ have|were\ to\ have
        |(?:would|could|may|might|must|should)(?:\ not)?\ have)
      |(?P<future>
        (?:will|shall|won['’]t|would|can
          |could(?!\ not|n['’]t|\ be\ (?:reach|locat|contact|found|determin|confirm|verifi))
          |may|might|must|should)
          (?:\ (?:not|also|then|likely|get|still|only|now|soon|probably))*(?:\ be\ [a-z]+)?
        |going\ to|set\ to|effective
        |(?:am|is|are|['’]m|['’]re)(?:\ (?:not|also|now))?
          \ (?:arriv|clos|com|fly|gett|host|join|launch|leav|marry|meet|mov|open|perform|publish|releas|retir|return
          |start|travell?|visit)ing
        |(?:is|are|was|were|be)\ (?:expected|scheduled|due|set|planned|slated|likely|about|supposed|to)\b
        |(?:expect|plan|hope|intend|aim|want|agree|promise|decide|prepare|schedule|ask|urge|vow|seek)(?:s|ed|d)?\ to
        |expects?|scheduled|slated|due|upcoming|next|begins?|opens|deadline|expires?
        |(?<!\bthe\ )(?<!\ball\ )(?<!\bboth\ )(?<!-)ends
        |(?<!\bnot\ )(?<!n['’]t\ )(?<!\bthe\ )(?:open|close|begin|start|end|resume|meet|vote)\ on
        |(?<!\bthe\ )(?<!\ba\ )(?<!\bits\ )(?<!\bhis\ )(?<!\bher\ )(?<!\btheir\ )(?<!\bthis\ )(?<!\bthat\ )(?<!\bnew\ )
          (?:plans?|starts?)  # the verbs: "approved the plan in May" is over
        |takes?\ effect|payable|reopens?|resumes?
        |comes?\ (?:into|out)|(?:go(?:es)?|heads?)\ to\ the\ polls|kicks?\ off|go(?:es)?\ up|stands?\ trial
        |go(?:es)?\ on\ (?:sale|trial|strike)|(?:is|are)\ out
        |(?:plan|deal|bid|agreement|deadline|pledge|promise|schedul|organi[sz])\w*\ (?:to|a|an|for)\b)
      |(?P<until>until|till)
      |(?P<infinitive>to\ (?:be\ |get\ )?(?!the\b|a\b|an\b|its\b|his\b|her\b|their\b|[A-Z])[a-z]+)
      |(?P<past>could(?:\ not|n['’]t)|could\ be\ [a-z]+
        |was|were|had|did|has|have|said|told|came|went|took|made|began|met|held|left|won|lost|fell|rose|got|gave|saw
        |set|put|sent|found|became|brought|sold|bought|paid|led|hit|shot|since
        |(?<!\ba\ )(?<!\ban\ )(?<!\bthe\ )(?<!\bstill\ )(?<!-)[a-z]{2,}ed
        |(?<!get\ )(?<!getting\ )beat
        |seen|shown|given|taken|written|drawn|thrown|grown|flown|stolen|spoken|chosen|broken|quit
        |arose|ate|bent|bore|bound|broke|built|chose|dealt|drew|drove|drank|dug|flew|fled|forgot|fought|froze|grew|heard|hid
        |hung|kept|knew|laid|leapt|learnt|left|lent|lit|meant|rang|ran|rode|sang|sank|(?<!or\ )(?<!and\ )sat
        |shook|shrank|slept|slid|slid|spent
        |spoke|spread|sprang|stole|stood|stuck|struck|swam|swept|swore|taught|thought|threw|understood|withdrew|woke|wore|wrote)
    )\b""",
    re.VERBOSE,
)


def direction(text: str, start: int, end: int) -> Direction | None:
    """FUTURE, PAST, or None where no verb sign is near; ``start``/``end`` is the expression (end exclusive)."""
    left = text[max(0, start - _WIDTH) : start]
    cuts = list(_END.finditer(left))
    if cuts:
        left = left[cuts[-1].end() :]
    signs = list(_SIGNS.finditer(left))
    if left.endswith(_ACCOUNT_WORDS) and _ACCOUNTS.search(left) and not any(sign["future"] for sign in signs):
        return Direction.OVER  # "in the year to March"
    if text.startswith(("'s ", "’s "), end) and signs and (signs[-1]["infinitive"] or signs[-1][0].endswith("ing")):
        # "He would look for ways around Tuesday's ruling": it is known already unless a modal governs it.
        return None
    if signs and signs[-1]["infinitive"] and left.endswith(("by ", "through ")):
        return Direction.FUTURE  # "borrowed it to repay the bank by February": the past verb governs the borrowing
    if signs:
        looks = _of(signs, _WEEKDAY.search(text, start, end) is not None)
        return Direction.OVER if looks is Direction.PAST and _stands_beside(signs[-1], left) else looks
    right = text[end : end + _WIDTH]
    cut = _END.search(right)
    following = list(_SIGNS.finditer(right[: cut.start()] if cut else right))
    if not following:
        return None
    # "the decision in May to close the school drew protests": the first finite verb, not the infinitive before it
    found = next((sign for sign in following if not sign["infinitive"]), following[0])
    if _UNDERTOOK.fullmatch(found[0]):
        return Direction.PAST  # "on Friday the council agreed to sell it": the agreement was on Friday
    looks = _of([found])
    return Direction.OVER if looks is Direction.PAST and found["past"] and not right[: found.start()].strip() else looks


_ACCOUNT_WORDS = (" to ", " ended ", " the ", " of ")
_ACCOUNTS = re.compile(r"\b(?:years?|months?|quarter|half|weeks?|period|season) (?:to|ended) (?:the )?(?:end of )?\Z")
_BESIDE = re.compile(
    r"""(?:\ (?:[a-z]+ly|back|up|out|off|down|again|there|here))?\ (?:in|on|at|during|over|last)\ (?:the\ )?
        (?:early|late|mid-?)?\ ?\Z""",
    re.VERBOSE,
)
"""Between a past form and an expression that it dates."""
_WITH_OBJECT = re.compile(
    r"""(?:\ (?!(?:to|for|until|till|through|of|on|that|if|when|would|will)\b)[\w'’-]+){1,3}\ (?:in|during)\ \Z""",
    re.VERBOSE,
)
"""The same with an object: "took office in January"."""
_SPEAKS_OR_PLANS = re.compile(
    r"sa(?:id|w)|told|spoke|thought|heard|kn[eo]w|announc|plann|schedul|call|propos|expect|order|offer|promis|agreed|want|need"
    r"|fac|urg|invit|book|demand|request|threaten|vow|await|predict|forecast|fear|hop|seek|sought|due|found|was|were|did|gave"
)
"""Forms whose object may be still to come: "announced talks in January"."""
_AMBIGUOUS = frozenset(("set", "put", "has", "have", "had", "hit", "shot", "led", "since"))
_STILL_AHEAD = re.compile(r"\b(?:to be|be|being|is|are)\s(?:[a-z]+ly\s)?\Z")


def _stands_beside(sign: re.Match[str], left: str) -> bool:
    """Whether the past form stands right before the expression: "rose in May", "a report published in May"; not where
    something else of the sentence is still ahead ("to be published in May", "set for talks in May")."""
    form = sign["past"]
    if not form or form in _AMBIGUOUS or _STILL_AHEAD.search(left, 0, sign.start()):
        return False
    if _BESIDE.match(left, sign.end()) is not None:
        return True
    return _SPEAKS_OR_PLANS.match(form) is None and _WITH_OBJECT.match(left, sign.end()) is not None


_UNDERTOOK = re.compile(r"(?:agreed|decided|promised|asked|urged|vowed|hoped|intended|aimed|wanted) to")


_PRESENT = re.compile(
    r"""\b(?:is|are|am|isn['’]t|aren['’]t|can|do|does|don['’]t|doesn['’]t|ha(?:ve|s)\ to|tends?|means?|gets?|makes?
      |brings?|becomes?|remains?|stays?|opens?|closes?|runs?|comes?|goes|starts?|begins?|ends?|lasts?|sees|falls?|takes?|needs?
      |feels?|looks?|grows?|blooms?|migrates?|visits?|attracts?|costs?|varies|vary|offers?|drops?|reach(?:es)?
      |(?:we|they|you|people)\ (?:go|come|get|eat|have|wear|take|make|want|like|live|work|use|see|sing|play|need))\b
    |(?<=[a-z])['’](?:s|re)\b""",
    re.VERBOSE,
)
_STILL_GENERAL = re.compile(r"can|may|must|should|opens|begins?|starts?|next|expires?|takes?\ effect")
"""Signs that look ahead and are said of what is always so, too: "it can be hot", "it opens at nine"."""
_PASSIVE = re.compile(r"\b(?:is|are|be|gets?|['’]re|['’]s)(?: [a-z]+ly| not| also| often)?\s\Z")
_PERFECT = re.compile(
    r"\b(?:has|have|['’]ve)\s(?:(?:not|also|already|just|always|never|ever|recently|since) )?"
    r"(?:been|become|come|gone|done|had|made|got|run|begun|won|lost|said|told|sold|left|met|held|[a-z]+(?:ed|en|wn))\b"
)
_YEARLY = re.compile(
    r"\b(?:(?:every|each) (?:year|spring|summer|autumn|fall|winter)|annually|yearly|traditionally|usually|normally"
    r"|typically)\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\b(?:mostly|mainly|often|sometimes|rarely|seldom|(?:high|low|peak|dry|rainy|wet|tourist|hunting|breeding|nesting"
    r"|flowering|growing|mating|ski|monsoon) season)\b",
    re.IGNORECASE,
)
_YEARLY_SIGNS = (
    "ally", "yearly", "very ", "ach ", "rom ", "etween ", "season", "ostly", "ainly", "ften", "ometimes", "rely",
    "eldom",
)  # fmt: skip
"""One of these is in whatever says that something comes each year: annually, yearly, every, each, from May to June."""
_OPEN = re.compile(r"\b(?:open|opens|operates?|(?:runs?|leaves?|departs?) (?:daily|hourly|every))\b", re.IGNORECASE)
_REGULAR = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|daily|hourly|weekdays|weekends|every (?:day|hour))\b",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    r"\b(?:from|between) (?:(?:early|mid|late)[ -])?[A-Z][a-z]{2,8} "
    r"(?:to|until|till|through|and) (?:(?:early|mid|late)[ -])?[A-Z][a-z]{2,8}(?! \d)"
)
"""“from May to October”, no days among them."""


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around ``start``/``end`` lies, as far as it is within sight; end exclusive."""
    first = max(0, start - _WIDTH)
    cuts = list(_END.finditer(text, first, start))
    cut = _END.search(text, end, end + _WIDTH)
    return cuts[-1].end() if cuts else first, cut.start() if cut else min(len(text), end + _WIDTH)


def is_general(text: str, start: int, end: int) -> bool:
    """Whether the sentence says what is always so: its verbs are in the simple present ("it is closed in winter")."""
    first, last = sentence(text, start, end)
    if _PRESENT.search(text, first, last) is None or _PERFECT.search(text, first, last):
        return False
    for sign in _SIGNS.finditer(text, first, last):
        if sign["past"] in ("has", "have"):  # the perfect is told apart above
            continue
        if sign["past"] and not _PASSIVE.search(text[max(first, sign.start() - 16) : sign.start()]):
            return False
        if (sign["future"] and _STILL_GENERAL.match(sign["future"]) is None) or sign["over"]:
            return False
    return True


def is_yearly(text: str, start: int, end: int) -> bool:
    """Whether the sentence says that its event comes every year: "the feast falls on 14 April every year", "open daily
    from May to October"."""
    around = text[max(0, start - _WIDTH) : end + _WIDTH]
    if not any(sign in around for sign in _YEARLY_SIGNS):  # most dates by far: nothing more to look for
        return False
    first, last = sentence(text, start, end)
    if _YEARLY.search(text, first, last):
        return True
    if _OFTEN.search(text, first, last) and is_general(text, start, end):
        return True
    if _MONTHS.search(text, first, last) is None:
        return False
    if _OPEN.search(text, first, last) and is_general(text, start, end):
        return True
    return is_timetable(text, start, end)


def is_timetable(text: str, start: int, end: int) -> bool:
    """Whether a line without a verb says when something is open or runs: "Sundays only in winter"."""
    first, last = sentence(text, start, end)
    return _REGULAR.search(text, first, last) is not None and is_timeless(text, start, end)


def is_timeless(text: str, start: int, end: int) -> bool:
    """Whether no sign in the sentence looks back or ahead: "in the evening, people gather on the square"."""
    return _SIGNS.search(text, *sentence(text, start, end)) is None


_OPENING = re.compile(r"\b(?:(?:is|are|stays?|remains?) open|opening (?:hours|times)|opens daily)\b", re.IGNORECASE)


def is_opening(text: str, start: int, end: int) -> bool:
    """Whether the sentence says when something is open: "the museum is open 10:00–18:00, Tuesday to Sunday"."""
    around = text[max(0, start - _WIDTH) : end + _WIDTH]
    if "open" not in around and "Open" not in around:
        return False
    first, last = sentence(text, start, end)
    return _OPENING.search(text, first, last) is not None


_BOUND = re.compile(r"\b(?:(since)|until|till|til|up to|as late as)\s+(?:the\s+)?$", re.IGNORECASE)


_WITHOUT_ARTICLE = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{4}\b(?!s)"
)
"""What stands without an article: months, weekdays, years."""


_NEAR = re.compile(
    r"\b(?:shortly|just|soon|right|immediately|moments|minutes|seconds) (?:(?:before|past) |after )\Z",
    re.IGNORECASE,
)
_A_TIME = re.compile(
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m\b|p\.?m\b|hours\b|hrs\b|o['’]clock)|\d{1,2}:\d\d|\d{4}\s?(?:hours|hrs|GMT|UTC)\b"
    r"|(?:noon|midday|midnight|dawn|dusk)\b)",
    re.IGNORECASE,
)
"""A time of the day, after which "shortly" means minutes; "shortly after Easter" may be weeks."""


def bound(text: str, start: int) -> Bound | None:
    """“since”, “until” or, of a time of the day, “shortly before” right before an expression that starts at
    ``start``."""
    found = _BOUND.search(text[max(0, start - 16) : start])
    near = None if found else _NEAR.search(text[max(0, start - 28) : start])
    if near is not None and _A_TIME.match(text, start):
        # Which midnight "shortly after midnight on Friday" is, nobody knows.
        return None if "after" in near[0] and text.startswith("midnight", start) else Bound.NEAR
    if found is None or (found[0].rstrip().lower().endswith("the") and _WITHOUT_ARTICLE.match(text, start)):
        return None  # "since the January 1998 bombing": the article is the bombing's
    return Bound.SINCE if found[1] else Bound.UNTIL


_DENIED = re.compile(
    r"\b(?:not|never|rather\s+than|instead\s+of)\s+(?:(?:in|on|at|during|by|for|from|of)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)


def denied(text: str, start: int) -> bool:
    """Whether the words right before an expression deny it: “and not on Friday”; “not until Friday” does not."""
    return _DENIED.search(text[max(0, start - 24) : start]) is not None


_BACKGROUND = re.compile(
    r"""\b(?:
      had(?:\ (?:[a-z]+ly|also|already|just|not|never|once|long|since))?\ (?:been\ )?[a-z]+(?:\s+[^\s,.;:!?]+){0,9}?
      |(?:until|till|since|as\ of)(?:\s+[^\s,.;:!?]+){0,6}?
      |(?:will|would|shall)\ (?:be\ |have\ )?[a-z]+(?:\s+[^\s,.;:!?]+){0,7}?
    )\s+\Z""",
    re.VERBOSE,
)


def background(text: str, start: int) -> bool:
    """Whether the words before an expression only look there from where a story stands: “had begun in 1938”, “until the
    armistice of November 1918”, “since 1995”, “would end in 2010”."""
    return _BACKGROUND.search(text[max(0, start - 90) : start]) is not None


def _of(signs: list[re.Match[str]], is_weekday: bool = False) -> Direction:
    """By the last sign; a bare infinitive looks ahead only where no past form governs it ("rallied to mark …")."""
    last = signs[-1]
    if last["until"]:  # "it was closed until Monday" lasts; "nobody answered until May" is over
        others = [sign for sign in signs if not sign["until"]]
        return Direction.FUTURE if is_weekday or not others else _of(others)
    if last["infinitive"]:
        governed = len(signs) > 1 and not signs[-2]["future"] and not signs[-2]["infinitive"]
        return Direction.PAST if governed else Direction.FUTURE
    return Direction.FUTURE if last["future"] else Direction.PAST
