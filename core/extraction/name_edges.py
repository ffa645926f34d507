"""Which tokens of a paragraph are a name: the model's entities with their edges widened, and what it passed over."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from copydesk.core.extraction import titles
from copydesk.core.extraction.name_forms import fold
from copydesk.core.extraction.name_places import DEMONYMS
from copydesk.core.extraction.name_words import (
    CREDITS,
    NOT_NAMES,
    ORG_HEADS,
    PARTICLES,
    PLACE_NOUNS,
)
from copydesk.core.model import EntityType

LABELS = {
    **{kind.value: kind for kind in EntityType if kind is not EntityType.WORK},
    "WORK_OF_ART": EntityType.WORK,
    "PER": EntityType.PERSON,
}
_NO_PART_OF_PERSON = NOT_NAMES | DEMONYMS | CREDITS | ORG_HEADS


def entities_in(doc: Doc, weak: bool) -> list[tuple[int, int, EntityType]]:
    """Token ranges with the model's label, edges widened; and names that only an honorific or a head word shows."""
    spans = []
    taken = [False] * (len(doc) + 1)
    for span in doc.ents:
        label = LABELS.get(span.label_)
        for index in range(span.start, span.end):
            taken[index] = True
        if label is not None and not (label is EntityType.WORK and _reads_as_clause(span)):
            spans.append((span.start, span.end, label))
    if weak:
        return spans
    widened: list[tuple[int, int, EntityType]] = []
    for start, end, label in spans:
        if not widened or start >= widened[-1][1]:
            widened.append((*_widened(doc, start, end, label, taken), label))
    words = [token.text for token in doc]
    return sorted([*widened, *_after_honorifics(doc, words, taken), *_untagged_organisations(doc, words, taken)])


def _reads_as_clause(span: Span) -> bool:
    """Words taken for a title that are a clause, out of quotation marks."""
    doc = span.doc
    if span.start > 0 and span.end < len(doc) and doc[span.start - 1].is_quote and doc[span.end].is_quote:
        return False
    return any(token.pos_ in {"VERB", "AUX", "PRON"} for token in span)


def _widened(doc: Doc, start: int, end: int, label: EntityType, taken: list[bool]) -> tuple[int, int]:
    end = _after_hyphens(doc, end, taken)
    if label is EntityType.PERSON:
        return _start_of_person(doc, start, taken), _end_of_person(doc, end, taken)
    if end < len(doc):
        following = doc[end].text
        if (
            following in PLACE_NOUNS
            and label in (EntityType.GPE, EntityType.LOC)
            or following == "administration"
            and label is EntityType.ORG
        ):
            end += 1
    return start, end


def _start_of_person(doc: Doc, start: int, taken: list[bool]) -> int:
    while (
        start > 0 and not taken[start - 1] and _is_part_of_person(doc[start - 1]) and not doc[start - 1].is_sent_start
    ):
        start -= 1
    return start


def _end_of_person(doc: Doc, end: int, taken: list[bool]) -> int:
    after = end
    while after < len(doc) and doc[after].text in PARTICLES:
        after += 1
    if after < len(doc) and (after > end or doc[end - 1].text in PARTICLES) and _is_name_word(doc[after]):
        return after + 1
    if end < len(doc) and doc[end].text == "administration":
        return end + 1
    while end < len(doc) and not taken[end] and _is_part_of_person(doc[end]) and doc[end - 1].text not in {"'s", "'"}:
        end += 1
    return end


def _after_hyphens(doc: Doc, end: int, taken: list[bool]) -> int:
    """Past "-upon-Velm" after "Stow", past "-Berg" after "Lea Lund"."""
    if (
        end + 1 >= len(doc)
        or doc[end].text != "-"
        or doc[end - 1].whitespace_
        or doc[end].whitespace_
        or taken[end + 1]
    ):
        return end
    second = doc[end + 1].text
    if second[0].isupper() and second.isalpha():
        return end + 2
    is_linked = end + 3 < len(doc) and doc[end + 2].text == "-" and not doc[end + 1].whitespace_
    if is_linked and second.islower() and len(second) <= 4 and doc[end + 3].text[0].isupper():
        return end + 4
    return end


def _is_name_word(token: Token) -> bool:
    return token.text[:1].isupper() and token.pos_ == "PROPN"


def _is_part_of_person(token: Token) -> bool:
    """A capitalised word that can belong to the person's name beside it."""
    text = token.text
    if not (text[0].isupper() and text.isalpha()) or (text.isupper() and len(text) > 1) or token.pos_ != "PROPN":
        return False
    return not (titles.is_title(text) or titles.is_honorific(text) or fold(text) in _NO_PART_OF_PERSON)


def _after_honorifics(doc: Doc, words: list[str], taken: list[bool]) -> Iterator[tuple[int, int, EntityType]]:
    for index, word in enumerate(words[:-1]):
        start = end = index + 1
        if not word[0].isupper() or taken[start] or not titles.is_honorific(word):
            continue
        while end < len(doc) and not taken[end] and _is_name_word(doc[end]):
            end += 1
        if end > start:
            yield start, end, EntityType.PERSON


def _untagged_organisations(doc: Doc, words: list[str], taken: list[bool]) -> Iterator[tuple[int, int, EntityType]]:
    """Capitalised runs that the model passed over and that end in the head word of an organisation."""
    start = None
    for index in range(len(words) + 1):
        inside = index < len(words) and not taken[index] and words[index][0].isupper() and words[index].isalpha()
        if inside and start is None:
            start = index
        elif not inside and start is not None:
            if index - start > 1 and fold(words[index - 1]) in ORG_HEADS and not words[index - 1].isupper():
                yield start + _begins_sentence(doc, start), index, EntityType.ORG
            start = None


def _begins_sentence(doc: Doc, index: int) -> bool:
    return bool(doc[index].is_sent_start) and doc[index].pos_ not in {"PROPN", "ADJ", "NOUN"}
