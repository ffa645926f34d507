"""A small invented coverage: two outlets on a ferry, a copy, and a file that could not be read."""

from collections.abc import Callable
from dataclasses import replace

import pytest

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
    Role,
    Severity,
    Snapshot,
    Span,
    Variant,
    Zone,
)

FIRST = "Ferry aground off Larne\n\nThe Maud ran aground with 41 people on board.\n\n“We were lucky,” Ada Penn said.\n"
SECOND = "Ferry stuck\n\nThere were 38 people on board the Maud.\n"


def range_of(text: str, words: str) -> Range:
    start = text.index(words)
    return Range(start, start + len(words))


def article(path: str, text: str = "", **told: object) -> Article:
    known = {"sha256": "0" * 64, "status": ArticleStatus.OK, "text": text, "words": len(text.split())}
    return Article(id=path, **{**known, **told})  # type: ignore[arg-type]


def snapshot_of(*articles: Article, **groups: object) -> Snapshot:
    by_id = {each.id: each for each in sorted(articles, key=lambda each: each.id)}
    return Snapshot(articles=tuple(by_id.values()), articles_by_id=by_id, **groups)  # type: ignore[arg-type]


def evidence(path: str, text: str, words: str, sentence: str, voice: str = "own") -> Evidence:
    return Evidence(path, *range_of(text, words), *range_of(text, sentence), voice)


def discrepancy(**told: object) -> Discrepancy:
    first = evidence("a.txt", FIRST, "41 people", "The Maud ran aground with 41 people on board.")
    second = evidence("b.txt", SECOND, "38 people", "There were 38 people on board the Maud.")
    known = {
        "id": "d_1",
        "type": "number",
        "severity": Severity.CONFLICT,
        "tags": (),
        "confidence": Confidence.HIGH,
        "topic": "people on board",
        "why": "Two articles give numbers for the same people that cannot both be right.",
        "claims": ("c_1",),
        "values": (DisputedValue("41", (first,)), DisputedValue("38", (second,))),
    }
    return Discrepancy(**{**known, **told})  # type: ignore[arg-type]


def claim(**told: object) -> Claim:
    span = Span("a.txt", *range_of(FIRST, "The Maud ran aground with 41 people on board."))
    known = {
        "id": "c_1",
        "statement": "The Maud ran aground with 41 people on board.",
        "status": ClaimStatus.CONFLICT,
        "why": "Another article gives another number.",
        "outlets": 1,
        "origins": 1,
        "voices": 1,
        "mentions": (Report(*span, span.start, span.end, "Antrim Post", "own", Zone.BODY),),
    }
    return Claim(**{**known, **told})  # type: ignore[arg-type]


@pytest.fixture
def coverage() -> Snapshot:
    quoted = range_of(FIRST, "“We were lucky,”")
    speaker = range_of(FIRST, "Ada Penn")
    variant = Variant("a.txt", (quoted,), (quoted,), "Ada Penn", speaker, None, "say", None, None)
    ada = Span("a.txt", *speaker)
    maud = (Span("a.txt", *range_of(FIRST, "Maud")), Span("b.txt", *range_of(SECOND, "Maud")))
    return snapshot_of(
        article(
            "a.txt",
            FIRST,
            outlet="Antrim Post",
            headline="Ferry aground off Larne",
            body=(Range(0, len(FIRST)),),
            found_by={"outlet": "metadata", "headline": "text"},
            published="2023-03-02",
        ),
        article("b.txt", SECOND, outlet="Lough News", headline="Ferry stuck", body=(Range(0, len(SECOND)),)),
        article("c.bin", sha256=None, status=ArticleStatus.FAILED, reason="the file is binary"),
        entities=(
            Entity("e_1", "Maud", EntityType.PRODUCT, ("Maud",), False, (), maud),
            Entity("e_2", "Ada Penn", EntityType.PERSON, ("Ada Penn",), False, (Role("mate", "a.txt"),), (ada,)),
        ),
        quotes=(Quote("q_1", "Ada Penn", ("e_2",), QuoteKind.DIRECT, Confidence.HIGH, False, (variant,)),),
        claims=(claim(),),
        discrepancies=(discrepancy(),),
    )


@pytest.fixture
def hostile(coverage: Snapshot) -> Callable[[str], Snapshot]:
    """The coverage with one text in every place that an article's author or a file's name can fill."""

    def made(text: str) -> Snapshot:
        path = text.replace("/", "_") + ".txt"
        sentence = Range(0, len(text))
        span = Span(path, 0, len(text))
        spoken = Variant(path, (sentence,), (), text, sentence, text, text, text, text)
        report = Report(*span, *sentence, text, text, Zone.BODY)
        values = (DisputedValue(text, (Evidence(*span, *sentence, text),)),) * 2
        return snapshot_of(
            article(path, text, outlet=text, headline=text, byline=(text,), published=text, url=text, dateline=text),
            article("failed", status=ArticleStatus.FAILED, reason=text),
            entities=(Entity("e_1", text, EntityType.PERSON, (text,), False, (Role(text, path),), (span,)),),
            quotes=(Quote("q_1", text, (), QuoteKind.BLOCK, Confidence.LOW, True, (spoken,)),),
            claims=(claim(statement=text, why=text, outlets=2, mentions=(report,)),),
            discrepancies=(replace(discrepancy(topic=text, why=text, tags=("update",)), values=values),),
        )

    return made
