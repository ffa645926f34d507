"""Who gathered a text: credits, copies, shared passages, versions; the same in any order."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.core.extraction.text.shingles import SIZE, shingles_of
from copydesk.core.merging.origins import Origins, with_origin
from copydesk.core.model import Article, ArticleStatus, Extract

WORDS = 200


def words_of(name: str, count: int = WORDS) -> list[str]:
    """Words that no other text has."""
    return [f"{name}{number}" for number in range(count)]


def sharing(name: str, source: list[str], containment: float) -> list[str]:
    """A text as long as the source with this share of its word 5-grams."""
    shared = round((len(source) - SIZE + 1) * containment) + SIZE - 1
    return source[:shared] + words_of(name, len(source) - shared)


@dataclass(frozen=True)
class Text:
    """An article to be placed: its id is its outlet's name in small letters unless told."""

    outlet: str | None
    words: list[str]
    day: str | None = "2031-04-01"
    origin: str | None = None
    id: str = ""
    headline: str | None = None
    url: str | None = None

    def read(self) -> tuple[Article, Extract]:
        text = " ".join(self.words)
        article = Article(
            self.id or str(self.outlet).lower(),
            hashlib.sha256(text.encode()).hexdigest(),
            ArticleStatus.OK,
            outlet=self.outlet,
            origin=self.origin or self.outlet,
            headline=self.headline,
            url=self.url,
            published=self.day,
            text=text,
        )
        return article, Extract(shingles=tuple(sorted(shingles_of(text))))


def placed(texts: Iterable[Text]) -> Origins:
    origins = Origins()
    origins.update((), [text.read() for text in texts])
    return origins


def told(origins: Origins) -> tuple[dict[str, Any], ...]:
    return origins.origin_of, origins.copy_of, origins.later, origins.passages


SOURCE = words_of("source")


def test_an_independent_report_is_of_its_outlet() -> None:
    origins = placed([Text("Harbour", SOURCE), Text("Ferry", words_of("other"))])
    assert origins.origin_of == {"harbour": "Harbour", "ferry": "Ferry"}
    assert origins.copy_of == {}
    assert origins.passages == {}


@pytest.mark.parametrize(
    ("containment", "origin", "passages", "copied"),
    [
        (0.1, "Ferry", 0, False),
        (0.3, "Ferry", 1, False),
        (0.6, "Harbour", 0, False),
        (0.9, "Harbour", 0, True),
        (1.0, "Harbour", 0, True),
    ],
)
def test_shared_text_tells_the_origin(containment: float, origin: str, passages: int, copied: bool) -> None:
    later = Text("Ferry", sharing("ferry", SOURCE, containment), "2031-04-02")
    origins = placed([later, Text("Harbour", SOURCE)])
    assert origins.origin_of["ferry"] == origin
    assert origins.origin_of["harbour"] == "Harbour"
    assert [found[1] for found in origins.passages.get("ferry", ())] == ["Harbour"] * passages
    assert origins.copy_of == ({"ferry": "harbour"} if copied else {})


def test_a_short_text_inside_a_long_one_shares_its_origin_and_is_no_copy() -> None:
    brief = Text("Ferry", SOURCE[:60], "2031-04-02")
    origins = placed([Text("Harbour", SOURCE), brief])
    assert origins.origin_of["ferry"] == "Harbour"
    assert origins.copy_of == {}


def test_a_sentence_in_common_makes_no_origin() -> None:
    assert placed([Text("Harbour", SOURCE[:15]), Text("Ferry", SOURCE[:15])]).origin_of["ferry"] == "Ferry"


def test_the_earlier_article_is_the_source_and_an_undated_one_is_the_latest() -> None:
    origins = placed([Text("Ferry", SOURCE, None), Text("Harbour", SOURCE, "2031-04-09")])
    assert origins.copy_of == {"ferry": "harbour"}
    assert origins.origin_of["ferry"] == "Harbour"


def test_a_credit_makes_the_wire_the_origin() -> None:
    origins = placed([Text("Harbour", SOURCE, origin="AP"), Text("Ferry", words_of("other"), origin="AP")])
    assert origins.origin_of == {"harbour": "AP", "ferry": "AP"}


@pytest.mark.parametrize("credited", ["harbour", "ferry", "tide"])
def test_one_credit_is_good_for_every_print_of_the_text(credited: str) -> None:
    prints = [("Harbour", "2031-04-01"), ("Ferry", "2031-04-02"), ("Tide", "2031-04-03")]
    origins = placed(
        Text(outlet, SOURCE, day, origin="AP" if outlet.lower() == credited else None) for outlet, day in prints
    )
    assert set(origins.origin_of.values()) == {"AP"}


def test_the_wire_s_own_page_is_the_origin_even_where_it_is_dated_later() -> None:
    origins = placed([Text("Harbour", SOURCE, "2031-04-01"), Text("Reuters", SOURCE, "2031-04-02")])
    assert set(origins.origin_of.values()) == {"Reuters"}


def test_an_article_keeps_its_own_credit() -> None:
    origins = placed([Text("Harbour", SOURCE, origin="AP"), Text("Ferry", SOURCE, "2031-04-02", origin="AFP")])
    assert origins.origin_of == {"harbour": "AP", "ferry": "AFP"}


def test_an_unknown_outlet_has_no_origin_unless_its_text_has_one() -> None:
    alone = Text(None, words_of("other"), id="alone")
    copy = Text(None, SOURCE, "2031-04-02", id="copy")
    origins = placed([alone, copy, Text("Harbour", SOURCE)])
    assert origins.origin_of == {"alone": None, "copy": "Harbour", "harbour": "Harbour"}


def test_two_known_prints_of_an_unknown_outlet_s_text_are_one_origin() -> None:
    first = Text(None, SOURCE, id="first")
    origins = placed([first, Text("Harbour", SOURCE, "2031-04-02"), Text("Ferry", SOURCE, "2031-04-03")])
    assert set(origins.origin_of.values()) == {"Harbour"}


def test_a_roundup_of_two_texts_does_not_make_them_one_origin() -> None:
    other = words_of("other")
    origins = placed([Text("Harbour", SOURCE), Text("Ferry", other), Text("Tide", SOURCE + other[:120], "2031-04-02")])
    assert origins.origin_of == {"harbour": "Harbour", "ferry": "Ferry", "tide": "Harbour"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"headline": "Ferry sinks"}, {"headline": "FERRY  SINKS"}),
        ({"url": "https://harbour.example/1"}, {"url": "https://harbour.example/1/#top"}),
    ],
)
def test_a_later_version_replaces_the_earlier_and_is_no_copy_of_it(
    first: dict[str, str], second: dict[str, str]
) -> None:
    old = Text("Harbour", SOURCE, "2031-04-01", id="old", **first)
    new = Text("Harbour", sharing("new", SOURCE, 0.9), "2031-04-02", id="new", **second)
    origins = placed([new, old])
    assert origins.superseded == {"old"}
    assert origins.copy_of == {}
    assert with_origin(old.read()[0], origins).status is ArticleStatus.SUPERSEDED
    assert with_origin(new.read()[0], origins).status is ArticleStatus.OK


def test_of_three_versions_the_last_stays() -> None:
    texts = [Text("Harbour", SOURCE, f"2031-04-0{day}", id=f"v{day}", url="https://h.example") for day in (1, 2, 3)]
    assert placed(texts).superseded == {"v1", "v2"}


def test_another_text_under_a_standing_headline_is_no_version() -> None:
    daily = [
        Text("Harbour", words_of(day), f"2031-04-{day}", id=day, headline="Morning briefing") for day in ("01", "02")
    ]
    assert placed(daily).superseded == frozenset()


def test_the_same_headline_of_two_outlets_is_no_version() -> None:
    texts = [Text("Harbour", SOURCE, headline="Ferry sinks"), Text("Ferry", SOURCE, headline="Ferry sinks")]
    assert placed(texts).superseded == frozenset()


def test_who_copied_a_superseded_version_is_a_copy_of_the_latest() -> None:
    old = Text("Harbour", SOURCE, "2031-04-01", id="old", url="https://h.example")
    copy = Text("Ferry", SOURCE, "2031-04-02")
    new = Text("Harbour", SOURCE, "2031-04-03", id="new", url="https://h.example")
    origins = placed([new, copy, old])
    assert origins.copy_of == {"ferry": "new"}
    assert origins.origin_of == {"old": "Harbour", "new": "Harbour", "ferry": "Harbour"}


def test_a_copy_is_marked_with_what_it_repeats() -> None:
    copy = Text("Ferry", SOURCE, "2031-04-02")
    shown = with_origin(copy.read()[0], placed([Text("Harbour", SOURCE), copy]))
    assert (shown.status, shown.copy_of, shown.origin) == (ArticleStatus.COPY, "harbour", "Harbour")


_POOL = [words_of(name, 60) for name in ("north", "south", "east")]


@st.composite
def _texts(draw: st.DrawFn) -> list[Text]:
    """Few outlets, days and sources, so that everything meets everything."""
    size = draw(st.integers(1, 7))
    return [
        Text(
            draw(st.sampled_from([None, "Harbour", "Ferry", "Reuters"])),
            sharing(f"own{number}-", draw(st.sampled_from(_POOL)), draw(st.sampled_from([0.0, 0.3, 0.6, 1.0]))),
            draw(st.sampled_from([None, "2031-04-01", "2031-04-02"])),
            draw(st.sampled_from([None, None, "AP", "AFP"])),
            id=f"a{number}",
            headline=draw(st.sampled_from([None, "Ferry sinks"])),
        )
        for number in range(size)
    ]


@given(_texts(), st.integers())
def test_origins_depend_on_no_order_and_copies_only_on_what_stands(texts: list[Text], seed: int) -> None:
    origins = placed(texts)
    shuffled = list(texts)
    Random(seed).shuffle(shuffled)
    assert told(placed(shuffled)) == told(origins)
    assert set(origins.origin_of) == {text.id for text in texts}
    gone = set(origins.copy_of) | origins.superseded
    assert not gone & set(origins.copy_of.values())


@given(_texts(), st.integers())
def test_what_is_kept_up_to_date_is_what_a_run_from_scratch_gives(texts: list[Text], seed: int) -> None:
    chance, kept, here = Random(seed), Origins(), dict[str, Text]()
    for _ in range(8):
        gone = chance.sample(sorted(here), chance.randint(0, len(here)))
        come = [text for text in texts if text.id not in here or text.id in gone]
        come = [text for text in come if chance.random() < 0.5]
        before = {one: told_of(kept, one) for one in here}
        changed = kept.update(gone, [text.read() for text in come])
        here = {one: text for one, text in here.items() if one not in gone} | {text.id: text for text in come}
        assert told(kept) == told(placed(here.values()))
        assert all(one in changed for one in here if before.get(one) != told_of(kept, one))


def told_of(origins: Origins, article: str) -> list[object]:
    return [fields.get(article) for fields in told(origins)]
