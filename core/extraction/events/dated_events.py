"""Which events of a sentence a day or an hour dates: the nouns and the verb that the time hangs on."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from copydesk.core.extraction.events import deeds
from copydesk.core.extraction.events.dated_by_verbs import SAYING, SETTING, SUBJECTS, events_of_verb
from copydesk.core.extraction.events.events_told import MATTERS, event_name
from copydesk.core.extraction.events.nouns import is_event
from copydesk.core.extraction.words.hanging_words import hanging_before, hanging_behind, hanging_on
from copydesk.core.extraction.words.parts_of_speech import VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEADLINES = frozenset({"until", "till"})
_LISTING = frozenset({"post", "list"})  # as courts do with what they will hear
_OUTSIDE = frozenset({"before", "after"})
_REMEMBERING = frozenset({"anniversary", "eve", "commemoration"})
_BEFORE_THAT = frozenset({"originally", "previously", "initially", "formerly"})
_MEASURES = frozenset("minute hour day night week month year".split())
_NEAR = 3  # words above a day: its preposition's, "to begin" and what was due
# What began on a day and holds since.
_HOLDING = frozenset(
    "end begin effect sale missing marry office evacuated hospitalised suspended resign walkout".split()
)


def events_dated(token: Token, *, is_clock: bool) -> list[Token]:
    """The event nouns or the verb that the time at `token` hangs on."""
    hour = token.head if is_clock and token.dep_ == "nummod" else token  # "until 8 p.m."
    link = hour.head if hour.head.pos_ in {"ADP", "SCONJ"} else hour
    word = link.lower_
    if is_until_next(token):
        return [link.head]
    if is_clock and word == "to" and link.head.lower_ == "from":
        return []
    if word in _DEADLINES or (word in _OUTSIDE and not is_clock):
        return []
    if _is_given_up(link) or _is_of_noun_before(link):
        return []
    events = _events(token, is_clock)
    events += [verb for verb in _when_clauses(token) if is_clock or event_name(verb) != verb.lemma_.lower()]
    if word == "since":
        events = [event for event in events if _holds(event)]
    return _one_of_a_name([event for event in events if not _goes_on(event)])


def is_until_next(time: Token) -> bool:
    """ "The trial was adjourned until May 12", "posted the matter for May 12": the day of the next hearing."""
    link = time.head
    if link.lower_ in _DEADLINES | {"to", "for"} and link.head.lemma_ == "adjourn":
        return True
    if link.lower_ != "for" or link.head.lemma_ not in _LISTING:
        return False
    return any(child.dep_ in {"dobj", "nsubjpass"} and child.lemma_ in MATTERS for child in hanging_on(link.head))


def _is_given_up(link: Token) -> bool:
    """ "Originally due on Tuesday", "had been scheduled to begin on May 12": another day has been set since."""
    for word in islice(link.ancestors, _NEAR):
        if word.lower_ == "due" or word.lemma_ in SETTING:
            is_adjective = word.lower_ == "due" and word.head.lemma_ == "be"
            told = (*hanging_before(word), *((word.head, *hanging_before(word.head)) if is_adjective else ()))
            words = {one.lower_ for one in told}
            return not words.isdisjoint(_BEFORE_THAT) or words >= {"had", "been"}
    return False


def _is_of_noun_before(link: Token) -> bool:
    """ "Opened on the eve of the vote on May 2", "a day before the vote on May 2"."""
    noun = link.doc[max(0, link.i - 1)]
    if noun.dep_ != "pobj" or noun.i == link.i:
        return False
    if noun.head.lower_ == "of":
        return noun.head.head.lemma_ in _REMEMBERING
    return noun.head.lower_ in _OUTSIDE and link.doc[max(0, noun.head.i - 1)].lemma_ in _MEASURES


def _when_clauses(time: Token) -> list[Token]:
    """ "At six, when the truce began": what is told behind "when" was then."""
    clauses = [child for child in hanging_behind(time) if child.dep_ == "relcl"]
    return [verb for verb in clauses if any(child.lower_ == "when" for child in hanging_before(verb))]


def _goes_on(event: Token) -> bool:
    """ "Was still burning on Tuesday"."""
    if event.pos_ not in VERBS or event_name(event) != "incident":
        return False
    is_running = event.tag_ == "VBG" and any(child.dep_ == "aux" for child in hanging_before(event))
    return is_running or (event.dep_ == "xcomp" and event.head.lemma_ in {"continue", "keep"})


def _holds(event: Token) -> bool:
    """ "Has been closed since 2021" began then; "have arrested five since" did not."""
    if event.pos_ not in VERBS:
        return True
    name, children = event_name(event), hanging_on(event)
    if name == "last seen":
        return True
    if event.lemma_ == "be" or name not in _HOLDING | {"detained"}:
        return event.lemma_ == "be" or (name == event.lemma_.lower() and not any(c.dep_ == "dobj" for c in children))
    return event.dep_ in {"acl", "amod"} or not any(child.dep_ == "dobj" for child in children)


def _one_of_a_name(events: list[Token]) -> list[Token]:
    found: dict[str, Token] = {}
    for event in events:
        found.setdefault(event_name(event), event)
    return list(found.values())


def _events(time: Token, is_clock: bool) -> list[Token]:
    token = time
    for _ in range(8):
        if token.head.i == token.i:
            return []
        token = token.head
        if token.pos_ == "ADP" and (law := _in_force(token)) is not None:
            return [law]
        if is_clock and (curfew := _curfew_begun(token, time)) is not None:
            return [curfew]
        if is_event(token):
            return [] if _is_remembered(token) else [token]
        if token.pos_ in VERBS:
            if _is_of_saying(token, time):
                return []
            within = _subject_before(token, time)
            if within is not None:
                return [within]
            return [event for verb in _verbs_dated(token) for event in events_of_verb(verb, is_clock)]
    return []


def _verbs_dated(verb: Token) -> list[Token]:
    """The verb, or what it only brings in: "it was on Monday that he left", "stepped out on Monday to admit defeat"."""
    children = hanging_on(verb)
    if verb.lemma_ == "be" and any(child.lower_ == "it" and child.dep_ == "nsubj" for child in children):
        told = [child for child in hanging_behind(verb) if child.dep_ in _CLEFT and child.tag_ in {"VBD", "VBZ", "VBP"}]
        return [found for one in told[:1] for found in _verbs_dated(one)] or [verb]
    if verb.lemma_ not in _APPEARING:
        return [verb]
    purposes = (child for child in hanging_behind(verb) if child.dep_ in {"xcomp", "advcl"} and child.tag_ == "VB")
    return [verb, *islice((purpose for purpose in purposes if event_name(purpose) in deeds.NAMES), 1)]


_CLEFT = frozenset({"advcl", "ccomp", "relcl"})
_APPEARING = frozenset("appear step come emerge gather convene assemble meet stand".split())


def _in_force(preposition: Token) -> Token | None:
    """ "The law, in force since 1 May"."""
    inside = hanging_on(preposition) if preposition.lower_ == "in" else ()
    return next((child for child in inside if child.lemma_ in {"force", "effect"}), None)


def _curfew_begun(token: Token, time: Token) -> Token | None:
    """Of a curfew "from 8 p.m. until 5 a.m.", one that was "imposed from 8 p.m.", or "begins at 8 p.m."."""
    link = next((word.lower_ for word in islice(time.ancestors, _NEAR) if word.pos_ == "ADP"), "")
    if token.pos_ not in VERBS:
        return token if token.lemma_ == "curfew" and link in {"from", "at"} else None
    if link != "from" and (link == "to" or event_name(token) not in {"begin", "effect"}):
        return None
    things = [token.head] if token.dep_ == "acl" else hanging_on(token)
    return next((thing for thing in things if thing.lemma_ == "curfew"), None)


def _is_remembered(event: Token) -> bool:
    """ "Marked the anniversary of the explosion on Tuesday"."""
    return event.head.lower_ == "of" and event.head.head.lemma_ in _REMEMBERING


def _is_of_saying(verb: Token, time: Token) -> bool:
    """ "Said on Tuesday he would resign": the parse gives the day to what is said."""
    says = verb.head
    is_before = verb.dep_ == "ccomp" and says.lemma_ in SAYING and says.i < time.i < verb.i
    return is_before and time.i - says.i <= 3


def _subject_before(verb: Token, time: Token) -> Token | None:
    """ "The adoption of the budget on Tuesday ended the row", whatever the verb tells."""
    for child in hanging_before(verb):
        if child.dep_ in SUBJECTS and child.i < time.i < verb.i and is_event(child):
            return child
    return None
