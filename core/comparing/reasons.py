"""Whether two causes can both be right: of an incident, of a death, of what somebody did."""

from copydesk.core.comparing.intervals import Relation
from copydesk.core.extraction.cause_families import family_of
from copydesk.core.model import Fact

_OF_ONE_CAUSE = frozenset({"incident", "die"})


def compare_causes(f: Fact, g: Fact) -> Relation:
    """An incident and a death have one cause; a deed may have several reasons, and two that share a word are one."""
    first, second = set(f.verb.split()), set(g.verb.split())
    if first & second:
        return Relation.AGREE if first == second or f.key[1] == "incident" else Relation.COMPATIBLE
    one, other = family_of(first), family_of(second)
    if one is not None and one == other:
        return Relation.COMPATIBLE
    if f.key[1] not in _OF_ONE_CAUSE or one is None or other is None:
        return Relation.DIFFERS
    return Relation.CONFLICT if f.asserted and g.asserted else Relation.DIFFERS
