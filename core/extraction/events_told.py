"""Which event a verb or noun tells: its class, whatever words an outlet takes, and to whom or what it happened."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from copydesk.core.extraction.counted import NOUNS, VERBS
from copydesk.core.extraction.lexicon import INCIDENTS, event_classes, thing_class

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST_CHILDREN = 24
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
DEEDS = frozenset(_DEED_OF.values()) | {"announce"}
# A verb with a word that changes what it tells: "stepped down", "took effect", "was pronounced dead".
_PHRASES = {
    "resign": "step:down stand:down",
    "killed": "pass:away pronounce:dead declare:dead",
    "explosion": "go:off",
    "effect": "take:effect come:force come:effect enter:force",
    "sale": "go:sale be:sale be:available become:available hit:store",
    "takeoff": "take:off lift:off blast:off",
    "land": "touch:down",
    "begin": "kick:off get:underway",
    "collapse": "give:way",
    "crash": "go:down come:down leave:track come:rail jump:track",
    "last seen": "see:last",
    "office": "take:office swear:in become:president become:minister become:mayor become:governor become:chancellor",
    "photo": "take:photo take:photograph take:picture take:video",
    "shooting": "ring:out open:fire",
}
_CLASS_OF_PHRASE = {tuple(phrase.split(":")): name for name, phrases in _PHRASES.items() for phrase in phrases.split()}
_PHRASAL = frozenset(verb for verb, _ in _CLASS_OF_PHRASE)
# Events of which nobody and nothing has two: dates of them conflict however far apart they lie.
ONCE = frozenset("birth killed found marry build sign effect acquire photo sale".split()) | {"last seen"}
# What is held on a day that is set before, and of which a story hardly has two: debates, hearings and matches it has.
OCCASIONS = frozenset(
    """final semifinal festival trial ceremony funeral premiere parade referendum inauguration coronation auction
    exhibition tournament memorial election""".split()
)
# Verbs that give an occasion its day.
SCHEDULING = frozenset("schedule set slate fix postpone delay reschedule expect plan call move".split())
# Of these the one who does it is what it happens to, and what is joined tells one from another.
_OWN_STEPS = frozenset("join enter retire graduate divorce debut".split())
# Events that happen to somebody or something, who must be the same on both sides.
_DONE_TO = ONCE | frozenset(
    """detained resign inspect last-seen office appoint sentence charge sale announce takeoff approve deed reject seize
    discover publish ban hire demolish close begin end open""".split()
)


def event_name(token: Token) -> str:
    """The class of event that a verb or noun tells, else its lemma."""
    lemma = token.lemma_.lower()
    name = next(iter(event_classes(lemma)), lemma)
    if token.pos_ in VERBS and lemma in _PHRASAL:
        phrases = ((lemma, word) for word in _words_of(token))
        name = next((_CLASS_OF_PHRASE[phrase] for phrase in phrases if phrase in _CLASS_OF_PHRASE), name)
    if lemma == "launch" and _is_of_craft(token):
        name = "takeoff"
    is_plain = name == next(iter(event_classes(lemma)), lemma)  # no phrase: "passed away" is no approval
    if lemma in _DEED_OF and is_plain and done_to(token, "deed") is not None:
        name = _DEED_OF[lemma]
    if lemma in _OWN_STEPS and token.pos_ in VERBS:
        joined = next((child for child in islice(token.children, _MOST_CHILDREN) if child.dep_ == "dobj"), None)
        return lemma if joined is None else f"{lemma} {thing_class(joined.lemma_.lower())}"
    return "incident" if name in INCIDENTS else name


def _is_of_craft(launch: Token) -> bool:
    """ "The probe launches in May", "the launch of the rocket"; not of a shop or a service."""
    inside = islice(launch.children, _MOST_CHILDREN)
    things = [child for child in inside if child.dep_ in {"nsubj", "nsubjpass", "dobj", "poss", "compound"}]
    things += [thing for child in launch.children if child.lower_ == "of" for thing in child.children]
    return any(thing.lemma_.lower() in _CRAFT for thing in things)


def is_last(token: Token) -> bool:
    """ "Was last inspected", "the last inspection": of several, one."""
    return any(child.lower_ == "last" for child in islice(token.lefts, _MOST_CHILDREN))


def _words_of(verb: Token) -> list[str]:
    """The lemmas of its particle, object, complement and adverb, and of what its prepositions bring in."""
    words = []
    for child in islice(verb.children, _MOST_CHILDREN):
        if child.dep_ in {"prt", "dobj", "acomp", "oprd", "attr", "advmod", "nsubjpass", "prep"}:
            words.append(child.lemma_.lower())
        if child.dep_ == "attr" and child.lemma_.lower() != child.lower_:
            words.append(child.lower_)
        if child.dep_ == "prep":
            words += [thing.lemma_.lower() for thing in islice(child.children, 4) if thing.dep_ == "pobj"]
    return words


def done_to(event: Token, name: str) -> Token | None:
    """To whom or what it happened: who is arrested, what is founded; None where the event has no such part."""
    lemma = event.lemma_.lower()
    known = {name, name.replace(" ", "-"), lemma}
    if known.isdisjoint(_DONE_TO | OCCASIONS) and lemma not in _OWN_STEPS | {"elect", "diagnose"}:
        return None
    if event.pos_ in NOUNS:
        return _whose(event)
    children = {child.dep_: child for child in islice(event.children, _MOST_CHILDREN)}
    if event.tag_ in {"VBN", "VBD"} and event.dep_ in {"acl", "advcl", "amod"} and not children.keys() & _SUBJECTS:
        # "Born in 1952, she", "the treaty signed in 1987", "Eva Holm, elected mayor in 2024".
        return event.head if event.head.pos_ in NOUNS else _subject_of(event.head)
    is_reduced = event.tag_ == "VBN" and not children.keys() & {"aux", "auxpass"}  # "Eva Holm, elected mayor, said"
    is_by_subject = (name in _BY_SUBJECT and lemma != "launch") or lemma in _OWN_STEPS or is_reduced
    found = children.get("nsubjpass") or (None if is_by_subject else children.get("dobj"))
    found = found or children.get("nsubj")
    if found is None and event.dep_ == "xcomp":
        found = _subject_of(event.head)  # "the rocket is due to lift off"
    if found is not None and found.tag_ in {"WDT", "WP"} and event.dep_ == "relcl":
        return event.head
    return found


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BY_SUBJECT = frozenset({"resign", "office", "sale", "effect", "takeoff"})


def _subject_of(verb: Token) -> Token | None:
    children = islice(verb.children, _MOST_CHILDREN)
    return next((child for child in children if child.dep_ in {"nsubj", "nsubjpass"}), None)


def _whose(event: Token) -> Token | None:
    """ "The plant's last inspection", "the arrest of Jan Ek"."""
    for child in islice(event.children, _MOST_CHILDREN):
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((thing for thing in child.children if thing.dep_ == "pobj"), None)
    return None


def thing_named(token: Token) -> str:
    """The class of a thing that is no name, no pronoun, and not one of "three missiles" or "stricter rules"."""
    before = list(islice(token.lefts, _MOST_CHILDREN))
    are_several = any(child.dep_ == "nummod" for child in before)
    if token.tag_ == "NNS" and not any(child.dep_ in {"det", "poss"} for child in before):
        are_several = True
    return thing_class(token.lemma_.lower()) if token.pos_ == "NOUN" and not are_several else ""
