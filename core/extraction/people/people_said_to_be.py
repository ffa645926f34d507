"""What the clause of a figure says of the people it counts: that they are carried, drawn, infected, without power…"""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.people.people_role_words import EVENTS, PeopleRole, words
from copydesk.core.extraction.words.lexicon import thing_class
from copydesk.core.extraction.words.parts_of_speech import NOUNS

_INSIDE = words("on aboard in inside")
_VEHICLES = words("vessel aircraft bus coach train car lorry truck helicopter dinghy raft van minibus tram")
_DRAWING = words("draw attract")
_GROUNDS = words("stadium ground arena stand venue")
_ARMED = words("armed masked hooded")
_POWER = words("power electricity")
_STRIKING, _OUTAGES = words("hit affect strike"), words("outage blackout")
_DATA = words("data datum detail information breach hack hacker leak steal expose compromise pilfer")
_REACH = 7  # tokens behind a number in which it is said where the people were


def verb_of(counted: Counted) -> str:
    return "" if counted.verb is None else counted.verb.lemma_.lower()


def behind(counted: Counted) -> Iterator[str]:
    """The lemmas behind the counted noun, up to the end of the phrase."""
    noun = counted.anchor
    for token in noun.doc[noun.i + 1 : min(noun.i + 1 + _REACH, counted.sentence.span.end)]:
        if token.is_punct and token.text != "-":
            return
        yield token.lemma_.lower()


def are_carried(counted: Counted) -> bool:
    """ "The boat was carrying 180 migrants", "there were 64 people on the vessel"."""
    verb = counted.verb
    if verb is None or counted.noun is None:
        return False
    if verb.lemma_ == "carry":
        carriers = [verb.head] if verb.dep_ in {"acl", "relcl"} else []  # "the plane, carrying 118 people"
        carriers += [child for child in verb.children if child.dep_ == "nsubj"]
        subjects = (thing_class(carrier.lemma_.lower()) for carrier in carriers)
        return any(subject in _VEHICLES for subject in subjects)
    if verb.lemma_ != "be":
        return False
    inside = (child for head in (verb, counted.noun) for child in head.children if child.lower_ in _INSIDE)
    things = (thing for child in inside for thing in child.children if thing.dep_ == "pobj")
    return any(thing_class(thing.lemma_.lower()) in _VEHICLES for thing in things)


def are_drawn(counted: Counted) -> bool:
    """ "The rally drew 5,000 people", "5,000 fans were in the stadium"."""
    verb = counted.verb
    if verb is None:
        return False
    if verb.lemma_ == "take":
        return take_part(counted) or {"to", "street"} <= set(behind(counted))
    if verb.lemma_ in _DRAWING:
        return any(child.dep_ == "nsubj" and child.lemma_.lower() in EVENTS for child in verb.children)
    return verb.lemma_ == "be" and counted.anchor.dep_ == "nsubj" and not _GROUNDS.isdisjoint(behind(counted))


def take_part(counted: Counted) -> bool:
    """ "100,000 took part"."""
    return verb_of(counted) == "take" and "part" in behind(counted)


def are_infected(counted: Counted) -> bool:
    """ "60 people tested positive"."""
    return verb_of(counted) == "test" and "positive" in behind(counted)


def are_armed(counted: Counted) -> bool:
    """ "Three masked men", "three men armed with rifles"."""
    return any(child.lower_ in _ARMED for child in (*counted.anchor.lefts, *counted.anchor.rights))


def are_destroyed(counted: Counted, role: PeopleRole) -> bool:
    """What was destroyed, not what destroyed it: "were gutted", "burned down", "were lost", "went up in flames"."""
    dep, verb = counted.anchor.dep_, verb_of(counted)
    if dep in {"dobj", "nsubjpass", "conj"} and verb in role.verbs | {"lose"}:
        return verb != "lose" or dep == "nsubjpass"
    after = set(behind(counted))
    if verb in {"burn", "burnt"}:
        return bool(after & {"down", "ground"})
    return dep == "nsubj" and (verb == "collapse" or (verb == "go" and "flame" in after))


def lose_power(counted: Counted) -> bool:
    """ "40,000 homes without power", "cut power to 40,000 homes"; not "power for 40,000 homes", which it will have."""
    before = counted.preceding
    if not (_POWER | {"dark"}).isdisjoint(behind(counted)):
        return True
    verb = counted.verb
    if verb is not None and verb.lemma_ in _STRIKING:
        return any(child.dep_ == "nsubj" and child.lemma_ in _OUTAGES for child in verb.children)
    if before is None or before.lower_ not in {"to", "than", "about", "some", "nearly"} or counted.verb is None:
        return False
    return verb_of(counted) in {"cut", "knock"} and any(child.lemma_ in _POWER for child in counted.verb.children)


_FILES = words("record file account password")
_LAID_OPEN = words(
    "copy steal expose leak breach compromise access take hack carry fall publish sell lose download view"
)


def tells_of_data(counted: Counted) -> bool:
    """The people's data was stolen, or a breach affected them: in the very clause, or in one with "whose"."""
    clause = counted.sentence.clause_of(counted.anchor)
    tokens: tuple[Token, ...] = () if clause is None else clause.tokens
    if any(token.lemma_.lower() in _DATA and token.pos_ in {*NOUNS, "VERB"} for token in tokens):
        return True
    owned = (token.head for token in counted.anchor.subtree if token.lower_ == "whose" and token.dep_ == "poss")
    return any(thing.lemma_.lower() in _DATA | _FILES and thing.head.lemma_ in _LAID_OPEN for thing in owned)
