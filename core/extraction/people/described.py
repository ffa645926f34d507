"""Offices told beside a name: "Jan Ek, the director of the Norvik Mills", "the mayor of Ostra, Jan Ek".

That he holds it is a claim of its own, and none of the clause's: who reports that he resigned and who reports that he
was at the quay agree on nothing but that.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.names.descriptions import apposition, description_before
from copydesk.core.model import EntityType, LocalEntity


class Described(NamedTuple):
    person: int  # index of the entity
    name: range  # tokens of the paragraph
    office: range


def find_described(sentence: SentenceView, names: NameFinder, entities: Sequence[LocalEntity]) -> Iterator[Described]:
    """In order; those offices alone that name whose they are, for of "the driver" and "the expert" a story has many."""
    doc, base = sentence.paragraph.doc, sentence.paragraph.range.start
    for mention, number in names.mentions(*sentence.range):
        if entities[number].type is not EntityType.PERSON:
            continue
        first, last = sentence.token_at(mention.start - base), sentence.token_at(mention.end - 1 - base)
        if first is None or last is None:
            continue
        office = apposition(doc, last.i + 1) or description_before(doc, first.i, last.i + 1)
        if office is None or not sentence.span.start <= office[0] < office[1] <= sentence.span.end:
            continue
        found = range(*office)
        if _is_of_somebody(sentence, names, number, found):
            yield Described(number, range(first.i, last.i + 1), found)


def _is_of_somebody(sentence: SentenceView, names: NameFinder, holder: int, office: range) -> bool:
    """ "Director of the Norvik Mills", "its director"."""
    doc = sentence.paragraph.doc
    if any(doc[token].tag_ == "PRP$" for token in range(max(sentence.span.start, office.start - 1), office.stop)):
        return True
    return any(names.at(sentence.paragraph, doc[token]) not in {None, holder} for token in office)
