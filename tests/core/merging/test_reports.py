"""Claims out of merged statements: origin and voice of each report, the three counts, the wording shown."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest

from copydesk.core.comparing.rarity import WordCounts
from copydesk.core.comparing.stories import Story
from copydesk.core.extraction.text.shingles import shingles_of
from copydesk.core.merging.likeness import PlacedStatement
from copydesk.core.merging.origins import Origins
from copydesk.core.merging.relays import Relays
from copydesk.core.merging.reports import ClaimMaker, Dispute
from copydesk.core.model import (
    Article,
    ArticleStatus,
    Claim,
    Entity,
    EntityType,
    Extract,
    LocalEntity,
    Quotation,
    QuoteKind,
    Range,
    Severity,
    Statement,
    Zone,
)

STORY = Story(["e_1"], WordCounts.over([("ferry", "sink")]), None)
SENTENCE = "The ferry Brisa sank off the northern mole on Tuesday."


@dataclass(frozen=True)
class Print:
    """One article that prints the statement: who published it, who gathered it, who says it, what stands around it."""

    outlet: str | None
    origin: str | None = None
    voice: str = "own"
    before: str = ""
    via: str | None = None  # the outlet that the statement's block was taken from
    sentence: str = SENTENCE
    zone: Zone = Zone.BODY
    day: str | None = None
    stub: bool = False
    words: str = "ferry sink"
    clause: str = ""  # the part of the sentence that is the statement; else all of it


def maker_of(read: Sequence[tuple[Article, Extract]], entity_of: Mapping[tuple[str, int], Entity]) -> ClaimMaker:
    origins = Origins()
    origins.update((), read)
    return ClaimMaker({article.id: article for article, _ in read}, Relays(read), entity_of, origins)


def claim_of(*prints: Print, dispute: Dispute | None = None, denied_by: str | None = None) -> Claim:
    articles, group = [], []
    for number, one in enumerate(prints):
        text = one.before + one.sentence
        here = Range(len(one.before), len(text))
        block = Quotation(QuoteKind.BLOCK, (here,), (), via=one.via)
        article = Article(
            f"{number}.md",
            hashlib.sha256(f"{number} {text}".encode()).hexdigest(),
            ArticleStatus.OK,
            outlet=one.outlet,
            origin=one.origin or one.outlet,
            published=one.day,
            text=text,
            stub=one.stub,
        )
        quotations = (block,) if one.via else ()
        articles.append((article, Extract(quotations=quotations, shingles=tuple(sorted(shingles_of(text))))))
        words = tuple(sorted(one.words.split()))
        start = len(one.before) + one.sentence.index(one.clause)
        clause = Range(start, start + len(one.clause)) if one.clause else here
        statement = Statement(clause, here, one.zone, one.voice, None, "sink", words, (), None, ())
        group.append(PlacedStatement((article.id, 0), statement, words, STORY, None, {}))
    maker = maker_of(articles, {})
    return maker.claim(group, dispute, denied_by)


def counts_of(claim: Claim) -> tuple[int, int, int]:
    return claim.outlets, claim.origins, claim.voices


@pytest.mark.parametrize(
    ("prints", "counts", "status"),
    [
        ((Print("Harbour"),), (1, 1, 1), "single_source"),
        ((Print("Harbour"), Print("Harbour")), (1, 1, 1), "single_source"),
        ((Print("Harbour"), Print("Ferry")), (2, 2, 2), "corroborated"),
        ((Print("Harbour"), Print("Ferry", stub=True)), (2, 1, 2), "repeated"),
        ((Print("Harbour", stub=True),), (1, 1, 1), "single_source"),
        ((Print("Harbour", stub=True), Print("Ferry", stub=True)), (2, 1, 2), "repeated"),
        ((Print("Harbour"), Print("Ferry", zone=Zone.HEADLINE)), (2, 1, 2), "repeated"),
        ((Print("Harbour"), Print("Ferry", voice="Ek")), (2, 2, 2), "corroborated"),
        ((Print("Harbour", voice="Ek"), Print("Ferry", voice="Ek")), (2, 2, 1), "one_voice"),
        ((Print("Harbour", voice="Ek"), Print("Ferry", voice="Sund")), (2, 2, 2), "corroborated"),
        (
            (
                Print("Harbour", voice="Ek", zone=Zone.QUOTED, words="ferry sink storm"),
                Print("Ferry", voice="the harbour master", zone=Zone.QUOTED, words="ferry sink storm night"),
            ),
            (2, 2, 1),
            "one_voice",
        ),
        (
            (
                Print("Harbour", voice="Ek", zone=Zone.QUOTED, words="ferry sink storm"),
                Print("Ferry", voice="Sund", zone=Zone.QUOTED, words="ferry sink night"),
            ),
            (2, 2, 2),
            "corroborated",
        ),
        ((Print("Harbour", "AP"), Print("Ferry", "AP"), Print("Tide", "AP")), (3, 1, 1), "repeated"),
        ((Print("Harbour", "AP"), Print("Ferry", "AP"), Print("Tide")), (3, 2, 2), "corroborated"),
        ((Print("Harbour", "AP", "Ek"), Print("Ferry", "AP"), Print("Tide", None, "Ek")), (3, 2, 2), "corroborated"),
        ((Print("Harbour"), Print(None)), (2, 1, 2), "repeated"),
        ((Print(None), Print(None)), (2, 0, 2), "unplaced"),
        ((Print(None),), (1, 0, 1), "unplaced"),
        ((Print("Harbour"), Print("Ferry", via="Harbour")), (2, 1, 1), "repeated"),
        ((Print("Ferry", via="Harbour"),), (1, 1, 1), "single_source"),
        ((Print("The Ferry Post"), Print("Tide", via="the Ferry Post")), (2, 1, 1), "repeated"),
        ((Print("Ferry Post", via="the Ferry Post"), Print("Tide")), (2, 2, 2), "corroborated"),
    ],
)
def test_outlets_origins_and_voices_are_counted_apart(
    prints: tuple[Print, ...], counts: tuple[int, int, int], status: str
) -> None:
    claim = claim_of(*prints)
    assert counts_of(claim) == counts
    assert claim.status == status


def test_copies_never_corroborate() -> None:
    story = " ".join(f"word{number}" for number in range(60)) + ". "
    claim = claim_of(Print("Harbour", before=story, day="2031-04-01"), Print("Ferry", before=story, day="2031-04-02"))
    assert counts_of(claim) == (2, 1, 1)
    assert claim.status == "repeated"
    assert {report.origin for report in claim.mentions} == {"Harbour"}


def test_a_shared_passage_is_of_its_origin_and_the_rest_the_article_s_own() -> None:
    shared = " ".join(f"word{number}" for number in range(30)) + ". "
    own, other = (" ".join(f"{name}{number}" for number in range(120)) + ". " for name in ("own", "other"))
    inside = Print("Ferry", before=shared + own, day="2031-04-02")
    source = Print("Harbour", before=shared + other, day="2031-04-01")
    assert counts_of(claim_of(source, inside)) == (2, 1, 1)
    reworded = Print("Ferry", before=shared + own, sentence="On Tuesday Brisa, a ferry, went down.", day="2031-04-02")
    assert counts_of(claim_of(source, reworded)) == (2, 2, 2)


def test_a_dispute_and_a_denial_show_in_the_status() -> None:
    prints = Print("Harbour"), Print("Ferry")
    assert claim_of(*prints, dispute=(Severity.CONFLICT, "toll"), denied_by="Ek").status == "conflict"
    assert claim_of(*prints, dispute=(Severity.DIFFERS, "toll"), denied_by="Ek").status == "denied"
    assert claim_of(*prints, dispute=(Severity.DIFFERS, "toll")).status == "differs"


def test_the_clearest_wording_is_shown_whatever_the_order() -> None:
    prints = [
        Print("Harbour", sentence="Ferry Brisa sinks off mole", zone=Zone.HEADLINE, day="2031-04-01"),
        Print("Ferry", sentence="It sank off the northern mole on Tuesday, the ferry.", day="2031-04-01"),
        Print("Tide", voice="Ek", day="2031-04-01"),
        Print("Mole", day="2031-04-03", sentence="The ferry Brisa sank off the\nnorthern mole on Tuesday night."),
    ]
    wording = "The ferry Brisa sank off the northern mole on Tuesday night."
    assert claim_of(*prints).statement == claim_of(*reversed(prints)).statement == wording


def test_a_clause_of_time_stands_for_no_claim_that_has_another() -> None:
    before = [Print(outlet, sentence="Two days before the ferry Brisa sank off the mole on Tuesday") for outlet in "AB"]
    assert claim_of(*before, Print("Mole")).statement == SENTENCE


def test_the_wording_nearest_to_the_others_stands_for_them() -> None:
    aside = Print("Harbour", sentence="Rescuers searched the mole after the ferry sank.", words="rescuer search mole")
    told = [Print(outlet, words="ferry sink mole tuesday") for outlet in ("Tide", "Mole")]
    assert claim_of(aside, *told).statement == SENTENCE


def test_an_entity_that_speaks_is_named_in_full_and_counted_once() -> None:
    text = "The ferry sank, said Ek."
    ek = Entity("e_1", "Jan Ek", EntityType.PERSON, ("Jan Ek", "Ek"), False, (), ())
    local = LocalEntity("Ek", EntityType.PERSON, ("Ek",), (Range(21, 23),))
    article = Article("a.md", "0" * 64, ArticleStatus.OK, outlet="Harbour", origin="Harbour", text=text)
    here = Range(0, 14)
    statement = Statement(here, here, Zone.BODY, "Ek", 0, "sink", ("ferry", "sink"), (0,), None, ())
    entity_of: Mapping[tuple[str, int], Entity] = {("a.md", 0): ek}
    read = [(article, Extract(entities=(local,)))]
    maker = maker_of(read, entity_of)
    claim = maker.claim([PlacedStatement(("a.md", 0), statement, ("e_1", "sink"), STORY, None, {})], None, None)
    assert claim.mentions[0].voice == "Jan Ek"
    assert claim.entities == ("e_1",)


@pytest.mark.parametrize(
    ("sentence", "clause", "wording"),
    [
        ("The ferry sank, which closed the port.", "which closed the port", "which closed the port: {}"),
        ("Divers saw that it sank.", "Divers saw that it sank", "Divers saw that it sank"),
        ("On Tuesday it sank off the mole.", "it sank off the mole", "{}"),
        ("OSTRA (AP) — The ferry sank, which closed the port.", "which closed the port", "which closed the port: {}"),
        ("“The ferry sank off the mole.", "The ferry", "The ferry"),
        ("“Then it sank off the mole.", "it sank off the mole", "Then it sank off the mole."),
        ("The port saw “several ferries.", "The port saw “several ferries", "The port saw “several ferries”"),
    ],
)
def test_a_part_of_a_sentence_is_shown_with_it_and_with_its_marks_paired(
    sentence: str, clause: str, wording: str
) -> None:
    shown = sentence.removeprefix("OSTRA (AP) — ")
    assert claim_of(Print("Harbour", sentence=sentence, clause=clause)).statement == wording.format(shown)
