"""Whether two statements of several articles say the same, and whether they cannot: pure functions of the two.

Two scores find what is the same: rapidfuzz on the sorted words, for rewording; and the weight of the words they share,
for the same event told by two reporters. In both, a name stands for its entity and an event word for its class.
Polarity, values, numbers, subjects and too little in common veto.
"""

from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from copydesk.core.comparing.contrasts import are_opposite
from copydesk.core.comparing.intervals import Relation
from copydesk.core.comparing.placed_facts import LoneFigure, PlacedFact
from copydesk.core.comparing.rarity import WordCounts, least_rarity, own_rarity, rarity_of_both_kinds
from copydesk.core.comparing.relations import compare_facts
from copydesk.core.comparing.slot_index import PrintedFigure
from copydesk.core.comparing.stories import Story, likeness_of_stories
from copydesk.core.model import EntityType, Statement, Zone

StatementKey = tuple[str, int]  # (article id, index of the statement): sorts, and stays

# Of sentence pairs of different outlets above this sorted ratio, 99.6 % are of one event.
_REWORDED = 80.0
# Of the shared weight, as a share of both statements' own, more where the articles may be of two events; less where the
# statements share a number or a fact (slot and value), hardly any where they share a telling figure: of such pairs in
# ten stories 98 % say the same. Between the first and the third lie, of pairs that share a number, four of five that
# say the same in 40 stories; of others one of three.
_SAME_EVENT, _PERHAPS_SAME_EVENT = 12.5, 22.0
_SAME_NUMBER = 5.0
_SAME_FACT = 2.0
_SAME_TELLING_FIGURE = 0.7
# Shared words must weigh as much as these numbers of words that stand in one statement alone: all, and without names.
_ENOUGH = 2.8
_ENOUGH_WORDS = 0.9
# What must be shared in one article, which repeats its headline in its lead and hardly anything else; and in articles
# that are further apart than these days, which tell of two events of a kind.
_OFTEN_ANOTHER = 25.0
_OTHER_EVENT_DAYS = 14
_SAME_NEWS_DAYS = 4
# Articles on one event are as alike as the first 98 times of 100, the others 92 and 90 times; those on one campaign,
# which name the same people every day, 21, 4 and 2 times.
_ONE_STORY = 0.15
_SURELY_ONE_STORY = 0.235
_HARDLY_ANOTHER_STORY = 0.26
# Statements joined only by a third one: of such pairs less close than this, five of six were of other things.
_UNLIKE = 1.3
_SAME_WORDS = 100.0
_TWO_FIGURES, _FIGURE_AND_CLAUSE = 0.5, 0.25
_WHO = frozenset({EntityType.PERSON, EntityType.ORG})
_SURELY = 0.999  # what is judged by a bound is judged the same whatever the last digits
_YEARS = frozenset(map(str, range(1900, 2100)))
_ENTITY = "e_"  # how the ids of entities begin
_AFTER_ENTITY = "e`"  # the first word that sorts after all of them


@dataclass(frozen=True, slots=True)
class PlacedStatement:
    """A statement with its words as the whole coverage reads them: names replaced by their entity's id."""

    key: StatementKey
    statement: Statement
    words: tuple[str, ...]  # sorted
    story: Story  # what its article is about
    subject: tuple[EntityType, str] | None  # its type and entity id
    slots: Mapping[int, int]  # slot -> which of its values
    figures: tuple[PrintedFigure, ...] = ()  # that it prints, of slots that others fill too
    lone: tuple[LoneFigure, ...] = ()  # that it prints, each of which its article has for one thing only
    chief: tuple[str, ...] = ()  # the entities that its article names most
    # Those that tell something: not of a name, nor of the model, the match, the anniversary that its article is about.
    numbers: tuple[str, ...] = ()
    values: tuple[PlacedFact, ...] = ()  # that it gives, each the only one of what it is of
    types: tuple[EntityType, ...] = ()  # of the names among its words, in their order
    is_figure: bool = False  # no clause, but one figure or day with what it counts: it may be told in a clause of more

    @property
    def counts(self) -> WordCounts:
        """Of its article's statements."""
        return self.story.counts

    @property
    def plain_words(self) -> tuple[str, ...]:
        """The words that are no names."""
        first, end = _names_among(self.words)
        return self.words if first == end else self.words[:first] + self.words[end:]

    def type_of(self, word: str) -> EntityType | None:
        """None of a word that is no name."""
        first, end = _names_among(self.words)
        place = bisect_left(self.words, word, first, end)
        return self.types[place - first] if place < end and self.words[place] == word and self.types else None

    @property
    def wording(self) -> str:
        """Without names: a name of 14 characters would outweigh all else."""
        return " ".join(self.plain_words)


def _names_among(words: tuple[str, ...]) -> tuple[int, int]:
    """Where they begin and end among sorted words: side by side, as they begin alike."""
    return bisect_left(words, _ENTITY), bisect_left(words, _AFTER_ENTITY)


def likeness(a: PlacedStatement, b: PlacedStatement) -> float:
    """How sure it is that two statements say the same, 0 to 100; 0 below the thresholds. Symmetric."""
    if a.is_figure or b.is_figure:
        return _likeness_of_figures(a, b)
    if a.statement.thin or b.statement.thin:
        return _SAME_WORDS if a.words == b.words and _is_hardly_another_story(a, b) else 0.0
    if a.words != b.words and _are_of_two_stories(a, b):
        return 0.0
    needed = _needed(a, b)
    told, plain = _told(a, b, needed)
    if plain >= _ENOUGH_WORDS and told < _SAME_WORDS:
        told = max(told, fuzz.ratio(a.wording, b.wording, score_cutoff=_REWORDED))
    return told if told >= needed else 0.0


def _likeness_of_figures(a: PlacedStatement, b: PlacedStatement) -> float:
    """Of one figure first, then with clauses that print it: after all that clauses have in common with each other."""
    if a.key[0] == b.key[0] or a.statement.denial or b.statement.denial or not _print_one_figure(a, b):
        return 0.0
    if len(a.slots) > 1 or len(b.slots) > 1:
        return 0.0  # "nine died on Tuesday" is not told by all that tell of Tuesday
    return _TWO_FIGURES if a.is_figure and b.is_figure else _FIGURE_AND_CLAUSE


def _print_one_figure(a: PlacedStatement, b: PlacedStatement) -> bool:
    """Of one thing: in one slot, or the only one like it in each of two articles that surely are of one event."""
    return _share_any(a.figures, b.figures) or (_share_any(a.lone, b.lone) and _are_surely_of_one_story(a, b))


def _share_any(few: tuple[object, ...], others: tuple[object, ...]) -> bool:
    """Of the one or two that a statement has: a set of one takes four times the room."""
    for one in few:  # noqa: SIM110 -- a third of the time of `any`
        if one in others:
            return True
    return False


def _are_of_two_stories(a: PlacedStatement, b: PlacedStatement) -> bool:
    """Only the same words are one claim there: "declined to comment", "in the right direction" are said of anything."""
    return likeness_of_stories(a.story, b.story) < _ONE_STORY


def _needed(a: PlacedStatement, b: PlacedStatement) -> float:
    if a.story.days_from(b.story) > _OTHER_EVENT_DAYS or a.key[0] == b.key[0]:
        return _OFTEN_ANOTHER
    if _share_a_telling_figure(a, b):
        return _SAME_TELLING_FIGURE
    if same_fact(a, b):
        return _SAME_FACT
    if _share_a_number(a, b):
        return _SAME_NUMBER
    # A headline has the words that all of its story has: of those alike by them, one of five said the same.
    is_headline = a.statement.zone is Zone.HEADLINE or b.statement.zone is Zone.HEADLINE
    if is_headline:
        return _REWORDED
    return _SAME_EVENT if _is_hardly_another_story(a, b) else _PERHAPS_SAME_EVENT


def _is_hardly_another_story(a: PlacedStatement, b: PlacedStatement) -> bool:
    return likeness_of_stories(a.story, b.story) >= _HARDLY_ANOTHER_STORY


def closeness(a: PlacedStatement, b: PlacedStatement) -> float:
    """How much of what two statements tell they share, 0 to 100, less where it is little in all. Symmetric."""
    return _told(a, b, 0.0)[0]


def _told(a: PlacedStatement, b: PlacedStatement, needed: float) -> tuple[float, float]:
    """The closeness, and what the shared words weigh that are no names; 0 also where it cannot be what is `needed`."""
    shared = set(a.words).intersection(b.words)
    names, plain, rarest = rarity_of_both_kinds(shared, _ENTITY, a.counts, b.counts)
    if a.words == b.words:
        return _SAME_WORDS, plain
    if not plain:
        return 0.0, 0.0
    common = plain + names
    # Half of the pairs that share two words are done with here: their other words weigh too much, whatever they are.
    others = len(a.words) + len(b.words) - 2 * len(shared)
    least = 2 * common + others * least_rarity(a.counts, b.counts)
    if _share(common, plain, rarest, least) < _SURELY * needed:
        return 0.0, plain
    both = own_rarity(a.words, a.counts, b.counts) + own_rarity(b.words, b.counts, a.counts)
    return _share(common, plain, rarest, both), plain


def _share(common: float, plain: float, rarest: float, both: float) -> float:
    """Of the weight of both statements, less where it is little in all, and where even the rarest word is common: of
    pairs in 21 stories that share as much, those with a word that stands nowhere else say the same twice as often."""
    return 200 * common / both * min(1.0, common / _ENOUGH) * min(1.0, plain / _ENOUGH_WORDS) * rarest**2


def same_fact(a: PlacedStatement, b: PlacedStatement) -> bool:
    """Whether they give one slot the same value."""
    return not a.slots.items().isdisjoint(b.slots.items())


def is_vetoed(a: PlacedStatement, b: PlacedStatement) -> bool:
    """Whether two statements cannot be one claim: by value, polarity, subject, number or distance. Symmetric."""
    if a.is_figure or b.is_figure:
        return not (_share_any(a.figures, b.figures) or _share_any(a.lone, b.lone))
    first, second = a.statement, b.statement
    if first.denial != second.denial or any(b.slots.get(slot, value) != value for slot, value in a.slots.items()):
        return True
    if (first.done and not second.asserted) or (second.done and not first.asserted):
        return True  # what was announced is not what came of it
    if first.office != second.office and (second if first.office else first).predicate != "be":
        return True  # "Ek, the director", and "Ek resigned as director"
    if _name_other_years(first.numbers, second.numbers):
        return True
    if _swap_one_word(a, b):
        return True
    if a.words != b.words and any(_cannot_both_be_right(f, g) for f in a.values for g in b.values):
        return True
    # Who give one figure tell the same of it, whatever else either tells: "900 posts went, which did not help".
    is_of_one_figure = _share_a_telling_figure(a, b)
    if not is_of_one_figure and (_are_told_apart(a, b) or _have_other_numbers(first.numbers, second.numbers)):
        return True
    return closeness(a, b) < _UNLIKE


def _swap_one_word(a: PlacedStatement, b: PlacedStatement) -> bool:
    """Another person or body, or the opposite, and all else is the same: "sold to Ek Bank" and "sold to Holm Bank",
    "supports the plan" and "opposes the plan"; a place may lie in the other."""
    if len(a.words) != len(b.words):
        return False
    mine, theirs = set(a.words).difference(b.words), set(b.words).difference(a.words)
    if len(mine) != 1 or len(theirs) != 1:
        return False
    word, other = mine.pop(), theirs.pop()
    kind = a.type_of(word)
    return are_opposite(word, other) if kind is None else kind in _WHO and kind is b.type_of(other)


def _cannot_both_be_right(f: PlacedFact, g: PlacedFact) -> bool:
    return f.fact.key == g.fact.key and compare_facts(f, g) is Relation.CONFLICT


def _are_told_apart(a: PlacedStatement, b: PlacedStatement) -> bool:
    """By polarity; or by subjects of one type: news writes "Oslo" for its minister, but not one minister for
    another."""
    if a.statement.negated != b.statement.negated:
        return True
    return a.subject is not None and b.subject is not None and a.subject[0] is b.subject[0] and a.subject != b.subject


def _name_other_years(numbers: Collection[str], others: Collection[str]) -> bool:
    """Both name years, and none in common."""
    years, other_years = _YEARS.intersection(numbers), _YEARS.intersection(others)
    return bool(years and other_years and years.isdisjoint(other_years))


def _have_other_numbers(numbers: Collection[str], others: Collection[str]) -> bool:
    """Each has numbers that the other does not have, years aside, and both no telling one."""
    rest, other_rest = set(numbers) - _YEARS, set(others) - _YEARS
    if not (rest and other_rest) or _hold(rest, other_rest) or _hold(other_rest, rest):
        return False
    return not any(map(is_telling, rest & other_rest))


def _hold(numbers: Collection[str], others: Collection[str]) -> bool:
    """Whether all the others are among the numbers."""
    return all(any(_is_same_number(one, other) for one in numbers) for other in others)


def _share_a_telling_figure(a: PlacedStatement, b: PlacedStatement) -> bool:
    return any(one in b.numbers and is_telling(one) for one in a.numbers)


def _share_a_number(a: PlacedStatement, b: PlacedStatement) -> bool:
    """Any but a year, in articles that surely are of one event: elsewhere "40 percent" is said of anything."""
    shared = set(a.numbers).intersection(b.numbers)
    return not shared <= _YEARS and _are_surely_of_one_story(a, b)


def _are_surely_of_one_story(a: PlacedStatement, b: PlacedStatement) -> bool:
    return a.story.days_from(b.story) <= _SAME_NEWS_DAYS and likeness_of_stories(a.story, b.story) >= _SURELY_ONE_STORY


@lru_cache(maxsize=65_536)
def is_telling(number: str) -> bool:
    """Whether it hardly stands in one story for two things, as "4120" and "12.4": not a year, not "60" or "3000"."""
    return number not in _YEARS and len(number) > 2 and len(number.rstrip("0").replace(".", "")) > 1


@lru_cache(maxsize=65_536)
def _is_same_number(one: str, other: str) -> bool:
    """Also where one is printed to fewer decimals: "12" and "12.4"."""
    if one == other or one.count(".") > 1 or other.count(".") > 1:
        return one == other
    coarse, fine = sorted((one, other), key=_decimals)
    return _decimals(coarse) < _decimals(fine) and round(float(fine), _decimals(coarse)) == float(coarse)


def _decimals(number: str) -> int:
    return len(number.partition(".")[2])
