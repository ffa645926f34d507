"""Web pages: the main text without its surroundings, metadata from where machines look, hostile pages refused."""

import json

import pytest

from copydesk.core.model import Article, ArticleStatus
from copydesk.core.reading import article_from_bytes
from copydesk.core.reading.web_page import MOST_ELEMENTS

PARAGRAPHS = (
    "The ferry to Skerry Island will run again from Monday, the harbour board said after a meeting on Friday.",
    "Workers spent nine days repairing the ramp, which a storm had torn from its mounts in the night.",
    "“We are glad that it is over,” said Ann Teak, who runs the shop beside the pier and counted every day of it.",
    "The board will publish a report on the storm in the spring, and the island's council wants a second ramp.",
)
PROSE = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "name": "Somebody"},
        {
            "@type": ["NewsArticle"],
            "headline": "Ferry returns to Skerry Island",
            "datePublished": "2021-03-04T05:06:07Z",
            "author": [{"@type": "Person", "name": "Ann Teak"}, {"name": "Bob Ink"}],
            "publisher": {"@type": "Organization", "name": "The Bay Gazette"},
            "mainEntityOfPage": {"@id": "https://bay.example/ferry"},
        },
    ],
}


def page(head: str = "", title: str = "Ferry returns to Skerry Island", prose: str = PROSE) -> bytes:
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>"
        "<nav><a href=/>Home</a> <a href=/w>Weather</a> <a href=/s>Sport</a></nav>"
        f"<main><article><h1>{title}</h1>{prose}</article></main>"
        "<aside><h2>Most read</h2><ul><li><a href=/1>Ten soups</a><li><a href=/2>Five boats</a></ul></aside>"
        "<footer>© 2021 Bay Media. All rights reserved. <a href=/p>Privacy</a></footer></body></html>"
    ).encode()


def read(content: bytes, name: str = "a1b2.html") -> Article:
    (article,) = article_from_bytes(name, content, name[name.index(".") :])
    return article


def linked(statement: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(statement)}</script>'


def test_the_article_is_read_and_its_surroundings_are_not() -> None:
    article = read(page())
    assert article.status is ArticleStatus.OK
    paragraphs = [article.text[start:end] for start, end in article.body]
    assert paragraphs == ["Ferry returns to Skerry Island", *PARAGRAPHS]
    assert article.headline_range == article.body[0]


def test_metadata_come_from_linked_json() -> None:
    article = read(page(linked(LINKED)))
    assert (article.headline, article.outlet) == ("Ferry returns to Skerry Island", "The Bay Gazette")
    assert (article.byline, article.published) == (("Ann Teak", "Bob Ink"), "2021-03-04T05:06:07+00:00")
    assert article.url == "https://bay.example/ferry"
    assert {"outlet", "headline", "byline", "published", "url"} <= article.found_by.keys()
    assert set(article.found_by.values()) == {"metadata"}


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta property="article:published_time" content="2021-03-04T05:06:07+01:00">', "published", "2021-03-04"),
        ('<meta name="date" content="4 March 2021">', "published", "2021-03-04"),
        ('<meta itemprop="datePublished" content="2021-03-04">', "published", "2021-03-04"),
        ('<meta name="date" content="03/04/2021">', "published", None),
        ('<meta name="author" content="By Ann Teak and Bob Ink">', "byline", ("Ann Teak", "Bob Ink")),
        ('<meta property="article:author" content="https://bay.example/ann">', "byline", ()),
        ('<meta property="og:site_name" content="Bay Gazette">', "outlet", "Bay Gazette"),
        ('<link rel="canonical" href="https://www.bbc.co.uk/news/1">', "outlet", "BBC News"),
        ('<link rel="canonical" href="https://news.bay.example/1">', "outlet", "news.bay.example"),
        ('<link rel="canonical" href="javascript:alert(1)">', "url", None),
        ('<meta property="og:url" content="https://bay.example/1">', "url", "https://bay.example/1"),
        ("<!-- saved from url=(0021)https://bay.example/1 -->", "url", "https://bay.example/1"),
        ('<meta property="og:title" content="Ferry returns to Skerry Island | Bay Gazette">', "headline", None),
        ('<script type="application/ld+json">{broken</script>', "published", None),
    ],
)
def test_each_place_for_metadata_is_looked_into(head: str, field: str, value: object) -> None:
    article = read(page(head))
    found = getattr(article, field)
    if field == "headline":
        assert found == "Ferry returns to Skerry Island"
    elif field == "published" and value:
        assert found.startswith(value)
    else:
        assert found == value


def test_a_title_loses_the_name_of_the_site() -> None:
    head = '<title>Ferry is back - Bay Gazette</title><meta property="og:site_name" content="Bay Gazette">'
    assert read(page(head, title="")).headline == "Ferry is back"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_page_is_decoded_as_any_file(encoding: str) -> None:
    article = read(page().decode().encode(encoding))
    assert "“We are glad that it is over,”" in article.text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<html><body></body></html>", "no article in this page"),
        (b"<!-- nothing -->", "no page in this file"),
        (b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR\0\0\x01\0" * 30, "binary"),
        (b"<i>" * 3_000 + b"words", "a page nested over 256 deep"),
        ((b"<div>" * 200 + b"</div>" * 200) * 100, "a page of too many elements, too deep in each other"),
        (b"<p>word " * (MOST_ELEMENTS + 1), "a page of over 50,000 elements"),
    ],
)
def test_a_page_without_an_article_is_a_row_with_its_reason(content: bytes, reason: str) -> None:
    article = read(content)
    assert (article.status, article.reason, article.text) == (ArticleStatus.FAILED, reason, "")


@pytest.mark.parametrize(
    "held", ['<p><img src="data:image/png;base64,{}"></p>', "<style>a{{src:url(data:font/woff2;base64,{})}}</style>"]
)
def test_a_page_saved_as_one_file_with_its_pictures_is_read(held: str) -> None:
    article = read(page(prose=held.format("iVBORw0K" * 1_500_000) + PROSE))
    assert [article.text[start:end] for start, end in article.body][1:] == list(PARAGRAPHS)


def test_nothing_hostile_is_left_in_the_text() -> None:
    hostile = page(prose=PROSE + "<p>The board met&#27;[31m again &#x202e; in the &lt;script&gt; hall of it.</p>")
    text = read(hostile).text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "<script>" in text  # as words, which every surface shows as words
