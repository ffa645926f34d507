"""The annotation says what stands in the texts, and the coverage holds what the gate needs."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

GROUPS = ("claims", "discrepancies", "non_conflicts")


def text_of(article: str, gold: dict[str, Any], texts: dict[str, str]) -> str:
    return texts[gold["articles"][article]["file"]]


def evidence(gold: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for group in GROUPS:
        for item in gold[group]:
            yield from item.get("mentions", item.get("values"))


def body_of(article: str, gold: dict[str, Any], texts: dict[str, str]) -> str:
    text = text_of(article, gold, texts)
    furniture = {n for s in gold["articles"][article]["boilerplate_spans"] for n in range(s["start"], s["end"])}
    return "".join(sign for n, sign in enumerate(text) if n not in furniture)


def five_grams(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split()
    return {tuple(words[n : n + 5]) for n in range(len(words) - 4)}


def test_every_piece_of_evidence_stands_at_its_offsets(gold: dict[str, Any], texts: dict[str, str]) -> None:
    for piece in evidence(gold):
        assert text_of(piece["article"], gold, texts)[piece["start"] : piece["end"]] == piece["evidence"]


def test_every_quotation_and_reported_clause_stands_at_its_offsets(gold: dict[str, Any], texts: dict[str, str]) -> None:
    for quote in gold["quotes"]:
        text = text_of(quote["article"], gold, texts)
        assert text[quote["start"] : quote["end"]] == quote["text"]
        assert [text[start:end] for start, end in quote["segments"]] == quote["segment_texts"]
    for clause in gold["indirect"]:
        assert text_of(clause["article"], gold, texts)[clause["start"] : clause["end"]] == clause["text"]


def test_every_mention_of_an_entity_is_one_of_its_names(gold: dict[str, Any], texts: dict[str, str]) -> None:
    for entity in gold["entities"]:
        assert entity["mention_spans"], entity["name"]
        for article, spans in entity["mention_spans"].items():
            text = text_of(article, gold, texts)
            assert {text[start:end] for start, end in spans} <= {entity["name"], *entity["aliases"]}


def test_every_article_is_annotated(gold: dict[str, Any], texts: dict[str, str]) -> None:
    assert [article["file"] for article in gold["articles"].values()] == list(texts)


def test_every_discrepancy_and_every_trap_has_two_sides(gold: dict[str, Any]) -> None:
    for item in gold["discrepancies"] + gold["non_conflicts"]:
        assert len({value["value"] for value in item["values"]}) > 1, item["topic"]


@pytest.mark.parametrize(
    ("group", "fewest"), [("quotes", 30), ("claims", 25), ("discrepancies", 10), ("non_conflicts", 10)]
)
def test_there_is_enough_to_measure(gold: dict[str, Any], group: str, fewest: int) -> None:
    assert len(gold[group]) >= fewest


def test_discrepancies_are_of_ten_types_and_mostly_conflicts(gold: dict[str, Any]) -> None:
    assert len({item["type"] for item in gold["discrepancies"]}) >= 10
    severities = Counter(item["severity"] for item in gold["discrepancies"])
    assert severities["conflict"] > severities["variation"] > 0


def test_the_two_wire_copies_share_more_than_half_their_words_in_order(
    gold: dict[str, Any], texts: dict[str, str]
) -> None:
    one, other = (five_grams(body_of(article, gold, texts)) for article in ("03", "04"))
    assert len(one & other) >= 0.5 * min(len(one), len(other))
