"""Words of which a thing is said to be one and not the other: "left" and "right", "support" and "oppose"."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, product

from copydesk.core.comparing.frames import OPPOSITE_VERBS
from copydesk.core.extraction.clauses.conditions import DENIED
from copydesk.core.extraction.clauses.same_deeds import OPPOSITE_OF

_CONTRASTS = tuple(
    tuple(frozenset(words.split("/")) for words in line.split())
    for line in (
        "woman/female/girl/lady man/male/boy",
        "morning/breakfast/dawn evening/night/afternoon",
        "low/lower upper",
        "northern/north southern/south",
        "eastern/east western/west",
        "left right",
        "junior/youth/under senior/adult",
        "domestic/national foreign/international",
        "old/former/existing new/replacement",
        "public/state private",
        "indoor outdoor",
        "gross net",
        "mother/wife/daughter/sister father/husband/son/brother",
        "primary secondary",
        "import export",
        "single return",
        "child adult",
        "quarterly/monthly annual/yearly",
        "interim/preliminary final",
    )
)
HOURS = 1 << 1  # the second of them
# The same may be told by either, of another subject: "Rovers won", "City lost".
_CONVERSE = frozenset("win lose gain buy purchase sell import export send give receive take lend borrow".split())


@lru_cache(maxsize=1024)
def sides_of(words: frozenset[str]) -> tuple[int, int]:
    """Of which contrasts, as bits, only the first side is told, and of which only the second."""
    first = second = 0
    for number, (one, other) in enumerate(_CONTRASTS):
        is_one, is_other = not one.isdisjoint(words), not other.isdisjoint(words)
        first |= (is_one and not is_other) << number
        second |= (is_other and not is_one) << number
    return first, second


def _pairs() -> Iterator[tuple[str, str]]:
    for sides in _CONTRASTS:
        yield from product(*sides)
    for verb, others in OPPOSITE_VERBS.items():
        yield from product([verb], others)
    yield from DENIED.items()
    for (one, told), (other, other_told) in combinations(OPPOSITE_OF.items(), 2):
        if told[0] == other_told[0] and told != other_told:  # of one deed, and of its opposite
            yield one, other


_OPPOSITES = frozenset(frozenset(pair) for pair in _pairs() if _CONVERSE.isdisjoint(pair))


def are_opposite(one: str, other: str) -> bool:
    """Whether two lemmas are told of one thing by reports of which only one can be right."""
    return frozenset((one, other)) in _OPPOSITES
