"""Whether one figure is another brought up to date: a count that goes on, told on two days or while it went on."""

from copydesk.core.comparing.placed_facts import PlacedFact
from copydesk.core.extraction.clauses.predicates import name_of_deed
from copydesk.core.model import Fact


def _verbs(words: str) -> frozenset[str]:
    """Under the names that their deeds go by, too."""
    return frozenset(words.split()) | {name_of_deed(word) for word in words.split()}


_SECONDS_A_DAY = 24 * 60 * 60
_SPANS = frozenset({"week", "month", "year"})
# Of these there are fewer from day to day, and of those in hospital or in a shelter more or fewer.
_FALLING = frozenset("missing hostages power".split())
_EITHER_WAY = frozenset("hospitalised evacuated power".split())
_GROWING_ROLES = frozenset({"ill", "destroyed", "data", "jobs lost", "power"})
_SETTLED = frozenset({"capacity", "aboard", "attackers", "employed", "children", "from"})
_ADDED_UP = frozenset({"people", "persons", "count", "money", "area"})
# What is done by one after the other, so that there are more of them the next day.
_ADDING = _verbs(
    """join sign register enrol enroll subscribe apply volunteer pledge donate give raise collect gather receive get
    take answer field sell buy download view watch complain report record log confirm test diagnose vaccinate infect
    detect identify recover find discover unearth count seize confiscate sicken fall die catch kill cull burn destroy
    damage scorch char consume clear remove repair reconnect restore rescue save evacuate move flee leave cross arrive
    return visit arrest detain charge hold question interview fine deport release free treat admit process issue
    deliver ship hand distribute file submit lodge cancel ground divert close reopen lose shed earn gross make pass
    reach hit top exceed total stand rise climb grow swell increase jump soar come follow win score bring"""
)
# Those who are at work or stay somewhere: another day, more or fewer.
_VARYING = _verbs(
    """battle fight tackle search comb scour work deploy send guard patrol protest camp occupy block strike remain stay
    shelter wait sleep queue rest"""
)
_MOVING = _verbs(
    """fall rise drop climb lose gain sink recede reach stand hit contain complete cover shrink grow slip jump settle
    trade close swell subside ease"""
)
_MOVED = frozenset({"percent", "length", "temperature", "speed", "volume", "money"})


def is_brought_up_to_date(a: PlacedFact, b: PlacedFact) -> bool:
    """The later is the higher; of the missing and those without power, the lower."""
    if a.day is None or b.day is None or (_SPANS & a.words and _SPANS & b.words):
        return False  # both tell of last week or month: what was counted then is known
    days = abs((b.day - a.day).days)
    if days:
        return _goes_on(a.fact, b.fact, days) if a.day < b.day else _goes_on(b.fact, a.fact, days)
    # An entry of a live blog may be of any hour of its day.
    return (a.is_live and _goes_on(a.fact, b.fact, days)) or (b.is_live and _goes_on(b.fact, a.fact, days))


def _goes_on(earlier: Fact, later: Fact, days: int) -> bool:
    first, then = earlier.value, later.value
    if first is None or then is None or earlier.key[-1] in _SETTLED:
        return False
    has_grown = then.low >= first.low and then.high >= first.high
    if earlier.type == "duration":
        return has_grown and then.low - first.low <= (days + 1) * _SECONDS_A_DAY
    verbs = {verb for fact in (earlier, later) for verb in (fact.verb, fact.verb.partition("-")[0])}
    if (earlier.key[0] in _ADDED_UP and verbs & _VARYING) or (earlier.key[0] in _MOVED and verbs & _MOVING):
        return True
    return _grows(earlier, verbs) if has_grown else earlier.key[-1] in _FALLING | _EITHER_WAY


def _grows(earlier: Fact, verbs: set[str]) -> bool:
    kind, name = earlier.key[0], earlier.key[-1]
    if kind == "people":
        return name not in _FALLING
    return name in _GROWING_ROLES or (kind in _ADDED_UP and bool(verbs & _ADDING))
