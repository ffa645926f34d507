"""The words by which news tells what a figure measures: tables, and nothing that reads a text."""

from collections.abc import Iterator
from typing import NamedTuple


class Measure(NamedTuple):
    """The name goes into the slot's key; whether the story has but one of it; what the reader is told."""

    name: str
    single: bool
    topic: str
    is_weak: bool = False  # another word of the clause tells more: the "cost" of the damage, waves so "high"


# kind of unit -> words, then "=" the measure's name ("!": one story has but one; "~": the word is weak), ":" its topic
MEASURE_WORDS = {
    "money": """
        fine fin penalty = fine : amount of the fine
        damage = damage ! : cost of the damage
        damages compensation settlement settle award compensate payout = award : amount awarded
        payment = award ~ : amount paid
        profit earnings earning = profit : profit
        loss lose = loss : loss
        revenue sales turnover receipt = revenue : revenue
        gross box takings = takings : takings
        bid offer purchase acquisition takeover merger buyout transaction acquire buy deal = deal : value of the deal
        sale sell transfer = deal : value of the deal
        price cost bill fetch retail = price ~ : price
        bail = bail ! : bail
        ransom = ransom ! : ransom demanded
        reward bounty = reward ! : reward
        salary wage = salary : salary
        bonus = bonus : bonus
        debt owe liability = debt : debt
        deficit shortfall gap = deficit : deficit
        contract = contract : value of the contract
        fee = deal ~ : value of the deal
        budget = budget ~ : budget
        bribe kickback = bribe : bribe
        payoff pay-off severance = payoff : amount of the payoff
        dividend = dividend : dividend
        donation donate pledge gift contribution contribute = pledge : amount pledged
        provision = provision : amount set aside
        loan credit lend overdraft = loan : amount lent
        grant = grant : grant
        aid relief = aid : amount of aid
        subsidy subsidise subsidize subsidised subsidized = subsidy : subsidy
        bailout rescue-package = bailout : cost of the bailout
        rent = rent : rent
        tax levy = tax : tax
        saving save = savings : savings
        investment invest = investment ~ : amount invested
        insured insurer insurance = insured ! ~ : insured losses
        raise collect fundraise fund = raise ~ : amount raised
        steal stolen loot theft heist rob robbery haul burglary = stolen ! : value of what was stolen
        pocket siphon embezzle embezzlement misappropriate swindle = stolen ! : value of what was stolen
        """,
    "percent": """
        vote ballot = vote : share of the vote
        turnout = turnout ! : turnout
        stake own hold shareholding holding shareholder owner = stake : stake
        unemployment jobless joblessness = unemployment : unemployment
        inflation = inflation : inflation
        growth gdp economy = growth : economic growth
        contain containment = contained ! : share of the fire contained
        tariff duty = tariff : tariff
        premium = premium : premium
        approval popularity = approval : approval
        """,
    "length": """
        depth deep = depth ! ~ : depth
        altitude apogee climb = altitude ! : altitude
        long length extent = extent : length or height
        tall high height = extent ~ : length or height
        wide width diameter across = width : width
        snow snowfall = snowfall : depth of the snow
        rain rainfall precipitation = rainfall : rainfall
        wave swell surge tsunami = wave : height of the waves
        river flood floodwater lake reservoir = water level : water level
        plunge plummet fall drop tumble roll hurtle topple = fall ! ~ : depth of the fall
        fly travel = distance covered ! : distance covered
        """,
    "speed": """
        wind gust gale hurricane storm typhoon cyclone = wind ! : speed of the wind
        car driver train drive travel do speed go strike hit ram collide crash = driven ~ : speed
        """,
    "weight": """
        lift payload orbit = payload ! : payload
        carry cargo load fuel oil aboard board = load : load
        hold store capacity = room : capacity
        weigh weight mass = weight : weight
        """,
    "area": "burn scorch char consume blacken destroy ravage torch devour raze = burnt ! : area burnt",
    "temperature": "temperature high record hot heat mercury thermometer = temperature : temperature",
    "magnitude": """
        magnitude = magnitude ! : magnitude
        aftershock foreshock = aftershock : magnitude of the aftershock
        """,
    "duration": """
        prison jail sentence imprisonment jailed bar = sentence : length of the sentence
        siege standoff stand-off = siege ! : length of the siege
        emergency = emergency ! : length of the state of emergency
        outage blackout = outage ! : length of the outage
        flight = flight : length of the flight
        delay = delay : length of the delay
        talk meeting summit negotiation = meeting : length of the meeting
        strike walkout stoppage = strike : length of the strike
        hospital = hospital stay : time in hospital
        marriage marry wedlock = marriage : years of marriage
        trial = trial : length of the trial
        search manhunt hunt = search ! : length of the search
        match final = match : length of the match
        wait = wait : time waited
        deliberate deliberation = deliberation ! : time that the jury took
        contract lease concession licence license franchise tenancy = contract : length of the contract
        ban suspension moratorium embargo = ban : length of the ban
        cage caged = sentence : length of the sentence
        custody detention remand captivity = custody : time in custody
        curfew = curfew ! : length of the curfew
        ceasefire truce armistice = ceasefire : length of the ceasefire
        incumbency = tenure : years in office or at work
        margin = margin : margin
        journey voyage crossing = journey : length of the journey
        layoff lay-off sideline = absence : time out of action
        """,
}


def _read(kind: str, table: str) -> Iterator[tuple[tuple[str, str], Measure]]:
    for line in filter(None, map(str.strip, table.splitlines())):
        words, _, told = line.partition(" = ")
        name, _, topic = told.partition(" : ")
        name, weak, _ = name.partition(" ~")
        measure = Measure(name.removesuffix(" !"), name.endswith(" !"), topic, bool(weak))
        yield from (((kind, word), measure) for word in words.split())


MEASURES = {key: measure for kind, table in MEASURE_WORDS.items() for key, measure in _read(kind, table)}
# Measures by their name in a slot's key: those that a story has once, and those that it may have of several things.
SINGLE_MEASURES = frozenset(measure.name for measure in MEASURES.values() if measure.single)
KNOWN_MEASURES = frozenset(measure.name for measure in MEASURES.values()) | {
    *("sentence faced", "sentence sought", "votes for", "votes against")
}
# Counts of people of whom, as of things, what else is told must show that they are the same.
COUNTED_AS_THINGS = frozenset("pupils striking members waiting travellers deployed visitors inhabitants signed".split())
