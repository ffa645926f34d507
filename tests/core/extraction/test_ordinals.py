"""Whose how-manieth what."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Extract

pytestmark = pytest.mark.model
Read = Callable[[str], tuple[object, Extract]]


def ordinals(read_article: Read, text: str) -> list[tuple[str | None, str, float]]:
    """(owner, noun, number)."""
    _, extract = read_article(text)
    return [
        (None if fact.owner is None else extract.entities[fact.owner].name, fact.key[1], fact.value.low)
        for fact in extract.facts
        if fact.type == "ordinal" and fact.value is not None
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Lopez began her fifth term on Monday.", ("Ana Lopez", "term", 5)),
        ("Jan Ek began his 3rd term as mayor.", ("Jan Ek", "term", 3)),
        ("Ana Lopez's fourth visit to Ostra ended on Monday.", ("Ana Lopez", "visit", 4)),
        ("Ana Lopez won on Sunday. It was her third victory in Ostra.", ("Ana Lopez", "victory", 3)),
        ("It was the eighth title for Ana Lopez.", ("Ana Lopez", "title", 8)),
        ("It was the third explosion at the mine.", (None, "explosion", 3)),
        ("Monday's explosion was the third at the mine.", (None, "explosion", 3)),
        ("It was the third time that a mine had been targeted.", (None, "attack", 3)),
        ("The rally was the third in as many weeks.", (None, "in a row", 3)),
        ("They marched for the third Saturday in a row.", (None, "in a row", 3)),
    ],
)
def test_an_ordinal_is_bound_to_its_owner(read_article: Read, text: str, found: tuple[str | None, str, int]) -> None:
    assert ordinals(read_article, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The second round began on Monday.",
        "This is the fifth time that Ana Lopez has met Jan Ek.",
        "The house stands on the third floor.",
        "The visit was the first in ten years.",
        "The house was the third in the street.",
        "They marched on the third Saturday of May.",
        "A third of the members agreed.",
        "It was the third quarter of the year.",
        "The talks of 5th May ended.",
        "The harbour lets third-party pilots use its boats.",
        "The council sold its third-hand buses.",
    ],
)
def test_fractions_dates_and_what_many_things_have_are_none(read_article: Read, text: str) -> None:
    assert ordinals(read_article, text) == []
