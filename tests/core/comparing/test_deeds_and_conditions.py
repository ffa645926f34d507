"""That something was and that it was not, or may have been, in whatever words two papers of one story tell it."""

from collections.abc import Callable, Sequence

import pytest

from copydesk.core.model import Discrepancy, Severity

pytestmark = pytest.mark.model
TwoPapersSay = Callable[..., Sequence[Discrepancy]]
_CONFLICTS = """
    The siren on the mill roof sounded at 3 a.m., the owner said. | The siren on the mill roof never sounded.
    The horn on the pier was blown ten minutes later. | The horn on the pier stayed silent all night.
    The siren on the mill went off as the fire spread. | The siren on the mill made no sound.
    The alarm rang as the fire spread. | Guests asked about the alarm. It never rang.
    The fire alarm in the hotel rang at midnight. | The fire alarm in the hotel was silent.
    The church bell rang during the storm. | The church bell did not ring during the storm.
    The runway in Norvik was lit on Sunday. | The runway in Norvik was unlit on Sunday.
    The crane on the pier was lit as usual. | The lamp on the crane had been out since Friday.
    The lighthouse was lit when the ferry passed. | The lighthouse was dark when the ferry passed.
    The lighthouse was manned on the night of the wreck. | The lighthouse was unmanned on the night of the wreck.
    The warehouse was insured, its owner said. | The warehouse was uninsured.
    The bridge had been inspected in the spring. | The bridge had not been inspected since 2019.
    Police fired tear gas at the crowd. | Police fired no tear gas at the crowd.
    The ministers shook hands after the talks. | The ministers did not shake hands after the talks.
    The minister apologised to the families in the hall. | The minister did not apologise to the families.
    The sprinklers worked during the fire at the mill. | The sprinklers failed during the fire at the mill.
    The lifeboats were launched before the ferry sank. | No lifeboat was launched before the ferry sank.
    The driver was wearing a seat belt. | The driver was not wearing a seat belt.
    The plane's black box has been found. | The plane's black box has not been found.
    The train's brakes were working. | The train's brakes failed.
    The council warned residents before the flood. | Residents were not warned before the flood.
    The school was closed on Friday. | The school stayed open on Friday.
    The road to Norvik was closed on Friday. | The road to Norvik remained open on Friday.
    The strike was called off. | The strike went ahead.
    The match was cancelled because of rain. | The match went ahead despite the rain.
    The concert was cancelled. | The concert took place as planned.
    The parliament passed the tunnel bill. | The tunnel bill failed in parliament.
    The union accepted the offer. | The union rejected the offer.
    The man was released on Friday. | The man was still being held on Friday.
    """
_DIFFER = """
    Ek took the painting from the chapel. | Ek is alleged to have taken the painting from the chapel.
    The museum has bought the ring. | The museum is considering whether to buy the ring.
    The tunnel to Norvik will be shut until May. | The tunnel to Norvik could stay shut until May.
    The tunnel to Norvik will be closed until May. | The tunnel to Norvik might be closed until May.
    Jan Ek forged three letters. | Jan Ek is thought to have acted alone, forging three letters.
    The pilot steered the jet into the wall. | The pilot may have steered the jet into the wall.
    The pilot shut the valve. | Investigators are examining whether the pilot shut the valve.
    Jan Ek flooded the mine. | Jan Ek is accused of flooding the mine.
    Jan Ek stole the ring from the chapel. | Jan Ek is charged with stealing the ring from the chapel.
    The company will close the factory in Norvik. | The company may close the factory in Norvik.
    The company is to close the factory in Norvik. | The company is considering closing the factory in Norvik.
    The minister will sign the treaty on Friday. | The minister could sign the treaty on Friday.
    Hackers stole the records of the hospital. | Hackers claim to have stolen the records of the hospital.
    The company has agreed to sell the shipyard. | The company is in talks to sell the shipyard.
    The drug cured two patients at the hospital. | The drug appears to have cured two patients at the hospital.
    A short circuit caused the fire. | A short circuit is believed to have caused the fire.
    The prosecution will appeal against the verdict. | The prosecution is considering an appeal against the verdict.
    The tanker spilled oil in the bay. | The tanker is feared to have spilled oil in the bay.
    The guard left the door open. | Police suspect that the guard left the door open.
    The soldiers shot the farmer at the gate. | Soldiers allegedly shot the farmer at the gate.
    The soldiers shot the farmer at the gate. | The soldiers are said to have shot the farmer at the gate.
    The president met the rebels in Norvik. | The president is believed to have met the rebels in Norvik.
    """
_AGREE = """
    The siren on the mill sounded on Monday. | The siren on the mill did not sound on Tuesday.
    The siren on the mill roof sounded. | The siren on the mill went off at one.
    The crane on the pier was unlit. | The lamp on the crane had been out since Friday.
    The concert went ahead. | The concert took place as planned.
    The brakes of the train worked. | The brakes of the train were working.
    The lighthouse was dark. | The lighthouse was not lit.
    The tunnel will be shut until May. | The tunnel will stay shut until May.
    The museum is considering whether to buy the ring. | The museum is weighing whether to buy the ring.
    The captain scrapped the old yacht. | The yacht race went ahead.
    Jan Ek is charged with stealing the ring. | Jan Ek is accused of stealing the ring.
    """


def pairs(lines: str) -> list[list[str]]:
    return [line.strip().split(" | ") for line in lines.strip().splitlines()]


def severities(two_papers_say: TwoPapersSay, first: str, second: str) -> set[Severity]:
    return {card.severity for card in two_papers_say(first, second)}


@pytest.mark.parametrize(("first", "second"), pairs(_CONFLICTS))
def test_what_was_and_was_not_conflicts(two_papers_say: TwoPapersSay, first: str, second: str) -> None:
    assert Severity.CONFLICT in severities(two_papers_say, first, second)


@pytest.mark.parametrize(("first", "second"), pairs(_DIFFER))
def test_what_was_and_what_may_have_been_differ(two_papers_say: TwoPapersSay, first: str, second: str) -> None:
    assert Severity.DIFFERS in severities(two_papers_say, first, second)


@pytest.mark.parametrize(("first", "second"), pairs(_AGREE))
def test_the_same_in_other_words_is_no_card(two_papers_say: TwoPapersSay, first: str, second: str) -> None:
    assert severities(two_papers_say, first, second) == set()


def test_what_was_said_to_be_so_and_is_known_a_day_later_is_no_card(two_papers_say: TwoPapersSay) -> None:
    cards = two_papers_say(
        "Jan Ek is alleged to have taken the painting from the chapel.",
        "Jan Ek took the painting from the chapel.",
        days=("2025-03-10", "2025-03-11"),
    )
    assert not cards
