import json
from collections.abc import Callable, Iterator
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from copydesk.core.model import (
    ArticleStatus,
    ClaimStatus,
    Confidence,
    EntityType,
    QuoteKind,
    Severity,
    Snapshot,
    Zone,
)
from copydesk.core.reporting.kinds import Kind, kind_named
from copydesk.core.reporting.report import report_document, report_json

SCHEMA = files("copydesk.core.reporting").joinpath("report.schema.json")
DESIGNED = Path(__file__).parents[4] / "shared" / "design" / "report.schema.json"


@pytest.fixture(scope="module")
def contract() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))


def spans_in(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"article", "start", "end", "text"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from spans_in(each)


@pytest.mark.skipif(not DESIGNED.exists(), reason="the design folder is not beside the project")
def test_the_contract_here_is_the_designed_one() -> None:
    assert json.loads(SCHEMA.read_text("utf-8")) == json.loads(DESIGNED.read_text("utf-8"))


def described(*path: str) -> dict[str, Any]:
    """A part of the schema: the properties below each name, through lists."""
    part: dict[str, Any] = json.loads(SCHEMA.read_text("utf-8"))
    for name in path:
        part = part["properties"][name]
        part = part.get("items", part)
    return part


@pytest.mark.parametrize(
    ("path", "values"),
    [
        (("articles", "status"), ArticleStatus),
        (("entities", "type"), EntityType),
        (("quotes", "kind"), QuoteKind),
        (("quotes", "confidence"), Confidence),
        (("claims", "status"), ClaimStatus),
        (("claims", "mentions", "zone"), Zone),
        (("discrepancies", "severity"), Severity),
        (("discrepancies", "confidence"), Confidence),
    ],
)
def test_the_contract_names_every_value_that_the_code_knows(path: tuple[str, ...], values: type[StrEnum]) -> None:
    assert described(*path)["enum"] == [value.value for value in values]


@pytest.mark.parametrize("kind", ["articles", "entities", "quotes", "claims", "discrepancies"])
def test_the_contract_names_every_field_that_the_code_writes(coverage: Snapshot, kind: str) -> None:
    written = report_document(coverage, "en_test 1.0")[kind]
    assert {name for item in written for name in item} == described(kind)["properties"].keys()


def test_a_report_keeps_the_contract(coverage: Snapshot, contract: Draft202012Validator) -> None:
    document = json.loads(report_json(report_document(coverage, "en_test 1.0")))
    contract.validate(document)
    assert document["made_with"]["model"] == "en_test 1.0"


def test_an_empty_coverage_keeps_the_contract(contract: Draft202012Validator) -> None:
    contract.validate(report_document(Snapshot(), "en_test 1.0"))


def test_every_span_carries_the_words_at_its_offsets(coverage: Snapshot) -> None:
    document = report_document(coverage, "en_test 1.0")
    texts = {article["id"]: article["text"] for article in document["articles"]}
    spans = list(spans_in(document))
    assert len(spans) == 6
    assert all(span["text"] == texts[span["article"]][span["start"] : span["end"]] for span in spans)


def test_a_file_that_failed_is_a_row_without_text(coverage: Snapshot) -> None:
    failed = report_document(coverage, "en_test 1.0")["articles"][2]
    assert (failed["status"], failed["reason"], failed["text"]) == ("failed", "the file is binary", "")
    assert failed["body"] == []


def test_a_report_of_some_kinds_keeps_the_contract(coverage: Snapshot, contract: Draft202012Validator) -> None:
    document = report_document(coverage, "en_test 1.0", frozenset({Kind.QUOTE}))
    contract.validate(document)
    assert [name for name in ("articles", "entities", "quotes", "claims", "discrepancies") if document[name]] == [
        "quotes"
    ]


def test_a_report_has_one_item_a_line_and_ends_its_last_line(coverage: Snapshot) -> None:
    lines = report_json(report_document(coverage, "en_test 1.0")).split("\n")
    assert lines[-2:] == ["}", ""]
    assert sum(line.startswith('{"id":') for line in lines) == 3 + 2 + 1 + 1 + 1


@pytest.mark.parametrize(
    "text",
    ["\x1b[2J", "\x9b31m", "\u202egnp.exe", "a\u2028b\u2029c\x85d", "\udcff\udc80", '"\\ </script>', "\x00\x7f"],
)
def test_json_spells_out_what_acts_on_a_terminal_and_reads_back_the_same(
    text: str, hostile: Callable[[str], Snapshot], contract: Draft202012Validator
) -> None:
    document = report_document(hostile(text), "en_test 1.0")
    written = report_json(document)
    assert written.encode("utf-8")
    assert not set(written) & set("\x1b\x9b\x7f\x00\x85\u2028\u2029\u202e")
    assert json.loads(written) == document
    contract.validate(document)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("claim", Kind.CLAIM), ("Claims", Kind.CLAIM), (" entities ", Kind.ENTITY), ("entitys", None), ("", None)],
)
def test_a_kind_is_named_in_singular_or_plural(word: str, kind: Kind | None) -> None:
    assert kind_named(word) is kind
