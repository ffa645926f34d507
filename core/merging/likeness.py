"""Whether two statements of several articles say the same, and whether they cannot: pure functions of the two.

Two scores find what is the same: rapidfuzz on the sorted words, for rewording; and the weight of the words they share,
for the same event told by two reporters. In both, a name stands for its entity and an event word for its class.
Polarity, values, numbers and subjects veto.
"""

from collections.abc import Mapping
from dataclasses import dataclass

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
_ENTITY = "e_"  # how the ids of entities begin


@dataclass(frozen=True, slots=True)
class PlacedStatement:
    """A statement with its words as the whole coverage reads them: names replaced by their entity's id."""

    key: StatementKey
    statement: Statement
    words: tuple[str, ...]  # sorted
    counts: WordCounts  # of its article's statements
    subject: tuple[EntityType, str] | None  # its type and entity id
    slots: Mapping[int, int]  # slot -> which of its values

    @property
    def wording(self) -> str:
        """The words that are no names: a name of 14 characters would outweigh all else."""
        return " ".join(word for word in self.words if not word.startswith(_ENTITY))


def likeness(a: PlacedStatement, b: PlacedStatement) -> float:
    """How sure it is that two statements say the same, 0 to 100; 0 below the thresholds. Symmetric."""
    shared = set(a.words).intersection(b.words)
    common = rarity(shared, a.counts, b.counts)
    plain = rarity((word for word in shared if not word.startswith(_ENTITY)), a.counts, b.counts)
    both = rarity(a.words, a.counts, b.counts) + rarity(b.words, a.counts, b.counts)
    told = 200 * common / both if both else 0.0
    told *= min(1.0, common / _ENOUGH) * min(1.0, plain / _ENOUGH_WORDS)
    reworded = fuzz.ratio(a.wording, b.wording, score_cutoff=_REWORDED)
    if reworded and plain >= _ENOUGH_WORDS:
        return max(reworded, told)
    return told if told >= (_SAME_FACT if same_fact(a, b) else _SAME_EVENT) else 0.0


def same_fact(a: PlacedStatement, b: PlacedStatement) -> bool:
    """Whether they give one slot the same value."""
    return any(b.slots.get(slot) == value for slot, value in a.slots.items())


def is_vetoed(a: PlacedStatement, b: PlacedStatement) -> bool:
    """Whether two statements cannot be one claim: another polarity, value, number or subject. Symmetric."""
    first, second = a.statement, b.statement
    if first.negated != second.negated or first.denial != second.denial:
        return True
    if a.subject and b.subject and a.subject[0] is b.subject[0] and a.subject != b.subject:
        return True  # of one type: news writes "Oslo" for its minister, but not one minister for another
    if not any(word in b.words for word in a.words if not word.startswith(_ENTITY)):
        return True  # joined by a third statement only, with nothing but names in common
    if any(slot in b.slots and b.slots[slot] != value for slot, value in a.slots.items()):
        return True
    numbers, others = set(first.numbers), set(second.numbers)
    return bool(numbers and others) and not (numbers <= others or others <= numbers)
