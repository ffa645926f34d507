"""Two papers tell one thing in their own words: what makes a card of the two sentences, and what must not."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]


@pytest.mark.parametrize(
    ("first", "second", "severity", "topic", "values"),
    [
        (
            "A magnitude 6.4 earthquake struck off the coast of Ostra on Monday.",
            "The quake had a magnitude of 6.1, the geological survey said.",
            "conflict",
            "magnitude",
            {"6.1", "6.4"},
        ),
        (
            "The 6.4-magnitude quake shook Ostra.",
            "The earthquake, which measured 6.1 on the Richter scale, was felt across Ostra.",
            "conflict",
            "magnitude",
            {"6.1", "6.4"},
        ),
        (
            "The quake hit at a depth of 10 km, the survey said.",
            "It struck 35 kilometres deep, according to the survey.",
            "conflict",
            "depth",
            {"10 km", "35 kilometres"},
        ),
        (
            "Two gunmen opened fire in the market in Ostra.",
            "Three gunmen stormed the market in Ostra, witnesses said.",
            "conflict",
            "number of attackers",
            {"2", "3"},
        ),
        (
            "Police are hunting three attackers after the raid on the market.",
            "Four attackers took part in the raid on the market, police said.",
            "conflict",
            "number of attackers",
            {"3", "4"},
        ),
        (
            "The plane was carrying 66 passengers and crew.",
            "There were 68 people on board the plane.",
            "conflict",
            "number of people on board",
            {"66", "68"},
        ),
        (
            "The bus, carrying 45 passengers, plunged into a ravine.",
            "The bus had 52 passengers on board when it plunged into the ravine.",
            "conflict",
            "number of people on board",
            {"45", "52"},
        ),
        (
            "The ferry had 120 people aboard when it sank.",
            "Some 150 people were on the ferry when it went down.",
            "conflict",
            "number of people on board",
            {"120", "some 150"},
        ),
        (
            "The train derailed with 243 passengers on board.",
            "The train was carrying 250 passengers and crew when it came off the rails.",
            "differs",
            "number of people on board",
            {"243", "250"},
        ),
        (
            "The suspect, a 24-year-old man, was arrested on Tuesday.",
            "The suspect, aged 26, was arrested on Tuesday.",
            "conflict",
            "age of the suspect",
            {"24", "26"},
        ),
        (
            "Police arrested a 19-year-old man over the attack.",
            "A 21-year-old man was arrested over the attack, police said.",
            "conflict",
            "age of the suspect",
            {"19", "21"},
        ),
        (
            "Karl Ek, 44, was found dead at his home.",
            "Karl Ek was 45 when he died at his home.",
            "conflict",
            "Karl Ek’s age",
            {"44", "45"},
        ),
        (
            "The jury awarded the family $4.5 million.",
            "The family was awarded $5.4 million in damages.",
            "conflict",
            "amount awarded",
            {"$4.5 million", "$5.4 million"},
        ),
        (
            "The company will cut 4,000 jobs.",
            "The company is to shed 4,500 jobs.",
            "conflict",
            "number of jobs lost",
            {"4,000", "4,500"},
        ),
        (
            "Revenue rose to $2.4 billion, the company said.",
            "The company said its revenue was $2.7 billion.",
            "conflict",
            "revenue",
            {"$2.4 billion", "$2.7 billion"},
        ),
        (
            "Calder Line agreed to buy Norvik for $5.6 billion.",
            "Calder Line will acquire Norvik in a deal worth $6.1 billion.",
            "differs",
            "value of the deal for Norvik",
            {"$5.6 billion", "$6.1 billion"},
        ),
        (
            "Calder Line paid $560 million for Norvik.",
            "The $610 million purchase of Norvik by Calder Line was completed.",
            "conflict",
            "value of the deal for Norvik",
            {"$560 million", "$610 million"},
        ),
        (
            "The hurricane packed winds of 130 mph.",
            "The storm had maximum sustained winds of 145 mph when it made landfall.",
            "conflict",
            "speed of the wind",
            {"130 mph", "145 mph"},
        ),
        (
            "The storm brought winds of up to 200 km/h.",
            "Winds reached 240 km/h as the storm hit Ostra.",
            "conflict",
            "speed of the wind",
            {"240 km/h", "up to 200 km/h"},
        ),
        (
            "Some 400,000 homes were left without power.",
            "The storm cut power to 550,000 homes.",
            "conflict",
            "number left without power",
            {"550,000", "some 400,000"},
        ),
        (
            "About 20,000 people took part in the march in Ostra.",
            "Police said 12,000 people joined the march in Ostra.",
            "conflict",
            "number of people who took part",
            {"12,000", "about 20,000"},
        ),
        (
            "Holm won 55 percent of the vote.",
            "Holm took 58 percent of the vote.",
            "conflict",
            "share of Eva Holm’s vote",
            {"55 percent", "58 percent"},
        ),
        ("Turnout was 61 percent.", "Turnout reached 68 percent.", "conflict", "turnout", {"61 percent", "68 percent"}),
        (
            "The missile flew 930 km before landing in the sea.",
            "The missile travelled about 800 kilometres and fell into the sea.",
            "conflict",
            "distance covered",
            {"930 km", "about 800 kilometres"},
        ),
        (
            "The hackers stole data of 57 million users.",
            "Data on 50 million customers was stolen by the hackers.",
            "conflict",
            "number of people whose data was exposed",
            {"50 million", "57 million"},
        ),
        (
            "The breach exposed the records of 132 million consumers.",
            "The breach affected 121 million people.",
            "conflict",
            "number of people whose data was exposed",
            {"121 million", "132 million"},
        ),
        (
            "Hackers pilfered the financial data of 41 million Norwegians.",
            "The breach exposed the data of 36 million Norwegians.",
            "conflict",
            "number of people whose data was exposed",
            {"36 million", "41 million"},
        ),
        (
            "The ship was carrying 300 tonnes of oil.",
            "The vessel had 450 tonnes of fuel on board.",
            "conflict",
            "load of the vessel",
            {"300 tonnes", "450 tonnes"},
        ),
        (
            "The rocket is 77 metres tall.",
            "The rocket stands 62 metres tall.",
            "conflict",
            "length or height of the rocket",
            {"62 metres", "77 metres"},
        ),
        (
            "The rocket can lift 71 tonnes into orbit.",
            "The rocket is able to carry a payload of 46 tonnes to orbit.",
            "conflict",
            "payload",
            {"46 tonnes", "71 tonnes"},
        ),
        (
            "The telescope cost $8.8 billion.",
            "The telescope, which cost $10 billion, was launched on Monday.",
            "conflict",
            "price of the telescope",
            {"$10 billion", "$8.8 billion"},
        ),
        (
            "The phone will cost $999.",
            "The phone has a price of $1,099.",
            "differs",
            "price of the phone",
            {"$1,099", "$999"},
        ),
        (
            "He was shot five times in the chest.",
            "He was shot seven times.",
            "conflict",
            "number of times (shot)",
            {"5", "7"},
        ),
        (
            "Ek leaves a wife and two sons.",
            "Ek is survived by his wife and three sons.",
            "conflict",
            "Karl Ek’s number of sons",
            {"2", "3"},
        ),
        (
            "Rescuers pulled 12 survivors from the rubble.",
            "Sixteen people were rescued from the rubble.",
            "conflict",
            "number of people rescued",
            {"12", "16"},
        ),
        (
            "Five people were arrested in raids in Ostra.",
            "Police detained seven people in raids across Ostra.",
            "conflict",
            "number of people detained",
            {"5", "7"},
        ),
        (
            "Nine workers were trapped in the mine.",
            "Eleven miners were trapped underground.",
            "differs",
            "number of missing",
            {"11", "9"},
        ),
        (
            "Six soldiers were killed in the ambush.",
            "Eight troops died in the ambush.",
            "conflict",
            "number of people killed",
            {"6", "8"},
        ),
        (
            "The blast claimed 14 lives.",
            "Sixteen people perished in the blast.",
            "conflict",
            "number of people killed",
            {"14", "16"},
        ),
        (
            "The flood has left 14 dead.",
            "Officials put the number of deaths at 17.",
            "conflict",
            "number of people killed",
            {"14", "17"},
        ),
        (
            "The accident left 23 people injured, six of them seriously.",
            "Thirty people were hurt in the accident.",
            "conflict",
            "number of injured",
            {"23", "30"},
        ),
        (
            "17 people were treated for injuries.",
            "The crash injured 23 people.",
            "conflict",
            "number of injured",
            {"17", "23"},
        ),
        (
            "Twelve people were hospitalised after the leak.",
            "Fifteen people were taken to hospital after the leak.",
            "conflict",
            "number taken to hospital",
            {"12", "15"},
        ),
        (
            "The reward for information is $50,000.",
            "Police offered a $100,000 reward for information.",
            "conflict",
            "reward",
            {"$100,000", "$50,000"},
        ),
        (
            "The fire has burned 90,000 acres.",
            "The blaze has scorched 120,000 acres.",
            "conflict",
            "area burnt",
            {"120,000 acres", "90,000 acres"},
        ),
        (
            "The fire is 35 percent contained.",
            "Firefighters had contained 45 percent of the blaze.",
            "conflict",
            "share of the fire contained",
            {"35 percent", "45 percent"},
        ),
        (
            "The tunnel is 57 km long.",
            "The 54-kilometre tunnel was opened on Monday.",
            "conflict",
            "length or height of the tunnel",
            {"54-kilometre", "57 km"},
        ),
        (
            "The tower is 310 metres high.",
            "The 290-metre tower was closed.",
            "conflict",
            "length or height of the tower",
            {"290-metre", "310 metres"},
        ),
        (
            "Ek owns 26 percent of the company.",
            "Ek holds a 31 percent stake in the company.",
            "conflict",
            "Karl Ek’s stake",
            {"26 percent", "31 percent"},
        ),
        (
            "The ship is 366 metres long.",
            "The 400-metre vessel ran aground.",
            "conflict",
            "length or height of the vessel",
            {"366 metres", "400-metre"},
        ),
        (
            "The car was doing 95 mph.",
            "The car was travelling at 80 mph when it crashed.",
            "conflict",
            "speed",
            {"80 mph", "95 mph"},
        ),
        (
            "The boat was carrying 180 migrants.",
            "The boat with 220 migrants on board capsized.",
            "conflict",
            "number of people on board",
            {"180", "220"},
        ),
        (
            "The company has 118,000 employees.",
            "The company employs 135,000 people.",
            "conflict",
            "number of employees",
            {"118,000", "135,000"},
        ),
        (
            "Calder Line has 23,000 staff worldwide.",
            "Calder Line employs 27,000 people worldwide.",
            "conflict",
            "Calder Line’s number of employees",
            {"23,000", "27,000"},
        ),
        (
            "The court fined the bank 11 million euros.",
            "The bank must pay a fine of 13 million euros.",
            "differs",
            "amount of the fine",
            {"11 million euros", "13 million euros"},
        ),
        (
            "Calder Council fined the bank 11 million euros.",
            "Calder Council fined the bank 13 million euros.",
            "conflict",
            "amount of the fine (Calder Council)",
            {"11 million euros", "13 million euros"},
        ),
        (
            "Eleven customers of Calder suffered scalds.",
            "Seventeen customers of Calder were scalded.",
            "conflict",
            "number of injured",
            {"11", "17"},
        ),
        (
            "Calder Line expects to save 38 million pounds a year.",
            "Savings of £83 million a year are promised by Calder Line.",
            "differs",
            "Calder Line’s savings",
            {"38 million pounds", "£83 million"},
        ),
        (
            "The ferry Brisa was doing nine knots at the moment of contact with the quay.",
            "The ferry Brisa struck the quay at six knots.",
            "conflict",
            "Brisa’s speed",
            {"9 knots", "6 knots"},
        ),
        (
            "A ferry carrying 212 passengers hit the quay.",
            "Some 260 day-trippers and commuters were crammed on board the ferry.",
            "differs",
            "number of people on board",
            {"212", "some 260"},
        ),
        (
            "The outbreak has killed seven people and infected 86.",
            "The outbreak has infected 96 people.",
            "conflict",
            "number of people taken ill",
            {"86", "96"},
        ),
        (
            "The hijacker held 38 hostages.",
            "Fifty-one people were taken hostage.",
            "conflict",
            "number of hostages",
            {"38", "51"},
        ),
        (
            "There were no survivors.",
            "Two people survived the crash.",
            "conflict",
            "number of people rescued",
            {"2", "none"},
        ),
        (
            "There were no injuries.",
            "Three people were slightly injured.",
            "differs",
            "number of injured",
            {"3", "none"},
        ),
    ],
)
def test_figures_meet_however_they_are_worded(
    two_reports_say: PapersSay, first: str, second: str, severity: str, topic: str, values: set[str]
) -> None:
    (card,) = two_reports_say(first, second)
    assert (card.type, card.severity, card.topic) == ("number", severity, topic)
    assert {one.value for one in card.values} == values


@pytest.mark.parametrize(
    ("first", "second", "severity", "topic", "values"),
    [
        (
            "Ek was given a 12-year prison sentence.",
            "Ek was sentenced to 14 years in jail.",
            "conflict",
            "length of Karl Ek’s sentence",
            {"12-year", "14 years"},
        ),
        (
            "He faces up to 20 years in prison if convicted.",
            "If convicted, he could be jailed for 25 years.",
            "differs",
            "length of the sentence",
            {"25 years", "up to 20 years"},
        ),
        (
            "The plane crashed 15 minutes after take-off.",
            "The plane disappeared from radar 25 minutes after taking off.",
            "conflict",
            "time after take-off",
            {"15 minutes", "25 minutes"},
        ),
        (
            "The siege lasted six hours.",
            "The siege ended after nine hours.",
            "conflict",
            "length of the siege",
            {"6 hours", "9 hours"},
        ),
        (
            "The standoff, which lasted 10 hours, ended peacefully.",
            "The eight-hour standoff ended.",
            "conflict",
            "length of the standoff",
            {"10 hours", "8-hour"},
        ),
        (
            "The talks went on for five hours.",
            "The talks lasted seven hours.",
            "conflict",
            "length of the talks",
            {"5 hours", "7 hours"},
        ),
        (
            "Police held the men five weeks after the break-in.",
            "They were picked up seven weeks after the burglary.",
            "conflict",
            "time after the break-in",
            {"5 weeks", "7 weeks"},
        ),
        (
            "The start of the match was put back 25 minutes.",
            "The start of the match was delayed by 45 minutes.",
            "conflict",
            "length of the delay",
            {"25 minutes", "45 minutes"},
        ),
        (
            "She spent 12 days in hospital.",
            "She was in hospital for nine days.",
            "conflict",
            "time in hospital",
            {"12 days", "9 days"},
        ),
        (
            "The airport was closed for three hours.",
            "The airport was shut for five hours.",
            "conflict",
            "time for which the airport was closed",
            {"3 hours", "5 hours"},
        ),
        (
            "The outage lasted four hours and 12 minutes.",
            "The outage lasted nearly six hours.",
            "conflict",
            "length of the outage",
            {"4 hours and 12 minutes", "nearly 6 hours"},
        ),
        (
            "Holm led the party for 12 years.",
            "Holm was party leader for 15 years.",
            "conflict",
            "Eva Holm’s years in office or at work",
            {"12 years", "15 years"},
        ),
        (
            "The couple had been married for 15 years.",
            "The couple were married for 18 years.",
            "conflict",
            "years of marriage",
            {"15 years", "18 years"},
        ),
    ],
)
def test_durations_meet_however_they_are_worded(
    two_reports_say: PapersSay, first: str, second: str, severity: str, topic: str, values: set[str]
) -> None:
    (card,) = two_reports_say(first, second)
    assert (card.type, card.severity, card.topic) == ("duration", severity, topic)
    assert {one.value for one in card.values} == values


@pytest.mark.parametrize(
    ("first", "second", "severity", "topic", "values"),
    [
        (
            "Ek was arrested on Friday.",
            "Police arrested Ek on Thursday.",
            "conflict",
            "day of the arrest",
            {"Friday", "Thursday"},
        ),
        (
            "Ek died on Saturday at his home.",
            "Ek passed away on Sunday at home.",
            "conflict",
            "day of the death",
            {"Saturday", "Sunday"},
        ),
        (
            "The firm was founded in 1998.",
            "Ek founded the firm in 2001.",
            "conflict",
            "year of the founding",
            {"1998", "2001"},
        ),
        (
            "Ek was born in 1954 in Ostra.",
            "Born in 1952, Ek grew up in Ostra.",
            "conflict",
            "year of the birth",
            {"1952", "1954"},
        ),
        (
            "The phone goes on sale on 22 September.",
            "The phone will be available from 29 September.",
            "conflict",
            "day of the start of sale",
            {"22 September", "29 September"},
        ),
        (
            "The deal was announced on Monday.",
            "The companies announced the deal on Tuesday.",
            "conflict",
            "day of the announcement",
            {"Monday", "Tuesday"},
        ),
        (
            "Holm resigned on Thursday.",
            "Holm stepped down on Wednesday.",
            "conflict",
            "day of the resignation",
            {"Thursday", "Wednesday"},
        ),
        (
            "The plant was last inspected on 12 January.",
            "The plant's last inspection was on 2 February.",
            "conflict",
            "day of the last inspection",
            {"12 January", "2 February"},
        ),
        (
            "The treaty was signed in 1987.",
            "The treaty, signed in 1991, bans such missiles.",
            "conflict",
            "year of the signing",
            {"1987", "1991"},
        ),
        (
            "The law came into force in July.",
            "The law took effect in September.",
            "conflict",
            "month of the coming into force",
            {"July", "September"},
        ),
        (
            "The cooling tower in Ostra was switched off on April 9.",
            "The tower in Ostra was finally powered down on April 12.",
            "conflict",
            "day of the shutdown",
            {"April 9", "April 12"},
        ),
        (
            "The dam was built in 1968.",
            "The dam, completed in 1972, is the largest in Ostra.",
            "conflict",
            "year of the construction",
            {"1968", "1972"},
        ),
        (
            "The company acquired Norvik last year.",
            "The company bought Norvik in 2014.",
            "conflict",
            "date of the acquisition",
            {"2014", "last year"},
        ),
        (
            "The photo was taken two days ago.",
            "The photo was taken on 3 May.",
            "conflict",
            "day of the photo",
            {"3 May", "two days ago"},
        ),
    ],
)
def test_days_meet_however_they_are_worded(
    two_reports_say: PapersSay, first: str, second: str, severity: str, topic: str, values: set[str]
) -> None:
    (card,) = two_reports_say(first, second)
    assert (card.type, card.severity, card.topic) == ("date", severity, topic)
    assert {one.value for one in card.values} == values


@pytest.mark.parametrize(
    ("first", "second", "severity", "topic", "values"),
    [
        (
            "The quake struck at 5:40 a.m. local time.",
            "The earthquake hit at 5.12am.",
            "conflict",
            "time of the quake",
            {"5.12am", "5:40 a.m."},
        ),
        (
            "The bomb went off at about 8 pm.",
            "The explosion happened at around 8:40 p.m.",
            "conflict",
            "time of the explosion",
            {"about 8 pm", "around 8:40 p.m."},
        ),
        (
            "Police were called at 10.15pm.",
            "Officers received the first call at 11:05 pm.",
            "conflict",
            "time of the alert",
            {"10.15pm", "11:05 pm"},
        ),
        (
            "The plane took off at 6:20 am.",
            "The flight departed at 7:05 a.m.",
            "conflict",
            "time of the take-off",
            {"6:20 am", "7:05 a.m."},
        ),
        (
            "The shooting began at 10:08 p.m.",
            "Shots were first fired at around 9:30 p.m.",
            "conflict",
            "time of the shooting",
            {"10:08 p.m.", "around 9:30 p.m."},
        ),
        (
            "He was pronounced dead at 4:12 pm.",
            "He was declared dead at 4:50 p.m.",
            "conflict",
            "time of the death",
            {"4:12 pm", "4:50 p.m."},
        ),
        (
            "The clocks in the hall stopped at 7.15am on Tuesday, when the blast hit.",
            "The blast happened at 6:40 a.m.",
            "conflict",
            "time of the blast",
            {"6:40 a.m.", "7.15am"},
        ),
        (
            "The train left the tracks at 7:33 a.m.",
            "The derailment happened at 7.50am.",
            "conflict",
            "time of the incident",
            {"7.50am", "7:33 a.m."},
        ),
        ("Polls closed at 8 p.m.", "Polls closed at 9 p.m.", "conflict", "time of the closing", {"8 p.m.", "9 p.m."}),
    ],
)
def test_hours_meet_however_they_are_worded(
    two_reports_say: PapersSay, first: str, second: str, severity: str, topic: str, values: set[str]
) -> None:
    (card,) = two_reports_say(first, second)
    assert (card.type, card.severity, card.topic) == ("time", severity, topic)
    assert {one.value for one in card.values} == values


@pytest.mark.parametrize(
    ("first", "second", "severity", "topic", "values"),
    [
        (
            "It was the third attack in Ostra this year.",
            "It was the fifth attack in Ostra this year.",
            "conflict",
            "which attack",
            {"fifth", "third"},
        ),
        (
            "It is Holm's second visit to Ostra.",
            "Holm was on his fourth visit to Ostra.",
            "conflict",
            "Eva Holm’s visit",
            {"fourth", "second"},
        ),
        (
            "It was the team's fourth title.",
            "The team won its sixth title.",
            "conflict",
            "which title",
            {"fourth", "sixth"},
        ),
        (
            "He fell from the fifth floor.",
            "He fell from a third-floor window.",
            "conflict",
            "which floor",
            {"fifth", "third"},
        ),
        (
            "The army carried out its eighth rocket test.",
            "The army conducted its seventh rocket test.",
            "conflict",
            "which test",
            {"seventh", "eighth"},
        ),
        (
            "Holm finished third in the race.",
            "Holm came fourth in the race.",
            "conflict",
            "Eva Holm’s place",
            {"fourth", "third"},
        ),
        (
            "It is the 70th anniversary of the party.",
            "The party is marking its 65th anniversary.",
            "conflict",
            "which anniversary",
            {"65th", "70th"},
        ),
    ],
)
def test_ordinals_meet_however_they_are_worded(
    two_reports_say: PapersSay, first: str, second: str, severity: str, topic: str, values: set[str]
) -> None:
    (card,) = two_reports_say(first, second)
    assert (card.type, card.severity, card.topic) == ("ordinal", severity, topic)
    assert {one.value for one in card.values} == values


@pytest.mark.parametrize(
    ("first", "second", "severity", "topic", "values"),
    [
        (
            "The plane crashed near Varnholm.",
            "The plane came down near Pelworth.",
            "conflict",
            "place where the plane crashed",
            {"Pelworth", "Varnholm"},
        ),
        (
            "The attack happened in the town of Varnholm.",
            "The attack took place in the village of Pelworth.",
            "conflict",
            "place where the attack happened",
            {"Pelworth", "Varnholm"},
        ),
        (
            "The quake's epicentre was 30 km north of Varnholm.",
            "The epicentre was 30 km south-east of Varnholm.",
            "conflict",
            "direction from Varnholm",
            {"north", "southeast"},
        ),
        (
            "The boat sank off the coast of Varnholm.",
            "The boat went down off Pelworth.",
            "conflict",
            "place where the boat sank",
            {"Pelworth", "Varnholm"},
        ),
    ],
)
def test_places_meet_however_they_are_worded(
    two_reports_say: PapersSay, first: str, second: str, severity: str, topic: str, values: set[str]
) -> None:
    (card,) = two_reports_say(first, second)
    assert (card.type, card.severity, card.topic) == ("place", severity, topic)
    assert {one.value for one in card.values} == values


@pytest.mark.parametrize(
    ("first", "second", "severity", "topic", "values"),
    [
        (
            "The driver survived the crash.",
            "The driver died in the crash.",
            "conflict",
            "whether the driver survived",
            {"died", "survived"},
        ),
        (
            "The gunman was shot dead by police.",
            "The gunman killed himself.",
            "conflict",
            "how the gunman died",
            {"by own hand", "killed by others"},
        ),
        ("Ek pleaded guilty.", "Ek pleaded not guilty.", "conflict", "how Ek pleaded", {"guilty", "not guilty"}),
    ],
)
def test_outcomes_meet_however_they_are_worded(
    two_reports_say: PapersSay, first: str, second: str, severity: str, topic: str, values: set[str]
) -> None:
    (card,) = two_reports_say(first, second)
    assert (card.type, card.severity, card.topic) == ("outcome", severity, topic)
    assert {one.value for one in card.values} == values


@pytest.mark.parametrize(
    ("first", "second", "severity", "topic", "values"),
    [
        (
            "The crash was blamed on fog.",
            "Pilot error caused the crash.",
            "conflict",
            "cause of the crash",
            {"fog", "pilot error"},
        ),
    ],
)
def test_causes_meet_however_they_are_worded(
    two_reports_say: PapersSay, first: str, second: str, severity: str, topic: str, values: set[str]
) -> None:
    (card,) = two_reports_say(first, second)
    assert (card.type, card.severity, card.topic) == ("cause", severity, topic)
    assert {one.value for one in card.values} == values


@pytest.mark.parametrize(
    ("first", "second", "severity", "topic", "values"),
    [
        (
            "The attacker was armed with a knife.",
            "The attacker had a machete.",
            "conflict",
            "kind of weapon",
            {"knife", "machete"},
        ),
        ("The attacker used a hammer.", "The attacker used an axe.", "conflict", "kind of weapon", {"axe", "hammer"}),
    ],
)
def test_kinds_meet_however_they_are_worded(
    two_reports_say: PapersSay, first: str, second: str, severity: str, topic: str, values: set[str]
) -> None:
    (card,) = two_reports_say(first, second)
    assert (card.type, card.severity, card.topic) == ("object", severity, topic)
    assert {one.value for one in card.values} == values


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The plane was carrying 62 passengers and four crew.", "There were 66 people on board the plane."),
        ("Ten Britons were among the 41 dead.", "The crash killed 41 people."),
        ("Six of the 23 injured are in a serious condition.", "Twenty-three people were injured."),
        ("Twelve people were killed in the blast.", "Twelve people, including three children, died in the explosion."),
        ("In 2011, 77 people were killed in an attack in Ostra.", "Nine people were killed in the attack in Ostra."),
        ("The company will cut 4,000 jobs in Ostra.", "The company cut 2,500 jobs last year."),
        ("Shares fell 3 percent in early trading.", "Shares closed 5 percent lower."),
        ("The suspect, 24, was arrested on Tuesday.", "The victim, 31, was found on Monday."),
        ("Karl Ek, 44, was elected in 2016.", "His brother Jan Ek, 39, lost in 2014."),
        ("The talks will begin on Friday.", "The talks began on Friday."),
        ("Ek was arrested on Monday and charged on Wednesday.", "Ek was charged on Wednesday."),
        ("Ek was arrested on Monday.", "Ek was charged on Wednesday."),
        ("The deal was announced on Monday.", "The deal was approved on Thursday."),
        ("The quake struck at 5:40 a.m.", "An aftershock hit at 7:20 a.m."),
        ("The alarm was raised at 5:40 a.m.", "The fire was out by 9:15 a.m."),
        ("The blast happened at 8:30 p.m. local time (1830 GMT).", "The blast happened at 18:30 GMT."),
        ("The tunnel is 57 km long.", "The tunnel is 35 miles long."),
        ("The bridge is 400 metres long.", "The tower is 310 metres high."),
        ("The company made a profit of $310 million.", "The company made a loss of $120 million in 2015."),
        ("The fine was 11 million euros.", "The bank faces a fine of up to 20 million euros."),
        ("Holm won 55 percent of the vote.", "Ek won 31 percent of the vote."),
        ("Ek was jailed for 12 years.", "Mina Dahl was sentenced to four years in prison."),
        ("The plane took off at 6:20 am.", "The plane landed at 9:05 a.m."),
        ("Holm met Ek on Monday.", "Holm met Dahl on Wednesday."),
        ("The bill was passed by the lower house.", "The bill was rejected by the upper house."),
        ("The airport was closed on Monday.", "The airport reopened on Tuesday."),
        ("Police said no one was killed.", "Two people were injured."),
        ("No Americans were killed.", "Three people were killed."),
        ("It was the third attack in Ostra this year.", "It was the fifth attack in the country in two years."),
        ("Two gunmen opened fire in the market.", "Both gunmen were killed."),
        ("The attacker had a knife.", "Police fired a gun."),
        ("The car hit a truck.", "The truck driver was unhurt."),
        ("Ek was born in Varnholm.", "Ek lives in Pelworth."),
        ("The fire broke out in Varnholm.", "Firefighters came from Pelworth."),
        ("The attack took place in Varnholm, near Pelworth.", "The attack took place near Pelworth."),
        ("The storm brought winds of 130 mph.", "Gusts of up to 160 mph were recorded."),
        ("More than 300,000 people were evacuated in Ostra.", "Some 40,000 people were evacuated in Norvik."),
        ("Holm was accompanied by Ek.", "Holm and Ek flew home on Tuesday."),
        ("About 20,000 people marched in Ostra.", "Some 5,000 people marched in Norvik."),
        ("Holm has two sons.", "Ek has four children."),
        ("The rocket can lift 71 tonnes into low orbit.", "The rocket can carry 12 tonnes to the moon."),
        ("Ek worked at the bank for nine years.", "Ek lived in Ostra for 12 years."),
        ("The first offer was $42 billion.", "The company raised its offer to $51 billion."),
        ("The flight was delayed by three hours.", "The flight took 14 hours."),
        ("Ten thousand homes were without power on Monday.", "By Tuesday, 2,000 homes were still without power."),
        ("The gunman killed five people and then himself.", "Police shot another man."),
        ("The ferry sank in 2014.", "The wreck was raised in 2017."),
        ("Ek founded the firm in 1998 and left in 2005.", "Ek left the firm in 2005."),
        ("The court in Ostra said Ek was 44.", "Ek's wife, 39, was in court."),
        ("Holm's second visit to Ostra was in 2015.", "Holm's third visit to Ostra was in 2017."),
        ("The driver survived.", "A passenger died."),
        ("The suspect fled.", "The suspect was arrested on Tuesday."),
        ("One woman died.", "One man survived."),
    ],
)
def test_what_may_both_be_so_makes_no_card(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert two_reports_say(first, second) == []


def test_the_same_words_said_in_two_months_are_one_statement_dated_twice(two_reports_say: PapersSay) -> None:
    (card,) = two_reports_say(
        "In April, Mina Dahl said that the harbour tunnel was “a hole that swallows whole budgets and gives fog”.",
        "Mina Dahl, a painter, said in March that the harbour tunnel was “a hole that swallows whole budgets”.",
    )
    assert (card.type, card.topic) == ("date", "month of Mina Dahl’s statement")
    assert {one.value for one in card.values} == {"March", "April"}


def test_two_statements_of_one_person_are_of_two_days(two_reports_say: PapersSay) -> None:
    assert (
        two_reports_say(
            "In April, Mina Dahl said that the harbour tunnel was too long.",
            "In March, Mina Dahl said that she would paint the old harbour again.",
        )
        == []
    )


@pytest.mark.parametrize(
    ("first", "second", "topic", "values"),
    [
        (
            "The blaze was brought under control after nine hours.",
            "It took crews 14 hours to bring the blaze under control.",
            "time taken to bring the blaze under control",
            {"9 hours", "14 hours"},
        ),
        (
            "The terminal can store 60,000 tonnes of grain.",
            "The terminal can store 80,000 tonnes of grain.",
            "capacity for grain",
            {"60,000 tonnes", "80,000 tonnes"},
        ),
        (
            "The minister toured the terminal.",
            "The minister did not tour the terminal.",
            "whether the terminal was toured",
            {"toured", "did not tour"},
        ),
    ],
)
def test_a_topic_says_of_what_and_a_value_reads_as_english(
    two_reports_say: PapersSay, first: str, second: str, topic: str, values: set[str]
) -> None:
    (card,) = two_reports_say(first, second)
    assert card.topic == topic
    assert {one.value for one in card.values} == values
