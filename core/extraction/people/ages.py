"""Facts of age: "Ana Lopez, 53,", "the 53-year-old Lopez", "Lopez, who was 53", "Lopez, aged 53"."""

import re
from collections.abc import Iterator

from copydesk.core.extraction.clauses.drivers import is_driven
from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.clauses.told_arguments import Arguments
from copydesk.core.extraction.quotations.speaker_gender import is_called_otherwise
from copydesk.core.extraction.words.lexicon import thing_class
from copydesk.core.model import EntityType, Fact, LocalEntity, Range, Unit, Value

# "Was 19 when he was first jailed": the age of another time, but for that at a death.
_NOW = (
    r"(?! (?:years old )?(?:at the time\b|when\b"
    r"(?! (?:he|she) (?:died|was (?:killed|shot|murdered|stabbed|drowned|found dead)|passed away)\b)))"
)
_AFTER_NAME = re.compile(
    rf"(?:(?:,|,? (?:who )?(?:is|was|aged|age),?) ?(?:aged )?(\d{{1,3}}){_NOW}"
    r"(?=[,).;]| ?$|,| (?:and|when|at|years? (?:old|of age))\b)"
    r"| \((?:aged )?(\d{1,3})(?=[),;]| years? old\b)"
    r"|, (?:an? )?(?:[\w-]+ )?(\d{1,3})[- ]year[- ]old\b(?!['’]s\b)"
    r"|,? (?:turned|turns|is turning|has turned) (\d{1,3})(?= on\b|[,.]| ?$)"
    r"| celebrate[sd] (?:his|her) (\d{1,3})(?:th|st|nd|rd) birthday)"
)
# Not "a 25-year-old file on Ek": no preposition between the age and the name.
_BEFORE_NAME = re.compile(
    r"(\d{1,3})[- ]year[- ]old,? (?:(?!(?:on|of|for|about|to|by|from|in|at|with)\b)[\w’'-]+(?P<aside>,)? ){0,4}$"
)
# "Jan Ek, at the controls, was 52": what stands between is no verb and no other name.
_BEHIND_ASIDE = re.compile(
    r", (?:at|in|on|of|from|behind|with|an?|the) [a-z’' -]{1,40}, (?:who )?(?:is|was) (\d{1,3})(?=[,.;]| ?$)"
)
# "Jan Ek of Ostra, 43, said".
_FROM_PLACE = re.compile(r",? (?:of|from) [\w’' -]{2,40}, (?:aged )?(\d{2})(?=[,.;])")
_PRONOUN_AGE = re.compile(
    rf"(?:He|She) (?:is|was) (?:aged )?(\d{{1,3}}){_NOW}(?=[.,;]| ?$| and\b| when\b| years old\b)"
)
_DEFINITE_AGE = re.compile(
    r"The (\d{1,3})[- ]year[- ]old(?:,| [A-Z][a-z]+ [a-z]+| (?:man|woman|father|mother|grandfather|grandmother"
    r"|\w+ed|was|is|has|had|will|who|says|told|said|died|took|made|left|won|became|came|went|gave|got|did)\b)"
)
_AGE_BEHIND_NOUN = re.compile(r"The (?:[\w£$€-]+ ){0,2}[a-z]+, (\d{2}), ")
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
    rf"|(?P<thing>\b\w+ )?\b(?P<role2>{'|'.join(_ROLE_OF)})(?: of (?:the|an?|his|her) (?P<whose>\w+))?, "
    r"(?:who (?:is|was) )?(?:an? |aged )?(?P<after>\d{1,3})\b(?=,|[- ]year)"
)
# "Died at 83", "who died on Sunday aged 83": the words of the death stand before it, in the same clause.
_AT_DEATH = re.compile(
    r"\b(?:dies|died|dead|(?:passes|passed) away)\b[^.;:,]{0,60}?,? "
    r"(?:at (?:the age of |age )?|aged )(\d{1,3})(?=[,.;]| ?$| (?:on|in|after|from|of|following|at)\b)"
)
_DIGIT = re.compile(r"\d")
_HELD = frozenset("arrest detain hold charge custody".split())
_NEAR = 40  # characters behind an age in which the name of its bearer would stand
_BEFORE_AGE, _LONGEST_NAME = 8, 60  # and before it
# The tagger takes them for nouns and adjectives.
_AMBIGUOUS_VERBS = frozenset("shot hit cut killed beat hurt attacked stabbed rammed".split())


def age_facts(
    sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...], arguments: Arguments
) -> Iterator[Fact]:
    """The ages that a sentence gives to people it names or stands for, and to the suspect, the driver, the victim."""
    if not _DIGIT.search(sentence.text):
        return
    yield from _of_pronoun(sentence, arguments)
    yield from _of_one_before(sentence, entities)
    yield from _nameless(sentence, names, entities)
    if (at_death := _at_death(sentence, names, entities)) is not None:
        yield at_death
    paragraph, base = sentence.paragraph, sentence.paragraph.range.start
    for (start, end), index in names.mentions(*sentence.range):
        is_person = entities[index].type is EntityType.PERSON
        if not is_person or is_called_otherwise(entities[index], paragraph.text[: start - base]):
            continue
        after = _AFTER_NAME.match(paragraph.text, end - base, sentence.range.end - base)
        for aside in (_BEHIND_ASIDE, _FROM_PLACE):
            after = after or aside.match(paragraph.text, end - base, sentence.range.end - base)
        window = max(sentence.range.start, start - 60) - base
        before = _BEFORE_NAME.search(paragraph.text[window : start - base])
        if after:
            group = after.lastindex or 1
            span = Range(base + after.start(group), base + after.end(group))
            yield _fact(sentence, index, int(after[group]), span)
        elif before and not _has_verb(sentence, window + before.end(1), start - base):
            if before["aside"] and not paragraph.text.startswith(",", end - base):
                continue  # "shot a 25-year-old student, Jan Ek said"
            first = base + window + before.start(1)
            yield _fact(sentence, index, int(before[1]), Range(first, first + len(before[1])))


def _of_pronoun(sentence: SentenceView, arguments: Arguments) -> Iterator[Fact]:
    """ "She was 78." """
    match = _PRONOUN_AGE.match(sentence.text)
    pronoun = None if match is None else sentence.token_at(sentence.span.start_char)
    who = None if pronoun is None else arguments.who(pronoun)
    if match is not None and who is not None:
        yield _fact(sentence, who, int(match[1]), _place(sentence, match))


def _of_one_before(sentence: SentenceView, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """ "Jan Ek was arrested on Monday. The 49-year-old appeared", "the actor, 49,": of the only one named before."""
    match = _DEFINITE_AGE.match(sentence.text) or _AGE_BEHIND_NOUN.match(sentence.text)
    if match is None:
        return
    people = [one for one in sentence.nearby if entities[one].type is EntityType.PERSON]
    before = [one for one in people if one not in sentence.entities]
    if len(before) == 1:
        yield _fact(sentence, before[0], int(match[1]), _place(sentence, match))


def _place(sentence: SentenceView, match: re.Match[str]) -> Range:
    return Range(sentence.range.start + match.start(1), sentence.range.start + match.end(1))


def _at_death(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Fact | None:
    """The age at which the one who is named last before it died."""
    match = _AT_DEATH.search(sentence.text)
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


def _nameless(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """ "The suspect, a 24-year-old man", "police arrested a 19-year-old man": no name stands beside the age."""
    for match in _NAMELESS_AGE.finditer(sentence.text):
        word = match["role1"] or match["role2"]
        role = _ROLE_OF.get(word) or ("suspect" if _HELD.intersection(sentence.words) else None)
        group = "before" if match["before"] else "after"
        start, end = (sentence.range.start + at for at in match.span(group))
        if role is None or _is_of_name(names, entities, sentence, Range(start, end), is_before=group == "before"):
            continue
        age = int(match[group])
        yield sentence.fact(
            "number",
            ("age", role),
            f"age of the {role}",
            Range(start, end),
            str(age),
            value=Value(age, age, Unit("age", "year"), str(age)),
            scope=_driven(match) if role == "driver" else (),
            asserted=age <= _OLDEST,
        )


def _driven(match: re.Match[str]) -> tuple[str, ...]:
    """ "The truck driver", "the driver of the train": what tells one from the other."""
    thing = (match["whose"] or match["thing"] or "").strip().lower()
    return (thing_class(thing),) if is_driven(thing) else ()


def _is_of_name(
    names: NameFinder, entities: tuple[LocalEntity, ...], sentence: SentenceView, age: Range, *, is_before: bool
) -> bool:
    """ "The 24-year-old suspect, Jan Ek", "Jan Ek, the 24-year-old suspect"; "the driver, a 51-year-old Dane", is
    of nobody named, but "the 51-year-old Danish driver" may well be."""
    first, last = age.start - _BEFORE_AGE, min(age.end + _NEAR, sentence.range.end)
    near = names.mentions(max(sentence.range.start, first - _LONGEST_NAME), last)
    return any(
        entities[index].type is EntityType.PERSON or (is_before and start >= age.end)
        for (start, end), index in near
        if end > first
    )


def _fact(sentence: SentenceView, owner: int, age: int, span: Range) -> Fact:
    value = Value(age, age, Unit("age", "year"), str(age))
    return sentence.fact("number", ("age",), "age", span, str(age), value=value, owner=owner, asserted=age <= _OLDEST)
