"""What took place somewhere: the event or deed that a verb or noun tells, under which key its place is compared."""

from typing import NamedTuple

from spacy.tokens import Token

from copydesk.core.extraction.clauses.predicates import deed_of
from copydesk.core.extraction.clauses.sentences import SentenceView
from copydesk.core.extraction.clauses.told_arguments import Arguments
from copydesk.core.extraction.events import deeds
from copydesk.core.extraction.events.events_told import event_name
from copydesk.core.extraction.events.parts import OCCASIONS, done_to, thing_of_event, which_of_twins
from copydesk.core.extraction.events.topics import told_as
from copydesk.core.extraction.words.hanging_words import hanging_behind
from copydesk.core.extraction.words.lexicon import PEOPLE, american, thing_class
from copydesk.core.model import EntityType, LocalEntity

# Events that have one place, whatever they happened to.
ANYWHERE = frozenset({"incident", "birth", "detained", "takeoff"})
PLACED = (
    ANYWHERE
    | deeds.OF_SOMEBODY - {"detained"}
    | frozenset("detained killed missing marry sign discover sentence trial".split())
    | {"last seen"}
)
# Verbs too general to tell of one event.
_EMPTY = frozenset(
    "be have do say tell go get make take know think want see come seem need let respond reply comment".split()
)
_HAPPENING = frozenset("happen occur take hit strike carry be".split())
_HOLDING = frozenset("hold play stage take happen occur convene".split())
_HELD = OCCASIONS | frozenset(
    """conference summit meeting talks match game race round forum congress convention fair games concert show cup
    championship event competition contest debate hearing session gathering reception celebration draw""".split()
)
_CATCHING = frozenset("seize catch capture hold nab pick arrest".split())
_DIVERTING = frozenset({"divert", "redirect", "reroute"})
_LANDING = frozenset({"land", "touch-down", "put-down", "set-down"})
_PUBLISHING = frozenset("publish appear print".split())
_PUBLISHED = frozenset("study paper article finding research result work report letter review data datum".split())
_PERSON = EntityType.PERSON.value  # in a key: who it is, the owner tells


class Told(NamedTuple):
    """What took place, under which key, how a card calls it, and whose it is."""

    verb: Token
    key: tuple[str, ...]
    topic: str
    owner: int | None
    is_done: bool = True  # or planned

    @property
    def is_published(self) -> bool:
        return self.key[-1] == "publishing"


def tells_event(verb: Token) -> bool:
    """Whether it tells an event of a known name."""
    return event_name(verb) in PLACED or verb.lemma_.lower() in _CATCHING


def event_told(event: Token, entities: tuple[LocalEntity, ...], arguments: Arguments) -> Told | None:
    """An event of a known name, with whom or what it was done to, or who did it."""
    name = event_name(event)
    thing = done_to(event, name)
    owner = None if thing is None else arguments.who(thing)
    topic = f"place of the {told_as(event, name)}"
    if name in ANYWHERE:
        return Told(event, ("place", name), topic, owner)
    if owner is not None:
        kind = _PERSON if entities[owner].type is EntityType.PERSON else entities[owner].type.value
    else:
        kind = "" if thing is None else thing_of_event(thing, name)
    return Told(event, ("place", name, kind), topic, owner) if kind else None


def held_told(verb: Token, held: Token, *, is_done: bool) -> Told | None:
    """What a host holds: a final, a summit; None for what is not held."""
    if held.lemma_.lower() not in _HELD:
        return None
    key = ("place", "hold", _class_of(held))
    return Told(verb, key, f"place where the {held.lower_} is held", None, is_done)


def deed_told(
    sentence: SentenceView, verb: Token, preposition: str, entities: tuple[LocalEntity, ...], arguments: Arguments
) -> Told | None:
    """Any other deed, with who or what did it, or came to be there: "to Ostra", "in Ostra"."""
    found = sentence.grammar.subject(verb.i)
    subject = None if found is None else sentence.paragraph.doc[found]
    named = None if subject is None else arguments.who(subject)
    is_person = named is not None and entities[named].type is EntityType.PERSON
    key = _key(verb, subject, preposition, is_person=is_person)
    if key is None:
        return None
    owner = subject if key[-1] == _PERSON else done_to(verb, key[-1])
    return Told(verb, key, _topic(verb, subject, preposition), None if owner is None else arguments.who(owner))


def _key(verb: Token, subject: Token | None, preposition: str, *, is_person: bool) -> tuple[str, ...] | None:
    """What took place: the event that the verb or, of "happened", its subject tells; else the deed and whose it is."""
    lemma, name = verb.lemma_.lower(), event_name(verb)
    particle = next((child.lower_ for child in hanging_behind(verb) if child.dep_ == "prt"), "")
    phrase = f"{lemma}-{particle}" if particle else lemma
    if subject is not None and (is_person or subject.lemma_.lower() in PEOPLE) and lemma in _CATCHING:
        name = "detained" if subject.dep_ == "nsubjpass" else name
    if phrase in _LANDING or (preposition == "to" and lemma in _DIVERTING):
        return "place", "landing"
    if name in ANYWHERE and preposition != "to":
        return None if preposition == "from" and name != "takeoff" else ("place", name)
    if subject is not None and lemma in _HAPPENING and event_name(subject) in ANYWHERE:
        return "place", event_name(subject)
    if subject is None or lemma in _EMPTY or preposition == "from":
        return None
    thing = _class_of(subject, is_person=is_person)
    if preposition == "to":
        return "place", f"{lemma} to", thing
    if lemma in _PUBLISHING and thing in _PUBLISHED:
        return "place", "publishing"
    is_held = lemma in _HOLDING and subject.lemma_.lower() in _HELD
    return "place", "hold" if is_held else deed_of(phrase), thing


def _class_of(thing: Token, *, is_person: bool = False) -> str:
    """ "Ship" of "the vessel", "second round" of "the second round"."""
    kind = _PERSON if is_person else thing_class(american(thing.lemma_.lower()))
    return " ".join([*which_of_twins(thing)[:1], kind])


def _topic(verb: Token, subject: Token | None, preposition: str) -> str:
    """ "Place where the tram derailed", "place to which Ek was flown"."""
    where = "to which" if preposition == "to" else "where"
    who = "it" if subject is None else f"the {subject.lower_}" if subject.pos_ == "NOUN" else subject.text
    has_auxiliary = subject is None or subject.dep_ == "nsubjpass" or verb.tag_ == "VBG"  # "the wreck was burning"
    was = "were " if subject is not None and subject.tag_ in {"NNS", "NNPS"} else "was "
    return f"place {where} {who} {was if has_auxiliary else ''}{verb.lower_}"
