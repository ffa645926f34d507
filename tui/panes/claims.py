"""Pane 4: what is stated, and on how many legs it stands."""

from rich.cells import cell_len

from copydesk.core.marking import MarkKind
from copydesk.core.model import STATUS_PLACES, Claim, ClaimStatus
from copydesk.core.reporting.wording import status_shown
from copydesk.tui.panes.cells import Line, Piece, fit, fit_right
from copydesk.tui.panes.items import ItemPane, Sort

# status -> sign, ink; the signs are those of core/reporting/wording.py
SIGNS = {
    ClaimStatus.CONFLICT: ("‼", "conflict"),
    ClaimStatus.DENIED: ("✗", "denied"),
    ClaimStatus.DIFFERS: ("≠", "differs"),
    ClaimStatus.CORROBORATED: ("✓", "agreed"),
    ClaimStatus.ONE_VOICE: ('"', "quoted"),
    ClaimStatus.REPEATED: ("⟳", "muted"),
    ClaimStatus.SINGLE_SOURCE: ("1", "muted"),
    ClaimStatus.UNPLACED: ("?", "muted"),
}
_ROOMY = 60
_NARROW = 38  # cells below which the words need the place of the counts


class ClaimsPane(ItemPane[Claim]):
    number = 4
    noun = "claims"
    legend = "outlets·origins·voices"
    verdict = MarkKind.CLAIM_VERDICT
    sorts = (
        Sort("article"),
        Sort("status", lambda item, _: (STATUS_PLACES[item.status], -item.origins, item.id)),
        Sort("origins", lambda item, _: (-item.origins, -item.outlets, item.id)),
        Sort("date", lambda item, coverage: (coverage.earliest(item), item.id)),
    )

    def pieces(self, item: Claim, width: int) -> Line:
        sign, ink = SIGNS[item.status]
        status = fit(status_shown(item), max(17, min(20, width * 20 // 100))) if width >= _ROOMY else sign
        has_counts = width >= _NARROW
        figures = f"{item.outlets}·{item.origins}·{item.voices}"
        counts = fit_right(figures, max(len(figures) + 1, 6)) if has_counts else ""
        carriers = self.carriers(item, width)
        left = width - cell_len(status) - 1 - cell_len(carriers) - len(counts)
        return [
            Piece(status, ink),
            Piece(" "),
            Piece(fit(item.statement, left)),
            Piece(f"{carriers}{counts}", "muted"),
        ]

    @property
    def has_verdicts(self) -> bool:
        return self.coverage.has_verdicts

    def search_text(self, item: Claim) -> str:
        judged = (f"{each.verdict} {each.note}" for each in self.coverage.judgements(item))
        return " ".join((item.statement, status_shown(item), *self.coverage.carriers(item), *judged))

    def empty_text(self) -> str:
        return "Nothing claimed yet."


def counts_text(claim: Claim) -> str:
    """Always three, for they mean three things."""
    return " · ".join(
        (
            _counted(claim.outlets, "outlet"),
            _counted(claim.origins, "origin"),
            _counted(claim.voices, "voice"),
        )
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
