from collections.abc import Callable
from dataclasses import replace

import pytest

from copydesk.core.model import ClaimStatus, Snapshot
from copydesk.core.reporting.events import Event, Revisions, events_between
from copydesk.core.reporting.lines import Ticker, words_of
from copydesk.core.reporting.summary import summary_line, summary_of
from copydesk.core.reporting.wording import main_voice, outlets_shown, status_phrase

NOTHING = Snapshot()


def lines(ticker: Ticker, before: Snapshot, after: Snapshot) -> list[str]:
    told = (ticker.line(event) for event in events_between(before, after, (), Revisions()))
    return [line for line in told if line is not None]


def test_each_event_is_one_line_with_its_sign_first_and_its_id_last(coverage: Snapshot) -> None:
    assert lines(Ticker(), NOTHING, coverage) == [
        "+ article   Antrim Post: Ferry aground off Larne, 19 words  [a.txt]",
        "+ article   Lough News: Ferry stuck, 10 words  [b.txt]",
        "✗ failed    the file is binary  [c.bin]",
        "@ entity    Maud (PRODUCT), 2 articles  [e_1]",
        "@ entity    Ada Penn (PERSON), 1 article  [e_2]",
        "“ quote     Ada Penn said: “We were lucky,”  [q_1]",
        "· claim     ‼ conflict: The Maud ran aground with 41 people on board. (Antrim Post)  [c_1]",
        "‼ conflict  people on board: 41 (Antrim Post) / 38 (Lough News)  [d_1]",
    ]


def test_what_goes_is_told(coverage: Snapshot) -> None:
    assert lines(Ticker(), coverage, replace(coverage, discrepancies=())) == ["- resolved  people on board  [d_1]"]


def test_a_change_that_the_line_does_not_show_is_not_told_again(coverage: Snapshot) -> None:
    ticker = Ticker()
    lines(ticker, NOTHING, coverage)
    reasoned = replace(coverage, claims=(replace(coverage.claims[0], why="Compared as numbers of people."),))
    assert lines(ticker, coverage, reasoned) == []
    alone = replace(reasoned, claims=(replace(reasoned.claims[0], status=ClaimStatus.SINGLE_SOURCE),))
    assert len(lines(ticker, reasoned, alone)) == 1


def test_a_card_with_a_new_id_and_the_same_words_is_not_told_again(coverage: Snapshot) -> None:
    ticker = Ticker()
    lines(ticker, NOTHING, coverage)
    renamed = replace(coverage, discrepancies=(replace(coverage.discrepancies[0], id="d_0"),))
    assert lines(ticker, coverage, renamed) == []
    gone = replace(renamed, discrepancies=())
    assert lines(ticker, renamed, gone) == ["- resolved  people on board  [d_0]"]


@pytest.mark.parametrize("text", ["\x1b[2J", "\x9b31m", "two\nlines", "\u202egnp", "\udcff", "a\u2028b"])
def test_no_line_breaks_or_acts_on_the_terminal(text: str, hostile: Callable[[str], Snapshot]) -> None:
    for line in lines(Ticker(), NOTHING, hostile(text)):
        assert line.isprintable()
        assert len(line.splitlines()) == 1


def test_a_heartbeat_is_for_machines() -> None:
    assert words_of(Event("heartbeat", "heartbeat", 1, None, {})) is None


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        (ClaimStatus.CONFLICT, "‼ conflict"),
        (ClaimStatus.DIFFERS, "≠ differs"),
        (ClaimStatus.DENIED, "✗ denied"),
        (ClaimStatus.CORROBORATED, "✓ 3 origins"),
        (ClaimStatus.ONE_VOICE, '" one voice: the mate'),
        (ClaimStatus.REPEATED, "⟳ repeated ×4"),
        (ClaimStatus.SINGLE_SOURCE, "1 single source"),
        (ClaimStatus.UNPLACED, "? outlet unknown"),
    ],
)
def test_a_status_is_shown_by_a_sign_and_words(status: ClaimStatus, shown: str) -> None:
    assert status_phrase(status, 4, 3, ["own", "the mate", "the mate", "a diver"]) == shown


def test_the_main_voice_does_not_depend_on_the_order() -> None:
    assert main_voice(["b", "a"]) == main_voice(["a", "b"]) == "a"


def test_outlets_are_shown_once_and_many_are_counted() -> None:
    assert outlets_shown(["B", "A", "B"]) == "B, A"
    assert outlets_shown("ABCDEF", most=4) == "A, B, C, D +2"


def test_a_summary_counts_in_words(coverage: Snapshot) -> None:
    assert summary_line(summary_of(coverage)) == (
        "3 articles (1 failed) of 2 outlets: 1 conflict, 0 differs, 1 claim, 1 quote, 2 entities"
    )
