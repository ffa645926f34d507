"""Cards: one for each topic on which articles give different values, with the values grouped."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from copydesk.core.comparing.events import is_update
from copydesk.core.comparing.intervals import Relation
from copydesk.core.comparing.kindred import is_loose
from copydesk.core.comparing.placed_facts import PlacedFact
from copydesk.core.comparing.quantities import PEOPLE_KINDS, is_firm
from copydesk.core.comparing.relations import compare_facts
from copydesk.core.comparing.running_counts import is_brought_up_to_date
from copydesk.core.comparing.slots import slot_score
from copydesk.core.comparing.tellings import stands_of_articles
from copydesk.core.model import Certainty, Confidence, Fact, Severity

# All facts of a slot are compared with each other up to this many; of more, the first of each value.
_ALL_COMPARED, _OF_EACH_VALUE = 60, 4
_SURE = 85.0
_FALLING = frozenset({"missing", "hostages"})
Values = tuple[tuple[str, tuple[PlacedFact, ...]], ...]  # each as it is shown, with the facts that give it
_UPDATED = "differ, though each may have been right in its time"
_TIMES = "number of times ("
_OWNED = frozenset({"number", "duration", "ordinal"})  # topics that read better with whose it is


@dataclass(frozen=True, slots=True)
class Card:
    """One topic's disagreement, before it is given ids: each value with its facts, the majority's first."""

    type: str
    topic: str
    severity: Severity
    tags: tuple[str, ...]
    confidence: Confidence
    why: str
    values: Values


@dataclass(frozen=True, slots=True)
class Slot:
    """Facts that were found to fill one slot, sorted by key."""

    facts: tuple[PlacedFact, ...]
    score: float  # of the weakest link that holds it together
    known: tuple[PlacedFact, ...] = ()  # what else these articles count of the same: fewer, by then or of some


def slot_of_facts(members: Sequence[PlacedFact], score: float) -> Slot | None:
    """The slot that these facts fill, None where fewer than two of them count; `score` of what holds them together."""
    facts = _totals(sorted(members, key=lambda fact: fact.key))
    if len(facts) < 2 or _are_several(facts):
        return None
    known = tuple(fact for fact in members if fact not in facts) if facts[0].fact.key[0] in PEOPLE_KINDS else ()
    return Slot(facts, score, known)


def _totals(facts: Sequence[PlacedFact]) -> tuple[PlacedFact, ...]:
    """Of several counts of victims in one article, the highest: the others are parts of it; of a deed, its stand."""
    if facts[0].fact.key[0] == "told":
        return stands_of_articles(facts)
    if facts[0].fact.key[0] not in PEOPLE_KINDS:
        return tuple(facts)
    highest: dict[str, float] = {}
    for fact in facts:
        if fact.fact.value is not None:
            highest[fact.article] = max(highest.get(fact.article, 0), fact.fact.value.low)
    return tuple(fact for fact in facts if fact.fact.value and fact.fact.value.low == highest[fact.article])


def _are_several(facts: Sequence[PlacedFact]) -> bool:
    """An article that gives a nameless suspect two ages tells of two."""
    if facts[0].fact.key[0] != "age" or len(facts[0].fact.key) == 1:
        return False
    ages = {(fact.article, fact.fact.shown) for fact in facts}
    return len(ages) > len({article for article, _ in ages})


def card_of(slot: Slot, name_of: Callable[[str], str], same_text: Callable[[str, str], bool]) -> Card | None:
    """The card of a slot whose values differ, or None. `same_text(a, b)`: the articles are copies of each other."""
    worst, pair = Relation.AGREE, None
    for a, b in combinations(_compared(slot), 2):
        relation = _relation(a, b, slot)
        if relation <= worst or same_text(a.article, b.article):
            continue
        if _is_sum(a, b) or _is_sum(b, a) or (a.article == b.article and not _contradicts_itself(a, b, relation)):
            continue
        worst, pair = relation, (a, b)
        if worst is Relation.CONFLICT:
            break  # nothing is worse, and a slot of sixty facts has 1,770 pairs
    if pair is None or worst < Relation.DIFFERS:
        return None
    values = tuple(
        (shown, facts)
        for shown, facts in values_of(slot)
        if any(fact in facts for fact in pair) or _takes_part(facts, slot)
    )
    if len(values) < 2:
        return None
    fact = min((placed.fact for placed in slot.facts), key=_speaks_for_topic)
    severity = Severity.CONFLICT if worst is Relation.CONFLICT else Severity.DIFFERS
    owner = next((fact.owner for fact in slot.facts if fact.owner is not None), None)
    topic = _topic(fact, None if owner is None else name_of(owner)) + _elsewhere(slot.facts, name_of)
    confidence = Confidence.HIGH if slot.score >= 75 else Confidence.MEDIUM if slot.score >= 60 else Confidence.LOW
    tags = _tags(slot, pair)
    why = _why(pair, worst, values)
    return Card(_type(fact, worst), topic, severity, tags, confidence, why, values)


def _speaks_for_topic(fact: Fact) -> tuple[bool, bool, int]:
    """What has a name of its own; what is said to be so, and most surely: "whether it was closed", not "will be"."""
    return is_loose(fact), not fact.holds, tuple(Certainty).index(fact.certainty)


def _type(fact: Fact, worst: Relation) -> str:
    """What is told of one deed differs in whether it was, or else in how sure that is."""
    return "modality" if fact.type == "negation" and worst is Relation.DIFFERS else fact.type


def _relation(a: PlacedFact, b: PlacedFact, slot: Slot) -> Relation:
    """Of their values; what is not sure to speak of one thing is no conflict."""
    relation = compare_facts(a, b)
    if relation is not Relation.CONFLICT:
        return relation
    if a.fact.type == "place" and _lies_in_the_other(a, b, slot):
        return Relation.COMPATIBLE
    if _is_known_to(a, b, slot) or _is_known_to(b, a, slot):
        return Relation.DIFFERS
    score = slot_score(a, b) or slot.score  # two that only a third ties together are as sure as the weakest link
    return relation if is_firm(a, score) else Relation.DIFFERS


def _lies_in_the_other(a: PlacedFact, b: PlacedFact, slot: Slot) -> bool:
    """One of the articles names both places, as a town and its county."""
    return any(a.target in fact.story.names and b.target in fact.story.names for fact in slot.facts)


def _is_known_to(a: PlacedFact, b: PlacedFact, slot: Slot) -> bool:
    """An article that gives the other's figure too, of the same day or of some, does not deny it."""
    if a.fact.value is None:
        return False
    told = (fact for fact in (*slot.facts, *slot.known) if fact.article == a.article and fact is not a)
    return any(compare_facts(fact, b) is Relation.AGREE for fact in told)


def _compared(slot: Slot) -> Sequence[PlacedFact]:
    """All facts of a slot; of a large one the first of each value, for the pairs grow with the square of them."""
    if len(slot.facts) <= _ALL_COMPARED:
        return slot.facts
    return sorted((fact for _, facts in values_of(slot) for fact in facts[:_OF_EACH_VALUE]), key=lambda fact: fact.key)


def _contradicts_itself(a: PlacedFact, b: PlacedFact, relation: Relation) -> bool:
    """Inside one article the same words must be used of the same thing: it may well speak of two."""
    if relation is not Relation.CONFLICT or a.fact.verb != b.fact.verb:
        return False
    return slot_score(a, b) >= _SURE and (a.fact.owner is not None or a.fact.key[0] == "people")


def _topic(fact: Fact, owner: str | None) -> str:
    if fact.type == "ordinal" and owner is not None and fact.topic in owner.lower().split():
        return f"which {fact.topic}"  # not "Storm Edda's storm"
    if owner is not None and (fact.type in _OWNED or fact.topic.endswith((" from", " statement"))):
        return _owned(fact.topic, owner)
    return f"which {fact.topic}" if fact.type == "ordinal" else fact.topic


def _elsewhere(facts: Sequence[PlacedFact], name_of: Callable[[str], str]) -> str:
    """ " in Oslo": where most place a toll that is told beside that of the articles' own event, named alike."""
    places = Counter(place for fact in facts for place in fact.places)
    if facts[0].fact.key[0] not in PEOPLE_KINDS or 2 * sum(fact.is_lead for fact in facts) >= len(facts):
        return ""
    most, name = max(((number, name_of(place)) for place, number in places.items()), default=(0, ""))
    return f" in {name}" if 2 * most > len(facts) else ""


def _owned(topic: str, name: str) -> str:
    """The topic with whose it is: "Ek’s third term", "value of Ek’s offer", "distance from Oslo"."""
    if topic.endswith(" from"):
        return f"{topic} {name}"
    if topic.startswith(_TIMES):
        return f"number of times {name} {topic.removeprefix(_TIMES).removesuffix(')')}"
    if topic == "value of the deal":
        return f"{topic} for {name}"  # what is bought, not who buys
    if topic == "amount of the fine":
        return f"{topic} ({name})"  # who imposed it, or who pays
    owner = f"{name}’" if name.endswith("s") else f"{name}’s"
    link = next((link for link in (" of the ", " in the ") if link in topic), None)
    return f"{owner} {topic}" if link is None else topic.replace(link, f"{link[:-4]}{owner} ", 1)


def _takes_part(group: Sequence[PlacedFact], slot: Slot) -> bool:
    """A value that differs from another; "last week" beside two days of it is no side in the matter."""
    return any(compare_facts(group[0], other) >= Relation.DIFFERS for other in slot.facts)


def values_of(slot: Slot) -> Values:
    """The facts by value; values that agree stand together. The best attested first, then by key."""
    groups: list[list[PlacedFact]] = []
    for fact in slot.facts:
        for group in groups:
            if compare_facts(group[0], fact) is Relation.AGREE:
                group.append(fact)
                break
        else:
            groups.append([fact])
    groups.sort(key=lambda group: (-len({fact.article for fact in group}), group[0].key))
    return tuple((_shown(group), tuple(group)) for group in groups)


def reconcilable_values(slot: Slot) -> list[list[PlacedFact]]:
    """The facts by what one claim can say: "last week" goes with the best attested of two days in it."""
    claims: list[list[Sequence[PlacedFact]]] = []
    for _, value in values_of(slot):
        for claim in claims:
            if all(compare_facts(value[0], other[0]) < Relation.DIFFERS for other in claim):
                claim.append(value)
                break
        else:
            claims.append([value])
    return [[fact for value in claim for fact in value] for claim in claims]


def _shown(group: Sequence[PlacedFact]) -> str:
    return min((fact.fact.shown for fact in group), key=lambda shown: (len(shown), shown))


def _is_sum(total: PlacedFact, part: PlacedFact) -> bool:
    """ "50 on board" is "41 passengers and nine crew": parts of one sentence add up to the other's total."""
    whole, piece = total.fact.value, part.fact.value
    if whole is None or piece is None or whole.low != whole.high or piece.low != piece.high:
        return False
    return any(piece.low + other == whole.low for other in part.fact.beside)


def _tags(slot: Slot, pair: tuple[PlacedFact, PlacedFact]) -> tuple[str, ...]:
    a, b = pair
    tags = []
    if _is_later(a, b) or (a.fact.key[0] == "people" and _counts_up(slot.facts)):
        tags.append("update")
    if a.fact.voice != "own" and b.fact.voice != "own" and a.fact.voice != b.fact.voice:
        tags.append("attributed")
    if len({fact.article for fact in slot.facts}) == 1:
        tags.append("internal")
    return tuple(tags)


def _is_later(a: PlacedFact, b: PlacedFact) -> bool:
    """Whether one may be the other brought up to date."""
    if a.fact.type in {"number", "date"} and is_update(a, b):
        return True
    return a.fact.value is not None and b.fact.value is not None and is_brought_up_to_date(a, b)


def _counts_up(facts: Sequence[PlacedFact]) -> bool:
    """A running count: the highest figure known grows from day to day; of the missing, it falls."""
    highest: dict[str, float] = {}
    for fact in facts:
        if fact.published and fact.fact.value is not None:
            day = fact.published[:10]
            highest[day] = max(highest.get(day, 0), fact.fact.value.low)
    by_day = [highest[day] for day in sorted(highest)]
    if facts[0].fact.key[1] in _FALLING:
        by_day.reverse()
    return len(by_day) > 1 and by_day == sorted(by_day) and by_day[0] < by_day[-1]


def _why(pair: tuple[PlacedFact, PlacedFact], relation: Relation, values: Values) -> str:
    """In the words in which the card shows the two values, so that they are found on it."""
    a, b = pair
    shown = [label for label, facts in values if a in facts or b in facts]
    one, other = shown if len(shown) == 2 else (a.fact.shown, b.fact.shown)
    judged = "cannot both be right" if relation is Relation.CONFLICT else "differ, though both may be right"
    if relation is Relation.DIFFERS and _is_later(a, b):
        judged = _UPDATED
    elif _type(a.fact, relation) == "modality":
        judged = "differ"  # what one denies and another tells is not both so
    return f"{_compared_by(a.fact, relation)}, and “{one}” and “{other}” {judged}{_by_name(a, b)}."


def _compared_by(fact: Fact, relation: Relation) -> str:
    return (
        "Both speak of the same thing" if fact.key[0] in {"kind", "fate", "doer"} else _COMPARED[_type(fact, relation)]
    )


def _by_name(a: PlacedFact, b: PlacedFact) -> str:
    """Dates of articles without a date of their own compare by name, and the card says so."""
    undated = a.fact.type == "date" and (a.days is None or b.days is None)
    return " (compared by name, as the articles are not all dated)" if undated else ""


_COMPARED = {
    "number": "Both give a figure for the same thing",
    "duration": "Both say how long the same thing took",
    "ordinal": "Both count the same thing in order",
    "outcome": "Both tell how the same thing stands",
    "negation": "One says that it happened, the other that it did not",
    "modality": "One tells it as a fact, the other is not sure of it or denies it",
    "cause": "Both name the cause of the same thing",
    "name": "Both tell who it was",
    "participants": "One names somebody among those present, the other says that they were not",
    "place": "Both say where the same thing happened",
    "date": "Both date the same event",
    "time": "Both give the time of the same event",
}
