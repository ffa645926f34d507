"""Facts of what happened to how many people: killed, injured, missing, detained, rescued, evacuated."""

from itertools import islice, takewhile

from spacy.tokens import Token

from copydesk.core.extraction.counted import Counted
from copydesk.core.extraction.lexicon import (
    PEOPLE,
    PLAIN_PEOPLE,
    VICTIM_CLASSES,
    VICTIM_TOPICS,
    event_classes,
)
from copydesk.core.extraction.parts_of_speech import NOUNS
from copydesk.core.extraction.told_before import told_before
from copydesk.core.model import Fact

_STATES = {
    "dead": "killed",
    "killed": "killed",
    "wounded": "injured",
    "injured": "injured",
    "hurt": "injured",
    "missing": "missing",
    "unaccounted": "missing",
}
_DOING = {"killing": "killed", "wounding": "injured", "injuring": "injured"}  # the tagger takes them for nouns
_LEAVING = frozenset(
    "leave take be bring rush have remain confirm presume fear find pronounce declare report list believe".split()
)
_REMOVING = frozenset({"force", "drive", "move"})
_SUMMED = frozenset({"total", "toll", "overall"})  # "a further three, bringing the total to seven"
_SAVING = frozenset({"pull", "pluck", "bring", "winch", "lift", "dig"})
_SAVED_FROM = frozenset("alive safety rubble ruin wreckage debris sea water".split())
_NEEDING = frozenset({"need", "require", "receive"})
_SUFFERING = frozenset({"suffer", "sustain"})
_WOUNDS = frozenset({"injury", "burn", "wound", "fracture", "cut", "bruise"})
_TAKING_LIVES = frozenset({"claim", "lose", "cost", "take"})
_TREATING = frozenset({"treat"})
_ORDERING = frozenset({"order", "tell", "force"})
_REACH = 8  # tokens
_MOST_TOKENS = 40
_BY_ITSELF = frozenset({"die", "perish", "drown", "survive", "flee"})
_COMING_TOGETHER = frozenset("family household village class team group school unit company office crew".split())
_DEGREES = frozenset({"critically", "seriously", "severely", "slightly", "badly", "lightly", "gravely"})


def victim_fact(counted: Counted, classes_before: frozenset[str]) -> Fact | None:
    """The fact, or None where nothing happened to them. `classes_before`: those counted before in the sentence."""
    if counted.kind != "count":
        return None
    name = _victim_class(counted)
    if name is None:
        return None
    noun, lemma = counted.noun, counted.lemma
    scope = set(counted.restrictions) - {*_STATES, "wound", "injure", "miss", "more", "other", "body"}
    if noun is not None and lemma not in PLAIN_PEOPLE and not event_classes(lemma):
        scope.add(lemma)
    scope |= _degree(counted) | _origin(counted)
    # "killing 6, with 100 others wounded": the 100 are all the wounded; after 40 wounded they would be some of them.
    is_more = counted.quantity.value.increment
    is_some = is_more and bool(
        {name, "hospitalised", "injured"} & classes_before or _SUMMED & set(counted.sentence.words)
    )
    is_some = is_some or (noun is not None and name in event_classes(lemma) and _is_narrowed(noun))
    is_some = is_some or (noun is None and _is_some_of_before(counted, name))
    return counted.fact(("people", name), VICTIM_TOPICS[name], tuple(sorted(scope)), None, counted.is_part or is_some)


def _is_narrowed(noun: Token) -> bool:
    """ "The 14 survivors flown to the capital": there are others."""
    has_article = any(child.lower_ in {"the", "these", "those"} for child in noun.lefts)
    behind = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    return has_article and behind is not None and behind.dep_ in {"acl", "relcl"}


def _is_some_of_before(counted: Counted, name: str) -> bool:
    """ "Of the 36 hurt, 11 are in hospital. Nine had severe burns": nobody says anew how many are hurt in all."""
    span, doc = counted.sentence.span, counted.number.doc
    if counted.number.i != span.start or span.start == 0:
        return False
    before = doc[span.start - 1].sent
    classes = {one for token in before for one in (*event_classes(token.lemma_.lower()), _STATES.get(token.lower_))}
    return name in classes and any(token.like_num for token in before)


def _degree(counted: Counted) -> set[str]:
    """ "six of them critically", "20 were slightly hurt": a count of its own, not of all the injured."""
    near = counted.number.doc[counted.number.i : min(counted.number.i + 6, counted.sentence.span.end)]
    return {token.lower_ for token in near if token.lower_ in _DEGREES}


def _origin(counted: Counted) -> set[str]:
    """ "10 from the valley", "three from one family": a count of some, not of all."""
    following = counted.following if counted.noun is None else counted.noun.nbor() if _has_next(counted) else None
    if following is None or following.lower_ != "from":
        return set()
    things = (thing for thing in following.children if thing.dep_ == "pobj")
    return {
        thing.lemma_.lower() for thing in things if thing.pos_ == "PROPN" or thing.lemma_.lower() in _COMING_TOGETHER
    }


def _has_next(counted: Counted) -> bool:
    return counted.anchor.i + 1 < counted.sentence.span.end


def _victim_class(counted: Counted) -> str | None:
    if (stated := _state_listed(counted.number)) is not None:
        return stated
    for name in event_classes(counted.lemma):
        if name in VICTIM_CLASSES:  # "12 deaths", "27 injured", "two fatalities"
            return name
    noun = counted.noun
    if noun is not None and counted.lemma not in PEOPLE and noun.ent_type_ != "NORP":
        return None
    if noun is None and _is_of_other_things(counted):
        return None
    if noun is None and (told := _class_told_before(counted)) is not None:
        return told
    return _class_beside(counted) or _class_by_role(counted.anchor) or _class_before(counted)


def _is_of_other_things(counted: Counted) -> bool:
    """ "Of the 300 birds found, 80 are dead"."""
    first = counted.sentence.span[0]
    if first.lower_ != "of" or first.i >= counted.number.i:
        return False
    things = [thing for thing in first.rights if thing.dep_ == "pobj" and thing.pos_ == "NOUN"]
    return any(thing.lemma_.lower() not in PEOPLE and not event_classes(thing.lemma_.lower()) for thing in things)


def _state_listed(number: Token) -> str | None:
    """ "14 injured and 23 arrests": the state ends the first item, whatever noun the parse gives it."""
    following = number.doc[number.i + 1 : number.i + 3]
    if len(following) < 2 or not (following[1].dep_ == "cc" or following[1].is_punct):
        return None
    return _STATES.get(following[0].lower_)


def _class_told_before(counted: Counted) -> str | None:
    """ "Put the number of dead at 17", "the number of injured rose to 30", "Missing: 9"."""
    found = set()
    for token in takewhile(lambda token: token.pos_ != "ADP", told_before(counted)):
        lemma = token.lemma_.lower()
        names = {name for name in event_classes(lemma) if name in VICTIM_CLASSES}
        names |= {_STATES[token.lower_]} if token.lower_ in _STATES else set()
        if not names and token.pos_ in NOUNS and lemma not in PEOPLE:
            return None  # of dead fish
        found |= names
    return min(found) if len(found) == 1 else None


def _class_beside(counted: Counted) -> str | None:
    """ "12 people dead", "27 injured people", "more than 100 wounded"."""
    anchor = counted.anchor
    beside = [child for child in (*anchor.lefts, *anchor.rights) if child.i != counted.number.i]
    behind = anchor.doc[anchor.i + 1 : min(anchor.i + 3, counted.sentence.span.end)]
    beside += behind[: 2 if behind and behind[0].pos_ == "ADV" else 1]  # "three people still missing"
    found = next((_STATES[token.lower_] for token in beside if token.lower_ in _STATES), None)
    return found or next((name for token in anchor.rights if (name := _class_of_reduced(token))), None)


def _class_of_reduced(token: Token) -> str | None:
    """ "The nine people killed in the fire"."""
    if token.dep_ != "acl" or token.tag_ != "VBN":
        return None
    return next((name for name in event_classes(token.lemma_.lower()) if name in VICTIM_CLASSES), None)


def _class_before(counted: Counted) -> str | None:
    """ "killing 7 and wounding at least 60": the verb just before, where the parse went astray."""
    before = counted.preceding
    if before is None:
        return None
    if before.lower_ in _DOING:
        return _DOING[before.lower_]
    if before.tag_ not in {"VBG", "VBD", "VBZ"}:
        return None
    return next((name for name in event_classes(before.lemma_.lower()) if name in VICTIM_CLASSES), None)


def _class_by_role(anchor: Token) -> str | None:
    """By the place that the people have in the clause: object of "kill", subject of "die", "the death of N"."""
    token = anchor
    for _ in range(5):
        head = token.head
        if head.i == token.i:
            return None
        if token.dep_ == "conj" or head.dep_ == "prep" and head.lower_ == "of":
            token = head
            continue
        found = _class_in_role(token, head)
        if found is not None or token.dep_ not in {"pobj", "prep"}:
            return found
        token = head
    return None


def _class_in_role(token: Token, head: Token) -> str | None:
    if head.lower_ in _STATES and token.dep_ in {"nsubj", "nsubjpass"}:  # "two were missing"
        return _STATES[head.lower_]
    for name in event_classes(head.lemma_.lower()):
        if name in VICTIM_CLASSES and _happened_to(token, head):
            return name
    if head.lemma_ in _LEAVING:  # "left 12 dead", "were confirmed dead", "taken to hospital", "into custody"
        for child in head.subtree:
            if child.i > token.i and child.lower_.startswith("hospital"):
                return "hospitalised"
            if child.i > token.i and child.lower_ == "custody":
                return "detained"
            if child.i > token.i and child.lower_ in _STATES:
                return _STATES[child.lower_]
    behind = _behind(head, token)
    if {"home", "safety"} & behind and _had_to_go(token, head):
        return "evacuated"
    if head.lemma_ in _SAVING and _SAVED_FROM & behind and token.dep_ in {"nsubjpass", "dobj"}:
        return "rescued"
    if head.lemma_ == "admit" and "hospital" in behind:
        return "hospitalised"
    if head.lemma_ in _NEEDING and token.dep_ == "nsubj" and "treatment" in behind:
        return "hospitalised" if "hospital" in behind else "injured" if "injury" in behind else None
    if head.lemma_ == "hold" and token.dep_ == "nsubjpass" and token.lemma_ == "suspect":
        return "detained"
    if head.lemma_ in _TREATING and token.dep_ in {"nsubjpass", "dobj"}:  # "17 people were treated for injuries"
        is_there = "hospital" in behind or any(word.lower_ == "hospital" for word in islice(head.subtree, _MOST_TOKENS))
        return "hospitalised" if is_there else "injured" if "injury" in behind else None
    if head.lemma_ in _ORDERING and {"evacuate", "leave", "flee"} & behind:
        return "evacuated" if token.dep_ in {"nsubjpass", "dobj", "nsubj"} else None
    objects = {child.lemma_ for child in head.children if child.dep_ == "dobj"}
    if head.lemma_ in _SUFFERING and token.dep_ == "nsubj" and objects & _WOUNDS:
        return "injured"
    if head.lemma_ == "lose" and "life" in objects:
        return "killed"  # "12 people lost their lives", "12 lives were lost"
    return "killed" if head.lemma_ in _TAKING_LIVES and token.lemma_ == "life" else None


def _had_to_go(token: Token, head: Token) -> bool:
    """ "Had to leave their homes", "fled their homes", "were moved to safety", "forced 300 people from their homes"."""
    if token.dep_ in {"nsubjpass", "dobj"}:
        return head.lemma_ in _REMOVING
    leaving = next((child for child in head.children if child.dep_ == "xcomp"), head) if head.lemma_ == "have" else head
    return token.dep_ == "nsubj" and leaving.lemma_ in {"leave", "flee"}


def _behind(head: Token, token: Token) -> set[str]:
    """The lemmas that follow the people and their verb, within a few words."""
    first = max(token.i, head.i) + 1
    return {word.lemma_.lower() for word in head.doc[first : first + _REACH]}


def _happened_to(token: Token, head: Token) -> bool:
    if token.dep_ in {"dobj", "nsubjpass", "prep", "appos"} or head.lower_ in _STATES:
        return True
    if token.dep_ == "nsubj":
        return head.lemma_ in _BY_ITSELF or head.tag_ == "VBN"
    return token.dep_ == "attr" and head.pos_ in NOUNS
