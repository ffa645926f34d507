"""The reader's marks in the exports: told where they are asked for, on whatever their members are in now."""

import csv
import io
import json
from importlib.resources import files

from jsonschema import Draft202012Validator

from copydesk.core.marking import Mark, Markings, MarkKind
from copydesk.core.model import DisputedValue, Snapshot
from copydesk.core.reporting.markdown import markdown_brief
from copydesk.core.reporting.report import report_document
from copydesk.core.reporting.tables import csv_files
from copydesk.core.reporting.text import text_brief

SCHEMA = json.loads(files("copydesk.core.reporting").joinpath("report.schema.json").read_text("utf-8"))
A = "0" * 64
MADE = 1709400000.0


def verdict(coverage: Snapshot, note: str = "two registers agree", verdict: str = "verified") -> Mark:
    span = coverage.claims[0].mentions[0].span
    content = json.dumps({"verdict": verdict, "note": note})
    return Mark(MarkKind.CLAIM_VERDICT, f"{A}:{span.start}:{span.end}", content, MADE)


def dismissal(coverage: Snapshot, *values: str) -> list[Mark]:
    content = json.dumps({"type": "number", "values": list(values)})
    spans = [mention.span for value in coverage.discrepancies[0].values for mention in value.mentions]
    return [Mark(MarkKind.DISMISSED, f"{A}:{span.start}:{span.end}", content, MADE) for span in spans]


def test_marks_stand_in_the_report_only_where_they_are_asked_for(coverage: Snapshot) -> None:
    assert "marks" not in report_document(coverage, "model")
    document = report_document(coverage, "model", marks=[verdict(coverage), *dismissal(coverage, "38", "41")])
    Draft202012Validator(SCHEMA).validate(document)
    told = {mark["kind"]: mark for mark in document["marks"]}
    assert told["claim.verdict"]["told"] == {"verdict": "verified", "note": "two registers agree"}
    assert told["claim.verdict"]["items"] == ["c_1"]
    assert told["claim.verdict"]["made"] == "2024-03-02T17:20:00Z"
    assert told["discrepancy.dismissed"]["items"] == ["d_1"]
    assert len(told["discrepancy.dismissed"]["members"]) == 2


def test_a_mark_on_what_is_gone_is_still_told(coverage: Snapshot) -> None:
    gone = Mark(MarkKind.CLAIM_VERDICT, "ff:1:2", '{"verdict": "false", "note": ""}', MADE)
    (told,) = report_document(coverage, "model", marks=[gone])["marks"]
    assert (told["members"], told["items"]) == (["ff:1:2"], [])


def test_a_dismissal_holds_until_a_value_comes_that_it_had_not(coverage: Snapshot) -> None:
    card = coverage.discrepancies[0]
    markings = Markings(dismissal(coverage, "38", "41"))
    assert markings.is_dismissed(coverage, card)
    assert markings.standing(coverage) == []
    assert not Markings(dismissal(coverage, "41")).is_dismissed(coverage, card)
    assert not Markings().is_dismissed(coverage, card)
    assert DisputedValue("41", ()) != card.values[0]


def test_the_newest_verdict_comes_first(coverage: Snapshot) -> None:
    earlier = verdict(coverage)
    judged = Markings([earlier]).judgements(coverage, coverage.claims[0])
    assert [each.verdict for each in judged] == ["verified"]


def test_the_brief_tells_verdicts_and_puts_what_was_dismissed_last(coverage: Snapshot) -> None:
    brief = markdown_brief(coverage, "model", marks=[verdict(coverage), *dismissal(coverage, "38", "41")])
    assert "## Conflicts (0)" in brief
    assert "## Dismissed by the reader (1)" in brief
    assert "verified, 2024-03-02: two registers agree" in brief
    assert "reader" not in markdown_brief(coverage, "model")


def test_a_note_is_escaped_like_everything_else(coverage: Snapshot) -> None:
    brief = markdown_brief(coverage, "model", marks=[verdict(coverage, "<script>x</script> [a](http://b)\x1b[31m")])
    assert "<script>" not in brief
    assert "[a](" not in brief
    assert "\x1b" not in brief


def test_the_text_brief_tells_the_same(coverage: Snapshot) -> None:
    brief = text_brief(coverage, "model", marks=[verdict(coverage, "seen\x1b[31m"), *dismissal(coverage, "38", "41")])
    assert "NO CONFLICTS" in brief
    assert "DISMISSED BY THE READER (1)" in brief
    assert "THE READER'S VERDICTS ON CLAIMS (1)" in brief
    assert "the reader: verified, 2024-03-02: seen" in brief
    assert "\x1b" not in brief
    assert "reader" not in text_brief(coverage, "model").lower()
    assert text_brief(coverage, "model", marks=[]) == text_brief(coverage, "model")


def rows_of(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"), newline=""), strict=True))


def test_the_tables_have_the_verdict_beside_each_row_and_every_mark(coverage: Snapshot) -> None:
    marks = [verdict(coverage, "=1+1"), *dismissal(coverage, "38", "41")]
    tables = csv_files(coverage, marks=marks)
    for row in rows_of(tables["claims.csv"]):
        assert (row["verdict"], row["note"], row["judged"]) == ("verified", "'=1+1", "2024-03-02T17:20:00Z")
    assert {row["dismissed"] for row in rows_of(tables["discrepancies.csv"])} == {"yes"}
    told = {row["kind"]: row for row in rows_of(tables["marks.csv"])}
    assert json.loads(told["claim.verdict"]["told"]) == {"note": "=1+1", "verdict": "verified"}
    assert told["claim.verdict"]["items"] == "c_1"
    assert told["discrepancy.dismissed"]["members"].count(";") == 1


def test_tables_without_marks_are_as_they_were(coverage: Snapshot) -> None:
    plain = csv_files(coverage)
    assert "marks.csv" not in plain
    assert "verdict" not in rows_of(plain["claims.csv"])[0]
    asked = csv_files(coverage, marks=[])
    assert [row["verdict"] for row in rows_of(asked["claims.csv"])] == ["", ""]
    assert rows_of(asked["marks.csv"]) == []
