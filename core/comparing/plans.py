"""Whether two figures are both of what is decided and to come: "will buy it for $2bn", "agreed a $3bn takeover"."""

from copydesk.core.extraction.clauses.predicates import name_of_deed
from copydesk.core.model import Fact

# Who does these has done nothing yet of what the figure counts or measures.
_DECIDING = frozenset(
    name_of_deed(verb)
    for verb in """agree announce plan pledge promise offer order call award grant approve propose commit sign set
    schedule target aim vow decide back budget earmark allocate set-aside secure impose reserve book invite seek demand
    request recommend contract pencil-in target project guarantee accept strike clinch land tender commission win
    elect name sentence imprison ban suspend""".split()
)
_TARGETS = frozenset({":target", ":plan", ":proposal", ":aim", ":goal", ":pledge", ":promise", ":scheme", ":order"})


def are_both_planned(f: Fact, g: Fact) -> bool:
    return _is_planned(f) and _is_planned(g)


def _is_planned(fact: Fact) -> bool:
    return not fact.asserted or fact.verb in _DECIDING or not _TARGETS.isdisjoint(fact.around)
