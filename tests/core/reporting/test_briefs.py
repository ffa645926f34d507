from collections.abc import Callable
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from copydesk.core.model import ArticleStatus, ClaimStatus, Confidence, Severity, Snapshot
from copydesk.core.reporting.brief import quotes_by_speaker
from copydesk.core.reporting.escaping import escaped
from copydesk.core.reporting.kinds import Kind
from copydesk.core.reporting.markdown import markdown_brief
from copydesk.core.reporting.page import html_page
from copydesk.core.reporting.summary import summary_line, summary_of
from copydesk.core.reporting.text import text_brief

HOSTILE = [
    "<script>alert(1)</script>",
    "![x](https://example.org/x.png)",
    "[here](javascript:alert(1))",
    "<https://example.org>",
    "see https://example.org and www.example.org",
    "see example.org or notes.md",
    "see smile😀.md, (x)(y).md and -.info, //example.dé",
    "# heading",
    "- item",
    "1. item",
    "1) item",
    "`code` **bold** _em_ ~~gone~~",
    "| cell | cell |",
    "&lt;b&gt; &copy;",
    "line\n\n> quote\n\n    code",
    "[^1]: note",
    "trailing \\",
    "> quoted",
    "&copy &#169; AT&T; a & b",
    "12.",
    "===",
    "***",
    "\x1b[31m\u202e",
]


def test_a_text_brief_opens_with_the_conflicts_and_their_sentences(coverage: Snapshot) -> None:
    assert text_brief(coverage, "en_test 1.0").split("\n")[:13] == [
        "3 articles (1 failed) of 2 outlets: 1 conflict, 0 differs, 1 claim, 1 quote, 2 entities",
        "",
        "CONFLICTS (1)",
        "",
        "‼ people on board [d_1]",
        "  Two articles give numbers for the same people that cannot both be right.",
        "    41: Antrim Post",
        "      Antrim Post, a.txt:3: The Maud ran aground with 41 people on board.",
        "    38: Lough News",
        "      Lough News, b.txt:3: There were 38 people on board the Maud.",
        "",
        "CLAIMS (1)",
        "  Not listed: 1 in the conflicts above.",
    ]


@pytest.mark.parametrize(
    ("statuses", "told"),
    [
        ({"ok": 1}, "1 article of"),
        ({"ok": 3, "copy": 1, "superseded": 1}, "5 articles (1 copy, 1 earlier version) of"),
        (
            {"copy": 2, "failed": 2, "skipped": 3, "superseded": 4},
            "11 articles (2 copies, 4 earlier versions, 2 failed, 3",
        ),
    ],
)
def test_the_first_line_tells_which_articles_do_not_count_like_the_rest(statuses: dict[str, int], told: str) -> None:
    assert summary_line(summary_of(Snapshot()) | {"articles": statuses}).startswith(told)


def test_the_first_line_tells_how_many_articles_are_of_no_known_outlet(coverage: Snapshot) -> None:
    articles = tuple(replace(each, outlet=None) if each.id == "b.txt" else each for each in coverage.articles)
    opening = "3 articles (1 failed, 1 of unknown outlet) of 1 outlet: "
    assert summary_line(summary_of(replace(coverage, articles=articles))).startswith(opening)


def test_a_text_brief_lists_the_files_that_could_not_be_read(coverage: Snapshot) -> None:
    assert "  ✗ c.bin: failed: the file is binary\n" in text_brief(coverage, "en_test 1.0")


def test_a_text_brief_of_nothing_says_so() -> None:
    brief = text_brief(Snapshot(), "en_test 1.0")
    assert brief.startswith("0 articles of 0 outlets")
    assert "NO CONFLICTS" in brief


def test_a_text_brief_keeps_to_its_width(coverage: Snapshot) -> None:
    assert max(map(len, text_brief(coverage, "en_test 1.0", width=60).split("\n"))) <= 60


def test_a_brief_of_one_kind_leaves_out_the_rest(coverage: Snapshot) -> None:
    text = text_brief(coverage, "en_test 1.0", frozenset({Kind.QUOTE}))
    assert "QUOTES (1)" in text
    assert "CONFLICTS" not in text
    assert "ARTICLES" not in text
    markdown = markdown_brief(coverage, "en_test 1.0", frozenset({Kind.ENTITY}))
    assert "| Maud | product | 2 |" in markdown
    assert "## Conflicts" not in markdown


def test_an_update_tells_its_values_in_the_order_in_which_they_came(coverage: Snapshot) -> None:
    second = replace(coverage.articles_by_id["b.txt"], published="2023-03-01T08:30:00Z")
    articles = coverage.articles_by_id | {"b.txt": second}
    card = replace(coverage.discrepancies[0], tags=("update",))
    updated = replace(coverage, articles_by_id=articles, discrepancies=(card,))
    text = text_brief(updated, "en_test 1.0")
    assert text.index("38 (first 2023-03-01 08:30): Lough News") < text.index("41 (first 2023-03-02): Antrim Post")
    assert "- **38** (first 2023-03-01 08:30): Lough News" in markdown_brief(updated, "en_test 1.0")
    assert '<dt>38 <span class="quiet">first 2023-03-01 08:30</span></dt>' in html_page(updated, "en_test 1.0")


def test_a_claim_that_origins_share_is_told_with_its_outlets(coverage: Snapshot) -> None:
    shared = replace(coverage, claims=(replace(coverage.claims[0], status=ClaimStatus.CORROBORATED, origins=2),))
    assert "on board. (Antrim Post) [c_1]" in text_brief(shared, "en_test 1.0")
    assert "on board. (Antrim Post)" in markdown_brief(shared, "en_test 1.0")


def test_every_brief_tells_whose_text_an_outlet_prints(coverage: Snapshot) -> None:
    articles = tuple(
        replace(each, origin="Coastal Press") if each.id == "b.txt" else each for each in coverage.articles
    )
    relayed = replace(coverage, articles=articles)
    assert "b.txt: Lough News, from Coastal Press, no date" in text_brief(relayed, "en_test 1.0")
    assert "| b.txt | Lough News, from Coastal Press | no date |" in markdown_brief(relayed, "en_test 1.0")
    assert "<td>Lough News, from Coastal Press</td>" in html_page(relayed, "en_test 1.0")


def test_speakers_who_are_not_named_stand_under_one_heading_each(coverage: Snapshot) -> None:
    speakers = (
        "the harbour office",
        "A lifeboat man",
        "The harbour office",
        "the lifeboat man",
        "the lifeboat man",
        None,
    )
    quote = coverage.quotes[0]
    quotes = tuple(replace(quote, id=f"q_{number}", speaker=name) for number, name in enumerate(speakers))
    told = [(name, len(said)) for name, said in quotes_by_speaker(replace(coverage, quotes=quotes))]
    assert told == [("the lifeboat man", 3), ("The harbour office", 2), ("Nobody named", 1)]


def test_what_differs_comes_after_the_conflicts(coverage: Snapshot) -> None:
    softer = replace(coverage.discrepancies[0], id="d_2", severity=Severity.DIFFERS, tags=("update",))
    brief = text_brief(replace(coverage, discrepancies=(*coverage.discrepancies, softer)), "en_test 1.0")
    assert brief.index("CONFLICTS (1)") < brief.index("DIFFERS (1)") < brief.index("≠ people on board (update) [d_2]")


@pytest.mark.parametrize("written", [text_brief, markdown_brief])
def test_a_brief_explains_the_signs_and_tags_that_it_prints_and_no_others(
    coverage: Snapshot, written: Callable[..., str]
) -> None:
    card = replace(coverage.discrepancies[0], tags=("internal",), confidence=Confidence.LOW)
    shared = replace(coverage.claims[0], status=ClaimStatus.REPEATED, outlets=2)
    brief = written(replace(coverage, discrepancies=(card,), claims=(shared,)), "en_test 1.0")
    assert "‼ people on board (internal, low confidence)" in brief
    assert "⟳ repeated ×3: several outlets carry it, from one known origin" in brief
    assert "internal: one article gives both" in brief
    assert "one voice" not in brief
    assert "repeated ×3" not in written(coverage, "en_test 1.0", frozenset({Kind.QUOTE}))


@pytest.mark.parametrize("written", [text_brief, markdown_brief])
def test_a_brief_without_cards_does_not_point_at_them(coverage: Snapshot, written: Callable[..., str]) -> None:
    assert "1 in the conflicts above." in written(coverage, "en_test 1.0")
    assert "1 in the conflicts." in written(coverage, "en_test 1.0", frozenset({Kind.CLAIM}))


@pytest.mark.parametrize("written", [text_brief, markdown_brief, html_page])
def test_whoever_is_sent_a_report_reads_of_which_days_it_is(coverage: Snapshot, written: Callable[..., str]) -> None:
    second = replace(coverage.articles_by_id["b.txt"], published="2023-03-05T08:30:00Z")
    articles = tuple(second if each.id == "b.txt" else each for each in coverage.articles)
    assert "published 2023-03-02 to 2023-03-05" in written(replace(coverage, articles=articles), "en_test 1.0")
    assert "published 2023-03-02" in written(coverage, "en_test 1.0")
    assert "published 2023-03-02 to" not in written(coverage, "en_test 1.0")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_brief_never_acts_on_the_terminal(text: str, hostile: Callable[[str], Snapshot]) -> None:
    assert all(line.isprintable() for line in text_brief(hostile(text), "en_test 1.0").split("\n"))


def test_a_markdown_brief_lists_single_sources_by_origin(coverage: Snapshot) -> None:
    alone = [
        replace(coverage.claims[0], id=f"c_{n}", status=ClaimStatus.SINGLE_SOURCE, statement=f"The tide fell {n} feet.")
        for n in range(14)
    ]
    brief = markdown_brief(replace(coverage, claims=tuple(alone)), "en_test 1.0")
    assert "## Single sources (14): not confirmed by another origin in this folder\n\n### Antrim Post\n\n- The" in brief
    assert "- The tide fell 11 feet. (a.txt, line 3)\n- and 2 more\n" in brief
    assert "- The tide fell 12" not in brief


def test_what_is_pasted_into_a_mail_has_no_needless_backslash() -> None:
    for words in ("AT&T (and others) said: Hurrah! No. 5, U.S. and 3.5", "2.6 million", "-5 degrees"[1:], "45 + 3"):
        assert escaped(words) == words


def test_a_markdown_brief_gives_sentences_outlets_and_lines(coverage: Snapshot) -> None:
    lines = markdown_brief(coverage, "en_test 1.0").split("\n")
    opening = lines.index("### ‼ people on board")
    assert lines[opening + 4 : opening + 6] == [
        "- **41**: Antrim Post",
        "  - The Maud ran aground with 41 people on board. (Antrim Post, a.txt, line 3)",
    ]
    assert "| c.bin |  |  | failed: the file is binary |" in lines
    assert "## Method" in lines


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_an_article_comes_alive_in_markdown(text: str, hostile: Callable[[str], Snapshot]) -> None:
    reader = MarkdownIt("gfm-like")
    plain, attacked = (reader.parse(markdown_brief(hostile(words), "en_test 1.0")) for words in ("words", text))
    assert [token.type for token in attacked] == [token.type for token in plain]
    inline = {child.type for token in attacked for child in token.children or ()}
    assert inline <= {"text", "text_special", "strong_open", "strong_close"}


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.isprintable()])
def test_escaped_words_read_as_they_were(text: str) -> None:
    rendered = MarkdownIt("gfm-like").parse(f"- {escaped(text)}")
    inline = next(token for token in rendered if token.type == "inline")
    assert "".join(child.content for child in inline.children or ()) == text


@pytest.mark.parametrize("written", [text_brief, markdown_brief, html_page])
def test_a_superseded_article_is_listed_with_its_later_version(
    coverage: Snapshot, written: Callable[[Snapshot, str], str]
) -> None:
    reason = "a later version is here: b.txt"
    articles = [replace(one, status=ArticleStatus.SUPERSEDED, reason=reason) for one in coverage.articles[:1]]
    assert "a later version is here: b.txt" in written(
        replace(coverage, articles=(*articles, *coverage.articles[1:])), "en_test 1.0"
    )
