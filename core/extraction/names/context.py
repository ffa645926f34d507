"""What the words around a mention say of its type, as weights beside the model's label (which weighs 1).

A negative weight speaks against a type: "the Vexel" is hardly ever a person.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from copydesk.core.extraction.names.before import evidence_before, is_coordinated
from copydesk.core.extraction.names.context_words import (
    CANDIDATES_NOUNS,
    FIRM_OBJECTS,
    FIRM_VERBS,
    HUMAN_VERBS,
    KINDS,
    NO_PERSONS_NOUNS,
    OWNED_BY,
    PRONOUNS,
    Weights,
)
from copydesk.core.extraction.words.name_forms import fold
from copydesk.core.extraction.words.name_places import COUNTRIES, STATES, STATES_ABBREVIATED
from copydesk.core.extraction.words.name_words import CORPORATE_SUFFIXES, NOUN_AFTER, PLACE_BEGINNINGS, SPEECH_VERBS
from copydesk.core.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc

PERSON, ORG, GPE = EntityType.PERSON, EntityType.ORG, EntityType.GPE

_AGE, _WHO, _WHICH = 3.0, 2.0, 2.0
_KIND, _NOUN, _OWNED = 3.0, 2.5, 2.0
_IN, _IN_STATE = 1.25, 3.0
_SPEECH, _BARE_SPEECH, _HUMAN, _FIRM = 0.75, 0.25, 1.5, 1.0
_HONORIFIC, _TITLE, _ROLE, _SUFFIX = 3.0, 2.0, 2.0, 3.0
_WINDOW = 6
_LONGEST_APPOSITION, _PRONOUN_WINDOW = 8, 12
# "a venture capitalist", "a dancer": who does something. Shorter ones are "list", "tower", "river".
_AGENTS = ("ist", "man", "woman", "ician", "eer", "er", "or")
_LONGEST_PLAIN = 5
# A noun phrase does not go on over these.
NOT_COMPOUND = frozenset("and or of in on at to for from by with is was were are has had the a an as".split())
_ENDS_OF_PHRASE = NOT_COMPOUND | frozenset(", . ; : — – ( ) that which who whose whom where based".split())


def evidence_for(
    doc: "Doc", words: list[str], start: int, end: int, *, honoured: bool, titled: bool, described: bool
) -> Weights:
    """Weights from the words next to the tokens [start, end): what stands before, after, and governs them."""
    before = words[max(0, start - _WINDOW) : start]
    after = words[end : end + _WINDOW + _LONGEST_APPOSITION]
    if honoured:
        yield PERSON, _HONORIFIC
    elif titled:
        yield PERSON, _TITLE
    elif described:
        yield PERSON, _ROLE
    if before:
        yield from evidence_before(doc, start, end, before, after)
    if after:
        yield from _after(after, is_person=honoured or titled or described)
    if end - start == 1 and is_coordinated(before):
        yield PERSON, _FIRM
    if end - start > 1:
        if before[-1:] == ['"'] and ('"' in after[:1] or after[1:2] == ['"'] and after[0] in {",", "."}):
            yield EntityType.WORK, _HUMAN
            yield PERSON, -_FIRM
        if doc[end - 1].tag_ == "NNPS":
            yield PERSON, -_FIRM
        if words[start].casefold() in PLACE_BEGINNINGS:
            yield GPE, _IN
        if words[end - 1].casefold().rstrip(".") in CORPORATE_SUFFIXES:
            yield ORG, _SUFFIX
    yield from _governed(doc, start, end)


def _after(after: list[str], *, is_person: bool) -> Weights:
    first = after[0]
    if first in {"'s", "'"}:
        yield from _owned(after[1:4])
        return
    if first == "-":
        if after[1:2] in (["based"], ["area"]):
            yield GPE, _IN
        return
    if first in NO_PERSONS_NOUNS:
        yield PERSON, -1.0
    elif first in CANDIDATES_NOUNS:
        yield PERSON, 1.0
    for word in after[:3]:
        if word in NOUN_AFTER:
            yield EntityType(NOUN_AFTER[word]), _NOUN
            break
        if not (word.isalpha() and word.islower()) or word in NOT_COMPOUND:
            break
    rest = after[1:] if first == "," else after
    if rest[:1] == ["who"]:
        yield PERSON, _WHO
    elif first == "," and rest:
        yield from _after_comma(rest, is_person)


def _after_comma(rest: Sequence[str], is_person: bool) -> Weights:
    word = rest[0]
    if word.isdigit() and len(word) == 2 and rest[1:2] == [","]:
        yield PERSON, _AGE
    elif word in {"which", "where"}:
        yield PERSON, -_WHICH
        yield (ORG if word == "which" else GPE), 0.75
    elif not is_person and _is_region(rest):
        yield GPE, _IN_STATE
    elif word in {"a", "an", "the", "its", "another", "one", "now", "then"}:
        yield from _apposition(rest[1:_LONGEST_APPOSITION])


def _is_region(words: Sequence[str]) -> bool:
    """A state or country closes the phrase: ", Ohio,", ", New Mexico."."""
    for length in (2, 1):
        phrase, then = words[:length], words[length : length + 1]
        if len(phrase) == length and (not then or then[0] in {",", ".", ";", "—", "–", ")", "and", "on", "in", "when"}):
            folded = fold(" ".join(phrase))
            if phrase[0][0].isupper() and (folded in STATES or folded in COUNTRIES or folded in STATES_ABBREVIATED):
                return True
    return False


def _apposition(words: Sequence[str]) -> Weights:
    """The head of ", a small shipping company in Oslo" tells what the name is."""
    head = ""
    for word in words:
        if word in _ENDS_OF_PHRASE or word == "'s":
            if word == "'s":
                head = ""
                continue
            break
        head = word
    kind = KINDS.get(head)
    if kind is not None:
        yield kind, _KIND
    if kind is not None and kind is not PERSON:
        yield PERSON, -_WHICH
    elif kind is None and len(head) > _LONGEST_PLAIN and head.endswith(_AGENTS):
        yield PERSON, _FIRM


def _owned(words: Sequence[str]) -> Weights:
    """ "Vexel's chief executive", "Velmstad's outskirts", "Ek's widow"."""
    for word in words:
        if word in OWNED_BY:
            kind = OWNED_BY[word]
            yield kind, _OWNED
            if kind is not PERSON:
                yield PERSON, -0.5
            return
        if not word.isalpha() or word in NOT_COMPOUND:
            return


def _governed(doc: "Doc", start: int, end: int) -> Weights:
    """The verb that the name is subject or object of."""
    head = doc[end - 1]
    relation, lemma = head.dep_, head.head.lemma_
    if relation in {"nsubj", "nsubjpass"}:
        if lemma in HUMAN_VERBS:
            yield PERSON, _HUMAN
        elif lemma in SPEECH_VERBS:
            yield PERSON, _SPEECH if end - start > 1 else _BARE_SPEECH
        elif lemma in FIRM_VERBS:
            yield ORG, _FIRM
        yield from _pronoun_after(doc, end)
    elif relation == "dobj" and lemma in FIRM_OBJECTS:
        yield ORG, _FIRM


def _pronoun_after(doc: "Doc", end: int) -> Weights:
    """ "Ek said she would", "Vexel said its ships": the first pronoun after a subject, no other name between."""
    for token in doc[end : end + _PRONOUN_WINDOW]:
        if token.text in PRONOUNS:
            yield PRONOUNS[token.text], _SPEECH
            return
        if token.ent_type_ or token.is_sent_start or token.is_quote:
            return
