"""From the model's entities to clean name spans: edges mended, titles taken off, joined names split.

A candidate is one mention; who it means is decided in name_groups.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from copydesk.core.extraction import titles
from copydesk.core.extraction.name_evidence import evidence_for, known_type
from copydesk.core.extraction.name_forms import fold
from copydesk.core.extraction.name_places import DEMONYMS, ORGANISATIONS
from copydesk.core.extraction.name_words import (
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
    RANKS_IN_NAMES,
    TITLE_MODIFIERS,
    WEEKDAYS_MONTHS,
)
from copydesk.core.extraction.paragraphs import Paragraph
from copydesk.core.model import EntityType, Range

LABELS = {
    **{kind.value: kind for kind in EntityType if kind is not EntityType.WORK},
    "WORK_OF_ART": EntityType.WORK,
    "PER": EntityType.PERSON,
}
_BREAKS = frozenset(
    {"—", "–", "--", ";", ":", "(", ")", "[", "]", "|", "/", "•", "…", "...", "*", "#", "@", "_", "=", ">", "<"}
)
_LISTED = frozenset({EntityType.PERSON, EntityType.GPE, EntityType.NORP})
_COMMA_SPLITS = _LISTED | {EntityType.ORG, EntityType.LOC, EntityType.FAC}
_TITLED_LABELS = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.WORK})
_PREFIXES = ("pro", "anti", "post", "non", "ex", "mid", "trans", "then", "pre", "un")
_NO_PART_OF_PERSON = NOT_NAMES | DEMONYMS | CREDITS | ORG_HEADS
_BRACKETS = frozenset("[]{}<>|\\")
_CHAMBERS = frozenset({"house", "senate", "state", "congress", "parliament"})
_DAYS = WEEKDAYS_MONTHS - {"may", "april", "june", "august", "jan"}  # those are given names too
_LONGEST_NAME = 12  # tokens
_LOWER_SHARE = 0.2
_WORD = re.compile(r"[^\W\d_]{2,}")
# What a headline in title case leaves small.
_SMALL_WORDS = frozenset("of the in and to an for on at by with from as or but nor vs up is into over after".split())


@dataclass(slots=True)
class Candidate:
    """One mention of a name as read, before it is known whose it is."""

    range: Range
    text: str
    paragraph: int
    label: EntityType | None
    weak: bool = False  # from a headline in title case, where the model takes every capital for a name
    titled: bool = False  # an honorific or a title stands before it
    role: str | None = None
    evidence: tuple[tuple[EntityType, float], ...] = field(default_factory=tuple)


def in_title_case(text: str) -> bool:
    """A headline in title case or capitals: its capitals say nothing about names."""
    words = [word for word in _WORD.findall(text) if word not in _SMALL_WORDS]
    if len(words) < 3:
        return False
    lower = len([word for word in words if word[0].islower()])
    ends_sentence = text.rstrip("\"'”’ ").endswith(".")
    return lower == 0 if ends_sentence else lower <= _LOWER_SHARE * len(words)


def candidates_of(paragraphs: Sequence[Paragraph]) -> list[Candidate]:
    """Every mention that the model or an honorific before it shows, in order, none overlapping."""
    return [candidate for paragraph in paragraphs for candidate in _in_paragraph(paragraph)]


def _in_paragraph(paragraph: Paragraph) -> Iterator[Candidate]:
    doc = paragraph.doc
    weak = in_title_case(paragraph.text)
    reached = 0
    for first, last, label in _entities(doc, weak):
        for start, end in _parts(doc, first, last, label):
            if start < reached:
                continue
            candidate = _candidate(paragraph, start, end, label, weak)
            if candidate is not None:
                reached = end
                yield candidate


def _entities(doc: Doc, weak: bool) -> list[tuple[int, int, EntityType]]:
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


def _parts(doc: Doc, start: int, end: int, label: EntityType) -> Iterator[tuple[int, int]]:
    """The span without its breaks, each part trimmed; parts that are no name are left out."""
    part = start
    for index in range(start, end + 1):
        if index == end or _breaks(doc, index, start, label):
            trimmed = _trimmed(doc, part, index, label)
            if trimmed is not None:
                yield trimmed
            part = index + 1


def _breaks(doc: Doc, index: int, start: int, label: EntityType) -> bool:
    token = doc[index]
    if token.is_space or token.is_quote or token.text in _BREAKS:
        return "\n" in token.text or not token.is_space
    if token.text == ",":
        return label in _COMMA_SPLITS and not any(doc[before].text == "of" for before in range(start, index))
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
    while start < end and _drops_left(doc[start], end - start, label):
        start += 1
    if end - start > 2 and doc[start + 1].text == "-" and doc[start].text.casefold() in _PREFIXES:
        start += 2
    while start < end and _drops_right(doc[end - 1], label, end - start):
        end -= 1
    if start >= end or end - start > _LONGEST_NAME:
        return None
    return (start, end) if _is_name(doc, start, end) else None


def _drops_left(token: Token, length: int, label: EntityType) -> bool:
    text, bare = token.text, titles.plain(token.text)
    if bare in DETERMINERS or token.is_space or not any(map(str.isalnum, text)):
        return True
    if length > 1 and bare in CREDITS:
        return label is not EntityType.ORG or fold(token.nbor(1).text) not in ORG_HEADS
    if label is EntityType.PERSON and length > 1 and fold(text) in ORGANISATIONS:
        return True
    if label is EntityType.PERSON and length > 2 and bare in _CHAMBERS:  # "Speaker of the House Ana Ruiz"
        return True
    if titles.is_honorific(text) or text.isdigit() or bare in _DAYS:
        return True
    if text[0].islower():
        return not (length > 1 and (text in PARTICLES - {"of", "the"} or text.startswith(("al-", "el-"))))
    return False


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
        return not (text in PLACE_NOUNS | {"administration"} and length > 1)
    return titles.plain(text) in WEEKDAYS_MONTHS and length > 1


def _is_name(doc: Doc, start: int, end: int) -> bool:
    words = [doc[index].text for index in range(start, end)]
    if not any(any(map(str.isupper, word)) for word in words):
        return False
    folded = [fold(word) for word in words]
    if all(word in NOT_NAMES or word in CORPORATE_SUFFIXES or word in GENERATIONS or not word for word in folded):
        return False
    if len(words) == 1 and folded[0] in BARE_HEADS:
        return False
    if all(titles.plain(word) in OFFICES | NAMELIKE_TITLES or word in CONNECTORS for word in words):
        return False
    if any(not _BRACKETS.isdisjoint(word) or "http" in word or "@" in word or "www." in word for word in folded):
        return False
    return len(words) > 1 or len(words[0]) > 1


def _candidate(paragraph: Paragraph, start: int, end: int, label: EntityType, weak: bool) -> Candidate | None:
    doc = paragraph.doc
    name = start
    if label in _TITLED_LABELS:
        name = start + titles.title_end([token.text for token in doc[start:end]])
        if label is not EntityType.PERSON and name > start:
            is_rank = titles.plain(doc[name - 1].text) in RANKS_IN_NAMES
            if is_rank or end - name < 2 or fold(doc[end - 1].text) in ORG_HEADS:
                name = start
        if name > start:
            while name < end - 1 and _drops_left(doc[name], end - name, label):
                name += 1
    if label is EntityType.PERSON and end - name == 1 and name > 0 and _is_borne_title(doc[name - 1].text):
        name -= 1
    if _within_title(doc, name, end):
        return None
    role = titles.title_start(doc, name) if name else name
    honoured = name > 0 and titles.is_honorific(doc[name - 1].text)
    first, last = doc[name], doc[end - 1]
    begin = paragraph.start_of(first)
    prefix = _prefix_length(first.text) if end - name == 1 else 0
    span = Range(begin + prefix, paragraph.end_of(last))
    text = paragraph.text[span.start - paragraph.range.start : span.end - paragraph.range.start]
    return Candidate(
        range=span,
        text=" ".join(text.split()),
        paragraph=paragraph.index,
        label=None
        if prefix or _after_prefix(doc, name) or (name > start and label is not EntityType.PERSON)
        else label,
        weak=weak or (end - name == 1 and _is_common_word(first)),
        titled=honoured or role < name,
        role=None if weak else _role(paragraph, role, name, end),
        evidence=() if weak else tuple(evidence_for(doc, name, end, honoured, role < name)),
    )


def _is_borne_title(word: str) -> bool:
    """ "Prince" of "Prince Olav"."""
    return word[0].isupper() and titles.plain(word) in NAMELIKE_TITLES


def _within_title(doc: Doc, start: int, end: int) -> bool:
    """ "State" of "Secretary of State Ana Ruiz", "Harbour" of "Deputy Harbour Minister Ana Ruiz"."""
    if start > 1 and doc[start - 1].text == "of" and titles.is_title(doc[start - 2].text):
        return doc[start:end].text in {"State", "Defense", "Defence"}
    if not start or end - start > 1 or end >= len(doc):
        return False
    before, after = doc[start - 1].text, doc[end].text
    is_modified = before[0].isupper() and (titles.plain(before) in TITLE_MODIFIERS or titles.is_title(before))
    return is_modified and after[0].isupper() and titles.is_title(after) and known_type(fold(doc[start].text)) is None


def _after_prefix(doc: Doc, name: int) -> bool:
    """ "pro-Ek": the model labels the whole."""
    return name > 1 and doc[name - 1].text == "-" and doc[name - 2].text.casefold() in _PREFIXES


def _is_common_word(token: Token) -> bool:
    """A capital that the beginning of a sentence explains."""
    return bool(token.is_sent_start) and token.pos_ not in {"PROPN", "ADJ"} and not token.text.isupper()


def _prefix_length(text: str) -> int:
    head, hyphen, rest = text.partition("-")
    return len(head) + 1 if hyphen and head.casefold() in _PREFIXES and rest[:1].isupper() else 0


def _role(paragraph: Paragraph, title: int, name: int, end: int) -> str | None:
    doc = paragraph.doc
    if title < name:
        return " ".join(paragraph.text[doc[title].idx : doc[name - 1].idx + len(doc[name - 1])].split())
    after = titles.apposition(doc, end)
    if after is None:
        return None
    return " ".join(paragraph.text[doc[after[0]].idx : doc[after[1] - 1].idx + len(doc[after[1] - 1])].split())
