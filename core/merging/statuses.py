"""The status of a claim with its three counts and one sentence why: what the coverage shows, never what is true."""

from collections.abc import Sequence

from copydesk.core.model import ClaimStatus, Report, Severity


def count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def claim_status(
    reports: Sequence[Report],
    outlets: int,
    origins: int,
    voices: int,
    dispute: tuple[Severity, str] | None,
    denied_by: str | None,
) -> tuple[ClaimStatus, str]:
    """The first status that fits, and why. `dispute` is the gravest discrepancies' severity and topics."""
    if dispute is not None and dispute[0] is Severity.CONFLICT:
        return ClaimStatus.CONFLICT, f"Other articles give an incompatible value: {dispute[1]}."
    if denied_by is not None:
        return ClaimStatus.DENIED, f"{denied_by} denies it."
    if dispute is not None:
        return ClaimStatus.DIFFERS, f"Other articles put it differently, though both may be right: {dispute[1]}."
    if origins >= 2 and not _one_voice(reports):
        return ClaimStatus.CORROBORATED, f"{count(origins, 'origin')} say it independently, and the values agree."
    if origins >= 2:
        return ClaimStatus.ONE_VOICE, f"{count(origins, 'origin')} carry it, all through {_placed(reports)[0].voice}."
    if origins == 1 and outlets >= 2:
        all_placed = len(_placed(reports)) == len(reports)
        traced = "all from one origin" if all_placed else "with one known origin"
        return ClaimStatus.REPEATED, f"{count(outlets, 'outlet')} carry it, {traced}: {_origin(reports)}."
    if origins == 1:
        return ClaimStatus.SINGLE_SOURCE, f"Only {_origin(reports)} says it, and no other origin in this folder."
    return ClaimStatus.UNPLACED, "Only articles of unknown outlet say it."


def _one_voice(reports: Sequence[Report]) -> bool:
    voices = {report.voice for report in _placed(reports)}
    return len(voices) == 1 and "own" not in voices


def _placed(reports: Sequence[Report]) -> list[Report]:
    return [report for report in reports if report.origin is not None]


def _origin(reports: Sequence[Report]) -> str:
    return next(report.origin for report in reports if report.origin is not None)
