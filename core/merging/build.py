"""From the extracts of a set of articles to the snapshot: origins, entities, quotes, slots, claims, discrepancies."""

from collections.abc import Mapping, Sequence

from copydesk.core.comparing.cards import Card, Slot, card_of, find_slots, values_of
from copydesk.core.merging.claims import merge_statements
from copydesk.core.merging.corrections import NO_CORRECTIONS, Corrections
from copydesk.core.merging.entities import MergedEntities, merge_entities
from copydesk.core.merging.identity import item_id, member_key
from copydesk.core.merging.likeness import PlacedStatement
from copydesk.core.merging.origins import Origins, find_origins, with_origin
from copydesk.core.merging.placing import place_facts, place_statements
from copydesk.core.merging.quotes import merge_quotes
from copydesk.core.merging.relays import Relays
from copydesk.core.merging.repeated import without_repeated
from copydesk.core.merging.reports import ClaimMaker, Dispute
from copydesk.core.merging.roles import role_discrepancies
from copydesk.core.merging.wordings import quote_discrepancies, spelling_discrepancies
from copydesk.core.model import (
    Article,
    Claim,
    Confidence,
    Discrepancy,
    DisputedValue,
    Evidence,
    Extract,
    Range,
    Severity,
    Snapshot,
    Span,
)

Read = Sequence[tuple[Article, Extract]]
FactKey = tuple[str, int]


def build_snapshot(
    articles: Mapping[str, tuple[Article, Extract | None]], corrections: Corrections = NO_CORRECTIONS
) -> Snapshot:
    """`articles` by id; those without an extract are shown and say nothing."""
    articles = {key: (corrections.article(article), extract) for key, (article, extract) in articles.items()}
    told = ((article, extract) for article, extract in articles.values() if extract is not None)
    read = without_repeated([(article, corrections.extract(article, extract)) for article, extract in told])
    origins = find_origins(read)
    shown = {key: article for key, (article, _) in articles.items()}
    shown |= {article.id: with_origin(article, origins) for article, _ in read}
    current = [(shown[article.id], extract) for article, extract in read if article.id not in origins.later]
    entities = merge_entities(current, corrections)
    slots = find_slots(place_facts(current, entities.of))
    cards = _cards(slots, entities, origins)
    claims, claims_of = _claims(current, entities, origins, slots, cards, corrections)
    quotes = merge_quotes(current, entities.of, corrections)
    discrepancies = [
        *(_discrepancy(card, shown, claims_of) for card in cards if card is not None),
        *quote_discrepancies(quotes, shown),
        *spelling_discrepancies(entities.entities, shown),
        *role_discrepancies(entities.entities, shown),
    ]
    discrepancies.sort(key=_weight)
    return Snapshot(
        articles=tuple(shown.values()),
        entities=entities.entities,
        quotes=quotes,
        claims=claims,
        discrepancies=tuple({one.id: one for one in discrepancies}.values()),
        articles_by_id=shown,
    )


def _weight(one: Discrepancy) -> tuple[bool, int, int, str, str]:
    """Conflicts first; then what most articles speak of; then the surest; then by topic."""
    articles = {mention.span.article for value in one.values for mention in value.mentions}
    sure = list(Confidence).index(one.confidence)
    return (one.severity is not Severity.CONFLICT, -len(articles), sure, one.topic, one.id)


def _cards(slots: Sequence[Slot], entities: MergedEntities, origins: Origins) -> list[Card | None]:
    """The card of each slot, or None."""
    name_of = {entity.id: entity.name for entity in entities.entities}

    def same_text(a: str, b: str) -> bool:
        return a != b and origins.copy_of.get(a, a) == origins.copy_of.get(b, b)

    return [card_of(slot, name_of.__getitem__, same_text) for slot in slots]


def _claims(
    current: Read,
    entities: MergedEntities,
    origins: Origins,
    slots: Sequence[Slot],
    cards: Sequence[Card | None],
    corrections: Corrections,
) -> tuple[tuple[Claim, ...], Mapping[FactKey, str]]:
    """All claims, most origins first; and which claim holds which fact."""
    slot_of: dict[FactKey, tuple[int, int]] = {}
    disputed: dict[FactKey, Dispute] = {}
    for number, (slot, card) in enumerate(zip(slots, cards, strict=True)):
        for which, (_, facts) in enumerate(values_of(slot)):
            for fact in facts:
                slot_of[fact.key] = number, which
                if card is not None:
                    disputed[fact.key] = card.severity, card.topic
    merged = merge_statements(list(place_statements(current, entities.of, slot_of)))
    hashes = {article.id: article.sha256 for article, _ in current}
    groups = corrections.claims.applied(
        merged.groups, lambda one: [member_key(hashes[one.key[0]], *one.statement.span)]
    )
    outlets = {article.id: article.outlet or article.id for article, _ in current}
    denied = _denied_by(merged.denials, groups, entities, outlets)
    maker = ClaimMaker({article.id: article for article, _ in current}, Relays(current), entities.of, origins)
    claims, claim_of_fact = [], {}
    for group in groups:
        held = [(one.key[0], fact) for one in group for fact in one.statement.facts]
        disputes = sorted(disputed[fact] for fact in held if fact in disputed)  # "conflict" sorts before "differs"
        by = next((denied[one.key] for one in group if one.key in denied), None)
        claim = maker.claim(group, disputes[0] if disputes else None, by)
        claims.append(claim)
        claim_of_fact.update(dict.fromkeys(held, claim.id))
    claims.sort(key=lambda claim: (-claim.origins, -claim.outlets, -len(claim.mentions), claim.mentions[0].span))
    return tuple(claims), claim_of_fact


def _denied_by(
    denials: Sequence[tuple[FactKey, FactKey]],
    groups: Sequence[Sequence[PlacedStatement]],
    entities: MergedEntities,
    outlets: Mapping[str, str],
) -> Mapping[FactKey, str]:
    """Who denies what: the voice of the denial; told by the outlet itself, whom it tells of; else the outlet."""
    statements = {one.key: one.statement for group in groups for one in group}

    def denier(key: FactKey) -> str:
        one, article_id = statements[key], key[0]
        who = one.voice_entity if one.voice != "own" else one.subject
        if who is not None:
            return entities.of[article_id, who].name
        return one.voice if one.voice != "own" else outlets[article_id]

    return {denied: denier(denial) for denied, denial in denials}


def _discrepancy(card: Card, articles: Mapping[str, Article], claims_of: Mapping[FactKey, str]) -> Discrepancy:
    facts = [fact for _, held in card.values for fact in held]
    members = [(articles[fact.article].sha256 or "", *fact.fact.span) for fact in facts]
    return Discrepancy(
        item_id("d", f"discrepancy {' '.join(facts[0].fact.key)}", member_key(*min(members))),
        card.type,
        card.severity,
        card.tags,
        card.confidence,
        card.topic,
        card.why,
        tuple(sorted({claims_of[fact.key] for fact in facts if fact.key in claims_of})),
        tuple(
            DisputedValue(
                shown,
                tuple(
                    Evidence(Span(fact.article, *fact.fact.span), Range(*fact.fact.sentence), fact.fact.voice)
                    for fact in held
                ),
            )
            for shown, held in card.values
        ),
    )
