"""Entities whose names may be spellings of one name, kept up to date, and which of them are."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Set

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from copydesk.core.extraction.name_given import GIVEN_NAMES
from copydesk.core.merging.discrepancies import Articles, discrepancy_of, evidence_at
from copydesk.core.merging.entity_record import Record
from copydesk.core.model import Discrepancy, Entity, EntityType, Evidence, Severity, Span

_MOST_EDITS = 2
_SHORTEST_NAME = 4
_LONG_NAME = 3  # words from which on a name is no place
# Articles on one event share .4 to .7 of the names of the shorter in the median of nine stories, unrelated ones .16.
_ONE_STORY = 0.3
_FEWEST_SHARED = 3
_PEOPLE_OF = re.compile(r"a?ns?|es?|ers?|is?")
_NAMED = frozenset({EntityType.PERSON, EntityType.GPE, EntityType.LOC, EntityType.FAC, EntityType.ORG})

NamedIn = Callable[[str], Set[str]]  # article id -> ids of the entities that it names
Couple = tuple[Record, Record]


class Spellings:
    """Pairs of entities that a letter or two lie between; whether they are one name is judged elsewhere."""

    def __init__(self) -> None:
        self._buckets: defaultdict[tuple[int, str], dict[Record, str]] = defaultdict(dict)
        self._near: dict[Record, set[Record]] = {}
        self._form: dict[Record, tuple[tuple[int, str], str]] = {}

    def update(
        self, changed: Mapping[Record, Entity | None], concerned: Iterable[Record]
    ) -> tuple[set[Couple], set[Couple]]:
        """The pairs that are no more, and those to be judged again: of what changed, and of who else is concerned."""
        gone: set[Couple] = set()
        for record in changed:
            entity = record.entity
            form = None
            if entity is not None and _may_be_spelt_otherwise(entity):
                form = _spelling_form(entity), entity.name
            if form != self._form.get(record):
                gone |= self._drop(record)
                if form is not None:
                    self._add(record, *form)
        again = {_couple(one, other) for one in (*changed, *concerned) for other in self._near.get(one, ())}
        return gone - again, again

    def _drop(self, record: Record) -> set[Couple]:
        form = self._form.pop(record, None)
        if form is not None:
            del self._buckets[form[0]][record]
        near = self._near.pop(record, set())
        for other in near:
            self._near[other].discard(record)
        return {_couple(record, other) for other in near}

    def _add(self, record: Record, form: tuple[int, str], name: str) -> None:
        bucket = self._buckets[form]
        found = process.extract(name, bucket, scorer=Levenshtein.distance, score_cutoff=_MOST_EDITS, limit=None)
        self._near[record] = {other for _, _, other in found}
        for _, _, other in found:
            self._near[other].add(record)
        bucket[record] = name
        self._form[record] = form, name


def _couple(one: Record, other: Record) -> Couple:
    return (one, other) if one.handle < other.handle else (other, one)


def _may_be_spelt_otherwise(entity: Entity) -> bool:
    return entity.type in _NAMED and len(entity.name) >= _SHORTEST_NAME


def _spelling_form(entity: Entity) -> tuple[int, str]:
    """Names that are spellings of one have the same number of words and the same first letter."""
    return len(entity.name.split()), entity.name[0].casefold()


def spelling_discrepancy(a: Entity, b: Entity, named_in: NamedIn, articles: Articles) -> Discrepancy | None:
    """Names of one form that differ in one token by a letter or two, and never stand in one article together.

    `named_in` gives the ids of the entities that an article names.
    """
    if not (_spelt_otherwise(a, b) and _in_one_story(a, b, named_in)):
        return None
    return discrepancy_of(
        "name",
        Severity.DIFFERS,
        f"spelling of {a.name}",
        f"“{a.name}” and “{b.name}” are most likely one name, spelt in two ways.",
        [(one.name, _places(one, articles)) for one in (a, b)],
        articles,
    )


def _in_one_story(a: Entity, b: Entity, named_in: NamedIn) -> bool:
    """Two articles that name them share enough other names to tell of one thing: sisters stand in two stories."""
    first, second = ({span.article for span in one.mentions} for one in (a, b))
    for x in sorted(first):
        for y in sorted(second):
            shared = len(named_in(x) & named_in(y))
            smaller = min(len(named_in(x)), len(named_in(y))) - 1  # but for the name in question
            if shared >= min(_FEWEST_SHARED, smaller) and shared >= _ONE_STORY * smaller:
                return True
    return False


def _spelt_otherwise(a: Entity, b: Entity) -> bool:
    if {span.article for span in a.mentions} & {span.article for span in b.mentions}:
        return False  # an article that has both means two
    differing = [(x, y) for x, y in zip(a.name.split(), b.name.split(), strict=True) if x != y]
    if len(differing) != 1:
        return False
    x, y = (word.casefold() for word in differing[0])
    if min(len(x), len(y)) < _SHORTEST_NAME or not (x.isalpha() and y.isalpha()) or x.rstrip("s") == y.rstrip("s"):
        return False
    is_short = len(a.name.split()) < _LONG_NAME
    if is_short and (_PEOPLE_OF.fullmatch(x.removeprefix(y)) or _PEOPLE_OF.fullmatch(y.removeprefix(x))):
        return False  # a place and its people
    if {x, y} <= GIVEN_NAMES or _house_style(x) == _house_style(y):
        return False
    if len(a.name.split()) == 1 and min(len(x), len(y)) < 2 * _SHORTEST_NAME - 1:
        return False  # a short name by itself: "Dahl" and "Dale" are two people
    return Levenshtein.distance(x, y) <= (1 if min(len(x), len(y)) < 2 * _SHORTEST_NAME else 2)


def _house_style(word: str) -> str:
    """British and American spelling alike: centre, harbour, theatre."""
    return re.sub(r"re$", "er", word.replace("our", "or"))


def _places(entity: Entity, articles: Articles) -> list[Evidence]:
    first: dict[str, Span] = {}
    for span in entity.mentions:
        first.setdefault(span.article, span)
    return [evidence_at(span, articles) for span in first.values()]
