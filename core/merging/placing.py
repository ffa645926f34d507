"""Facts and statements of single articles, placed in the whole: local names become the entities of all articles."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from copydesk.core.comparing.calendar import published_day, resolve
from copydesk.core.comparing.concepts import concepts
from copydesk.core.comparing.placed_facts import LoneFigure
from copydesk.core.comparing.rarity import WordCounts
from copydesk.core.comparing.slot_index import PrintedFigure, SlotIndex
from copydesk.core.comparing.slots import PlacedFact
from copydesk.core.comparing.stories import Story
from copydesk.core.extraction.words.lexicon import SYNONYMOUS, event_classes
from copydesk.core.extraction.words.name_forms import fold
from copydesk.core.extraction.words.name_places import polity_of
from copydesk.core.merging.figures import lone_figures
from copydesk.core.merging.likeness import PlacedStatement, is_telling
from copydesk.core.model import Article, EntityType, Extract, Fact, Statement, Zone

MemberT = TypeVar("MemberT")

_PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FAC})
# News puts what happened, to how many, where and when into the headline and the first paragraphs.
_LEAD_PARAGRAPHS = 4
# What is dated further back than this is another event's, told for comparison.
_RECENT_DAYS = 90
_CHIEF = 3
_REPEATED = 2  # a number stands in so many statements of an article at most, else it is what the article is about
_WHOLE_YEAR = 300  # days, or nearly


class Named(Protocol):
    """An entity as what is placed refers to it: by an id that no other has."""

    @property
    def id(self) -> str: ...
    @property
    def type(self) -> EntityType: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


EntityOf = Mapping[tuple[str, int], Named]  # by article id and index


class _Shared:
    """One set for all facts of an article that have the same members: a sentence gives two facts, most name nobody."""

    def __init__(self) -> None:
        self._known: dict[frozenset[Any], frozenset[Any]] = {}

    def __call__(self, members: Iterable[MemberT]) -> frozenset[MemberT]:
        # Copied from a set, which makes it as small as it can be: one that grows to 20 members takes room for 128.
        found = frozenset(set(members))
        return self._known.setdefault(found, found)


class Placing:
    """One article among all."""

    def __init__(self, article: Article, extract: Extract, entity_of: EntityOf) -> None:
        self.entity_of = entity_of
        self._article = article
        self._extract = extract
        self._read = [_words_and_numbers(statement, article.id, entity_of) for statement in extract.statements]
        counts = WordCounts.over(words for words, _, _ in self._read)
        named = (entity_of[article.id, number].id for number in range(len(extract.entities)))
        self._story = Story(named, counts, published_day(article.published))
        self._chief = _chief(article, extract, entity_of)

    def facts(self) -> Iterator[PlacedFact]:
        article, extract = self._article, self._extract
        shared = _Shared()
        counts = _sentence_words(extract)
        lead_end = article.body[min(_LEAD_PARAGRAPHS, len(article.body)) - 1].end if article.body else 0
        alike = Counter(measured for measured, _ in {_measured(fact) for fact in extract.facts})
        figures, lone = _figures(extract), lone_figures(extract.facts)
        for index, fact in enumerate(extract.facts):
            yield _placed(
                article,
                index,
                fact,
                self.entity_of,
                lead_end,
                self._story,
                self._chief,
                counts,
                figures,
                lone.get(index),
                alike[_measured(fact)[0]],
                shared,
            )

    def statements(self, slots: SlotIndex) -> Iterator[PlacedStatement]:
        """With each name as its entity's id, each event word as its class; `slots` hold the article's facts."""
        article_id = self._article.id
        times = Counter(number for _, _, numbers in self._read for number in numbers)
        facts = slots.facts_of(article_id)
        for index, (statement, read) in enumerate(zip(self._extract.statements, self._read, strict=True)):
            words, types, numbers = read
            filled, figures = filled_slots(article_id, statement, slots)
            yield PlacedStatement(
                (article_id, index),
                statement,
                words,
                self._story,
                _subject(statement, article_id, self.entity_of),
                filled,
                figures,
                tuple(lone for fact in statement.facts if (lone := facts[fact].lone) is not None),
                self._chief,
                numbers=tuple(number for number in numbers if times[number] <= _REPEATED),
                types=types,
                values=_measured_once([facts[fact] for fact in statement.facts]),
            )


def _figures(extract: Extract) -> frozenset[tuple[tuple[str, ...], float]]:
    measured = [(fact.key, fact.value.low) for fact in extract.facts if fact.value is not None]
    return frozenset(entry for key, low in measured for entry in ((key, low), (key[:2], low)))


def _measured(fact: Fact) -> tuple[Hashable, Hashable]:
    """What a fact gives a value for, and the value; of a kind, whatever the thing has a part in."""
    if fact.key[0] == "kind":
        return fact.key[:2], fact.verb
    if fact.key[0] == "fate":
        return (fact.key, fact.scope, fact.owner), fact.verb
    value = fact.when if fact.value is None else fact.value.low
    return (fact.key, fact.scope), value if value is not None else fact.shown


def _chief(article: Article, extract: Extract, entity_of: EntityOf) -> tuple[str, ...]:
    """What it names most often: of two articles of one story, some are the same."""
    most = sorted(range(len(extract.entities)), key=lambda number: -len(extract.entities[number].mentions))
    return tuple(dict.fromkeys(entity_of[article.id, number].id for number in most[:_CHIEF]))


def _sentence_words(extract: Extract) -> WordCounts:
    """Over the sentences that give facts."""
    pieces = {fact.sentence: fact.words for fact in extract.facts}
    return WordCounts.over(_concepts_of(words).union(words) for words in pieces.values())


@lru_cache(maxsize=256)  # a sentence gives several facts
def _concepts_of(words: tuple[str, ...]) -> frozenset[str]:
    return concepts(words)


def _years(fact: Fact, published: date | None) -> frozenset[int]:
    """The years that a sentence names, but for the article's own and a day or month just past; "last year" is one."""
    spans = [span for when in fact.frame if (span := resolve(when, published)) is not None]
    years = {year for first, last in spans for year in range(first.year, last.year + 1)}
    if published is None:
        return frozenset(years)
    return frozenset(years) if any(_is_long_past(*span, published) for span in spans) else frozenset()


def _is_long_past(first: date, last: date, published: date) -> bool:
    is_year = last < published and (last - first).days >= _WHOLE_YEAR
    return is_year or (published - last).days >= _RECENT_DAYS


def _placed(
    article: Article,
    index: int,
    fact: Fact,
    entity_of: EntityOf,
    lead_end: int,
    story: Story,
    chief: tuple[str, ...],
    counts: WordCounts,
    figures: frozenset[tuple[tuple[str, ...], float]],
    lone: LoneFigure | None,
    alike: int,
    shared: _Shared,
) -> PlacedFact:
    named = [entity_of[article.id, local] for local in fact.entities]
    published = published_day(article.published)
    return PlacedFact(
        (article.id, index),
        fact,
        article.id,
        article.published,
        shared(_years(fact, published)),
        None if fact.owner is None else entity_of[article.id, fact.owner].id,
        None if fact.target is None else entity_of[article.id, fact.target].id,
        shared(entity.id for entity in named),
        shared(entity_of[article.id, local].id for local in fact.nearby),
        shared(entity.id for entity in named if entity.type in _PLACES),
        fact.zone is Zone.HEADLINE or fact.span.start < lead_end,
        story,
        chief,
        None if fact.when is None else resolve(fact.when, published),
        shared(fact.words),
        shared(_concepts_of(fact.words)),
        counts,
        figures,
        article.live,
        lone,
        alike,
    )


def _measured_once(facts: Sequence[PlacedFact]) -> tuple[PlacedFact, ...]:
    """Those that give a figure, a day or an hour, where they give one alone of what it is of."""
    given = [placed for placed in facts if placed.fact.value is not None or placed.fact.when is not None]
    keys = [placed.fact.key for placed in given]
    return tuple(placed for placed in given if keys.count(placed.fact.key) == 1)


def filled_slots(
    article_id: str, statement: Statement, slots: SlotIndex
) -> tuple[dict[int, int], tuple[PrintedFigure, ...]]:
    """The slots that a statement's facts fill, each with which of its values; and the figures that it prints."""
    keys = [(article_id, fact) for fact in statement.facts]
    places = (place for key in keys if (place := slots.figure_at(key)) is not None)
    figures = (figure for key in keys if (figure := slots.printed_at(key)) is not None)
    return dict(sorted(places)), tuple(figures)


def _subject(statement: Statement, article_id: str, entity_of: EntityOf) -> tuple[EntityType, str] | None:
    """Its type and id; for a government, however it is called, its country."""
    if statement.subject is None:
        return None
    entity = entity_of[article_id, statement.subject]
    polity = next((found for alias in entity.aliases if (found := polity_of(fold(alias))) is not None), None)
    return (entity.type, entity.id) if polity is None else (EntityType.GPE, polity)


def _words_and_numbers(
    statement: Statement, article_id: str, entity_of: EntityOf
) -> tuple[tuple[str, ...], tuple[EntityType, ...], tuple[str, ...]]:
    """Its words, the types of the names among them, and its numbers but for those that belong to a name."""
    named = {(entity := entity_of[article_id, local]).id: entity for local in statement.entities}
    spelt = {word for entity in named.values() for alias in entity.aliases for word in alias.lower().split()}
    plain = {_class_of(word) for word in statement.tokens if word not in spelt}
    numbers = tuple(number for number in statement.numbers if number not in spelt)
    words = plain.union(named, filter(is_telling, numbers))
    return tuple(sorted(words)), tuple(named[name].type for name in sorted(named)), numbers


def _class_of(word: str) -> str:
    """Only classes whose words mean one event: "close" of "close ties" is no end."""
    return next((f"@{name}" for name in event_classes(word) if name in SYNONYMOUS), word)
