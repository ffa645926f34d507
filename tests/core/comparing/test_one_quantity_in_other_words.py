"""One quantity in the words of two papers meets, another does not: told by a verb and by a noun, with and without it.

The tables hold a class of wordings and beneath it pairs of reports, parted by "|": of one quantity (+) or of two (-).
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from copydesk.core.model import Discrepancy

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]
_TABLES = Path(__file__).with_name("wordings")
_MEASURED = frozenset({"number", "duration", "ordinal"})


def pairs(table: str, sign: str) -> Iterator[tuple[str, str]]:
    for line in (_TABLES / table).read_text(encoding="utf-8").splitlines():
        if line.split()[0] == sign:
            first, _, second = line.strip()[2:].partition(" | ")
            yield first, second


@pytest.mark.parametrize(("first", "second"), list(pairs("one_quantity.txt", "+")))
def test_two_figures_of_one_quantity_are_shown(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert [card for card in two_reports_say(first, second) if card.type in _MEASURED]


@pytest.mark.parametrize(("first", "second"), list(pairs("other_quantities.txt", "-")))
def test_figures_of_two_quantities_are_no_conflict(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert not [card for card in two_reports_say(first, second) if card.type in _MEASURED]
