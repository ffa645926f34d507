from collections.abc import Callable
from dataclasses import replace

import pytest

from copydesk.core.model import ClaimStatus, Snapshot
from copydesk.core.reporting.events import Event, Revisions, events_between
from copydesk.core.reporting.lines import Ticker, said_of
from copydesk.core.reporting.summary import summary_line, summary_of
from copydesk.core.reporting.wording import main_voice, outlets_shown, status_phrase

NOTHING = Snapshot()


def lines(ticker: Ticker, before: Snapshot, after: Snapshot) -> list[str]:
    heartbeat = Event("heartbeat", "heartbeat", 1, None, {})
    return [
        line for event in (*events_between(before, after, (), Revisions()), heartbeat) for line in ticker.lines(event)
    ]


def test_each_event_is_one_line_with_its_sign_first_and_its_id_last(coverage: Snapshot) -> None:
    assert lines(Ticker(), NOTHING, coverage) == [
        "+ article   Antrim Post: Ferry aground off Larne, 19 words  [a.txt]",
        "+ article   Lough News: Ferry stuck, 10 words  [b.txt]",
        "✗ failed    the file is binary  [c.bin]",
        "@ entity    Maud (product), 2 articles  [e_1]",
        "@ entity    Ada Penn (person), 1 article  [e_2]",
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
    assert lines(ticker, reasoned, alone) == [
        "· claim     changed: 1 single source: The Maud ran aground with 41 people on board. (Antrim Post)  [c_1]"
    ]


def test_a_card_that_changed_is_not_told_like_a_new_one(coverage: Snapshot) -> None:
    ticker = Ticker()
    lines(ticker, NOTHING, coverage)
    card = coverage.discrepancies[0]
    renamed = replace(coverage, discrepancies=(replace(card, id="d_0", tags=("update",)),))
    assert lines(ticker, coverage, renamed) == [
        "‼ conflict  changed: people on board: 41 (Antrim Post) / 38 (Lough News) (update)  [d_0]"
    ]


def test_a_change_of_what_an_earlier_run_told_is_told_as_one(coverage: Snapshot) -> None:
    updated = replace(coverage, discrepancies=(replace(coverage.discrepancies[0], tags=("update",)),))
    assert lines(Ticker(), coverage, updated)[0].startswith("‼ conflict  changed: people on board")


def test_a_quotation_that_went_is_told_with_its_words(coverage: Snapshot) -> None:
    ticker = Ticker()
    lines(ticker, NOTHING, coverage)
    assert lines(ticker, coverage, replace(coverage, quotes=())) == [
        "- quote     gone: Ada Penn said: “We were lucky,”  [q_1]"
    ]


def test_what_comes_again_with_the_same_words_neither_goes_nor_comes(coverage: Snapshot) -> None:
    ticker = Ticker()
    lines(ticker, NOTHING, coverage)
    quote = coverage.quotes[0]
    moved = replace(quote, id="q_2", variants=tuple(replace(one, article="b.txt") for one in quote.variants))
    print_of_it = replace(coverage.articles_by_id["a.txt"], id="b.txt")
    articles = {**coverage.articles_by_id, "b.txt": print_of_it}
    assert lines(ticker, coverage, replace(coverage, quotes=(moved,), articles_by_id=articles)) == []


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
    assert said_of(Event("heartbeat", "heartbeat", 1, None, {})) is None


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
