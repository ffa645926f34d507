"""Everything that articles disagree on, kept up to date: cards of slots, wordings, attributions, spellings, offices."""

from collections.abc import Iterable, Mapping

from copydesk.core.merging.attributions import Attributions, attribution_discrepancy
from copydesk.core.merging.claims import Claims
from copydesk.core.merging.discrepancy_index import Discrepancies
from copydesk.core.merging.disputes import Disputes, discrepancy_of_card
from copydesk.core.merging.entities import Entities, EntityChanges
from copydesk.core.merging.entity_record import Record
from copydesk.core.merging.quotes import QuoteChanges
from copydesk.core.merging.roles import role_discrepancies
from copydesk.core.merging.spellings import Couple, Spellings, forms_discrepancy, spelling_discrepancy
from copydesk.core.merging.wordings import Wordings
from copydesk.core.model import Article, Discrepancy


class Disagreements:
    """All discrepancies, conflicts first."""

    def __init__(self, articles: Mapping[str, Article], entities: Entities, disputes: Disputes, claims: Claims) -> None:
        self._articles = articles
        self._entities = entities
        self._disputes = disputes
        self._claims = claims
        self._wordings = Wordings()
        self._attributions = Attributions()
        self._spellings = Spellings()
        self._found = Discrepancies()

    @property
    def all(self) -> tuple[Discrepancy, ...]:
        return self._found.all()

    def update_slots(self, numbers: Iterable[int]) -> None:
        """Tell the cards of these slots anew."""
        for number in numbers:
            card = self._disputes.cards.get(number)
            told = None if card is None else discrepancy_of_card(card, self._articles, self._claims.of_fact)
            self._found.put(("slot", number), [told])

    def update_quotes(self, changes: QuoteChanges, changed: Iterable[str]) -> None:
        """Judge the words of the quotes that changed, and of those in articles that `changed`."""
        for quote_id, cards in self._wordings.update(changes, changed, self._articles).items():
            self._found.put(("words", quote_id), cards)
        for ids, couple in self._attributions.update(changes.gone, changes.come, self._articles).items():
            told = None if couple is None else attribution_discrepancy(*couple, self._articles)
            self._found.put(("attribution", *ids), [told])

    def update_entities(self, changes: EntityChanges, articles: Iterable[str]) -> None:
        """Judge the names and offices of what changed, and of what these articles name."""
        concerned = {record for article_id in articles for record in self._entities.records_of(article_id)}
        for record in concerned | changes.records.keys():
            entity = record.entity
            told = () if entity is None else role_discrepancies([entity], self._articles)
            self._found.put(("office", record.handle), told)
            spelt = None if entity is None else forms_discrepancy(entity, self._articles)
            self._found.put(("forms", record.handle), [spelt])
        gone, again = self._spellings.update(changes.records, concerned)
        for couple in gone:
            self._found.put(_spelling(couple), ())
        for couple in again:
            self._found.put(_spelling(couple), [self._spelling_discrepancy(couple)])

    def _spelling_discrepancy(self, couple: Couple) -> Discrepancy | None:
        told = [record.entity for record in couple if record.entity is not None]
        first, second = sorted(told, key=lambda entity: (-len(entity.mentions), entity.name, entity.id))
        return spelling_discrepancy(first, second, self._entities.named_in, self._articles)


def _spelling(couple: Couple) -> tuple[str, Record, Record]:
    return "spelling", *couple
