"""Facts of time: on which day or at what hour an event took place, bound to the event by the parse."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses import is_unreal
from copydesk.core.extraction.counted import VERBS
from copydesk.core.extraction.lexicon import INCIDENTS, event_classes
from copydesk.core.extraction.sentences import SentenceView
from copydesk.core.extraction.times import Time
from copydesk.core.model import Fact, Range

# Verbs that only say that something took place: the event is their subject.
_HAPPENING = frozenset("happen occur take come begin start hear see strike be unfold erupt feel report".split())
_RECEIVING = frozenset({"receive", "get", "field"})
_ALERTS = frozenset({"report", "call", "alert", "alarm"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_SAYING = frozenset(
    "say tell add report write note announce state claim publish post tweet share update warn confirm".split()
)


def occasion_facts(sentence: SentenceView) -> Iterator[Fact]:
    """The dates and clock times of a sentence with the events that they date."""
    for time in sentence.times:
        token = sentence.token_at(sentence.span.start_char + time.start)
        if token is None:
            continue
        for event in _events(sentence, token, time):
            yield _fact(sentence, time, event)


def _events(sentence: SentenceView, token: Token, time: Time) -> list[Token]:
    """The event nouns or the verb that the time hangs on."""
    for _ in range(8):
        if token.head.i == token.i:
            return []
        token = token.head
        if token.pos_ == "NOUN" and event_classes(token.lemma_.lower()):
            return [token]
        if token.pos_ in VERBS:
            return _events_of_verb(sentence, token, time)
    return []


def _events_of_verb(sentence: SentenceView, verb: Token, time: Time) -> list[Token]:
    lemma = verb.lemma_.lower()
    if lemma in _SAYING:
        return []  # the day of the statement, not of what it tells
    occasions = [
        thing
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in {"during", "at", "in"}
        for thing in child.children
        if thing.dep_ == "pobj" and event_classes(thing.lemma_.lower())
    ]  # "On Thursday, during their summit, he thanked": the summit is on Thursday too
    if lemma in _RECEIVING:  # "a call was received at 4:40", "police got calls at 5:10"
        return [child for child in verb.children if child.dep_ in _ARGUMENTS and child.lemma_.lower() in _ALERTS]
    if lemma not in _HAPPENING:
        return [verb, *occasions]
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    events = [one for one in subjects if event_classes(one.lemma_.lower())]
    return events or ([verb] if event_classes(lemma) and not time.is_clock else occasions)


def _fact(sentence: SentenceView, time: Time, event: Token) -> Fact:
    lemma = event.lemma_.lower()
    name = "alert" if lemma in _ALERTS else next(iter(event_classes(lemma)), lemma)
    if name in INCIDENTS:
        name = "incident"
    verb = event if event.pos_ in VERBS else next((a for a in event.ancestors if a.pos_ in VERBS), None)
    unreal = verb is not None and is_unreal(verb)
    when = time.when if time.when.tense else time.when._replace(tense=_tense(verb, unreal))
    kind = "time" if time.is_clock else "date"
    start = sentence.range.start
    return sentence.fact(
        kind,
        (kind, name),
        f"{'time' if time.is_clock else 'day'} of the {lemma if event.pos_ == 'NOUN' else _named(name, lemma)}",
        Range(start + time.start, start + time.end),
        sentence.text[time.start : time.end],
        when=when,
        scope=(lemma,),
        verb=lemma,
        asserted=not unreal,
    )


_NAMED = {
    "killed": "killing",
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
}


def _named(name: str, lemma: str) -> str:
    """A noun for the event that a verb tells."""
    return _NAMED.get(name, name if event_classes(lemma) else f"event (“{lemma}”)")


def _tense(verb: Token | None, unreal: bool) -> str:
    if verb is None:
        return ""
    if unreal:
        return "future"
    return "past" if verb.tag_ in {"VBD", "VBN"} else ""
