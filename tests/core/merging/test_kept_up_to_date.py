"""What is kept up to date is what a coverage gives that has never held anything else.

The oracle is a fresh coverage, given the articles of that moment in order of their ids and asked once: it has no past,
so whatever is left over of one, an index not cleared, a group not split, a claim not told again, differs from it. That
its parts are right by their own definitions is held in the tests of the parts, against plain runs over all pairs.
"""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from copydesk.core.marking import Mark, MarkKind
from copydesk.core.merging.corrections import NO_CORRECTIONS, Corrections, corrections_of
from copydesk.core.merging.coverage import Coverage
from copydesk.core.model import Article, Claim, Entity, Extract, Snapshot
from copydesk.core.reporting.report import report_document, report_json

pytestmark = pytest.mark.model
Read = Callable[..., tuple[Article, Extract]]
Pool = list[tuple[Article, Extract]]

_PEOPLE = "Jan Ek,Maria Ek,Ana Lopez,Ana M. Lopez,Oda Lund,Per Holm-Berg,Ek,Lopez,Holm-Berg,Oda Lundt".split(",")
_BODIES = "Varden Lines,Varden,Harbour Office,Ostra Harbour Office,HOO,Merrow Council".split(",")
_SENTENCES = (
    "A ferry sank off Cape Merrow on {day}, killing {count} people, {person} of {body} said.",
    "{count} people were killed when the ferry Brisa sank off Cape Merrow, {person} said.",
    "{person} met {other} in Ostra on {day}.",
    "{person}, {count}, was elected mayor of Ostra on {day}, beating {other}.",
    "{body} denied that the ferry Brisa was unsafe.",
    "{body} said the ferry Brisa was unsafe.",
    "“We found nothing wrong with her old pumps,” {person} said.",
    "“We found nothing wrong with the new pumps in spring,” {other} said.",
    "{person} told the Harbour Post that {body} had paid ${count} million for the search.",
    "Divers of {body} searched the wreck of the Brisa near the northern mole for {count} hours.",
    "The explosion at the mill of Ostra happened at {count}:40 a.m. on {day}, {other} said.",
)
_SHARED = (
    "Divers searched the wreck through the night while cranes waited at the northern mole of the old harbour town. "
    "Families slept in the town hall, where volunteers served soup and the choir sang until the morning came."
)
_OUTLETS = ("Harbour Post", "Ferry Gazette", "Tide Herald", "Reuters", "the Harbour Post", None)
_DAYS = ("2031-04-02", "2031-04-03", "2031-04-20", None)
_TITLES = ("Ferry sinks off Cape Merrow", "Mayor visits", None)


def _written(chance: Random, number: int, read_article: Read) -> tuple[Article, Extract]:
    def sentence() -> str:
        return chance.choice(_SENTENCES).format(
            day=chance.choice(("Tuesday", "Wednesday")),
            count=chance.choice((4, 7, 9, 11)),
            person=chance.choice(_PEOPLE),
            other=chance.choice(_PEOPLE),
            body=chance.choice(_BODIES),
        )

    paragraphs = [" ".join(sentence() for _ in range(3)) for _ in range(3)]
    if chance.random() < 0.3:
        paragraphs.append(_SHARED)
    if chance.random() < 0.5:
        paragraphs.append("Read more about the harbour")
    return read_article(
        "\n\n".join(paragraphs), chance.choice(_OUTLETS), chance.choice(_DAYS), chance.choice(_TITLES), f"{number}.md"
    )


@pytest.fixture(scope="module")
def pool(read_article: Read) -> Pool:
    chance = Random(3)
    written = [_written(chance, number, read_article) for number in range(36)]
    return [*written, (Article("failed.md", None, written[0][0].status), None)]  # type: ignore[list-item]


def fresh(articles: Pool, corrections: Corrections) -> Snapshot:
    coverage = Coverage()
    coverage.correct(corrections)
    for article, extract in sorted(articles, key=lambda each: each[0].id):
        coverage.put(article, extract)
    return coverage.snapshot()


def corrected(chance: Random, snapshot: Snapshot) -> Corrections:
    """What a reader may set right of what he sees."""
    marks = []

    def mark(kind: MarkKind, member: str, **told: object) -> None:
        import json

        marks.append(Mark(kind, member, json.dumps(told), 0.0))

    for article in chance.sample(snapshot.articles, min(2, len(snapshot.articles))):
        mark(MarkKind.OUTLET, article.sha256 or article.id, outlet=chance.choice(_OUTLETS))
        mark(MarkKind.PUBLISHED, article.sha256 or article.id, published=chance.choice(_DAYS))
    for quote in chance.sample(snapshot.quotes, min(3, len(snapshot.quotes))):
        variant = quote.variants[0]
        sha256 = snapshot.articles_by_id[variant.article].sha256
        member = f"{sha256}:{variant.content[0].start}:{variant.content[-1].end}"
        mark(MarkKind.SPEAKER, member, speaker=chance.choice([*_PEOPLE, None]))
    kinds = (
        (snapshot.entities, MarkKind.ENTITY_JOINED, MarkKind.ENTITY_APART),
        (snapshot.claims, MarkKind.CLAIM_JOINED, MarkKind.CLAIM_APART),
    )
    for things, joined, apart in kinds:
        for _ in range(2 if things else 0):
            one, other = (member_of(chance, snapshot, chance.choice(things)) for _ in range(2))
            mark(joined, one, members=[other])
            thing = chance.choice(things)
            mark(apart, *(member_of(chance, snapshot, thing) for _ in range(1)), members=[other])
    return corrections_of(marks)


def member_of(chance: Random, snapshot: Snapshot, thing: Entity | Claim) -> str:
    spans = thing.mentions if isinstance(thing, Entity) else [report.span for report in thing.mentions]
    span = chance.choice(spans)
    return f"{snapshot.articles_by_id[span.article].sha256}:{span.start}:{span.end}"


@pytest.mark.parametrize("seed", range(6))
def test_any_coming_going_and_correcting_leaves_what_a_fresh_coverage_gives(pool: Pool, seed: int) -> None:
    chance = Random(seed)
    coverage, corrections = Coverage(), NO_CORRECTIONS
    here: dict[str, tuple[Article, Extract]] = {}
    for _ in range(8):
        for article_id in chance.sample(sorted(here), chance.randint(0, len(here) // 2)):
            coverage.remove(article_id)
            del here[article_id]
        for article, extract in chance.sample(pool, chance.randint(0, 14)):
            if chance.random() < 0.3:  # another version of the file
                article = replace(article, published=chance.choice(_DAYS), outlet=chance.choice(_OUTLETS))
            coverage.put(article, extract)
            here[article.id] = article, extract
            if chance.random() < 0.2:
                coverage.snapshot()
        if chance.random() < 0.4:
            corrections = corrected(chance, coverage.snapshot()) if chance.random() < 0.8 else NO_CORRECTIONS
            coverage.correct(corrections)
        expected = fresh(list(here.values()), corrections)
        assert coverage.snapshot() == expected
        assert report_json(report_document(coverage.snapshot(), "m")) == report_json(report_document(expected, "m"))


def test_what_an_article_does_not_touch_stays_the_same_object(pool: Pool) -> None:
    coverage = Coverage()
    for article, extract in pool[1:]:
        coverage.put(article, extract)
    before = coverage.snapshot()
    coverage.put(*pool[0])
    after = coverage.snapshot()
    for kind in ("articles", "entities", "quotes", "claims", "discrepancies"):
        old = {id(one): one for one in getattr(before, kind)}
        equal = {one for one in getattr(after, kind) if id(one) not in old and one in old.values()}
        assert not equal
        assert old.keys() & {id(one) for one in getattr(after, kind)}
