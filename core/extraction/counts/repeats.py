"""Facts of how often: "won the title for the third time", "the three-time champion Ana Ek"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.counts.ordinals import ORDINALS
from copydesk.core.extraction.counts.prizes import prize_key, prize_topic
from copydesk.core.extraction.values.numerals import in_digits
from copydesk.core.extraction.words.hanging_words import hanging_before
from copydesk.core.model import EntityType, Fact, LocalEntity, Range, Unit, Value

_ORDINALS = list(ORDINALS)[1:]  # from the second on
# A window of time behind it makes it the third of some: "in a week", "this year", "since May".
_FOR_THE_TIME = re.compile(
    rf"\bfor (?:the|an?) ({'|'.join(_ORDINALS)}) (?:straight |consecutive |successive )?time\b"
    r"(?! (?:in|since|this|on(?! \w+day\b)|at|over|within|during|last|of)\b)"
)
_TIMES_WINNER = re.compile(
    r"\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)[- ]times? ((?:[\w’'-]+ ){0,3}?)(champion|winner)\b",
    re.IGNORECASE,
)
_TITLES = frozenset("title champion championship crown trophy cup copa coppa coupe".split())
_NOT_WON = frozenset({"lose", "defend", "miss", "contest"})
_CLAUSE = frozenset({"VERB", "AUX"})
_MOST_STEPS = 6
_NEAR = 40  # characters behind "champion" in which a name may stand


def repeat_facts(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """Whose how-manieth time, and how many times a champion."""
    if "time" not in sentence.text and "Time" not in sentence.text:
        return  # the patterns cost more
    base = sentence.paragraph.range.start
    offset = sentence.range.start - base
    for match in _FOR_THE_TIME.finditer(sentence.text):
        number = _ORDINALS.index(match[1]) + 2
        verb = _verb(sentence, offset + match.start())
        owner = None if verb is None else _doer(sentence, names, verb)
        if verb is not None and owner is not None:
            deed = _deed(verb)
            yield _fact(sentence, ("ordinal", deed), deed.removeprefix("time "), match, number, owner, verb)
    for match in _TIMES_WINNER.finditer(sentence.text):
        digits = in_digits(match[1])
        owner = _winner(sentence, names, entities, match)
        if digits.isdigit() and owner is not None:
            prize = " ".join(word.lower() for word in match[2].split() if word[0].isupper())
            key = prize_key(prize) if prize else ("count", f"times {match[3].lower()}")
            topic = prize_topic(prize) if prize else f"number of times {match[3].lower()}"
            yield _fact(sentence, key, topic, match, int(digits), owner, None)


def _fact(
    sentence: SentenceView,
    key: tuple[str, ...],
    topic: str,
    match: re.Match[str],
    number: int,
    owner: int,
    verb: Token | None,
) -> Fact:
    start = sentence.range.start
    is_ordinal, shown = key[0] == "ordinal", in_digits(match[1])
    return sentence.fact(
        "ordinal" if is_ordinal else "number",
        key,
        topic,
        Range(start + match.start(1), start + match.end(1)),
        shown,
        value=Value(number, number, Unit("ordinal" if is_ordinal else "count", ""), shown),
        owner=owner,
        verb="" if verb is None else verb.lemma_.lower(),
        near=verb,
    )


def _verb(sentence: SentenceView, at: int) -> Token | None:
    token = sentence.token_at(at)
    for _ in range(_MOST_STEPS):
        if token is None or token.pos_ in _CLAUSE or token.head.i == token.i:
            break
        token = token.head
    return token if token is not None and token.pos_ in _CLAUSE else None


def _deed(verb: Token) -> str:
    """ "Won the title for the third time", "are champions for a third time": the third title; else by the verb."""
    objects = [child for child in verb.children if child.dep_ in {"dobj", "attr", "oprd"}]
    words = {word.lemma_.lower() for thing in objects for word in (thing, *hanging_before(thing))}
    is_title = not _TITLES.isdisjoint(words) and verb.lemma_ not in _NOT_WON
    return "title" if is_title else f"time {verb.lemma_.lower()}"


def _doer(sentence: SentenceView, names: NameFinder, verb: Token) -> int | None:
    is_aim = verb.dep_ == "advcl" and verb.tag_ == "VB"  # "beat Norvik to win the cup"
    subject = sentence.grammar.subject((verb.head if is_aim else verb).i)
    return None if subject is None else names.at(sentence.paragraph, sentence.paragraph.doc[subject])


def _winner(
    sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...], match: re.Match[str]
) -> int | None:
    """ "The three-time champion Ana Ek", else the last who is named before it: "Ana Ek, a three-time champion"."""
    start = sentence.range.start + match.end()
    behind = names.inside(start, min(start + _NEAR, sentence.range.end))
    before = names.inside(sentence.range.start, sentence.range.start + match.start())
    holders = {EntityType.PERSON, EntityType.ORG, EntityType.GPE}
    named = [index for index in (*reversed(before), *behind) if entities[index].type in holders]
    return named[0] if named else None
