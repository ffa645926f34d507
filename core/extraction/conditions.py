"""What a clause says of the condition of something: "is out of control", "remained conscious", "is not safe"."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.core.extraction.roles_in_clauses import Grammar

_BEING = frozenset({"be", "remain", "stay", "become"})
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
_DENIED = {
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


class Condition(NamedTuple):
    name: str
    denied: bool
    token: int  # the word that tells it


def condition_of(grammar: Grammar, verb: int) -> Condition | None:
    """The condition that a form of "be" or "remain" says its subject to be in, if it tells of one."""
    words = grammar.words
    if words.lemma[verb] not in _BEING or words.dep[verb] in {"aux", "auxpass"}:
        return None
    adjective = grammar.child(verb, "acomp", "oprd")
    if adjective is not None and words.pos[adjective] == "ADJ":
        lemma = words.lemma[adjective]
        return Condition(f"be {_DENIED.get(lemma, lemma)}", lemma in _DENIED, adjective)
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
        return Condition(f"be {_INSIDE.get(words.lemma[thing], 'in')} {words.lemma[thing]}", True, thing)
    return Condition(f"be {name} {words.lemma[thing]}", False, thing)


_INSIDE = {"control": "under", "stock": "in", "service": "in", "order": "in", "date": "up to", "reach": "within"}
