"""One event told in two ways on two days is one card; another event of the story is none."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]

# Of each block, the first wording meets every other.
_ONE_EVENT = """
    Police arrested Jan Ek on DAY.
    Jan Ek was arrested on DAY.
    Jan Ek was taken into custody on DAY.
    Jan Ek's arrest came on DAY.
    Jan Ek has been in custody since DAY.
    Jan Ek turned himself in on DAY.
    Jan Ek, who was detained on DAY, said nothing.
    Jan Ek was picked up by police on DAY.

    Eva Holm died on DAY.
    Eva Holm passed away on DAY.
    Eva Holm's death on DAY shocked Ostra.
    Eva Holm, who died on DAY, was 71.
    Eva Holm was pronounced dead on DAY.

    The explosion happened on DAY.
    The explosion shook the mill on DAY.
    The bomb went off on DAY.
    The blast tore through the mill on DAY.

    The fire broke out on DAY.
    The blaze started on DAY.
    The mill burned down on DAY.
    Fire swept through the mill on DAY.
    The mill went up in flames on DAY.

    The painting was stolen on DAY.
    Thieves stole the painting on DAY.
    The theft of the painting took place on DAY.
    The museum was burgled on DAY.
    The heist happened on DAY.

    Eva Holm disappeared on DAY.
    Eva Holm has been missing since DAY.
    Eva Holm went missing on DAY.
    Eva Holm vanished on DAY.

    Eva Holm was last seen on DAY.
    Eva Holm has not been seen since DAY.
    Eva Holm was seen for the last time on DAY.

    The treaty was signed on DAY.
    The signing of the treaty took place on DAY.
    Both sides signed the treaty on DAY.

    Divers recovered the recorder on DAY.
    The recorder was brought up by divers on DAY.
    Divers lifted the recorder from the wreck on DAY.
    The recovery of the recorder came on DAY.

    Karl Ek conceded defeat on DAY.
    Karl Ek admitted on DAY that he had lost.
    Karl Ek's concession came on DAY.
    It was on DAY that Karl Ek accepted defeat.

    Eva Holm was buried on DAY.
    Eva Holm's funeral was held on DAY.
    Eva Holm was laid to rest on DAY.

    Karl Ek was freed on DAY.
    Karl Ek walked free on DAY.
    Karl Ek left prison on DAY.

    Karl Ek was suspended on DAY.
    Karl Ek was put on leave on DAY.

    The agreement was signed on DAY.
    The contract was signed on DAY.
    Both sides inked the deal on DAY.

    The council approved the budget on DAY.
    The budget was passed by the council on DAY.
    The council adopted the budget on DAY.
    The council gave the green light to the budget on DAY.

    The law took effect on DAY.
    The law has been in force since DAY.
    The law came into force on DAY.
    The law entered into force on DAY.

    Karl Ek resigned on DAY.
    Karl Ek stepped down on DAY.
    Karl Ek handed in his resignation on DAY.
    Karl Ek's resignation came on DAY.

    Karl Ek was fired on DAY.
    Karl Ek was dismissed on DAY.
    Karl Ek was sacked on DAY.
    The club sacked Karl Ek on DAY.

    The rocket lifted off on DAY.
    The rocket was launched on DAY.
    The launch of the rocket took place on DAY.
    The rocket blasted off on DAY.

    The museum opened on DAY.
    The museum was inaugurated on DAY.
    The opening of the museum was on DAY.
    The museum opened its doors on DAY.

    The mine closed on DAY.
    The mine has been closed since DAY.
    The mine was shut down on DAY.
    The closure of the mine came on DAY.

    The trial began on DAY.
    The trial opened on DAY.
    The trial of Karl Ek started on DAY.
    Karl Ek went on trial on DAY.

    Karl Ek was convicted on DAY.
    Karl Ek was found guilty on DAY.
    The jury found Karl Ek guilty on DAY.

    Karl Ek was sentenced on DAY.
    The judge sentenced Karl Ek on DAY.
    Karl Ek was jailed for nine years on DAY.

    The film was released on DAY.
    The film came out on DAY.
    The studio released the film on DAY.

    The report was published on DAY.
    The agency published the report on DAY.
    The report came out on DAY.

    Ana Lopez met Karl Ek on DAY.
    Ana Lopez held talks with Karl Ek on DAY.
    The meeting between Ana Lopez and Karl Ek took place on DAY.

    The final is set for DAY.
    The final will be played on DAY.
    The date of the final is DAY.
    The final is due on DAY.

    The village was evacuated on DAY.
    The evacuation of the village took place on DAY.
    The army evacuated the village on DAY.

    The car was recalled on DAY.
    Calder Line recalled the car on DAY.
    The recall of the car came on DAY.
"""
_HOURS = """
    The explosion happened at HOUR.
    The bomb went off at HOUR.
    The blast tore through the mill at HOUR.
    The mill blew up at HOUR.

    The fire broke out at HOUR.
    The blaze started at HOUR.
    The mill caught fire at HOUR.

    Jan Ek was arrested at HOUR.
    Jan Ek was taken into custody at HOUR.
    Jan Ek's arrest came at HOUR.

    Eva Holm died at HOUR.
    Eva Holm was pronounced dead at HOUR.

    The bank was robbed at HOUR.
    The robbery took place at HOUR.
    Robbers raided the bank at HOUR.

    Eva Holm was last seen at HOUR.
    Eva Holm was seen for the last time at HOUR.
    The last sighting of Eva Holm was at HOUR.

    The probe landed at HOUR.
    The probe touched down at HOUR.
    The landing of the probe came at HOUR.

    The rocket lifted off at HOUR.
    The rocket was launched at HOUR.
    The launch of the rocket took place at HOUR.

    The trial begins at HOUR.
    The trial opens at HOUR.

    The polls closed at HOUR.
    Polling stations closed at HOUR.

    The ceasefire took effect at HOUR.
    The ceasefire came into force at HOUR.
    The ceasefire began at HOUR.

    The train derailed at HOUR.
    The accident happened at HOUR.
    The train jumped the track at HOUR.

    The ferry sank at HOUR.
    The ferry capsized at HOUR.
    The ferry went down at HOUR.

    The quake struck at HOUR.
    A quake shook Ostra at HOUR.
    The tremor was felt at HOUR.

    The gunman opened fire at HOUR.
    Shots rang out at HOUR.
    The shooting began at HOUR.

    The press conference will begin at HOUR.
    The press conference is set for HOUR.
    The press conference starts at HOUR.

    The meeting began at HOUR.
    The talks started at HOUR.

    The body was found at HOUR.
    The discovery of the body came at HOUR.
    A hiker found the body at HOUR.
"""
_OTHER_EVENTS = """
    The mayor met the minister of Ostra on Sunday. | The mayor dined on Sunday ahead of a summit that begins on Monday.
    Jan Ek was arrested on 3 May. | Police have arrested five people since 2 May.
    Jan Ek was arrested on 3 May. | Jan Ek, arrested earlier, appeared in court on 4 May.
    Jan Ek was arrested on 3 May. | On 4 May, a day after his arrest, Jan Ek spoke.
    Jan Ek was arrested on 3 May. | Police announced the arrest of Jan Ek on 4 May.
    Jan Ek was arrested on 3 May. | Karl Ek was taken into custody on 4 May.
    Eva Holm died on 3 May. | The death of Eva Holm was announced on 4 May.
    Eva Holm died on 3 May. | Eva Holm was buried on 5 May.
    Eva Holm died on 3 May. | Ostra mourned the death of Eva Holm on 4 May.
    Eva Holm died on 3 May. | Eva Holm was found dead on 4 May.
    The explosion happened on 3 May. | Ostra marked the anniversary of the explosion on 4 May.
    The explosion happened on 3 May. | The mayor visited the scene of the explosion on 4 May.
    The explosion happened on 3 May. | Firefighters put out the fire on 4 May.
    The fire broke out on 3 May. | The fire was put out on 4 May.
    The fire broke out on 3 May. | Firefighters brought the fire under control on 4 May.
    The fire broke out on 3 May. | The fire was still burning on 4 May.
    The attack happened on 3 May. | The attack was condemned on 4 May.
    The attack happened on 3 May. | Leaders condemned the attack on 4 May.
    The painting was stolen on 3 May. | The theft was discovered on 4 May.
    The painting was stolen on 3 May. | The theft was reported to police on 4 May.
    The painting was stolen on 3 May. | The stolen painting was found on 5 May.
    Eva Holm disappeared on 3 May. | Eva Holm was reported missing on 4 May.
    Eva Holm disappeared on 3 May. | The search for Eva Holm began on 4 May.
    Eva Holm was last seen on 3 May. | Eva Holm was seen on 4 May.
    The wreck was found on 3 May. | The wreck was raised on 4 May.
    The wreck was found on 3 May. | The discovery was announced on 4 May.
    The plan was announced on 3 May. | The company said on 4 May that the plan was good.
    The treaty was signed on 3 May. | The treaty takes effect on 4 June.
    The treaty was signed on 3 May. | The two sides agreed the treaty on 2 May.
    The treaty was signed on 3 May. | The treaty was concluded on 1 May.
    The council approved the budget on 3 May. | The council debated the budget on 2 May.
    The council approved the budget on 3 May. | The council proposed the budget on 1 May.
    The law was passed on 3 May. | The law takes effect on 1 June.
    The law took effect on 3 May. | The law was signed on 1 May.
    The law took effect on 3 May. | The law must be in force before 1 July.
    Voters go to the polls on 9 May. | The results of the election are due on 10 May.
    The election will be held on 9 May. | On 2 May, a week before the election, Eva Holm spoke.
    Karl Ek resigned on 3 May. | The resignation of Karl Ek takes effect on 9 May.
    Karl Ek resigned on 3 May. | Calls for the resignation of Karl Ek grew on 2 May.
    Karl Ek resigned on 3 May. | The resignation of Karl Ek was accepted on 4 May.
    The rocket lifted off on 3 May. | The launch of the rocket was postponed on 2 May.
    The rocket lifted off on 3 May. | The rocket was rolled out on 1 May.
    The probe landed on 3 May. | The probe, launched on 1 May, sent pictures.
    The museum opened on 3 May. | The opening of the museum was announced on 1 May.
    The museum opened on 3 May. | The museum is open until 9 May.
    The mine closed on 3 May. | The closure of the mine was announced on 1 May.
    The mine closed on 3 May. | The mine will be closed until 9 May.
    The mine has been closed since 3 May. | The mine, closed for weeks, was sold on 5 May.
    The trial began on 3 May. | The trial was adjourned on 4 May.
    The trial began on 3 May. | Karl Ek told the trial on 4 May that he was tired.
    The trial began on 3 May. | The trial ended on 5 May.
    Karl Ek was convicted on 3 May. | Karl Ek was sentenced on 5 May.
    Karl Ek was convicted on 3 May. | Karl Ek was charged on 1 May.
    The verdict came on 3 May. | The verdict was welcomed on 4 May.
    Calder Line bought Norvik Foods on 3 May. | The takeover of Norvik Foods was completed on 5 May.
    Calder Line bought Norvik Foods on 3 May. | Shares of Calder Line fell on 4 May after the takeover.
    The film was released on 3 May. | The film was shown in Ostra on 4 May.
    The report was published on 3 May. | The report was leaked on 1 May.
    The report was published on 3 May. | The report, due on 9 May, will be long.
    Eva Holm married Karl Ek on 3 May. | Eva Holm announced her wedding on 1 May.
    Ana Lopez met Karl Ek on 3 May. | Ana Lopez met Mina Dahl on 4 May.
    Ana Lopez met Karl Ek on 3 May. | The meeting was announced on 1 May.
    Ana Lopez met Karl Ek on 3 May. | Ana Lopez spoke on 4 May after the meeting.
    The final is on 14 July. | Tickets for the final go on sale on 10 July.
    The village was evacuated on 3 May. | The evacuation order was lifted on 5 May.
    The village was evacuated on 3 May. | Evacuated residents returned to the village on 5 May.
    The car was recalled on 3 May. | The car was built on 1 May.
    The ship was seized on 3 May. | The ship was released on 5 May.
    The ship was seized on 3 May. | The ship set sail on 1 May.
    The strike began on 3 May. | The strike ended on 5 May.
    Production began on 3 May. | Production was cut on 5 May.
    The bridge collapsed on 3 May. | The bridge reopened on 5 May.
    The bridge must be finished by 3 May. | The bridge was finished on 1 May.
    The quake struck on 3 May. | An aftershock struck on 4 May.
    The quake struck on 3 May. | Another quake struck on 4 May.
    The quake struck on 3 May. | A second quake hit Ostra on 4 May.
    The attack happened on 3 May. | A similar attack happened on 1 May.
    The attack happened on 3 May. | An earlier attack on 1 May killed two.
    The fire broke out on 3 May. | A previous fire broke out on 29 April.
    The bank was robbed on 3 May. | Another bank was robbed on 1 May.
    Karl Ek was stabbed on 3 May. | Karl Ek died on 4 May.
    The flood hit Ostra on 3 May. | The storm hit Ostra on 2 May.
    The shooting happened on 3 May. | Karl Ek bought the gun on 1 May.
    The explosion happened on 3 May. | The explosion was heard in Norvik, police said on 4 May.
    Rescuers reached the mine on 4 May after the blast. | The blast happened on 3 May.
    The shop was raided on 3 May. | The blaze started on 4 May.
    Karl Ek broke into tears on 3 May. | The bank was robbed on 4 May.
    The recorder was recovered on 3 May. | The body of Eva Holm was recovered on 4 May.
    The recorder was brought up on 3 May. | The recorder was sent to Ostra on 5 May.
    The recorder was lifted from the sea on 3 May. | The ban was lifted on 4 May.
    Karl Ek conceded defeat on 3 May. | Karl Ek resigned on 5 May.
    Karl Ek returned home on 3 May. | Mina Dahl returned home on 4 May.
    Karl Ek escaped from prison on 3 May. | Mina Dahl escaped from prison on 4 May.
    Karl Ek escaped on 3 May. | Karl Ek was caught on 5 May.
    Karl Ek was suspended on 3 May. | Karl Ek was sacked on 5 May.
    Karl Ek was freed on 3 May. | Mina Dahl walked free on 4 May.
    Karl Ek was taken to hospital on 3 May. | Karl Ek left hospital on 5 May.
    Karl Ek was taken to hospital on 3 May. | Mina Dahl was rushed to hospital on 4 May.
    Eva Holm died on 3 May. | Eva Holm was buried on 5 May.
    Eva Holm was buried on 3 May. | Mina Dahl was laid to rest on 4 May.
    Eva Holm was rescued on 3 May. | Mina Dahl was pulled from the rubble on 4 May.
    Karl Ek sued the club on 3 May. | Mina Dahl filed a lawsuit on 4 May.
    Karl Ek apologised on 3 May. | Mina Dahl said sorry on 4 May.
    The court dismissed the appeal on 3 May. | Karl Ek lodged the appeal on 1 May.
    The ban was imposed on 3 May. | The ban was lifted on 5 May.
    The concert was postponed on 3 May. | The concert was cancelled on 5 May.
    The treaty was signed on 3 May. | The treaty was ratified on 5 May.
    Police searched the house on 3 May. | Police searched the office on 4 May.
    The meeting took place on 3 May. | The talks broke down on 4 May.
    The accident happened on 3 May. | The driver in the accident was charged on 4 May.
"""


def blocks(table: str) -> list[tuple[str, str]]:
    """The first line of each block with each other."""
    lists = [[line.strip() for line in block.strip().splitlines()] for block in table.strip().split("\n\n")]
    return [(first, other) for first, *others in lists for other in others]


@pytest.mark.parametrize(("first", "second"), blocks(_ONE_EVENT))
def test_two_days_of_one_event_meet_in_other_words(two_reports_say: PapersSay, first: str, second: str) -> None:
    days = ("14 July", "15 July") if "final" in first else ("3 May", "4 May")
    (card,) = two_reports_say(first.replace("DAY", days[0]), second.replace("DAY", days[1]))
    assert (card.type, card.severity) == ("date", "conflict")


@pytest.mark.parametrize(("first", "second"), blocks(_HOURS))
def test_two_hours_of_one_event_meet_in_other_words(two_reports_say: PapersSay, first: str, second: str) -> None:
    cards = two_reports_say(first.replace("HOUR", "8:10 p.m."), second.replace("HOUR", "9:40 p.m."))
    assert [(card.type, card.severity) for card in cards] == [("time", "conflict")]


@pytest.mark.parametrize("pair", _OTHER_EVENTS.strip().splitlines())
def test_days_of_two_events_of_one_story_do_not_meet(two_reports_say: PapersSay, pair: str) -> None:
    first, second = pair.strip().split(" | ")
    assert [card.topic for card in two_reports_say(first, second) if card.type == "date"] == []


def test_the_hour_of_what_followed_is_not_that_of_what_was_followed(two_reports_say: PapersSay) -> None:
    first = "An earthquake struck Ostra at 11:20 a.m. on Tuesday."
    second = "The earthquake shook Ostra on Tuesday and was followed by an aftershock at 2:10 p.m."
    assert [card.topic for card in two_reports_say(first, second) if card.type == "time"] == []
