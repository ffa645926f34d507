"""Pane 3: who said what."""

from rich.cells import cell_len

from copydesk.core.model import Quote, QuoteKind
from copydesk.tui.panes.cells import Line, Piece, fit
from copydesk.tui.panes.index import CoverageIndex
from copydesk.tui.panes.items import ItemPane, Sort

# Whole words of somebody, a part of them, told in other words, set apart as a block.
SIGNS = {QuoteKind.DIRECT: "“", QuoteKind.PARTIAL: "…“", QuoteKind.INDIRECT: "› ", QuoteKind.BLOCK: "¶ "}
_MARKS = "\"“„«'‘ "
NO_SPEAKER = "nobody named"
_ROOMY = 56


class QuotesPane(ItemPane[Quote]):
    number = 3
    noun = "quotes"
    sorts = (
        Sort("article"),
        Sort("speaker", lambda item, _: (item.speaker is None, (item.speaker or "").casefold(), item.id)),
        Sort("articles", lambda item, _: (-len(item.variants), item.id)),
        Sort("date", lambda item, coverage: (coverage.earliest(item), item.id)),
    )

    def pieces(self, item: Quote, width: int) -> Line:
        speaker_width = max(9, min(22, width * 30 // 100))
        is_roomy = width >= _ROOMY
        kind = fit(item.kind.value, 9) if is_roomy else SIGNS[item.kind]
        words = quote_text(item, self.coverage)
        times = f" ×{len(item.variants)}" if len(item.variants) > 1 else ""
        carriers = self.carriers(item, width)
        text_width = width - speaker_width - 1 - len(kind) - len(times) - cell_len(carriers)
        return [
            Piece(fit(item.speaker or NO_SPEAKER, speaker_width), "strong" if item.speaker else "muted"),
            Piece(" "),
            Piece(kind, "muted"),
            Piece(fit(words if is_roomy else words.lstrip(_MARKS), text_width), "quoted"),
            Piece(times, "new"),
            Piece(carriers, "muted"),
        ]

    def search_text(self, item: Quote) -> str:
        words = map(self.coverage.snapshot.words_of, item.variants)
        return " ".join((item.speaker or NO_SPEAKER, item.kind.value, *self.coverage.carriers(item), *words))

    def empty_text(self) -> str:
        return "Nobody quoted yet."


def quote_text(quote: Quote, coverage: CoverageIndex) -> str:
    """The quotation as its first article prints it."""
    return coverage.snapshot.words_of(quote.variants[0]) if quote.variants else ""
