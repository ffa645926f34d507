"""What a file's front matter says of the article, and the dates its page prints."""

from copydesk.core.reading.bylines import authors
from copydesk.core.reading.datelines import dateline_of
from copydesk.core.reading.dates import date_in, iso_date
from copydesk.core.reading.front_matter import FrontMatter
from copydesk.core.reading.outlets import host_of, outlets
from copydesk.core.reading.page import Page


def given_title(matter: FrontMatter) -> str | None:
    return matter.first("title", "headline")


def given_dateline(matter: FrontMatter) -> str | None:
    return matter.first("dateline")


def given_address(matter: FrontMatter) -> str | None:
    return matter.first("url", "link", "canonical_url", "source_url")


def given_outlet(matter: FrontMatter) -> str | None:
    named = matter.first("outlet", "source", "publisher", "publication", "sitename", "site_name", "site", "newspaper")
    if named:
        return outlets().named(named) or outlets().known_at(named) or named.removeprefix("www.")
    address = given_address(matter)
    return outlets().at(host_of(address)) if address else None


def given_origin(matter: FrontMatter) -> str | None:
    """A wire as source beside another outlet, an agency, or a byline that is a wire's name."""
    keys = ["origin", "agency", "wire"] + ["source"] * bool(matter.first("outlet", "publisher"))
    if named := matter.first(*keys):
        return outlets().named(named) or named
    bylines = matter.all("author", "authors", "byline", "by")
    parts = (part.strip() for line in bylines for part in line.removeprefix("By ").replace(" and ", ",").split(","))
    return next((wire for part in parts if (wire := outlets().wire(part))), None)


def given_authors(matter: FrontMatter) -> tuple[str, ...]:
    return authors(matter.all("author", "authors", "byline", "by"))


def given_date(matter: FrontMatter) -> str | None:
    written = matter.first("published", "date", "published_at", "publish_date", "date_published", "publication_date")
    return iso_date(written) if written else None


def printed_date(page: Page) -> str | None:
    """A date of its own line above the first paragraph, or in the dateline; "Updated" ones only where no other is."""
    dated = [(block.text, date) for block in page.head if (date := date_in(block.text))]
    return next((date for line, date in dated if "pdate" not in line[:20]), dated[0][1] if dated else None)


def printed_dateline(page: Page) -> str | None:
    datelines = (dateline_of(block.text) for block in page.paragraphs[:4])
    return next((found.place for found in datelines if found and found.place), None)
