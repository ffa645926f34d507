"""Pane 1: the articles that were read, and the files that could not be."""

from rich.cells import cell_len

from copydesk.core.model import Article, ArticleStatus
from copydesk.tui.panes.cells import Line, Piece, fit, fit_right, shown
from copydesk.tui.panes.index import UNKNOWN_OUTLET
from copydesk.tui.panes.items import ItemPane, Sort

# status -> sign, ink
SIGNS = {
    ArticleStatus.OK: ("✓", "agreed"),
    ArticleStatus.FAILED: ("✗", "conflict"),
    ArticleStatus.SKIPPED: ("–", "muted"),
    ArticleStatus.COPY: ("⟳", "muted"),
    ArticleStatus.SUPERSEDED: ("–", "muted"),
}
_SHORT_NOTES = {ArticleStatus.COPY: " ⟳ copy", ArticleStatus.SUPERSEDED: " – older"}
_DATED, _ROOMY = 56, 76  # cells from which a row has the sign and the date; the number of words too


class ArticlesPane(ItemPane[Article]):
    number = 1
    noun = "articles"
    sorts = (
        Sort("file"),
        Sort("date", lambda item, coverage: coverage.earliest(item)),
        Sort("outlet", lambda item, _: (item.outlet is None, item.outlet or "", item.id)),
        Sort("words", lambda item, _: (-item.words, item.id)),
    )

    def pieces(self, item: Article, width: int) -> Line:
        sign, ink = SIGNS[item.status]
        if item.status in (ArticleStatus.FAILED, ArticleStatus.SKIPPED):
            return [Piece(f"{sign} ", ink), Piece(fit(f"{item.id}: {item.reason or item.status}", width - 2), "muted")]
        is_roomy, is_dated = width >= _ROOMY, width >= _DATED
        outlet_width = max(8, min(22, width * 36 // 100))
        left = width - outlet_width - 1 - (13 if is_dated else 0) - (7 if is_roomy else 0)
        note = _note(item)
        if cell_len(note) > left * 40 // 100:
            note = _SHORT_NOTES.get(item.status, note)
        outlet = item.outlet or UNKNOWN_OUTLET
        if cell_len(outlet) > outlet_width:
            outlet = outlet.removeprefix("The ")
        note_width = min(cell_len(note), left * 40 // 100)
        line = [
            *([Piece(f"{sign} ", ink)] if is_dated else []),
            Piece(fit(outlet, outlet_width), "strong" if item.outlet and item.status is ArticleStatus.OK else "muted"),
            Piece(" "),
            Piece(fit(item.headline or item.id, left - note_width), "" if item.status is ArticleStatus.OK else "muted"),
            Piece(fit(note, note_width), "muted"),
        ]
        if is_roomy:
            line.append(Piece(f" {fit_right(str(item.words or ''), 6)}", "muted"))
        if is_dated:
            line.append(Piece(f" {day(item)}", "muted"))
        return line

    def search_text(self, item: Article) -> str:
        return " ".join(filter(None, (item.outlet, item.origin, item.headline, item.id, item.reason, item.published)))

    def empty_text(self) -> str:
        return "No articles yet. Put .txt, .md, .html, .json or .eml files into the folder: they appear here."


def day(article: Article) -> str:
    """The day of publication, in ten cells."""
    return fit((article.published or "no date")[:10], 10)


def _note(item: Article) -> str:
    """Where the text comes from, if not from the outlet itself."""
    if item.status is ArticleStatus.SUPERSEDED:
        return " – earlier version"
    if item.copy_of:
        return shown(f" ⟳ copy of {item.copy_of}")[:200]
    if item.origin and item.origin != item.outlet:
        return shown(f" ← {item.origin}")[:200]
    return ""
