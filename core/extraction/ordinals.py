"""Facts of order: whose how-manieth what. "his fifth term", "the third visit"."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.model import EntityType, Fact, LocalEntity, Unit, Value

_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
_ENDINGS = ("st", "nd", "rd", "th")
# Ordinals of these are dates, fractions, ranks in time or labels.
_NOT_COUNTED = frozenset(
    "time day week month year quarter half century hour minute anniversary birthday place floor lady person thing "
    "point step part world class side hand amendment grade degree".split()
)


def ordinal_facts(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """Ordinal + noun with its owner. "First" and "second" are left out: they count many things in one story."""
    for index in range(sentence.span.start, sentence.span.end):
        word = sentence.paragraph.words.lower[index]
        number = _number(word) if word in _ORDINALS or word[0].isdigit() else None
        if number is None or number < 3:
            continue
        token = sentence.paragraph.doc[index]
        if token.dep_ not in {"amod", "nummod", "compound"}:
            continue
        noun = token.head
        if noun.pos_ != "NOUN" or noun.lemma_.lower() in _NOT_COUNTED or noun.i < token.i:
            continue
        if sentence.is_time(token):
            continue
        lemma = noun.lemma_.lower()
        yield sentence.fact(
            "ordinal",
            ("ordinal", lemma),
            lemma,
            sentence.paragraph.token_range(token, noun),
            token.text,
            value=Value(number, number, Unit("ordinal", ""), token.text),
            owner=_owner(sentence, names, entities, noun),
            near=noun,
        )


def _number(lower: str) -> int | None:
    if lower in _ORDINALS:
        return _ORDINALS[lower]
    if lower.endswith(_ENDINGS) and lower[:-2].isdigit() and len(lower) < 6:
        return int(lower[:-2])
    return None


def _owner(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...], noun: Token) -> int | None:
    """Whose it is: a named possessive, else the last person or organisation named before it."""
    for child in noun.children:
        if child.dep_ == "poss" and (found := names.at(sentence.paragraph, child)) is not None:
            return found
    holders = {EntityType.PERSON, EntityType.ORG, EntityType.GPE}
    is_personal = any(child.lower_ in {"his", "her"} for child in noun.children)
    if is_personal:
        holders = {EntityType.PERSON}
    start = sentence.range.start
    before = [n for n in names.inside(start, sentence.paragraph.start_of(noun)) if entities[n].type in holders]
    people = [n for n in before if entities[n].type is EntityType.PERSON]
    if people or before:
        return (people or before)[-1]
    earlier = [n for n in sentence.nearby if n not in sentence.entities and entities[n].type is EntityType.PERSON]
    return earlier[-1] if is_personal and earlier else None
