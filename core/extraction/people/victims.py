"""Facts of what happened to how many people: killed, injured, missing, detained, rescued, evacuated."""

from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Token

from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.told_before import told_before
from copydesk.core.extraction.people.told_with import WITH_ATTACKER, counts_attacker, with_those_before
from copydesk.core.extraction.people.victims_in_clauses import STATES, class_in_clause, victim_class
from copydesk.core.extraction.words.lexicon import PEOPLE, PLAIN_PEOPLE, VICTIM_CLASSES, VICTIM_TOPICS, event_classes
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import Fact

_DOING = {"killing": "killed", "wounding": "injured", "injuring": "injured"}  # the tagger takes them for nouns
_SUMMED = frozenset({"total", "toll", "overall"})  # "a further three, bringing the total to seven"
_COMING_TOGETHER = frozenset("family household village class team group school unit company office crew".split())
_DEGREES = frozenset({"critically", "seriously", "severely", "slightly", "badly", "lightly", "gravely"})


def victim_fact(counted: Counted, classes_before: frozenset[str]) -> Fact | None:
    """The fact, or None where nothing happened to them. `classes_before`: those counted before in the sentence."""
    if counted.kind != "count":
        return None
    name = _class_of(counted)
    if name is None:
        return None
    noun, lemma = counted.noun, counted.lemma
    scope = set(counted.restrictions) - {*STATES, "wound", "injure", "miss", "more", "other", "body"}
    if noun is not None and lemma not in PLAIN_PEOPLE and not event_classes(lemma):
        scope.add(lemma)
    scope |= _degree(counted) | _origin(counted)
    if counts_attacker(counted):
        scope.add(WITH_ATTACKER)
    total = with_those_before(counted) if counted.quantity.value.increment else None
    is_some = total is None and _is_increment(counted, name, classes_before)
    is_some = is_some or (noun is not None and name in event_classes(lemma) and _is_narrowed(noun))
    is_some = is_some or (noun is None and _is_some_of_before(counted, name))
    fact = counted.fact(("people", name), VICTIM_TOPICS[name], tuple(sorted(scope)), None, counted.is_part or is_some)
    return fact if total is None else replace(fact, value=total, shown=f"{total.low:,g}")


def _is_increment(counted: Counted, name: str, classes_before: frozenset[str]) -> bool:
    """ "Killing 6, with 100 others wounded": the 100 are all the wounded; after 40 wounded they would be some of them.
    Two others who died are never all the dead.
    """
    if not counted.quantity.value.increment:
        return False
    if _SUMMED & set(counted.sentence.words):
        return True
    if name == "killed":
        return not classes_before or name in classes_before
    return bool({name, "hospitalised", "injured"} & classes_before)


def _is_whole(counted: Counted) -> bool:
    """ "Two of the 18 crew were wounded": not the 18."""
    article = counted.preceding
    if article is None or article.pos_ not in {"DET", "PRON"} or article.i < counted.sentence.span.start + 2:
        return False
    return article.nbor(-1).lower_ == "of" and article.nbor(-2).like_num


def _class_of(counted: Counted) -> str | None:
    if (stated := _state_listed(counted.number)) is not None:
        return stated
    if (named := victim_class(counted.lemma)) is not None:  # "12 deaths", "27 injured", "two fatalities"
        return named
    noun = counted.noun
    if noun is not None and counted.lemma not in PEOPLE and noun.ent_type_ != "NORP":
        return None
    if noun is None and _is_of_other_things(counted):
        return None
    if noun is None and (told := _class_told_before(counted)) is not None:
        return told
    beside = _class_beside(counted)
    if beside is not None or _is_whole(counted):
        return beside
    return class_in_clause(counted.anchor) or _class_before(counted)


def _state_listed(number: Token) -> str | None:
    """ "14 injured and 23 arrests": the state ends the first item, whatever noun the parse gives it."""
    following = number.doc[number.i + 1 : number.i + 3]
    if len(following) < 2 or not (following[1].dep_ == "cc" or following[1].is_punct):
        return None
    return STATES.get(following[0].lower_)


def _is_of_other_things(counted: Counted) -> bool:
    """ "Of the 300 birds found, 80 are dead"."""
    first = counted.sentence.span[0]
    if first.lower_ != "of" or first.i >= counted.number.i:
        return False
    things = [thing for thing in first.rights if thing.dep_ == "pobj" and thing.pos_ == "NOUN"]
    return any(thing.lemma_.lower() not in PEOPLE and not event_classes(thing.lemma_.lower()) for thing in things)


def _class_told_before(counted: Counted) -> str | None:
    """ "Put the number of dead at 17", "the number of injured rose to 30", "Missing: 9"."""
    found = set()
    for token in takewhile(lambda token: token.pos_ != "ADP", told_before(counted)):
        lemma = token.lemma_.lower()
        names = {name for name in event_classes(lemma) if name in VICTIM_CLASSES}
        names |= {STATES[token.lower_]} if token.lower_ in STATES else set()
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
    found = next((STATES[token.lower_] for token in beside if token.lower_ in STATES), None)
    return found or next((name for token in anchor.rights if (name := _class_of_reduced(token))), None)


def _class_of_reduced(token: Token) -> str | None:
    """ "The nine people killed in the fire"."""
    if token.dep_ != "acl" or token.tag_ != "VBN":
        return None
    return victim_class(token.lemma_.lower())


def _class_before(counted: Counted) -> str | None:
    """ "killing 7 and wounding at least 60": the verb just before, where the parse went astray."""
    before = counted.preceding
    if before is None:
        return None
    if before.lower_ in _DOING:
        return _DOING[before.lower_]
    if before.tag_ not in {"VBG", "VBD", "VBZ"}:
        return None
    return victim_class(before.lemma_.lower())


def _is_some_of_before(counted: Counted, name: str) -> bool:
    """ "Of the 36 hurt, 11 are in hospital. Nine had severe burns": nobody says anew how many are hurt in all."""
    span, doc = counted.sentence.span, counted.number.doc
    if counted.number.i != span.start or span.start == 0:
        return False
    before = doc[span.start - 1].sent
    classes = {one for token in before for one in (*event_classes(token.lemma_.lower()), STATES.get(token.lower_))}
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


def _is_narrowed(noun: Token) -> bool:
    """ "The 14 survivors flown to the capital": there are others."""
    has_article = any(child.lower_ in {"the", "these", "those"} for child in noun.lefts)
    behind = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    return has_article and behind is not None and behind.dep_ in {"acl", "relcl"}
