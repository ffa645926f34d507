"""Cards that are no figures: outcomes, denials, causes, kinds, offices, whose words, how a name is spelt."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]

_OPENING = (
    "The ferry Brisa left Ostra for Cape Merrow in heavy seas.\n\n"
    "Mayor Ana Lopez thanked the Ostra Coast Guard and the port of Ostra."
)


@pytest.fixture(scope="session")
def papers_say(two_papers_say: PapersSay) -> PapersSay:
    """The cards of two papers' reports of a ferry."""

    def cards(first: str, second: str) -> list[Discrepancy]:
        return two_papers_say(first, second, opening=_OPENING)

    return cards


@pytest.mark.parametrize(
    ("first", "second", "type_", "severity", "values"),
    [
        (
            "A siren sounded in the engine room before the collision.",
            "No siren sounded in the engine room before the collision.",
            "negation",
            Severity.CONFLICT,
            {"sounded", "did not sound"},
        ),
        (
            "The harbour reopened on Friday after divers had cleared the wreck.",
            "The harbour remained closed on Friday as divers worked on the wreck.",
            "outcome",
            Severity.CONFLICT,
            {"reopened", "remained closed"},
        ),
        (
            "The fire was caused by a faulty heater in the galley.",
            "The fire was caused by a burning cigarette in the galley.",
            "cause",
            Severity.CONFLICT,
            {"a faulty heater", "a burning cigarette"},
        ),
        (
            "A man crashed a car filled with explosives at the gate of the port.",
            "The attacker drove a truck full of explosives through the gate of the port.",
            "object",
            Severity.CONFLICT,
            {"car", "truck"},
        ),
        (
            "Jan Ek, the fire chief, closed the quay.",
            "Jan Ek, the deputy fire chief, closed the quay.",
            "role",
            Severity.CONFLICT,
            {"fire chief", "deputy fire chief"},
        ),
        (
            "“This ship should never have left the quay in that weather,” Jan Ek said.",
            "“This ship should never have left the quay in that weather,” Mia Berg said.",
            "attribution",
            Severity.CONFLICT,
            {"Jan Ek", "Mia Berg"},
        ),
        (
            "The wreck lies off Langesundo Point, divers said.",
            "The wreck lies off Langesunda Point, divers said.",
            "name",
            Severity.DIFFERS,
            {"Langesundo Point", "Langesunda Point"},
        ),
    ],
)
def test_what_two_papers_tell_apart_is_shown(
    papers_say: PapersSay, first: str, second: str, type_: str, severity: Severity, values: set[str]
) -> None:
    (card,) = (card for card in papers_say(first, second) if card.type == type_)
    assert card.severity is severity
    assert {one.value for one in card.values} == values


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a forecast, then the result
        ("The harbour will reopen on Friday, the port said.", "The harbour remained closed on Thursday."),
        # a request for comment is no matter of the story
        ("The owner did not respond to a request for comment.", "The owner responded to questions from this paper."),
        # lost and won of other things
        ("Six people lost their lives on the ferry.", "People won praise for their courage on the ferry."),
        # house style
        ("The wreck lies off the Ostra Sea Centre.", "The wreck lies off the Ostra Sea Center."),
        # a place and its people
        ("Rescuers came from Caldora to the wreck.", "Caldoran rescuers came to the wreck."),
        # one name holds the other
        (
            "“This ship should never have left the quay in that weather,” Jan Ek said.",
            "“This ship should never have left the quay in that weather,” Ek said.",
        ),
        # the same office
        ("Jan Ek, the fire chief, closed the quay.", "Fire chief Jan Ek closed the quay."),
        # a hypothesis
        (
            "The fire may have been caused by a heater, the coast guard said.",
            "The fire was caused by a cigarette in the galley.",
        ),
    ],
)
def test_what_is_no_disagreement_makes_no_card(papers_say: PapersSay, first: str, second: str) -> None:
    assert papers_say(first, second) == []


def test_every_card_shows_each_value_in_its_paragraph(papers_say: PapersSay) -> None:
    cards = papers_say(
        "Jan Ek, the fire chief, closed the quay. “Nobody told us of the storm that night,” Ek said.",
        "Jan Ek, the deputy fire chief, closed the quay. “Nobody told us of the storm that night,” Mia Berg said.",
    )
    assert {card.type for card in cards} == {"role", "attribution"}
    for card in cards:
        for one in card.values:
            assert all(mention.sentence.start <= mention.span.start < mention.sentence.end for mention in one.mentions)
