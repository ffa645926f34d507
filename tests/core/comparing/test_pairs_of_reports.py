"""Pairs of reports in which one thing has two values, and pairs of which each is right."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]
_PAIRS = Path(__file__).parent / "pairs"
_DAY = date(2031, 5, 6)  # a Tuesday


def _read(name: str) -> list[tuple[str, str, int]]:
    """ "  first | second", or "  first | +2 second" for a report of two days later."""
    pairs = []
    for line in (_PAIRS / name).read_text("utf-8").splitlines():
        first, bar, second = line.strip().partition(" | ")
        if bar:
            later, _, told = second.partition(" ") if second.startswith("+") else ("0", "", second)
            pairs.append((first, told, int(later)))
    return pairs


def _conflicts(two_reports_say: PapersSay, first: str, second: str, later: int) -> list[Discrepancy]:
    cards = two_reports_say(first, second, (_DAY.isoformat(), (_DAY + timedelta(later)).isoformat()))
    return [card for card in cards if card.severity is Severity.CONFLICT]


@pytest.mark.parametrize(("first", "second", "later"), _read("no_conflict.txt"))
def test_two_reports_that_are_both_right_give_no_conflict(
    two_reports_say: PapersSay, first: str, second: str, later: int
) -> None:
    assert _conflicts(two_reports_say, first, second, later) == []


@pytest.mark.parametrize(("first", "second", "later"), _read("conflict.txt"))
def test_two_reports_that_cannot_both_be_right_give_one_conflict(
    two_reports_say: PapersSay, first: str, second: str, later: int
) -> None:
    assert len(_conflicts(two_reports_say, first, second, later)) == 1


@pytest.mark.parametrize(("first", "second", "later"), _read("side_by_side.txt"))
def test_what_two_reports_tell_otherwise_is_shown_on_one_card(
    two_reports_say: PapersSay, first: str, second: str, later: int
) -> None:
    days = (_DAY.isoformat(), (_DAY + timedelta(later)).isoformat())
    (card,) = two_reports_say(first, second, days)
    assert card.type in {"participants", "role"}
