"""Measures that no one word names, but words of several groups in one clause: "without power for nine hours".

A line gives the measure's name, the groups (one word of each must stand in the clause), and behind "!" the words that
tell of something else; with "*" it goes before what one word names. Words are lemmas or as printed, in lower case;
"<for" stands right before the figure, ">late" right behind it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.measure_words import MEASURES, Measure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token


class _Situation(NamedTuple):
    name: str
    groups: tuple[frozenset[str], ...]
    others: frozenset[str]
    is_first: bool  # before any word that names a measure by itself


_FIRE = "fire blaze wildfire bushfire flame flames ash inferno"
_TABLES = {
    "duration": """
        outage = power electricity light lights supply & without no lose out fail restore cut off back ! produce save
            generate hold put reconnect fly party president
            government minister coalition elect office
        outage = darkness dark & be plunge leave in
        outage = service site website system network server app & down offline unavailable
        flight = airborne aloft
        flight = air & plane balloon pilot crew jet helicopter astronaut drone ! strike raid
        flight = fly & <for <fly
        *delay = >late
        delay = put push & back & <by
        delay = >behind & schedule
        delay = hold & up & flight train plane passenger bus ferry
        meeting = meet talk negotiate confer & <for
        meeting = speak & <for & president leader minister premier chancellor king ambassador envoy negotiator chief
        strike = tool & down
        strike = industrial & action
        strike = miner docker worker driver teacher nurse doctor staff pilot & walk & out & <for
        strike = miner docker worker driver teacher nurse doctor staff pilot & strike struck & <for
        search = search hunt comb scour look & rescuer police officer diver volunteer firefighter search searcher
            hunt & <for <after <search ! house home apartment flat office vehicle car
        siege = stand-off standoff siege
        siege = battle gunbattle gunfight firefight shootout shoot-out & gunman attacker militant extremist jihadist
            terrorist hostage troop commando police
        siege = hold keep & bay & troop soldier police officer commando force
        siege = stand & - & off
        *deliberation = jury juror jurors & deliberate deliberation deliberations verdict out consider retire reach find
            debate decide agree ! hear trial after evidence testimony
        custody = hold held detain detained & <for & release released custody arrest police suspect hostage captor free
            freed cell ! bay
        contract = agree sign contract & supply deliver buy sell provide operate run manage rent & <for
        contract = deal agreement pact accord treaty & run expire last cover sign term period length ! talk negotiate
        tenure = charge helm throne & <for <after <of spend ! prison jail
        margin = ahead clear behind & finish win beat second lead cross take runner-up
        journey = take last & reach arrive get & probe spacecraft ship convoy expedition traveller rover train ferry
            migrant crew astronaut
        absence = out sideline sidelined miss absent & injury injured knee ankle hamstring groin shoulder thigh surgery
            & striker player midfielder defender goalkeeper winger forward captain batsman bowler quarterback pitcher
        ban = ban bar suspend banned barred suspended & <for
        trial = court jury & hear & evidence testimony
        trial = stand & trial
        match = match contest bout & need beat defeat over
        sentence = imprison incarcerate imprisonment
        sentence = lock & up
        sentence = bang & up
        sentence = put send & away down & judge court jail crook killer thief murderer rapist fraudster
        sentence = serve get receive give hand & murder manslaughter robbery burglary theft fraud rape arson
            kidnapping blackmail bribery perjury treason smuggling espionage assault attack corruption killing terrorism
            crime offence offense release parole judge court ! >of >as <after
        """,
    "money": """
        *provision = set put & aside
        *provision = earmark earmarked
        provision = provide make take & provision provisions
        *insured = insurer insurers insured insurance & loss losses bill claim claims pay payout cost ! premium damage
            company firm group broker
        *bailout = bail & out & bank firm company airline government state
        raise = appeal charity fund campaign raffle auction fundraiser gala concert marathon walk donor donors & raise
            collect bring & in raise raised collected ! worth price
        stolen = steal stolen theft robbery heist haul loot robber thief raider burglar & worth value take grab snatch
            get flee escape make run haul ! drug cocaine heroin offer reward pay insurer spend insure recover
        ransom = kidnapper pirate hacker hijacker captor abductor extortionist & demand ask want seek
        ransom = pay & release & family relative parent
        ransom = demand & release
        *reward = offer put reward & tip tips information clue lead capture
        bail = bond & release set free post judge
        award = family relative kin & each bereaved & give receive get pay
        award = pay agree & settle & case lawsuit suit claim dispute
        damage = repair rebuild repairing & cost come
        profit = net & income
        deal = transfer move & complete agree club striker player
        deal = fee & striker player club transfer move agree sign pay
        deal = join sign move & striker defender midfielder winger goalkeeper forward player & for
        deal = change & hand
        deal = snap take buy & up over & firm company rival group maker chain bank airline retailer club
        pledge = give hand promise contribute & school charity fund appeal hospital university museum foundation
            victim college library relief
        """,
    "percent": f"""
        turnout = voter electorate eligible registered & participate participation part turnout cast & voter take vote
            participation ! for against back favour favor
        *turnout = eligible & vote voted ! for against
        unemployment = workforce worker work & unemployed jobless
        unemployment = out & of & work & worker workforce adult people ! walk
        vote = elect election & <with ! turnout
        vote = share & vote
        stake = interest & acquire buy sell hold stake own & interest ! rate loan bond
        contained = contain & {_FIRE}
        """,
    "length": """
        depth = quake earthquake tremor hypocentre hypocenter epicentre epicenter focus temblor & below beneath under
            underground deep shallow depth ! from
        *depth = wreck diver hull recorder submarine seabed surface seafloor anchor ship boat submersible body car &
            below beneath under down depth deep & lie rest dive descend reach sink sit find recover go bring raise drop
            plunge ! road street river flood snow mine shaft coast
        *depth = wreck diver hull recorder submarine seabed ship boat trawler vessel ferry barge plane car yacht & lie
            rest sit sink find go settle & water & <in ! off from
        snowfall = snow snowy & lie pile deep depth blanket
        rainfall = mm millimetre millimeter inch & fall rain pour precipitation ! snow
        rainfall = precipitation downpour
        wave = wave waves swell tsunami & high tall height
        water level = water river lake reservoir flood floodwater & level deep cover crest peak
        altitude = plane jet aircraft balloon drone helicopter & fly float soar cruise altitude height
        altitude = balloon drone rocket & rise climb reach
        """,
    "area": f"""
        burnt = {_FIRE} ! plant own
        burnt = area & burn burned burnt scorched charred
        """,
    "temperature": """
        temperature = temperature mercury thermometer heat hot warm cold cool swelter roast bake sizzle freeze shade
            weather reach measure record high low ! angle turn slope list tilt rotate
        """,
    "speed": """
        wind = wind winds gust gale hurricane typhoon cyclone ! move crawl drift forward do travel drive car train
            lorry truck
        """,
    "weight": """
        payload = payload
        payload = rocket launcher booster & orbit ! weigh
        """,
}
_MOST_TOKENS = 40
_ATTRIBUTED = frozenset({"duration", "length", "area", "weight"})
EMPTY_SPELLS = frozenset("term stretch spell period stint stay time".split())
_APART = frozenset({"ago", "later", "earlier", "before", "notice", "since"})  # behind a time that is no length


def _read(table: str) -> tuple[_Situation, ...]:
    found = []
    for line in re.split(r"\n(?=[^=\n]* = )", table):  # a line without "=" goes on with the one before
        name, _, words = " ".join(line.split()).partition(" = ")
        if not words:
            continue
        told, _, others = words.partition(" ! ")
        groups = tuple(frozenset(group.split()) for group in told.split(" & "))
        found.append(_Situation(name.strip("*"), groups, frozenset(others.split()), name.startswith("*")))
    return tuple(found)


_SITUATIONS = {kind: _read(table) for kind, table in _TABLES.items()}
_BY_NAME = {(kind, measure.name): measure for (kind, _), measure in MEASURES.items()}


def situation_of(counted: Counted, *, only_first: bool = False) -> Measure | None:
    """The measure that the words of the figure's clause give it together; None where they give none."""
    is_apart, words = _is_apart(counted), _words(counted)
    noun = "" if counted.noun is None else counted.noun.lemma_.lower()
    for situation in _SITUATIONS.get(counted.kind, ()):
        if (only_first and not situation.is_first) or is_apart and not any(noun in group for group in situation.groups):
            continue
        if situation.others.isdisjoint(words) and all(not group.isdisjoint(words) for group in situation.groups):
            return _BY_NAME[counted.kind, situation.name]
    return None


def _is_apart(counted: Counted) -> bool:
    """ "Nine hours ago", "within nine hours": when, not how long; "a nine-hour ride": of the ride."""
    if counted.kind not in _ATTRIBUTED:
        return False
    noun = counted.noun
    if noun is not None and counted.end <= noun.idx <= counted.end + 1:  # "a 500-hectare park"
        return noun.lemma_.lower() not in EMPTY_SPELLS
    if counted.kind != "duration":
        return False
    before, following = counted.preceding, counted.following
    if following is not None and following.lower_ in _APART:
        return True
    return before is not None and before.lower_ in {"in", "within", "every"}


def _words(counted: Counted) -> set[str]:
    """Lemmas and printed words of the clause, but for the figure's own."""
    clause = counted.sentence.clause_of(counted.anchor)
    tokens: Iterable[Token] = counted.sentence.span if clause is None else clause.tokens
    words: set[str] = set()
    before, following = counted.preceding, counted.following
    words |= set() if before is None else {f"<{before.lower_}", f"<{before.lemma_.lower()}"}
    words |= set() if following is None else {f">{following.lower_}"}
    for token in islice(tokens, _MOST_TOKENS):
        if not counted.start <= token.idx < counted.end or token.lower_ in {"mm"}:
            words |= {token.lower_, token.lemma_.lower()}
    return words
