"""Who is told beside a count of people and belongs to it: "Ek and two others", "27 people, including the gunman"."""

from dataclasses import replace
from itertools import dropwhile, islice, takewhile

from spacy.tokens import Token

from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.words.lexicon import ATTACKERS, PEOPLE
from copydesk.core.extraction.words.name_words import TITLES
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import Value

WITH_ATTACKER = "attacker too"
_INCLUDING = frozenset({"including", "include", "includes", "included", "counting", "plus"})
_HIMSELF = frozenset({"himself", "herself", "themselves"})
_REACH = 16  # tokens behind the people
_MOST_INCLUDED = 6  # tokens


def with_those_before(counted: Counted) -> Value | None:
    """The value with those told one by one before it; None for others than whom is not told, or not to be counted."""
    before = [token for token in counted.anchor.conjuncts if token.i < counted.number.i]
    if not before or not all(map(_is_one_person, before)):
        return None
    value, more = counted.quantity.value, len(before)
    if value.low != value.high:
        return None
    return replace(value, low=value.low + more, high=value.high + more, increment=False, round=False)


def _is_one_person(token: Token) -> bool:
    if token.pos_ not in NOUNS or token.tag_ in {"NNS", "NNPS"}:
        return False
    lemma = token.lemma_.lower()
    return token.ent_type_ == "PERSON" or lemma in PEOPLE or lemma in TITLES


def counts_attacker(counted: Counted) -> bool:
    """ "27 people, including the gunman", "the bomber and 12 others": not all of them were killed by another."""
    if any(token.lemma_.lower() in ATTACKERS for token in counted.anchor.conjuncts if token.i < counted.number.i):
        return True
    first = counted.anchor.i + 1
    behind = counted.anchor.doc[first : min(first + _REACH, counted.sentence.span.end)]
    included = dropwhile(lambda token: token.lower_ not in _INCLUDING, behind)
    those = takewhile(lambda token: not token.like_num, islice(included, _MOST_INCLUDED))
    return any(token.lower_ in _HIMSELF or token.lemma_.lower() in ATTACKERS for token in those)
