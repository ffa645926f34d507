"""A fact as the whole coverage sees it, and what two of them share: the evidence that all comparisons weigh."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date

from copydesk.core.comparing.concepts import concept
from copydesk.core.comparing.rarity import WordCounts, rarity
from copydesk.core.comparing.stories import Story, likeness_of_stories
from copydesk.core.extraction.clauses.predicates import SAYING_LITTLE
from copydesk.core.extraction.words.lexicon import PEOPLE, event_classes
from copydesk.core.model import Fact, Value

# What a shared word counts as evidence, as a share of its rarity in the two articles.
_WORD = 0.85
# From this likeness on, two articles begin to look like one story; this much more, and they are. Half way, 92 of 100
# pairs of 49 stories are past it, two of a thousand pairs of other articles, and four of a hundred of one campaign.
_UNRELATED = 0.175
_RELATED = 0.115
_LASTING = frozenset("take last go-on run span endure continue drag-on".split())
_ONE_STORY = 0.5
_PAIR = 2


LoneFigure = tuple[str, ...]  # the kind of unit and the figure; of a small count also of what


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
    story: Story  # what its article is about
    chief: tuple[str, ...]  # those that the article mentions most
    days: tuple[date, date] | None  # what its own date resolves to
    words: frozenset[str]  # content words of its sentence
    concepts: frozenset[str]  # and what they tell, whether as verb or noun
    counts: WordCounts  # of both, in its article's sentences that give facts
    figures: frozenset[tuple[tuple[str, ...], float]]  # of its article, by what they are of: in full and by unit
    is_live: bool  # told while it happened, in a live blog
    lone: LoneFigure | None  # its figure, where its article has that for one thing only
    alike: int  # how many values its article gives for what is told so: a poll has dozens of shares, a farm many beasts

    @property
    def day(self) -> date | None:
        """On which its article was published."""
        return self.story.day

    @property
    def days_named(self) -> frozenset[tuple[str, str]]:
        return frozenset((when.kind, value) for when in self.fact.frame for value in when.value.split("/"))

    @property
    def spans_named(self) -> frozenset[tuple[str, str]]:
        """Months, years and the like, in which something may have been counted."""
        return frozenset(named for named in self.days_named if named[0] in {"span", "part", "decade", "month", "year"})

    @property
    def is_coarse(self) -> bool:
        """A week, month or year rather than a day or a range of them."""
        when = self.fact.when
        return self.days is not None and self.days[0] != self.days[1] and not (when is not None and "/" in when.value)


def printed_figure(placed: PlacedFact) -> Hashable | None:
    """The figure or the day that a fact gives: of one slot, the same for those who print the same, to three digits.
    None where it gives neither, or counts a pair: "the two leaders" are the two of whom all is told."""
    value = placed.fact.value
    if value is None:
        return placed.days
    if placed.fact.key[0] == "count" and value.high <= _PAIR:
        return None
    return printed_value(value)


def printed_value(value: Value) -> tuple[str, ...]:
    """A figure to three digits, with what softens or opens its ends."""
    bounds = {"over": value.low_open, "under": value.high_open, "from": value.low_soft, "to": value.high_soft}
    return (f"{(value.low + value.high) / 2:.3g}", *(name for name, is_so in bounds.items() if is_so))


def shared_weight(a: PlacedFact, b: PlacedFact) -> float:
    """What the words that both sentences share tell, beyond the slot's own words."""
    if a.fact.value is None or a.fact.key[0] == "people":  # of tolls, all reports say "died" or "deaths"
        return _WORD * rarity((a.words & b.words).difference(a.fact.key), a.counts, b.counts)
    told = (a.concepts & b.concepts).difference(map(concept, a.fact.key))
    return _WORD * rarity(told, a.counts, b.counts)


def key_weight(a: PlacedFact, b: PlacedFact) -> float:
    """What the slot's own words tell: two sentences with "alarm" and "sound" are hardly of two things."""
    return _WORD * rarity((a.words & b.words).intersection(a.fact.key), a.counts, b.counts)


def scope_weight(a: PlacedFact, b: PlacedFact) -> float:
    """What the words tell that restrict both: "firefighters", "rooms of the hotel"."""
    return _WORD * rarity((a.words & b.words).intersection(a.fact.scope, b.fact.scope), a.counts, b.counts)


def shared_names(a: PlacedFact, b: PlacedFact) -> float:
    """Entities named in both sentences; those named just before count half: "their summit"."""
    inside = a.entities & b.entities
    return len(inside) + 0.5 * len((a.nearby & b.nearby) - inside)


def same_story(a: PlacedFact, b: PlacedFact) -> float:
    """0 to 1: whether two articles tell of one event."""
    return max(0.0, min(1.0, (likeness_of_stories(a.story, b.story) - _UNRELATED) / _RELATED))


def same_thing(a: PlacedFact, b: PlacedFact) -> bool:
    """What the event happened to, by its name or its kind."""
    if a.owner is not None and b.owner is not None:
        return a.owner == b.owner
    if not a.fact.scope or a.fact.scope != b.fact.scope:
        return False
    return PEOPLE.isdisjoint(a.fact.scope) or same_story(a, b) >= _ONE_STORY  # "people were killed": everywhere


def other_days(a: PlacedFact, b: PlacedFact) -> bool:
    """Both clauses name their day, in the same manner, and not the same: two occasions."""
    kinds = {kind for kind, _ in a.days_named} & {kind for kind, _ in b.days_named}
    shared = {kind for kind, _ in a.days_named & b.days_named}
    return bool(kinds - shared)


def gives_both(a: PlacedFact, b: PlacedFact) -> bool:
    """Whether one of the articles gives the other's figure as well, so that its own is of something else."""
    f, g = a.fact, b.fact
    if f.value is None or g.value is None or f.value.low == g.value.low or f.value.hedged or g.value.hedged:
        return False
    if f.owner is not None and f.key[0] == "age":
        return False  # of the other age, somebody else is
    key, other = (f.key, g.key) if f.key == g.key else (f.key[:2], g.key[:2])
    return (other, g.value.low) in a.figures or (key, f.value.low) in b.figures


def same_verb(a: PlacedFact, b: PlacedFact) -> float:
    f, g = a.fact, b.fact
    if f.verb == g.verb and f.verb and f.verb not in SAYING_LITTLE:
        return 1.0
    if {f.verb, g.verb} <= _LASTING or f.verb and (f.verb == g.verb or f.verb in g.words or g.verb in f.words):
        return 0.7
    if _is_told_in(f.verb, b) or _is_told_in(g.verb, a):
        return 0.7
    return 0.5 if set(event_classes(f.verb)) & set(event_classes(g.verb)) else 0.0


def _is_told_in(verb: str, other: PlacedFact) -> bool:
    """ "Operated on 60 patients", "45 operations"."""
    return bool(verb) and verb not in SAYING_LITTLE and concept(verb) in other.concepts
