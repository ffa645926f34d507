"""Facts of other quantities: money, distances, durations, weights, percentages and counts of things.

Which kind of fact a quantity makes is told here, and what news knows by a name of its own, like a fine or a turnout.
"""

from dataclasses import replace

from spacy.tokens import Token

from copydesk.core.extraction.clauses.sentences import NameFinder
from copydesk.core.extraction.counts.amounts_by_nouns import SMALLEST_DEAL, amount_of_noun, measured_noun
from copydesk.core.extraction.counts.amounts_by_verbs import amount_by_verb
from copydesk.core.extraction.counts.capacities import is_limit
from copydesk.core.extraction.counts.changes import change_fact
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.deals import bought, is_earlier
from copydesk.core.extraction.counts.distances import altitude_fact, distance_fact
from copydesk.core.extraction.counts.durations import duration_fact, is_apart
from copydesk.core.extraction.counts.extremes import FALLING, RISING, extreme_fact
from copydesk.core.extraction.counts.measure_words import Measure
from copydesk.core.extraction.counts.measured_things import destination, narrowing, thing_of, things_of
from copydesk.core.extraction.counts.measures import measure_named, measure_of
from copydesk.core.extraction.counts.shares import share_key, whole_of
from copydesk.core.extraction.counts.thing_counts import count_fact
from copydesk.core.extraction.words.lexicon import event_classes
from copydesk.core.model import Fact

_MOVING = FALLING | RISING | frozenset("stand hit reach grow top trade change hover".split())
# Of which thing, the scope tells.
_OF_THINGS = frozenset({"extent", "width", "weight", "load", "room", "driven", "price"})
_RATES = frozenset({"unemployment", "inflation", "growth"})
_COSTS = frozenset({"cost", "bill"})
_IMPOSED = frozenset({"award", "fine"})  # what is asked for is not yet given
_BIDS = frozenset({"deal", "price"})
_PER_SHARE = "per share"
_BIDDING = frozenset({"offer", "acquire"})  # classes of events
_WANTING = frozenset("sue seek demand want ask claim face request".split())


def amount_fact(counted: Counted, names: NameFinder) -> Fact | None:
    """The fact, or None where nothing tells what is measured."""
    if counted.kind == "count":
        return count_fact(counted, names)
    if counted.kind == "length":
        placed = altitude_fact(counted) or distance_fact(counted, names)
        if placed is not None:
            return placed
    if counted.kind == "duration":
        if is_apart(counted):
            return None
        if (duration := duration_fact(counted, names)) is not None:
            return duration
    whole = _whole(counted)
    is_turnout = whole is not None and share_key(whole)[-1] == "turnout"  # "71 percent of voters cast ballots"
    if not is_turnout and (change := change_fact(counted, names)) is not None:
        return change
    if (extreme := extreme_fact(counted, names)) is not None:
        return extreme
    if not is_turnout and (known := _known_measure(counted, names)) is not None:
        return known
    if whole is not None:
        topic = "turnout" if is_turnout else f"share of the {whole.lower_}"
        return counted.fact(share_key(whole), topic, (), None, is_part=False)
    measured = measured_noun(counted)
    return amount_of_noun(counted, measured, names) if measured else amount_by_verb(counted, names)


def _whole(counted: Counted) -> Token | None:
    """What a percentage is a share of."""
    following = counted.following
    return whole_of(following) if counted.kind == "percent" and following is not None else None


def _known_measure(counted: Counted, names: NameFinder) -> Fact | None:
    """A measure that news knows by a name, whatever words tell it."""
    measure = measure_of(counted)
    if measure is not None and measure.name == "load" and is_limit(counted):
        measure = measure_named("weight", "capacity")
    if (measure is None or measure.name in _BIDS) and (bid := _bid_per_share(counted, names)) is not None:
        return bid
    if measure is None or (measure.name == "price" and _is_of_its_hour(counted)):
        return None
    unit = counted.quantity.value.unit
    if measure.name == "deal" and counted.quantity.value.high < SMALLEST_DEAL:
        return None
    thing = thing_of(counted) if measure.name in _OF_THINGS else ""
    link = "for" if measure.name == "room" else "of the"  # "capacity for grain"
    topic = f"{measure.topic} {link} {thing}" if thing else measure.topic
    key = (unit.kind, unit.name if unit.kind == "money" else "", measure.name)
    scope = tuple(sorted(_scope(counted, measure)))
    fact = counted.fact(key, topic, scope, _owner(counted, measure, names), counted.is_part)
    is_wanted = measure.name in _IMPOSED and counted.verb is not None and counted.verb.lemma_ in _WANTING
    return replace(fact, asserted=False) if is_wanted else fact


def _bid_per_share(counted: Counted, names: NameFinder) -> Fact | None:
    """ "A bid of 212p a share": kept apart from the value of the whole, and from a price of some hour."""
    if counted.kind != "money" or _PER_SHARE not in counted.rates or _is_of_its_hour(counted):
        return None
    words = counted.sentence.words
    is_paid = counted.verb is not None and counted.verb.lemma_ == "pay"
    if not is_paid and not any(_BIDDING.intersection(event_classes(word)) for word in words):
        return None
    scope = (*counted.rates, "earlier") if is_earlier(counted) else counted.rates
    key = ("money", counted.quantity.value.unit.name, "bid a share")
    return counted.fact(key, "price per share", scope, bought(counted, names), is_part=False)


def _owner(counted: Counted, measure: Measure, names: NameFinder) -> int | None:
    if measure.name == "deal":
        return bought(counted, names)
    return None if measure.single else counted.owner(names)


def _scope(counted: Counted, measure: Measure) -> set[str]:
    """What tells one such measure from another."""
    scope = set(counted.rates)
    if measure.name == "deal":
        return scope | {"earlier"} if is_earlier(counted) else scope
    if measure.name in _OF_THINGS:
        scope |= things_of(counted)
    if measure.name == "payload":
        scope |= destination(counted)
    return scope | narrowing(counted, measure) if measure.name in _RATES else scope


def _is_of_its_hour(counted: Counted) -> bool:
    """A price that moves; a cost that rises has been counted anew."""
    is_moving = counted.verb is not None and counted.verb.lemma_ in _MOVING
    return is_moving and _COSTS.isdisjoint(counted.sentence.words)
