"""Statements of several articles that say the same, merged into claims.

Candidates come from an index over content words, never from all pairs. Two scores find what is the same: rapidfuzz on
the sorted words, for rewording; and the weight of the words they share, for the same event told by two reporters
(Spärck Jones, "A statistical interpretation of term specificity", 1972: a word weighs what it tells apart). In both, a
name stands for its entity and an event word for its class. Polarity, values, numbers and subjects veto.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log

from rapidfuzz import fuzz

from copydesk.core.comparing.clusters import cluster
from copydesk.core.model import EntityType, Statement

StatementKey = tuple[str, int]  # (article id, index of the statement): sorts, and stays

# Of sentence pairs of different outlets above this sorted ratio, 99.6 % are of one event.
_REWORDED = 75.0
# Of the shared weight, as a share of both statements' own; half of that where they share a fact (slot and value).
_SAME_EVENT = 16.0
_SAME_FACT = 8.0
# Shared words must weigh as much as these numbers of words that stand in one statement alone: all, and without names.
_ENOUGH = 3.0
_ENOUGH_WORDS = 1.06
# A word in more statements than this tells nothing: its posting list is not walked.
_COMMON = 200
_FEWEST_SHARED = 2
_ENTITY = "e_"  # how the ids of entities begin
_RAREST = 8


@dataclass(frozen=True, slots=True)
class PlacedStatement:
    """A statement with its words as the whole coverage reads them: names replaced by their entity's id."""

    key: StatementKey
    statement: Statement
    words: tuple[str, ...]  # sorted
    subject: tuple[EntityType, str] | None  # its type and entity id
    slots: Mapping[int, int]  # slot -> which of its values

    @property
    def wording(self) -> str:
        """The words that are no names: a name of 14 characters would outweigh all else."""
        return " ".join(word for word in self.words if not word.startswith(_ENTITY))


@dataclass(frozen=True, slots=True)
class MergedStatements:
    groups: tuple[tuple[PlacedStatement, ...], ...]  # each one claim
    denials: tuple[tuple[StatementKey, StatementKey], ...]  # (what is denied, the denial)


def merge_statements(statements: Sequence[PlacedStatement]) -> MergedStatements:
    """The groups of statements that are one claim each, and who denies what; a function of the set."""
    by_key = {one.key: one for one in statements}
    weights = _weights(statements)
    scored = [(score, a.key, b.key) for a, b in _candidates(statements) if (score := _score(a, b, weights))]

    def vetoed(a: StatementKey, b: StatementKey) -> bool:
        return _vetoed(by_key[a], by_key[b])

    groups = cluster(sorted(by_key), scored, vetoed)
    denials = [(a, b) if by_key[b].statement.denial else (b, a) for _, a, b in scored if _denies(by_key[a], by_key[b])]
    return MergedStatements(tuple(tuple(by_key[key] for key in group) for group in groups), tuple(sorted(denials)))


def _denies(a: PlacedStatement, b: PlacedStatement) -> bool:
    return a.statement.denial != b.statement.denial and a.statement.negated == b.statement.negated


def _candidates(statements: Sequence[PlacedStatement]) -> Iterator[tuple[PlacedStatement, PlacedStatement]]:
    """Pairs that share two words or more, one of them among the rarest of either; or a slot with its value."""
    postings: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(statements):
        for word in (*one.words, *(f"slot {slot}" for slot in one.slots)):
            postings[word].append(index)
    pairs: set[tuple[int, int]] = set()
    for index, one in enumerate(statements):
        for word in _rarest(one, postings):
            pairs.update((min(index, other), max(index, other)) for other in postings[word] if other != index)
    words = [frozenset(one.words) for one in statements]
    for a, b in sorted(pairs):
        if len(words[a] & words[b]) >= _FEWEST_SHARED or _same_fact(statements[a], statements[b]):
            yield statements[a], statements[b]


def _rarest(one: PlacedStatement, postings: Mapping[str, Sequence[int]]) -> list[str]:
    words = [word for word in one.words if len(postings[word]) <= _COMMON]
    words.sort(key=lambda word: (len(postings[word]), word))
    return words[:_RAREST] + [f"slot {slot}" for slot in sorted(one.slots)]


def _same_fact(a: PlacedStatement, b: PlacedStatement) -> bool:
    return any(b.slots.get(slot) == value for slot, value in a.slots.items())


def _weights(statements: Sequence[PlacedStatement]) -> Mapping[str, float]:
    """What each word tells: 1 for a word of one statement alone, near 0 for one of nearly all."""
    holders = Counter(word for one in statements for word in one.words)
    scale = log(max(len(statements), 2))
    return {word: log(len(statements) / count) / scale for word, count in holders.items()}


def _score(a: PlacedStatement, b: PlacedStatement, weights: Mapping[str, float]) -> float:
    """How sure it is that two statements say the same, 0 to 100; 0 below the thresholds. Symmetric."""
    reworded = fuzz.ratio(a.wording, b.wording, score_cutoff=_REWORDED)
    shared = set(a.words).intersection(b.words)
    # fsum: the same total in any order, so that no tie is broken by how a set happens to be stored.
    common = fsum(weights[word] for word in shared)
    plain = fsum(weights[word] for word in shared if not word.startswith(_ENTITY))
    both = fsum(weights[word] for word in (*a.words, *b.words))
    told = 200 * common / both if both else 0.0
    told *= min(1.0, common / _ENOUGH) * min(1.0, plain / _ENOUGH_WORDS)
    threshold = _SAME_FACT if _same_fact(a, b) else _SAME_EVENT
    if reworded and plain >= _ENOUGH_WORDS:
        return max(reworded, told)
    return told if told >= threshold else 0.0


def _vetoed(a: PlacedStatement, b: PlacedStatement) -> bool:
    """Whether two statements cannot be one claim: another polarity, value, number or subject."""
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
