"""From the model's entities to mentions: edges mended, titles taken off as roles, evidence read from the words around.

A candidate is one mention; who it means is decided in name_groups.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from copydesk.core.extraction.names import descriptions, titles
from copydesk.core.extraction.names.context import evidence_for
from copydesk.core.extraction.names.datelines import dateline_places
from copydesk.core.extraction.names.edges import entities_in
from copydesk.core.extraction.names.evidence import known_type
from copydesk.core.extraction.names.trimming import PREFIXES, drops_left, parts_of
from copydesk.core.extraction.text.paragraphs import Paragraph
from copydesk.core.extraction.words.name_forms import fold, on_one_line
from copydesk.core.extraction.words.name_words import (
    NAMELIKE_TITLES,
    ORG_HEADS,
    RANKS_IN_NAMES,
    TITLE_MODIFIERS,
)
from copydesk.core.model import EntityType, Range

_TITLED_LABELS = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.WORK})
_LOWER_SHARE, _LONGEST_HEADLINE = 0.2, 250  # characters
_DATELINE = 4.0
_DOERS = frozenset({"nsubj", "nsubjpass", "poss"})
_BESIDE = frozenset({"at", "on", "with", "by", "against", "for"})  # "in Velmish" is the language
_DESCRIPTIONS = frozenset({"det", "amod", "nummod", "poss", "compound"})
_PLURALS = ("s", "ese")  # "Velms said" are people
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
    alone: bool = False  # a nation's adjective that describes nothing: "Velmish said"
    role: str | None = None
    evidence: tuple[tuple[EntityType, float], ...] = field(default_factory=tuple)


def in_title_case(text: str) -> bool:
    """A headline in title case or capitals: its capitals say nothing about names."""
    if len(text) > _LONGEST_HEADLINE:
        return False
    words = [word for word in _WORD.findall(text) if word not in _SMALL_WORDS]
    if len(words) < 3:
        return False
    lower = len([word for word in words if word[0].islower()])
    ends_sentence = text.rstrip("\"'”’ ").endswith(".")
    return lower == 0 if ends_sentence else lower <= _LOWER_SHARE * len(words)


def candidates_of(paragraphs: Sequence[Paragraph], common: Set[str] = frozenset()) -> list[Candidate]:
    """Every mention that the model or the words around show, in order, none overlapping.

    `common` holds the words that the article prints in small letters.
    """
    return [candidate for paragraph in paragraphs for candidate in _in_paragraph(paragraph, common)]


def _in_paragraph(paragraph: Paragraph, common: Set[str]) -> Iterator[Candidate]:
    doc = paragraph.doc
    words = paragraph.words.text
    weak = in_title_case(paragraph.text)
    reached = 0
    for start, end in dateline_places(paragraph.text, doc):
        candidate = _candidate(paragraph, words, start, end, EntityType.GPE, weak, common)
        if candidate is not None:
            candidate.evidence = ((EntityType.GPE, _DATELINE), (EntityType.PERSON, -_DATELINE))
            reached = end
            yield candidate
    for first, last, label in entities_in(doc, words, weak):
        for start, end in parts_of(doc, first, last, label):
            if start < reached:
                continue
            candidate = _candidate(paragraph, words, start, end, label, weak, common)
            if candidate is not None:
                reached = end
                yield candidate


def _candidate(
    paragraph: Paragraph, words: list[str], start: int, end: int, label: EntityType, weak: bool, common: Set[str]
) -> Candidate | None:
    doc = paragraph.doc
    name = start
    if label in _TITLED_LABELS:
        name = start + titles.title_end(words[start:end])
        if label is not EntityType.PERSON and name > start:
            is_rank = titles.plain(doc[name - 1].text) in RANKS_IN_NAMES
            if is_rank or end - name < 2 or fold(doc[end - 1].text) in ORG_HEADS:
                name = start
        if name > start:
            while name < end - 1 and drops_left(doc[name], end - name, label):
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
    description = descriptions.apposition(doc, end)
    described = description is not None
    titled = honoured or role < name
    return Candidate(
        range=span,
        text=on_one_line(text),
        paragraph=paragraph.index,
        label=None
        if prefix or _after_prefix(doc, name) or (name > start and label is not EntityType.PERSON)
        else label,
        weak=weak or (end - name == 1 and _is_common_word(first, common)),
        titled=titled,
        alone=label is EntityType.NORP and end - name == 1 and _describes_nothing(first),
        role=None
        if weak
        else _role(paragraph, (role, name) if role < name else _described(doc, name, end, description)),
        evidence=()
        if weak
        else tuple(evidence_for(doc, words, name, end, honoured=honoured, titled=titled, described=described)),
    )


def _described(doc: Doc, name: int, end: int, behind: tuple[int, int] | None) -> tuple[int, int] | None:
    """What stands behind the name, or before it with a comma, or before a list of names, or what the person is."""
    before = descriptions.description_before(doc, name, end) or titles.shared_title(doc, name)
    return behind or before or descriptions.predicate(doc, end)


def _describes_nothing(token: Token) -> bool:
    """One that does something, without an article: "a Velmish said" is somebody, "Velmish said" is a firm."""
    is_noun = token.dep_ in _DOERS or token.dep_ == "pobj" and token.head.text in _BESIDE
    if not is_noun or token.text.endswith(_PLURALS) or token.nbor(1).text == "-":
        return False
    return not any(child.dep_ in _DESCRIPTIONS for child in token.lefts)


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
    return name > 1 and doc[name - 1].text == "-" and doc[name - 2].text.casefold() in PREFIXES


def _is_common_word(token: Token, common: Set[str]) -> bool:
    """A capital that the beginning of a sentence explains."""
    if not token.is_sent_start or token.text.isupper():
        return False
    return token.pos_ not in {"PROPN", "ADJ"} or token.text.casefold() in common


def _prefix_length(text: str) -> int:
    head, hyphen, rest = text.partition("-")
    return len(head) + 1 if hyphen and head.casefold() in PREFIXES and rest[:1].isupper() else 0


def _role(paragraph: Paragraph, words: tuple[int, int] | None) -> str | None:
    """The title before the name or the description after it, as printed."""
    if words is None:
        return None
    doc, last = paragraph.doc, paragraph.doc[words[1] - 1]
    return " ".join(paragraph.text[doc[words[0]].idx : last.idx + len(last)].split())
