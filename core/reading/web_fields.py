"""What a web page says of its article where machines look: JSON-LD, meta tags, its own address."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from copydesk.core.reading.linked_json import linked_fields
from copydesk.core.reading.outlets import host_of, outlets

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Fields = dict[str, tuple[str, ...]]

_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title")
_DATES = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date.published",
    "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate",
    "publish-date", "publishdate", "publication_date", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "cxenseparse:author")
_SITES = ("og:site_name", "application-name", "parsely-site", "dc.publisher", "copyright-holder", "twitter:app:name")
_ADDRESSES = ("og:url", "parsely-link", "twitter:url")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,6}\)(https?://[^\s>]{3,1000}) -->")
_TITLE_END = re.compile(r"\s(?:[|–—-]|::|»)\s([^|–—]{2,60})$")
_MOST_TAGS = 2_000


def page_fields(root: "HtmlElement", source: str, saved_from: str = "") -> Fields:
    """The fields by the names that front matter has for them; empty ones are left out by the reader."""
    tags = _tags(root)
    linked = linked_fields(script.text or "" for script in root.iter("script") if _is_linked_json(script))
    address = _address(root, tags, source, saved_from) or "".join(linked.get("url", ())[:1])
    site = _first(tags, _SITES) or "".join(linked.get("outlet", ())[:1])
    outlet = outlets().known_at(host_of(address)) or site
    fields: Fields = {
        "title": (_title(root, linked, tags, site),),
        "outlet": (outlet,),
        "author": linked.get("author") or _authors(root, tags),
        "published": (*linked.get("published", ()), _first(tags, _DATES), _time(root)),
        "url": (address,),
    }
    return {key: kept for key, values in fields.items() if (kept := tuple(value for value in values if value))}


def _is_linked_json(script: "HtmlElement") -> bool:
    return "ld+json" in (script.get("type") or "").lower()


def _tags(root: "HtmlElement") -> Mapping[str, list[str]]:
    """The meta tags by their lower-case name, property or itemprop."""
    tags: dict[str, list[str]] = {}
    for tag, _ in zip(root.iter("meta"), range(_MOST_TAGS), strict=False):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        content = (tag.get("content") or "").strip()
        if name and content:
            tags.setdefault(name.strip().lower(), []).append(content)
    return tags


def _first(tags: Mapping[str, list[str]], names: Iterable[str]) -> str:
    return next((tags[name][0] for name in names if name in tags), "")


def _address(root: "HtmlElement", tags: Mapping[str, list[str]], source: str, saved_from: str) -> str:
    """Of the article, by the page itself; else where the browser that saved it had it from."""
    links = (link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical")
    saved = _SAVED_FROM.search(source[:4_000])
    given = (*links, _first(tags, _ADDRESSES), saved[1] if saved else saved_from)
    return next((address for address in given if address.startswith(("http://", "https://"))), "")


def _title(root: "HtmlElement", linked: Mapping[str, tuple[str, ...]], tags: Mapping[str, list[str]], site: str) -> str:
    headings = [" ".join(heading.text_content().split()) for heading, _ in zip(root.iter("h1"), range(9), strict=False)]
    own = next((" ".join((title.text or "").split()) for title in root.iter("title")), "")
    given = "".join(linked.get("title", ())[:1]) or _first(tags, _TITLES) or own
    title = without_site(" ".join(given.split()), site)
    # One heading that the title begins with or repeats is the headline as the page prints it.
    return next((heading for heading in headings if heading and heading in given), "") or title or "".join(headings[:1])


def without_site(title: str, site: str) -> str:
    """`Ferry returns - Bay Gazette` without the name of the site or of any known outlet."""
    ending = _TITLE_END.search(title)
    if not ending:
        return title
    name = ending[1].strip().casefold()
    return title[: ending.start()] if name == site.casefold() or outlets().named(name) else title


def _authors(root: "HtmlElement", tags: Mapping[str, list[str]]) -> tuple[str, ...]:
    named = next((tags[name] for name in _AUTHORS if name in tags), [])
    people = tuple(name for name in named if "://" not in name)
    if people:
        return people
    links = (element for element in root.iter("a", "span") if "author" in (element.get("rel") or "").split())
    return tuple(" ".join(element.text_content().split()) for element, _ in zip(links, range(8), strict=False))


def _time(root: "HtmlElement") -> str:
    """The machine's form of the date in a <time>, where the page marks it as that of publication or has only one."""
    times = [element for element, _ in zip(root.iter("time"), range(200), strict=False) if element.get("datetime")]
    marked = [e for e in times if e.get("pubdate") is not None or "published" in (e.get("itemprop") or "").lower()]
    dates = [str(element.get("datetime")) for element in marked or times]
    return dates[0] if marked or len(set(dates)) == 1 else ""
