"""What a span of the model loses before it is a name: determiners, honorifics, possessives, marks, joined names."""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token

from copydesk.core.extraction.names import titles
from copydesk.core.extraction.names.given import GIVEN_NAMES
from copydesk.core.extraction.words.name_forms import fold
from copydesk.core.extraction.words.name_places import ORGANISATIONS
from copydesk.core.extraction.words.name_words import (
    BARE_HEADS,
    CONNECTORS,
    CORPORATE_SUFFIXES,
    CREDITS,
    DETERMINERS,
    GENERATIONS,
    NAMELIKE_TITLES,
    NOT_NAMES,
    OFFICES,
    ORG_HEADS,
    PARTICLES,
    PLACE_NOUNS,
    POSSESSIVE_NAMES,
    WEEKDAYS_MONTHS,
)
from copydesk.core.model import EntityType

_BREAKS = frozenset(
    {"—", "–", "--", ";", ":", "(", ")", "[", "]", "|", "/", "•", "…", "...", "*", "#", "@", "_", "=", ">", "<"}
)
_LISTED = frozenset({EntityType.PERSON, EntityType.GPE, EntityType.NORP})
_COMMA_SPLITS = _LISTED | {EntityType.ORG, EntityType.LOC, EntityType.FAC}
PREFIXES = ("pro", "anti", "post", "non", "ex", "mid", "trans", "then", "pre", "un")
_BRACKETS = frozenset("[]{}<>|\\")
# "Tragic Henrik", "Disgraced Ek": no given names, whatever capital begins the sentence.
_SAID_OF_PEOPLE = frozenset(
    """tragic brave heroic hero heartbroken grieving devastated distraught disgraced shamed embattled beleaguered evil
    troubled stricken furious jubilant tearful defiant victorious triumphant injured wounded missing murdered slain
    jailed convicted""".split()
)
_CHAMBERS = frozenset({"house", "senate", "state", "congress", "parliament"})
_DAYS = WEEKDAYS_MONTHS - {"may", "april", "june", "august", "jan"}  # those are given names too
_COMPATRIOTS = frozenset("frenchman englishman irishman scotsman welshman dutchman briton spaniard".split())
_PARTICLES = PARTICLES - {"of", "the"}
_SMALL_HEADS = PLACE_NOUNS | {"administration"}
_BARE_TITLES = OFFICES | NAMELIKE_TITLES
_LONGEST_NAME = 12  # tokens


def parts_of(doc: Doc, start: int, end: int, label: EntityType) -> Iterator[tuple[int, int]]:
    """The span without its breaks, each part trimmed; parts that are no name are left out."""
    if label is EntityType.PERSON and is_nicknamed(doc, start, end):
        yield start, end
        return
    part = start
    for index in range(start, end + 1):
        if index == end or _breaks(doc, index, start, label):
            trimmed = _trimmed(doc, part, index, label)
            if trimmed is not None:
                yield trimmed
            part = index + 1


def is_nicknamed(doc: Doc, start: int, end: int) -> bool:
    """ "Jan “Bo” Ek": one or two words in marks between names."""
    marks = [index for index in range(start, end) if doc[index].is_quote]
    return len(marks) == 2 and start < marks[0] and marks[1] < end - 1 and 2 <= marks[1] - marks[0] <= 3


def _breaks(doc: Doc, index: int, start: int, label: EntityType) -> bool:
    token = doc[index]
    if token.text == "'" and start < index and doc[index - 1].text.endswith("s") and not doc[index - 1].whitespace_:
        return False  # "the Dockers' Union"
    if token.is_space or token.is_quote or token.text in _BREAKS:
        return "\n" in token.text or not token.is_space
    if token.text == ",":
        return label in _COMMA_SPLITS and not any(doc[before].text == "of" for before in range(start, index))
    if token.text == "of" and label is EntityType.PERSON:
        return index - start > 1
    if token.text == "of" and label is EntityType.ORG:  # "Vexel of Jan Ek"
        return index + 2 < len(doc) and fold(doc[index + 1].text) in GIVEN_NAMES and doc[index + 2].text[0].isupper()
    if token.text in {"and", "or", "&"}:
        return label in _LISTED and not _joined_country(doc, index)
    if token.text == "-":
        spaced = index > 0 and bool(doc[index - 1].whitespace_) and bool(token.whitespace_)
        return spaced or label is EntityType.NORP
    return False


def _joined_country(doc: Doc, index: int) -> bool:
    return index + 1 < len(doc) and doc[index + 1].text in {
        "Herzegovina",
        "Tobago",
        "Barbuda",
        "Nevis",
        "Principe",
        "Grenadines",
    }


def _trimmed(doc: Doc, start: int, end: int, label: EntityType) -> tuple[int, int] | None:
    while start < end and drops_left(doc[start], end - start, label):
        start += 1
    if end - start > 2 and doc[start + 1].text == "-" and doc[start].text.casefold() in PREFIXES:
        start += 2
    while start < end and _drops_right(doc[end - 1], label, end - start):
        end -= 1
    if start >= end or end - start > _LONGEST_NAME:
        return None
    return (start, end) if _is_name(tuple(token.text for token in doc[start:end])) else None


def drops_left(token: Token, length: int, label: EntityType) -> bool:
    text, bare = token.text, titles.plain(token.text)
    if bare in DETERMINERS or token.is_space or not any(map(str.isalnum, text)):
        return True
    if length > 1 and bare in CREDITS:
        return label is not EntityType.ORG or fold(token.nbor(1).text) not in ORG_HEADS
    if label is EntityType.PERSON and length > 1 and (fold(text) in ORGANISATIONS or bare in _SAID_OF_PEOPLE):
        return True
    if length > 2 and bare in _COMPATRIOTS or length > 1 and label is EntityType.PERSON and _is_acronym(token):
        return True
    if label is EntityType.PERSON and length > 2 and bare in _CHAMBERS:  # "Speaker of the House Ana Ruiz"
        return True
    if titles.is_honorific(text) or text.isdigit() or bare in _DAYS:
        return True
    if text[0].islower():
        return not (length > 1 and (text in _PARTICLES or text.startswith(("al-", "el-"))))
    return False


def _is_acronym(token: Token) -> bool:
    """ "MVP" of "MVP Jan Ek", but not "JR" of "JR Ek"."""
    text = token.text
    return len(text) > 2 and text.isupper() and text.isalpha() and token.nbor(1).text.istitle()


def _drops_right(token: Token, label: EntityType, length: int) -> bool:
    text = token.text
    if text in {"'s", "'"} or token.is_space:
        return not (
            text == "'s"
            and token.i
            and f"{fold(token.nbor(-1).text)}'s" in POSSESSIVE_NAMES
            and label is EntityType.ORG
        )
    if not any(map(str.isalnum, text)):
        return True
    if text[0].isdigit() and not any(map(str.isalpha, text)):
        is_numbered = text.isdigit() and len(text) <= 3 and length > 1 and token.nbor(-1).is_alpha
        return not is_numbered or label in _LISTED
    if text[0].islower():
        if token.i and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_:  # "Jae-in"
            return length < 3
        return not (text in _SMALL_HEADS and length > 1)
    return titles.plain(text) in WEEKDAYS_MONTHS and length > 1 and token.nbor(-1).text != "'s"  # "Women's March"


@lru_cache(maxsize=16_384)
def _is_name(words: tuple[str, ...]) -> bool:
    if all(word == word.lower() for word in words):
        return False
    folded = [fold(word) for word in words]
    if all(word in NOT_NAMES or word in CORPORATE_SUFFIXES or word in GENERATIONS or not word for word in folded):
        return False
    if len(words) == 1 and folded[0] in BARE_HEADS:
        return False
    if all(titles.plain(word) in _BARE_TITLES or word in CONNECTORS for word in words):
        return False
    if any(not _BRACKETS.isdisjoint(word) or "http" in word or "@" in word or "www." in word for word in folded):
        return False
    return len(words) > 1 or len(words[0]) > 1
