"""Invented articles with what extraction would give of them: many stories of some dozens of articles, or one giant one.

Words are made up with the frequencies that words have in news (Zipf), each story has its own people, places and events,
and its articles tell the same events in other words, with other figures, and quote the same people.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import accumulate
from zlib import crc32

from copydesk.core.model import (
    Article,
    ArticleStatus,
    Confidence,
    EntityType,
    Extract,
    Fact,
    LocalEntity,
    Quotation,
    QuoteKind,
    Range,
    Statement,
    Unit,
    Value,
    When,
    Zone,
)

STATEMENTS = 40  # an article
_STORY = 30  # articles
_SHARED = 9  # statements of an article that others make too: in real stories a quarter are
# What the fact of a statement is: so many of forty in 158 real articles; those of the rarer kinds count as deeds.
_KINDS = {"figure": 7, "day": 6, "deed": 27}
_OUTLETS = tuple(
    f"{place} {paper}" for place in "Bay Dale Firth Glen Holm Isle Kyle".split() for paper in ("Post", "Echo")
)
_SYLLABLES = "ba cor del fen gar hol in jun kel lor mar nev or pol qui rav sel tor ul ven wes yar zim".split()


class InventedArticles:
    """The same seed gives the same articles."""

    def __init__(self, seed: int = 5, story: int = _STORY) -> None:
        self._chance = random.Random(seed)
        self._story = story
        self._words = list(dict.fromkeys(self._word() for _ in range(60_000)))[:30_000]
        self._weights = list(accumulate(1 / (rank + 8) for rank in range(len(self._words))))
        self._stories: dict[int, _Story] = {}

    def article(self, number: int) -> tuple[Article, Extract]:
        """One of the articles; stories follow each other in time."""
        which = number // self._story
        if which not in self._stories:
            self._stories = {which: _Story(which, self)}
        return _Writing(self._stories[which], number, self).article()

    def articles(self, count: int) -> Iterator[tuple[Article, Extract]]:
        return (self.article(number) for number in range(count))

    def words(self, count: int) -> list[str]:
        return self._chance.choices(self._words, cum_weights=self._weights, k=count)

    def name(self) -> str:
        return self._word().capitalize()

    def _word(self) -> str:
        return "".join(self._chance.choice(_SYLLABLES) for _ in range(self._chance.randint(2, 4)))

    @property
    def chance(self) -> random.Random:
        return self._chance


class _Story:
    """Who, where, and what is told of it."""

    def __init__(self, number: int, source: InventedArticles) -> None:
        self.number = number
        self.people = [f"{source.name()} {source.name()}" for _ in range(10)]
        self.places = [source.name() for _ in range(4)]
        self.events = [tuple(source.words(source.chance.randint(6, 9))) for _ in range(60)]
        self.told_by = [source.chance.choice(self.people) for _ in self.events]
        self.kinds = source.chance.choices(tuple(_KINDS), tuple(_KINDS.values()), k=len(self.events))
        self.figures = [source.chance.randrange(3, 90) for _ in self.events]
        self.counted = source.words(len(self.events))
        self.quotes = [" ".join(source.words(14)) for _ in range(12)]


class _Writing:
    """One article of a story, sentence by sentence."""

    def __init__(self, story: _Story, number: int, source: InventedArticles) -> None:
        self._story, self._number, self._source = story, number, source
        self._chance = source.chance
        self._text = ""
        self._mentions: dict[str, list[Range]] = {}
        self._statements: list[Statement] = []
        self._facts: list[Fact] = []
        self._quotations: list[Quotation] = []

    def article(self) -> tuple[Article, Extract]:
        shared = set(self._chance.sample(range(STATEMENTS), _SHARED))
        for place in range(STATEMENTS):
            event = self._chance.randrange(len(self._story.events))
            self._tell(event, self._story.events[event] if place in shared else ())
        for words in self._chance.sample(self._story.quotes, 4):
            self._quote(words)
        outlet = self._chance.choice(_OUTLETS)
        day = self._story.number % 340
        article = Article(
            f"{self._number:06}.txt", sha256(self._text.encode()).hexdigest(), ArticleStatus.OK, outlet=outlet,
            origin=outlet, headline=self._text.partition(".")[0], text=self._text, words=len(self._text.split()),
            published=f"2024-{day // 28 + 1:02}-{day % 28 + 1:02}", body=(Range(0, len(self._text)),), language="en",
        )  # fmt: skip
        return article, self._extract()

    def _tell(self, event: int, told: Sequence[str]) -> None:
        """An event that all tell, in most of the words that they have; or what this article alone has."""
        story, chance = self._story, self._chance
        kept = [word for word in told if chance.random() < 0.85]
        words = [*kept, *self._source.words(2 if told else 6)]
        start = len(self._text)
        subject = self._name(story.told_by[event])
        self._write(f" {' '.join(words)} ")
        at = len(self._text)
        figure = self._figure(event) if story.kinds[event] == "figure" else None
        counted = self._counted(event, bool(told))
        self._write(f"{counted} " if figure is None else f"{figure} {counted} ")
        place = self._name(story.places[event % len(story.places)])
        sentence = Range(start, len(self._text))
        self._write(".\n" if chance.random() < 0.3 else ". ")
        tokens = tuple(sorted({*words, counted}))
        span = Range(at, at + len(counted if figure is None else str(figure)))
        self._facts.append(
            replace(
                self._fact(story.kinds[event], tokens[0], counted, figure, span),
                sentence=sentence, verb=tokens[0], entities=(subject, place), nearby=(subject, place), words=tokens,
            )
        )  # fmt: skip
        self._statements.append(
            Statement(
                sentence, sentence, Zone.BODY, "own", None, tokens[0], tokens, (subject, place), subject,
                () if figure is None else (str(figure),), facts=(len(self._facts) - 1,),
            )
        )  # fmt: skip

    def _figure(self, event: int) -> int:
        return self._story.figures[event] + self._chance.choice((0, 0, 0, 0, 1, 7))

    def _counted(self, event: int, is_told: bool) -> str:
        """Of the counts in news one in thirty is of people, every other of something that nothing else counts."""
        if self._chance.random() < 0.03:
            return "people"
        return self._story.counted[event] if is_told else self._source.words(1)[0]

    def _fact(self, kind: str, verb: str, thing: str, figure: int | None, span: Range) -> Fact:
        """Without its sentence."""
        if figure is not None:
            value = Value(figure, figure, Unit("count", ""), str(figure))
            return Fact("number", ("count", thing), f"number of {thing}", span, span, f"{figure} {thing}", value)
        if kind == "day":
            when = When("weekday", self._chance.choice(("Monday", "Tuesday")), "past")
            return Fact("date", ("date", verb), f"day of the {thing}", span, span, when.value, when=when)
        scope = (thing, "", "", "")
        return Fact(
            "negation", ("told", verb, "deed"), f"whether the {thing} did {verb}", span, span, verb, scope=scope
        )

    def _quote(self, words: str) -> None:
        start = len(self._text)
        self._write(f"“{words}” ")
        quoted = Range(start, len(self._text) - 1)
        speaker = self._name(self._story.people[len(words) % 10])
        self._write(" said. ")
        self._quotations.append(
            Quotation(
                QuoteKind.DIRECT, (quoted,), (quoted,), speakers=(speaker,), cue="say", confidence=Confidence.HIGH
            )
        )

    def _name(self, name: str) -> int:
        """Write a name, and give its index among the article's entities."""
        self._mentions.setdefault(name, []).append(Range(len(self._text), len(self._text) + len(name)))
        self._write(name)
        return list(self._mentions).index(name)

    def _write(self, words: str) -> None:
        self._text += words

    def _extract(self) -> Extract:
        entities = tuple(
            LocalEntity(name, self._kind(name), (name,), tuple(mentions), ((self._kind(name), 2),))
            for name, mentions in self._mentions.items()
        )
        words = self._text.split()
        grams = {crc32(" ".join(words[at : at + 5]).encode()) for at in range(len(words) - 4)}
        return Extract(
            entities, tuple(self._quotations), tuple(self._statements), tuple(self._facts), tuple(sorted(grams))
        )

    def _kind(self, name: str) -> EntityType:
        if name in self._story.places:
            return EntityType.GPE
        return EntityType.PERSON if name in self._story.people else EntityType.ORG
