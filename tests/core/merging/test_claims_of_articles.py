"""Claims of whole articles: a few words are known again in the same ones alone; another value is another claim."""

from collections.abc import Callable

import pytest

from copydesk.core.merging.coverage import Coverage
from copydesk.core.model import Article, ClaimStatus, Extract

pytestmark = pytest.mark.model
Read = Callable[..., tuple[Article, Extract]]

_FERRY = "Jan Ek told the council of Ostra in June that the ferry Edda needs a new hull."
_OPERA = "Mia Roth told singers of the Varden Opera in Lund that Tosca needs a new tenor."


def claims(read_article: Read, *bodies: str) -> list[set[str]]:
    """The words of each claim, as its articles print them."""
    coverage = Coverage()
    for number, body in enumerate(bodies):
        coverage.put(*read_article(body, f"Paper {number}", "2031-04-02", None, f"{number}.md"))
    snapshot = coverage.snapshot()
    return [{snapshot.text_of(report.span) for report in claim.mentions} for claim in snapshot.claims]


def test_a_few_words_that_two_articles_quote_are_one_claim(read_article: Read) -> None:
    first = f"{_FERRY} “We were called out by divers,” Ek said."
    second = f"“We were called out by divers,” Ek said. {_FERRY}"
    assert {"We were called out by divers"} in claims(read_article, first, second)
    reworded = f"“We were called out by fishermen,” Ek said. {_FERRY}"
    assert not any("We were called out by divers" in words for words in claims(read_article, first, reworded))


def test_a_few_words_of_one_article_are_no_claim(read_article: Read) -> None:
    twice = f"{_FERRY} “We were called out by divers,” Ek said. He told a reporter: “We were called out by divers.”"
    assert not any("We were called out by divers" in words for words in claims(read_article, twice, _FERRY))


def test_a_few_words_of_two_stories_are_no_claim(read_article: Read) -> None:
    first, second = (f"{story} “We were called out by divers,” the report said." for story in (_FERRY, _OPERA))
    assert not any("We were called out by divers" in words for words in claims(read_article, first, second))


def test_a_few_words_that_hang_on_others_are_no_claim(read_article: Read) -> None:
    body = f"{_FERRY} Ek praised the welders who made the hulls."
    assert not any("who made the hulls" in words for words in claims(read_article, body, body))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Building of the harbour began in March 2029.", "Building of the harbour began in May 2029."),
        ("Ek Bank paid £3bn for the harbour of Ostra.", "Ek Bank paid £5.5bn for the harbour of Ostra."),
        ("The union supports the new contract at the mill.", "The union opposes the new contract at the mill."),
        ("The man was treated for burns in Ostra.", "The woman was treated for burns in Ostra."),
        ("The wound was in his left arm.", "The wound was in his right arm."),
        ("The ferry left the harbour at 6.30 a.m. in fog.", "The ferry left the harbour at 8.30 a.m. in fog."),
    ],
)
def test_another_day_sum_or_hour_is_another_claim(read_article: Read, first: str, second: str) -> None:
    bodies = f"{first} {_FERRY}", f"{_FERRY} {second}"
    assert not any(len(words) > 1 and first[:-1] in words for words in claims(read_article, *bodies))
    assert any(first[:-1] in words for words in claims(read_article, *bodies))


def test_of_claims_with_as_many_origins_the_disputed_come_first(read_article: Read) -> None:
    bodies = (
        f"Divers found a crack in the ferry Edda. {_FERRY} Seven people were hurt at the yard.",
        "Nine people were hurt at the yard. Divers found a crack in the ferry Edda, as Jan Ek told Ostra.",
        "Seven people were hurt at the yard of Ostra, where Jan Ek builds ferries like the Edda.",
    )
    coverage = Coverage()
    for number, body in enumerate(bodies):
        coverage.put(*read_article(body, f"Paper {number}", "2031-04-02", None, f"{number}.md"))
    shared = [claim for claim in coverage.snapshot().claims if claim.origins == 2]
    disputed = [claim.status is ClaimStatus.CONFLICT for claim in shared]
    assert disputed == sorted(disputed, reverse=True)
    assert set(disputed) == {True, False}
