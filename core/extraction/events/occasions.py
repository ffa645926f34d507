"""Facts of time: on which day or at what hour an event took place, bound to the event by the parse."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses.clauses import is_unreal
from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.clauses.told_arguments import Arguments
from copydesk.core.extraction.events.dated_by_verbs import ALERTS, NATURAL, SAYING, SCHEDULING
from copydesk.core.extraction.events.dated_events import events_dated, is_until_next
from copydesk.core.extraction.events.events_told import event_name, is_last, which_of_several
from copydesk.core.extraction.events.parts import done_to, subject_of, thing_of_event
from copydesk.core.extraction.events.statement_days import statement_day
from copydesk.core.extraction.events.topics import precision, told_as
from copydesk.core.extraction.times.times import Time
from copydesk.core.extraction.words.hanging_words import hanging_before, hanging_on
from copydesk.core.extraction.words.lexicon import PHRASED_EVENTS, SYNONYMOUS, event_classes
from copydesk.core.extraction.words.parts_of_speech import VERBS
from copydesk.core.extraction.words.relative_words import antecedent
from copydesk.core.model import Fact, Range, Zone

# What somebody has one of, and a story many.
_OF_SOMEBODY = frozenset({"body", "corpse", "remains"})
_KNOWN = SYNONYMOUS | PHRASED_EVENTS  # events that are one, whatever word tells them
_UPON = frozenset({"when", "once", "until", "before", "after"})
_NEAR = 5  # tokens between an incident and its day
_FEWEST = 4  # tokens of a sentence that tells of an incident


def occasion_facts(
    sentence: SentenceView, names: NameFinder, arguments: Arguments, before: SentenceView | None = None
) -> Iterator[Fact]:
    """The dates and clock times of a sentence, and of the one before it, with the events that they date."""
    if before is not None:
        yield from _told_before(sentence, arguments, before)
    for time in sentence.times:
        token = sentence.token_at(sentence.span.start_char + time.start)
        if token is None:
            continue
        if time.when.kind == "part" and token.lower_ == "the":
            token = token.nbor()  # "the end of May" is no end
        events = events_dated(token, is_clock=time.is_clock)
        incident = None if time.is_clock else _incident_before(sentence, token)
        if incident is not None and all(event_name(event) != "incident" for event in events):
            events = [incident] if _told_of(events) else [*events, incident]
        for event in events:
            yield _fact(sentence, arguments, time, token, event)
        if _is_to_the_minute(time) and not any(event_name(event) in _KNOWN for event in events):
            yield _moment(sentence, time, token)
        if not events and not time.is_clock and (said := statement_day(sentence, names, token, time)) is not None:
            yield said


def _is_to_the_minute(time: Time) -> bool:
    """21:13, which somebody read off a clock; not 21:15 or "around 21:13"."""
    is_exact = time.is_clock and not time.when.hedged and "/" not in time.when.value
    return is_exact and not time.when.value.endswith(("0", "5"))


def _moment(sentence: SentenceView, time: Time, near: Token) -> Fact:
    """A minute that stands without an event of a known kind: two papers that are a minute apart mean one moment."""
    start = sentence.range.start
    return sentence.fact(
        "time",
        ("time", "moment"),
        "exact time",
        Range(start + time.start, start + time.end),
        sentence.text[time.start : time.end],
        when=time.when,
        near=near,
    )


def _incident_before(sentence: SentenceView, token: Token) -> Token | None:
    """ "In answer to a raid on Ostra last week": what stands right before its day, whatever the verb tells."""
    for index in range(token.i - 1, max(sentence.span.start, token.i - _NEAR) - 1, -1):
        word = token.doc[index]
        if word.pos_ == "NOUN":
            return word if event_name(word) == "incident" and not _is_part_of_another(word) else None
        if word.pos_ not in {"PROPN", "ADP", "DET"} or word.lower_ in {"by", "to", "from", "after", "before", "since"}:
            return None
    return None


def _is_part_of_another(incident: Token) -> bool:
    """ "The scene of the fire", "put out the fire": the day is of what is told of it."""
    if incident.dep_ == "dobj":
        return event_name(incident.head) != "incident"
    return incident.dep_ == "pobj" and incident.head.lower_ == "of" and incident.head.head.pos_ == "NOUN"


def _told_of(events: list[Token]) -> bool:
    """Verbs of speech, "called it an answer to the raid last week", carry the day of what they speak of."""
    return bool(events) and all(event.pos_ in VERBS and event.lemma_.lower() in ALERTS for event in events)


def _told_before(sentence: SentenceView, arguments: Arguments, before: SentenceView) -> Iterator[Fact]:
    """ "At 7:15 the lights went out. The blast was heard for miles": an hour, then the incident that it was of."""
    times = [time for time in before.times if time.is_clock]
    if len(times) != 1 or any(time.is_clock for time in sentence.times) or len(sentence.span) < _FEWEST:
        return
    article, incident = sentence.span[0], sentence.span[1]
    if article.lower_ != "the" or incident.pos_ != "NOUN" or event_name(incident) != "incident":
        return
    token = before.token_at(before.span.start_char + times[0].start)
    verb = None if token is None else next((above for above in token.ancestors if above.pos_ in VERBS), None)
    if (
        token is None
        or verb is None
        or incident.head.tag_ not in {"VBD", "VBN"}
        or verb.lemma_ in SAYING
        or event_name(verb) != verb.lemma_.lower()
    ):
        return  # what has a name of its own happened at that hour
    if not any(child.lemma_ in ALERTS for child in hanging_on(verb)):
        yield _fact(before, arguments, times[0], token, incident)


def _fact(sentence: SentenceView, arguments: Arguments, time: Time, at: Token, event: Token) -> Fact:
    lemma = event.lemma_.lower()
    name = "next hearing" if is_until_next(at) else event_name(event)
    if lemma in ALERTS and name == lemma:
        name = "alert"
    verb = event if event.pos_ in VERBS else _verb_over(at, event) or _verb_over(event, event)
    # Its hours are set before, whichever tense tells them: a curfew "will be", "is" and "was imposed from 8 p.m.".
    unreal = (
        verb is not None
        and name != "curfew"
        and (
            is_unreal(verb)
            or is_until_next(at)
            or _is_awaited(verb)
            or _is_set(verb, event, at, is_clock=time.is_clock and sentence.zone is not Zone.HEADLINE)
        )
    )
    is_told = bool(time.when.tense) or time.is_clock
    when = time.when if is_told else time.when._replace(tense=_tense(verb, unreal))
    if at.head.lower_ == "by" and not time.is_clock:
        when = when._replace(hedged=True)
    kind = "time" if time.is_clock else "date"
    start = sentence.range.start
    thing = None if name == "next hearing" else done_to(event, name)
    if name in NATURAL | {"unrest"} and (which := which_of_several(event)):
        name = f"{which} {name}"
    if is_last(event) and not name.startswith("last "):
        name = f"last {name}"
    owner = None if thing is None else arguments.who(thing)
    if thing is not None and owner is None and thing.lemma_.lower() in _OF_SOMEBODY:
        owner = _whose(arguments, thing)
    if thing is None and kind == "date" and not event_classes(lemma) and event.pos_ in VERBS:
        owner = _doer(arguments, event)
    if thing is None and name == "visit" and event.pos_ in VERBS:
        thing = subject_of(event)  # who or what arrives, where it has no name
    return sentence.fact(
        kind,
        (kind, name),
        f"{precision(time.when)} of the {told_as(event, name)}",
        Range(start + time.start, start + time.end),
        _printed(sentence.text[time.start : time.end], time),
        when=when,
        scope=() if thing is None or owner is not None else tuple(filter(None, [thing_of_event(thing, name)])),
        owner=owner,
        verb=lemma,
        asserted=not unreal,
    )


def _verb_over(token: Token, event: Token) -> Token | None:
    """The verb that it hangs on; of a day, if that is the event's own or tells of it: "the meeting, which begins"."""
    verb = next((above for above in token.ancestors if above.pos_ in VERBS), None)
    is_its = verb is not None and (verb.is_ancestor(event) or event.is_ancestor(verb))
    return verb if is_its else None


def _whose(arguments: Arguments, thing: Token) -> int | None:
    """ "The body of Jan Ek", "Ek's body", "Jan Ek, whose body was found"."""
    for child in hanging_on(thing):
        found = child if child.dep_ == "poss" else None
        if child.dep_ == "prep" and child.lower_ == "of":
            found = next((one for one in hanging_on(child) if one.dep_ == "pobj"), None)
        if found is not None:
            return arguments.who(antecedent(found))
    return None


def _printed(words: str, time: Time) -> str:
    """ "By 2040" as "by 2040": it stands beside 2040."""
    return words[0].lower() + words[1:] if words.startswith("By ") and not time.is_clock else words


def _is_awaited(verb: Token) -> bool:
    """ "When it opens in May, the bridge will be": the present of what is to come."""
    if verb.tag_ not in {"VBZ", "VBP"} or verb.dep_ != "advcl" or not is_unreal(verb.head):
        return False
    return any(child.lower_ in _UPON for child in hanging_before(verb))


def _is_set(verb: Token, event: Token, at: Token, *, is_clock: bool) -> bool:
    """ "The final is set for July 14", "the final is on July 21": a day that was still to come when it was given."""
    if verb.i == event.i and at.dep_ != "npadvmod":
        return is_clock and verb.tag_ in {"VBZ", "VBP"} and event_name(event) not in NATURAL
    if verb.i == event.i or verb.lemma_ == "date" or at.head.lower_ == "since":
        return False
    if at.head.head.lemma_ in SCHEDULING and at.head.head.dep_ == "acl":
        return True  # "the talks, scheduled for Tuesday, were cancelled"
    return verb.lemma_.lower() in SCHEDULING or (verb.tag_ in {"VBZ", "VBP"} and at.i > verb.i)


def _doer(arguments: Arguments, verb: Token) -> int | None:
    """Who answered, played or rallied on that day, where the verb tells of nobody else: others did so too."""
    children = hanging_on(verb)
    if any(child.dep_ in {"dobj", "nsubjpass"} for child in children):
        return None
    subject = next((child for child in children if child.dep_ == "nsubj"), None)
    return None if subject is None else arguments.who(subject)


def _tense(verb: Token | None, unreal: bool) -> str:
    if verb is None:
        return ""
    if unreal:
        return "future"
    return "past" if verb.tag_ in {"VBD", "VBN"} else ""
