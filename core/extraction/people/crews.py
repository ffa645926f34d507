"""Passengers and crew told side by side: as many people as both together were on board."""

import re
from dataclasses import replace

from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.values.values import find_quantities
from copydesk.core.model import Fact

_REACH = 60  # characters behind the passengers
_BESIDE = r",?\s*(?:and|plus|with|along with|as well as|alongside)\s+"
_CREW = re.compile(rf"{_BESIDE}(?:a|its|the) (?:[\w-]+ )?crew of ([\w-]+)|{_BESIDE}([\w-]+(?: [\w-]+)?) crew\b")


def with_crew(fact: Fact, counted: Counted) -> Fact:
    """ "112 passengers and a crew of seven" are 119 people; the fact as it is where no crew is counted behind it."""
    anchor = counted.anchor
    start = anchor.idx + len(anchor)
    found = _CREW.match(counted.sentence.paragraph.text[start : start + _REACH])
    crew = [] if found is None else find_quantities(found[1] or found[2])
    value = fact.value
    if value is None or len(crew) != 1 or crew[0].value.unit != value.unit:
        return fact
    more = crew[0].value
    if more.low != more.high or more.low in {0, 1}:
        return fact
    total = replace(value, low=value.low + more.low, high=value.high + more.high, round=False)
    beside = tuple(other for other in fact.beside if other != more.low)
    scope = tuple(word for word in fact.scope if word != "passenger")
    return replace(fact, value=total, shown=f"{fact.shown} + {more.low:g}", scope=scope, beside=beside)
