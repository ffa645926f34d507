"""The nouns of a Snapshot as plain values, field by field as report.schema.json names them.

Every span carries the words that stand at its offsets, so a reader of the output needs no second look-up.
"""

from collections.abc import Iterable
from typing import Any

from copydesk.core.model import (
    Article,
    Claim,
    Discrepancy,
    DisputedValue,
    Entity,
    Evidence,
    Quote,
    Range,
    Report,
    Snapshot,
    Span,
    Variant,
)

Item = dict[str, Any]


def article_item(article: Article) -> Item:
    return {**article_head(article), "text": article.text, "body": _ranges(article.body)}


def article_head(article: Article) -> Item:
    """All of an article but its text: what an event carries."""
    return {
        "id": article.id,
        "sha256": article.sha256,
        "status": article.status.value,
        "reason": article.reason,
        "copy_of": article.copy_of,
        "outlet": article.outlet,
        "origin": article.origin,
        "headline": article.headline,
        "byline": list(article.byline),
        "dateline": article.dateline,
        "published": article.published,
        "url": article.url,
        "language": article.language,
        "found_by": dict(sorted(article.found_by.items())),
        "words": article.words,
    }


def entity_item(snapshot: Snapshot, entity: Entity) -> Item:
    return {**entity_head(entity), "mentions": [_span(snapshot, span) for span in entity.mentions]}


def entity_head(entity: Entity) -> Item:
    """All of an entity but its mentions, of which a long story has tens of thousands."""
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type.value,
        "aliases": list(entity.aliases),
        "ambiguous": entity.ambiguous,
        "roles": [{"role": role.role, "article": role.article} for role in entity.roles],
    }


def quote_item(snapshot: Snapshot, quote: Quote) -> Item:
    return {
        "id": quote.id,
        "speaker": quote.speaker,
        "speakers": list(quote.speakers),
        "kind": quote.kind.value,
        "confidence": quote.confidence.value,
        "negated": quote.negated,
        "variants": [_variant(snapshot, variant) for variant in quote.variants],
    }


def claim_item(snapshot: Snapshot, claim: Claim) -> Item:
    return {
        "id": claim.id,
        "statement": claim.statement,
        "status": claim.status.value,
        "why": claim.why,
        "outlets": claim.outlets,
        "origins": claim.origins,
        "voices": claim.voices,
        "mentions": [_report(snapshot, report) for report in claim.mentions],
    }


def discrepancy_item(snapshot: Snapshot, discrepancy: Discrepancy) -> Item:
    return {
        "id": discrepancy.id,
        "type": discrepancy.type,
        "severity": discrepancy.severity.value,
        "tags": list(discrepancy.tags),
        "confidence": discrepancy.confidence.value,
        "topic": discrepancy.topic,
        "claims": list(discrepancy.claims),
        "why": discrepancy.why,
        "values": [_disputed_value(snapshot, value) for value in discrepancy.values],
    }


def _disputed_value(snapshot: Snapshot, value: DisputedValue) -> Item:
    return {"value": value.value, "mentions": [_evidence(snapshot, mention) for mention in value.mentions]}


def _evidence(snapshot: Snapshot, evidence: Evidence) -> Item:
    return {**_span(snapshot, evidence.span), "sentence": list(evidence.sentence), "voice": evidence.voice}


def _report(snapshot: Snapshot, report: Report) -> Item:
    return {
        **_span(snapshot, report.span),
        "origin": report.origin,
        "voice": report.voice,
        "zone": report.zone.value,
    }


def _variant(snapshot: Snapshot, variant: Variant) -> Item:
    return {
        "article": variant.article,
        "content": _ranges(variant.content),
        "segments": _ranges(variant.segments),
        "text": snapshot.words_of(variant),
        "speaker_text": variant.speaker_text,
        "speaker_range": list(variant.speaker_range) if variant.speaker_range else None,
        "addressee": variant.addressee,
        "cue": variant.cue,
        "via": variant.via,
        "origin": variant.origin,
    }


def _span(snapshot: Snapshot, span: Span) -> Item:
    return {"article": span.article, "start": span.start, "end": span.end, "text": snapshot.text_of(span)}


def _ranges(ranges: Iterable[Range]) -> list[list[int]]:
    return [[piece.start, piece.end] for piece in ranges]
