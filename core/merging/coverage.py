"""The coverage: what a set of articles says together. A function of the set, never of the order it came in.

Kept up to date: each stage holds what it knows by article, is told which articles went and came, and tells the next one
what that changed. A snapshot is brought up to date when it is asked for, so that many articles cost one pass.
"""

from copydesk.core.collector import collector_paused
from copydesk.core.comparing.slot_index import SlotIndex
from copydesk.core.merging.claims import Claims, Stale
from copydesk.core.merging.corrections import NO_CORRECTIONS, Corrections
from copydesk.core.merging.disagreements import Disagreements
from copydesk.core.merging.disputes import Disputes
from copydesk.core.merging.entities import Entities
from copydesk.core.merging.placing import Placing
from copydesk.core.merging.quotes import Quotes
from copydesk.core.merging.reading_set import ReadingSet
from copydesk.core.merging.relays import Relays
from copydesk.core.merging.reports import ClaimMaker
from copydesk.core.model import Article, Extract, Snapshot


class Coverage:
    """Takes articles one by one in any order and gives them back when they go."""

    def __init__(self) -> None:
        self._articles: dict[str, tuple[Article, Extract | None]] = {}
        self._changed: set[str] = set()
        self._corrections = NO_CORRECTIONS
        self._applied = NO_CORRECTIONS
        self._snapshot: Snapshot | None = Snapshot()
        self._read = ReadingSet()
        self._relays = Relays()
        self._entities = Entities()
        self._slots = SlotIndex()
        self._disputes = Disputes(self._slots.slots, self._name_of, self._read.is_same_text)
        maker = ClaimMaker(self._read.shown, self._relays, self._entities, self._read.origins)
        self._claims = Claims(self._read.shown, self._entities, maker)
        self._quotes = Quotes(self._read.shown, self._entities.by_handle)
        self._disagreements = Disagreements(self._read.shown, self._entities, self._disputes, self._claims)

    @property
    def is_stale(self) -> bool:
        """Something changed since the last snapshot."""
        return self._snapshot is None

    def correct(self, corrections: Corrections) -> None:
        """Apply what the reader set right, in place of what was applied before."""
        if corrections != self._corrections:
            self._corrections = corrections
            self._snapshot = None

    def put(self, article: Article, extract: Extract | None) -> None:
        """Add an article or a new version of it; `extract` is None where it could not be read or was left out."""
        self._articles[article.id] = (article, extract)
        self._changed.add(article.id)
        self._snapshot = None

    def remove(self, article_id: str) -> None:
        """Take an article's share out of everything; an unknown id changes nothing."""
        if self._articles.pop(article_id, None) is not None:
            self._changed.add(article_id)
            self._snapshot = None

    def snapshot(self) -> Snapshot:
        """What the articles say now; the same object until something changes. What is as it was stays the same object
        from one snapshot to the next."""
        if self._snapshot is None:
            self.update()
            self._snapshot = Snapshot(
                articles=self._read.all,
                entities=self._entities.all,
                quotes=self._quotes.all,
                claims=self._claims.all,
                discrepancies=self._disagreements.all,
                articles_by_id=dict(self._read.shown),
            )
        return self._snapshot

    def update(self) -> None:
        """Bring every stage up to date, in the order that they depend on each other."""
        if self._snapshot is not None or not (self._changed or self._corrections is not self._applied):
            return
        with collector_paused():
            self._update()

    def _update(self) -> None:
        corrections, before = self._corrections, self._applied
        self._applied = corrections
        changed = {one: self._articles.get(one) for one in self._changed | self._corrected(before, corrections)}
        self._changed = set()
        read = self._read.update(changed, corrections)
        entities = self._entities.regroup(corrections.entities, before.entities)
        come = [self._read.current[one] for one in sorted(read.come)]
        entities.add(self._entities.update(read.gone, come))
        restated = read.restated | self._relays.update(read.gone, come)
        # Placed anew is what came and what names another entity than before.
        moved = entities.moved & self._read.current.keys()
        going = read.gone | moved
        coming = [self._read.current[one] for one in sorted(moved | read.come)]
        placed = {article.id: Placing(article, told, self._entities.placed(article.id)) for article, told in coming}
        slots = self._slots.update(going, {one: list(placing.facts()) for one, placing in placed.items()})
        renamed, reidentified = (
            [place for record in records for place in self._entities.places_of(record)]
            for records in (entities.renamed, entities.reidentified)
        )
        others = {number for one in (*restated, *(one for one, _ in renamed)) for number in self._slots.slots_of(one)}
        disputed = self._disputes.update(slots.slots | others)
        if corrections.claims != before.claims:
            self._claims.correct(corrections.claims)
        statements = {one: list(placing.statements(self._slots)) for one, placing in placed.items()}
        stale = Stale(restated, slots.facts, disputed, renamed, reidentified)
        retold = self._claims.update(going, statements, stale, self._slots, self._disputes.of_fact)
        quotes = self._quotes.update(
            going,
            [(*one, placed[one[0].id].entity_of) for one in coming],
            corrections,
            self._entities.bearer_of,
            restated,
            {record.handle for record in entities.renamed | entities.reidentified},
            {article_id for article_id, _ in (*renamed, *reidentified)},
        )
        numbers = {self._slots.place_of[fact][0] for fact in retold if fact in self._slots.place_of}
        self._disagreements.update_slots(slots.slots | others | numbers)
        self._disagreements.update_quotes(quotes, read.gone | read.come)
        self._disagreements.update_entities(entities, moved | read.come)

    def _name_of(self, handle: str) -> str:
        return self._entities.by_handle(handle).name

    def _corrected(self, before: Corrections, after: Corrections) -> set[str]:
        """The articles of which the reader set something right, or took it back."""
        contents = after.differing(before)
        if not contents:
            return set()
        return {one for one, (article, _) in self._articles.items() if (article.sha256 or one) in contents}
