"""Which event a verb or noun tells: its class, whatever words an outlet takes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from copydesk.core.extraction.events import deeds
from copydesk.core.extraction.events.deeds_told import deed_told
from copydesk.core.extraction.events.derived_nouns import NAME_OF_NOUN, NAME_OF_VERB
from copydesk.core.extraction.events.parts import OWN_STEPS, done_to, subject_of
from copydesk.core.extraction.events.words import is_brought_out, lemma_of, phrase_told, state_begun, word_class
from copydesk.core.extraction.words.hanging_words import hanging_before, hanging_behind, hanging_on
from copydesk.core.extraction.words.lexicon import ATTACKERS, INCIDENTS, event_classes, thing_class
from copydesk.core.extraction.words.parts_of_speech import VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token

_CRAFT = frozenset(
    "rocket spacecraft satellite probe mission craft shuttle capsule lander rover orbiter telescope".split()
)
# Verbs and nouns of one deed, where it is done to one thing: a budget that one paper has approved, another has passed.
_DEED_WORDS = """
    approve adopt pass adoption passage
    reject dismiss rebuff dismissal
    seize impound confiscate capture seizure
    discover find discovery
    publish release issue publication
    takeoff sail
    ban prohibit outlaw
    hire recruit
    demolish raze demolition
"""
_DEED_OF = {word: words.split()[0] for words in _DEED_WORDS.strip().splitlines() for word in words.split()}
# Of each, a budget is passed and a body found; of what is not done to a thing, "passed" and "found" tell else.
DEEDS = frozenset(_DEED_OF.values()) | {"announce"} | deeds.OF_SOMEBODY - deeds.OWN
# What hits something by accident or in anger.
_STRIKING = frozenset(
    """car bus lorry truck train tram van ship boat ferry plane helicopter rocket missile bomb shell drone bullet
    vehicle tanker motorcycle quake storm hurricane typhoon cyclone meteorite wave""".split()
)
_RINGING = frozenset({"alarm", "siren", "bell"})  # what goes off without a blast
_INTO = frozenset({"into", "aground", "over", "onto"})
_TILTING = frozenset({"turn", "roll", "flip", "keel", "tip"})
_DRIVEN = frozenset({"run", "drive", "plough", "plow", "slam", "smash", "career", "veer"})
# A takeover that is completed was agreed on another day.
_COMPLETING = frozenset({"complete", "close", "finalise", "finalize", "conclude"})
_TRANSFERS = frozenset("acquisition takeover purchase merger sale deal transaction".split())
_DECREED = frozenset(
    """ceasefire truce law tariff sanction armistice curfew ban lockdown embargo blockade moratorium quarantine
    restriction""".split()
)  # which begin when they take effect
_TRAVELLING = frozenset("fly jet drive sail travel come get pull ride roll march walk".split())
_DUE = frozenset("expect schedule set slate await".split())
_PAPERS = frozenset("result report figure finding datum data verdict ruling review book album statement".split())
_SEEING = frozenset({"see", "spot", "sight", "sighting"})
_FORCES = frozenset("police officer troop soldier force commando army unit guard marine paratrooper".split())
_ERUPTING = frozenset({"break", "erupt", "flare"})
_UNREST = frozenset("clash violence unrest riot rioting fighting trouble scuffle disorder".split())
_STORMING_IN = frozenset("drive roar pull speed screech burst barge crash charge".split())
_RAIDERS = frozenset("militant extremist terrorist jihadist jihadi insurgent robber raider".split())
_HEARINGS = frozenset({"hearing", "sitting"})
_PROCEEDINGS = _HEARINGS | {"trial", "inquest", "case", "proceeding", "court"}
_RESUMING, _HEARING = frozenset({"resume", "come"}), frozenset({"hear", "take"})  # "comes up", "take up the case"
_COURTS = frozenset("court judge bench tribunal justice magistrate panel".split())
MATTERS = frozenset("case matter appeal petition plea application hearing lawsuit suit".split())
_FUTURE = frozenset({"will", "shall", "'ll", "’ll"})
_PAST = frozenset({"VBD", "VBN"})
_NOBODY = frozenset({"nobody", "none", "never", "one"})


def event_name(token: Token) -> str:
    """The class of event that a verb or noun tells, else its lemma."""
    lemma = lemma_of(token)
    if lemma in _SEEING and is_last(token):
        return "last seen"
    told = None
    thing = done_to(token, "deed")
    if token.pos_ in VERBS:
        told = phrase_told(token) or state_begun(token) or ("incident" if _hits(token) else None)
        if told == "explosion" and thing is not None and thing.lemma_.lower() in _RINGING:
            told = "alert"
        if told is None and lemma in _TRAVELLING and any(child.lower_ == "into" for child in hanging_behind(token)):
            told = "visit"
    told = told or deed_told(token, thing)
    if token.pos_ in VERBS and is_brought_out(token, thing):
        return "publish"
    if _is_next_hearing(token):
        return "next hearing"
    if token.pos_ in VERBS and _begins_unrest(token):
        return "unrest"
    if token.pos_ in VERBS and _are_storming(token):
        return "incident"
    if lemma == "storm" and token.pos_ in VERBS and _are_forces(subject_of(token)):
        return "storming"  # what ends a siege did not begin it
    name = told or word_class(token, thing) or _own_name(token, lemma, thing)
    return "incident" if name in INCIDENTS else name


def _is_next_hearing(token: Token) -> bool:
    """ "The next hearing", "the trial resumes", "the court will hear the case": of many hearings, the one awaited."""
    lemma = token.lemma_.lower()
    if lemma in _HEARINGS and token.pos_ not in VERBS:
        return any(child.lower_ == "next" for child in hanging_before(token))
    if token.pos_ not in VERBS or token.tag_ in _PAST or lemma not in _RESUMING | _HEARING:
        return False
    subject, behind = subject_of(token), hanging_behind(token)
    who = "" if subject is None else subject.lemma_.lower()
    if lemma in _RESUMING:
        return who in _PROCEEDINGS and (lemma == "resume" or any(child.lower_ == "up" for child in behind))
    is_awaited = any(child.lower_ in _FUTURE for child in hanging_before(token))
    matter = next((child.lemma_.lower() for child in behind if child.dep_ == "dobj"), "")
    return who in _COURTS and is_awaited and matter in MATTERS


def _begins_unrest(verb: Token) -> bool:
    """ "Clashes broke out", "the violence erupted": no fire and no blast."""
    subject = subject_of(verb) if verb.lemma_ in _ERUPTING else None
    return subject is not None and subject.lemma_.lower() in _UNREST


def _are_storming(verb: Token) -> bool:
    """ "Gunmen drove up", "the attackers burst in": what they came for begins."""
    subject = subject_of(verb) if verb.lemma_ in _STORMING_IN else None
    if subject is None or subject.lemma_.lower() not in ATTACKERS | _RAIDERS:
        return False
    return any(child.lower_ in {"up", "in", "into", "through"} for child in hanging_behind(verb))


def _own_name(token: Token, lemma: str, thing: Token | None) -> str:
    """What the verb or noun tells by itself, or with what it is done to."""
    if lemma == "launch" and _is_of_craft(token):
        return "takeoff"
    if token.pos_ not in VERBS:
        return _DEED_OF[lemma] if thing is not None and lemma in _DEED_OF else _class_of(lemma, NAME_OF_NOUN)
    children = hanging_on(token)
    if lemma == "find" and any(child.dep_ == "ccomp" for child in children):
        return lemma  # "found the water cold"
    if lemma == "sign" and not any(child.dep_ in {"dobj", "nsubjpass"} for child in children):
        return "join" if any(child.lower_ in {"for", "with"} for child in children) else "sign"
    if lemma in _DUE and any(child.dep_ == "nsubjpass" and child.lemma_.lower() in _PAPERS for child in children):
        return "publish"  # "the results are expected on Friday"
    if lemma in _COMPLETING and thing is not None and thing.lemma_.lower() in _TRANSFERS:
        return "complete"
    if lemma in OWN_STEPS:
        joined = next((child for child in children if child.dep_ == "dobj"), None)
        return lemma if joined is None else f"{lemma} {thing_class(joined.lemma_.lower())}"
    if thing is not None and thing.lemma_.lower() in _DECREED and _class_of(lemma) == "begin":
        return "effect"
    return _DEED_OF[lemma] if lemma in _DEED_OF and thing is not None else _derived(token, lemma)


def _class_of(lemma: str, derived: Mapping[str, str] = MappingProxyType({})) -> str:
    name = derived.get(lemma, lemma)
    return next(iter((*event_classes(lemma), *event_classes(name))), name)


def _derived(verb: Token, lemma: str) -> str:
    particle = next((child.lower_ for child in hanging_behind(verb) if child.dep_ == "prt"), "")
    phrase = f"{lemma}-{particle}"
    return _class_of(phrase if phrase in NAME_OF_VERB else lemma, NAME_OF_VERB)


def _are_forces(subject: Token | None) -> bool:
    return subject is not None and subject.lemma_.lower() in _FORCES


def _hits(verb: Token) -> bool:
    """ "A car hit a tram", "a lorry ran into the crowd", "the boat turned over"; not sales that hit a record."""
    lemma, behind = verb.lemma_.lower(), hanging_behind(verb)
    is_tilting = lemma in _TILTING and any(child.lower_ == "over" for child in behind)
    is_driven = lemma in _DRIVEN and any(child.lower_ in _INTO for child in behind)
    if lemma != "hit" and not is_driven and not is_tilting:
        return False
    if is_tilting and any(child.dep_ == "dobj" for child in behind):
        return False  # "turned over the papers"
    subject = subject_of(verb)
    if subject is None:
        return False
    is_name = is_tilting and subject.pos_ == "PROPN" and subject.ent_type_ != "PERSON"  # a boat's
    return is_name or subject.lemma_.lower() in _STRIKING


def _is_of_craft(launch: Token) -> bool:
    """ "The probe launches in May", "the launch of the rocket", "the probe, launched in May"; not a shop's."""
    things = [child for child in hanging_on(launch) if child.dep_ in _PARTS]
    things += [thing for child in hanging_on(launch) if child.lower_ == "of" for thing in hanging_on(child)]
    if (thing := done_to(launch, "deed")) is not None:
        things.append(thing)
    return any(thing.lemma_.lower() in _CRAFT for thing in things)


_PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "poss", "compound"})


def which_of_several(event: Token) -> str:
    """ "Second" of "a second blast", "another" of "another bank was robbed"; of the one event nothing."""
    things = [event, *(child for child in hanging_on(event) if child.dep_ in _ARGUMENTS)]
    for thing in things if event.pos_ in VERBS else things[:1]:
        for child in hanging_before(thing):
            if child.lower_ in _ANOTHER:
                return "another"
    return ""


_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_ANOTHER = frozenset(
    """another second third fourth fifth sixth similar earlier previous prior next further fresh new latest
    separate other different subsequent later""".split()
)


def is_last(token: Token) -> bool:
    """ "Was last inspected", "the last inspection", "seen for the last time", "not seen since": of several, one."""
    if any(child.lower_ == "last" for child in hanging_before(token)):
        return True
    if lemma_of(token) not in _SEEING or token.pos_ not in VERBS:
        return False
    children = hanging_on(token)
    if any(child.lower_ == "since" for child in children):
        return any(child.dep_ == "neg" or child.lower_ in _NOBODY for child in children)
    return any(child.lower_ == "last" and child.dep_ == "advmod" for child in children) or any(
        thing.lemma_ == "time" and any(word.lower_ == "last" for word in hanging_before(thing))
        for child in children
        if child.lower_ == "for"
        for thing in child.children
    )
