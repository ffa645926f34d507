"""The gate: the whole program over the sample coverage, never worse than floors.json."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

pytestmark = pytest.mark.model


@pytest.fixture(scope="session")
def report(seeds: Path) -> dict[str, Any]:
    """What a user gets; 90 s, as loading the model on a busy machine takes many."""
    command = [sys.executable, "-m", "copydesk.tui.cli", str(seeds), "--once", "--no-state", "--format", "json"]
    ended = subprocess.run(command, capture_output=True, timeout=90, check=False)
    assert ended.returncode == 0, f"exit {ended.returncode}: {ended.stderr.decode(errors='replace')[-2000:]}"
    document: dict[str, Any] = json.loads(ended.stdout)
    return document


@pytest.fixture(scope="session")
def figures(
    report: dict[str, Any], gold: dict[str, Any], texts: dict[str, str], scoring: ModuleType
) -> dict[str, float]:
    reached: dict[str, float] = scoring.score(report, gold, texts)
    return reached


def digest(texts: dict[str, str], gold: dict[str, Any]) -> str:
    document = json.dumps([texts, gold], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(document.encode()).hexdigest()


def test_the_floors_belong_to_this_coverage_and_this_annotation(
    texts: dict[str, str], gold: dict[str, Any], pins: dict[str, Any]
) -> None:
    now = digest(texts, gold)
    assert pins["digest"] == now, (
        "seeds/ or gold.json changed, so the floors were measured on other texts: "
        f"measure again, then set floors.json to the new figures and digest {now}"
    )


def test_every_figure_is_pinned(pins: dict[str, Any], figures: dict[str, float]) -> None:
    assert {*pins["at_least"], *pins["at_most"]} == set(figures)


def test_no_share_falls_below_its_floor(pins: dict[str, Any], figures: dict[str, float]) -> None:
    fallen = {name: (figures[name], floor) for name, floor in pins["at_least"].items() if figures[name] < floor}
    assert not fallen, f"(reached, pinned): {fallen}; all: {figures}"


def test_no_kind_of_error_grows(pins: dict[str, Any], figures: dict[str, float]) -> None:
    grown = {name: (figures[name], most) for name, most in pins["at_most"].items() if figures[name] > most}
    assert not grown, f"(reached, pinned): {grown}; all: {figures}"


def test_every_sample_article_is_read_and_its_outlet_known(report: dict[str, Any], gold: dict[str, Any]) -> None:
    used = {"ok", "copy"}  # seeds/__init__.py is there too, and skipped
    outlets = {article["id"]: article["outlet"] for article in report["articles"] if article["status"] in used}
    assert outlets == {article["file"]: article["outlet"] for article in gold["articles"].values()}


def test_every_claim_that_is_disputed_stands_on_a_card_that_leads_to_it(report: dict[str, Any]) -> None:
    on_cards = {(claim, card["severity"]) for card in report["discrepancies"] for claim in card["claims"]}
    disputed = {(claim["id"], claim["status"]) for claim in report["claims"]}
    assert {one for one in disputed if one[1] in {"conflict", "differs"}} <= on_cards
