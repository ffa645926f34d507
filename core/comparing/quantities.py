"""Whether two figures or durations count or measure one thing."""

from math import log

from copydesk.core.comparing.frames import are_told_apart, frame_weight
from copydesk.core.comparing.intervals import is_vague
from copydesk.core.comparing.placed_facts import (
    PlacedFact,
    key_weight,
    other_days,
    same_story,
    same_verb,
    scope_weight,
    shared_names,
    shared_weight,
)
from copydesk.core.extraction.counts.extremes import TOPICS as EXTREMES
from copydesk.core.extraction.counts.measure_words import COUNTED_AS_THINGS, KNOWN_MEASURES, SINGLE_MEASURES
from copydesk.core.extraction.words.lexicon import VICTIM_CLASSES, WHOLE_GROUPS, event_classes, family_of
from copydesk.core.model import Fact, Value

# The facts of one slot whose figures lie further apart than this measure different things.
_LARGEST_RATIO = 4.0
_LARGEST_TOLL_RATIO = 5.0
_LARGEST_RATIO_OF_MANY = 1.75
_OF_MANY = frozenset("aid grant loan subsidy tax investment raise rent".split())  # sums of which a story has several
_LARGEST_EXTREME_RATIO = 1.25  # two lows of one day lie close, of two shares they hardly do
_LARGEST_VAGUE_RATIO = 21.0  # "thousands" and "hundreds of thousands"
_MOST_AGAINST_NONE = 20
_MANY = 3
_FEW = 9
_OF_PLACES = frozenset({"snowfall", "rainfall", "wave", "water level", "wind", "temperature"})  # of each another
_MEASURED = _OF_PLACES - {"water level"}
_ASKED = frozenset({"vote", "approval", "turnout"})
_RATES = frozenset({"unemployment", "inflation", "growth"})
_OF_THEIR_DAY = _RATES | {"meeting", "match", "length meeting"}
_PLAIN_RATES = frozenset("annual overall economic national official headline rate".split())
_LARGEST_BID_RATIO = 1.12  # what is raised is raised by more
_LARGEST_DEAL_RATIO = 1.5  # where it is not said what is bought
# Evidence that two figures measure one thing: the sum of what is shared.
_ENOUGH = 3.1
_ENOUGH_TO_SHOW = 2.7
_COMMON = frozenset({"person", "time", "country", "thing"})  # everything is counted in these
PEOPLE_KINDS = frozenset({"people", "persons"})  # victims, and those who were or did something else
_WHOLE_GROUPS = frozenset(map(family_of, WHOLE_GROUPS))
_PEOPLE = COUNTED_AS_THINGS | {"person"}
_HELD = frozenset({"seat", "delegate", "state"})  # what one party has of these, however that is told
_CHANGING = frozenset("lose gain add drop shed pick-up miss need want increase raise cut".split())
_FOR_ONE_DEED = 1.2
_ONE_STORY = 0.5
_MUCH = 2.5
# Two exact figures that all but agree are of one thing more often than two that lie apart: fitted on 4,700 pairs of 60
# stories, story by story. Of a deal no: the last bid is not far from the first.
_CLOSE, _APART = 1.5, 0.4
# The only figure of its kind in each of two articles of one story: within these steps of the logarithm, all of 17 such
# pairs in 60 stories were of one thing. Of some people by their name, "gunmen", fewer figures are told than of people.
_NEXT_TO, _NEXT_TO_OF_PEOPLE, _NEXT_TO_OF_SOME = 0.2, 0.4, 0.55
_TOLD_ENOUGH = 1.3
_OF_SCORES = 0.7
_FEWEST_TRANSPOSED = 3  # digits
_AHEAD = frozenset({"forecast", "projection", "outlook"})
_WAYS = frozenset({"usually", "together", "over time"})
# In 52 stories all that was told of people in the background, with less in common than this, was of other people: an
# earlier year's dead, another strike's passengers.
_SURE_OF_PEOPLE = 70.0
_TOLD_OF_ONE = 1.2
_OF_ONE_STORY = frozenset({"attackers", "hostages"})  # of whom it has one number
# What sport counts in: a report holds dozens of them.
_SCORED = frozenset(
    """point goal run lap yard set game match seat hit win catch touchdown wicket delegate state vote contest
    race""".split()
)


def scopes_clash(f: Fact, g: Fact) -> bool:
    if f.key[-1] in {"deal", "bid a share"}:
        return f.scope != g.scope  # a first offer is not the last
    if _way_of_counting(f) != _way_of_counting(g):
        return True
    if f.key[-1] in _RATES:
        return set(f.scope) - _PLAIN_RATES != set(g.scope) - _PLAIN_RATES  # of the young, of the core
    return _clash(_narrowing(f), _narrowing(g))


def _way_of_counting(fact: Fact) -> set[str]:
    """So many a day, on any day, in a season, or of several at once; what is forecast."""
    ways = {word for word in fact.scope if word.startswith("per ") or word in _WAYS}
    return ways | {"ahead"} if any(noun.partition(":")[2] in _AHEAD for noun in fact.around) else ways


def _narrowing(fact: Fact) -> set[str]:
    """What makes it a count of some: "nine workers" and "eleven miners" may well be the same people."""
    return set(map(family_of, fact.scope)) - _WHOLE_GROUPS if are_people(fact) else set(fact.scope)


def are_people(fact: Fact) -> bool:
    return fact.key[0] in PEOPLE_KINDS or fact.key[-1] in _PEOPLE


def _clash(first: set[str], second: set[str]) -> bool:
    return not (first <= second or second <= first)


def same_magnitude(f: Fact, g: Fact) -> bool:
    assert f.value is not None
    assert g.value is not None
    if any(is_vague(value) and value.high <= _FEW for value in (f.value, g.value)):
        return False  # "several": of whatever is not one
    if 0 in {f.value.high, g.value.high}:  # "no injuries" against some: not against hundreds
        return max(f.value.low, g.value.low) <= _MOST_AGAINST_NONE
    if f.key[0] in {"ordinal", "age"}:
        return True
    largest = _LARGEST_TOLL_RATIO if f.key[0] in PEOPLE_KINDS else _LARGEST_RATIO
    if f.key[-1] == "deal" and (f.owner is None or g.owner is None):
        largest = _LARGEST_DEAL_RATIO
    if f.key[-1] == "bid a share":
        largest = _LARGEST_BID_RATIO
    if f.key[-1] in _OF_MANY:
        largest = _LARGEST_RATIO_OF_MANY
    if f.key[-1] in EXTREMES:
        largest = _LARGEST_EXTREME_RATIO
    if is_vague(f.value) or is_vague(g.value):
        apart = max(f.value.low, g.value.low) / min(f.value.high, g.value.high)
        return apart <= (_LARGEST_VAGUE_RATIO if is_vague(f.value) and is_vague(g.value) else largest)
    pairs = zip(_ends(f.value), _ends(g.value), strict=True)
    return all(min(pair) > 0 and max(pair) / min(pair) <= largest for pair in pairs)


def _ends(value: Value) -> tuple[float, float]:
    """Of "about 10", 10: how far off it may be says nothing of how large it is."""
    if value.low_open or value.low_soft or value.high_open or value.high_soft:
        return value.low, value.high
    centre = (value.low + value.high) / 2
    return centre, centre


def number_score(a: PlacedFact, b: PlacedFact) -> float:
    kind = a.fact.key[0]
    if kind in PEOPLE_KINDS:
        return victim_score(a, b)
    name = a.fact.key[-1]
    if kind == "age" and name != "age":
        return _nameless_score(a, b)
    if kind == "age" or name == "from":
        told = shared_weight(a, b) + same_verb(a, b) >= 1.0
        return 90.0 if _is_owned(a, b) and (told or kind == "age") else 0.0
    if _is_other_moment(a, b):
        return 0.0
    evidence = _evidence_shared(a, b) + _evidence_of_key(a, b)
    if _ENOUGH_TO_SHOW - _CLOSE <= evidence < _ENOUGH:  # else it is decided
        evidence += _evidence_of_values(a, b)
    if kind == "count" and name not in _COMMON | _SCORED and _are_only_ones(a, b, _NEXT_TO):
        evidence = max(evidence, _ENOUGH)
    return 0.0 if evidence < _ENOUGH_TO_SHOW else min(100.0, 40.0 + 8 * evidence)


def _is_owned(a: PlacedFact, b: PlacedFact) -> bool:
    return a.owner is not None and a.owner == b.owner


def _is_other_moment(a: PlacedFact, b: PlacedFact) -> bool:
    """Of what a story holds many, each of its hour, game or place."""
    kind, name = a.fact.key[0], a.fact.key[-1]
    if are_told_apart(a.fact, b.fact):
        return True
    if name in _MEASURED and a.fact.asserted != b.fact.asserted:
        return True  # what was measured, and what is forecast
    if name in _OF_THEIR_DAY and other_days(a, b):
        return True
    if kind == "magnitude" and bool(a.years) != bool(b.years):
        return True  # of an earlier quake
    if name == "vote" and bool(a.owner) != bool(b.owner):
        return True  # a rival's
    if name in _ASKED and _is_of_poll(a) != _is_of_poll(b):
        return True
    if name == "time taken":
        return not (a.fact.asserted and b.fact.asserted)
    if name in _HELD and _is_owned(a, b) and not {a.fact.verb, b.fact.verb} & _CHANGING:
        return False
    if kind == "count" and name in _SCORED:
        return a.fact.verb != b.fact.verb or a.day != b.day
    if name.startswith("change "):
        return other_days(a, b)  # of each month or year another
    if name in _OF_PLACES:
        return bool(a.places) and bool(b.places) and not a.places & b.places
    return name in EXTREMES and not _same_session(a, b)


def _is_of_poll(a: PlacedFact) -> bool:
    """What people say that they will do; "went to the polls" is what they did."""
    return bool({"poll", "survey"} & a.words) and a.fact.verb != "go"


def _evidence_shared(a: PlacedFact, b: PlacedFact) -> float:
    """What the sentences have in common."""
    f, g = a.fact, b.fact
    evidence = shared_weight(a, b) + 0.5 * min(4, shared_names(a, b)) + 1.5 * _is_owned(a, b) + same_story(a, b)
    evidence += min(same_verb(a, b), _OF_SCORES if f.key[-1] in _SCORED else 1.0)
    evidence += (0.5 if f.scope and f.scope == g.scope else 0.0) + 0.5 * scope_weight(a, b)
    evidence += 0.0 if f.key[-1].startswith("share of ") else frame_weight(f, g)
    if a.is_lead and b.is_lead and f.verb and f.verb == g.verb and f.scope == g.scope:
        evidence += 0.8  # what both open with
    if _is_one_deed(a, b):
        return evidence + _FOR_ONE_DEED
    if f.key[-1] not in EXTREMES and bool(_narrowing(f)) != bool(_narrowing(g)) and shared_weight(a, b) < _MUCH:
        evidence -= 1.0  # but "fell as low as $40" may be of what the headline says
    return evidence


def _is_one_deed(a: PlacedFact, b: PlacedFact) -> bool:
    """What the story is about: things that one deed was done to, of which each article gives one number."""
    f, g = a.fact, b.fact
    if f.key[0] != "count" or f.key[-1] in _COMMON | _SCORED or not a.alike == b.alike == 1:
        return False
    is_close = f.value is not None and g.value is not None and f.value.high <= 2 * g.value.high <= 4 * f.value.high
    return is_close and same_story(a, b) >= _ONE_STORY and same_verb(a, b) >= 1.0


def _evidence_of_key(a: PlacedFact, b: PlacedFact) -> float:
    """What it tells by itself that both count or measure this, against how many such figures a story may hold."""
    f, g = a.fact, b.fact
    kind, name = f.key[0], f.key[-1]
    # There are many counts, and their noun alone says little; what is measured in a unit is told by it.
    evidence = 0.6 * key_weight(a, b) - (1.0 if kind == "count" else 0.0)
    evidence += same_story(a, b) * _named_measure(a.fact.key) + (1.0 if name in EXTREMES else 0.0)
    evidence += 1.5 if a.fact.key[1] == "time" else 0.0  # how often: hardly anything else is counted in times
    if name == "time taken":
        evidence -= 2.0  # the key says too little of what was timed
    if name == "deal" and bool(a.owner) != bool(b.owner):
        evidence -= 1.0  # one of several deals
    if name.startswith("share of ") and a.fact.verb != b.fact.verb:
        evidence -= 1.5  # those who were asked, and those who agreed
    if a.alike == b.alike == 1 and kind == "count" and name not in _COMMON:
        evidence += 0.5  # the only such count on either side
        if same_story(a, b) >= _ONE_STORY and shared_weight(a, b) >= _TOLD_ENOUGH and f.scope == g.scope:
            evidence += 0.6
    if max(a.alike, b.alike) >= _MANY and name not in KNOWN_MEASURES:
        evidence -= 1.2  # one of many such figures: which, more must tell
    return evidence


def _evidence_of_values(a: PlacedFact, b: PlacedFact) -> float:
    """What it tells that two figures of one story differ, and by little."""
    f, g = a.fact, b.fact
    if f.value is None or g.value is None or f.key[-1] in _OF_PLACES | {"deal"}:
        return 0.0
    if (f.value.hedged or g.value.hedged) and not (f.value.low_soft and g.value.low_soft):
        return 0.0  # but "up to eight years" and "up to ten"
    low, high = sorted((f.value.high, g.value.high))
    if not 0 < low < high or same_story(a, b) < _ONE_STORY:
        return 0.0
    return _CLOSE * max(0.0, 1 - log(high / low) / _APART)


def are_transposed(a: PlacedFact, b: PlacedFact) -> bool:
    """The same digits in another order, in articles of one story: a slip of the hand, as "214" for "412". Of the pairs
    in 30 stories that measure one kind of thing, none was so by chance."""
    first, second = _digits(a.fact), _digits(b.fact)
    if len(first.rstrip("0")) < _FEWEST_TRANSPOSED:
        return False  # 24 trams ordered and 42 in use
    return first != second and sorted(first) == sorted(second) and same_story(a, b) >= _ONE_STORY


def _digits(fact: Fact) -> str:
    """Of a figure printed in digits, or a year; none of one in words, which nobody transposes."""
    if fact.when is not None:
        return fact.when.value if fact.when.kind == "year" else ""
    return "" if fact.value is None else "".join(filter(str.isdecimal, fact.value.text))


def _are_only_ones(a: PlacedFact, b: PlacedFact, farthest: float) -> bool:
    """Each article gives one exact figure of the kind, and they lie close."""
    f, g = a.fact, b.fact
    if not a.alike == b.alike == 1 or f.value is None or g.value is None or f.value.hedged or g.value.hedged:
        return False
    low, high = sorted((f.value.high, g.value.high))
    is_of_one = f.asserted == g.asserted and not (f.part or g.part)
    is_of_one = is_of_one and (f.key[0] == "count" or _narrowing(f) == _narrowing(g))
    return is_of_one and 0 < low < high and log(high / low) <= farthest and same_story(a, b) >= _ONE_STORY


def _same_session(a: PlacedFact, b: PlacedFact) -> bool:
    """A low, a high, a close is of its day: both articles are of one, and no clause names another."""
    if a.day is None or b.day is None or abs((a.day - b.day).days) > 1:
        return False
    return not other_days(a, b)


def _nameless_score(a: PlacedFact, b: PlacedFact) -> float:
    """The age of the suspect, whom no report names: of one story's only one, told where it begins."""
    weight = shared_weight(a, b) + same_story(a, b)
    return min(100.0, 45.0 + 10 * weight) if weight >= 1.5 or (a.is_lead and b.is_lead and weight >= 0.9) else 0.0


def is_firm(a: PlacedFact, score: float) -> bool:
    """Whether the evidence is enough to say that both cannot be right; with less, both are shown side by side."""
    if a.fact.key[0] in PEOPLE_KINDS:
        return score >= _SURE_OF_PEOPLE
    if a.fact.type not in {"number", "duration"}:
        return True
    return score >= 40.0 + 8 * _ENOUGH


def _named_measure(key: tuple[str, ...]) -> float:
    """What the key alone tells: a quake has one depth, and a story hardly two of them; there are many prices."""
    name = key[-1]
    if name in SINGLE_MEASURES or name in EXTREMES or name == "closed" or name.startswith(("length ", "after ")):
        return 1.9
    return 0.9 if name in KNOWN_MEASURES - _OF_MANY or name in COUNTED_AS_THINGS or name.endswith(" once") else 0.0


def victim_score(a: PlacedFact, b: PlacedFact) -> float:
    """One event's toll: told in both leads, or in sentences that share what happened and where."""
    if a.fact.key[1] == "children":
        return 90.0 if a.owner == b.owner else 0.0
    if bool(a.years) != bool(b.years) or other_days(a, b):
        return 0.0  # another year's event, told for comparison
    if a.fact.key[0] == "persons" and a.places and b.places and not (a.places & b.places):
        return 0.0
    if a.places and b.places and not (a.places & b.places) and not (a.nearby & b.nearby):
        return 0.0
    weight = shared_weight(a, b) + same_story(a, b)
    if a.fact.key[-1] in _OF_ONE_STORY and a.alike == b.alike == 1 and same_story(a, b) >= _ONE_STORY:
        return min(100.0, 70.0 + 6 * weight)
    farthest = _NEXT_TO_OF_SOME if _narrowing(a.fact) else _NEXT_TO_OF_PEOPLE
    if not (a.years or b.years) and _are_only_ones(a, b, farthest):
        return min(100.0, 70.0 + 6 * weight)
    events = _events(a.fact) & _events(b.fact)
    if a.is_lead and b.is_lead and (a.fact.key[1] in VICTIM_CLASSES or same_story(a, b) >= 0.5):
        return min(100.0, 72.0 + 6 * weight) if weight >= 0.5 or events or a.places & b.places else 62.0
    if events and (weight >= 1 or a.places & b.places):
        return min(100.0, 56.0 + 6 * weight)
    if (a.is_lead or b.is_lead) and (weight >= _TOLD_OF_ONE or a.places & b.places):
        return min(100.0, 52.0 + 6 * weight)
    return min(100.0, 50.0 + 6 * weight) if weight >= 2 else 0.0


def _events(fact: Fact) -> set[str]:
    """The classes of event that a sentence speaks of, those of its victims aside."""
    return {name for word in fact.words for name in event_classes(word)} - set(VICTIM_CLASSES)
