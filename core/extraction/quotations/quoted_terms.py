"""Marks that are nobody's speech: titles, nicknames, terms, irony.

93 % of the pairs in news are speech: 75 % of one word, 98.5 % of seven words or more, 46 % of short ones in title case.
"""

from copydesk.core.extraction.quotations import speech_words as words
from copydesk.core.extraction.quotations.attribution_cues import FINITE, Attribution
from copydesk.core.extraction.quotations.quoted_passage import Passage

_LONG = 7
_LONGEST_TERM = 14
_LONGEST_TITLE = 6
_BEFORE_TITLE = frozenset({"'s", "on", "in", "of"})
_BROADCASTERS = frozenset({"channel", "network", "station", "broadcaster", "radio", "television"})
_SPOKEN_TERM = frozenset({"word", "term", "phrase", "slogan"})
_SELF_NAMED = frozenset({"so-called", "self-styled", "self-described", "aka", "dubbed", "titled", "nicknamed"})


def find_terms(passage: Passage) -> list[int]:
    """The marks that are a title, a nickname or a term whatever verb governs them."""
    return [mark for mark in range(len(passage.marks)) if _is_term(passage, mark)]


def is_speech(passage: Passage, mark: int, attribution: Attribution | None) -> bool:
    """Whether the marked words are somebody's, given what they are attributed by."""
    inside = _inside(passage, mark)
    if not inside:
        return False
    if attribution is not None and attribution.form != "loose" and attribution.speaker is not None:
        return True
    if len(inside) >= _LONG or _is_whole_sentence(passage, mark):
        return True
    past = passage.mark_tokens[mark][1]
    return (
        attribution is not None
        and len(inside) > 1
        and not _is_modifier(passage, past)
        and not _is_title_case(passage, inside)
    )


def _inside(passage: Passage, mark: int) -> list[int]:
    first, past = passage.mark_tokens[mark]
    return [token for token in range(first, past) if passage.text[token][0].isalnum()]


def _is_whole_sentence(passage: Passage, mark: int) -> bool:
    """However short: "No."; a headline has no full stops: "Ek on the bridge: “I was wrong”"."""
    text = passage.text_in(passage.marks[mark].inner).strip()
    first, past = passage.mark_tokens[mark]
    alone = first == 0 or passage.text[first - 1][-1] in ".?!:"
    if len(text) < 2 or not text[0].isupper() or not alone or _leads_on(passage, mark):
        return False
    stands_apart = first > 0 or (past < len(passage) and passage.text[past] == ":")
    return text[-1] in ".?!," or (stands_apart and any(passage.tag[at] in FINITE for at in range(first, past)))


def _leads_on(passage: Passage, mark: int) -> bool:
    """A title that opens a sentence: "“The Long Rain,” which comes out in May"."""
    past = passage.mark_tokens[mark][1]
    return past < len(passage) and (passage.tag[past] in {"WDT", "VBZ", "VBD", "IN"} or passage.pos[past] == "AUX")


def _is_modifier(passage: Passage, past: int) -> bool:
    """The marks stand before the noun that they belong to: the “secret” file."""
    return past < len(passage) and passage.pos[past] in {"NOUN", "PROPN"} and passage.text[past - 1][-1] not in ",.?!"


def _is_title_case(passage: Passage, inside: list[int]) -> bool:
    heavy = [token for token in inside if len(passage.text[token]) > 3]
    return bool(heavy) and all(passage.text[token][0].isupper() for token in heavy)


def _is_term(passage: Passage, mark: int) -> bool:
    first, past = passage.mark_tokens[mark]
    inside = _inside(passage, mark)
    if not inside or len(inside) > _LONGEST_TERM:
        return False
    if _is_nickname(passage, first, past):
        return True
    before = first - 1
    while before >= 0 and passage.text[before] in {",", "as", ":"}:
        before -= 1
    if before < 0:
        return False
    if passage.lower[before] in _SELF_NAMED or passage.lemma[before] in words.TERM_VERBS:
        return True
    title = _is_title_case(passage, inside)
    if passage.lemma[before] in words.TERM_NOUNS and (title or passage.lemma[before] in _SPOKEN_TERM):
        return True
    return title and 1 < len(inside) <= _LONGEST_TITLE and _names_a_programme(passage, before, first)


def _names_a_programme(passage: Passage, before: int, first: int) -> bool:
    """ "on NBC's “Morning Hour”", "the author of “Long Rain”", not "spoke of “Crooked Hill”"."""
    if before != first - 1 or passage.lower[before] not in _BEFORE_TITLE:
        return False
    if passage.lower[before] == "'s":
        return before > 0 and (passage.text[before - 1].isupper() or passage.lower[before - 1] in _BROADCASTERS)
    if passage.lower[before] == "of":
        return before > 0 and passage.lemma[before - 1] in words.TERM_NOUNS
    return passage.lower[before] == "on" or passage.lemma[passage.head[before]] in {"star", "appear", "act"}


def _is_nickname(passage: Passage, first: int, past: int) -> bool:
    """John “Shorty” Hill."""
    return (
        first > 0
        and past < len(passage)
        and past - first <= 5
        and passage.pos[first - 1] == passage.pos[past] == "PROPN"
        and passage.text[past][0].isupper()
        and passage.text[first - 1][0].isupper()
        and passage.text[past - 2][-1] not in ",.?!"
    )
