"""Statements of several articles that say the same, merged into claims.

Candidates come from an index over words and slots, never from all pairs; `likeness` judges them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.core.comparing.clusters import cluster
from copydesk.core.merging.likeness import PlacedStatement, StatementKey, is_vetoed, likeness, same_fact

# A word in more statements than this finds nothing by itself.
_COMMON = 200
_FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class MergedStatements:
    groups: tuple[tuple[PlacedStatement, ...], ...]  # each one claim
    denials: tuple[tuple[StatementKey, StatementKey], ...]  # (what is denied, the denial)


def merge_statements(statements: Sequence[PlacedStatement]) -> MergedStatements:
    """The groups of statements that are one claim each, and who denies what; a function of the set."""
    by_key = {one.key: one for one in statements}
    scored = [(score, a.key, b.key) for a, b in _candidates(statements) if (score := likeness(a, b))]

    def vetoed(a: StatementKey, b: StatementKey) -> bool:
        return is_vetoed(by_key[a], by_key[b])

    groups = cluster(sorted(by_key), scored, vetoed)
    denials = [(a, b) if by_key[b].statement.denial else (b, a) for _, a, b in scored if _denies(by_key[a], by_key[b])]
    return MergedStatements(tuple(tuple(by_key[key] for key in group) for group in groups), tuple(sorted(denials)))


def _denies(a: PlacedStatement, b: PlacedStatement) -> bool:
    return a.statement.denial != b.statement.denial and a.statement.negated == b.statement.negated


def _candidates(statements: Sequence[PlacedStatement]) -> Iterator[tuple[PlacedStatement, PlacedStatement]]:
    """Pairs that share two words or more, one of them no common one; or a slot with its value."""
    postings: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(statements):
        for word in (*one.words, *(f"slot {slot}" for slot in one.slots)):
            postings[word].append(index)
    pairs: set[tuple[int, int]] = set()
    for holders in postings.values():
        if len(holders) <= _COMMON:
            pairs.update((a, b) for place, a in enumerate(holders) for b in holders[place + 1 :])
    words = [frozenset(one.words) for one in statements]
    for a, b in sorted(pairs):
        if len(words[a] & words[b]) >= _FEWEST_SHARED or same_fact(statements[a], statements[b]):
            yield statements[a], statements[b]
