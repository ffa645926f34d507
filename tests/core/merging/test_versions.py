"""What changed from one version of an article to the next, as a reader of both would tell it."""

import time

import pytest

from copydesk.core.merging.versions import (
    Edit,
    changes_between,
    earlier_versions,
)
from copydesk.core.model import Article, ArticleStatus, Range, Snapshot

_SIGNS = {Edit.KEPT: "", Edit.REMOVED: "-", Edit.ADDED: "+"}
LEAD = "The ferry Maud ran aground off Larne on Monday."
CREW = "The mate blamed a broken rudder for the accident."


def article(*paragraphs: str, **told: object) -> Article:
    body, start = [], 0
    for paragraph in paragraphs:
        body.append(Range(start, start + len(paragraph)))
        start += len(paragraph) + 2
    known: dict[str, object] = {"id": "a.txt", "sha256": "0" * 64, "status": ArticleStatus.OK, **told}
    return Article(text="\n\n".join(paragraphs), body=tuple(body), **known)  # type: ignore[arg-type]


def told(older: Article, newer: Article) -> list[str]:
    """Each changed paragraph, with what went in -[…] and what came in +[…]."""
    return [
        " ".join(f"{_SIGNS[edit]}[{text}]" if edit is not Edit.KEPT else text for edit, text in change.passages)
        for change in changes_between(older, newer)
    ]


@pytest.mark.parametrize(
    ("older", "newer", "changes"),
    [
        ([LEAD, CREW], [LEAD, CREW], []),
        ([LEAD], [LEAD.replace(" ", "\n ")], []),
        ([LEAD, CREW], [LEAD], [f"-[{CREW}]"]),
        ([LEAD], [CREW, LEAD], [f"+[{CREW}]"]),
        ([LEAD], [CREW], [f"-[{LEAD}]", f"+[{CREW}]"]),
        (
            [LEAD, "Twelve people were hurt, the port said.", CREW],
            [LEAD, "Fourteen people were hurt, the port said.", CREW],
            ["-[Twelve] +[Fourteen] people were hurt, the port said."],
        ),
        (
            ["The ferry Maud was towed to port by two tugs."],
            ["The ferry Maud was later slowly pulled to port by two tugs."],
            ["The ferry Maud was -[towed] +[later slowly pulled] to port by two tugs."],
        ),
        (
            ["Six divers who came from the town of Larne searched the hull until dusk."],
            ["Six divers flown in from the city of Oban searched the hull until dusk."],
            [
                "Six divers -[who came from the town of Larne] +[flown in from the city of Oban]"
                " searched the hull until dusk."
            ],
        ),
        ([f"{LEAD} {CREW}"], [LEAD, CREW], []),
        (
            [LEAD, "Twelve people were hurt, the port said."],
            [LEAD, "Twelve people were hurt, the port said.", CREW, "An inquiry will open in May."],
            [f"+[{CREW}]", "+[An inquiry will open in May.]"],
        ),
        ([], [LEAD], [f"+[{LEAD}]"]),
        ([], [], []),
    ],
)
def test_what_changed_is_told_by_paragraph_and_word(older: list[str], newer: list[str], changes: list[str]) -> None:
    assert told(article(*older), article(*newer)) == changes


def test_a_change_tells_where_it_begins_in_either_version() -> None:
    hull, night = "Divers from the navy searched the whole of the hull.", "The tide was high and the night was dark."
    older = article(LEAD, "Twelve were hurt in all, the port said.", LEAD, f"{hull} {night}", LEAD, CREW)
    parted = (hull, night.replace("dark", "clear"))
    newer = article("An inquiry opened.", LEAD, "Ten were hurt in all, the port said.", LEAD, *parted, LEAD)
    assert [
        (at if at is None else older.text[at : at + 8], to if to is None else newer.text[to : to + 8])
        for _, at, to in changes_between(older, newer)
    ] == [(None, "An inqui"), ("Twelve w", "Ten were"), ("Divers f", "The tide"), ("The mate", None)]


def test_what_went_one_way_came_the_other_way() -> None:
    older, newer = article(LEAD, "Twelve were hurt in all."), article("Fourteen were hurt in all.", CREW)
    there = {(edit, text) for change in changes_between(older, newer) for edit, text in change.passages}
    back = {(edit, text) for change in changes_between(newer, older) for edit, text in change.passages}
    swapped = {Edit.ADDED: Edit.REMOVED, Edit.REMOVED: Edit.ADDED, Edit.KEPT: Edit.KEPT}
    assert {(swapped[edit], text) for edit, text in there} == back


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (["a " * 400_000], ["b a " * 200_000]),
        (["a"] * 150_000, ["a", "b"] * 75_000),
        (["a b"] * 3_000, ["b a"] * 3_000),
        (["x" * 900_000], ["y" * 900_000]),
        ([f"{number}" for number in range(9_000)], [f"{number}" for number in reversed(range(9_000))]),
    ],
    ids=["one long paragraph", "many paragraphs", "the same over again", "one long word", "turned round"],
)
def test_a_text_made_to_be_slow_is_compared_in_a_moment(older: list[str], newer: list[str]) -> None:
    first, second = article(*older), article(*newer)
    start = time.process_time()
    changes = changes_between(first, second)
    assert time.process_time() - start < 3
    assert changes


def test_the_earlier_versions_stand_in_order_of_publication() -> None:
    dates = {"c.txt": "2031-04-01", "b.txt": "2031-04-02", "a.txt": None}
    old = [
        article(LEAD, id=key, status=ArticleStatus.SUPERSEDED, later_version="new.txt", published=day)
        for key, day in dates.items()
    ]
    new = article(LEAD, id="new.txt")
    assert [one.id for one in earlier_versions(new, Snapshot(articles=(*old, new)))] == ["c.txt", "b.txt", "a.txt"]
