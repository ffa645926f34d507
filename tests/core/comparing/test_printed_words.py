"""Quoted words are compared without house style, in runs that end where an outlet shows that it cut."""

import pytest

from copydesk.core.comparing.printed_words import mean_the_same, runs_of, word_keys
from copydesk.core.model import Range


def runs(text: str) -> list[str]:
    return [" ".join(run.keys) for run in runs_of(text, (Range(0, len(text)),))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Don’t", "do not"),
        ("can't", "cannot"),
        ("won’t", "will not"),
        ("we've", "we have"),
        ("gonna", "going to"),
        ("rainin’", "raining"),
        ("colour", "color"),
        ("harbours", "harbors"),
        ("realised", "realized"),
        ("centre", "center"),
        ("theatres", "theaters"),
        ("paediatric", "pediatric"),
        ("travelled", "traveled"),
        ("defence", "defense"),
        ("dialogue", "dialog"),
        ("Zoë", "Zoe"),
        ("U.S.", "US"),
        ("&", "and"),
        ("Mr", "Mr."),
        ("um, well", "well"),
        ("£5m", "5 million"),
        ("March 3rd", "March 3"),
        ("10km", "10 kilometres"),
    ],
)
def test_house_style_gives_one_key(one: str, other: str) -> None:
    assert runs(one) == runs(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("is", "was"), ("hope", "hop"), ("four", "for"), ("does", "dies"), ("can", "can’t"), ("ship", "ships")],
)
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert word_keys(one) != word_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("twenty", "four"), ("24",)),
        (("frame", "rate"), ("framerate",)),
        (("'s",), ("is",)),
        (("'d",), ("would",)),
        (("harbor", "master", "office"), ("hmo",)),
    ],
)
def test_what_is_said_alike_means_the_same(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert mean_the_same(one, other)
    assert mean_the_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [((), ("and",)), (("two",), ("3",)), (("'s",), ("was",)), (("will",), ("would",))]
)
def test_what_is_said_otherwise_does_not(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert not mean_the_same(one, other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We … hoped for rain”", ["we", "hoped for rain"]),
        ("“We. . . hoped for rain”", ["we", "hoped for rain"]),
        ("“[The farmers] hoped for rain”", ["hoped for rain"]),
        ("“They were hop[ing] for rain”", ["they were", "for rain"]),
        ("“[W]e hoped for rain”", ["we hoped for rain"]),
        ("“We hoped (he laughs) for rain”", ["we hoped", "for rain"]),
        ("“We f***ing hoped for rain”", ["we", "hoped for rain"]),
        ("“We hoped--all of us--for rain”", ["we hoped all of us for rain"]),
        ("“We hoped @rainmaker for https://rain.example/x rain”", ["we hoped", "for", "rain"]),
    ],
)
def test_a_run_ends_where_the_outlet_cut(text: str, found: list[str]) -> None:
    assert runs(text) == found


def test_each_segment_is_a_run_of_its_own_and_keeps_its_places() -> None:
    text = "“We hoped,” she said, “for rain.”"
    first, second = runs_of(text, (Range(0, 11), Range(22, 33)))
    assert (first.keys, second.keys) == (("we", "hoped"), ("for", "rain"))
    assert text[second.start : second.end] == "for rain"
    assert second.stops == (1,)


def test_hostile_marks_cost_no_more_than_their_length() -> None:
    for sign in ("[", "(", ". ", "'a", "@", "x.", "a1", "a_", "'s", "1st", "[a]", "pic.", "1,", "a-"):
        assert len(runs(sign * 30_000)) <= 30_000
