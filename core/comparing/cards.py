"""Cards: one for each topic on which articles give different values, with the values grouped."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from copydesk.core.comparing.clusters import cluster
from copydesk.core.comparing.intervals import Relation
from copydesk.core.comparing.slots import PlacedFact, compare_facts, slot_score
from copydesk.core.model import Confidence, Severity

# A bucket of facts of one key grows with the folder; beyond this, the key says too little to compare all pairs.
_LARGEST_BUCKET = 400


@dataclass(frozen=True, slots=True)
class Card:
    """One topic's disagreement, before it is given ids: each value with its facts, the majority's first."""

    type: str
    topic: str
    severity: Severity
    tags: tuple[str, ...]
    confidence: Confidence
    why: str
    values: tuple[tuple[str, tuple[PlacedFact, ...]], ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """Facts that were found to fill one slot, sorted by key."""

    facts: tuple[PlacedFact, ...]
    score: float  # of the weakest link that holds it together


def find_slots(facts: Iterable[PlacedFact]) -> list[Slot]:
    """The slots that more than one fact fills."""
    buckets: dict[tuple[str, ...], list[PlacedFact]] = defaultdict(list)
    for fact in facts:
        buckets[fact.fact.key].append(fact)
    return [slot for key in sorted(buckets) for slot in _slots_of(buckets[key])]


def _slots_of(bucket: Sequence[PlacedFact]) -> Iterator[Slot]:
    if not 2 <= len(bucket) <= _LARGEST_BUCKET:
        return
    by_key = {fact.key: fact for fact in bucket}
    scores = {}
    for a, b in combinations(sorted(by_key), 2):
        score = slot_score(by_key[a], by_key[b])
        if score > 0:
            scores[a, b] = score

    def vetoed(a: tuple[str, int], b: tuple[str, int]) -> bool:
        return _contradict(by_key[a], by_key[b])

    pairs = [(score, a, b) for (a, b), score in scores.items()]
    for members in cluster(sorted(by_key), pairs, vetoed):
        if len(members) > 1:
            held = [scores[pair] for pair in combinations(members, 2) if pair in scores]
            yield Slot(tuple(by_key[member] for member in members), min(held))


def _contradict(a: PlacedFact, b: PlacedFact) -> bool:
    """Two facts that cannot fill one slot, whatever links them."""
    if a.owner and b.owner and a.owner != b.owner:
        return True
    f, g = a.fact, b.fact
    return f.part != g.part or bool(f.type == "number" and f.scope and g.scope and f.scope != g.scope)


def card_of(slot: Slot, name_of: Callable[[str], str], same_text: Callable[[str, str], bool]) -> Card | None:
    """The card of a slot whose values differ, or None. `same_text(a, b)`: the articles are copies of each other."""
    worst, pair = Relation.AGREE, None
    for a, b in combinations(slot.facts, 2):
        relation = compare_facts(a, b)
        if relation <= worst or same_text(a.article, b.article):
            continue
        if a.article == b.article and relation < Relation.CONFLICT:
            continue
        worst, pair = relation, (a, b)
    if pair is None or worst < Relation.DIFFERS or _is_sum(slot):
        return None
    values = values_of(slot)
    if len(values) < 2:
        return None
    fact = slot.facts[0].fact
    severity = Severity.CONFLICT if worst is Relation.CONFLICT else Severity.DIFFERS
    owner = next((fact.owner for fact in slot.facts if fact.owner is not None), None)
    topic = f"{name_of(owner)}: {fact.topic}" if owner else fact.topic
    confidence = Confidence.HIGH if slot.score >= 75 else Confidence.MEDIUM if slot.score >= 60 else Confidence.LOW
    return Card(fact.type, topic, severity, _tags(slot, pair), confidence, _why(pair, worst), values)


def values_of(slot: Slot) -> tuple[tuple[str, tuple[PlacedFact, ...]], ...]:
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


def _shown(group: Sequence[PlacedFact]) -> str:
    return min((fact.fact.shown for fact in group), key=lambda shown: (len(shown), shown))


def _is_sum(slot: Slot) -> bool:
    """One article's total equals two figures of another: parts, not a disagreement."""
    by_article: dict[str, set[float]] = defaultdict(set)
    for fact in slot.facts:
        if fact.fact.value is not None and fact.fact.value.low == fact.fact.value.high:
            by_article[fact.article].add(fact.fact.value.low)
    totals = {value for values in by_article.values() for value in values}
    return any(a + b in totals - values for values in by_article.values() for a, b in combinations(sorted(values), 2))


def _tags(slot: Slot, pair: tuple[PlacedFact, PlacedFact]) -> tuple[str, ...]:
    a, b = pair
    tags = []
    if a.fact.key[0] == "people" and _counts_up(slot.facts):
        tags.append("update")
    if a.fact.voice != "own" and b.fact.voice != "own" and a.fact.voice != b.fact.voice:
        tags.append("attributed")
    if len({fact.article for fact in slot.facts}) == 1:
        tags.append("internal")
    return tuple(tags)


def _counts_up(facts: Sequence[PlacedFact]) -> bool:
    """A running count: later articles give higher numbers, and more than one day is covered."""
    dated = sorted((fact.published, fact.fact.value.low) for fact in facts if fact.published and fact.fact.value)
    moments = sorted({published for published, _ in dated})
    if len(moments) < 2 or len(dated) < len(facts):
        return False
    highest = [max(low for published, low in dated if published == moment) for moment in moments]
    return highest == sorted(highest) and highest[0] < highest[-1]


def _why(pair: tuple[PlacedFact, PlacedFact], relation: Relation) -> str:
    a, b = pair
    first, second = a.fact.shown, b.fact.shown
    if relation is Relation.CONFLICT:
        judged = "cannot both be right"
    else:
        judged = "are worded differently, though both may be right"
    return f"{_what(a)} are compared: “{first}” and “{second}” {judged}."


def _what(fact: PlacedFact) -> str:
    return {
        "number": "Figures for the same thing",
        "duration": "Durations of the same thing",
        "ordinal": "Places in the same order",
        "date": "Days given for the same event, resolved against each article's date where it has one,",
        "time": "Clock times given for the same event",
    }[fact.fact.type]
