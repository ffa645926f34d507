"""Statements of several articles that say the same, merged into claims.

Candidates come from an index over content words, never from all pairs; rapidfuzz scores them on words in which every
name stands for its entity; polarity, numbers, dates and subjects veto.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from copydesk.core.comparing.clusters import cluster
from copydesk.core.model import Statement

StatementKey = tuple[str, int]  # (article id, index of the statement): sorts, and stays

# Of sentence pairs of different outlets above this sorted ratio, 96 to 99.6 % are of one event (measured.md).
_ALIKE = 70.0
# With one fact in common (same slot, same value), the wording may differ more.
_ALIKE_WITH_FACT = 40.0
# A word in more statements than this tells nothing: its posting list is not walked.
_COMMON = 1_000
_FEWEST_SHARED = 2
_RAREST = 4


@dataclass(frozen=True, slots=True)
class PlacedStatement:
    """A statement with its words as the whole coverage reads them: names replaced by their entity's id."""

    key: StatementKey
    statement: Statement
    words: tuple[str, ...]  # sorted
    subject: str | None  # entity id
    slots: Mapping[int, int]  # slot -> which of its values

    @property
    def joined(self) -> str:
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class MergedStatements:
    groups: tuple[tuple[PlacedStatement, ...], ...]  # each one claim
    denials: tuple[tuple[StatementKey, StatementKey], ...]  # (what is denied, the denial)


def merge_statements(statements: Sequence[PlacedStatement]) -> MergedStatements:
    """The groups of statements that are one claim each, and who denies what; a function of the set."""
    by_key = {one.key: one for one in statements}
    scored = [(score, a.key, b.key) for a, b in _candidates(statements) if (score := _score(a, b))]

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
    for index, one in enumerate(statements):
        shared: Counter[int] = Counter()
        for word in _rarest(one, postings):
            shared.update(postings[word])
        own = set(one.words)
        for other in sorted(shared):
            # Each pair once: from its first statement, or from the second where only its rare words find it.
            if other == index or (other < index and _finds(statements[other], one, postings)):
                continue
            if len(own.intersection(statements[other].words)) >= _FEWEST_SHARED or _same_fact(one, statements[other]):
                yield one, statements[other]


def _rarest(one: PlacedStatement, postings: Mapping[str, Sequence[int]]) -> list[str]:
    words = [word for word in one.words if len(postings[word]) <= _COMMON]
    words.sort(key=lambda word: (len(postings[word]), word))
    return words[:_RAREST] + [f"slot {slot}" for slot in sorted(one.slots)]


def _finds(one: PlacedStatement, other: PlacedStatement, postings: Mapping[str, Sequence[int]]) -> bool:
    held = {*other.words, *(f"slot {slot}" for slot in other.slots)}
    return any(word in held for word in _rarest(one, postings))


def _same_fact(a: PlacedStatement, b: PlacedStatement) -> bool:
    return any(b.slots.get(slot) == value for slot, value in a.slots.items())


def _score(a: PlacedStatement, b: PlacedStatement) -> float:
    return fuzz.ratio(a.joined, b.joined, score_cutoff=_ALIKE_WITH_FACT if _same_fact(a, b) else _ALIKE)


def _vetoed(a: PlacedStatement, b: PlacedStatement) -> bool:
    """Whether two statements cannot be one claim: another polarity, value, number or subject."""
    first, second = a.statement, b.statement
    if first.negated != second.negated or first.denial != second.denial:
        return True
    if a.subject and b.subject and a.subject != b.subject:
        return True
    if any(slot in b.slots and b.slots[slot] != value for slot, value in a.slots.items()):
        return True
    numbers, others = set(first.numbers), set(second.numbers)
    return bool(numbers and others) and not (numbers <= others or others <= numbers)
