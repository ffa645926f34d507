"""Facts of who it was: the name of the judge, the pilot, the gunman, of whom a story has one each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

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
# Of each firm, club or country one, which must be named; by the last word, with what stands before it.
_OF_SOMEBODY = {
    "ceo": "chief executive", "executive": "chief executive", "chairman": "chair", "chairwoman": "chair",
    "chair": "chair", "president": "president", "director": "managing director", "coach": "coach",
    "premier": "prime minister", "minister": "minister", "secretary": "secretary", "governor": "governor",
}  # fmt: skip
_BEFORE = {
    "executive": frozenset({"chief"}),
    "director": frozenset({"managing"}),
    "minister": frozenset("prime foreign finance interior defence defense health justice education transport".split()),
    "secretary": frozenset("general foreign home defence defense health".split()),
}
_NO_HOLDER = frozenset("""former ex late retired deputy assistant vice acting previous then onetime co""".split())

_REACH = 5  # words
_OWNING = frozenset({EntityType.ORG, EntityType.GPE})
_ALL_OFFICES = _OFFICES | _OF_SOMETHING | _OF_SOMEBODY.keys()


class _Office(NamedTuple):
    name: str
    owner: int | None = None  # index of the firm, club or country that it is an office of


def holder_facts(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """One fact for each person who is called by an office."""
    if not any(word in _ALL_OFFICES for word in sentence.words):
        return
    owners, told = _Owners(sentence, names, entities), set[int]()
    for mention, number in names.mentions(*sentence.range):
        if entities[number].type is not EntityType.PERSON or number in told:
            continue
        base = sentence.paragraph.range.start
        first, last = sentence.token_at(mention.start - base), sentence.token_at(mention.end - 1 - base)
        if first is None or last is None:
            continue
        alone = _office(last)
        office = owners.office_beside(first, last) if alone is None else _Office(alone)
        if office is None:
            continue
        told.add(number)
        topic = f"name of the {office.name}"
        owner = None if office.owner is None else entities[office.owner].name
        yield sentence.fact(
            "name",
            ("holder", office.name),
            topic if owner is None else f"{topic} of {owner}",
            mention,
            entities[number].name,
            scope=() if owner is None else (owner.split()[0].lower(),),
            owner=office.owner,
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


@dataclass(frozen=True, slots=True)
class _Owners:
    """Offices of which there are many, with whose they are: by what is printed side by side, as the parse of a heap of
    nouns is a guess."""

    sentence: SentenceView
    names: NameFinder
    entities: tuple[LocalEntity, ...]

    def office_beside(self, first: Token, last: Token) -> _Office | None:
        """ "Calder chief executive Ek", "Calder’s CEO, Ek", "Ek, the chief executive of Calder". `first` and `last`: of
        the name."""
        before = self._word(first.i - 1)
        if before is not None and before.text == ",":
            before = self._word(before.i - 1)
        if before is not None and (found := self._office_at(before)) is not None:
            return found
        comma = self._word(last.i + 1)
        if comma is None or comma.text != ",":
            return None
        words = [word for place in range(comma.i + 1, comma.i + 1 + _REACH) if (word := self._word(place)) is not None]
        noun = next((word for word in words if word.lower_ in _OF_SOMEBODY), None)
        return None if noun is None else self._office_at(noun)

    def _word(self, place: int) -> Token | None:
        span = self.sentence.span
        return span.doc[place] if span.start <= place < span.end else None

    def _office_at(self, noun: Token) -> _Office | None:
        office, qualified = _OF_SOMEBODY.get(noun.lower_), _BEFORE.get(noun.lower_)
        before = self._word(noun.i - 1)
        if office is None:
            return None
        if qualified is not None:
            if before is None or before.lower_ not in qualified:
                return None
            office = office if " " in office else f"{before.lower_} {office}"
        if before is not None and (qualified is not None or before.lower_ == "head"):
            before = self._word(before.i - 1)
        if before is not None and before.lower_ in _NO_HOLDER:
            return None
        owner = self._owner_before(before)
        if owner is None:
            owner = self._owner_behind(noun)
        return None if owner is None else _Office(office, owner)

    def _owner_before(self, word: Token | None) -> int | None:
        if word is not None and word.tag_ == "POS":
            word = self._word(word.i - 1)
        number = None if word is None else self._owner(word)
        former = None if number is None or word is None else self._word(self._start(word) - 1)
        return None if former is not None and former.lower_ in _NO_HOLDER else number

    def _owner_behind(self, noun: Token) -> int | None:
        link = self._word(noun.i + 1)
        if link is None or link.lower_ not in {"of", "at"}:
            return None
        behind = (self._word(link.i + distance) for distance in range(1, _REACH))
        return next((number for word in behind if word is not None and (number := self._owner(word)) is not None), None)

    def _owner(self, word: Token) -> int | None:
        number = self.names.at(self.sentence.paragraph, word)
        return number if number is not None and self.entities[number].type in _OWNING else None

    def _start(self, word: Token) -> int:
        """Where the name begins that a word belongs to."""
        number, place = self.names.at(self.sentence.paragraph, word), word.i
        while (before := self._word(place - 1)) is not None and self.names.at(
            self.sentence.paragraph, before
        ) == number:
            place -= 1
        return place
