"""Marks that are nobody's speech: titles, nicknames, terms, irony.

93 % of the pairs in news are speech: 75 % of one word, 98.5 % of seven words or more, 46 % of short ones in title case.
"""

from copydesk.core.extraction import speech_words as words
from copydesk.core.extraction.attribution_cues import Attribution
from copydesk.core.extraction.quoted_passage import Passage

_LONG = 7
_ARTICLES = frozenset("the a an this that these those its their his her our your my".split())


def is_speech(passage: Passage, mark: int, attribution: Attribution | None) -> bool:
    """Whether the marked words are somebody's, given what they are attributed by."""
    first, past = passage.mark_tokens[mark]
    inside = [token for token in range(first, past) if passage.text[token][0].isalnum()]
    if not inside:
        return False
    if _is_term(passage, first, past, inside):
        return False
    if attribution is not None and attribution.form != "loose" and attribution.speaker is not None:
        return True
    if len(inside) >= _LONG or _ends_like_speech(passage, mark):
        return True
    return attribution is not None and not _is_modifier(passage, past) and not _is_title_case(passage, inside)


def _ends_like_speech(passage: Passage, mark: int) -> bool:
    """A whole sentence, however short: "No." """
    inner = passage.marks[mark].inner
    start = passage.paragraph.range.start
    text = passage.paragraph.text[inner.start - start : inner.end - start].strip()
    first = passage.mark_tokens[mark][0]
    alone = first == 0 or passage.text[first - 1][-1] in ".?!:"
    return len(text) > 1 and text[-1] in ".?!," and text[0].isupper() and alone


def _is_modifier(passage: Passage, past: int) -> bool:
    """The marks stand before the noun that they belong to: the “secret” file."""
    return past < len(passage) and passage.pos[past] in {"NOUN", "PROPN"} and passage.text[past - 1][-1] not in ",.?!"


def _is_title_case(passage: Passage, inside: list[int]) -> bool:
    heavy = [token for token in inside if len(passage.text[token]) > 3]
    return bool(heavy) and all(passage.text[token][0].isupper() for token in heavy)


def _is_term(passage: Passage, first: int, past: int, inside: list[int]) -> bool:
    if len(inside) > 14:
        return False
    before = first - 1
    while before >= 0 and passage.text[before] in {",", "as", ":"}:
        before -= 1
    if before < 0:
        return False
    title = _is_title_case(passage, inside)
    if passage.lemma[before] in words.TERM_VERBS or passage.lower[before] in {
        "so-called",
        "dubbed",
        "titled",
        "called",
    }:
        return passage.lower[before] != "called"
    if passage.lemma[before] in words.TERM_NOUNS and (title or passage.lemma[before] in {"word", "term", "phrase"}):
        return True
    if _is_nickname(passage, first, past):
        return True
    return title and passage.lower[before] in {"'s", "of", "on", "in", "the"} and len(inside) <= 6


def _is_nickname(passage: Passage, first: int, past: int) -> bool:
    """John “Shorty” Hill."""
    return (
        first > 0
        and past < len(passage)
        and past - first <= 5
        and passage.pos[first - 1] == passage.pos[past] == "PROPN"
        and passage.text[past][0].isupper()
        and passage.text[first - 1][0].isupper()
    )
