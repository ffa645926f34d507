"""What a cause has brought about, under one name whatever noun, verb or phrase tells it: "was grounded", "the halt"."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.core.extraction.clauses.predicates import predicate_of
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.words.lexicon import EVENT_CLASSES, INCIDENTS

# What nobody does: these have one cause.
INCIDENT, DEATH = "incident", "death"
_BY_SOMEBODY = frozenset({"attack", "robbery", "shooting"})  # reasons, where a verb tells them
_EFFECTS = """
    incident: cause outage blackout disaster tragedy spill outbreak leak stampede incident breakdown landslide
        mudslide rockslide flooding flood avalanche epidemic shortage derail collide overturn topple break-out
        catch-fire blow-up cave-in give-way come-down bring-down go-down knock-down run-aground go-aground ground-ship
        subside crack malfunction break-down overheat contamination pollution poisoning infestation grounding sinking
        sink
        capsizing pile-up power-cut power-failure lose-power cut-off melt short-circuit blow-over leave-without
        capsize crash burst collapse rupture explode erupt smoulder smolder
    death: lose-battle lose-fight die death perish kill succumb demise fatality pass-away dead lose-life
    illness: fall-ill sicken sickness illness infect infection contract catch hospitalise hospitalize treat
        take-hospital rush-hospital admit-hospital
    closure: close closure shut shutdown shut-down close-down shutter shutting closing
    delay: delay postpone postponement put-off put-back adjourn adjournment defer deferral hold-up push-back rearrange
        reschedule
    cancellation: cancel cancellation scrap abandon abandonment call-off axe ax scrapping drop-plan shelve
    halt: halt stop ground suspend suspension stoppage standstill interrupt interruption disrupt disruption pause
        cut-short end-early disable cripple paralyse paralyze knock-out stall
    evacuation: evacuate evacuation clear
    resignation: retire retirement resign resignation quit step-down stand-down departure step-aside stand-aside
    dismissal: sack sacking dismiss dismissal fire oust ouster firing lose-job part-with removal expel expulsion
        disqualify disqualification suspend-player
    strike: walk-out walkout strike down-tool go-strike industrial-action
    protest: protest demonstration riot unrest demonstrate rally revolt uprising mutiny disturbance take-street march
        brawl clash violence
    fall: fall drop decline slump tumble slide dip plummet plunge decrease slip drag-down push-down drive-down
        lower cut reduce
    rise: rise increase jump surge soar climb hike spike raise lift boost push-up drive-up put-up upturn go-up bid-up
    absence: absence miss sit-out withdraw withdrawal pull-out rule-out sideline absent skip
    recall: recall
    defeat: defeat lose-match lose-game lose-race lose-final lose-title lose-election lose-vote lose-case lose-seat
    displacement: flee exodus displace displacement uproot
    injury: injury injure hurt wound
    failure: fail failure
    loss: loss deficit
    penalty: fine ban jail imprison arrest detain charge book penalise penalize
    landing: landing turn-back return divert diversion
"""
_NAME_OF: dict[str, str] = {}
for _line in _EFFECTS.replace("\n        ", " ").strip().splitlines():
    _name, _, _words = _line.strip().partition(": ")
    for _word in _words.split():
        _NAME_OF.setdefault(_word, _name)
_NOBODY: frozenset[str] = frozenset()
_INCIDENT_NOUNS = _NOBODY.union(*(EVENT_CLASSES[name] for name in INCIDENTS))
_INCIDENT_VERBS = _NOBODY.union(*(EVENT_CLASSES[name] for name in INCIDENTS - _BY_SOMEBODY)) - {"strike"}
KNOWN_EFFECTS = frozenset(_NAME_OF.values())
_RAISED_BY_WORDS = frozenset("question concern doubt fear hope eyebrow alarm money fund child issue voice hand".split())
_MATTERS_BEHIND = ("of", "to", "by", "in")
_BESIDE = frozenset({"prt", "advmod", "acomp", "dobj", "oprd", "prep"})


class Effect(NamedTuple):
    name: str
    matter: int | None  # the token of what it happened to, or of who did it


def effect_of(grammar: Grammar, token: int) -> Effect | None:
    """Of the verb or noun that tells it."""
    words = grammar.words
    if words.pos[token] in {"NOUN", "PROPN"}:
        name = effect_of_noun(grammar, token)
        return None if name is None else Effect(name, _matter_of_noun(grammar, token))
    if words.pos[token] not in {"VERB", "AUX"}:
        return Effect(INCIDENT, None) if words.lower[token] == "it" else None
    doer, done_to = grammar.parts(token)
    return Effect(_effect_of_verb(grammar, token, done_to), doer if done_to is None else done_to)


def effect_of_noun(grammar: Grammar, noun: int) -> str | None:
    lemma, lower = grammar.words.lemma[noun], grammar.words.lower
    for child in grammar.children(noun):
        if grammar.words.dep[child] == "nummod":
            return None  # "200 strikes" have a cause each
        if grammar.words.dep[child] in {"compound", "amod"}:
            phrase = _NAME_OF.get(f"{lower[child]}-{lemma}")
            if phrase is not None:
                return phrase
    if lemma in _INCIDENT_NOUNS and lemma != "strike":
        return INCIDENT
    return _NAME_OF.get(lemma)


def _effect_of_verb(grammar: Grammar, verb: int, done_to: int | None) -> str:
    words = grammar.words
    lemma = words.lemma[verb]
    for child in grammar.children(verb):
        if words.dep[child] in _BESIDE:
            inside = grammar.child(child, "pobj") if words.dep[child] == "prep" else None
            word = child if inside is None else inside
            name = _NAME_OF.get(f"{lemma}-{words.lemma[word]}") or _NAME_OF.get(f"{lemma}-{words.lower[child]}")
            if name is not None:
                return name
            if words.dep[child] == "prt":
                return predicate_of(grammar, verb)
    if lemma in _INCIDENT_VERBS:
        return INCIDENT
    if lemma == "raise" and done_to is not None and words.lemma[done_to] in _RAISED_BY_WORDS:
        return lemma
    return _NAME_OF.get(lemma) or predicate_of(grammar, verb)


def _matter_of_noun(grammar: Grammar, noun: int) -> int | None:
    """ "The closure of the plant", "the halt to flights", "the plant's closure", "the plant closure"."""
    words = grammar.words
    for wanted in _MATTERS_BEHIND:
        for child in grammar.children(noun):
            if child > noun and words.dep[child] == "prep" and words.lower[child] == wanted:
                return grammar.child(child, "pobj")
    for relation in ("poss", "compound"):
        for child in grammar.children(noun):
            if words.dep[child] == relation and not words.lower[child].endswith("day"):
                return child
    return None
