"""The status of a claim: the first that fits, with its reason."""

import pytest

from copydesk.core.merging.statuses import claim_status, count
from copydesk.core.model import ClaimStatus, Range, Report, Severity, Zone

CONFLICT = (Severity.CONFLICT, "toll")
DIFFERS = (Severity.DIFFERS, "toll")
Carried = tuple[str | None, str]  # origin and voice

HARBOUR, FERRY, UNKNOWN = ("Harbour", "own"), ("Ferry", "own"), (None, "own")
EK_BY_HARBOUR, EK_BY_FERRY, EK_BY_UNKNOWN = ("Harbour", "Ek"), ("Ferry", "Ek"), (None, "Ek")


def reports_of(*carried: Carried) -> list[Report]:
    here = Range(0, 9)
    return [Report(f"{n}.md", 0, 9, *here, origin, voice, Zone.BODY) for n, (origin, voice) in enumerate(carried)]


def status_of(
    carried: tuple[Carried, ...],
    outlets: int,
    dispute: tuple[Severity, str] | None = None,
    denied_by: str | None = None,
    most: int = 9,
) -> tuple[ClaimStatus, str]:
    origins = {origin for origin, _ in carried if origin is not None}
    voices = {voice for origin, voice in carried if origin is not None}
    speaker = next(iter(voices - {"own"})) if len(voices) == 1 and "own" not in voices else None
    return claim_status(reports_of(*carried), outlets, min(len(origins), most), speaker, dispute, denied_by)


@pytest.mark.parametrize(
    ("carried", "outlets", "dispute", "denied_by", "status", "why"),
    [
        ((HARBOUR, FERRY), 2, CONFLICT, "Ek", "conflict", "Other articles give an incompatible value: toll."),
        ((HARBOUR, FERRY), 2, DIFFERS, "Ek", "denied", "Ek denies it."),
        ((HARBOUR, FERRY), 2, None, "Ek", "denied", "Ek denies it."),
        (
            (HARBOUR, FERRY),
            2,
            DIFFERS,
            None,
            "differs",
            "Other articles put it differently, though both may be right: toll.",
        ),
        ((HARBOUR, FERRY), 2, None, None, "corroborated", "2 origins say it independently, and the values agree."),
        (
            (HARBOUR, EK_BY_FERRY),
            2,
            None,
            None,
            "corroborated",
            "2 origins say it independently, and the values agree.",
        ),
        ((EK_BY_HARBOUR, EK_BY_FERRY), 2, None, None, "one_voice", "2 origins carry it, all through Ek."),
        (
            (UNKNOWN, EK_BY_HARBOUR, EK_BY_FERRY),
            3,
            None,
            None,
            "one_voice",
            "2 origins carry it, all through Ek.",
        ),
        ((HARBOUR, HARBOUR), 2, None, None, "repeated", "2 outlets carry it, all from one origin: Harbour."),
        ((UNKNOWN, HARBOUR), 2, None, None, "repeated", "2 outlets carry it, with one known origin: Harbour."),
        (
            (HARBOUR, HARBOUR),
            1,
            None,
            None,
            "single_source",
            "Only Harbour says it, and no other origin in this folder.",
        ),
        (
            (EK_BY_HARBOUR,),
            1,
            None,
            None,
            "single_source",
            "Only Harbour says it, and no other origin in this folder.",
        ),
        ((UNKNOWN, EK_BY_UNKNOWN), 2, None, None, "unplaced", "Only articles of unknown outlet say it."),
    ],
)
def test_the_first_status_that_fits_is_given_with_its_reason(
    carried: tuple[Carried, ...],
    outlets: int,
    dispute: tuple[Severity, str] | None,
    denied_by: str | None,
    status: str,
    why: str,
) -> None:
    assert status_of(carried, outlets, dispute, denied_by) == (status, why)


def test_every_status_stands_in_the_table_above() -> None:
    (table,) = (mark.args[1] for mark in test_the_first_status_that_fits_is_given_with_its_reason.pytestmark)
    assert {row[4] for row in table} == set(ClaimStatus)


def test_a_number_of_things_is_said_in_english() -> None:
    assert [count(number, "origin") for number in (0, 1, 2)] == ["0 origins", "1 origin", "2 origins"]


def test_headlines_of_several_outlets_are_said_to_be_no_more_than_that() -> None:
    told = ClaimStatus.REPEATED, "2 outlets carry it, but no two of them in more than a headline or a text cut short."
    assert status_of((HARBOUR, FERRY), 2, most=1) == told
