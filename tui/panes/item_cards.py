"""The cards of entities, quotes, claims, discrepancies and articles."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from copydesk.core.model import (
    Article,
    ArticleStatus,
    Claim,
    Confidence,
    Discrepancy,
    DisputedValue,
    Entity,
    Quote,
    Report,
    Role,
    Variant,
    Zone,
)
from copydesk.core.reporting.markings import judgement_shown
from copydesk.core.reporting.sequence import sequence_shown, stages_of
from copydesk.core.reporting.wording import TYPE_WORDS, outlets_shown, status_shown
from copydesk.tui.panes import articles, claims, discrepancies, quotes
from copydesk.tui.panes.cards import BLANK, MANY, Card, Paragraph, evidence, fields, heading, more, source, words
from copydesk.tui.panes.cells import Piece
from copydesk.tui.panes.index import CoverageIndex, Item, Target, pane_of, target_of, variant_span
from copydesk.tui.panes.items import VERDICT_SIGNS

if TYPE_CHECKING:
    from copydesk.core.merging.variants import Wording

_TITLES = {
    "articles": "article",
    "entities": "entity",
    "quotes": "quote",
    "claims": "claim",
    "discrepancies": "discrepancy",
}
_RELATED = 60  # lines of related items of one kind
_GLANCE = 4  # sentences that are seen at once; of more, who is on which side stands above them
OWN_VOICE = "own"


def card_of(item: Item, coverage: CoverageIndex) -> Card:
    """The card of an item: what is said of it and every place where it is printed."""
    match item:
        case Article():
            paragraphs = _article(item, coverage)
        case Entity():
            paragraphs = _entity(item, coverage)
        case Quote():
            paragraphs = _quote(item, coverage)
        case Claim():
            paragraphs = _claim(item, coverage)
        case Discrepancy():
            paragraphs = _discrepancy(item, coverage)
    return Card(_TITLES[pane_of(item)], tuple(paragraphs))


def _discrepancy(item: Discrepancy, coverage: CoverageIndex) -> list[Paragraph]:
    sign, ink = discrepancies.SIGNS[item.severity]
    doubt = () if item.confidence is Confidence.HIGH else (f"{item.confidence} confidence",)
    notes = " · ".join((*item.tags, *doubt))
    paragraphs = [
        Paragraph((Piece(f"{sign} {item.severity}", ink), Piece(f"  {notes}", "muted"))),
        heading(item.topic),
        words(item.why),
        *_judgements(item, coverage),
    ]
    if item.id in coverage.dismissed:
        paragraphs.append(words("dismissed, until another value comes: x brings it back", "muted"))
    is_long = sum(len(value.mentions) for value in item.values) > _GLANCE
    if is_long:
        paragraphs += [BLANK, *(_side(value, since, ink, coverage) for value, since in _sides(item, coverage))]
    for value, since in _sides(item, coverage):
        paragraphs += [BLANK, words(value.value, ink) if is_long else _side(value, since, ink, coverage)]
        by_time = sorted(value.mentions, key=lambda mention: (coverage.moment(mention.span.article), mention.span))
        for mention in by_time[:MANY]:
            paragraphs += evidence(coverage, mention.span, mention.sentence, voice_text(mention.voice))
        paragraphs += more(len(by_time) - MANY)
    return paragraphs + _related("claims", coverage.found("claims", item.claims), coverage)


def _sides(item: Discrepancy, coverage: CoverageIndex) -> Iterator[tuple[DisputedValue, str]]:
    """The values in the order of the row, each with when it was first published, where the card is about that."""
    return ((value, stage.since) for stage in stages_of(coverage.snapshot, item) for value in stage.values)


def _side(value: DisputedValue, since: str, ink: str, coverage: CoverageIndex) -> Paragraph:
    """`9 — Harbour Times, Northern Wire · first 2026-03-10`."""
    publishers = ", ".join(discrepancies.value_publishers(value, coverage))
    first = Piece(f" · first {since}" if since else "", "muted")
    return Paragraph((Piece(value.value, ink), Piece(f" — {publishers}", "strong"), first))


def _claim(item: Claim, coverage: CoverageIndex) -> list[Paragraph]:
    _, ink = claims.SIGNS[item.status]
    paragraphs = [
        Paragraph((Piece(status_shown(item), ink), Piece(f"  {claims.counts_text(item)}", "muted"))),
        heading(item.statement),
        words(item.why),
        *_judgements(item, coverage),
        BLANK,
    ]
    by_time = sorted(item.mentions, key=lambda report: (coverage.moment(report.span.article), report.span))
    for report in by_time[:MANY]:
        paragraphs += evidence(coverage, report.span, report.sentence, _standing(report, coverage))
    paragraphs += more(len(by_time) - MANY)
    paragraphs += _related("discrepancies", coverage.ways.cards_by_claim.value.get(item.id, ()), coverage)
    return paragraphs + _named(item.entities, coverage)


def _judgements(item: Claim | Discrepancy, coverage: CoverageIndex) -> list[Paragraph]:
    shown = ((VERDICT_SIGNS[each.verdict], judgement_shown(each)) for each in coverage.judgements(item))
    return [Paragraph((Piece("your verdict: ", "muted"), Piece(f"{sign} {words}", "new"))) for sign, words in shown]


def _quote(item: Quote, coverage: CoverageIndex) -> list[Paragraph]:
    from copydesk.core.merging.variants import variant_differences  # with rapidfuzz, which no first paint needs

    notes = [f"{item.kind} speech" if item.kind != "block" else "block"]
    if item.confidence is not Confidence.HIGH:
        notes.append(f"{item.confidence} confidence")
    if item.negated:
        notes.append("denied having said it")
    paragraphs = [heading(item.speaker or quotes.NO_SPEAKER, " · ".join(notes)), BLANK]
    texts = [coverage.snapshot.words_of(variant) for variant in item.variants]
    wordings = dict(zip(map(variant_span, item.variants), variant_differences(texts), strict=True))
    by_time = sorted(item.variants, key=lambda variant: (coverage.moment(variant.article), variant_span(variant)))
    for variant in by_time[:MANY]:
        paragraphs += _variant(variant, wordings[variant_span(variant)], coverage)
    paragraphs += more(len(by_time) - MANY)
    return paragraphs + _named(item.speakers, coverage)


def _variant(variant: Variant, wordings: "Sequence[Wording]", coverage: CoverageIndex) -> list[Paragraph]:
    from copydesk.tui.panes.variant_words import worded

    span = variant_span(variant)
    target = Target("articles", span.article, span.start)
    known = (
        ("named", variant.speaker_text and f"“{variant.speaker_text}”"),
        ("cue", variant.cue),
        ("to", variant.addressee),
        ("via", variant.via),
        ("origin", variant.origin if variant.origin != coverage.article(variant.article).outlet else None),
    )
    note = " · ".join(f"{name} {text}".strip() for name, text in known if text)
    return [
        Paragraph(tuple(worded(wordings)), 2, target),
        Paragraph(tuple(source(coverage, span, note)), 2, target),
    ]


def _entity(item: Entity, coverage: CoverageIndex) -> list[Paragraph]:
    others = [alias for alias in item.aliases if alias != item.name]
    notes = f"{TYPE_WORDS[item.type]} · {_mentions_text(item)} in {articles_text(item)}"
    paragraphs = [heading(item.name, notes), *fields([("also", ", ".join(others))])]
    if item.ambiguous:
        paragraphs.append(words("? ambiguous: more than one bearer of this name is possible", "differs"))
    paragraphs += _roles(item.roles, coverage)
    quoted = coverage.ways.quotes_by_speaker.value.get(item.id, ())
    paragraphs += _related("quotes", quoted, coverage, _said_in)
    paragraphs += _related("claims", coverage.ways.claims_by_entity.value.get(item.id, ()), coverage)
    return paragraphs + _mentions(item, coverage)


def _roles(roles: Iterable[Role], coverage: CoverageIndex) -> Iterator[Paragraph]:
    """Each once, in whatever case it is printed, with the outlets that give it."""
    outlets: dict[str, dict[str, None]] = {}
    printed: dict[str, str] = {}
    for role in sorted(roles, key=lambda role: (coverage.moment(role.article), role.role)):
        shown = printed.setdefault(role.role.casefold(), role.role)
        outlets.setdefault(shown, {})[coverage.outlet(role.article)] = None
    for shown, carriers in outlets.items():
        yield Paragraph((Piece("as: ", "muted"), Piece(shown), Piece(f" ({', '.join(carriers)})", "muted")))


def _mentions(item: Entity, coverage: CoverageIndex) -> list[Paragraph]:
    """By article, the earliest first."""
    paragraphs: list[Paragraph] = []
    by_article: dict[str, list[Paragraph]] = {}
    ordered = sorted(item.mentions, key=lambda span: (coverage.moment(span.article), span.start))
    for span in ordered[:MANY]:
        by_article.setdefault(span.article, []).append(evidence(coverage, span, None)[0])
    for article, lines in by_article.items():
        label = f"{coverage.outlet(article)} · {article}"
        number = sum(span.article == article for span in item.mentions)
        target = Target("articles", article)
        title = Paragraph((Piece(label, "named"), Piece(f"  {number}", "muted")), target=target)
        paragraphs += [BLANK, title, *lines]
    return paragraphs + more(len(ordered) - MANY)


def _article(item: Article, coverage: CoverageIndex) -> list[Paragraph]:
    sign, ink = articles.SIGNS[item.status]
    status = Paragraph((Piece(f"{sign} {item.status}", ink), Piece(f"  {item.reason or ''}".rstrip())))
    if item.status in (ArticleStatus.FAILED, ArticleStatus.SKIPPED):
        advice = "Nothing of it is counted. Once the file is mended or replaced it is read again by itself."
        known = fields([("language", item.language), ("file", item.id)])
        return [heading(item.headline or item.id), status, *known, words(advice, "muted")]
    is_plain = item.status is ArticleStatus.OK and not item.reason
    pairs = (
        ("outlet", item.outlet or "unknown", "outlet"),
        ("origin", item.origin if item.origin != item.outlet else None, "origin"),
        ("copy of", item.copy_of, "copy_of"),
        ("by", ", ".join(item.byline), "byline"),
        ("dateline", item.dateline, "dateline"),
        ("published", item.published or "unknown", "published"),
        ("address", item.url, "url"),
        ("language", item.language, "language"),
        ("words", str(item.words), "words"),
        ("file", item.id, "id"),
    )
    found = item.found_by
    told = [(name, f"{text} ({found[key]})" if text and key in found else text) for name, text, key in pairs]
    paragraphs = [heading(item.headline or item.id), *([] if is_plain else [status]), *fields(told)]
    if not item.text:
        return paragraphs
    paragraphs.append(words("▸ read the text, with all that was found in it marked", "named", target=_text_of(item)))
    from copydesk.tui.panes.version_cards import version_paragraphs

    paragraphs += version_paragraphs(item, coverage)
    for pane in ("discrepancies", "claims", "quotes"):
        paragraphs += _related(pane, coverage.article_items(item.id, pane), coverage)
    return paragraphs


def _text_of(item: Article) -> Target:
    return Target("articles", item.id, 0)


def _related(
    pane: str,
    related: Iterable[Item],
    coverage: CoverageIndex,
    linked: Callable[[Item, CoverageIndex], Paragraph] | None = None,
) -> list[Paragraph]:
    """Links to items that belong to this one."""
    items = list(related)
    if not items:
        return []
    links = [(linked or link)(item, coverage) for item in items[:_RELATED]]
    return [BLANK, heading(pane, str(len(items))), *links, *more(len(items) - _RELATED)]


def _named(entity_ids: Iterable[str], coverage: CoverageIndex) -> list[Paragraph]:
    return _related("entities", coverage.found("entities", dict.fromkeys(entity_ids)), coverage)


def link(item: Item, coverage: CoverageIndex) -> Paragraph:
    """One line that leads to the item."""
    match item:
        case Article():
            pieces = [Piece(coverage.outlet(item.id), "named"), Piece(f" {item.headline or item.id}")]
        case Entity():
            pieces = [Piece(item.name, "named"), Piece(f" {TYPE_WORDS[item.type]}", "muted")]
        case Quote():
            speaker = Piece(f"{item.speaker or quotes.NO_SPEAKER}: ", "muted")
            pieces = [speaker, Piece(quotes.quote_text(item, coverage), "quoted")]
        case Claim():
            sign, ink = claims.SIGNS[item.status]
            pieces = [Piece(f"{sign} ", ink), Piece(item.statement)]
        case Discrepancy():
            sign, ink = discrepancies.SIGNS[item.severity]
            values = sequence_shown(stages_of(coverage.snapshot, item))
            pieces = [Piece(f"{sign} ", ink), Piece(f"{item.topic}: {values}")]
    return Paragraph(tuple(pieces), 2, target_of(item))


def _said_in(item: Item, coverage: CoverageIndex) -> Paragraph:
    """A quotation on the card of who said it: with who prints it, in place of the name."""
    words = Piece(quotes.quote_text(item, coverage) if isinstance(item, Quote) else "", "quoted")
    return Paragraph((words, Piece(f" ({outlets_shown(coverage.outlets(item), 2)})", "muted")), 2, target_of(item))


def subject(item: Item, coverage: CoverageIndex) -> str:
    """What an item is called in a title or an answer."""
    match item:
        case Article():
            return item.headline or item.id
        case Entity():
            return item.name
        case Quote():
            return quotes.quote_text(item, coverage)
        case Claim():
            return item.statement
        case Discrepancy():
            return item.topic


def voice_text(voice: str) -> str:
    """Who vouches for it, where that is not the outlet itself."""
    return "" if voice == OWN_VOICE else f"as said by {voice}"


def _standing(report: Report, coverage: CoverageIndex) -> str:
    """What is not as usual: somebody's words, gathered by somebody else, from a headline or out of a quotation."""
    is_own = report.origin in (None, coverage.article(report.span.article).outlet)
    known = (
        voice_text(report.voice),
        "" if is_own else f"origin {report.origin}",
        "" if report.zone is Zone.BODY else report.zone.value,
    )
    return " · ".join(filter(None, known))


def _mentions_text(entity: Entity) -> str:
    number = len(entity.mentions)
    return f"{number} mention" if number == 1 else f"{number} mentions"


def articles_text(entity: Entity) -> str:
    number = len({span.article for span in entity.mentions})
    return f"{number} article" if number == 1 else f"{number} articles"
