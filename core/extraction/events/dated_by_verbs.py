"""What a verb dates: itself, or the event that its subject or object tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.core.extraction.events import deeds
from copydesk.core.extraction.events.events_told import event_name
from copydesk.core.extraction.events.nouns import ARGUMENTS, is_event
from copydesk.core.extraction.events.occasions_attended import occasions_attended
from copydesk.core.extraction.events.parts import subject_of
from copydesk.core.extraction.events.words import lemma_of
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.lexicon import event_classes
from copydesk.core.extraction.words.relative_words import antecedent

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs that only say that something took place: the event is their subject.
_HAPPENING = frozenset(
    """happen occur take come begin start hear see strike hit be unfold erupt feel report break ring go date
    follow""".split()
)
_FOLLOWING = frozenset({"follow", "precede"})
_PERFORMING = frozenset("play carry conduct stage hold launch mount commit perform make issue give".split())
# With these an event noun tells all: "handed down the sentence", "paid a visit", "won approval".
_GIVING = frozenset(
    """make issue give deliver reach return tender submit file bring pay have win hand gain secure""".split()
)
_ONLY_WITH = {
    **{verb: {"approve", "verdict"} for verb in ("win", "gain", "secure")},
    **{verb: {"verdict", "sentence", "resign"} for verb in ("deliver", "reach", "hand")},
    **{verb: {"charge"} for verb in ("bring", "file")},
    "have": {"meeting", "press conference"},
    "pay": {"visit"},
    "return": {"verdict"},
}
# Verbs that give an occasion its day; the second with "to" and "for" only: "postponed on Monday".
SETTING, _MOVING = (
    frozenset(words.split())
    for words in ("schedule set slate fix expect plan", "postpone delay reschedule call move put")
)
SCHEDULING = SETTING | _MOVING
_TO = frozenset({"to", "until", "till", "for"})
_TRADED = frozenset({"open", "close", "end", "finish"})
_CLOCKS = frozenset({"clock", "watch"})
_REACHING = frozenset({"reach"})
_RECEIVING = frozenset("receive get field log take answer".split())
ALERTS = frozenset({"report", "call", "alert", "alarm"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SAYING = frozenset(
    "say tell add report write note announce state claim publish post tweet share update warn confirm".split()
)
_MADE_KNOWN = frozenset({"announce", "publish"})  # that a thing was, is an event; that something is so, a statement
# What goes on for long: its beginning is not its day. Leaders meet on the eve of a summit, too.
_LASTING = frozenset({"build", "evacuated", "inspect", "missing", "detained"})
_FOR_DAYS = frozenset({"summit", "conference", "congress", "convention"})
NATURAL = frozenset({"incident", "storm", "flood", "landslide", "aftershock"})
# What a storm or a blaze does.
_WRECKING = frozenset(
    """sweep tear rip shake rattle rock hit strike bury engulf destroy damage devastate gut ravage flatten batter
    kill injure wound touch cross pound lash slam reach""".split()
)
_PAST_IT = frozenset({"out", "over", "under"})  # "the fire is out", "under control": its own hour was another


def events_of_verb(verb: Token, is_clock: bool) -> list[Token]:
    """The verbs and nouns of the events that a time beside the verb is of; `is_clock` for one of the clock."""
    lemma, name = verb.lemma_.lower(), event_name(verb)
    children = hanging_on(verb)
    if lemma in SAYING and name not in deeds.NAMES:
        # The day of the statement, not of what it tells; but "the deal was announced on Monday" dates the announcement.
        tells = any(child.dep_ in {"ccomp", "xcomp"} for child in children)
        is_made = verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBN"
        is_made = is_made or any(child.dep_ in {"nsubjpass", "dobj"} for child in children)
        return [verb] if lemma in _MADE_KNOWN and not tells and is_made else []
    if lemma in _FOLLOWING and any(child.dep_ == "auxpass" for child in children):
        return _followers(children)
    if name == "unrest":
        return [verb] if is_clock else []  # which flares up on many a day
    things = _things(verb, children)
    if (told := _of_be(verb, children)) is not None:
        return told
    if things and lemma in SETTING:
        return things  # "the final is set for July 14"
    if things and lemma in _MOVING:
        return things if any(child.lower_ in _TO for child in children) else [verb]
    if lemma == "break" and any(child.lower_ in {"down", "up", "off"} for child in children):
        return [verb]  # talks that broke down were not held that day
    if things and lemma in _HAPPENING and name == lemma and lemma not in {"begin", "strike"}:
        return things
    at_a_price = lemma in _TRADED and not is_clock  # "gold closed at $1,930 on Monday"
    if at_a_price and any(child.dep_ == "prep" and child.lower_ == "at" for child in children):
        return []
    return _events_by_name(verb, name, children, things, is_clock)


def _events_by_name(verb: Token, name: str, children: list[Token], things: list[Token], is_clock: bool) -> list[Token]:
    lemma, occasions = verb.lemma_.lower(), occasions_attended(children)
    if (lemma in _RECEIVING and name == lemma) or lemma in _REACHING:
        # "A call was received at 4:40", "police got calls at 5:10", "the first call reached them at 5:10".
        alerts = [child for child in children if child.dep_ in ARGUMENTS and child.lemma_.lower() in ALERTS]
        if alerts or lemma in _RECEIVING:
            return alerts
    if name == "begin" or (name == "effect" and event_classes(lemma)[:1] == ("begin",)):  # also "kicks off"
        return _beginning(verb, children, things) or occasions
    if lemma in _WRECKING and (struck := _striking(verb, things)):
        return struck if name in {lemma, "incident"} else [verb, *struck]
    if lemma in _PERFORMING | _GIVING and name == lemma:  # "the attack was carried out", "handed down the sentence"
        given = [thing for thing in things if thing.dep_ != "nsubj" and _is_given(lemma, thing)]
        if given:
            return given
        return [verb] if lemma not in _GIVING else [verb, *occasions]
    if lemma == "stop" and is_clock and any(child.lemma_ in _CLOCKS for child in children):
        return _stopping(verb)
    if lemma not in _HAPPENING or (name != lemma and (not is_clock or _is_phrase(verb))):
        return [verb, *occasions]
    if is_clock and name == "end" and _is_of_thing(verb):
        return [verb]  # "the curfew ends at nine"
    return occasions


def _followers(children: list[Token]) -> list[Token]:
    """ "Was followed by an aftershock at 2 p.m.": the hour is not of what was followed."""
    agents = (child for child in children if child.dep_ == "agent")
    return [thing for agent in agents for thing in hanging_on(agent) if is_event(thing)]


def _is_given(lemma: str, thing: Token) -> bool:
    """Who won approval was approved; who won the election may have won it on another day."""
    return lemma not in _ONLY_WITH or event_name(thing) in _ONLY_WITH[lemma]


def _things(verb: Token, children: list[Token]) -> list[Token]:
    """The events among the subject and objects of a verb, also "the trial, which began"."""
    found = [antecedent(child) for child in children if child.dep_ in ARGUMENTS]
    subject = verb.head if verb.dep_ == "acl" and verb.tag_ == "VBN" else subject_of(verb)  # "talks due on", "set for"
    if subject is not None and all(subject.i != one.i for one in found):
        found.append(subject)
    return [one for one in found if is_event(one)]


def _of_be(verb: Token, children: list[Token]) -> list[Token] | None:
    """ "The date of the final is July 14", "the probe is due to land", "the attack dates from": none if else."""
    subject = next((child for child in children if child.dep_ == "nsubj"), None)
    if verb.lemma_ != "be" or subject is None:
        return None
    if subject.lemma_ in {"date", "day"}:
        of = (child for child in hanging_on(subject) if child.lower_ == "of")
        return [thing for child in of for thing in hanging_on(child) if is_event(thing)] or None
    for child in children:
        if child.lower_ in _PAST_IT:
            return []
        if child.lower_ in {"due", "ready"}:
            under = [below for to in hanging_on(child) for below in (to, *hanging_on(to))]
            return [below for below in under if event_classes(below.lemma_.lower()) and below.pos_ != "ADP"] or None
    return None


def _beginning(verb: Token, children: list[Token], things: list[Token]) -> list[Token]:
    """What begins has its day then, "the trial began"; of what lasts, and of other things, the beginning is dated."""
    if any(child.dep_ == "xcomp" for child in children) and verb.lemma_.lower() in _HAPPENING:
        return []
    short = [thing for thing in things if thing.dep_ != "dobj" and not _lasts(thing)]
    if short:
        return short
    if verb.lemma_.lower() not in _HAPPENING or things or _is_of_thing(verb):
        return [verb]
    return []


def _lasts(event: Token) -> bool:
    name = event_name(event)
    return name in _LASTING or (name == "meeting" and lemma_of(event) in _FOR_DAYS)


def _is_of_thing(verb: Token) -> bool:
    subject = subject_of(verb)
    return subject is not None and subject.pos_ == "NOUN"


def _striking(verb: Token, things: list[Token]) -> list[Token]:
    """ "A blaze tore through the mill", "a car hit the tram": the incident, told by its noun or by the verb."""
    incidents = [thing for thing in things if thing.dep_ != "dobj" and event_name(thing) in NATURAL]
    return incidents or ([verb] if event_name(verb) == "incident" else [])


def _is_phrase(verb: Token) -> bool:
    """A verb that tells an event only with the word beside it: "took off", "went off"."""
    return not event_classes(verb.lemma_.lower())


def _stopping(verb: Token) -> list[Token]:
    """ "The clocks stopped at 7:15, when the blast hit": what stopped a clock happened at its hour."""
    inside = (token for token in verb.subtree if token.i != verb.i)
    return [token for token in inside if token.pos_ == "NOUN" and event_name(token) == "incident"][:1]
