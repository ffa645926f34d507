"""Entities whose names may be spellings of one name, kept up to date."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from copydesk.core.merging.entity_record import Record
from copydesk.core.merging.wordings import may_be_spelt_otherwise, spelling_form
from copydesk.core.model import Entity

_MOST_EDITS = 2
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
            if entity is not None and may_be_spelt_otherwise(entity):
                form = spelling_form(entity), entity.name
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
