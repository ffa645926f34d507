"""Ages, bound to the people that they are of."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Extract

pytestmark = pytest.mark.model
Read = Callable[[str], tuple[object, Extract]]


def ages(read_article: Read, sentence: str) -> list[tuple[str, str]]:
    _, extract = read_article(sentence)
    found = [fact for fact in extract.facts if fact.key == ("age",)]
    return [(extract.entities[fact.owner].name, fact.shown) for fact in found if fact.owner is not None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Lopez, 53, was elected on Sunday.",
        "Ana Lopez (53) was elected on Sunday.",
        "Ana Lopez, who is 53, was elected on Sunday.",
        "Ana Lopez, aged 53, was elected on Sunday.",
        "Ana Lopez was 53 when she died on Sunday.",
        "Ana Lopez was 53 when she was killed on Sunday.",
        "The 53-year-old Ana Lopez was elected on Sunday.",
        "The 53-year-old former mayor Ana Lopez was elected on Sunday.",
        "A 53-year-old ship owner, Ana Lopez, was elected on Sunday.",
        "The former mayor Ana Lopez, 53 years of age, was elected on Sunday.",
    ],
)
def test_an_age_is_found_in_every_house_style(read_article: Read, sentence: str) -> None:
    assert ages(read_article, sentence) == [("Ana Lopez", "53")]


def test_the_age_beside_a_name_is_that_one_s(read_article: Read) -> None:
    assert ages(read_article, "Ana Lopez and Jan Ek, 41, were elected.") == [("Jan Ek", "41")]


def test_the_age_behind_a_noun_is_that_of_the_one_named_before(read_article: Read) -> None:
    text = "Jan Ek scored late. The $15m-rated striker, 20, beat the keeper."
    assert ages(read_article, text) == [("Jan Ek", "20")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Lopez, 25 minutes late, was elected.",
        "Ana Lopez beat Jan Ek, 25-19, on Sunday.",
        "A 25-year-old man killed Jan Ek on Monday.",
        "They found a 25-year-old file on Jan Ek.",
        "Police shot a 25-year-old ship owner, Jan Ek said.",
        "The ship, 53, was scrapped.",
        "Ana Lopez was 19 when she joined the party.",
        "Ana Lopez, who was 19 at the time, was elected.",
        "Ana Lopez was 19 years old when she won.",
        "They spoke to Ana Lopez, the 34-year-old's aunt.",
    ],
)
def test_other_figures_beside_a_name_are_no_age(read_article: Read, sentence: str) -> None:
    assert ages(read_article, sentence) == []


def test_nobody_is_older_than_people_get(read_article: Read) -> None:
    _, extract = read_article("Ana Lopez, 530, was elected on Sunday.")
    assert not any(fact.asserted for fact in extract.facts if fact.key == ("age",))
