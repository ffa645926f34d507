"""Live blogs: the hour of an entry is when it was posted, and no part of what it tells."""

import pytest

from copydesk.core.reading import article_from_bytes

ENTRIES = [
    "Two confirmed dead, says the officer in command.",
    "“We can see the ice,” says a reader in a house above the bay.",
    "The last ferry has turned back with 40 passengers.",
]


def read(lines: list[str]) -> tuple[list[str], bool]:
    (article,) = article_from_bytes("page.txt", "\n\n".join(["Storm on the coast: live", *lines]).encode(), ".txt")
    return [article.text[start:end] for start, end in article.body][1:], article.live


@pytest.mark.parametrize(
    "stamps",
    [
        ("7.45", "8.05", "12.30"),
        ("7:45am", "8:05am", "12.30 pm"),
        ("07:45 GMT", "08:05 GMT", "12:30 GMT"),
        ("**07:45**", "**08:05**", "**12:30 Tuesday**"),
        ("**Tuesday 23:05**", "**00:25**", "**Noon**"),
        ("7:45 a.m.", "8 a.m.", "12:30 p.m."),
        ("19h45", "20h05", "21h30"),
        ("07:45 –", "08:05 –", "12:30 –"),
    ],
)
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_the_hours_of_a_live_blog_are_no_part_of_its_entries(stamps: tuple[str, ...], between: str) -> None:
    body, is_live = read([f"{stamp}{between}{entry}" for stamp, entry in zip(stamps, ENTRIES, strict=True)])
    assert body == ENTRIES
    assert is_live


@pytest.mark.parametrize(
    "lines",
    [
        ["7.45 percent of the shares are hers.", "8.05 percent are his.", "12.30 percent are held by a fund."],
        ["10.47pm: The first call comes in.", "12.20am: The roof falls.", "5.15am: The fire is out."],
        ["7.45 Two confirmed dead.", "8.05 A ferry turns back.", "The storm goes on."],
        ["2031 was a dry year.", "2032 was wetter.", "2033 was wetter still."],
    ],
    ids=["shares", "a chronicle", "only two", "years"],
)
def test_numbers_before_sentences_are_words_of_them(lines: list[str]) -> None:
    body, is_live = read(lines)
    assert body == lines
    assert not is_live
