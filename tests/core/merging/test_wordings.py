"""Between quotation marks every word counts, for one speaker and one occasion."""

from collections.abc import Callable, Sequence

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., Sequence[Discrepancy]]


def cards(papers_say: PapersSay, *texts: str) -> list[Discrepancy]:
    return [card for card in papers_say(*texts) if card.type == "quote_wording"]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            "“This was the worst flood of my life, and we lost the mill,” Jan Ek said.",
            "“This was one of the worst floods of my life, and we lost the mill,” Jan Ek said.",
            "one of",
        ),
        (
            "“It will take us four or five weeks to dry the church,” Jan Ek said.",
            "“It will take us four to five weeks to dry the church,” Jan Ek told reporters.",
            "“or” and with “to”",
        ),
        (
            "“The defence is the weak side of this team tonight,” coach Oda Lund said.",
            "Oda Lund, the coach, said: “The defense was the weak side of this team tonight.”",
            "“is” and with “was”",
        ),
        (
            "“You drove eleven tired children through that storm without a single light,” Judge Mia Berg told her.",
            "Mrs Justice Berg told her: “You drove 11 tired kids through that awful storm without a single light.”",
            "“children” and with “kids”",
        ),
        (
            "“Our bank deeply regrets the loss of the pension money,” Mia Berg said.",
            "“Our bank sincerely regrets the loss of the pension money,” said Mia Berg.",
            "“deeply” and with “sincerely”",
        ),
        (
            "“The telescope saw nothing at all that night but clouds,” Per Holm said.",
            "“The telescope saw nothing that night but clouds,” Per Holm said.",
            "“at all” and without",
        ),
        (
            "Minister Ana Lopez promised “bread, clean water and schools for all”.",
            "Minister Ana Lopez promised “bread, clean water and jobs for all”.",
            "“schools” and with “jobs”",
        ),
        (
            "“The vaccine is safe for every child over five,” Dr. Ida Moen said on Tuesday.",
            "“The vaccine is safe for every child over six,” Ida Moen said.",
            "“five” and with “six”",
        ),
        (
            "“The cruel deed of the gang is an unheard-of, brutal and a heavy blow to our coast,” Jan Ek said.",
            "“This act is an unheard-of, heavy and senseless blow, and we shall answer it,” Jan Ek said.",
            "",
        ),
        (
            "“We will appeal against the sentence to the highest court,” lawyer Tor Vik said. “He is innocent.”",
            "“We will appeal the sentence to the highest court,” lawyer Tor Vik said. “He is innocent.”",
            "“against” and without",
        ),
        (
            "“The harbour froze every winter. We walked across the ice and counted the boats at dawn,” Oda Lund said.",
            "“We walked across the ice, counted the boats at dawn,” Oda Lund said.",
            "“and” and without",
        ),
    ],
)
def test_other_words_between_the_marks_are_shown(papers_say: PapersSay, first: str, second: str, told: str) -> None:
    (card,) = cards(papers_say, first, second)
    assert card.severity is Severity.DIFFERS
    assert told in card.why
    assert len(card.values) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # the one is longer
        (
            "“This was the worst flood of my life, and we lost the mill,” Jan Ek said.",
            "“The worst flood of my life,” Jan Ek said.",
        ),
        # an omission that is shown
        (
            "“The telescope saw nothing at all that night but clouds and a plane,” Per Holm said.",
            "“The telescope saw nothing … that night but clouds and a plane,” Per Holm said.",
        ),
        # an interruption
        (
            "“Our bank deeply regrets the loss of the pension money of our clients,” Mia Berg said.",
            "“Our bank deeply regrets,” Mia Berg said, “the pension money of our clients.”",
        ),
        # a word that the outlet put in
        (
            "“They will rebuild the chapel and the old mill before winter,” Jan Ek said.",
            "“They will rebuild [the town’s] chapel and the old mill before winter,” Jan Ek said.",
        ),
        # spelling and contractions
        (
            "“We don't know when the colour of the harbour faded,” Oda Lund said.",
            "“We do not know when the color of the harbor faded,” Oda Lund said.",
        ),
        # numerals and hyphens
        (
            "“Twenty-four boats left the harbour with a well-known crew,” Tor Vik said.",
            "“24 boats left the harbour with a well known crew,” Tor Vik said.",
        ),
        # two statements
        (
            "“We will rebuild the mill before the winter comes,” Jan Ek said.",
            "“We shall never forget those who died in the mill,” Jan Ek said.",
        ),
        # two speakers
        (
            "“Our party will win the vote in the northern valleys,” Mia Berg said.",
            "“Our party will lose the vote in the northern valleys,” Tor Vik said.",
        ),
        # one speaker, twice in one article
        (
            "“The court was wrong about the boat,” Tor Vik said. “The court was wrong about the crew,” Vik said.",
            "Nobody came to the harbour.",
        ),
        # the next sentence is another
        (
            "“We lost the old mill and the church. Nobody warned us,” Jan Ek said.",
            "“We lost the old mill and the church. It rained for days,” Jan Ek said.",
        ),
        # an oath with stars
        (
            "“This is the f***ing end of the old mill and of all of us,” Jan Ek said.",
            "“This is the fucking end of the old mill and of all of us,” Jan Ek said.",
        ),
        # reported, not quoted
        (
            "“The harbour will stay closed until the wreck is raised,” Oda Lund said.",
            "Oda Lund said the harbour would stay closed till the wreck had been raised.",
        ),
    ],
)
def test_what_is_cut_styled_or_said_elsewhere_is_not(papers_say: PapersSay, first: str, second: str) -> None:
    assert cards(papers_say, first, second) == []


def test_all_wordings_of_one_passage_are_one_card(papers_say: PapersSay) -> None:
    (card,) = cards(
        papers_say,
        "“Our bank deeply regrets the loss of the pension money,” Mia Berg said.",
        "“Our bank sincerely regrets the loss of the pension money,” Mia Berg said.",
        "“Our bank deeply regrets the loss of the pension money,” Berg said.",
        "“Our bank regrets the loss of the pension money,” Mia Berg said.",
    )
    assert [len(value.mentions) for value in sorted(card.values, key=lambda one: one.value)] == [2, 1, 1]


def test_two_passages_of_one_speech_are_two_cards(papers_say: PapersSay) -> None:
    found = cards(
        papers_say,
        "“The flood took the mill of my father. We hope the county pays for all the damage,” Jan Ek said.",
        "“The flood took the old mill of my father,” Jan Ek said. “We hope the county pays for the damage.”",
    )
    assert len(found) == 2


def test_a_passage_is_shown_near_its_difference(papers_say: PapersSay) -> None:
    long = "We came to this valley with nothing but two goats, a stove and a map that my uncle drew in {} on a napkin"
    (card,) = cards(papers_say, f"“{long.format('pencil')},” Jan Ek said.", f"“{long.format('ink')},” Jan Ek said.")
    assert {one.value.split()[-4] for one in card.values} == {"pencil", "ink"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Jan Ek called the verdict “a bitter joke on the coast”.",
            "The verdict is “a bitter blow to the coast”, Jan Ek said.",
        ),
        (
            "The new vaults “keep out water and thieves”, a spokesman of the bank said.",
            "Mia Berg of the bank said that the new vaults “keep out sea water and thieves”.",
        ),
        (
            "Ana Lopez spoke of “fish, sand and wind” in her town.",
            "“We have nothing but fish, salt and wind here,” Ana Lopez said.",
        ),
    ],
)
def test_a_few_words_between_marks_are_compared_as_well(papers_say: PapersSay, first: str, second: str) -> None:
    (card,) = cards(papers_say, first, second)
    assert card.severity is Severity.DIFFERS


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Jan Ek spoke of a “big fish market”.", "Jan Ek wants a “big boat market”, he said."),
        ("Jan Ek said it was “a very big day”.", "Mia Berg said it was “a very big mistake”."),
        ("Jan Ek said he was “proud of the crew”.", "Jan Ek said he was “sorry for the crew”."),
        ("Jan Ek called it “the storm of the year”.", "It was “the storm of the century”, Mia Berg said."),
    ],
)
def test_a_few_words_that_share_little_are_two_sayings(papers_say: PapersSay, first: str, second: str) -> None:
    assert cards(papers_say, first, second) == []


def test_a_quotation_with_and_without_a_not_is_a_conflict(papers_say: PapersSay) -> None:
    (card,) = cards(
        papers_say,
        "“We have counted the boats twice, and we will sail before winter,” Jan Ek said.",
        "“We have counted the boats twice, and we will not sail before winter,” Jan Ek said.",
    )
    assert card.severity is Severity.CONFLICT


def test_one_saying_translated_twice_is_known_by_its_speaker(papers_say: PapersSay) -> None:
    (card,) = cards(
        papers_say,
        "“The harbour is no larder for boats that the sea has lost,” Jan Ek said.",
        "“The harbour must not become a pantry for the boats the sea lost,” Jan Ek told reporters.",
    )
    assert card.severity is Severity.DIFFERS
