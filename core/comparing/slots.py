"""Whether two facts speak of the same event, role, reference time and scope: the question before their values.

A plain comparison of numbers in similar sentences found 3,126 "conflicts" for 86 true ones in 13 stories; so each
type asks for evidence that both sides speak of one thing, and in doubt there is no card.
"""

from dataclasses import dataclass
from datetime import date

from copydesk.core.comparing.rarity import WordCounts, rarity
from copydesk.core.extraction.events_told import ONCE
from copydesk.core.extraction.lexicon import PHRASED_EVENTS, SYNONYMOUS, VICTIM_CLASSES, WHOLE_GROUPS, event_classes
from copydesk.core.extraction.measures import KNOWN_MEASURES, SINGLE_MEASURES
from copydesk.core.model import Fact

# The facts of one slot whose figures lie further apart than this measure different things.
_LARGEST_RATIO = 4.0
_LARGEST_TOLL_RATIO = 5.0
_MOST_AGAINST_NONE = 20
_LARGEST_DEAL_RATIO = 1.5  # where it is not said what is bought
# Days given for one event that lie further apart are of two events.
_OTHER_EVENT_DAYS = 14
_DAYS_A_WEEK = 7
# What a shared word counts as evidence, as a share of its rarity in the two articles.
_WORD = 0.85
# Evidence that two figures measure one thing: the sum of what is shared.
_ENOUGH = 3.1
_ENOUGH_TO_SHOW = 2.8
_ENOUGH_FOR_DATE = 2.6
_ENOUGH_OF_WORDS = 4.5  # shared by two reports of one statement
_ENOUGH_FOR_STATE = 1.6
_ENOUGH_FOR_NEGATION = 2.9
# From this share of common names on, two articles begin to look like one story; this much more, and they are.
_UNRELATED = 0.2
_RELATED = 0.25
_FEWEST_NAMES = 2
_ENOUGH_FOR_CAUSE = 1.6
_ENOUGH_FOR_KIND = 2.8
_ENOUGH_FOR_TIME = 1.2
# Ordinals of these tell of one only where the same is said of them: "fell from the fifth floor".
_MANY_IN_ONE = frozenset({"floor", "lap", "round", "game", "inning"})
# What happens to many people in one story: of whom, must be clear.
_DONE_TO_PEOPLE = frozenset({"detained", "killed", "injured", "rescued", "evacuated"})
PEOPLE_KINDS = frozenset({"people", "persons"})  # victims, and those who were or did something else
# What sport counts in: a report holds dozens of them.
_SCORED = frozenset("point goal run lap yard set game match point seat hit win catch touchdown wicket".split())


@dataclass(frozen=True, slots=True)
class PlacedFact:
    """A fact with what only the whole coverage knows: its article's date and who its entities are elsewhere."""

    key: tuple[str, int]  # (article id, index of the fact): sorts, and stays
    fact: Fact
    article: str
    published: str | None
    years: frozenset[int]  # that the sentence speaks of, where it names any
    owner: str | None  # entity id
    target: str | None  # entity id of the place
    entities: frozenset[str]  # entity ids named in its sentence
    nearby: frozenset[str]  # and in the one before
    places: frozenset[str]  # those of the sentence that are places
    is_lead: bool  # in the headline or the first paragraphs
    story: frozenset[str]  # entity ids named in its article: what the article is about
    day: date | None  # on which its article was published
    days: tuple[date, date] | None  # what its own date resolves to
    words: frozenset[str]  # content words of its sentence
    counts: WordCounts  # of its article's sentences that give facts

    @property
    def days_named(self) -> frozenset[tuple[str, str]]:
        return frozenset((when.kind, when.value) for when in self.fact.frame)

    @property
    def spans_named(self) -> frozenset[tuple[str, str]]:
        """Months, years and the like, in which something may have been counted."""
        return frozenset(named for named in self.days_named if named[0] in {"span", "month", "year"})

    @property
    def is_coarse(self) -> bool:
        """A week, month or year rather than a day."""
        return self.days is not None and self.days[0] != self.days[1]


def may_share_slot(a: PlacedFact, b: PlacedFact) -> bool:
    """False where two facts cannot fill one slot, whatever links them. Symmetric."""
    f, g = a.fact, b.fact
    if (f.type, f.key) != (g.type, g.key) or f.part or g.part:
        return False
    if a.article == b.article and f.sentence == g.sentence:
        return False  # two figures in one sentence are of two things
    if a.owner and b.owner and a.owner != b.owner:
        return False
    if _happens_once(a, b):
        return _same_occasion_words(f, g)
    if (a.years and b.years and not (a.years & b.years)) or _another_time(a, b):
        return False
    if f.when is not None and f.key[1] == "statement":
        return a.owner == b.owner  # whether it is one, the words alone tell
    if f.when is not None:
        return not _another_occasion(a, b)
    if f.value is None or g.value is None:
        return not _another_thing(f, g)
    return not _scopes_clash(f, g) and _same_magnitude(f, g)


def _happens_once(a: PlacedFact, b: PlacedFact) -> bool:
    """Dates of what nobody and nothing has two of, said of one: its birth, founding, wedding."""
    if a.fact.when is None or not _same_thing(a, b):
        return False
    return a.fact.key[1] in ONCE or a.fact.key[1].startswith("last ")


def _same_thing(a: PlacedFact, b: PlacedFact) -> bool:
    """What the event happened to, by its name or its kind."""
    if a.owner is not None and b.owner is not None:
        return a.owner == b.owner
    return bool(a.fact.scope) and a.fact.scope == b.fact.scope


def _another_thing(f: Fact, g: Fact) -> bool:
    return bool(f.scope) and bool(g.scope) and f.scope != g.scope


def _same_occasion_words(f: Fact, g: Fact) -> bool:
    """Words that need not mean one event mean two: "signed" and "initialled" where the class is loose."""
    name = f.key[1]
    return f.verb == g.verb or name.removeprefix("last ") in SYNONYMOUS | PHRASED_EVENTS | ONCE


def _another_time(a: PlacedFact, b: PlacedFact) -> bool:
    """Articles weeks apart tell of two events of a kind, unless both name the year, or the matter does not change."""
    if a.fact.type == "ordinal":
        return bool(a.years) != bool(b.years)  # the third test of 2013 and the fourth of now are two tests
    if a.fact.key[0] == "age" or a.fact.key[-1] == "from" or (a.years and b.years):
        return False
    return a.day is not None and b.day is not None and abs((a.day - b.day).days) > _OTHER_EVENT_DAYS


def _another_occasion(a: PlacedFact, b: PlacedFact) -> bool:
    """Two words that need not mean one event, or days so far apart that they are two events."""
    if not _same_occasion_words(a.fact, b.fact) or _another_thing(a.fact, b.fact):
        return True
    if a.fact.key[1] in _DONE_TO_PEOPLE and not (_same_thing(a, b) or a.is_lead and b.is_lead):
        return True
    if a.fact.key[1] in {"meeting", "visit"} and _other_company(a, b):
        return True
    if a.days is None or b.days is None:
        return False
    gap = (max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])).days
    if gap > 0 and (a.is_coarse or b.is_coarse):
        # "This week" and "last week" of one incident at one place; other weeks and months are of other events.
        return not (a.fact.key[1] == "incident" and gap < _DAYS_A_WEEK and bool(a.places & b.places))
    return gap > _OTHER_EVENT_DAYS


def _other_company(a: PlacedFact, b: PlacedFact) -> bool:
    """Each side names somebody whom the other does not, and they share but one: two meetings."""
    first, second = a.entities - a.places, b.entities - b.places
    return len(first & second) < 2 and bool(first - second) and bool(second - first)


def _scopes_clash(f: Fact, g: Fact) -> bool:
    if f.key[-1] == "deal":
        return f.scope != g.scope  # a first offer is not the last
    if f.key[0] in PEOPLE_KINDS:  # "nine workers" and "eleven miners" may well be the same people
        return _clash(set(f.scope) - WHOLE_GROUPS, set(g.scope) - WHOLE_GROUPS)
    return _clash(set(f.scope), set(g.scope))


def _clash(first: set[str], second: set[str]) -> bool:
    return not (first <= second or second <= first)


def _same_magnitude(f: Fact, g: Fact) -> bool:
    assert f.value is not None
    assert g.value is not None
    if 0 in {f.value.high, g.value.high}:  # "no injuries" against some: not against hundreds
        return max(f.value.low, g.value.low) <= _MOST_AGAINST_NONE
    if f.key[0] in {"ordinal", "age"}:
        return True
    largest = _LARGEST_TOLL_RATIO if f.key[0] in PEOPLE_KINDS else _LARGEST_RATIO
    if f.key[-1] == "deal" and (f.owner is None or g.owner is None):
        largest = _LARGEST_DEAL_RATIO
    ends = ((f.value.low, g.value.low), (f.value.high, g.value.high))
    return all(min(pair) > 0 and max(pair) / min(pair) <= largest for pair in ends)


def slot_score(a: PlacedFact, b: PlacedFact) -> float:
    """How sure it is that two facts fill one slot: 0 for not at all, else up to 100. Symmetric."""
    return _SCORERS[a.fact.type](a, b) if may_share_slot(a, b) else 0.0


def shared_weight(a: PlacedFact, b: PlacedFact) -> float:
    """What the words that both sentences share tell, beyond the slot's own words."""
    return _WORD * rarity((a.words & b.words).difference(a.fact.key), a.counts, b.counts)


def _key_weight(a: PlacedFact, b: PlacedFact) -> float:
    """What the slot's own words tell: two sentences with "alarm" and "sound" are hardly of two things."""
    return _WORD * rarity((a.words & b.words).intersection(a.fact.key), a.counts, b.counts)


def _number_score(a: PlacedFact, b: PlacedFact) -> float:
    kind = a.fact.key[0]
    if kind in PEOPLE_KINDS:
        return _victim_score(a, b)
    owned = a.owner is not None and a.owner == b.owner
    if kind == "age" and a.fact.key[-1] != "age":
        return _nameless_score(a, b)
    if kind == "age" or a.fact.key[-1] == "from":
        told = shared_weight(a, b) + _same_verb(a.fact, b.fact) >= 1.0
        return 90.0 if owned and (told or kind == "age") else 0.0
    evidence = shared_weight(a, b) + 0.5 * min(4, _shared_names(a, b)) + 1.5 * owned + same_story(a, b)
    evidence += _same_verb(a.fact, b.fact) + (0.5 if a.fact.scope and a.fact.scope == b.fact.scope else 0.0)
    evidence -= 1.0 if bool(a.fact.scope) != bool(b.fact.scope) else 0.0
    if a.fact.key[-1] == "time taken":
        if not (a.fact.asserted and b.fact.asserted):
            return 0.0
        evidence -= 1.2  # the key says too little of what was timed
    evidence += same_story(a, b) * _named_measure(a.fact.key) + 0.5 * _scope_weight(a, b)
    if a.fact.key[-1] == "deal" and bool(a.owner) != bool(b.owner):
        evidence -= 1.0  # one of several deals
    if a.fact.key[-1] in _SCORED and a.fact.verb != b.fact.verb:
        return 0.0
    # There are many counts, and their noun alone says little; what is measured in a unit is told by it.
    evidence += 0.6 * _key_weight(a, b) - (1.0 if kind == "count" else 0.0)
    evidence += 1.5 if a.fact.key[1] == "time" else 0.0  # how often: hardly anything else is counted in times
    return 0.0 if evidence < _ENOUGH_TO_SHOW else min(100.0, 40.0 + 8 * evidence)


def _nameless_score(a: PlacedFact, b: PlacedFact) -> float:
    """The age of the suspect, whom no report names: of one story's only one, told where it begins."""
    weight = shared_weight(a, b) + same_story(a, b)
    return min(100.0, 45.0 + 10 * weight) if weight >= 1.5 or (a.is_lead and b.is_lead and weight >= 0.9) else 0.0


def is_firm(a: PlacedFact, score: float) -> bool:
    """Whether the evidence is enough to say that both cannot be right; with less, both are shown side by side."""
    if a.fact.type not in {"number", "duration"} or a.fact.key[0] in PEOPLE_KINDS:
        return True
    return score >= 40.0 + 8 * _ENOUGH


def _named_measure(key: tuple[str, ...]) -> float:
    """What the key alone tells: a quake has one depth, and a story hardly two of them; there are many prices."""
    if key[-1] in SINGLE_MEASURES or key[-1] == "closed" or key[-1].startswith(("length ", "after ")):
        return 1.9
    return 0.9 if key[-1] in KNOWN_MEASURES else 0.0


def _scope_weight(a: PlacedFact, b: PlacedFact) -> float:
    """What the words tell that restrict both: "firefighters", "rooms of the hotel"."""
    return _WORD * rarity((a.words & b.words).intersection(a.fact.scope, b.fact.scope), a.counts, b.counts)


def _same_verb(f: Fact, g: Fact) -> float:
    if f.verb and (f.verb == g.verb or f.verb in g.words or g.verb in f.words):
        return 0.7
    return 0.5 if set(event_classes(f.verb)) & set(event_classes(g.verb)) else 0.0


def _other_days(a: PlacedFact, b: PlacedFact) -> bool:
    """Both clauses name their day, in the same manner, and not the same: two occasions."""
    kinds = {kind for kind, _ in a.days_named} & {kind for kind, _ in b.days_named}
    shared = {kind for kind, _ in a.days_named & b.days_named}
    return bool(kinds - shared)


def _victim_score(a: PlacedFact, b: PlacedFact) -> float:
    """One event's toll: told in both leads, or in sentences that share what happened and where."""
    if bool(a.years) != bool(b.years) or _other_days(a, b):
        return 0.0  # another year's event, told for comparison
    if a.fact.key[0] == "persons" and a.places and b.places and not (a.places & b.places):
        return 0.0
    if a.places and b.places and not (a.places & b.places) and not (a.nearby & b.nearby):
        return 0.0
    weight = shared_weight(a, b) + same_story(a, b)
    events = _events(a.fact) & _events(b.fact)
    if a.is_lead and b.is_lead and (a.fact.key[1] in VICTIM_CLASSES or same_story(a, b) >= 0.5):
        return min(100.0, 72.0 + 6 * weight) if weight >= 0.5 or events or a.places & b.places else 62.0
    if events and (weight >= 1 or a.places & b.places):
        return min(100.0, 56.0 + 6 * weight)
    if (a.is_lead or b.is_lead) and (weight >= 1 or a.places & b.places):
        return min(100.0, 52.0 + 6 * weight)
    return min(100.0, 50.0 + 6 * weight) if weight >= 2 else 0.0


def _events(fact: Fact) -> set[str]:
    """The classes of event that a sentence speaks of, those of its victims aside."""
    return {name for word in fact.words for name in event_classes(word)} - set(VICTIM_CLASSES)


def _ordinal_score(a: PlacedFact, b: PlacedFact) -> float:
    weight = shared_weight(a, b) + same_story(a, b) + 0.6 * _key_weight(a, b)
    if a.fact.key[1] in _MANY_IN_ONE and a.fact.verb != b.fact.verb:
        return 0.0
    if a.owner is not None and a.owner == b.owner:
        return min(100.0, 80.0 + 5 * weight)
    if a.owner is not None or b.owner is not None or a.spans_named != b.spans_named:
        return 0.0  # the third of this year may be the fifth of two
    return min(100.0, 50.0 + 8 * weight) if weight >= 1.9 else 0.0


def _occasion_score(a: PlacedFact, b: PlacedFact) -> float:
    """One event dated twice: the same kind of event, with participants or circumstances in common."""
    if _is_forecast(a) != _is_forecast(b):
        return 0.0  # a forecast is not its result
    if a.fact.key[1] == "statement":
        words = shared_weight(a, b)
        return min(100.0, 40.0 + 8 * words) if a.owner == b.owner and words >= _ENOUGH_OF_WORDS else 0.0
    named, weight = _shared_names(a, b), shared_weight(a, b)
    evidence = weight + 0.7 * min(named, 3) + same_story(a, b) + 0.6 * _key_weight(a, b)
    evidence += 1.6 if _same_thing(a, b) else 0.0
    if a.fact.type == "time":
        evidence += 0.5 * (a.is_lead + b.is_lead)
        known = a.fact.key[1] in SYNONYMOUS | PHRASED_EVENTS
        return 0.0 if evidence < (_ENOUGH_FOR_TIME if known else _ENOUGH) else min(100.0, 50.0 + 8 * evidence)
    known = _same_thing(a, b) or a.fact.key[1] in SYNONYMOUS | PHRASED_EVENTS | ONCE
    if evidence < (_ENOUGH_FOR_DATE if known else _ENOUGH + 1):
        return 0.0
    if named < 1 and weight < 1 and not _same_thing(a, b):
        return 0.0
    return min(100.0, 40.0 + 8 * evidence)


def _is_forecast(a: PlacedFact) -> bool:
    """Told as what will be, or dated after the article: "the shop opens on Friday"."""
    return not a.fact.asserted or (a.days is not None and a.day is not None and a.days[0] > a.day)


def _shared_names(a: PlacedFact, b: PlacedFact) -> float:
    """Entities named in both sentences; those named just before count half: "their summit"."""
    inside = a.entities & b.entities
    return len(inside) + 0.5 * len((a.nearby & b.nearby) - inside)


def same_story(a: PlacedFact, b: PlacedFact) -> float:
    """0 to 1: whether two articles tell of one event, by the names they share.

    Of the names of the shorter article, articles on one event share .4 to .7 in the median of nine stories; unrelated
    ones .16, and .43 at the 95th percentile.
    """
    shared = len(a.story & b.story)
    smaller = min(len(a.story), len(b.story))
    return 0.0 if shared < _FEWEST_NAMES else max(0.0, min(1.0, (shared / smaller - _UNRELATED) / _RELATED))


def _outcome_score(a: PlacedFact, b: PlacedFact) -> float:
    """The same thing said to be so and not to be so: only where the sentences share what it was about."""
    if not (a.fact.asserted and b.fact.asserted) or _other_days(a, b):
        return 0.0
    weight, named = shared_weight(a, b), _shared_names(a, b)
    owned = 0.5 if a.owner is not None and a.owner == b.owner else 0.0
    evidence = weight + 0.4 * min(named, 3) + owned + same_story(a, b) + 0.6 * _key_weight(a, b)
    if a.fact.type == "place" and a.fact.key[1] == "direction":
        return min(100.0, 40.0 + 8 * evidence) if a.owner == b.owner and evidence >= _ENOUGH_FOR_NEGATION else 0.0
    if a.fact.type == "place" and len(a.fact.key) == 2:
        return _place_score(a, b, evidence)
    needed = _ENOUGH_FOR_NEGATION if a.fact.type == "negation" else _ENOUGH_FOR_STATE
    return 0.0 if evidence < needed else min(100.0, 40.0 + 8 * evidence)


def _place_score(a: PlacedFact, b: PlacedFact, evidence: float) -> float:
    """Where an incident happened: the one that both articles open with; where one person was born or arrested."""
    is_one = a.is_lead and b.is_lead if a.fact.key[1] == "incident" else a.owner is not None and a.owner == b.owner
    return min(100.0, 40.0 + 8 * evidence) if is_one and evidence >= _ENOUGH_FOR_STATE else 0.0


def _kind_score(a: PlacedFact, b: PlacedFact) -> float:
    """What took part in an incident: a thing that carried a bomb is one by that alone, in one story."""
    weight = shared_weight(a, b) + same_story(a, b) + (1.5 if a.fact.key[-1] == "bomb" else 0.0)
    weight += 1.2 if a.fact.key[1] == "weapon" and a.is_lead and b.is_lead else 0.0
    return 0.0 if weight < _ENOUGH_FOR_KIND else min(100.0, 40.0 + 8 * weight)


def _company_score(a: PlacedFact, b: PlacedFact) -> float:
    """One person on one occasion: both sentences name the place or the others, or share what was done there."""
    if a.owner is None or a.owner != b.owner:
        return 0.0
    return _outcome_score(a, b) if shared_weight(a, b) >= 1 else 0.0


def _cause_score(a: PlacedFact, b: PlacedFact) -> float:
    evidence = shared_weight(a, b) + same_story(a, b) + 0.5 * _shared_names(a, b)
    return 0.0 if evidence < _ENOUGH_FOR_CAUSE else min(100.0, 45.0 + 8 * evidence)


_SCORERS = {
    "cause": _cause_score,
    "object": _kind_score,
    "outcome": _outcome_score,
    "negation": _outcome_score,
    "place": _outcome_score,
    "participants": _company_score,
    "number": _number_score,
    "duration": _number_score,
    "ordinal": _ordinal_score,
    "date": _occasion_score,
    "time": _occasion_score,
}
