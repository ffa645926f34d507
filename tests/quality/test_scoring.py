"""The scorer itself, on reports made from the annotation and spoiled by hand."""

from copy import deepcopy
from types import ModuleType
from typing import Any

import pytest

SHARES = {
    *("entities_f1", "quotes_f1", "speaker_precision", "speaker_coverage"),
    *("merge_precision", "merge_recall", "discrepancy_recall", "conflict_precision"),
}
COUNTS = {"offsets_wrong", "entities_merged", "trapped", "furniture_kept"}


class ReportFromGold:
    """Writes the report that finds all that is annotated and nothing else."""

    def __init__(self, gold: dict[str, Any], texts: dict[str, str]) -> None:
        self.gold, self.texts = gold, texts

    def write(self) -> dict[str, Any]:
        return {
            "articles": [self.article(article) for article in self.gold["articles"].values()],
            "entities": [self.entity(entity) for entity in self.gold["entities"]],
            "quotes": [self.quote(quote) for quote in self.gold["quotes"] if quote["kind"] != "scare"],
            "claims": [{"mentions": [self.span(**m) for m in claim["mentions"]]} for claim in self.gold["claims"]],
            "discrepancies": [self.card(topic) for topic in self.gold["discrepancies"]],
        }

    def article(self, article: dict[str, Any]) -> dict[str, Any]:
        text = self.texts[article["file"]]
        body, begin = [], 0
        for piece in [*article["boilerplate_spans"], {"start": len(text), "end": len(text)}]:
            body.append([begin, piece["start"]])
            begin = piece["end"]
        return {"id": article["file"], "text": text, "body": body}

    def entity(self, entity: dict[str, Any]) -> dict[str, Any]:
        spans = entity["mention_spans"].items()
        mentions = [self.span(article, start, end) for article, pieces in spans for start, end in pieces]
        return {key: entity[key] for key in ("name", "type", "aliases")} | {"mentions": mentions}

    def quote(self, quote: dict[str, Any]) -> dict[str, Any]:
        variant = {
            "article": self.gold["articles"][quote["article"]]["file"],
            "segments": quote["segments"],
            "content": quote["segments"],
            "text": " ".join(quote["segment_texts"]),
        }
        return {"kind": quote["kind"], "speaker": quote["speaker"], "variants": [variant]}

    def card(self, topic: dict[str, Any]) -> dict[str, Any]:
        severity = "conflict" if topic.get("severity", "conflict") == "conflict" else "differs"
        sides: dict[str, list[dict[str, Any]]] = {}
        for value in topic["values"]:
            sides.setdefault(value["value"], []).append(self.span(**value))
        return {"severity": severity, "values": [{"value": k, "mentions": m} for k, m in sides.items()]}

    def span(self, article: str, start: int, end: int, **_: object) -> dict[str, Any]:
        file = self.gold["articles"][article]["file"]
        return {"article": file, "start": start, "end": end, "text": self.texts[file][start:end]}


@pytest.fixture(scope="module")
def writer(gold: dict[str, Any], texts: dict[str, str]) -> ReportFromGold:
    return ReportFromGold(gold, texts)


@pytest.fixture
def perfect(writer: ReportFromGold) -> dict[str, Any]:
    return deepcopy(writer.write())


def test_a_report_of_all_that_is_annotated_is_perfect(
    perfect: dict[str, Any], gold: dict[str, Any], texts: dict[str, str], scoring: ModuleType
) -> None:
    figures = scoring.score(perfect, gold, texts)
    assert {name: figures[name] for name in SHARES} == dict.fromkeys(SHARES, 1.0)
    assert {name: figures[name] for name in COUNTS} == dict.fromkeys(COUNTS, 0)
    assert figures["prose_lost"] == 0.0


def test_an_empty_report_has_found_nothing_and_lost_all(
    gold: dict[str, Any], texts: dict[str, str], scoring: ModuleType
) -> None:
    nothing: dict[str, Any] = {group: [] for group in ("articles", "entities", "quotes", "claims", "discrepancies")}
    figures = scoring.score(nothing, gold, texts)
    assert {name: figures[name] for name in SHARES | COUNTS} == dict.fromkeys(SHARES | COUNTS, 0)
    assert figures["prose_lost"] == 1.0


def test_each_span_that_is_not_its_text_counts_once(
    perfect: dict[str, Any], texts: dict[str, str], scoring: ModuleType
) -> None:
    perfect["entities"][0]["mentions"][0]["start"] -= 1
    perfect["claims"][0]["mentions"][0]["text"] += "s"
    perfect["quotes"][0]["variants"][0]["text"] = "Something else."
    assert scoring.offsets_wrong(perfect, texts) == 3


def test_an_article_whose_text_is_not_the_files_counts(
    perfect: dict[str, Any], texts: dict[str, str], scoring: ModuleType
) -> None:
    perfect["articles"][0]["text"] += "\n"
    assert scoring.offsets_wrong(perfect, texts) == 1


def test_two_people_in_one_entity_are_merged(
    perfect: dict[str, Any], gold: dict[str, Any], scoring: ModuleType
) -> None:
    one, other = (e for e in perfect["entities"] if e["name"] in {"Odile Farrant", "Halden Voss"})
    one["aliases"] = [*one["aliases"], *other["aliases"]]
    perfect["entities"].remove(other)
    figures = scoring.score_entities(perfect, gold)
    assert figures["entities_merged"] == 1
    assert figures["entities_f1"] == 1.0


def test_an_invented_entity_costs_precision_and_a_book_costs_nothing(
    perfect: dict[str, Any], gold: dict[str, Any], scoring: ModuleType
) -> None:
    perfect["entities"].append({"name": "Quiet Dust", "type": "PERSON", "aliases": [], "mentions": []})
    assert scoring.score_entities(perfect, gold)["entities_f1"] == 1.0
    perfect["entities"].append({"name": "Outside Reporters", "type": "PERSON", "aliases": [], "mentions": []})
    assert scoring.score_entities(perfect, gold)["entities_f1"] < 1.0


def test_a_title_in_quotation_marks_taken_for_speech_costs_precision(
    perfect: dict[str, Any], gold: dict[str, Any], texts: dict[str, str], scoring: ModuleType, writer: ReportFromGold
) -> None:
    scare = next(quote for quote in gold["quotes"] if quote["kind"] == "scare")
    perfect["quotes"].append(writer.quote(scare))
    files = {key: article["file"] for key, article in gold["articles"].items()}
    assert 0.9 < scoring.score_quotes(perfect, gold, files, texts)["quotes_f1"] < 1.0


def test_a_wrong_speaker_costs_precision_and_an_unknown_one_coverage(
    perfect: dict[str, Any], gold: dict[str, Any], texts: dict[str, str], scoring: ModuleType
) -> None:
    files = {key: article["file"] for key, article in gold["articles"].items()}
    perfect["quotes"][1]["speaker"] = "Petra Lindqvane"
    perfect["quotes"][2]["speaker"] = None
    figures = scoring.score_quotes(perfect, gold, files, texts)
    assert 0.9 < figures["speaker_precision"] < 1.0
    assert 0.9 < figures["speaker_coverage"] < 1.0
    assert figures["quotes_f1"] == 1.0


def test_a_claim_that_joins_two_others_costs_precision(
    perfect: dict[str, Any], gold: dict[str, Any], texts: dict[str, str], scoring: ModuleType
) -> None:
    one, other = perfect["claims"].pop(), perfect["claims"].pop()
    perfect["claims"].append({"mentions": one["mentions"] + other["mentions"]})
    figures = scoring.score(perfect, gold, texts)
    assert figures["merge_precision"] < 1.0
    assert figures["merge_recall"] == 1.0


def test_a_claim_left_apart_costs_recall(
    perfect: dict[str, Any], gold: dict[str, Any], texts: dict[str, str], scoring: ModuleType
) -> None:
    perfect["claims"] = [{"mentions": [mention]} for claim in perfect["claims"] for mention in claim["mentions"]]
    figures = scoring.score(perfect, gold, texts)
    assert figures["merge_recall"] == 0.0


def test_a_conflict_not_shown_costs_recall(
    perfect: dict[str, Any], gold: dict[str, Any], texts: dict[str, str], scoring: ModuleType
) -> None:
    conflict = next(card for card in perfect["discrepancies"] if card["severity"] == "conflict")
    perfect["discrepancies"].remove(conflict)
    conflicts = sum(item["severity"] == "conflict" for item in gold["discrepancies"])
    figures = scoring.score(perfect, gold, texts)
    assert figures["discrepancy_recall"] == pytest.approx(1 - 1 / conflicts)
    assert figures["conflict_precision"] == 1.0


def test_a_sum_shown_as_a_conflict_is_a_trap(
    perfect: dict[str, Any], gold: dict[str, Any], texts: dict[str, str], scoring: ModuleType, writer: ReportFromGold
) -> None:
    perfect["discrepancies"].append(writer.card(gold["non_conflicts"][0]))
    figures = scoring.score(perfect, gold, texts)
    assert figures["trapped"] == 1
    assert figures["conflict_precision"] < 1.0


def test_a_trap_shown_as_a_mere_difference_is_none(
    perfect: dict[str, Any], gold: dict[str, Any], texts: dict[str, str], scoring: ModuleType, writer: ReportFromGold
) -> None:
    perfect["discrepancies"].append(writer.card(gold["non_conflicts"][0]) | {"severity": "differs"})
    figures = scoring.score(perfect, gold, texts)
    assert figures["trapped"] == 0
    assert figures["conflict_precision"] == 1.0


def test_furniture_taken_for_prose_and_prose_left_out_are_told_apart(
    perfect: dict[str, Any], gold: dict[str, Any], texts: dict[str, str], scoring: ModuleType
) -> None:
    article = perfect["articles"][0]
    article["body"] = [[0, len(article["text"])]]
    figures = scoring.score_furniture(perfect, gold, texts)
    assert figures == {"furniture_kept": len(gold["articles"]["01"]["boilerplate_spans"]), "prose_lost": 0.0}
    perfect["articles"][1]["body"] = []
    assert 0.05 < scoring.score_furniture(perfect, gold, texts)["prose_lost"] < 0.2
