"""The many wordings that news has for one event: its day is bound to the event, whatever words tell it."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]

_WORDINGS = {
    "detained": """
        Police arrested Jan Ek on Tuesday.
        The arrest of Jan Ek came on Tuesday.
        Jan Ek was detained on Tuesday in Ostra.
        Tuesday's arrest of Jan Ek surprised the town.
        Police took Jan Ek into custody on Tuesday.
        Jan Ek was picked up by police on Tuesday.
        The arrest was made on Tuesday.
        Jan Ek has been in custody since Tuesday.
        Jan Ek turned himself in on Tuesday.
        Jan Ek was captured on Tuesday.
        Police nabbed Jan Ek on Tuesday.
        Jan Ek arrested on Tuesday
    """,
    "killed": """
        Eva Holm died on Tuesday.
        Eva Holm's death on Tuesday shocked the town.
        Eva Holm passed away on Tuesday.
        Eva Holm, who died on Tuesday, was 71.
        Eva Holm lost her life on Tuesday.
        Eva Holm's death came on Tuesday.
        Eva Holm was murdered on Tuesday.
        Eva Holm perished on Tuesday.
        Eva Holm drowned on Tuesday.
        Eva Holm was slain on Tuesday.
        Eva Holm was declared dead on Tuesday.
        Eva Holm succumbed on Tuesday.
    """,
    "birth": """
        Eva Holm was born on 12 May 1950.
        Eva Holm was born in Ostra on 12 May 1950.
        Born on 12 May 1950, Eva Holm grew up in Ostra.
        Eva Holm's birth on 12 May 1950 was noted by the priest.
        The birth of Eva Holm took place on 12 May 1950.
        Eva Holm, born on 12 May 1950, sings.
        Eva Holm (born 12 May 1950) is a singer.
        Eva Holm, who was born on 12 May 1950, sings.
        Eva Holm came into the world on 12 May 1950.
        Eva Holm's date of birth is 12 May 1950.
    """,
    "incident": """
        The attack happened on Tuesday.
        The attack occurred on Tuesday.
        The bomb went off on Tuesday.
        The explosion on Tuesday shook the town.
        The blast came on Tuesday.
        The plane crashed on Tuesday.
        The fire broke out on Tuesday.
        Fire broke out at the mill on Tuesday.
        The mill caught fire on Tuesday.
        A fire swept through the mill on Tuesday.
        A fire ripped through the mill on Tuesday.
        A quake shook Ostra on Tuesday.
        The river burst its banks on Tuesday.
        The bridge gave way on Tuesday.
        Shots were fired on Tuesday.
        The shooting was on Tuesday.
        The stabbing happened on Tuesday.
        The disaster struck on Tuesday.
        The attack dates from Tuesday.
        The lorry ran into the tram on Tuesday.
        Rebels attacked the base on Tuesday.
        The base was shelled on Tuesday.
        Rebels carried out the attack on Tuesday.
        The boat capsized on Tuesday.
        The bus overturned on Tuesday.
        Jan Ek was shot on Tuesday.
        The bank was robbed on Tuesday.
        The robbery took place on Tuesday.
        The painting was stolen on Tuesday.
        Thieves stole the painting on Tuesday.
        The theft of the painting happened on Tuesday.
        The theft was carried out on Tuesday.
        Thieves made off with the painting on Tuesday.
        The heist was on Tuesday.
        The break-in happened on Tuesday.
        Burglars broke into the museum on Tuesday.
        The museum was burgled on Tuesday.
        Robbers raided the bank on Tuesday.
    """,
    "missing": """
        Eva Holm disappeared on Tuesday.
        Eva Holm vanished on Tuesday.
        Eva Holm went missing on Tuesday.
        Eva Holm has been missing since Tuesday.
        Eva Holm, missing since Tuesday, is 16.
        Eva Holm's disappearance on Tuesday worried the town.
        The disappearance of Eva Holm dates from Tuesday.
        Eva Holm, who disappeared on Tuesday, is 16.
        Eva Holm, who has been missing since Tuesday, is 16.
        The plane vanished from radar on Tuesday.
        Contact with the plane was lost on Tuesday.
    """,
    "last seen": """
        Eva Holm was last seen on Tuesday.
        Eva Holm was seen for the last time on Tuesday.
        The last sighting of Eva Holm was on Tuesday.
        Eva Holm, last seen on Tuesday, is 16.
        Neighbours last saw Eva Holm on Tuesday.
        Eva Holm, who was last seen on Tuesday, is 16.
        Eva Holm has not been seen since Tuesday.
        Nobody has seen Eva Holm since Tuesday.
        Eva Holm was last spotted on Tuesday.
        Last seen: Tuesday.
    """,
    "discover": """
        The wreck was found on Tuesday.
        Divers found the wreck on Tuesday.
        Divers discovered the wreck on Tuesday.
        The discovery of the wreck came on Tuesday.
        The discovery was made on Tuesday.
        Divers made the discovery on Tuesday.
        The wreck, which was found on Tuesday, is old.
        The wreck was located on Tuesday.
        Divers located the wreck on Tuesday.
        The wreck was unearthed on Tuesday.
        The wreck's discovery on Tuesday ended the search.
        The body of Eva Holm was found on Tuesday.
    """,
    "announce": """
        The company announced the plan on Tuesday.
        The plan was announced on Tuesday.
        The announcement came on Tuesday.
        The announcement was made on Tuesday.
        The company made the announcement on Tuesday.
        Tuesday's announcement surprised investors.
        The announcement of the plan on Tuesday surprised investors.
        The plan was unveiled on Tuesday.
        The company unveiled the plan on Tuesday.
        The company revealed the plan on Tuesday.
        The plan was made public on Tuesday.
        The company made the plan public on Tuesday.
    """,
    "press conference": """
        The press conference was held on Tuesday.
        The minister held a press conference on Tuesday.
        The news conference took place on Tuesday.
        At a press conference on Tuesday, the minister spoke.
        At Tuesday's news conference, the minister spoke.
    """,
    "sign": """
        The treaty was signed on Tuesday.
        Both states signed the treaty on Tuesday.
        The signing of the treaty took place on Tuesday.
        The signing is set for Tuesday.
        The treaty, signed on Tuesday, ends the war.
        The president signed the law on Tuesday.
        The president signed the bill into law on Tuesday.
        The treaty's signing on Tuesday ended the war.
        The signature of the treaty on Tuesday ended the war.
        The two sides inked the deal on Tuesday.
    """,
    "approve": """
        The council approved the budget on Tuesday.
        The budget was approved on Tuesday.
        The council adopted the budget on Tuesday.
        The budget passed on Tuesday.
        The adoption of the budget on Tuesday ended the row.
        The council voted to approve the budget on Tuesday.
        The council ratified the treaty on Tuesday.
        The council gave its approval to the budget on Tuesday.
        The council gave the green light to the bridge on Tuesday.
        The passage of the budget on Tuesday ended the row.
        The budget won approval on Tuesday.
        The council signed off on the budget on Tuesday.
    """,
    "effect": """
        The law took effect on 1 May.
        The law takes effect on 1 May.
        The law entered into force on 1 May.
        The law comes into effect on 1 May.
        The law has been in force since 1 May.
        The law becomes effective on 1 May.
        The law is effective from 1 May.
        The law's entry into force on 1 May was delayed.
        The law will be in force from 1 May.
        The law became law on 1 May.
        The law has been in effect since 1 May.
        The law is valid from 1 May.
    """,
    "resign": """
        Jan Ek resigned on Tuesday.
        Jan Ek stepped down on Tuesday.
        Jan Ek quit on Tuesday.
        Jan Ek's resignation on Tuesday was a surprise.
        Jan Ek handed in his resignation on Tuesday.
        Jan Ek submitted his resignation on Tuesday.
        Jan Ek left office on Tuesday.
        Jan Ek, who resigned on Tuesday, is 50.
        Jan Ek will step down on Tuesday.
        Jan Ek stood down on Tuesday.
        Jan Ek gave notice on Tuesday.
        Jan Ek bowed out on Tuesday.
    """,
    "dismissed": """
        Jan Ek was sacked on Tuesday.
        Jan Ek was fired on Tuesday.
        Jan Ek was dismissed on Tuesday.
        The company fired Jan Ek on Tuesday.
        Jan Ek lost his job on Tuesday.
        Jan Ek's dismissal on Tuesday was a surprise.
        The dismissal of Jan Ek came on Tuesday.
        Jan Ek was ousted on Tuesday.
        Jan Ek was removed from office on Tuesday.
        Jan Ek was removed as chairman on Tuesday.
        Jan Ek's sacking came on Tuesday.
        Jan Ek was relieved of his duties on Tuesday.
    """,
    "appoint": """
        Eva Holm was appointed on Tuesday.
        The board appointed Eva Holm on Tuesday.
        Eva Holm was named chief on Tuesday.
        The appointment of Eva Holm came on Tuesday.
        Eva Holm's appointment on Tuesday was a surprise.
        The board named Eva Holm on Tuesday.
        Eva Holm was nominated on Tuesday.
    """,
    "takeoff": """
        The rocket took off on Tuesday.
        The rocket lifted off on Tuesday.
        The rocket blasted off on Tuesday.
        The rocket launched on Tuesday.
        The launch of the rocket took place on Tuesday.
        The rocket's launch on Tuesday was a success.
        The rocket is due to lift off on Tuesday.
        The lift-off of the rocket came on Tuesday.
        The rocket soared into the sky on Tuesday.
        The rocket left the pad on Tuesday.
        The rocket was sent into orbit on Tuesday.
        The probe, launched on Tuesday, is small.
    """,
    "land": """
        The probe landed on Tuesday.
        The probe touched down on Tuesday.
        The landing of the probe took place on Tuesday.
        The probe made a landing on Tuesday.
        The probe's landing on Tuesday was soft.
        The touchdown of the probe came on Tuesday.
        The probe will land on Tuesday.
        The capsule splashed down on Tuesday.
        The probe is due to land on Tuesday.
    """,
    "dock": """
        The capsule docked on Tuesday.
        The docking took place on Tuesday.
        The capsule's docking on Tuesday went well.
        The capsule will dock on Tuesday.
        The capsule linked up with the station on Tuesday.
    """,
    "begin": """
        The museum opened on Tuesday.
        The museum was opened on Tuesday.
        The mayor opened the museum on Tuesday.
        The opening of the museum took place on Tuesday.
        The museum will open on Tuesday.
        The museum is due to open on Tuesday.
        The museum opens on Tuesday.
        The museum opened its doors on Tuesday.
        The opening of the museum is set for Tuesday.
        The museum has been open since Tuesday.
        The museum reopened on Tuesday.
        The reopening of the museum is planned for Tuesday.
        Production began on Monday.
        Production started on Monday.
        Production of the car began on Monday.
        The factory began production on Monday.
        The factory started production on Monday.
        The start of production is planned for Monday.
        Production will start on Monday.
        Construction of the bridge began on Monday.
        Construction began on Monday.
        The search began on Monday.
    """,
    "end": """
        The mine closed on Tuesday.
        The mine was closed on Tuesday.
        The mine shut on Tuesday.
        The mine shut down on Tuesday.
        The closure of the mine came on Tuesday.
        The mine's closure on Tuesday cost jobs.
        The mine, closed since Tuesday, is old.
        The mine closed its doors on Tuesday.
        The mine will close on Tuesday.
        The closing of the mine is set for Tuesday.
        The owner closed the mine on Tuesday.
        The mine has been shut since Tuesday.
        The strike ended on Monday.
        The talks ended on Monday.
        The trial ended on Monday.
        The trial concluded on Monday.
        The end of the strike came on Monday.
        The strike came to an end on Monday.
        Workers ended the strike on Monday.
        The festival finished on Monday.
        The festival wrapped up on Monday.
        The ceasefire expired on Monday.
    """,
    "walkout": """
        Workers went on strike on Monday.
        Workers walked out on Monday.
        The walkout began on Monday.
        Workers have been on strike since Monday.
        Workers downed tools on Monday.
    """,
    "sentence": """
        Jan Ek was sentenced on Monday.
        The judge sentenced Jan Ek on Monday.
        Jan Ek was sentenced to nine years on Monday.
        The sentencing took place on Monday.
        Jan Ek's sentencing on Monday drew crowds.
        The sentencing of Jan Ek is set for Monday.
        Jan Ek was jailed on Monday.
        Jan Ek was given nine years on Monday.
        The sentence was handed down on Monday.
        The judge handed down the sentence on Monday.
        Jan Ek will be sentenced on Monday.
    """,
    "verdict": """
        Jan Ek was convicted on Monday.
        Jan Ek was found guilty on Monday.
        The jury found Jan Ek guilty on Monday.
        The jury convicted Jan Ek on Monday.
        The conviction of Jan Ek came on Monday.
        The verdict came on Monday.
        The jury reached its verdict on Monday.
        The verdict was delivered on Monday.
        The verdict is due on Monday.
        The court delivered its verdict on Monday.
        The verdict is expected on Monday.
        Monday's verdict surprised the town.
    """,
    "charge": """
        Jan Ek was charged on Monday.
        Prosecutors charged Jan Ek on Monday.
        Jan Ek was indicted on Monday.
        The charges were filed on Monday.
        Prosecutors filed charges on Monday.
        Charges against Jan Ek were brought on Monday.
        The indictment of Jan Ek came on Monday.
        Jan Ek, charged on Monday, is 40.
        Prosecutors brought charges against Jan Ek on Monday.
    """,
    "acquire": """
        Calder Line bought Ostra Foods on Monday.
        Calder Line acquired Ostra Foods on Monday.
        The takeover of Ostra Foods took place on Monday.
        Ostra Foods was bought by Calder Line on Monday.
        Ostra Foods was taken over by Calder Line on Monday.
        Calder Line took over Ostra Foods on Monday.
        The purchase of Ostra Foods came on Monday.
    """,
    "publish": """
        The film was released on Friday.
        The studio released the film on Friday.
        The release of the film is set for Friday.
        The film comes out on Friday.
        The film hits cinemas on Friday.
        The film reached theaters on Friday.
        The agency published the report on Friday.
        The agency issued the report on Friday.
        The report appeared on Friday.
        The album dropped on Friday.
        The album will be released on Friday.
        The report came out on Friday.
    """,
    "sale": """
        The phone goes on sale on Friday.
        The phone went on sale on Friday.
        The phone is on sale from Friday.
        The phone will be available from Friday.
        The phone hits the shelves on Friday.
        The phone is available from Friday.
        The phone becomes available on Friday.
        The phone has been on sale since Friday.
        The phone reaches stores on Friday.
    """,
    "marry": """
        Eva Holm married Jan Ek on Saturday.
        Eva Holm and Jan Ek married on Saturday.
        Eva Holm and Jan Ek got married on Saturday.
        Eva Holm and Jan Ek were married on Saturday.
        The wedding took place on Saturday.
        The wedding of Eva Holm and Jan Ek was on Saturday.
        Eva Holm and Jan Ek tied the knot on Saturday.
        Eva Holm's wedding on Saturday drew crowds.
        The marriage took place on Saturday.
        Eva Holm and Jan Ek exchanged vows on Saturday.
        The wedding is set for Saturday.
        The wedding is on Saturday.
    """,
    "divorce": """
        Eva Holm and Jan Ek divorced in 1999.
        Eva Holm divorced in 1999.
        The divorce was in 1999.
        The divorce of Eva Holm came in 1999.
        Eva Holm and Jan Ek were divorced in 1999.
        The marriage ended in divorce in 1999.
        Eva Holm got divorced in 1999.
    """,
    "meeting": """
        Ana Lopez met Jan Ek on Tuesday.
        The meeting took place on Tuesday.
        The meeting is set for Tuesday.
        The meeting is due on Tuesday.
        The meeting between Ana Lopez and Jan Ek on Tuesday was short.
        At a meeting on Tuesday, Ana Lopez and Jan Ek agreed.
        The talks were held on Tuesday.
        Ana Lopez is due to meet Jan Ek on Tuesday.
        Ana Lopez hosted Jan Ek on Tuesday.
        Ana Lopez, who met Jan Ek on Tuesday, spoke.
        The summit, due on Tuesday, will be short.
    """,
    "visit": """
        Ana Lopez visited Ostra on Tuesday.
        Ana Lopez arrived in Ostra on Tuesday.
        Ana Lopez's visit to Ostra on Tuesday was short.
        The visit took place on Tuesday.
        Ana Lopez paid a visit to Ostra on Tuesday.
        Ana Lopez travelled to Ostra on Tuesday.
        Ana Lopez made a visit to Ostra on Tuesday.
        The visit is planned for Tuesday.
        Ana Lopez will visit Ostra on Tuesday.
        Ana Lopez toured Ostra on Tuesday.
    """,
    "final": """
        The final is on July 14.
        The final is set for July 14.
        The final takes place on July 14.
        The final will be played on July 14.
        The final was played on July 14.
        Ostra meets Calder Line in the final on July 14.
        The July 14 final is sold out.
        The final, on July 14, is sold out.
        The final is scheduled for July 14.
        The date of the final is July 14.
        The final will be held on July 14.
    """,
    "evacuated": """
        The village was evacuated on Tuesday.
        The evacuation took place on Tuesday.
        Residents were evacuated on Tuesday.
        The army evacuated the village on Tuesday.
        Tuesday's evacuation was calm.
    """,
    "recall": """
        Calder Line recalled the car on Tuesday.
        The car was recalled on Tuesday.
        The recall of the car came on Tuesday.
        Calder Line issued a recall on Tuesday.
        The recall began on Tuesday.
        Tuesday's recall covers two models.
        The car, recalled on Tuesday, is new.
    """,
    "seize": """
        Customs seized the ship on Tuesday.
        The ship was seized on Tuesday.
        The ship was impounded on Tuesday.
        The seizure of the ship came on Tuesday.
        The ship's seizure on Tuesday caused a row.
        The ship was confiscated on Tuesday.
        The ship, seized on Tuesday, is old.
        Marines captured the ship on Tuesday.
        Police confiscated the ship on Tuesday.
    """,
}
# Whose day is another's: of what came of it, of who told it, of what it is recalled on.
_OTHERS = {
    "detained": """
        Police said on Tuesday that Jan Ek was arrested in May.
        Jan Ek, who was arrested in May, appeared in court on Tuesday.
        Two days after the arrest, on Tuesday, the mayor spoke.
        The arrest was reported on Tuesday.
        Jan Ek was released from custody on Tuesday.
    """,
    "killed": """
        Eva Holm, who died in May, was buried on Tuesday.
        The death of Eva Holm was announced on Tuesday.
        On Tuesday the family mourned the death of Eva Holm.
        Ostra marked the anniversary of the death of Eva Holm on Tuesday.
        Eva Holm, injured on Tuesday, did not die.
    """,
    "birth": """
        Eva Holm, born in Ostra, died on 12 May 1950.
        Eva Holm's birthday was celebrated on 12 May 1950.
    """,
    "incident": """
        Police said on Tuesday that the attack was planned in May.
        The attack was condemned on Tuesday.
        The trial over the attack began on Tuesday.
        Three men were arrested on Tuesday over the attack.
        The bridge, which collapsed in May, reopened on Tuesday.
        The theft was discovered on Tuesday.
        The theft was reported on Tuesday.
        The stolen painting was returned on Tuesday.
        The painting, stolen in May, was found on Tuesday.
    """,
    "missing": """
        Eva Holm was reported missing on Tuesday.
        Eva Holm, who disappeared in May, was found on Tuesday.
        The search for the missing girl ended on Tuesday.
    """,
    "last seen": """
        Eva Holm was seen on Tuesday.
        The last show was seen by Eva Holm on Tuesday.
    """,
    "discover": """
        The wreck, found in May, was raised on Tuesday.
        The discovery was announced on Tuesday.
        Jan Ek was found guilty on Tuesday.
        Divers found the water cold on Tuesday.
    """,
    "announce": """
        The company announced on Tuesday that the mine will close in May.
        The plan announced in May was dropped on Tuesday.
    """,
    "sign": """
        The treaty signed in May takes effect on Tuesday.
        The player signed for Ostra on Tuesday.
        Talks on the signing of the treaty began on Tuesday.
    """,
    "approve": """
        The council debated the approval of the budget on Tuesday.
        The budget approved in May was cut on Tuesday.
    """,
    "effect": """
        The law was passed on 1 May.
        The law, which takes effect in June, was signed on 1 May.
        The law expires on 1 May.
    """,
    "resign": """
        Calls for the resignation of Jan Ek grew on Tuesday.
        The resignation of Jan Ek was accepted on Tuesday.
        Jan Ek said on Tuesday he would resign in May.
    """,
    "takeoff": """
        The launch of the rocket was postponed on Tuesday.
        The rocket, launched in May, fell back on Tuesday.
    """,
    "land": """
        The probe, which landed in May, fell silent on Tuesday.
    """,
    "begin": """
        The museum is open on Tuesday.
        The museum was closed on Tuesday.
        The museum, opened in May, was sold on Tuesday.
        The opening of the museum was announced on Tuesday.
        Production was cut on Monday.
    """,
    "end": """
        The mine was open on Tuesday.
        The closure of the mine was announced on Tuesday.
        The mine, closed since 2021, was sold on Tuesday.
    """,
    "sentence": """
        Jan Ek, sentenced in May, fled on Monday.
        Jan Ek appealed the sentence on Monday.
    """,
    "verdict": """
        Jan Ek, convicted in May, was sentenced on Monday.
        The verdict was welcomed on Monday.
    """,
    "charge": """
        Jan Ek, charged in May, appeared in court on Monday.
        The charges were dropped on Monday.
    """,
    "acquire": """
        The takeover was announced on Monday.
        Shares of Calder Line fell on Monday after the takeover.
    """,
    "publish": """
        The hostages were released on Friday.
        The report, published in May, was withdrawn on Friday.
    """,
    "sale": """
        The sale of the house was on Friday.
    """,
    "marry": """
        Eva Holm and Jan Ek, married in 1980, divorced on Saturday.
        Eva Holm announced her wedding on Saturday.
    """,
    "meeting": """
        Ana Lopez spoke on Tuesday before the meeting.
        On Tuesday, Ana Lopez cancelled the meeting.
        The meeting was announced on Tuesday.
    """,
    "visit": """
        Ana Lopez left Ostra on Tuesday.
        Ana Lopez cancelled the visit on Tuesday.
    """,
    "final": """
        Ostra reached the final on July 14.
        Tickets for the final go on sale on July 14.
    """,
    "evacuated": """
        Evacuated residents returned on Tuesday.
        The evacuation order was lifted on Tuesday.
    """,
}
_DAYS = frozenset({"Monday", "Tuesday", "Friday", "Saturday", "Sunday", "1 May", "12 May 1950", "July 14"})


def sentences(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(event, line.strip()) for event, lines in table.items() for line in lines.strip().splitlines()]


def dated(facts_of: FactsOf, sentence: str) -> dict[str, str]:
    """The events that are dated, each with its day."""
    return {fact.key[1]: fact.shown for fact in facts_of(sentence) if fact.type == "date"}


@pytest.mark.parametrize(("event", "sentence"), sentences(_WORDINGS))
def test_an_event_is_dated_whatever_words_tell_it(facts_of: FactsOf, event: str, sentence: str) -> None:
    assert event in dated(facts_of, sentence)


@pytest.mark.parametrize(("event", "sentence"), sentences(_OTHERS))
def test_another_days_event_is_not_dated(facts_of: FactsOf, event: str, sentence: str) -> None:
    assert dated(facts_of, sentence).get(event) not in _DAYS


@pytest.mark.parametrize(
    "sentence",
    [
        "Police have arrested five people since Tuesday.",
        "The bridge will be closed until Tuesday.",
        "The contract must be signed before Tuesday.",
        "The barn was still burning on Tuesday.",
    ],
)
def test_what_a_time_only_bounds_has_no_day(facts_of: FactsOf, sentence: str) -> None:
    assert dated(facts_of, sentence) == {}


@pytest.mark.parametrize(
    ("sentence", "asserted"),
    [
        ("The trial is due to begin on Monday.", False),
        ("The talks, scheduled for Monday, will be short.", False),
        ("The verdict is expected on Monday.", False),
        ("The date of the final is July 14.", False),
        ("The law has been in force since Monday.", True),
        ("The attack dates from Monday.", True),
        ("The arrest on Monday is a surprise.", True),
        ("The trial got under way on Monday.", True),
    ],
)
def test_plans_are_told_from_what_took_place(facts_of: FactsOf, sentence: str, asserted: bool) -> None:
    (fact,) = (fact for fact in facts_of(sentence) if fact.type == "date")
    assert fact.asserted == asserted


def test_a_second_blast_is_no_other_day_of_the_first(facts_of: FactsOf) -> None:
    assert dated(facts_of, "A second blast hit Ostra on Tuesday.") == {"another incident": "Tuesday"}


def test_a_deadline_is_no_exact_day(facts_of: FactsOf) -> None:
    (fact,) = (fact for fact in facts_of("The mine will be closed by Tuesday.") if fact.type == "date")
    assert fact.when is not None
    assert fact.when.hedged
