"""To whom or what an event happened, and who or what a clause is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.core.extraction.counts.ordinals import ORDINALS
from copydesk.core.extraction.events import deeds
from copydesk.core.extraction.events.derived_nouns import NAME_OF_NOUN, NAME_OF_VERB
from copydesk.core.extraction.events.phrases import CLASS_OF_PHRASE
from copydesk.core.extraction.events.words import lemma_of
from copydesk.core.extraction.values.units import DURATIONS
from copydesk.core.extraction.words.hanging_words import hanging_before, hanging_on
from copydesk.core.extraction.words.lexicon import thing_class
from copydesk.core.extraction.words.parts_of_speech import NOUNS, VERBS
from copydesk.core.extraction.words.relative_words import antecedent

if TYPE_CHECKING:
    from spacy.tokens import Token

# Events of which nobody and nothing has two: dates of them conflict however far apart they lie.
ONCE = frozenset("birth killed found marry build sign effect acquire photo sale".split()) | {"last seen"}
# What is held on a day that is set before, and of which a story hardly has two: debates, hearings and matches it has.
OCCASIONS = frozenset(
    """final semifinal festival trial ceremony funeral premiere parade referendum inauguration coronation auction
    exhibition tournament memorial election""".split()
)
# Of these the one who does it is what it happens to, and what is joined tells one from another.
OWN_STEPS = frozenset("join enter retire graduate divorce debut".split())
# Events that happen to somebody or something, who must be the same on both sides.
_DONE_TO = frozenset(
    """detained resign inspect last-seen office appoint sentence charge sale announce takeoff approve deed reject seize
    discover publish ban hire demolish close begin end open missing verdict dismissed dock recall release
    agreement walkout""".split()
).union(ONCE, deeds.OF_SOMEBODY)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BY_SUBJECT = frozenset("office sale effect takeoff missing dock land walkout".split()) | deeds.OWN - {"detained"}
_FARTHEST = 4  # verbs up from "is due to be allowed to begin"
_MADE = frozenset({"photo", "agreement"})  # by the deed itself: the photo is what is taken
_TWINS = frozenset(
    """another other latter former earlier later next previous last further northern southern eastern western upper
    lower older younger elder left right inner outer""".split()
)
_TOWARDS = frozenset({"of", "to", "on", "with"})


def done_to(event: Token, name: str) -> Token | None:
    """To whom or what it happened: who is arrested, what is founded; None where the event has no such part."""
    lemma = lemma_of(event)
    is_derived = (NAME_OF_VERB if event.pos_ in VERBS else NAME_OF_NOUN).get(lemma) is not None
    if not is_derived and {name, name.replace(" ", "-"), lemma}.isdisjoint(
        _DONE_TO | OCCASIONS | OWN_STEPS | {"elect", "diagnose"}
    ):
        return None
    if event.pos_ == "ADJ":
        return event.head if event.head.pos_ in NOUNS else subject_of(event.head)
    if event.pos_ in NOUNS:
        return _whose(event, name)
    children = {child.dep_: child for child in hanging_on(event)}
    if event.tag_ in {"VBN", "VBD"} and event.dep_ in {"acl", "advcl", "amod"} and not children.keys() & _SUBJECTS:
        # "Born in 1952, she", "the treaty signed in 1987", "Eva Holm, elected mayor in 2024".
        if event.head.pos_ in NOUNS and name in deeds.OWN and _completes(event, event.head):
            return _whose(event.head, name)  # "his resignation, announced in May"
        return event.head if event.head.pos_ in NOUNS else subject_of(event.head)
    is_reduced = event.tag_ == "VBN" and not children.keys() & {"aux", "auxpass"}  # "Eva Holm, elected mayor, said"
    is_by_subject = (name in _BY_SUBJECT and lemma != "launch") or lemma in OWN_STEPS or is_reduced
    found, thing = children.get("nsubjpass"), children.get("dobj")
    held = children.get("ccomp")
    if thing is None and held is not None and held.pos_ == "ADJ":
        return subject_of(held)  # "found him guilty"
    if found is not None and _completes(event, found):
        # "Contact with the plane was lost", "Jan Ek's appeal was filed"
        return _towards(found) or _towards(event) or _whose(found, name)
    if thing is not None and _completes(event, thing):
        found, thing = found or _towards(thing) or _towards(event), None
    found = found or (None if is_by_subject else thing) or subject_of(event)
    return antecedent(found) if found is not None else None


def _completes(verb: Token, noun: Token) -> bool:
    """The object of "took office", "gave the green light" is no thing that something is done to."""
    phrase = verb.lemma_.lower(), noun.lemma_.lower()
    return phrase in deeds.OF_PHRASE or CLASS_OF_PHRASE.get(phrase, "photo") not in _MADE


def _towards(token: Token) -> Token | None:
    """ "Gave approval to the budget", "lost contact with the plane"."""
    for child in hanging_on(token):
        if child.dep_ in {"prep", "dative"} and child.lower_ in _TOWARDS:
            thing = next((thing for thing in hanging_on(child) if thing.dep_ == "pobj"), None)
            if thing is not None and thing.ent_type_ not in {"DATE", "TIME"}:
                return thing
    return None


def subject_of(verb: Token) -> Token | None:
    """Whom the verb is said of, also through "is due to begin" and "met and agreed"."""
    for _ in range(_FARTHEST):
        children = hanging_on(verb)
        found = next((child for child in children if child.dep_ in _SUBJECTS), None)
        if found is not None:
            return antecedent(found)
        if verb.dep_ not in {"xcomp", "conj", "acomp", "advcl"} or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def _whose(event: Token, name: str) -> Token | None:
    """ "The plant's last inspection", "the arrest of Jan Ek"; "handed in his resignation" is of who handed it in."""
    for child in hanging_on(event):
        if child.dep_ == "poss":
            own = name in deeds.OWN and child.tag_ == "PRP$" and event.head.pos_ in VERBS
            return subject_of(event.head) if own else child
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((thing for thing in hanging_on(child) if thing.dep_ == "pobj"), None)
    if name == "effect" and event.head.pos_ == "ADP":  # "the law, in force since", "the law's entry into force"
        held = event.head.head
        return held if held.pos_ in NOUNS else subject_of(held)
    return None


_OF_SEVERAL = ORDINALS.keys() | _TWINS


def thing_named(token: Token) -> str:
    """The class of a thing that is no name, no pronoun, and not one of "three missiles" or "stricter rules".

    Of a "second whale", "another whale", both words: it is another than the first.
    """
    before = hanging_before(token)
    which = next(iter(which_of_twins(token)), "")
    if which and token.pos_ == "NOUN" and token.lemma_ not in DURATIONS:  # "launch next month"
        return f"{which} {thing_class(token.lemma_.lower())}"
    are_several = any(child.dep_ == "nummod" for child in before)
    if token.tag_ == "NNS" and not any(child.dep_ in {"det", "poss"} for child in before):
        are_several = True
    return thing_class(token.lemma_.lower()) if token.pos_ == "NOUN" and not are_several else ""


def which_of_twins(token: Token) -> list[str]:
    """ "Second" of "a second whale"."""
    return [child.lower_ for child in hanging_before(token) if child.lower_ in _OF_SEVERAL]


def thing_of_event(thing: Token, event: str) -> str:
    """The class of what it was done to; what states and firms sign is one paper, whatever it is called."""
    found = thing_named(thing)
    return "agreement" if event == "sign" and found in _PACTS else found


_PACTS = frozenset("accord agreement contract convention deal memorandum pact protocol treaty".split())
