"""Facts of time: on which day or at what hour an event took place, bound to the event by the parse."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses import is_unreal
from copydesk.core.extraction.lexicon import event_classes
from copydesk.core.extraction.sentences import SentenceView
from copydesk.core.extraction.times import Time, find_times
from copydesk.core.model import Fact, Range

_VERBS = frozenset({"VERB", "AUX"})
_COMPARED = frozenset({"day", "weekday", "month", "year", "ago", "span", "clock"})


def occasion_facts(sentence: SentenceView, voice: str) -> Iterator[Fact]:
    """The dates and clock times of a sentence with the events that they date."""
    offset = sentence.span.start_char
    for time in find_times(sentence.paragraph.text[offset : sentence.span.end_char]):
        token = sentence.token_at(offset + time.start)
        if token is None or time.when.kind not in _COMPARED:
            continue
        for event in _events(token):
            yield _fact(sentence, time, offset, event, voice)


def _events(token: Token) -> list[Token]:
    """The event noun or verb that the date hangs on, nearest first; at most the noun and its verb."""
    found = []
    for _ in range(8):
        if token.head.i == token.i:
            break
        token = token.head
        if token.pos_ in _VERBS:
            found.append(token)
            break
        if token.pos_ == "NOUN" and event_classes(token.lemma_.lower()):
            found.append(token)
            break
    if found and found[-1].pos_ in _VERBS:
        found += _nouns_of_the_occasion(found[-1])
    return found


def _nouns_of_the_occasion(verb: Token) -> list[Token]:
    """ "On Thursday, during their summit, he thanked": the summit is on Thursday too."""
    return [
        thing
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in {"during", "at", "in"}
        for thing in child.children
        if thing.dep_ == "pobj" and event_classes(thing.lemma_.lower())
    ]


def _fact(sentence: SentenceView, time: Time, offset: int, event: Token, voice: str) -> Fact:
    base = sentence.paragraph.range.start + offset
    start, end = base + time.start, base + time.end
    lemma = event.lemma_.lower()
    name = next(iter(event_classes(lemma)), lemma)
    verb = event if event.pos_ in _VERBS else next((a for a in event.ancestors if a.pos_ in _VERBS), None)
    unreal = verb is not None and is_unreal(verb)
    when = time.when if time.when.tense else time.when._replace(tense=_tense(verb, unreal))
    kind = "time" if time.is_clock else "date"
    return Fact(
        kind,
        (kind, name),
        f"{'time' if time.is_clock else 'day'} of the {name}",
        Range(start, end),
        sentence.range,
        sentence.paragraph.text[offset + time.start : offset + time.end],
        when=when,
        scope=(lemma,),
        entities=sentence.entities,
        nearby=sentence.nearby,
        words=sentence.words,
        voice=voice,
        asserted=not unreal,
        zone=sentence.zone,
    )


def _tense(verb: Token | None, unreal: bool) -> str:
    if verb is None:
        return ""
    if unreal:
        return "future"
    return "past" if verb.tag_ in {"VBD", "VBN"} else ""
