"""FollowTheMoney JSON lines: articles and who is named in them."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from copydesk.core.model import Range, Snapshot
from copydesk.core.reporting.follow_the_money import money_lines
from copydesk.core.reporting.kinds import Kind


def read(lines: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.splitlines()]


def test_articles_come_first_and_each_mention_points_at_its_article(coverage: Snapshot) -> None:
    first, second, mention = read(money_lines(coverage))
    assert (first["schema"], second["schema"], mention["schema"]) == ("Article", "Article", "Mention")
    assert first["properties"]["title"] == ["Ferry aground off Larne"]
    assert first["properties"]["publisher"] == ["Antrim Post"]
    assert mention["properties"] == {"name": ["Ada Penn"], "document": [first["id"]], "detectedSchema": ["Person"]}
    assert len({first["id"], second["id"], mention["id"]}) == 3


def test_only_the_kinds_asked_for_are_written(coverage: Snapshot) -> None:
    assert [each["schema"] for each in read(money_lines(coverage, frozenset({Kind.ENTITY})))] == ["Mention"]


@pytest.mark.parametrize("text", ["\x1b[31m", "\u2028{}", "\ud800"])
def test_a_line_is_a_line_whatever_stands_in_it(text: str, hostile: Callable[[str], Snapshot]) -> None:
    lines = money_lines(hostile(text))
    assert len(read(lines)) == len(lines.split("\n")) - 1
    assert all(line.isprintable() for line in lines.splitlines())
    lines.encode()


def test_only_an_address_of_the_web_is_told(hostile: Callable[[str], Snapshot]) -> None:
    assert "sourceUrl" not in read(money_lines(hostile("javascript:alert(1)")))[0]["properties"]
    assert read(money_lines(hostile("https://bay.example/1")))[0]["properties"]["sourceUrl"] == [
        "https://bay.example/1"
    ]


def test_a_long_text_stands_in_several_values_parted_between_paragraphs(coverage: Snapshot) -> None:
    (first, *_) = read(money_lines(long_winded(coverage)))
    pieces = first["properties"]["bodyText"]
    assert [len(piece) for piece in pieces] == [40_000, 65_000, 15_004]
    assert "".join(pieces).replace("\n\n", "") == "a" * 40_000 + "b" * 80_000 + "cc"
    assert [len(value) for value in first["properties"]["title"]] == [1_024]


def long_winded(coverage: Snapshot) -> Snapshot:
    text = "a" * 40_000 + "b" * 80_000 + "cc"
    body = (Range(0, 40_000), Range(40_000, 120_000), Range(120_000, 120_002))
    article = replace(coverage.articles[0], text=text, body=body, headline="h" * 3_000)
    return Snapshot(articles=(article,), articles_by_id={article.id: article})


@pytest.mark.outside
@pytest.mark.parametrize("told", [lambda coverage: coverage, long_winded])
def test_the_library_of_follow_the_money_takes_every_line(
    coverage: Snapshot, told: Callable[[Snapshot], Snapshot]
) -> None:
    library = pytest.importorskip(
        "followthemoney", reason="followthemoney is not installed (pip install followthemoney)"
    )
    for line in read(money_lines(told(coverage))):
        proxy = library.model.get_proxy(line)
        proxy.schema.validate(line)
        for name, values in line["properties"].items():
            assert len(proxy.get(name)) == len(values), name
