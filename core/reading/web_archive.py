"""A page with all that it shows in one file, as Chromium saves it (.mhtml): the page is read, the rest is left alone.

(RFC 2557)
"""

from copydesk.core.errors import ArticleRejected
from copydesk.core.reading.manuscript import Manuscript
from copydesk.core.reading.mime import characters_of, header_of, parts_of
from copydesk.core.reading.web_page import manuscript_of_page


def manuscript_of_archive(content: bytes) -> Manuscript:
    """The article of the first page. Its mail-like headers tell where it was, and nothing else of the article."""
    archive = parts_of(content, "web archive")
    address = header_of(archive.message, "Snapshot-Content-Location")
    for subtype, part in archive.texts:
        if subtype in ("html", "xhtml+xml"):
            return manuscript_of_page(characters_of(part), address or header_of(part, "Content-Location"))
    raise ArticleRejected("no page in this web archive")
