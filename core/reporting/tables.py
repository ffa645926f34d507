"""The coverage as CSV: five files, one for each kind; a sixth with the reader's marks, where they are asked for.

articles.csv has one row an article, entities.csv one an entity, quotes.csv one a variant (the same words in another
article), discrepancies.csv one a mention of a value, claims.csv one a claim and below it one a report (`row` says
which). With marks, claims and discrepancies have the reader's verdict beside them. Files are UTF-8 with a byte-order
mark, which Excel needs, and CR LF line ends (RFC 4180).

Cells come from strangers: one that a spreadsheet would take for a formula gets an apostrophe before it.
"""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence

from copydesk.core.marking import Mark, Markings
from copydesk.core.model import Report, Snapshot, Span
from copydesk.core.reporting.kinds import EVERY_KIND, PLURALS, Kind
from copydesk.core.reporting.marked_cells import MARK_HEAD, Cell, Row, mark_cells, marked_head, marks_by_id
from copydesk.core.reporting.plain import one_line
from copydesk.core.reporting.wording import status_shown

BYTE_ORDER_MARK = "\ufeff"
# OWASP, CSV Injection; the full-width forms are taken for the plain ones where Chinese or Japanese is set.
_FORMULA_OPENINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SEPARATOR = "; "  # between several values in one cell

_MARKS = "marks.csv"
TABLE_NAMES = frozenset({*(f"{plural}.csv" for plural in PLURALS.values()), _MARKS})

Table = tuple[Sequence[str], Iterator[Row]]


def csv_files(
    snapshot: Snapshot, only: frozenset[Kind] = EVERY_KIND, marks: Sequence[Mark] | None = None
) -> dict[str, str]:
    """The text of each file by its name; a kind that `only` leaves out has no file."""
    tables = {kind: make(snapshot) for kind, make in _TABLES.items() if kind in only}
    if marks is not None:
        markings = Markings(marks)
        tables |= {
            kind: _marked(tables[kind], marked_head(kind), marks_by_id(snapshot, kind, markings))
            for kind in (Kind.CLAIM, Kind.DISCREPANCY)
            if kind in tables
        }
    found = {f"{PLURALS[kind]}.csv": _table(*table) for kind, table in tables.items()}
    return found if marks is None else found | {_MARKS: _table(MARK_HEAD, mark_cells(snapshot, marks))}


def _marked(table: Table, head: Sequence[str], cells_by_id: Mapping[str, Row]) -> Table:
    """The table with what the reader said of each item at the end of its rows."""
    unmarked, rows = table
    place = unmarked.index("id")
    return (*unmarked, *head), ((*row, *cells_by_id[str(row[place])]) for row in rows)


def _table(head: Sequence[str], rows: Iterator[Row]) -> str:
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_shown(cell) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + file.getvalue()


def _shown(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case int():
            return str(cell)
    line = one_line(cell)
    return f"'{line}" if cell.startswith(_FORMULA_OPENINGS) or line.startswith(_FORMULA_OPENINGS) else line


def _articles(snapshot: Snapshot) -> Table:
    head = (
        "id", "status", "reason", "copy_of", "outlet", "origin", "headline", "byline", "dateline", "published", "url",
        "language", "words", "sha256",
    )  # fmt: skip
    rows = (
        (
            article.id, article.status.value, article.reason, article.copy_of, article.outlet, article.origin,
            article.headline, _SEPARATOR.join(article.byline), article.dateline, article.published, article.url,
            article.language, article.words, article.sha256,
        )
        for article in snapshot.articles
    )  # fmt: skip
    return head, rows


def _entities(snapshot: Snapshot) -> Table:
    head = ("id", "name", "type", "aliases", "ambiguous", "roles", "mentions", "articles")
    rows = (
        (
            entity.id,
            entity.name,
            entity.type.value,
            _SEPARATOR.join(entity.aliases),
            entity.ambiguous,
            _SEPARATOR.join(dict.fromkeys(role.role for role in entity.roles)),
            len(entity.mentions),
            len({mention.article for mention in entity.mentions}),
        )
        for entity in snapshot.entities
    )
    return head, rows


def _quotes(snapshot: Snapshot) -> Table:
    head = (
        "id", "speaker", "kind", "confidence", "negated", "text", "article", "outlet", "line", "speaker_text",
        "addressee", "cue", "via", "origin",
    )  # fmt: skip
    rows = (
        (
            quote.id, quote.speaker, quote.kind.value, quote.confidence.value, quote.negated,
            snapshot.words_of(variant),
            variant.article, _outlet(snapshot, variant.article),
            snapshot.line_of(Span(variant.article, *variant.content[0])),
            variant.speaker_text, variant.addressee, variant.cue, variant.via, variant.origin,
        )
        for quote in snapshot.quotes
        for variant in quote.variants
    )  # fmt: skip
    return head, rows


def _claims(snapshot: Snapshot) -> Table:
    head = (
        "row", "id", "status", "shown_as", "statement", "outlets", "origins", "voices", "why", "article", "outlet",
        "origin", "voice", "zone", "line", "sentence",
    )  # fmt: skip

    def rows() -> Iterator[Row]:
        for claim in snapshot.claims:
            counts = claim.outlets, claim.origins, claim.voices
            told = claim.id, claim.status.value, status_shown(claim), claim.statement, *counts, claim.why
            yield ("claim", *told, *[None] * 7)
            for report in claim.mentions:
                yield ("report", *told, *_report(snapshot, report))

    return head, rows()


def _report(snapshot: Snapshot, report: Report) -> Row:
    sentence = Span(report.span.article, *report.sentence)
    return (
        report.span.article,
        _outlet(snapshot, report.span.article),
        report.origin,
        report.voice,
        report.zone.value,
        snapshot.line_of(sentence),
        snapshot.text_of(sentence),
    )


def _discrepancies(snapshot: Snapshot) -> Table:
    head = (
        "id", "severity", "type", "tags", "confidence", "topic", "why", "value", "article", "outlet", "voice", "line",
        "sentence",
    )  # fmt: skip

    def rows() -> Iterator[Row]:
        for card in snapshot.discrepancies:
            tags = _SEPARATOR.join(card.tags)
            told = card.id, card.severity.value, card.type, tags, card.confidence.value, card.topic, card.why
            for value in card.values:
                for mention in value.mentions:
                    sentence = Span(mention.span.article, *mention.sentence)
                    outlet, line = _outlet(snapshot, sentence.article), snapshot.line_of(sentence)
                    where = sentence.article, outlet, mention.voice, line, snapshot.text_of(sentence)
                    yield (*told, value.value, *where)

    return head, rows()


def _outlet(snapshot: Snapshot, article: str) -> str | None:
    return snapshot.articles_by_id[article].outlet


_TABLES: dict[Kind, Callable[[Snapshot], Table]] = {
    Kind.ARTICLE: _articles,
    Kind.ENTITY: _entities,
    Kind.QUOTE: _quotes,
    Kind.CLAIM: _claims,
    Kind.DISCREPANCY: _discrepancies,
}
