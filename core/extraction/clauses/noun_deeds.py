"""Deeds that a noun tells: "carried out a test", "the alleged assault on the guard", "ruled out a sale of the port".

Each is told as its verb would be, with how surely; what nothing tells to have been or to be planned is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from copydesk.core.extraction.clauses.certainty import certainty_of, weaker
from copydesk.core.extraction.clauses.own_certainty import Telling
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import Certainty

VERB_OF = dict(
    pair.split(":")
    for pair in """
    abduction:abduct abolition:abolish abuse:abuse acquisition:buy admission:admit adoption:adopt
    amputation:amputate announcement:announce appeal:appeal application:apply appointment:appoint approval:approve
    arrest:arrest assassination:assassinate assault:assault attack:attack ban:ban beating:beat bombardment:bombard
    bombing:bomb boycott:boycott breach:breach bribery:bribe burglary:burgle cancellation:cancel closure:close
    collapse:collapse condemnation:condemn confirmation:confirm confiscation:confiscate construction:build
    conviction:convict crackdown:crack-down cut:cut cyberattack:attack deal:agree decommissioning:decommission
    delivery:deliver demolition:demolish departure:leave deployment:deploy deportation:deport destruction:destroy
    detention:detain discovery:discover dismissal:dismiss dissolution:dissolve donation:donate election:elect
    embezzlement:embezzle endorsement:endorse escape:escape evacuation:evacuate eviction:evict execution:execute
    expansion:expand explosion:explode export:export expulsion:expel extension:extend extradition:extradite
    flotation:float forgery:forge funding:fund handover:hand-over harassment:harass hijacking:hijack import:import
    indictment:indict injection:vaccinate inoculation:vaccinate inspection:inspect installation:install
    introduction:introduce invasion:invade investigation:investigate jab:vaccinate kidnapping:kidnap killing:kill
    landing:land launch:launch lynching:lynch manipulation:manipulate massacre:massacre meeting:meet merger:merge
    molestation:molest murder:murder nationalisation:nationalize nationalization:nationalize nomination:nominate
    operation:operate overthrow:overthrow payment:pay poisoning:poison privatisation:privatize
    privatization:privatize production:produce prosecution:prosecute publication:publish purchase:buy raid:raid
    ransom:ransom rape:rape ratification:ratify recall:recall recruitment:recruit reduction:reduce rejection:reject
    release:release relocation:relocate removal:remove replacement:replace rescue:rescue resignation:resign
    restoration:restore retirement:retire return:return robbery:rob sabotage:sabotage sale:sell search:search
    sentencing:sentence shelling:shell shipment:ship shooting:shoot signing:sign smuggling:smuggle stabbing:stab
    strike:strike surgery:operate surrender:surrender suspension:suspend takeover:buy test:test theft:steal
    torture:torture transfer:transfer treatment:treat vaccination:vaccinate vaccine:vaccinate visit:visit
    withdrawal:withdraw
    """.split()
)
# Of these, that they happened is what "alleged" doubts; of most others, "the sale of the club" tells of a plan as well.
_OFFENCES = frozenset(
    """abduction abuse assassination assault attack beating bombing breach bribery burglary embezzlement forgery
    harassment hijacking kidnapping killing manipulation massacre molestation murder poisoning raid rape robbery
    sabotage shelling shooting smuggling stabbing theft torture""".split()
)
_BY_MEANS = frozenset({"attack", "assault", "raid", "strike", "bombing", "murder", "killing", "robbery", "deal"})
# Whose arrest it is was arrested; whose attack it is attacked.
_OF_WHOM_IT_IS = frozenset(
    """abduction appointment arrest assassination closure collapse confirmation conviction decommissioning demolition
    deportation destruction detention discovery dismissal dissolution election eviction execution expulsion extradition
    indictment killing murder nomination poisoning recall release removal replacement rescue sale sentencing suspension
    treatment vaccination""".split()
)
# As their verbs: who appeals does it to nothing.
_DONE_TO_NOTHING = frozenset("appeal application departure escape resignation retirement return surrender".split())
_DOING = frozenset(
    """make take carry conduct hold give launch stage mount perform undertake impose introduce implement enforce enact
    issue file lodge submit bring lay press complete commit perpetrate pay""".split()
)
# Who does these has it done to them: "received treatment", "faces a ban".
_UNDERGOING = frozenset("receive get win secure obtain undergo suffer face".split())
_GIVING_UP = frozenset({"rule", "cancel", "scrap", "abandon", "avoid", "prevent", "foil", "thwart", "avert"})
_UNDOING_PARTICLE = {"rule": "out", "carry": "out"}
_OUTLOOK = {
    Certainty.PLANNED: frozenset("plan prepare schedule arrange promise pledge expect announce order".split()),
    Certainty.WISHED: frozenset("propose seek demand threaten want".split()),
    Certainty.POSSIBLE: frozenset("consider weigh mull contemplate discuss".split()),
}
_ADJECTIVES = {
    Certainty.HEDGED: frozenset(
        """alleged suspected reported apparent purported supposed rumoured rumored presumed probable likely unconfirmed
        claimed""".split()
    ),
    Certainty.PLANNED: frozenset(
        "planned scheduled upcoming forthcoming expected intended impending imminent future looming".split()
    ),
    Certainty.WISHED: frozenset({"proposed", "threatened", "mooted"}),
    Certainty.POSSIBLE: frozenset({"possible", "potential"}),
}
_FAILED = frozenset("attempted failed botched foiled thwarted abortive unsuccessful aborted cancelled canceled".split())
# What is not done where it failed; a failed attack is one.
_ACHIEVED = frozenset(
    """abduction assassination burglary escape hijacking kidnapping killing landing launch merger murder overthrow rape
    rescue robbery sabotage sale smuggling takeover theft""".split()
)
_TO_WHOM = ("of", "on", "against", "to", "in", "into", "for", "with", "at")
_LOOSE_TO_WHOM = ("of", "on", "against")
# What is not done where it failed; a failed attack is one.
_ACHIEVED = frozenset(
    """abduction assassination burglary escape hijacking kidnapping killing landing launch merger murder overthrow rape
    rescue robbery sabotage sale smuggling takeover theft""".split()
)
_DEFINITE = frozenset({"the", "this", "that", "those", "these"})
_AHEAD = Telling(Certainty.POSSIBLE, negated=False)


class NounDeed(NamedTuple):
    noun: int
    verb: str  # the lemma of what it tells
    what: int | None
    who: int | None
    telling: Telling
    head: int  # the verb that tells it, else the noun: whose tense it has


def noun_deeds(grammar: Grammar) -> Iterator[NounDeed]:
    """In the order of the sentence."""
    words = grammar.words
    for noun in range(grammar.start, grammar.end):
        verb = VERB_OF.get(words.lemma[noun]) if words.pos[noun] == "NOUN" else None
        if verb is None or words.dep[noun] in {"compound", "amod"}:
            continue
        governed = _governed(grammar, noun)
        head = None if governed is None else _governor(grammar, noun)
        telling = _telling(_described(grammar, noun), governed) or _plain(grammar, noun)
        if telling is not None:
            yield NounDeed(noun, verb, *_parts(grammar, noun, head), telling, noun if head is None else head)


def _telling(described: Telling | None, governed: Telling | None) -> Telling | None:
    """By the adjective before the noun, and by the verb that it is the object of."""
    if described is not None and governed is not None:
        return weaker(described, governed, negated=described.negated != governed.negated)
    return described or governed


def _plain(grammar: Grammar, noun: int) -> Telling | None:
    """Of an offence with nothing said of how sure it is: "the theft of the ring"."""
    words = grammar.words
    is_known = any(words.lower[child] in _DEFINITE or words.dep[child] == "poss" for child in grammar.children(noun))
    return Telling(Certainty.FACT, negated=False) if is_known and words.lemma[noun] in _OFFENCES else None


def _described(grammar: Grammar, noun: int) -> Telling | None:
    for child in grammar.children(noun):
        if grammar.words.dep[child] != "amod":
            continue
        word = grammar.words.lower[child]
        if word in _FAILED:
            achieved = grammar.words.lemma[noun] in _ACHIEVED
            return Telling(Certainty.HEDGED, negated=True, hedge=child) if achieved else None
        for certainty, adjectives in _ADJECTIVES.items():
            if word in adjectives:
                return Telling(certainty, negated=False, hedge=child)
    return None


def _governor(grammar: Grammar, noun: int) -> int | None:
    """The verb whose object it is; of "received 9 million in funding" too."""
    words, head = grammar.words, grammar.words.head[noun]
    if words.dep[noun] in {"dobj", "nsubjpass", "attr"} and head != noun:
        return head
    if words.dep[noun] == "pobj" and words.lower[head] == "in":
        above = words.head[head]
        above = words.head[above] if words.dep[above] == "dobj" else above
        return above if words.lemma[above] in _UNDERGOING else None
    return None


def _governed(grammar: Grammar, noun: int) -> Telling | None:
    words, head = grammar.words, _governor(grammar, noun)
    if head is None:
        return None
    lemma, particle = words.lemma[head], grammar.child(head, "prt")
    if lemma in _UNDOING_PARTICLE and (particle is None or words.lower[particle] != _UNDOING_PARTICLE[lemma]):
        return None
    above = certainty_of(grammar, head)
    if above.certainty is Certainty.OPEN:
        return None
    if lemma in _DOING or (lemma == "be" and grammar.child(head, "expl") is not None):  # "there was no attack"
        return above
    if lemma in _UNDERGOING:
        return weaker(above, _AHEAD, negated=above.negated) if lemma == "face" else above
    if lemma in _GIVING_UP:
        given_up = Telling(Certainty.PLANNED, negated=True, hedge=head)
        return weaker(given_up, above, negated=not above.negated)
    for certainty, verbs in _OUTLOOK.items():
        if lemma in verbs:
            return weaker(Telling(certainty, negated=False, hedge=head), above, negated=above.negated)
    return None


def _parts(grammar: Grammar, noun: int, head: int | None) -> tuple[int | None, int | None]:
    """What it is done to, and by whom; `head` is the verb that tells it, if one does."""
    words, lemma = grammar.words, grammar.words.lemma[noun]
    if head is not None and words.lemma[head] in _UNDERGOING:
        return grammar.subject(head), _behind(
            grammar, (*grammar.children(noun), *grammar.children(head)), ("by", "from")
        )
    if head is not None and lemma in _DONE_TO_NOTHING:
        return None, grammar.parts(head)[0]
    what = _behind(grammar, grammar.children(noun), _TO_WHOM)
    if what is None:  # "filmed the assault on the guard": what stands right behind may be taken for the verb's
        loose = (child for child in grammar.children(words.head[noun]) if child > noun)
        what = _behind(grammar, [child for child in loose if child == noun + 1 or head is not None], _LOOSE_TO_WHOM)
    who = _behind(grammar, grammar.children(noun), ("by",))
    owner = grammar.child(noun, "poss")
    if owner is not None and words.pos[owner] in NOUNS:
        if lemma in _OF_WHOM_IT_IS and what is None:
            what = owner
        else:
            who = who or owner
    if what is None and lemma not in _BY_MEANS:
        what = grammar.child(noun, "compound")
    if who is None and head is not None and words.lemma[head] != "be":
        who = grammar.parts(head)[0]
    return what, who


def _behind(grammar: Grammar, children: Iterable[int], prepositions: tuple[str, ...]) -> int | None:
    found = {
        grammar.words.lower[child]: inside
        for child in children
        if grammar.words.dep[child] in {"prep", "agent"} and (inside := grammar.child(child, "pobj")) is not None
    }
    return next((found[preposition] for preposition in prepositions if preposition in found), None)
