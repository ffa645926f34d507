"""Facts of age: "Ana Lopez, 53,", "the 53-year-old Lopez", "Lopez, who was 53", "Lopez, aged 53"."""

import re
from collections.abc import Iterator

from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.extraction.speaker_gender import is_called_otherwise
from copydesk.core.model import EntityType, Fact, LocalEntity, Range, Unit, Value

_AFTER_NAME = re.compile(
    r"(?:(?:,|,? (?:who )?(?:is|was|aged|age),?) ?(?:aged )?(\d{1,3})(?=[,).;]| ?$|,| (?:and|when|at|years? old)\b)"
    r"| \((?:aged )?(\d{1,3})(?=[),;]| years? old\b)"
    r"|, (?:an? )?(?:[\w-]+ )?(\d{1,3})[- ]year[- ]old\b"
    r"|,? (?:turned|turns|is turning|has turned) (\d{1,3})(?= on\b|[,.]| ?$)"
    r"| celebrate[sd] (?:his|her) (\d{1,3})(?:th|st|nd|rd) birthday)"
)
# Not "a 25-year-old file on Ek": no preposition between the age and the name.
_BEFORE_NAME = re.compile(
    r"(\d{1,3})[- ]year[- ]old,? (?:(?!(?:on|of|for|about|to|by|from|in|at|with) )[\w’'-]+ ){0,4}$"
)
# "Jan Ek, at the controls, was 52": what stands between is no verb and no other name.
_BEHIND_ASIDE = re.compile(
    r", (?:at|in|on|of|from|behind|with|an?|the) [a-z’' -]{1,40}, (?:who )?(?:is|was) (\d{1,3})(?=[,.;]| ?$)"
)
_OLDEST = 120
# People whom reports tell of without a name: each has one age in a story, as long as there is but one of them.
_NAMELESS = {
    "suspect": "suspect gunman attacker shooter bomber assailant knifeman hijacker",
    "driver": "driver motorist",
    "pilot": "pilot",
    "victim": "victim",
}
_ROLE_OF = {word: role for role, words in _NAMELESS.items() for word in words.split()}
_NAMELESS_AGE = re.compile(
    rf"(?P<before>\d{{1,3}})[- ]year[- ]old,? (?:\w+ )?(?P<role1>{'|'.join(_ROLE_OF)}|man|woman|boy|girl)\b"
    rf"|\b(?P<role2>{'|'.join(_ROLE_OF)}), (?:who (?:is|was) )?(?:an? |aged )?(?P<after>\d{{1,3}})\b(?=,|[- ]year)"
)
# "Died at 83", "who died on Sunday aged 83": the words of the death stand before it, in the same clause.
_AT_DEATH = re.compile(
    r"\b(?:dies|died|dead|(?:passes|passed) away)\b[^.;:,]{0,60}?,? "
    r"(?:at (?:the age of |age )?|aged )(\d{1,3})(?=[,.;]| ?$| (?:on|in|after|from|of|following|at)\b)"
)
_DIGIT = re.compile(r"\d")
_HELD = frozenset("arrest detain hold charge custody".split())
_NEAR = 40  # characters behind an age in which the name of its bearer would stand
# The tagger takes them for nouns and adjectives.
_AMBIGUOUS_VERBS = frozenset("shot hit cut killed beat hurt attacked stabbed rammed".split())


def age_facts(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """The ages that a sentence gives to people it names, and to the suspect, the driver, the victim."""
    yield from _nameless(sentence, names)
    if (at_death := _at_death(sentence, names, entities)) is not None:
        yield at_death
    paragraph, base = sentence.paragraph, sentence.paragraph.range.start
    for (start, end), index in names.mentions(*sentence.range):
        is_person = entities[index].type is EntityType.PERSON
        if not is_person or is_called_otherwise(entities[index], paragraph.text[: start - base]):
            continue
        after = _AFTER_NAME.match(paragraph.text, end - base, sentence.range.end - base)
        after = after or _BEHIND_ASIDE.match(paragraph.text, end - base, sentence.range.end - base)
        window = max(sentence.range.start, start - 60) - base
        before = _BEFORE_NAME.search(paragraph.text[window : start - base])
        if after:
            group = after.lastindex or 1
            span = Range(base + after.start(group), base + after.end(group))
            yield _fact(sentence, index, int(after[group]), span)
        elif before and not _has_verb(sentence, window + before.end(1), start - base):
            first = base + window + before.start(1)
            yield _fact(sentence, index, int(before[1]), Range(first, first + len(before[1])))


def _at_death(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Fact | None:
    """The age at which the one who is named last before it died."""
    match = _AT_DEATH.search(sentence.text) if _DIGIT.search(sentence.text) else None
    if match is None:
        return None
    start = sentence.range.start
    inside = names.inside(start, start + match.start())
    people = [index for index in inside or sentence.nearby if entities[index].type is EntityType.PERSON]
    span = Range(start + match.start(1), start + match.end(1))
    return _fact(sentence, people[-1], int(match[1]), span) if people else None


def _has_verb(sentence: SentenceView, start: int, end: int) -> bool:
    """ "A 25-year-old shot Jan Ek": the age is not his."""
    between = (token for token in sentence.span if start <= token.idx < end)
    return any(token.pos_ in {"VERB", "AUX"} or token.lower_ in _AMBIGUOUS_VERBS for token in between)


def _nameless(sentence: SentenceView, names: NameFinder) -> Iterator[Fact]:
    """ "The suspect, a 24-year-old man", "police arrested a 19-year-old man": no name stands beside the age."""
    if not _DIGIT.search(sentence.text):
        return
    for match in _NAMELESS_AGE.finditer(sentence.text):
        word = match["role1"] or match["role2"]
        role = _ROLE_OF.get(word) or ("suspect" if _HELD.intersection(sentence.words) else None)
        group = "before" if match["before"] else "after"
        start, end = (sentence.range.start + at for at in match.span(group))
        is_named = bool(names.mentions(end, min(end + _NEAR, sentence.range.end)))
        if role is not None and not is_named:
            age = int(match[group])
            value = Value(age, age, Unit("age", "year"), str(age))
            span = Range(start, end)
            yield sentence.fact(
                "number", ("age", role), f"age of the {role}", span, str(age), value=value, asserted=age <= _OLDEST
            )


def _fact(sentence: SentenceView, owner: int, age: int, span: Range) -> Fact:
    value = Value(age, age, Unit("age", "year"), str(age))
    return sentence.fact("number", ("age",), "age", span, str(age), value=value, owner=owner, asserted=age <= _OLDEST)
