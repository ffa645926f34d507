"""A name with one letter wrong is a mention of the name that is meant."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Article, Extract

pytestmark = pytest.mark.model
Read = Callable[..., tuple[Article, Extract]]


def forms(read_article: Read, text: str, name: str) -> set[str]:
    _, extract = read_article(text)
    return {alias for entity in extract.entities if name in entity.aliases for alias in entity.aliases}


@pytest.mark.parametrize(
    ("text", "name", "slip"),
    [
        (
            "Tor Vandersloot sang on Sunday. Vandersloot wore red. The town spoke of Vandesloot's return.",
            "Tor Vandersloot",
            "Vandesloot",
        ),
        # again and again, of somebody who is never called by the right one alone
        (
            "The engineer Tor Vandersloot built the chip. It is fast, says Vandesloot. Vandesloot is proud of it.",
            "Tor Vandersloot",
            "Vandesloot",
        ),
        (
            "The studio Gorrilande made the film. An engineer at Gorilande said so.",
            "Gorrilande",
            "Gorilande",
        ),
    ],
)
def test_a_slip_is_an_alias_of_the_name_that_is_meant(read_article: Read, text: str, name: str, slip: str) -> None:
    assert slip in forms(read_article, text, name)


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        # somebody else, named in full
        ("Tor Johansen sang. Johansen wore red. Anna Johanssen wept.", "Tor Johansen", "Johanssen"),
        # printed twice: no slip
        (
            "The Morrowdale lake froze. Near Morowdale it thawed, and in Morowdale they skated.",
            "Morrowdale",
            "Morowdale",
        ),
        # a common word
        ("Harbourd sank. The harbour closed. Harbour pilots wept for Harbourd.", "Harbourd", "Harbour"),
        # a plural
        ("Tor Vandersloot sang. The Vandersloots wept.", "Tor Vandersloot", "Vandersloots"),
    ],
)
def test_what_is_no_slip_is_not_taken(read_article: Read, text: str, name: str, other: str) -> None:
    assert other not in forms(read_article, text, name)
