"""Cards of what a thing is, where two words for it exclude each other: which sea, what colour, by whom."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]


@pytest.fixture(scope="session")
def papers_say(two_papers_say: PapersSay) -> PapersSay:
    """The cards of kinds."""

    def cards(first: str, second: str, **days: tuple[str, str]) -> list[Discrepancy]:
        return [card for card in two_papers_say(first, second, **days) if card.why.startswith("Both speak of")]

    return cards


@pytest.mark.parametrize(
    ("first", "second", "type_", "values"),
    [
        (
            "The boat sank in the Baltic Sea with nine sailors aboard.",
            "The boat went down in the North Sea with nine sailors aboard, rescuers said.",
            "place",
            {"Baltic Sea", "North Sea"},
        ),
        (
            "Tarn Motors bought a warehouse near the Ostra docks for its batteries.",
            "Tarn Motors purchased a factory near the Ostra docks to make batteries.",
            "place",
            {"warehouse", "factory"},
        ),
        (
            "Firefighters evacuated the guests of the inn beneath the dam on Monday.",
            "The guests of the inn beneath the dam were evacuated by police on Monday.",
            "participants",
            {"firefighters", "police"},
        ),
        (
            "The striker injured his left knee in the second half against Merrow.",
            "The striker hurt his right knee in the second half against Merrow, his coach said.",
            "object",
            {"left", "right"},
        ),
        (
            "Customs officers seized 40 kilos of cocaine in the port of Ostra.",
            "Customs officers in the port of Ostra confiscated 40 kilos of heroin.",
            "object",
            {"cocaine", "heroin"},
        ),
        (
            "The urn was found by a hiker under a bridge on the Tarn, a museum in Ostra said.",
            "A fisherman found the urn under a bridge on the Tarn, said a museum in Ostra.",
            "participants",
            {"hiker", "fisherman"},
        ),
        (
            "The treasurer of the club was seized in a hotel in Ostra, a prosecutor said.",
            "The treasurer of the club was arrested in a church in Ostra, said a prosecutor.",
            "place",
            {"hotel", "church"},
        ),
        (
            "The runner was convicted of fraud by the district court in Ostra.",
            "The district court in Ostra convicted the runner of theft.",
            "object",
            {"fraud", "theft"},
        ),
        (
            "The probe Kestrel, a lander built by the Merrow Institute, left on Friday.",
            "Kestrel, a rover, is the work of the Merrow Institute.",
            "object",
            {"lander", "rover"},
        ),
        (
            "The gang fled in a blue van along the coast to Ostra.",
            "The gang escaped along the coast to Ostra in a white van.",
            "object",
            {"blue", "white"},
        ),
        (
            "The singer died of malaria in Ostra on the night of her concert.",
            "The singer died of cholera on the night of her concert in Ostra.",
            "object",
            {"malaria", "cholera"},
        ),
        (
            "The girl was found in the old brewery at dawn by her uncle.",
            "The girl was found at dawn by her brother in the old brewery.",
            "participants",
            {"uncle", "brother"},
        ),
        (
            "The goalkeeper punched the referee after the match in Ostra.",
            "The referee was slapped by the goalkeeper after the match in Ostra.",
            "action",
            {"punched", "slapped"},
        ),
        (
            "Thieves stabbed the jeweller in the back room of his Ostra shop.",
            "The jeweller was strangled in the back room of his Ostra shop.",
            "action",
            {"stabbed", "strangled"},
        ),
        (
            "The drone flew over Senja before dawn and fell into the bay.",
            "The drone flew near Senja before dawn, then fell into the bay.",
            "place",
            {"over", "near"},
        ),
        (
            "The Merrow Institute sold the telescope to the town of Ostra.",
            "The Merrow Institute lent the telescope to the town of Ostra.",
            "action",
            {"sold", "lent"},
        ),
    ],
)
def test_two_kinds_of_one_thing_stand_side_by_side(
    papers_say: PapersSay, first: str, second: str, type_: str, values: set[str]
) -> None:
    (card,) = papers_say(first, second)
    assert (card.type, card.severity) == (type_, Severity.DIFFERS)
    assert {one.value for one in card.values} == values


def test_two_vehicles_of_one_bomb_conflict(papers_say: PapersSay) -> None:
    (card,) = papers_say(
        "A suicide bomber rammed a truck into the gate of Ostra.",
        "A car full of explosives was driven into the gate of Ostra.",
    )
    assert card.severity is Severity.CONFLICT
    assert {one.value for one in card.values} == {"truck", "car"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # two words for one kind
        ("The gang fled in a lorry along the coast to Ostra.", "The gang escaped along the coast to Ostra in a truck."),
        # one of several
        (
            "Customs officers seized cocaine and heroin in the port of Ostra.",
            "Customs officers confiscated 40 kilos of heroin in the port of Ostra.",
        ),
        # another deed
        ("Tarn Motors sold a warehouse near the docks.", "Tarn Motors rented a factory near the docks."),
        # another day
        (
            "The thieves fled in a van on Tuesday after the raid in Ostra.",
            "The thieves fled in a bus on Friday after the raid in Ostra.",
        ),
        # of another thing
        (
            "A truck packed with explosives blew up at the gate of Ostra.",
            "Police in Ostra are asking whether a second car full of explosives blew up at the gate.",
        ),
        ("The gang fled in a blue van to Ostra.", "The gang in the white boat had fled to Ostra."),
        # what belongs to it, not what it is
        ("The police report on the gang closed the matter.", "The army closed the road to the bay."),
        # hardly anything in common
        ("The painter bought a farm.", "Nine years ago a farmer's heirs bought the chapel."),
        # of other people
        ("Jan Ek, a brother of the mayor, paid the fine.", "Mina Dahl, a cousin of the mayor, paid the rent."),
        # a body in another sense
        ("Brandt injured her knee in the race.", "The race injured the pride of the head coach."),
        # one blow of several
        ("The goalkeeper punched and kicked the referee.", "The goalkeeper kicked the referee after the match."),
        # a house that bears a sea's name
        ("The Atlantic Council met on Monday in Ostra.", "A boat of the council sank on Monday in the Pacific."),
        # a position of another thing
        ("The drone flew over Senja before dawn.", "The drone flew near Ostra before dawn."),
        # people are of no colour
        (
            "White voters in Ostra fled the hall of the council in the rain.",
            "Black voters in Ostra fled the hall of the council in the rain.",
        ),
        # some of those who were hurt
        ("Nine tourists were hurt in the hall in Ostra.", "Nine students were hurt in the hall in Ostra."),
        # a house in a name
        ("The cashier of Ostra Bank left by train.", "The cashier of the church in Ostra left by train."),
        # two who were hit
        ("The goalkeeper punched the referee.", "The goalkeeper slapped a fan after the match."),
        # a sea that is part of a name
        ("The boat sank in the Baltic Sea.", "The Red Cross fed those who were saved from the boat."),
    ],
)
def test_what_may_be_two_things_makes_no_card(papers_say: PapersSay, first: str, second: str) -> None:
    assert papers_say(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A man with a sword attacked the organist in Ostra.", "The organist was beaten with a bat, no, with an axe."),
        ("The organist in Ostra was struck with a hammer.", "A woman with a rifle threatened the organist in Ostra."),
    ],
)
def test_the_only_weapon_of_either_article_is_that_of_the_story(
    two_papers_say: PapersSay, first: str, second: str
) -> None:
    (card,) = [card for card in two_papers_say(first, second) if card.type == "object"]
    assert card.topic == "kind of weapon"
