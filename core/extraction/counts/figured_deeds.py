"""What is done to what a figure counts or pays for: "recalled 90 cars", "the recall covers 90 cars", "90 cars' recall".

One name for a deed, whether a verb or a noun tells it, so that two papers' figures of it can be known for one.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from copydesk.core.extraction.clauses.noun_deeds import VERB_OF
from copydesk.core.extraction.clauses.predicates import name_of_deed
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.lexicon import american

if TYPE_CHECKING:
    from spacy.tokens import Token

# These say only that a figure is of their subject: "the recall covers 90 cars", "sales reached 90".
_RELATING = frozenset(
    """be concern cover affect involve apply comprise include total number amount reach hit exceed come stand run
    extend relate encompass span rise fall climb drop grow swell jump lead result mean bring put estimate hold take
    see""".split()
)
_MORE_VERBS = dict(
    pair.split(":")
    for pair in """
    order:order commission:order sale:sell intake:admit seizure:seize haul:seize postponement:postpone delay:delay
    layoff:lay-off redundancy:lay-off hiring:hire firing:fire loan:lend lease:lease rental:rent award:award
    distribution:distribute vaccination:vaccinate infection:infect felling:fell cull:cull slaughter:slaughter
    loss:lose theft:steal damage:damage destruction:destroy repair:repair refit:refit rebuilding:rebuild
    refurbishment:refurbish renovation:renovate upgrade:upgrade registration:register enrolment:enrol enrollment:enrol
    booking:book reservation:book complaint:complain inspection:inspect audit:inspect diversion:divert
    grounding:ground stranding:strand drowning:drown donation:donate gift:donate acquisition:buy disposal:sell
    auction:auction expropriation:expropriate nationalisation:nationalize replacement:replace conversion:convert
    addition:add creation:create cut:cut reduction:cut abolition:abolish issue:issue issuance:issue export:export
    import:import collection:collect catch:catch harvest:harvest building:build restoration:restore yield:yield
    capture:capture recovery:recover discovery:discover find:discover sighting:spot transfer:transfer
    relocation:relocate resettlement:resettle summons:summon withdrawal:remove fine:fine levy:levy
    reimbursement:reimburse refund:refund compensation:compensate
    """.split()
)
# Nouns that tell a deed: no one who does it.
DEEDS_TOLD = frozenset(VERB_OF) | frozenset(_MORE_VERBS)
_PARTICLES = frozenset("off up down out back".split())
_SPENDING = frozenset("take need require cost spend pay set allocate earmark".split())
_MOST_STEPS = 4
_LONGER_THAN_ING = 6


def figured_deed(anchor: Token, verb: Token | None) -> str:
    """The name of the deed: by a noun that the figure's noun hangs on, by the subject of a verb that only relates it,
    else by the verb."""
    for above in islice(anchor.ancestors, _MOST_STEPS):
        if verb is not None and above.i == verb.i:
            break
        if above.pos_ == "NOUN" and (told := told_by_noun(above)) is not None:
            return told
    if verb is None:
        return ""
    if verb.lemma_.lower() in _RELATING:
        if verb.dep_ == "acl" and (told := told_by_noun(verb.head)) is not None:
            return told  # "the recall, covering 90 cars"; and so the parser reads "the recall covered 90 cars"
        for child in hanging_on(verb):
            is_told = child.dep_ in {"nsubj", "nsubjpass", "dobj"} and child.i != anchor.i and child.pos_ == "NOUN"
            if is_told and (told := told_by_noun(child)) is not None:
                return told
    is_measured = anchor.pos_ != "NOUN"  # not of things: "needs nine seats to win"
    if is_measured and verb.lemma_.lower() in _SPENDING and (done := _done_with(verb)) is not None:
        verb = done  # "took nine days to put it out", "set aside £9m to build it"
    particle = next((child.lower_ for child in hanging_on(verb) if _is_particle(child)), "")
    lemma = american(verb.lemma_.lower())
    return name_of_deed(f"{lemma}-{particle}" if particle else lemma)


def _done_with(verb: Token) -> Token | None:
    """What time or money is spent to do."""
    done = (child for child in hanging_on(verb) if child.dep_ in {"xcomp", "advcl", "ccomp"} and child.tag_ == "VB")
    return next((child for child in done if any(one.lower_ == "to" for one in hanging_on(child))), None)


def _is_particle(child: Token) -> bool:
    """ "Laid off": where nothing hangs on it, the parser takes it for an adverb or a preposition."""
    if child.dep_ == "prt":
        return True
    return child.dep_ in {"advmod", "prep"} and child.lower_ in _PARTICLES and next(child.children, None) is None


def told_by_noun(noun: Token) -> str | None:
    """The deed that a noun tells: "the sale", "the planting"."""
    lemma = noun.lemma_.lower()
    told = noun_of_deed(lemma)
    if told is None and lemma.endswith("ing") and len(lemma) > _LONGER_THAN_ING:
        return name_of_deed(american(lemma.removesuffix("ing")))
    return told


def noun_of_deed(lemma: str) -> str | None:
    """The deed of a noun that tables know."""
    verb = VERB_OF.get(lemma) or _MORE_VERBS.get(lemma)
    return None if verb is None else name_of_deed(american(verb))
