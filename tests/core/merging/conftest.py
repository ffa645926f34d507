"""What several papers say of one story, and the cards of what they disagree on."""

from collections.abc import Callable

import pytest

from copydesk.core.merging.coverage import Coverage
from copydesk.core.model import Article, Discrepancy, Extract

Read = Callable[..., tuple[Article, Extract]]
PapersSay = Callable[..., list[Discrepancy]]

# What all have in common, so that they tell of one thing.
_STORY = (
    "The ferry Brisa sank off Cape Merrow on Tuesday, and the Harbour Office of Ostra in Caldora closed the port.\n\n"
)
_ELSEWHERE = (
    "Divers of the navy looked for the black box.",
    "Cranes waited at the mole.",
    "A choir sang in the market hall.",
    "Schools stayed shut all week.",
)


@pytest.fixture
def papers_say(read_article: Read) -> PapersSay:
    """The cards of up to four papers, each with its sentences behind what all of them say."""

    def cards(*texts: str, days: tuple[str, ...] = ("2031-04-03",) * 4) -> list[Discrepancy]:
        coverage = Coverage()
        for number, text in enumerate(texts):
            outlet = ("Harbour Post", "Tide Herald", "Ferry Gazette", "Mole Mail")[number]
            body = f"{_STORY}{text}\n\n{_ELSEWHERE[number]}"
            coverage.put(*read_article(body, outlet, days[number], id=f"{number}.md"))
        return list(coverage.snapshot().discrepancies)

    return cards
