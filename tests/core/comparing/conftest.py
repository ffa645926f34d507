"""What two papers say of one story, and the cards of what they disagree on."""

from collections.abc import Callable

import pytest

from copydesk.core.merging.coverage import Coverage
from copydesk.core.model import Article, Discrepancy, Extract

Read = Callable[..., tuple[Article, Extract]]
PapersSay = Callable[..., list[Discrepancy]]
_OUTLETS = ("Harbour Post", "Tide Herald")
_DAY = "2031-05-06"  # a Tuesday

# What both begin with, so that they are of one story; and what each has alone.
_OPENING = (
    "Mayor Ana Lopez of Ostra spoke to reporters beside the Tarn River on Monday.\n\n"
    "Helga Brandt of the Merrow Institute and the Ostra Police Department are looking into the matter."
)
_ELSEWHERE = ("A bakery sold loaves at the museum.", "Gardeners planted roses near the cinema.")

# One story in other words.
_FIRST = (
    "Officials in Ostra said that more would be known later. Karl Ek has lived in the north for a long time.\n\n"
    "Eva Holm spoke to reporters outside the town hall. A spokeswoman for Calder Line declined to give details.\n\n"
    "Residents of Norvik followed the news on the radio. Mina Dahl wrote about it on her page."
)
_SECOND = (
    "It was a long day for Ostra and its people. Karl Ek was seen leaving by a side door.\n\n"
    "Calder Line put out a short statement. Eva Holm, who looked tired, said she would say more soon.\n\n"
    "In Norvik the church bells rang. Mina Dahl called on everybody to keep calm."
)


@pytest.fixture(scope="session")
def two_papers_say(read_article: Read) -> PapersSay:
    """The cards of two papers, each with its sentences behind the same opening."""

    def cards(
        first: str, second: str, *, opening: str = _OPENING, days: tuple[str, str] = (_DAY, _DAY)
    ) -> list[Discrepancy]:
        coverage = Coverage()
        for number, text in enumerate((first, second)):
            body = f"{opening}\n\n{text}\n\n{_ELSEWHERE[number]}"
            coverage.put(*read_article(body, _OUTLETS[number], days[number], id=f"{number}.md"))
        return list(coverage.snapshot().discrepancies)

    return cards


@pytest.fixture(scope="session")
def two_reports_say(read_article: Read) -> PapersSay:
    """The cards of two papers' reports, each with its sentences right behind its own headline."""

    def cards(
        first: str, second: str, days: tuple[str, str] = (_DAY, _DAY), *, beside_second: str = _SECOND
    ) -> list[Discrepancy]:
        coverage = Coverage()
        texts = (
            f"What is known so far\n\n{first}\n\n{_FIRST}",
            f"The morning after\n\n{second}\n\n{beside_second}",
        )
        for number, text in enumerate(texts):
            coverage.put(*read_article(text, _OUTLETS[number], days[number], id=f"{number}.md"))
        return list(coverage.snapshot().discrepancies)

    return cards
