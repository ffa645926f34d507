"""What is fuzzed: each takes any bytes and raises only where a promise is broken."""

import json
import re
import unicodedata
from collections.abc import Callable

from copydesk.core.extraction.text.marks import pair_marks
from copydesk.core.extraction.times.times import find_times
from copydesk.core.extraction.values.values import find_quantities
from copydesk.core.model import ArticleStatus, Range
from copydesk.core.reading import article_from_bytes
from copydesk.core.reporting.plain import as_json, one_line

Target = Callable[[bytes], None]


def _reading(ending: str) -> Target:
    def read(content: bytes) -> None:
        articles = article_from_bytes("a", content, ending)
        assert articles
        for article in articles:
            end = 0
            for start, stop in article.body:
                assert end <= start < stop <= len(article.text)
                end = stop
            assert bool(article.body) == (article.status is ArticleStatus.OK)
            assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in article.text)
            assert "\n" not in as_json(article.headline)

    return read


def _front_matter(content: bytes) -> None:
    _reading(".md")(b"---\n" + content + b"\n---\nThe ferry to the island will run again, the board said on Friday.\n")


def _linked_json(content: bytes) -> None:
    prose = b"<p>The ferry to the island will run again, the board said on Friday.</p>" * 5
    page = b'<html><script type="application/ld+json">' + content + b"</script><body>" + prose + b"</body></html>"
    _reading(".html")(page)


def _marks(content: bytes) -> None:
    text = content.decode("utf-8", "replace")
    paragraphs = [Range(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    for mark in pair_marks(text, paragraphs):
        assert 0 <= mark.range.start < mark.range.end <= len(text)


def _figures(content: bytes) -> None:
    text = content.decode("utf-8", "replace")
    for quantity in find_quantities(text):
        assert quantity.value.low <= quantity.value.high < float("inf")
        assert 0 <= quantity.start < quantity.end <= len(text)
    for time in find_times(text):
        assert 0 <= time.start < time.end <= len(text)


def _plain(content: bytes) -> None:
    text = content.decode("utf-8", "surrogateescape")
    assert not any(unicodedata.category(c) in ("Cc", "Cs") or "\u202a" <= c <= "\u202e" for c in one_line(text))
    assert json.loads(as_json(text)) == text


TARGETS: dict[str, Target] = {
    "text": _reading(".txt"),
    "front-matter": _front_matter,
    "page": _reading(".html"),
    "linked-json": _linked_json,
    "json": _reading(".json"),
    "jsonl": _reading(".jsonl"),
    "mail": _reading(".eml"),
    "packed": _reading(".txt.gz"),
    "marks": _marks,
    "figures": _figures,
    "plain": _plain,
}
