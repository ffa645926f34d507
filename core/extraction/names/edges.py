"""Which tokens of a paragraph are a name: the model's entities with their edges widened, and what it passed over."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from copydesk.core.extraction.names import titles
from copydesk.core.extraction.names.untagged import untagged_names, with_nicknames
from copydesk.core.extraction.words.name_forms import fold
from copydesk.core.extraction.words.name_places import DEMONYMS
from copydesk.core.extraction.words.name_words import (
    CREDITS,
    FAC_HEADS,
    FAMILY_FIRST,
    NOT_NAMES,
    ORG_HEADS,
    PARTICLES,
    PLACE_NOUNS,
    SPEECH_VERBS,
)
from copydesk.core.model import EntityType

LABELS = {
    **{kind.value: kind for kind in EntityType if kind is not EntityType.WORK},
    "WORK_OF_ART": EntityType.WORK,
    "PER": EntityType.PERSON,
}
_POSSESSIVES = frozenset({"'", "'s"})
_BODY_HEADS = ORG_HEADS | FAC_HEADS
_SCOPES = frozenset({"of", "for"})
_LONGEST_SYLLABLE = 8
_CLAUSE_TAGS = frozenset({"VERB", "AUX", "PRON"})
_NO_PART_OF_PERSON = NOT_NAMES | DEMONYMS | CREDITS | ORG_HEADS


def entities_in(doc: Doc, words: list[str], weak: bool) -> list[tuple[int, int, EntityType]]:
    """Token ranges with the model's label, edges widened; and names that only an honorific or a head word shows."""
    spans = []
    taken = [False] * (len(doc) + 1)
    for span in doc.ents:
        label = LABELS.get(span.label_)
        for index in range(span.start, span.end):
            taken[index] = True
        if label is EntityType.WORK and not _is_marked(span):
            if span.root.dep_ == "nsubj" and span.root.head.lemma_ in SPEECH_VERBS:  # "Ida Holm of the Union said"
                label = EntityType.PERSON
            elif any(token.pos_ in _CLAUSE_TAGS for token in span):
                continue
        if label is not None and not (span.end - span.start == 1 and _is_shouted(span)):
            spans.append((span.start, span.end, label))
    if weak:
        return spans
    widened: list[tuple[int, int, EntityType]] = []
    for start, end, label in _with_given_names(doc, words, spans, taken):
        if not widened or start >= widened[-1][1]:
            widened.append((*_widened(doc, start, end, label, taken), label))
    for start, end, _ in widened:
        taken[start:end] = [True] * (end - start)
    nicknamed = list(with_nicknames(doc, words))
    covered = {index for start, end, _ in nicknamed for index in range(start, end)}
    kept = [(start, end, label) for start, end, label in widened if covered.isdisjoint(range(start, end))]
    return sorted([*nicknamed, *kept, *_after_honorifics(doc, words, taken), *untagged_names(doc, words, taken)])


def _with_given_names(
    doc: Doc, words: list[str], spans: list[tuple[int, int, EntityType]], taken: list[bool]
) -> Iterator[tuple[int, int, EntityType]]:
    """ "fire chief Osku Holm", where the model took "Holm" alone, and not for a person."""
    for start, end, label in spans:
        given = start - 1
        title = given - 2 if given > 1 and words[given - 1] == "," else given - 1
        is_titled = title >= 0 and words[title].islower() and titles.is_title(words[title])
        if is_titled and end - start == 1 and not taken[given] and _is_part_of_person(doc[given]):
            yield given, end, EntityType.PERSON
        else:
            yield start, end, label


def _is_marked(span: Span) -> bool:
    """In quotation marks, as a title is."""
    doc = span.doc
    return span.start > 0 and span.end < len(doc) and doc[span.start - 1].is_quote and doc[span.end].is_quote


def _is_shouted(span: Span) -> bool:
    """A word in capitals that is all of a quotation: a sign, a chant."""
    doc, text = span.doc, span.text
    if not (text.isupper() and text.isalpha() and span.start > 0 and doc[span.start - 1].is_quote):
        return False
    after = [token.text for token in doc[span.end : span.end + 2]]
    return any(mark in {'"', "'"} for mark in after)


def _widened(doc: Doc, start: int, end: int, label: EntityType, taken: list[bool]) -> tuple[int, int]:
    hyphenated = _after_hyphens(doc, end, taken)
    if hyphenated > end and label is not EntityType.PERSON:  # "Lund-Port Velm Airport"
        while hyphenated < len(doc) and not taken[hyphenated] and doc[hyphenated].text[0].isupper():
            hyphenated += 1
    end = _after_possessive(doc, hyphenated)
    if label is EntityType.PERSON:
        return _start_of_person(doc, start, taken), _end_of_person(doc, end, taken)
    if label is EntityType.ORG:
        end = _after_joint(doc, start, end, taken)
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
    is_given = second.islower() and second.isalpha() and len(second) <= _LONGEST_SYLLABLE
    if second[0].isupper() and second.isalpha() or is_given and _follows_family_name(doc, end - 1):
        return end + 2
    is_linked = end + 3 < len(doc) and doc[end + 2].text == "-" and not doc[end + 1].whitespace_
    if is_linked and second.islower() and len(second) <= 4 and doc[end + 3].text[0].isupper():
        return end + 4
    return end


def _follows_family_name(doc: Doc, index: int) -> bool:
    """ "Jae" of "Moon Jae-in", after a family name that stands first."""
    return index > 0 and doc[index].text.istitle() and fold(doc[index - 1].text) in FAMILY_FIRST


def _after_possessive(doc: Doc, end: int) -> int:
    """Past "' Union" after "Dockers", past "'s Hospital" after "St Anne"."""
    mark = end - 1 if doc[end - 1].text in _POSSESSIVES else end  # the model takes it in, or not
    after = mark + 1
    if after >= len(doc) or doc[mark].text not in _POSSESSIVES or not doc[mark].whitespace_:
        return end
    if doc[mark].text == "'s" and (mark < 2 or titles.plain(doc[mark - 2].text) not in {"st", "saint"}):
        return end
    while after < len(doc) and doc[after].text[0].isupper() and doc[after].is_alpha:
        after += 1
    return after if fold(doc[after - 1].text) in _BODY_HEADS else end


def _after_joint(doc: Doc, start: int, end: int, taken: list[bool]) -> int:
    """Past "& Saved Children" after "Centre for Lost", past "and Chemistry" after "Department of Physics"."""
    joint, after = end, end + 1
    if after >= len(doc) or taken[after] or not doc[after].text.istitle():
        return end
    is_headed = any(fold(token.text) in ORG_HEADS and token.nbor(1).text in _SCOPES for token in doc[start : end - 1])
    if doc[joint].text != "&" and not (doc[joint].text == "and" and is_headed and doc[end - 2].text in _SCOPES):
        return end
    while after < len(doc) and not taken[after] and doc[after].text.istitle():
        after += 1
    return after


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
