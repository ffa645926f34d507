"""Facts of how long something took: the thing that lasted, what it came after, or what was done in the time."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from spacy.tokens import Span, Token

from copydesk.core.extraction.closures import closed_fact
from copydesk.core.extraction.counted import Counted
from copydesk.core.extraction.hanging_words import hanging_on
from copydesk.core.extraction.lexicon import event_classes
from copydesk.core.extraction.measures import measure_named, measure_of
from copydesk.core.extraction.parts_of_speech import NOUNS
from copydesk.core.extraction.raised_verbs import subject_of
from copydesk.core.extraction.relative_words import antecedent
from copydesk.core.extraction.sentences import NameFinder
from copydesk.core.extraction.situations import situation_of
from copydesk.core.model import Fact

_LASTING = frozenset("last take continue go drag run span endure".split())
_ENDING = frozenset("end finish conclude".split())
_HOLDING_OFFICE = frozenset("lead work serve spend rule govern head run coach be manage play".split())
_AVOIDING = frozenset("avoid escape evade dodge stop prevent refuse".split())
_APART = frozenset({"ago", "before", "notice"})
_BEGINNING = frozenset("begin start open resume restart commence be leave return".split())
_FACING = frozenset("face carry maximum punishable could may might risk".split())
_SEEKING = frozenset("seek ask demand recommend request want urge".split())
_ON_TRUST = frozenset("probation suspend parole supervise supervision licence".split())
_LEAST = frozenset("minimum parole eligible eligibility tariff".split())
_CHANGING = frozenset("cut reduce lower shorten commute extend increase raise lengthen halve double".split())
_SERVING = frozenset({"serve", "spend"})
_CLOSE = 6  # tokens to either side
_MOST_TOKENS = 40
_STOPPING = frozenset("after before for in within and but which that who when while as because".split())
_SENTENCED = ("dobj", "dative", "nsubjpass", "nsubj")
_WHERE = frozenset({"GPE", "LOC", "FAC", "ORG"})
_REACH = 6  # tokens after the verb that say what was done


def duration_fact(counted: Counted, names: NameFinder) -> Fact | None:
    """The fact where the words name what lasted or what it came after; None where only a verb is told."""
    if counted.following is not None and counted.following.lower_ in {"later", "earlier", "ago"}:
        return None  # from what, another clause tells
    came_after = _after_what(counted)
    if came_after is not None:
        name = "takeoff" if came_after.lemma_ == "take" else _event(came_after)
        what = "take-off" if name == "takeoff" else f"the {came_after.lower_ if came_after.pos_ == 'NOUN' else name}"
        return _fact(counted, f"after {name}", f"time after {what}", None)
    if (closed := closed_fact(counted)) is not None:
        return closed
    verb = counted.verb
    lasting = None if verb is None else _what_lasts(verb)
    if lasting is not None and lasting.pos_ == "NOUN" and counted.noun is None:
        known = measure_named("duration", lasting.lemma_.lower()) or situation_of(counted)
        name = f"length {_event(lasting)}" if known is None else known.name
        return _fact(counted, name, f"length of the {lasting.lower_}", None)
    measure = measure_of(counted)
    if measure is not None:
        if measure.name == "sentence":
            name, topic = _stage_of_sentence(counted)
            scope = ("changed",) if _is_changed(counted) else ()
            fact = _fact(counted, name, topic, _sentenced(counted, names), scope)
            return _exact(fact) if name == "minimum term" else fact
        return _fact(counted, measure.name, measure.topic, None if measure.single else counted.owner(names))
    noun = counted.noun
    if noun is not None and noun.idx >= counted.end and event_classes(noun.lemma_.lower()):
        return _fact(counted, f"length {_event(noun)}", f"length of the {noun.lower_}", None)
    if verb is None:
        return None
    if _holds_office(verb) and counted.quantity.value.unit.name in {"year", "month"}:
        owner = counted.owner(names)
        return None if owner is None else _fact(counted, "tenure", "years in office or at work", owner)
    return None


def _holds_office(verb: Token) -> bool:
    """ "Has led the party for six years", "has been its leader"; not "has been in the party"."""
    is_something = verb.lemma_ != "be" or any(child.dep_ == "attr" for child in verb.children)
    return verb.lemma_ in _HOLDING_OFFICE and is_something


def time_taken(counted: Counted, verb: Token) -> Fact:
    """ "It took nine hours to put out the fire": what was done tells what is measured."""
    done = next((child for child in verb.children if child.dep_ in {"xcomp", "advcl", "ccomp"}), verb)
    return _fact(counted, "time taken", f"time taken to {_done(counted, done)}", None)


def is_left_undone(verb: Token) -> bool:
    """ "Paid no rent for ten years", "avoided paying it for ten years": nothing took that time."""
    above = verb.head.head if verb.head.pos_ == "ADP" else verb.head
    inside = [child for head in (verb, *verb.children) for child in islice(head.children, _MOST_TOKENS)]
    return any(child.dep_ == "neg" or child.lower_ == "no" for child in inside) or above.lemma_ in _AVOIDING


def _fact(counted: Counted, name: str, topic: str, owner: int | None, scope: tuple[str, ...] = ()) -> Fact:
    return counted.fact(("duration", "", name), topic, scope, owner, is_part=False)


def _event(token: Token) -> str:
    """The class of event that a word tells, else the word itself."""
    lemma = token.lemma_.lower()
    return next(iter(event_classes(lemma)), lemma)


def _after_what(counted: Counted) -> Token | None:
    """ "10 minutes after take-off", "ten minutes into the flight", "two weeks before the vote"."""
    following = counted.following
    if following is None or following.lower_ not in {"after", "into"}:
        return None
    for token in following.doc[following.i + 1 : min(following.i + 6, counted.sentence.span.end)]:
        if token.is_punct and token.text != "-":
            return None
        if token.pos_ in NOUNS or token.pos_ == "VERB":
            if token.pos_ == "PROPN" or counted.sentence.is_time(token):
                return None
            return token
    return None


def _what_lasts(verb: Token) -> Token | None:
    """ "The siege lasted", "the talks went on for", "the siege ended after"."""
    if verb.lemma_ in _ENDING and not any(child.lower_ == "after" for child in verb.children):
        return None
    if verb.lemma_ == "go" and not any(child.lower_ == "on" for child in verb.children):
        return None  # "dockers went back after nine days"
    if verb.lemma_ not in _LASTING | _ENDING or any(child.dep_ in {"dobj", "xcomp"} for child in verb.children):
        objects = [child for child in verb.children if child.dep_ == "dobj"]
        if verb.lemma_ not in _LASTING or any(child.ent_type_ not in {"TIME", "DATE"} for child in objects):
            return None
        if any(child.dep_ == "xcomp" for child in verb.children):
            return None  # "it took nine hours to put it out"
    subject = subject_of(verb)
    if subject is not None and subject.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl":
        return verb.head
    return subject


def is_apart(counted: Counted) -> bool:
    """ "Nine hours ago", "nine days before the vote", "begins in nine weeks": when, and not how long."""
    before, following, verb = counted.preceding, counted.following, counted.verb
    if following is not None and following.lower_ in _APART and not _is_for(counted):
        return True
    is_to_begin = verb is not None and verb.lemma_.lower() in _BEGINNING
    return before is not None and before.lower_ == "in" and is_to_begin


def _is_for(counted: Counted) -> bool:
    """ "For two hours before a boat came", "for nearly a week before": how long, whatever came then."""
    first = counted.sentence.token_at(counted.start)
    words = counted.sentence.paragraph.words.lower
    return first is not None and "for" in words[max(counted.sentence.span.start, first.i - 2) : first.i + 1]


def _stage_of_sentence(counted: Counted) -> tuple[str, str]:
    """ "Faces up to nine years", "prosecutors asked for nine years": neither is what the court gives."""
    clause = counted.sentence.clause_of(counted.anchor)
    tokens: Iterable[Token] = counted.sentence.span if clause is None else clause.tokens
    lemmas = {token.lemma_.lower() for token in islice(tokens, _MOST_TOKENS)}
    if not _SEEKING.isdisjoint(lemmas):
        return "sentence sought", "length of the sentence asked for"
    near = {token.lemma_.lower() for token in _near(counted)}
    if not _ON_TRUST.isdisjoint(near) and "prison" not in near:
        return "probation", "length of the suspended sentence or probation"
    if _is_minimum(counted, near):
        return "minimum term", "shortest time in prison"
    if _is_served(counted):
        return "time served", "time served in prison"
    return ("sentence" if _FACING.isdisjoint(lemmas) else "sentence faced"), "length of the sentence"


def _near(counted: Counted) -> Span:
    """What stands next to the figure, on either side, up to a few words."""
    sentence = counted.sentence.span
    first = counted.sentence.token_at(counted.start)
    start = counted.number.i if first is None else first.i
    return counted.number.doc[max(sentence.start, start - _CLOSE) : min(sentence.end, counted.number.i + _CLOSE)]


def _is_minimum(counted: Counted, near: set[str]) -> bool:
    """ "Must serve at least 14 years", "a minimum of 14 years", "eligible for parole after 14 years"."""
    if not _LEAST.isdisjoint(near):
        return True
    is_served = counted.verb is not None and counted.verb.lemma_.lower() in _SERVING
    return is_served and counted.quantity.value.high_soft


def _exact(fact: Fact) -> Fact:
    """ "At least 14 years" is the least itself."""
    value = fact.value
    return (
        fact if value is None else replace(fact, value=replace(value, high=value.low, low_soft=False, high_soft=False))
    )


def _is_changed(counted: Counted) -> bool:
    """ "Cut the sentence to 15 years": no longer what the first court gave."""
    before, verb = counted.preceding, counted.verb
    return before is not None and before.lower_ == "to" and verb is not None and verb.lemma_.lower() in _CHANGING


def _is_served(counted: Counted) -> bool:
    """ "Has served three years of it"."""
    verb = counted.verb
    return verb is not None and verb.lemma_ in _SERVING and verb.tag_ in {"VBD", "VBN"}


def _sentenced(counted: Counted, names: NameFinder) -> int | None:
    """Whose sentence: the one who is jailed, not the court that jails, nor the town where it sits."""
    paragraph, verb = counted.sentence.paragraph, counted.verb
    near = [child for child in hanging_on(counted.anchor) if child.dep_ == "poss"]
    if verb is not None:
        children = hanging_on(verb)
        near += [child for relation in _SENTENCED for child in children if child.dep_ == relation]
    for holder in (counted.anchor, *([] if verb is None else [verb])):
        for preposition in hanging_on(holder):
            if preposition.lower_ in {"of", "for", "on"}:
                near += [thing for thing in preposition.children if thing.dep_ == "pobj"]
    people = (antecedent(token) for token in near if token.ent_type_ not in _WHERE)
    return next((found for token in people if (found := names.at(paragraph, token)) is not None), None)


def _done(counted: Counted, verb: Token) -> str:
    """ "bring the blaze under control": the verb with what follows it, but for the time itself."""
    words = [verb.lemma_.lower()]
    for token in verb.doc[verb.i + 1 : min(verb.i + 1 + _REACH, counted.sentence.span.end)]:
        if token.is_punct or token.lower_ in _STOPPING or counted.start <= token.idx < counted.end:
            break
        words.append(token.text)
    return " ".join(words)
