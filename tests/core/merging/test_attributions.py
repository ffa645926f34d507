"""The same words given to two people are a conflict where each is named beside them."""

from collections.abc import Callable, Sequence

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., Sequence[Discrepancy]]


def cards(papers_say: PapersSay, *texts: str) -> list[Discrepancy]:
    return [card for card in papers_say(*texts) if card.type == "attribution"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "“This ship should never have left the quay in that weather,” Jan Ek said.",
            "“This ship should never have left the quay in that weather,” Mia Berg said.",
        ),
        (
            "“We will not pay a single crown for this wreck,” said Jan Ek, the owner.",
            "Mia Berg said: “We will not pay a single crown for this wreck.”",
        ),
        # a name beside a description
        (
            "“We will not pay a single crown for this wreck,” its owner, Jan Ek, said at the quay.",
            "“We will not pay a single crown for this wreck,” said the line's lawyer, Mia Berg. “Nor will they.”",
        ),
        # a pronoun that can stand for nobody else
        (
            "Her lawyer, Jan Ek, disagreed. “Bread must never become a luxury,” he said on the stairs.",
            "The bakers met on Sunday. “Bread must never become a luxury,” Mia Berg said.",
        ),
        (
            "Jan Ek has run the mill for nine years. “Bread must never become a luxury,” he said in the hall.",
            "“Bread must never become a luxury,” Mia Berg said. “Nor must salt.”",
        ),
        # a part of a sentence
        (
            "Jan Ek called the plan “an insult to every family on this coast”.",
            "It was “an insult to every family on this coast”, Mia Berg said.",
        ),
    ],
)
def test_two_named_speakers_are_a_conflict(papers_say: PapersSay, first: str, second: str) -> None:
    (card,) = cards(papers_say, first, second)
    assert card.severity is Severity.CONFLICT
    assert {one.value for one in card.values} == {"Jan Ek", "Mia Berg"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a pronoun may stand for somebody else
        (
            "Jan Ek sings in the choir. Ask him. “This ship should never have left the quay that day,” he said.",
            "“This ship should never have left the quay that day,” Mia Berg said.",
        ),
        (
            "Jan Ek sings in the choir with Lars Holm. “This ship should never have left the quay that day,” he said.",
            "“This ship should never have left the quay that day,” Mia Berg said.",
        ),
        # words inside words
        (
            "“She told me: ‘This ship should never have left the quay that day,’” Jan Ek said of Mia Berg.",
            "“This ship should never have left the quay that day,” Mia Berg said.",
        ),
        # somebody spoke for him
        (
            "“This ship should never have left the quay in that weather,” a spokesman for Jan Ek said.",
            "“This ship should never have left the quay in that weather,” Mia Berg said.",
        ),
        # where it was said
        (
            "Ek's next heat is on a lake in Lund and after Sunday's in Oslo said: “I will not forget this day at sea.”",
            "“I will not forget this day at sea,” Jan Ek said. “Nor should you.”",
        ),
        # other words
        (
            "“This ship should never have left the quay in that weather,” Jan Ek said.",
            "“That boat ought to have stayed in the harbour all night,” Mia Berg said.",
        ),
    ],
)
def test_what_may_be_one_speaker_is_none(papers_say: PapersSay, first: str, second: str) -> None:
    assert cards(papers_say, first, second) == []


def test_the_words_that_both_have_are_shown_of_a_long_quotation(papers_say: PapersSay) -> None:
    words = "“We will not pay a single crown for this wreck.”"
    long = f"Jan Ek said: “It is hard to explain what I felt.\n\n{words}"
    (card,) = cards(papers_say, long, "“We will not pay a single crown for this wreck,” Mia Berg said.")
    assert card.topic == "who said “We will not pay a single crown for this wreck”"
    (told,) = (one.mentions for one in card.values if one.value == "Jan Ek")
    assert [mention.end - mention.start for mention in told] == [len(words)]
