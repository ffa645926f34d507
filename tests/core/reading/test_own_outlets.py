"""The reader's own outlets, beside the shipped ones."""

from collections.abc import Iterator

import pytest

from copydesk.core.reading import article_from_bytes
from copydesk.core.reading.outlets import OutletsInvalid, add_outlets, outlets
from copydesk.core.state.code import reading_code

PAGE = b"Ferry returns\n\nThe ferry to the island will run again, the board said.\n\nWrite to us at desk@bay.example"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    add_outlets("")


def test_own_outlets_are_known_beside_the_shipped_ones() -> None:
    (before,) = article_from_bytes("a", PAGE, ".txt")
    add_outlets("# mine\n\nBay Gazette = bay.example, Gazette\nBay Wire * = BW\n")
    (after,) = article_from_bytes("a", PAGE, ".txt")
    assert (before.outlet, after.outlet) == ("bay.example", "Bay Gazette")
    assert outlets().wire("BW") == "Bay Wire"
    assert outlets().named("BBC") == "BBC News"


def test_own_outlets_win_over_the_shipped_ones() -> None:
    add_outlets("My BBC = bbc.co.uk")
    assert outlets().known_at("www.bbc.co.uk") == "My BBC"


def test_other_outlets_are_another_reading() -> None:
    before = reading_code()
    add_outlets("Bay Gazette = bay.example")
    assert reading_code() != before
    add_outlets("")
    assert reading_code() == before


@pytest.mark.parametrize("line", ["Bay Gazette", "= bay.example", " * = x"])
def test_a_line_of_another_form_is_told(line: str) -> None:
    with pytest.raises(OutletsInvalid, match="line 2: "):
        add_outlets(f"Bay Gazette = bay.example\n{line}\n")
