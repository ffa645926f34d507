"""Figures, prices and days of one story in the words of two papers, days or weeks apart: which meet, which must not."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Discrepancy

pytestmark = pytest.mark.model
PapersSay = Callable[..., list[Discrepancy]]
_DAY = "2031-05-06"  # a Tuesday


Shown = tuple[str, str, set[str]]


def shown(cards: list[Discrepancy]) -> list[Shown]:
    return [(card.severity.value, card.type, {value.value for value in card.values}) for card in cards]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "Thousands of concert-goers will come to the open-air festival on the waterfront of Ostra.",
            "Hundreds of thousands of visitors will come to the festival on the waterfront of Ostra.",
            {"thousands", "hundreds of thousands"},
        ),
        (
            "The country took in about two million asylum seekers after the war in Calder.",
            "After the war in Calder the country took in more than 2.4 million refugees.",
            {"about two million", "more than 2.4 million"},
        ),
        (
            "Hundreds of women said they were robbed outside the station in Ostra.",
            "Nearly 1,300 women said they had been robbed outside the station in Ostra.",
            {"hundreds", "nearly 1,300"},
        ),
        (
            "The campaign will bring clean water to 40,000 schools in Norvik.",
            "The campaign will bring clean water to up to 40,000 schools in Norvik.",
            {"40,000", "up to 40,000"},
        ),
        (
            "Dozens of wells in Norvik were poisoned by the spill.",
            "The spill poisoned at least 160 wells in Norvik.",
            {"dozens", "at least 160"},
        ),
        (
            "The survey found trillions of plastic beads in the sea off Norvik.",
            "The survey found more than a trillion plastic beads in the sea off Norvik.",
            {"trillions", "more than a trillion"},
        ),
        (
            "About 300 hikers were stranded on the glacier above Norvik by the avalanche.",
            "More than 340 holidaymakers were stranded on the glacier above Norvik by the avalanche.",
            {"about 300", "more than 340"},
        ),
        (
            "The flood in the reserve of Norvik killed some 1,200 sheep on Sunday.",
            "The flood on Sunday killed about 1,280 animals in the reserve of Norvik.",
            {"some 1,200", "about 1,280"},
        ),
    ],
)
def test_people_by_any_noun_and_vague_figures_are_shown(
    two_reports_say: PapersSay, first: str, second: str, values: set[str]
) -> None:
    assert ("differs", "number", values) in shown(two_reports_say(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # other people at another place
            "Thousands of concert-goers will come to the open-air festival on the waterfront of Ostra.",
            "Hundreds of thousands of commuters take the ring road around Norvik each day.",
        ),
        ("Dozens of wells in Norvik were poisoned by the spill.", "The spill poisoned 45 wells in Norvik."),
        (
            "Hundreds of farmers blocked the bridge in Ostra.",
            "About 400 farmers blocked the bridge in Ostra.",
        ),
        (  # some of them
            "About 300 hikers were stranded on the glacier above Norvik by the avalanche.",
            "Among those stranded on the glacier above Norvik by the avalanche were 20 hikers from Calder.",
        ),
        (  # another group
            "More than 200 senators voted in Ostra on the water bill.",
            "More than 450 engineers in Ostra wrote a letter on the water bill.",
        ),
        (
            "The campaign will bring clean water to 40,000 schools in Norvik.",
            "The campaign will bring clean water to about 40,000 schools in Norvik.",
        ),
        (
            "Eleven cyclists were among the riders at the start in Ostra.",
            "The 30 cyclists whom Karl Ek trains live in Norvik.",
        ),
    ],
)
def test_other_people_and_hedges_of_one_figure_are_no_card(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert not two_reports_say(first, second)


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "Shares of Calder Line fell as low as $38.40 in early trade in Ostra.",
            "Shares of Calder Line fell 9% to $37.10 before bouncing back to $41.",
            {"$38.40", "$37.10"},
        ),
        (
            "The price of oil hit a high of $91.20 a barrel on Tuesday.",
            "The price of oil climbed to $92.60 a barrel on Tuesday before it slid to $90.",
            {"$91.20", "$92.60"},
        ),
        (
            "Gold closed at $1,930 an ounce on Tuesday.",
            "The price of gold fell sharply; gold closed at $1,955 an ounce.",
            {"$1,930", "$1,955"},
        ),
        (
            "The digital coin sank to a low of $5,810 this morning as prices tumbled.",
            "Prices of the digital coin tumbled to $5,640 before they recovered.",
            {"$5,810", "$5,640"},
        ),
    ],
)
def test_a_day_s_low_high_and_close_meet(two_reports_say: PapersSay, first: str, second: str, values: set[str]) -> None:
    assert values in [found for _, _, found in shown(two_reports_say(first, second))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # prices of their hour
            "Shares of Calder Line were trading at $38.40 in early trade in Ostra.",
            "Shares of Calder Line were changing hands at $37.10 in Ostra.",
        ),
        (  # a low and a high
            "Shares of Calder Line fell as low as $38.40 in early trade in Ostra.",
            "Shares of Calder Line hit a high of $41.10 in Ostra.",
        ),
        (  # two firms
            "Shares of Calder Line fell as low as $38.40 in early trade.",
            "Shares of Norvik Steel fell as low as $37.10 in early trade.",
        ),
        (  # two days
            "Gold closed at $1,930 an ounce on Tuesday.",
            "Gold closed at $1,955 an ounce on Monday.",
        ),
        (  # two things
            "The coin fell as low as $38.40 in early trade.",
            "The price of oil fell as low as $91.10 in early trade.",
        ),
        (
            "Shares of Calder Line stood at $38.40 at noon.",
            "Shares of Calder Line fell to $37.20 in the evening.",
        ),
    ],
)
def test_prices_of_another_hour_day_or_thing_are_no_card(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert not two_reports_say(first, second)


@pytest.mark.parametrize(
    ("first", "second", "severity", "values"),
    [
        (
            "The rocket can lift 31 tonnes into orbit.",
            "The rocket can carry a payload of 78,000 pounds into orbit.",
            "conflict",
            {"31 tonnes", "78,000 pounds"},
        ),
        (
            "The breach at Calder Line exposed the data of 84 million people.",
            "The breach at Calder Line exposed the data of 91 million people.",
            "differs",
            {"84 million", "91 million"},
        ),
        (
            "The bridge is 1,240 metres long.",
            "The bridge, which is 1,420 metres long, was closed.",
            "conflict",
            {"1,240 metres", "1,420 metres"},
        ),
        (
            "Calder Line will cut 4,000 jobs in Ostra.",
            "Calder Line is to shed 4,900 jobs in Ostra.",
            "differs",
            {"4,000", "4,900"},
        ),
    ],
)
def test_what_lasts_or_is_followed_for_weeks_meets_weeks_apart(
    two_reports_say: PapersSay, first: str, second: str, severity: str, values: set[str]
) -> None:
    cards = two_reports_say(first, second, (_DAY, "2031-06-12"))
    assert (severity, "number", values) in shown(cards)
    assert all(("update" in card.tags) == (severity == "differs") for card in cards)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The blast in Ostra killed 12 people.", "The blast in Ostra killed 19 people."),
        ("The missile flew 700 km and fell into the sea.", "The missile flew 900 km and fell into the sea."),
        ("Shares of Calder Line closed at $38.40.", "Shares of Calder Line closed at $37.10."),
        (  # to another place
            "The rocket can lift 31 tonnes into orbit.",
            "The rocket can lift 17 tonnes to the moon.",
        ),
    ],
)
def test_what_happens_again_is_not_compared_weeks_apart(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert not two_reports_say(first, second, (_DAY, "2031-06-12"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # a place in a list is no age
            "Karl Ek (1.) leads the table, ahead of Eva Holm (2.).",
            "Karl Ek (44) and Eva Holm (45) are the youngest in the race.",
        ),
        (  # a birthday in between
            "Karl Ek, 44, will run for mayor of Ostra.",
            "Karl Ek, 45, was elected mayor of Ostra.",
        ),
        (  # by how much, not how large
            "In Norvik, 41 percent of the vote went to Eva Holm.",
            "In Norvik, 9,000 people voted, a 30 percent decline in the vote for Eva Holm.",
        ),
        (  # polls of two months
            "Eva Holm leads by seven points among women.",
            "Eva Holm leads Karl Ek by about five points.",
        ),
        (  # two campaigns
            "Karl Ek has spent $5 million on advertising.",
            "Calder Line spent $9 million on advertising.",
        ),
        (  # another firm answered
            "Karl Ek responded on Sunday to the claims about his years in Ostra and his degree.",
            "Calder Line responded late on Friday to the claims about his years in Ostra and his degree.",
        ),
    ],
)
def test_what_a_story_holds_many_of_is_told_apart(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert not [card for card in two_reports_say(first, second, (_DAY, "2031-06-20")) if card.type != "outcome"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "On 6 July 2019 the two countries signed an agreement on trucks.",
            "The agreement, signed by 170 countries last month, is a success for the climate.",
        ),
        (
            "Gunmen killed 13 people in Lisbon in November.",
            "A man with a rifle killed nine people in Madrid in June 2028.",
        ),
    ],
)
def test_days_of_two_stories_are_not_compared(two_reports_say: PapersSay, first: str, second: str) -> None:
    elsewhere = "The summer was warm. Fishermen in Porto mended their nets, and the museum was closed."
    assert not two_reports_say(first, second, beside_second=elsewhere)


@pytest.mark.parametrize(
    ("first", "second", "severity", "values"),
    [
        (
            "When it lifts off in late May, the Aurora will be the largest rocket of Calder Line.",
            "The Aurora, the largest rocket of Calder Line, is scheduled to blast off on Wednesday.",
            "differs",
            {"late May", "Wednesday"},
        ),
        (
            "Calder Line will launch the probe at the end of May.",
            "The probe of Calder Line is due to lift off on 9 June.",
            "differs",
            {"the end of May", "9 June"},
        ),
        (
            "The phone of Calder Line will go on sale on 20 May.",
            "The phone of Calder Line goes on sale on 27 June.",
            "differs",
            {"20 May", "27 June"},
        ),
    ],
)
def test_a_day_that_was_moved_is_shown_as_an_update(
    two_reports_say: PapersSay, first: str, second: str, severity: str, values: set[str]
) -> None:
    (card,) = two_reports_say(first, second, (_DAY, "2031-06-01"))
    assert shown([card]) == [(severity, "date", values)]
    assert "update" in card.tags


@pytest.mark.parametrize(
    ("first", "second", "severity", "values"),
    [
        (
            "The probe will be launched in November 2032, Calder Line said.",
            "Calder Line plans to launch the probe in March 2033.",
            "conflict",
            {"November 2032", "March 2033"},
        ),
        (
            "Karl Ek will take office in early June.",
            "Karl Ek takes office on 28 June.",
            "conflict",
            {"early June", "28 June"},
        ),
        (
            "The law will come into force at the end of the year.",
            "The law will take effect in March 2032.",
            "conflict",
            {"the end of the year", "March 2032"},
        ),
        (
            "Karl Ek wants to land a crew on Mars by 2040.",
            "Karl Ek hopes to land a crew on Mars in 2040.",
            "differs",
            {"by 2040", "2040"},
        ),
    ],
)
def test_two_days_that_one_plan_is_given_on_one_day_meet(
    two_reports_say: PapersSay, first: str, second: str, severity: str, values: set[str]
) -> None:
    assert shown(two_reports_say(first, second)) == [(severity, "date", values)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # within each other
            "The probe will be launched in late May.",
            "Calder Line will launch the probe on 27 May.",
        ),
        (  # two things
            "The satellite will be launched in November 2032.",
            "Calder Line plans to launch the telescope in March 2033.",
        ),
        (  # what was expected, and what came of it
            "The phone of Calder Line will go on sale on 8 May.",
            "The phone of Calder Line went on sale in April.",
        ),
        (  # a launch of something else
            "Calder Line will launch a bank in November 2032.",
            "The probe will be launched in March 2033.",
        ),
        ("The law will take effect in 2033.", "The law will take effect at the end of 2033."),
        ("Karl Ek was born in the early 1970s.", "Karl Ek was born in 1974."),
        ("Three missiles were launched on Saturday.", "A missile was launched over the sea on Monday."),
    ],
)
def test_plans_of_other_things_and_coarser_words_are_no_card(
    two_reports_say: PapersSay, first: str, second: str
) -> None:
    assert not two_reports_say(first, second)


@pytest.mark.parametrize(
    ("first", "second", "severity", "kind", "values"),
    [
        (
            "12:22 a.m. The night of the great flood in Ostra was over.",
            "At 00:23 Karl Ek opened the gates of the lock in Ostra.",
            "differs",
            "time",
            {"12:22 a.m.", "00:23"},
        ),
        (
            "It was the maiden flight of the Aurora in the sky over Ostra.",
            "It was the third flight of the Aurora in the sky over Ostra.",
            "conflict",
            "ordinal",
            {"maiden", "third"},
        ),
        (
            "The fire destroyed 30 homes.",
            "The blaze gutted 36 houses.",
            "conflict",
            "number",
            {"30", "36"},
        ),
        (
            "The star is 40 light-years away from the sun.",
            "The star is 60 light years from the sun.",
            "conflict",
            "number",
            {"40 light-years", "60 light years"},
        ),
        (
            "The ferry sank 12 nautical miles off Ostra.",
            "The ferry sank 19 miles off Ostra.",
            "conflict",
            "number",
            {"12 nautical miles", "19 miles"},
        ),
        (
            "Snow of 40 cm fell on Ostra.",
            "Ostra got 55 centimetres of snow.",
            "conflict",
            "number",
            {"40 cm", "55 centimetres"},
        ),
        (
            "The river rose to 7.4 metres in Ostra.",
            "The river reached 8.1 metres in Ostra.",
            "conflict",
            "number",
            {"7.4 metres", "8.1 metres"},
        ),
    ],
)
def test_what_is_told_in_other_units_and_words_meets(
    two_reports_say: PapersSay, first: str, second: str, severity: str, kind: str, values: set[str]
) -> None:
    assert shown(two_reports_say(first, second)) == [(severity, kind, values)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("At 3:17 p.m. Karl Ek rang the bell.", "At 3:22 p.m. Karl Ek rang the mayor."),
        ("The doors opened at 9:45 p.m. in Ostra.", "At 9:46 p.m. the train left Ostra."),  # a round hour
        ("It was her first win in Ostra since May.", "It was her second win in Ostra."),
        ("Karl Ek bought his first boat in Ostra.", "Karl Ek sold his second boat in Ostra."),
        ("The fire destroyed 30 homes.", "The blaze damaged 90 houses."),
        ("The fire destroyed 30 homes.", "Bombs that destroyed 36 bridges fell on Ostra."),
        ("Snow of 40 cm fell on Ostra.", "Norvik got 55 centimetres of snow."),
        ("The star is 40 light-years away from the sun.", "The star is 40 years away from its end."),
        ("The ferry sank 12 nautical miles off Ostra.", "The ferry sank 22 km off Ostra."),
    ],
)
def test_other_minutes_firsts_fates_and_places_are_no_card(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert not two_reports_say(first, second)


@pytest.mark.parametrize(
    ("first", "second", "topic", "values"),
    [
        (
            "The parliament approved the budget on Monday.",
            "Lawmakers passed the budget on Tuesday.",
            "day of the approval",
            {"Monday", "Tuesday"},
        ),
        (
            "The court rejected the appeal on 3 May.",
            "The appeal was dismissed on 4 May.",
            "day of the rejection",
            {"3 May", "4 May"},
        ),
        (
            "The two firms announced the merger on Monday.",
            "The merger was unveiled on Tuesday.",
            "day of the announcement",
            {"Monday", "Tuesday"},
        ),
        (
            "The body was found on Sunday.",
            "The body was discovered on Saturday.",
            "day of the discovery",
            {"Sunday", "Saturday"},
        ),
        (
            "The ship left the port of Ostra on 2 May.",
            "The ship sailed from Ostra on 3 May.",
            "day of the departure",
            {"2 May", "3 May"},
        ),
        (
            "Customs officers seized the yacht on Sunday.",
            "The yacht was impounded on Monday.",
            "day of the seizure",
            {"Sunday", "Monday"},
        ),
        (
            "The bridge was opened in 1932.",
            "The bridge opened in 1936.",
            "year of the opening",
            {"1932", "1936"},
        ),
        (
            "Karl Ek, a father of three, was killed in the crash in Ostra.",
            "Karl Ek leaves behind a wife and two children.",
            "Karl Ek’s number of children",
            {"3", "2"},
        ),
        (
            "The plane was flying at 31,000 feet.",
            "The aircraft was at an altitude of 35,000 feet.",
            "altitude",
            {"31,000 feet", "35,000 feet"},
        ),
        (
            "Profit at Calder Line rose 12 percent in the quarter.",
            "Calder Line's profit climbed 15 percent in the quarter.",
            "change in Calder Line’s profit",
            {"12 percent", "15 percent"},
        ),
        (
            "The ministry said exports of timber fell 8 per cent in April.",
            "The ministry told of a 5 percent drop in timber exports in April.",
            "change in the exports",
            {"8 per cent", "5 percent"},
        ),
        (
            "The number of burglaries in Norvik rose 30 percent last year.",
            "Last year burglaries in Norvik were up 22 per cent.",
            "change in the burglaries",
            {"30 percent", "22 per cent"},
        ),
        (
            "The storm caused damage of $40 million in Norvik.",
            "The damage in Norvik was put at $65 million after the storm.",
            "cost of the damage",
            {"$40 million", "$65 million"},
        ),
        (
            "The trumpeter Karl Ek died on Monday at the age of 71.",
            "Karl Ek, the trumpeter, has died aged 73.",
            "Karl Ek’s age",
            {"71", "73"},
        ),
        (
            "Calder Line is to cut 1,200 posts at its plant in Norvik.",
            "The plan of Calder Line will cost 1,800 workers in Norvik their jobs.",
            "Calder Line’s number of jobs lost",
            {"1,200", "1,800"},
        ),
        (
            "There were 64 people on the vessel when it sank off Norvik.",
            "The vessel had 46 passengers on board when it sank off Norvik.",
            "number of people on board",
            {"64", "46"},
        ),
        (
            "Norvik won the cup final in front of 42,000 spectators.",
            "A crowd of 38,500 saw Norvik win the cup final.",
            "number of people who took part",
            {"42,000", "38,500"},
        ),
        (
            "More than 150 people were treated for food poisoning after the fair in Norvik.",
            "The buffet of the fair in Norvik made 110 people fall ill.",
            "number of people taken ill",
            {"more than 150", "110"},
        ),
        (
            "Customs officers in Norvik found 2.3 tonnes of copper in the container.",
            "Copper weighing 3.2 tonnes was in the container that officers opened in Norvik.",
            "weight of the copper",
            {"2.3 tonnes", "3.2 tonnes"},
        ),
        (
            "The raiders fled with £215,000 after they struck in Norvik.",
            "Some £180,000 was stolen by the raiders in Norvik.",
            "value of what was stolen",
            {"£215,000", "some £180,000"},
        ),
        (
            "Seven in ten voters in Norvik went to the polls, the commission said.",
            "Turnout in Norvik was 61 percent, the commission said.",
            "turnout",
            {"seven in ten", "61 percent"},
        ),
        (
            "The details of almost four million members of Calder Line were on sale.",
            "The leak of data from Calder Line affects 3.1 million users.",
            "number of people whose data was exposed",
            {"almost four million", "3.1 million"},
        ),
        (
            "One in five adults in Norvik smokes, the ministry said.",
            "The ministry said that three in ten adults in Norvik smoke.",
            "share of the adults",
            {"one in five", "three in ten"},
        ),
    ],
)
def test_one_deed_done_to_one_thing_has_one_day(
    two_reports_say: PapersSay, first: str, second: str, topic: str, values: set[str]
) -> None:
    assert (topic, values) in [
        (card.topic, {value.value for value in card.values}) for card in two_reports_say(first, second)
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The parliament approved the budget on Monday.", "Lawmakers passed the water bill on Tuesday."),
        ("The court rejected the appeal on 3 May.", "The court dismissed the charge on 4 May."),
        ("Calder Line announced the merger on Monday.", "Calder Line announced the recall on Tuesday."),
        ("The body was found on Sunday.", "The gun was found on Monday."),
        ("Karl Ek was found guilty on Sunday.", "A body was found on Monday."),
        ("The ferry left Ostra on 2 May.", "The rocket left the pad on 3 May."),
        ("The bridge was opened in 1932.", "The bridge was closed in 1936."),
        ("The bridge was opened in 1932.", "The bridge was repaired in 1936."),
        ("Karl Ek has two children.", "Karl Ek met three children."),
        ("Karl Ek, a father of three, lives in Ostra.", "Eva Holm, a mother of two, lives in Ostra."),
        ("The plane flew 900 km.", "The plane was flying at 9 km."),
        ("Eight people were hurt in Norvik, one of them a girl of ten.", "Eight people were hurt in Norvik."),
        ("Norvik won in front of 42,000 spectators.", "The arena of Norvik seats 60,000 spectators."),
        ("Eva Holm won 54 percent of the vote in Norvik.", "Her rival won 41 percent of the vote in Norvik."),
        ("Two in ten minutes were lost in Norvik.", "Two goals in ten minutes beat Norvik."),
        ("The raiders fled with £215,000.", "Calder Line paid £180,000 to the raiders."),
        ("There were 64 people on the vessel.", "There were 46 people in the church."),
        ("Exports fell 8 per cent in April.", "Exports fell 3 per cent in May."),
        ("Shares of Calder Line fell 8 per cent.", "Shares of Calder Line fell 6 per cent."),
        ("Unemployment fell to 8 per cent.", "Unemployment fell by 2 per cent."),
        ("The price of oil plunged from $91.20 on Tuesday.", "The price of oil plunged below $88 on Tuesday."),
    ],
)
def test_another_deed_or_thing_has_a_day_of_its_own(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert not [card for card in two_reports_say(first, second) if card.type in {"date", "number", "time"}]


@pytest.mark.parametrize(
    ("first", "second", "severity", "values"),
    [
        (
            "Almost half of the voters in Norvik backed the plan.",
            "Well over a quarter of the voters in Norvik backed the plan.",
            "differs",
            {"almost half", "well over a quarter"},
        ),
        (
            "Two-thirds of voters in Norvik backed the plan.",
            "Some 54 percent of voters in Norvik backed the plan.",
            "conflict",
            {"two-thirds", "some 54 percent"},
        ),
        (
            "A quarter of the workforce in Ostra was laid off.",
            "Calder Line laid off 30 percent of its workforce in Ostra.",
            "conflict",
            {"a quarter", "30 percent"},
        ),
        (
            "Three-quarters of the crop in Norvik was lost to the frost.",
            "The frost cost Norvik more than half of the crop; 60 percent of the crop was lost.",
            "conflict",
            {"three-quarters", "60 percent"},
        ),
    ],
)
def test_shares_meet_as_fractions_and_percentages(
    two_reports_say: PapersSay, first: str, second: str, severity: str, values: set[str]
) -> None:
    (card,) = two_reports_say(first, second)
    assert (card.severity, card.type) == (severity, "number")
    assert values <= {value.value for value in card.values}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Two-thirds of voters in Norvik backed the plan.",
            "Some 66 percent of voters in Norvik backed the plan.",
        ),
        (
            "Half of the voters in Norvik backed the plan.",
            "A third of the voters in Norvik stayed at home.",
        ),
        ("Half of the crop in Norvik was lost.", "A third of the ships in Norvik were lost."),
        ("More than half of the crop in Norvik was lost.", "Some 60 percent of the crop in Norvik was lost."),
        ("Karl Ek came third of the runners in Ostra.", "Half of the runners in Ostra gave up."),
        ("In the first half of the match Norvik scored.", "A third of the match in Norvik was rained off."),
    ],
)
def test_shares_of_other_things_or_equal_ones_are_no_card(two_reports_say: PapersSay, first: str, second: str) -> None:
    assert not two_reports_say(first, second)
