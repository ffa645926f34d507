"""Cards of who held an office that a story has one of, where two papers name two people."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]


@pytest.fixture(scope="session")
def papers_say(two_reports_say: PapersSay) -> PapersSay:
    """The cards of names that are no spellings."""

    def cards(first: str, second: str) -> list[Discrepancy]:
        found = two_reports_say(first, second)
        return [card for card in found if card.type == "name" and not card.topic.startswith("spelling")]

    return cards


@pytest.mark.parametrize(
    ("first", "second", "topic"),
    [
        (
            "Judge Oda Fjell sent the smuggler to jail for nine years.",
            "The smuggler must go to jail for nine years, the judge, Liv Rustad, ruled.",
            "name of the judge",
        ),
        (
            "The pilot, Tove Hagen, broke both legs when the glider fell.",
            "Both legs of pilot Berit Lien were broken when the glider fell.",
            "name of the pilot",
        ),
        (
            "Police chief Nils Aas spoke of a riddle in the harbour.",
            "Arne Moen, the police chief, spoke of a riddle in the harbour.",
            "name of the police chief",
        ),
        # of which there are many: of one firm or country
        (
            "Ingrid Solheim, chief executive of Varden Mills, said that the ferry was safe.",
            "Varden Mills CEO Ingrid Solhaug said that the ferry was safe.",
            "name of the chief executive of Varden Mills",
        ),
        (
            "Norway's prime minister, Oda Fjell, opened the tunnel.",
            "The tunnel was opened by Liv Rustad, the prime minister of Norway.",
            "name of the prime minister of Norway",
        ),
    ],
)
def test_two_people_in_one_office_are_shown(papers_say: PapersSay, first: str, second: str, topic: str) -> None:
    (card,) = papers_say(first, second)
    assert (card.severity, card.topic) == (Severity.DIFFERS, topic)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # who held it before
        ("Judge Oda Fjell spoke to the smuggler.", "Former judge Liv Rustad spoke to the smuggler."),
        # two of them
        (
            "Judge Oda Fjell and Judge Liv Rustad heard the smuggler.",
            "The smuggler was heard by Judge Berit Lien.",
        ),
        # the other one is known as well
        ("Judge Oda Fjell heard Berit Lien, a smuggler.", "Judge Berit Lien heard the smuggler."),
        # another office
        ("Police chief Nils Aas heard the smuggler.", "Fire chief Arne Moen heard the smuggler."),
        # by the surname alone
        ("Judge Oda Fjell heard the smuggler.", "Judge Fjell heard the smuggler."),
        # of another firm, of nobody that is named, or before
        (
            "Ingrid Solheim, chief executive of Varden Mills, spoke of the ferry.",
            "Liv Rustad, chief executive of Norvik Mills, spoke of the ferry.",
        ),
        ("Chief executive Ingrid Solheim spoke of the ferry.", "CEO Liv Rustad spoke of the ferry."),
        (
            "Former Varden Mills chief executive Ingrid Solheim spoke of the ferry.",
            "Varden Mills chief executive Liv Rustad spoke of the ferry.",
        ),
        # of which there are several
        ("The lawyer Oda Fjell heard the smuggler.", "The lawyer Liv Rustad heard the smuggler."),
    ],
)
def test_who_may_be_another_makes_no_card(papers_say: PapersSay, first: str, second: str) -> None:
    assert papers_say(first, second) == []
