"""Whether two dates or clock times are of one event."""

from copydesk.core.comparing.placed_facts import (
    PlacedFact,
    key_weight,
    other_days,
    same_story,
    same_thing,
    shared_names,
    shared_weight,
)
from copydesk.core.comparing.rarity import rarity
from copydesk.core.extraction.events import deeds
from copydesk.core.extraction.events.derived_nouns import DERIVED
from copydesk.core.extraction.events.events_told import DEEDS
from copydesk.core.extraction.events.parts import OCCASIONS, ONCE
from copydesk.core.extraction.events.phrases import incident_kinds
from copydesk.core.extraction.words.lexicon import PHRASED_EVENTS, SYNONYMOUS
from copydesk.core.model import Fact

# Days given for one event that lie further apart are of two events.
_OTHER_EVENT_DAYS = 14
_DAYS_A_WEEK = 7
_SAME_MATTER_DAYS = 120
# Figures of one owner that are followed for months, and those that nothing changes.
_FOLLOWED = frozenset({"deal", "jobs lost", "employed", "fine", "budget", "ransom"})
LASTING = frozenset({"from", "payload", "extent", "width", "weight", "load", "deliberation", "trial", "contract"})
# Evidence that two figures measure one thing: the sum of what is shared.
_ENOUGH = 3.1
_ENOUGH_FOR_DATE = 2.6
_ENOUGH_OF_WORDS = 4.5  # shared by two reports of one statement
_ONE_STORY = 0.5
_MOST_MOMENTS = 2
_LIKE_STORIES = 0.1  # for what is rare by itself: two minutes next to each other
_ENOUGH_FOR_PLAN = 1.2
_ENOUGH_BESIDES = 1.3
_ENOUGH_FOR_TIME = 1.2
_EDGES = frozenset({"begin", "end"})  # of one thing, whatever verb tells it: "starts", "gets underway"
# What is done to a thing but once, or what somebody does but once.
_FOR_GOOD = frozenset(
    """open close create introduce invent inaugurate demolish graduate divorce retire elect diagnose appoint convict
    abolish legalise legalize join debut approve adopt pass ratify reject dismiss ban prohibit outlaw hire""".split()
)
_PLANNED = frozenset({"takeoff", "sale", "effect", "office", "marry", "vote", "land", "begin"}) | OCCASIONS
_MAIN = frozenset("incident evacuated walkout storm flood landslide".split()) | OCCASIONS
# What happens to many people in one story: of whom, must be clear.
_DONE_TO_PEOPLE = frozenset(
    "detained killed injured rescued evacuated missing verdict sentence dismissed".split()
) | deeds.OWN - {"concede", "resign"}
_OF_TOWNS = frozenset({"curfew", "unrest"})  # each of which has its own, and often on another evening
_SINGLE = frozenset({"curfew", "next hearing"})
# Events that are one, whatever word tells them.
_KNOWN = SYNONYMOUS | PHRASED_EVENTS | deeds.OWN


def happens_once(a: PlacedFact, b: PlacedFact) -> bool:
    """Dates of what nobody and nothing has two of, said of one: its birth, founding, wedding."""
    if a.fact.when is None or not same_thing(a, b):
        return False
    return a.fact.key[1] in ONCE or a.fact.key[1].startswith("last ") or _is_beginning(a, b)


def _is_beginning(a: PlacedFact, b: PlacedFact) -> bool:
    """ "The bridge opened in 1932", "the council approved the deal in March": what changes a thing for good."""
    f, g = a.fact, b.fact
    if f.when is None or g.when is None or not (f.asserted and g.asserted):
        return False
    if f.verb == g.verb and f.verb in _FOR_GOOD and f.when.kind == g.when.kind == "year":
        return True
    if not {f.verb, g.verb} <= _FOR_GOOD or _other_company(a, b):  # a bill is passed by each chamber
        return False
    return a.owner is not None or same_story(a, b) >= _ONE_STORY


def same_occasion_words(f: Fact, g: Fact) -> bool:
    """Words that need not mean one event mean two: "signed" and "initialled" where the class is loose."""
    name = f.key[1]
    if f.verb == g.verb or not {name, name.removeprefix("last ")}.isdisjoint(_KNOWN | ONCE):
        return True
    return name in DEEDS | DERIVED | _EDGES and bool(f.scope) and f.scope == g.scope


def another_time(a: PlacedFact, b: PlacedFact) -> bool:
    """Articles weeks apart tell of two events of a kind, unless both name the year, or the matter does not change."""
    if a.fact.type == "ordinal" and not _is_of_its_holder(a, b):
        return bool(a.years) != bool(b.years)  # the third test of 2013 and the fourth of now are two tests
    if a.fact.key[0] == "age" or a.fact.key[-1] in LASTING or (a.years and b.years):
        return False
    if a.fact.when is not None and _is_same_plan(a, b):
        return False
    return a.story.days_from(b.story) > (_SAME_MATTER_DAYS if _is_same_matter(a, b) else _OTHER_EVENT_DAYS)


def _is_of_its_holder(a: PlacedFact, b: PlacedFact) -> bool:
    """ "Is serving her fourth term, having been elected in 2014": the year is not of the term."""
    is_owned = a.owner is not None and a.owner == b.owner
    return is_owned and a.fact.key[1] == "term" and a.fact.verb == b.fact.verb == "serve"


def is_update(a: PlacedFact, b: PlacedFact) -> bool:
    """Told so far apart that what grows or is changed has another figure by then."""
    if a.fact.key[-1] in LASTING or a.fact.key[0] == "age":
        return False
    return a.story.days_from(b.story) > _OTHER_EVENT_DAYS


def _is_same_matter(a: PlacedFact, b: PlacedFact) -> bool:
    """A figure that news follows for months, of one owner: the price of a takeover, whose data was exposed."""
    key = a.fact.key
    if key == ("persons", "data"):
        return bool(a.nearby & b.nearby)
    return a.fact.type == "number" and key[-1] in _FOLLOWED and a.owner is not None and a.owner == b.owner


def another_occasion(a: PlacedFact, b: PlacedFact) -> bool:
    """Two words that need not mean one event, or days so far apart that they are two events."""
    of_one_owner = a.fact.key[1] in DEEDS | _EDGES and a.owner is not None and a.owner == b.owner
    if not (of_one_owner or same_occasion_words(a.fact, b.fact)) or another_thing(a.fact, b.fact):
        return True
    is_unknown = a.fact.verb == a.fact.key[1] and a.fact.key[1] not in PHRASED_EVENTS | deeds.OWN
    if is_unknown and (a.owner is None) != (b.owner is None):
        return True  # a verb of no known class: who did it must tell
    if a.fact.key[1] in _DONE_TO_PEOPLE and not (same_thing(a, b) or a.is_lead and b.is_lead or a.places & b.places):
        return True
    if a.fact.key[1] in _DONE_TO_PEOPLE and a.owner is None and a.places and b.places and not a.places & b.places:
        return True
    is_elsewhere = bool(a.places and b.places) and not a.places & b.places
    if a.fact.key[1] in _OF_TOWNS and (is_elsewhere or other_days(a, b)):
        return True
    if a.fact.key[1] in {"meeting", "visit", "next hearing"} and _other_company(a, b):
        return True
    if a.days is None or b.days is None:
        return False
    if _is_same_plan(a, b):
        return False
    gap = (max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])).days
    if gap > 0 and (a.is_coarse or b.is_coarse):
        # "This week" and "last week" of one incident at one place; other weeks and months are of other events.
        return not (a.fact.key[1] == "incident" and gap < _DAYS_A_WEEK and bool(a.places & b.places))
    return gap > _OTHER_EVENT_DAYS


def _is_same_plan(a: PlacedFact, b: PlacedFact) -> bool:
    """A launch, a sale, an entry into force that both articles still expect: its day may have been moved by weeks."""
    if a.fact.key[1] not in _PLANNED or not (is_forecast(a) and is_forecast(b)):
        return False
    if a.day is None or b.day is None or abs((a.day - b.day).days) > _SAME_MATTER_DAYS:
        return False
    if same_story(a, b) < _ONE_STORY:
        return False
    is_told = not (a.nearby & b.nearby) <= a.places | b.places or shared_weight(a, b) >= _ENOUGH_FOR_PLAN
    return same_thing(a, b) or is_told


def _other_company(a: PlacedFact, b: PlacedFact) -> bool:
    """Each side names somebody whom the other does not, and they share but one: two meetings."""
    first, second = a.entities - a.places, b.entities - b.places
    return len(first & second) < 2 and bool(first - second) and bool(second - first)


def another_thing(f: Fact, g: Fact) -> bool:
    if f.when is not None and f.scope != g.scope and (_is_of_several(f) or _is_of_several(g)):
        return True
    return bool(f.scope) and bool(g.scope) and f.scope != g.scope


def _is_of_several(fact: Fact) -> bool:
    """ "A second whale"."""
    return any(" " in thing for thing in fact.scope)


def occasion_score(a: PlacedFact, b: PlacedFact) -> float:
    """One event dated twice: the same kind of event, with participants or circumstances in common."""
    if is_forecast(a) != is_forecast(b):
        return 0.0  # a forecast is not its result
    if a.fact.key[1] == "statement":
        words = shared_weight(a, b)
        return min(100.0, 40.0 + 8 * words) if a.owner == b.owner and words >= _ENOUGH_OF_WORDS else 0.0
    if a.fact.key[1] == "moment":
        return _moment_score(a, b)
    named, weight = shared_names(a, b), shared_weight(a, b)
    is_kind = same_thing(a, b) and a.owner is None and same_story(a, b) < _ONE_STORY
    if is_kind and _told_besides(a, b) < _ENOUGH_BESIDES:
        return 0.0  # "an agreement was signed": there are many
    evidence = weight + 0.7 * min(named, 3) + same_story(a, b) + 0.6 * key_weight(a, b)
    is_main = False
    if same_thing(a, b):  # of a kind, "the missile", there may be more than one
        evidence += 1.6 if a.owner is not None or happens_once(a, b) or a.is_lead and b.is_lead else 0.6
    elif is_main := _is_main_event(a, b):
        evidence += 1.6
    evidence += 0.8 if _is_same_plan(a, b) else 0.0
    is_occasion = a.fact.verb == b.fact.verb and a.fact.verb in OCCASIONS
    evidence += 1.2 if is_occasion and is_forecast(a) and is_forecast(b) else 0.0
    if a.fact.type == "time":
        evidence += 0.5 * (a.is_lead + b.is_lead)
        known = a.fact.key[1] in _KNOWN or same_thing(a, b)
        return 0.0 if evidence < (_ENOUGH_FOR_TIME if known else _ENOUGH) else min(100.0, 50.0 + 8 * evidence)
    known = same_thing(a, b) or a.fact.key[1] in _KNOWN | ONCE or is_occasion or is_main
    known = known or (a.fact.verb == b.fact.verb and _is_same_plan(a, b))
    if evidence < (_ENOUGH_FOR_DATE if known else _ENOUGH + 1):
        return 0.0
    if named < 1 and weight < 1 and not (same_thing(a, b) or is_occasion or is_main):
        return 0.0
    return min(100.0, 40.0 + 8 * evidence)


def _is_main_event(a: PlacedFact, b: PlacedFact) -> bool:
    """What both reports of one story begin with, the blast, the evacuation, the trial; and what a story has one of."""
    if a.fact.key[1] == "incident" and not incident_kinds(a.fact.verb) & incident_kinds(b.fact.verb):
        return False  # a raid and a blaze
    if a.fact.key[1] in _SINGLE:
        return a.alike == b.alike == 1 and same_story(a, b) >= _ONE_STORY
    is_exact = not (a.is_coarse or b.is_coarse)
    return a.fact.key[1] in _MAIN and is_exact and a.is_lead and b.is_lead and same_story(a, b) >= _ONE_STORY


def _moment_score(a: PlacedFact, b: PlacedFact) -> float:
    """Minutes of one story, in articles that name few of them: a log of the night names dozens."""
    if max(a.alike, b.alike) > _MOST_MOMENTS or same_story(a, b) < _LIKE_STORIES or other_days(a, b):
        return 0.0
    if a.day is None or b.day is None or abs((a.day - b.day).days) > 1:
        return 0.0
    return 50.0 + 8 * min(3.0, shared_weight(a, b) + shared_names(a, b))


def _told_besides(a: PlacedFact, b: PlacedFact) -> float:
    """What the sentences share but for the event and the kind of thing it happened to."""
    known = {*a.fact.scope, *a.fact.key, a.fact.verb, b.fact.verb}
    return rarity((a.words & b.words) - known, a.counts, b.counts)


def is_forecast(a: PlacedFact) -> bool:
    """Told as what will be, or dated after the article: "the shop opens on Friday"."""
    return not a.fact.asserted or (a.days is not None and a.day is not None and a.days[0] > a.day)
