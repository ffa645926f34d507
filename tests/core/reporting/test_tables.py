"""The five CSV files: what stands in them, and that no cell is a formula."""

import csv
import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.core.model import Snapshot
from copydesk.core.reporting.kinds import Kind
from copydesk.core.reporting.tables import BYTE_ORDER_MARK, csv_files

FILES = ["articles.csv", "entities.csv", "quotes.csv", "claims.csv", "discrepancies.csv"]
FORMULAS = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "＝1+1",
    '=HYPERLINK("https://example.org","x")',
    "\x1b=1+1",
    'a","=1+1',
    "a;=1+1\r\n=1+1",
]


def read(table: str) -> list[dict[str, str]]:
    assert table.startswith(BYTE_ORDER_MARK)
    return list(csv.DictReader(io.StringIO(table.removeprefix(BYTE_ORDER_MARK), newline=""), strict=True))


def test_each_kind_has_its_file(coverage: Snapshot) -> None:
    assert list(csv_files(coverage)) == FILES
    assert list(csv_files(coverage, frozenset({Kind.QUOTE}))) == ["quotes.csv"]


def test_articles_stand_with_the_reason_why_one_was_not_read(coverage: Snapshot) -> None:
    rows = read(csv_files(coverage)["articles.csv"])
    assert [(row["id"], row["status"], row["reason"]) for row in rows] == [
        ("a.txt", "ok", ""), ("b.txt", "ok", ""), ("c.bin", "failed", "the file is binary"),
    ]  # fmt: skip


def test_a_claim_is_a_row_and_so_is_each_report(coverage: Snapshot) -> None:
    claim, report = read(csv_files(coverage)["claims.csv"])
    assert (claim["row"], claim["id"], claim["shown_as"], claim["article"]) == ("claim", "c_1", "‼ conflict", "")
    assert (report["row"], report["id"], report["article"], report["line"]) == ("report", "c_1", "a.txt", "3")
    assert report["sentence"] == "The Maud ran aground with 41 people on board."


def test_a_discrepancy_has_a_row_for_each_mention(coverage: Snapshot) -> None:
    rows = read(csv_files(coverage)["discrepancies.csv"])
    assert [(row["value"], row["outlet"], row["line"]) for row in rows] == [
        ("41", "Antrim Post", "3"), ("38", "Lough News", "3"),
    ]  # fmt: skip


def test_quotes_and_entities_stand_with_where_they_are(coverage: Snapshot) -> None:
    tables = csv_files(coverage)
    (quote,) = read(tables["quotes.csv"])
    assert (quote["speaker"], quote["text"], quote["outlet"]) == ("Ada Penn", "“We were lucky,”", "Antrim Post")
    maud, ada = read(tables["entities.csv"])
    assert (maud["mentions"], maud["articles"], ada["roles"]) == ("2", "2", "mate")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula_and_none_is_torn(text: str, hostile: Callable[[str], Snapshot]) -> None:
    plain, attacked = csv_files(hostile("words")), csv_files(hostile(text))
    for name in FILES:
        rows = read(attacked[name])
        assert [row.keys() for row in rows] == [row.keys() for row in read(plain[name])]
        for row in rows:
            for cell in row.values():
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", " ")), cell
                assert all(character.isprintable() for character in cell)


@pytest.mark.outside
def test_libreoffice_opens_the_files_and_computes_nothing(hostile: Callable[[str], Snapshot], tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed (apt-get install libreoffice-calc)")
    for name, table in csv_files(hostile("=1+1")).items():
        (tmp_path / name).write_text(table, "utf-8", newline="")
    command = [
        office,
        "--headless",
        "--convert-to",
        "ods:calc8",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "claims.csv"),
    ]
    subprocess.run([*command, f"-env:UserInstallation=file://{tmp_path}/profile"], check=True, capture_output=True)
    assert (tmp_path / "claims.ods").exists()
