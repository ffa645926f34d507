"""An invented story about a ferry fire, as a snapshot: four articles that disagree, and two files that failed."""

from collections.abc import Iterable
from dataclasses import replace

from copydesk.core.desk import Change, Progress
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

TIMES, WIRE, COAST, LATE = "harbour-times.md", "northern-wire.txt", "coast.html", "late-desk.txt"

TIMES_TEXT = """Ferry fire kills 14 off Maren

Fourteen people died when the ferry Aurora caught fire off Maren on Friday, the coast guard said.

“We did everything we could,” said captain Ilse Brandt, who was rescued with 62 passengers.
Minister Tomas Rehn promised an inquiry.
"""
WIRE_TEXT = """Blaze aboard Aurora leaves 16 dead

Sixteen people died in a blaze aboard the Aurora, a ferry bound for Maren, rescuers said on Saturday.

Captain Ilse Brandt told reporters: “We did all we could.”

Rehn, the transport minister, said there would be an inquiry.
"""
COAST_TEXT = """Aurora: what we know

The ferry left port at 9 p.m. with 90 people on board.
"""
LATE_TEXT = """Toll of ferry fire rises

Eighteen people died in the fire aboard the Aurora, hospitals said on Sunday.
"""
TEXTS = {TIMES: TIMES_TEXT, WIRE: WIRE_TEXT, COAST: COAST_TEXT, LATE: LATE_TEXT}

FOLDER = "/home/mara/stories/ferry"


def article(article_id: str, outlet: str | None, published: str | None, **fields: object) -> Article:
    text = TEXTS[article_id]
    headline = text.partition("\n")[0]
    made = Article(
        article_id,
        f"sha-{article_id}",
        ArticleStatus.OK,
        outlet=outlet,
        origin=outlet,
        headline=headline,
        published=published,
        found_by={"outlet": "metadata"},
        words=len(text.split()),
        text=text,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def span(article_id: str, words: str) -> Span:
    start = TEXTS[article_id].index(words)
    return Span(article_id, start, start + len(words))


def sentence(article_id: str, words: str) -> Range:
    """The line that the words stand on."""
    text = TEXTS[article_id]
    start = text.index(words)
    return Range(text.rfind("\n", 0, start) + 1, text.index("\n", start))


def report(article_id: str, words: str, voice: str = "own") -> Report:
    return Report(*span(article_id, words), *sentence(article_id, words), article_id, voice, Zone.BODY)


def evidence(article_id: str, words: str, voice: str = "own") -> Evidence:
    return Evidence(*span(article_id, words), *sentence(article_id, words), voice)


def variant(article_id: str, words: str, speaker: str, cue: str) -> Variant:
    place = span(article_id, words)
    pieces = (Range(place.start, place.end),)
    return Variant(article_id, pieces, pieces, speaker, None, None, cue, None, article_id)


ARTICLES = (
    Article("broken.txt", "sha-broken", ArticleStatus.FAILED, reason="not text: binary content"),
    article(COAST, None, None),
    article(TIMES, "Harbour Times", "2024-03-02"),
    Article("notes.pdf", None, ArticleStatus.SKIPPED, reason="this kind of file is not read"),
    article(WIRE, "Northern Wire", "2024-03-03", byline=("Mara Lind",)),
)
BRANDT = Entity(
    "e_brandt",
    "Ilse Brandt",
    EntityType.PERSON,
    ("Ilse Brandt",),
    False,
    (Role("captain", TIMES),),
    (span(TIMES, "Ilse Brandt"), span(WIRE, "Ilse Brandt")),
)
REHN = Entity(
    "e_rehn",
    "Tomas Rehn",
    EntityType.PERSON,
    ("Tomas Rehn", "Rehn"),
    False,
    (Role("Minister", TIMES),),
    (span(TIMES, "Tomas Rehn"), span(WIRE, "Rehn")),
)
AURORA = Entity(
    "e_aurora",
    "Aurora",
    EntityType.PRODUCT,
    ("Aurora",),
    True,
    (),
    (span(TIMES, "Aurora"), span(WIRE, "Aurora"), span(COAST, "Aurora")),
)
DID_ALL = Quote(
    "q_all",
    "Ilse Brandt",
    ("e_brandt",),
    QuoteKind.DIRECT,
    Confidence.HIGH,
    False,
    (
        variant(TIMES, "“We did everything we could,”", "captain Ilse Brandt", "said"),
        variant(WIRE, "“We did all we could.”", "Captain Ilse Brandt", "told"),
    ),
)
INQUIRY = Quote(
    "q_inquiry",
    "Tomas Rehn",
    ("e_rehn",),
    QuoteKind.INDIRECT,
    Confidence.MEDIUM,
    False,
    (variant(WIRE, "there would be an inquiry", "Rehn", "said"),),
)
FOURTEEN = Claim(
    "c_fourteen",
    "Fourteen people died when the ferry Aurora caught fire",
    ClaimStatus.CONFLICT,
    "Other articles count other numbers of dead.",
    1,
    1,
    1,
    (report(TIMES, "Fourteen people died when the ferry Aurora caught fire", "the coast guard"),),
    ("e_aurora",),
)
SIXTEEN = Claim(
    "c_sixteen",
    "Sixteen people died in a blaze aboard the Aurora",
    ClaimStatus.CONFLICT,
    "Other articles count other numbers of dead.",
    1,
    1,
    1,
    (report(WIRE, "Sixteen people died in a blaze aboard the Aurora", "rescuers"),),
    ("e_aurora",),
)
PROMISE = Claim(
    "c_promise",
    "Minister Tomas Rehn promised an inquiry",
    ClaimStatus.ONE_VOICE,
    "Both origins have it from Tomas Rehn.",
    2,
    2,
    1,
    (report(TIMES, "Minister Tomas Rehn promised an inquiry", "Rehn"), report(WIRE, "an inquiry", "Rehn")),
    ("e_rehn",),
)
DEPARTURE = Claim(
    "c_departure",
    "The ferry left port at 9 p.m. with 90 people on board",
    ClaimStatus.UNPLACED,
    "Its only outlet is not known.",
    1,
    0,
    1,
    (report(COAST, "The ferry left port at 9 p.m. with 90 people on board"),),
)
TOLL = Discrepancy(
    "d_toll",
    "casualty_count",
    Severity.CONFLICT,
    ("update",),
    Confidence.HIGH,
    "dead in the ferry fire",
    "Both count the dead of the fire aboard the Aurora.",
    ("c_fourteen", "c_sixteen"),
    (
        DisputedValue("14", (evidence(TIMES, "Fourteen people", "the coast guard"), evidence(TIMES, "14"))),
        DisputedValue("16", (evidence(WIRE, "Sixteen people", "rescuers"),)),
    ),
)
WORDING = Discrepancy(
    "d_wording",
    "quotation",
    Severity.DIFFERS,
    ("attributed",),
    Confidence.MEDIUM,
    "Ilse Brandt's words",
    "One quotation in two wordings.",
    (),
    (
        DisputedValue("We did everything we could", (evidence(TIMES, "We did everything we could", "Ilse Brandt"),)),
        DisputedValue("We did all we could", (evidence(WIRE, "We did all we could", "Ilse Brandt"),)),
    ),
)


def snapshot(articles: Iterable[Article], **parts: tuple[object, ...]) -> Snapshot:
    held = tuple(sorted(articles, key=lambda each: each.id))
    return Snapshot(held, articles_by_id={each.id: each for each in held}, **parts)  # type: ignore[arg-type]


def ferry() -> Snapshot:
    return snapshot(
        ARTICLES,
        entities=(AURORA, BRANDT, REHN),
        quotes=(DID_ALL, INQUIRY),
        claims=(FOURTEEN, SIXTEEN, PROMISE, DEPARTURE),
        discrepancies=(TOLL, WORDING),
    )


def ferry_with_late_desk() -> Snapshot:
    """One article more: a third number of dead, an entity and a discrepancy that sort before what was there."""
    late = article(LATE, "Late Desk", "2024-03-04")
    hospitals = Entity(
        "e_hospitals", "Hospitals", EntityType.ORG, ("hospitals",), False, (), (span(LATE, "hospitals"),) * 5
    )
    eighteen = Claim(
        "c_eighteen",
        "Eighteen people died in the fire aboard the Aurora",
        ClaimStatus.CONFLICT,
        "Other articles count other numbers of dead.",
        1,
        1,
        1,
        (report(LATE, "Eighteen people died in the fire aboard the Aurora", "hospitals"),),
        ("e_aurora",),
    )
    values = (*TOLL.values, DisputedValue("18", (evidence(LATE, "Eighteen people", "hospitals"),)))
    days = Discrepancy(
        "d_day",
        "date",
        Severity.CONFLICT,
        (),
        Confidence.MEDIUM,
        "day of the count",
        "Both name the day.",
        (),
        (
            DisputedValue("Sunday", (evidence(LATE, "Sunday"),)),
            DisputedValue("Saturday", (evidence(WIRE, "Saturday"),)),
        ),
    )
    return snapshot(
        (*ARTICLES, late),
        entities=(hospitals, AURORA, BRANDT, REHN),
        quotes=(DID_ALL, INQUIRY),
        claims=(eighteen, FOURTEEN, SIXTEEN, PROMISE, DEPARTURE),
        discrepancies=(days, replace(TOLL, values=values), WORDING),
    )


def progress(**fields: object) -> Progress:
    usual = Progress(FOLDER, True, "en_core_web_sm", "ready", 0, None, 3, 1, 1, 1709400000.0, None)
    return replace(usual, **fields)  # type: ignore[arg-type]


def change(held: Snapshot | None = None, *cause: str, **fields: object) -> Change:
    return Change(ferry() if held is None else held, progress(**fields), cause)
