"""Whether two statements of several articles say the same, and whether they cannot: pure functions of the two.

Two scores find what is the same: rapidfuzz on the sorted words, for rewording; and the weight of the words they share,
for the same event told by two reporters. In both, a name stands for its entity and an event word for its class.
Polarity, values, numbers, subjects and too little in common veto.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rapidfuzz import fuzz

from copydesk.core.comparing.rarity import WordCounts, rarity
from copydesk.core.model import EntityType, Statement

StatementKey = tuple[str, int]  # (article id, index of the statement): sorts, and stays

# Of sentence pairs of different outlets above this sorted ratio, 99.6 % are of one event.
_REWORDED = 75.0
# Of the shared weight, as a share of both statements' own; half of that where they share a fact (slot and value).
_SAME_EVENT = 16.0
_SAME_FACT = 8.0
# Shared words must weigh as much as these numbers of words that stand in one statement alone: all, and without names.
_ENOUGH = 3.2
_ENOUGH_WORDS = 1.06
# What must be shared in one article, which repeats its headline in its lead and hardly anything else; and in articles
# that are further apart than these days, which tell of two events of a kind.
_OFTEN_ANOTHER = 30.0
_OTHER_EVENT_DAYS = 14
# Statements joined only by a third one: of such pairs less close than this, five of six were of other things.
_UNLIKE = 2.0
_ENTITY = "e_"  # how the ids of entities begin


@dataclass(frozen=True, slots=True)
class PlacedStatement:
    """A statement with its words as the whole coverage reads them: names replaced by their entity's id."""

    key: StatementKey
    statement: Statement
    words: tuple[str, ...]  # sorted
    counts: WordCounts  # of its article's statements
    day: date | None  # on which its article was published
    subject: tuple[EntityType, str] | None  # its type and entity id
    slots: Mapping[int, int]  # slot -> which of its values

    @property
    def wording(self) -> str:
        """The words that are no names: a name of 14 characters would outweigh all else."""
        return _wording(self.words)


@lru_cache(maxsize=8_192)
def _wording(words: tuple[str, ...]) -> str:
    return " ".join(word for word in words if not word.startswith(_ENTITY))


def likeness(a: PlacedStatement, b: PlacedStatement) -> float:
    """How sure it is that two statements say the same, 0 to 100; 0 below the thresholds. Symmetric."""
    told, plain = _shared(a, b)
    if plain >= _ENOUGH_WORDS:
        told = max(told, fuzz.ratio(a.wording, b.wording, score_cutoff=_REWORDED))
    return told if told >= _needed(a, b) else 0.0


def _needed(a: PlacedStatement, b: PlacedStatement) -> float:
    weeks_apart = a.day is not None and b.day is not None and abs((a.day - b.day).days) > _OTHER_EVENT_DAYS
    if weeks_apart or a.key[0] == b.key[0]:
        return _OFTEN_ANOTHER
    return _SAME_FACT if same_fact(a, b) else _SAME_EVENT


def closeness(a: PlacedStatement, b: PlacedStatement) -> float:
    """How much of what two statements tell they share, 0 to 100, less where it is little in all. Symmetric."""
    return _shared(a, b)[0]


def _shared(a: PlacedStatement, b: PlacedStatement) -> tuple[float, float]:
    """The closeness, and what the shared words weigh that are no names."""
    shared = set(a.words).intersection(b.words)
    plain = rarity([word for word in shared if not word.startswith(_ENTITY)], a.counts, b.counts)
    if a.words == b.words:
        return 100.0, plain
    if not plain:
        return 0.0, 0.0
    common = plain + rarity([word for word in shared if word.startswith(_ENTITY)], a.counts, b.counts)
    both = rarity(a.words, a.counts, b.counts) + rarity(b.words, a.counts, b.counts)
    share = 200 * common / both if both else 0.0
    return share * min(1.0, common / _ENOUGH) * min(1.0, plain / _ENOUGH_WORDS), plain


def same_fact(a: PlacedStatement, b: PlacedStatement) -> bool:
    """Whether they give one slot the same value."""
    return any(b.slots.get(slot) == value for slot, value in a.slots.items())


def is_vetoed(a: PlacedStatement, b: PlacedStatement) -> bool:
    """Whether two statements cannot be one claim: by polarity, value, number, subject or distance. Symmetric."""
    first, second = a.statement, b.statement
    if first.negated != second.negated or first.denial != second.denial:
        return True
    if a.subject and b.subject and a.subject[0] is b.subject[0] and a.subject != b.subject:
        return True  # of one type: news writes "Oslo" for its minister, but not one minister for another
    if any(slot in b.slots and b.slots[slot] != value for slot, value in a.slots.items()):
        return True
    numbers, others = set(first.numbers), set(second.numbers)
    if numbers and others and not (numbers <= others or others <= numbers):
        return True
    return closeness(a, b) < _UNLIKE
