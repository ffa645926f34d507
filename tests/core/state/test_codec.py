import math
from array import array
from dataclasses import dataclass

import pytest

from copydesk.core.model import (
    Article,
    ArticleStatus,
    Confidence,
    EntityType,
    Extract,
    Fact,
    LocalEntity,
    Quotation,
    QuoteKind,
    Range,
    Unit,
    Value,
)
from copydesk.core.state.codec import Undecodable, decode, encode

ARTICLE = Article(
    "a/é\udce9.txt",
    "00" * 32,
    ArticleStatus.OK,
    byline=("Ann Example",),
    found_by={"outlet": "path"},
    text="Tea\u2028“time”\x00",
    body=(Range(0, 3), Range(4, 8)),
)
EXTRACT = Extract(
    entities=(LocalEntity("Ann", EntityType.PERSON, ("Ann",), (Range(0, 3),), votes=(("PERSON", 2),)),),
    quotations=(Quotation(QuoteKind.DIRECT, (Range(0, 3),), (), confidence=Confidence.HIGH, speakers=(0,)),),
    facts=(
        Fact(
            "count",
            ("injure",),
            "the injured",
            Range(0, 3),
            Range(0, 9),
            "over 10",
            Value(10, math.inf, Unit("count", ""), "over 10", low_open=True),
        ),
    ),
    shingles=array("Q", (1, 2**63)),
)


@pytest.mark.parametrize("thing", [ARTICLE, EXTRACT, Extract()], ids=["article", "extract", "nothing"])
def test_what_is_stored_comes_back_as_it_was(thing: Article | Extract) -> None:
    assert decode(type(thing), encode(thing)) == thing


def test_members_come_back_as_their_own_types() -> None:
    entity = decode(Extract, encode(EXTRACT)).entities[0]
    assert isinstance(entity.type, EntityType)
    assert isinstance(entity.mentions[0], Range)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[",
        b"{}",
        b"[1]",
        b'[["x"],[],[],[],[]]',
        b"[[],[],[],[],[true]]",
        b"[[],[],[],[],[-1]]",
        b"[[],[],[],[],[18446744073709551616]]",
        b"[" * 100_000,
        b"\xff",
    ],
)
def test_what_was_not_stored_by_this_version_is_refused(content: bytes) -> None:
    with pytest.raises(Undecodable):
        decode(Extract, content)


def test_a_type_that_cannot_come_back_is_refused_at_once() -> None:
    @dataclass
    class Odd:
        thing: complex

    with pytest.raises(TypeError):
        encode(Odd(1j))
