"""What a clause says of the condition of something: "is out of control", "remained conscious", "is not safe"."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.core.extraction.clauses.predicates import SOUNDING
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.clauses.same_deeds import UNDONE
from copydesk.core.extraction.words.participles import past_participle

_BEING = frozenset({"be", "remain", "stay", "become", "keep", "lie", "stand", "go", "fall"})
_LASTING = frozenset({"remain", "stay", "keep"})
# The second says of a thing what the first denies.
_OPPOSITES = """
    alive dead lifeless|conscious unconscious|safe unsafe dangerous|legal illegal unlawful|guilty innocent|true untrue
    true false|possible impossible|available unavailable|aware unaware|stable unstable|armed unarmed|open closed shut
    hurt unhurt unharmed unscathed|injured uninjured|happy unhappy|fair unfair|public secret|present absent|full empty
    healthy sick ill|necessary unnecessary|fit unfit|certain uncertain|clear unclear|responsible blameless|valid invalid
    able unable|willing unwilling|complete incomplete|accurate inaccurate|toxic harmless|harmful harmless
    honest dishonest|effective ineffective|successful unsuccessful|similar dissimilar|known unknown|likely unlikely
    intact damaged|reachable unreachable|insured uninsured|occupied vacant
    deliberate accidental|intentional unintentional|sober drunk|constitutional unconstitutional|eligible ineligible
    sane insane|edible inedible|visible invisible|normal abnormal
"""
DENIED = {
    opposite: words.split()[0]
    for line in _OPPOSITES.strip().splitlines()
    for words in line.strip().split("|")
    for opposite in words.split()[1:]
}
# Phrases that tell a condition: a preposition and a noun that nothing stands before.
_CONDITIONS = frozenset(
    """control danger custody fire risk arrest sale display duty power charge place use service operation pain shock
    debt contact flame trouble tear date order bounds reach business force large print sight stock session talks
    attack threat siege review investigation construction way office hospital jail prison bail trial strike course
    track schedule""".split()
)


# What somebody or something is by nature, rank or chance: an outlet may deny or doubt it.
_NATURES = frozenset(
    """accident suicide murder hoax joke prank mistake error fake forgery original copy crime offence offense rumour
    rumor lie success failure coincidence conspiracy scam fraud threat danger risk record winner loser victim suspect
    member citizen resident owner founder leader author father mother spy terrorist soldier employee customer client
    target cause culprit killer drone bomb meteorite tornado outbreak epidemic pandemic
    monopoly priority secret""".split()
)


_BROUGHT_ABOUT = {past_participle(verb): verb for verb in (*UNDONE.values(), "close", "shut", "switch")}
_LIGHTS = frozenset(
    """light lamp lantern beacon buoy lighthouse bulb streetlight floodlight headlight sign screen street window
    runway""".split()
)
_BORNE = frozenset({"light", "lamp", "lantern", "beacon", "bulb"})
_DARK = frozenset({"dark", "out", "off", "black"})
_SILENT = frozenset({"silent", "mute", "quiet", "dead"})


class Condition(NamedTuple):
    name: str
    denied: bool
    token: int  # the word that tells it
    told: str  # as a topic has it: "safe", "an accident"
    verb: str | None = None  # of the deed that brings it about
    bearer: int | None = None  # what it is said of, if not the subject: the crane of "the lamp on the crane"


def _brought_about(grammar: Grammar, verb: int, word: int) -> Condition | None:
    """ "Unlit", "dark" of a lamp, "silent" of a siren: what was not done to it."""
    words, told = grammar.words, grammar.words.lower[word]
    subject = grammar.noun(grammar.subject(verb))
    thing = "" if subject is None else words.lemma[subject]
    if thing in SOUNDING and told in _SILENT:
        return Condition("be silent", True, word, "silent", "sound")
    if thing in _LIGHTS and told in {*_DARK, "on"}:
        bearer = grammar.child(subject, "prep") if subject is not None and thing in _BORNE else None
        inside = None if bearer is None else grammar.child(bearer, "pobj")
        return Condition("be lit", told != "on", word, "lit", "light", inside)
    if told in UNDONE:
        return Condition(f"be {told}", True, word, told, UNDONE[told])
    is_standing = words.lemma[verb] in _LASTING or words.pos[word] == "ADJ"
    if told in _BROUGHT_ABOUT and is_standing:
        return Condition(f"be {told}", False, word, told, _BROUGHT_ABOUT[told])
    return None


def condition_of(grammar: Grammar, verb: int) -> Condition | None:
    """The condition that a form of "be" or "remain" says its subject to be in, if it tells of one."""
    words = grammar.words
    if words.lemma[verb] not in _BEING or words.dep[verb] in {"aux", "auxpass"}:
        return None
    adjective = grammar.child(verb, "acomp", "oprd", "advmod", "prt")
    if adjective is not None and (found := _brought_about(grammar, verb, adjective)) is not None:
        return found
    adjective = grammar.child(verb, "acomp", "oprd")
    if adjective is not None and words.pos[adjective] == "ADJ":
        lemma = words.lemma[adjective]
        name = DENIED.get(lemma, lemma)
        return Condition(f"be {name}", lemma in DENIED, adjective, name)
    nature = grammar.child(verb, "attr")
    if nature is not None and words.lemma[nature] in _NATURES and grammar.child(verb, "expl") is None:
        of = _of_what(grammar, nature)
        return Condition(f"be {words.lemma[nature]}{of}", False, nature, f"{_with_article(grammar, nature)}{of}")
    for preposition in grammar.children(verb):
        if words.dep[preposition] == "prep" and (found := _phrase(grammar, preposition)) is not None:
            return found
    return None


def _phrase(grammar: Grammar, preposition: int) -> Condition | None:
    """ "Under control", "out of control"; "in the hospital's charge" is none."""
    words = grammar.words
    name, thing = words.lower[preposition], grammar.child(preposition, "pobj")
    if thing is None and (second := grammar.child(preposition, "prep")) is not None:
        name, thing = f"{name} {words.lower[second]}", grammar.child(second, "pobj")
    if thing is None or words.lemma[thing] not in _CONDITIONS or grammar.child(thing, "det", "poss") is not None:
        return None
    if name == "out of":
        told = f"{_INSIDE.get(words.lemma[thing], 'in')} {words.lemma[thing]}"
        return Condition(f"be {told}", True, thing, told)
    told = f"{name} {words.lemma[thing]}"
    return Condition(f"be {told}", False, thing, told)


def _of_what(grammar: Grammar, noun: int) -> str:
    """ " of choir": who is no member of the council may be one of the choir."""
    of = next((child for child in grammar.children(noun) if grammar.words.lower[child] == "of"), None)
    what = None if of is None else grammar.child(of, "pobj")
    return "" if what is None else f" of {grammar.words.lemma[what]}"


def _with_article(grammar: Grammar, noun: int) -> str:
    lower = grammar.words.lower
    if any(lower[child] == "the" for child in grammar.children(noun)):
        return f"the {lower[noun]}"
    if grammar.words.tag[noun] == "NNS":
        return lower[noun]
    return f"{'an' if lower[noun][0] in 'aeiou' else 'a'} {lower[noun]}"


_INSIDE = {"control": "under", "stock": "in", "service": "in", "order": "in", "date": "up to", "reach": "within"}
