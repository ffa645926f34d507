"""Facts of age: "Ana Lopez, 53,", "the 53-year-old Lopez", "Lopez, who was 53", "Lopez, aged 53"."""

import re
from collections.abc import Iterator

from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.model import EntityType, Fact, LocalEntity, Range, Unit, Value

_AFTER_NAME = re.compile(r"(?:,| \(|,? (?:who )?(?:is|was|aged|age),?) ?(?:aged )?(\d{1,3})(?=[,).;]| ?$|,| and\b)")
# Not "a 25-year-old file on Ek": no preposition between the age and the name.
_BEFORE_NAME = re.compile(
    r"(\d{1,3})[- ]year[- ]old,? (?:(?!(?:on|of|for|about|to|by|from|in|at|with) )[\w’'-]+ ){0,4}$"
)
_OLDEST = 120


def age_facts(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """The ages that a sentence gives to people it names."""
    paragraph, base = sentence.paragraph, sentence.paragraph.range.start
    for (start, end), index in names.mentions(*sentence.range):
        if entities[index].type is not EntityType.PERSON:
            continue
        after = _AFTER_NAME.match(paragraph.text, end - base, sentence.range.end - base)
        window = max(sentence.range.start, start - 60) - base
        before = _BEFORE_NAME.search(paragraph.text[window : start - base])
        if after:
            yield _fact(sentence, index, int(after[1]), Range(base + after.start(1), base + after.end(1)))
        elif before and not _has_verb(sentence, window + before.end(1), start - base):
            first = base + window + before.start(1)
            yield _fact(sentence, index, int(before[1]), Range(first, first + len(before[1])))


def _has_verb(sentence: SentenceView, start: int, end: int) -> bool:
    """ "A 25-year-old shot Jan Ek": the age is not his."""
    return any(token.pos_ in {"VERB", "AUX"} for token in sentence.span if start <= token.idx < end)


def _fact(sentence: SentenceView, owner: int, age: int, span: Range) -> Fact:
    value = Value(age, age, Unit("age", "year"), str(age))
    return sentence.fact("number", ("age",), "age", span, str(age), value=value, owner=owner, asserted=age <= _OLDEST)
