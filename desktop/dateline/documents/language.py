"""Which language a text is in, offline and always with the same answer. The only importer of py3langid."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from dateline.documents.words import document_words

UNKNOWN = "und"
_SAMPLE = 5000
_ENOUGH_WORDS = 12  # of fewer the model has to be sure
_FEWEST_WORDS, _FEWEST_LETTERS = 3, 10  # with fewer nobody can tell
_SURE, _LIKELY = 0.8, 0.5  # how certain the model has to be of a short text and of a longer one
_ENGLISH_SHARE = 0.2
# The languages an article is likely to be in. With all 97 of the model, short texts come out as Luxembourgish.
_PLAUSIBLE = (
    *("ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it"),
    *("ja", "ko", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "vi", "zh"),
)
_NO_LANGUAGE = re.compile(r"https?://\S+|www\.\S+|[@#]\w+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def language_of(text: str) -> str:
    """ISO 639-1 code of the language of ``text``, or "und" where it is too short to tell."""
    sample = _NO_LANGUAGE.sub(" ", text[:_SAMPLE])
    words = [word.lower() for word in _WORD.findall(sample)]
    if not words:
        return UNKNOWN
    english = document_words().english
    share = sum(1 for word in words if word in english) / len(words)
    if share >= _ENGLISH_SHARE and sum(1 for character in sample if character > "\x7f") < len(sample) / 20:
        return "en"
    letters = sum(len(word) for word in words)
    is_short = len(words) < _ENOUGH_WORDS and not _is_beyond_latin(words)
    if is_short and (len(words) < _FEWEST_WORDS or letters < _FEWEST_LETTERS):
        return UNKNOWN
    # Capitals are rare in what the model has learned from, so shouting looks foreign to it.
    code, certainty = _identifier().classify(sample.lower() if sample.isupper() else sample)
    return str(code) if certainty >= (_SURE if is_short else _LIKELY) else UNKNOWN


def _is_beyond_latin(words: list[str]) -> bool:
    letters = "".join(words)
    return len(letters) >= 8 and sum(1 for letter in letters if letter > "\u036f") > len(letters) / 2


@cache
def _identifier() -> Any:
    """The model (0.4 s with numpy), its languages restricted; one of our own, so that nobody else's is changed."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # brings numpy; English goes without

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.labels)
    identifier.set_languages([code for code in _PLAUSIBLE if code in known])
    return identifier
