"""From the model's entities to clean name spans: edges mended, titles taken off, joined names split.

A candidate is one mention; who it means is decided in name_groups.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from copydesk.core.extraction import titles
from copydesk.core.extraction.name_evidence import evidence_for
from copydesk.core.extraction.name_forms import fold
from copydesk.core.extraction.name_places import DEMONYMS
from copydesk.core.extraction.name_words import (
    CONNECTORS,
    CORPORATE_SUFFIXES,
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
_PREFIXES = ("pro", "anti", "post", "non", "ex", "mid", "trans", "then", "pre", "un")
_LONGEST_NAME = 12  # tokens
_TITLE_CASE_SHARE = 0.8


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


def in_title_case(doc: Doc) -> bool:
    """A headline in title case or capitals: its capitals say nothing about names."""
    words = [token.text for token in doc if token.text.isalpha() and len(token.text) > 3]
    if len(words) < 3:
        return False
    return sum(word[0].isupper() for word in words) >= _TITLE_CASE_SHARE * len(words)


def candidates_of(paragraphs: Sequence[Paragraph]) -> list[Candidate]:
    """Every mention that the model or an honorific before it shows, in order, none overlapping."""
    return [candidate for paragraph in paragraphs for candidate in _in_paragraph(paragraph)]


def _in_paragraph(paragraph: Paragraph) -> Iterator[Candidate]:
    doc = paragraph.doc
    weak = in_title_case(doc)
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
    """Token ranges with the model's label, edges widened; and names only an honorific points to."""
    spans: list[tuple[int, int, EntityType]] = []
    taken = [False] * (len(doc) + 1)
    for span in doc.ents:
        label = LABELS.get(span.label_)
        for index in range(span.start, span.end):
            taken[index] = True
        if label is not None:
            spans.append((span.start, span.end, label))
    widened: list[tuple[int, int, EntityType]] = []
    for start, end, label in spans:
        if widened and start < widened[-1][1]:
            continue
        if not weak:
            start, end = _widened(doc, start, end, label, taken)
        widened.append((start, end, label))
    found = [] if weak else [*_after_honorifics(doc, taken), *_untagged_organisations(doc, taken)]
    return sorted([*widened, *found])


def _widened(doc: Doc, start: int, end: int, label: EntityType, taken: list[bool]) -> tuple[int, int]:
    after = end
    while after < len(doc) and doc[after].text in PARTICLES and label is EntityType.PERSON:
        after += 1
    if (
        label is EntityType.PERSON
        and after < len(doc)
        and (after > end or doc[end - 1].text in PARTICLES)
        and _is_name_word(doc[after])
    ):
        end = after + 1
    if (
        end < len(doc)
        and doc[end].text in PLACE_NOUNS
        and label in (EntityType.GPE, EntityType.LOC)
        or end < len(doc)
        and doc[end].text == "administration"
        and label in (EntityType.PERSON, EntityType.ORG)
    ):
        end += 1
    while label is EntityType.PERSON and start > 0 and not taken[start - 1] and _is_given_name(doc[start - 1]):
        start -= 1
    return start, end


def _is_name_word(token: Token) -> bool:
    return token.text[:1].isupper() and token.pos_ == "PROPN"


def _is_given_name(token: Token) -> bool:
    if (
        not _is_name_word(token)
        or not token.text.isalpha()
        or titles.is_title(token.text)
        or titles.is_honorific(token.text)
    ):
        return False
    return not (token.is_sent_start or token.text.isupper() or fold(token.text) in NOT_NAMES | DEMONYMS)


def _after_honorifics(doc: Doc, taken: list[bool]) -> Iterator[tuple[int, int, EntityType]]:
    for token in doc[:-1]:
        start = end = token.i + 1
        if not titles.is_honorific(token.text) or taken[start]:
            continue
        while end < len(doc) and not taken[end] and _is_name_word(doc[end]):
            end += 1
        if end > start:
            yield start, end, EntityType.PERSON


def _untagged_organisations(doc: Doc, taken: list[bool]) -> Iterator[tuple[int, int, EntityType]]:
    """Capitalised runs that the model passed over and that end in the head word of an organisation."""
    start = None
    for index in range(len(doc) + 1):
        inside = index < len(doc) and not taken[index] and doc[index].text[:1].isupper() and doc[index].text.isalpha()
        if inside and start is None:
            start = index
        elif not inside and start is not None:
            if index - start > 1 and fold(doc[index - 1].text) in ORG_HEADS and not doc[start:index].text.isupper():
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
    return token.text == "-" and label is EntityType.NORP


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
    while start < end and _drops_right(doc[end - 1], label, end - start):
        end -= 1
    if start >= end or end - start > _LONGEST_NAME:
        return None
    return (start, end) if _is_name(doc, start, end) else None


def _drops_left(token: Token, length: int, label: EntityType) -> bool:
    text, bare = token.text, titles.plain(token.text)
    if bare in DETERMINERS or token.is_space or not any(map(str.isalnum, text)):
        return True
    if (
        titles.is_honorific(text)
        or text.isdigit()
        or bare in WEEKDAYS_MONTHS - {"may", "april", "june", "august", "jan"}
    ):
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
    if text.isdigit():
        return len(text) > 3 or label in _LISTED
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
    if all(titles.plain(word) in OFFICES | NAMELIKE_TITLES or word in CONNECTORS for word in words):
        return False
    if any("http" in word or "@" in word or "www." in word for word in folded):
        return False
    return len(words) > 1 or len(words[0]) > 1


def _candidate(paragraph: Paragraph, start: int, end: int, label: EntityType, weak: bool) -> Candidate | None:
    doc = paragraph.doc
    name = start
    if label is EntityType.PERSON or (label is EntityType.ORG and end - start <= 4):
        taken_off = titles.title_end([token.text for token in doc[start:end]])
        name = start + taken_off if label is EntityType.PERSON else start
        while name < end - 1 and _drops_left(doc[name], end - name, label):
            name += 1
    if (
        end - name == 1
        and name > 0
        and titles.plain(doc[name - 1].text) in NAMELIKE_TITLES
        and doc[name - 1].text[0].isupper()
        and label is EntityType.PERSON
    ):
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
        label=None if prefix or _after_prefix(doc, name) else label,
        weak=weak or (end - name == 1 and _is_common_word(first)),
        titled=honoured or role < name,
        role=None if weak else _role(paragraph, role, name, end),
        evidence=() if weak else tuple(evidence_for(doc, name, end, honoured, role < name)),
    )


def _within_title(doc: Doc, start: int, end: int) -> bool:
    """ "State" of "Secretary of State Ana Ruiz"."""
    return (
        start > 1
        and doc[start - 1].text == "of"
        and titles.is_title(doc[start - 2].text)
        and doc[start:end].text in {"State", "Defense", "Defence"}
    )


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
