"""Whether two places of one event can both be right."""

from copydesk.core.comparing.intervals import Relation
from copydesk.core.comparing.placed_facts import PlacedFact
from copydesk.core.comparing.spelling import is_spelt_otherwise
from copydesk.core.extraction.outcomes.directions import DIRECTIONS
from copydesk.core.extraction.words.lexicon import american
from copydesk.core.extraction.words.name_words import FAC_HEADS, LOC_HEADS, ORG_HEADS

# What has one place; somebody may speak, work and be seen in several.
_IN_ONE_PLACE = frozenset(
    """incident birth detained takeoff landing killed bury hold open found build launch marry sign stage
    shoot release begin swept funeral recovery rescued surgery marry missing escape""".split()
)
_HEADS = FAC_HEADS | LOC_HEADS | ORG_HEADS


def compare_places(a: PlacedFact, b: PlacedFact) -> Relation:
    """One that is named together with the other is most likely a part of it."""
    if a.fact.key[1] == "direction":
        return _compare_directions(a.fact.verb, b.fact.verb)
    if a.target is not None and a.target == b.target:
        return Relation.AGREE
    first, second = _plain(a.fact.shown), _plain(b.fact.shown)
    if first == second:
        return Relation.AGREE  # one place in two house styles
    if a.fact.key[-1] == "publishing" and (_goes_on(first, second) or _goes_on(second, first)):
        return Relation.DIFFERS
    if set(first) <= set(second) or set(second) <= set(first):
        return Relation.COMPATIBLE  # the Senate and the U.S. Senate
    if a.target in b.story.names or b.target in a.story.names or is_spelt_otherwise(a.fact.shown, b.fact.shown):
        return Relation.COMPATIBLE
    return Relation.CONFLICT if a.fact.key[1] in _IN_ONE_PLACE else Relation.DIFFERS


def _plain(name: str) -> list[str]:
    return [american(word) for word in name.casefold().removeprefix("the ").split()]


def _goes_on(short: list[str], long: list[str]) -> bool:
    """ "Ocean Reports" and "Ocean Reports Methods"; "the Tarn" is short for "the Tarn Journal"."""
    rest = long[len(short) :]
    return len(short) > 1 and long[: len(short)] == short and bool(rest) and not _HEADS.issuperset(rest)


def _compare_directions(first: str, second: str) -> Relation:
    """An eighth of the compass apart is a matter of rounding that an editor wants to see; a quarter is not."""
    apart = abs(DIRECTIONS[first] - DIRECTIONS[second]) % 360
    apart = min(apart, 360 - apart)
    return Relation.AGREE if apart == 0 else Relation.DIFFERS if apart <= 45 else Relation.CONFLICT
