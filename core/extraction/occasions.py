"""Facts of time: on which day or at what hour an event took place, bound to the event by the parse."""

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from copydesk.core.extraction.clauses import is_unreal
from copydesk.core.extraction.counted import VERBS
from copydesk.core.extraction.events_told import OCCASIONS, SCHEDULING, done_to, event_name, is_last, thing_named
from copydesk.core.extraction.lexicon import PHRASED_EVENTS, SYNONYMOUS, event_classes
from copydesk.core.extraction.participles import gerund
from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.extraction.times import Time
from copydesk.core.model import Fact, Range

# Verbs that only say that something took place: the event is their subject.
_HAPPENING = frozenset(
    "happen occur take come begin start hear see strike hit be unfold erupt feel report break ring go".split()
)
_PERFORMING = frozenset("play carry conduct stage hold launch mount commit perform make issue give".split())
_GIVING = frozenset({"make", "issue", "give"})  # "made the announcement": these by themselves tell no event
_KNOWN = SYNONYMOUS | PHRASED_EVENTS  # events that are one, whatever word tells them
_TRADED = frozenset({"open", "close", "end", "finish"})
_UPON = frozenset({"when", "once", "until", "before", "after"})
_CLOCKS = frozenset({"clock", "watch"})
_NEAR = 5  # tokens between an incident and its day
_FEWEST = 4  # tokens of a sentence that tells of an incident
_MOST_CHILDREN = 24  # hostile text gives one verb thousands
_RECEIVING = frozenset({"receive", "get", "field"})
_ALERTS = frozenset({"report", "call", "alert", "alarm"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_SAYING = frozenset(
    "say tell add report write note announce state claim publish post tweet share update warn confirm".split()
)


def occasion_facts(sentence: SentenceView, names: NameFinder, before: SentenceView | None = None) -> Iterator[Fact]:
    """The dates and clock times of a sentence, and of the one before it, with the events that they date."""
    if before is not None:
        yield from _told_before(sentence, names, before)
    for time in sentence.times:
        token = sentence.token_at(sentence.span.start_char + time.start)
        if token is None:
            continue
        if time.when.kind == "part" and token.lower_ == "the":
            token = token.nbor()  # "the end of May" is no end
        events = _events(sentence, token, time)
        incident = None if time.is_clock else _incident_before(sentence, token)
        if incident is not None and incident not in events:
            events = [incident] if _told_of(events) else [*events, incident]
        for event in events:
            yield _fact(sentence, names, time, event)
        if _is_to_the_minute(time) and not any(event_name(event) in _KNOWN for event in events):
            yield _moment(sentence, time, token)
        if not events and not time.is_clock and (said := _statement(sentence, names, token, time)) is not None:
            yield said


def _is_to_the_minute(time: Time) -> bool:
    """21:13, which somebody read off a clock; not 21:15 or "around 21:13"."""
    return time.is_clock and not time.when.hedged and not time.when.value.endswith(("0", "5"))


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
            return word if event_name(word) == "incident" else None
        if word.pos_ not in {"PROPN", "ADP", "DET"} or word.lower_ in {"by", "to", "from", "after", "before", "since"}:
            return None
    return None


def _told_of(events: list[Token]) -> bool:
    """Verbs of speech, "called it an answer to the raid last week", carry the day of what they speak of."""
    return bool(events) and all(event.pos_ in VERBS and event.lemma_.lower() in _ALERTS for event in events)


def _statement(sentence: SentenceView, names: NameFinder, token: Token, time: Time) -> Fact | None:
    """The day on which somebody named said what the sentence tells; only the same words make two of them one."""
    verb = token
    for _ in range(4):
        if verb.head.i == verb.i:
            break
        verb = verb.head
        if verb.pos_ in VERBS:
            break
    if verb.lemma_ not in _SAYING or is_unreal(verb):
        return None
    subject = next((child for child in islice(verb.children, _MOST_CHILDREN) if child.dep_ == "nsubj"), None)
    speaker = None if subject is None else names.at(sentence.paragraph, subject)
    if speaker is None:
        return None
    start = sentence.range.start
    return sentence.fact(
        "date",
        ("date", "statement"),
        f"{_PRECISION.get(time.when.kind, 'day')} of the statement",
        Range(start + time.start, start + time.end),
        sentence.text[time.start : time.end],
        when=time.when if time.when.tense else time.when._replace(tense="past"),
        owner=speaker,
        verb="say",
        near=verb,
    )


def _told_before(sentence: SentenceView, names: NameFinder, before: SentenceView) -> Iterator[Fact]:
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
        verb is None
        or incident.head.tag_ not in {"VBD", "VBN"}
        or verb.lemma_ in _SAYING
        or event_name(verb) != verb.lemma_.lower()
    ):
        return  # what has a name of its own happened at that hour
    if not any(child.lemma_ in _ALERTS for child in islice(verb.children, _MOST_CHILDREN)):
        yield _fact(before, names, times[0], incident)


def _events(sentence: SentenceView, token: Token, time: Time) -> list[Token]:
    """The event nouns or the verb that the time hangs on."""
    for _ in range(8):
        if token.head.i == token.i:
            return []
        token = token.head
        if _is_event(token):
            return [token]
        if token.pos_ in VERBS:
            return _events_of_verb(sentence, token, time)
    return []


def _is_event(token: Token) -> bool:
    """A noun that tells of what took or takes place."""
    lemma = token.lemma_.lower()
    if token.dep_ in _ARGUMENTS and lemma in OCCASIONS:
        return True  # the tagger takes a "final" for an adjective
    return token.pos_ == "NOUN" and (lemma in OCCASIONS or bool(event_classes(lemma)))


def _events_of_verb(sentence: SentenceView, verb: Token, time: Time) -> list[Token]:
    lemma = verb.lemma_.lower()
    children = list(islice(verb.children, _MOST_CHILDREN))
    if lemma in _SAYING:
        # The day of the statement, not of what it tells; but "the deal was announced on Monday" dates the announcement.
        tells = any(child.dep_ in {"ccomp", "xcomp"} for child in children)
        is_event = lemma == "announce" and not tells and any(child.dep_ in {"nsubjpass", "dobj"} for child in children)
        return [verb] if is_event else []
    things = [child for child in children if child.dep_ in _ARGUMENTS and _is_event(child)]
    if things and (lemma in SCHEDULING or (lemma in _HAPPENING and not event_classes(lemma))):
        return things  # "the final is set for July 14", "the trial begins"
    at_a_price = lemma in _TRADED and not time.is_clock  # "gold closed at $1,930 on Monday"
    if at_a_price and any(child.dep_ == "prep" and child.lower_ == "at" for child in children):
        return []
    occasions = [
        thing
        for child in children
        if child.dep_ == "prep" and child.lower_ in {"during", "at", "in"}
        for thing in child.children
        if thing.dep_ == "pobj" and event_classes(thing.lemma_.lower())
    ]  # "On Thursday, during their summit, he thanked": the summit is on Thursday too
    if lemma in _RECEIVING:  # "a call was received at 4:40", "police got calls at 5:10"
        return [child for child in children if child.dep_ in _ARGUMENTS and child.lemma_.lower() in _ALERTS]
    if event_name(verb) != lemma and lemma not in _HAPPENING:
        return [verb, *occasions]
    if lemma in _PERFORMING:  # "the attack was carried out on Friday"
        things = [child for child in children if child.dep_ in {"nsubjpass", "dobj"}]
        found = [one for one in things if _is_event(one)]
        return found or ([verb] if lemma not in _GIVING else [verb, *occasions])
    if lemma == "stop" and time.is_clock and any(child.lemma_ in _CLOCKS for child in children):
        return _stopping(verb)
    if lemma not in _HAPPENING:
        return [verb, *occasions]
    subjects = [child for child in children if child.dep_ in {"nsubj", "nsubjpass"}]
    events = [one for one in subjects if _is_event(one)]
    if not events and time.is_clock and event_name(verb) in {"begin", "end"} and _thing(subjects):
        return [verb]  # "the curfew begins at nine"
    return events or ([verb] if event_name(verb) != lemma and (not time.is_clock or _is_phrase(verb)) else occasions)


def _thing(subjects: list[Token]) -> bool:
    return any(subject.pos_ == "NOUN" for subject in subjects)


def _is_phrase(verb: Token) -> bool:
    """A verb that tells an event only with the word beside it: "took off", "went off"."""
    return not event_classes(verb.lemma_.lower())


def _stopping(verb: Token) -> list[Token]:
    """ "The clocks stopped at 7:15, when the blast hit": what stopped a clock happened at its hour."""
    inside = (token for token in verb.subtree if token.i != verb.i)
    return [token for token in inside if token.pos_ == "NOUN" and event_name(token) == "incident"][:1]


def _fact(sentence: SentenceView, names: NameFinder, time: Time, event: Token) -> Fact:
    lemma = event.lemma_.lower()
    name = "alert" if lemma in _ALERTS else event_name(event)
    verb = event if event.pos_ in VERBS else next((a for a in event.ancestors if a.pos_ in VERBS), None)
    unreal = verb is not None and (is_unreal(verb) or _is_awaited(verb) or _is_set(verb, event))
    is_told = bool(time.when.tense) or time.is_clock
    when = time.when if is_told else time.when._replace(tense=_tense(verb, unreal))
    kind = "time" if time.is_clock else "date"
    start = sentence.range.start
    thing = done_to(event, name)
    if is_last(event) and not name.startswith("last "):
        name = f"last {name}"
    owner = None if thing is None else names.at(sentence.paragraph, thing)
    if thing is None and kind == "date" and not event_classes(lemma) and event.pos_ in VERBS:
        owner = _doer(sentence, names, event)
    return sentence.fact(
        kind,
        (kind, name),
        f"{_PRECISION.get(time.when.kind, 'day')} of the {_told_as(event, name, lemma)}",
        Range(start + time.start, start + time.end),
        _printed(sentence.text[time.start : time.end], time),
        when=when,
        scope=() if thing is None or owner is not None else tuple(filter(None, [thing_named(thing)])),
        owner=owner,
        verb=lemma,
        asserted=not unreal,
    )


def _printed(words: str, time: Time) -> str:
    """ "By 2040" as "by 2040": it stands beside 2040."""
    return words[0].lower() + words[1:] if time.when.hedged and not time.is_clock else words


def _is_awaited(verb: Token) -> bool:
    """ "When it opens in May, the bridge will be": the present of what is to come."""
    if verb.tag_ not in {"VBZ", "VBP"} or verb.dep_ != "advcl" or not is_unreal(verb.head):
        return False
    return any(child.lower_ in _UPON for child in islice(verb.lefts, _MOST_CHILDREN))


def _is_set(verb: Token, event: Token) -> bool:
    """ "The final is set for July 14", "the final is on July 21": a day that was still to come when it was given."""
    return verb.i != event.i and (verb.lemma_.lower() in SCHEDULING or verb.tag_ in {"VBZ", "VBP"})


def _doer(sentence: SentenceView, names: NameFinder, verb: Token) -> int | None:
    """Who answered, played or rallied on that day, where the verb tells of nobody else: others did so too."""
    children = list(islice(verb.children, _MOST_CHILDREN))
    if any(child.dep_ in {"dobj", "nsubjpass"} for child in children):
        return None
    subject = next((child for child in children if child.dep_ == "nsubj"), None)
    return None if subject is None else names.at(sentence.paragraph, subject)


# How a reader calls what the time tells: an hour, a year, else a day.
_PRECISION = {"clock": "time", "year": "year", "month": "month", "span": "date", "part": "date", "decade": "date"}
_NOUNS_FOR = {"bomb": "explosion", "dead": "death", "toll": "death"}
_NAMED = {
    "killed": "death",
    "injured": "injury",
    "detained": "arrest",
    "rescued": "rescue",
    "evacuated": "evacuation",
    "acquire": "acquisition",
    "approve": "approval",
    "reject": "rejection",
    "resign": "resignation",
    "appoint": "appointment",
    "announce": "announcement",
    "begin": "beginning",
    "win": "win",
    "sign": "signing",
    "incident": "incident",
    "found": "founding",
    "birth": "birth",
    "marry": "wedding",
    "build": "construction",
    "inspect": "inspection",
    "sale": "start of sale",
    "effect": "coming into force",
    "office": "taking of office",
    "photo": "photo",
    "takeoff": "take-off",
    "land": "landing",
    "launch": "launch",
    "last seen": "last sighting",
    "sentence": "sentence",
    "charge": "charge",
}


_AS_TOLD = {"launch": "launch", "leave": "departure", "depart": "departure", "sail": "departure"} | {
    "find": "discovery",
    "discover": "discovery",
    "publish": "publication",
    "release": "release",
    "seize": "seizure",
    "impound": "seizure",
    "open": "opening",
}


def _told_as(event: Token, name: str, lemma: str) -> str:
    """A noun for the event, with "last" where it is one of several."""
    if lemma in _AS_TOLD and name != "incident":
        return _AS_TOLD[lemma]
    is_noun = event.pos_ == "NOUN" or lemma in OCCASIONS
    noun = _NOUNS_FOR.get(lemma, lemma) if is_noun else _named(name.removeprefix("last "), lemma)
    return f"last {noun}" if name.startswith("last ") and name not in _NAMED else noun


def _named(name: str, lemma: str) -> str:
    """A noun for the event that a verb tells."""
    if f"last {name}" in _NAMED and name == "seen":
        return _NAMED["last seen"]
    return _NAMED.get(name, name if event_classes(lemma) else gerund(lemma))


def _tense(verb: Token | None, unreal: bool) -> str:
    if verb is None:
        return ""
    if unreal:
        return "future"
    return "past" if verb.tag_ in {"VBD", "VBN"} else ""
