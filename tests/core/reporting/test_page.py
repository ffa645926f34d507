"""The web page: what it shows, that it needs nothing else, and that nothing of an article comes alive in it."""

import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from itertools import product
from pathlib import Path

import pytest

from copydesk.core.marking import Mark, MarkKind
from copydesk.core.model import Article, ArticleStatus, ClaimStatus, Range, Report, Severity, Snapshot, Span, Zone
from copydesk.core.reporting.kinds import Kind
from copydesk.core.reporting.page import html_page

HOSTILE = [
    "<script>document.title='taken'</script>",
    "</style><script>1</script>",
    "</script><script>1</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "https://example.org/\"><b>x</b>",
    "<!-- ",
    "{{ 7*7 }} {% raw %} {# x #}",
    "&lt;b&gt; &#x3c;b>",
    "\x1b[31m\u202e\0",
    "<base href=https://example.org>",
    "<meta http-equiv=refresh content=0>",
    "]]><x>",
]  # fmt: skip
VOID = {"meta", "input", "br", "hr", "img", "link", "base"}


class Page(HTMLParser):
    """Elements, attributes and words of a page; fails where tags do not nest."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("style", "script"):
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def marks_on(coverage: Snapshot, note: str) -> list[Mark]:
    """A verdict on the claim, and the card dismissed."""

    def mark(kind: MarkKind, span: Span, **told: object) -> Mark:
        return Mark(kind, f"{'0' * 64}:{span.start}:{span.end}", json.dumps(told), 1709400000.0)

    (claim,), (card,) = coverage.claims, coverage.discrepancies
    return [
        mark(MarkKind.CLAIM_VERDICT, claim.mentions[0].span, verdict="verified", note=note),
        mark(MarkKind.DISMISSED, card.values[0].mentions[0].span, type=card.type, values=["38", "41"]),
    ]


def snapshot_with(coverage: Snapshot, articles: Sequence[Article]) -> Snapshot:
    by_id = {one.id: one for one in articles}
    return replace(coverage, articles=tuple(articles), articles_by_id=by_id)


def two_versions(coverage: Snapshot, words: str = "44") -> Snapshot:
    """The first article, superseded by one with other words where it has 41."""
    first, *others = coverage.articles
    text = first.text.replace("41", words)
    body, start = [], 0
    for part in text.split("\n\n"):
        body.append(Range(start, start + len(part)))
        start += len(part) + 2
    newer = replace(first, id="z.txt", text=text, body=tuple(body), published="2023-03-03")
    before = [Range(0, 23), Range(25, 70), Range(72, len(first.text))]
    older = replace(first, status=ArticleStatus.SUPERSEDED, later_version="z.txt", body=tuple(before))
    return snapshot_with(coverage, [older, *others, newer])


def test_the_page_opens_with_the_conflicts_and_a_table_of_values_and_outlets(coverage: Snapshot) -> None:
    softer = replace(coverage.discrepancies[0], id="d_2", severity=Severity.DIFFERS, topic="the boat's name")
    text = Page(html_page(replace(coverage, discrepancies=(*coverage.discrepancies, softer)), "en_test 1.0")).text
    places = [
        "Conflicts (1) ‼ conflict people on board",
        "Value Antrim Post Lough News 41 1 – 38 – 1",
        "The Maud ran aground with 41 people on board. Antrim Post, a.txt, line 3",
        "Differs (1) ≠ differs the boat's name",
        "Claims (1)",
        "Quotations by speaker (1) Ada Penn 1 “We were lucky,” Antrim Post",
        "Timeline of the articles 2023-03-02",
        "Outlets (2)",
        "c.bin outlet unknown no date no headline 0 failed: the file is binary",
        "Names (2)",
        "Method This brief describes the coverage, never the truth.",
        "with en_test 1.0.",
    ]
    found = [text.find(words) for words in places]
    assert -1 not in found, [words for words, place in zip(places, found, strict=True) if place < 0]
    assert [place for place in found if place > text.index("Method")] == found[-1:]
    assert text.count("None were found.") == 0


def test_the_page_of_nothing_says_so() -> None:
    assert Page(html_page(Snapshot(), "en_test 1.0")).text.count("None were found.") == 4


def test_a_page_of_one_kind_leaves_out_the_rest(coverage: Snapshot) -> None:
    text = Page(html_page(coverage, "en_test 1.0", frozenset({Kind.QUOTE}))).text
    assert "We were lucky" in text
    assert "Conflicts" not in text
    assert "Timeline" not in text


def test_what_only_one_origin_says_stands_apart(coverage: Snapshot) -> None:
    alone = replace(coverage.claims[0], id="c_2", status=ClaimStatus.SINGLE_SOURCE, statement="The tide was out.")
    text = Page(html_page(replace(coverage, claims=(*coverage.claims, alone)), "en_test 1.0")).text
    title = "Not confirmed by another origin in this folder (1)"
    assert (
        text.index("Another article gives another number.")
        < text.index(title)
        < text.index("The tide was out. Antrim Post a.txt, line 3")
    )
    assert "true" not in text.replace("never what is true", "")
    assert "false" not in text


def test_a_claim_of_several_articles_shows_how_each_puts_it_and_leads_to_its_conflict(coverage: Snapshot) -> None:
    start = coverage.articles_by_id["b.txt"].text.index("There were 38")
    there = Range(start, start + len("There were 38 people on board the Maud."))
    other = Report("b.txt", *there, *there, "Lough News", "Ada Penn", Zone.BODY)
    both = replace(coverage.claims[0], mentions=(*coverage.claims[0].mentions, other))
    page = html_page(replace(coverage, claims=(both,)), "en_test 1.0")
    assert "as each puts it" in page
    assert "There were 38 people on board the Maud. Lough News, b.txt, line 3, as said by Ada Penn" in Page(page).text
    assert '<a href="#d_1">the values</a>' in page
    alone = html_page(replace(coverage, claims=(both,)), "en_test 1.0", frozenset({Kind.CLAIM}))
    assert 'href="#d_1"' not in alone


def test_an_article_of_unknown_outlet_is_named_once_beside_its_words(coverage: Snapshot) -> None:
    nameless = [replace(one, outlet=None) for one in coverage.articles]
    text = Page(html_page(snapshot_with(coverage, nameless), "en_test 1.0")).text
    assert "38 people on board the Maud. outlet unknown, b.txt, line 3" in text


def test_with_marks_the_page_tells_verdicts_and_sets_what_was_dismissed_apart(coverage: Snapshot) -> None:
    text = Page(html_page(coverage, "en_test 1.0", marks=marks_on(coverage, "<b>two</b> registers agree"))).text
    assert "Conflicts (0) None were found." in text
    assert "Dismissed by the reader (1)" in text
    assert text.index("Dismissed by the reader") < text.index("people on board") < text.rindex("Claims (1)")
    assert "The reader: verified, 2024-03-02: <b>two</b> registers agree" in text
    assert "reader" not in Page(html_page(coverage, "en_test 1.0")).text


def test_what_changed_between_versions_is_shown_with_its_lines(coverage: Snapshot) -> None:
    page = Page(html_page(two_versions(coverage), "en_test 1.0"))
    assert page.tags.count("del") == page.tags.count("ins") == 1
    assert "Antrim Post: Ferry aground off Larne a.txt (2023-03-02) became z.txt (2023-03-03)." in page.text
    assert "The Maud ran aground with 41 44 people on board. line 3" in page.text
    assert "What changed" not in Page(html_page(coverage, "en_test 1.0")).text


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_version_comes_alive(text: str, coverage: Snapshot) -> None:
    plain, attacked = (Page(html_page(two_versions(coverage, words), "en_test 1.0")) for words in ("44", text))
    assert attacked.tags == plain.tags
    assert all(character.isprintable() for character in attacked.text)


def test_the_same_coverage_is_the_same_page(coverage: Snapshot) -> None:
    assert html_page(coverage, "en_test 1.0") == html_page(coverage, "en_test 1.0")


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_an_article_comes_alive(text: str, hostile: Callable[[str], Snapshot]) -> None:
    plain, attacked = (Page(html_page(hostile(words), "en_test 1.0")) for words in ("words", text))
    assert attacked.tags == plain.tags
    assert [(tag, name) for tag, name, _ in attacked.attributes] == [(tag, name) for tag, name, _ in plain.attributes]
    assert not any(name.startswith("on") or name == "style" for _, name, _ in attacked.attributes)
    assert all(character.isprintable() for character in attacked.text)


def test_only_addresses_of_the_web_become_links(hostile: Callable[[str], Snapshot]) -> None:
    def links(address: str) -> list[str]:
        page = Page(html_page(hostile(address), "en_test 1.0"))
        return [value for tag, name, value in page.attributes if (tag, name) == ("a", "href") and value[0] != "#"]

    assert links("https://bay.example/1") == ["https://bay.example/1"]
    assert links("javascript:alert(1)") == links("data:text/html,x") == links("//bay.example") == []


def test_the_page_needs_nothing_else(coverage: Snapshot) -> None:
    source = html_page(coverage, "en_test 1.0")
    page = Page(source)
    assert not {"link", "img", "iframe", "object", "embed", "base"} & set(page.tags)
    assert not any(name == "src" for _, name, _ in page.attributes)
    assert Counter(page.tags)["script"] == Counter(page.tags)["style"] == 1
    assert "url(" not in source
    assert "@import" not in source
    assert "default-src 'none'" in source.replace("&#39;", "'")


def test_the_page_can_be_read_by_everybody(coverage: Snapshot) -> None:
    page = Page(html_page(coverage, "en_test 1.0"))
    assert {"header", "nav", "main", "footer", "section"} <= set(page.tags)
    assert ("html", "lang", "en") in page.attributes
    assert Counter(page.tags)["h1"] == Counter(page.tags)["main"] == 1
    ids = Counter(value for _, name, value in page.attributes if name == "id")
    assert max(ids.values()) == 1
    labels = Counter(value for _, name, value in page.attributes if name in ("aria-label", "aria-labelledby"))
    assert max(labels.values()) == 1  # landmarks that are called alike cannot be told apart by ear
    pointed = [value for _, name, value in page.attributes if name in ("aria-labelledby", "for")]
    pointed += [value.removeprefix("#") for tag, name, value in page.attributes if (tag, name) == ("a", "href")]
    assert {each for value in pointed for each in value.split()} <= ids.keys()


def test_on_paper_what_is_quiet_is_no_larger_than_the_rest() -> None:
    """Sizes in rem are shares of the root's: a print size of the body alone would leave them as on the screen."""
    style = files("copydesk.core.reporting").joinpath("page.css").read_text("utf-8")
    rules = re.findall(r"([^{};]+)\{([^{}]*)\}", style.split("@media print", 1)[1])
    sizes = {selector.strip(): re.findall(r"font(?:-size)?: ([^;]+)", rule) for selector, rule in rules}
    assert {selector: found for selector, found in sizes.items() if found} == {":root": ["10pt"]}


def test_the_page_explains_every_status_and_tag(coverage: Snapshot) -> None:
    source = html_page(coverage, "en_test 1.0")
    explained = re.findall(r"<dt>([^<]+)</dt><dd>", source)
    assert len(explained) == len(ClaimStatus) + 3
    assert explained[-3:] == ["update", "attributed", "internal"]


def test_every_ink_stands_out_from_every_ground() -> None:
    style = files("copydesk.core.reporting").joinpath("page.css").read_text("utf-8")
    blocks = re.findall(r":root \{([^}]*)\}", style)
    assert len(blocks) == 3
    for block in blocks:
        colours = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6})", block))
        inks = [name for name in ("ink", "quiet", "link", "conflict", "differs", "agreed") if name in colours]
        for ink, ground in [*product(inks, ("ground", "surface")), ("ink", "marked")]:
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def dumped(source: str, folder: Path) -> tuple[str, str]:
    """The page as Chromium has it once its scripts ran, and what it wrote to standard error."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    file = folder / "page.html"
    file.write_text(source, "utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom"]
    command = [browser, *flags, f"--user-data-dir={folder}/profile", file.as_uri()]
    shown = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=100)
    return shown.stdout, shown.stderr


@pytest.mark.outside
def test_chromium_shows_it_without_a_word_on_the_console(hostile: Callable[[str], Snapshot], tmp_path: Path) -> None:
    source = html_page(hostile("<script>document.title='taken'</script>\"'><b>x"), "en_test 1.0")
    shown, said = dumped(source, tmp_path)
    assert "CONSOLE" not in said
    assert "<title>Coverage: " in shown
    assert '<div id="finder" role="search">' in shown  # the script ran: it shows the search
    assert shown.count("<script>") == 1


@pytest.mark.outside
@pytest.mark.parametrize(
    ("deed", "found", "kept"),
    [
        ("words.value = 'Lucky penn'", "1 of ", "We were lucky"),
        ("outlet.value = 'Lough News'", "3 of ", "Ferry stuck"),
        ("words.value = 'xyzzy'", "0 of ", None),
    ],
)
def test_what_is_searched_for_stays_and_the_rest_is_hidden(
    coverage: Snapshot, tmp_path: Path, deed: str, found: str, kept: str | None
) -> None:
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
    hand = f"<script>{deed}; words.dispatchEvent(new Event('input'));</script></body>"
    shown, _ = dumped(policy.sub("", html_page(coverage, "en_test 1.0")).replace("</body>", hand), tmp_path)
    assert re.search(rf"<output[^>]*>{found}\d+ shown</output>", shown)
    left = re.findall(r'class="[^"]*\bitem"(?![^>]*hidden)[^>]*>(.*?)</(?:li|tr|article)>', shown, re.DOTALL)
    assert len(left) == int(found[0])
    assert kept is None or any(kept in each for each in left)
