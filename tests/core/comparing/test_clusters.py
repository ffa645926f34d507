"""Groups under vetoes: the same for any order, and no veto is ever broken."""

import sys
from itertools import combinations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parent))
from plain_clusters import cluster

Key = tuple[str]
Pairs = list[tuple[float, Key, Key]]

_KEYS: list[Key] = [(name,) for name in "abcdefgh"]
_LINKS = list(combinations(_KEYS, 2))


def groups_of(text: str) -> list[tuple[Key, ...]]:
    """Groups as "ab c"."""
    return [tuple((name,) for name in group) for group in text.split()]


def pairs_of(scores: dict[str, float]) -> Pairs:
    return [(score, (pair[0],), (pair[1],)) for pair, score in scores.items()]


def grouped(names: str, scores: dict[str, float], vetoes: str = "") -> list[tuple[Key, ...]]:
    forbidden = {frozenset(pair) for pair in vetoes.split()}
    members = [(name,) for name in names]
    return cluster(members, pairs_of(scores), lambda a, b: frozenset(a + b) in forbidden)


def test_without_pairs_each_stands_alone() -> None:
    assert grouped("cab", {}) == groups_of("a b c")


def test_linked_ones_form_one_group_through_a_third() -> None:
    assert grouped("abcd", {"ab": 80, "bc": 70}) == groups_of("abc d")


def test_a_veto_keeps_two_apart_that_a_third_links() -> None:
    assert grouped("abc", {"ab": 80, "bc": 70}, "ac") == groups_of("ab c")


def test_the_surer_pair_is_joined_first() -> None:
    assert grouped("abc", {"ab": 70, "bc": 80}, "ac") == groups_of("a bc")


def test_of_two_pairs_as_sure_the_smaller_keys_are_joined_first() -> None:
    assert grouped("abc", {"bc": 80, "ab": 80}, "ac") == groups_of("ab c")


def test_two_groups_join_only_where_no_pair_across_is_vetoed() -> None:
    assert grouped("abcd", {"ab": 90, "cd": 90, "bc": 80}, "ad") == groups_of("ab cd")


@st.composite
def _graphs(draw: st.DrawFn) -> tuple[Pairs, frozenset[frozenset[Key]]]:
    """Few distinct scores, so that ties are common."""
    links = draw(st.lists(st.sampled_from(_LINKS), unique=True))
    scores = draw(st.lists(st.sampled_from([60.0, 75.0, 90.0]), min_size=len(links), max_size=len(links)))
    vetoes = draw(st.frozensets(st.sampled_from(_LINKS).map(frozenset), max_size=8))
    return [(score, a, b) for score, (a, b) in zip(scores, links, strict=True)], vetoes


@given(_graphs(), st.data())
def test_groups_depend_on_no_order(graph: tuple[Pairs, frozenset[frozenset[Key]]], data: st.DataObject) -> None:
    pairs, vetoes = graph
    turned = [(score, b, a) if data.draw(st.booleans()) else (score, a, b) for score, a, b in pairs]
    shuffled = cluster(
        data.draw(st.permutations(_KEYS)), data.draw(st.permutations(turned)), lambda a, b: frozenset({a, b}) in vetoes
    )
    assert shuffled == cluster(_KEYS, pairs, lambda a, b: frozenset({a, b}) in vetoes)


@given(_graphs())
def test_groups_part_the_members_and_hold_every_veto(graph: tuple[Pairs, frozenset[frozenset[Key]]]) -> None:
    pairs, vetoes = graph
    groups = cluster(_KEYS, pairs, lambda a, b: frozenset({a, b}) in vetoes)
    assert sorted(key for group in groups for key in group) == _KEYS
    assert not any(frozenset(pair) in vetoes for group in groups for pair in combinations(group, 2))
    linked = {frozenset((a, b)) for _, a, b in pairs}
    for group in groups:
        assert len(group) == 1 or all(any(frozenset((a, b)) in linked for b in group) for a in group)
