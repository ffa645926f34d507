"""Articles as scrapers write them in JSON: newspaper4k, trafilatura, fundus, news-please, NewsAPI, schema.org.

They name the same things differently; whose names they are stands beside each.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from copydesk.core.errors import ArticleRejected
from copydesk.core.reading.linked_json import article_fields, names, texts
from copydesk.core.reading.manuscript import Found, Manuscript, Refusal, manuscript_of
from copydesk.core.reading.outlets import host_of, outlets
from copydesk.core.reading.parsed_json import parsed_json
from copydesk.core.reading.web_fields import without_site
from copydesk.core.reading.web_page import plain_text

Record = Mapping[str, Any]

MOST_ARTICLES = 10_000  # of one file
_MOST_REFUSALS = 20  # rows for unreadable places of one file; the rest is counted in the last
_LISTS = ("articles", "items", "results", "data", "docs", "documents", "entries", "hits", "news", "response")
_TEXTS = (
    "text",  # newspaper4k, trafilatura
    "maintext",  # news-please
    "plaintext",  # fundus
    "articleBody",  # schema.org
    "body",
    "content",  # NewsAPI, cut short
    "full_text",
    "fulltext",
    "article",
    "raw_text",  # trafilatura
)
_TITLES = ("title", "headline", "webTitle", "title_page", "title_rss")
_AUTHORS = ("authors", "author", "byline", "creator")
_DATES = (
    "publish_date",  # newspaper4k
    "date_publish",  # news-please
    "publishing_date",  # fundus
    "publishedAt",  # NewsAPI
    "datePublished",  # schema.org
    "published", "published_at", "publication_date", "webPublicationDate", "pubDate", "date",
)  # fmt: skip
_ADDRESSES = ("url", "link", "canonical_link", "original_url", "webUrl", "source_url", "responded_url", "requested_url")
_OUTLETS = ("outlet", "publisher", "meta_site_name", "sitename", "site_name", "publication", "newspaper", "source")
_HOSTS = ("source-hostname", "hostname", "source_domain", "domain")
_SUMMARIES = ("description", "summary", "meta_description", "excerpt", "lead")
# NewsAPI: 200 characters and how many more there were. Others end a teaser in the same way.
_REMOVED = "[Removed]"  # what NewsAPI leaves of an article that was taken back
_CUT = re.compile(r"\s{0,9}(?:…|\.\.\.)?\s{0,9}\[\+\d{1,9} chars\]\s{0,9}$")


def manuscripts_of_json(source: str) -> tuple[list[Found], bool]:
    """The articles of a document, and whether it is made to hold several. Raises ArticleRejected."""
    document = parsed_json(source)
    records = _records(document)
    if records is None:
        if not isinstance(document, Mapping):
            raise ArticleRejected("no article in this JSON")
        return [_manuscript(document)], False
    if not records:
        raise ArticleRejected("no article in this JSON")
    return _within_bounds(_found(record) for record in records[: MOST_ARTICLES + 1]), True


def manuscripts_of_lines(source: str) -> tuple[list[Found], bool]:
    """The articles of JSON Lines: one a line. A line that cannot be read is a row of its own.

    Raises ArticleRejected where no line holds anything.
    """
    lines = [(number, line) for number, line in enumerate(source.split("\n"), 1) if line.strip("\ufeff \t\r")]
    if not lines:
        raise ArticleRejected("empty")
    return _within_bounds(_found_on(number, line) for number, line in lines[: MOST_ARTICLES + 1]), True


def _found_on(number: int, line: str) -> Found:
    try:
        return _manuscript(parsed_json(line))
    except ArticleRejected as reason:
        return Refusal(f"line {number}: {str(reason).removesuffix(' (line 1)')}")


def _found(record: Any) -> Found:
    try:
        return _manuscript(record)
    except ArticleRejected as reason:
        return Refusal(str(reason))


def _within_bounds(found: Iterator[Found]) -> list[Found]:
    kept: list[Found] = []
    refused = 0
    for each in found:
        if len(kept) == MOST_ARTICLES:
            kept[-1] = Refusal(f"over {MOST_ARTICLES:,} articles in one file; the rest is not read")
            break
        if isinstance(each, Refusal):
            refused += 1
            if refused > _MOST_REFUSALS:
                continue
        kept.append(each)
    if refused > _MOST_REFUSALS:
        kept.append(Refusal(f"{refused - _MOST_REFUSALS:,} more articles that could not be read"))
    return kept


def _records(document: Any) -> list[Any] | None:
    """The list of articles in a document that holds one; None where it is a single article."""
    for _ in range(3):  # {"response": {"results": […]}}
        if isinstance(document, list):
            return document
        if not isinstance(document, Mapping) or _written(document):
            return None
        inner = next((document[key] for key in _LISTS if isinstance(document.get(key), list | Mapping)), None)
        if inner is None:
            return _by_publisher(document)
        document = inner
    return None


def _by_publisher(document: Record) -> list[Any] | None:
    """The articles of what fundus's crawler saves: {"Bay Gazette": [{…}, …], …}."""
    if not document or not all(isinstance(held, list) for held in document.values()):
        return None
    found = [(name, record) for name, held in document.items() for record in held[: MOST_ARTICLES + 1]]
    if not any(isinstance(record, Mapping) and _written(record) for _, record in found[:20]):
        return None
    return [{"publisher": name, **record} if isinstance(record, Mapping) else record for name, record in found]


# --- one record ------------------------------------------------------------------------------------------------------


def _manuscript(record: Any) -> Manuscript:
    if not isinstance(record, Mapping):
        raise ArticleRejected("no article, but a bare value")
    written = plain_text(_written(record))
    summary = plain_text(_first(record, *_SUMMARIES))
    if written.strip() == _REMOVED:
        raise ArticleRejected("removed by its publisher")
    cut = _CUT.search(written[-60:])
    is_stub = bool(cut) or not written.strip()
    if is_stub:
        written = _teaser(written[: len(written) - len(cut[0])] + "…" if cut else "", summary)
    if not written.strip():
        raise ArticleRejected("no text in this record")
    return manuscript_of(written, _fields(record), stub=is_stub)


def _teaser(start: str, summary: str) -> str:
    """All that a stub tells: its summary, and the start of its text where that is not the summary again."""
    is_repeated = bool(summary) and start[:60].strip() == summary[:60].strip()
    return "\n\n".join(part for part in ("" if is_repeated else summary, start) if part.strip())


def _written(record: Record) -> str:
    """The longest of the texts that the record holds under the usual names."""
    found = (_prose(record[key]) for key in _TEXTS if key in record)
    return max(found, key=len, default="")


def _prose(value: Any) -> str:
    """A text, or fundus's body: {"summary": […], "sections": [{"headline": […], "paragraphs": […]}]}."""
    if isinstance(value, str):
        return "" if value.strip().lower() in ("none", "null") else value
    if isinstance(value, list):
        return "\n\n".join(texts(value[:5_000]))
    if not isinstance(value, Mapping):
        return ""
    if "rendered" in value:  # WordPress
        return _prose(value["rendered"])
    parts = [*_lines(value.get("summary"))]
    sections = value.get("sections")
    for section in sections[:2_000] if isinstance(sections, list) else ():
        if isinstance(section, Mapping):
            parts += [*_lines(section.get("headline")), *_lines(section.get("paragraphs"))]
    return "\n\n".join(parts)


def _lines(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(each for each in values if isinstance(each, str) and each.strip())


def _fields(record: Record) -> dict[str, tuple[str, ...]]:
    linked = article_fields(record) if "articleBody" in record else {}
    page = record.get("html")  # fundus keeps the addresses of the page there
    address = _address(record) or (_address(page) if isinstance(page, Mapping) else "")
    outlet = _outlet(record, address)
    return {
        "title": linked.get("title") or (without_site(_first(record, *_TITLES), outlet),),
        "author": linked.get("author") or _authors(record),
        "outlet": (outlet,),
        "published": tuple(date for key in _DATES for date in texts(record.get(key)) if date.lower() != "none"),
        "url": (address,),
    }


def _first(record: Record, *keys: str) -> str:
    found = (_prose(record[key]) for key in keys if key in record)
    return next((value for value in found if value.strip()), "")


def _address(record: Record) -> str:
    given = (*_ADDRESSES, "source")  # trafilatura's source is the address
    return next((each for key in given for each in texts(record.get(key)) if each.startswith("http")), "")


def _authors(record: Record) -> tuple[str, ...]:
    found = next((people for key in _AUTHORS if (people := names(record.get(key)))), ())
    return tuple(name for name in found if "://" not in name)


def _outlet(record: Record, address: str) -> str:
    """By the table where it knows the address, else as the record names it, else the address itself."""
    if known := outlets().known_at(host_of(address)):
        return known
    named = (each for key in _OUTLETS for each in names(record.get(key)) if "://" not in each)
    hosts = (each for key in _HOSTS for each in texts(record.get(key)))
    found = (*named, *_crawled_from(record), *hosts)
    return next((each for each in found if each.strip().lower() not in ("none", "null", "")), "")


def _crawled_from(record: Record) -> tuple[str, ...]:
    """fundus names the publisher beside the page: {"html": {"source_info": {"publisher": …}}}."""
    page = record.get("html")
    source = page.get("source_info") if isinstance(page, Mapping) else None
    return names(source.get("publisher")) if isinstance(source, Mapping) else ()
