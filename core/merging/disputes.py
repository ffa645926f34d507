"""The cards of slots whose values differ, kept up to date, and the dispute that each fact has through them."""

from collections.abc import Callable, Iterable, Mapping, Set

from copydesk.core.comparing.cards import Card, Slot, card_of
from copydesk.core.comparing.slot_index import FactKey
from copydesk.core.merging.identity import item_id, member_key
from copydesk.core.merging.reports import Dispute
from copydesk.core.model import Article, Discrepancy, DisputedValue, Evidence


class Disputes:
    """Cards by the number of their slot."""

    def __init__(
        self,
        slots: Mapping[int, Slot],
        name_of: Callable[[str], str],
        same_text: Callable[[str, str], bool],
    ) -> None:
        """All three may tell otherwise from one update to the next."""
        self.cards: dict[int, Card] = {}
        self.of_fact: dict[FactKey, Dispute] = {}
        self._slots = slots
        self._name_of = name_of
        self._same_text = same_text
        self._facts: dict[int, tuple[FactKey, ...]] = {}

    def update(self, numbers: Iterable[int]) -> set[FactKey]:
        """Look at these slots again; the facts that have another dispute now."""
        before: dict[FactKey, Dispute | None] = {}
        come: dict[FactKey, Dispute] = {}
        for number in numbers:
            self.cards.pop(number, None)
            before |= {key: self.of_fact.pop(key, None) for key in self._facts.pop(number, ())}
            slot = self._slots.get(number)
            card = None if slot is None else card_of(slot, self._name_of, self._same_text)
            if slot is not None and card is not None:
                self.cards[number] = card
                # "this week" beside two days of it is on no side: what tells it is not disputed.
                self._facts[number] = tuple(fact.key for _, held in card.values for fact in held)
                come |= dict.fromkeys(self._facts[number], (card.severity, card.topic))
        self.of_fact |= come
        return {key for key in before.keys() | come.keys() if before.get(key) != come.get(key)}


def discrepancy_of_card(
    card: Card, articles: Mapping[str, Article], claims_of: Callable[[FactKey], Set[str]]
) -> Discrepancy:
    """`claims_of` gives the ids of the claims that hold a fact."""
    facts = [fact for _, held in card.values for fact in held]
    members = [(articles[fact.article].sha256 or "", *fact.fact.span) for fact in facts]
    claims = {claim for fact in facts for claim in claims_of(fact.key)}
    values = (
        DisputedValue(
            shown,
            tuple(Evidence(fact.article, *fact.fact.span, *fact.fact.sentence, fact.fact.voice) for fact in held),
        )
        for shown, held in card.values
    )
    return Discrepancy(
        item_id("d", f"discrepancy {' '.join(facts[0].fact.key)}", member_key(*min(members))),
        card.type,
        card.severity,
        card.tags,
        card.confidence,
        card.topic,
        card.why,
        tuple(sorted(claims)),
        tuple(values),
    )
