"""Titles before a name: which words are titles, and where the title before a name begins and ends."""

from functools import lru_cache

from spacy.tokens import Doc, Token

from copydesk.core.extraction.words.name_words import (
    DETERMINERS,
    HONORIFICS,
    NAMELIKE_TITLES,
    OFFICES,
    TITLE_MODIFIERS,
    TITLES,
    WEEKDAYS_MONTHS,
)

TITLE_TAGS = frozenset({"PROPN", "NOUN", "ADJ"})
INSIDE_TITLES = frozenset({"of", "for", "and", "-", "'s", "&"})
TITLE_GERUNDS = frozenset({"managing", "acting", "founding", "visiting", "presiding", "attending"})  # no verbs there
OWNING = frozenset({"of", "for"})
_MODIFIERS = TITLE_MODIFIERS | INSIDE_TITLES
_SCHOLARS = ("ologist", "ologists")
_JOINS = frozenset({",", "and"})
_LONGEST_TITLE = 10  # tokens
_LONGEST_LIST = 16


@lru_cache(maxsize=16_384)
def plain(word: str) -> str:
    """As the tables of words have it."""
    return word.casefold().rstrip(".")


def is_honorific(word: str) -> bool:
    return plain(word) in HONORIFICS


@lru_cache(maxsize=16_384)
def is_title(word: str) -> bool:
    """A title by itself, also as the last part of a compound: "vice-president", "co-founder"."""
    bare = plain(word)
    if bare in TITLES or bare.rpartition("-")[2] in TITLES or bare.removesuffix("s") in OFFICES:
        return True
    return bare.endswith(_SCHOLARS)


def is_determiner(token: Token) -> bool:
    return token.text == "the" or plain(token.text) in DETERMINERS


def title_start(doc: Doc, name: int) -> int:
    """Where the title before the token `name` begins; `name` itself when none stands there."""
    start = name
    if name == 0 or doc[name - 1].text in INSIDE_TITLES or not _continues_title(doc, name - 1):
        return name
    floor = max(doc[name].sent.start, name - _LONGEST_TITLE)
    while start > floor and _continues_title(doc, start - 1):
        if doc[start - 1].text in OWNING and _holds_title(doc, start, name):  # "friend of President Ek"
            break
        start -= 1
    while start < name and (doc[start].text in INSIDE_TITLES or is_determiner(doc[start]) or _is_of_age(doc, start)):
        start += 1
    if doc[name - 1].text[0].isupper():  # "this way Sen. Ek": words before a capital belong to it only as "former" does
        while start < name and doc[start].text[0].islower() and plain(doc[start].text) not in TITLE_MODIFIERS:
            start += 1
    return start if _holds_title(doc, start, name) else name


def _continues_title(doc: Doc, index: int) -> bool:
    token = doc[index]
    if token.ent_type_ == "PERSON":
        return False
    if token.text == "and":  # "Secretary of Trade and Labour", but not "the dam and engineer", "Ek and Mayor Ruiz"
        before = doc[index - 1]
        joined = before.text.istitle() and doc[index + 1].text.istitle()
        return joined and before.ent_type_ != "PERSON" and not is_title(before.text)
    if token.text == "-" and token.whitespace_:  # "VELMSTAD - Mayor Ana Ruiz"
        return False
    if token.pos_ in TITLE_TAGS or token.text in INSIDE_TITLES or plain(token.text) in TITLE_GERUNDS:
        return not token.is_quote and plain(token.text) not in WEEKDAYS_MONTHS and not is_honorific(token.text)
    return token.text == "the" and index > 0 and doc[index - 1].text == "of"


def _is_of_age(doc: Doc, index: int) -> bool:
    """ "year" or "old" of "61-year-old"."""
    return doc[index].text in {"year", "old"} and "-" in (doc[index - 1].text, doc[index + 1].text)


def _holds_title(doc: Doc, start: int, end: int) -> bool:
    """The last noun is a title, or a title stands before an "of" phrase: "Secretary of State"."""
    if start == end:
        return False
    if is_title(doc[end - 1].text) or plain(doc[end - 1].text) in NAMELIKE_TITLES:
        return True
    for index in range(start, end - 1):
        if is_title(doc[index].text) and doc[index + 1].text in ("of", "for") and doc[index].text[0].isupper():
            return all(
                doc[after].text[0].isupper() or doc[after].text in INSIDE_TITLES or doc[after].text == "the"
                for after in range(index, end)
            )
    return False


def shared_title(doc: Doc, name: int) -> tuple[int, int] | None:
    """Tokens of the title that a list of people begins with: "former envoys Jan Ek and Ana Ruiz", for the second."""
    index = name - 1
    if index < 0 or doc[index].text not in _JOINS:
        return None
    floor = max(0, name - _LONGEST_LIST)
    while index > floor and (doc[index].ent_type_ == "PERSON" or doc[index].text in _JOINS):
        index -= 1
    head = index + 1
    if doc[index].tag_ not in {"NNS", "NNPS"} or not is_title(doc[index].text) or doc[head].ent_type_ != "PERSON":
        return None
    start = title_start(doc, head)
    return (start, head) if start < head else None


def title_end(words: list[str]) -> int:
    """How many of an entity's own first words are titles: 3 for "Secretary of State Ana Ruiz"."""
    end = 0
    for index, word in enumerate(words[:-1]):
        left = len(words) - index - 1
        if is_title(word) or (plain(word) in NAMELIKE_TITLES and left > 1 and index > 0):
            end = index + 1
            if words[index + 1] == "of" and left > 2:
                end = index + 3
    known = all(is_title(word) or plain(word) in _MODIFIERS for word in words[: end - 1])
    return end if known or len(words) - end > 1 or "of" in words[:end] else 0
