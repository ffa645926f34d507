"""Notes on what an earlier version of an article had wrong: they tell no facts and no statements."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Article, Extract

pytestmark = pytest.mark.model
READ = Callable[..., tuple[Article, Extract]]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article said that 25 people were killed.",
        "*This article was amended on 6 November. An earlier version said that 25 people were killed.*",
        "This story has been updated. A previous version put the number of people killed at 25.",
        "We wrongly reported that 25 people were killed. The mistake was ours.",
        "Editor's note: The original headline said that 25 people were killed.",
        "Clarification: This report misstated the number of people killed as 25.",
        "Because of an editing error, this article originally said that 25 people were killed.",
    ],
)
def test_what_an_article_takes_back_is_no_fact_and_no_statement(read_article: READ, note: str) -> None:
    _, extract = read_article(f"Eleven people were killed in Ostra on Monday.\n\n{note}")
    assert [fact.shown for fact in extract.facts if fact.key == ("people", "killed")] == ["11"]
    assert not any("25" in statement.numbers for statement in extract.statements)


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of the bill would have closed 25 schools.",
        "The minister had wrongly said that 25 people were killed.",
        "An earlier report said that 25 people were killed.",
        "Correction: An earlier version of this article gave another figure. In all, 25 people were killed.",
    ],
)
def test_what_others_had_wrong_and_what_is_right_is_told(read_article: READ, text: str) -> None:
    _, extract = read_article(text)
    assert any(fact.shown == "25" for fact in extract.facts)
