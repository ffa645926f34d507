"""Facts of how long something took: the thing that lasted, what it came after, or what was done in the time."""

from itertools import islice

from spacy.tokens import Token

from copydesk.core.extraction.clauses.raised_verbs import subject_of
from copydesk.core.extraction.clauses.sentences import NameFinder
from copydesk.core.extraction.counts.closures import closed_fact
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.counts.measures import measure_named, measure_of
from copydesk.core.extraction.counts.prison_terms import term_fact
from copydesk.core.extraction.counts.situations import situation_of
from copydesk.core.extraction.words.lexicon import event_classes
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.extraction.words.relative_words import antecedent
from copydesk.core.model import Fact

_LASTING = frozenset("last take continue go drag run span endure".split())
_ENDING = frozenset("end finish conclude".split())
_HOLDING_OFFICE = frozenset("lead work serve spend rule govern head run coach be manage play".split())
_AVOIDING = frozenset("avoid escape evade dodge stop prevent refuse".split())
_APART = frozenset({"ago", "before", "notice"})
_BEGINNING = frozenset("begin start open resume restart commence be leave return".split())
_MOST_TOKENS = 40
_STOPPING = frozenset("after before for in within and but which that who when while as because".split())
_OPEN_ENDED = frozenset({"DET", "ADP", "CCONJ"})  # "to judge against the"
_REACH = 6  # tokens after the verb that say what was done


def duration_fact(counted: Counted, names: NameFinder) -> Fact | None:
    """The fact where the words name what lasted or what it came after; None where only a verb is told."""
    if counted.following is not None and counted.following.lower_ in {"later", "earlier", "ago"}:
        return None  # from what, another clause tells
    came_after = _after_what(counted)
    if came_after is not None:
        name = "takeoff" if came_after.lemma_ == "take" else _event(came_after)
        word = "break-in" if _is_break_in(came_after) else came_after.lower_ if came_after.pos_ == "NOUN" else name
        what = "take-off" if name == "takeoff" else f"the {word}"
        return _fact(counted, f"after {name}", f"time after {what}", None)
    if (closed := closed_fact(counted)) is not None:
        return closed
    if _is_of_emergency(counted):
        return _fact(counted, "emergency", "length of the state of emergency", None)
    verb = counted.verb
    if _is_late(counted):
        return _fact(counted, "delay", "length of the delay", None)
    lasting = None if verb is None else _what_lasts(verb)
    if lasting is not None and lasting.pos_ == "NOUN" and counted.noun is None:
        known = measure_named("duration", lasting.lemma_.lower()) or situation_of(counted)
        name = f"length {_event(lasting)}" if known is None else known.name
        return _fact(counted, name, f"length of the {lasting.lower_}", None)
    measure = measure_of(counted)
    if measure is not None:
        if measure.name == "sentence":
            return term_fact(counted, names)
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


def _is_of_emergency(counted: Counted) -> bool:
    """ "Declared a state of emergency for 30 days", "the state of emergency will last 60 days"."""
    before, verb = counted.preceding, counted.verb
    is_its = (before is not None and before.lower_ == "for") or (verb is not None and verb.lemma_ in _LASTING)
    return is_its and "state of emergency" in counted.sentence.text.lower()


def _holds_office(verb: Token) -> bool:
    """ "Has led the party for six years", "has been its leader"; not "has been in the party"."""
    is_something = verb.lemma_ != "be" or any(child.dep_ == "attr" for child in verb.children)
    return verb.lemma_ in _HOLDING_OFFICE and is_something


def _fact(counted: Counted, name: str, topic: str, owner: int | None) -> Fact:
    return counted.fact(("duration", "", name), topic, (), owner, is_part=False)


def _is_late(counted: Counted) -> bool:
    """ "The start was put back 25 minutes", "began 25 minutes late"."""
    if counted.following is not None and counted.following.lower_ == "late":
        return True
    verb = counted.verb
    return (
        verb is not None and verb.lemma_ in {"put", "push"} and any(child.lower_ == "back" for child in verb.children)
    )


def _event(token: Token) -> str:
    """The class of event that a word tells, else the word itself."""
    if _is_break_in(token):
        return "robbery"
    lemma = token.lemma_.lower()
    return next(iter(event_classes(lemma)), lemma)


def _is_break_in(token: Token) -> bool:
    return token.lower_ == "break" and token.doc[token.i + 1 : token.i + 3].text == "-in"


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


def time_taken(counted: Counted, verb: Token) -> Fact:
    """ "It took nine hours to put out the fire": what was done tells what is measured."""
    done = next((child for child in verb.children if child.dep_ in {"xcomp", "advcl", "ccomp"}), verb)
    return _fact(counted, "time taken", f"time taken to {_done(counted, done)}", None)


def is_left_undone(verb: Token) -> bool:
    """ "Paid no rent for ten years", "avoided paying it for ten years": nothing took that time."""
    above = verb.head.head if verb.head.pos_ == "ADP" else verb.head
    inside = [child for head in (verb, *verb.children) for child in islice(head.children, _MOST_TOKENS)]
    return any(child.dep_ == "neg" or child.lower_ == "no" for child in inside) or above.lemma_ in _AVOIDING


def _done(counted: Counted, verb: Token) -> str:
    """ "bring the blaze under control": the verb with what follows it, but for the time itself; of "the blaze was
    brought", what was."""
    behind: list[Token] = []
    for token in verb.doc[verb.i + 1 : min(verb.i + 1 + _REACH, counted.sentence.span.end)]:
        if token.is_punct or token.lower_ in _STOPPING or counted.start <= token.idx < counted.end:
            break
        behind.append(token)
    while behind and behind[-1].pos_ in _OPEN_ENDED and behind[-1].dep_ != "prt":
        behind.pop()
    return " ".join([verb.lemma_.lower(), *_undergoing(verb), *(token.text for token in behind)])


def _undergoing(verb: Token) -> list[str]:
    subject = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    subject = None if subject is None else antecedent(subject)
    if subject is None or subject.pos_ not in NOUNS:
        return []
    return [subject.text] if subject.pos_ == "PROPN" else ["the", subject.lower_]


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
