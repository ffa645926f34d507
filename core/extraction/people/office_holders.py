"""Facts of who it was: the name of the judge, the pilot, the gunman, of whom a story has one each."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.words.hanging_words import hanging_before, hanging_on
from copydesk.core.model import EntityType, Fact, LocalEntity

# Of spokesmen, lawyers and ministers a story has several.
_OFFICES = frozenset(
    """judge magistrate coroner pilot captain skipper helmsman driver headteacher headmaster headmistress principal
    sheriff mayor bishop archbishop conductor referee umpire suspect gunman attacker shooter bomber assassin finder
    discoverer successor predecessor jockey foreman curator""".split()
)
_OF_SOMETHING = frozenset({"chief", "driver", "captain"})  # a police chief, a bus driver
_NO_HOLDER = frozenset("""former ex late retired deputy assistant vice acting previous then onetime co""".split())


def holder_facts(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """One fact for each person who is called by an office."""
    if not any(word in _OFFICES or word in _OF_SOMETHING for word in sentence.words):
        return
    told = set()
    for mention, number in names.mentions(*sentence.range):
        if entities[number].type is not EntityType.PERSON or number in told:
            continue
        last = sentence.token_at(mention.end - 1 - sentence.paragraph.range.start)
        office = None if last is None else _office(last)
        if last is None or office is None:
            continue
        told.add(number)
        yield sentence.fact(
            "name",
            ("holder", office),
            f"name of the {office}",
            mention,
            entities[number].name,
            target=number,
            near=last,
        )


def _office(name: Token) -> str | None:
    """ "Judge Carver", "Carver, the judge", "the judge, Carver", "Carver was the judge"."""
    for child in hanging_on(name):
        if child.dep_ in {"compound", "appos", "nmod"} and (found := _named(child)) is not None:
            return found
    if name.dep_ == "appos":
        return _named(name.head)
    if name.dep_ == "nsubj" and name.head.lemma_ == "be":
        attributes = (child for child in hanging_on(name.head) if child.dep_ == "attr")
        return next((found for child in attributes if (found := _named(child)) is not None), None)
    return None


def _named(noun: Token) -> str | None:
    lemma = noun.lemma_.lower()
    if noun.tag_ in {"NNS", "NNPS"} or lemma not in _OFFICES | _OF_SOMETHING:
        return None
    words = [child.lower_ for child in hanging_before(noun) if child.dep_ in {"amod", "compound", "nmod"}]
    if noun.dep_ == "compound":  # "police chief Ek": all stand beside the name
        words += [noun.nbor(-1).lower_] if noun.i and noun.nbor(-1).head == noun.head else []
    if _NO_HOLDER.intersection(words):
        return None
    if lemma not in _OF_SOMETHING:
        return lemma
    return f"{words[-1]} {lemma}" if words else lemma if lemma in _OFFICES else None
