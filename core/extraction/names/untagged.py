"""Names that the model passed over and that their own words show: head nouns, given names, nicknames in marks."""

from collections.abc import Iterator

from spacy.tokens import Doc

from copydesk.core.extraction.names import titles
from copydesk.core.extraction.names.descriptions import apposition
from copydesk.core.extraction.names.evidence import known_type
from copydesk.core.extraction.names.given import GIVEN_NAMES
from copydesk.core.extraction.words.name_forms import fold
from copydesk.core.extraction.words.name_words import FAC_HEADS, LOC_HEADS, NOT_NAMES, ORG_HEADS
from copydesk.core.model import EntityType

Ranges = Iterator[tuple[int, int, EntityType]]
_MARKS = frozenset("\"'")  # paragraphs are parsed with plain marks
_LONGEST_PERSON = 3  # words


def untagged_names(doc: Doc, words: list[str], taken: list[bool]) -> Ranges:
    """Runs of capitalised words outside the model's entities that end in a head word or begin with a given name."""
    start = None
    for index in range(len(words) + 1):
        inside = index < len(words) and not taken[index] and words[index][0].isupper() and words[index].isalpha()
        if inside and start is None:
            start = index
        elif not inside and start is not None:
            if index - start > 1:
                found = _named(doc, words, start, index)
                if found is not None:
                    yield found
            start = None


def _named(doc: Doc, words: list[str], start: int, end: int) -> tuple[int, int, EntityType] | None:
    if words[end - 1].isupper():
        return None
    begin = start + (bool(doc[start].is_sent_start) and doc[start].pos_ not in {"PROPN", "ADJ", "NOUN"})
    head = fold(words[end - 1])
    for heads, kind in ((ORG_HEADS, EntityType.ORG), (FAC_HEADS, EntityType.FAC), (LOC_HEADS, EntityType.LOC)):
        if head in heads:
            return (begin, end, kind) if end - begin > 1 or kind is EntityType.ORG else None
    while begin < end and (titles.is_title(words[begin]) or titles.is_honorific(words[begin])):
        begin += 1
    if _is_shown_person(doc, words, begin, end):
        return begin, end, EntityType.PERSON
    family = [fold(word) for word in words[begin + 1 : end]]
    if end + 1 < len(words) and words[end] == "-" and not doc[end - 1].whitespace_ and words[end + 1][0].isupper():
        end += 2  # "Ida Holm-Berg"
    is_person = (
        0 < len(family) < _LONGEST_PERSON
        and fold(words[begin]) in GIVEN_NAMES
        and all(doc[index].pos_ == "PROPN" for index in range(begin, begin + 2))
        and not any(word in NOT_NAMES or known_type(word) for word in family)
    )
    return (begin, end, EntityType.PERSON) if is_person else None


def _is_shown_person(doc: Doc, words: list[str], begin: int, end: int) -> bool:
    """A title before two or three names, or an age or a description after them."""
    if not 1 < end - begin <= _LONGEST_PERSON or any(doc[index].pos_ != "PROPN" for index in range(begin, end)):
        return False
    if any(fold(word) in NOT_NAMES or known_type(fold(word)) or titles.is_title(word) for word in words[begin:end]):
        return False
    before = begin - 2 if begin > 1 and words[begin - 1] == "," else begin - 1
    is_titled = before >= 0 and words[before].islower() and titles.is_title(words[before])
    is_aged = words[end : end + 1] == [","] and words[end + 2 : end + 3] == [","] and words[end + 1].isdigit()
    return is_titled or is_aged or apposition(doc, end) is not None


def with_nicknames(doc: Doc, words: list[str]) -> Ranges:
    """ "Jan “Bo” Ek": names on both sides of one or two capitalised words in marks."""
    opened = 0
    for index in [index for index, word in enumerate(words[:-1]) if word in _MARKS]:
        inner = words[opened + 1 : index]
        if opened and 0 < len(inner) <= 2 and all(map(_is_capitalised, inner)):
            yield from _around_nickname(doc, words, opened, index)
            opened = 0
        else:
            opened = index


def _around_nickname(doc: Doc, words: list[str], opened: int, closed: int) -> Ranges:
    start, end = opened, closed + 1
    while start > 0 and opened - start < 2 and _is_name(doc, words, start - 1):
        start -= 1
    while end < len(words) and end - closed <= 2 and _is_name(doc, words, end):
        end += 1
    if start < opened and end > closed + 1:
        yield start, end, EntityType.PERSON


def _is_name(doc: Doc, words: list[str], index: int) -> bool:
    word = words[index]
    if not _is_capitalised(word) or fold(word) in NOT_NAMES:
        return False
    if doc[index].is_sent_start and doc[index].pos_ != "PROPN":
        return False
    return not (titles.is_title(word) or titles.is_honorific(word))


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and word.replace("-", "").isalpha()
