"""JSON as the usual scrapers write it, stubs, and broken files."""

import gzip
import json
from typing import Any

import pytest

from copydesk.core.model import Article, ArticleStatus
from copydesk.core.reading import article_from_bytes

TITLE = "Ferry returns to Skerry Island"
PROSE = (
    "The ferry to Skerry Island will run again, the harbour board said.\n\n"
    "Workers spent nine days repairing the ramp, which a storm had torn from its mounts in the night."
)
DATE = "2021-03-04T05:06:07"
ADDRESS = "https://bay.example/ferry"


def read(value: Any, ending: str = ".json") -> tuple[Article, ...]:
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    return article_from_bytes("scrape" + ending, content, ending)


RECORDS = {
    "newspaper4k": {
        "url": ADDRESS, "title": TITLE, "authors": ["Ann Teak"], "publish_date": f"{DATE}", "text": PROSE,
        "summary": "", "meta_site_name": "Bay Gazette", "meta_lang": "en", "top_image": "", "movies": [],
    },
    "trafilatura": {
        "title": TITLE, "author": "Ann Teak", "hostname": "bay.example", "date": "2021-03-04", "fingerprint": "ab12",
        "id": None, "license": None, "comments": "", "raw_text": PROSE.replace("\n\n", " "), "text": PROSE,
        "language": None, "source": ADDRESS, "source-hostname": "Bay Gazette", "excerpt": None, "tags": "",
    },
    "fundus": {
        "title": TITLE, "authors": ["Ann Teak"], "publishing_date": "2021-03-04 05:06:07+00:00", "topics": [],
        "body": {"summary": [], "sections": [{"headline": [], "paragraphs": PROSE.split("\n\n")}]},
        "html": {"requested_url": ADDRESS, "source_info": {"publisher": "Bay Gazette", "type": "rss"}},
        "free_access": True,
    },
    "news-please": {
        "authors": ["Ann Teak"], "date_download": "2021-03-05 00:00:00", "date_modify": "None",
        "date_publish": "2021-03-04 05:06:07", "description": "A ferry.", "maintext": PROSE, "title": TITLE,
        "title_rss": "NULL", "source_domain": "Bay Gazette", "url": ADDRESS, "filename": "x.html",
    },
    "schema.org": {
        "@type": "NewsArticle", "headline": TITLE, "articleBody": PROSE, "author": {"name": "Ann Teak"},
        "datePublished": DATE, "publisher": {"name": "Bay Gazette"}, "url": ADDRESS,
    },
    "WordPress": {
        "title": {"rendered": TITLE}, "date": DATE, "link": ADDRESS, "authors": ["Ann Teak"],
        "content": {"rendered": "".join(f"<p>{paragraph}</p>\n" for paragraph in PROSE.split("\n\n"))},
        "publisher": "Bay Gazette",
    },
}  # fmt: skip


@pytest.mark.parametrize("scraper", list(RECORDS))
def test_every_scrapers_record_reads_as_the_same_article(scraper: str) -> None:
    (article,) = read(RECORDS[scraper])
    assert (article.id, article.status, article.stub) == ("scrape.json", ArticleStatus.OK, False)
    assert [article.text[start:end] for start, end in article.body] == [TITLE, *PROSE.split("\n\n")]
    assert (article.headline, article.outlet, article.byline) == (TITLE, "Bay Gazette", ("Ann Teak",))
    assert article.url == ADDRESS
    assert (article.published or "")[:10] == "2021-03-04"


def test_none_as_a_word_is_no_date_and_no_outlet() -> None:
    (article,) = read({"title": TITLE, "maintext": PROSE, "date_publish": "None", "source_domain": None, "url": "None"})
    assert (article.published, article.outlet, article.url, article.byline) == (None, None, None, ())


def newsapi(*contents: str) -> dict[str, Any]:
    articles = [
        {
            "source": {"id": None, "name": "Bay Gazette"}, "author": "Ann Teak", "title": TITLE,
            "description": "The ferry is back.", "url": f"{ADDRESS}/{n}", "publishedAt": "2021-03-04T05:06:07Z",
            "content": content,
        }
        for n, content in enumerate(contents)
    ]  # fmt: skip
    return {"status": "ok", "totalResults": len(articles), "articles": articles}


def test_a_text_cut_at_200_characters_is_a_stub() -> None:
    first, second = read(newsapi("The ferry to Skerry Island will ru… [+1234 chars]", PROSE))
    assert (first.id, first.stub) == ("scrape.json#1", True)
    assert "chars" not in first.text
    assert first.text.endswith("The ferry is back.\n\nThe ferry to Skerry Island will ru…")
    assert (second.id, second.stub, second.outlet) == ("scrape.json#2", False, "Bay Gazette")


def test_what_the_crawler_of_fundus_saves_is_one_article_each() -> None:
    body = {"summary": [], "sections": [{"headline": [], "paragraphs": PROSE.split("\n\n")}]}
    record = {"title": TITLE, "body": body, "publishing_date": f"{DATE}+00:00", "authors": ["Ann Teak"], "topics": []}
    found = read({"Bay Gazette": [record, record | {"title": "Second"}], "Harbour Post": [record | {"title": "Third"}]})
    assert [(one.id, one.outlet, one.headline) for one in found] == [
        ("scrape.json#1", "Bay Gazette", TITLE),
        ("scrape.json#2", "Bay Gazette", "Second"),
        ("scrape.json#3", "Harbour Post", "Third"),
    ]
    assert {one.byline for one in found} == {("Ann Teak",)}
    (none,) = read({"names": ["Ann"], "places": ["Skerry"]})
    assert none.status is ArticleStatus.FAILED


def test_a_title_that_ends_with_the_outlet_loses_it() -> None:
    (article,) = read({"title": f"{TITLE} - Bay Gazette", "content": PROSE, "source": {"name": "Bay Gazette"}})
    assert (article.headline, article.outlet) == (TITLE, "Bay Gazette")


def test_an_article_that_was_taken_back_is_a_row_with_its_reason() -> None:
    record = {"title": "[Removed]", "description": "[Removed]", "content": "[Removed]", "source": {"name": "[Removed]"}}
    (article,) = read([record])
    assert (article.status, article.reason) == (ArticleStatus.FAILED, "removed by its publisher")


def test_a_record_with_a_summary_alone_is_a_stub() -> None:
    (article,) = read([{"title": TITLE, "description": "The ferry to Skerry Island is back at last.", "content": None}])
    assert (article.id, article.status, article.stub) == ("scrape.json", ArticleStatus.OK, True)


def test_articles_of_one_file_are_known_by_the_hash_of_their_texts() -> None:
    lines = [{"title": f"Ferry {n} returns", "text": PROSE} for n in range(3)]
    together = read("\n".join(map(json.dumps, lines)).encode(), ".jsonl")
    assert [article.id for article in together] == ["scrape.jsonl#1", "scrape.jsonl#2", "scrape.jsonl#3"]
    fewer = read("\n".join(map(json.dumps, lines[:2])).encode(), ".jsonl")
    assert [article.sha256 for article in fewer] == [article.sha256 for article in together[:2]]
    assert len({article.sha256 for article in together}) == 3


def test_a_broken_line_stops_no_other() -> None:
    good = json.dumps({"title": TITLE, "text": PROSE})
    articles = read(f'{good}\n{{"title": \n\n[1]\n{good}\n'.encode(), ".jsonl")
    assert [article.reason for article in articles] == [
        None,
        "line 2: not JSON",
        "line 4: no article, but a bare value",
        None,
    ]


def test_a_thousand_broken_lines_are_few_rows() -> None:
    articles = read(b"{\n" * 1_000, ".jsonl")
    assert len(articles) == 21
    assert articles[-1].reason == "980 more articles that could not be read"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "not JSON (line 1)"),
        (b"[" * 100_000, "JSON nested too deep"),
        (b'{"a":' * 100_000, "JSON nested too deep"),
        (b"[]," * 1_000_001, "too many brackets for JSON of articles"),
        (b"[]", "no article in this JSON"),
        (b'"words"', "no article in this JSON"),
        (b"{}", "no text in this record"),
        (b'{"text": "\\ud800\\u0000"}', "empty"),
        (b'{"text": ' + b"9" * 100_000 + b"}", "no text in this record"),
        (json.dumps({"text": "word " * 200_000}).encode(), "over 900,000 characters"),
    ],
)
def test_json_without_an_article_is_a_row_with_its_reason(content: bytes, reason: str) -> None:
    (article,) = read(content)
    assert (article.status, article.reason) == (ArticleStatus.FAILED, reason)


@pytest.mark.parametrize("ending", [".json.gz", ".JSON.GZ"])
def test_a_packed_file_reads_as_the_file_in_it(ending: str) -> None:
    plain = json.dumps(RECORDS["newspaper4k"]).encode()
    (article,) = article_from_bytes("a", gzip.compress(plain), ending.lower())
    assert article.text == article_from_bytes("a", plain, ".json")[0].text
    members = gzip.compress(plain[:40]) + gzip.compress(plain[40:])
    assert article_from_bytes("a", members, ".json.gz")[0].text == article.text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"no gzip", "damaged gzip"),
        (gzip.compress(b"words " * 50)[:-12], "damaged gzip"),
        (gzip.compress(b"\0" * 20_000_001), "over 20 MB unpacked"),
        (gzip.compress(b"") * 10_001, "over 10,000 parts in one gzip file"),
        (gzip.compress(gzip.compress(b"words")), "binary (gzip)"),
    ],
)
def test_a_bad_packed_file_is_a_row_with_its_reason(content: bytes, reason: str) -> None:
    (article,) = article_from_bytes("a.txt.gz", content, ".txt.gz")
    assert (article.status, article.reason) == (ArticleStatus.FAILED, reason)
