"""Two hundred hostile files in one folder: each has a row, none stops the rest, none comes out as code."""

import csv
import gzip
import io
import json
import random
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from copydesk.core.desk import Desk
from copydesk.core.model import ArticleStatus, Snapshot
from copydesk.core.reporting.follow_the_money import money_lines
from copydesk.core.reporting.markdown import markdown_brief
from copydesk.core.reporting.page import html_page
from copydesk.core.reporting.report import report_document, report_json
from copydesk.core.reporting.tables import csv_files
from copydesk.core.reporting.text import text_brief

sys.path.append(str(Path(__file__).parent))
ENDINGS = [".txt", ".md", ".html", ".json", ".jsonl", ".eml", ".txt.gz", ".html.gz", ".json.gz", ".pdf", ""]
PROSE = "The ferry to the island will run again, the board said on Friday. Nine days it was away, in the storm.\n\n"
HOSTILE = [
    "\x1b[31m\x1b]0;taken\x07",
    "\u202egnp.exe\u2066",
    "\x00\x01\x02",
    "=HYPERLINK(1)",
    "<script>alert(1)</script>",
    "</script><script>1",
    "[@click=app.quit]x[/b]",
    "![x](https://example.org/x.png)",
    "{{ 7*7 }}",
    "---\n",
    "]]>",
    "\ud800",
    "&#27;&#x202e;&#0;",
    '"><img src=x onerror=1>',
    "{" * 5_000,
    "<i>" * 5_000,
    "\n> " * 500,
    "%PDF-",
    "Ã©â€œ",
    "A" * 20_000,
    "\r\n.\r\n",
    "boundary=" * 300,
    "((((((" * 900,
    "🏴" * 300,
]  # fmt: skip
ACTS_ON_TERMINALS = {chr(code) for code in [*range(32), *range(0x7F, 0xA0), *range(0x202A, 0x202F)]} - {"\n"}
KEYS = ["title", "text", "authors", "url", "source", "publish_date", "body", "content", "articles"]


def content_of(number: int) -> tuple[str, bytes]:
    """Name and bytes of one file; the same for the same number."""
    chance = random.Random(number)
    ending = ENDINGS[number % len(ENDINGS)]
    words = chance.choice(HOSTILE)
    text = "".join(chance.choice([PROSE, words, chance.choice(HOSTILE)]) for _ in range(chance.randrange(6)))
    inner = ending.removesuffix(".gz")
    if inner == ".html":
        head = f"<title>{words}</title><meta name=author content='{words}'>"
        text = f"<html><head>{head}</head><body><p>{text}</p>{PROSE * 3}"
    elif inner in (".json", ".jsonl") and number % 3:
        text = json.dumps({chance.choice(KEYS): chance.choice([text, [text], {"name": words}]), "text": PROSE + words})
    elif inner == ".eml" and number % 3:
        text = f"Subject: {words}\nFrom: {words}\nContent-Type: text/html; charset={words[:9]}\n\n{text}"
    elif inner == ".md":
        text = f"---\ntitle: {words}\noutlet: {words}\nauthor: [{words}]\nurl: javascript:alert(1)\n---\n{PROSE}{text}"
    content = text.encode("utf-16" if number % 7 == 0 else "utf-8", "surrogatepass")
    if number % 5 == 0:
        content = content[: chance.randrange(len(content) + 1)] + chance.randbytes(chance.randrange(40))
    if ending.endswith(".gz") and number % 4:
        content = gzip.compress(content)[: None if number % 8 else -4]
    return f"{number:03}{chance.choice(['', ' =1+1', '<b>', '[red]', '`$(x)`'])}{ending}", content


@pytest.fixture(scope="module")
def coverage(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    folder = tmp_path_factory.mktemp("hostile") / "folder"
    folder.mkdir()
    for number in range(200):
        name, content = content_of(number)
        (folder / name).write_bytes(content)
    log = folder.parent / "log"
    return Desk(folder, model=str(log), state=None, settle=0.02, extractor="stub_extractor:StubExtractor").read_once()


def test_each_file_has_a_row_and_none_stops_the_rest(coverage: Snapshot) -> None:
    names = {content_of(number)[0] for number in range(200)}
    assert {article.id.split("#")[0] for article in coverage.articles} == names
    statuses = {article.status for article in coverage.articles}
    assert statuses >= {ArticleStatus.OK, ArticleStatus.FAILED, ArticleStatus.SKIPPED}
    for article in coverage.articles:
        told = article.status in {ArticleStatus.FAILED, ArticleStatus.SKIPPED, ArticleStatus.SUPERSEDED}
        assert (article.reason is not None) == told, article.id
        assert bool(article.text) == (article.status not in {ArticleStatus.FAILED, ArticleStatus.SKIPPED}), article.id
        assert "extraction failed" not in (article.reason or "")
    assert sum(bool(article.text) for article in coverage.articles) > 70


def test_none_reaches_a_terminal_as_code(coverage: Snapshot) -> None:
    for surface in (
        text_brief(coverage, "stub"),
        markdown_brief(coverage, "stub"),
        report_json(report_document(coverage, "stub")),
        money_lines(coverage),
        html_page(coverage, "stub"),
    ):
        assert not ACTS_ON_TERMINALS & set(surface)
        surface.encode()


def test_none_reaches_a_spreadsheet_as_code(coverage: Snapshot) -> None:
    for table in csv_files(coverage).values():
        for row in csv.reader(io.StringIO(table[1:], newline=""), strict=True):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_none_reaches_markdown_as_markup(coverage: Snapshot) -> None:
    inline = {
        one.type
        for block in MarkdownIt("gfm-like").parse(markdown_brief(coverage, "stub"))
        for one in block.children or ()
    }
    assert inline <= {"text", "text_special", "strong_open", "strong_close", "s_open", "s_close"}


@pytest.mark.outside
def test_the_library_of_follow_the_money_takes_all_that_is_told_of_them(coverage: Snapshot) -> None:
    library = pytest.importorskip(
        "followthemoney", reason="followthemoney is not installed (pip install followthemoney)"
    )
    for line in money_lines(coverage).splitlines():
        library.model.get_proxy(json.loads(line)).schema.validate(json.loads(line))


def test_none_reaches_the_page_as_code(coverage: Snapshot) -> None:
    class Tags(HTMLParser):
        scripts = 0

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert tag not in ("img", "b", "i", "iframe")
            assert not any(name.startswith("on") for name, _ in attrs)
            assert not any((value or "").startswith("javascript:") for _, value in attrs)
            self.scripts += tag == "script"

    tags = Tags()
    tags.feed(html_page(coverage, "stub"))
    assert tags.scripts == 1
