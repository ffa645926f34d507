"""The status of a claim with its three counts and one sentence why: what the coverage shows, never what is true."""

from collections.abc import Sequence

from copydesk.core.model import ClaimStatus, Report, Severity


def count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def claim_status(
    reports: Sequence[Report],
    outlets: int,
    origins: int,
    speaker: str | None,
    dispute: tuple[Severity, str] | None,
    denied_by: str | None,
) -> tuple[ClaimStatus, str]:
    """The first status that fits, and why. `speaker`: through whom alone all known origins have it; `dispute`: the
    gravest discrepancies' severity and topics."""
    if dispute is not None and dispute[0] is Severity.CONFLICT:
        return ClaimStatus.CONFLICT, f"Other articles give an incompatible value: {dispute[1]}."
    if denied_by is not None:
        return ClaimStatus.DENIED, f"{denied_by} denies it."
    if dispute is not None:
        return ClaimStatus.DIFFERS, f"Other articles put it differently, though both may be right: {dispute[1]}."
    if origins >= 2 and speaker is None:
        return ClaimStatus.CORROBORATED, f"{count(origins, 'origin')} say it independently, and the values agree."
    if origins >= 2:
        return ClaimStatus.ONE_VOICE, f"{count(origins, 'origin')} carry it, all through {speaker}."
    if origins == 1 and outlets >= 2:
        return ClaimStatus.REPEATED, f"{count(outlets, 'outlet')} carry it, {_traced(reports)}."
    if origins == 1:
        first = next(report.origin for report in reports if report.origin is not None)
        return ClaimStatus.SINGLE_SOURCE, f"Only {first} says it, and no other origin in this folder."
    return ClaimStatus.UNPLACED, "Only articles of unknown outlet say it."


def _traced(reports: Sequence[Report]) -> str:
    """Why several outlets are one origin."""
    first, *others = dict.fromkeys(report.origin for report in reports if report.origin is not None)
    if others:
        return "but no two of them in more than a headline or a text cut short"
    all_known = all(report.origin is not None for report in reports)
    return f"{'all from one origin' if all_known else 'with one known origin'}: {first}"
