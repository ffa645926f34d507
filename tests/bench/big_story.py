"""An invented coverage of any size, as a snapshot: quick to make, and of the shape that real ones have."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from copydesk.core.model import (
    Article,
    ArticleStatus,
    Claim,
    ClaimStatus,
    Confidence,
    Discrepancy,
    DisputedValue,
    Entity,
    EntityType,
    Evidence,
    Quote,
    QuoteKind,
    Range,
    Report,
    Severity,
    Snapshot,
    Span,
    Variant,
    Zone,
)

ARTICLES, CLAIMS, QUOTES, DISCREPANCIES, ENTITIES = 10_000, 100_000, 100_000, 5_000, 20_000
_OUTLETS = tuple(
    f"{place} {paper}" for place in "Bay Dale Firth Glen Holm Isle Kyle".split() for paper in "Post Echo".split()
)
_NAMES = "Ada Bo Cleo Dov Edda Finn Gerd Hal Ines Jory Kit Lise".split()
_SURNAMES = "Arden Brook Calder Dunn Eskdale Frome Garth Hythe".split()
_VERBS = "closed opened flooded cleared blocked inspected repaired surveyed".split()
_THINGS = "quay lock ferry weir bridge depot crane tunnel reservoir causeway".split()
_COMMON = (QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.INDIRECT)
_STATUSES = (
    *[ClaimStatus.SINGLE_SOURCE] * 12, ClaimStatus.CORROBORATED, ClaimStatus.ONE_VOICE, ClaimStatus.REPEATED,
    ClaimStatus.CONFLICT, ClaimStatus.DIFFERS, ClaimStatus.UNPLACED,
)  # fmt: skip


class BigStory:
    """Makes the parts with one seeded source of chance: the same numbers give the same snapshot."""

    def __init__(self, scale: float = 1.0) -> None:
        self._chance = random.Random(11)
        self._texts = [self._text() for _ in range(200)]
        self.articles = [self._article(number) for number in range(int(ARTICLES * scale))]
        self.entities = tuple(self._entity(number) for number in range(int(ENTITIES * scale)))
        self.quotes = tuple(self._quote(number) for number in range(int(QUOTES * scale)))
        self.claims = tuple(self._claim(number) for number in range(int(CLAIMS * scale)))
        self.discrepancies = tuple(self._card(number) for number in range(int(DISCREPANCIES * scale)))

    def snapshot(self) -> Snapshot:
        return self._with(self.articles, self.claims)

    def with_one_more(self, number: int) -> tuple[Snapshot, str]:
        """The snapshot that one more article makes, and that article's id: forty new claims, one card changed."""
        article = self._article(len(self.articles) + number)
        self.articles.append(article)
        new = (replace(self._claim(len(self.claims) + each), mentions=(self._report(article),)) for each in range(40))
        self.claims = (*self.claims, *new)
        first, *rest = self.discrepancies
        self.discrepancies = (replace(first, values=(*first.values, self._value([article]))), *rest)
        return self._with(self.articles, self.claims), article.id

    def _with(self, articles: Sequence[Article], claims: tuple[Claim, ...]) -> Snapshot:
        by_id = {article.id: article for article in articles}
        return Snapshot(tuple(articles), self.entities, self.quotes, claims, self.discrepancies, by_id)

    def _text(self) -> str:
        return "\n\n".join(" ".join(self._sentence() for _ in range(3)) for _ in range(8))

    def _sentence(self) -> str:
        pick = self._chance.choice
        person = f"{pick(_NAMES)} {pick(_SURNAMES)}"
        return f"{person} said the {pick(_THINGS)} was {pick(_VERBS)} after {self._chance.randrange(2, 90)} hours."

    def _article(self, number: int) -> Article:
        text = self._chance.choice(self._texts)
        outlet = self._chance.choice(_OUTLETS)
        day = f"2024-{self._chance.randrange(1, 13):02}-{self._chance.randrange(1, 29):02}"
        return Article(
            f"story/{number:05}.txt", f"{number:064x}", ArticleStatus.OK, outlet=outlet, origin=outlet,
            headline=text.partition(".")[0], published=day, words=len(text.split()), text=text,
            body=(Range(0, len(text)),),
        )  # fmt: skip

    def _entity(self, number: int) -> Entity:
        name = f"{self._chance.choice(_NAMES)} {self._chance.choice(_SURNAMES)} {number}"
        places = tuple(sorted(self._sentence_of(article) for article in self._some(1, 6)))
        return Entity(f"e_{number}", name, EntityType.PERSON, (name,), False, (), places)

    def _quote(self, number: int) -> Quote:
        entity = self._chance.choice(self.entities)
        variants = tuple(self._variant(article) for article in self._some(1, 2))
        return Quote(
            f"q_{number}", entity.name, (entity.id,), self._chance.choice(_COMMON), Confidence.HIGH, False, variants
        )

    def _variant(self, article: Article) -> Variant:
        place = self._sentence_of(article)
        pieces = (Range(place.start, place.end),)
        return Variant(article.id, pieces, pieces, None, None, None, "say", None, article.outlet)

    def _claim(self, number: int) -> Claim:
        reports = tuple(self._report(article) for article in self._some(1, 3))
        text = self._text_of(reports[0].span)
        carried = len(reports)
        status = self._chance.choice(_STATUSES)
        entity = self._chance.choice(self.entities)
        return Claim(f"c_{number}", text, status, "Told by them.", carried, carried, carried, reports, (entity.id,))

    def _report(self, article: Article) -> Report:
        place = self._sentence_of(article)
        return Report(*place, place.start, place.end, article.outlet, "own", Zone.BODY)

    def _card(self, number: int) -> Discrepancy:
        severity = Severity.CONFLICT if number < DISCREPANCIES // 5 else Severity.DIFFERS
        claims = tuple(sorted({self._chance.choice(self.claims).id for _ in range(3)}))
        values = tuple(self._value(self._some(1, 3)) for _ in range(2))
        thing = self._chance.choice(_THINGS)
        return Discrepancy(
            f"d_{number}", "number", severity, (), Confidence.HIGH, f"hours at the {thing} {number}",
            "Both count the hours.", claims, values,
        )  # fmt: skip

    def _value(self, articles: Sequence[Article]) -> DisputedValue:
        places = [self._sentence_of(article) for article in articles]
        evidence = tuple(Evidence(*place, place.start, place.end, "own") for place in places)
        return DisputedValue(str(self._chance.randrange(2, 90)), evidence)

    def _some(self, least: int, most: int) -> list[Article]:
        return [self._chance.choice(self.articles) for _ in range(self._chance.randint(least, most))]

    def _sentence_of(self, article: Article) -> Span:
        start, end = self._chance.choice(_SENTENCES.setdefault(id(article.text), list(_sentences(article.text))))
        return Span(article.id, start, end)

    def _text_of(self, span: Span) -> str:
        number = int(span.article.removeprefix("story/").removesuffix(".txt"))
        return self.articles[number].text[span.start : span.end]


# Offsets are one object for all sentences that have them, as the codec makes them of what is read from the state.
_SENTENCES: dict[int, list[tuple[int, int]]] = {}
_OFFSETS = list(range(4000))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each begins and ends: of this text, whose sentences all end with a full stop."""
    start = 0
    while start < len(text):
        end = text.index(".", start) + 1
        yield _OFFSETS[start], _OFFSETS[end]
        start = end
        while start < len(text) and text[start].isspace():
            start += 1
