"""Pages saved with all that they show in one file, as Chromium writes it."""

import pytest

from copydesk.core.model import Article, ArticleStatus
from copydesk.core.reading import article_from_bytes

PARAGRAPHS = [
    f"Day {day} of the repairs was {weather}, and the harbour board said on Friday that the ferry would wait."
    for day, weather in enumerate(("cold", "wet", "windy", "dark", "calm"), 1)
]
PAGE = (
    "<!DOCTYPE html><html><head><meta http-equiv=Content-Type content='text/html; charset=UTF-8'>"
    "<title>Ferry — back</title><meta property='article:published_time' content='2021-03-04T05:06:07Z'></head>"
    f"<body><article><h1>Ferry — back</h1>{''.join(f'<p>{paragraph}</p>' for paragraph in PARAGRAPHS)}</article>"
)
PICTURE = "Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: cid:1\n\niVBORw0KGgo=\n"
SHEET = "Content-Type: text/css\nContent-Location: cid:css\n\np { color: red }\n"
FRAME = "Content-Type: text/html\nContent-Location: https://ads.example/\n\n<p>Buy a boat today.</p>\n"


def archive(page: str = PAGE, address: str = "https://www.bay.example/ferry") -> bytes:
    whole = f"Content-Type: text/html\nContent-Transfer-Encoding: 8bit\nContent-Location: {address}\n\n{page}\n"
    parts = "".join(f"------X\n{part}\n" for part in (SHEET, whole, PICTURE, FRAME))
    return (
        f"From: <Saved by Blink>\nSnapshot-Content-Location: {address}\nSubject: =?utf-8?Q?Ferry?=\n"
        "Date: Sun, 22 Nov 2026 02:52:00 GMT\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----X"\n\n\n{parts}------X--\n'
    ).encode()


def read(content: bytes, ending: str = ".mhtml") -> Article:
    (article,) = article_from_bytes("a" + ending, content, ending)
    return article


@pytest.mark.parametrize("ending", [".mhtml", ".mht"])
def test_the_page_is_read_with_the_address_it_was_saved_from(ending: str) -> None:
    article = read(archive(), ending)
    assert [article.text[start:end] for start, end in article.body] == ["Ferry — back", *PARAGRAPHS]
    assert (article.outlet, article.url) == ("bay.example", "https://www.bay.example/ferry")
    assert article.published == "2021-03-04T05:06:07+00:00"  # never the day on which it was saved


def test_an_outlet_is_known_by_the_address() -> None:
    assert read(archive(address="https://www.bbc.co.uk/news/1")).outlet == "BBC News"
    assert read(archive(address="file:///home/ann/ferry.html")).url is None


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no web archive in this file"),
        (b"words and no more", "no web archive in this file"),
        (b"Content-Type: image/png\n\nx", "no page in this web archive"),
        (archive(page=""), "no page in this file"),
        (b"Content-Type: multipart/related; " + b"a;" * 9_000 + b"\n\nx", "a damaged web archive"),
    ],
)
def test_what_holds_no_page_is_a_row_with_its_reason(content: bytes, reason: str) -> None:
    article = read(content)
    assert (article.status, article.text) == (ArticleStatus.FAILED, "")
    assert reason in (article.reason or "")
