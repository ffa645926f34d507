"""The YAML block: its traps, and what is no front matter at all."""

import pytest

from copydesk.core.reading import article_from_bytes
from copydesk.core.reading.front_matter import front_matter

BODY = "The harbour reopened on Monday after a week of repairs.\n"


def fields(block: str) -> dict[str, tuple[str, ...]]:
    return dict(front_matter(f"---\n{block}\n---\n{BODY}").fields)


@pytest.mark.parametrize(
    ("block", "key", "values"),
    [
        ("title: Harbour reopens", "title", ("Harbour reopens",)),
        ('title: "Harbour: it reopens"', "title", ("Harbour: it reopens",)),
        ("title: Harbour: it reopens", "title", ("Harbour: it reopens",)),
        ("title: [Video] Harbour reopens", "title", ("[Video] Harbour reopens",)),
        ("title: '24 hours' at the harbour", "title", ("'24 hours' at the harbour",)),
        ("title: @harbour reopens", "title", ("@harbour reopens",)),
        ("title: {Harbour}", "title", ("{Harbour}",)),
        ("title: >\n  Harbour\n  reopens", "title", ("Harbour reopens",)),
        ("outlet: NO", "outlet", ("NO",)),
        ("published: 2021-03-04", "published", ("2021-03-04",)),
        ("author: [Ann Teak, Bob Ink]", "author", ("Ann Teak", "Bob Ink")),
        ("author:\n  - Ann Teak\n  - Bob Ink", "author", ("Ann Teak", "Bob Ink")),
        ("title: A: b\nauthor:\n- Ann Teak", "author", ("Ann Teak",)),
        ("Title: Harbour", "title", ("Harbour",)),
        ("title: !!python/object/apply:os.system [ls]", "title", ("ls",)),
    ],
)
def test_fields_are_text(block: str, key: str, values: tuple[str, ...]) -> None:
    assert fields(block)[key] == values


@pytest.mark.parametrize("block", ["outlet: null", "outlet: ~", "outlet:", "outlet: NULL\ntitle: {}", "outlet: [~]"])
def test_null_is_no_value(block: str) -> None:
    assert "outlet" not in fields(f"{block}\nauthor: Ann Teak")


def test_null_between_quotes_is_a_word() -> None:
    assert fields('outlet: "Null"\nauthor: "~"') == {"outlet": ("Null",), "author": ("~",)}


def test_what_was_escaped_is_made_harmless() -> None:
    assert fields(r'title: "a\e[2Jb \u202Ec \x07"')["title"] == ("a\ufffd[2Jb \ufffdc \ufffd",)


def test_a_character_that_json_spells_in_two_halves_is_one() -> None:
    assert fields(r'title: "Storm \ud83c\udf0a hits, \ud800 too"')["title"] == ("Storm 🌊 hits, \ufffd too",)


def test_an_alias_is_not_expanded() -> None:
    block = 'a: &a ["x","x"]\n' + "\n".join(f"{b}: &{b} [*{a},*{a}]" for a, b in zip("abcdef", "bcdefg", strict=True))
    assert fields(block)["g"] == ("&g [*f,*f]",)


@pytest.mark.parametrize("nested", ["[" * 9000, "{a: " * 4000, "- " * 9000])
def test_deep_nesting_costs_no_stack(nested: str) -> None:
    assert fields(f"title: Harbour\nkey: {nested}")["title"] == ("Harbour",)


@pytest.mark.parametrize(
    "text",
    [
        "---\nNo closing line, title: nothing.\n",
        "---\nA separator opens this page.\n---\n",
        "----\ntitle: x\n---\n",
        "text\n---\ntitle: x\n---\n",
        "---",
        "---\n---\n",
        "---\ntitle: x\n" + "a: b\n" * 20_000 + "---\n",
    ],
)
def test_what_is_no_front_matter_is_left_in_the_text(text: str) -> None:
    assert front_matter(text).end == 0


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_metadata_comes_from_the_front_matter(mark: str) -> None:
    text = (
        "---\ntitle: Harbour: a reopening\nsource: The Bay Gazette\nbyline: By Ann Teak and Bob Ink\n"
        f"date: 4 March 2021\nurl: https://bay.example/harbour\n---\n# Harbour: a reopening\n\n{BODY}"
    )
    (article,) = article_from_bytes("a.md", (mark + text).encode(), ".md")
    assert (article.headline, article.outlet, article.origin) == (
        "Harbour: a reopening",
        "The Bay Gazette",
        "The Bay Gazette",
    )
    assert (article.byline, article.published) == (("Ann Teak", "Bob Ink"), "2021-03-04")
    assert article.url == "https://bay.example/harbour"
    assert set(article.found_by.values()) == {"metadata"}
    assert article.text == text
    assert [text[start:end] for start, end in article.body] == ["Harbour: a reopening", BODY.strip()]
    assert article.headline_range == article.body[0]


def test_a_title_that_only_the_front_matter_prints_is_still_body() -> None:
    (article,) = article_from_bytes("a.md", f"---\ntitle: Harbour reopens\n---\n{BODY}".encode(), ".md")
    assert article.headline_range == article.body[0]
    assert article.text[slice(*article.body[0])] == "Harbour reopens"


@pytest.mark.parametrize(
    ("block", "outlet", "origin"),
    [
        ("outlet: www.reuters.com", "Reuters", "Reuters"),
        ("outlet: www.bay-gazette.example", "bay-gazette.example", "bay-gazette.example"),
        ("url: https://www.bbc.co.uk/news/1", "BBC News", "BBC News"),
        ("outlet: Bay Gazette\nsource: AP", "Bay Gazette", "Associated Press"),
        ("outlet: Bay Gazette\nauthor: Ann Teak, Associated Press", "Bay Gazette", "Associated Press"),
        ("title: nothing else", None, None),
    ],
)
def test_outlet_and_origin_come_from_the_front_matter(block: str, outlet: str | None, origin: str | None) -> None:
    (article,) = article_from_bytes("x.md", f"---\n{block}\n---\n{BODY}".encode(), ".md")
    assert (article.outlet, article.origin) == (outlet, origin)
