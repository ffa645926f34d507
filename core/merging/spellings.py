"""Names spelt in two ways: entities that are kept apart by a letter, and the forms of one entity. Kept up to date."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Set
from itertools import combinations

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from copydesk.core.comparing.spelling import is_apostrophe_lost, is_spelt_otherwise, may_be_slip, sound_key
from copydesk.core.merging.discrepancies import Articles, discrepancy_of, evidence_at
from copydesk.core.merging.entity_record import Record
from copydesk.core.model import Discrepancy, Entity, EntityType, Evidence, Severity, Span

_MOST_EDITS = 2
_SHORTEST_NAME = 4
# Articles on one event share .4 to .7 of the names of the shorter in the median of nine stories, unrelated ones .16.
_ONE_STORY = 0.3
_FEWEST_SHARED = 3
# Names of the very same letters need half as much: "Sky Lark" and "Skylark" are seldom two.
_ONE_STORY_OF_SAME_LETTERS = 0.15
_FEWEST_SHARED_OF_SAME_LETTERS = 2
# A slip is printed so often at most, and the right form at least so many times more.
_MOST_SLIPS = 2
_OUTNUMBERED = 2
_MOST_FORMS = 30  # of one entity that are compared, the most printed first
_MOST_SHOWN = 5  # mentions of one article
_NAMED = frozenset(
    {EntityType.PERSON, EntityType.GPE, EntityType.LOC, EntityType.FAC, EntityType.ORG, EntityType.PRODUCT}
)

NamedIn = Callable[[str], Set[str]]  # article id -> ids of the entities that it names
Couple = tuple[Record, Record]
# The bucket of names that are compared by letter, the name, the name run together, the name by ear.
_Form = tuple[str, str, str, str]


class Spellings:
    """Pairs of entities that a letter or two lie between; whether they are one name is judged elsewhere."""

    def __init__(self) -> None:
        self._buckets: defaultdict[str, dict[Record, str]] = defaultdict(dict)
        self._run_together: defaultdict[str, set[Record]] = defaultdict(set)
        self._by_ear: defaultdict[str, set[Record]] = defaultdict(set)
        self._near: dict[Record, set[Record]] = {}
        self._form: dict[Record, _Form] = {}

    def update(
        self, changed: Mapping[Record, Entity | None], concerned: Iterable[Record]
    ) -> tuple[set[Couple], set[Couple]]:
        """The pairs that are no more, and those to be judged again: of what changed, and of who else is concerned."""
        gone: set[Couple] = set()
        for record in changed:
            form = None if record.entity is None else _form(record.entity)
            if form != self._form.get(record):
                gone |= self._drop(record)
                if form is not None:
                    self._add(record, form)
        again = {_couple(one, other) for one in (*changed, *concerned) for other in self._near.get(one, ())}
        return gone - again, again

    def _drop(self, record: Record) -> set[Couple]:
        form = self._form.pop(record, None)
        if form is not None:
            del self._buckets[form[0]][record]
            self._run_together[form[2]].discard(record)
            self._by_ear[form[3]].discard(record)
        near = self._near.pop(record, set())
        for other in near:
            self._near[other].discard(record)
        return {_couple(record, other) for other in near}

    def _add(self, record: Record, form: _Form) -> None:
        letters, name, run_together, by_ear = form
        bucket, same = self._buckets[letters], self._run_together[run_together]
        alike = self._by_ear[by_ear] if by_ear else set()
        found = process.extract(name, bucket, scorer=Levenshtein.distance, score_cutoff=_MOST_EDITS, limit=None)
        self._near[record] = near = {other for _, _, other in found} | same | alike
        for other in near:
            self._near[other].add(record)
        bucket[record] = name
        same.add(record)
        alike.add(record)
        self._form[record] = form


def _couple(one: Record, other: Record) -> Couple:
    return (one, other) if one.handle < other.handle else (other, one)


def _form(entity: Entity) -> _Form | None:
    """Names that are spellings of one have the same number of words and the same first letter, or are the same but for
    spaces; "Ostler’s" is found by the first word of "Ostlers Brewing"."""
    if entity.type not in _NAMED or len(entity.name) < _SHORTEST_NAME:
        return None
    name = entity.name.casefold()
    words = name.split()
    is_owner = entity.type is EntityType.ORG and len(words) > 1 and words[0].endswith("s")
    letters = _letters(words[0] if is_owner else name)
    return f"{len(words)}{name[0]}", entity.name, letters, sound_key(entity.name)


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def spelling_discrepancy(a: Entity, b: Entity, named_in: NamedIn, articles: Articles) -> Discrepancy | None:
    """Two entities whose names are most likely one.

    `named_in` gives the ids of the entities that an article names.
    """
    if not (_are_spellings(a, b) and _in_one_story(a, b, named_in)):
        return None
    return _told(a, a.name, b.name, [_places(a.mentions, articles), _places(b.mentions, articles)], articles)


def forms_discrepancy(entity: Entity, articles: Articles) -> Discrepancy | None:
    """One entity whose name is printed in two spellings: the two most printed."""
    if entity.type not in _NAMED:
        return None
    is_person = entity.type is EntityType.PERSON
    for one, other in combinations(entity.aliases[:_MOST_FORMS], 2):
        if is_spelt_otherwise(one, other, is_person=is_person, is_one=True):
            places = [
                _places(
                    [span for span in entity.mentions if f"{_text(span, articles)} ".startswith(f"{form} ")], articles
                )
                for form in (one, other)
            ]
            if all(places):
                return _told(entity, one, other, places, articles)
    return None


def _told(entity: Entity, one: str, other: str, places: list[list[Evidence]], articles: Articles) -> Discrepancy:
    return discrepancy_of(
        "name",
        Severity.DIFFERS,
        f"spelling of {entity.name}",
        f"“{one}” and “{other}” are most likely one name, spelt in two ways.",
        [(one, places[0]), (other, places[1])],
        articles,
    )


def _are_spellings(a: Entity, b: Entity) -> bool:
    is_person = EntityType.PERSON in {a.type, b.type}
    if _is_apostrophe_lost(a, b):
        return True
    if not is_spelt_otherwise(a.name, b.name, is_person=is_person):
        return False
    if {span.article for span in a.mentions}.isdisjoint(span.article for span in b.mentions):
        return True
    fewer, more = sorted((len(a.mentions), len(b.mentions)))
    return fewer <= _MOST_SLIPS and more >= _OUTNUMBERED * fewer and may_be_slip(a.name, b.name, is_person=is_person)


def _is_apostrophe_lost(a: Entity, b: Entity) -> bool:
    return is_apostrophe_lost(a.name, b.name) or is_apostrophe_lost(b.name, a.name)


def _in_one_story(a: Entity, b: Entity, named_in: NamedIn) -> bool:
    """Two articles that name them share enough other names to tell of one thing: sisters stand in two stories."""
    first, second = ({span.article for span in one.mentions} for one in (a, b))
    if first & second:
        return True
    is_same = _letters(a.name) == _letters(b.name) or _is_apostrophe_lost(a, b)
    share = _ONE_STORY_OF_SAME_LETTERS if is_same else _ONE_STORY
    fewest = _FEWEST_SHARED_OF_SAME_LETTERS if is_same else _FEWEST_SHARED
    for x in sorted(first):
        for y in sorted(second):
            shared = len(named_in(x) & named_in(y))
            smaller = min(len(named_in(x)), len(named_in(y))) - 1  # but for the name in question
            if shared >= min(fewest, smaller) and shared >= share * smaller:
                return True
    return False


def _places(spans: Iterable[Span], articles: Articles) -> list[Evidence]:
    """The first ones in each article."""
    shown: Counter[str] = Counter()
    places = []
    for span in spans:
        shown[span.article] += 1
        if shown[span.article] <= _MOST_SHOWN:
            places.append(evidence_at(span, articles))
    return places


def _text(span: Span, articles: Articles) -> str:
    return articles[span.article].text[span.start : span.end]
