"""Roles that what people do, where, or the word for all of them together give to those of a figure.

"The school has 700 pupils" and "650 children attend the school", "40 complaints" and "60 people complained", "a
workforce of 900" and "employs 950 people": each under one name.
"""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.told_before import told_before
from copydesk.core.extraction.words.lexicon import PEOPLE
from copydesk.core.extraction.words.participles import past_participle

_PLACES_OF_LEARNING = "school college university academy kindergarten nursery campus"
_CARRIERS = "airport airline line railway metro subway port terminal station network service operator tunnel tram bus"
_DISEASES = """disease virus infection outbreak epidemic pandemic measles cholera flu influenza covid coronavirus
    meningitis mumps rubella malaria dengue ebola tuberculosis polio hepatitis salmonella listeria norovirus diphtheria
    typhoid plague rabies anthrax mpox smallpox scarlet fever cough pneumonia botulism legionnaires coli variant strain
    gastroenteritis poisoning zika chikungunya"""
_SIGHTS = """museum gallery park zoo castle palace exhibition attraction site cathedral memorial aquarium garden tower
    monument resort library theatre theater abbey show"""


class _Told(NamedTuple):
    """One word of each group, an empty one is no condition: the noun counted, its verb, the others of the sentence."""

    name: str
    topic: str
    nouns: frozenset[str]
    verbs: frozenset[str]
    words: tuple[frozenset[str], ...]
    least: float = 2.0


def _told(name: str, topic: str, nouns: str = "", verbs: str = "", *words: str, least: float = 2.0) -> _Told:
    groups = tuple(frozenset(group.split()) for group in words)
    return _Told(name, topic, frozenset(nouns.split()), frozenset(verbs.split()), groups, least)


_TOLD = (
    _told(
        "pupils",
        "number of pupils",
        "pupil student schoolchild child youngster boy girl",
        "have attend enrol enroll teach educate accommodate study learn",
        _PLACES_OF_LEARNING,
    ),
    _told(
        "striking",
        "number of people on strike",
        "",
        "be go walk join involve down strike stage begin start stop",
        "strike stoppage walkout picket",
    ),
    _told("members", "number of members", "member", "have count boast claim lose", "union federation party club guild"),
    _told("members", "number of members", "", "represent", "union federation association guild"),
    _told("waiting", "number of people waiting", "", "wait queue"),
    _told("waiting", "number of people waiting", "", "", "waiting", "list"),
    _told(
        "travellers",
        "number of passengers",
        "passenger traveller people commuter",
        "handle serve use pass carry welcome process see fly travel transport move",
        _CARRIERS,
        least=5000.0,
    ),
    _told(
        "deployed",
        "number of people sent",
        "soldier officer policeman police guard firefighter marine peacekeeper reservist paratrooper volunteer rescuer",
        "deploy send station dispatch post mobilise mobilize assign draft tackle fight battle attend respond scramble",
    ),
    _told(
        "visitors",
        "number of visitors",
        "visitor tourist guest people person",
        "expect attract draw visit welcome receive admit hope host come go flock",
        _SIGHTS,
        least=100.0,
    ),
    _told(
        "inhabitants",
        "number of inhabitants",
        "people person inhabitant resident islander villager soul",
        "be live",
        "home live",
        "village town island city hamlet region country state province valley community district suburb",
    ),
    _told("signed", "number of people who signed", "", "sign", "petition letter appeal"),
    _told(
        "signed",
        "number of people who signed",
        "signature name",
        "gather collect have attract receive get carry bear reach draw amass garner secure win",
        "petition letter appeal",
    ),
    _told(
        "ill",
        "number of people taken ill",
        "case",
        "be report confirm record register log detect identify rise climb grow have see stand reach find diagnose",
        _DISEASES,
    ),
)
# What one person does once: as many people as there are of these.
_DEEDS = dict(
    pair.split(":")
    for pair in """
    objection:object complaint:complain application:apply applicant:apply resignation:resign registration:register
    enrolment:enrol enrollment:enrol complainant:complain objector:object nomination:nominate
    respondent:respond response:respond reply:respond submission:respond defection:defect defector:defect
    desertion:desert deserter:desert entrant:enter subscription:subscribe subscriber:subscribe abstention:abstain
    withdrawal:withdraw retirement:retire volunteer:volunteer
    """.split()
)
_DONE = frozenset(_DEEDS.values())
# "A workforce of 900": the word for all of them together.
_TOGETHER = {
    word: name
    for name, words in {
        "employed": "workforce staff payroll headcount",
        "members": "membership",
        "pupils": "enrolment enrollment",
        "deployed": "garrison contingent force",
        "crowd": "congregation turnout",
        "inhabitants": "population",
    }.items()
    for word in words.split()
}
_TOPICS = {told.name: told.topic for told in _TOLD} | {
    "employed": "number of employees",
    "crowd": "number of people who took part",
    "inhabitants": "number of inhabitants",
}
_NO_STRIKERS = frozenset("passenger customer traveller commuter patient pupil student child member shopper".split())
_ABOARD = frozenset({"aboard", "board", "onboard"})
_MOST_TOKENS = 60


class Role(NamedTuple):
    name: str
    topic: str


def role_told(counted: Counted) -> Role | None:
    """None where nothing tells it."""
    noun, verb = counted.noun, "" if counted.verb is None else counted.verb.lemma_.lower()
    if noun is None:
        return _together(counted)
    lemma = counted.lemma
    is_person = lemma in PEOPLE
    is_doer = is_person and verb in _DONE and counted.anchor.dep_ in {"nsubj", "pobj"}
    deed = _DEEDS.get(lemma) or (verb if is_doer else "")
    if deed:
        return Role(f"{deed} once", f"number of people who {past_participle(deed)}")
    words = {token.lemma_.lower() for token in islice(counted.sentence.span, _MOST_TOKENS)}
    words |= {token.lower_ for token in islice(counted.sentence.span, _MOST_TOKENS)}
    if not words.isdisjoint(_ABOARD):
        return None
    for told in _TOLD:
        is_such = lemma in told.nouns if told.nouns else is_person
        is_such = is_such and (told.name != "striking" or lemma not in _NO_STRIKERS)
        if not is_such or counted.quantity.value.low < told.least:
            continue
        if (not told.verbs or verb in told.verbs) and all(not words.isdisjoint(group) for group in told.words):
            return Role(told.name, told.topic)
    return None


def _together(counted: Counted) -> Role | None:
    """ "A workforce of 900", "the population stands at 900"; "a garrison of 900 troops" is told by its noun."""
    of = counted.number.head
    group = of.head if of.lower_ == "of" else next(iter(told_before(counted)), None)
    name = None if group is None else _TOGETHER.get(group.lemma_.lower())
    return None if name is None else Role(name, _TOPICS[name])
