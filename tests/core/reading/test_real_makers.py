"""Files made by the programs themselves: scrapers' libraries, and a browser that saves a page."""

import shutil
import subprocess
from pathlib import Path

import pytest
import trafilatura

from copydesk.core.model import Article
from copydesk.core.reading import article_from_bytes

PARAGRAPHS = [
    f"Day {day} of the repairs was {weather}, and the harbour board said on Friday that the ferry would wait."
    for day, weather in enumerate(("cold", "wet", "windy", "dark", "calm"), 1)
]
PAGE = (
    "<!DOCTYPE html><html lang=en><head><title>Ferry returns to island | Bay Gazette</title>"
    '<meta property="article:published_time" content="2021-03-04T05:06:07Z"><meta name="author" content="Ann Teak">'
    '<meta property="og:site_name" content="Bay Gazette"><link rel="canonical" href="https://bay.example/ferry"></head>'
    "<body><nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><article><h1>Ferry returns to island</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "</article><script>document.body.append(document.createElement('footer'))</script></body></html>"
)


def assert_read_right(article: Article) -> None:
    assert [article.text[start:end] for start, end in article.body] == ["Ferry returns to island", *PARAGRAPHS]
    assert (article.headline, article.outlet, article.byline) == (
        "Ferry returns to island", "Bay Gazette", ("Ann Teak",),
    )  # fmt: skip
    assert (article.published or "").startswith("2021-03-04")
    assert article.url == "https://bay.example/ferry"


def test_a_page_is_read_right() -> None:
    assert_read_right(article_from_bytes("a", PAGE.encode(), ".html")[0])


@pytest.mark.parametrize(("form", "ending"), [("json", ".json"), ("txt", ".txt"), ("markdown", ".md")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_trafilatura_writes_is_read_right(form: str, ending: str, encoding: str) -> None:
    written = trafilatura.extract(PAGE, output_format=form, with_metadata=True)
    assert written is not None
    assert_read_right(article_from_bytes("a", written.encode(encoding), ending)[0])


@pytest.mark.outside
def test_what_newspaper4k_writes_is_read_right() -> None:
    newspaper = pytest.importorskip("newspaper", reason="newspaper4k is not installed (pip install newspaper4k)")
    scraped = newspaper.Article("https://bay.example/ferry", language="en")
    scraped.download(input_html=PAGE)
    scraped.parse()
    assert_read_right(article_from_bytes("a", scraped.to_json().encode(), ".json")[0])


@pytest.mark.outside
def test_a_page_that_chromium_saved_is_read_right(tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", f"--user-data-dir={tmp_path}/profile"]
    saved = subprocess.run([browser, *flags, (tmp_path / "page.html").as_uri()], capture_output=True, check=True)
    assert_read_right(article_from_bytes("a", saved.stdout, ".html")[0])
