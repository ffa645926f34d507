"""A name that papers spell in two ways is shown, whether or not they were taken for one."""

from collections.abc import Callable, Sequence

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., Sequence[Discrepancy]]


def cards(papers_say: PapersSay, *texts: str) -> list[Discrepancy]:
    return [card for card in papers_say(*texts) if card.type == "name"]


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("The wreck lies off Langesundo Point.", "The wreck lies off Langesunda Point.", {"Langesundo Point"}),
        ("Captain Tor Halim Sayyid swam.", "Captain Tor Halim Saiyid swam ashore.", {"Tor Halim Saiyid"}),
        (
            "The Vandersloot Steel Company built her.",
            "Vandersloot Stel Company built her.",
            {"Vandersloot Steel Company"},
        ),
        ("Captain Kathryn Vandersloot swam.", "Captain Catherine Vandersloot swam.", {"Kathryn Vandersloot"}),
        ("Captain Jon Mikkelsen swam ashore.", "Captain John Mikelsen swam ashore.", {"Jon Mikkelsen"}),
        ("Captain Ahmed al-Tarif swam ashore.", "Captain Ahmad el-Tareef swam.", {"Ahmed al-Tarif"}),
        ("The Lightwater Steel Company paid.", "Litewater Steel Company paid.", {"Litewater Steel Company"}),
    ],
)
def test_two_spellings_in_two_papers_are_shown(papers_say: PapersSay, first: str, second: str, names: set[str]) -> None:
    (card,) = cards(papers_say, first, second)
    assert card.severity is Severity.DIFFERS
    assert card.tags == ()
    assert names < {one.value for one in card.values}


def test_a_slip_in_one_article_is_shown_and_marked_as_such(papers_say: PapersSay) -> None:
    (card,) = cards(
        papers_say,
        "Tor Vandersloot owned the ferry. Vandersloot wept. Tor Vandesrloot left by car. Tor Vandersloot paid.",
        "It rained.",
    )
    assert {one.value for one in card.values} == {"Tor Vandersloot", "Tor Vandesrloot"}
    assert card.tags == ("internal",)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rescuers came from Caldora.", "Caldoran rescuers came."),
        ("Erik Berg and his sister Erika Berg were saved.", "Erika Berg was saved."),
        ("The Ostra Sea Centre sent boats.", "The Ostra Sea Center sent boats."),
        ("The U.N. Security Council met.", "The UN Security Council met."),
        ("People of Northern Merrow saw it.", "People of Southern Merrow saw it."),
        ("Peter Vandersloot paid.", "Pete Vandersloot paid."),
        ("John Vandersloot paid.", "Jane Vandersloot paid."),
        ("Christian Vandersloot paid.", "Christine Vandersloot paid."),
        ("Anna Keller paid.", "Hanno Kohler paid."),
    ],
)
def test_what_is_no_spelling_makes_no_card(papers_say: PapersSay, first: str, second: str) -> None:
    assert cards(papers_say, first, second) == []
