"""What a verb tells, under one name: words that news uses of one deed, each with the thing that it is done to."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.clauses.same_deeds import OPPOSITE_OF, SAME_DEED_AS
from copydesk.core.extraction.words.lexicon import PEOPLE, american, event_classes

# Verbs of speech and thought, whose matter is what is said, and those that tell nothing by themselves.
EMPTY_VERBS = frozenset(
    """be have do say tell think know want seem appear need add respond reply comment believe feel hope mean become
    remain include involve begin start continue keep try let note explain describe tweet suggest expect accord insist
    claim state""".split()
)
# Verbs that tell something only with what they are done to: "took the photo", "made the offer".
LIGHT_VERBS = frozenset("get make take see come go use call ask give put look turn write speak talk read find".split())
SAYING_LITTLE = EMPTY_VERBS | LIGHT_VERBS
# Of these, what a thing of the story is or is not all the while: its lamp lit, its gate locked.
STANDING = frozenset("sound light work lock man insure license staff guard fence seal heat".split())
SOUNDING = frozenset({"alarm", "siren", "bell", "horn", "foghorn", "detector"})
_SOUNDS = frozenset("go-off ring sound blare wail hoot blast blow".split())
_WORKING = frozenset({"work", "function", "operate"})
_FAILING = frozenset({"fail", "malfunction", "break-down"})
# "Dismissed the appeal" is a rejection, "dismissed the coach" is none; "passed a man" is no approval.
_OF_MATTERS = frozenset({"dismiss", "throw-out", "pass", "deny"})
_SETTING_UP = frozenset({"open", "launch", "start", "begin", "initiate"})  # "launched a probe", an inquiry by any word
# What does not take place; "scrapped the ship" is another deed.
_OF_EVENTS = frozenset({"take-place", "cancel", "scrap", "abandon", "call-off"})
_EVENTS = frozenset(
    """auction ball carnival celebration ceremony concert conference contest election event exam exercise exhibition
    expedition fair festival final fixture flight funeral game gala hearing inauguration interview launch lecture march
    match meeting mission operation parade party performance play poll premiere procession programme protest race raid
    rally referendum reception rehearsal sailing screening season service session show sitting strike summit talk test
    tour tournament trial trip visit vote walkout wedding""".split()
)
_MATTERS = frozenset(
    """access accusation agreement allegation amendment appeal application asylum bail ban bid bill bond budget case
    challenge charge claim complaint constitution criticism deal decision entry idea law lawsuit legislation
    measure motion notion objection offer parole permission permit petition plan plea proposal reform report
    request resolution rule suggestion suit theory treaty visa waiver warrant""".split()
)


class Predicate(NamedTuple):
    name: str
    denied: bool = False  # "rejected" is "accepted" denied


def predicate_of(grammar: Grammar, verb: int) -> str:
    """The verb's lemma with its particle, or what stands for all that tell the same deed."""
    return name_of_deed(_with_particle(grammar, verb))


def deed_done_to(grammar: Grammar, verb: int, noun: str) -> Predicate:
    """The same of a thing or, where `noun` is empty, a name: one deed and its opposite under one name."""
    return deed_of_verb(_with_particle(grammar, verb), noun)


def deed_alone(grammar: Grammar, verb: int, noun: str) -> Predicate:
    """What a thing does by itself: an alarm fails that does not work, a bill that is not passed."""
    lemma = _with_particle(grammar, verb)
    if lemma == "miss":
        return Predicate("discover", denied=True)  # "is still missing"
    if not noun or noun in PEOPLE or lemma not in _WORKING | _FAILING:
        return deed_of_verb(lemma, noun)
    return Predicate("accept" if noun in _MATTERS and lemma in _FAILING else "work", denied=lemma in _FAILING)


def deed_of_verb(lemma: str, noun: str) -> Predicate:
    """The same of a verb's lemma with its particle: "turn-down"."""
    if noun == "investigation" and lemma in _SETTING_UP:
        return Predicate("open")
    if noun in SOUNDING and lemma in _SOUNDS:
        return Predicate("sound")
    if lemma in _OF_EVENTS and noun not in _EVENTS:
        return Predicate(name_of_deed(lemma))
    if lemma in OPPOSITE_OF and (lemma not in _OF_MATTERS or noun in _MATTERS):
        return Predicate(*OPPOSITE_OF[lemma])
    return Predicate(name_of_deed(lemma))


def _with_particle(grammar: Grammar, verb: int) -> str:
    lemma = american(grammar.words.lemma[verb])
    particle = grammar.child(verb, "prt")
    return lemma if particle is None else f"{lemma}-{grammar.words.lower[particle]}"


def name_of_deed(lemma: str) -> str:
    """The verb, with its particle, that stands for all that tell the same deed, without regard to its opposite."""
    return SAME_DEED_AS.get(lemma, lemma)


def deed_of(lemma: str) -> str:
    """What a verb or a noun tells: "announced" and "announcement" are one deed."""
    lemma = american(lemma)
    return SAME_DEED_AS.get(lemma) or next(iter(event_classes(lemma)), lemma)
