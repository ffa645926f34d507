"""Whether two sentences that tell how a thing stands tell of one case: the same part of it, at one time."""

from collections import defaultdict
from collections.abc import Mapping

from copydesk.core.comparing.both_right import are_contrasted
from copydesk.core.comparing.placed_facts import PlacedFact
from copydesk.core.extraction.outcomes.standings import LASTING
from copydesk.core.model import Fact

# One event may follow the other: a road that was shut was reopened later.
_PASSING = frozenset({"open", "free"})
# Of the same thing on another day, the opposite is as likely.
_OF_A_DAY = _PASSING | {"risen", "successful"}
_NAMES = ""
# What only one of two reports tells of these, the other may mean as well; "against the euro" and "for lorries" not.
_CIRCUMSTANCES = frozenset(
    """by with without after following before since until amid despite because due during under as through
    throughout like including""".split()
) | {_NAMES}


def another_case(a: PlacedFact, b: PlacedFact) -> bool:
    """So that one is no more than the other's beside it: another part, another day, another sort."""
    f, g = a.fact, b.fact
    if are_contrasted(a, b) or _are_limited_otherwise(f, g, is_one=a.owner is not None and a.owner == b.owner):
        return True
    if f.holds == g.holds or f.key[1] not in _OF_A_DAY:
        return False
    if f.key[1] in _PASSING and LASTING not in {f.verb, g.verb}:
        return True
    return a.spans_named != b.spans_named or not _are_of_one_day(a, b)


def _are_limited_otherwise(f: Fact, g: Fact, *, is_one: bool) -> bool:
    first, second = _limits(f), _limits(g)
    shared = (first.keys() & second.keys()) - ({_NAMES} if is_one else set())
    if any(first[link].isdisjoint(second[link]) for link in shared):
        return True
    return f.key[1] in _OF_A_DAY and not (first.keys() ^ second.keys()) <= _CIRCUMSTANCES


def _limits(fact: Fact) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for limit in fact.around:
        link, _, words = limit.partition(":")
        found[link].add(words)
    return found


def _are_of_one_day(a: PlacedFact, b: PlacedFact) -> bool:
    if a.days_named & b.days_named:
        return True
    return a.day is None or b.day is None or a.day == b.day
