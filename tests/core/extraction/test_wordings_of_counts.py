"""Votes, sizes, ordinals and counts in the many words that newsrooms have for them: one key for each measure."""

from collections.abc import Callable

import pytest

from copydesk.core.model import Fact

pytestmark = pytest.mark.model
FactsOf = Callable[[str], list[Fact]]

# The measure, by the last part of its key, and sentences that tell it.
_TOLD = {
    "votes for": """
        The council voted 57 to 43.
        The council voted 57-43 for the plan.
        The council voted by 57 to 43 to approve the plan.
        The plan was passed by 57 votes to 43.
        The plan passed 57-43.
        The bill passed by a vote of 57 to 43.
        The bill was approved 57-43.
        The Senate voted 57-43 to pass the bill.
        The vote was 57-43.
        The vote was 57 to 43.
        57 members voted for the bill and 43 against.
        57 voted in favour and 43 against.
        57 lawmakers voted in favour of the bill.
        The bill got 57 votes in favour.
        57 voted yes.
        The motion was carried by 57 votes to 43.
        The motion was backed by 57 votes to 43.
        57 votes were cast in favour.
        In a 57-43 vote, the Senate passed the bill.
        The 57-43 vote sends the bill to the president.
        Lawmakers approved the bill by 57 votes to 43.
        There were 57 votes in favour and 43 against.
        The bill passed with 57 votes in favour.
        Senate votes 57-43 for bill
        57 deputies backed the bill.
        The bill was supported by 57 lawmakers.
        """,
    "votes against": """
        The council voted 57 to 43.
        The council voted 57-43 for the plan.
        The plan was passed by 57 votes to 43.
        The plan passed 57-43.
        The bill passed by a vote of 57 to 43.
        57 voted in favour and 43 against.
        43 members voted against the bill.
        43 lawmakers opposed the bill.
        43 voted no.
        The bill drew 43 votes against.
        In a 57-43 vote, the Senate passed the bill.
        There were 57 votes in favour and 43 against.
        43 votes were cast against the bill.
        43 deputies rejected the bill.
        """,
    "driven": """
        The car was doing 150 km/h.
        The car was travelling at 150 km/h.
        He drove at 150 km/h.
        The train was going 150 km/h.
        Police clocked the car at 150 km/h.
        The train reached 150 km/h.
        The car's speed was 150 km/h.
        The car hit 150 km/h.
        The train was moving at 150 km/h.
        The train was running at 150 km/h.
        The car was speeding at 150 km/h.
        The driver was caught doing 150 km/h.
        Speed: 150 km/h
        The speed of the train was put at 150 km/h.
        The top speed of the car is 150 km/h.
        The train crashed at 150 km/h.
        The car left the road at 150 km/h.
        The car was travelling at a speed of 150 km/h.
        """,
    "extent": """
        The tower is 120 metres high.
        The tower is 120 metres tall.
        The tower stands 120 metres tall.
        The 120-metre tower was lit.
        The 120-metre-tall tower was lit.
        The 120-metre-high tower was lit.
        The tower's height is 120 metres.
        The height of the tower is 120 metres.
        The tower reaches 120 metres.
        The tower rises 120 metres.
        The tower rises to a height of 120 metres.
        The tower has a height of 120 metres.
        The tower measures 120 metres.
        The tower, 120 metres high, was lit.
        At 120 metres, the tower is the tallest.
        The tower stands at 120 metres.
        The tower soars 120 metres.
        The bridge is 120 metres long.
        The bridge has a length of 120 metres.
        The bridge stretches 120 metres.
        The bridge spans 120 metres.
        The bridge's length is 120 metres.
        The bridge runs 120 metres.
        Height: 120 metres
        Length: 120 metres
        The tower towers 120 metres over the town.
        """,
    "weight": """
        The stone weighs 900 kg.
        The stone weighed 900 kg.
        The 900-kg stone was moved.
        The stone's weight is 900 kg.
        The stone's weight was put at 900 kg.
        The weight of the stone is 900 kg.
        The stone weighs in at 900 kg.
        The stone has a weight of 900 kg.
        The stone, weighing 900 kg, was moved.
        A 900-kilogram stone was moved.
        The stone was said to weigh 900 kg.
        Weight: 900 kg
        The whale weighed 900 kilos.
        The stone has a mass of 900 kg.
        """,
    "payload": """
        The rocket can lift 900 kg.
        The rocket can carry 900 kg into orbit.
        The rocket can put 900 kg into orbit.
        The rocket can launch 900 kg into orbit.
        The rocket's payload is 900 kg.
        The rocket has a payload of 900 kg.
        The rocket can lift a payload of 900 kg.
        The rocket is able to lift 900 kg into orbit.
        The rocket can deliver 900 kg to orbit.
        The rocket can haul 900 kg to orbit.
        Payload: 900 kg
        The rocket can take 900 kg into orbit.
        The rocket can send 900 kg into orbit.
        The 900-kg payload was launched.
        """,
    "capacity": """
        The hall has 5,000 seats.
        The hall seats 5,000.
        The hall can hold 5,000 people.
        The hall holds 5,000.
        The hall has a capacity of 5,000.
        The hall has room for 5,000 people.
        The 5,000-seat hall was opened.
        The hall's capacity is 5,000.
        The hall can seat 5,000 people.
        The hall can accommodate 5,000 people.
        The hall fits 5,000.
        The hall has space for 5,000 people.
        The hall can take 5,000 people.
        Capacity: 5,000
        A 5,000-capacity hall was opened.
        The 5,000-seater hall was opened.
        The hall is designed for 5,000 people.
        The hall was built for 5,000 people.
        """,
    "altitude": """
        The plane flew at 9,000 metres.
        The plane was flying at 9,000 metres.
        The plane's altitude was 9,000 metres.
        The plane reached an altitude of 9,000 metres.
        The plane cruised at 9,000 metres.
        The plane was at an altitude of 9,000 metres.
        The balloon climbed to 9,000 metres.
        The balloon rose to 9,000 metres.
        The balloon reached 9,000 metres.
        Altitude: 9,000 metres
        The balloon floated at 9,000 metres.
        The balloon soared to 9,000 metres.
        """,
    "term": """
        Ek won a third term.
        Ek won his third term.
        Ek was elected to a third term.
        Ek secured a third term in office.
        Ek was re-elected for a third term.
        Ek began her third term.
        Ek is seeking a third term.
        Ek was sworn in for a third term.
        A third term for Ek was approved.
        Ek won a third straight term.
        Ek won a third consecutive term.
        Ek won a third four-year term.
        Ek takes a third term
        Ek, who won a third term, smiled.
        It is Ek's third term.
        Ek was handed a third term.
        Ek started a 3rd term.
        Ek, now in her third term, smiled.
        The mayor's third term began.
        Ek won a second term.
        Ek won his second term.
        Ek was elected to a second term.
        Ek was sworn in for a second term.
        Ek was given a second term in office.
        """,
    "title": """
        Ek won his third title.
        Ek won a third title.
        Ek won her third world title.
        Ek claimed a third title.
        Ek took her third title.
        It was Ek's third title.
        Ek celebrated a third title.
        Ek has a third title.
        It was a third title for Ek.
        Ek secured a third championship title.
        Ek lifted a third title.
        Karl Ek won the title for the third time.
        Karl Ek became champion for the third time.
        Ek won a third crown.
        Third title for Ek
        """,
    "power": """
        4,000 homes were without power.
        4,000 homes lost power.
        4,000 customers lost power.
        4,000 households were left without electricity.
        Power was cut to 4,000 homes.
        The storm left 4,000 homes without power.
        The storm knocked out power to 4,000 homes.
        4,000 customers were in the dark.
        The outage affected 4,000 homes.
        The blackout hit 4,000 homes.
        4,000 homes had no power.
        4,000 homes had no electricity.
        4,000 people were without power.
        The number of homes without power rose to 4,000.
        Homes without power: 4,000
        4,000 homes were hit by power cuts.
        4,000 homes suffered power cuts.
        The number of customers without electricity stood at 4,000.
        Power outages affected 4,000 customers.
        Some 4,000 were without power.
        Storm leaves 4,000 homes without power
        Electricity was cut off to 4,000 homes.
        The storm cut power to 4,000 homes.
        4,000 homes were left in the dark.
        """,
    "destroyed": """
        The fire destroyed 300 homes.
        300 homes were destroyed.
        300 homes burned down.
        300 homes burned to the ground.
        The fire razed 300 homes.
        The fire gutted 300 homes.
        The fire flattened 300 homes.
        The number of destroyed homes rose to 300.
        Homes destroyed: 300
        300 homes were lost.
        300 houses collapsed.
        The quake levelled 300 houses.
        The number of homes destroyed stood at 300.
        """,
    "school": """
        40 schools were closed.
        40 schools closed.
        40 schools shut.
        The council closed 40 schools.
        The storm closed 40 schools.
        The snow forced 40 schools to close.
        The number of closed schools was 40.
        Schools closed: 40
        40 schools stayed shut.
        40 schools remained closed.
        The number of schools closed rose to 40.
        Snow shuts 40 schools
        The closure of 40 schools was announced.
        The strike shut 40 schools.
        """,
    "age": """
        Karl Ek, 44, was arrested.
        Karl Ek (44) was arrested.
        Karl Ek, aged 44, was arrested.
        Karl Ek, who is 44, was arrested.
        Karl Ek, 44 years old, was arrested.
        Karl Ek is 44.
        Karl Ek is 44 years old.
        Karl Ek was 44.
        The 44-year-old Karl Ek was arrested.
        44-year-old Karl Ek was arrested.
        Karl Ek, a 44-year-old plumber, was arrested.
        Karl Ek, a 44 year old plumber, was arrested.
        Police named the man as Karl Ek, 44.
        The man was named as 44-year-old Karl Ek.
        Karl Ek died aged 44.
        Karl Ek died at the age of 44.
        Karl Ek was 44 when he died.
        Karl Ek has died at age 44.
        Karl Ek, age 44, was arrested.
        The man, Karl Ek, 44, was arrested.
        Plumber Karl Ek, 44, was arrested.
        Karl Ek turned 44 on Monday.
        Karl Ek turns 44 on Monday.
        Karl Ek celebrated his 44th birthday.
        """,
    "times champion": """
        Karl Ek is a three-time champion.
        Karl Ek, the three-time champion, lost.
        Karl Ek is a three-times champion.
        Karl Ek became a 3-time champion.
        Three-time world champion Karl Ek lost.
        The three-time champion, Karl Ek, lost.
        """,
    "time swear": """
        Karl Ek was sworn in for the third time as mayor.
        Karl Ek was sworn in for a third time.
        Karl Ek was sworn in for the third straight time.
        """,
}
# Sentences with a figure that is no such measure, or is not firm.
_NOT_TOLD = {
    "votes for": """
        Norvik won 57-43.
        Norvik beat Calder 57-43.
        57 people voted before noon.
        The bill has 57 pages.
        57 members were absent from the vote.
        57 voted against the bill.
        57 percent voted for the plan.
        """,
    "votes against": """
        Norvik won 57-43.
        43 people protested against the bill.
        """,
    "driven": """
        Winds reached 150 km/h.
        The limit was 150 km/h.
        """,
    "extent": """
        The tower is 120 metres from the road.
        The man fell 120 metres.
        The tower is 120 metres away.
        The bridge is 120 metres wide.
        """,
    "weight": """
        The crane can lift 900 kg.
        The lorry carried 900 kg.
        The lift can hold 900 kg.
        """,
    "payload": """
        The rocket weighs 900 kg.
        The rocket burned 900 kg of fuel.
        """,
    "capacity": """
        The hall held 5,000 people on Monday.
        5,000 people were in the hall.
        The hall cost 5,000 euros.
        The party won 5,000 seats.
        """,
    "altitude": """
        The runway is 9,000 metres long.
        The balloon flew 9,000 metres.
        """,
    "term": """
        Ek won in the third round.
        Ek took a third of the vote.
        """,
    "title": """
        Ek won the third set.
        Ek finished third.
        Ek lost the third match.
        """,
    "power": """
        The plant makes power for 4,000 homes.
        4,000 homes were flooded.
        Power was restored to 4,000 homes.
        The wind farm will power 4,000 homes.
        """,
    "destroyed": """
        The fire threatened 300 homes.
        300 homes were damaged.
        300 homes were evacuated.
        300 homes were built.
        300 homes were saved.
        The fire spared 300 homes.
        """,
    "age": """
        Karl Ek, 44 others and a dog were there.
        Karl Ek has 44 cars.
        Karl Ek was mayor for 44 years.
        Karl Ek was 44 minutes late.
        Karl Ek led the 44-year-old club.
        """,
    "times champion": """
        Karl Ek ran three times.
        Karl Ek won for the third time.
        """,
    "time swear": """
        Karl Ek was sworn in for the third time in a year.
        """,
}


def lines(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, line.strip()) for name, text in table.items() for line in text.strip().splitlines()]


@pytest.mark.parametrize(("measure", "sentence"), lines(_TOLD))
def test_whatever_the_words_the_measure_is_one(facts_of: FactsOf, measure: str, sentence: str) -> None:
    assert measure in {fact.key[-1] for fact in facts_of(sentence) if fact.type in {"number", "duration", "ordinal"}}


@pytest.mark.parametrize(("measure", "sentence"), lines(_NOT_TOLD))
def test_another_figure_is_no_such_measure(facts_of: FactsOf, measure: str, sentence: str) -> None:
    told = (fact for fact in facts_of(sentence) if fact.asserted)
    assert measure not in {fact.key[-1] for fact in told if fact.type in {"number", "duration", "ordinal"}}
